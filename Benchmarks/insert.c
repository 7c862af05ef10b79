/* Copies an archive row by row, as fast as a program in C does it by SQLite's own rules: prepared statements,
   one transaction, no journal, full-text rows in the order of the table, indexes afterwards. Prints the CPU
   seconds of writing: those of the copy without those of reading the rows alone.

   usage: insert ARCHIVE COPY */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static sqlite3 *from, *to;

static double cpu(void) {
  struct rusage r;
  getrusage(RUSAGE_SELF, &r);
  return r.ru_utime.tv_sec + r.ru_stime.tv_sec + (r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
}

static void run(sqlite3 *db, const char *sql) {
  char *error = 0;
  if (sqlite3_exec(db, sql, 0, 0, &error)) { fprintf(stderr, "%s: %s\n", sql, error); exit(1); }
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
  sqlite3_stmt *s;
  if (sqlite3_prepare_v2(db, sql, -1, &s, 0)) { fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db)); exit(1); }
  return s;
}

/* The columns of a table's rows into a table of as many columns; only read if `write` is 0. */
static void copy(const char *source, const char *columns, const char *order, const char *target, const char *names,
    int write) {
  char sql[8192], marks[512] = "?";
  snprintf(sql, sizeof sql, "SELECT %s FROM \"%s\" %s", columns, source, order);
  sqlite3_stmt *rows = prepare(from, sql), *insert = 0;
  int count = sqlite3_column_count(rows);
  for (int i = 1; i < count; i++) strcat(marks, ",?");
  if (write) {
    snprintf(sql, sizeof sql, "INSERT INTO \"%s\" (%s) VALUES (%s)", target, names, marks);
    insert = prepare(to, sql);
  }
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < count; i++) {
      if (write) sqlite3_bind_value(insert, i + 1, sqlite3_column_value(rows, i));
      else sqlite3_column_value(rows, i);
    }
    if (write) {
      if (sqlite3_step(insert) != SQLITE_DONE) { fprintf(stderr, "%s: %s\n", target, sqlite3_errmsg(to)); exit(1); }
      sqlite3_reset(insert);
    }
  }
  sqlite3_finalize(rows);
  sqlite3_finalize(insert);
}

static void copyAll(int write) {
  sqlite3_stmt *tables = prepare(from,
    "SELECT t.name, (SELECT group_concat('\"' || name || '\"', ',') FROM pragma_table_info(t.name)), "
    "EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'id') FROM pragma_table_list AS t "
    "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1");
  while (sqlite3_step(tables) == SQLITE_ROW) {
    const char *table = (const char *)sqlite3_column_text(tables, 0);
    const char *columns = (const char *)sqlite3_column_text(tables, 1);
    copy(table, columns, sqlite3_column_int(tables, 2) ? "ORDER BY id" : "", table, columns, write);
  }
  sqlite3_finalize(tables);
  sqlite3_stmt *indexes = prepare(from,
    "SELECT name, replace(name, '_fts', ''), 'id, ' || c, 'rowid, ' || c FROM (SELECT t.name, (SELECT "
    "group_concat(name, ', ') FROM pragma_table_info(t.name)) AS c FROM pragma_table_list AS t "
    "WHERE t.schema = 'main' AND t.type = 'virtual' AND t.name LIKE '%\\_fts' ESCAPE '\\') ORDER BY 1");
  while (sqlite3_step(indexes) == SQLITE_ROW)
    copy((const char *)sqlite3_column_text(indexes, 1), (const char *)sqlite3_column_text(indexes, 2), "ORDER BY id",
      (const char *)sqlite3_column_text(indexes, 0), (const char *)sqlite3_column_text(indexes, 3), write);
  sqlite3_finalize(indexes);
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  remove(arguments[2]);
  if (sqlite3_open_v2(arguments[1], &from, SQLITE_OPEN_READONLY, 0) || sqlite3_open(arguments[2], &to)) return 1;
  double start = cpu();
  copyAll(0);
  double reading = cpu() - start;
  start = cpu();
  sqlite3_stmt *page = prepare(from, "PRAGMA page_size");
  sqlite3_step(page);
  char sql[200];
  snprintf(sql, sizeof sql, "PRAGMA page_size = %d; PRAGMA journal_mode = off; PRAGMA synchronous = off; "
    "PRAGMA cache_size = -262144", sqlite3_column_int(page, 0));
  run(to, sql);
  sqlite3_stmt *schema = prepare(from, "SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE "
    "'sqlite\\_%' ESCAPE '\\' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY rowid");
  while (sqlite3_step(schema) == SQLITE_ROW)
    if (strcmp((const char *)sqlite3_column_text(schema, 0), "index")) run(to, (const char *)sqlite3_column_text(schema, 1));
  sqlite3_stmt *indexes = prepare(from, "SELECT 'INSERT INTO ' || name || ' (' || name || ', rank) VALUES (''hashsize'', "
    "33554432)' FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' AND name LIKE '%\\_fts' ESCAPE '\\'");
  while (sqlite3_step(indexes) == SQLITE_ROW) run(to, (const char *)sqlite3_column_text(indexes, 0));
  sqlite3_finalize(indexes);
  run(to, "BEGIN");
  copyAll(1);
  sqlite3_reset(schema);
  while (sqlite3_step(schema) == SQLITE_ROW)
    if (!strcmp((const char *)sqlite3_column_text(schema, 0), "index")) run(to, (const char *)sqlite3_column_text(schema, 1));
  run(to, "COMMIT");
  sqlite3_finalize(schema);
  sqlite3_finalize(page);
  sqlite3_close(to);
  sqlite3_stmt *rows = prepare(from, "SELECT count(*) FROM statement");
  sqlite3_step(rows);
  printf("%lld %.3f\n", sqlite3_column_int64(rows, 0), cpu() - start - reading);
  return 0;
}
