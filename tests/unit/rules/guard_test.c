/* SPDX-License-Identifier: MIT */
/* What the guard of values reads in a text, in each language; whole projects
 * are in tests/program/guard.t. */
#include "rules/guard.h"

#include "base/asset.h"
#include "model/units.h"
#include "reckon/test_world.h"
#include "rules/guard_facts.h"

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
    struct guard_words words = {.count = 0};
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
        struct guard_words words = {.count = 0};
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
        struct guard_words words = {.count = 0};
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
        struct guard_words words = {.count = 0};
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

/* ---- whole catalogues -----------------------------------------------------
 */

enum { MOST_DOCUMENTS = 5 };

/* Files a.yaml, b.yaml, …; content.yaml in Russian; and what is found, notes
 * left out: "rule b:1:1 < a:1:1". */
struct guard_case {
    const char *documents[MOST_DOCUMENTS];
    const char *russian;
    const char *findings;
};

#define PARTNER "partner: acme\nname: Acme\ncountry: DE\nplans: [gold]\n"
#define CONTACT "contact: {phone: +49 30 123456, email: help@acme.example}\n"
#define GOLD    "plan: gold\nname: Gold\nsupport: [technical]\nprice: free\n"
#define OFFICE                                                                 \
    "hours: {o: {zone: Europe/Berlin, week: {mon-fri: 09:00-18:00}}}\n"        \
    "reach: [{by: phone, during: o}]\n"
#define ALWAYS "reach: [{by: phone, during: always}]\n"
#define TARGETS                                                                \
    "severities: {critical: C}\ntargets: {critical: {first_response: 30 "      \
    "minutes}}\n"

