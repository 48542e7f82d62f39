/* SPDX-License-Identifier: MIT */
/* plan_parts: the tables of the mappings inside a plan.  Private to model. */
#ifndef SLAGEN_MODEL_PLAN_PARTS_H
#define SLAGEN_MODEL_PLAN_PARTS_H

#include "model/plan.h"

extern const struct schema severity_schema;     /* target.c */
extern const struct schema targets_schema;      /* target.c */
extern const struct schema availability_schema; /* availability.c */
extern const struct schema term_schema;         /* availability.c */

#endif
