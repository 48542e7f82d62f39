/* SPDX-License-Identifier: MIT */
/*
 * Each case is one unit, its language, and the kinds of problems that it has;
 * those that have none stand one step away from those that do.
 */
#include "exchange/side_by_side.h"

#include "test.h"

struct case_ {
    const char *language;
    const char *source;
    const char *target;
    const char *kinds;
};

static str page_of(const struct case_ *case_, struct arena *arena)
{
    return arena_printf(
        arena,
        "---\nms.contentlocale: %s\n---\n"
        "<span data-ttu-id=\"a-1\">%s</span><span class=\"sxs-lookup\">"
        "<span data-stu-id=\"a-1\" lang=\"en\">%s</span></span>\n",
        case_->language, case_->target, case_->source);
}

static str kinds_of(const struct side_by_side_page *page, struct arena *arena)
{
    str all = STR("");
    for (size_t i = 0; i < page->problem_count; i++) {
        all = arena_printf(arena, "%.*s%s%s", STR_ARG(all), i ? " " : "",
                           side_by_side_kinds[page->problems[i].kind].word);
    }
    return all;
}

static void check_all(const struct case_ *cases, size_t count)
{
    static const str names[] = {STR_INIT("Blossom"), STR_INIT("Blossom Cloud"),
                                STR_INIT("Fern 365")};
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        struct side_by_side_page page;
        struct source file = {STR("p.md"), page_of(&cases[i], &arena)};
        side_by_side_read(&file, STR(""), &arena, &page);
        side_by_side_judge(&page, 1, names, 3, &arena);
        str kinds = kinds_of(&page, &arena);
        if (!str_equal(kinds, str_from(cases[i].kinds))) {
            fail_msg("%s: %s = %s\n  got: %.*s\n  want: %s", cases[i].language,
                     cases[i].source, cases[i].target, STR_ARG(kinds),
                     cases[i].kinds);
        }
        arena_release(&arena);
    }
}

#define CHECK_ALL(cases) check_all((cases), sizeof(cases) / sizeof *(cases))

