/* SPDX-License-Identifier: MIT */
/*
 * supply: who gives which part of the support.
 */
#ifndef SLAGEN_MODEL_SUPPLY_H
#define SLAGEN_MODEL_SUPPLY_H

#include "model/types.h"

enum supplier_kind {
    SUPPLIED_BY_US,
    SUPPLIED_RESOLD,     /* another company's support, resold */
    SUPPLIED_OUTSOURCED, /* given by another company in our name */
};

/* One way in which part of the support is supplied (R11: any mix). */
struct supply {
    const struct value *at;
    LIST_OF(str) scope; /* kinds of support or services, as written */
    int by;             /* SUPPLIED_BY_US where `by: us` was written */
    str resold_from;
    str outsourced_to;
    str country;             /* of the supplier */
    enum supplier_kind kind; /* filled in after reading */
};

extern const struct schema supply_schema;

#endif
