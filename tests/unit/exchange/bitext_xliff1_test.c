/* SPDX-License-Identifier: MIT */
/* What tools make of XLIFF 1.2, and what is none. */
#include "exchange/bitext.h"

#include "bitext_show.h"

#define XLIFF                                                                  \
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "                  \
    "version=\"1.2\">\n"
#define FILE_                                                                  \
    "<file original=\"p\" source-language=\"en\" target-language=\"de\">"
#define BEFORE  XLIFF FILE_ "<body>\n"
#define AFTER   "</body></file></xliff>"
#define A(rest) "<trans-unit id=\"a\"><source>S</source>" rest "</trans-unit>"

static void states_are_those_of_the_standard(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A(""), "a [p] S (missing)\n", ""},
        {A("<target/>"), "a [p] S (missing)\n", ""},
        {A("<target state=\"final\"></target>"), "a [p] S (missing)\n", ""},
        {A("<target>T</target>"), "a [p] S > T (draft)\n", ""},
        {A("<target state=\"new\">T</target>"), "a [p] S > T (draft)\n", ""},
        {A("<target state=\"translated\">T</target>"), "a [p] S > T (draft)\n",
         ""},
        {A("<target state=\"x-ours\">T</target>"), "a [p] S > T (draft)\n", ""},
        {A("<target state=\"needs-review-translation\" "
           "state-qualifier=\"mt-suggestion\">T</target>"),
         "a [p] S > T (draft, machine)\n", ""},
        {A("<target state=\"needs-adaptation\">T</target>"),
         "a [p] S > T (stale)\n", ""},
        {A("<target state=\"signed-off\" state-qualifier=\"fuzzy-match\">T"
           "</target>"),
         "a [p] S > T (reviewed, memory)\n", ""},
        {A("<target state=\"final\" state-qualifier=\"x-other\">T</target>"),
         "a [p] S > T (reviewed)\n", ""},
        {"<trans-unit approved=\"yes\" id=\"a\"><source>S</source>"
         "<target state=\"final\" state-qualifier=\"x-machine-edited\">T"
         "</target></trans-unit>",
         "a [p] S > T (approved, machine-edited)\n", ""},
        /* approved by itself means that it is not fuzzy */
        {"<trans-unit approved=\"yes\" id=\"a\"><source>S</source>"
         "<target state=\"translated\">T</target></trans-unit>",
         "a [p] S > T (reviewed)\n", ""},
        {"<trans-unit approved=\"yes\" id=\"a\"><source>S</source>"
         "<target>T</target></trans-unit>",
         "a [p] S > T (reviewed)\n", ""},
        {"<trans-unit approved=\"yes\" id=\"a\"><source>S</source>"
         "<target state=\"needs-l10n\">T</target></trans-unit>",
         "a [p] S > T (draft)\n", ""},
    };
    CHECK_CASES("xliff1", BEFORE, cases, AFTER);
}

static void units_may_hold_more_than_ours(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<trans-unit xmlns:x=\"urn:x\" x:y=\"z\" resname=\"r\" id=\"7\">"
         "<x:source>no</x:source><source>S</source><seg-source>"
         "<mrk mtype=\"seg\" mid=\"1\">S</mrk></seg-source><target>T</target>"
         "<note from=\"translator\">N</note><note>M</note></trans-unit>",
         "r [p] S > T (draft) note: M\n", ""},
        {"<trans-unit resname=\" \" id=\"7\"><source>S</source></trans-unit>",
         "7 [p] S (missing)\n", ""},
        {"<group><group restype=\"x\"><note>g</note>" A(
             "") "</group></group><bin-unit id=\"b\"/>",
         "a [p] S (missing)\n", ""},
        {A("<alt-trans><source>O</source><target>x</target></alt-trans>"
           "<target state=\"needs-adaptation\">T</target>"
           "<alt-trans alttranstype=\"previous-version\"><source>P</source>"
           "<target>T</target></alt-trans>"),
         "a [p] S > T (stale) was: P\n", ""},
        {"<trans-unit id=\"a\" size-unit=\"pixel\" maxwidth=\"7\"><source>S"
         "</source></trans-unit>",
         "a [p] S (missing)\n", ""},
        {"<trans-unit id=\"a\" size-unit=\"char\" maxwidth=\"7\"><source>S"
         "</source></trans-unit>",
         "a [p] S (missing) max 7\n", ""},
        {"<!-- c --><?p i?>" A("<target>T<!-- c --><![CDATA[<&]]>&#13;&amp;"
                               "\r\n\t </target>"),
         "a [p] S > T<&\\r&\\n\\t  (draft)\n", ""},
    };
    CHECK_CASES("xliff1", BEFORE, cases, AFTER);
}

