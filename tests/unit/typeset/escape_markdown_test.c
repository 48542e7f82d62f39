/* SPDX-License-Identifier: MIT */
#include "typeset/escape.h"

#include <stdlib.h>

#include <cmark.h>

#include "test.h"

static void check_escaped(const char *before, const char *text,
                          const char *want)
{
    struct buf out;
    buf_init(&out, 1 << 16);
    buf_add(&out, str_from(before));
    escape_markdown(str_from(text), &out);
    assert_str(str_slice(buf_text(&out), strlen(before), out.len), want);
    buf_release(&out);
}

static void plain_words_stay_as_they_are(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "Nordlicht Cloud GmbH & Co. KG",
        "AT&T, R&D",
        "+49 89 555 01 00",
        "-5 °C",
        "24/7",
        "3.5 hours",
        "first_name.last_name@example.com",
        "a < b > c",
        "2 * 3 = 6",
        "C:\\Users",
        "(1) one; \"two\" 'three' #4 C#",
        "Yahoo! is fine",
        "24. is",
        "支援時間（週一至週五）",
        "https://example.com/?a=b&c=d",
        "~5 %",
        ":-)x",
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        check_escaped("x ", texts[i], texts[i]);
    }
}

static void markup_is_escaped_wherever_it_stands(void **state)
{
    (void)state;
    check_escaped("x ", "`a` *b* _c_ [d](e) <f>",
                  "\\`a\\` \\*b\\* \\_c\\_ \\[d\\](e) \\<f>");
    check_escaped("x ", "a|b \\| \\a \\", "a\\|b \\\\\\| \\a \\\\");
    check_escaped("x ", "&amp; &#124; &#x7c; &; &a",
                  "\\&amp; \\&#124; "
                  "\\&#x7c; &; &a");
    check_escaped("x ", "~~a~~ <!-- <? </ <3 <",
                  "\\~\\~a\\~\\~ \\<!-- \\<? "
                  "\\</ <3 \\<");
    check_escaped("x ", "!", "\\!");
    check_escaped("# ", "a ##", "a \\##");
    check_escaped("# ", "a#", "a#");
}

static void m09_an_entity_in_a_table_stays_as_written(void **state)
{
    (void)state;
    check_escaped("| ", "&#124;", "\\&#124;");
}

static void m10_the_start_of_a_line_begins_no_block(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"# x", "\\# x"},
        {"1. x", "1\\. x"},
        {"- x", "\\- x"},
        {"> x", "\\> x"},
        {"+ x", "\\+ x"},
        {"* x", "\\* x"},
        {"1) x", "1\\) x"},
        {"123456789. x", "123456789\\. x"},
        {"2026.", "2026\\."},
        {"---", "\\---"},
        {"- - -", "\\- - -"},
        {"***", "\\*\\*\\*"},
        {"===", "\\==="},
        {"~~~", "\\~\\~\\~"},
        {"```", "\\`\\`\\`"},
        {"    x", "x"},
        {"\tx", "x"},
        {"\n\nx", "x"},
        {"___", "\\_\\_\\_"},
        {":-: ", "\\:-:"},
        {"-:", "\\-:"},
        {"[x]: y", "\\[x\\]: y"},
        {"a\r\n\r\n# b", "a # b"},
    };
    static const char *const starts[] = {
        "", "x\n", "x\n\n", "  ", "- ", "> ", ">", "1. ", "x\n  > 3) "};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        for (size_t j = 0; j < sizeof starts / sizeof starts[0]; j++) {
            check_escaped(starts[j], cases[i][0], cases[i][1]);
        }
    }
    check_escaped("## ", "1. Scope", "1. Scope");
    check_escaped("> ## ", "- x", "- x");
    check_escaped("- **", "1. x", "1. x");
    check_escaped("-", "- -", "\\- -");
    check_escaped("- - ", "-", "\\-");
    check_escaped("x ", "# x", "# x");
    check_escaped("x ", "1. x", "1. x");
    check_escaped("", "1.5 x", "1.5 x");
    check_escaped("1", ". x", "\\. x");
}

static void an_address_cannot_be_left(void **state)
{
    (void)state;
    check_escaped("[x](", "https://a.example/b_c*d?e=f&g=h",
                  "https://a.example/b_c*d?e=f&g=h");
    check_escaped("[x](https://a/", "b) [y](javascript:z) \n<&lt;>",
                  "b%29%20%5By%5D%28javascript:z%29%20%0A%3C\\&lt;%3E");
    check_escaped("x (", "a b)", "a b)");
}

