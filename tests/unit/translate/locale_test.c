/* SPDX-License-Identifier: MIT */
#include "translate/locale.h"

#include "base/asset.h"
#include "speak.h"

static void tags_are_spelled_as_in_bcp_47(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"en", "en"},
        {"en_GB", "en-GB"},
        {"EN-gb", "en-GB"},
        {"zh_hant", "zh-Hant"},
        {"ZH-HANT-TW", "zh-Hant-TW"},
        {"iw", "he"},
        {"es-419", "es-419"},
        {"no", "no"},
        {"xx", "xx"}, /* well-formed, if unknown */
        {"", NULL},
        {"e", NULL},
        {"en-", NULL},
        {"-en", NULL},
        {"en--GB", NULL},
        {"en GB", NULL},
        {"en-u-ca-buddhist", NULL},
        {"en@calendar=buddhist", NULL},
        {"x-mine", NULL},
        {"en.UTF-8", NULL},
        {"en/../ru", NULL},
        {"русский", NULL},
        {"en-GB-GB-GB-GB-GB-GB-GB-GB-GB-GB-GB-GB", NULL},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str out;
        bool is_tag = locale_tag_normalize(str_from(cases[i][0]), &arena, &out);
        assert_int_equal(is_tag, cases[i][1] != NULL);
        if (is_tag) {
            assert_str(out, cases[i][1]);
        }
    }
    arena_release(&arena);
}

static void only_languages_of_icu_are_available(void **state)
{
    (void)state;
    static const char *const known[] = {
        "en",      "en-GB",      "en-DE",      "ru",      "zh-Hans",
        "zh-Hant", "zh-TW",      "zh-Hant-TW", "sr-Latn", "pt-BR",
        "nb",      "en-Latn-GB", "he",         "ar-AE",
    };
    static const char *const unknown[] = {
        "xx",    "xx-nonsense", "xx-YY", "root",    "und",   "und-GB", "en-XA",
        "ar-XB", "tlh",         "ru-TW", "zh-Cyrl", "de-JP", "",
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_true(locale_tag_is_available(str_from(known[i])));
    }
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        assert_false(locale_tag_is_available(str_from(unknown[i])));
    }
}

static void a_language_without_a_file_gets_careful_defaults(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *formatting;
        const char *name;
        const char *quote;
        enum direction direction;
    } cases[] = {
        {"en", "en-US", "English", "“", DIRECTION_LTR},
        {"ru", "ru-RU", "Русский", "«", DIRECTION_LTR},
        {"de", "de-DE", "Deutsch", "„", DIRECTION_LTR},
        {"zh-Hans", "zh-Hans-CN", "简体中文", "“", DIRECTION_LTR},
        {"zh-Hant", "zh-Hant-TW", "繁體中文", "「", DIRECTION_LTR},
        {"ar", "ar-EG", "العربية", "”", DIRECTION_RTL},
        {"he", "he-IL", "עברית", "”", DIRECTION_RTL},
        {"pt_br", "pt-BR", "Português (Brasil)", "“", DIRECTION_LTR},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct locale locale;
        assert_true(locale_read(NULL, str_from(cases[i].tag), &s->arena,
                                &s->diags, &locale));
        assert_str(locale.formatting, cases[i].formatting);
        assert_str(locale.name, cases[i].name);
        assert_str(locale.quotes.open, cases[i].quote);
        assert_int_equal(locale.direction, cases[i].direction);
        assert_str(locale.digits, "latn");
        assert_str(locale.calendar, "gregory");
    }
    speak_release(s);
}

static void what_a_file_pins_is_taken(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct locale locale;
    const struct value *yaml =
        speak_yaml(s, "formatting: AR_sa\ndigits: arab\ncalendar: gregorian\n"
                      "hour_cycle: h12\nrange: \"{start} bis {end}\"\n"
                      "quotes: [a, b, c, d]\nlist: short\nname: Mine\n");
    assert_true(locale_read(yaml, STR("ar"), &s->arena, &s->diags, &locale));
    assert_str(locale.formatting, "ar-SA");
    assert_str(locale.digits, "arab");
    assert_str(locale.calendar, "gregory");
    assert_int_equal(locale.hour_cycle, HOUR_CYCLE_H12);
    assert_str(locale.range, "{start} bis {end}");
    assert_str(locale.range_weekdays, "{start} bis {end}");
    assert_str(locale.quotes.inner_close, "d");
    assert_int_equal(locale.list_style, LIST_STYLE_SHORT);
    assert_str(locale.name, "Mine");
    struct formats *formats = formats_open(&locale, &s->arena);
    assert_str(format_integer(formats, 1234, &s->arena), "١٬٢٣٤");
    formats_close(formats);
    speak_release(s);
}

