/* SPDX-License-Identifier: MIT */
/* A worked example: what a plan costs for round numbers, by reckon/quote. */
#include "reckon/quote.h"
#include "view/fact.h"
#include "view/price.h"

enum {
    EXAMPLE_UNITS = 10,
    EXAMPLE_WORK = 3, /* hours, incidents, visits */
    EXAMPLE_MONEY = 10000,
};

static const struct price_band *bounded_band(const struct price *price,
                                             size_t from_end)
{
    return price->bands.count > from_end
               ? &price->bands.items[price->bands.count - 1 - from_end]
               : NULL;
}

/* In the midst of the last band that has two bounds; twice the only bound. The
 * number is in ten thousandths, as bounds are. */
static int64_t banded_e4(const struct price *price)
{
    const struct price_band *high = bounded_band(price, 1);
    const struct price_band *low = bounded_band(price, 2);
    if (!high) {
        return (int64_t)EXAMPLE_MONEY * 10000;
    }
    return low ? low->to_e4 + (high->to_e4 - low->to_e4) / 2 : high->to_e4 * 2;
}

/* More than is included, and than is paid for in any case. */
static int64_t plain_units(const struct price *price)
{
    bool is_work =
        price->unit == PRICE_PER_INCIDENT || price->unit == PRICE_PER_HOUR ||
        price->unit == PRICE_PER_VISIT || price->unit == PRICE_PER_DAY;
    int64_t units = is_work ? EXAMPLE_WORK : EXAMPLE_UNITS;
    int64_t least =
        price->at_least > price->included ? price->at_least : price->included;
    return least + (price->count > 1 ? price->count * (int64_t)2 : units);
}

static str example_number(struct writer *writer, const struct quote *quote,
                          const struct quote_variable *variable)
{
    const struct price *price = variable->price;
    int64_t number;
    if (variable->factor) {
        bool is_first = variable->factor == price->factors.items ||
                        variable->factor == price->package.deducts.items;
        number = is_first ? 2 : 1;
    } else if (variable->kind != VARIABLE_MONEY && price->bands.count == 0) {
        number = plain_units(price);
    } else if (price->bands.count) {
        number = banded_e4(price) / 10000;
        number = number ? number : 1;
    } else {
        number = quote->digits ? EXAMPLE_MONEY : (int64_t)EXAMPLE_MONEY * 100;
    }
    return UNIT(writer, "%lld", (long long)number);
}

/* The example's own state. */
struct example {
    struct writer *writer;
    const struct plan *plan;
    enum money_style style;
    struct quote quote;
};

static struct pricing pricing_of(const struct example *example,
                                 const struct price *price)
{
    struct pricing pricing =
        pricing_new(example->writer, example->plan, price, example->style);
    pricing.currency = example->quote.currency;
    pricing.digits = example->quote.digits;
    return pricing;
}

/* ---- what is given ------------------------------------------------------ */

/* On which channel, and during which hours. */
static str circumstances(const struct pricing *pricing,
                         const struct quote_variable *variable)
{
    struct writer *writer = pricing->writer;
    const struct price *price = variable->whole;
    str *names = ARENA_ARRAY(writer->arena, price->channel.count + 1, str);
    size_t count = 0;
    for (size_t i = 0; i < price->channel.count; i++) {
        names[count++] = writer_word(
            writer, "price.channel",
            word_text(price_channel_words, price->channel.items[i]));
    }
    if (variable->factor) {
        names[count++] = price_factor_name(pricing, variable->factor,
                                           variable->price->factors.count > 0);
    }
    return arena_join(writer->arena, names, count,
                      WORD(writer, "hours.separator"));
}

static struct value *given_phrase(const struct example *example,
                      const struct quote_variable *variable, str number)
{
    struct writer *writer = example->writer;
    struct pricing pricing = pricing_of(example, variable->whole);
    uint64_t count = 0;
    if (variable->kind == VARIABLE_MONEY) {
        return SAY(
            writer, "price.example.base",
            message_text_arg(
                "base", price_base_name(writer, example->plan, variable->base)),
            phrase_arg("amount", price_money_decimal(&pricing, number)));
    }
    str_to_uint(number, UINT32_MAX, &count);
    struct value *quantity =
        price_quantity(writer, (int64_t)count, variable->unit);
    str note = circumstances(&pricing, variable);
    return note.len ? SAY(writer, "price.form.note",
                          phrase_arg("price", quantity),
                          message_text_arg("note", note))
                    : quantity;
}

