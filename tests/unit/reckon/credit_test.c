/* SPDX-License-Identifier: MIT */
#include "reckon/credit.h"

#include "model/read.h"

static const struct plan *read_plan(struct reader *r, const char *rest)
{
    struct plan *plan = ARENA_NEW(&r->arena, struct plan);
    str yaml = arena_printf(&r->arena,
                            "plan: p\nname: P\nsupport: [technical]\n%s", rest);
    if (!reader_read(r, &plan_schema, yaml.data, plan)) {
        fail_msg("%s: %.*s", rest, STR_ARG(reader_findings(r)));
    }
    return plan;
}

static struct percent percent_of(const char *text)
{
    struct percent percent;
    assert_true(percent_parse(str_from(text), &percent));
    return percent;
}

static void a_promise_allows_so_many_seconds(void **state)
{
    (void)state;
    static const struct {
        const char *promise;
        int32_t granularity_minutes; /* 0: none */
        int64_t days;
        int64_t seconds;
    } cases[] = {
        {"99.9 %", 0, 30, 2592}, /* 43 minutes 12 seconds */
        {"99.9 %", 0, 31, 2678}, /* .4 */
        {"99.95 %", 0, 30, 1296}, {"99.95 %", 0, 28, 1209}, /* .6 */
        {"99.9999 %", 0, 30, 2},  {"99.9 %", 0, 365, 31536},
        {"100 %", 0, 365, 0},     {"0 %", 0, 30, 2592000},
        {"99.95 %", 1, 30, 1260}, {"99.95 %", 5, 30, 1200},
        {"99.999 %", 5, 30, 0}, /* 25 seconds are no period */
        {"0 %", 5, 30, 2592000},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int32_t minutes = cases[i].granularity_minutes;
        struct duration granularity = {
            .amount = minutes, .unit = minutes ? UNIT_MINUTES : UNIT_NONE};
        assert_int_equal(downtime_allowed(percent_of(cases[i].promise),
                                          granularity,
                                          seconds_of_days(cases[i].days)),
                         cases[i].seconds);
    }
}

static void a_period_that_has_begun_counts(void **state)
{
    (void)state;
    static const struct duration five = {.amount = 5, .unit = UNIT_MINUTES};
    static const struct duration none = {.unit = UNIT_NONE};
    assert_int_equal(downtime_counted(0, five, 3600), 0);
    assert_int_equal(downtime_counted(1, five, 3600), 300);
    assert_int_equal(downtime_counted(300, five, 3600), 300);
    assert_int_equal(downtime_counted(301, five, 3600), 600);
    assert_int_equal(downtime_counted(301, none, 3600), 301);
    assert_int_equal(downtime_counted(3601, five, 3600), 3600);
    assert_int_equal(
        downtime_counted(1, (struct duration){.amount = 2, .unit = UNIT_DAYS},
                         9),
        9);
}

/* What is allowed keeps the promise, and a second more does not. */
static void rounding_never_crosses_a_bound(void **state)
{
    (void)state;
    static const struct duration second = {.unit = UNIT_NONE};
    for (int64_t ppm = 990000; ppm < PPM_WHOLE; ppm += 7) {
        for (int64_t days = 28; days <= 31; days++) {
            int64_t whole = seconds_of_days(days);
            struct percent promise = {ppm, STR("")};
            int64_t allowed = downtime_allowed(promise, second, whole);
            assert_true(uptime_share(allowed, whole) >= ppm);
            assert_true(uptime_share(allowed + 1, whole) < ppm);
        }
    }
}

