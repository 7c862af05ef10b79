/// The doors of libxml2 that stay shut; see doors.c.
#pragma once

/// Names the object file that holds the doors, so that the linker takes it before libxml2's own.
void cmarkup_shut_doors(void);
