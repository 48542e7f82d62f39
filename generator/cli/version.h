/* SPDX-License-Identifier: MIT */
/*
 * version: what the bytes of a page depend on besides its sources.
 *
 * slagen itself, the libraries that it is linked to, and the bodies of data
 * that these carry (CLDR, the names of time zones, Unicode) or that the machine
 * has (tzdata).  The manifest of a site tells them, so that another output from
 * the same sources can be explained.
 */
#ifndef SLAGEN_CLI_VERSION_H
#define SLAGEN_CLI_VERSION_H

#include "write/publication.h"

enum { VERSION_LIBRARY_COUNT = 8 };

/* Fills in the libraries and bodies of data, sorted by name: {"icu", "72.1"}.
 * The texts live in `arena` or for ever; tzdata that the machine lacks is
 * "none".  Call translate_init before. */
void version_libraries(struct arena *arena,
                       struct manifest_library out[VERSION_LIBRARY_COUNT]);

/* Prints slagen's version, theirs and libxml2's, a line each, for --version;
 * gives the exit status, EXIT_MACHINE where ICU has no data. */
int version_print(void);

#endif
