/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

#include "test.h"

static void every_code_point_comes_back(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        char bytes[4];
        size_t offset = 0;
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        size_t len = utf8_encode(c, bytes);
        uint32_t back = utf8_decode((str){bytes, len}, &offset);
        if (back != c || offset != len) {
            fail_msg("U+%04X", (unsigned)c);
        }
    }
}

static void what_is_not_utf8_is_one_byte_of_nothing(void **state)
{
    (void)state;
    static const str wrong[] = {
        STR_INIT("\x80"),             /* a tail alone */
        STR_INIT("\xC0\x80"),         /* overlong */
        STR_INIT("\xC1\xBF"),         /* overlong */
        STR_INIT("\xE0\x9F\xBF"),     /* overlong */
        STR_INIT("\xF0\x8F\xBF\xBF"), /* overlong */
        STR_INIT("\xED\xA0\x80"),     /* a surrogate */
        STR_INIT("\xED\xBF\xBF"),     /* a surrogate */
        STR_INIT("\xF4\x90\x80\x80"), /* above U+10FFFF */
        STR_INIT("\xF5\x80\x80\x80"), /* above U+10FFFF */
        STR_INIT("\xFF"),
        STR_INIT("\xC3"),         /* cut short */
        STR_INIT("\xE9\x87"),     /* cut short */
        STR_INIT("\xF0\x9F\x98"), /* cut short */
        STR_INIT("\xC3\x28"),     /* no tail */
        STR_INIT("\xE9\x87\x28"), /* no second tail */
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        size_t offset = 0;
        assert_true(utf8_decode(wrong[i], &offset) == UTF8_INVALID);
        assert_int_equal(offset, 1);
        assert_int_equal(utf8_first_invalid(wrong[i]), 0);
    }
}

static void the_first_wrong_byte_is_found(void **state)
{
    (void)state;
    assert_int_equal(utf8_first_invalid(STR("")), -1);
    assert_int_equal(utf8_first_invalid(STR("a金\xF0\x9F\x98\x80")), -1);
    assert_int_equal(utf8_first_invalid(STR("a金\x80")), 4);
    assert_int_equal(utf8_first_invalid(STR("a金\xE9\x87")), 4);
    assert_int_equal(utf8_count(STR("")), 0);
    assert_int_equal(utf8_count(STR("a金\xF0\x9F\x98\x80é")), 4);
    assert_int_equal(utf8_count(STR("a\x80\x80")), 3);
}

static void what_nobody_sees_is_a_control(void **state)
{
    (void)state;
    static const uint32_t controls[] = {
        0x00,    0x08,     0x0B,    0x0D,    0x1F,   0x7F,   0x80,
        0x9F,    0x200B,   0x2028,  0x2029,  0x202A, 0x202E, 0x2060,
        0x2066,  0x2069,   0xFEFF,  0xFDD0,  0xFDEF, 0xFFFE, 0xFFFF,
        0x1FFFE, 0x10FFFF, 0xE0001, 0xE007F,
    };
    static const uint32_t others[] = {
        '\t',   '\n',   ' ',    '~',    0xA0,    0xAD,
        0x200C, 0x200D, 0x200E, 0x2027, 0x202F,  0x2065,
        0x206A, 0xFDCF, 0xFDF0, 0xFFFD, 0xE0100, 0x1F600,
    };
    for (size_t i = 0; i < sizeof controls / sizeof *controls; i++) {
        if (!utf8_is_control(controls[i])) {
            fail_msg("U+%04X", (unsigned)controls[i]);
        }
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (utf8_is_control(others[i])) {
            fail_msg("U+%04X", (unsigned)others[i]);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_comes_back),
        cmocka_unit_test(what_is_not_utf8_is_one_byte_of_nothing),
        cmocka_unit_test(the_first_wrong_byte_is_found),
        cmocka_unit_test(what_nobody_sees_is_a_control),
    };
    return RUN_TESTS(tests);
}
