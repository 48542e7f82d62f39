/* SPDX-License-Identifier: MIT */
#include "exchange/alphabet.h"

#include "test.h"

#include "base/utf8.h"

static uint32_t c(const char *text)
{
    size_t at = 0;
    return utf8_decode(str_from(text), &at);
}

static void letters_belong_to_a_script(void **state)
{
    static const struct {
        const char *letters;
        enum alphabet script;
    } cases[] = {
        {"azAZéŁſẞ", ALPHABET_LATIN},
        {"Ａｚ", ALPHABET_LATIN},
        {"αΩώ", ALPHABET_GREEK},
        {"яЁїґ", ALPHABET_CYRILLIC},
        {"שלום", ALPHABET_HEBREW},
        {"مرحبا", ALPHABET_ARABIC},
        {"नमस्ते", ALPHABET_INDIC},
        {"สวัสดี", ALPHABET_THAI},
        {"支援㐀々", ALPHABET_HAN},
        {"サポはーｱ", ALPHABET_KANA},
        {"지원", ALPHABET_HANGUL},
        {"ქართ", ALPHABET_OTHER},
        {"09 .,()/|*_", ALPHABET_NONE},
        {"、。「」（）・…—–„“", ALPHABET_NONE},
        {"×÷€™°\xC2\xA0", ALPHABET_NONE},
        {"😀✓", ALPHABET_NONE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str text = str_from(cases[i].letters);
        for (size_t at = 0; at < text.len;) {
            uint32_t letter = utf8_decode(text, &at);
            if (alphabet_of(letter) != cases[i].script) {
                fail_msg("U+%04X is %d, not %d", letter, alphabet_of(letter),
                         cases[i].script);
            }
        }
    }
    assert_int_equal(alphabet_of(UTF8_INVALID), ALPHABET_NONE);
    assert_int_equal(alphabet_of(0xFFFD), ALPHABET_NONE);
}

static void every_code_point_has_an_answer(void **state)
{
    (void)state;
    for (uint32_t i = 0; i <= 0x110000; i++) {
        bool letter = alphabet_is_letter(i);
        if (letter && (alphabet_is_punctuation(i) || alphabet_is_space(i) ||
                       alphabet_digit(i) >= 0)) {
            fail_msg("U+%04X is a letter, and something else", i);
        }
        assert_true(alphabet_fold(i) == i || letter);
        assert_int_equal(alphabet_fold(alphabet_fold(i)), alphabet_fold(i));
    }
}

static void digits_of_any_writing_have_a_value(void **state)
{
    (void)state;
    assert_int_equal(alphabet_digit('0'), 0);
    assert_int_equal(alphabet_digit('9'), 9);
    assert_int_equal(alphabet_digit(c("٤")), 4);
    assert_int_equal(alphabet_digit(c("۷")), 7);
    assert_int_equal(alphabet_digit(c("३")), 3);
    assert_int_equal(alphabet_digit(c("９")), 9);
    assert_int_equal(alphabet_digit('a'), -1);
    assert_int_equal(alphabet_digit(c("三")), -1);
    assert_int_equal(alphabet_digit(c("²")), -1);
}

static void capitals_have_small_letters(void **state)
{
    static const char *const pairs[][2] = {
        {"A", "a"}, {"É", "é"}, {"Ž", "ž"}, {"Ł", "ł"},
        {"Ÿ", "ÿ"}, {"Ω", "ω"}, {"Я", "я"}, {"Ё", "ё"},
        {"Ґ", "ґ"}, {"ж", "ж"}, {"ß", "ß"}, {"支", "支"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        assert_int_equal(alphabet_fold(c(pairs[i][0])), c(pairs[i][1]));
    }
}

static void wide_marks_are_punctuation_or_symbols(void **state)
{
    (void)state;
    assert_true(alphabet_is_wide_mark(c("，")));
    assert_true(alphabet_is_wide_mark(c("（")));
    assert_true(alphabet_is_wide_mark(c("。")));
    assert_false(alphabet_is_wide_mark(','));
    assert_false(alphabet_is_wide_mark(c("Ａ")));
    assert_true(alphabet_is_punctuation(c("（")));
    assert_false(alphabet_is_punctuation(c("＋")));
    assert_true(alphabet_is_punctuation('+'));
    assert_true(alphabet_is_space(c("　")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_belong_to_a_script),
        cmocka_unit_test(every_code_point_has_an_answer),
        cmocka_unit_test(digits_of_any_writing_have_a_value),
        cmocka_unit_test(capitals_have_small_letters),
        cmocka_unit_test(wide_marks_are_punctuation_or_symbols),
    };
    return RUN_TESTS(tests);
}
