#ifndef CCHARSETS_H
#define CCHARSETS_H

#include <stddef.h>

/// The tables of the older encodings, as `Tools/charsets` writes them: bytes, without a terminator.
const unsigned char *ccharsets_table(void);

/// How many bytes the tables have.
size_t ccharsets_length(void);

#endif
