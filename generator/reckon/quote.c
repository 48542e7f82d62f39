/* SPDX-License-Identifier: MIT */
/* Which prices take part, under which names numbers are given, and the sum. */
#include "reckon/quote_internal.h"

/* ---- names -------------------------------------------------------------- */

static str channel_prefix(struct arena *arena, const struct price *whole)
{
    str prefix = STR("");
    for (size_t i = 0; i < whole->channel.count; i++) {
        prefix = arena_printf(
            arena, "%.*s%s-", STR_ARG(prefix),
            word_text(price_channel_words, whole->channel.items[i]));
    }
    /* Two units of one's own are two things. */
    if (whole->unit_name.len && whole->id.text.len) {
        prefix = arena_printf(arena, "%.*s%.*s-", STR_ARG(prefix),
                              STR_ARG(whole->id.text));
    }
    return prefix;
}

str quote_unit_name(struct arena *arena, const struct price *whole,
                    const struct price *price,
                    const struct price_factor *factor)
{
    str prefix = channel_prefix(arena, whole);
    return arena_printf(arena, "%.*s%s%s%.*s", STR_ARG(prefix),
                        price_unit_plural(price->unit), factor ? "-" : "",
                        STR_ARG(factor ? factor->id : STR("")));
}

static void add_variable(struct quote_variables *list, struct arena *arena,
                         struct quote_variable variable)
{
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(list->items[i].name, variable.name)) {
            return;
        }
    }
    /* Grows by one: there are a handful. */
    struct quote_variable *items =
        ARENA_ARRAY(arena, list->count + 1, struct quote_variable);
    if (list->count) {
        memcpy(items, list->items, list->count * sizeof *items);
    }
    items[list->count] = variable;
    list->items = items;
    list->count++;
}

static void add_unit_variables(struct quote_variables *list,
                               struct arena *arena, const struct price *whole,
                               const struct price *price)
{
    bool is_time = price->unit == PRICE_PER_HOUR && price->kind == PRICE_AMOUNT;
    struct quote_variable variable = {
        .kind = is_time ? VARIABLE_HOURS : VARIABLE_COUNT,
        .whole = whole,
        .price = price,
        .unit = price->unit,
        .may_be_left_out = whole->channel.count > 0,
    };
    const struct price_factor *factors = price->factors.count
                                             ? price->factors.items
                                             : price->package.deducts.items;
    size_t count = price->factors.count ? price->factors.count
                                        : price->package.deducts.count;
    if (count == 0) {
        variable.name = quote_unit_name(arena, whole, price, NULL);
        add_variable(list, arena, variable);
    }
    for (size_t i = 0; i < count; i++) {
        variable.factor = &factors[i];
        variable.name = quote_unit_name(arena, whole, price, variable.factor);
        variable.may_be_left_out = true;
        add_variable(list, arena, variable);
    }
}

static void add_variables(struct quote_variables *list, struct arena *arena,
                          const struct price *whole, const struct price *price)
{
    struct price_parts parts = price_parts(price);
    if (price->kind == PRICE_SHARE) {
        add_variable(list, arena,
                     (struct quote_variable){
                         .name = price->share_of.text,
                         .kind = VARIABLE_MONEY,
                         .whole = whole,
                         .price = price,
                         .base = price->share_of.text,
                     });
    } else if (price->unit != PRICE_PER_PLAN) {
        add_unit_variables(list, arena, whole, price);
    }
    for (size_t i = 0; i < parts.count; i++) {
        add_variables(list, arena, whole, &parts.items[i]);
    }
}

/* ---- which prices ------------------------------------------------------- */

static bool is_wanted(const struct quote_request *request,
                      const struct price *price)
{
    for (size_t i = 0; i < request->with_count; i++) {
        if (price->id.text.len && str_equal(request->with[i], price->id.text)) {
            return true;
        }
    }
    return !price->is_optional;
}

/* A share alone is in every currency. */
static bool is_in_currency(const struct price *price, str currency)
{
    int32_t digits;
    str own = price_currency(price, &digits);
    return own.len == 0 || currency.len == 0 || str_equal(own, currency);
}