static void shares_are_written_without_idle_zeros(void **state)
{
    (void)state;
    static const struct {
        int64_t ppm;
        const char *decimal;
    } cases[] = {
        {999500, "99.95"}, {1000000, "100"},    {0, "0"},
        {100000, "10"},    {999999, "99.9999"}, {1, "0.0001"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(str_equal(share_decimal(&arena, cases[i].ppm),
                              str_from(cases[i].decimal)));
    }
    arena_release(&arena);
}

#define LADDER                                                                 \
    "availability: {promise: 99.95 %, credits: [10 % from 99.0 % to 99.95 %, " \
    "25 % from 95.0 % to 99.0 %, 100 % below 95.0 %]"

static void a_step_holds_its_lower_bound_and_not_its_upper(void **state)
{
    (void)state;
    static const struct {
        const char *uptime;
        int64_t minor; /* of 1000.00 */
    } cases[] = {
        {"100 %", 0},          {"99.95 %", 0},       {"99.9499 %", 10000},
        {"99.0 %", 10000},     {"98.9999 %", 25000}, {"95.0 %", 25000},
        {"94.9999 %", 100000}, {"0 %", 100000},
    };
    struct reader *r = reader_new();
    const struct plan *plan = read_plan(r, LADDER "}");
    const struct credit_question question = {.fee = {100000, 2, STR("EUR")}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct credit_answer answer =
            credit_for_uptime(&plan->availability.items[0],
                              percent_of(cases[i].uptime).ppm, &question);
        assert_int_equal(answer.minor, cases[i].minor);
        assert_int_equal(answer.step != NULL, cases[i].minor > 0);
    }
    reader_release(r);
}

static void caps_come_before_minimums(void **state)
{
    (void)state;
    static const struct {
        const char *terms;
        const char *uptime;
        int64_t fee;
        int64_t term_fee; /* 0: not known */
        int64_t minor;
        bool capped;
        bool cap_unknown;
        bool below_minimum;
        bool minimum_unknown;
    } cases[] = {
        {", cap: 40 %}", "94 %", 1000, 0, 400, true, false, false, false},
        {", cap: 40 %}", "98 %", 1000, 0, 250, false, false, false, false},
        {", cap: 25 %}", "98 %", 1000, 0, 250, false, false, false, false},
        {", cap: 8 % of the fees of the term}", "94 %", 1000, 0, 1000, false,
         true, false, false},
        {", cap: 8 % of the fees of the term}", "94 %", 1000, 12000, 960, true,
         false, false, false},
        {", minimum: EUR 1.00}", "99 %", 1000, 0, 100, false, false, false,
         false},
        {", minimum: EUR 1.01}", "99 %", 1000, 0, 0, false, false, true, false},
        {", minimum: USD 1.01}", "99 %", 1000, 0, 100, false, false, false,
         true},
        {", cap: 5 %, minimum: EUR 1.00}", "99 %", 1000, 0, 0, true, false,
         true, false},
        {", minimum: EUR 1.00}", "100 %", 1000, 0, 0, false, false, false,
         false},
        /* half a cent is rounded up */
        {"}", "99 %", 5, 0, 1, false, false, false, false},
        {"}", "99 %", 4, 0, 0, false, false, false, false},
        {"}", "0 %", INT64_MAX, 0, INT64_MAX, false, false, false, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        const struct plan *plan = read_plan(
            r, arena_printf(&r->arena, "%s%s", LADDER, cases[i].terms).data);
        struct credit_question question = {
            .fee = {cases[i].fee, 2, STR("EUR")}};
        if (cases[i].term_fee) {
            question.term_fee =
                (struct money){cases[i].term_fee, 2, STR("EUR")};
        }
        struct credit_answer answer =
            credit_for_uptime(&plan->availability.items[0],
                              percent_of(cases[i].uptime).ppm, &question);
        if (answer.minor != cases[i].minor ||
            answer.capped != cases[i].capped ||
            answer.cap_unknown != cases[i].cap_unknown ||
            answer.below_minimum != cases[i].below_minimum ||
            answer.minimum_unknown != cases[i].minimum_unknown) {
            fail_msg("case %zu: %lld", i, (long long)answer.minor);
        }
        reader_release(r);
    }
}

static void missed_responses_are_credited_by_number_or_share(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    const struct credit_question question = {.fee = {1000, 2, STR("EUR")}};
    const struct plan *plan = read_plan(
        r, "response_credits: {credits: [10 % above 0 missed, 20 % above 4 "
           "missed]}");
    const struct response_credits *credits = &plan->response_credits;
    assert_false(response_credits_count_shares(credits));
    assert_null(credit_for_responses(credits, 0, &question).step);
    assert_int_equal(credit_for_responses(credits, 1, &question).minor, 100);
    assert_int_equal(credit_for_responses(credits, 4, &question).minor, 100);
    assert_int_equal(credit_for_responses(credits, 5, &question).minor, 200);
    plan = read_plan(r, "response_credits: {credits: [10 % below 95 % met, "
                        "20 % below 90 % met]}");
    credits = &plan->response_credits;
    assert_true(response_credits_count_shares(credits));
    assert_null(credit_for_responses(credits, 950000, &question).step);
    assert_int_equal(credit_for_responses(credits, 949999, &question).minor,
                     100);
    assert_int_equal(credit_for_responses(credits, 0, &question).minor, 200);
    reader_release(r);
}

static void deadlines_end_on_a_day(void **state)
{
    (void)state;
    static const struct {
        const char *per;
        const char *within;
        const char *incident;
        const char *last; /* NULL: none */
    } cases[] = {
        {"calendar month", "15 days", "2027-02-01", "2027-03-15"},
        {"calendar month", "15 days", "2028-02-15", "2028-03-15"},
        {"calendar quarter", "15 days", "2027-02-15", "2027-04-15"},
        {"calendar year", "2 weeks", "2027-02-15", "2028-01-14"},
        {"calendar quarter", "15 days after the month", "2027-02-15",
         "2027-03-15"},
        {"calendar month", "1 month", "2027-02-15", "2027-03-31"},
        {"calendar month", "1 month", "2027-01-15", "2027-02-28"},
        {"calendar month", "1 month after the incident", "2027-01-15",
         "2027-02-15"},
        {"calendar month", "1 month after the incident", "2027-01-30",
         "2027-02-28"},
        {"calendar month", "1 month after the incident", "2028-01-30",
         "2028-02-29"},
        {"calendar month", "1 year after the incident", "2028-02-29",
         "2029-02-28"},
        {"calendar month", "30 days after the incident", "2027-12-15",
         "2028-01-14"},
        {"calendar month", "by the end of the next month", "2027-02-15",
         "2027-03-31"},
        {"calendar month", "by the end of the next month", "2027-12-31",
         "2028-01-31"},
        {"calendar month", "by the end of the second month", "2027-12-01",
         "2028-02-29"},
        {"calendar month", "by the end of the third quarter", "2027-05-01",
         "2028-03-31"},
        {"calendar month", "by the end of the next year", "2027-05-01",
         "2028-12-31"},
        {"billing period", "by the end of the second billing period",
         "2027-05-01", "2027-07-31"},
        {"trailing 365 days", "15 days", "2027-02-15", "2027-03-02"},
        {"calendar month", "15 days", "9999-12-15", NULL},
        {"calendar month", "by the end of the next month", "9999-12-15", NULL},
        {"calendar month", "9999 years", "2027-12-15", NULL},
        {"calendar month", "by the end of the next month", "9999-11-15",
         "9999-12-31"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        str yaml = arena_printf(
            &r->arena,
            "availability: {promise: 99 %%, per: %s, claim_within: %s}",
            cases[i].per, cases[i].within);
        const struct availability *availability =
            &read_plan(r, yaml.data)->availability.items[0];
        date incident;
        date want;
        date last = {0};
        assert_true(date_parse(str_from(cases[i].incident), &incident));
        bool found = credit_last_day(
            &availability->terms.claim_within,
            (enum availability_period)availability->per, incident, &last);
        if (found != (cases[i].last != NULL)) {
            fail_msg("%s %s", cases[i].within, cases[i].incident);
        }
        if (found && (!date_parse(str_from(cases[i].last), &want) ||
                      date_compare(last, want) != 0)) {
            fail_msg("%s %s: %04d-%02d-%02d", cases[i].within,
                     cases[i].incident, last.year, last.month, last.day);
        }
        reader_release(r);
    }
}

static void without_a_deadline_there_is_no_last_day(void **state)
{
    (void)state;
    const struct claim_window none = {0};
    date last;
    assert_false(
        credit_last_day(&none, AVAILABILITY_MONTH, (date){2027, 1, 1}, &last));
    assert_false(claim_window_is_certain(&none, AVAILABILITY_MONTH));
}

static void only_bills_make_a_deadline_uncertain(void **state)
{
    (void)state;
    struct claim_window deadline = {.kind = CLAIM_AFTER,
                                    .anchor = ANCHOR_PERIOD};
    assert_true(claim_window_is_certain(&deadline, AVAILABILITY_MONTH));
    assert_false(claim_window_is_certain(&deadline, AVAILABILITY_BILLING));
    deadline.anchor = ANCHOR_INCIDENT;
    assert_true(claim_window_is_certain(&deadline, AVAILABILITY_BILLING));
    deadline.anchor = ANCHOR_BILLING;
    assert_false(claim_window_is_certain(&deadline, AVAILABILITY_MONTH));
}

static void a_plan_has_the_currency_of_its_prices(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct money money = {0};
    assert_true(plan_currency(
        read_plan(r, "price: [EUR 5 per month, free, EUR 1 per incident]"),
        &money));
    assert_true(str_equal(money.currency, STR("EUR")));
    assert_int_equal(money.digits, 2);
    assert_false(plan_currency(
        read_plan(r, "price: [EUR 5 per month, USD 6 per month]"), &money));
    assert_false(plan_currency(read_plan(r, "price: free"), &money));
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_promise_allows_so_many_seconds),
        cmocka_unit_test(a_period_that_has_begun_counts),
        cmocka_unit_test(rounding_never_crosses_a_bound),
        cmocka_unit_test(shares_are_written_without_idle_zeros),
        cmocka_unit_test(a_step_holds_its_lower_bound_and_not_its_upper),
        cmocka_unit_test(caps_come_before_minimums),
        cmocka_unit_test(missed_responses_are_credited_by_number_or_share),
        cmocka_unit_test(deadlines_end_on_a_day),
        cmocka_unit_test(without_a_deadline_there_is_no_last_day),
        cmocka_unit_test(only_bills_make_a_deadline_uncertain),
        cmocka_unit_test(a_plan_has_the_currency_of_its_prices),
    };
    return RUN_TESTS(tests);
}
