/* SPDX-License-Identifier: MIT */
/* What is wanted here is what ICU 72 with CLDR 42 gives; other versions may
 * space and spell differently, so that the tables hold for that one only. */
#include "translate/format.h"

#include <locale.h>

#include <unicode/uvernum.h>

#include "base/buf.h"
#include "base/pool.h"
#include "speak.h"

#define NNBSP "\u202F"
#define NBSP  "\u00A0"

#if U_ICU_VERSION_MAJOR_NUM == 72
#define assert_icu(got, want) assert_str((got), (want))
#else
#define assert_icu(got, want) assert_true((got).len > 0)
#endif

static const date friday = {2026, 11, 20};

static void dates_are_gregorian_and_in_the_languages_order(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        enum date_width width;
        const char *want;
    } cases[] = {
        {"en-GB", DATE_LONG, "20 November 2026"},
        {"en-GB", DATE_MEDIUM, "20 Nov 2026"},
        {"en-GB", DATE_WEEKDAY, "Friday, 20 November 2026"},
        {"en-GB", DATE_DAY, "20 November"},
        {"en-GB", DATE_SHORT, "Fri, 20 Nov 2026"},
        {"en-GB", DATE_SHORTEST, "Fri, 20 Nov"},
        {"ru", DATE_SHORTEST, "пт, 20 нояб."},
        {"zh-Hant", DATE_SHORT, "2026年11月20日 週五"},
        {"en", DATE_LONG, "November 20, 2026"},
        {"ru", DATE_LONG, "20 ноября 2026" NNBSP "г."},
        {"ru", DATE_DAY, "20 ноября"},
        {"zh-Hans", DATE_LONG, "2026年11月20日"},
        {"zh-Hant", DATE_WEEKDAY, "2026年11月20日 星期五"},
        {"de", DATE_LONG, "20. November 2026"},
        {"pl", DATE_LONG, "20 listopada 2026"},
        {"ar", DATE_LONG, "20 نوفمبر 2026"},
        {"ar-SA", DATE_LONG, "20 نوفمبر 2026"},
        {"ja", DATE_LONG, "2026年11月20日"},
        {"fr", DATE_LONG, "20 novembre 2026"},
        {"fa", DATE_LONG, "20 نوامبر 2026"},
        {"th", DATE_LONG, "20 พฤศจิกายน 2026"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(format_date(formats, friday, cases[i].width, &s->arena),
                   cases[i].want);
    }
    speak_release(s);
}

static void a_day_and_a_time_are_joined_as_the_locale_does(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        enum date_width width;
        int32_t minutes;
        const char *want;
    } cases[] = {
        {"en-GB", DATE_WEEKDAY, 990, "Friday, 20 November 2026 at 16:30"},
        {"en-GB", DATE_SHORT, 990, "Fri, 20 Nov 2026, 16:30"},
        {"en-GB", DATE_SHORT, 0, "Fri, 20 Nov 2026, 00:00"},
        {"en-GB", DATE_SHORT, 1439, "Fri, 20 Nov 2026, 23:59"},
        {"de", DATE_WEEKDAY, 990, "Freitag, 20. November 2026 um 16:30"},
        {"ru", DATE_WEEKDAY, 990, "пятница, 20 ноября 2026" NNBSP "г. в 16:30"},
        {"zh-Hans", DATE_WEEKDAY, 990, "2026年11月20日星期五 16:30"},
        {"zh-Hant", DATE_SHORT, 570, "2026年11月20日 週五 09:30"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(format_date_time(formats, friday, cases[i].minutes,
                                    cases[i].width, &s->arena),
                   cases[i].want);
    }
    speak_release(s);
}

static void every_year_from_1_to_9999_is_itself(void **state)
{
    (void)state;
    static const struct {
        date day;
        const char *want;
    } cases[] = {
        {{1, 1, 1}, "1 January 1"},
        {{1582, 10, 10}, "10 October 1582"},
        {{1500, 2, 28}, "28 February 1500"},
        {{1969, 12, 31}, "31 December 1969"},
        {{1970, 1, 1}, "1 January 1970"},
        {{2028, 2, 29}, "29 February 2028"},
        {{9999, 12, 31}, "31 December 9999"},
    };
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en-GB");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_icu(format_date(en, cases[i].day, DATE_LONG, &s->arena),
                   cases[i].want);
    }
    speak_release(s);
}