static bool takes_part(const struct quote_request *request,
                       const struct price *price, str currency)
{
    return price->kind >= PRICE_AMOUNT && is_wanted(request, price) &&
           is_in_currency(price, currency);
}

struct quote_variables quote_variables(const struct quote_request *request,
                                       struct arena *arena)
{
    struct quote_variables list = {0};
    for (size_t i = 0; i < request->plan->price.count; i++) {
        const struct price *price = &request->plan->price.items[i];
        if (takes_part(request, price, request->currency)) {
            add_variables(&list, arena, price, price);
        }
    }
    return list;
}

/* Who says nothing of a channel does not use it. */
static bool is_used(const struct reckoning *reckoning,
                    const struct price *price)
{
    struct quote_variables list = {0};
    int64_t number_e6;
    add_variables(&list, reckoning->arena, price, price);
    for (size_t i = 0; i < list.count; i++) {
        if (quote_input_find(reckoning->request, list.items[i].name,
                             &number_e6)) {
            return true;
        }
    }
    return price->channel.count == 0 || list.count == 0;
}

/* Of shares alone, what is asked for is the currency of what they are shares
 * of. */
static bool take_currency(const struct quote_request *request, bool any_share,
                          struct quote *out)
{
    if (request->currency.len == 0) {
        return quote_fail(out, QUOTE_CURRENCY_MISSING, request->currency);
    }
    if (!any_share || request->digits < 0) {
        return quote_fail(out, QUOTE_CURRENCY_UNKNOWN, request->currency);
    }
    out->currency = request->currency;
    out->digits = request->digits;
    return true;
}

static bool find_currency(const struct quote_request *request,
                          struct quote *out)
{
    bool any = false;
    bool any_share = false;
    for (size_t i = 0; i < request->plan->price.count; i++) {
        const struct price *price = &request->plan->price.items[i];
        int32_t digits;
        str currency = price_currency(price, &digits);
        any |= price->kind >= PRICE_AMOUNT;
        if (!takes_part(request, price, request->currency)) {
            continue;
        }
        any_share |= currency.len == 0;
        if (currency.len == 0) {
            continue;
        }
        if (out->currency.len && !str_equal(out->currency, currency)) {
            return quote_fail(out, QUOTE_CURRENCY_SEVERAL, currency);
        }
        out->currency = currency;
        out->digits = digits;
    }
    if (!any) {
        return quote_fail(out, QUOTE_NOTHING, STR(""));
    }
    return out->currency.len > 0 || take_currency(request, any_share, out);
}

static bool check_options(const struct quote_request *request,
                          struct quote *out)
{
    for (size_t i = 0; i < request->with_count; i++) {
        bool found = false;
        for (size_t j = 0; j < request->plan->price.count; j++) {
            const struct price *price = &request->plan->price.items[j];
            found |= price->is_optional &&
                     str_equal(price->id.text, request->with[i]);
        }
        if (!found) {
            return quote_fail(out, QUOTE_OPTION_UNKNOWN, request->with[i]);
        }
    }
    return true;
}

/* ---- numbers ------------------------------------------------------------ */

bool quote_input_find(const struct quote_request *request, str name,
                      int64_t *out_e6)
{
    for (size_t i = 0; i < request->input_count; i++) {
        if (str_equal(request->inputs[i].name, name)) {
            return price_number_parse(request->inputs[i].decimal, 6, out_e6);
        }
    }
    return false;
}

static bool is_variable(const struct quote_variables *variables, str name)
{
    for (size_t i = 0; i < variables->count; i++) {
        if (str_equal(variables->items[i].name, name)) {
            return true;
        }
    }
    return false;
}

static bool check_inputs(const struct quote_request *request, struct quote *out)
{
    for (size_t i = 0; i < request->input_count; i++) {
        const struct quote_input *input = &request->inputs[i];
        int64_t number_e6;
        if (!is_variable(&out->variables, input->name)) {
            return quote_fail(out, QUOTE_VARIABLE_UNKNOWN, input->name);
        }
        for (size_t j = 0; j < i; j++) {
            if (str_equal(request->inputs[j].name, input->name)) {
                return quote_fail(out, QUOTE_VARIABLE_TWICE, input->name);
            }
        }
        if (!price_number_parse(input->decimal, 6, &number_e6)) {
            return quote_fail(out, QUOTE_NUMBER, input->name);
        }
    }
    return true;
}

