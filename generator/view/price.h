/* SPDX-License-Identifier: MIT */
/* What the views of prices share; for view/price*.c, and for what
 * writes money beside prices. */
#ifndef SLAGEN_VIEW_PRICE_H
#define SLAGEN_VIEW_PRICE_H

#include "view/parts.h"

/* One price of a plan being written. */
struct pricing {
    struct writer *writer;
    const struct plan *plan;
    const struct price *whole;
    enum money_style style;
    str currency; /* of the price; empty when it names none */
    int32_t digits;
};

/* How the plan's money is written. */
enum money_style price_money_style(struct writer *writer,
                                   const struct plan *plan);
struct pricing pricing_new(struct writer *writer, const struct plan *plan,
                           const struct price *whole, enum money_style style);

/* "EUR 9.00", of minor units and of a decimal text; only the number when there
 * is no currency. */
struct value *price_money(const struct pricing *pricing, int64_t minor);
struct value *price_money_decimal(const struct pricing *pricing, str decimal);

/* "3 users", "per user". */
struct value *price_quantity(struct writer *writer, int64_t count,
                             enum price_unit unit);
str price_per(struct writer *writer, enum price_unit unit);

/* "90 minutes" */
struct value *price_time(struct writer *writer, int64_t minutes);

/* The name of a base, in short. */
str price_base_name(struct writer *writer, const struct plan *plan, str id);

/* The name of a factor's hours, or of its severity. */
str price_factor_name(const struct pricing *pricing,
                      const struct price_factor *factor, bool of_hours);

/* An expression on one line, without period and tax, as one fact. */
struct value *price_expression(const struct pricing *pricing,
                               const struct price *price);

/* All of a price on one line but its tax, from a capital letter on. */
str price_whole(const struct pricing *pricing);

/* The same in every language: "EUR 249.00/user/month". */
str price_value(const struct pricing *pricing);
str price_expression_value(const struct pricing *pricing,
                           const struct price *price);

/* Tables and notes of a whole price, as lists (price_terms.c). */
struct value *price_tables(const struct pricing *pricing);
struct value *price_notes(const struct pricing *pricing);

#endif
