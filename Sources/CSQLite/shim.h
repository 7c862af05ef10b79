/* The system's SQLite, and what Swift cannot call by itself: variadic functions and macros that
   are expressions. */
#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

#include <sqlite3.h>

/* Bound bytes are copied before the call returns. */
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

/* Turns a yes-or-no SQLITE_DBCONFIG_... option of one connection on or off. */
static inline int csqlite_set_option(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

#endif
