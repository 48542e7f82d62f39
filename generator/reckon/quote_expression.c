/* SPDX-License-Identifier: MIT */
/* One expression, exactly. */
#include "reckon/quote_internal.h"

bool quote_fail(struct quote *quote, enum quote_fault fault, str subject)
{
    quote->fault = fault;
    quote->subject = subject;
    return false;
}

bool quote_round(wide numerator, wide denominator, enum rounding rounding,
                 int64_t *out)
{
    wide whole = numerator / denominator;
    wide rest = numerator % denominator;
    bool up = false;
    switch (rounding) {
    case ROUNDING_HALF_UP:
        up = rest >= denominator - rest;
        break;
    case ROUNDING_HALF_EVEN:
        up = rest > denominator - rest ||
             (rest == denominator - rest && whole % 2 == 1);
        break;
    case ROUNDING_DOWN:
        break;
    case ROUNDING_UP:
        up = rest > 0;
        break;
    }
    whole += up;
    if (whole > QUOTE_MOST) {
        return false;
    }
    *out = (int64_t)whole;
    return true;
}

/* Gives a * b * c in parts; none of them is negative. */
static bool product(struct quote *quote, wide a, wide b, wide c, wide *out)
{
    if (__builtin_mul_overflow(a, b, out) ||
        __builtin_mul_overflow(*out, c, out)) {
        return quote_fail(quote, QUOTE_OVERFLOW, STR(""));
    }
    return true;
}

static bool sum(struct quote *quote, wide a, wide b, wide *out)
{
    return !__builtin_add_overflow(a, b, out) ||
           quote_fail(quote, QUOTE_OVERFLOW, STR(""));
}

static bool add_step(struct reckoning *reckoning, struct quote_step step,
                     wide exact)
{
    if (!quote_round(exact, QUOTE_PARTS, reckoning->rounding,
                     &step.amount_minor)) {
        return quote_fail(reckoning->quote, QUOTE_OVERFLOW, STR(""));
    }
    if (reckoning->step_count == reckoning->step_capacity) {
        size_t capacity = reckoning->step_capacity * 2 + 8;
        struct quote_step *steps =
            ARENA_ARRAY(reckoning->arena, capacity, struct quote_step);
        if (reckoning->step_count) {
            memcpy(steps, reckoning->steps,
                   reckoning->step_count * sizeof *steps);
        }
        reckoning->steps = steps;
        reckoning->step_capacity = capacity;
    }
    reckoning->steps[reckoning->step_count++] = step;
    return true;
}

/* ---- what was given ----------------------------------------------------- */

static const struct quote_variable *variable_find(const struct quote *quote,
                                                  str name)
{
    for (size_t i = 0; i < quote->variables.count; i++) {
        if (str_equal(quote->variables.items[i].name, name)) {
            return &quote->variables.items[i];
        }
    }
    return NULL;
}

static bool given(struct reckoning *reckoning, str name, int64_t *out_e6)
{
    if (quote_input_find(reckoning->request, name, out_e6)) {
        return true;
    }
    reckoning->quote->variable = variable_find(reckoning->quote, name);
    return quote_fail(reckoning->quote, QUOTE_VARIABLE_MISSING, name);
}

/* Gives the units that are charged: at least so many, less those included. */
static bool units_charged(struct reckoning *reckoning,
                          const struct price *price, int64_t *out)
{
    str name = quote_unit_name(reckoning->arena, reckoning->whole, price, NULL);
    int64_t number_e6;
    if (!given(reckoning, name, &number_e6)) {
        return false;
    }
    if (number_e6 % 1000000) {
        return quote_fail(reckoning->quote, QUOTE_NUMBER_NOT_WHOLE, name);
    }
    int64_t units = number_e6 / 1000000;
    units = units < price->at_least ? price->at_least : units;
    *out = units < price->included ? 0 : units - price->included;
    return true;
}

static bool minutes_given(struct reckoning *reckoning, str name,
                          int64_t *out_minutes)
{
    int64_t number_e6;
    if (!given(reckoning, name, &number_e6)) {
        return false;
    }
    /* Hours and their fraction apart: the product of the whole is too large. */
    int64_t fraction = number_e6 % 1000000 * 60;
    *out_minutes = number_e6 / 1000000 * 60 + fraction / 1000000;
    return fraction % 1000000 == 0 ||
           quote_fail(reckoning->quote, QUOTE_NUMBER_NOT_WHOLE, name);
}

