/* SPDX-License-Identifier: MIT */
#include "model/severity.h"

#include "model/plan_case.h"

#define TWO "severities: {a: A, b: B}\n"

static void severities_may_ask_for_something(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {"severities: {a: {definition: A, environments: [production, test], "
         "needs: N, downgraded_to: b}, b: B}",
         "", NULL},
        {"severities: {a: {definition: A, environments: prod}}",
         "word-unknown 4:47", ""},
        {"severities: {a: {definition: A, environments: []}}",
         "required-empty 4:47", NULL},
        {"severities: {a: {definition: A, downgraded_to: b}, b: B}",
         "severity-downgrade 4:48", "add `needs`"},
        {"severities: {a: A, b: {definition: B, needs: N, downgraded_to: a}}",
         "severity-downgrade 4:64", "below"},
        {"severities: {a: {definition: A, needs: N, downgraded_to: a}}",
         "severity-downgrade 4:58", NULL},
        {TWO "severity_rules: {set_by: customer, changed_by: together}", "",
         NULL},
        {TWO "severity_rules: {set_by: us}", "word-unknown 5:26", NULL},
    };
    CHECK_PLANS(cases);
    static const struct plan_case names[] = {
        {"severities: {aa: {definition: A, needs: N, downgraded_to: bc}, bb: "
         "B}",
         "ref-missing 4:59", "did you mean `bb`?"},
    };
    CHECK_CATALOGUES(names);
}

#define AXES                                                                   \
    "severities: {a: {}, b: {}}\n"                                             \
    "severity_matrix:\n"                                                       \
    "  impact: {all: Everybody, one: One person}\n"                            \
    "  urgency: {now: Stopped, soon: Slower}\n"

static void every_cell_of_a_matrix_gives_a_severity(void **state)
{
    (void)state;
    static const struct plan_case cases[] = {
        {AXES "  gives: {all: {now: a, soon: b}, one: {now: b, soon: b}}", "",
         NULL},
        {AXES "  gives: {all: {now: a, soon: b}, one: {now: b}}",
         "matrix-cell 8:35", "add `soon: SEVERITY`"},
        {AXES "  gives: {all: {now: a, soon: b}, one: {now: b, soon: }}",
         "matrix-cell 8:35", NULL},
        {AXES "  gives: {all: {now: a, soon: b}}", "matrix-cell 8:10",
         "add `one: {now: SEVERITY, …}`"},
        {AXES "  gives: {all: {now: a, soon: b}, one: {now: b, soon: c}}",
         "ref-missing 8:55", "did you mean `a`?"},
        {AXES "  gives: {all: {now: a, son: b}, one: {now: b, soon: b}}",
         "matrix-cell 8:11; ref-missing 8:25", NULL},
        {AXES "  gives: {all: {now: a, soon: b}, one: {now: b, soon: b}, al: "
              "{}}",
         "ref-missing 8:59", "did you mean `all`?"},
        {AXES "  gives: {all: a}", "type-mapping 8:16", NULL},
        {AXES "  gives: [a]", "type-mapping 8:10", NULL},
        {AXES "  gives: {all: {now: [a]}}", "type-text 8:22", NULL},
        {"severity_matrix: {impact: {all: A}, urgency: {now: N}}",
         "required-missing 4:18", "gives"},
    };
    CHECK_CATALOGUES(cases);
    struct reader *r = reader_new();
    struct plan plan = {0};
    assert_true(read_plan(
        r, AXES "  gives: {all: {now: a, soon: b}, one: {now: b, soon: b}}",
        &plan));
    assert_str(matrix_severity(&plan.severity_matrix, STR("all"), STR("now")),
               "a");
    assert_str(matrix_severity(&plan.severity_matrix, STR("all"), STR("x")),
               "");
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(severities_may_ask_for_something),
        cmocka_unit_test(every_cell_of_a_matrix_gives_a_severity),
    };
    return RUN_TESTS(tests);
}
