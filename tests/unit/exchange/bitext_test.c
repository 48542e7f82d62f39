/* SPDX-License-Identifier: MIT */
/* What every format promises: what is written comes back as it was. */
#include "exchange/bitext.h"

#include <stdlib.h>

#include "bitext_show.h"

/* Texts that some format has an own meaning for. */
static const char *const hostile[] = {
    "plain",
    " leading and trailing ",
    "\ttab\tand more\t",
    "\n\nfirst lines empty",
    "last line ends\n",
    "\n",
    " ",
    "\"quoted\" and 'single'",
    "back\\slash \\n \\\" \\\\ \\x41 \\101",
    "100 % of %s, %d and %%",
    "{count, plural, one {# hour} other {# hours}}",
    "'{'literal'}' {name, select, other {}}",
    "# Heading\n\n- a list  \n- of *two* "
    "[links](https://a.example/?b=1&c=2)\n\n"
    "```\ncode\n```\n\n    indented\n",
    "<b>bold</b> &amp; &lt; &#10; <!-- no comment -->",
    "<![CDATA[ not data ]]>",
    "]]>",
    "carriage\rreturn, \r\nand both\r",
    "\xD8\xB1\xD9\x83\xD9\x86 \xD8\xA7\xD9\x84\xD8\xAF\xD8\xB9\xD9\x85 (24/7)",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB \xF0\x9F\x87\xA9",
    "\xE5\x8D\x81\xE5\x88\x86\xE9\x92\x9F\xC2\xA0\xE3\x80\x80",
    "=SUM(A1:A9)",
    "+1, -1 and @name",
    "a,b;c\td",
    ",",
    "\"",
    "\"\"",
    "msgid \"x\"\nmsgstr \"y\"",
    "# slagen: approved, human",
    "slagen: max 7",
    "line\nslagen: max 7",
    "#~ msgid",
    "id,part,source",
    "sep=;",
};

enum { HOSTILE = sizeof hostile / sizeof *hostile };

static const struct bitext_unit *one_unit(struct arena *arena, const char *text,
                                          enum bitext_state state,
                                          enum bitext_origin origin, size_t i)
{
    struct bitext_unit *unit = ARENA_NEW(arena, struct bitext_unit);
    *unit = (struct bitext_unit){
        .id = arena_printf(arena, "text.no-%zu", i),
        .part = i % 3 ? STR("messages") : STR("content"),
        .source = str_from(text),
        .target = state == BITEXT_MISSING ? STR("") : str_from(text),
        .previous = state == BITEXT_STALE ? str_from(text) : STR(""),
        .note = strchr(text, '\r') ? STR("") : str_from(text),
        .max_chars = i % 2 ? i : 0,
        .state = state,
        .origin = state == BITEXT_MISSING ? BITEXT_UNKNOWN : origin,
    };
    return unit;
}

/* Every hostile text in every place, with every state and origin. */
static struct bitext all_units(struct arena *arena)
{
    struct bitext bitext = {STR("en"), STR("zh-Hant"), NULL, 0};
    bitext.items = ARENA_ARRAY(arena, HOSTILE * 25, struct bitext_unit);
    for (size_t i = 0; i < HOSTILE * 25; i++) {
        bitext.items[bitext.count++] = *one_unit(
            arena, hostile[i % HOSTILE], (enum bitext_state)(i / HOSTILE % 5),
            (enum bitext_origin)(i / HOSTILE / 5), i);
    }
    return bitext;
}

static void check_again(struct arena *arena, const char *format,
                        const struct bitext *bitext)
{
    struct diags diags;
    struct bitext again;
    struct source source = {STR("again"), written(arena, format, bitext)};
    diags_init(&diags, arena);
    assert_ptr_equal(
        bitext_format_of(&(const struct source){
            arena_printf(arena, "a%s",
                         bitext_format_named(str_from(format))->suffix),
            source.text}),
        bitext_format_named(str_from(format)));
    assert_true(bitext_format_named(str_from(format))
                    ->read(&source, arena, &diags, &again));
    str found = show_findings(arena, &diags);
    assert_str(found, "");
    assert_str(again.source_lang, "en");
    assert_str(again.target_lang, "zh-Hant");
    assert_int_equal(again.count, bitext->count);
    for (size_t i = 0; i < again.count; i++) {
        struct bitext got = {.items = &again.items[i], .count = 1};
        struct bitext want = {.items = &bitext->items[i], .count = 1};
        str shown = show_bitext(arena, &want);
        assert_true(again.items[i].line > 0);
        str text = show_bitext(arena, &got);
        assert_str(text, shown.data);
    }
    str second = written(arena, format, &again);
    assert_true(str_equal(second, source.text));
}

