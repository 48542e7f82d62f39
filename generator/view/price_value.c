/* SPDX-License-Identifier: MIT */
/* A price for machines: what all languages of a page must agree on. */
#include "view/price.h"

static str money_value(const struct pricing *pricing, const struct money *money)
{
    str amount =
        money_decimal(pricing->writer->arena, money->minor, money->digits);
    return UNIT(pricing->writer, "%.*s %.*s", STR_ARG(money->currency),
                STR_ARG(amount));
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
    str list = arena_join(writer->arena, texts, price->bands.count, STR(","));
    return UNIT(writer, "%s(%.*s)",
                price->banding == BANDING_WHOLE ? "whole" : "marginal",
                STR_ARG(list));
}

static str amount_value(const struct pricing *pricing,
                        const struct price *price)
{
    str amount = money_value(pricing, &price->amount);
    return price->count > 1
               ? UNIT(pricing->writer, "%.*s/%d %s", STR_ARG(amount),
                      price->count, price_unit_plural(price->unit))
               : UNIT(pricing->writer, "%.*s/%s", STR_ARG(amount),
                      price_unit_word(price->unit));
}

static str share_value(const struct pricing *pricing, const struct price *price)
{
    str share_of = price->share_of.text;
    if (price->bands.count == 0) {
        return UNIT(pricing->writer, "%.*s:%.*s%%", STR_ARG(share_of),
                    STR_ARG(price->rate.decimal));
    }
    str bands = bands_value(pricing, price);
    return UNIT(pricing->writer, "%.*s:%.*s", STR_ARG(share_of),
                STR_ARG(bands));
}

static str each_value(const struct pricing *pricing, const struct price *price)
{
    str bands = bands_value(pricing, price);
    return UNIT(pricing->writer, "%s:%.*s", price_unit_word(price->unit),
                STR_ARG(bands));
}

static str parts_value(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    struct price_parts parts = price_parts(price);
    str *texts = ARENA_ARRAY(writer->arena, parts.count, str);
    for (size_t i = 0; i < parts.count; i++) {
        texts[i] = price_expression_value(pricing, &parts.items[i]);
    }
    str list = arena_join(writer->arena, texts, parts.count, STR(","));
    return UNIT(writer, "%s(%.*s)",
                price->kind == PRICE_GREATEST ? "max"
                : price->kind == PRICE_LEAST  ? "min"
                                              : "sum",
                STR_ARG(list));
}

str price_expression_value(const struct pricing *pricing,
                           const struct price *price)
{
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
        return amount_value(pricing, price);
    case PRICE_SHARE:
        return share_value(pricing, price);
    case PRICE_EACH:
        return each_value(pricing, price);
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
    str value = price_expression_value(pricing, price);
    if (price->kind < PRICE_AMOUNT && price->unit != PRICE_PER_PLAN) {
        value = UNIT(pricing->writer, "%.*s/%s", STR_ARG(value),
                     price_unit_word(price->unit));
    }
    return price->kind < PRICE_AMOUNT && price->period == PRICE_ONCE
               ? value
               : UNIT(pricing->writer, "%.*s/%s", STR_ARG(value),
                      price_period_word(pricing->whole->period));
}
