/* SPDX-License-Identifier: MIT */
#include "translate/script.h"

#include "base/utf8.h"
#include "speak.h"

static void characters_have_scripts(void **state)
{
    (void)state;
    static const struct {
        uint32_t c;
        enum script script;
    } cases[] = {
        {'a', SCRIPT_LATIN},           {'Z', SCRIPT_LATIN},
        {'1', SCRIPT_COMMON},          {0xE9, SCRIPT_LATIN},
        {0x436, SCRIPT_CYRILLIC},      {0x3B1, SCRIPT_GREEK},
        {0x56FD, SCRIPT_HAN},          {0x3042, SCRIPT_KANA},
        {0x30FC, SCRIPT_COMMON},       {0xAC00, SCRIPT_HANGUL},
        {0x627, SCRIPT_OTHER},         {0xFFFC, SCRIPT_COMMON},
        {UTF8_INVALID, SCRIPT_COMMON},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(script_of(cases[i].c), cases[i].script);
    }
}

static void languages_have_scripts(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_int_equal(script_of_tag(STR("de")), SCRIPT_LATIN);
    assert_int_equal(script_of_tag(STR("ru")), SCRIPT_CYRILLIC);
    assert_int_equal(script_of_tag(STR("ja")), SCRIPT_KANA);
    assert_int_equal(script_of_tag(STR("ko")), SCRIPT_HANGUL);
    assert_int_equal(script_of_tag(STR("zh-Hans")), SCRIPT_HAN);
    assert_int_equal(script_of_tag(STR("zh-Hant")), SCRIPT_HAN);
    assert_int_equal(script_of_tag(STR("ar")), SCRIPT_OTHER);
    assert_int_equal(script_of_tag(STR("")), SCRIPT_OTHER);
    speak_release(s);
}

static void characters_are_known(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_int_equal(script_digit('7'), 7);
    assert_int_equal(script_digit(0x664), 4);
    assert_int_equal(script_digit(0xFF10), 0);
    assert_int_equal(script_digit('a'), -1);
    assert_true(script_is_hidden(0xAD));
    assert_true(script_is_hidden(0x200E));
    assert_true(script_is_hidden(0x061C));
    assert_false(script_is_hidden(0xA0));
    assert_false(script_is_hidden('a'));
    assert_int_equal(script_lookalike(0x430), 'a');
    assert_int_equal(script_lookalike(0x436), 0);
    assert_int_equal(script_lookalike(0x1F600), 0);
    speak_release(s);
}

static void columns_are_counted_as_seen(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_int_equal(script_columns(STR(""), &s->arena), 0);
    assert_int_equal(script_columns(STR("abc"), &s->arena), 3);
    assert_int_equal(script_columns(STR("e\xCC\x81"), &s->arena), 1);
    assert_int_equal(script_columns(STR("漢字"), &s->arena), 4);
    assert_int_equal(script_columns(STR("（a）"), &s->arena), 5);
    speak_release(s);
}

static void chinese_is_written_in_two_ways(void **state)
{
    (void)state;
    static const struct {
        uint32_t c;
        enum han_form form;
    } cases[] = {
        {0x56FD, HAN_SIMPLIFIED},  /* 国 */
        {0x570B, HAN_TRADITIONAL}, /* 國 */
        {0x4F53, HAN_SIMPLIFIED},  /* 体 */
        {0x4EBA, HAN_BOTH},        /* 人 */
        {0x540E, HAN_BOTH},        /* 后: behind, and queen */
        {0x5360, HAN_BOTH},        /* 占 */
        {0x8457, HAN_BOTH},        /* 著 */
        {0x20000, HAN_BOTH},       {'a', HAN_BOTH},
    };
    enum { COUNT = sizeof cases / sizeof *cases };
    uint32_t characters[COUNT];
    enum han_form forms[COUNT];
    struct speak *s = speak_new();
    for (size_t i = 0; i < COUNT; i++) {
        characters[i] = cases[i].c;
    }
    script_han_forms(characters, COUNT, forms, &s->arena);
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(forms[i], cases[i].form);
    }
    script_han_forms(characters, 0, forms, &s->arena);
    speak_release(s);
}

static void lists_end_with_a_word(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(script_conjunction(STR("de"), true, &s->arena), "oder");
    assert_str(script_conjunction(STR("ru"), false, &s->arena), "и");
    assert_str(script_conjunction(STR("zh-Hant"), true, &s->arena), "或");
    assert_str(script_conjunction(STR(""), true, &s->arena), "");
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_have_scripts),
        cmocka_unit_test(languages_have_scripts),
        cmocka_unit_test(characters_are_known),
        cmocka_unit_test(columns_are_counted_as_seen),
        cmocka_unit_test(chinese_is_written_in_two_ways),
        cmocka_unit_test(lists_end_with_a_word),
    };
    return RUN_TESTS(tests);
}