static void what_is_written_comes_back(void **state)
{
    (void)state;
    for (size_t i = 0; bitext_formats[i]; i++) {
        struct arena arena = {0};
        struct bitext bitext = all_units(&arena);
        check_again(&arena, bitext_formats[i]->name, &bitext);
        arena_release(&arena);
    }
}

static void ids_and_parts_may_be_any_line(void **state)
{
    (void)state;
    static const char *const names[] = {
        "a b",
        "<&\">'",
        "\xC3\xBC.x",
        "slagen-unit-1",
        "slagen-unit-2",
        "%s",
        "a\\n",
        "a,b;c",
        "\"",
        "-",
    };
    for (size_t f = 0; bitext_formats[f]; f++) {
        struct arena arena = {0};
        struct bitext bitext = {STR("en"), STR("zh-Hant"), NULL, 0};
        bitext.items = ARENA_ARRAY(&arena, 10, struct bitext_unit);
        for (size_t i = 0; i < 10; i++) {
            bitext.items[bitext.count] =
                *one_unit(&arena, "text", BITEXT_DRAFT, BITEXT_HUMAN, i);
            bitext.items[bitext.count].id = str_from(names[i]);
            bitext.items[bitext.count++].part = str_from(names[i]);
        }
        check_again(&arena, bitext_formats[f]->name, &bitext);
        arena_release(&arena);
    }
}

