/* SPDX-License-Identifier: MIT */
#include "typeset/html_phrases.h"

#include <stdlib.h>

#include "test.h"

/* In "xx" a phrase ends behind every full stop. */
static size_t find(void *context, str lang, str text, const size_t **breaks)
{
    static const size_t none[1];
    size_t *offsets = arena_array(context, text.len + 1, sizeof *offsets);
    size_t count = 0;
    *breaks = none;
    if (!str_equal(lang, STR("xx"))) {
        return 0;
    }
    for (size_t i = 0; i + 1 < text.len; i++) {
        if (text.data[i] == '.') {
            offsets[count++] = i + 1;
        }
    }
    *breaks = offsets;
    return count;
}

static void check(const char *html, const char *want)
{
    struct arena arena = {0};
    struct buf out;
    buf_init(&out, 1 << 20);
    html_mark_phrases(str_from(html), find, &arena, &arena, &out);
    assert_str(buf_text(&out), want);
    buf_release(&out);
    arena_release(&arena);
}

static void headings_and_heads_are_marked(void **state)
{
    (void)state;
    check("<html lang=\"xx\"><h1>a.b</h1><p>a.b</p><h4 id='x'>a.b.c</h4>",
          "<html lang=\"xx\"><h1>a.<wbr>b</h1><p>a.b</p>"
          "<h4 id='x'>a.<wbr>b.<wbr>c</h4>");
    check("<table lang=xx><caption>a.b<tr><TH>a.b<td>a.b</table><dt>a.b",
          "<table lang=xx><caption>a.<wbr>b<tr><TH>a.<wbr>b<td>a.<wbr>b</table>"
          "<dt>a.b");
    check("<dl lang=xx><dt>a.b</dt><dd>a.b</dd></dl>",
          "<dl lang=xx><dt>a.<wbr>b</dt><dd>a.b</dd></dl>");
}

static void only_in_a_language_that_has_them(void **state)
{
    (void)state;
    check("<h2>a.b</h2>", "<h2>a.b</h2>");
    check("<p lang=\"en\"></p><h2>a.b</h2>", "<p lang=\"en\"></p><h2>a.b</h2>");
    check("<div lang=\"xx\"><h2>a.b <span lang=\"en\">a.b</span> a.b"
          "</h2></div><h2>a.b</h2>",
          "<div lang=\"xx\"><h2>a.<wbr>b <span lang=\"en\">a.b</span> a.<wbr>b"
          "</h2></div><h2>a.b</h2>");
    check("<h2 hreflang=\"xx\" data-lang='xx'>a.b</h2>",
          "<h2 hreflang=\"xx\" data-lang='xx'>a.b</h2>");
    check("<h2 title='<p lang=\"xx\">' lang='xx'>a.b</h2>",
          "<h2 title='<p lang=\"xx\">' lang='xx'>a.<wbr>b</h2>");
}

static void dates_and_numbers_stay_whole(void **state)
{
    (void)state;
    check("<dt lang=xx>a.b<time>a.b</time>a.b<data>a.b</data></dt>",
          "<dt lang=xx>a.<wbr>b<time>a.b</time>a.<wbr>b<data>a.b</data></dt>");
}

static void references_are_one_character(void **state)
{
    (void)state;
    check("<h2 lang=xx>&amp;.&lt;.&#39;.&nbsp;</h2>",
          "<h2 lang=xx>&amp;.<wbr>&lt;.<wbr>&#39;.<wbr>&nbsp;</h2>");
}

static void what_is_no_text_stays(void **state)
{
    (void)state;
    check("<html lang=xx><style>h1{a.b}</style><title>a.b</title>"
          "<h1><!-- a.b <p> -->a.b<br>c.d<img alt='a.b'>e.f</h1><p>a.b</p>",
          "<html lang=xx><style>h1{a.b}</style><title>a.b</title>"
          "<h1><!-- a.b <p> -->a.<wbr>b<br>c.<wbr>d<img alt='a.b'>e.<wbr>f</h1>"
          "<p>a.b</p>");
    check("<h1 lang=xx><script>a.b</script>a.b</h1>",
          "<h1 lang=xx><script>a.b</script>a.<wbr>b</h1>");
}

static void broken_pages_are_copied(void **state)
{
    (void)state;
    check("", "");
    check("</p></h1><h1 lang=xx>a.b", "</p></h1><h1 lang=xx>a.b");
    check("<h1 lang=\"xx", "<h1 lang=\"xx");
    check("<h1 lang=xx>a.b<", "<h1 lang=xx>a.<wbr>b<");
    check("<", "<");
}

static void what_is_nested_too_deep_is_copied(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf html;
    buf_init(&html, 1 << 20);
    BUF_ADD(&html, "<h1 lang=xx>a.b");
    for (int i = 0; i < 200; i++) {
        BUF_ADD(&html, "<b>");
    }
    BUF_ADD(&html, "a.b");
    struct buf out;
    buf_init(&out, 1 << 20);
    html_mark_phrases(buf_text(&html), find, &arena, &arena, &out);
    assert_int_equal(out.len, html.len + 5);
    assert_true(str_ends_with(buf_text(&out), STR("<b>a.b")));
    buf_release(&out);
    buf_release(&html);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(headings_and_heads_are_marked),
        cmocka_unit_test(only_in_a_language_that_has_them),
        cmocka_unit_test(dates_and_numbers_stay_whole),
        cmocka_unit_test(references_are_one_character),
        cmocka_unit_test(what_is_no_text_stays),
        cmocka_unit_test(broken_pages_are_copied),
        cmocka_unit_test(what_is_nested_too_deep_is_copied),
    };
    return RUN_TESTS(tests);
}
