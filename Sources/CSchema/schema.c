/* The folder Schema: what a new archive is made of, and the files that bring an older one up to date, in the
   order in which they are applied. */
#include "CSchema.h"

static const char current[] = {
#embed "../../Schema/current.sql" suffix(, 0)
};

static const char found[] = {
#embed "../../Schema/0001-found.sql" suffix(, 0)
};
static const char resolved[] = {
#embed "../../Schema/0002-resolved.sql" suffix(, 0)
};
static const char search[] = {
#embed "../../Schema/0003-search.sql" suffix(, 0)
};
static const char views[] = {
#embed "../../Schema/0004-views.sql" suffix(, 0)
};
static const char dictionary[] = {
#embed "../../Schema/0005-dictionary.sql" suffix(, 0)
};

static const char nesting[] = {
#embed "../../Schema/0006-nesting.sql" suffix(, 0)
};

static const char who[] = {
#embed "../../Schema/0007-who.sql" suffix(, 0)
};

static const char setting[] = {
#embed "../../Schema/0008-setting.sql" suffix(, 0)
};

static const char columns[] = {
#embed "../../Schema/0009-columns.sql" suffix(, 0)
};

static const char copies[] = {
#embed "../../Schema/0010-copies.sql" suffix(, 0)
};

static const char folding[] = {
#embed "../../Schema/0011-folding.sql" suffix(, 0)
};

static const char column_changes[] = {
#embed "../../Schema/0012-column-changes.sql" suffix(, 0)
};

static const char period[] = {
#embed "../../Schema/0013-period.sql" suffix(, 0)
};

static const char provenance[] = {
#embed "../../Schema/0014-provenance.sql" suffix(, 0)
};

static const char writing[] = {
#embed "../../Schema/0015-writing.sql" suffix(, 0)
};

static const char facets[] = {
#embed "../../Schema/0016-facets.sql" suffix(, 0)
};

static const schema_file files[] = {
    {"0001-found.sql", found},   {"0002-resolved.sql", resolved},
    {"0003-search.sql", search}, {"0004-views.sql", views},
    {"0005-dictionary.sql", dictionary}, {"0006-nesting.sql", nesting},
    {"0007-who.sql", who},         {"0008-setting.sql", setting},
    {"0009-columns.sql", columns}, {"0010-copies.sql", copies},
    {"0011-folding.sql", folding}, {"0012-column-changes.sql", column_changes},
    {"0013-period.sql", period},   {"0014-provenance.sql", provenance},
    {"0015-writing.sql", writing},   {"0016-facets.sql", facets},
};

size_t schema_file_count(void) { return sizeof files / sizeof *files; }
schema_file schema_file_at(size_t index) { return files[index]; }
const char *schema_current(void) { return current; }
