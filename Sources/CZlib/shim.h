/* The system's zlib, and what Swift cannot call by itself: macros that are expressions. */
#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#include <zlib.h>

/* Prepares for reading; the bits of the window say what the data is wrapped in, as for inflateInit2. */
static inline int czlib_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif
