#ifndef CSCHEMA_H
#define CSCHEMA_H
#include <stddef.h>
#endif
