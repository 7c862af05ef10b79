// Foundation brings headers of ICU of its own, beside which a module cannot have the system's. Of what libxml2
// declares only the converters of encodings know of ICU, and nobody here uses those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
