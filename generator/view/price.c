/* SPDX-License-Identifier: MIT */
/* A price on one line, in words. */
#include "view/price.h"

#include "view/fact.h"

/* A symbol that several currencies share says nothing on a page that is read
 * abroad; two currencies of one plan with the same symbol are no better. Both
 * are written with their codes. */
static bool is_shared_symbol(str symbol)
{
    return str_equal(symbol, STR("$")) || str_equal(symbol, STR("kr"));
}

enum money_style price_money_style(struct writer *writer,
                                   const struct plan *plan)
{
    struct formats *formats = writer_formats(writer);
    str first = STR("");
    for (size_t i = 0; i < plan->price.count; i++) {
        int32_t digits;
        str currency = price_currency(&plan->price.items[i], &digits);
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

struct pricing pricing_new(struct writer *writer, const struct plan *plan,
                           const struct price *whole, enum money_style style)
{
    struct pricing pricing = {writer, plan, whole, style, STR(""), 0};
    pricing.currency = price_currency(whole, &pricing.digits);
    return pricing;
}

struct value *price_money_decimal(const struct pricing *pricing, str decimal)
{
    return fact_money(pricing->writer, decimal, pricing->currency,
                      pricing->style);
}

struct value *price_money(const struct pricing *pricing, int64_t minor)
{
    return price_money_decimal(
        pricing, money_decimal(pricing->writer->arena, minor, pricing->digits));
}

static str money_text(const struct pricing *pricing, int64_t minor)
{
    return phrase_text(price_money(pricing, minor));
}

struct value *price_quantity(struct writer *writer, int64_t count,
                             enum price_unit unit)
{
    return fact_amount(
        writer,
        UNIT(writer, "price.quantity.%s", price_unit_word(unit)).data, count,
        UNIT(writer, "%s:%lld", price_unit_word(unit), (long long)count));
}

static str quantity_text(struct writer *writer, int64_t count,
                         enum price_unit unit)
{
    return phrase_text(price_quantity(writer, count, unit));
}

str price_per(struct writer *writer, enum price_unit unit)
{
    return writer_word(writer, "price.unit", price_unit_word(unit));
}

struct value *price_time(struct writer *writer, int64_t minutes)
{
    bool whole = minutes % MINUTES_PER_HOUR == 0;
    long long amount = whole ? minutes / MINUTES_PER_HOUR : minutes;
    return fact_amount(writer, whole ? "duration.hours" : "duration.minutes",
                       amount,
                       UNIT(writer, "PT%lld%c", amount, whole ? 'H' : 'M'));
}

str price_base_name(struct writer *writer, const struct plan *plan, str id)
{
    const struct price_base *base = plan_base(plan, id);
    if (base && base->name.len) {
        return writer_content_text(writer,
                                   UNIT(writer, "plan.%.*s.base.%.*s.name",
                                        STR_ARG(plan->id.text), STR_ARG(id)),
                                   base->name);
    }
    return price_base_is_usual(id)
               ? writer_say_text(writer,
                                 UNIT(writer, "price.base.%.*s", STR_ARG(id)),
                                 NULL, 0)
               : id;
}

str price_factor_name(const struct pricing *pricing,
                      const struct price_factor *factor, bool of_hours)
{
    struct writer *writer = pricing->writer;
    const struct plan *plan = pricing->plan;
    if (str_equal(factor->id, PRICE_OTHERWISE)) {
        return of_hours ? WORD(writer, "price.otherwise.hours")
                        : WORD(writer, "price.otherwise.severity");
    }
    if (!of_hours) {
        return VALUE_FIND(view_severity_name(writer, plan,
                                             plan_severity(plan, factor->id)),
                          "text")
            ->text;
    }
    /* Hours without a name of their own would all be called the same. */
    const struct schedule *schedule = plan_schedule(plan, factor->id);
    if (schedule->name.len == 0 && plan->hours.count > 1) {
        return factor->id;
    }
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data;
    return VALUE_FIND(view_schedule_name(writer, schedule, unit), "text")->text;
}

/* ---- words -------------------------------------------------------------- */

static str expression_text(const struct pricing *pricing,
                           const struct price *price);

static str amount_text(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    str money = money_text(pricing, price->amount.minor);
    if (price->unit == PRICE_PER_PLAN) {
        return money;
    }
    if (price->count > 1) {
        return SAY_TEXT(
            writer, "price.form.pack", message_text_arg("amount", money),
            message_text_arg(
                "quantity", quantity_text(writer, price->count, price->unit)));
    }
    return SAY_TEXT(writer, "price.form.unit",
                    message_text_arg("amount", money),
                    message_text_arg("unit", price_per(writer, price->unit)));
}

static str percent_text(const struct pricing *pricing,
                        const struct percent *percent)
{
    return format_percent(writer_formats(pricing->writer), percent->decimal,
                          pricing->writer->arena);
}

/* The bands with the least and the greatest rate or price. */
static void extreme_bands(const struct price *price,
                          const struct price_band **low,
                          const struct price_band **high)
{
    *low = *high = &price->bands.items[0];
    for (size_t i = 1; i < price->bands.count; i++) {
        const struct price_band *band = &price->bands.items[i];
        if (band->rate.ppm < (*low)->rate.ppm ||
            band->amount.minor < (*low)->amount.minor) {
            *low = band;
        }
        if (band->rate.ppm > (*high)->rate.ppm ||
            band->amount.minor > (*high)->amount.minor) {
            *high = band;
        }
    }
}

static str share_text(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    str base = price_base_name(writer, pricing->plan, price->share_of.text);
    const struct price_band *low;
    const struct price_band *high;
    if (price->bands.count == 0) {
        return SAY_TEXT(
            writer, "price.form.share",
            message_text_arg("rate", percent_text(pricing, &price->rate)),
            message_text_arg("base", base));
    }
    extreme_bands(price, &low, &high);
    return SAY_TEXT(
        writer, "price.form.share_bands",
        message_text_arg("low", percent_text(pricing, &low->rate)),
        message_text_arg("high", percent_text(pricing, &high->rate)),
        message_text_arg("base", base));
}

static str each_text(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    const struct price_band *low;
    const struct price_band *high;
    extreme_bands(price, &low, &high);
    return SAY_TEXT(
        writer, "price.form.each_bands",
        message_text_arg("low", money_text(pricing, low->amount.minor)),
        message_text_arg("high", money_text(pricing, high->amount.minor)),
        message_text_arg("unit", price_per(writer, price->unit)));
}

/* An expression within an expression stands in brackets. */
static str part_text(const struct pricing *pricing, const struct price *price)
{
    str text = expression_text(pricing, price);
    return price_parts(price).count
               ? SAY_TEXT(pricing->writer, "price.form.nested",
                          message_text_arg("price", text))
               : text;
}

static str joined_text(const struct pricing *pricing, const struct price *price)
{
    struct writer *writer = pricing->writer;
    struct price_parts parts = price_parts(price);
    str *texts = ARENA_ARRAY(writer->arena, parts.count, str);
    for (size_t i = 0; i < parts.count; i++) {
        texts[i] = part_text(pricing, &parts.items[i]);
    }
    const struct message_arg args[] = {
        message_text_arg("count", parts.count == 2 ? STR("two") : STR("more")),
        message_text_arg("prices",
                         format_list(writer_formats(writer), texts, parts.count,
                                     LIST_AND, writer->arena)),
    };
    str key = price->kind == PRICE_GREATEST ? STR("price.form.greatest")
              : price->kind == PRICE_LEAST  ? STR("price.form.least")
                                            : STR("price.form.sum");
    bool counted = price->kind != PRICE_SUM;
    return writer_say_text(writer, key, counted ? args : args + 1,
                           counted ? 2 : 1);
}

static str expression_text(const struct pricing *pricing,
                           const struct price *price)
{
    switch (price->kind) {
    case PRICE_NONE:
        break;
    case PRICE_FREE:
        return WORD(pricing->writer, "price.free");
    case PRICE_ON_REQUEST:
        return WORD(pricing->writer, "price.on_request");
    case PRICE_INCLUDED:
        return WORD(pricing->writer, "price.included");
    case PRICE_NEGOTIATED:
        return WORD(pricing->writer, "price.negotiated");
    case PRICE_AMOUNT:
        return amount_text(pricing, price);
    case PRICE_SHARE:
        return share_text(pricing, price);
    case PRICE_EACH:
        return each_text(pricing, price);
    case PRICE_GREATEST:
    case PRICE_LEAST:
    case PRICE_SUM:
        return joined_text(pricing, price);
    }
    return STR("");
}

struct value *price_expression(const struct pricing *pricing,
                               const struct price *price)
{
    return phrase_fact(pricing->writer->arena, PART_DATA,
                       expression_text(pricing, price),
                       price_expression_value(pricing, price));
}

static str simple_text(const struct pricing *pricing, str amount, str period)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    struct message_arg money = message_text_arg("amount", amount);
    struct message_arg per = message_text_arg("period", period);
    if (price->unit == PRICE_PER_PLAN) {
        return SAY_TEXT(writer, "price.form.period", money, per);
    }
    if (price->count > 1) {
        return SAY_TEXT(
            writer, "price.form.pack_period", money,
            message_text_arg("quantity",
                             quantity_text(writer, price->count, price->unit)),
            per);
    }
    return SAY_TEXT(writer, "price.form.unit_period", money,
                    message_text_arg("unit", price_per(writer, price->unit)),
                    per);
}

/* "On request, per tenant per month" */
static str word_text_per(const struct pricing *pricing, str text)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    bool has_unit = price->unit != PRICE_PER_PLAN;
    bool has_period = price->period != PRICE_ONCE;
    str unit = has_unit ? price_per(writer, price->unit) : STR("");
    str period = has_period ? writer_word(writer, "price.period",
                                          price_period_word(price->period))
                            : STR("");
    const struct message_arg args[] = {
        message_text_arg("word", text),
        has_unit ? message_text_arg("unit", unit)
                 : message_text_arg("period", period),
        message_text_arg("period", period),
    };
    str key = !has_unit     ? STR("price.form.word_period")
              : !has_period ? STR("price.form.word_unit")
                            : STR("price.form.word_unit_period");
    return writer_say_text(writer, key, args, has_unit && has_period ? 3 : 2);
}

