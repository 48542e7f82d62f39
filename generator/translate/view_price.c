/* SPDX-License-Identifier: MIT */
#include "translate/view_parts.h"

/* A symbol that several currencies share says nothing on a page that is read
 * abroad; two currencies of one plan with the same symbol are no better. Both
 * are written with their codes. */
static bool is_shared_symbol(str symbol)
{
    return str_equal(symbol, STR("$")) || str_equal(symbol, STR("kr"));
}

static enum money_style money_style_for(struct writer *writer,
                                        const struct plan *plan)
{
    struct formats *formats = writer_formats(writer);
    str first = STR("");
    for (size_t i = 0; i < plan->price.count; i++) {
        str currency = plan->price.items[i].amount.currency;
        if (currency.len == 0) {
            continue;
        }
        if (first.len == 0) {
            first = currency;
        }
        if (is_shared_symbol(
                format_currency_symbol(formats, currency, writer->arena))) {
            return MONEY_CODE;
        }
        if (!str_equal(first, currency) &&
            str_equal(
                format_currency_symbol(formats, first, writer->arena),
                format_currency_symbol(formats, currency, writer->arena))) {
            return MONEY_CODE;
        }
    }
    return MONEY_SYMBOL;
}

static str amount_text(struct writer *writer, const struct price *price,
                       enum money_style style)
{
    const struct money *money = &price->amount;
    str decimal = money_decimal(writer->arena, money->minor, money->digits);
    str amount = format_money(writer_formats(writer), decimal, money->currency,
                              style, writer->arena);
    if (price->unit == PRICE_PER_PLAN) {
        return SAY_TEXT(
            writer, "price.form.period", message_text_arg("amount", amount),
            message_text_arg("period",
                             writer_word(writer, "price.period",
                                         price_period_word(price->period))));
    }
    str unit = writer_word(writer, "price.unit", price_unit_word(price->unit));
    if (price->period == PRICE_ONCE) {
        return SAY_TEXT(writer, "price.form.unit",
                        message_text_arg("amount", amount),
                        message_text_arg("unit", unit));
    }
    str period =
        writer_word(writer, "price.period", price_period_word(price->period));
    return SAY_TEXT(
        writer, "price.form.unit_period", message_text_arg("amount", amount),
        message_text_arg("unit", unit), message_text_arg("period", period));
}

/* "EUR 249.00/user/month" */
static str amount_value(struct writer *writer, const struct price *price)
{
    const struct money *money = &price->amount;
    str decimal = money_decimal(writer->arena, money->minor, money->digits);
    return UNIT(writer, "%.*s %.*s/%s/%s", STR_ARG(money->currency),
                STR_ARG(decimal), price_unit_word(price->unit),
                price_period_word(price->period));
}

static str tax_text(struct writer *writer, const struct price *price)
{
    switch (price->tax) {
    case TAX_UNSAID:
        break;
    case TAX_EXCLUDED:
        return WORD(writer, "price.tax.excluded");
    case TAX_INCLUDED:
        return WORD(writer, "price.tax.included");
    }
    return STR("");
}

static struct value *price_new(struct writer *writer, const struct price *price,
                               enum money_style style)
{
    str text = STR("");
    str value = STR("");
    switch (price->kind) {
    case PRICE_NONE:
        break;
    case PRICE_FREE:
        text = WORD(writer, "price.free");
        value = STR("free");
        break;
    case PRICE_ON_REQUEST:
        text = WORD(writer, "price.on_request");
        value = STR("on-request");
        break;
    case PRICE_AMOUNT:
        text = amount_text(writer, price, style);
        value = amount_value(writer, price);
        break;
    }
    struct value *item = fact_new(writer->arena, text, value);
    value_put_text(item, writer->arena, "tax_text", tax_text(writer, price));
    return item;
}

struct value *view_prices(struct writer *writer, const struct plan *plan)
{
    struct value *list = value_list(writer->arena);
    enum money_style style = money_style_for(writer, plan);
    for (size_t i = 0; i < plan->price.count; i++) {
        value_push(list, writer->arena,
                   price_new(writer, &plan->price.items[i], style));
    }
    return list;
}

struct value *view_price_text(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    if (plan->price.count == 0 && plan->charged.count == 0) {
        return PHRASE(writer, "price.text.unsaid");
    }
    if (!plan_is_charged(plan)) {
        return PHRASE(writer, "price.text.free");
    }
    if (plan->charged.count) {
        return SAY(writer, "price.text.some",
                   message_text_arg("scopes",
                                    view_scope_list(writer, plan->charged.items,
                                                    plan->charged.count)));
    }
    return PHRASE(writer, "price.text.all");
}