static void a_day_begins_at_0_and_ends_at_24(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        int32_t minutes;
        const char *want;
    } cases[] = {
        {"en", 0, "00:00"},         {"en", 1440, "24:00"},
        {"en", 1439, "23:59"},      {"de", 1440, "24:00"},
        {"de", 540, "09:00"},       {"ru", 1440, "24:00"},
        {"zh-Hans", 1440, "24:00"}, {"zh-Hant", 1440, "24:00"},
        {"zh-Hant", 0, "00:00"},    {"ja", 0, "0:00"},
        {"ja", 1440, "24:00"},      {"ja", 540, "9:00"},
        {"fr", 1350, "22:30"},      {"ar", 1440, "24:00"},
        {"th", 1440, "24:00 น."},   {"bg", 1440, "24:00 ч."},
        {"fr-CA", 1440, "24 h 00"}, {"fi", 1440, "24.00"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(format_time(formats, cases[i].minutes, &s->arena),
                   cases[i].want);
    }
    speak_release(s);
}

static void twelve_hours_are_a_choice_of_the_locale(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct locale locale;
    const struct value *yaml = speak_yaml(
        s, "formatting: en-US\nhour_cycle: h12\nrange: \"{start} - {end}\"\n");
    assert_true(locale_read(yaml, STR("en"), &s->arena, &s->diags, &locale));
    struct formats *us = formats_open(&locale, &s->arena);
    assert_icu(format_time(us, 0, &s->arena), "12:00" NNBSP "AM");
    assert_icu(format_time(us, 1440, &s->arena), "12:00" NNBSP "AM");
    assert_icu(format_time_range(us, 540, 1020, &s->arena),
               "9:00" NNBSP "AM - 5:00" NNBSP "PM");
    assert_icu(format_date_time(us, friday, 990, DATE_SHORT, &s->arena),
               "Fri, Nov 20, 2026, 4:30" NNBSP "PM");
    assert_icu(format_date_time(us, friday, 0, DATE_SHORT, &s->arena),
               "Fri, Nov 20, 2026, 12:00" NNBSP "AM");
    formats_close(us);
    speak_release(s);
}

static void ranges_have_both_ends_in_one_pattern(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct arena *arena = &s->arena;
    struct formats *en = speak_formats(s, "en-GB");
    struct formats *ja = speak_formats(s, "ja");
    struct formats *de = speak_formats(s, "de");
    assert_icu(format_time_range(en, 540, 1020, arena), "09:00–17:00");
    assert_icu(format_time_range(en, 1320, 360, arena), "22:00–06:00");
    assert_icu(format_time_range(en, 0, 1440, arena), "00:00–24:00");
    assert_icu(format_time_range(en, 540, 540, arena), "09:00–09:00");
    assert_icu(format_time_range(de, 540, 1020, arena), "09:00–17:00");
    assert_icu(format_time_range(ja, 540, 1020, arena), "9:00–17:00");
    assert_icu(
        format_date_range(en, friday, (date){2027, 1, 2}, DATE_LONG, arena),
        "20 November 2026–2 January 2027");
    assert_str(format_range(en, STR("a"), STR("{end}"), arena), "a–{end}");
    speak_release(s);
}

