/* SPDX-License-Identifier: MIT */
/* What the guard of values reads in a text, in each language; whole projects
 * are in tests/program/guard.t. */
#include "rules/guard_read.h"

#include "base/asset.h"
#include "input/yaml.h"
#include "rules/guard_facts.h"

#include "test.h"

static bool read_words(struct arena *arena, const char *language,
                       struct guard_words *words)
{
    struct diags diags;
    struct value *value = NULL;
    const struct asset *asset =
        asset_find(arena_printf(arena, "locales/%s/guard.yaml", language));
    assert_non_null(asset);
    struct source *source = ARENA_NEW(arena, struct source);
    *source = (struct source){str_from(asset->path), asset_text(asset)};
    diags_init(&diags, arena);
    bool read =
        yaml_read(source, &yaml_limits_content, arena, &diags, &value) &&
        guard_words_read(value, str_from(language), arena, &diags, words);
    for (size_t i = 0; i < diags.count; i++) {
        print_error("%s:%u: %.*s\n", asset->path, diags.items[i].start.line,
                    STR_ARG(diags.items[i].message));
    }
    return read;
}

/* Gives "time 30; money 249" for a text: times in minutes, hours of the day as
 * 9:00, the rest as it counts. */
static str quantities_in(struct arena *arena, const char *language,
                         const char *text)
{
    static const char *const names[] = {
        [QUANTITY_TIME] = "time",       [QUANTITY_MONTHS] = "months",
        [QUANTITY_PERCENT] = "percent", [QUANTITY_MONEY] = "money",
        [QUANTITY_CLOCK] = "clock",     [QUANTITY_CLOCKS] = "clocks",
        [QUANTITY_WEEKDAY] = "day",     [QUANTITY_PHONE] = "phone",
        [QUANTITY_EMAIL] = "email",     [QUANTITY_ALWAYS] = "always",
        [QUANTITY_COUNT] = "count",
    };
    struct guard_words words;
    struct guard_reading reading;
    str out = STR("");
    assert_true(read_words(arena, language, &words));
    guard_read(value_text(arena, str_from(text)), &words, arena, &reading);
    for (uint32_t i = 0; i < reading.quantity_count; i++) {
        const struct guard_quantity *quantity = &reading.quantities[i];
        long long value = quantity->value;
        long long other = quantity->other;
        str shown;
        switch (quantity->kind) {
        case QUANTITY_CLOCKS:
            shown = arena_printf(arena, " %lld:%02lld-%lld:%02lld", value / 60,
                                 value % 60, other / 60, other % 60);
            break;
        case QUANTITY_CLOCK:
            shown = arena_printf(arena, " %lld:%02lld", value / 60, value % 60);
            break;
        case QUANTITY_WEEKDAY:
            shown = arena_printf(arena, " %lld-%lld", value, other);
            break;
        case QUANTITY_PHONE:
        case QUANTITY_EMAIL:
            shown =
                arena_printf(arena, " %.*s",
                             STR_ARG(guard_token_text(&reading, quantity->first,
                                                      quantity->last)));
            break;
        case QUANTITY_ALWAYS:
            shown = STR("");
            break;
        case QUANTITY_MONEY:
            shown =
                arena_printf(arena, " %c%c%c %lld.%02lld", (char)(other >> 16),
                             (char)(other >> 8), (char)other, value / 1000000,
                             value % 1000000 / 10000);
            break;
        default:
            shown = value % 1000000
                        ? arena_printf(arena, " %lld.%06lld", value / 1000000,
                                       value % 1000000)
                        : arena_printf(arena, " %lld", value / 1000000);
        }
        out = arena_printf(arena, "%.*s%s%s%.*s", STR_ARG(out), i ? "; " : "",
                           names[quantity->kind], STR_ARG(shown));
    }
    return out;
}