/* ---- how it is reckoned ------------------------------------------------- */

static struct value *product(struct writer *writer, const struct value *left,
                             const struct value *right,
                             const struct value *result)
{
    return SAY(writer, "price.step.product", phrase_arg("left", left),
               phrase_arg("right", right), phrase_arg("result", result));
}

static struct value *times(struct writer *writer, const struct value *left,
                           const struct price_factor *factor)
{
    return SAY(writer, "price.step.times", phrase_arg("left", left),
               phrase_arg("right",
                          fact_decimal(writer, factor->number.decimal)));
}

static struct value *units_step(const struct pricing *pricing,
                                const struct quote_step *step,
                                const struct value *result)
{
    struct writer *writer = pricing->writer;
    const struct money *money =
        step->band ? &step->band->amount : &step->price->amount;
    const struct value *quantity =
        step->price->count > 1
            ? fact_number(writer, step->quantity)
            : price_quantity(writer, step->quantity, step->price->unit);
    return product(writer, quantity, price_money(pricing, money->minor),
                   result);
}

static struct value *time_step(const struct pricing *pricing,
                               const struct quote_step *step,
                               const struct value *result)
{
    struct writer *writer = pricing->writer;
    struct value *price = price_money(pricing, step->price->amount.minor);
    return product(writer, price_time(writer, step->quantity),
                   step->factor ? times(writer, price, step->factor) : price,
                   result);
}

/* "2 hours × 1.5": what is taken off a pack. */
static struct value *deduct_step(const struct pricing *pricing,
                                 const struct quote_step *step)
{
    struct writer *writer = pricing->writer;
    return times(writer,
                 step->price->unit == PRICE_PER_HOUR
                     ? price_time(writer, step->quantity)
                     : price_quantity(writer, step->quantity,
                                      step->price->unit),
                 step->factor);
}

static struct value *share_step(const struct pricing *pricing,
                                const struct quote_step *step,
                                const struct value *result)
{
    struct writer *writer = pricing->writer;
    return product(
        writer, price_money(pricing, step->quantity),
        fact_percent(writer, step->band ? &step->band->rate
                                        : &step->price->rate),
        result);
}

static struct value *step_phrase(const struct pricing *pricing,
                                 const struct quote_step *step)
{
    struct writer *writer = pricing->writer;
    struct value *result = price_money(pricing, step->amount_minor);
    struct message_arg arg = phrase_arg("result", result);
    switch (step->kind) {
    case STEP_AMOUNT:
        return result;
    case STEP_UNITS:
    case STEP_BAND_UNITS:
        return units_step(pricing, step, result);
    case STEP_DEDUCT:
        return deduct_step(pricing, step);
    case STEP_TIME:
        return time_step(pricing, step, result);
    case STEP_BAND_SHARE:
    case STEP_SHARE:
        return share_step(pricing, step, result);
    case STEP_GREATEST:
        return SAY(writer, "price.step.greatest", arg);
    case STEP_LEAST:
        return SAY(writer, "price.step.least", arg);
    case STEP_SUM:
        return SAY(writer, "price.step.sum", arg);
    }
    return phrase_new(writer->arena, STR(""));
}

static struct value *line_new(const struct example *example,
                              const struct quote_line *line)
{
    struct arena *arena = example->writer->arena;
    struct pricing pricing = pricing_of(example, line->price);
    struct value *item = phrase_fact(arena, PART_DATA, price_whole(&pricing),
                                     price_value(&pricing));
    struct value *steps = value_list(arena);
    for (size_t i = 0; i < line->step_count; i++) {
        value_push(steps, arena, step_phrase(&pricing, &line->steps[i]));
    }
    value_put_text(
        item, arena, "value",
        money_decimal(arena, line->amount_minor, example->quote.digits));
    value_put(item, arena, "steps", steps);
    return item;
}

static struct value *lines_new(const struct example *example)
{
    struct arena *arena = example->writer->arena;
    struct value *list = value_list(arena);
    for (size_t i = 0; i < example->quote.line_count; i++) {
        value_push(list, arena, line_new(example, &example->quote.lines[i]));
    }
    return list;
}

