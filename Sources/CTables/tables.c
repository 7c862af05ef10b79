#include "CTables.h"

#include <string.h>

// Every table, each followed by a zero byte. A table names itself in its first line: "# NAME: ...".
// One line adds a table.
static const unsigned char tables[] = {
#embed "../Authority/Tables/bodies.tsv" suffix(, 0, )
#embed "../Extraction/Tables/cues.tsv" suffix(, 0, )
#embed "../Authority/Tables/countries.tsv" suffix(, 0, )
#embed "../Authority/Tables/groups.tsv" suffix(, 0, )
#embed "../Authority/Tables/institutions.tsv" suffix(, 0, )
#embed "../Authority/Tables/metonyms.tsv" suffix(, 0, )
#embed "../Authority/Tables/outlets.tsv" suffix(, 0, )
#embed "../Authority/Tables/people.tsv" suffix(, 0, )
#embed "../Authority/Tables/people-keys.tsv" suffix(, 0, )
#embed "../Authority/Tables/places.tsv" suffix(, 0, )
#embed "../Authority/Tables/posts.tsv" suffix(, 0, )
#embed "../Authority/Tables/tenures.tsv" suffix(, 0, )
#embed "../Authority/Tables/titles.tsv" suffix(, 0, )
#embed "../Authority/Tables/topics.tsv" suffix(, 0, )
};

static int names_itself(const unsigned char *table, size_t length, const char *name) {
  size_t name_length = strlen(name);
  return length > name_length + 2 && memcmp(table, "# ", 2) == 0 &&
         memcmp(table + 2, name, name_length) == 0 && table[name_length + 2] == ':';
}

embedded_table embedded_table_named(const char *name) {
  size_t start = 0;
  while (start < sizeof tables) {
    size_t length = strlen((const char *)tables + start);
    if (names_itself(tables + start, length, name)) {
      return (embedded_table){tables + start, length};
    }
    start += length + 1;
  }
  return (embedded_table){NULL, 0};
}
