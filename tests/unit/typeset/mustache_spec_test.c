/* SPDX-License-Identifier: MIT */
/* The specification, in our own cases and without strictness. */
#include "typeset/template.h"

#include "mustache_cases.h"
#include "mustache_data.h"

static void print_findings(const struct diags *diags)
{
    struct buf out;
    buf_init(&out, 1 << 16);
    for (size_t i = 0; i < diags->count; i++) {
        diag_render(&diags->items[i], false, &out);
    }
    print_error("%.*s", STR_ARG(buf_text(&out)));
    buf_release(&out);
}

static bool passes(const struct mustache_case *one, struct buf *out)
{
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    const struct source source = {STR("case"), str_from(one->source)};
    const struct value *partials =
        one->partials ? data_read(one->partials, &arena) : NULL;
    bool good = template_render_plainly(
        &source, partials, data_read(one->data, &arena), &diags, out);
    bool passed = good && str_equal(buf_text(out), str_from(one->want));
    if (!passed) {
        print_error("%s\n  got:  \"%.*s\"\n  want: \"%s\"\n", one->name,
                    STR_ARG(buf_text(out)), one->want);
        print_findings(&diags);
    }
    arena_release(&arena);
    return passed;
}

static void every_rule_of_the_specification_holds(void **state)
{
    (void)state;
    size_t failed = 0;
    struct buf out;
    buf_init(&out, 1 << 16);
    for (size_t i = 0; i < MUSTACHE_CASE_COUNT; i++) {
        buf_clear(&out);
        failed += !passes(&mustache_cases[i], &out);
    }
    buf_release(&out);
    assert_true(MUSTACHE_CASE_COUNT >= 120);
    assert_int_equal(failed, 0);
}

static void no_two_cases_have_the_same_input(void **state)
{
    (void)state;
    for (size_t i = 0; i < MUSTACHE_CASE_COUNT; i++) {
        for (size_t k = i + 1; k < MUSTACHE_CASE_COUNT; k++) {
            const struct mustache_case *a = &mustache_cases[i];
            const struct mustache_case *b = &mustache_cases[k];
            if (strcmp(a->source, b->source) == 0 &&
                strcmp(a->data, b->data) == 0 && a->partials == b->partials) {
                fail_msg("\"%s\" and \"%s\"", a->name, b->name);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rule_of_the_specification_holds),
        cmocka_unit_test(no_two_cases_have_the_same_input),
    };
    return RUN_TESTS(tests);
}
