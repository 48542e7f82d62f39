/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include "test.h"

static const struct source source = {
    .path = STR_INIT("plans/gold.yaml"),
    .text = STR_INIT("plan: gold\r\nname: 金級 Gold plan\r\nend"),
};

static void a_caret_stands_under_wide_characters(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct buf out;
    diags_init(&diags, &arena);
    buf_init(&out, 1 << 16);
    struct diag *diag =
        diag_add(&diags, SEVERITY_ERROR, "plan-name", &source, (pos){2, 10},
                 (pos){2, 14}, "the name has %d faults", 2);
    diag_hint(&diags, diag, "write another");
    diag_related(&diags, &diags.items[0], &source, (pos){1, 7}, "first here");
    diag_render(&diags.items[0], false, &out);
    assert_str(buf_text(&out),
               "plans/gold.yaml:2:10: error[plan-name]: the name has 2 faults\n"
               "     2 | name: 金級 Gold plan\n"
               "       |            ^^^^\n"
               "  plans/gold.yaml:1:7: first here\n"
               "     1 | plan: gold\n"
               "       |       ^\n"
               "  hint: write another\n");
    buf_release(&out);
    arena_release(&arena);
}

static void findings_are_sorted_and_told_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    for (uint32_t i = 0; i < 20; i++) {
        pos place = {i % 2 + 1, i % 5 + 1};
        diag_add(&diags, i % 3 ? SEVERITY_WARNING : SEVERITY_WARNING, "r",
                 &source, place, place, "m");
    }
    diags_sort(&diags);
    assert_int_equal(diags.count, 10);
    assert_int_equal(diags.warning_count, 10);
    for (size_t i = 1; i < diags.count; i++) {
        pos a = diags.items[i - 1].start;
        pos b = diags.items[i].start;
        assert_true(a.line < b.line ||
                    (a.line == b.line && a.column < b.column));
    }
    diags_harden(&diags);
    assert_int_equal(diags.error_count, 10);
    assert_int_equal(diags.warning_count, 0);
    arena_release(&arena);
}

static void a_place_behind_the_end_of_the_file_is_survived(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct buf out;
    diags_init(&diags, &arena);
    buf_init(&out, 1 << 16);
    diag_add(&diags, SEVERITY_WARNING, "r", &source, (pos){9, 9}, (pos){9, 9},
             "m");
    diag_render(&diags.items[0], true, &out);
    assert_true(out.len > 0);
    buf_release(&out);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_caret_stands_under_wide_characters),
        cmocka_unit_test(findings_are_sorted_and_told_once),
        cmocka_unit_test(a_place_behind_the_end_of_the_file_is_survived),
    };
    return RUN_TESTS(tests);
}
