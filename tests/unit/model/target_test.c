/* SPDX-License-Identifier: MIT */
#include "model/target.h"

#include "model/plan_case.h"

#define FIRST(text)  "targets: {a: {first_response: " text "}}"
#define UPDATE(text) "targets: {a: {update: " text "}}"

static void a_target_has_one_line_or_several(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {FIRST("2-4 hours"), "", NULL},
        {FIRST("1.5-2 business hours (objective)"), "", NULL},
        {FIRST("2.5 business hours"), "", NULL},
        {FIRST("2 weeks"), "", NULL},
        {FIRST("24 business hours of us-office"), "", NULL},
        {FIRST("next business day of us-office (objective)"), "", NULL},
        {FIRST("90 % within 2.5 business hours"), "", NULL},
        {FIRST("99.5% within 2-4 hours of-us"), "target-form 4:31", ""},
        {FIRST("1 hour (reasonable efforts)"), "", NULL},
        {FIRST("as soon as possible"), "", NULL},
        {FIRST("not applicable"), "", NULL},
        {FIRST("{within: 4 hours}"), "", NULL},
        {FIRST("{within: 2 business days, objective: 1 business day, starts: "
               "confirmed, pauses: [customer, third-party], resets: "
               "severity-changed, hours: office, note: A note}"),
         "", NULL},
        {UPDATE("every 2.5 business hours of office"), "", NULL},
        {UPDATE("{within: every 2 hours, pauses: never}"), "", NULL},
        /* nearly right */
        {FIRST("4-2 hours"), "target-form 4:31", ""},
        {FIRST("2–4 hours"), "duration-form 4:31", "write `2-4 hours`"},
        {FIRST("2 to 4 hours"), "duration-form 4:31", "write `2-4 hours`"},
        {FIRST("< 8 hours"), "duration-form 4:31", "write `8 hours`"},
        {FIRST("90% in 2 hours"), "target-form 4:31", ""},
        {FIRST("90 within 2 hours"), "duration-form 4:31",
         "write `90 % within 2 hours`"},
        {FIRST("0 % within 2 hours"), "target-form 4:31", NULL},
        {FIRST("101 % within 2 hours"), "target-form 4:31", ""},
        {FIRST("N/A"), "target-form 4:31", "write `not applicable`"},
        {FIRST("ASAP"), "target-form 4:31", "write `as soon as possible`"},
        {FIRST("4h of office"), "duration-form 4:31",
         "write `4 hours of office`"},
        {FIRST("4 business hours of Us"), "target-form 4:31", NULL},
        {FIRST("4 business hours of "), "target-form 4:31", NULL},
        {UPDATE("every 2-4 hours"), "target-form 4:23", ""},
        {UPDATE("4 business hours of office"), "duration-form 4:23",
         "write `every 4 business hours of office`"},
        /* what is not so */
        {FIRST("4 hours of office"), "target-hours 4:31", "leave `of office`"},
        {FIRST("{objective: 4 hours}"), "required-missing 4:31", NULL},
        {FIRST("{within: 4 business hours of a, hours: b}"),
         "target-twice 4:70 < 4:40", "one of the two"},
        {FIRST("{within: 4 hours, objective: 8 hours}"),
         "target-twice 4:60 < 4:40", "shorter"},
        {FIRST("{within: 4 hours, objective: 4 hours}"), "", NULL},
        {FIRST("{within: 4 hours, objective: 1 business day}"), "", NULL},
        {FIRST("{within: 4 hours (objective), objective: 2 hours}"),
         "target-twice 4:72 < 4:40", NULL},
        {FIRST("{within: best effort, objective: 2 hours}"),
         "target-twice 4:64 < 4:40", NULL},
        {FIRST("{within: 4 hours, pauses: [never, customer]}"),
         "clock-pauses 4:57", "alone"},
        {FIRST("{within: 4 hours, pauses: []}"), "required-empty 4:57", NULL},
        {FIRST("{within: 4 hours, starts: whenever}"), "word-unknown 4:57",
         NULL},
        {"clock: {pauses: [never, customer]}", "clock-pauses 4:17", NULL},
        {"clock: {starts: by-phone, pauses: never}", "", NULL},
        {"clock: received", "type-mapping 4:8", NULL},
    };
    CHECK_PLANS(cases);
}