/* ---- units and time ----------------------------------------------------- */

/* Gives what was given of a unit: hours as minutes. */
static bool quantity_given(struct reckoning *reckoning,
                           const struct price *price, str name, int64_t *out)
{
    if (price->unit == PRICE_PER_HOUR) {
        return minutes_given(reckoning, name, out);
    }
    int64_t number_e6;
    if (!given(reckoning, name, &number_e6)) {
        return false;
    }
    *out = number_e6 / 1000000;
    return number_e6 % 1000000 == 0 ||
           quote_fail(reckoning->quote, QUOTE_NUMBER_NOT_WHOLE, name);
}

/* Work of a severity takes more or less off a pack than its time. */
static bool deducted_e6(struct reckoning *reckoning, const struct price *price,
                        int depth, wide *out)
{
    bool any = false;
    const struct price_factor *factors = price->package.deducts.items;
    *out = 0;
    for (size_t i = 0; i < price->package.deducts.count; i++) {
        str name = quote_unit_name(reckoning->arena, reckoning->whole, price,
                                   &factors[i]);
        int64_t quantity;
        if (!quote_input_find(reckoning->request, name, &quantity)) {
            continue;
        }
        any = true;
        if (!quantity_given(reckoning, price, name, &quantity) ||
            !add_step(reckoning,
                      (struct quote_step){.kind = STEP_DEDUCT,
                                          .depth = depth + 1,
                                          .price = price,
                                          .factor = &factors[i],
                                          .quantity = quantity},
                      0)) {
            return false;
        }
        *out += (wide)quantity * factors[i].number.ppm;
    }
    int64_t none;
    return any || given(reckoning,
                        quote_unit_name(reckoning->arena, reckoning->whole,
                                        price, &factors[0]),
                        &none);
}

/* A pack that is begun counts in full. */
static bool packs_of(struct reckoning *reckoning, const struct price *price,
                     int depth, int64_t *out)
{
    wide scale = price->unit == PRICE_PER_HOUR ? MINUTES_PER_HOUR : 1;
    wide unit_e6 = scale * 1000000;
    wide quantity_e6;
    int64_t quantity;
    if (price->package.deducts.count) {
        if (!deducted_e6(reckoning, price, depth, &quantity_e6)) {
            return false;
        }
    } else {
        if (!quantity_given(reckoning, price,
                            quote_unit_name(reckoning->arena, reckoning->whole,
                                            price, NULL),
                            &quantity)) {
            return false;
        }
        quantity_e6 = (wide)quantity * 1000000;
    }
    wide least = price->at_least * unit_e6;
    wide free = price->included * unit_e6;
    wide pack = price->count * unit_e6;
    quantity_e6 = quantity_e6 < least ? least : quantity_e6;
    quantity_e6 = quantity_e6 < free ? 0 : quantity_e6 - free;
    wide packs = quantity_e6 / pack + (quantity_e6 % pack > 0);
    *out = (int64_t)packs;
    return packs <= QUOTE_MOST ||
           quote_fail(reckoning->quote, QUOTE_OVERFLOW, STR(""));
}

static bool reckon_units(struct reckoning *reckoning, const struct price *price,
                         int depth, wide *out)
{
    int64_t packs;
    return packs_of(reckoning, price, depth, &packs) &&
           product(reckoning->quote, price->amount.minor, packs, QUOTE_PARTS,
                   out) &&
           add_step(reckoning,
                    (struct quote_step){.kind = STEP_UNITS,
                                        .depth = depth,
                                        .price = price,
                                        .quantity = packs},
                    *out);
}

/* The time of one piece of work, as it is charged. */
static int64_t minutes_charged(const struct price *price,
                               const struct price_factor *factor,
                               int64_t minutes)
{
    bool own = factor && factor->minimum.unit != UNIT_NONE;
    int64_t least = duration_minutes(own ? factor->minimum : price->minimum);
    int64_t step = duration_minutes(price->increment);
    if (minutes == 0) {
        return 0;
    }
    minutes = minutes < least ? least : minutes;
    return step ? (minutes / step + (minutes % step > 0)) * step : minutes;
}

static bool reckon_minutes(struct reckoning *reckoning,
                           const struct price *price,
                           const struct price_factor *factor, int64_t minutes,
                           int depth, wide *out)
{
    return product(reckoning->quote, price->amount.minor, minutes,
                   factor ? factor->number.ppm : 1000000, out) &&
           add_step(reckoning,
                    (struct quote_step){.kind = STEP_TIME,
                                        .depth = depth,
                                        .price = price,
                                        .factor = factor,
                                        .quantity = minutes},
                    *out);
}

