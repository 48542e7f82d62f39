/* SPDX-License-Identifier: MIT */
/*
 * Each case is the price of a plan, what is given, and the total; a fault is
 * told by its word and what it is about.
 */
#include "reckon/quote.h"

#include "model/read.h"

#define DEVELOPER                                                              \
    "price: {per: month, greater_of: [USD 29.00, {share_of: spend, rate: 3 "   \
    "%}]}\n"
#define BUSINESS                                                               \
    "price: {per: month, greater_of: [USD 100.00, {share_of: spend, bands: "   \
    "[10 % to 10000, 7 % to 80000, 5 % to 250000, 3 % above]}]}\n"
#define ENTERPRISE                                                             \
    "price: {per: month, greater_of: [USD 15000.00, {share_of: spend, bands: " \
    "[10 % to 150000, 7 % to 500000, 5 % to 1000000, 3 % above]}]}\n"
#define HALF_CENT "price: {share_of: spend, rate: 0.5 %, currency: EUR}\n"
#define HOURS                                                                  \
    "hours:\n"                                                                 \
    "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"          \
    "  evening: {zone: Europe/Berlin, week: {mon-fri: 17:00-20:00}}\n"
#define WORK                                                                   \
    HOURS "price: {amount: EUR 120.00 per hour, minimum: 30 minutes, "         \
          "increment: 15 minutes, factors: {office: 1, evening: 1.3, "         \
          "otherwise: {factor: 2, minimum: 90 minutes}}}\n"
#define CHANNELS                                                               \
    "price:\n"                                                                 \
    "  - {amount: EUR 120.00 per hour, channel: on-site, minimum: 1 hour, "    \
    "increment: 15 minutes}\n"                                                 \
    "  - {amount: EUR 90.00 per hour, channel: remote, minimum: 30 minutes}\n"

#define DEDUCTS                                                                \
    "severities: {a: A, b: B}\n"                                               \
    "price: {amount: EUR 900.00 per 10 hours, package: {deducts: {a: 2, "      \
    "otherwise: 1.5}}}\n"

struct quote_case {
    const char *plan;
    const char *given; /* "spend=85000 users=12 +option $EUR" */
    const char *total; /* or the fault: "missing spend" */
};

