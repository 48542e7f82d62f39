/* SPDX-License-Identifier: MIT */
/* The checks that the tables of prices end with; for model/price*.c only. */
#ifndef SLAGEN_MODEL_PRICE_CHECK_H
#define SLAGEN_MODEL_PRICE_CHECK_H

#include "model/price.h"

/* Report at a key of the price, or at the price; give false. */
bool price_report_key(const struct reading *reading, const struct price *price,
                      const char *key, const char *rule, const char *message,
                      const char *hint);
bool price_report_parts(const struct reading *reading,
                        const struct price *price, const char *key,
                        const char *message, const char *hint);

/* Finishes and checks what stands in one mapping. */
bool price_check_alone(const struct reading *reading, struct price *price);

/* `finish` of an operand, and of a whole price. */
bool price_part_finish(const struct reading *reading, void *object);
bool price_finish(const struct reading *reading, void *object);

#endif
