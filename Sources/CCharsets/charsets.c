#include "CCharsets.h"

static const unsigned char table[] = {
#embed "charsets.table"
};

const unsigned char *ccharsets_table(void) { return table; }

size_t ccharsets_length(void) { return sizeof table; }
