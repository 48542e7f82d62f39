/* SPDX-License-Identifier: MIT */
#include "translate/direction.h"

#include "test.h"

static void the_first_strong_character_decides(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum text_direction direction;
    } cases[] = {
        {"Nordlicht", TEXT_LTR},
        {"24 Nordlicht", TEXT_LTR},
        {"الدعم", TEXT_RTL},
        {"שלום", TEXT_RTL},
        {"(الدعم) Nordlicht", TEXT_RTL},
        {"支持", TEXT_LTR},
        {"", TEXT_NEUTRAL},
        {"+49 89 99998 100", TEXT_NEUTRAL},
        {"09:00–17:00", TEXT_NEUTRAL},
        {"٠٩:٠٠", TEXT_NEUTRAL},
        {"\xE2\x80\x8F"
         "99,9 %", /* ICU's mark, U+200F */
         TEXT_RTL},
        {"\xD8\x9C-5", TEXT_RTL}, /* U+061C */
        {"\xFF\xC3", TEXT_NEUTRAL},
        {"\xFFx", TEXT_LTR},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (text_direction(str_from(cases[i].text)) != cases[i].direction) {
            fail_msg("case %zu: %s", i, cases[i].text);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_strong_character_decides),
    };
    return RUN_TESTS(tests);
}
