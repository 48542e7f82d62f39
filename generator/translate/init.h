/* SPDX-License-Identifier: MIT */
/*
 * init: ICU, made ready once, and its versions.
 */
#ifndef SLAGEN_TRANSLATE_INIT_H
#define SLAGEN_TRANSLATE_INIT_H

#include "base/diag.h"

/*
 * Loads ICU's data and makes its default locale "root", so that nothing
 * depends on the environment.  Once, in main, before any thread starts.
 * Error locale-icu, with diags->machine_failed: the data cannot be loaded.
 */
bool translate_init(struct diags *diags);

/* Gives ICU's memory back, for leak checkers: after everything is closed. */
void translate_release(void);

/* What the text of a page depends on besides the program: for the manifest. */
struct translate_versions {
    str icu;     /* "72.1" */
    str cldr;    /* "42" */
    str zones;   /* "2022e", of zone names only */
    str unicode; /* "15.0" */
};

struct translate_versions translate_versions_get(struct arena *arena);

#endif
