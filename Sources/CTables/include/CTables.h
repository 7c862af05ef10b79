#ifndef CTABLES_H
#define CTABLES_H

#include <stddef.h>

/// The bytes of one embedded table, without a terminator.
typedef struct {
  const unsigned char *bytes;
  size_t length;
} embedded_table;

/// The table of reporting verbs, as its plain file has it.
embedded_table embedded_cues(void);

/// The table of languages, as its plain file has it.
embedded_table embedded_languages(void);

/// The table of cues of quotations in a language, by its ISO 639 code; without bytes if there is none.
embedded_table embedded_quotations(const char *language);

/// The tables of the authority, as `Tools/authority` compiled them.
embedded_table embedded_authority(void);

#endif
