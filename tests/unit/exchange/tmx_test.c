/* SPDX-License-Identifier: MIT */
#include "exchange/tmx.h"

#include "test.h"

#define HEAD                                                                   \
    "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\">\n"                         \
    "<header creationtool=\"x\" creationtoolversion=\"1\" segtype=\"block\" "  \
    "o-tmf=\"x\" adminlang=\"en\" srclang=\"en\" datatype=\"x\"/>\n<body>\n"
#define TAIL "</body></tmx>\n"
#define UNIT(source, language, target)                                         \
    "<tu><tuv xml:lang=\"en\"><seg>" source                                    \
    "</seg></tuv><tuv xml:lang=\"" language "\"><seg>" target                  \
    "</seg></tuv></tu>\n"

static str written(const struct memory *memory, struct arena *arena)
{
    struct buf text;
    buf_init(&text, 1 << 20);
    tmx_write(memory, &text);
    assert_false(text.full);
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

/* Reads a file; gives "rule line; rule line". */
static str read_memory(str file, struct memory *memory, struct arena *arena)
{
    struct diags diags;
    str found = STR("");
    const struct source source = {STR("m.tmx"), file};
    diags_init(&diags, arena);
    memory_init(memory, STR("en"), arena);
    bool read = tmx_read(&source, &diags, memory);
    assert_int_equal(read, diags.error_count == 0);
    for (size_t i = 0; i < diags.count; i++) {
        assert_true(diags.items[i].hint.len > 0);
        found =
            arena_printf(arena, "%.*s%s%s %u", STR_ARG(found), i ? "; " : "",
                         diags.items[i].rule, diags.items[i].start.line);
    }
    return found;
}

static void add(struct memory *memory, const char *key, const char *source,
                const char *language, str text, enum memory_origin origin,
                const char *from)
{
    struct memory_entry entry = {
        .key = str_from(key),
        .source = str_from(source),
        .text = {.language = str_from(language),
                 .text = text,
                 .from = str_from(from),
                 .origin = origin},
    };
    memory_add(memory, &entry);
}

static void what_is_written_is_read_again(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct memory again;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    add(&memory, "h-title", "", "ja", STR("題"), MEMORY_HUMAN, "a.md:2");
    add(&memory, "h-1", "Moss & <fern> \"x\"", "ru", STR("Мох & <b>"),
        MEMORY_MACHINE, "r.md:9");
    add(&memory, "h-2", "Moss & <fern> \"x\"", "ja", STR("苔"), MEMORY_UNKNOWN,
        "");
    add(&memory, "", "Moss & <fern> \"x\"", "ru", STR("Лишайник"), MEMORY_HUMAN,
        "q.md:1");
    add(&memory, "h-1", "Fern", "de", STR("Farn"), MEMORY_HUMAN, "d.md:3");
    add(&memory, "", " edges\n \ttoo ", "ru", STR("  края\r\n\t "),
        MEMORY_UNKNOWN, "");
    add(&memory, "", "]]>", "ru", STR("<![CDATA[x]]>"), MEMORY_UNKNOWN, "");
    add(&memory, "a&lt;<\"", "", "x-&amp;-<\"'", STR("&"), MEMORY_UNKNOWN, "");
    memory_sort(&memory);
    str first = written(&memory, &arena);
    assert_str(read_memory(first, &again, &arena), "");
    memory_sort(&again);
    assert_str(written(&again, &arena), first.data);
    assert_int_equal(again.count, memory.count);
    for (size_t i = 0; i < memory.count; i++) {
        const struct memory_segment *a = &memory.segments[i];
        const struct memory_segment *b = &again.segments[i];
        assert_true(str_equal(a->source, b->source));
        assert_int_equal(a->key_count, b->key_count);
        assert_int_equal(a->text_count, b->text_count);
        for (size_t j = 0; j < a->text_count; j++) {
            assert_true(str_equal(a->texts[j].text, b->texts[j].text));
            assert_true(str_equal(a->texts[j].source, b->texts[j].source));
            assert_true(str_equal(a->texts[j].from, b->texts[j].from));
            assert_int_equal(a->texts[j].origin, b->texts[j].origin);
        }
    }
    arena_release(&arena);
}

static void a_memory_is_spelled_so(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    add(&memory, "h-1", "Moss", "ru", STR("Мох"), MEMORY_MACHINE, "r.md:9");
    add(&memory, "h-1", "Moss", "ru", STR("Лишай"), MEMORY_HUMAN, "");
    memory_sort(&memory);
    assert_str(written(&memory, &arena),
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<tmx version=\"1.4\">\n"
               "  <header creationtool=\"slagen\" "
               "creationtoolversion=\"" SLAGEN_VERSION
               "\" segtype=\"sentence\" o-tmf=\"slagen\" adminlang=\"en\" "
               "srclang=\"en\" datatype=\"plaintext\"/>\n"
               "  <body>\n"
               "    <tu>\n"
               "      <prop type=\"x-unit\">h-1</prop>\n"
               "      <tuv xml:lang=\"en\">\n"
               "        <seg>Moss</seg>\n"
               "      </tuv>\n"
               "      <tuv xml:lang=\"ru\">\n"
               "        <prop type=\"x-origin\">human</prop>\n"
               "        <seg>Лишай</seg>\n"
               "      </tuv>\n"
               "    </tu>\n"
               "    <tu>\n"
               "      <prop type=\"x-unit\">h-1</prop>\n"
               "      <tuv xml:lang=\"en\">\n"
               "        <seg>Moss</seg>\n"
               "      </tuv>\n"
               "      <tuv xml:lang=\"ru\">\n"
               "        <prop type=\"x-origin\">machine</prop>\n"
               "        <prop type=\"x-from\">r.md:9</prop>\n"
               "        <seg>Мох</seg>\n"
               "      </tuv>\n"
               "    </tu>\n"
               "  </body>\n"
               "</tmx>\n");
    arena_release(&arena);
}

static void what_xml_cannot_hold_is_replaced(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct memory again;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    add(&memory, "", "Moss", "ru", STR("a\x01\xFF\0b\xEF\xBF\xBF"),
        MEMORY_UNKNOWN, "");
    assert_str(read_memory(written(&memory, &arena), &again, &arena), "");
    assert_str(again.segments[0].texts[0].text,
               "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
               "b\xEF\xBF\xBD");
    arena_release(&arena);
}

/* Gives "source=language:text" of all segments. */
static str texts_of(const struct memory *memory, struct arena *arena)
{
    str all = STR("");
    for (size_t i = 0; i < memory->count; i++) {
        const struct memory_segment *segment = &memory->segments[i];
        for (size_t j = 0; j < segment->text_count; j++) {
            all = arena_printf(arena, "%.*s%s%.*s=%.*s:%.*s", STR_ARG(all),
                               all.len ? ", " : "", STR_ARG(segment->source),
                               STR_ARG(segment->texts[j].language),
                               STR_ARG(segment->texts[j].text));
        }
    }
    return all;
}

static void files_of_other_tools_are_read(void **state)
{
    static const char *const cases[][2] = {
        {HEAD UNIT("Moss", "ru", "Мох") TAIL, "Moss=ru:Мох"},
        {HEAD UNIT("", "ru", "Мох") TAIL, ""},
        {HEAD UNIT("Moss", "ru", "") TAIL, ""},
        {HEAD "<tu><tuv xml:lang=\"ru\"><seg>Мох</seg></tuv>"
              "<tuv xml:lang=\"EN-us\"><seg>Moss</seg></tuv></tu>" TAIL,
         "Moss=ru:Мох"},
        {HEAD "<tu><tuv lang=\"en\"><seg>Moss</seg></tuv>"
              "<tuv lang=\"ru\"><seg>Мох</seg></tuv></tu>" TAIL,
         "Moss=ru:Мох"},
        {HEAD
         "<tu srclang=\"*all*\"><note>n</note><prop type=\"y\">z</prop>"
         "<tuv xml:lang=\"en\"><prop type=\"x\">p</prop><seg>A <bpt "
         "i=\"1\">&lt;b></bpt>b<ept i=\"1\">&lt;/b></ept></seg></tuv>"
         "<tuv xml:lang=\"ru\"><seg>А <![CDATA[<b>]]>б</seg></tuv></tu>" TAIL,
         "A <b>b</b>=ru:А <b>б"},
        {HEAD UNIT("Moss", "ru", "&#x41c;ох") UNIT("Moss", "ja", "苔") TAIL,
         "Moss=ru:Мох, Moss=ja:苔"},
        {"<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">" HEAD TAIL, NULL},
        {"<!DOCTYPE tmx SYSTEM \"http://x.example/tmx14.dtd\">"
         "<tmx version=\"1.4\"><header srclang=\"en\"/><body>" UNIT(
             "Moss", "ru", "Мох") TAIL,
         "Moss=ru:Мох"},
        {"<tmx version=\"1.1\"><body>" UNIT("Moss", "ru", "Мох") TAIL,
         "Moss=ru:Мох"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct memory memory;
        str found = read_memory(str_from(cases[i][0]), &memory, &arena);
        if (cases[i][1]) {
            assert_str(found, "");
            assert_str(texts_of(&memory, &arena), cases[i][1]);
        } else {
            assert_str(found, "tmx-syntax 1");
        }
    }
    arena_release(&arena);
}

static void files_in_utf_16_are_read(void **state)
{
    static const char ascii[] =
        "<tmx version=\"1.4\"><header srclang=\"en\"/><body>" UNIT("Moss", "de",
                                                                   "Moos") TAIL;
    struct arena arena = {0};
    struct memory memory;
    char file[2 + 2 * sizeof ascii];
    size_t len = 2;
    (void)state;
    memcpy(file, "\xFF\xFE", 2);
    for (size_t i = 0; i + 1 < sizeof ascii; i++) {
        file[len++] = ascii[i];
        file[len++] = 0;
    }
    assert_str(read_memory((str){file, len}, &memory, &arena), "");
    assert_str(texts_of(&memory, &arena), "Moss=de:Moos");
    arena_release(&arena);
}

static void units_of_another_source_language_are_left_out(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    (void)state;
    assert_str(
        read_memory(STR(HEAD "<tu srclang=\"de\"><tuv xml:lang=\"de\"><seg>M"
                             "</seg></tuv><tuv xml:lang=\"ru\"><seg>М</seg>"
                             "</tuv></tu>\n<tu srclang=\"fr\"/>\n" UNIT(
                                 "Moss", "ru", "Мох") TAIL),
                    &memory, &arena),
        "tmx-language 5");
    assert_str(texts_of(&memory, &arena), "Moss=ru:Мох");
    arena_release(&arena);
}

static void hostile_files_are_refused(void **state)
{
    static const char *const cases[][2] = {
        {"", "tmx-syntax 1"},
        {"Moss", "tmx-syntax 1"},
        {"<tmx>", "tmx-syntax 1"},
        {"<html/>", "tmx-syntax 1"},
        {HEAD "<tu>", "tmx-syntax 5"},
        {HEAD UNIT("Moss", "ru", "&unknown;") TAIL, "tmx-syntax 5"},
        {HEAD UNIT("Moss", "ru", "\x01") TAIL, "tmx-syntax 5"},
        {HEAD UNIT("Moss", "ru", "\xFF") TAIL, "tmx-syntax 5"},
        {"<!DOCTYPE tmx [<!ENTITY a \"x\">]>\n<tmx/>", "tmx-syntax 1"},
        {"<!DOCTYPE tmx [\n<!ENTITY a \"xxxxxxxxxx\">\n<!ENTITY b "
         "\"&a;&a;&a;\">]>\n<tmx><header/><body><tu><tuv xml:lang=\"en\"><seg>"
         "&b;</seg></tuv></tu></body></tmx>",
         "tmx-syntax 2"},
        {"<!DOCTYPE tmx [<!ENTITY % a SYSTEM \"file:///etc/passwd\"> %a;]>\n"
         "<tmx/>",
         "tmx-syntax 1"},
        {"<!DOCTYPE tmx [<!ATTLIST tuv xml:lang CDATA \"en\">]>\n<tmx/>",
         "tmx-syntax 1"},
        {"<!DOCTYPE tmx SYSTEM \"http://x.example/t.dtd\">\n<tmx><body><tu>"
         "<tuv xml:lang=\"en\"><seg>&a;</seg></tuv></tu></body></tmx>",
         "tmx-syntax 2"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct memory memory;
        str found = read_memory(str_from(cases[i][0]), &memory, &arena);
        if (!str_equal(found, str_from(cases[i][1]))) {
            fail_msg("%s\n  got: %.*s", cases[i][0], STR_ARG(found));
        }
        arena_release(&arena);
    }
}

static void a_text_without_end_is_refused(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct buf file;
    (void)state;
    buf_init(&file, 4 << 20);
    BUF_ADD(&file, HEAD "<tu><tuv xml:lang=\"en\"><seg>");
    for (size_t i = 0; i <= TMX_MAX_TEXT_BYTES / 8; i++) {
        BUF_ADD(&file, "sentence");
    }
    BUF_ADD(&file, "</seg></tuv></tu>" TAIL);
    assert_str(read_memory(buf_text(&file), &memory, &arena), "tmx-limit 5");
    buf_release(&file);
    arena_release(&arena);
}

static void elements_in_wrong_places_do_no_harm(void **state)
{
    static const char *const cases[] = {
        HEAD "<seg>x</seg><tuv><seg>y</seg></tuv><prop>z</prop>" TAIL,
        HEAD
        "<tu><tu><tuv><tuv><seg><seg>x</seg></seg></tuv></tuv></tu></tu>" TAIL,
        HEAD "<tu><prop><prop/></prop><seg/></tu>" TAIL,
        HEAD "<tu><tuv xml:lang=\"ru\"/><tuv/><tuv xml:lang=\"\"/></tu>" TAIL,
        "<tmx><tmx/><body/><header/></tmx>",
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct memory memory;
        assert_str(read_memory(str_from(cases[i]), &memory, &arena), "");
        assert_str(texts_of(&memory, &arena), "");
        arena_release(&arena);
    }
}

static void a_memory_without_room_is_cut(void **state)
{
    struct arena arena = {0};
    struct memory memory;
    struct buf text;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    add(&memory, "", "Moss", "ru", STR("Мох"), MEMORY_UNKNOWN, "");
    buf_init(&text, 64);
    tmx_write(&memory, &text);
    assert_true(text.full);
    buf_release(&text);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_again),
        cmocka_unit_test(a_memory_is_spelled_so),
        cmocka_unit_test(what_xml_cannot_hold_is_replaced),
        cmocka_unit_test(files_of_other_tools_are_read),
        cmocka_unit_test(files_in_utf_16_are_read),
        cmocka_unit_test(units_of_another_source_language_are_left_out),
        cmocka_unit_test(hostile_files_are_refused),
        cmocka_unit_test(a_text_without_end_is_refused),
        cmocka_unit_test(elements_in_wrong_places_do_no_harm),
        cmocka_unit_test(a_memory_without_room_is_cut),
    };
    return RUN_TESTS(tests);
}
