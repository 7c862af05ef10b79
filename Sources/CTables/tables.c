#include "CTables.h"

static const unsigned char cues[] = {
#embed "../Extraction/Tables/cues.tsv"
};

// The places in it are read as aligned numbers.
_Alignas(64) static const unsigned char authority[] = {
#embed "authority.table"
};

embedded_table embedded_cues(void) { return (embedded_table){cues, sizeof cues}; }

embedded_table embedded_authority(void) {
  return (embedded_table){authority, sizeof authority};
}
