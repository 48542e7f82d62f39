/* SPDX-License-Identifier: MIT */
#include "exchange/html_facts.h"

#include <stdlib.h>

#include "test.h"

static int setup(void **state)
{
    static struct arena arena;
    arena = (struct arena){0};
    *state = &arena;
    html_facts_start();
    return 0;
}

static int teardown(void **state)
{
    arena_release(*state);
    return 0;
}

static struct page_facts read(void **state, const char *page)
{
    return html_facts_read(str_from(page), *state);
}

static void facts_are_values_with_their_texts(void **state)
{
    const struct page_facts facts = read(
        state, "<body><p>In <data value=\"PT4H\">4&nbsp;hours</data> until "
               "<time datetime=\"16:30\"> 4:30 &amp; a\n  bit</time>, or "
               "<a href=\"tel:+491\"><bdi dir=\"ltr\">+49 1</bdi></a>, "
               "<a href='mailto:a@b.example'>a@b.example</a></p>");
    assert_int_equal(facts.count, 4);
    assert_int_equal(facts.items[0].kind, FACT_DATA);
    assert_str(facts.items[0].value, "PT4H");
    assert_str(facts.items[0].text, "4\xC2\xA0hours");
    assert_int_equal(facts.items[1].kind, FACT_TIME);
    assert_str(facts.items[1].value, "16:30");
    assert_str(facts.items[1].text, "4:30 & a bit");
    assert_int_equal(facts.items[2].kind, FACT_LINK);
    assert_str(facts.items[2].value, "tel:+491");
    assert_str(facts.items[2].text, "+49 1");
    assert_str(facts.items[3].value, "mailto:a@b.example");
    assert_int_equal(facts.items[0].block, facts.items[3].block);
}

static void other_links_and_empty_values_are_none(void **state)
{
    assert_int_equal(read(state, "<body><a href=\"https://x.example/\">x</a>"
                                 "<a name=x>y</a><data>z</data>"
                                 "<data value=\"\">z</data><time>now</time>")
                         .count,
                     0);
}

static void a_fact_knows_its_section_its_line_and_its_heading(void **state)
{
    const struct page_facts facts =
        read(state, "<html>\n<head><style>\n<data value=no></style>\n</head>\n"
                    "<body class=x>\n<p><data value=0>0</data></p>\n"
                    "<section id=\"clause-a\">\n<h2><span>1</span> <span>First "
                    "<data value=h>h</data></span></h2>\n"
                    "<p><data value=1>1</data></p>\n<section id=inner>\n"
                    "<table><tr><td><data value=2>2</data></td><td><data "
                    "value=3>3</data></td></tr></table></section></section>\n"
                    "<h2 id=b>Second</h2><ul><li><data value=4>4</data></ul>");
    assert_int_equal(facts.count, 6);
    assert_str(facts.items[0].section, "");
    assert_str(facts.items[0].heading, "");
    assert_int_equal(facts.items[0].line, 6);
    assert_str(facts.items[1].section, "clause-a");
    assert_str(facts.items[1].heading, "1 First h");
    assert_str(facts.items[2].section, "clause-a");
    assert_str(facts.items[2].heading, "1 First h");
    assert_int_equal(facts.items[2].line, 9);
    assert_str(facts.items[3].section, "inner");
    assert_int_not_equal(facts.items[3].block, facts.items[4].block);
    assert_str(facts.items[5].section, "b");
    assert_str(facts.items[5].heading, "Second");
}

static void facts_around_main_are_read_too(void **state)
{
    struct page_facts facts =
        read(state, "<body>\n<nav>a</nav>\n<main>\n<p><data value=1>1</data>"
                    "</main>\n<footer>b</footer>");
    assert_int_equal(facts.count, 1);
    assert_int_equal(facts.items[0].line, 4);
    facts = read(state, "<body>\n<nav><TIME datetime=0>a</TIME></nav>\n<main>\n"
                        "<p><data value=1>1</data></main>");
    assert_int_equal(facts.count, 2);
    assert_int_equal(facts.items[1].line, 4);
    facts = read(state, "<body><main><p><data value=1>1</data></main>\n<footer>"
                        "<a href=\"&#116;el:+1\">b</a></footer>");
    assert_int_equal(facts.count, 2);
    assert_int_equal(facts.items[1].line, 2);
    assert_int_equal(read(state, "</main><body><main>").count, 0);
}

