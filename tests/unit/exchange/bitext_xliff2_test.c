/* SPDX-License-Identifier: MIT */
/* What tools make of XLIFF 2, and what is none. */
#include "exchange/bitext.h"

#include "bitext_show.h"

#define XLIFF                                                                  \
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" "  \
    "srcLang=\"en\" trgLang=\"de\">\n"
#define BEFORE  XLIFF "<file id=\"f\" original=\"p\">\n"
#define AFTER   "</file></xliff>"
#define A(rest) "<unit id=\"a\">" rest "</unit>"
#define SEG(attrs, target)                                                     \
    "<segment" attrs "><source>S</source>" target "</segment>"

static void states_are_those_of_the_standard(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A(SEG("", "")), "a [p] S (missing)\n", ""},
        {A(SEG(" state=\"final\"", "<target/>")), "a [p] S (missing)\n", ""},
        {A(SEG("", "<target>T</target>")), "a [p] S > T (draft)\n", ""},
        {A(SEG(" state=\"initial\"", "<target>T</target>")),
         "a [p] S > T (draft)\n", ""},
        {A(SEG(" state=\"translated\" subState=\"slagen:draft\"",
               "<target>T</target>")),
         "a [p] S > T (draft)\n", ""},
        {A(SEG(" state=\"reviewed\"", "<target>T</target>")),
         "a [p] S > T (reviewed)\n", ""},
        {A(SEG(" state=\"final\" subState=\"x:y\"", "<target>T</target>")),
         "a [p] S > T (approved)\n", ""},
        {A(SEG(" state=\"done\"", "<target>T</target>")),
         "a [p] S > T (draft)\n", ""},
        {A("<notes><note category=\"previous-source\">O</note></notes>" SEG(
             " state=\"initial\" subState=\"slagen:stale\"",
             "<target>T</target>")),
         "a [p] S > T (stale) was: O\n", ""},
        /* a tool that went on and left the rest */
        {A("<notes><note category=\"previous-source\">O</note></notes>" SEG(
             " state=\"translated\" subState=\"slagen:stale\"",
             "<target>T</target>")),
         "a [p] S > T (draft)\n", ""},
        {A("<notes><note category=\"previous-source\">O</note></notes>" SEG(
             " state=\"reviewed\" subState=\"slagen:stale\"",
             "<target>T</target>")),
         "a [p] S > T (reviewed)\n", ""},
    };
    CHECK_CASES("xliff2", BEFORE, cases, AFTER);
}

static void segments_are_joined(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A("<segment state=\"final\"><source>One.</source><target>Eins."
           "</target></segment><ignorable><source> </source></ignorable>"
           "<segment state=\"reviewed\"><source>Two.</source><target>Zwei."
           "</target></segment>"),
         "a [p] One. Two. > Eins. Zwei. (reviewed)\n", ""},
        {A("<segment><source>A</source><target order=\"3\">C</target></segment>"
           "<ignorable><source>, </source><target>; </target></ignorable>"
           "<segment><source>B</source><target order=\"1\">D</target>"
           "</segment>"),
         "a [p] A, B > D; C (draft)\n", ""},
        {A("<segment><source>A</source></segment><ignorable><source> </source>"
           "</ignorable><segment><source>B</source></segment>"),
         "a [p] A B (missing)\n", ""},
        {A("<segment><source>A</source><target>T</target></segment>"
           "<segment><source>B</source></segment>"),
         "", "bitext-unit 3"},
        {A("<segment><source>A</source><target>T</target></segment>"
           "<segment><source> </source></segment>"),
         "a [p] A  > T (draft)\n", ""},
    };
    CHECK_CASES("xliff2", BEFORE, cases, AFTER);
}