static void days_of_the_week_stand_alone(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct arena *arena = &s->arena;
    struct formats *en = speak_formats(s, "en-GB");
    struct formats *ru = speak_formats(s, "ru");
    struct formats *hans = speak_formats(s, "zh-Hans");
    struct formats *hant = speak_formats(s, "zh-Hant");
    assert_icu(format_weekday(en, MONDAY, NAME_FULL, arena), "Monday");
    assert_icu(format_weekday(en, SUNDAY, NAME_SHORT, arena), "Sun");
    assert_icu(format_weekday(ru, SATURDAY, NAME_FULL, arena), "суббота");
    assert_icu(format_capitalized(ru, STR("суббота"), arena), "Суббота");
    assert_icu(format_weekday(hans, FRIDAY, NAME_SHORT, arena), "周五");
    assert_icu(format_weekday(hant, FRIDAY, NAME_SHORT, arena), "週五");
    assert_icu(format_weekday_range(en, MONDAY, FRIDAY, NAME_FULL, arena),
               "Monday–Friday");
    assert_icu(format_weekday_range(en, SUNDAY, SUNDAY, NAME_FULL, arena),
               "Sunday");
    speak_release(s);
}

static void decimals_are_what_they_were_written_as(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",
                                        "-",
                                        ".5",
                                        "5.",
                                        "1e5",
                                        "+1",
                                        " 1",
                                        "1 ",
                                        "1,5",
                                        "1.2.3",
                                        "--1",
                                        "0x1",
                                        "NaN",
                                        "12345678901234567890",
                                        "0.1234567890123456789",
                                        "١"};
    static const struct {
        const char *tag;
        const char *decimal;
        const char *want;
    } cases[] = {
        {"en", "0", "0"},
        {"en", "1234567", "1,234,567"},
        {"en", "1.10", "1.10"},
        {"en", "99.999", "99.999"},
        {"en", "-0.5", "-0.5"},
        {"en", "007", "7"},
        {"en", "999999999999999999", "999,999,999,999,999,999"},
        {"en", "999999999999999999.999999999999999999",
         "999,999,999,999,999,999.999999999999999999"},
        {"en-IN", "1234567", "12,34,567"},
        {"hi", "1234567", "12,34,567"},
        {"de", "1234.5", "1.234,5"},
        {"de-CH", "1234.5", "1’234.5"},
        {"fr", "1234.5", "1" NNBSP "234,5"},
        {"ru", "1234.5", "1" NBSP "234,5"},
        {"pl", "1234.5", "1234,5"},
        {"pl", "12345", "12" NBSP "345"},
        {"ar", "1234", "1,234"},
        {"fa", "1234", "1,234"},
        {"zh-Hant", "1234.50", "1,234.50"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(decimal_is_valid(str_from(wrong[i])));
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_true(decimal_is_valid(str_from(cases[i].decimal)));
        assert_icu(
            format_decimal(formats, str_from(cases[i].decimal), &s->arena),
            cases[i].want);
    }
    assert_icu(format_integer(speak_formats(s, "en"), -1234, &s->arena),
               "-1,234");
    speak_release(s);
}

static void a_promise_in_percent_is_never_rounded(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *decimal;
        const char *want;
    } cases[] = {
        {"en", "99.95", "99.95%"},
        {"en", "99.999", "99.999%"},
        {"en", "99.9990", "99.9990%"},
        {"en", "100", "100%"},
        {"en", "99.0", "99.0%"},
        {"en", "0.0001", "0.0001%"},
        {"de", "99.95", "99,95" NBSP "%"},
        {"fr", "99.95", "99,95" NBSP "%"},
        {"ru", "99.95", "99,95" NBSP "%"},
        {"tr", "99.95", "%99,95"},
        {"zh-Hans", "99.95", "99.95%"},
        {"zh-Hant", "99.95", "99.95%"},
        {"ar-AE", "99.95", "99.95\u200E%\u200E"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(
            format_percent(formats, str_from(cases[i].decimal), &s->arena),
            cases[i].want);
    }
    speak_release(s);
}

