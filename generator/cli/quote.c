/* SPDX-License-Identifier: MIT */
/* slagen quote: what a plan costs, for given numbers. */
#include "cli/commands.h"
#include "cli/offer.h"
#include "cli/quote_print.h"
#include "cli/report.h"
#include "exchange/json.h"
#include "translate/known.h"

enum { QUOTE_MAX_BYTES = 1 << 20 };

static const struct option_spec option_set = {
    "--set",
    NULL,
    "NAME=NUMBER",
    OPTION_LIST,
    offsetof(struct options, set),
    "a number that the price depends on; once for each"};

static const struct option_spec option_with = {
    "--with",
    NULL,
    "ID",
    OPTION_LIST,
    offsetof(struct options, with),
    "count an optional price in; once for each"};

static const struct option_spec option_currency = {
    "--currency",
    NULL,
    "CODE",
    OPTION_TEXT,
    offsetof(struct options, currency),
    "the prices in this currency only; of a share, that of its base"};

static const struct option_spec *const specs[] = {
    &option_project,  &option_set,  &option_with,
    &option_currency, &option_json, NULL};

/* ---- what is wrong with the numbers ------------------------------------- */

/* What a number is, in words. */
static str meaning_of(const struct plan *plan,
                      const struct quote_variable *variable,
                      struct arena *arena)
{
    const struct price_base *base = plan_base(plan, variable->base);
    if (variable->kind == VARIABLE_MONEY) {
        return base ? base->text
               : str_equal(variable->base, STR("spend"))
                   ? STR("what you spend in one period, an amount of money")
                   : STR("the fees of your licences, an amount of money");
    }
    if (variable->unit == PRICE_PER_UNIT) {
        return arena_printf(arena, "a count of: %.*s",
                            STR_ARG(variable->whole->unit_name));
    }
    return arena_printf(arena, "how many %s%s",
                        price_unit_plural(variable->unit),
                        !variable->factor                ? ""
                        : variable->price->factors.count ? " during those hours"
                                                         : " of that severity");
}

static void print_variables(const struct plan *plan, const struct quote *quote,
                            struct arena *arena)
{
    for (size_t i = 0; i < quote->variables.count; i++) {
        const struct quote_variable *variable = &quote->variables.items[i];
        str meaning = meaning_of(plan, variable, arena);
        fprintf(stderr, "  --set %.*s=NUMBER  %.*s%s\n",
                STR_ARG(variable->name), STR_ARG(meaning),
                variable->may_be_left_out ? "; may be left out" : "");
    }
    if (quote->variables.count == 0) {
        fputs("  this price depends on no number\n", stderr);
    }
}

static const char *fault_text(enum quote_fault fault)
{
    static const char *const texts[] = {
        [QUOTE_GOOD] = "",
        [QUOTE_NOTHING] = "no price of this plan is an amount to reckon with",
        [QUOTE_CURRENCY_MISSING] =
            "no price names a currency; choose one with --currency",
        [QUOTE_CURRENCY_SEVERAL] =
            "the prices are in several currencies; choose with --currency",
        [QUOTE_CURRENCY_UNKNOWN] = "no price of this plan is in ",
        [QUOTE_OPTION_UNKNOWN] = "no optional price of this plan is called ",
        [QUOTE_VARIABLE_MISSING] = "the price depends on a number: ",
        [QUOTE_VARIABLE_UNKNOWN] = "the price does not depend on ",
        [QUOTE_VARIABLE_TWICE] = "given twice: ",
        [QUOTE_NUMBER] = "not a number such as 12 or 85000.50: ",
        [QUOTE_NUMBER_NOT_WHOLE] =
            "only whole numbers, and hours in whole minutes: ",
        [QUOTE_NUMBER_DECIMALS] = "more decimals than the currency has: ",
        [QUOTE_OVERFLOW] = "the amount is too large to be written",
    };
    return texts[fault];
}

static int print_fault(const struct plan *plan, const struct quote *quote,
                       struct arena *arena)
{
    bool named = quote->fault != QUOTE_CURRENCY_SEVERAL;
    fprintf(stderr, "slagen quote: %s%.*s\n", fault_text(quote->fault),
            STR_ARG(named ? quote->subject : STR("")));
    if (quote->fault == QUOTE_VARIABLE_MISSING ||
        quote->fault == QUOTE_VARIABLE_UNKNOWN) {
        print_variables(plan, quote, arena);
    }
    return EXIT_USAGE;
}

