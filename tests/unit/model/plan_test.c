/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

#include "model/plan_case.h"

static void targets_say_what_was_probably_meant(void **state)
{
    (void)state;
#define FIRST(text)  "targets: {a: {first_response: " text "}}"
#define UPDATE(text) "targets: {a: {update: " text "}}"
    static const struct plan_case cases[] = {
        {FIRST("4 hours"), "", NULL}, /* D24 */
        {FIRST("next business day"), "", NULL},
        {FIRST("second next business day"), "", NULL},
        {FIRST("2 business days (objective)"), "", NULL},
        {FIRST("1 hour (guaranteed)"), "", NULL},
        {FIRST("best effort"), "", NULL},
        {FIRST("as agreed"), "", NULL},
        {FIRST("none"), "", NULL},
        {UPDATE("every 2 hours"), "", NULL},
        {UPDATE("as agreed"), "", NULL},
        {FIRST("PT4H"), "duration-form 4:31", "write `4 hours`"},
        {FIRST("4h"), "duration-form 4:31", "write `4 hours`"},
        {FIRST("240"), "duration-form 4:31", "write `240 minutes`"},
        {FIRST("4 hour"), "duration-form 4:31", "write `4 hours`"},
        {FIRST("4 businesshours"), "duration-form 4:31",
         "write `4 business hours`"},
        {FIRST("4h (objective)"), "duration-form 4:31",
         "write `4 hours (objective)`"},
        {FIRST("every 4 hours"), "duration-form 4:31", "write `4 hours`"},
        {UPDATE("2 hours"), "duration-form 4:23", "write `every 2 hours`"},
        {UPDATE("every 2h (objective)"), "duration-form 4:23",
         "write `every 2 hours (objective)`"},
        {UPDATE("next business day"), "target-form 4:23", ""},
        {UPDATE("every next business day"), "target-form 4:23", ""},
        {UPDATE("every second next business day"), "target-form 4:23", ""},
        {FIRST("soon"), "target-form 4:31", ""},
        {FIRST("best effort (objective)"), "target-form 4:31", ""},
        {FIRST("4 hours (promised)"), "target-form 4:31", ""},
        {FIRST("[4 hours]"), "type-mapping 4:31", "within: "},
        {"targets: {a: {response: 4 hours}}", "unknown-key 4:15", NULL},
    };
    CHECK_PLANS(cases);
#undef FIRST
#undef UPDATE
}

static void a_target_is_read_whole(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(r,
                          "targets:\n"
                          "  high:\n"
                          "    update: every 2 business hours (objective)\n"
                          "    resolution: none\n",
                          &plan));
    const struct targets *targets = plan_targets(&plan, STR("high"));
    assert_non_null(targets);
    assert_null(plan_targets(&plan, STR("low")));
    const struct target *update = &targets->kinds[TARGET_UPDATE];
    assert_int_equal(update->limit, LIMIT_WITHIN);
    assert_int_equal(update->duration.amount, 2);
    assert_int_equal(update->duration.unit, UNIT_BUSINESS_HOURS);
    assert_true(update->repeats);
    assert_int_equal(update->strength, STRENGTH_OBJECTIVE);
    assert_int_equal(targets->kinds[TARGET_RESOLUTION].limit,
                     LIMIT_NOT_PROMISED);
    assert_null(targets->kinds[TARGET_FIRST_RESPONSE].at);
    assert_string_equal(target_kind_key(TARGET_WORKAROUND), "workaround");
    reader_release(r);
}

static void availability_and_credits_are_checked(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {"availability: 99.9 %", "", NULL},
        {"availability: {promise: 99.9 %, credits: 10 % below 99.9 %}", "",
         NULL},
        {"availability: {promise: 99.9 %, credits: [10 % below 99.9 %, 25 % "
         "below 99.0 %]}",
         "", NULL},
        {"availability: 101 %", "percent-form 4:15", NULL}, /* D23 */
        {"availability: {promise: -1 %}", "percent-form 4:25", NULL},
        {"availability: {per: calendar month}", "required-missing 4:15",
         "promise: 99.95 %"},
        {"availability: {promise: 99.9 %, per: month}", "word-unknown 4:38",
         NULL},
        {"availability: {promise: 99.9 %, credits: [10 % below 99.0 %, 25 % "
         "below 99.9 %]}",
         "credit-order 4:62 < 4:43", "highest"},
        {"availability: {promise: 99.9 %, credits: [10 % below 99.9 %, 10 % "
         "below 99.0 %]}",
         "credit-order 4:62 < 4:43", NULL},
        {"availability: {promise: 99.9 %, credits: [10 % under 99.9 %]}",
         "credit-form 4:43", NULL},
        {"availability: {promise: 99.9 %, credits: [10 below 99.9 %]}",
         "credit-form 4:43", "write `10 % below 99.9 %`"},
        {"availability: {promise: 99.9 %, credits: \"10% below 99,95 %\"}",
         "credit-form 4:42", "write `10% below 99.95 %`"},
        /* the comma has cut it in two: what stood behind it is not known */
        {"availability: {promise: 99.9 %, credits: [10 % below 99,95 %]}",
         "credit-form 4:43; credit-form 4:57", ""},
        {"availability: [99.9 %, 99 %]", "", NULL},
    };
    CHECK_PLANS(cases);
}