static void money_has_the_digits_of_its_currency(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *decimal;
        const char *currency;
        enum money_style style;
        const char *want;
    } cases[] = {
        {"en-GB", "249", "EUR", MONEY_SYMBOL, "€249.00"},
        {"en-GB", "249.00", "EUR", MONEY_CODE, "EUR" NBSP "249.00"},
        {"en-GB", "100.00", "USD", MONEY_SYMBOL, "US$100.00"},
        {"en", "100.00", "USD", MONEY_SYMBOL, "$100.00"},
        {"en", "100.00", "CAD", MONEY_SYMBOL, "CA$100.00"},
        {"en", "1249.00", "CNY", MONEY_SYMBOL, "CN¥1,249.00"},
        {"en", "1249", "JPY", MONEY_SYMBOL, "¥1,249"},
        {"en", "1249.00", "JPY", MONEY_SYMBOL, "¥1,249"},
        {"en", "1249.50", "JPY", MONEY_SYMBOL, "¥1,249.50"},
        {"en", "0.005", "EUR", MONEY_SYMBOL, "€0.005"},
        {"en", "1.5", "KWD", MONEY_SYMBOL, "KWD" NBSP "1.500"},
        {"en", "-5.00", "EUR", MONEY_SYMBOL, "-€5.00"},
        {"ja", "1249", "JPY", MONEY_SYMBOL, "￥1,249"},
        {"de", "1249.00", "EUR", MONEY_SYMBOL, "1.249,00" NBSP "€"},
        {"en-DE", "1249.00", "EUR", MONEY_SYMBOL, "€1,249.00"},
        {"fr", "1249.00", "EUR", MONEY_SYMBOL, "1" NNBSP "249,00" NBSP "€"},
        {"ru", "1249.00", "RUB", MONEY_SYMBOL, "1" NBSP "249,00" NBSP "₽"},
        {"ru", "1249.00", "USD", MONEY_CODE, "1" NBSP "249,00" NBSP "USD"},
        {"zh-Hans", "1249.00", "CNY", MONEY_SYMBOL, "¥1,249.00"},
        {"zh-Hans", "1249.00", "USD", MONEY_SYMBOL, "US$1,249.00"},
        {"zh-Hant", "1249.00", "TWD", MONEY_SYMBOL, "$1,249.00"},
        /* the sign stays behind its letters */
        {"ar", "1249.00", "TWD", MONEY_SYMBOL,
         "\u200F1,249.00" NBSP "NT$\u200E"},
        {"ar", "1249.00", "EUR", MONEY_SYMBOL, "\u200F1,249.00" NBSP "€"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(format_money(formats, str_from(cases[i].decimal),
                                str_from(cases[i].currency), cases[i].style,
                                &s->arena),
                   cases[i].want);
    }
    struct formats *en = speak_formats(s, "en");
    assert_icu(format_currency_symbol(en, STR("USD"), &s->arena), "$");
    assert_icu(format_currency_symbol(en, STR("EUR"), &s->arena), "€");
    speak_release(s);
}

static void elapsed_time_is_in_words(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *decimal;
        enum elapsed_unit unit;
        const char *want;
    } cases[] = {
        {"en", "1", ELAPSED_HOUR, "1 hour"},
        {"en", "4", ELAPSED_HOUR, "4 hours"},
        {"en", "1.5", ELAPSED_HOUR, "1.5 hours"},
        {"en", "15", ELAPSED_MINUTE, "15 minutes"},
        {"en", "1", ELAPSED_DAY, "1 day"},
        {"ru", "3", ELAPSED_HOUR, "3 часа"},
        {"ru", "5", ELAPSED_DAY, "5 дней"},
        {"ru", "21", ELAPSED_MINUTE, "21 минута"},
        {"zh-Hans", "4", ELAPSED_HOUR, "4小时"},
        {"zh-Hant", "4", ELAPSED_HOUR, "4 小時"},
        {"pl", "2", ELAPSED_DAY, "2 doby"}, /* no business days, see format.h */
        {"ar", "2", ELAPSED_HOUR, "ساعتان"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_icu(format_elapsed(formats, str_from(cases[i].decimal),
                                  cases[i].unit, &s->arena),
                   cases[i].want);
    }
    speak_release(s);
}

