/* SPDX-License-Identifier: MIT */
#include "typeset/stray.h"

#include <stdlib.h>

#include "test.h"

static bool has_ascii_letter(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((text.data[i] | 0x20) >= 'a' && (text.data[i] | 0x20) <= 'z') {
            return true;
        }
    }
    return false;
}

static const struct stray_marks marks = {STR_INIT("(("), STR_INIT("))"),
                                         has_ascii_letter};

static void list(void *context, const struct stray *stray)
{
    static const char *const words[] = {"", "@", "!"};
    struct buf *out = context;
    buf_printf(out, "%s%s%.*s:%.*s", out->len ? "|" : "", words[stray->kind],
               STR_ARG(stray->name), STR_ARG(stray->text));
}

/* Fails unless a page has these strays: "element:text|@attribute:text", and
 * "!name:text" where marks do not pair. */
static void check(const char *html, const char *want)
{
    struct buf out;
    buf_init(&out, 10000);
    stray_find(str_from(html), &marks, list, &out);
    if (!str_equal(buf_text(&out), str_from(want))) {
        print_message("in: %s\n", html);
    }
    assert_str(buf_text(&out), want);
    buf_release(&out);
}

static void words_outside_of_marks_are_stray(void **state)
{
    (void)state;
    check("<p>a</p>", "p:a");
    check("<p>((a))</p>", "");
    check("<p>a ((b)) c ((d)), 1</p>", "p:a|p:c");
    check("<p>((a ((b)) c))</p>", "");
    check("<p> \n24, &ndash; </p>", "");
    check("<p>caf&eacute;s</p>", "p:caf&eacute;s");
    check("<p>&Auml;</p>", "p:&Auml;");
    check("<p>&uml; &ring; &#65; &amp</p>", "p:&uml; &ring; &#65; &amp");
    check("a", ":a");
    check("", "");
}

static void marks_may_stand_in_several_elements(void **state)
{
    (void)state;
    check("<p>((a <b>c</b> d))</p>", "");
    check("<p>((a <b>c</b> d)) e</p>", "p:e");
    check("<p>((a</p><p>b</p>", "!p:((a|p:b");
    check("<p>a))</p>", "p:a|!p:a))");
    check("<p>((a <b>c))</b></p>", "!b:c))|!p:((a <b>c))</b>");
    check("<div><p>((a</div>b", "!div:<p>((a|:b");
}

static void what_is_read_out_is_looked_at(void **state)
{
    (void)state;
    check("<img alt=\"a\">", "@alt:a");
    check("<img alt=\"((a))\">", "");
    check("<img alt='a'>", "@alt:a");
    check("<img alt=a>", "@alt:a");
    check("<img ALT = a src=b>", "@alt:a");
    check("<p title='((a'>1</p>", "!title:((a");
    check("<p aria-roledescription=a>1</p>", "@aria-roledescrip:a");
    check("<td data-label=a>1</td>", "@data-label:a");
    check("<p class=a id=b data-x=c onclick=d>1</p>", "");
    check("<meta name=description content=a>", "@content:a");
    check("<meta content=a property='og:title'>", "@content:a");
    check("<meta name=viewport content=a>", "");
    check("<title>a</title><p>1</p>", "title:a");
    check("<title>((a)) &lt; b < c</title>", "title:&lt; b < c");
    check("<textarea>a<b></textarea>", "textarea:a<b>");
}

static void what_is_no_text_to_translate_is_passed_over(void **state)
{
    (void)state;
    check("<p translate=no title=a>b <i>c</i></p>d", ":d");
    check("<html lang=x><p lang=y>a</p><p lang=x>b</p>", "p:b");
    check("<html lang=x><p lang=y>a<b lang=x>c</b></p>", "");
    check("<pre>a</pre><code>b</code><kbd>c</kbd><samp>d</samp>", "");
    check("<style>p { a: b }</style><script>c < d</script>", "");
    check("<!doctype html><!-- a --><p>1</p><!-- <p>b -->", "");
    check("<p translate=no>((a</p><p>b</p>", "p:b");
}

static void broken_pages_are_read_as_far_as_they_go(void **state)
{
    (void)state;
    check("<p>a", "p:a");
    check("<p", "");
    check("<p title='a", "");
    check("a < b", ":a < b");
    check("</p>a</b>", ":a");
    check("<li>a<li>b", "li:a|li:b");
    check("<br>a<hr>b", ":a|:b");
    check("<p>a<!-- b", "p:a");
    check("<title>a", "title:a");
}

static void deep_pages_end(void **state)
{
    (void)state;
    struct buf html;
    struct buf out;
    buf_init(&html, 1 << 20);
    buf_init(&out, 1000);
    for (int i = 0; i < 5000; i++) {
        BUF_ADD(&html, "<b>");
    }
    BUF_ADD(&html, "x");
    for (int i = 0; i < 5000; i++) {
        BUF_ADD(&html, "</b>");
    }
    BUF_ADD(&html, "<p>y</p>");
    stray_find(buf_text(&html), &marks, list, &out);
    assert_str(buf_text(&out), "b:x|p:y");
    buf_release(&out);
    buf_release(&html);
}

static void ignore(void *context, const struct stray *stray)
{
    *(size_t *)context += stray->text.len;
}

static void garbage_is_no_trouble(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "<",  ">", "p", "=",    "\"",    "'", "/", "!--", "-->", "((",
        "))", "&", ";", "\xE9", "title", " ", "a", "<p>", "</",  "style"};
    enum { PARTS = sizeof parts / sizeof *parts, LENGTH = 60, RUNS = 5000 };
    uint32_t seed = 3;
    size_t seen = 0;
    for (int run = 0; run < RUNS; run++) {
        char text[LENGTH * 5 + 1];
        size_t len = 0;
        for (int i = 0; i < LENGTH; i++) {
            seed = seed * 1664525 + 1013904223;
            const char *part = parts[(seed >> 16) % PARTS];
            memcpy(text + len, part, strlen(part));
            len += strlen(part);
        }
        char *copy = malloc(len);
        memcpy(copy, text, len);
        stray_find((str){copy, len}, &marks, ignore, &seen);
        free(copy);
    }
    assert_true(seen > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_outside_of_marks_are_stray),
        cmocka_unit_test(marks_may_stand_in_several_elements),
        cmocka_unit_test(what_is_read_out_is_looked_at),
        cmocka_unit_test(what_is_no_text_to_translate_is_passed_over),
        cmocka_unit_test(broken_pages_are_read_as_far_as_they_go),
        cmocka_unit_test(deep_pages_end),
        cmocka_unit_test(garbage_is_no_trouble),
    };
    return RUN_TESTS(tests);
}