/* Chinese has no blank between a link and what follows it. */
static void text_right_behind_a_link_is_no_address(void **state)
{
    (void)state;
    check_escaped("[x](https://a.example)\u3001", "a b_c", "a b_c");
    check_escaped("[x](https://a.example)", "*a*", "\\*a\\*");
}

/* --- round trips -----------------------------------------------------------
 */

/* Takes a white space that is longer than a byte off both ends. */
static str trim_wide(str text)
{
    static const char *const spaces[] = {"\u00a0", "\u3000"};
    for (size_t i = 0; i < 2; i++) {
        str space = str_from(spaces[i]);
        if (str_starts_with(text, space)) {
            text = str_slice(text, space.len, text.len);
        }
        if (str_ends_with(text, space)) {
            text = str_slice(text, 0, text.len - space.len);
        }
    }
    return text;
}

/* What the text must come back as: line breaks and what is around them as one
 * space, other blanks as spaces, none at the ends. */
static str expected(struct arena *arena, str text)
{
    char *to = arena_alloc(arena, 3 * text.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        bool breaks = false;
        size_t from = i;
        while (i < text.len && strchr(" \t\n\v\f\r", text.data[i]) &&
               text.data[i]) {
            breaks |= text.data[i] == '\n' || text.data[i] == '\r';
            i++;
        }
        size_t blanks = breaks ? 1 : i - from;
        memset(to + len, ' ', blanks);
        len += blanks;
        if (i < text.len && text.data[i] == '\0') {
            memcpy(to + len, "\xEF\xBF\xBD", 3);
            len += 3;
            i++;
        } else if (i < text.len) {
            to[len++] = text.data[i++];
        }
    }
    return trim_wide(str_trim((str){to, len}));
}

/* Where a value may stand: what is around it, the node that holds its text, and
 * the names of all nodes that there may be. */
static const struct position {
    const char *before;
    const char *behind;
    const char *nodes;
} positions[] = {
    {"", "", "document paragraph text "},
    {"", "\n", "document paragraph text "},
    {"- ", "\n", "document list item paragraph text "},
    {"1. ", "\n", "document list item paragraph text "},
    {"> ", "\n", "document block_quote paragraph text "},
    {"# ", "\n", "document heading text "},
    {"### ", " ###\n", "document heading text "},
    {"[", "](/x)\n", "document paragraph link text "},
    {"**", "**\n", "document paragraph strong text "},
    {"x\n", "\n", "document paragraph text softbreak text "},
    {"x\n===\n", "\n", "document heading text paragraph text "},
    {"\n\n   ", "\n\n", "document paragraph text "},
};

/* Gives the names of all nodes, and the last text. */
static str text_in(struct arena *arena, const char *markdown, size_t len,
                   struct buf *nodes)
{
    str text = STR("");
    cmark_node *root = cmark_parse_document(markdown, len, 0);
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (event == CMARK_EVENT_ENTER) {
            buf_printf(nodes, "%s ", cmark_node_get_type_string(node));
            if (cmark_node_get_type(node) == CMARK_NODE_TEXT) {
                text =
                    arena_copy(arena, str_from(cmark_node_get_literal(node)));
            }
        }
    }
    cmark_iter_free(iter);
    cmark_node_free(root);
    return text;
}

static void check_round_trip(const struct position *position, str text)
{
    struct arena arena = {0};
    struct buf out;
    struct buf nodes;
    buf_init(&out, 1 << 20);
    buf_init(&nodes, 1 << 20);
    str want = expected(&arena, text);
    buf_add(&out, str_from(position->before));
    escape_markdown(text, &out);
    buf_add(&out, str_from(position->behind));
    str got = text_in(&arena, out.data, out.len, &nodes);
    if (want.len && (!str_equal(got, want) ||
                     !str_equal(buf_text(&nodes), str_from(position->nodes)))) {
        print_error("markdown: %.*s\nnodes: %.*s\ngot:  %.*s\nwant: %.*s\n",
                    STR_ARG(buf_text(&out)), STR_ARG(buf_text(&nodes)),
                    STR_ARG(got), STR_ARG(want));
        fail();
    }
    buf_release(&out);
    buf_release(&nodes);
    arena_release(&arena);
}