/* One of the factors is enough; the others' hours are none. */
static bool reckon_factors(struct reckoning *reckoning,
                           const struct price *price, int depth, wide *out)
{
    bool any = false;
    *out = 0;
    for (size_t i = 0; i < price->factors.count; i++) {
        const struct price_factor *factor = &price->factors.items[i];
        str name =
            quote_unit_name(reckoning->arena, reckoning->whole, price, factor);
        int64_t minutes;
        wide amount;
        if (!quote_input_find(reckoning->request, name, &minutes)) {
            continue;
        }
        any = true;
        if (!minutes_given(reckoning, name, &minutes) ||
            !reckon_minutes(reckoning, price, factor,
                            minutes_charged(price, factor, minutes), depth + 1,
                            &amount) ||
            !sum(reckoning->quote, *out, amount, out)) {
            return false;
        }
    }
    int64_t none;
    if (!any) {
        return given(reckoning,
                     quote_unit_name(reckoning->arena, reckoning->whole, price,
                                     &price->factors.items[0]),
                     &none);
    }
    return add_step(
        reckoning,
        (struct quote_step){.kind = STEP_SUM, .depth = depth, .price = price},
        *out);
}

static bool reckon_time(struct reckoning *reckoning, const struct price *price,
                        int depth, wide *out)
{
    int64_t minutes;
    if (price->factors.count) {
        return reckon_factors(reckoning, price, depth, out);
    }
    str name = quote_unit_name(reckoning->arena, reckoning->whole, price, NULL);
    if (!minutes_given(reckoning, name, &minutes)) {
        return false;
    }
    int64_t least = price->at_least * MINUTES_PER_HOUR;
    int64_t free = price->included * MINUTES_PER_HOUR;
    minutes = minutes_charged(price, NULL, minutes);
    minutes = minutes < least ? least : minutes;
    minutes = minutes < free ? 0 : minutes - free;
    return reckon_minutes(reckoning, price, NULL, minutes, depth, out);
}

static bool reckon_amount(struct reckoning *reckoning,
                          const struct price *price, int depth, wide *out)
{
    if (price->unit == PRICE_PER_PLAN) {
        return product(reckoning->quote, price->amount.minor, 1, QUOTE_PARTS,
                       out) &&
               add_step(reckoning,
                        (struct quote_step){.kind = STEP_AMOUNT,
                                            .depth = depth,
                                            .price = price},
                        *out);
    }
    return price->unit == PRICE_PER_HOUR && price->count == 1
               ? reckon_time(reckoning, price, depth, out)
               : reckon_units(reckoning, price, depth, out);
}

/* ---- bands -------------------------------------------------------------- */

/* Where a band ends, in minor units or in units. */
static wide band_end(const struct reckoning *reckoning,
                     const struct price *price, const struct price_band *band)
{
    wide scale = 1;
    for (int32_t i = 0;
         price->kind == PRICE_SHARE && i < reckoning->quote->digits; i++) {
        scale *= 10;
    }
    return band->to_e4 * scale / 10000;
}

static bool reckon_band(struct reckoning *reckoning, const struct price *price,
                        const struct price_band *band, int64_t part, int depth,
                        wide *out)
{
    bool is_share = price->kind == PRICE_SHARE;
    wide amount;
    wide rate = is_share ? band->rate.ppm : band->amount.minor;
    return product(reckoning->quote, rate, part, is_share ? 60 : QUOTE_PARTS,
                   &amount) &&
           sum(reckoning->quote, *out, amount, out) &&
           add_step(reckoning,
                    (struct quote_step){.kind = is_share ? STEP_BAND_SHARE
                                                         : STEP_BAND_UNITS,
                                        .depth = depth,
                                        .price = price,
                                        .band = band,
                                        .quantity = part},
                    amount);
}

static bool reckon_marginal(struct reckoning *reckoning,
                            const struct price *price, int64_t total, int depth,
                            wide *out)
{
    wide start = 0;
    for (size_t i = 0; i < price->bands.count; i++) {
        const struct price_band *band = &price->bands.items[i];
        wide end = band->is_last ? total : band_end(reckoning, price, band);
        end = end > total ? total : end;
        if ((end > start || i == 0) &&
            !reckon_band(reckoning, price, band, (int64_t)(end - start),
                         depth + 1, out)) {
            return false;
        }
        start = end > start ? end : start;
    }
    return add_step(
        reckoning,
        (struct quote_step){.kind = STEP_SUM, .depth = depth, .price = price},
        *out);
}

