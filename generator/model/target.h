/* SPDX-License-Identifier: MIT */
/*
 * target: how soon something happens, for each severity.
 *
 *     4 business hours        every 2 hours        best effort
 *     2 business days (objective)                  as agreed
 */
#ifndef SLAGEN_MODEL_TARGET_H
#define SLAGEN_MODEL_TARGET_H

#include "model/types.h"

enum limit_kind {
    LIMIT_NONE,   /* nothing was said */
    LIMIT_WITHIN, /* within the duration */
    LIMIT_BEST_EFFORT,
    LIMIT_AS_AGREED,
    LIMIT_NOT_PROMISED, /* "none": said that there is no promise */
};

enum strength {
    STRENGTH_COMMITMENT, /* the usual one: promised */
    STRENGTH_OBJECTIVE,  /* aimed at, without remedy */
    STRENGTH_GUARANTEE,  /* promised with a remedy */
};

/* "every 2 hours", "2 business days (objective)", "best effort". */
struct target {
    const struct value *at; /* NULL: absent */
    enum limit_kind limit;
    struct duration duration; /* for LIMIT_WITHIN */
    bool repeats;             /* "every" */
    enum strength strength;
};

enum target_kind {
    TARGET_FIRST_RESPONSE,
    TARGET_UPDATE,
    TARGET_WORKAROUND,
    TARGET_RESOLUTION,
    TARGET_KIND_COUNT,
};

/* The key of a kind, "first_response". */
const char *target_kind_key(enum target_kind kind);

struct targets {
    const struct value *at;
    str id; /* of the severity */
    struct target kinds[TARGET_KIND_COUNT];
};

extern const struct schema targets_schema;

#endif