/* With the period, which in a simple price belongs to the unit. */
static str period_text(const struct pricing *pricing)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    str text = expression_text(pricing, price);
    if (price->kind < PRICE_AMOUNT &&
        (price->unit != PRICE_PER_PLAN || price->period != PRICE_ONCE)) {
        return word_text_per(pricing, text);
    }
    if (price->is_once) {
        return SAY_TEXT(writer, "price.form.once",
                        message_text_arg("amount", text));
    }
    if (price->period == PRICE_ONCE) {
        return text;
    }
    str period =
        writer_word(writer, "price.period", price_period_word(price->period));
    if (price->kind == PRICE_AMOUNT) {
        return simple_text(pricing, money_text(pricing, price->amount.minor),
                           period);
    }
    return SAY_TEXT(writer, "price.form.expression_period",
                    message_text_arg("price", text),
                    message_text_arg("period", period));
}

/* What must be told wherever the price stands: what its unit is, for which
 * channel it holds, that it is optional. */
static str restrictions_text(const struct pricing *pricing)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    str texts[PRICE_CHANNEL_COUNT + 2];
    size_t count = 0;
    if (price->unit_name.len) {
        texts[count++] = writer_content_text(
            writer,
            UNIT(writer, "plan.%.*s.price.%.*s.unit",
                 STR_ARG(pricing->plan->id.text),
                 STR_ARG(price->id.text.len ? price->id.text : STR("main"))),
            price->unit_name);
    }
    for (int i = 0; i < PRICE_CHANNEL_COUNT; i++) {
        for (size_t j = 0; j < price->channel.count; j++) {
            if (price->channel.items[j] == i) {
                texts[count++] = writer_word(writer, "price.channel",
                                             word_text(price_channel_words, i));
                break;
            }
        }
    }
    if (price->is_optional) {
        texts[count++] = WORD(writer, "price.optional");
    }
    return arena_join(writer->arena, texts, count,
                      WORD(writer, "hours.separator"));
}

