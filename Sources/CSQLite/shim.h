/* The system's SQLite, and what Swift cannot call by itself: variadic functions and macros that
   are expressions. */
#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

/* Declares what the system's library is built with: Debian, Ubuntu, Fedora and Arch build it in. */
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/* Bound bytes are copied before the call returns. */
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

/* Spares SQLite the count of its memory, which costs two locks for each piece of it; to be called before
   anything else. */
static inline int csqlite_leave_memory_uncounted(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* Turns a yes-or-no SQLITE_DBCONFIG_... option of one connection on or off. */
static inline int csqlite_set_option(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

/* Reads the head of the main database's file, 100 bytes, through SQLite's own handle: closing another one
   would drop the locks of the process. */
static inline int csqlite_read_header(sqlite3 *db, unsigned char *bytes) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (code != SQLITE_OK || file == 0 || file->pMethods == 0) return SQLITE_ERROR;
  return file->pMethods->xRead(file, bytes, 100, 0);
}

/* How many bytes the write-ahead log has; -1 if there is none. */
static inline sqlite3_int64 csqlite_log_size(sqlite3 *db) {
  sqlite3_file *file = 0;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) != SQLITE_OK) return -1;
  if (file == 0 || file->pMethods == 0 || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return -1;
  return size;
}

/* Reads from the write-ahead log through SQLite's own handle. */
static inline int csqlite_read_log(sqlite3 *db, void *bytes, int count, sqlite3_int64 offset) {
  sqlite3_file *file = 0;
  int code = sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
  if (code != SQLITE_OK || file == 0 || file->pMethods == 0) return SQLITE_ERROR;
  return file->pMethods->xRead(file, bytes, count, offset);
}

/* FTS5's door for functions of one's own; null if this SQLite has no FTS5. */
static inline fts5_api *csqlite_fts5(sqlite3 *db) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, 0) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, (void *)&api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

/* How often a phrase stands in the current row, each place counted by the weight of its column. */
static inline double csqlite_fts5_frequency(
    const Fts5ExtensionApi *api, Fts5Context *row, int phrase, const double *weights, int columns) {
  Fts5PhraseIter places;
  int column, token;
  double sum = 0;
  if (api->xPhraseFirst(row, phrase, &places, &column, &token) != SQLITE_OK) return 0;
  while (column >= 0) {
    sum += column < columns ? weights[column] : 1;
    api->xPhraseNext(row, &places, &column, &token);
  }
  return sum;
}

#endif
