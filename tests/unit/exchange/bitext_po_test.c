/* SPDX-License-Identifier: MIT */
/* What tools make of PO files, and what is none. */
#include "exchange/bitext.h"

#include "bitext_show.h"

#define A(rest) "msgctxt \"a\"\nmsgid \"S\"\n" rest

static void states_follow_the_flag_and_our_comment(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A("msgstr \"\"\n"), "a S (missing)\n", ""},
        {"#, fuzzy\n" A("msgstr \"\"\n"), "a S (missing)\n", ""},
        {"# slagen: reviewed, human\n" A("msgstr \"\"\n"), "a S (missing)\n",
         ""},
        /* without a comment of ours nobody has said that it was read */
        {A("msgstr \"T\"\n"), "a S > T (draft)\n", ""},
        {"#, fuzzy\n" A("msgstr \"T\"\n"), "a S > T (draft)\n", ""},
        {"#, fuzzy\n#| msgid \"O\"\n" A("msgstr \"T\"\n"),
         "a S > T (stale) was: O\n", ""},
        /* fuzzy weighs more than what we said before */
        {"# slagen: approved, human\n#, fuzzy\n" A("msgstr \"T\"\n"),
         "a S > T (draft, human)\n", ""},
        {"# slagen: approved\n#, fuzzy\n#| msgid \"O\"\n" A("msgstr \"T\"\n"),
         "a S > T (stale) was: O\n", ""},
        {"# slagen: reviewed\n" A("msgstr \"T\"\n"), "a S > T (reviewed)\n",
         ""},
        {"# slagen: approved\n" A("msgstr \"T\"\n"), "a S > T (approved)\n",
         ""},
        /* somebody took the flag away */
        {"# slagen: draft, machine\n" A("msgstr \"T\"\n"),
         "a S > T (reviewed, machine)\n", ""},
        {"# slagen: stale, human\n#| msgid \"O\"\n" A("msgstr \"T\"\n"),
         "a S > T (draft, human)\n", ""},
        {"# slagen: stale\n#, fuzzy\n" A("msgstr \"T\"\n"), "a S > T (stale)\n",
         ""},
        /* flags and words that are not ours */
        {"#, c-format,fuzzy , no-wrap\n" A("msgstr \"T\"\n"),
         "a S > T (draft)\n", ""},
        {"#, no-fuzzy\n# slagen: approved, robot, \n#= x\n#@ y\n" A(
             "msgstr \"T\"\n"),
         "a S > T (approved)\n", ""},
        {"#slagen: approved\n#  slagen: approved\n" A("msgstr \"T\"\n"),
         "a S > T (draft)\n", ""},
    };
    CHECK_CASES("po", "", cases, "");
}

static void strings_may_be_written_in_many_ways(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A("msgstr \"\"\n\"one \"\n\"two\"\n"), "a S > one two (draft)\n", ""},
        {A("msgstr \"one \" \"two\"\t\n  \"three\"  \n"),
         "a S > one twothree (draft)\n", ""},
        {"msgctxt\"a\"\r\nmsgid\t\"S\"\r\nmsgstr \"T\"\r\n",
         "a S > T (draft)\n", ""},
        {"\xEF\xBB\xBFmsgctxt \"a\"\nmsgid \"S\"\nmsgstr \"T\"",
         "a S > T (draft)\n", ""},
        {A("msgstr \"\\\"\\\\ \\n\\r\\t \\101\\x42\\7\"\n"), "",
         "bitext-character 1"},
        {A("msgstr \"\\\"\\\\ \\n\\r\\t \\101\\x42 \\303\\251\"\n"),
         "a S > \"\\ \\n\\r\\t AB \xC3\xA9 (draft)\n", ""},
        {A("# in between\nmsgstr \"T\"\n"), "a S > T (draft)\n", ""},
        {"#. one\n#.\n#.  two\n" A("msgstr \"T\"\n"),
         "a S > T (draft) note: one\\n\\n two\n", ""},
        {"#. slagen: max 12\n" A("msgstr \"T\"\n"), "a S > T (draft) max 12\n",
         ""},
        {"#. slagen: max 12\n#. more\n" A("msgstr \"T\"\n"),
         "a S > T (draft) note: slagen: max 12\\nmore\n", ""},
        {"#. slagen: max 99999999999\n" A("msgstr \"T\"\n"),
         "a S > T (draft) note: slagen: max 99999999999\n", ""},
        {"#| msgctxt \"b\"\n#| msgid \"\"\n#| \"O\\n\"\n#| \"P\"\n#, fuzzy\n" A(
             "msgstr \"T\"\n"),
         "a S > T (stale) was: O\\nP\n", ""},
    };
    CHECK_CASES("po", "", cases, "");
}