static const struct {
    const char *language;
    const char *text;
    const char *quantities;
} cases[] = {
    {"en", "", ""},
    {"en", "no number", ""},
    {"en", "30 minutes", "time 30"},
    {"en", "30min, 4h and 1.5 hours", "time 30; time 240; time 90"},
    {"en", "a 30-minute answer", "time 30"},
    {"en", "thirty minutes, twenty-four hours", "time 30; time 1440"},
    {"en", "four (4) hours", "time 240"},
    {"en", "half an hour", "time 30"},
    {"en", "two to four hours", "time 120; time 240"},
    {"en", "2–4 business hours", "time 120; time 240"},
    {"en", "within 4\nhours", "time 240"},
    {"en", "within 4\n\nhours", "count 4"},
    {"en", "within **4** hours", "time 240"},
    {"en", "1,490.00 EUR", "money EUR 1490.00"},
    {"en", "EUR 1,490.00", "money EUR 1490.00"},
    {"en", "€1 490", "money EUR 1490.00"},
    {"en", "US$ 99.5", "money USD 99.50"},
    {"en", "99.95 %", "percent 99.950000"},
    {"en", "five per cent", "percent 5"},
    {"en", "three months or a year", "months 3"},
    {"en", "9 am to 5 pm", "clocks 9:00-17:00"},
    {"en", "9:00–17:30", "clocks 9:00-17:30"},
    {"en", "1–5 pm", "clocks 13:00-17:00"},
    {"en", "at 12 am, 12 pm and 12:30 p.m.",
     "clock 0:00; clock 12:00; clock 12:30"},
    {"en", "Mon–Fri", "day 0-4"},
    {"en", "on Mondays", "day 0-0"},
    {"en", "Monday and Friday", "day 0-0; day 4-4"},
    {"en", "between 9 and 17:00", "clocks 9:00-17:00"},
    {"en", "he sat in the sun", ""},
    {"en", "24/7 and 24x7 and 24 × 7", "always; always; always"},
    {"en", "7*24 and 2 * 3", "always; count 2; count 3"},
    {"en", "+49 89 99998-100", "phone +49 89 99998-100"},
    {"en", "call 089 99998 100.", "phone 089 99998 100"},
    {"en", "(303) 555-0142", "phone (303) 555-0142"},
    {"en", "write to a.b@c-d.example.", "email a.b@c-d.example"},
    {"en", "2027-01-31, 31.12.2026, v1.2.3, 1/2", ""},
    {"en", "Microsoft 365, Windows 11, M365, § 5", ""},
    {"en", "https://x.example/30-minutes?a=4%20hours", ""},
    {"en", "[30 minutes](page:4-hours)", "time 30"},
    {"en", "{partner.phone} 5 times", "count 5"},
    {"en", "1. first\n2. second 7", "count 7"},
    {"en", "the other hundred-and-four hours", ""},
    {"en", "99999999999999999999 hours", ""},
    {"en", "5 k, two million", "count 5000; count 2000000"},
    {"de", "1,5 Stunden; 1.490,00 €", "time 90; money EUR 1490.00"},
    {"de", "24.000 Euro im Jahr", "money EUR 24000.00"},
    {"de", "von 9 bis 17 Uhr, 9.30 Uhr", "clocks 9:00-17:00; clock 9:30"},
    {"de", "Mo–Fr, sonntags, so nicht", "day 0-4; day 6-6"},
    {"de", "4 Std., 30 Min., 2 Werktage", "time 240; time 30; time 2880"},
    {"de", "einer halben Stunde, vierundzwanzig Stunden", "time 30; time 1440"},
    {"ru", "4 часа, 30 мин., два рабочих дня", "time 240; time 30; time 2880"},
    {"ru", "двадцать четыре часа, полчаса", "time 1440; time 30"},
    {"ru", "4-х часов", "time 240"},
    {"ru", "с 9:00 до 18:00, 1 490,50 руб.",
     "clocks 9:00-18:00; money RUB 1490.50"},
    {"ru", "с 9 до 18 часов", ""},
    {"ru", "2–4 часа", "time 120; time 240"},
    {"ru", "пн–пт, в субботу", "day 0-4; day 5-5"},
    {"ru", "круглосуточно, 99,9 %", "always; percent 99.900000"},
    {"zh-Hans", "30分钟、两小时、二十四小时", "time 30; time 120; time 1440"},
    {"zh-Hans", "３０分钟", "time 30"},
    {"zh-Hans", "三个工作日，第一天，星期一", "time 4320; day 0-0"},
    {"zh-Hans", "上午9点至下午6点半", "clocks 9:00-18:30"},
    {"zh-Hans", "9：00～18：00", "clocks 9:00-18:00"},
    {"zh-Hans", "周一至周五", "day 0-4"},
    {"zh-Hans", "1万元，12个月，一般", "money CNY 10000.00; months 12"},
    {"zh-Hans", "7×24小时，全天候", "always; always"},
    {"zh-Hans", "2027年5月3日", ""},
    {"zh-Hant", "30分鐘、兩小時、三個工作天", "time 30; time 120; time 4320"},
    {"zh-Hant", "週一至週五上午9點至下午6點", "day 0-4; clocks 9:00-18:00"},
    {"zh-Hant", "新台幣18,900元", "money TWD 18900.00"},
};

