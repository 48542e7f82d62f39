/* SPDX-License-Identifier: MIT */
#include "reckon/span.h"

#include "test.h"

/* "1-3 5-6", digits only. */
static struct spans spans_from(struct arena *arena, const char *text)
{
    struct span items[8];
    size_t count = 0;
    for (; *text; text += text[3] ? 4 : 3) {
        items[count++] = (struct span){text[0] - '0', text[2] - '0'};
    }
    return spans_of(items, count, arena);
}

static str show(struct arena *arena, const struct spans *spans)
{
    str text = STR("");
    for (size_t i = 0; i < spans->count; i++) {
        text = arena_printf(arena, "%.*s%s%d-%d", STR_ARG(text), i ? " " : "",
                            (int)spans->items[i].from, (int)spans->items[i].to);
    }
    return text;
}

static void sets_of_spans_are_combined(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        const char *both;   /* union */
        const char *common; /* intersection */
        const char *holes;  /* of the union, in 1-9 */
    } cases[] = {
        {"", "", "", "", "1-9"},
        {"2-4", "", "2-4", "", "1-2 4-9"},
        {"2-4", "4-6", "2-6", "", "1-2 6-9"},
        {"2-5", "4-6", "2-6", "4-5", "1-2 6-9"},
        {"2-8", "3-4 5-6", "2-8", "3-4 5-6", "1-2 8-9"},
        {"5-6 1-2", "3-4 2-3", "1-4 5-6", "", "4-5 6-9"},
        {"0-9", "1-2 8-9", "0-9", "1-2 8-9", ""},
        {"3-3 4-4", "5-5", "", "", "1-9"},
        {"0-2 7-9", "1-8", "0-9", "1-2 7-8", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct spans a = spans_from(&arena, cases[i].a);
        struct spans b = spans_from(&arena, cases[i].b);
        struct spans both = spans_union(&a, &b, &arena);
        struct spans common = spans_intersection(&a, &b, &arena);
        struct spans holes = spans_holes(&both, (struct span){1, 9}, &arena);
        assert_str(show(&arena, &both), cases[i].both);
        assert_str(show(&arena, &common), cases[i].common);
        assert_str(show(&arena, &holes), cases[i].holes);
        arena_release(&arena);
    }
}

static void seconds_are_added_up(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spans spans = spans_from(&arena, "5-9 1-3 2-4");
    assert_int_equal(spans_seconds(&spans), 7);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_of_spans_are_combined),
        cmocka_unit_test(seconds_are_added_up),
    };
    return RUN_TESTS(tests);
}