static void entries_that_are_none_are_passed_over(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"", "", ""},
        {"\n\n# only a comment\n", "", ""},
        {"#~ msgctxt \"b\"\n#~ msgid \"S\"\n#~ msgstr \"T\"\n", "", ""},
        {"#, fuzzy\n# slagen: draft\n#~ msgid \"x\"\n#~ msgstr \"\"\n#~ \"y\"\n"
         "\n" A("msgstr \"T\"\n"),
         "a S > T (draft)\n", ""},
        {A("msgstr \"T\"\n") "#~| msgid \"O\"\n#~ msgid \"x\"\n"
                             "#~ msgstr \"y\"\n",
         "a S > T (draft)\n", ""},
        {"domain \"other\"\n" A("msgstr \"T\"\n"), "a S > T (draft)\n", ""},
        /* without a context, but with a reference of ours */
        {"#: messages:x.y\nmsgid \"S\"\nmsgstr \"T\"\n",
         "x.y [messages] S > T (draft)\n", ""},
        {"#: x.y\nmsgid \"S\"\nmsgstr \"T\"\n", "x.y S > T (draft)\n", ""},
        {"#: messages:x.y\nmsgctxt \"messages:x.y\"\nmsgid \"S\"\nmsgstr "
         "\"T\"\n",
         "x.y [messages] S > T (draft)\n", ""},
        {"#: messages:x.y\nmsgctxt \"messages:x.ymessages:x.y\"\nmsgid \"S\"\n"
         "msgstr \"T\"\n",
         "x.y S > T (draft)\n", ""},
        {"#: src/a.c:12 src/b.c:7\n" A("msgstr \"T\"\n"),
         "a [src/a.c:12 src/b.c:7] S > T (draft)\n", ""},
        {"#: one:a\n#: two:a\n" A("msgstr \"T\"\n"),
         "a [one:a two] S > T (draft)\n", ""},
    };
    CHECK_CASES("po", "", cases, "");
}

static void units_that_cannot_be_used_are_told(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"msgid \"S\"\nmsgstr \"T\"\n", "", "bitext-unit 1"},
        {"msgctxt \" \"\nmsgid \"S\"\nmsgstr \"T\"\n", "", "bitext-unit 1"},
        {"\nmsgctxt \"a\"\nmsgid \"\"\nmsgstr \"T\"\n", "", "bitext-unit 2"},
        {"msgctxt \"a\\nb\"\nmsgid \"S\"\nmsgstr \"T\"\n", "", "bitext-unit 1"},
        {"msgctxt \"a\"\nmsgid \"S\"\nmsgid_plural \"Ss\"\nmsgstr[0] \"T\"\n"
         "msgstr[1] \"Ts\"\n\nmsgctxt \"b\"\nmsgid \"S\"\nmsgstr \"T\"\n",
         "b S > T (draft)\n", "bitext-unit 1"},
        {A("msgstr \"T\"\n") "\n" A("msgstr \"U\"\n"), "a S > T (draft)\n",
         "bitext-duplicate 5"},
        {A("msgstr \"T\xE2\x80\x8B\"\n"), "", "bitext-character 1"},
        {A("msgstr \"\\0\"\n"), "", "bitext-character 1"},
        {A("msgstr \"\\xC3\"\n"), "", "bitext-character 1"},
    };
    CHECK_CASES("po", "", cases, "");
}

static void what_is_no_po_is_refused(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"id,source,target\n", "", "bitext-syntax 1"},
        {"<?xml version=\"1.0\"?>\n", "", "bitext-syntax 1"},
        {"\"text\"\n", "", "bitext-syntax 1"},
        {"#| \"text\"\n", "", ""},
        {"#| text\n", "", "bitext-syntax 1"},
        {"msgid \"a\n", "", "bitext-syntax 1"},
        {"msgid a\n", "", "bitext-syntax 1"},
        {"msgid\n", "", "bitext-syntax 1"},
        {"msgid \"a\" b\n", "", "bitext-syntax 1"},
        {"msgid \"a\\\"\n", "", "bitext-syntax 1"},
        {"msgid \"a\\\n", "", "bitext-syntax 1"},
        {"msgid \"a\\q\"\n", "", "bitext-syntax 1"},
        {"msgid \"a\\x\"\n", "", "bitext-syntax 1"},
        {"\nmsgid \"a\"\n", "", "bitext-syntax 2"},
        {"msgctxt \"a\"\n", "", "bitext-syntax 1"},
        {"msgctxt \"a\"\nmsgstr \"T\"\n", "", "bitext-syntax 2"},
        {"msgid \"a\"\nmsgid \"b\"\n", "", "bitext-syntax 2"},
        {"msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", "", "bitext-syntax 3"},
        {"msgid \"a\"\nmsgidd \"b\"\n", "", "bitext-syntax 2"},
        {"\n# \xFF\n", "", "bitext-encoding 2"},
    };
    CHECK_CASES("po", "", cases, "");
}