static void units_may_hold_more_than_ours(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<group id=\"g\"><group id=\"h\"><unit id=\"u\" name=\"n\" "
         "xmlns:s=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" "
         "s:sizeRestriction=\"12\"><x xmlns=\"urn:x\"/>"
         "<notes><note>other</note><note category=\"description\">N</note>"
         "</notes>" SEG("", "") "</unit></group></group>",
         "n [p] S (missing) note: N max 12\n", ""},
        {"<unit id=\"u\" xmlns:s=\"urn:oasis:names:tc:xliff:sizerestriction:2."
         "0\" s:sizeRestriction=\"2,12\" sizeRestriction=\"7\">" SEG(
             "", "") "</unit>",
         "u [p] S (missing)\n", ""},
        {A("<m:metadata xmlns:m=\"urn:oasis:names:tc:xliff:metadata:2.0\">"
           "<m:metaGroup category=\"other\"><m:meta type=\"origin\">human"
           "</m:meta></m:metaGroup><m:metaGroup category=\"slagen\">"
           "<m:meta type=\"x\">machine</m:meta><m:meta type=\"origin\"/>"
           "<m:meta type=\"origin\"> memory\n</m:meta></m:metaGroup>"
           "</m:metadata>" SEG("", "<target>T</target>")),
         "a [p] S > T (draft, memory)\n", ""},
        {A(SEG("", "<target>\r\n<![CDATA[<x>]]>&#13; </target>")),
         "a [p] S > \\n<x>\\r  (draft)\n", ""},
    };
    CHECK_CASES("xliff2", BEFORE, cases, AFTER);
}

static void codes_are_what_they_stand_for(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {A("<originalData><data id=\"d1\">{name}</data><data id=\"d2\">**"
           "</data></originalData>" SEG(
               "", "<target><ph id=\"1\" dataRef=\"d1\"/> "
                   "<pc id=\"2\" dataRefStart=\"d2\" dataRefEnd=\"d2\">x</pc>"
                   "<sc id=\"3\" dataRef=\"d2\"/>y<ec startRef=\"3\" "
                   "dataRef=\"d2\"/></target>")),
         "a [p] S > {name} **x****y** (draft)\n", ""},
        {A(SEG("", "<target><ph id=\"1\" equiv=\"{n}\"/><mrk id=\"m\">x</mrk>"
                   "<sm id=\"s\"/>y<em startRef=\"s\"/><pc id=\"2\">z</pc>"
                   "</target>")),
         "a [p] S > {n}xyz (draft)\n", ""},
        {A(SEG("", "<target>T<cp hex=\"000d\"/><cp hex=\"E4\"/></target>")),
         "a [p] S > T\\r\xC3\xA4 (draft)\n", ""},
        {A(SEG("", "<target>T<cp hex=\"001B\"/></target>")), "",
         "bitext-character 3"},
        {A(SEG("", "<target>T<cp hex=\"D800\"/></target>")), "",
         "bitext-code 3"},
        {A(SEG("", "<target>T<cp hex=\"110000\"/></target>")), "",
         "bitext-code 3"},
        {A(SEG("", "<target>T<cp hex=\"11000000000\"/></target>")), "",
         "bitext-code 3"},
        {A(SEG("", "<target>T<cp hex=\"xyz\"/></target>")), "",
         "bitext-code 3"},
        {A(SEG("", "<target>T<cp/></target>")), "", "bitext-code 3"},
        {A(SEG("", "<target>T <ph id=\"1\"/></target>")), "", "bitext-code 3"},
        {A(SEG("", "<target>T <ph id=\"1\" dataRef=\"d9\"/></target>")), "",
         "bitext-code 3"},
        {A(SEG("", "<target>T <x id=\"1\"/></target>")), "", "bitext-code 3"},
        {A(SEG("", "<target>T <b/></target>")), "", "bitext-code 3"},
        /* data that holds itself */
        {A("<originalData><data id=\"d\"><ph id=\"1\" dataRef=\"d\"/></data>"
           "</originalData>" SEG(
               "", "<target><ph id=\"1\" dataRef=\"d\"/></target>")),
         "", "bitext-code 3"},
    };
    CHECK_CASES("xliff2", BEFORE, cases, AFTER);
}

static void units_that_cannot_be_used_are_told(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<unit>" SEG("", "") "</unit>", "", "bitext-unit 3"},
        {A(""), "", "bitext-unit 3"},
        {A(SEG("", "")) "\n" A(SEG("", "<target>T</target>")),
         "a [p] S (missing)\n", "bitext-duplicate 4"},
        {A(SEG("", "<target>T&#x200B;</target>")), "", "bitext-character 3"},
    };
    CHECK_CASES("xliff2", BEFORE, cases, AFTER);
}

