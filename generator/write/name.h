/* SPDX-License-Identifier: MIT */
/*
 * name: which paths a site may have, so that it can live on any file system.
 *
 * A path is relative, with "/" between its parts.  A part is made of letters
 * and digits of ASCII, dot, low line and hyphen, does not begin with a hyphen
 * nor end with a dot, and is no device of Windows ("con", "nul.txt").  Two
 * paths that differ only in case are one file on Windows and macOS.
 */
#ifndef SLAGEN_WRITE_NAME_H
#define SLAGEN_WRITE_NAME_H

#include "base/diag.h"

enum {
    NAME_MAX_BYTES = 128, /* one part */
    PATH_MAX_BYTES = 200, /* all of a path; Windows has 259 with the folder */
};

/* The manifest's own path, which no other file may have. */
#define MANIFEST_PATH "manifest.json"

/*
 * True for a path that a site may have.  Reports slug-reserved (a device, a
 * trailing dot, the manifest), slug-long, or output-path for all else; with
 * `diags` NULL reports nothing.
 */
bool name_check(str path, struct diags *diags);

/* Orders paths by bytes, with ASCII letters as lower case. */
int name_compare_folded(str a, str b);

#endif
