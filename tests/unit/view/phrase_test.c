/* SPDX-License-Identifier: MIT */
#include "view/phrase.h"

#include "test.h"

#define LRM "\xE2\x80\x8E"
#define RLM "\xE2\x80\x8F"

static int setup(void **state)
{
    static struct arena arena;
    arena = (struct arena){0};
    *state = &arena;
    return 0;
}

static int teardown(void **state)
{
    arena_release(*state);
    return 0;
}

/* "a" and a part of that kind. */
static str marked(struct arena *arena, enum part_kind kind, const char *text,
                  enum direction direction)
{
    struct value *parts = value_list(arena);
    parts_add(parts, arena, PART_WORDS, STR("a "), STR(""));
    parts_add(parts, arena, kind, str_from(text), STR("v"));
    return parts_text(parts, direction, true, arena);
}

static void only_what_runs_the_other_way_is_set_apart(void **state)
{
    static const struct {
        enum part_kind kind;
        const char *text;
        enum direction direction;
        const char *want;
    } cases[] = {
        {PART_NAME, "Nord", DIRECTION_LTR, "a Nord"},
        {PART_NAME, "Nord", DIRECTION_RTL, "a " LRM "Nord" LRM},
        {PART_NAME, "دعم", DIRECTION_RTL, "a دعم"},
        {PART_NAME, "دعم", DIRECTION_LTR, "a " RLM "دعم" RLM},
        {PART_NAME, "2.1", DIRECTION_LTR, "a 2.1"},
        {PART_NAME, "2.1", DIRECTION_RTL, "a " LRM "2.1" LRM},
        {PART_LINK, "+49 89 1", DIRECTION_LTR, "a +49 89 1"},
        {PART_LINK, "+49 89 1", DIRECTION_RTL, "a " LRM "+49 89 1" LRM},
        {PART_DATA, "99.9", DIRECTION_RTL, "a 99.9"},
        {PART_DATA, "UTC+1", DIRECTION_RTL, "a " LRM "UTC+1" LRM},
        {PART_TIME, "09:00", DIRECTION_RTL, "a 09:00"},
        {PART_WORDS, "Nord", DIRECTION_RTL, "a Nord"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(
            marked(*state, cases[i].kind, cases[i].text, cases[i].direction),
            cases[i].want);
    }
}

static void html_has_markup_for_it(void **state)
{
    struct value *parts = value_list(*state);
    parts_add(parts, *state, PART_NAME, STR("Nord"), STR(""));
    assert_str(parts_text(parts, DIRECTION_RTL, false, *state), "Nord");
}

static void a_part_has_every_key(void **state)
{
    const struct value *phrase =
        phrase_fact(*state, PART_TIME, STR("noon"), STR("12:00"));
    const struct value *parts = VALUE_FIND(phrase, "parts");
    assert_str(phrase_text(phrase), "noon");
    assert_int_equal(parts->item_count, 1);
    const struct value *part = parts->items[0];
    assert_str(VALUE_FIND(part, "text")->text, "noon");
    assert_str(VALUE_FIND(part, "time")->text, "12:00");
    assert_false(value_is_truthy(VALUE_FIND(part, "words")));
    assert_false(value_is_truthy(VALUE_FIND(part, "name")));
    assert_false(value_is_truthy(VALUE_FIND(part, "data")));
    assert_false(value_is_truthy(VALUE_FIND(part, "href")));
}

static void a_fact_without_a_value_is_a_name(void **state)
{
    const struct value *phrase =
        phrase_fact(*state, PART_DATA, STR("four"), STR(""));
    const struct value *part = VALUE_FIND(phrase, "parts")->items[0];
    assert_true(value_is_truthy(VALUE_FIND(part, "name")));
}

static struct value *phrase_of(struct arena *arena, struct value *parts)
{
    return phrase_of_parts(
        parts, parts_text(parts, DIRECTION_LTR, false, arena), arena);
}

static void words_alone_are_no_parts(void **state)
{
    struct value *parts = value_list(*state);
    parts_add(parts, *state, PART_WORDS, STR("Round "), STR(""));
    parts_add(parts, *state, PART_WORDS, STR("the clock"), STR(""));
    parts_add(parts, *state, PART_WORDS, STR(""), STR(""));
    const struct value *phrase = phrase_of(*state, parts);
    assert_str(phrase_text(phrase), "Round the clock");
    assert_int_equal(VALUE_FIND(phrase, "parts")->item_count, 0);
}

static void phrases_within_phrases_keep_their_parts(void **state)
{
    struct value *inner = value_list(*state);
    struct value *outer = value_list(*state);
    parts_add(inner, *state, PART_DATA, STR("4 hours"), STR("PT4H"));
    parts_add(inner, *state, PART_WORDS, STR(" or more"), STR(""));
    parts_add(outer, *state, PART_WORDS, STR("in "), STR(""));
    parts_add_phrase(outer, *state, phrase_of(*state, inner), PART_NAME);
    parts_add_phrase(outer, *state, phrase_new(*state, STR("!")), PART_NAME);
    const struct value *phrase = phrase_of(*state, outer);
    assert_str(phrase_text(phrase), "in 4 hours or more!");
    assert_int_equal(VALUE_FIND(phrase, "parts")->item_count, 4);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(only_what_runs_the_other_way_is_set_apart),
        TEST(html_has_markup_for_it),
        TEST(a_part_has_every_key),
        TEST(a_fact_without_a_value_is_a_name),
        TEST(words_alone_are_no_parts),
        TEST(phrases_within_phrases_keep_their_parts),
    };
    return RUN_TESTS(tests);
}