static void what_is_no_xliff_is_refused(void **state)
{
    (void)state;
    static const struct bitext_case cases[] = {
        {"<xliff version=\"1.2\"/>", "", "bitext-syntax 1"},
        {"<xliff version=\"3.0\"/>", "", "bitext-syntax 1"},
        {"<file version=\"2.0\"/>", "", "bitext-syntax 1"},
        {"<!DOCTYPE xliff><xliff version=\"2.0\"/>", "", "bitext-syntax 1"},
        {XLIFF "<file>", "", "bitext-syntax 2"},
        {XLIFF "</xliff>", "", ""},
    };
    CHECK_CASES("xliff2", "", cases, "");
}

/* What it says of its languages holds for all of it. */
static void a_wrong_language_makes_it_useless(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct bitext bitext;
    const struct source source = {
        STR("t"), STR("<xliff version=\"2.0\" srcLang=\"en\" trgLang=\"?\"/>")};
    diags_init(&diags, &arena);
    assert_false(bitext_format_named(STR("xliff2"))
                     ->read(&source, &arena, &diags, &bitext));
    assert_int_equal(diags.count, 1);
    assert_string_equal(diags.items[0].rule, "bitext-language");
    arena_release(&arena);
}

static void a_file_is_written(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct bitext_unit units[] = {
        {.id = STR("a.b"),
         .part = STR("p"),
         .source = STR("S <b> & ]]>\n"),
         .target = STR(" T\t\r"),
         .previous = STR("O"),
         .note = STR("N"),
         .max_chars = 30,
         .state = BITEXT_STALE,
         .origin = BITEXT_MACHINE},
        {.id = STR("c d"), .part = STR("q"), .source = STR("C")},
    };
    struct bitext bitext = {STR("en"), STR("zh-Hant"), units, 2};
    str text = written(&arena, "xliff2", &bitext);
    assert_str(
        text,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
        "xmlns:slr=\"urn:oasis:names:tc:xliff:sizerestriction:2.0\" "
        "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\" "
        "srcLang=\"en\" trgLang=\"zh-Hant\">\n"
        "  <file id=\"f1\" original=\"p\" xml:space=\"preserve\">\n"
        "    <slr:profiles generalProfile=\"xliff:codepoints\"/>\n"
        "    <unit id=\"a.b\" name=\"a.b\" slr:sizeRestriction=\"30\">\n"
        "      <mda:metadata>\n"
        "        <mda:metaGroup category=\"slagen\">\n"
        "          <mda:meta type=\"origin\">machine</mda:meta>\n"
        "        </mda:metaGroup>\n"
        "      </mda:metadata>\n"
        "      <notes>\n"
        "        <note category=\"description\">N</note>\n"
        "        <note category=\"previous-source\">O</note>\n"
        "      </notes>\n"
        "      <segment state=\"initial\" subState=\"slagen:stale\">\n"
        "        <source>S &lt;b&gt; &amp; ]]&gt;\n</source>\n"
        "        <target> T\t&#13;</target>\n"
        "      </segment>\n"
        "    </unit>\n"
        "  </file>\n"
        "  <file id=\"f2\" original=\"q\" xml:space=\"preserve\">\n"
        "    <slr:profiles generalProfile=\"xliff:codepoints\"/>\n"
        "    <unit id=\"slagen-unit-2\" name=\"c d\">\n"
        "      <segment state=\"initial\">\n"
        "        <source>C</source>\n"
        "      </segment>\n"
        "    </unit>\n"
        "  </file>\n"
        "</xliff>\n");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_are_those_of_the_standard),
        cmocka_unit_test(segments_are_joined),
        cmocka_unit_test(units_may_hold_more_than_ours),
        cmocka_unit_test(codes_are_what_they_stand_for),
        cmocka_unit_test(units_that_cannot_be_used_are_told),
        cmocka_unit_test(what_is_no_xliff_is_refused),
        cmocka_unit_test(a_wrong_language_makes_it_useless),
        cmocka_unit_test(a_file_is_written),
    };
    return RUN_TESTS(tests);
}