static const struct quote_case cases[] = {
    /* published */
    {DEVELOPER, "spend=2000", "USD 60.00"},
    {DEVELOPER, "spend=500", "USD 29.00"},
    {DEVELOPER, "spend=0", "USD 29.00"},
    {BUSINESS, "spend=85000", "USD 6150.00"},
    {BUSINESS, "spend=10000", "USD 1000.00"},
    {BUSINESS, "spend=10000.01", "USD 1000.00"},
    {BUSINESS, "spend=10000.08", "USD 1000.01"},
    {BUSINESS, "spend=80000", "USD 5900.00"},
    {BUSINESS, "spend=80000.10", "USD 5900.01"},
    {BUSINESS, "spend=250000", "USD 14400.00"},
    {BUSINESS, "spend=500", "USD 100.00"},
    {ENTERPRISE, "spend=1200000", "USD 70500.00"},
    {ENTERPRISE, "spend=2000000", "USD 94500.00"},
    /* all at the rate of one band */
    {"price: {share_of: spend, banding: whole, currency: EUR, bands: [10 % to "
     "10000, 5 % above]}\n",
     "spend=10000", "EUR 1000.00"},
    {"price: {share_of: spend, banding: whole, currency: EUR, bands: [10 % to "
     "10000, 5 % above]}\n",
     "spend=10000.20", "EUR 500.01"},
    /* the currency's digits */
    {"price: {per: month, greater_of: [JPY 5000, {share_of: spend, rate: 3 "
     "%}]}\n",
     "spend=200017", "JPY 6001"},
    {"price: {per: month, greater_of: [BHD 1.125, {share_of: spend, rate: 3 "
     "%}]}\n",
     "spend=100.05", "BHD 3.002"},
    {"price: {share_of: spend, bands: [10 % to 0.005, 1 % above], currency: "
     "BHD}\n",
     "spend=10.005", "BHD 0.101"},
    /* rounding: once, at the end of a line */
    {HALF_CENT, "spend=1", "EUR 0.01"},
    {HALF_CENT, "spend=0.99", "EUR 0.00"},
    {HALF_CENT "billing: {rounding: half-even}\n", "spend=1", "EUR 0.00"},
    {HALF_CENT "billing: {rounding: half-even}\n", "spend=3", "EUR 0.02"},
    {HALF_CENT "billing: {rounding: down}\n", "spend=3.99", "EUR 0.01"},
    {HALF_CENT "billing: {rounding: up}\n", "spend=2.01", "EUR 0.02"},
    {"price: {sum_of: [EUR 0.00, {share_of: spend, rate: 0.5 %}, {share_of: "
     "spend, rate: 0.5 %}]}\n",
     "spend=0.50", "EUR 0.01"},
    {"price: [{share_of: spend, rate: 0.5 %, currency: EUR}, {share_of: spend, "
     "rate: 0.5 %, currency: EUR}]\n",
     "spend=0.50", "EUR 0.00"},
    /* units */
    {"price: [EUR 390.00 per month, EUR 9.00 per user per month]\n", "users=12",
     "EUR 498.00"},
    {"price: EUR 9.00 per user per month\n", "users=0", "EUR 0.00"},
    {"price: USD 450.00 per 5 incidents\n", "incidents=5", "USD 450.00"},
    {"price: USD 450.00 per 5 incidents\n", "incidents=6", "USD 900.00"},
    {"price: USD 39500.00 per 3 contacts per year\n", "contacts=3",
     "USD 39500.00"},
    {"price: {amount: EUR 9.00 per user, included: 5, at_least: 10}\n",
     "users=3", "EUR 45.00"},
    {"price: {amount: EUR 9.00 per user, included: 5}\n", "users=3",
     "EUR 0.00"},
    {"price: {amount: EUR 9.00 per user, included: 5, at_least: 10}\n",
     "users=11", "EUR 54.00"},
    {"price: {each: user, bands: [EUR 12.00 to 10, EUR 10.00 to 50, EUR 8.00 "
     "above], per: month}\n",
     "users=60", "EUR 600.00"},
    {"price: {each: user, bands: [EUR 12.00 to 10, EUR 10.00 to 50, EUR 8.00 "
     "above], banding: whole}\n",
     "users=50", "EUR 500.00"},
    {"price: {each: user, bands: [EUR 12.00 to 10, EUR 10.00 to 50, EUR 8.00 "
     "above], banding: whole}\n",
     "users=51", "EUR 408.00"},
    {"price: {amount: EUR 5.00 per unit, unit: Firewall, id: fw}\n",
     "fw-units=2", "EUR 10.00"},
    {"price: {amount: EUR 5.00 per unit, unit: Firewall}\n", "units=2",
     "EUR 10.00"},
    {"price: {lesser_of: [EUR 100.00, EUR 9.00 per user]}\n", "users=5",
     "EUR 45.00"},
    {"price: {lesser_of: [EUR 100.00, {sum_of: [EUR 20.00, EUR 9.00 per "
     "user]}]}\n",
     "users=50", "EUR 100.00"},
    /* time */
    {"price: EUR 120.00 per hour\n", "hours=1.5", "EUR 180.00"},
    {"price: {amount: EUR 120.00 per hour, minimum: 30 minutes}\n", "hours=0",
     "EUR 0.00"},
    {WORK, "hours-office=0.1", "EUR 60.00"},
    {WORK, "hours-office=0.6", "EUR 90.00"},
    {WORK, "hours-evening=1", "EUR 156.00"},
    {WORK, "hours-otherwise=1", "EUR 360.00"},
    {WORK, "hours-office=1 hours-otherwise=2", "EUR 600.00"},
    {CHANNELS, "on-site-hours=0.5", "EUR 120.00"},
    {CHANNELS, "on-site-hours=1.1 remote-hours=0.1", "EUR 195.00"},
    {"price: {amount: EUR 900.00 per 10 hours, package: {valid: 12 months}}\n",
     "hours=10.5", "EUR 1800.00"},
    {DEDUCTS, "hours-a=5", "EUR 900.00"},
    {DEDUCTS, "hours-a=5 hours-otherwise=0.1", "EUR 1800.00"},
    {DEDUCTS, "hours-otherwise=6.5", "EUR 900.00"},
    {DEDUCTS, "hours-otherwise=6.75", "EUR 1800.00"},
    {DEDUCTS, "hours=5", "unknown hours"},
    {DEDUCTS, "", "missing hours-a"},
    {"price: {amount: EUR 9.00 per 5 incidents, at_least: 10}\n", "incidents=1",
     "EUR 18.00"},
    {"price: {amount: EUR 100.00 per hour, included: 2, at_least: 3}\n",
     "hours=0.25", "EUR 100.00"},
    /* prices that are left out */
    {"price: [EUR 10.00 per month, {amount: EUR 5.00 per month, for: More, id: "
     "more, optional: true}]\n",
     "", "EUR 10.00"},
    {"price: [EUR 10.00 per month, {amount: EUR 5.00 per month, for: More, id: "
     "more, optional: true}]\n",
     "+more", "EUR 15.00"},
    {"price: [EUR 10.00 per month, {amount: EUR 5.00 per user, for: More, id: "
     "more, optional: true}]\n",
     "users=3", "unknown users"},
    {"price: [EUR 10.00 per month, on request]\n", "", "EUR 10.00"},
    {"price: [EUR 10.00 per month, USD 12.00 per month]\n", "$USD",
     "USD 12.00"},
    /* faults */
    {BUSINESS, "", "missing spend"},
    {BUSINESS, "spent=5", "unknown spent"},
    {BUSINESS, "spend=5 spend=6", "twice spend"},
    {BUSINESS, "spend=1,000", "number spend"},
    {BUSINESS, "spend=-5", "number spend"},
    {BUSINESS, "spend=", "number spend"},
    {BUSINESS, "spend=1e3", "number spend"},
    {BUSINESS, "spend=1.005", "decimals spend"},
    {"price: {share_of: spend, rate: 3 %, currency: JPY}\n", "spend=1.5",
     "decimals spend"},
    {"price: EUR 9.00 per user\n", "users=1.5", "whole users"},
    {"price: EUR 9.00 per hour\n", "hours=0.001", "whole hours"},
    {WORK, "", "missing hours-office"},
    {WORK, "hours=1", "unknown hours"},
    {CHANNELS, "", "missing on-site-hours"},
    {"price: EUR 999999999999.99 per user\n", "users=999999999999",
     "overflow "},
    {"price: [EUR 999999999999.99 per user, EUR 999999999999.99 per device]\n",
     "users=9000 devices=9000", "overflow "},
    {"price: {share_of: spend, rate: 3 %}\n", "spend=1", "no currency "},
    {"price: [EUR 10.00 per month, USD 12.00 per month]\n", "",
     "several currencies USD"},
    {"price: EUR 10.00 per month\n", "$USD", "unknown currency USD"},
    {"price: {share_of: spend, rate: 3 %}\n", "spend=1 $USDX",
     "unknown currency USDX"},
    {"price: {share_of: spend, rate: 3 %, currency: EUR}\n", "spend=1 $USD",
     "unknown currency USD"},
    {"price: free\n", "$USD", "nothing "},
    /* a share is of the currency of what it is a share of */
    {"price: {share_of: spend, rate: 3 %}\n", "spend=50.50 $USD", "USD 1.52"},
    {"price: {share_of: spend, rate: 3 %}\n", "spend=50 $JPY", "JPY 2"},
    {"price: [{share_of: spend, rate: 3 %}, USD 5.00 per month, EUR 1.00 per "
     "month]\n",
     "spend=100 $USD", "USD 8.00"},
    {"price: EUR 10.00 per month\n", "+more", "unknown option more"},
    {"price: free\n", "", "nothing "},
    {"price: on request\n", "", "nothing "},
    {"", "", "nothing "},
};

