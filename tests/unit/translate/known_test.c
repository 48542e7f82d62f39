/* SPDX-License-Identifier: MIT */
#include "translate/known.h"

#include "speak.h"

static void only_money_of_today_is_a_currency(void **state)
{
    (void)state;
    static const char *const known[] = {"EUR", "USD", "JPY", "TWD", "RUB",
                                        "CNY", "KWD", "CHF", "XOF", "GBP",
                                        "INR", "DKK", "AED", "ZWG"};
    static const char *const wrong[] = {"XQZ", "DEM", "XXX", "XTS",  "XAU",
                                        "eur", "EU",  "",    "EURO", "E R",
                                        "€",   "HRK", "BGN", "D A",  "DAF"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_true(currency_is_known(str_from(known[i])));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(currency_is_known(str_from(wrong[i])));
        assert_int_equal(currency_minor_digits(str_from(wrong[i])), -1);
    }
    assert_int_equal(currency_minor_digits(STR("EUR")), 2);
    assert_int_equal(currency_minor_digits(STR("JPY")), 0);
    assert_int_equal(currency_minor_digits(STR("KWD")), 3);
}

static void countries_are_those_of_iso_3166(void **state)
{
    (void)state;
    static const char *const known[] = {"DE", "TW", "GB", "RU", "XK"};
    static const char *const wrong[] = {"UK", "de", "QX", "",   "D",  "DEU",
                                        "EU", "SU", "AN", "IC", "419"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_true(country_is_known(str_from(known[i])));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(country_is_known(str_from(wrong[i])));
    }
}

static void every_part_of_a_language_tag_exists(void **state)
{
    (void)state;
    static const char *const known[] = {"de",      "en-GB",      "zh-Hant",
                                        "zh-Hans", "zh-Hant-TW", "es-419",
                                        "sr-Latn", "tlh",        "no"};
    static const char *const wrong[] = {
        "xx",      "xx-nonsense",      "en-QX",   "en_GB",
        "EN",      "zh-Xxxx",          "und",     "root",
        "en-UK",   "en-u-ca-buddhist", "",        "x",
        "english", "de-1996",          "zh-hant", "en-Latn-GB-x-a",
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_true(language_is_known(str_from(known[i])));
    }
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(language_is_known(str_from(wrong[i])));
    }
}

static void names_lead_to_codes(void **state)
{
    (void)state;
    assert_str(country_by_name(STR("Japan")), "JP");
    assert_str(country_by_name(STR("united kingdom")), "GB");
    assert_str(country_by_name(STR("Atlantis")), "");
    assert_str(country_by_name(STR("Canary Islands")), ""); /* IC */
    assert_str(country_by_name(STR("")), "");
    assert_str(language_by_name(STR("Japanese")), "ja");
    assert_str(language_by_name(STR("日本語")), "ja");
    assert_str(language_by_name(STR("Deutsch")), "de");
    assert_str(language_by_name(STR("Klingonese")), "");
    assert_str(language_by_name(STR("")), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_money_of_today_is_a_currency),
        cmocka_unit_test(countries_are_those_of_iso_3166),
        cmocka_unit_test(every_part_of_a_language_tag_exists),
        cmocka_unit_test(names_lead_to_codes),
    };
    return RUN_TESTS(tests);
}
