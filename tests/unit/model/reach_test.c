/* SPDX-License-Identifier: MIT */
#include "model/reach.h"

#include "model/plan_case.h"

static void rows_name_what_there_is(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {"regions: {us: U}\ntiers: {l1: L}\nrequests: {renewal: R}\n"
         "covers: [azure, My Servers]\nseverities: {a: A}\n"
         "reach:\n"
         "  - {by: messenger, during: always, region: us, tier: [l1], request: "
         "[renewal, billing], service: My Servers, severity: a, languages: de, "
         "contact: night, if: You asked for it., id: x}\n"
         "  - {by: on-site, during: always}\n",
         "", NULL},
        {"reach: {by: phone, during: always, region: us}", "ref-missing 4:44",
         ""},
        {"regions: {emea: E}\nreach: {by: phone, during: always, region: emae}",
         "ref-missing 5:44", "did you mean `emea`?"},
        {"tiers: {l1: L}\nreach: {by: phone, during: always, tier: [l1, l1]}",
         "ref-duplicate 5:47 < 5:43", NULL},
        {"reach: {by: phone, during: always, request: bill}",
         "ref-missing 4:45", NULL},
        {"covers: azure\nreach: {by: phone, during: always, service: Azur}",
         "ref-missing 5:45", "did you mean `azure`?"},
        {"reach: {by: phone, during: always, service: Anything}", "", NULL},
        {"reach: {by: whatsapp, during: always}", "word-unknown 4:13", NULL},
        /* nobody would be everybody */
        {"reach: {by: phone, during: always, severity: []}",
         "required-empty 4:46", "leave the key out"},
        {"reach: {by: phone, during: always, languages: []}",
         "required-empty 4:47", NULL},
        {"reach: {by: phone, during: always, contact: [a, b]}",
         "type-text 4:45", "one row"},
    };
    CHECK_CATALOGUES(cases);
}

static void a_row_matches_what_it_does_not_exclude(void **state)
{
    (void)state;
    static const struct {
        struct support_case asked;
        bool matches;
    } cases[] = {
        {{.severity = STR_INIT("a")}, true},
        {{.severity = STR_INIT("b")}, false},
        {{.language = STR_INIT("de-AT")}, true},
        {{.language = STR_INIT("den")}, false},
        {{.language = STR_INIT("en")}, false},
        {{.region = STR_INIT("anywhere")}, true}, /* the row does not say */
        {{.request = STR_INIT("billing"), .severity = STR_INIT("a")}, true},
        {{.severity = STR_INIT("")}, true}, /* not asked */
    };
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(
        r, "reach: {by: phone, during: always, severity: a, languages: de}",
        &plan));
    struct narrowing keys = reach_narrowing(&plan.reach.items[0]);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(narrowing_matches(&keys, &cases[i].asked),
                         cases[i].matches);
    }
    assert_int_equal(narrowing_keys(&keys),
                     NARROWS_SEVERITY | NARROWS_LANGUAGE);
    assert_int_equal(key_count(narrowing_keys(&keys)), 2);
    assert_true(request_is_usual(STR("change")));
    assert_false(request_is_usual(STR("renewal")));
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_name_what_there_is),
        cmocka_unit_test(a_row_matches_what_it_does_not_exclude),
    };
    return RUN_TESTS(tests);
}
