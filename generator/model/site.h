/* SPDX-License-Identifier: MIT */
/*
 * site: what slagen.yaml says about the publication as a whole.  The file may
 * be missing; then everything has its default.
 */
#ifndef SLAGEN_MODEL_SITE_H
#define SLAGEN_MODEL_SITE_H

#include "model/types.h"

struct site {
    const struct value *at; /* NULL: no slagen.yaml */
    str name;               /* empty: the name of the only partner, or none */
    str summary;
    str url;              /* where it will be published; may be empty */
    LIST_OF(str) locales; /* empty: the source language only */
};

extern const struct schema site_schema;

#endif