/* ---- the whole ---------------------------------------------------------- */

static struct value *given_new(const struct example *example,
                               const struct quote_input *inputs)
{
    struct writer *writer = example->writer;
    const struct quote_variables *variables = &example->quote.variables;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < variables->count; i++) {
        value_push(list, writer->arena,
                   writer_capitalized(
                       writer, given_phrase(example, &variables->items[i],
                                            inputs[i].decimal)));
    }
    return list;
}

/* "per month" */
static struct value *period_fact(struct writer *writer,
                                 enum price_period period)
{
    const char *word = price_period_word(period);
    return phrase_fact(writer->arena, PART_DATA,
                       writer_word(writer, "price.period", word),
                       str_from(word));
}

/* What is paid each month and what is paid once have no sum. */
static bool has_total(const struct quote *quote)
{
    for (size_t i = 1; i < quote->line_count; i++) {
        if (quote->lines[i].price->period != quote->lines[0].price->period ||
            quote->lines[i].price->tax != quote->lines[0].price->tax) {
            return false;
        }
    }
    return true;
}

static struct value *total_fact(const struct example *example, int64_t minor)
{
    struct writer *writer = example->writer;
    const struct price *price = example->quote.lines[0].price;
    struct pricing pricing = pricing_of(example, price);
    struct value *amount = price_money(&pricing, minor);
    return price->period == PRICE_ONCE
               ? amount
               : SAY(writer, "price.form.period", phrase_arg("amount", amount),
                     phrase_arg("period", period_fact(writer, price->period)));
}

/* Whether tax is in it must be told wherever the rate is not. */
static struct value *total_with_note(const struct example *example)
{
    struct writer *writer = example->writer;
    enum price_tax tax = example->quote.lines[0].price->tax;
    struct value *total = total_fact(example, example->quote.total_minor);
    return tax == TAX_UNSAID
               ? total
               : SAY(writer, "price.form.tax", phrase_arg("price", total),
                     message_text_arg("tax",
                                      tax == TAX_EXCLUDED
                                          ? WORD(writer, "price.tax.excluded")
                                          : WORD(writer,
                                                 "price.tax.included")));
}

static struct value *total_phrase(const struct example *example)
{
    struct writer *writer = example->writer;
    const struct quote *quote = &example->quote;
    if (!has_total(quote)) {
        return value_null(writer->arena);
    }
    if (!quote->has_tax) {
        return SAY(writer, "price.example.total",
                   phrase_arg("total", total_with_note(example)));
    }
    return SAY(
        writer, "price.example.total_tax",
        phrase_arg("net", total_fact(example, quote->net_minor)),
        phrase_arg("tax", total_fact(example, quote->tax_minor)),
        phrase_arg("gross", total_fact(example, quote->gross_minor)));
}

static struct value *example_new(struct example *example,
                                 const struct quote_input *inputs)
{
    struct arena *arena = example->writer->arena;
    struct value *item = value_map(arena);
    value_put(item, arena, "intro",
              PHRASE(example->writer, "price.example.intro"));
    value_put(item, arena, "given", given_new(example, inputs));
    value_put(item, arena, "lines", lines_new(example));
    value_put(item, arena, "total", total_phrase(example));
    return item;
}

/* A price of several currencies has no example: nobody would add them. */
struct value *view_price_example(struct writer *writer)
{
    struct example example = {writer,
                              writer->plan,
                              price_money_style(writer, writer->plan),
                              {.fault = QUOTE_GOOD}};
    struct quote_request request = {.plan = writer->plan};
    quote_make(&request, writer->arena, &example.quote);
    struct quote_variables variables = example.quote.variables;
    struct quote_input *inputs =
        ARENA_ARRAY(writer->arena, variables.count, struct quote_input);
    for (size_t i = 0; i < variables.count; i++) {
        inputs[i].name = variables.items[i].name;
        inputs[i].decimal =
            example_number(writer, &example.quote, &variables.items[i]);
    }
    request.inputs = inputs;
    request.input_count = variables.count;
    if (variables.count == 0 ||
        !quote_make(&request, writer->arena, &example.quote)) {
        return value_null(writer->arena);
    }
    return example_new(&example, inputs);
}