static void codes_are_what_they_stand_for(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A("<target>a <g id=\"1\">b <mrk mtype=\"term\">c</mrk></g></target>"),
         "a [p] S > a b c (draft)\n", ""},
        {A("<target><ph id=\"1\">{name}</ph> <bpt id=\"2\">**</bpt>x"
           "<ept id=\"2\">**</ept><it id=\"3\" pos=\"open\">_<sub>s</sub></it>"
           "</target>"),
         "a [p] S > {name} **x**_s (draft)\n", ""},
        {A("<target><x id=\"1\" equiv-text=\"{name}\"/>!</target>"),
         "a [p] S > {name}! (draft)\n", ""},
        {A("<target>a <x id=\"1\"/></target>"), "", "bitext-code 3"},
        {A("<target>a <ph id=\"1\"/></target>"), "", "bitext-code 3"},
        {A("<target>a <b>bold</b></target>"), "", "bitext-code 3"},
        {A("<target>a <b xmlns=\"urn:x\">bold</b></target>"), "",
         "bitext-code 3"},
        {"<trans-unit id=\"a\"><source>S <x id=\"1\"/></source><target>T"
         "</target></trans-unit>",
         "", "bitext-code 3"},
        /* codes beside the two texts do no harm */
        {A("<target>T</target><alt-trans><target>U<x id=\"1\"/></target>"
           "</alt-trans>"),
         "a [p] S > T (draft)\n", ""},
    };
    CHECK_CASES("xliff1", BEFORE, cases, AFTER);
}

static void units_that_cannot_be_used_are_told(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<trans-unit><source>S</source></trans-unit>", "", "bitext-unit 3"},
        {"<trans-unit id=\"a\"><target>T</target></trans-unit>\n" A(""),
         "a [p] S (missing)\n", "bitext-unit 3"},
        {A("") "\n" A("<target>T</target>"), "a [p] S (missing)\n",
         "bitext-duplicate 4"},
        {A("<target>T&#x202E;</target>"), "", "bitext-character 3"},
        {"<trans-unit id=\"a&#10;b\"><source>S</source></trans-unit>", "",
         "bitext-unit 3"},
    };
    CHECK_CASES("xliff1", BEFORE, cases, AFTER);
}

static void files_may_differ(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<xliff version=\"1.0\"><file><body>" A("<target>T</target>") AFTER,
         "a S > T (draft)\n", ""},
        {"<?xml version='1.0' encoding='ISO-8859-1'?>\n"
         "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:1.1\" "
         "version=\"1.1\"><x:file><x:body><x:trans-unit id='a'><x:source>"
         "S</x:source><x:target>\xE4</x:target></x:trans-unit></x:body>"
         "</x:file></x:xliff>",
         "a S > \xC3\xA4 (draft)\n", ""},
        {XLIFF "<file original=\"q\"><header/><body>" A(
             "") "</body></file>\n<file original=\"r\"><body>"
                 "<trans-unit id=\"b\"><source>S</source></trans-unit>" AFTER,
         "a [q] S (missing)\nb [r] S (missing)\n", ""},
        {XLIFF FILE_ "</file></xliff>", "", ""},
        {XLIFF "</xliff>", "", ""},
        /* a second language has a file of its own */
        {BEFORE A("") "</body></file>\n<file original=\"q\" target-language="
                      "\"fr\"><body><trans-unit id=\"b\"><source>S</source>"
                      "</trans-unit>" AFTER,
         "a [p] S (missing)\n", "bitext-language 4"},
        {XLIFF "<file source-language=\"the English\"><body>" A("") AFTER, "",
         "bitext-language 2"},
    };
    CHECK_CASES("xliff1", "", cases, "");
}

