/* SPDX-License-Identifier: MIT */
/* Each case is what stands below three good lines, from line 4 on. */
#include "model/plan.h"

#include "model/read.h"

struct plan_case {
    const char *rest;
    const char *findings;
    const char *hint; /* NULL: any; "": none */
};

static bool read_plan(struct reader *r, const char *rest, struct plan *plan)
{
    str yaml = arena_printf(&r->arena,
                            "plan: p\nname: P\nsupport: [technical]\n%s", rest);
    return reader_read(r, &plan_schema, yaml.data, plan);
}

static void check_plans(const struct plan_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        read_plan(r, cases[i].rest, &plan);
        check_findings(r, cases[i].rest, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

#define CHECK_PLANS(cases) check_plans((cases), sizeof(cases) / sizeof *(cases))

/* What is tested begins in column 16. */
#define A(rest) "availability: {" rest ", promise: 99.9 %}"

static void a_promise_is_one_or_a_list(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(r,
                          "availability:\n"
                          "  - {id: web, promise: 99.95 %, region: EU}\n"
                          "  - 99 %\n",
                          &plan));
    assert_int_equal(plan.availability.count, 2);
    assert_int_equal(plan.availability.items[0].promise.ppm, 999500);
    assert_true(str_equal(plan.availability.items[0].id.text, STR("web")));
    assert_int_equal(plan.availability.items[1].promise.ppm, 990000);
    memset(&plan, 0, sizeof plan);
    assert_true(read_plan(r, "availability: 99.9 %", &plan));
    assert_int_equal(plan.availability.count, 1);
    reader_release(r);
}

static void ladders_have_neither_gaps_nor_overlaps(void **state)
{
    (void)state;
#define CREDITS(steps) A("credits: [" steps "]")
    static const struct plan_case cases[] = {
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % below 99.0 %"), "", NULL},
        {CREDITS("10 % below 99.9 %, 25 % from 0 % to 99 %"), "", NULL},
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % from 95.0 % to 99.0 %, "
                 "100 % below 95 %"),
         "", NULL},
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % from 95.0 % to 98.99 %, "
                 "100 % below 95.0 %"),
         "credit-gap 4:54 < 4:26", "write `25 % from 95.0 % to 99.0 %`"},
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % below 98.99 %"),
         "credit-gap 4:54 < 4:26", "write `25 % below 99.0 %`"},
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % below 99.1 %"),
         "credit-overlap 4:54 < 4:26", "write `25 % below 99.0 %`"},
        {CREDITS("10 % from 99.0 % to 99.9 %, 25 % from 95.0 % to 99.5 %, "
                 "30 % below 95.0 %"),
         "credit-overlap 4:54 < 4:26", "write `25 % from 95.0 % to 99.0 %`"},
        {CREDITS("10 % from 99.0 % to 99.9 %"), "credit-gap 4:26",
         "write `10 % below 99.9 %`"},
        {CREDITS("10 % from 99.9 % to 99.0 %"), "credit-form 4:26",
         "write `10 % from 99.0 % to 99.9 %`"},
        {CREDITS("10 % from 99.9 % to 99.9 %"), "credit-form 4:26", NULL},
        {CREDITS("25 % below 99.0 %, 10 % from 99.0 % to 99.9 %"),
         "credit-order 4:45 < 4:26", "highest"},
        {CREDITS("\"10% from 99,0 to 99.9%\""), "credit-form 4:26",
         "write `10% from 99.0 % to 99.9%`"},
        {CREDITS("10 % from 99.0 %"), "credit-form 4:26", ""},
        {CREDITS("10 % below 101 %"), "credit-form 4:26", ""},
        {CREDITS("{a: b}"), "credit-form 4:26", ""},
    };
#undef CREDITS
    CHECK_PLANS(cases);
}

static void a_step_ends_where_the_next_begins(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(
        r, A("credits: [10 % below 99.9 %, 25 % below 99.0 %]"), &plan));
    const struct credit *steps = plan.availability.items[0].credits.items;
    assert_int_equal(steps[0].from.ppm, 990000);
    assert_true(str_equal(steps[0].from.decimal, STR("99.0")));
    assert_int_equal(steps[1].from.ppm, 0);
    reader_release(r);
}

