/* SPDX-License-Identifier: MIT */
/* Emphasis beside letters of scripts without blanks (typeset/prose_aid.h). */
#include <cmark.h>
#include <stdlib.h>

#include "test.h"
#include "typeset/prose.h"

static const struct value *value_of(void *context, str name)
{
    return value_find(context, name);
}

/* Gives "…<strong>…</strong>…" of one paragraph, without its tags. */
static str html_of(const char *prose, struct arena *arena)
{
    struct value *values = value_map(arena);
    value_put_text(values, arena, "share", STR("99.9%"));
    value_put_text(values, arena, "name", STR("金級"));
    struct prose_context ctx = {.context = values, .value = value_of};
    struct buf out;
    buf_init(&out, 1 << 20);
    prose_to_html(value_prose(arena, str_from(prose)), &ctx, &out);
    str html = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    assert_true(str_starts_with(html, STR("<p>")));
    return str_slice(html, 3, html.len - 4);
}

static void check_html(const char *prose, const char *want)
{
    struct arena arena = {0};
    assert_str(html_of(prose, &arena), want);
    arena_release(&arena);
}

/* What is emphasised where another tool reads our Markdown: cmark alone. */
static void check_elsewhere(const char *prose, const char *want_markdown)
{
    struct arena arena = {0};
    struct value *values = value_map(&arena);
    value_put_text(values, &arena, "share", STR("99.9%"));
    value_put_text(values, &arena, "name", STR("金級"));
    struct prose_context ctx = {.context = values, .value = value_of};
    struct buf out;
    buf_init(&out, 1 << 20);
    prose_to_markdown(value_prose(&arena, str_from(prose)), &ctx, &out);
    assert_str(buf_text(&out), want_markdown);
    char *html = cmark_markdown_to_html(out.data, out.len, CMARK_OPT_DEFAULT);
    str text = str_slice(str_from(html), 3, strlen(html) - 5);
    str want = html_of(prose, &arena);
    assert_int_equal(text.len, want.len);
    assert_memory_equal(text.data, want.data, want.len);
    free(html);
    buf_release(&out);
    arena_release(&arena);
}

static void emphasis_ends_between_a_mark_and_a_letter(void **state)
{
    (void)state;
    check_html("**支援時間（週一至週五）**適用",
               "<strong>支援時間（週一至週五）</strong>適用");
    check_html("**「金級」**方案", "<strong>「金級」</strong>方案");
    check_html("**한국어(지원)**은", "<strong>한국어(지원)</strong>은");
    check_html("*注意：*請", "<em>注意：</em>請");
    check_html("**{share}**を保証", "<strong>99.9%</strong>を保証");
    check_html("**99.9%**を保証", "<strong>99.9%</strong>を保証");
    check_html("**[連絡先](x)**まで",
               "<strong><a href=\"x\">連絡先</a></strong>まで");
    check_html("**`code`**を", "<strong><code>code</code></strong>を");
    check_html("**「金級」**Plan", "<strong>「金級」</strong>Plan");
    check_html("_（支援）_適用", "<em>（支援）</em>適用");
}

static void emphasis_begins_between_a_letter_and_a_mark(void **state)
{
    (void)state;
    check_html("金額は**{share}**です", "金額は<strong>99.9%</strong>です");
    check_html("请**“联系”**我们", "请<strong>“联系”</strong>我们");
    check_html("適用*（注）*", "適用<em>（注）</em>");
    check_html("適用_（注）_", "適用<em>（注）</em>");
    check_html("Plan**「金級」**", "Plan<strong>「金級」</strong>");
}

/* The pairing is CommonMark's own: the second run must not begin emphasis that
 * the third one ends. */
static void several_and_nested_ones_are_paired_as_elsewhere(void **state)
{
    (void)state;
    check_html("**甲（乙）**丙**丁**",
               "<strong>甲（乙）</strong>丙<strong>丁</strong>");
    check_html("甲**「乙」**丙**「丁」**戊", "甲<strong>「乙」</strong>丙"
                                             "<strong>「丁」</strong>戊");
    check_html("***甲（乙）***丙", "<em><strong>甲（乙）</strong></em>丙");
    check_html("**甲*（乙）*丙（丁）**戊",
               "<strong>甲<em>（乙）</em>丙（丁）</strong>戊");
    check_html("**_（甲）_**乙", "<strong><em>（甲）</em></strong>乙");
    check_html("[甲**（乙）**丙](x)",
               "<a href=\"x\">甲<strong>（乙）</strong>丙</a>");
    check_html("**甲\n（乙）**丙", "<strong>甲\n（乙）</strong>丙");
}

static void what_is_no_emphasis_stays(void **state)
{
    (void)state;
    check_html("\\**甲（乙）**丙", "**甲（乙）**丙");
    check_html("\\*\\*甲（乙）\\*\\*丙", "**甲（乙）**丙");
    check_html("&#42;甲（乙）*丙", "*甲（乙）*丙");
    check_html("`**甲（乙）**丙`", "<code>**甲（乙）**丙</code>");
    check_html("[甲](x*（y）*z '**（a）**乙')",
               "<a href=\"x*%EF%BC%88y%EF%BC%89*z\" "
               "title=\"**（a）**乙\">甲</a>");
    check_html("<https://例.example/甲*（乙>",
               "<a href=\"https://%E4%BE%8B.example/%E7%94%B2*%EF%BC%88%E4%B9%"
               "99\">https://例.example/甲*（乙</a>");
    check_html("**甲（ 乙）** 丙", "<strong>甲（ 乙）</strong> 丙");
    check_html("5 * 3（甲）* 2", "5 * 3（甲）* 2");
    check_html("基本料*、追加料*。", "基本料*、追加料*。");
    check_html("支援_時間_表", "支援_時間_表");
    check_html("{a_b}（甲）_乙", "{a_b}（甲）_乙");
    check_html("**foo (bar)**baz", "**foo (bar)**baz");
}