/* ---- the lines ---------------------------------------------------------- */

static bool line_tax(struct reckoning *reckoning, struct quote_line *line)
{
    wide rate = line->price->tax_rate.ppm;
    line->has_tax = line->price->tax_rate.decimal.len > 0;
    wide divisor =
        line->price->tax == TAX_INCLUDED ? 1000000 + rate : (wide)1000000;
    return quote_round(line->amount_minor * rate, divisor, reckoning->rounding,
                       &line->tax_minor) ||
           quote_fail(reckoning->quote, QUOTE_OVERFLOW, STR(""));
}

static bool line_make(struct reckoning *reckoning, const struct price *price,
                      struct quote_line *line)
{
    wide exact;
    reckoning->whole = price;
    reckoning->steps = NULL;
    reckoning->step_count = 0;
    reckoning->step_capacity = 0;
    if (!quote_expression(reckoning, price, 0, &exact)) {
        return false;
    }
    *line = (struct quote_line){
        .price = price,
        .steps = reckoning->steps,
        .step_count = reckoning->step_count,
        .amount_minor =
            reckoning->steps[reckoning->step_count - 1].amount_minor,
    };
    return line_tax(reckoning, line);
}

static bool add_minor(struct quote *quote, int64_t *sum, int64_t more)
{
    if (*sum > QUOTE_MOST - more) {
        return quote_fail(quote, QUOTE_OVERFLOW, STR(""));
    }
    *sum += more;
    return true;
}

static bool add_line(struct quote *quote, const struct quote_line *line)
{
    bool is_within = line->price->tax == TAX_INCLUDED;
    int64_t net = line->amount_minor - (is_within ? line->tax_minor : 0);
    quote->has_tax &= line->has_tax;
    return add_minor(quote, &quote->total_minor, line->amount_minor) &&
           add_minor(quote, &quote->period_minor[line->price->period],
                     line->amount_minor) &&
           add_minor(quote, &quote->net_minor, net) &&
           add_minor(quote, &quote->tax_minor, line->tax_minor) &&
           add_minor(quote, &quote->gross_minor, net) &&
           add_minor(quote, &quote->gross_minor, line->tax_minor);
}

static bool make_lines(struct reckoning *reckoning)
{
    const struct plan *plan = reckoning->request->plan;
    struct quote *quote = reckoning->quote;
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *price = &plan->price.items[i];
        struct quote_line *line = &quote->lines[quote->line_count];
        if (!takes_part(reckoning->request, price, quote->currency) ||
            !is_used(reckoning, price)) {
            quote->left_out[quote->left_out_count++] = price;
            continue;
        }
        if (!line_make(reckoning, price, line) || !add_line(quote, line)) {
            return false;
        }
        quote->line_count++;
    }
    return true;
}

/* All that there is was limited to channels that nobody spoke of. */
static bool report_unused(struct quote *quote)
{
    if (quote->variables.count == 0) {
        return quote_fail(quote, QUOTE_NOTHING, STR(""));
    }
    quote->variable = &quote->variables.items[0];
    return quote_fail(quote, QUOTE_VARIABLE_MISSING, quote->variable->name);
}

bool quote_make(const struct quote_request *request, struct arena *arena,
                struct quote *out)
{
    size_t count = request->plan->price.count;
    *out = (struct quote){
        .variables = quote_variables(request, arena),
        .lines = ARENA_ARRAY(arena, count, struct quote_line),
        .left_out = ARENA_ARRAY(arena, count, const struct price *),
        .has_tax = true,
    };
    struct reckoning reckoning = {
        .request = request,
        .arena = arena,
        .quote = out,
        .rounding = (enum rounding)request->plan->billing.rounding,
    };
    if (!check_options(request, out) || !find_currency(request, out) ||
        !check_inputs(request, out) || !make_lines(&reckoning)) {
        return false;
    }
    return out->line_count > 0 || report_unused(out);
}