static void deadlines_have_an_anchor(void **state)
{
    (void)state;
#define WITHIN(text) A("claim_within: " text)
    static const struct plan_case cases[] = {
        {WITHIN("15 days"), "", NULL},
        {WITHIN("15 days after the month"), "", NULL},
        {WITHIN("1 month after the billing period"), "", NULL},
        {WITHIN("30 days after the incident"), "", NULL},
        {WITHIN("by the end of the next month"), "", NULL},
        {WITHIN("by the end of the second billing period"), "", NULL},
        {WITHIN("15d"), "deadline-form 4:30", "write `15 days`"},
        {WITHIN("15 day"), "deadline-form 4:30", "write `15 days`"},
        {WITHIN("15 days after the end of the month"), "deadline-form 4:30",
         "write `15 days after the month`"},
        {WITHIN("15 days after month"), "deadline-form 4:30",
         "write `15 days after the month`"},
        {WITHIN("15 days after the outage"), "deadline-form 4:30", ""},
        {WITHIN("by the end of the month"), "deadline-form 4:30", ""},
        {WITHIN("by the end of the fourth month"), "deadline-form 4:30", ""},
        {WITHIN("by the end of the next incident"), "deadline-form 4:30", ""},
        {WITHIN("5 business days"), "deadline-form 4:30", ""},
        {WITHIN("[15 days]"), "deadline-form 4:30", ""},
    };
#undef WITHIN
    CHECK_PLANS(cases);
}

static void what_surrounds_a_credit_is_checked(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {A("cap: 100 %"), "", NULL},
        {A("cap: 8 % of the fees of the term"), "", NULL},
        {A("cap: 8 % of everything"), "cap-form 4:21", ""},
        {A("cap: 110 %"), "cap-form 4:21", ""},
        {A("cap: 8"), "cap-form 4:21", "write `8 %`"},
        {A("minimum: USD 1.00"), "", NULL},
        {A("minimum: USD 1.5"), "price-decimals 4:25", NULL},
        {A("minimum: 1 USD"), "currency-unknown 4:25", "`USD 1`"},
        {A("minimum: [1]"), "money-form 4:25", NULL},
        {A("paid_as: refund"), "", NULL},
        {A("paid_as: cash"), "word-unknown 4:25", NULL},
        {A("expires: with the contract"), "", NULL},
        {A("expires: 12 months"), "", NULL},
        {A("expires: 1y"), "period-form 4:25", "write `1 year`"},
        {A("expires: never"), "period-form 4:25", ""},
        {A("sole_remedy: yes"), "type-boolean 4:29", NULL},
        {A("terminate_after: 2 of 3 months"), "", NULL},
        {A("terminate_after: 3 months below 85 %"), "", NULL},
        {A("terminate_after: 1 month"), "", NULL},
        {A("terminate_after: 2 of 3 months with refund"), "", NULL},
        {A("terminate_after: 3 months below 85 % with refund"), "", NULL},
        {A("terminate_after: 2 of 3 months with refund with refund"),
         "termination-form 4:33", NULL},
        {A("terminate_after: with refund"), "termination-form 4:33", NULL},
        {A("terminate_after: 1 months"), "termination-form 4:33", NULL},
        {A("terminate_after: 3 of 2 months"), "termination-form 4:33", NULL},
        {A("terminate_after: 0 months"), "termination-form 4:33", NULL},
        {A("terminate_after: 121 months"), "termination-form 4:33", NULL},
        {A("terminate_after: 3 months below 85"), "termination-form 4:33",
         NULL},
        {A("passed_on_from: {who: M}"), "required-missing 4:32",
         "by the end of the next month"},
        {A("claim: {by: reseller, through: [portal, email], evidence: {a: A}}"),
         "", NULL},
        {A("claim: {by: anybody}"), "word-unknown 4:28", NULL},
        {A("claim: {through: fax}"), "word-unknown 4:33", NULL},
        {A("exclusions: {War: W}"), "id-form 4:29", NULL},
    };
    CHECK_PLANS(cases);
}

