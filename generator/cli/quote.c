/* SPDX-License-Identifier: MIT */
/* slagen quote: what a plan costs, for given numbers. */
#include "cli/commands.h"
#include "cli/offer.h"
#include "cli/quote_print.h"
#include "cli/report.h"
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
    if (!quote_make(&request, arena, &result)) {
        return print_fault(head.plan, &result, arena);
    }
    buf_init(&text, QUOTE_MAX_BYTES);
    if (options->json) {
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
        "tax_rate.\nEach line is rounded once, at its end.  Without --set it "
        "says which numbers the\nprice depends on.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = quote,
};