static void of_a_fact_in_lines_the_last_one_is_its_text(void **state)
{
    const struct page_facts facts = read(
        state, "<body><p><time datetime=d><span class=line>Fri, 20 Nov</span> "
               "<span class=line>16:30</span></time>");
    assert_str(facts.items[0].text, "16:30");
}

static void facts_stand_in_facts(void **state)
{
    const struct page_facts facts =
        read(state, "<body><p><a href=\"tel:+1\">a <data value=1>b <time "
                    "datetime=2>c</time></data> d</a>");
    assert_int_equal(facts.count, 3);
    assert_str(facts.items[0].text, "a b c d");
    assert_str(facts.items[1].text, "b c");
    assert_str(facts.items[2].text, "c");
}

static void what_is_never_closed_ends_with_the_page(void **state)
{
    const struct page_facts facts =
        read(state, "<body><p><data value=1>one <time datetime=2>two");
    assert_int_equal(facts.count, 2);
    assert_str(facts.items[0].text, "one two");
    assert_str(facts.items[1].text, "two");
    assert_int_equal(read(state, "<body></data></time></a></h2></p>").count, 0);
}

static void broken_pages_are_read_all_the_same(void **state)
{
    static const char *const pages[] = {
        "",
        "<",
        "<body",
        "<body><data value=",
        "<body><data value=\"1\"",
        "<body><data value='1'>\xFF\xC3(\xE2\x82</data>",
        "<body><h2><h2></h2><data value=1></h2>",
        "<body><p id=a id=b><!-- <data value=1> --><![CDATA[<data value=1>]]>",
        "<body>&#0;&#xFFFFFFFF;&#xD800;&nosuch;<data value='&#1;'>x</data>",
        "plain <data value=1>text</data>",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        read(state, pages[i]);
    }
    static const char zero[] = "<body><data value=1>a\0b</data>";
    html_facts_read((str){zero, sizeof zero - 1}, *state);
    assert_int_equal(read(state, pages[9]).count, 1);
}

static void depth_has_no_end(void **state)
{
    enum { DEEP = 20000 };
    struct buf page;
    buf_init(&page, 1 << 24);
    BUF_ADD(&page, "<body>");
    for (int i = 0; i < DEEP; i++) {
        BUF_ADD(&page, "<div><data value=1><h2>");
    }
    assert_true(html_facts_read(buf_text(&page), *state).count > 0);
    buf_release(&page);
}

static void noise_is_harmless(void **state)
{
    static const char *const bits[] = {
        "<data value=\"1\">",
        "</data>",
        "<time datetime=2>",
        "</time>",
        "<h2>",
        "</h2>",
        "<section id=\"s\">",
        "</section>",
        "<p>",
        "<",
        ">",
        "\"",
        "&",
        "\xC3\xA9",
        "\xFF",
        "x",
        "\n",
        "<a href='tel:+1'>",
        "</a>",
        "<span>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<body>",
    };
    unsigned seed = 1;
    for (int round = 0; round < 300; round++) {
        struct buf page;
        buf_init(&page, 1 << 16);
        for (int i = 0; i < 60; i++) {
            seed = seed * 1103515245U + 12345U;
            buf_add(
                &page,
                str_from(bits[(seed >> 16) % (sizeof bits / sizeof *bits)]));
        }
        const struct page_facts facts =
            html_facts_read(buf_text(&page), *state);
        for (size_t i = 0; i < facts.count; i++) {
            assert_true(facts.items[i].value.len > 0);
        }
        buf_release(&page);
    }
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(facts_are_values_with_their_texts),
        TEST(other_links_and_empty_values_are_none),
        TEST(a_fact_knows_its_section_its_line_and_its_heading),
        TEST(facts_around_main_are_read_too),
        TEST(of_a_fact_in_lines_the_last_one_is_its_text),
        TEST(facts_stand_in_facts),
        TEST(what_is_never_closed_ends_with_the_page),
        TEST(broken_pages_are_read_all_the_same),
        TEST(depth_has_no_end),
        TEST(noise_is_harmless),
    };
    return RUN_TESTS(tests);
}