static void counting_and_maintenance_run_on_the_wall_clock(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {A("granularity: 5 minutes"), "", NULL},
        {A("granularity: 5 business minutes"), "duration-form 4:29", ""},
        {A("granularity: 5min"), "duration-form 4:29", "write `5 minutes`"},
        {A("down_above: 5 %"), "", NULL},
        {A("zone: Europe/Berlin, across_periods: split, partial_period: left "
           "out"),
         "", NULL},
        {A("across_periods: both"), "word-unknown 4:32", NULL},
        {A("partial_period: lost"), "word-unknown 4:32", NULL},
        {A("down_above: 5"), "percent-form 4:28", "write `5 %`"},
        {A("maintenance: {week: [sun 02:00 to sun 06:00], zone: "
           "Europe/Berlin, most: 4 hours per month, notice: 7 business days, "
           "emergency_notice: 1 hour}"),
         "", NULL},
        {A("maintenance: {notice: 72 hours}"), "", NULL},
        {A("maintenance: {week: {sun: 02:00-06:00}}"), "required-missing 4:36",
         "zone"},
        {A("maintenance: {week: {sun: 06:00-02:00}, zone: Europe/Berlin}"),
         "hours-order 4:42", NULL},
        {A("maintenance: {zone: CET}"), "timezone-unknown 4:36", NULL},
        {A("maintenance: {most: 4h per month}"), "allowance-form 4:36",
         "write `4 hours per month`"},
        {A("maintenance: {most: 4 hours}"), "allowance-form 4:36",
         "write `4 hours per month`"},
        {A("maintenance: {most: 4 business hours per month}"),
         "allowance-form 4:36", ""},
        {A("maintenance: {most: 4 hours per week}"), "allowance-form 4:36", ""},
    };
    CHECK_PLANS(cases);
}

/* D23 */
static void a_share_is_between_nothing_and_all(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {"availability: 100 %", "", NULL}, /* a rule warns of it */
        {"availability: 0 %", "", NULL},
        {"availability: 99.9999 %", "", NULL},
        {"availability: 101 %", "percent-form 4:15", "`0 %` and `100 %`"},
        {"availability: -1 %", "percent-form 4:15", "`0 %` and `100 %`"},
        {"availability: 99.99999 %", "percent-form 4:15", ""},
        {"availability: 0.9995", "percent-form 4:15", ""},
        {"availability: 99,95 %", "percent-form 4:15", "write `99.95 %`"},
    };
    CHECK_PLANS(cases);
}

static void credits_for_responses_count_one_thing(void **state)
{
    (void)state;
#define RESPONSES(steps) "response_credits: {credits: [" steps "]}"
    static const struct plan_case cases[] = {
        {RESPONSES("20 % above 4 missed"), "", NULL},
        {RESPONSES("10 % above 0 missed, 20 % above 4 missed"), "", NULL},
        {RESPONSES("10 % below 95 % met, 20 % below 90 % met"), "", NULL},
        {RESPONSES("20 % above 4"), "credit-form 4:30",
         "write `20 % above 4 missed`"},
        {RESPONSES("10 % below 95 %"), "credit-form 4:30",
         "write `10 % below 95 % met`"},
        {RESPONSES("20 % above 4.5 missed"), "credit-form 4:30", ""},
        {RESPONSES("20 % above -1 missed"), "credit-form 4:30", ""},
        {RESPONSES("20 % above 4 missed, 30 % above 4 missed"),
         "credit-order 4:51 < 4:30", "smallest"},
        {RESPONSES("20 % above 4 missed, 10 % above 8 missed"),
         "credit-order 4:51 < 4:30", NULL},
        {RESPONSES("10 % below 90 % met, 20 % below 95 % met"),
         "credit-order 4:51 < 4:30", NULL},
        {RESPONSES("20 % above 4 missed, 30 % below 90 % met"),
         "credit-mixed 4:51 < 4:30", NULL},
        {"response_credits: {per: calendar quarter}", "required-missing 4:19",
         "20 % above 4 missed"},
        {RESPONSES(""), "required-empty 4:29", NULL},
        {"response_credits: 20 % above 4 missed", "type-mapping 4:19", NULL},
    };
#undef RESPONSES
    CHECK_PLANS(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_promise_is_one_or_a_list),
        cmocka_unit_test(ladders_have_neither_gaps_nor_overlaps),
        cmocka_unit_test(a_step_ends_where_the_next_begins),
        cmocka_unit_test(deadlines_have_an_anchor),
        cmocka_unit_test(what_surrounds_a_credit_is_checked),
        cmocka_unit_test(counting_and_maintenance_run_on_the_wall_clock),
        cmocka_unit_test(a_share_is_between_nothing_and_all),
        cmocka_unit_test(credits_for_responses_count_one_thing),
    };
    return RUN_TESTS(tests);
}
