/* SPDX-License-Identifier: MIT */
#include "translate/pattern.h"

#include "speak.h"

/* Gives "0-3 8-11": where a pattern matches in the last of three texts. */
static str places(struct speak *s, const char *notation, const char *text)
{
    const str texts[] = {STR("käse"), STR("x"), str_from(text)};
    struct pattern_fault fault;
    struct pattern_span spans[4];
    str out = STR("");
    struct pattern *pattern =
        pattern_open(str_from(notation), &s->arena, &fault);
    if (!pattern) {
        return arena_printf(&s->arena, "%zu: %s", fault.offset, fault.what);
    }
    const struct pattern_texts *ready = pattern_texts_new(texts, 3, &s->arena);
    size_t count = pattern_find(pattern, ready, 2, spans, 4);
    for (size_t i = 0; i < count; i++) {
        out = arena_printf(&s->arena, "%.*s%s%zu-%zu", STR_ARG(out),
                           i ? " " : "", spans[i].start, spans[i].end);
    }
    assert_false(pattern_gave_up(pattern));
    pattern_close(pattern);
    return out;
}

static void places_are_counted_in_bytes_of_the_text(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(places(s, "tür", "Die TÜR, die Tür"), "4-8 14-18");
    assert_str(places(s, "国", "a国😀国"), "1-4 8-11");
    assert_str(places(s, "^x|x$", "xyx"), "0-1 2-3");
    assert_str(places(s, "\\bb", "ab"), "");
    assert_str(places(s, "(?<=x)b", "b"), "");
    assert_str(places(s, "a*", "bab"), "1-2");
    assert_str(places(s, "a", "aaaaaa"), "0-1 1-2 2-3 3-4");
    assert_str(places(s, "a", ""), "");
    speak_release(s);
}

static void a_faulty_notation_is_placed(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(places(s, "(a", "a"),
               "2: a parenthesis is not closed, or closes nothing");
    assert_str(places(s, "", "a"), "0: an empty pattern matches everything");
    assert_true(str_ends_with(places(s, "\\y", "a"),
                              STR("no such escape with a backslash")));
    assert_true(str_find(places(s, "(?<=a+)b", "a"), STR("look behind")) > 0);
    speak_release(s);
}

static void a_search_is_bounded(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct pattern_fault fault;
    struct pattern_span span;
    const str texts[] = {STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
                         STR("aa!")};
    struct pattern *pattern = pattern_open(STR("(a+a+)+!"), &s->arena, &fault);
    const struct pattern_texts *ready = pattern_texts_new(texts, 2, &s->arena);
    assert_int_equal(pattern_find(pattern, ready, 0, &span, 1), 0);
    assert_true(pattern_gave_up(pattern));
    assert_int_equal(pattern_find(pattern, ready, 1, &span, 1), 1);
    pattern_close(pattern);
    pattern_close(NULL);
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_counted_in_bytes_of_the_text),
        cmocka_unit_test(a_faulty_notation_is_placed),
        cmocka_unit_test(a_search_is_bounded),
    };
    return RUN_TESTS(tests);
}
