/* SPDX-License-Identifier: MIT */
/*
 * price: what support costs, said as one would say it.
 *
 *     free
 *     on request
 *     EUR 249.00 per month, excluding tax
 *     EUR 12.50 per user per month, including tax
 *     JPY 30000 per incident
 *
 * A plan has one price or a list of them.
 */
#ifndef SLAGEN_MODEL_PRICE_H
#define SLAGEN_MODEL_PRICE_H

#include "model/types.h"

enum price_kind {
    PRICE_NONE, /* nothing was said */
    PRICE_FREE,
    PRICE_ON_REQUEST,
    PRICE_AMOUNT,
};

/* What one amount pays for; UNIT words of the grammar. */
enum price_unit {
    PRICE_PER_PLAN, /* the plan as a whole */
    PRICE_PER_USER,
    PRICE_PER_DEVICE,
    PRICE_PER_SERVER,
    PRICE_PER_TENANT,
    PRICE_PER_SITE,
    PRICE_PER_SUBSCRIPTION,
    PRICE_PER_INCIDENT,
    PRICE_PER_HOUR,
};

enum price_period {
    PRICE_ONCE, /* no period: paid each time */
    PRICE_MONTHLY,
    PRICE_QUARTERLY,
    PRICE_YEARLY,
};

enum price_tax {
    TAX_UNSAID,
    TAX_EXCLUDED,
    TAX_INCLUDED,
};

struct price {
    const struct value *at;
    enum price_kind kind;
    struct money amount;
    enum price_unit unit;
    enum price_period period;
    enum price_tax tax;
};

extern const struct type type_price; /* reads struct price */

/* The word of a unit, "user", and of a period, "month"; also message keys. */
const char *price_unit_word(enum price_unit unit);
const char *price_period_word(enum price_period period);

#endif
