#ifndef CTABLES_H
#define CTABLES_H

#include <stddef.h>

/// The bytes of one embedded table, without a terminator.
typedef struct {
  const unsigned char *bytes;
  size_t length;
} embedded_table;

/// The table whose first line starts with "# NAME:", or { NULL, 0 }.
embedded_table embedded_table_named(const char *name);

#endif