struct header_case {
    const char *header;
    const char *languages; /* "en>de" */
    const char *findings;
};

static void headers_tell_languages(void **state)
{
    (void)state;
    static const struct header_case cases[] = {
        {"Language: de\\nX-Source-Language: en\\n", "en>de", ""},
        {"Language: zh_Hant\\n", ">zh-Hant", ""},
        {"Language: de_DE.UTF-8\\n", ">de-DE", ""},
        {"Language: sr@latin\\n", ">sr-Latn", ""},
        {"Language: sr_RS@cyrillic\\n", ">sr-RS-Cyrl", ""},
        {"Language: \\nContent-Type: text/plain; charset=utf-8\\n", ">", ""},
        {"Content-Type: text/plain; charset=CHARSET\\n", ">", ""},
        {"Language:de", ">de", ""},
        {"language\\n:\\n\\nLanguage\\n", ">", ""},
        {"Content-Type: text/plain; charset=ISO-8859-1\\n", "",
         "bitext-encoding 1"},
        {"Language: German language\\n", ">", "bitext-language 1"},
        {"Language: d\\n", ">", "bitext-language 1"},
        {"Language: de-\\n", ">", "bitext-language 1"},
        {"Language: de--AT\\n", ">", "bitext-language 1"},
        {"Language: de-averylongsubtag\\n", ">", "bitext-language 1"},
        {"Language: de\\nLanguage: fr\\n", ">de", "bitext-language 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct bitext bitext;
        const struct source source = {
            STR("t"), arena_printf(&arena, "msgid \"\"\nmsgstr \"%s\"\n",
                                   cases[i].header)};
        diags_init(&diags, &arena);
        bool usable = bitext_format_named(STR("po"))->read(&source, &arena,
                                                           &diags, &bitext);
        str languages =
            arena_printf(&arena, "%.*s>%.*s", STR_ARG(bitext.source_lang),
                         STR_ARG(bitext.target_lang));
        assert_str(usable ? languages : STR(""), cases[i].languages);
        str found = show_findings(&arena, &diags);
        assert_str(found, cases[i].findings);
        arena_release(&arena);
    }
}

static void a_file_is_written_as_gettext_would(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct bitext_unit units[] = {
        {.id = STR("a.b"),
         .part = STR("messages"),
         .source = STR("One \"line\"\n"),
         .target = STR("Eine\nund zwei"),
         .previous = STR("Old"),
         .note = STR("First.\n\nThird."),
         .max_chars = 30,
         .state = BITEXT_STALE,
         .origin = BITEXT_MEMORY},
        {.id = STR("c"), .source = STR("C")},
    };
    struct bitext bitext = {STR("en"), STR("zh-Hant"), units, 2};
    str text = written(&arena, "po", &bitext);
    assert_str(text,
               "# Take \"fuzzy\" away where a translation has been read and is "
               "right.\n"
               "msgid \"\"\n"
               "msgstr \"\"\n"
               "\"Language: zh_Hant\\n\"\n"
               "\"MIME-Version: 1.0\\n\"\n"
               "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
               "\"Content-Transfer-Encoding: 8bit\\n\"\n"
               "\"X-Source-Language: en\\n\"\n"
               "\n"
               "# slagen: stale, memory\n"
               "#. First.\n"
               "#.\n"
               "#. Third.\n"
               "#. slagen: max 30\n"
               "#: messages:a.b\n"
               "#, fuzzy\n"
               "#| msgid \"Old\"\n"
               "msgctxt \"a.b\"\n"
               "msgid \"One \\\"line\\\"\\n\"\n"
               "msgstr \"\"\n"
               "\"Eine\\n\"\n"
               "\"und zwei\"\n"
               "\n"
               "msgctxt \"c\"\n"
               "msgid \"C\"\n"
               "msgstr \"\"\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_follow_the_flag_and_our_comment),
        cmocka_unit_test(strings_may_be_written_in_many_ways),
        cmocka_unit_test(entries_that_are_none_are_passed_over),
        cmocka_unit_test(units_that_cannot_be_used_are_told),
        cmocka_unit_test(what_is_no_po_is_refused),
        cmocka_unit_test(headers_tell_languages),
        cmocka_unit_test(a_file_is_written_as_gettext_would),
    };
    return RUN_TESTS(tests);
}
