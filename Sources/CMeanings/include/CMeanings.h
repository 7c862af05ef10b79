#ifndef CMEANINGS_H
#define CMEANINGS_H

#include <stddef.h>

/// What words stand near to each other, as `Tools/meanings` wrote it.
typedef struct {
  const unsigned char *bytes;
  size_t length;
} embedded_meanings_bytes;

embedded_meanings_bytes embedded_meanings(void);

#endif