str price_whole(const struct pricing *pricing)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    str text = period_text(pricing);
    str restrictions = restrictions_text(pricing);
    if (restrictions.len) {
        text =
            SAY_TEXT(writer, "price.form.note", message_text_arg("price", text),
                     message_text_arg("note", restrictions));
    }
    text = format_capitalized(writer_formats(writer), text, writer->arena);
    if (price->what.len) {
        str what = writer_content_text(
            writer,
            UNIT(writer, "plan.%.*s.price.%.*s.for",
                 STR_ARG(pricing->plan->id.text),
                 STR_ARG(price->id.text.len ? price->id.text : STR("main"))),
            price->what);
        text =
            SAY_TEXT(writer, "price.form.named", message_text_arg("name", what),
                     message_text_arg("price", text));
    }
    return text;
}

/* ---- the item ----------------------------------------------------------- */

static struct value *tax_phrase(const struct pricing *pricing)
{
    struct writer *writer = pricing->writer;
    const struct price *price = pricing->whole;
    struct value *phrase = value_null(writer->arena);
    switch (price->tax) {
    case TAX_UNSAID:
        return phrase;
    case TAX_EXCLUDED:
        phrase = PHRASE(writer, "price.tax.excluded");
        break;
    case TAX_INCLUDED:
        phrase = PHRASE(writer, "price.tax.included");
        break;
    }
    return price->tax_rate.decimal.len
               ? SAY(writer, "price.tax.rate",
                     message_text_arg("tax", phrase_text(phrase)),
                     phrase_arg("rate", fact_percent(writer, &price->tax_rate)))
               : phrase;
}

