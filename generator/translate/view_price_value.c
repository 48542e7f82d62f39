/* SPDX-License-Identifier: MIT */
/* A price for machines: what all languages of a page must agree on. */
#include "translate/view_price.h"

static str expression_value(const struct pricing *pricing,
                            const struct price *price);

static str money_value(const struct pricing *pricing, const struct money *money)
{
    return UNIT(pricing->writer, "%.*s %.*s", STR_ARG(money->currency),
                STR_ARG(money_decimal(pricing->writer->arena, money->minor,
                                      money->digits)));
}

static str bands_value(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    str *texts = ARENA_ARRAY(writer->arena, price->bands.count, str);
    for (size_t i = 0; i < price->bands.count; i++) {
        const struct price_band *band = &price->bands.items[i];
        str rate = band->rate.decimal.len
                       ? UNIT(writer, "%.*s%%", STR_ARG(band->rate.decimal))
                       : money_value(pricing, &band->amount);
        texts[i] = UNIT(writer, "%.*s<=%.*s", STR_ARG(rate),
                        STR_ARG(band->is_last ? STR("*") : band->to_text));
    }
    return UNIT(writer, "%s(%.*s)",
                price->banding == BANDING_WHOLE ? "whole" : "marginal",
                STR_ARG(arena_join(writer->arena, texts, price->bands.count,
                                   STR(","))));
}

static str parts_value(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    struct price_parts parts = price_parts(price);
    str *texts = ARENA_ARRAY(writer->arena, parts.count, str);
    for (size_t i = 0; i < parts.count; i++) {
        texts[i] = expression_value(pricing, &parts.items[i]);
    }
    return UNIT(
        writer, "%s(%.*s)",
        price->kind == PRICE_GREATEST ? "max"
        : price->kind == PRICE_LEAST  ? "min"
                                      : "sum",
        STR_ARG(arena_join(writer->arena, texts, parts.count, STR(","))));
}

static str expression_value(const struct pricing *pricing,
                            const struct price *price)
{
    struct writer *writer = pricing->writer;
    switch (price->kind) {
    case PRICE_NONE:
        break;
    case PRICE_FREE:
        return STR("free");
    case PRICE_ON_REQUEST:
        return STR("on-request");
    case PRICE_INCLUDED:
        return STR("included");
    case PRICE_NEGOTIATED:
        return STR("negotiated");
    case PRICE_AMOUNT:
        return price->count > 1
                   ? UNIT(writer, "%.*s/%d %s",
                          STR_ARG(money_value(pricing, &price->amount)),
                          price->count, price_unit_plural(price->unit))
                   : UNIT(writer, "%.*s/%s",
                          STR_ARG(money_value(pricing, &price->amount)),
                          price_unit_word(price->unit));
    case PRICE_SHARE:
        return price->bands.count
                   ? UNIT(writer, "%.*s:%.*s", STR_ARG(price->share_of.text),
                          STR_ARG(bands_value(pricing, price)))
                   : UNIT(writer, "%.*s:%.*s%%", STR_ARG(price->share_of.text),
                          STR_ARG(price->rate.decimal));
    case PRICE_EACH:
        return UNIT(writer, "%s:%.*s", price_unit_word(price->unit),
                    STR_ARG(bands_value(pricing, price)));
    case PRICE_GREATEST:
    case PRICE_LEAST:
    case PRICE_SUM:
        return parts_value(pricing, price);
    }
    return STR("");
}

/* "EUR 249.00/user/month" */
str price_value(const struct pricing *pricing)
{
    const struct price *price = pricing->whole;
    str value = expression_value(pricing, price);
    if (price->kind < PRICE_AMOUNT && price->unit != PRICE_PER_PLAN) {
        value = UNIT(pricing->writer, "%.*s/%s", STR_ARG(value),
                     price_unit_word(price->unit));
    }
    return price->kind < PRICE_AMOUNT && price->period == PRICE_ONCE
               ? value
               : UNIT(pricing->writer, "%.*s/%s", STR_ARG(value),
                      price_period_word(pricing->whole->period));
}
