/* SPDX-License-Identifier: MIT */
/*
 * site: what slagen.yaml says about the publication as a whole.  The file may
 * be missing; then everything has its default.
 */
#ifndef SLAGEN_MODEL_SITE_H
#define SLAGEN_MODEL_SITE_H

#include "model/types.h"

/* What a finding is to be instead of what it is. */
enum rule_level {
    RULE_AS_IT_IS,
    RULE_OFF,
    RULE_NOTE,
    RULE_WARNING,
    RULE_ERROR,
};

struct rule_setting {
    const struct value *at;
    str id; /* of a finding; rules/settle.h says whether there is one */
    enum rule_level level;
};

struct site {
    const struct value *at; /* NULL: no slagen.yaml */
    str name;               /* empty: the name of the only partner, or none */
    str summary;
    str url;              /* where it will be published; may be empty */
    LIST_OF(str) locales; /* empty: the source language only */
    LIST_OF(struct rule_setting) rules;
};

extern const struct schema site_schema;

#endif
