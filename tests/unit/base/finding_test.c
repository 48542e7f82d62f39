/* SPDX-License-Identifier: MIT */
#include "base/finding.h"

#include "test.h"

static const struct finding gold = {.id = "gold", .severity = SEVERITY_ERROR};
static const struct finding silver = {
    .id = "silver", .severity = SEVERITY_ERROR, .duty = "E1"};
static const struct finding tin = {.id = "tin", .severity = SEVERITY_WARNING};

static const struct finding *items[3];

static struct findings in_any_order(void)
{
    items[0] = &tin;
    items[1] = &gold;
    items[2] = &silver;
    return (struct findings){items, 3};
}

static void a_finding_is_found_by_its_id(void **state)
{
    (void)state;
    struct findings findings = in_any_order();
    findings_sort(&findings);
    assert_ptr_equal(findings_find(&findings, STR("gold")), &gold);
    assert_ptr_equal(findings_find(&findings, STR("silver")), &silver);
    assert_ptr_equal(findings_find(&findings, STR("tin")), &tin);
    assert_null(findings_find(&findings, STR("")));
    assert_null(findings_find(&findings, STR("go")));
    assert_null(findings_find(&findings, STR("golden")));
    assert_int_equal(findings_index(&findings, STR("tin")), 2);
    assert_int_equal(findings_index(&findings, STR("zinc")), 3);
}

static void the_nearest_is_near(void **state)
{
    (void)state;
    struct findings findings = in_any_order();
    assert_ptr_equal(findings_nearest(&findings, STR("glod")), &gold);
    assert_ptr_equal(findings_nearest(&findings, STR("sliver")), &silver);
    assert_null(findings_nearest(&findings, STR("platinum-and-lead")));
}

static void only_errors_of_form_are_certain(void **state)
{
    (void)state;
    assert_true(finding_is_certain(&gold));
    assert_false(finding_is_certain(&silver));
    assert_false(finding_is_certain(&tin));
}

static void none_at_all_is_no_trouble(void **state)
{
    (void)state;
    struct findings findings = {0};
    findings_sort(&findings);
    assert_null(findings_find(&findings, STR("gold")));
    assert_null(findings_nearest(&findings, STR("gold")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_finding_is_found_by_its_id),
        cmocka_unit_test(the_nearest_is_near),
        cmocka_unit_test(only_errors_of_form_are_certain),
        cmocka_unit_test(none_at_all_is_no_trouble),
    };
    return RUN_TESTS(tests);
}
