#include "CTables.h"

#include <string.h>

static const unsigned char cues[] = {
#embed "../Extraction/Tables/cues.tsv"
};

static const unsigned char languages[] = {
#embed "../Text/Tables/languages.tsv"
};

static const unsigned char quotations_ar[] = {
#embed "../Extraction/Tables/quotations/ar.tsv"
};

static const unsigned char quotations_de[] = {
#embed "../Extraction/Tables/quotations/de.tsv"
};

static const unsigned char quotations_es[] = {
#embed "../Extraction/Tables/quotations/es.tsv"
};

static const unsigned char quotations_fa[] = {
#embed "../Extraction/Tables/quotations/fa.tsv"
};

static const unsigned char quotations_fr[] = {
#embed "../Extraction/Tables/quotations/fr.tsv"
};

static const unsigned char quotations_ja[] = {
#embed "../Extraction/Tables/quotations/ja.tsv"
};

static const unsigned char quotations_ru[] = {
#embed "../Extraction/Tables/quotations/ru.tsv"
};

static const unsigned char quotations_tr[] = {
#embed "../Extraction/Tables/quotations/tr.tsv"
};

static const unsigned char quotations_uk[] = {
#embed "../Extraction/Tables/quotations/uk.tsv"
};

static const unsigned char quotations_zh[] = {
#embed "../Extraction/Tables/quotations/zh.tsv"
};

static const struct {
  const char *language;
  embedded_table table;
} quotations[] = {
    {"ar", {quotations_ar, sizeof quotations_ar}},
    {"de", {quotations_de, sizeof quotations_de}},
    {"es", {quotations_es, sizeof quotations_es}},
    {"fa", {quotations_fa, sizeof quotations_fa}},
    {"fr", {quotations_fr, sizeof quotations_fr}},
    {"ja", {quotations_ja, sizeof quotations_ja}},
    {"ru", {quotations_ru, sizeof quotations_ru}},
    {"tr", {quotations_tr, sizeof quotations_tr}},
    {"uk", {quotations_uk, sizeof quotations_uk}},
    {"zh", {quotations_zh, sizeof quotations_zh}},
};

// The places in it are read as aligned numbers.
_Alignas(64) static const unsigned char authority[] = {
#embed "authority.table"
};

embedded_table embedded_cues(void) { return (embedded_table){cues, sizeof cues}; }

embedded_table embedded_languages(void) {
  return (embedded_table){languages, sizeof languages};
}

embedded_table embedded_quotations(const char *language) {
  for (size_t i = 0; i < sizeof quotations / sizeof *quotations; i++) {
    if (strcmp(quotations[i].language, language) == 0) return quotations[i].table;
  }
  return (embedded_table){NULL, 0};
}

embedded_table embedded_authority(void) {
  return (embedded_table){authority, sizeof authority};
}