static const struct guard_case guard_cases[] = {
    {{PARTNER CONTACT, GOLD OFFICE TARGETS "summary: First response in 30 "
                                           "minutes.\n"},
     NULL,
     ""},
    {{PARTNER CONTACT, GOLD OFFICE TARGETS "summary: First response in 3 "
                                           "hours.\n"},
     NULL,
     "guard-contradiction b:9:28 < b:8:38"},
    /* where YAML folds lines */
    {{PARTNER CONTACT,
      GOLD OFFICE TARGETS "summary: >-\n  First\n  response in\n  3 hours.\n"},
     NULL,
     "guard-contradiction b:12:3 < b:8:38"},
    {{PARTNER CONTACT,
      GOLD OFFICE TARGETS "customer_duties: {c: Call us around the clock.}\n"},
     NULL,
     "guard-always b:9:30 < b:5:40"},
    {{PARTNER CONTACT,
      GOLD ALWAYS TARGETS "customer_duties: {c: Call us around the clock.}\n"},
     NULL,
     ""},
    /* what is not covered is no promise */
    {{PARTNER CONTACT,
      GOLD OFFICE TARGETS "out_of_scope: {c: Support around the clock}\n"},
     NULL,
     ""},
    /* a name is a claim */
    {{PARTNER CONTACT, "plan: gold\nname: Gold 24/7\nsupport: "
                       "[technical]\nprice: free\n" OFFICE},
     NULL,
     "guard-always b:2:12 < b:5:40"},
    {{PARTNER CONTACT, "plan: gold\nname: Gold 24/7\nsupport: "
                       "[technical]\nprice: free\n" ALWAYS},
     NULL,
     ""},
    /* support in writing only, which is always there, or is not */
    {{PARTNER CONTACT, GOLD TARGETS "summary: Support around the clock.\n"
                                    "reach: {by: email, during: always}\n"},
     NULL,
     ""},
    {{PARTNER CONTACT,
      GOLD TARGETS "summary: Support around the clock.\nhours: {o: {zone: "
                   "Europe/Berlin, week: {mon-fri: 09:00-18:00}}}\n"
                   "reach: {by: email, during: o}\n"},
     NULL,
     "guard-always b:7:18 < b:8:40"},
    /* where people can be called, they are meant */
    {{PARTNER CONTACT,
      GOLD OFFICE TARGETS "summary: Support around the clock.\n"},
     NULL,
     "guard-always b:9:18 < b:5:40"},
    {{PARTNER CONTACT,
      GOLD TARGETS "summary: Support around the clock.\nhours: {o: {zone: "
                   "Europe/Berlin, week: {mon-fri: 09:00-18:00}}}\nreach: "
                   "[{by: email, during: always}, {by: phone, during: o}]\n"},
     NULL,
     "guard-always b:7:18 < b:8:40"},
    /* a plan that nobody offers is judged by itself */
    {{GOLD OFFICE TARGETS "summary: Support around the clock.\n"},
     NULL,
     "guard-always a:9:18 < a:5:40"},
    /* a partner's text is about all its plans */
    {{PARTNER CONTACT "summary: First response in 3 hours.\n",
      GOLD OFFICE TARGETS},
     NULL,
     "guard-contradiction a:6:28 < b:8:38"},
    {{"partner: acme\nname: Acme\ncountry: DE\nplans: [gold, slow]\n"
      "summary: First response in 3 hours.\n",
      GOLD OFFICE TARGETS,
      "plan: slow\nname: Slow\nsupport: [technical]\n" OFFICE
      "severities: {critical: C}\ntargets: {critical: {first_response: 3 "
      "hours}}\n"},
     NULL,
     ""},
    /* what no plan says, nothing can contradict */
    {{PARTNER CONTACT, GOLD OFFICE "summary: First response in 3 hours.\n"},
     NULL,
     ""},
    {{PARTNER CONTACT "pages: [p]\n", GOLD OFFICE,
      "page: p\ntitle: T\nbody: |\n  # Hello\n\n  Our hotline:\n  **+49 30 "
      "123457**\n"},
     NULL,
     "guard-contradiction c:7:5 < a:5:18"},
    {{PARTNER CONTACT "pages: [p]\n", GOLD OFFICE,
      "page: p\ntitle: T\nbody: |\n  # Sales hotline\n\n  Our hotline:\n  "
      "**+49 "
      "30 123457**\n"},
     NULL,
     ""},
    /* a page that nobody shows is about nothing */
    {{PARTNER CONTACT, GOLD OFFICE TARGETS,
      "page: p\ntitle: T\nbody: First response in 3 hours.\n"},
     NULL,
     ""},
    {{PARTNER CONTACT, GOLD OFFICE TARGETS "summary: Wait 30 minutes.\n"},
     "plan.gold.summary: Подождите 30 часов.\n",
     "guard-translation ru:1:30 < b:9:15"},
    {{PARTNER CONTACT, GOLD OFFICE TARGETS "summary: Wait 30 minutes.\n"},
     "plan.gold.summary: Подождите полчаса.\n",
     ""},
    /* told once, not twice */
    {{PARTNER CONTACT,
      GOLD OFFICE TARGETS "summary: First response in 30 minutes.\n"},
     "plan.gold.summary: Первый ответ в течение 3 часов.\n",
     "guard-translation ru:1:43 < b:9:28"},
};

struct collected {
    struct guard_text *items;
    size_t count;
    const struct value *russian;
};

static void collect(void *context, const struct unit *unit)
{
    struct collected *texts = context;
    struct guard_text text = {
        .language = STR("en"),
        .unit = unit->id,
        .text = unit->text,
        .kind = unit->document_kind,
        .document = unit->document,
    };
    texts->items[texts->count++] = text;
    const struct value *russian = value_find(texts->russian, unit->id);
    if (russian) {
        text.language = STR("ru");
        text.source = unit->text;
        text.text = russian;
        texts->items[texts->count++] = text;
    }
    assert_true(texts->count < 40);
}

static char file_of(const struct source *source)
{
    return source->path.data[0];
}

static str guard_findings(struct reader *r, enum diag_severity severity)
{
    str out = STR("");
    diags_sort(&r->diags);
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        if (diag->severity != severity ||
            !str_starts_with(str_from(diag->rule), STR("guard-"))) {
            continue;
        }
        out = arena_printf(&r->arena, "%.*s%s%s %s:%u:%u", STR_ARG(out),
                           out.len ? "; " : "", diag->rule,
                           file_of(diag->source) == 'r'
                               ? "ru"
                               : (char[]){file_of(diag->source), '\0'},
                           diag->start.line, diag->start.column);
        if (diag->related.line) {
            out = arena_printf(&r->arena, "%.*s < %c:%u:%u", STR_ARG(out),
                               file_of(diag->related_source),
                               diag->related.line, diag->related.column);
        }
        assert_true(diag->hint.len > 0);
    }
    return out;
}