static const char *const faults[] = {
    [QUOTE_NOTHING] = "nothing",
    [QUOTE_CURRENCY_MISSING] = "no currency",
    [QUOTE_CURRENCY_SEVERAL] = "several currencies",
    [QUOTE_CURRENCY_UNKNOWN] = "unknown currency",
    [QUOTE_OPTION_UNKNOWN] = "unknown option",
    [QUOTE_VARIABLE_MISSING] = "missing",
    [QUOTE_VARIABLE_UNKNOWN] = "unknown",
    [QUOTE_VARIABLE_TWICE] = "twice",
    [QUOTE_NUMBER] = "number",
    [QUOTE_NUMBER_NOT_WHOLE] = "whole",
    [QUOTE_NUMBER_DECIMALS] = "decimals",
    [QUOTE_OVERFLOW] = "overflow",
};

static void read_plan(struct reader *r, const char *price, struct plan *plan)
{
    str yaml = arena_printf(
        &r->arena, "plan: p\nname: P\nsupport: [technical]\n%s", price);
    if (!reader_read(r, &plan_schema, yaml.data, plan)) {
        fail_msg("%s: %.*s", price, STR_ARG(reader_findings(r)));
    }
}

/* What is given, between blanks. */
struct given {
    struct quote_input inputs[4];
    str with[2];
    struct quote_request request;
};

