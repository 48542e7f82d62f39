/* SPDX-License-Identifier: MIT */
/*
 * Pages with all that is irregular in them.  What was read is written down as
 * "number line source=target", what is wrong as "kind line id".
 */
#include "exchange/side_by_side.h"

#include <stdlib.h>

#include "test.h"

#define PAIR(id, target, source)                                               \
    "<span data-ttu-id=\"" id "\">" target                                     \
    "</span><span class=\"sxs-lookup\"><span data-stu-id=\"" id "\">" source   \
    "</span></span>"
#define HEAD                                                                   \
    "---\nms.openlocfilehash: h1\nms.contentlocale: ru-RU\n"                   \
    "ms.translationtype: HT\n---\n"

static void read_page(str text, struct arena *arena,
                      struct side_by_side_page *page)
{
    struct source *file = ARENA_NEW(arena, struct source);
    *file = (struct source){STR("p.md"), text};
    side_by_side_read(file, STR(""), arena, page);
}

static str units_of(const struct side_by_side_page *page, struct arena *arena)
{
    str all = STR("");
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct side_by_side_unit *unit = &page->units[i];
        all = arena_printf(arena, "%.*s%s%.*s %u %.*s=%.*s", STR_ARG(all),
                           i ? "; " : "", STR_ARG(unit->number), unit->line,
                           STR_ARG(unit->source), STR_ARG(unit->target));
    }
    return all;
}

/* Without those that each such page has. */
static str problems_of(const struct side_by_side_page *page,
                       struct arena *arena)
{
    str all = STR("");
    for (size_t i = 0; i < page->problem_count; i++) {
        const struct side_by_side_problem *problem = &page->problems[i];
        if (problem->kind >= KIND_NO_LANG) {
            continue;
        }
        all = arena_printf(arena, "%.*s%s%s %u %.*s", STR_ARG(all),
                           all.len ? "; " : "",
                           side_by_side_kinds[problem->kind].word,
                           problem->line, STR_ARG(problem->id));
    }
    return all;
}

struct case_ {
    const char *body;
    const char *units;
    const char *problems;
    size_t pairs;
};

static void check(str text, const struct case_ *case_)
{
    struct arena arena = {0};
    struct side_by_side_page page;
    read_page(text, &arena, &page);
    str units = units_of(&page, &arena);
    str problems = problems_of(&page, &arena);
    if (!str_equal(units, str_from(case_->units)) ||
        !str_equal(problems, str_from(case_->problems)) ||
        page.pair_count != case_->pairs) {
        fail_msg("%.*s\n  units: %.*s\n   want: %s\n  problems: %.*s\n   want: "
                 "%s\n  pairs: %zu, want %zu",
                 STR_ARG(text), STR_ARG(units), case_->units, STR_ARG(problems),
                 case_->problems, page.pair_count, case_->pairs);
    }
    arena_release(&arena);
}

static void check_all(const struct case_ *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        check(arena_printf(&arena, HEAD "%s", cases[i].body), &cases[i]);
        arena_release(&arena);
    }
}

#define CHECK_ALL(cases) check_all((cases), sizeof(cases) / sizeof *(cases))