/* The bound itself is in the band that ends with it. */
static bool reckon_bands(struct reckoning *reckoning, const struct price *price,
                         int64_t total, int depth, wide *out)
{
    *out = 0;
    if (price->banding == BANDING_MARGINAL) {
        return reckon_marginal(reckoning, price, total, depth, out);
    }
    size_t i = 0;
    while (!price->bands.items[i].is_last &&
           total > band_end(reckoning, price, &price->bands.items[i])) {
        i++;
    }
    return reckon_band(reckoning, price, &price->bands.items[i], total, depth,
                       out);
}

static bool money_given(struct reckoning *reckoning, const struct price *price,
                        int64_t *out_minor)
{
    int64_t number_e6;
    wide scale = 1;
    if (!given(reckoning, price->share_of.text, &number_e6)) {
        return false;
    }
    for (int32_t i = 0; i < reckoning->quote->digits; i++) {
        scale *= 10;
    }
    if (number_e6 * scale % 1000000) {
        return quote_fail(reckoning->quote, QUOTE_NUMBER_DECIMALS,
                          price->share_of.text);
    }
    *out_minor = (int64_t)(number_e6 * scale / 1000000);
    return true;
}

static bool reckon_share(struct reckoning *reckoning, const struct price *price,
                         int depth, wide *out)
{
    int64_t base;
    if (!money_given(reckoning, price, &base)) {
        return false;
    }
    if (price->bands.count) {
        return reckon_bands(reckoning, price, base, depth, out);
    }
    return product(reckoning->quote, base, price->rate.ppm, 60, out) &&
           add_step(reckoning,
                    (struct quote_step){.kind = STEP_SHARE,
                                        .depth = depth,
                                        .price = price,
                                        .quantity = base},
                    *out);
}

static bool reckon_each(struct reckoning *reckoning, const struct price *price,
                        int depth, wide *out)
{
    int64_t units;
    return units_charged(reckoning, price, &units) &&
           reckon_bands(reckoning, price, units, depth, out);
}

/* ---- of several --------------------------------------------------------- */

static bool combine(struct reckoning *reckoning, enum price_kind kind,
                    wide amount, bool is_first, wide *out)
{
    if (kind == PRICE_SUM) {
        return sum(reckoning->quote, *out, amount, out);
    }
    bool better = kind == PRICE_GREATEST ? amount > *out : amount < *out;
    *out = is_first || better ? amount : *out;
    return true;
}

static bool reckon_several(struct reckoning *reckoning,
                           const struct price *price, int depth, wide *out)
{
    struct price_parts parts = price_parts(price);
    *out = 0;
    for (size_t i = 0; i < parts.count; i++) {
        wide amount;
        if (!quote_expression(reckoning, &parts.items[i], depth + 1, &amount) ||
            !combine(reckoning, price->kind, amount, i == 0, out)) {
            return false;
        }
    }
    enum quote_step_kind kind = price->kind == PRICE_GREATEST ? STEP_GREATEST
                                : price->kind == PRICE_LEAST  ? STEP_LEAST
                                                              : STEP_SUM;
    return add_step(
        reckoning,
        (struct quote_step){.kind = kind, .depth = depth, .price = price},
        *out);
}

/* Expressions are at most PRICE_MAX_DEPTH deep: the model has checked it. */
bool quote_expression(struct reckoning *reckoning, const struct price *price,
                      int depth, wide *out)
{
    switch (price->kind) {
    case PRICE_AMOUNT:
        return reckon_amount(reckoning, price, depth, out);
    case PRICE_SHARE:
        return reckon_share(reckoning, price, depth, out);
    case PRICE_EACH:
        return reckon_each(reckoning, price, depth, out);
    case PRICE_GREATEST:
    case PRICE_LEAST:
    case PRICE_SUM:
        return reckon_several(reckoning, price, depth, out);
    case PRICE_NONE:
    case PRICE_FREE:
    case PRICE_ON_REQUEST:
    case PRICE_INCLUDED:
    case PRICE_NEGOTIATED:
        break;
    }
    return quote_fail(reckoning->quote, QUOTE_NOTHING, STR(""));
}
