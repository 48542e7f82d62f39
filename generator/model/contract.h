/* SPDX-License-Identifier: MIT */
/*
 * contract: how long a plan binds, and how it ends.
 */
#ifndef SLAGEN_MODEL_CONTRACT_H
#define SLAGEN_MODEL_CONTRACT_H

#include "model/types.h"

struct term {
    const struct value *at;
    struct period minimum;
    struct period renews;
    struct period notice;
};

extern const struct schema term_schema;

#endif