static void a_target_keeps_all_that_was_said(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(
        r,
        "targets:\n"
        "  a:\n"
        "    hours: late\n"
        "    first_response: 90 % within 2-2.5 business hours of us "
        "(guaranteed)\n"
        "    resolution: {within: 2 business days, objective: 1 business day,\n"
        "      starts: confirmed, pauses: [customer, vendor], resets: reopened,"
        "\n      note: As a rule.}\n"
        "    defect: 60 days\n",
        &plan));
    const struct targets *targets = plan_targets(&plan, STR("a"));
    const struct target *first = &targets->kinds[TARGET_FIRST_RESPONSE];
    assert_int_equal(first->attainment.ppm, 900000);
    assert_int_equal(first->least.amount, 2);
    assert_int_equal(first->duration.amount, 150);
    assert_str(first->duration.number, "2.5");
    assert_str(first->hours.text, "us");
    assert_int_equal(first->strength, STRENGTH_GUARANTEE);
    const struct target *resolution = &targets->kinds[TARGET_RESOLUTION];
    assert_int_equal(resolution->objective.amount, 1);
    assert_int_equal(resolution->starts, START_CONFIRMED);
    assert_int_equal(resolution->pauses.count, 2);
    assert_int_equal(resolution->pauses.items[1], PAUSE_VENDOR);
    assert_int_equal(resolution->resets.items[0], RESET_REOPENED);
    assert_str(resolution->note, "As a rule.");
    assert_str(resolution->hours.text, "late"); /* of all that do not say */
    assert_null(targets->kinds[TARGET_UPDATE].at);
    assert_int_equal(targets->kinds[TARGET_DEFECT].duration.amount, 60);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        assert_true(schema_find(&targets_schema, str_from(target_kind_key(
                                                     (enum target_kind)kind)))
                        ->offset == offsetof(struct targets, kinds[kind]));
    }
    reader_release(r);
}

static void exceptions_say_where_they_hold_and_what(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {"targets_for: {request: billing, first_response: 1 business day}", "",
         NULL},
        {"targets_for: [{by: [phone, chat], environments: test, update: none}]",
         "", NULL},
        {"targets_for: [{region: us, hours: office}]", "", NULL},
        {"targets_for: [{request: billing}]", "required-missing 4:15",
         "first_response"},
        {"targets_for: [{first_response: 1 hour}]", "required-missing 4:15",
         "under `targets`"},
        {"targets_for: [{request: [], first_response: 1 hour}]",
         "required-empty 4:25", "leave the key out"},
        {"targets_for: [{request: billing, first: 1 hour}]", "unknown-key 4:34",
         NULL},
    };
    CHECK_PLANS(cases);
    static const struct plan_case names[] = {
        {"targets_for: [{request: billing, first_response: 1 hour}]", "", NULL},
        {"targets_for: [{request: biling, first_response: 1 hour}]",
         "ref-missing 4:25", "did you mean `billing`?"},
        {"requests: {renewal: R}\n"
         "targets_for: [{request: renewal, first_response: 1 hour}]",
         "", NULL},
        {"regions: {us: U}\n"
         "targets_for: [{region: eu, hours: offce, first_response: 1 hour}]",
         "ref-missing 5:24; ref-missing 5:35", "there are: us"},
        {"severities: {a: A}\n"
         "targets: {a: {first_response: 4 business hours of us}}",
         "ref-missing 5:31", "there are: always"},
        {"severities: {a: A}\n"
         "targets: {a: {hours: always, first_response: 4 business hours}}",
         "", NULL},
    };
    CHECK_CATALOGUES(names);
}

