/* SPDX-License-Identifier: MIT */
/*
 * version: what the bytes of a page depend on besides its sources.
 */
#ifndef SLAGEN_CLI_VERSION_H
#define SLAGEN_CLI_VERSION_H

#include "write/publication.h"

enum { VERSION_LIBRARY_COUNT = 7 };

/* Fills in the libraries and bodies of data, sorted by name. */
void version_libraries(struct arena *arena,
                       struct manifest_library out[VERSION_LIBRARY_COUNT]);

/* Prints slagen's version and theirs; gives the exit status. */
int version_print(void);

#endif