static void read_given(struct given *given, const struct plan *plan, str text)
{
    *given = (struct given){0};
    given->request = (struct quote_request){
        .plan = plan, .inputs = given->inputs, .with = given->with};
    while (text.len) {
        str value = str_cut(&text, ' ');
        if (str_starts_with(value, STR("+"))) {
            given->with[given->request.with_count++] =
                str_slice(value, 1, value.len);
        } else if (str_starts_with(value, STR("$"))) {
            given->request.currency = str_slice(value, 1, value.len);
            given->request.digits = str_equal(value, STR("$JPY"))   ? 0
                                    : str_equal(value, STR("$USD")) ? 2
                                                                    : -1;
        } else {
            str name = str_cut(&value, '=');
            given->inputs[given->request.input_count++] =
                (struct quote_input){name, value};
        }
    }
}

static str result_of(struct reader *r, const struct quote *quote)
{
    if (quote->fault != QUOTE_GOOD) {
        return arena_printf(&r->arena, "%s %.*s", faults[quote->fault],
                            STR_ARG(quote->subject));
    }
    return arena_printf(
        &r->arena, "%.*s %.*s", STR_ARG(quote->currency),
        STR_ARG(money_decimal(&r->arena, quote->total_minor, quote->digits)));
}

static void totals_and_faults_are_as_published(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        struct given given;
        struct quote quote;
        read_plan(r, cases[i].plan, &plan);
        read_given(&given, &plan, str_from(cases[i].given));
        bool good = quote_make(&given.request, &r->arena, &quote);
        str got = result_of(r, &quote);
        assert_int_equal(good, quote.fault == QUOTE_GOOD);
        if (!str_equal(got, str_from(cases[i].total))) {
            fail_msg("%s%s\n  got:  %.*s\n  want: %s", cases[i].plan,
                     cases[i].given, STR_ARG(got), cases[i].total);
        }
        reader_release(r);
    }
}

static void tax_is_on_top_or_within(void **state)
{
    (void)state;
    static const struct {
        const char *price;
        int64_t net;
        int64_t tax;
        int64_t gross;
    } taxes[] = {
        {"price: {amount: EUR 100.00 once, tax: excluded, tax_rate: 19 %}\n",
         10000, 1900, 11900},
        {"price: {amount: EUR 119.00 once, tax: included, tax_rate: 19 %}\n",
         10000, 1900, 11900},
        {"price: {amount: EUR 100.00 once, tax: included, tax_rate: 19 %}\n",
         8403, 1597, 10000},
        {"price: {amount: JPY 105 once, tax: excluded, tax_rate: 10 %}\n", 105,
         11, 116},
        {"price: {amount: EUR 0.03 once, tax: excluded, tax_rate: 0 %}\n", 3, 0,
         3},
    };
    for (size_t i = 0; i < sizeof taxes / sizeof *taxes; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        struct quote quote;
        read_plan(r, taxes[i].price, &plan);
        const struct quote_request request = {.plan = &plan};
        assert_true(quote_make(&request, &r->arena, &quote));
        assert_true(quote.has_tax);
        assert_int_equal(quote.net_minor, taxes[i].net);
        assert_int_equal(quote.tax_minor, taxes[i].tax);
        assert_int_equal(quote.gross_minor, taxes[i].gross);
        reader_release(r);
    }
}

static void tax_is_not_known_where_one_line_is_silent(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    struct quote quote;
    read_plan(r,
              "price: [{amount: EUR 1.00 once, tax: excluded, tax_rate: 19 "
              "%}, EUR 1.00 per month]\n",
              &plan);
    const struct quote_request request = {.plan = &plan};
    assert_true(quote_make(&request, &r->arena, &quote));
    assert_false(quote.has_tax);
    assert_int_equal(quote.total_minor, 200);
    assert_int_equal(quote.period_minor[PRICE_ONCE], 100);
    assert_int_equal(quote.period_minor[PRICE_MONTHLY], 100);
    reader_release(r);
}