static void a_plan_is_checked_as_a_whole(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        /* D16 */
        {"valid_from: 2027-01-02\nvalid_until: 2027-01-01",
         "date-order 5:14 < 4:13", "later date"},
        {"valid_from: 2027-01-01\nvalid_until: 2027-01-01", "", NULL},
        {"valid_until: 2027-01-01", "", NULL},
        /* an item with a slip leaves nothing in the next one */
        {"reach:\n"
         "  - {by: phone, during: A b, severity: [critical]}\n"
         "  - {by: email, during: office}\n",
         "id-form 5:25", "write `a-b`"},
        {"reach: [{by: fax, during: office}]", "word-unknown 4:14", NULL},
        {"reach: [{by: phnoe, during: office}]", "word-unknown 4:14",
         "did you mean `phone`?"},
        {"reach: {by: phone, during: office}", "", NULL},
        {"reach: {by: phone, during: [office, always]}", "type-text 4:28",
         "one row of `reach` for each"},
        {"business_hours: [office, always]", "type-text 4:17", "the one"},
        {"reach: phone", "type-mapping 4:8", "by: phone"},
        {"reach: []", "", NULL}, /* duty-hours-missing says it */
        {"severities: {critical: Grave, A B: No}", "id-form 4:31",
         "write `a-b`"},
        {"severities: [critical]", "type-mapping 4:13", "{critical: "},
        {"severities: {critical: {name: C}}", "required-missing 4:24",
         "definition"},
        {"severities: {critical: ''}", "required-missing 4:24", "definition"},
        {"severities: {critical: }", "required-empty 4:14", "write a text"},
        {"term: {minimum: 12 month}", "period-form 4:17", "write `12 months`"},
        {"hours: {office: ~}", "required-empty 4:9", "its keys"},
        {"out_of_scope: {on-site: [Visits]}", "type-mapping 4:25", "text: "},
        {"price: [free, EUR 5]", "price-form 4:15", NULL},
        {"documents: both", "word-unknown 4:12", NULL},
    };
    CHECK_PLANS(cases);
}

static void a_broken_row_does_not_leak_into_the_next(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    read_plan(r,
              "reach:\n"
              "  - {by: phone, during: A b, severity: [critical]}\n"
              "  - {by: email, during: office}\n"
              "severities:\n"
              "  a: {name: Alpha, definition: [x]}\n"
              "  b: Beta\n",
              &plan);
    assert_int_equal(plan.reach.count, 1);
    assert_int_equal(plan.reach.items[0].by, CHANNEL_EMAIL);
    assert_int_equal(plan.reach.items[0].severity.count, 0);
    /* What has a name stays, so that who refers to it does not miss it. */
    assert_int_equal(plan.severities.count, 2);
    assert_str(plan.severities.items[0].id, "a");
    assert_str(plan.severities.items[1].id, "b");
    assert_str(plan.severities.items[1].name, "");
    reader_release(r);
}

static void lookups_find_what_the_plan_says(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(
        read_plan(r,
                  "hours:\n"
                  "  desk: {zone: Europe/Berlin, week: {mon: 09:00-12:00}}\n"
                  "severities: {critical: Grave}\n"
                  "price: [free, on request]\n"
                  "documents: sla\n",
                  &plan));
    assert_non_null(plan_schedule(&plan, STR("desk")));
    assert_null(plan_schedule(&plan, SCHEDULE_ALWAYS));
    assert_ptr_equal(plan_business_hours(&plan), &plan.hours.items[0]);
    assert_non_null(plan_severity(&plan, STR("critical")));
    assert_null(plan_severity(&plan, STR("high")));
    assert_true(plan_publishes(&plan, DOCUMENT_SLA));
    assert_false(plan_publishes(&plan, DOCUMENT_DESCRIPTION));
    assert_true(plan_is_charged(&plan));
    assert_true(severity_is_usual(STR("normal")));
    assert_false(severity_is_usual(STR("urgent")));
    assert_str(service_name(STR("microsoft-365")), "Microsoft 365");
    assert_str(service_name(STR("My Servers")), "My Servers");
    assert_string_equal(word_text(channel_words, CHANNEL_PORTAL), "portal");
    assert_string_equal(word_text(channel_words, 99), "");
    reader_release(r);
}

static void business_hours_are_the_only_schedule_or_the_named_one(void **state)
{
    (void)state;
#define TWO                                                                    \
    "hours:\n"                                                                 \
    "  desk: {zone: Europe/Berlin, week: {mon: 09:00-12:00}}\n"                \
    "  late: {zone: Europe/Berlin, week: {mon: 19:00-22:00}}\n"
    struct reader *r = reader_new();
    struct plan none = {0};
    struct plan named = {0};
    struct plan always = {0};
    assert_true(read_plan(r, TWO, &none));
    assert_true(read_plan(r, TWO "business_hours: late", &named));
    assert_true(read_plan(r, TWO "business_hours: always", &always));
    assert_null(plan_business_hours(&none));
    assert_str(plan_business_hours(&named)->id, "late");
    assert_null(plan_business_hours(&always));
    reader_release(r);
#undef TWO
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(targets_say_what_was_probably_meant),
        cmocka_unit_test(a_target_is_read_whole),
        cmocka_unit_test(availability_and_credits_are_checked),
        cmocka_unit_test(a_plan_is_checked_as_a_whole),
        cmocka_unit_test(a_broken_row_does_not_leak_into_the_next),
        cmocka_unit_test(lookups_find_what_the_plan_says),
        cmocka_unit_test(business_hours_are_the_only_schedule_or_the_named_one),
    };
    return RUN_TESTS(tests);
}