static str check_texts(struct reader *r, const struct guard_case *given,
                       enum diag_severity severity)
{
    const struct value *documents[MOST_DOCUMENTS];
    struct catalogue catalogue = {0};
    struct guard_words words[2] = {{.count = 0}};
    struct guard_languages languages = {words, 2};
    struct guard_text items[40];
    struct collected texts = {.items = items};
    struct test_zones zones;
    size_t count = 0;
    for (; count < MOST_DOCUMENTS && given->documents[count]; count++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)count);
        documents[count] = reader_yaml(r, path.data, given->documents[count]);
    }
    catalogue_read(documents, count, NULL, &r->reading, &catalogue);
    struct world world = test_world(&zones, &r->arena, &catalogue);
    if (given->russian) {
        texts.russian = reader_yaml(r, "ru.yaml", given->russian);
    }
    assert_true(read_words(&r->arena, "en", &words[0]));
    assert_true(read_words(&r->arena, "ru", &words[1]));
    units_walk(&catalogue, &r->arena, collect, &texts);
    guard_check(&world, &languages, items, texts.count, &r->diags);
    test_world_close(&zones);
    return guard_findings(r, severity);
}

static void texts_are_held_against_the_facts_they_are_shown_with(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof guard_cases / sizeof *guard_cases; i++) {
        struct reader *r = reader_new();
        str got = check_texts(r, &guard_cases[i], SEVERITY_ERROR);
        if (!str_equal(got, str_from(guard_cases[i].findings))) {
            fail_msg("case %zu\n  got:  %.*s\n  want: %s", i, STR_ARG(got),
                     guard_cases[i].findings);
        }
        reader_release(r);
    }
}

static void what_agrees_is_a_note(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    const struct guard_case given = {
        {PARTNER CONTACT "pages: [p]\n", GOLD OFFICE TARGETS,
         "page: p\ntitle: T\nbody: The first response comes within half an "
         "hour. Our hotline is 030 123456.\n"},
        "page.p.body: Первый ответ в течение 30 минут.\n",
        NULL};
    assert_str(check_texts(r, &given, SEVERITY_NOTE),
               "guard-restated c:3:39; guard-restated c:3:68");
    assert_str(r->diags.items[r->diags.count - 1].hint,
               "write {partner.phone}");
    assert_int_equal(r->diags.error_count, 0);
    reader_release(r);
}

static void one_text_has_not_thousands_of_findings(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    str body = STR("");
    for (int i = 0; i < 200; i++) {
        body = arena_printf(&r->arena, "%.*sFirst response in 3 hours. ",
                            STR_ARG(body));
    }
    str page = arena_printf(&r->arena, "page: p\ntitle: T\nbody: %.*sX\n",
                            STR_ARG(body));
    const struct guard_case given = {
        {PARTNER CONTACT "pages: [p]\n", GOLD OFFICE TARGETS, page.data},
        NULL,
        NULL};
    check_texts(r, &given, SEVERITY_ERROR);
    assert_int_equal(r->diags.error_count, 20);
    reader_release(r);
}

static void rules_of_the_guard_are_explained(void **state)
{
    (void)state;
    static const char *const ids[] = {"guard-contradiction", "guard-always",
                                      "guard-translation", "guard-restated"};
    assert_int_equal(guard_rule_count, sizeof ids / sizeof *ids);
    for (size_t i = 0; i < guard_rule_count; i++) {
        assert_string_equal(guard_rules[i].id, ids[i]);
        assert_true(str_ends_with(str_from(guard_rules[i].meaning), STR(".")));
        assert_true(guard_rules[i].remedy[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantities_are_read_in_each_language),
        cmocka_unit_test(every_language_has_all_lists),
        cmocka_unit_test(words_that_mean_nothing_are_refused),
        cmocka_unit_test(what_can_mean_the_same_is_the_same),
        cmocka_unit_test(texts_are_held_against_the_facts_they_are_shown_with),
        cmocka_unit_test(what_agrees_is_a_note),
        cmocka_unit_test(one_text_has_not_thousands_of_findings),
        cmocka_unit_test(rules_of_the_guard_are_explained),
    };
    return RUN_TESTS(tests);
}