static void lists_are_joined_and_taken_apart_alike(void **state)
{
    (void)state;
    static const str items[] = {STR_INIT("phone"), STR_INIT("email"),
                                STR_INIT("chat")};
    static const str spanish[] = {STR_INIT("Juan"), STR_INIT("Isabel")};
    struct speak *s = speak_new();
    struct arena *arena = &s->arena;
    struct formats *en = speak_formats(s, "en");
    struct formats *gb = speak_formats(s, "en-GB");
    struct formats *es = speak_formats(s, "es");
    struct formats *zh = speak_formats(s, "zh-Hant");
    assert_str(format_list(en, items, 0, LIST_AND, arena), "");
    assert_str(format_list(en, items, 1, LIST_AND, arena), "phone");
    assert_icu(format_list(en, items, 2, LIST_AND, arena), "phone and email");
    assert_icu(format_list(en, items, 3, LIST_AND, arena),
               "phone, email, and chat");
    assert_icu(format_list(gb, items, 3, LIST_AND, arena),
               "phone, email and chat");
    assert_icu(format_list(en, items, 3, LIST_OR, arena),
               "phone, email, or chat");
    assert_icu(format_list(es, spanish, 2, LIST_AND, arena), "Juan e Isabel");
    assert_icu(format_list(zh, items, 3, LIST_AND, arena),
               "phone、email和chat");
    const str *separators =
        format_list_separators(en, items, 3, LIST_AND, arena);
    assert_str(separators[0], "");
    assert_icu(separators[1], ", ");
    assert_icu(separators[2], ", and ");
    assert_str(separators[3], "");
    assert_str(format_list_separators(en, items, 0, LIST_AND, arena)[0], "");
    speak_release(s);
}

static void long_lists_and_empty_items_are_survived(void **state)
{
    (void)state;
    enum { COUNT = 2000 };
    static str items[COUNT];
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en");
    items[COUNT - 1] = STR("end");
    str text = format_list(en, items, COUNT, LIST_AND, &s->arena);
    assert_int_equal(text.len, (COUNT - 2) * 2 + sizeof ", and end" - 1);
    speak_release(s);
}

static void languages_countries_and_currencies_have_names(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct arena *arena = &s->arena;
    struct formats *en = speak_formats(s, "en");
    struct formats *ru = speak_formats(s, "ru");
    struct formats *hant = speak_formats(s, "zh-Hant");
    assert_icu(format_language(en, STR("zh-Hant"), arena),
               "Traditional Chinese");
    assert_icu(format_language(en, STR("en-GB"), arena), "British English");
    assert_icu(format_language(ru, STR("en"), arena), "английский");
    assert_icu(format_language(hant, STR("zh-Hans"), arena), "簡體中文");
    assert_str(format_language(en, STR("xx"), arena), "xx");
    assert_str(format_language(en, STR("no tag"), arena), "no tag");
    assert_icu(format_country(en, STR("DE"), arena), "Germany");
    assert_icu(format_country(hant, STR("DE"), arena), "德國");
    assert_str(format_country(en, STR("QX"), arena), "QX");
    assert_icu(format_currency(en, STR("EUR"), arena), "Euro");
    assert_icu(format_currency(ru, STR("EUR"), arena), "евро");
    assert_str(format_currency(en, STR("XQZ"), arena), "XQZ");
    assert_icu(
        format_capitalized(speak_formats(s, "tr"), STR("istanbul"), arena),
        "İstanbul");
    assert_str(format_capitalized(en, STR(""), arena), "");
    assert_str(format_capitalized(en, STR("iPhone SUPPORT"), arena),
               "IPhone SUPPORT");
    speak_release(s);
}

