/* SPDX-License-Identifier: MIT */
/* What spreadsheets make of CSV, and what is none. */
#include "exchange/bitext.h"

#include "bitext_show.h"

static void columns_may_stand_anywhere(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"id,source,target\na,S,T\n", "a S > T (draft)\n", ""},
        {"Target , ID,Remark,SOURCE\nT,a,x,S\n", "a S > T (draft)\n", ""},
        {"id;source;target\na;S, s;T\n", "a S, s > T (draft)\n", ""},
        {"id\tsource\ttarget\na\tS;s\tT,t\n", "a S;s > T,t (draft)\n", ""},
        {"sep=;\r\nid;source;target\r\na;S;T\r\n", "a S > T (draft)\n", ""},
        {"\xEF\xBB\xBF\"id\",\"source\",\"target\"\r\n\"a\",\"S\",\"T\"",
         "a S > T (draft)\n", ""},
        {"id,part,source,target,state,origin,note,previous,max\n"
         "a,p,S,T,stale,memory,N,O,7\n"
         "b,p,S,T,reviewed,,,,\n"
         "c,p,S,,approved,human,,O,\n"
         "d,p,S,T,missing,,,,\n"
         "e,p,S,T,,,,,\n",
         "a [p] S > T (stale, memory) was: O note: N max 7\n"
         "b [p] S > T (reviewed)\n"
         "c [p] S (missing)\n"
         "d [p] S > T (draft)\n"
         "e [p] S > T (draft)\n",
         ""},
        /* spreadsheets leave out what is empty at the end, or add to it */
        {"id,source,target,state\na,S\n\n,,,\nb,S,T,draft\n",
         "a S (missing)\nb S > T (draft)\n", ""},
    };
    CHECK_CASES("csv", "", cases, "");
}

static void fields_may_have_anything_between_quotes(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"a,\"S \"\"s\"\", t\",\"T\nt\"\n", "a S \"s\", t > T\\nt (draft)\n",
         ""},
        {"a,\"S\",\"T\r\nt\"\r\n", "a S > T\\r\\nt (draft)\n", ""},
        {"a,\"\"\"\",\" T \"\n", "a \" >  T  (draft)\n", ""},
        {"a, S ,T \"t\"\n", "a  S  > T \"t\" (draft)\n", ""},
        {"a,S,T\rU\n", "a S > T\\rU (draft)\n", ""},
        {"a,S,T\r", "a S > T (draft)\n", ""},
        {"a,S,=1+1\n", "a S > =1+1 (draft)\n", ""},
        {"a,S,\"\"", "a S (missing)\n", ""},
    };
    CHECK_CASES("csv", "id,source,target\n", cases, "");
}

static void rows_that_cannot_be_used_are_told(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {",p,S,T\n", "", "bitext-unit 2"},
        {"a,p,,T\n", "", "bitext-unit 2"},
        {"a,p,S,T,done\nb,p,S,T\n", "b [p] S > T (draft)\n", "bitext-unit 2"},
        {"a,p,S,T,draft,robot\n", "", "bitext-unit 2"},
        {"a,p,S,T,draft,,-1\n", "", "bitext-unit 2"},
        {"a,p,S,T,draft,,,,more\n", "", "bitext-unit 2"},
        {"a,p,S,T,draft,,,d e\n", "", "bitext-language 2"},
        {"a,p,S,T,draft,,,de\nb,p,S,T,draft,,,fr\nc,p,S,T,draft,,,DE\n",
         "a [p] S > T (draft)\nc [p] S > T (draft)\n", "bitext-language 3"},
        {"a,p,\"S\n\n\",T\na,p,S,T\n", "a [p] S\\n\\n > T (draft)\n",
         "bitext-duplicate 5"},
        {"a,p,S,T\x01\n", "", "bitext-character 2"},
        {"a,\"p\nq\",S,T\n", "", "bitext-unit 2"},
    };
    CHECK_CASES("csv", "id,part,source,target,state,origin,max,target_lang\n",
                cases, "");
}

static void what_is_no_table_is_refused(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"", "", "bitext-syntax 1"},
        {"id,source\n", "", "bitext-syntax 1"},
        {"msgid \"a\"\n", "", "bitext-syntax 1"},
        {"id,source,target,ID\n", "", "bitext-syntax 1"},
        {"id,source,target\na,\"S\n\n", "", "bitext-syntax 2"},
        {"id,source,target\na,\"S\"s,T\n", "", "bitext-syntax 2"},
        {"id,source,target\na,S,\"T\" \n", "", "bitext-syntax 2"},
        {"id,source,target\n\na,S,T\xE4\n", "", "bitext-encoding 3"},
        {"id,source,target,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
         ","
         ",,,,,,,,,,,,,,,,,,,\n",
         "", "bitext-limit 1"},
    };
    CHECK_CASES("csv", "", cases, "");
}

static void a_table_is_written(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct bitext_unit units[] = {
        {.id = STR("a.b"),
         .part = STR("messages"),
         .source = STR("S, \"s\""),
         .target = STR("=T"),
         .previous = STR("O\nP"),
         .note = STR(" N"),
         .max_chars = 30,
         .state = BITEXT_STALE,
         .origin = BITEXT_MACHINE_EDITED},
        {.id = STR("c"), .source = STR("C;")},
    };
    struct bitext bitext = {STR("en"), STR("zh-Hant"), units, 2};
    str text = written(&arena, "csv", &bitext);
    assert_str(text, "\xEF\xBB\xBFid,part,source,target,state,origin,note,"
                     "previous,max,source_lang,target_lang\r\n"
                     "a.b,messages,\"S, \"\"s\"\"\",=T,stale,machine-edited,"
                     "\" N\",\"O\nP\",30,en,zh-Hant\r\n"
                     "c,,\"C;\",,missing,,,,,en,zh-Hant\r\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_may_stand_anywhere),
        cmocka_unit_test(fields_may_have_anything_between_quotes),
        cmocka_unit_test(rows_that_cannot_be_used_are_told),
        cmocka_unit_test(what_is_no_table_is_refused),
        cmocka_unit_test(a_table_is_written),
    };
    return RUN_TESTS(tests);
}