static struct value *price_new(const struct pricing *pricing)
{
    struct arena *arena = pricing->writer->arena;
    struct value *item =
        fact_new(arena, price_whole(pricing), price_value(pricing));
    struct value *tax = tax_phrase(pricing);
    value_put(item, arena, "tax", tax);
    value_put_text(item, arena, "tax_text", phrase_text(tax));
    struct value *notes = price_notes(pricing);
    struct value *tables = price_tables(pricing);
    value_put_bool(item, arena, "detailed",
                   notes->item_count + tables->item_count > 0);
    value_put(item, arena, "notes", notes);
    value_put(item, arena, "tables", tables);
    return item;
}

struct value *view_prices(struct writer *writer, const struct plan *plan)
{
    struct value *list = value_list(writer->arena);
    enum money_style style = price_money_style(writer, plan);
    for (size_t i = 0; i < plan->price.count; i++) {
        struct pricing pricing =
            pricing_new(writer, plan, &plan->price.items[i], style);
        value_push(list, writer->arena, price_new(&pricing));
    }
    return list;
}

static bool is_all_included(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (plan->price.items[i].kind != PRICE_INCLUDED) {
            return false;
        }
    }
    return plan->price.count > 0;
}

struct value *view_price_text(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    if (plan->price.count == 0 && plan->charged.count == 0) {
        return PHRASE(writer, "price.text.unsaid");
    }
    if (!plan_is_charged(plan)) {
        return is_all_included(plan) ? PHRASE(writer, "price.text.included")
                                     : PHRASE(writer, "price.text.free");
    }
    if (plan->charged.count) {
        return SAY(writer, "price.text.some",
                   message_text_arg("scopes",
                                    view_scope_list(writer, plan->charged.items,
                                                    plan->charged.count)));
    }
    return plan->price.count > 1 ? PHRASE(writer, "price.text.several")
                                 : PHRASE(writer, "price.text.all");
}
