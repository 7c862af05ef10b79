#include "CModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "attribution.model"
};

embedded_bytes embedded_model(void) { return (embedded_bytes){model, sizeof model}; }
