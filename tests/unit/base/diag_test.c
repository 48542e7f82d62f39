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

/* ---- the excerpt --------------------------------------------------------- */

struct excerpt_case {
    const char *name;
    const char *line;
    uint32_t start;
    uint32_t end;
    const char *shown;
    const char *carets; /* with what stands before them */
};

#define TEN   "0123456789"
#define KANJI "一二三四五六七八九十"

static const struct excerpt_case excerpts[] = {
    {"plain", "name: x", 1, 5, "name: x", "^^^^"},
    {"a point", "name: x", 7, 7, "name: x", "      ^"},
    {"behind the end", "name:", 6, 6, "name:", "     ^"},
    {"an end before the start", "name: x", 7, 2, "name: x", "      ^"},
    {"a tab is one cell", "a\tb: x", 3, 4, "a b: x", "  ^"},
    {"wide characters", "名: 金", 4, 5, "名: 金", "    ^^"},
    {"a wide point", "名: 金級", 4, 4, "名: 金級", "    ^^"},
    {"a combining mark has no cell", "e\u0301a: x", 3, 4, "e\u0301a: x", " ^"},
    {"a letter with its mark", "e\u0301: x", 1, 3, "e\u0301: x", "^"},
    {"what cannot be seen has one", "a\x01z: x", 3, 4, "a·z: x", "  ^"},
    {"what is no UTF-8 has one", "a\xFFz: x", 3, 4, "a·z: x", "  ^"},
    {"a hundred cells are whole", TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN, 1, 2,
     TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN, "^"},
    {"more are cut behind", TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "x", 1, 2,
     TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "…", "^"},
    {"and before, far to the right",
     TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "xyz", 102, 104,
     "…"
     "123456789" TEN TEN TEN "xyz",
     " "
     "                                        ^^"},
    {"sixty wide characters", KANJI KANJI KANJI KANJI KANJI KANJI, 51, 53,
     "…" KANJI KANJI KANJI,
     " "
     "                                        ^^^^"},
    {"a caret is cut with its line",
     TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN "x", 96, 102,
     "…"
     "5678"
     "9" TEN TEN TEN "01234"
     "56789x",
     " "
     "                                        ^^^^^^"},
};

static void the_excerpt_shows_the_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof excerpts / sizeof *excerpts; i++) {
        const struct excerpt_case *c = &excerpts[i];
        struct arena arena = {0};
        struct diags diags;
        struct buf out;
        struct source file = {STR("f"), str_from(c->line)};
        diags_init(&diags, &arena);
        buf_init(&out, 1 << 16);
        diag_add(&diags, SEVERITY_ERROR, "r", &file, (pos){1, c->start},
                 (pos){1, c->end}, "m");
        diag_render(&diags.items[0], false, &out);
        str want = arena_printf(&arena,
                                "f:1:%u: error[r]: m\n     1 | %s\n       | "
                                "%s\n",
                                c->start, c->shown, c->carets);
        if (!str_equal(buf_text(&out), want)) {
            fail_msg("%s\n%.*s\n%.*s", c->name, STR_ARG(buf_text(&out)),
                     STR_ARG(want));
        }
        buf_release(&out);
        arena_release(&arena);
    }
}

static void what_is_let_stand_does_not_count(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    for (uint32_t i = 1; i <= 3; i++) {
        diag_add(&diags, i == 1 ? SEVERITY_ERROR : SEVERITY_WARNING, "r",
                 &source, (pos){i, 1}, (pos){i, 1}, "m");
    }
    diags.items[0].reason = STR("known");
    diags.items[1].reason = STR("known");
    diags_recount(&diags);
    assert_int_equal(diags.error_count, 0);
    assert_int_equal(diags.warning_count, 1);
    assert_int_equal(diags.allowed_count, 2);
    diags_harden(&diags);
    assert_int_equal(diags.error_count, 1);
    assert_int_equal(diags.warning_count, 0);
    assert_int_equal(diags.items[1].severity, SEVERITY_WARNING);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_caret_stands_under_wide_characters),
        cmocka_unit_test(findings_are_sorted_and_told_once),
        cmocka_unit_test(a_place_behind_the_end_of_the_file_is_survived),
        cmocka_unit_test(the_excerpt_shows_the_place),
        cmocka_unit_test(what_is_let_stand_does_not_count),
    };
    return RUN_TESTS(tests);
}