static void steps_tell_how_a_line_came_about(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    struct quote quote;
    const struct quote_input input = {STR("spend"), STR("85000")};
    read_plan(r, BUSINESS, &plan);
    const struct quote_request request = {
        .plan = &plan, .inputs = &input, .input_count = 1};
    static const struct {
        enum quote_step_kind kind;
        int depth;
        int64_t quantity;
        int64_t amount;
    } steps[] = {
        {STEP_AMOUNT, 1, 0, 10000},
        {STEP_BAND_SHARE, 2, 1000000, 100000},
        {STEP_BAND_SHARE, 2, 7000000, 490000},
        {STEP_BAND_SHARE, 2, 500000, 25000},
        {STEP_SUM, 1, 0, 615000},
        {STEP_GREATEST, 0, 0, 615000},
    };
    assert_true(quote_make(&request, &r->arena, &quote));
    assert_int_equal(quote.line_count, 1);
    assert_int_equal(quote.lines[0].step_count, sizeof steps / sizeof *steps);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        const struct quote_step *step = &quote.lines[0].steps[i];
        assert_int_equal(step->kind, steps[i].kind);
        assert_int_equal(step->depth, steps[i].depth);
        assert_int_equal(step->quantity, steps[i].quantity);
        assert_int_equal(step->amount_minor, steps[i].amount);
    }
    reader_release(r);
}

/* ---- a property --------------------------------------------------------- */

enum { MOST_BANDS = 5, MOST_UNITS = 70 };

struct sample {
    int64_t ends[MOST_BANDS]; /* the last one has none */
    int64_t prices[MOST_BANDS];
    size_t count;
};

static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

static struct sample sample_new(uint32_t *seed)
{
    struct sample sample = {.count = 2 + next_number(seed) % (MOST_BANDS - 1)};
    int64_t end = 0;
    for (size_t i = 0; i < sample.count; i++) {
        end += 1 + next_number(seed) % 20;
        sample.ends[i] = end;
        sample.prices[i] = next_number(seed) % 2000;
    }
    return sample;
}

/* One unit after another, each at the price of its band. */
static int64_t naive_sum(const struct sample *sample, int64_t units)
{
    int64_t sum = 0;
    for (int64_t unit = 1; unit <= units; unit++) {
        size_t band = 0;
        while (band + 1 < sample->count && unit > sample->ends[band]) {
            band++;
        }
        sum += sample->prices[band];
    }
    return sum;
}

static str sample_yaml(struct arena *arena, const struct sample *sample)
{
    str text = STR("price: {each: user, bands: [");
    for (size_t i = 0; i < sample->count; i++) {
        str price = money_decimal(arena, sample->prices[i], 2);
        text =
            i + 1 < sample->count
                ? arena_printf(arena, "%.*sEUR %.*s to %lld, ", STR_ARG(text),
                               STR_ARG(price), (long long)sample->ends[i])
                : arena_printf(arena, "%.*sEUR %.*s above]}\n", STR_ARG(text),
                               STR_ARG(price));
    }
    return text;
}

static void marginal_bands_are_the_sum_of_single_units(void **state)
{
    (void)state;
    uint32_t seed = 20261120;
    for (int round = 0; round < 40; round++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        struct sample sample = sample_new(&seed);
        read_plan(r, sample_yaml(&r->arena, &sample).data, &plan);
        for (int64_t units = 0; units <= MOST_UNITS; units++) {
            struct quote quote;
            const struct quote_input input = {
                STR("users"),
                arena_printf(&r->arena, "%lld", (long long)units)};
            const struct quote_request request = {
                .plan = &plan, .inputs = &input, .input_count = 1};
            assert_true(quote_make(&request, &r->arena, &quote));
            assert_int_equal(quote.total_minor, naive_sum(&sample, units));
        }
        reader_release(r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_and_faults_are_as_published),
        cmocka_unit_test(tax_is_on_top_or_within),
        cmocka_unit_test(tax_is_not_known_where_one_line_is_silent),
        cmocka_unit_test(steps_tell_how_a_line_came_about),
        cmocka_unit_test(marginal_bands_are_the_sum_of_single_units),
    };
    return RUN_TESTS(tests);
}