/* An aid is chosen among characters that the text does not hold. */
static void what_aids_are_made_of_may_stand_in_the_text(void **state)
{
    (void)state;
    check_html("܀ **（甲）**乙 &#x701; &#1794; &#X70c; ܁",
               "܀ <strong>（甲）</strong>乙 ܁ ܂ ܌ ܁");
}

static void a_text_that_holds_them_all_is_left_alone(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf text;
    struct buf want;
    buf_init(&text, 1 << 16);
    buf_init(&want, 1 << 16);
    for (uint32_t c = 0x700; c <= 0x70D; c++) {
        buf_add_code_point(&text, c);
    }
    BUF_ADD(&text, "甲**（乙）**丙");
    buf_add(&want, buf_text(&text));
    buf_add_char(&text, '\0');
    assert_true(str_equal(html_of(text.data, &arena), buf_text(&want)));
    buf_release(&text);
    buf_release(&want);
    arena_release(&arena);
}

/* --- other tools have no aids
 * ------------------------------------------------- */

static void other_tools_see_the_same_emphasis(void **state)
{
    (void)state;
    check_elsewhere("**支援（週一）**適用", "**支援（週一）**&#36969;用");
    check_elsewhere("**지원(24)**은", "**지원(24)**&#51008;");
    check_elsewhere("金額は**{share}**です", "金額は**99.9%**&#12391;す");
    check_elsewhere("请**“联系”**我们", "&#35831;**“联系”**&#25105;们");
    check_elsewhere("**「金」**{name}", "**「金」**&#37329;級");
    check_elsewhere("{name}**「金」**", "金&#32026;**「金」**");
    check_elsewhere("**「甲」**乙**「丙」**", "**「甲」**&#20057;**「丙」**");
    check_elsewhere("*「甲」*乙**丙**丁", "*「甲」*&#20057;**丙**丁");
    check_elsewhere("**甲**乙*（丙）*", "**甲**&#20057;*（丙）*");
    check_elsewhere("***甲（乙）***丙", "***甲（乙）***&#19993;");
    check_elsewhere("**甲*（乙）*丙（丁）**戊",
                    "**&#30002;*（乙）*&#19993;（丁）**&#25098;");
}

static void what_every_tool_sees_is_written_plainly(void **state)
{
    (void)state;
    check_elsewhere("**支援** 適用 **a (b)** *c*, **d**e",
                    "**支援** 適用 **a (b)** *c*, **d**e");
    check_elsewhere("**支援**適用、**注**。", "**支援**適用、**注**。");
    check_elsewhere("（**「金」**）は", "（**「金」**）は");
}

/* --- what is still left over is told
 * -------------------------------------------- */

static void check_findings(const char *text, size_t want, uint32_t column)
{
    struct arena arena = {0};
    struct diags diags;
    const struct prose_context ctx = {0};
    str file = arena_printf(&arena, "body: %s\n", text);
    const struct source source = {STR("page.yaml"), file};
    struct value *prose = value_prose(&arena, str_from(text));
    prose->source = &source;
    prose->style = STYLE_PLAIN;
    prose->start = (pos){1, 7};
    prose->end = (pos){2, 1};
    diags_init(&diags, &arena);
    assert_true(prose_check(prose, &ctx, &diags));
    assert_int_equal(diags.count, want);
    if (want) {
        assert_string_equal(diags.items[0].rule, "markdown-emphasis");
        assert_int_equal(diags.items[0].start.column, column);
    }
    arena_release(&arena);
}

static void emphasis_that_was_helped_is_quiet(void **state)
{
    (void)state;
    check_findings("**支援時間（週一至週五）**適用", 0, 0);
    check_findings("甲\\***「乙」**丙", 0, 0);
}

static void places_are_those_without_aids(void **state)
{
    (void)state;
    check_findings("**甲（乙）**丙**「丁」**戊 price* net", 1, 30);
    check_findings("支援_時間_表", 1, 9);
    check_findings("**甲（乙）丙", 1, 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(emphasis_ends_between_a_mark_and_a_letter),
        cmocka_unit_test(emphasis_begins_between_a_letter_and_a_mark),
        cmocka_unit_test(several_and_nested_ones_are_paired_as_elsewhere),
        cmocka_unit_test(what_is_no_emphasis_stays),
        cmocka_unit_test(what_aids_are_made_of_may_stand_in_the_text),
        cmocka_unit_test(a_text_that_holds_them_all_is_left_alone),
        cmocka_unit_test(other_tools_see_the_same_emphasis),
        cmocka_unit_test(what_every_tool_sees_is_written_plainly),
        cmocka_unit_test(emphasis_that_was_helped_is_quiet),
        cmocka_unit_test(places_are_those_without_aids),
    };
    return RUN_TESTS(tests);
}
