/* SPDX-License-Identifier: MIT */
/* The emphasis that is found is held against cmark's. */
#include "exchange/inlines.h"

#include <cmark.h>
#include <stdlib.h>

#include "test.h"

static void plain_text_has_no_marks(void **state)
{
    static const char *const cases[][2] = {
        {"", ""},
        {"a **b** _c_", "a b c"},
        {"snake_case * 2", "snake_case * 2"},
        {"[text](https://x.example/a_b) tail", "text tail"},
        {"[text][ref]", "textref"},
        {"![alt](a.png) x", "alt x"},
        {"a<br>b<br/>c", "a b c"},
        {"<a href=\"\" id=\"x\"></a>Title", "Title"},
        {"use `ls -l` now", "use \xEF\xBF\xBC now"},
        {"a ` b", "a ` b"},
        {"<https://x.example/1> x", "\xEF\xBF\xBC x"},
        {"&lt;b&gt; &amp; &#39;&#x41;&nbsp;z", "<b> & 'A\xC2\xA0z"},
        {"R&D &unknown; &#0; &#xD800; &", "R&D &unknown; &#0; &#xD800; &"},
        {"\\*a\\* \\_ \\a", "*a* _ \\a"},
        {"a\r\nb\tc", "a  b c"},
        {"3 < 4 > 2", "3 < 4 > 2"},
        {"\xFF"
         "a\xC3",
         "\xEF\xBF\xBD"
         "a\xEF\xBF\xBD"},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(inlines_read(str_from(cases[i][0]), &arena).plain,
                   cases[i][1]);
    }
    assert_str(inlines_read(STR("`a` and `` b` ``"), &arena).code, "a\nb`\n");
    arena_release(&arena);
}

static str links_of(struct arena *arena, const char *text)
{
    struct inlines inlines = inlines_read(str_from(text), arena);
    str result = STR("");
    for (size_t i = 0; i < inlines.link_count; i++) {
        const struct inline_link *link = &inlines.links[i];
        result = arena_printf(arena, "%.*s%s[%.*s](%.*s)", STR_ARG(result),
                              link->is_image ? "!" : "", STR_ARG(link->text),
                              STR_ARG(link->url));
    }
    return result;
}

static void links_are_found(void **state)
{
    static const char *const cases[][2] = {
        {"none", ""},
        {"[a](b) [c](d)", "[a](b)[c](d)"},
        {"[](b)", "[](b)"},
        {"[ ](b)", "[](b)"},
        {"[a](b\n  )", "[a](b)"},
        {"[a](b \"title\")", "[a](b)"},
        {"[a](b(c)d)", "[a](b(c)d)"},
        {"[a](b", ""},
        {"[a] (b)", ""},
        {"](b)", ""},
        {"[![alt](a.png)](b)", "![alt](a.png)[![alt](a.png)](b)"},
        {"<a href=\"u\">t</a>", "[t](u)"},
        {"<a href=\"\" id=\"x\"></a>", ""},
        {"<a name=\"x\"></a>", ""},
        {"<img src=\"i.png\" alt=\"A\">", "![A](i.png)"},
        {"<https://x.example>", "[https://x.example](https://x.example)"},
        {"`[a](b)`", ""},
        {"\\[a](b)", ""},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(links_of(&arena, cases[i][0]), cases[i][1]);
    }
    arena_release(&arena);
}

static void marks_that_mark_nothing_are_loose(void **state)
{
    static const struct {
        const char *text;
        size_t strong;
        size_t emphasis;
        size_t loose;
    } cases[] = {
        {"**a**", 1, 0, 0},
        {"<strong>a</strong> <i>b</i>", 1, 1, 0},
        {"**「言」**葉", 0, 0, 4},
        {"（**言**）葉", 1, 0, 0},
        {"言**葉**言", 1, 0, 0},
        {"** a **", 0, 0, 0}, /* blanks on both sides: meant as it stands */
        {"x ** a** y", 0, 0, 2},
        {"\\**a*", 0, 1, 0},
        {"*\\*a**", 0, 1, 1},
        {"2 * 3 * 4", 0, 0, 0},
        {"a_b_c", 0, 0, 0},
        {"**[a](b)**", 1, 0, 0},
        {"[**a**](b)", 1, 0, 0},
        {"***a***", 1, 1, 0},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct inlines got = inlines_read(str_from(cases[i].text), &arena);
        if (got.strong != cases[i].strong ||
            got.emphasis != cases[i].emphasis || got.loose != cases[i].loose) {
            fail_msg("%s: %zu %zu %zu", cases[i].text, got.strong, got.emphasis,
                     got.loose);
        }
    }
    arena_release(&arena);
}

/* ---- another reader
 * ---------------------------------------------------------- */

static void count_by_cmark(const char *text, size_t *strong, size_t *emphasis)
{
    cmark_node *root =
        cmark_parse_document(text, strlen(text), CMARK_OPT_DEFAULT);
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    *strong = *emphasis = 0;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER) {
            cmark_node_type type =
                cmark_node_get_type(cmark_iter_get_node(iter));
            *strong += type == CMARK_NODE_STRONG;
            *emphasis += type == CMARK_NODE_EMPH;
        }
    }
    cmark_iter_free(iter);
    cmark_node_free(root);
}

/* A word in front keeps lines from being lists or rules.  Of runs of _, cmark
 * 0.30 mixes up those of different lengths. */
static void cmark_finds_the_same_emphasis(void **state)
{
    static const char *const pieces[] = {
        "*",  "**", "***", "_", "a",     "b c", " ", "、", "「",
        "」", "言", "(",   ")", "**a**", "*b*", "я", ".",
    };
    enum { PIECES = sizeof pieces / sizeof *pieces, ROUNDS = 60000 };
    struct arena arena = {0};
    struct buf text;
    uint32_t random = 1;
    (void)state;
    buf_init(&text, 4096);
    for (int round = 0; round < ROUNDS; round++) {
        buf_clear(&text);
        BUF_ADD(&text, "x ");
        for (int i = 0; i < 2 + round % 9; i++) {
            random = random * 1664525 + 1013904223;
            buf_add(&text, str_from(pieces[(random >> 16) % PIECES]));
        }
        BUF_ADD(&text, " y");
        if (str_find(buf_text(&text), STR("__")) >= 0) {
            continue;
        }
        size_t strong;
        size_t emphasis;
        struct inlines got = inlines_read(buf_text(&text), &arena);
        buf_add_char(&text, '\0');
        count_by_cmark(text.data, &strong, &emphasis);
        if (got.strong != strong || got.emphasis != emphasis) {
            fail_msg("%s: %zu bold, %zu italic; cmark: %zu, %zu", text.data,
                     got.strong, got.emphasis, strong, emphasis);
        }
        arena_release(&arena);
    }
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_text_has_no_marks),
        cmocka_unit_test(links_are_found),
        cmocka_unit_test(marks_that_mark_nothing_are_loose),
        cmocka_unit_test(cmark_finds_the_same_emphasis),
    };
    return RUN_TESTS(tests);
}