static void quantities_are_read_in_each_language(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        str got = quantities_in(&arena, cases[i].language, cases[i].text);
        if (!str_equal(got, str_from(cases[i].quantities))) {
            fail_msg("%s: %s\n  got:  %.*s\n  want: %s", cases[i].language,
                     cases[i].text, STR_ARG(got), cases[i].quantities);
        }
        arena_release(&arena);
    }
}

static void every_language_has_all_lists(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "de", "ru", "zh-Hans",
                                            "zh-Hant"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
        struct arena arena = {0};
        struct guard_words words;
        uint64_t kinds = 0;
        assert_true(read_words(&arena, languages[i], &words));
        for (size_t j = 0; j < words.count; j++) {
            kinds |= words.phrases[j].kinds;
        }
        const uint64_t wanted =
            WORD_BIT(WORD_UNIT) | WORD_BIT(WORD_RESPONSE) |
            WORD_BIT(WORD_RESPONSE_VERB) | WORD_BIT(WORD_SUPPORT) |
            WORD_BIT(WORD_ALWAYS) | WORD_BIT(WORD_DENIAL) |
            WORD_BIT(WORD_ASIDE) | WORD_BIT(WORD_VENDOR) |
            WORD_BIT(WORD_NOT_PEOPLE) | WORD_BIT(WORD_READER) |
            WORD_BIT(WORD_AFTER) | WORD_BIT(WORD_PER);
        assert_int_equal(kinds & wanted, wanted);
        arena_release(&arena);
    }
}

static void words_that_mean_nothing_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *place; /* empty: fine */
    } files[] = {
        {"response: [first answer]\n", ""},
        {"units: {hour: [hour]}\n", ""},
        {"respones: [first answer]\n", "1:1"},
        {"units: {our: [hour]}\n", "1:9"},
        {"numbers: {x: [hour]}\n", "1:11"},
        {"units: [hour]\n", "1:8"},
        {"response: {a: b}\n", "1:11"},
        {"response: [{a: b}]\n", "1:12"},
        {"- response\n", "1:1"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct value *value = NULL;
        struct guard_words words;
        struct source source = {STR("g.yaml"), str_from(files[i].yaml)};
        diags_init(&diags, &arena);
        assert_true(
            yaml_read(&source, &yaml_limits_content, &arena, &diags, &value));
        bool read = guard_words_read(value, STR("en"), &arena, &diags, &words);
        assert_int_equal(read, *files[i].place == '\0');
        str place =
            diags.count == 0
                ? STR("")
                : arena_printf(&arena, "%u:%u", diags.items[0].start.line,
                               diags.items[0].start.column);
        assert_str(place, files[i].place);
        arena_release(&arena);
    }
}

static void what_can_mean_the_same_is_the_same(void **state)
{
    (void)state;
    static const struct {
        const char *said;
        const char *fact;
        bool same;
    } pairs[] = {
        {"60 minutes", "1 hour", true},
        {"4 hours", "4 business hours", true},
        {"4 hours", "5 business hours", false},
        {"1 day", "24 hours", true},
        {"24 hours", "8 business hours", true},
        {"24 hours", "1 business day", true},
        {"4 hours", "1 business day", false},
        {"30 minutes", "1 business day", false},
        {"next business day", "1 business day", true},
        {"5 business days", "1 business day", false},
        {"one week", "5 business days", true},
        {"30 days", "1 month", true},
        {"6 weeks", "1 month", false},
        {"1 year", "12 months", true},
        {"1 year", "24 months", false},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct arena arena = {0};
        struct guard_words words;
        struct guard_reading said;
        struct guard_reading fact;
        assert_true(read_words(&arena, "en", &words));
        guard_read(value_text(&arena, str_from(pairs[i].said)), &words, &arena,
                   &said);
        guard_read(value_text(&arena, str_from(pairs[i].fact)), &words, &arena,
                   &fact);
        assert_int_equal(said.quantity_count, 1);
        assert_int_equal(fact.quantity_count, 1);
        if (guard_same(said.quantities, fact.quantities) != pairs[i].same) {
            fail_msg("%s, %s", pairs[i].said, pairs[i].fact);
        }
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantities_are_read_in_each_language),
        cmocka_unit_test(every_language_has_all_lists),
        cmocka_unit_test(words_that_mean_nothing_are_refused),
        cmocka_unit_test(what_can_mean_the_same_is_the_same),
    };
    return RUN_TESTS(tests);
}
