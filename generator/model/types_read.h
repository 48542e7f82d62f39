/* SPDX-License-Identifier: MIT */
/* What the readers of scalar types share; for model/types*.c only. */
#ifndef SLAGEN_MODEL_TYPES_READ_H
#define SLAGEN_MODEL_TYPES_READ_H

#include "model/types.h"

/* Reports type-text, naming the form expected and the kind found, unless `from`
 * is a text. */
bool expect_text(const struct reading *reading, const char *form,
                 const struct value *from);

/* Hundredths of a unit: "2.5" is 250. */
enum { HUNDRED = 100 };

/* Reads the number of a duration, "4", "2.5" or "1.25", in hundredths: from 1
 * to 9999, with at most two decimals and no zero behind them. */
bool duration_number_parse(str text, int64_t *hundredths);

#endif
