/* SPDX-License-Identifier: MIT */
/* The types of one line of a target; for model/target*.c only. */
#ifndef SLAGEN_MODEL_TARGET_READ_H
#define SLAGEN_MODEL_TARGET_READ_H

#include "model/target.h"

/* Both read a struct limit: "2-4 hours" and "every 2 hours". */
extern const struct type type_target;
extern const struct type type_update;

#endif
