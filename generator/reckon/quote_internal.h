/* SPDX-License-Identifier: MIT */
/* What the reckoning of quotes shares; for reckon/quote*.c only. */
#ifndef SLAGEN_RECKON_QUOTE_INTERNAL_H
#define SLAGEN_RECKON_QUOTE_INTERNAL_H

#include "reckon/quote.h"

__extension__ typedef __int128 wide;

/* Exact amounts count in parts of a minor unit that parts per million of
 * minutes per hour divide. */
enum { QUOTE_PARTS = 60 * 1000000 };

/* Largest amount that can be written everywhere: 18 digits. */
#define QUOTE_MOST 999999999999999999

/* One reckoning under way. */
struct reckoning {
    const struct quote_request *request;
    struct arena *arena;
    struct quote *quote;
    enum rounding rounding;
    const struct price *whole; /* the line that is reckoned */
    struct quote_step *steps;
    size_t step_count;
    size_t step_capacity;
};

/* Gives the name of the number that a unit, or a factor of it, depends on. */
str quote_unit_name(struct arena *arena, const struct price *whole,
                    const struct price *price,
                    const struct price_factor *factor);

/* Gives the number given under a name, in millionths; false when none was. */
bool quote_input_find(const struct quote_request *request, str name,
                      int64_t *out_e6);

/* Sets the fault, and gives false. */
bool quote_fail(struct quote *quote, enum quote_fault fault, str subject);

/* Reckons an expression exactly, in QUOTE_PARTS of a minor unit. */
bool quote_expression(struct reckoning *reckoning, const struct price *price,
                      int depth, wide *out);

/* Rounds numerator / denominator, neither negative; false when it is more than
 * QUOTE_MOST. */
bool quote_round(wide numerator, wide denominator, enum rounding rounding,
                 int64_t *out);

#endif
