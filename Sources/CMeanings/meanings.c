#include "CMeanings.h"

_Alignas(64) static const unsigned char meanings[] = {
#embed "words.meanings"
};

embedded_meanings_bytes embedded_meanings(void) {
  return (embedded_meanings_bytes){meanings, sizeof meanings};
}
