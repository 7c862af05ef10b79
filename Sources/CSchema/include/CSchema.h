#ifndef CSCHEMA_H
#define CSCHEMA_H
#include <stddef.h>

/// One file of the folder Schema, compiled into the program. `text` ends in NUL.
typedef struct {
  const char *name;
  const char *text;
} schema_file;

size_t schema_file_count(void);
schema_file schema_file_at(size_t index);

/// What a new archive is made of. Ends in NUL.
const char *schema_current(void);

#endif