static void what_is_no_xliff_is_refused(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"", "", "bitext-syntax 1"},
        {" \n", "", "bitext-syntax 1"},
        {"msgid \"a\"\n", "", "bitext-syntax 1"},
        {"<html/>", "", "bitext-syntax 1"},
        {"<xliff version=\"2.0\"/>", "", "bitext-syntax 1"},
        {"<xliff/>", "", "bitext-syntax 1"},
        {"<xliff version=\"1.2\">\n<file>\n</xliff>", "", "bitext-syntax 3"},
        {"<xliff version=\"1.2\">\n&nbsp;</xliff>", "", "bitext-syntax 2"},
        {"<xliff version=\"1.2\">\n\x01</xliff>", "", "bitext-syntax 2"},
        {"<xliff version=\"1.2\">\n&#0;</xliff>", "", "bitext-syntax 2"},
        {"<xliff version=\"1.2\">\n\xE4</xliff>", "", "bitext-encoding 2"},
        {"<?xml version=\"1.0\" encoding=\"x-y\"?>\n<xliff version=\"1.2\"/>",
         "", "bitext-encoding 1"},
        {"<xliff version=\"1.2\"/>\n<xliff version=\"1.2\"/>", "",
         "bitext-syntax 2"},
        /* no declarations: what they could bring in is not looked at */
        {"<!DOCTYPE xliff [\n<!ENTITY a \"aaaaaaaaaa\">\n"
         "<!ENTITY b \"&a;&a;&a;&a;\">\n]>\n<xliff version=\"1.2\">&b;</xliff>",
         "", "bitext-syntax 1"},
        {"\n<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\">\n"
         "<xliff version=\"1.2\"/>",
         "", "bitext-syntax 2"},
    };
    CHECK_CASES("xliff1", "", cases, "");
}

static void a_file_is_written(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct bitext_unit units[] = {
        {.id = STR("a.b"),
         .part = STR("p"),
         .source = STR("S <b> & \"c\" ]]>\n"),
         .target = STR(" T\t\r"),
         .previous = STR("O"),
         .note = STR("N"),
         .max_chars = 30,
         .state = BITEXT_STALE,
         .origin = BITEXT_MACHINE},
        {.id = STR("c"), .part = STR("q"), .source = STR("C")},
        {.id = STR("d"),
         .part = STR("p"),
         .source = STR("D"),
         .target = STR("E"),
         .state = BITEXT_APPROVED},
    };
    struct bitext bitext = {STR("en"), STR("zh-Hant"), units, 3};
    str text = written(&arena, "xliff1", &bitext);
    assert_str(
        text,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" "
        "version=\"1.2\">\n"
        "  <file original=\"p\" source-language=\"en\" "
        "target-language=\"zh-Hant\" datatype=\"plaintext\">\n"
        "    <body>\n"
        "      <trans-unit id=\"a.b\" resname=\"a.b\" xml:space=\"preserve\" "
        "size-unit=\"char\" maxwidth=\"30\">\n"
        "        <source>S &lt;b&gt; &amp; &quot;c&quot; ]]&gt;\n</source>\n"
        "        <target state=\"needs-adaptation\" "
        "state-qualifier=\"mt-suggestion\"> T\t&#13;</target>\n"
        "        <note from=\"developer\">N</note>\n"
        "        <alt-trans alttranstype=\"previous-version\" "
        "xml:space=\"preserve\">\n"
        "          <source>O</source>\n"
        "          <target> T\t&#13;</target>\n"
        "        </alt-trans>\n"
        "      </trans-unit>\n"
        "    </body>\n"
        "  </file>\n"
        "  <file original=\"q\" source-language=\"en\" "
        "target-language=\"zh-Hant\" datatype=\"plaintext\">\n"
        "    <body>\n"
        "      <trans-unit id=\"c\" resname=\"c\" xml:space=\"preserve\">\n"
        "        <source>C</source>\n"
        "        <target state=\"needs-translation\"/>\n"
        "      </trans-unit>\n"
        "    </body>\n"
        "  </file>\n"
        "  <file original=\"p\" source-language=\"en\" "
        "target-language=\"zh-Hant\" datatype=\"plaintext\">\n"
        "    <body>\n"
        "      <trans-unit id=\"d\" resname=\"d\" approved=\"yes\" "
        "xml:space=\"preserve\">\n"
        "        <source>D</source>\n"
        "        <target state=\"final\">E</target>\n"
        "      </trans-unit>\n"
        "    </body>\n"
        "  </file>\n"
        "</xliff>\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_are_those_of_the_standard),
        cmocka_unit_test(units_may_hold_more_than_ours),
        cmocka_unit_test(codes_are_what_they_stand_for),
        cmocka_unit_test(units_that_cannot_be_used_are_told),
        cmocka_unit_test(files_may_differ),
        cmocka_unit_test(what_is_no_xliff_is_refused),
        cmocka_unit_test(a_file_is_written),
    };
    return RUN_TESTS(tests);
}
