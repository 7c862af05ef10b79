#ifndef CMODEL_H
#define CMODEL_H

#include <stddef.h>

/// The learned weights, as `Tools/train` wrote them.
typedef struct {
  const unsigned char *bytes;
  size_t length;
} embedded_bytes;

embedded_bytes embedded_model(void);

#endif