/* ---- prices that are no amounts ------------------------------------------ */

/* True when all that is said of the price is a word, such as `free`. */
static bool is_told_in_words(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (plan->price.items[i].kind >= PRICE_AMOUNT) {
            return false;
        }
    }
    return plan->price.count > 0;
}

static bool costs_nothing(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        enum price_kind kind = plan->price.items[i].kind;
        if (kind != PRICE_FREE && kind != PRICE_INCLUDED) {
            return false;
        }
    }
    return true;
}

static str words_of(const struct plan *plan, struct arena *arena)
{
    static const char *const kinds[] = {
        [PRICE_NONE] = "",
        [PRICE_FREE] = "free",
        [PRICE_ON_REQUEST] = "on request",
        [PRICE_INCLUDED] = "included",
        [PRICE_NEGOTIATED] = "negotiated",
    };
    str *words = ARENA_ARRAY(arena, plan->price.count, str);
    for (size_t i = 0; i < plan->price.count; i++) {
        words[i] = str_from(kinds[plan->price.items[i].kind]);
    }
    return arena_join(arena, words, plan->price.count, STR(", "));
}

/* Nothing is to be reckoned: the total is 0, or not told. */
static void write_words(const struct quote_head *head, bool as_json,
                        struct arena *arena, struct buf *out)
{
    struct json json;
    str words = words_of(head->plan, arena);
    if (!as_json) {
        buf_printf(out, "%.*s/%.*s: %.*s\n\n%.*s\n", STR_ARG(head->partner),
                   STR_ARG(head->plan->id.text), STR_ARG(head->plan->name),
                   STR_ARG(words));
        return;
    }
    json_start(&json, JSON_PRETTY, out);
    json_map_start(&json);
    json_put_text(&json, "partner", head->partner);
    json_put_text(&json, "plan", head->plan->id.text);
    json_key(&json, STR("currency"));
    json_null(&json);
    json_key(&json, STR("total"));
    if (costs_nothing(head->plan)) {
        json_text(&json, STR("0"));
    } else {
        json_null(&json);
    }
    json_key(&json, STR("tax"));
    json_null(&json);
    json_put_text(&json, "price", words);
    json_key(&json, STR("lines"));
    json_list_start(&json);
    json_end(&json);
    json_end(&json);
    json_finish(&json);
}

/* ---- the command -------------------------------------------------------- */

static struct quote_request request_of(const struct options *options,
                                       const struct plan *plan,
                                       struct arena *arena)
{
    struct quote_input *inputs =
        ARENA_ARRAY(arena, options->set.count, struct quote_input);
    for (size_t i = 0; i < options->set.count; i++) {
        str number = options->set.items[i];
        inputs[i].name = str_cut(&number, '=');
        inputs[i].decimal = number;
    }
    return (struct quote_request){
        .plan = plan,
        .currency = options->currency,
        .digits = currency_minor_digits(options->currency),
        .inputs = inputs,
        .input_count = options->set.count,
        .with = options->with.items,
        .with_count = options->with.count,
    };
}

static int quote_offer(const struct options *options, const struct offer *offer,
                       struct arena *arena)
{
    const struct quote_head head = {offer->partner->id.text, offer->plan};
    struct quote_request request = request_of(options, head.plan, arena);
    struct quote result;
    struct buf text;
    bool in_words = is_told_in_words(head.plan) && options->set.count == 0 &&
                    options->with.count == 0 && options->currency.len == 0;
    if (!in_words && !quote_make(&request, arena, &result)) {
        return print_fault(head.plan, &result, arena);
    }
    buf_init(&text, QUOTE_MAX_BYTES);
    if (in_words) {
        write_words(&head, options->json, arena, &text);
    } else if (options->json) {
        quote_write_json(&head, &result, arena, &text);
    } else {
        quote_write_text(&head, &result, arena, &text);
    }
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int quote(const struct options *options)
{
    return offer_run("quote", options, quote_offer);
}

const struct command command_quote = {
    .name = "quote",
    .args = "PARTNER/PLAN",
    .summary = "reckon what a plan costs, for given numbers",
    .details =
        "The total is the sum of the prices as the plan states them, with or\n"
        "without tax; net, tax and gross are there where every price has a "
        "tax_rate.\nWhere the price is a word, such as free, the total is 0, "
        "or "
        "null.\nEach line is rounded once, at its end.  Without --set it "
        "says which numbers the\nprice depends on.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = quote,
};