/* What no format can carry is replaced, and does not make a file unreadable. */
static void hidden_characters_are_replaced(void **state)
{
    (void)state;
    static const struct {
        str text;
        const char *back;
    } cases[] = {
        {STR_INIT("a\x1B[31m"), "a\xEF\xBF\xBD[31m"},
        {STR_INIT("a\0b"), "a\xEF\xBF\xBD"
                           "b"},
        {STR_INIT("a\x0C"), "a\xEF\xBF\xBD"},
        {STR_INIT("\xEF\xBF\xBE"), "\xEF\xBF\xBD"},
        {STR_INIT("\xC3("), "\xEF\xBF\xBD("},
        {STR_INIT("\xE2\x80\xAE"), "\xEF\xBF\xBD"},
        {STR_INIT("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
    };
    for (size_t f = 0; bitext_formats[f]; f++) {
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct arena arena = {0};
            struct diags diags;
            struct bitext again;
            struct bitext_unit unit = {
                .id = STR("a"),
                .source = cases[i].text,
                .target = cases[i].text,
                .note = cases[i].text,
                .state = BITEXT_DRAFT,
            };
            struct bitext bitext = {STR("en"), STR("de"), &unit, 1};
            struct source source = {
                STR("t"), written(&arena, bitext_formats[f]->name, &bitext)};
            diags_init(&diags, &arena);
            assert_false(bitext_can_carry(unit.target));
            assert_true(
                bitext_formats[f]->read(&source, &arena, &diags, &again));
            assert_int_equal(diags.count, 0);
            assert_str(again.items[0].target, cases[i].back);
            assert_str(again.items[0].note, cases[i].back);
            arena_release(&arena);
        }
    }
}

static void a_bitext_may_be_empty(void **state)
{
    (void)state;
    for (size_t f = 0; bitext_formats[f]; f++) {
        struct arena arena = {0};
        struct diags diags;
        struct bitext again;
        struct bitext bitext = {STR("en"), STR("de"), NULL, 0};
        struct source source = {
            STR("t"), written(&arena, bitext_formats[f]->name, &bitext)};
        diags_init(&diags, &arena);
        assert_true(bitext_formats[f]->read(&source, &arena, &diags, &again));
        assert_int_equal(again.count + diags.count, 0);
        arena_release(&arena);
    }
}

static void what_a_unit_cannot_have_is_not_written(void **state)
{
    (void)state;
    for (size_t f = 0; bitext_formats[f]; f++) {
        struct arena arena = {0};
        struct diags diags;
        struct bitext again;
        struct bitext_unit units[] = {
            {.id = STR("a"),
             .source = STR("S"),
             .previous = STR("P"),
             .state = BITEXT_APPROVED,
             .origin = BITEXT_HUMAN},
            {.id = STR("b"),
             .source = STR("S"),
             .target = STR("T"),
             .previous = STR("P"),
             .state = BITEXT_REVIEWED},
        };
        struct bitext bitext = {STR("en"), STR("de"), units, 2};
        struct source source = {
            STR("t"), written(&arena, bitext_formats[f]->name, &bitext)};
        diags_init(&diags, &arena);
        assert_true(bitext_formats[f]->read(&source, &arena, &diags, &again));
        str shown = show_bitext(&arena, &again);
        assert_str(shown, "a S (missing)\nb S > T (reviewed)\n");
        arena_release(&arena);
    }
}

static void a_format_is_known_by_its_file(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        str text;
        const char *format;
    } cases[] = {
        {"de.po", STR_INIT(""), "po"},
        {"a/de.POT", STR_INIT(""), "po"},
        {"de.csv", STR_INIT(""), "csv"},
        {"de.xlf", STR_INIT("<xliff version=\"1.2\">"), "xliff1"},
        {"de.xliff",
         STR_INIT("<?xml version=\"1.0\"?>\n<xliff xmlns='a'\n"
                  " version='1.1'>"),
         "xliff1"},
        {"de.xlf", STR_INIT("<xliff srcLang=\"en\" version=\"2.0\">"),
         "xliff2"},
        {"de.sdlxliff",
         STR_INIT("\xFF\xFE<\0x\0l\0i\0f\0f\0 "
                  "\0v\0e\0r\0s\0i\0o\0n\0=\0\"\0002\0.\0"
                  "1\0\"\0>\0"),
         "xliff2"},
        {"de.xlf", STR_INIT("<xliff version=\"3.0\">"), NULL},
        {"de.xlf", STR_INIT("<xliff>version=\"1.2\""), NULL},
        {"de.xlf", STR_INIT("<xliff version="), NULL},
        {"de.xlf", STR_INIT(""), NULL},
        {"de.txt", STR_INIT("<xliff version=\"1.2\">"), NULL},
        {".po", STR_INIT(""), NULL},
        {"po", STR_INIT(""), NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct source source = {str_from(cases[i].path), cases[i].text};
        const struct bitext_format *format = bitext_format_of(&source);
        assert_str(str_from(format ? format->name : ""),
                   cases[i].format ? cases[i].format : "");
    }
    assert_null(bitext_format_named(STR("xliff")));
    assert_null(bitext_format_named(STR("")));
}

/* Bytes of all kinds end in a finding or in units, with every format. */
static void garbage_is_read_or_refused(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "msgid \"",  "\"\n",  "#, ",     "#| ",
        "\\",        "\xFF",  "<xliff",  "version=\"2.1\"",
        ">",         "<",     "</unit>", "id,source,target\n",
        ",",         "\r\n",  "&#0;",    "&lt;",
        "<![CDATA[", "#~",    "msgstr ", "msgctxt ",
        "<file ",    "<unit", "\t",      " ",
        "]]>",       "\n",
    };
    unsigned seed = 7;
    for (size_t round = 0; round < 4000; round++) {
        struct arena arena = {0};
        struct diags diags;
        struct bitext bitext;
        str text = STR("");
        for (size_t i = 0; i < 12; i++) {
            seed = seed * 1103515245 + 12345;
            text = arena_printf(
                &arena, "%.*s%s", STR_ARG(text),
                pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        const struct source source = {STR("t"), text};
        diags_init(&diags, &arena);
        for (size_t f = 0; bitext_formats[f]; f++) {
            size_t before = diags.count;
            bool usable =
                bitext_formats[f]->read(&source, &arena, &diags, &bitext);
            assert_true(usable || diags.count > before);
        }
        arena_release(&arena);
    }
}

static void files_have_limits(void **state)
{
    (void)state;
    struct arena arena = {0};
    char *text = arena_alloc(&arena, BITEXT_MAX_BYTES + 1);
    memset(text, '\n', BITEXT_MAX_BYTES + 1);
    for (size_t f = 0; bitext_formats[f]; f++) {
        check_file(bitext_formats[f]->name, (str){text, BITEXT_MAX_BYTES + 1},
                   "", "bitext-limit 1");
    }
    arena_release(&arena);
}

/* A file of faults is refused, and does not fill the screen. */
static void faults_are_not_told_without_end(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct bitext bitext;
    struct buf text;
    buf_init(&text, 1 << 20);
    BUF_ADD(&text, "id,source,target\n");
    for (size_t i = 0; i < 3000; i++) {
        BUF_ADD(&text, "a,b,c\n");
    }
    const struct source source = {STR("t"), buf_text(&text)};
    diags_init(&diags, &arena);
    assert_false(bitext_format_named(STR("csv"))
                     ->read(&source, &arena, &diags, &bitext));
    assert_int_equal(diags.count, 1001);
    assert_string_equal(diags.items[1000].rule, "bitext-limit");
    buf_release(&text);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_comes_back),
        cmocka_unit_test(ids_and_parts_may_be_any_line),
        cmocka_unit_test(hidden_characters_are_replaced),
        cmocka_unit_test(a_bitext_may_be_empty),
        cmocka_unit_test(what_a_unit_cannot_have_is_not_written),
        cmocka_unit_test(a_format_is_known_by_its_file),
        cmocka_unit_test(garbage_is_read_or_refused),
        cmocka_unit_test(files_have_limits),
        cmocka_unit_test(faults_are_not_told_without_end),
    };
    return RUN_TESTS(tests);
}