static void zones_have_names_but_no_offsets(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        const char *zone;
        const char *generic;
        const char *city;
    } cases[] = {
        {"en-GB", "Europe/Berlin", "Central European Time", "Berlin"},
        {"en", "Asia/Taipei", "Taipei Standard Time", "Taipei"},
        {"en", "America/New_York", "Eastern Time", "New York"},
        {"en", "Europe/Kyiv", "Eastern European Time", "Kyiv"},
        {"en", "UTC", "Coordinated Universal Time", ""},
        {"en", "Etc/UTC", "Coordinated Universal Time", ""},
        {"en", "Etc/GMT+5", "", ""},
        {"en", "America/Argentina/Buenos_Aires", "Argentina Standard Time",
         "Buenos Aires"},
        {"ru", "Europe/Moscow", "Москва, стандартное время", "Москва"},
        {"zh-Hant", "Asia/Shanghai", "中國標準時間", "上海"},
        {"zh-Hans", "Asia/Taipei", "台北标准时间", "台北"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct zone_name name =
            format_zone(speak_formats(s, cases[i].tag), str_from(cases[i].zone),
                        friday, &s->arena);
#if U_ICU_VERSION_MAJOR_NUM == 72
        assert_str(name.generic, cases[i].generic);
        assert_str(name.city, cases[i].city);
#else
        assert_true(name.city.len || !*cases[i].city);
#endif
    }
    speak_release(s);
}

static void a_zone_that_icu_does_not_know_is_not_utc(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"America/New_Ciudad", "New Ciudad"},
        {"Etc/Unknown", ""},
        {"Nowhere", ""},
        {"GMT+5", ""},
        {"", ""},
        {"A/B/C_D", "C D"},
    };
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct zone_name name =
            format_zone(en, str_from(cases[i][0]), friday, &s->arena);
        assert_str(name.generic, "");
        assert_str(name.city, cases[i][1]);
    }
    speak_release(s);
}

/* --- sameness ------------------------------------------------------------ */

/* A bit of everything, as one text. */
static str sample(struct formats *formats, struct arena *arena)
{
    str items[] = {STR("i"), STR("ii"), STR("iii")};
    str parts[] = {
        format_date(formats, friday, DATE_WEEKDAY, arena),
        format_time_range(formats, 540, 1440, arena),
        format_weekday_range(formats, MONDAY, SUNDAY, NAME_SHORT, arena),
        format_percent(formats, STR("99.950"), arena),
        format_money(formats, STR("-1234.5"), STR("EUR"), MONEY_SYMBOL, arena),
        format_elapsed(formats, STR("3"), ELAPSED_HOUR, arena),
        format_list(formats, items, 3, LIST_OR, arena),
        format_language(formats, STR("zh-Hant"), arena),
        format_zone(formats, STR("Europe/Kyiv"), friday, arena).generic,
        format_capitalized(formats, STR("istanbul"), arena),
    };
    return arena_join(arena, parts, sizeof parts / sizeof *parts, STR("\n"));
}

static void the_process_locale_changes_nothing(void **state)
{
    (void)state;
    static const char *const locales[] = {"C", "C.UTF-8", "de_DE.UTF-8",
                                          "tr_TR.UTF-8", "ar_SA.UTF-8"};
    struct speak *s = speak_new();
    str first = sample(speak_formats(s, "pl"), &s->arena);
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        setenv("LANG", locales[i], 1);
        setenv("LC_ALL", locales[i], 1);
        setlocale(LC_ALL, "");
        setlocale(LC_ALL, locales[i]); /* may not be installed */
        str again = sample(speak_formats(s, "pl"), &s->arena);
        assert_true(str_equal(first, again));
    }
    unsetenv("LC_ALL");
    setlocale(LC_ALL, "C");
    speak_release(s);
}

enum { JOBS = 48 };

struct race {
    const struct locale *locales[4];
    str texts[JOBS];
    struct arena arenas[JOBS];
};

static void race_job(void *context, size_t worker, size_t job)
{
    struct race *race = context;
    (void)worker;
    struct arena *arena = &race->arenas[job];
    struct formats *formats = formats_open(race->locales[job % 4], arena);
    race->texts[job] = sample(formats, arena);
    formats_close(formats);
}

static void workers_with_a_bundle_each_agree(void **state)
{
    (void)state;
    static const char *const tags[] = {"en", "ru", "zh-Hant", "ar"};
    static struct race race;
    struct speak *s = speak_new();
    for (size_t i = 0; i < 4; i++) {
        race.locales[i] = formats_locale(speak_formats(s, tags[i]));
    }
    pool_run(4, JOBS, race_job, &race);
    for (size_t i = 0; i < JOBS; i++) {
        assert_true(str_equal(race.texts[i], race.texts[i % 4]));
    }
    for (size_t i = 0; i < JOBS; i++) {
        arena_release(&race.arenas[i]);
    }
    speak_release(s);
}

