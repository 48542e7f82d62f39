/* SPDX-License-Identifier: MIT */
/*
 * asset: the files that live inside the binary, so that it alone is enough.
 *
 * base/embed.sh writes the table at build time, from everything in templates/,
 * the program's own files in locales/, and the calendars in content/calendars/.
 */
#ifndef SLAGEN_BASE_ASSET_H
#define SLAGEN_BASE_ASSET_H

#include "base/str.h"

struct asset {
    const char *path;          /* "templates/html/sla.mustache" */
    const unsigned char *data; /* followed by a U+0000 */
    size_t len;                /* bytes */
};

/* Sorted by path. */
extern const struct asset assets[];
extern const size_t asset_count;

/* Gives the asset of that path, or NULL. */
const struct asset *asset_find(str path);

/* Gives the bytes of an asset. */
str asset_text(const struct asset *asset);

#endif
