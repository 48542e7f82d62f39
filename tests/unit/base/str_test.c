/* SPDX-License-Identifier: MIT */
#include "base/str.h"

#include "test.h"

static const str nothing = {NULL, 0};

static void texts_are_compared_by_their_bytes(void **state)
{
    (void)state;
    assert_true(str_equal(nothing, STR("")));
    assert_true(str_equal(STR("a\0b"), STR("a\0b")));
    assert_false(str_equal(STR("a\0b"), STR("a\0c")));
    assert_false(str_equal(STR("a"), STR("ab")));
    assert_int_equal(str_compare(nothing, STR("")), 0);
    assert_true(str_compare(STR("a"), STR("b")) < 0);
    assert_true(str_compare(STR("a"), STR("ab")) < 0);
    assert_true(str_compare(STR("b"), STR("ab")) > 0);
    assert_true(str_compare(STR("z"), STR("é")) < 0); /* bytes above 127 */
    assert_true(str_compare(nothing, STR("a")) < 0);
    assert_int_equal(str_from(NULL).len, 0);
}

static void starts_and_ends_are_found(void **state)
{
    (void)state;
    assert_true(str_starts_with(STR("abc"), STR("ab")));
    assert_true(str_starts_with(STR("abc"), STR("")));
    assert_true(str_starts_with(nothing, nothing));
    assert_false(str_starts_with(STR("a"), STR("ab")));
    assert_true(str_ends_with(STR("abc"), STR("bc")));
    assert_true(str_ends_with(STR("abc"), STR("")));
    assert_false(str_ends_with(STR("c"), STR("bc")));
    assert_false(str_ends_with(STR("abd"), STR("bc")));
}

static void a_part_is_found_where_it_first_stands(void **state)
{
    (void)state;
    static const struct {
        str text;
        str part;
        ptrdiff_t offset;
    } cases[] = {
        {STR_INIT("abcabc"), STR_INIT("bc"), 1},
        {STR_INIT("abc"), STR_INIT("abc"), 0},
        {STR_INIT("abc"), STR_INIT("c"), 2},
        {STR_INIT("abc"), STR_INIT("abcd"), -1},
        {STR_INIT("abc"), STR_INIT("x"), -1},
        {STR_INIT("abc"), STR_INIT(""), 0},
        {STR_INIT(""), STR_INIT(""), 0},
        {STR_INIT(""), STR_INIT("a"), -1},
        {STR_INIT("a\0b"), STR_INIT("\0b"), 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(str_find(cases[i].text, cases[i].part),
                         cases[i].offset);
    }
}

static void slices_are_cut_to_what_there_is(void **state)
{
    (void)state;
    assert_str(str_slice(STR("abc"), 1, 2), "b");
    assert_str(str_slice(STR("abc"), 0, 99), "abc");
    assert_str(str_slice(STR("abc"), 2, 1), "");
    assert_str(str_slice(STR("abc"), 9, 10), "");
    assert_str(str_slice(nothing, 0, 1), "");
    assert_str(str_trim(STR(" \t\r\na b\n ")), "a b");
    assert_str(str_trim(STR(" \n")), "");
    assert_str(str_trim(nothing), "");
}

static void a_text_is_cut_at_its_separators(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *parts; /* each in brackets */
    } cases[] = {
        {"a,b", "[a][b]"}, {"a,,b", "[a][][b]"}, {",a", "[][a]"},
        {"a,", "[a]"},     {"a", "[a]"},         {"", ""},
        {",", "[]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        str rest = str_from(cases[i].text);
        str parts = STR("");
        while (rest.len) {
            str part = str_cut(&rest, ',');
            parts = arena_printf(&arena, "%.*s[%.*s]", STR_ARG(parts),
                                 STR_ARG(part));
        }
        assert_str(parts, cases[i].parts);
        arena_release(&arena);
    }
}

static void numbers_are_digits_up_to_a_limit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint64_t max;
        bool good;
        uint64_t number;
    } cases[] = {
        {"0", 9, true, 0},
        {"007", 9, true, 7},
        {"10", 9, false, 0},
        {"9", 9, true, 9},
        {"255", 255, true, 255},
        {"256", 255, false, 0},
        {"1", 0, false, 0},
        {"18446744073709551615", UINT64_MAX, true, UINT64_MAX},
        {"18446744073709551616", UINT64_MAX, false, 0},
        {"99999999999999999999", UINT64_MAX, false, 0},
        {"", 9, false, 0},
        {"-1", 9, false, 0},
        {"+1", 9, false, 0},
        {" 1", 9, false, 0},
        {"1a", 99, false, 0},
        {"1.0", 99, false, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        uint64_t number = 0;
        bool good = str_to_uint(str_from(cases[i].text), cases[i].max, &number);
        if (good != cases[i].good || number != cases[i].number) {
            fail_msg("%s", cases[i].text);
        }
    }
}

static void distances_count_slips_of_the_pen(void **state)
{
    (void)state;
    static const struct {
        const char *a;
        const char *b;
        size_t limit;
        size_t distance;
    } cases[] = {
        {"plan", "plan", 3, 0},
        {"plan", "PLAN", 3, 0},
        {"plan", "plans", 3, 1},
        {"plan", "pan", 3, 1},
        {"plan", "plen", 3, 1},
        {"plan", "paln", 3, 1}, /* swapped */
        {"plan", "palms", 3, 3},
        {"", "abc", 3, 3},
        {"abc", "", 3, 3},
        {"", "", 3, 0},
        {"abcdef", "uvwxyz", 2, 3} /* no more than limit + 1 */,
        {"office", "ofice", 0, 1},
        {"a", "b", 0, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t distance = str_distance(str_from(cases[i].a),
                                       str_from(cases[i].b), cases[i].limit);
        if (distance != cases[i].distance) {
            fail_msg("%s, %s: %zu", cases[i].a, cases[i].b, distance);
        }
    }
    char longer[200];
    memset(longer, 'a', sizeof longer);
    assert_int_equal(str_distance((str){longer, sizeof longer}, STR("a"), 2),
                     3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_compared_by_their_bytes),
        cmocka_unit_test(starts_and_ends_are_found),
        cmocka_unit_test(a_part_is_found_where_it_first_stands),
        cmocka_unit_test(slices_are_cut_to_what_there_is),
        cmocka_unit_test(a_text_is_cut_at_its_separators),
        cmocka_unit_test(numbers_are_digits_up_to_a_limit),
        cmocka_unit_test(distances_count_slips_of_the_pen),
    };
    return RUN_TESTS(tests);
}