/* Gives the text with a bar where each phrase ends. */
static str barred(struct speak *s, const char *tag, const char *text)
{
    struct buf out;
    const size_t *breaks = NULL;
    size_t done = 0;
    str whole = str_from(text);
    size_t count =
        format_phrases(speak_formats(s, tag), whole, &s->arena, &breaks);
    buf_init(&out, 1 << 16);
    for (size_t i = 0; i < count; i++) {
        assert_true(breaks[i] > done && breaks[i] < whole.len);
        buf_add(&out, str_slice(whole, done, breaks[i]));
        BUF_ADD(&out, "|");
        done = breaks[i];
    }
    buf_add(&out, str_slice(whole, done, whole.len));
    str result = arena_copy(&s->arena, buf_text(&out));
    buf_release(&out);
    return result;
}

static void japanese_headings_have_phrases(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *want;
    } cases[] = {
        {"サポート時間は月曜日から金曜日まで",
         "サポート|時間は|月曜日から|金曜日まで"},
        {"Gold サポート & 電話（24時間）", "Gold サポート & 電話|（24時間）"},
        {"重大度と応答時間", "重大度と|応答|時間"}, /* not 重大|度 */
        {"中華民国開国記念日", "中華民国|開国|記念日"},
        {"公現祭", "公現祭"},
        {"月曜日～金曜日", "月曜日～|金曜日"},
        {"𠮷野さんへの連絡", "𠮷野|さんへの|連絡"},
        {"📞電話", "📞電話"},
        {"", ""},
        {"連", "連"},
        {"SLA", "SLA"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_icu(barred(s, "ja", cases[i].text), cases[i].want);
    }
    speak_release(s);
}

static void other_languages_have_no_phrases(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(barred(s, "zh-Hans", "支持时间为星期一至星期五"),
               "支持时间为星期一至星期五");
    assert_str(barred(s, "en", "Support hours"), "Support hours");
    assert_false(format_has_phrases(speak_formats(s, "ko")));
    speak_release(s);
}

static void versions_are_told(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct translate_versions versions = translate_versions_get(&s->arena);
    assert_str(versions.icu, U_ICU_VERSION);
    assert_true(versions.cldr.len && versions.unicode.len);
    assert_true(versions.zones.len == 5); /* "2022e" */
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_gregorian_and_in_the_languages_order),
        cmocka_unit_test(a_day_and_a_time_are_joined_as_the_locale_does),
        cmocka_unit_test(every_year_from_1_to_9999_is_itself),
        cmocka_unit_test(a_day_begins_at_0_and_ends_at_24),
        cmocka_unit_test(twelve_hours_are_a_choice_of_the_locale),
        cmocka_unit_test(ranges_have_both_ends_in_one_pattern),
        cmocka_unit_test(days_of_the_week_stand_alone),
        cmocka_unit_test(decimals_are_what_they_were_written_as),
        cmocka_unit_test(a_promise_in_percent_is_never_rounded),
        cmocka_unit_test(money_has_the_digits_of_its_currency),
        cmocka_unit_test(elapsed_time_is_in_words),
        cmocka_unit_test(lists_are_joined_and_taken_apart_alike),
        cmocka_unit_test(long_lists_and_empty_items_are_survived),
        cmocka_unit_test(languages_countries_and_currencies_have_names),
        cmocka_unit_test(zones_have_names_but_no_offsets),
        cmocka_unit_test(a_zone_that_icu_does_not_know_is_not_utc),
        cmocka_unit_test(the_process_locale_changes_nothing),
        cmocka_unit_test(workers_with_a_bundle_each_agree),
        cmocka_unit_test(japanese_headings_have_phrases),
        cmocka_unit_test(other_languages_have_no_phrases),
        cmocka_unit_test(versions_are_told),
    };
    return RUN_TESTS(tests);
}
