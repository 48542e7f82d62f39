/* SPDX-License-Identifier: MIT */
#include "base/value.h"

#include "test.h"

/* Few keys are walked, more are searched; 41 is prime, so that every key below
 * `count` comes up, out of order. */
static void a_map_finds_its_keys_sealed_or_not(void **state)
{
    (void)state;
    for (size_t count = 0; count < 40; count++) {
        struct arena arena = {0};
        const struct value_entry *first;
        struct value *map = value_map(&arena);
        for (size_t i = 0; i < count; i++) {
            str key = arena_printf(&arena, "k%02zu", i * 41 % count);
            value_set(map, &arena, key, value_text(&arena, key));
        }
        for (int sealed = 0; sealed < 2; sealed++) {
            for (size_t i = 0; i < count; i++) {
                str key = arena_printf(&arena, "k%02zu", i);
                assert_str(value_find(map, key)->text, key.data);
            }
            assert_null(VALUE_FIND(map, "k"));
            assert_null(VALUE_FIND(map, "k99"));
            if (!sealed) {
                assert_null(value_seal(map, &arena, &first));
            }
        }
        arena_release(&arena);
    }
}

static void the_first_pair_of_equal_keys_is_given(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct value *map = value_map(&arena);
    static const char *const keys[] = {"z", "a", "b", "b", "a", "a"};
    const struct value_entry *first = NULL;
    for (size_t i = 0; i < 6; i++) {
        value_put(map, &arena, keys[i], value_null(&arena));
    }
    const struct value_entry *second = value_seal(map, &arena, &first);
    assert_ptr_equal(second, &map->entries[3]);
    assert_ptr_equal(first, &map->entries[2]);
    arena_release(&arena);
}

static void lists_grow_in_order(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct value *list = value_list(&arena);
    struct value *items[100];
    for (size_t i = 0; i < 100; i++) {
        items[i] = value_null(&arena);
        value_push(list, &arena, items[i]);
    }
    assert_int_equal(list->item_count, 100);
    for (size_t i = 0; i < 100; i++) {
        assert_ptr_equal(list->items[i], items[i]);
    }
    arena_release(&arena);
}

static void truth_is_that_of_mustache(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct value *list = value_list(&arena);
    assert_false(value_is_truthy(NULL));
    assert_false(value_is_truthy(value_null(&arena)));
    assert_false(value_is_truthy(value_bool(&arena, false)));
    assert_true(value_is_truthy(value_bool(&arena, true)));
    assert_false(value_is_truthy(value_text(&arena, STR(""))));
    assert_true(value_is_truthy(value_text(&arena, STR("0"))));
    assert_true(value_is_truthy(value_prose(&arena, STR("x"))));
    assert_false(value_is_truthy(value_markup(&arena, STR(""))));
    assert_false(value_is_truthy(list));
    value_push(list, &arena, value_null(&arena));
    assert_true(value_is_truthy(list));
    assert_true(value_is_truthy(value_map(&arena)));
    arena_release(&arena);
}

static void nothing_is_found_in_what_is_no_map(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_null(VALUE_FIND(NULL, "a"));
    assert_null(VALUE_FIND(value_list(&arena), "a"));
    assert_null(VALUE_FIND(value_text(&arena, STR("a")), "a"));
    assert_true(value_is_text(value_prose(&arena, STR(""))));
    assert_false(value_is_text(value_list(&arena)));
    assert_string_equal(value_kind_name(VALUE_MAP), "a mapping");
    assert_string_equal(value_kind_name(VALUE_NULL), "nothing");
    arena_release(&arena);
}

/* ---- places ------------------------------------------------------------- */

struct place_case {
    const char *file;
    enum value_style style;
    pos start;
    pos end;
    const char *text;
    const char *part; /* whose place is sought: the first in `text` */
    pos place;
};