static void what_was_not_translated(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "Water the moss", "Water the moss", "untranslated"},
        {"de", " Water the moss", "Water the moss ", "untranslated"},
        {"ru", "Blossom Cloud", "Blossom Cloud", ""}, /* a name */
        {"ru", "Fern 365, Blossom", "Fern 365, Blossom", ""},
        {"ru", "Blossoms", "Blossoms", "untranslated"},
        {"ru", "24/7", "24/7", ""},
        {"ru", "`ls -l`", "`ls -l`", ""},
        {"ru", "Water the moss", "Поливайте мох", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void emphasis_that_was_damaged(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "Water **moss**", "Поливайте мох", "emphasis"},
        {"ru", "Water moss", "Поливайте **мох**", "emphasis"},
        {"ru", "Water *moss*", "Поливайте **мох**", "emphasis"},
        {"ru", "Water **moss**", "**Поливайте** мох", ""},
        {"ru", "Water **moss**", "Поливайте <strong>мох</strong>", ""},
        {"ja", "Choose **\"Moss\"** now", "今すぐ**「苔」**を選びます",
         "emphasis"},
        {"ja", "Choose **Moss** now", "今すぐ「**苔**」を選びます", ""},
        {"zh-CN", "**Moss** (green)", "**苔藓**（绿色）", ""},
        {"zh-CN", "**Moss:** green", "**苔藓：**绿色", "emphasis"},
        {"de", "Water **moss**", "\\**Moos* gießen", "emphasis"},
        {"de", "Water moss", "Moos** gießen", "emphasis"},
        {"de", "Size 2 * 3", "Größe 2 * 3", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void links_that_were_lost(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "See [moss](moss.md).", "См. мох.", "link"},
        {"ru", "See [moss](moss.md).", "См. [мох](fern.md).", "link"},
        {"ru", "See [moss](moss.md).", "См. [](moss.md).", "link"},
        {"ru", "See [moss](moss.md).", "См. [мох](moss.md).", ""},
        {"ru", "See [moss](moss.md).", "См. [мох](moss.md\n  ).", ""},
        {"ru", "[a](x.md) or [b](y.md)", "[б](y.md) или [а](x.md)", ""},
        {"ru", "[a](https://m.example/en-us/x)",
         "[а](https://m.example/ru-ru/x)", ""},
        {"zh-TW", "[Moss](https://m.example/en-us)",
         "[苔](https://m.example/zh-hant)", ""},
        {"ru", "[a](https://m.example/y/x)", "[а](https://m.example/z/x)",
         "link"},
        {"ru", "[a](m?a=1&amp;b=2)", "[а](m?a=1&b=2)", ""},
        {"ru", "![alt](i.png)", "![](i.png)", ""},
        {"ru", "<a href=\"x\">moss</a>", "[мох](x)", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void numbers_that_differ(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "Moss 365", "Мох 356", "digits"},
        {"ru", "30 days", "дней", "digits"},
        {"ru", "Some days", "3 дня", "digits"},
        {"ru", "On 04/27/2020", "27.4.2020", ""},
        {"ru", "1,000 plants",
         "1\xC2\xA0"
         "000 растений",
         ""},
        {"ru", "1,000 plants", "1 000 растений", ""},
        {"de", "12,345,678 plants", "12.345.678 Pflanzen", ""},
        {"de", "1.5 litres", "1,5 Liter", ""},
        {"ru", "two days", "2 дня", ""},
        {"ja", "June 5, 2020", "2020 年 6 月 5 日", ""},
        {"ja", "June 5, 2020", "2020 年 7 月 5 日", "digits"},
        {"zh-CN", "2 plants", "两株植物", ""},
        {"zh-CN", "20 plants", "两株植物", "digits"},
        {"ar", "20 plants", "٢٠ نبتة", ""},
        {"hi", "20 plants", "२० पौधे", ""},
        {"ja", "Moss 365", "苔 ３６５", ""},
        {"de", "At 3 PM", "Um 15 Uhr", ""},
        {"de", "See 3 amber plants", "Siehe 4 gelbe Pflanzen", "digits"},
        {"ru", "[2 plants](p5.md)", "[2 растения](p5.md)", ""},
        {"ru", "Use `a1`", "Введите `a1`", ""},
        {"ru", "Use `a1`", "Введите `a2`", "digits"},
        {"ru", "moss &#39;x&#39;", "мох «x»", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void words_of_the_source(void **state)
{
    static const struct case_ cases[] = {
        {"zh-CN", "Ask the gardener first", "请先问 gardener",
         "leftover-source"},
        {"ru", "The gardener waters", "Поливает gardener", "leftover-source"},
        {"zh-CN", "Ask the Gardener for Moss club",
         "请问 Gardener for Moss 协会", ""},
        {"zh-CN", "The web page", "web 页面", ""},        /* short */
        {"ru", "See gardener.md", "См. gardener.md", ""}, /* a file */
        {"ru", "Mail to gardener@moss.example",
         "Пишите на gardener@moss.example", ""},
        {"ru", "Set moss_mode", "Задайте moss_mode", ""},
        {"ru", "Use `gardener`", "Введите `gardener`", ""},
        {"el", "The gardener waters", "Ο gardener ποτίζει", ""},
        {"de", "The gardener waters", "Der gardener gießt", ""},
        {"ja", "Sold by Blossom", "blossom で販売", "case-changed"},
        {"ru", "NASA garden", "Сад nasa", "case-changed"},
        {"ru", "A moss garden", "Сад Moss", ""}, /* gained a capital */
        {"de", "A Garden of moss", "Ein garden aus Moos", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void words_that_come_twice(void **state)
{
    static const struct case_ cases[] = {
        {"zh-TW", "Branches or twigs.", "枝條或枝條。", "doubled-word"},
        {"zh-CN", "Plants and servants", "植物和植物园", ""},
        {"zh-CN", "Leaves or petals.", "叶子或者叶子", "doubled-word"},
        {"ja", "Branches or twigs", "小枝または小枝", "doubled-word"},
        {"zh-CN", "Moss or fern", "苔或苔", ""}, /* one character */
        {"ru", "Twigs or branches", "ветки или ветки", "doubled-word"},
        {"ru", "Twigs or branches", "Ветки или ветки", "doubled-word"},
        {"ru", "More and more moss", "больше и больше мха", ""},
        {"ru", "Water the moss", "Поливайте поливайте мох", "doubled-word"},
        {"ru", "Water the moss", "Поливайте. Поливайте мох", ""},
        {"fr", "You get up", "Vous vous levez", ""},
        {"de", "Those who water", "Die die gießen", ""},
        {"tr", "Water slowly", "Yavaş yavaş sulayın", ""},
        {"de", "Moss moss moss", "Moos Moos Moos", ""}, /* so has the source */
    };
    (void)state;
    CHECK_ALL(cases);
}

static void typography(void **state)
{
    static const struct case_ cases[] = {
        {"zh-CN", "Water **moss**.", "浇灌 \" **苔藓** \"。", "quotes"},
        {"zh-CN", "Water \"moss\".", "浇灌\"苔藓\"。", "quotes"},
        {"zh-CN", "Water \"moss\".", "浇灌“苔藓”。", ""},
        {"en-GB", "Choose \"Moss\".", "Pick \"Moss\".", ""},
        {"en-GB", "Choose \"Moss\".", "Pick \" Moss\".", "quotes"},
        {"ru", "A 15\" screen", "Экран 15\"", ""},
        {"zh-TW", "Moss (green)", "苔 (綠色)", "width"},
        {"zh-TW", "Moss (green)", "苔（綠色）", ""},
        {"zh-TW", "Moss (ABC)", "苔 (ABC)", ""},
        {"ja", "Moss, fern", "苔, シダ", "width"},
        {"ja", "Moss, fern", "苔、シダ", ""},
        {"ja", "Use moss.", "苔を使います.", "width"},
        {"ja", "See moss.md", "苔.md を参照", ""},
        {"ko", "Moss (green)", "이끼 (녹색)", ""},
        {"zh-CN", "Moss", "苔藓 ", "spaces"},
        {"zh-CN", "Moss", "\xC2\xA0苔藓", "spaces"},
        {"zh-CN", "Moss ", "苔藓 ", ""},
        {"zh-CN", "Moss, fern", "苔藓， 蕨", "spaces"},
        {"zh-CN", "Moss (green)", "苔藓 （绿色）", "spaces"},
        {"zh-CN", "Use Moss now", "现在使用 Moss 吧", ""},
        {"fr", "Moss: green", "Mousse : verte", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void lengths(void **state)
{
    static const char source[] =
        "Water the moss in the morning, and the fern in the evening.";
    static const struct case_ cases[] = {
        {"ru", source, "Поливайте.", "length"},
        {"ru", source, "Поливайте мох утром, а папоротник вечером.", ""},
        {"zh-CN", source, "早上给苔藓浇水，晚上给蕨浇水。", ""},
        {"zh-CN", source, "浇水。", "length"},
        {"de", source,
         "Gießen Sie das Moos am Morgen und den Farn am Abend. Gießen Sie das "
         "Gras am Mittag, die Bäume im Frühling und die Hecke, wenn es lange "
         "nicht geregnet hat.",
         "length"},
        {"ru", "Moss and fern", "Мох", ""}, /* too short to tell */
    };
    (void)state;
    CHECK_ALL(cases);
}

static void names_stay_as_they_are(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "Water Blossom daily", "Поливайте Цветок", "translated-name"},
        {"ru", "Water Blossom daily", "Поливайте Blossom", ""},
        {"ru", "In Blossom Cloud", "В Blossom Облаке", "translated-name"},
        {"ru", "In Blossom Cloud", "В Blossom Cloud", ""},
        {"ru", "Water blossom and Blossoms", "Поливайте все цветки и цветы",
         ""},
        {"de", "Buy Fern 365", "fern 365 kaufen", "translated-name"},
    };
    (void)state;
    CHECK_ALL(cases);
}

static void markers_of_conflicts_are_no_text(void **state)
{
    static const struct case_ cases[] = {
        {"ru", "&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD",
         "&lt;&lt;&lt;&lt;&lt;&lt;&lt; ГОЛОВА", "conflict-marker"},
        {"ru", "<<<<<<< HEAD", "<<<<<<< HEAD", "untranslated conflict-marker"},
        {"ru", "a << b", "а << б", ""},
    };
    (void)state;
    CHECK_ALL(cases);
}

/* ---- among pages ------------------------------------------------------------
 */

#define PAIR(id, target, source)                                               \
    "<span data-ttu-id=\"" id "\">" target "</span><span data-stu-id=\"" id    \
    "\" lang=\"en\">" source "</span>\n"

static str among(const char *const *texts, size_t count, struct arena *arena)
{
    struct side_by_side_page *pages =
        ARENA_ARRAY(arena, count, struct side_by_side_page);
    struct source *files = ARENA_ARRAY(arena, count, struct source);
    str all = STR("");
    for (size_t i = 0; i < count; i++) {
        files[i] = (struct source){arena_printf(arena, "%zu.md", i),
                                   str_from(texts[i])};
        side_by_side_read(&files[i], STR(""), arena, &pages[i]);
    }
    side_by_side_judge(pages, count, NULL, 0, arena);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < pages[i].problem_count; j++) {
            const struct side_by_side_problem *problem = &pages[i].problems[j];
            if (problem->kind < KIND_NO_LANG) {
                all =
                    arena_printf(arena, "%.*s%s%zu:%u %s (%.*s)", STR_ARG(all),
                                 all.len ? "; " : "", i, problem->line,
                                 side_by_side_kinds[problem->kind].word,
                                 STR_ARG(problem->detail));
            }
        }
    }
    return all;
}

#define RU "---\nms.contentlocale: ru\nms.openlocfilehash: h\n---\n"
#define JA "---\nms.contentlocale: ja\nms.openlocfilehash: h\n---\n"

static void the_same_source_has_one_target(void **state)
{
    static const struct {
        const char *pages[3];
        size_t count;
        const char *want;
    } cases[] = {
        {{RU PAIR("a-1", "Мох", "Moss"), RU PAIR("b-7", "Лишай", "Moss")},
         2,
         "1:5 inconsistent (0.md:5: Мох)"},
        {{RU PAIR("a-1", "Мох", "Moss") PAIR("a-2", "Лишай", "Moss")
              PAIR("a-3", "Мох", "Moss")},
         1,
         "0:6 inconsistent (0.md:5: Мох)"},
        {{RU PAIR("a-1", "Мох", "Moss"), JA PAIR("b-1", "苔", "Moss")}, 2, ""},
        {{RU PAIR("a-1", "Мох  и", "Moss\nand"),
          RU PAIR("b-1", " Мох и ", "Moss and")},
         2,
         "1:5 spaces (a blank at the begin)"},
        {{RU PAIR("a-1", "24", "24") PAIR("a-2", "24.", "24")}, 1, ""},
        {{RU PAIR("a-1", "Мох", "Moss"), JA PAIR("b-1", "シダ", "Fern")},
         2,
         "1:5 source-differs (0.md:5: Moss)"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        assert_str(among(cases[i].pages, cases[i].count, &arena),
                   cases[i].want);
        arena_release(&arena);
    }
}

static void every_kind_has_a_word_and_a_meaning(void **state)
{
    (void)state;
    for (size_t i = 0; i < KIND_COUNT; i++) {
        assert_non_null(side_by_side_kinds[i].word);
        assert_non_null(side_by_side_kinds[i].meaning);
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(side_by_side_kinds[i].word,
                                    side_by_side_kinds[j].word);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_not_translated),
        cmocka_unit_test(emphasis_that_was_damaged),
        cmocka_unit_test(links_that_were_lost),
        cmocka_unit_test(numbers_that_differ),
        cmocka_unit_test(words_of_the_source),
        cmocka_unit_test(words_that_come_twice),
        cmocka_unit_test(typography),
        cmocka_unit_test(lengths),
        cmocka_unit_test(names_stay_as_they_are),
        cmocka_unit_test(markers_of_conflicts_are_no_text),
        cmocka_unit_test(the_same_source_has_one_target),
        cmocka_unit_test(every_kind_has_a_word_and_a_meaning),
    };
    return RUN_TESTS(tests);
}
