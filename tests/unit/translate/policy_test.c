/* SPDX-License-Identifier: MIT */
#include "translate/policy.h"

#include "speak.h"

/* Gives "draft 80 70 draft legal" of what a policy says. */
static str shown(struct speak *s, const struct text_policy *policy)
{
    str roles =
        arena_join(&s->arena, policy->roles, policy->role_count, STR("+"));
    str first = text_state_word(policy->informational_show);
    str second = text_state_word(policy->binding_show);
    return arena_printf(&s->arena, "%.*s %d %d %.*s %.*s", STR_ARG(first),
                        policy->min_coverage, policy->keep_until,
                        STR_ARG(second), STR_ARG(roles));
}

static void choices_are_read(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"~", "draft 80 70 draft legal"},
        {"{}", "draft 80 70 draft legal"},
        {"{informational: {}, binding: {}}", "draft 80 70 draft legal"},
        {"{informational: {show: reviewed}}", "reviewed 80 70 draft legal"},
        {"{binding: {show: approved, roles: [linguist, legal]}}",
         "draft 80 70 approved linguist+legal"},
        {"{binding: {roles: []}}", "draft 80 70 draft "},
        {"{informational: {min_coverage: 0, keep_until: 0}}",
         "draft 0 0 draft legal"},
        {"{informational: {min_coverage: 100, keep_until: 100}}",
         "draft 100 100 draft legal"},
        /* nobody has to say twice that less is enough */
        {"{informational: {min_coverage: 50}}", "draft 50 50 draft legal"},
        {"{informational: {min_coverage: 75}}", "draft 75 70 draft legal"},
        {"{informational: {keep_until: 80}}", "draft 80 80 draft legal"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text_policy policy;
        assert_true(policy_read(speak_yaml(s, cases[i][0]), &s->arena,
                                &s->diags, &policy));
        assert_str(shown(s, &policy), cases[i][1]);
    }
    struct text_policy policy;
    assert_true(policy_read(NULL, &s->arena, &s->diags, &policy));
    assert_str(shown(s, &policy), "draft 80 70 draft legal");
    assert_str(speak_rules(s), "");
    speak_release(s);
}

static void wrong_choices_are_told(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "a",
        "[a]",
        "{label: {show: draft}}",
        "{binding: approved}",
        "{binding: [approved]}",
        "{binding: }",
        "{binding: {show: perfect}}",
        "{binding: {show: Draft}}",
        "{binding: {show: }}",
        "{binding: {show: [draft]}}",
        "{binding: {show: missing}}", /* states that nobody can ask for */
        "{binding: {show: stale}}",
        "{binding: {show: source}}",
        "{binding: {roles: legal}}",
        "{binding: {roles: [legal, '']}}",
        "{binding: {roles: [[legal]]}}",
        "{binding: {roles: }}",
        "{binding: {min_coverage: 80}}",
        "{informational: {roles: [legal]}}",
        "{informational: {min_coverage: 101}}",
        "{informational: {min_coverage: -1}}",
        "{informational: {min_coverage: 80 %}}",
        "{informational: {min_coverage: }}",
        "{informational: {min_coverage: 99999999999999999999}}",
        "{informational: {keep_until: 81}}",
        "{informational: {min_coverage: 50, keep_until: 60}}",
        "{informational: {keep_until: 60, min_coverage: 50}}",
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text_policy policy;
        if (policy_read(speak_yaml(s, cases[i]), &s->arena, &s->diags,
                        &policy)) {
            fail_msg("%s", cases[i]);
        }
        assert_str(speak_rules(s), "locale-policy");
    }
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(choices_are_read),
        cmocka_unit_test(wrong_choices_are_told),
    };
    return RUN_TESTS(tests);
}