static const struct place_case places[] = {
    /* one line */
    {"a: hello you", STYLE_PLAIN, {1, 4}, {1, 13}, "hello you", "you", {1, 10}},
    {"a: 金級 you", STYLE_PLAIN, {1, 4}, {1, 10}, "金級 you", "you", {1, 7}},
    {"金: b c", STYLE_PLAIN, {1, 4}, {1, 7}, "b c", "c", {1, 6}},
    {"\xEF\xBB\xBF"
     "a: b c",
     STYLE_PLAIN,
     {1, 4},
     {1, 7},
     "b c",
     "c",
     {1, 6}},
    {"x: y\r\na: b c", STYLE_PLAIN, {2, 4}, {2, 7}, "b c", "c", {2, 6}},
    {"a: \"b c\"", STYLE_QUOTED, {1, 4}, {1, 9}, "b c", "c", {1, 7}},
    {"a: \"b c\"", STYLE_QUOTED, {1, 4}, {1, 9}, "b c", "b", {1, 5}},
    {"a: 'b c'", STYLE_QUOTED, {1, 4}, {1, 9}, "b c", "c", {1, 7}},
    /* over escapes */
    {"a: \"\\n c\"", STYLE_QUOTED, {1, 4}, {1, 10}, "\n c", "c", {1, 8}},
    {"a: \"\\x41 c\"", STYLE_QUOTED, {1, 4}, {1, 12}, "A c", "c", {1, 10}},
    {"a: \"\\u00e9 c\"", STYLE_QUOTED, {1, 4}, {1, 14}, "é c", "c", {1, 12}},
    {"a: \"\\U0001F600 c\"",
     STYLE_QUOTED,
     {1, 4},
     {1, 18},
     "\xF0\x9F\x98\x80 c",
     "c",
     {1, 16}},
    {"a: \"\\\"\\\\c\"", STYLE_QUOTED, {1, 4}, {1, 11}, "\"\\c", "c", {1, 9}},
    {"a: 'it''s c'", STYLE_QUOTED, {1, 4}, {1, 13}, "it's c", "c", {1, 11}},
    {"a: 'b\\n c'", STYLE_QUOTED, {1, 4}, {1, 11}, "b\\n c", "c", {1, 9}},
    /* literal blocks */
    {"a: |\n  b\n  c d\n",
     STYLE_LITERAL,
     {1, 4},
     {4, 1},
     "b\nc d\n",
     "b",
     {2, 3}},
    {"a: |\n  b\n  c d\n",
     STYLE_LITERAL,
     {1, 4},
     {4, 1},
     "b\nc d\n",
     "d",
     {3, 5}},
    {"a: |\n  b\n    c\n",
     STYLE_LITERAL,
     {1, 4},
     {4, 1},
     "b\n  c\n",
     "c",
     {3, 5}},
    {"a: |\n  金 c\n", STYLE_LITERAL, {1, 4}, {3, 1}, "金 c\n", "c", {2, 5}},
    {"a: |\n\n  b\n\n  c\n",
     STYLE_LITERAL,
     {1, 4},
     {6, 1},
     "\nb\n\nc\n",
     "c",
     {5, 3}},
    {"a: |2-\n    b\n  c",
     STYLE_LITERAL,
     {1, 4},
     {3, 4},
     "  b\nc",
     "b",
     {2, 5}},
    {"a: |2-\n    b\n  c",
     STYLE_LITERAL,
     {1, 4},
     {3, 4},
     "  b\nc",
     "c",
     {3, 3}},
    {"a: |\r\n  b\r\n  c\r\n",
     STYLE_LITERAL,
     {1, 4},
     {4, 1},
     "b\nc\n",
     "c",
     {3, 3}},
    {"- a:\n    b: |\n        c\n        d\n",
     STYLE_LITERAL,
     {2, 8},
     {5, 1},
     "c\nd\n",
     "d",
     {4, 9}},
    /* where lines are folded, the words are the same */
    {"a: >\n  b\n  c\n", STYLE_FOLDED, {1, 4}, {4, 1}, "b c\n", "b", {2, 3}},
    {"a: >\n  b\n  c\n", STYLE_FOLDED, {1, 4}, {4, 1}, "b c\n", "c", {3, 3}},
    {"a: >\n  b\n\n  c\n", STYLE_FOLDED, {1, 4}, {5, 1}, "b\nc\n", "c", {4, 3}},
    {"a: b\n  c", STYLE_PLAIN, {1, 4}, {2, 4}, "b c", "c", {2, 3}},
    {"a: \"b\n  c\"", STYLE_QUOTED, {1, 4}, {2, 5}, "b c", "c", {2, 3}},
    {"a: 'b''\n  c'", STYLE_QUOTED, {1, 4}, {2, 5}, "b' c", "c", {2, 3}},
    /* behind an escape, the start */
    {"a: \"\\x62\n  c\"", STYLE_QUOTED, {1, 4}, {2, 5}, "b c", "c", {1, 4}},
};

static void a_byte_of_a_text_has_its_place_in_the_file(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const struct place_case *given = &places[i];
        struct source source = {STR("t.yaml"), str_from(given->file)};
        struct value value = {.kind = VALUE_TEXT,
                              .style = given->style,
                              .source = &source,
                              .start = given->start,
                              .end = given->end,
                              .text = str_from(given->text)};
        ptrdiff_t offset = str_find(value.text, str_from(given->part));
        assert_true(offset >= 0);
        pos place = value_place(&value, (size_t)offset);
        if (place.line != given->place.line ||
            place.column != given->place.column) {
            fail_msg("%s\n  got: %u:%u, want %u:%u", given->file, place.line,
                     place.column, given->place.line, given->place.column);
        }
    }
}

static void a_place_that_cannot_be_is_the_start(void **state)
{
    (void)state;
    struct source source = {STR("t.yaml"), STR("a: b")};
    struct value value = {.kind = VALUE_TEXT,
                          .source = &source,
                          .start = {1, 4},
                          .end = {1, 5},
                          .text = STR("b")};
    assert_int_equal(value_place(&value, 1).column, 5);
    assert_int_equal(value_place(&value, 2).column, 4);
    value.text = STR("longer than the file");
    assert_int_equal(value_place(&value, 20).line, 1);
    value.style = STYLE_LITERAL;
    assert_int_equal(value_place(&value, 3).line, 2);
    value.source = NULL;
    assert_int_equal(value_place(&value, 1).column, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_map_finds_its_keys_sealed_or_not),
        cmocka_unit_test(the_first_pair_of_equal_keys_is_given),
        cmocka_unit_test(lists_grow_in_order),
        cmocka_unit_test(truth_is_that_of_mustache),
        cmocka_unit_test(nothing_is_found_in_what_is_no_map),
        cmocka_unit_test(a_byte_of_a_text_has_its_place_in_the_file),
        cmocka_unit_test(a_place_that_cannot_be_is_the_start),
    };
    return RUN_TESTS(tests);
}