#define RULES                                                                  \
    "hours:\n"                                                                 \
    "  office: {zone: Europe/Berlin, week: {mon: 09:00-12:00}}\n"              \
    "  us: {zone: Europe/Berlin, week: {mon: 15:00-18:00}}\n"                  \
    "business_hours: office\n"                                                 \
    "targets: {a: {first_response: 4 business hours, resolution: 9 days}}\n"   \
    "targets_for:\n"                                                           \
    "  - {region: us, hours: us}\n"                                            \
    "  - {request: billing, first_response: 1 day}\n"                          \
    "  - {languages: de, first_response: 2 days}\n"                            \
    "  - {languages: de, severity: a, first_response: 3 days}\n"               \
    "  - {by: phone, environments: test, first_response: 4 days}\n"

static void the_most_specific_exception_wins(void **state)
{
    (void)state;
    static const struct {
        struct support_case asked;
        int amount; /* of the first response; 0: none */
    } cases[] = {
        {{.severity = STR_INIT("a")}, 4},
        {{.severity = STR_INIT("b")}, 0},
        {{.severity = STR_INIT("a"), .request = STR_INIT("billing")}, 1},
        {{.severity = STR_INIT("a"), .request = STR_INIT("incident")}, 4},
        {{.severity = STR_INIT("b"), .language = STR_INIT("de-AT")}, 2},
        {{.severity = STR_INIT("a"), .language = STR_INIT("de")}, 3},
        {{.severity = STR_INIT("a"),
          .request = STR_INIT("billing"),
          .language = STR_INIT("de")},
         3},
        {{.severity = STR_INIT("b"),
          .request = STR_INIT("billing"),
          .language = STR_INIT("de")},
         1}, /* of equals the first */
        {{.severity = STR_INIT("a"), .channel = STR_INIT("phone")}, 4},
        {{.severity = STR_INIT("a"),
          .channel = STR_INIT("phone"),
          .environment = STR_INIT("test")},
         4},
    };
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(r, RULES, &plan));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct target *target =
            plan_target(&plan, &cases[i].asked, TARGET_FIRST_RESPONSE);
        assert_int_equal(target ? target->duration.amount : 0, cases[i].amount);
    }
    const struct support_case us = {.severity = STR("a"), .region = STR("us")};
    const struct support_case eu = {.severity = STR("a"), .region = STR("eu")};
    const struct target *first = plan_target(&plan, &us, TARGET_FIRST_RESPONSE);
    assert_str(plan_case_hours(&plan, &us, first)->id, "us");
    assert_str(plan_case_hours(&plan, &eu, first)->id, "office");
    assert_str(plan_target_hours(&plan, first)->id, "office");
    reader_release(r);
}

static void durations_are_ordered_where_that_is_certain(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        bool same_hours;
        int order; /* 9: nobody knows */
    } cases[] = {
        {"4 hours", "4 hours", true, 0},
        {"90 minutes", "1.5 hours", false, 0},
        {"25 hours", "1 day", false, 1},
        {"1 week", "8 days", false, -1},
        {"4 business hours", "5 business hours", true, -1},
        {"4 business hours", "5 business hours", false, 9},
        {"2 business days", "next business day", true, 1},
        {"2 business days", "8 business hours", true, 9},
        {"2 business days", "4 hours", true, 9},
        {"8 business hours", "4 hours", true, 1},
        {"8 business hours", "9 hours", true, 9},
        {"4 hours", "8 business hours", true, -1},
        {"9 hours", "8 business hours", true, 9},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct duration a;
        struct duration b;
        int order = 9;
        assert_true(duration_parse(str_from(cases[i].a), &a));
        assert_true(duration_parse(str_from(cases[i].b), &b));
        if (!duration_order(a, b, cases[i].same_hours, &order)) {
            order = 9;
        }
        assert_int_equal(order, cases[i].order);
    }
    int order;
    struct duration none = {.unit = UNIT_NONE};
    assert_false(duration_order(none, none, true, &order));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_target_has_one_line_or_several),
        cmocka_unit_test(a_target_keeps_all_that_was_said),
        cmocka_unit_test(exceptions_say_where_they_hold_and_what),
        cmocka_unit_test(the_most_specific_exception_wins),
        cmocka_unit_test(durations_are_ordered_where_that_is_certain),
    };
    return RUN_TESTS(tests);
}