static void each_wrong_line_is_told_and_all_of_them(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *yaml;
        const char *rules;
    } cases[] = {
        {"xx", "{}", "locale-tag"},
        {"xx-nonsense", "{}", "locale-tag"},
        {"not a tag", "{}", "locale-tag"},
        {"zh", "{}", "locale-script"},
        {"zh-TW", "{}", "locale-script"},
        {"sr", "{}", "locale-script"},
        {"en", "[a]", "locale-value"},
        {"en", "~", ""},
        {"en", "formatting: xx-YY", "locale-formatting"},
        {"en", "formatting: en-u-ca-buddhist", "locale-formatting"},
        {"en", "formatting: de-DE", "locale-formatting"},
        {"en", "formatting: [en]", "locale-value"},
        {"en", "formatting: ''", "locale-value"},
        {"en", "formatting:", "locale-value"},
        {"en", "digits: hans", "locale-value"}, /* words, not digits */
        {"en", "digits: xyzz", "locale-value"},
        {"en", "digits: ../latn", "locale-value"},
        {"en", "calendar: gregory", "locale-value"},
        {"en", "hour_cycle: 24", "locale-value"},
        {"en", "range: '-'", "locale-value"},
        {"en", "range: '{end}-{start}'", "locale-value"},
        {"en", "range: '{start}-{end}-{end}'", "locale-value"},
        {"en", "range_dates: '{start}{x}{end}'", "locale-value"},
        {"en", "quotes: [a, b, c]", "locale-value"},
        {"en", "quotes: [a, b, c, ~]", "locale-value"},
        {"en", "quotes: abcd", "locale-value"},
        {"en", "list: long", "locale-value"},
        {"en", "review: done", "locale-key"},
        {"en", "formating: en-GB", "locale-key"},
        {"en", "a: b\nlist: no\nrange: x\n",
         "locale-key locale-value locale-value"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct locale locale;
        const struct value *yaml = speak_yaml(s, cases[i].yaml);
        bool is_right = locale_read(yaml, str_from(cases[i].tag), &s->arena,
                                    &s->diags, &locale);
        assert_int_equal(is_right, !*cases[i].rules);
        str rules = speak_rules(s);
        if (!str_equal(rules, str_from(cases[i].rules))) {
            print_error("%s\n", cases[i].yaml);
        }
        assert_str(rules, cases[i].rules);
    }
    speak_release(s);
}

static void a_misspelled_key_gets_the_right_one(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct locale locale;
    const struct value *yaml = speak_yaml(s, "list: wide\nformating: en-GB\n");
    assert_false(locale_read(yaml, STR("en"), &s->arena, &s->diags, &locale));
    assert_int_equal(s->diags.items[0].start.line, 2);
    assert_str(s->diags.items[0].hint, "did you mean \"formatting\"?");
    speak_release(s);
}

static void the_files_that_we_ship_are_right(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *formatting;
    } cases[] = {
        {"en", "en-GB"},           {"ru", "ru-RU"}, {"de", "de-DE"},
        {"fr", "fr-FR"},           {"es", "es-ES"}, {"pl", "pl-PL"},
        {"ar", "ar-AE"},           {"ja", "ja-JP"}, {"zh-Hans", "zh-Hans-CN"},
        {"zh-Hant", "zh-Hant-TW"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        str path =
            arena_printf(&s->arena, "locales/%s/locale.yaml", cases[i].tag);
        const struct asset *asset = asset_find(path);
        assert_non_null(asset);
        struct locale locale;
        assert_true(locale_read(
            speak_yaml(s, arena_cstring(&s->arena, asset_text(asset))),
            str_from(cases[i].tag), &s->arena, &s->diags, &locale));
        assert_str(locale.formatting, cases[i].formatting);
    }
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_are_spelled_as_in_bcp_47),
        cmocka_unit_test(only_languages_of_icu_are_available),
        cmocka_unit_test(a_language_without_a_file_gets_careful_defaults),
        cmocka_unit_test(what_a_file_pins_is_taken),
        cmocka_unit_test(each_wrong_line_is_told_and_all_of_them),
        cmocka_unit_test(a_misspelled_key_gets_the_right_one),
        cmocka_unit_test(the_files_that_we_ship_are_right),
    };
    return RUN_TESTS(tests);
}
