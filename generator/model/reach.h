/* SPDX-License-Identifier: MIT */
/*
 * reach: who can reach support how, and when.
 */
#ifndef SLAGEN_MODEL_REACH_H
#define SLAGEN_MODEL_REACH_H

#include "model/support.h"

/* One way to reach support, and when. */
struct reach {
    const struct value *at;
    int by;                        /* enum channel */
    struct name during;            /* id of a schedule, or "always" */
    LIST_OF(struct name) severity; /* empty: all */
    LIST_OF(str) languages;        /* empty: all that the partner speaks */
};

extern const struct schema reach_schema;

#endif