static void pairs_stand_in_all_kinds_of_places(void **state)
{
    static const struct case_ cases[] = {
        {PAIR("a-1", "Мох", "Moss"), "1 6 Moss=Мох", "", 1},
        {PAIR("a-1", "Мох.", "Moss.") " " PAIR("a-2", "Да.", "Yes."),
         "1 6 Moss.=Мох.; 2 6 Yes.=Да.", "", 2},
        {"# <a name=\"moss\"></a>" PAIR(
             "a-1", "Мох",
             "Moss") "\n\n- "
                     "[" PAIR("a-2", "Да", "Yes") "](yes.md)\n1. **" PAIR(
                         "a-4", "Нет", "No") "**\n> " PAIR("a-5", "Ива",
                                                           "Willow"),
         "1 6 Moss=Мох; 2 8 Yes=Да; 4 9 No=Нет; 5 10 Willow=Ива", "", 4},
        {"| " PAIR("a-1", "Мох", "Moss") " | " PAIR(
             "a-2", "Да", "Yes") "<br>" PAIR("a-3", "Нет", "No") " |",
         "1 6 Moss=Мох; 2 6 Yes=Да; 3 6 No=Нет", "", 3},
        {PAIR("a-1", "**Мох** <b>x</b>", "**Moss** <b>x</b>"),
         "1 6 **Moss** <b>x</b>=**Мох** <b>x</b>", "", 1},
        {PAIR("a-1", "<span class=\"x\">Мох</span>!", "<span>Moss</span>!"),
         "1 6 <span>Moss</span>!=<span class=\"x\">Мох</span>!", "", 1},
        {PAIR("a-1", "Мох\n          **ива**", "Moss **willow**"),
         "1 6 Moss **willow**=Мох\n          **ива**", "", 1},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void halves_are_put_together_by_id(void **state)
{
    static const struct case_ cases[] = {
        {"<span data-ttu-id=\"a-1\">Мох</span> <span data-ttu-id=\"a-2\">Да"
         "</span> x <span data-stu-id=\"a-2\">Yes</span>\n\n"
         "<span data-stu-id=\"a-1\">Moss</span>",
         "1 6 Moss=Мох; 2 6 Yes=Да", "", 2},
        {"<span data-stu-id=\"a-1\">Moss</span><span data-ttu-id=\"a-1\">Мох"
         "</span>",
         "1 6 Moss=Мох", "", 1},
        {"<span data-ttu-id='a-1'>Мох</span><span data-stu-id=a-1>Moss</span>",
         "1 6 Moss=Мох", "", 1},
        {"<SPAN DATA-TTU-ID=\"a-1\">Мох</SPAN><span  class='x'  "
         "data-stu-id = \"a-1\" >Moss</span >",
         "1 6 Moss=Мох", "", 1},
        {"<span data-ttu-id=\"\">Мох</span><span data-stu-id=\"\">Moss</span>",
         " 6 Moss=Мох", "", 1},
        {PAIR("plain", "Мох", "Moss"), "plain 6 Moss=Мох", "", 1},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void damage_is_told(void **state)
{
    static const struct case_ cases[] = {
        {"<span data-ttu-id=\"a-1\">Мох</span>", "1 6 =Мох",
         "missing-half 6 a-1; no-pairs 1 ", 0},
        {"<span data-stu-id=\"a-1\">Moss</span>",
         "1 6 Moss=", "missing-half 6 a-1; no-pairs 1 ", 0},
        {PAIR("a-1", "", "Moss") PAIR("a-2", "Да", " "), "1 6 Moss=; 2 6  =Да",
         "empty-half 6 a-1; empty-half 6 a-2", 2},
        {PAIR("a-1", "Мох", "Moss") "\n" PAIR("a-1", "Да", "Yes"),
         "1 6 Moss=Мох; 1 7 Yes=Да", "duplicate-id 7 a-1", 2},
        {PAIR("a-1", "Мох", "Moss") "<span data-ttu-id=\"a-1\">Да</span>",
         "1 6 Moss=Мох; 1 6 =Да", "duplicate-id 6 a-1; missing-half 6 a-1", 1},
        {"<span data-ttu-id=\"a-1\">Мох<span class=\"sxs-lookup\"><span "
         "data-stu-id=\"a-1\">Moss</span></span>",
         "1 6 Moss=Мох", "unclosed 6 a-1", 1},
        {"<span data-ttu-id=\"a-1\">Мох " PAIR("a-2", "Да", "Yes"),
         "1 6 =Мох; 2 6 Yes=Да", "unclosed 6 a-1; missing-half 6 a-1", 1},
        {"<span data-ttu-id=\"a-1\">Мох\nда\n\nнет", "1 6 =Мох\nда",
         "unclosed 6 a-1; missing-half 6 a-1; no-pairs 1 ", 0},
        {"</span></span>" PAIR("a-1", "Мох", "Moss") "</span>", "1 6 Moss=Мох",
         "", 1},
        {"<span data-ttu-id=\"a-1\">a<span data-ttu-id=\"a-2\">b</span>c</span>"
         "<span data-stu-id=\"a-2\">B</span>",
         "1 6 =a; 2 6 B=b", "unclosed 6 a-1; missing-half 6 a-1", 1},
        {"<span data-ttu-id=\"a-1", "", "no-pairs 1 ", 0},
        {"<span data-ttu-id=\"a-1\"", "", "no-pairs 1 ", 0},
        {"<span data-ttu-id>x</span>", " 6 =x", "missing-half 6 ; no-pairs 1 ",
         0},
        {"<<<<<<< HEAD\n<", "", "no-pairs 1 ", 0},
        {"<!-- " PAIR("a-1", "Мох", "Moss") " -->", "", "no-pairs 1 ", 0},
        {"<!-- " PAIR("a-1", "Мох", "Moss"), "1 6 Moss=Мох", "", 1},
        {PAIR("a-1", "М\xFF\xD0", "Moss"), "1 6 Moss=М\xEF\xBF\xBD\xEF\xBF\xBD",
         "encoding 6 ", 1},
        {"Plain Markdown, 2 < 3.\n", "", "no-pairs 1 ", 0},
        {"", "", "no-pairs 1 ", 0},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void anchors_are_unique(void **state)
{
    static const struct case_ cases[] = {
        {"# <a name=\"x\"></a>" PAIR(
             "a-1", "Мох", "Moss") "\n# <a name=\"x\"></a>" PAIR("a-2", "Да",
                                                                 "Yes"),
         "1 6 Moss=Мох; 2 7 Yes=Да", "duplicate-anchor 7 ", 2},
        {PAIR("a-1", "<a href=\"\" id=\"x\"></a>Мох",
              "<a href=\"\" id=\"x\"></a>Moss"),
         "1 6 <a href=\"\" id=\"x\"></a>Moss=<a href=\"\" id=\"x\"></a>Мох",
         "duplicate-anchor 6 a-1", 1},
        {"<a name=\"x\" id=\"x\"></a><a id=\"y\"/></a>"
         "<input name=\"x\"><b id=\"\"></b><b id=\"\"></b>" PAIR("a-1", "Мох",
                                                                 "Moss"),
         "1 6 Moss=Мох", "", 1},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void lines_end_in_any_way(void **state)
{
    static const char *const bodies[] = {
        "---\r\nms.contentlocale: ru\r\n---\n" PAIR(
            "a-1", "М", "M") "\n\n" PAIR("a-2", "Д\nа", "Y"),
        "---\nms.contentlocale: ru\n---\r\n" PAIR(
            "a-1", "М", "M") "\r\n\r\n" PAIR("a-2", "Д\r\nа", "Y"),
        "---\r\nms.contentlocale: ru\r\n---\r\n" PAIR(
            "a-1", "М", "M") "\r\n\n" PAIR("a-2", "Д\rа", "Y"),
    };
    static const struct case_ want = {"", "1 4 M=М; 2 6 Y=Д\nа", "", 2};
    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        check(str_from(bodies[i]), &want);
    }
}

/* ---- front matter
 * ---------------------------------------------------------------- */

static str head_of(const char *head, struct arena *arena,
                   struct side_by_side_page *page)
{
    read_page(arena_printf(arena, "%s" PAIR("a-1", "М", "M"), head), arena,
              page);
    str all =
        arena_printf(arena, "%.*s,%.*s,%s", STR_ARG(page->language),
                     STR_ARG(page->hash), memory_origin_name(page->origin));
    for (size_t i = 0; i < page->text_count; i++) {
        all = arena_printf(arena, "%.*s; %u %.*s=%.*s", STR_ARG(all),
                           page->texts[i].line, STR_ARG(page->texts[i].key),
                           STR_ARG(page->texts[i].text));
    }
    return all;
}

static void front_matter_is_read_as_it_is_written(void **state)
{
    static const char *const cases[][2] = {
        {"---\ntitle: Мох | Сад: всё\nms.contentlocale: ru-RU\n"
         "ms.openlocfilehash: 12ab\nms.translationtype: MT\n---\n",
         "ru-RU,12ab,machine; 2 title=Мох | Сад: всё"},
        {"---\ntitle: 'Мох: ''да'''\ndescription: \"Он \\\"сказал\\\"\"\n"
         "ms.translationtype: HT\n---\n",
         ",,human; 2 title=Мох: 'да'; 3 description=Он \"сказал\""},
        {"---\nDescription: Мох\ntranslationtype: Human Translation\n---\n",
         ",,human; 2 description=Мох"},
        {"---\ntranslationtype: Machine Translation\n...\n", ",,machine"},
        {"---\nms.translationtype: other\nms.custom:\n- title: x\n- y\n---\n",
         ",,unknown"},
        {"---\ntitle: Мох\n  и ива\nkeywords:\n  - a\n  - b\n"
         "ms.contentlocale: \"ja-JP\"\n---\n",
         "ja-JP,,unknown; 2 title=Мох и ива"},
        {"---\ntitle:\n\n---\n", ",,unknown"},
        {"---\ntitle: Мох\n", ",,unknown"},        /* no end */
        {"# title: Мох\n---\n", ",,unknown"},      /* none */
        {"\n---\ntitle: Мох\n---\n", ",,unknown"}, /* not at the begin */
        {"---- \ntitle: Мох\n---\n", ",,unknown"},
        {"\xEF\xBB\xBF---\ntitle: Мох\n---\n", ",,unknown; 2 title=Мох"},
        {"---\n---\n", ",,unknown"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct side_by_side_page page;
        assert_str(head_of(cases[i][0], &arena, &page), cases[i][1]);
        assert_int_equal(page.pair_count, 1);
        assert_int_equal(page.counts[KIND_UNTRACEABLE], page.text_count);
        assert_int_equal(page.counts[KIND_NO_LANGUAGE], page.language.len == 0);
        arena_release(&arena);
    }
}

static void units_within_front_matter_are_read(void **state)
{
    struct arena arena = {0};
    struct side_by_side_page page;
    (void)state;
    assert_str(
        head_of("---\ntitle: \"<span data-ttu-id=\\\"a-101\\\">Мох \\\"А\\\""
                "</span><span class=\\\"sxs-lookup\\\"><span data-stu-id="
                "\\\"a-101\\\">Moss \\\"A\\\"</span></span>\"\n---\n",
                &arena, &page),
        ",,unknown");
    assert_str(units_of(&page, &arena), "101 2 Moss \"A\"=Мох \"А\"; 1 4 M=М");
    assert_int_equal(page.pair_count, 2);
    assert_int_equal(page.units[0].offset, 12);
    arena_release(&arena);
}

static void offsets_are_those_of_the_file(void **state)
{
    struct arena arena = {0};
    struct side_by_side_page page;
    (void)state;
    read_page(STR("\xEF\xBB\xBFx\r\n" PAIR("a-1", "М", "M")), &arena, &page);
    assert_int_equal(page.units[0].offset, 6);
    assert_int_equal(page.units[0].line, 2);
    arena_release(&arena);
}

static void each_page_has_the_flaws_of_the_format(void **state)
{
    struct arena arena = {0};
    struct side_by_side_page page;
    (void)state;
    read_page(STR(HEAD PAIR("a-1", "М", "M") PAIR("a-3", "Д", "Y")), &arena,
              &page);
    assert_int_equal(page.counts[KIND_NO_LANG], 1);
    assert_int_equal(page.counts[KIND_POSITIONAL_IDS], 1);
    assert_int_equal(page.counts[KIND_STATE_PER_FILE], 1);
    read_page(STR("<span data-ttu-id=\"x-moss\">М</span><span "
                  "data-stu-id=\"x-moss\" lang=\"en\">M</span>"
                  "<span data-ttu-id=\"x-fern\">П</span><span "
                  "data-stu-id=\"x-fern\" lang=\"en\">F</span>"),
              &arena, &page);
    assert_int_equal(page.pair_count, 2);
    assert_int_equal(page.counts[KIND_NO_LANG], 0);
    assert_int_equal(page.counts[KIND_POSITIONAL_IDS], 0);
    assert_int_equal(page.counts[KIND_STATE_PER_FILE], 0);
    arena_release(&arena);
}

/* ---- the memory
 * ------------------------------------------------------------------- */

static void pages_of_several_languages_meet(void **state)
{
    struct arena arena = {0};
    struct side_by_side_page page;
    struct memory memory;
    (void)state;
    memory_init(&memory, STR("en"), &arena);
    read_page(STR("---\ntitle: Сад\nms.openlocfilehash: h\nms.contentlocale: "
                  "ru\n---\n" PAIR("a-1", "Мох", "Moss")
                      PAIR("a-2", "Да", "Yes")),
              &arena, &page);
    side_by_side_remember(&page, &memory);
    read_page(STR("---\ntitle: 庭\nms.openlocfilehash: h\nms.contentlocale: "
                  "ja\n---\n" PAIR("b-1", "苔", "Moss")
                      PAIR("b-2", "はい", "Yes!")),
              &arena, &page);
    side_by_side_remember(&page, &memory);
    read_page(STR("---\ntitle: Garten\nms.contentlocale: de\n---\n" PAIR(
                  "c-9", "Moos", "Moss") PAIR("c-10", "", "Empty")),
              &arena, &page);
    side_by_side_remember(&page, &memory);
    read_page(STR(PAIR("c-9", "?", "Moss")), &arena, &page);
    side_by_side_remember(&page, &memory);
    memory_sort(&memory);
    assert_int_equal(memory.count, 4);
    assert_str(memory.segments[0].keys[0], "h-title");
    assert_int_equal(memory.segments[0].text_count, 2);
    assert_str(memory.segments[1].keys[0], "p.md#title");
    assert_str(memory.segments[2].source, "Moss");
    assert_int_equal(memory.segments[2].text_count, 3);
    assert_str(memory.segments[2].texts[0].from, "p.md:5");
    assert_str(memory.segments[3].source, "Yes");
    assert_str(memory.segments[3].texts[0].source, "Yes!");
    arena_release(&arena);
}

/* ---- anything
 * ----------------------------------------------------------------------- */

static void garbage_does_no_harm(void **state)
{
    static const char *const pieces[] = {
        "<span data-ttu-id=\"a-1\">",
        "<span data-stu-id='a-1'>",
        "</span>",
        "<span class=\"sxs-lookup\">",
        "<span",
        ">",
        "<",
        "\"",
        "'",
        "\\\"",
        "---\n",
        "title: ",
        "\r\n",
        "\n\n",
        "<!--",
        "-->",
        "\xFF",
        "\xE3\x81",
        "言",
        "**",
        "`",
        "[",
        "](",
        ")",
        "<a id=x>",
        "\0x",
        "&#x",
        "101",
    };
    enum { PIECES = sizeof pieces / sizeof *pieces, ROUNDS = 20000 };
    uint32_t random = 3;
    struct buf text;
    (void)state;
    buf_init(&text, 1 << 16);
    for (int round = 0; round < ROUNDS; round++) {
        struct arena arena = {0};
        struct side_by_side_page page;
        buf_clear(&text);
        for (int i = 0; i < 1 + round % 25; i++) {
            random = random * 1664525 + 1013904223;
            const char *piece = pieces[(random >> 16) % PIECES];
            buf_add(&text, (str){piece, *piece ? strlen(piece) : 2});
        }
        read_page(arena_copy(&arena, buf_text(&text)), &arena, &page);
        side_by_side_judge(&page, 1, NULL, 0, &arena);
        assert_true(page.pair_count <= page.unit_count);
        arena_release(&arena);
    }
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_stand_in_all_kinds_of_places),
        cmocka_unit_test(halves_are_put_together_by_id),
        cmocka_unit_test(damage_is_told),
        cmocka_unit_test(anchors_are_unique),
        cmocka_unit_test(lines_end_in_any_way),
        cmocka_unit_test(front_matter_is_read_as_it_is_written),
        cmocka_unit_test(units_within_front_matter_are_read),
        cmocka_unit_test(offsets_are_those_of_the_file),
        cmocka_unit_test(each_page_has_the_flaws_of_the_format),
        cmocka_unit_test(pages_of_several_languages_meet),
        cmocka_unit_test(garbage_does_no_harm),
    };
    return RUN_TESTS(tests);
}