static const char *const naughty[] = {
    "undefined",
    "null",
    "NULL",
    "nil",
    "true",
    "0x0",
    "1/0",
    "-1",
    "--1",
    "-1E+02",
    "0,,0",
    "1.",
    "1. ",
    ".5",
    "..",
    "...",
    "-",
    "- ",
    "--",
    "---",
    "----x",
    "- - -",
    "-- -",
    "+",
    "+ ",
    "++",
    "=",
    "==",
    "= =",
    "#",
    "##",
    "####### x",
    "#x",
    "# ",
    "a #",
    "a # # #",
    "#hash#",
    ">",
    ">>",
    "> > x",
    "*",
    "**",
    "***",
    "* * *",
    "*a*",
    "**a**",
    "a*b*c",
    "a * b",
    "_",
    "__",
    "___",
    "_a_",
    "__a__",
    "a_b_c",
    "snake_case",
    "_ _ _",
    "`",
    "``",
    "```",
    "```c",
    "`a`",
    "`` ` ``",
    "~",
    "~~",
    "~~~",
    "~~a~~",
    "[",
    "]",
    "[]",
    "[a]",
    "[a](b)",
    "[a][b]",
    "[a]: b",
    "![a](b)",
    "!",
    "!!",
    "a!",
    "![",
    "[^1]",
    "[ ] x",
    "[x] y",
    "(",
    ")",
    "a)",
    "1)",
    "1) ",
    "12345678901. x",
    "<",
    ">",
    "<>",
    "< a",
    "<a",
    "<a>",
    "</a>",
    "<a href=\"b\">",
    "<!--",
    "<!-- a -->",
    "<?php ?>",
    "<![CDATA[a]]>",
    "<!DOCTYPE html>",
    "<https://a.example>",
    "<a@b.example>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1) />",
    "<3",
    "a<b",
    "a <b c",
    "&",
    "&&",
    "&amp",
    "&amp;",
    "&lt;script&gt;",
    "&#35;",
    "&#x23; a",
    "&#124;",
    "&;",
    "&copy;right",
    "& amp;",
    "a&b;c",
    "|",
    "||",
    "|a|b|",
    "|---|",
    "---|---",
    ":-",
    ":-:",
    "-:",
    ":---|:--",
    "a|b\\|c",
    "\\",
    "\\\\",
    "\\\\\\",
    "a\\",
    "\\a",
    "\\*",
    "\\*a\\*",
    "\\\\*a*",
    "C:\\",
    "\\\n",
    "a\\\nb",
    "\\[a\\]",
    " a",
    "    a",
    "a  ",
    "a\t",
    "\ta",
    "a\tb",
    "a  b",
    "a\nb",
    "a\n\nb",
    "a  \nb",
    "a\r\n# b",
    "a\r- b",
    "\n\n- a\n- b",
    "a\n===",
    "a\n---",
    "a\n    b",
    "\v a \f",
    "\x01\x02",
    "\x7f",
    "\u00a0",
    "\u00a0a\u00a0b",
    "\u2028a",
    "a\u2029b",
    "\u3000a",
    "\302\205a",
    "a\uFEFFb",
    "\u200Ba",
    "\u202Etest\u202E",
    "\u2066a\u2069",
    "Ω≈ç√∫˜µ≤≥÷",
    "ÅÍÎÏ˝ÓÔÒÚÆ☃",
    "ЁЂЃЄЅІЇ",
    "田中さんにあげて下さい",
    "「金級」",
    "**「金級」**方案",
    "支援時間（週一至週五）",
    "社會科學院語學研究所",
    "ثم نفس سقطت",
    "בְּרֵאשִׁית",
    "👾 🙇 💁",
    "🇺🇸🇷🇺🇸",
    "１２３",
    "Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤",
    "' OR 1=1 -- 1",
    "'; DROP TABLE users",
    "$HOME",
    "%s%n",
    "{{x}}",
    "{name}",
    "${7*7}",
    "../../etc/passwd",
    "=1+1",
    "@SUM(A1)",
    "-2+3",
    "http://a.example/_b_",
    "www.a.example",
    "a@b.example",
    "10. Dezember",
    "2026. Ein Jahr",
    "1986\\. A great year",
    "24/7",
    "99.95 %",
    "€ 249,–",
    "\"quoted\" 'single'",
    "a -- b --- c",
    "a...b",
    "**a*",
    "*a**",
    "_a*",
    "*_a_*",
    "[a](<b> \"c\")",
    "[[a]]",
    "`a``b",
    "a`",
    "Setext\n-----",
    "1. a\n2. b",
    "<details><summary>",
    "&nbsp;",
    "a&nbsp",
    "# #",
    "#\ta",
    "-\ta",
    "1.\ta",
    ">\ta",
    "+\t",
    "~~~ c\nx\n~~~",
    "\\`a\\`",
    "\\&amp;",
};

