/* SPDX-License-Identifier: MIT */
/* What must hold for a price as a whole. */
#include "model/price_check.h"

/* What a walk over an expression has seen. */
struct survey {
    const struct reading *reading;
    const struct money *money; /* the first one */
    const struct value *money_at;
    bool has_own_unit;
};

static bool money_check(struct survey *survey, const struct value *at,
                        const struct money *money)
{
    if (money->currency.len == 0) {
        return true;
    }
    if (!survey->money) {
        survey->money = money;
        survey->money_at = at;
        return true;
    }
    if (str_equal(survey->money->currency, money->currency)) {
        return true;
    }
    struct diags *diags = survey->reading->diags;
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "price-currency-mixed", at,
                "a price is in one currency, and this is `%.*s`",
                STR_ARG(money->currency));
    diag_related(diags, diag, survey->money_at->source, survey->money_at->start,
                 "the other one");
    diag_hint(diags, diag,
              "write a price of its own for each currency, in a list");
    return false;
}

static bool expression_check(struct survey *survey, const struct price *price,
                             int depth)
{
    struct price_parts parts = price_parts(price);
    if (depth > PRICE_MAX_DEPTH) {
        return price_report_key(
            survey->reading, price, "", "price-depth",
            "this price is nested too deeply for anybody to "
            "follow",
            "say it in fewer steps");
    }
    survey->has_own_unit |= price->unit == PRICE_PER_UNIT;
    bool usable =
        money_check(survey, field_value(price->at, "amount"), &price->amount);
    for (size_t i = 0; i < price->bands.count; i++) {
        usable = usable && money_check(survey, price->bands.items[i].at,
                                       &price->bands.items[i].amount);
    }
    for (size_t i = 0; i < parts.count; i++) {
        usable = usable && expression_check(survey, &parts.items[i], depth + 1);
    }
    return usable;
}

/* Bounds of money have the decimals of the money. */
static bool bounds_check(const struct reading *reading,
                         const struct price *price, int32_t digits)
{
    struct price_parts parts = price_parts(price);
    int64_t step = 1;
    for (int32_t i = digits; i < PRICE_BOUND_DECIMALS; i++) {
        step *= 10;
    }
    for (size_t i = 0; price->kind == PRICE_SHARE && i < price->bands.count;
         i++) {
        if (price->bands.items[i].to_e4 % step) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "price-decimals",
                        price->bands.items[i].at,
                        "the bound has more decimals than its currency");
            diag_hint(reading->diags, diag, "write %d decimals at most",
                      digits);
            return false;
        }
    }
    for (size_t i = 0; i < parts.count; i++) {
        if (!bounds_check(reading, &parts.items[i], digits)) {
            return false;
        }
    }
    return true;
}

static bool currency_check(const struct reading *reading, struct price *price,
                           const struct survey *survey)
{
    int digits = PRICE_BOUND_DECIMALS;
    if (price->currency.len) {
        digits = reading->known->currency_digits(price->currency);
    }
    if (digits < 0) {
        return price_report_key(
            reading, price, "currency", "currency-unknown",
            "this currency is not known",
            "write its three capital letters (ISO 4217), such "
            "as EUR");
    }
    price->currency_digits = price->currency.len ? digits : 0;
    if (survey->money) {
        digits = survey->money->digits;
    }
    if (survey->money && price->currency.len &&
        !str_equal(price->currency, survey->money->currency)) {
        return price_report_key(
            reading, price, "currency", "price-currency-mixed",
            "the amounts are in another currency", "leave `currency` out");
    }
    return bounds_check(reading, price, digits);
}

static bool tax_check(const struct reading *reading, struct price *price)
{
    if (price->tax_word && price->tax != TAX_UNSAID) {
        return price_report_parts(
            reading, price, "tax",
            "the amount says already whether tax is in it", "leave `tax` out");
    }
    price->tax = price->tax_word ? (enum price_tax)price->tax_word : price->tax;
    if (price->tax_rate.decimal.len && price->tax == TAX_UNSAID) {
        return price_report_parts(
            reading, price, "tax_rate",
            "a rate of tax alone does not say whether the "
            "price holds it",
            "add `tax: excluded` or `tax: included`");
    }
    return true;
}

static bool period_check(const struct reading *reading, struct price *price)
{
    if (price->per && (price->period != PRICE_ONCE || price->is_once)) {
        return price_report_parts(
            reading, price, "per",
            "the amount says already how often it is paid", "leave `per` out");
    }
    if (price->per) {
        price->period = (enum price_period)price->per;
    }
    if (price->kind == PRICE_AMOUNT && price->unit == PRICE_PER_PLAN &&
        price->period == PRICE_ONCE && !price->is_once) {
        return price_report_form(reading, field_value(price->at, "amount"));
    }
    return true;
}

/* What is free or on request has nothing to reckon with. */
static bool words_check(const struct reading *reading,
                        const struct price *price)
{
    static const char *const keys[] = {"per", "tax", "tax_rate", "currency",
                                       "unit"};
    for (size_t i = 0;
         price->kind < PRICE_AMOUNT && i < sizeof keys / sizeof *keys; i++) {
        bool names_unit = price->unit == PRICE_PER_UNIT &&
                          str_equal(str_from(keys[i]), STR("unit"));
        if (!names_unit && value_find(price->at, str_from(keys[i]))) {
            return price_report_parts(reading, price, keys[i],
                                      "this key is for an amount of money",
                                      "leave it out");
        }
    }
    return true;
}

bool price_finish(const struct reading *reading, void *object)
{
    struct price *price = object;
    struct survey survey = {.reading = reading};
    if (!price_check_alone(reading, price) || !words_check(reading, price) ||
        !period_check(reading, price) || !tax_check(reading, price) ||
        !expression_check(&survey, price, 1) ||
        !currency_check(reading, price, &survey)) {
        return false;
    }
    if (survey.has_own_unit != (price->unit_name.len > 0)) {
        return survey.has_own_unit
                   ? price_report_parts(reading, price, "amount",
                                        "nobody can tell what a unit is",
                                        "add `unit: Managed firewall`")
                   : price_report_parts(
                         reading, price, "unit",
                         "no amount of this price is `per unit`",
                         "leave `unit` out, or write `per unit`");
    }
    if (price->is_optional && price->what.len == 0) {
        return price_report_parts(reading, price, "optional",
                                  "what is optional has a name",
                                  "add `for: What customers get for it`");
    }
    return true;
}