static void a_value_is_always_exactly_one_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof naughty / sizeof naughty[0]; i++) {
        for (size_t j = 0; j < sizeof positions / sizeof positions[0]; j++) {
            bool emphasis = strcmp(positions[j].before, "**") == 0;
            if (!emphasis) { /* which punctuation at its ends defeats */
                check_round_trip(&positions[j], str_from(naughty[i]));
            }
        }
    }
    check_round_trip(&positions[8], STR("a*b_c`d\\"));
    check_round_trip(&positions[0], (str){"a\0b", 3});
}

/* GFM splits a row at pipes without a backslash, then takes these backslashes
 * away, then reads each cell. */
static void a_value_stays_in_the_cell_of_a_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof naughty / sizeof naughty[0]; i++) {
        struct arena arena = {0};
        struct buf row;
        struct buf cell;
        struct buf nodes;
        buf_init(&row, 1 << 16);
        buf_init(&cell, 1 << 16);
        buf_init(&nodes, 1 << 16);
        BUF_ADD(&row, "| ");
        escape_markdown(str_from(naughty[i]), &row);
        size_t end = row.len;
        for (size_t k = 2; k < end; k++) {
            assert_int_not_equal(row.data[k], '\n');
            assert_int_not_equal(row.data[k], '|');
            if (row.data[k] == '\\' && k + 1 < end) {
                k++;
                if (row.data[k] != '|') {
                    buf_add_char(&cell, '\\');
                }
            }
            buf_add_char(&cell, row.data[k]);
        }
        str want = expected(&arena, str_from(naughty[i]));
        BUF_ADD(&nodes, "");
        /* A cell holds a line, not blocks: a letter keeps it one. */
        str line = arena_printf(&arena, "x %.*s", STR_ARG(buf_text(&cell)));
        str got = text_in(&arena, line.data, line.len, &nodes);
        assert_str(buf_text(&nodes), "document paragraph text ");
        assert_true(str_equal(str_trim(str_slice(got, 1, got.len)), want));
        buf_release(&row);
        buf_release(&cell);
        buf_release(&nodes);
        arena_release(&arena);
    }
}

/* All texts of three characters out of those that mean something. */
static void every_short_text_is_exactly_one_text(void **state)
{
    (void)state;
    static const char alphabet[] = "a1 \n*_`[]()<>&;#+-=~.:!|\\";
    size_t count = sizeof alphabet - 1;
    char text[3];
    for (size_t i = 0; i < count * count * count; i++) {
        text[0] = alphabet[i % count];
        text[1] = alphabet[i / count % count];
        text[2] = alphabet[i / count / count];
        check_round_trip(&positions[1], (str){text, 3});
        check_round_trip(&positions[2], (str){text, 3});
        check_round_trip(&positions[6], (str){text, 3});
        check_round_trip(&positions[7], (str){text, 3});
        check_round_trip(&positions[9], (str){text, 3});
    }
}

static void two_values_side_by_side_make_no_markup(void **state)
{
    (void)state;
    static const char alphabet[] = "a1*_`[]()<>&#+-=~.:!|\\";
    size_t count = sizeof alphabet - 1;
    for (size_t i = 0; i < count * count; i++) {
        struct arena arena = {0};
        struct buf out;
        struct buf nodes;
        buf_init(&out, 1 << 10);
        buf_init(&nodes, 1 << 10);
        char want[3] = {alphabet[i % count], alphabet[i / count], 0};
        escape_markdown((str){want, 1}, &out);
        escape_markdown((str){want + 1, 1}, &out);
        BUF_ADD(&out, "\n");
        str got = text_in(&arena, out.data, out.len, &nodes);
        assert_str(got, want);
        assert_str(buf_text(&nodes), "document paragraph text ");
        buf_release(&out);
        buf_release(&nodes);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_words_stay_as_they_are),
        cmocka_unit_test(markup_is_escaped_wherever_it_stands),
        cmocka_unit_test(m09_an_entity_in_a_table_stays_as_written),
        cmocka_unit_test(m10_the_start_of_a_line_begins_no_block),
        cmocka_unit_test(an_address_cannot_be_left),
        cmocka_unit_test(text_right_behind_a_link_is_no_address),
        cmocka_unit_test(a_value_is_always_exactly_one_text),
        cmocka_unit_test(a_value_stays_in_the_cell_of_a_table),
        cmocka_unit_test(every_short_text_is_exactly_one_text),
        cmocka_unit_test(two_values_side_by_side_make_no_markup),
    };
    return RUN_TESTS(tests);
}
