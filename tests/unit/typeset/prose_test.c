/* SPDX-License-Identifier: MIT */
#include "typeset/prose.h"

#include <stdlib.h>

#include <cmark.h>

#include "test.h"
#include "typeset/view_prose.h"

/* --- a document around the prose -------------------------------------------
 */

static struct value *fact(struct arena *arena, const char *text,
                          const char *key, const char *machine,
                          const char *href)
{
    struct value *map = value_map(arena);
    value_put_text(map, arena, "text", str_from(text));
    if (key) {
        value_put_text(map, arena, key, str_from(machine));
    }
    if (href) {
        value_put_text(map, arena, "href", str_from(href));
    }
    return map;
}

static const struct value *value_of(void *context, str name)
{
    return value_find(context, name);
}

static str page_url(void *context, str id)
{
    (void)context;
    return str_equal(id, STR("collections")) ? STR("../collections/") : STR("");
}

static str nearest_value(void *context, str name)
{
    (void)context;
    return str_distance(name, STR("name"), 2) <= 2 ? STR("name") : STR("");
}

static str nearest_page(void *context, str id)
{
    (void)context;
    return str_distance(id, STR("collections"), 2) <= 2 ? STR("collections")
                                                        : STR("");
}

/* The values that the proses below name. */
static struct value *values(struct arena *arena)
{
    struct value *map = value_map(arena);
    value_put_text(map, arena, "name", STR("Gold & *Co*"));
    value_put_text(map, arena, "evil", STR("<b>[x](javascript:1)</b>"));
    value_put_text(map, arena, "list", STR("- a\n# b"));
    value_put_text(map, arena, "hebrew", STR("תמיכה 24"));
    value_put_text(map, arena, "first_response", STR("4 hours"));
    value_put(map, arena, "partner.phone",
              fact(arena, "+49 89 555", NULL, NULL, "tel:+4989555"));
    value_put(map, arena, "hours",
              fact(arena, "4 hours", "value", "business-hours:4", NULL));
    value_put(map, arena, "since",
              fact(arena, "1 May", "datetime", "2027-05-01", NULL));
    value_put(map, arena, "bad",
              fact(arena, "press", NULL, NULL, "javascript:alert(1)"));
    return map;
}

static struct prose_context context_of(struct arena *arena)
{
    return (struct prose_context){
        .context = values(arena),
        .value = value_of,
        .page_url = page_url,
        .nearest_value = nearest_value,
        .nearest_page = nearest_page,
        .heading_level = 2,
    };
}

typedef void renderer(const struct value *prose,
                      const struct prose_context *ctx, struct buf *out);

static void check_rendered(renderer *render, const struct prose_context *ctx,
                           struct arena *arena, const char *prose,
                           const char *want)
{
    struct buf out;
    buf_init(&out, 1 << 22);
    render(value_prose(arena, str_from(prose)), ctx, &out);
    assert_false(out.full);
    assert_str(buf_text(&out), want);
    buf_release(&out);
}

static void check_html(const char *prose, const char *want)
{
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    check_rendered(prose_to_html, &ctx, &arena, prose, want);
    arena_release(&arena);
}

static void check_markdown(const char *prose, const char *want)
{
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    check_rendered(prose_to_markdown, &ctx, &arena, prose, want);
    arena_release(&arena);
}

/* Checks a YAML file that holds `text`, at a place, for the findings
 * "line:column-line:column rule" in `want`, parted by line ends. */
static void check_faults(const char *file, const char *text, pos start, pos end,
                         enum value_style style, const char *want)
{
    struct arena arena = {0};
    struct diags diags;
    struct buf out;
    const struct source source = {STR("plan.yaml"), str_from(file)};
    struct prose_context ctx = context_of(&arena);
    struct value *prose = value_prose(&arena, str_from(text));
    prose->source = &source;
    prose->style = style;
    prose->start = start;
    prose->end = end;
    diags_init(&diags, &arena);
    buf_init(&out, 1 << 16);
    bool usable = prose_check(prose, &ctx, &diags);
    assert_int_equal(usable, diags.error_count == 0);
    diags_sort(&diags);
    for (size_t i = 0; i < diags.count; i++) {
        const struct diag *d = &diags.items[i];
        buf_printf(&out, "%s%u:%u-%u:%u %s", i ? "\n" : "", d->start.line,
                   d->start.column, d->end.line, d->end.column, d->rule);
        assert_true(d->message.len > 0 && d->message.len < 200);
        assert_false(str_ends_with(d->message, STR(".")));
    }
    assert_str(buf_text(&out), want);
    buf_release(&out);
    arena_release(&arena);
}

/* The same for a plain scalar behind "note: " on one line. */
static void check_line(const char *text, const char *want)
{
    struct arena arena = {0};
    str file = arena_printf(&arena, "note: %s\n", text);
    uint32_t columns = 0;
    for (const char *c = text; *c; c++) {
        columns += (*c & 0xC0) != 0x80;
    }
    check_faults(file.data, text, (pos){1, 7}, (pos){1, 7 + columns},
                 STYLE_PLAIN, want);
    arena_release(&arena);
}

/* --- hostile input, by the numbers of the fault catalogue ------------------
 */

static void m01_a_script_in_a_value_is_text(void **state)
{
    (void)state;
    check_html("{evil}", "<p>&lt;b&gt;[x](javascript:1)&lt;/b&gt;</p>");
    check_markdown("{evil}", "\\<b>\\[x\\](javascript:1)\\</b>");
}

static void m02_a_quote_in_an_attribute_stays_in_it(void **state)
{
    (void)state;
    check_html("[x](https://a.example/?\"onmouseover=\"alert)",
               "<p><a href=\"https://a.example/?%22onmouseover=%22alert\">x"
               "</a></p>");
    check_html("[x](https://a.example/?a=1&b=2)",
               "<p><a href=\"https://a.example/?a=1&amp;b=2\">x</a></p>");
}

static void m03_raw_html_is_refused_and_shown_as_text(void **state)
{
    (void)state;
    check_line("a <img src=x onerror=alert(1)> b", "1:9-1:37 markdown-html");
    check_line("<script>alert(1)</script>", "1:7-1:32 markdown-html");
    check_line("a <!-- b --> c", "1:9-1:19 markdown-html");
    check_line("a < b and 3 > 2", "");
    check_html("a <b>b</b>\n\n<div>c</div>", "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"
                                             "<p>&lt;div&gt;c&lt;/div&gt;</p>");
    check_markdown("a <b>b</b>\n\n<div>\nc", "a \\<b>b\\</b>\n\n\\<div> c");
}

/* They are refused when a file is read, but for these, which only CommonMark
 * turns into characters. */
static void references_to_what_cannot_be_seen_are_refused(void **state)
{
    (void)state;
    check_line("a &#27;b", "1:9-1:14 markdown-control");
    check_line("a &#x202E;b &#X202e;",
               "1:9-1:17 markdown-control\n1:19-1:27 markdown-control");
    check_line("&#12;", "1:7-1:12 markdown-control");
    check_line("a &ZeroWidthSpace; {name}", "1:7-1:32 markdown-control");
    check_line("[a](https://a.example '&#8203;')",
               "1:30-1:37 markdown-control");
    check_line("`&#27;` \\&#27; &#38;#27; &nbsp;&#160;&shy;\\{a}", "");
}

static void m04_only_known_schemes_may_be_linked(void **state)
{
    (void)state;
    static const char *const refused[] = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt&#58;alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](<\tjavascript:alert(1)>)",
        "[x](<java&#9;script:alert(1)>)",
        "[x](&#1;javascript:alert(1))",
        "[x](java\\script:alert(1))",
        "[x](data:text/html,x)",
        "[x](vbscript:x)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/)",
        "[x](/\\\\evil.example/)",
        "[x](https:evil.example)",
        "[x](ftp://a.example/)",
        "[x](&#x202E;https://a.example/)",
        "<javascript:alert(1)>",
        "[x][y]\n\n[y]: javascript:alert(1)",
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct buf out;
        struct prose_context ctx = context_of(&arena);
        struct value *prose = value_prose(&arena, str_from(refused[i]));
        diags_init(&diags, &arena);
        buf_init(&out, 1 << 16);
        assert_false(prose_check(prose, &ctx, &diags));
        assert_int_equal(diags.count, 1);
        assert_string_equal(diags.items[0].rule, "url-scheme");
        prose_to_html(prose, &ctx, &out);
        prose_to_markdown(prose, &ctx, &out);
        assert_true(str_find(buf_text(&out), STR("<a")) < 0);
        assert_true(str_find(buf_text(&out), STR("](")) < 0);
        buf_release(&out);
        arena_release(&arena);
    }
}

static void links_that_are_allowed_are_not_refused(void **state)
{
    (void)state;
    check_line("[a](https://x.example/?a=b:c) [b](mailto:a@b.example) "
               "[c](tel:+49) [d](../x/) [e](#f) [g](page:collections#h) "
               "[h](HTTPS://X.example) [i](a/b:c) <https://x.example> "
               "[j](mailto:a@b.example?subject=x&body=y)",
               "");
    check_line("[a](http://x.example)", "1:11-1:27 url-http");
    check_line("[a]()", "1:9-1:11 url-empty");
    check_line("[a](mailto:a@b.example?bcc=c@d.example)",
               "1:11-1:45 url-mailto");
    check_line("see [a](page:colections)", "1:15-1:30 page-unknown");
    check_html("[a](page:collections#steps)",
               "<p><a href=\"../collections/#steps\">a</a></p>");
    check_html("[a](page:nowhere)", "<p>a</p>");
}

static void m05_images_are_refused(void **state)
{
    (void)state;
    check_line("a ![x](https://tracker.example/p.gif)",
               "1:9-1:11 image-external");
    check_html("a ![x *y*](https://tracker.example/p.gif)",
               "<p>a x <em>y</em></p>");
}

static void m06_a_link_title_is_escaped(void **state)
{
    (void)state;
    check_html(
        "[x](/y '\"><script>')",
        "<p><a href=\"/y\" title=\"&quot;&gt;&lt;script&gt;\">x</a></p>");
    check_markdown("[x](/y '\"><script>')", "[x](/y \"\\\">\\<script>\")");
}

static void m07_a_language_of_code_is_a_word(void **state)
{
    (void)state;
    check_html("```\"><script>\nx\n```", "<pre><code>x\n</code></pre>");
    check_html("```c++ x\n<b>\n```",
               "<pre><code class=\"language-c++\">&lt;b&gt;\n</code></pre>");
    check_markdown("~~~\"><script>\nx```\n~~~", "````text\nx```\n````");
}

static void m08_headings_move_down_without_gaps(void **state)
{
    (void)state;
    check_html("# a\n\n### b\n\n# c", "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>");
    check_html("#### a\n\n# b", "<h3>a</h3>\n<h3>b</h3>");
    check_html("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6",
               "<h3>1</h3>\n<h4>2</h4>\n<h5>3</h5>\n<h6>4</h6>\n<h6>5</h6>\n"
               "<h6>6</h6>");
    check_markdown("a\nb\n===\ntext\n\n- x\n\n  # y",
                   "### a b\n\ntext\n\n- x\n\n  ### y");
}

static void m09_and_m10_values_at_a_line_start_are_literal(void **state)
{
    (void)state;
    check_markdown("{list}\n{list}", "\\- a # b\n\\- a # b");
    check_markdown("- {list}\n- b", "- \\- a # b\n- b");
}

/* --- values ----------------------------------------------------------------
 */

static void values_are_put_into_the_tree(void **state)
{
    (void)state;
    check_html("**{name}** in {first_response}",
               "<p><strong>Gold &amp; *Co*</strong> in 4 hours</p>");
    check_html("{hours} since {since}",
               "<p><data value=\"business-hours:4\">4 hours</data> since "
               "<time datetime=\"2027-05-01\">1 May</time></p>");
    check_html("call {partner.phone}",
               "<p>call <a href=\"tel:+4989555\">+49 89 555</a></p>");
    check_html("[call {partner.phone}](/x)",
               "<p><a href=\"/x\">call +49 89 555</a></p>");
    check_html("{bad}", "<p>press</p>");
    check_markdown("Oh!{partner.phone} {name}",
                   "Oh\\![+49 89 555](tel:+4989555) Gold & \\*Co\\*");
}

static void values_stay_out_of_code_and_addresses(void **state)
{
    (void)state;
    check_html("`{name}` [x](/{name})",
               "<p><code>{name}</code> <a href=\"/%7Bname%7D\">x</a></p>");
    check_html("\\{name} \\\\{hours} &#123;name}",
               "<p>{name} \\<data value=\"business-hours:4\">4 hours</data> "
               "Gold &amp; *Co*</p>");
    check_html("`\\{name}` [x](/\\{a \"\\{b\") \\{c",
               "<p><code>\\{name}</code> <a href=\"/%7Ba\" title=\"{b\">x</a> "
               "{c</p>");
    check_html("{ name } {Name} {} {name", "<p>{ name } {Name} {} {name</p>");
}

static void values_of_another_direction_are_set_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    check_html("{hebrew}", "<p><bdi dir=\"rtl\">תמיכה 24</bdi></p>");
    check_markdown("{hebrew}", "\u2067תמיכה 24\u2069");
    ctx.rtl = true;
    check_rendered(prose_to_html, &ctx, &arena,
                   "{hebrew} {partner.phone} {name}",
                   "<p>תמיכה 24 <a href=\"tel:+4989555\"><bdi dir=\"ltr\">+49 "
                   "89 555</bdi></a> <bdi dir=\"ltr\">Gold &amp; "
                   "*Co*</bdi></p>");
    arena_release(&arena);
}

static void names_that_stand_for_nothing_are_found(void **state)
{
    (void)state;
    check_line("ü {nmae} and {name}", "1:9-1:15 prose-unknown-value");
    check_line("`{nmae}` and {nmae}", "1:20-1:26 prose-unknown-value");
    check_line("\\{nmae} and {nmae}", "1:19-1:25 prose-unknown-value");
    check_line("{ name } {Name} \\{Name} {1}",
               "1:7-1:15 prose-value-form\n1:16-1:22 prose-value-form\n"
               "1:31-1:34 prose-value-form");
}

static void a_hint_names_the_nearest(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct prose_context ctx = context_of(&arena);
    diags_init(&diags, &arena);
    prose_check(value_prose(&arena, STR("{nmae} [x](page:colections) {q}")),
                &ctx, &diags);
    assert_int_equal(diags.count, 3);
    assert_str(diags.items[0].hint, "did you mean {name}");
    assert_str(diags.items[1].hint, "did you mean page:collections");
    assert_str(diags.items[2].hint,
               "write \\{q} if the braces are meant as text");
    arena_release(&arena);
}

/* --- places ----------------------------------------------------------------
 */

static void places_in_a_block_scalar_are_exact(void **state)
{
    (void)state;
    check_faults("a: 1\n"
                 "note: |\n"
                 "    Fine {name}.\r\n"
                 "    Über {oops} <b>x</b>\n"
                 "\n"
                 "    > quote\n"
                 "    > [x](javascript:y)\n"
                 "next: {oops}\n",
                 "Fine {name}.\nÜber {oops} <b>x</b>\n\n> quote\n"
                 "> [x](javascript:y)\n",
                 (pos){2, 7}, (pos){8, 1}, STYLE_LITERAL,
                 "4:10-4:16 prose-unknown-value\n"
                 "4:17-4:20 markdown-html\n"
                 "4:21-4:25 markdown-html\n"
                 "7:11-7:23 url-scheme");
}

static void places_in_folded_and_quoted_scalars_are_exact(void **state)
{
    (void)state;
    check_faults("note: >-\n  one {aa}\n  two {bb}\n", "one {aa} two {bb}",
                 (pos){1, 7}, (pos){4, 1}, STYLE_FOLDED,
                 "2:7-2:11 prose-unknown-value\n"
                 "3:7-3:11 prose-unknown-value");
    check_faults("note: \"\\u00fc {aa}\n  {aa}\"\n", "ü {aa} {aa}", (pos){1, 7},
                 (pos){2, 8}, STYLE_QUOTED,
                 "1:15-1:19 prose-unknown-value\n"
                 "2:3-2:7 prose-unknown-value");
}

static void what_is_disguised_is_told_at_the_value(void **state)
{
    (void)state;
    check_faults("note: \"{a\\x61}\"\n", "{aa}", (pos){1, 7}, (pos){1, 16},
                 STYLE_QUOTED, "1:7-1:16 prose-unknown-value");
    check_faults("note: \"[x](javascript\\x3ay)\"\n", "[x](javascript:y)",
                 (pos){1, 7}, (pos){1, 29}, STYLE_QUOTED,
                 "1:7-1:29 url-scheme");
}

/* --- emphasis and lists that were meant otherwise --------------------------
 */

static void emphasis_that_stays_text_is_found(void **state)
{
    (void)state;
    check_line("**foo (bar)**baz", "1:7-1:9 markdown-emphasis");
    check_line("Preis* netto", "1:12-1:13 markdown-emphasis");
    check_line("_a b", "1:7-1:8 markdown-emphasis");
    check_line("**支援時間** 適用 *a* 5 * 3 snake_case {first_response} a\\*b",
               "");
}

static void a_list_that_was_meant_as_text_is_found(void **state)
{
    (void)state;
    check_line("24. Dezember", "1:7-1:9 markdown-list");
    check_line("24\\. Dezember", "");
    check_faults("note: |\n  2026. one\n  2027. two\n",
                 "2026. one\n2027. two\n", (pos){1, 7}, (pos){4, 1},
                 STYLE_LITERAL, "2:3-2:7 markdown-list");
    check_faults("note: |\n  4. one\n  5. two\n", "4. one\n5. two\n",
                 (pos){1, 7}, (pos){4, 1}, STYLE_LITERAL, "");
    check_line("1. first", "");
}

/* --- limits ----------------------------------------------------------------
 */

static str repeated(struct arena *arena, const char *part, size_t size)
{
    size_t len = strlen(part);
    char *text = arena_alloc(arena, size);
    for (size_t i = 0; i < size; i++) {
        text[i] = part[i % len];
    }
    return (str){text, size};
}

static void a_text_over_the_limit_is_refused_unread(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct prose_context ctx = context_of(&arena);
    diags_init(&diags, &arena);
    assert_true(prose_check(
        value_prose(&arena, repeated(&arena, "word ", PROSE_MAX_BYTES)), &ctx,
        &diags));
    assert_false(prose_check(
        value_prose(&arena, repeated(&arena, "word ", PROSE_MAX_BYTES + 1)),
        &ctx, &diags));
    assert_int_equal(diags.count, 1);
    assert_string_equal(diags.items[0].rule, "limit-prose");
    arena_release(&arena);
}

static void deep_nesting_is_refused_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    struct prose_context ctx = context_of(&arena);
    diags_init(&diags, &arena);
    str deep = repeated(&arena, "> ", 2 * (size_t)PROSE_MAX_DEPTH);
    assert_true(prose_check(value_prose(&arena, deep), &ctx, &diags));
    deep = repeated(&arena, "> ", 2 * (size_t)PROSE_MAX_DEPTH + 2);
    assert_false(prose_check(value_prose(&arena, deep), &ctx, &diags));
    assert_int_equal(diags.count, 1);
    assert_string_equal(diags.items[0].rule, "limit-prose");
    arena_release(&arena);
}

static void hostile_text_of_full_length_is_survived(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "> ",    "- ",   "![[]()", "*a_ ", "[a](b",  "{name} ", "{",
        "\\{a}", "`a``", "<b>",    "&#1;", "# a\n",  "1. ",     "a\n\n",
        "**",    "[",    "- a\n ", "\xF0", "{nmae}", "]("};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct buf out;
        struct prose_context ctx = context_of(&arena);
        struct value *prose =
            value_prose(&arena, repeated(&arena, parts[i], PROSE_MAX_BYTES));
        diags_init(&diags, &arena);
        buf_init(&out, 1 << 24);
        prose_check(prose, &ctx, &diags);
        assert_true(diags.count <= PROSE_MAX_FAULTS);
        prose_to_html(prose, &ctx, &out);
        prose_to_markdown(prose, &ctx, &out);
        prose_to_plain(prose, &ctx, &out);
        assert_false(out.full);
        buf_release(&out);
        arena_release(&arena);
    }
}

/* --- output ----------------------------------------------------------------
 */

static void html_has_every_construct(void **state)
{
    (void)state;
    check_html("a *b* **c** `d`\\\ne\nf", "<p>a <em>b</em> <strong>c</strong> "
                                          "<code>d</code><br>\ne\nf</p>");
    check_html("- a\n- b\n  1. c", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n"
                                   "</ol>\n</li>\n</ul>");
    check_html("3. a\n\n4. b",
               "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n"
               "</li>\n</ol>");
    check_html("> a\n\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>");
    check_html("", "");
}

static void markdown_has_one_style(void **state)
{
    (void)state;
    check_markdown("Title\n---\n* a\n* b\n    * c\n\n1) x\n2) y\n***\n    code",
                   "### Title\n\n- a\n- b\n  - c\n\n1. x\n2. y\n\n---\n\n"
                   "```text\ncode\n```");
    check_markdown("- a\n\n  b\n\n- c", "- a\n\n  b\n\n- c");
    check_markdown("> a\n> - b\n>\n> c", "> a\n>\n> - b\n>\n> c");
    check_markdown("a  \nb\\\nc", "a\\\nb\\\nc");
    check_markdown("- a\n\n* b\n\n+ c", "- a\n\n* b\n\n- c");
    check_markdown("-\n- a\n  ```\n  x\n\n  y\n  ```",
                   "-\n\n- a\n\n  ```text\n  x\n\n  y\n  ```");
    check_markdown("支援 **時間** 「金級」", "支援 **時間** 「金級」");
    check_markdown("*a*_b_ `` ` `` &#10;# x &nbsp;",
                   "*a*_b_ `` ` `` # x \u00a0");
    check_markdown("`a` [x](</a b> 't') <https://e.example>",
                   "`a` [x](/a%20b \"t\") "
                   "[https://e.example](https://e.example)");
}

/* Each was once written wrongly. */
static void markdown_keeps_what_is_near_to_markup(void **state)
{
    (void)state;
    check_markdown("**1.** text", "**1.** text");
    check_markdown("a\\\n\\\nb", "a\\\n\\\nb");
    check_markdown("- \\\n  a", "- \\\n  a");
    check_markdown("[a\nb\n](/u)c", "[a\nb\n](/u)c");
    check_markdown("*a **b***", "*a **b***");
    check_markdown("*_a_ b*", "*_a_ b*");
    check_markdown("[a <https://b.example>](/c)", "[a https://b.example](/c)");
    check_html("[a <https://b.example> c](/d) e",
               "<p><a href=\"/d\">a https://b.example c</a> e</p>");
}

static void a_context_without_functions_has_no_values(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct diags diags;
    const struct prose_context ctx = {0};
    struct value *prose = value_prose(&arena, STR("{a} [b](page:c)"));
    diags_init(&diags, &arena);
    assert_false(prose_check(prose, &ctx, &diags));
    assert_int_equal(diags.error_count, 2);
    check_rendered(prose_to_html, &ctx, &arena, "{a} [b](page:c)",
                   "<p>{a} b</p>");
    arena_release(&arena);
}

static void in_a_line_there_are_no_blocks(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    ctx.phrasing = true;
    check_rendered(prose_to_html, &ctx, &arena, "a *b*\n\nc\n\n- d\n- e",
                   "a <em>b</em> c d e");
    check_rendered(prose_to_markdown, &ctx, &arena, "a *b*\nx\n\nc\n\n- d\n# e",
                   "a *b* x c d e");
    arena_release(&arena);
}

static void a_heading_without_words_is_none(void **state)
{
    (void)state;
    check_html("# \n\na\n\n##", "<p>a</p>");
    check_markdown("# \n\na\n\n##", "a");
}

/* Found by fuzzing: the blank line ended the code, and the rest was HTML. */
static void a_code_block_in_a_line_is_one_line(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    ctx.phrasing = true;
    check_rendered(prose_to_markdown, &ctx, &arena, "```\n<g>\n\n- x\n```",
                   "`<g>  - x`");
    check_rendered(prose_to_markdown, &ctx, &arena, "> ```\n\n`p``<m>`",
                   "```p``<m>```");
    arena_release(&arena);
}

static void plain_text_is_one_line_of_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    check_rendered(prose_to_plain, &ctx, &arena,
                   "# A *b*\n\n- c `d`\n- [e](/x)\n\n{name}  \n{hours} \\{x}",
                   "A b c d e Gold & *Co* 4 hours {x}");
    arena_release(&arena);
}

/* Code without a language gets one; that much may differ. */
static void drop_all(char *text, const char *part)
{
    size_t len = strlen(part);
    for (char *at; (at = strstr(text, part)) != NULL;) {
        memmove(at, at + len, strlen(at + len) + 1);
    }
}

/* What CommonMark makes of the Markdown that we write must be what it makes of
 * the author's. */
static void markdown_says_the_same_as_the_source(void **state)
{
    (void)state;
    static const char *const proses[] = {
        "a\n\n> b\n> > c\n> d\n\n> e\n",
        "- a\n  - b\n    - c\n\n      d\n- e\n",
        "1. a\n2. b\n   - c\n\n3. d\n",
        "*a **b** c* ***d*** **e*f***\n",
        "a*b*c _d_ __e__ \\*f\\* 2 * 3 _g\n",
        "\\# a\n\\- b\n1\\. c\n\\> d\n\\`e\\` \\[f\\](g) \\<b>\n",
        "a ``b`c`` `` ` `` ` d ` `e``f`\n",
        "[a *b*](</c d> \"e \\\" f\") [g](h,i;j) <k@l.example>\n",
        "a &amp; b &lt;c&gt; &copy; d&eacute; \\& \\\\ \\a | ~~x~~\n",
        "a!\\[b] !`c` x!\n",
        "- \n- a\n\n  b\n\n+ c\n",
        "    x\n\n  a\n\n\ty\n",
        "a\\\nb  \nc\n",
        "- a\n\n  ```c\n  b\n\n    d\n  ```\n- e\n",
        "+ 1\n+ 2\n\n---\n***\n",
        "+5 -6 =7 :-: #8\n-9\n\\=\n\\---\n",
        "支援**時間**適用 「*x*」。\n",
        "> - a\n>   b\n>\n>   > c\n",
        "10) a\n11) b\n",
        "a\n-----b\n\n12. c\n",
    };
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    ctx.heading_level = 0;
    for (size_t i = 0; i < sizeof proses / sizeof proses[0]; i++) {
        struct buf out;
        buf_init(&out, 1 << 16);
        prose_to_markdown(value_prose(&arena, str_from(proses[i])), &ctx, &out);
        char *got = cmark_markdown_to_html(out.data, out.len, 0);
        char *want = cmark_markdown_to_html(proses[i], strlen(proses[i]), 0);
        drop_all(got, " class=\"language-text\"");
        if (strcmp(got, want) != 0) {
            print_error("%.*s\n", STR_ARG(buf_text(&out)));
        }
        assert_string_equal(got, want);
        free(got);
        free(want);
        buf_release(&out);
    }
    arena_release(&arena);
}

static void prose_anywhere_in_a_view_becomes_markup(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    struct value *view = value_map(&arena);
    struct value *list = value_list(&arena);
    value_push(list, &arena, value_prose(&arena, STR("*a*")));
    value_push(list, &arena, value_text(&arena, STR("*b*")));
    value_put(view, &arena, "list", list);
    value_put(view, &arena, "none", value_null(&arena));
    value_put(view, &arena, "note", value_prose(&arena, STR("{name}")));
    view_set_prose(view, OUTPUT_HTML, &ctx, &arena);
    assert_int_equal(list->items[0]->kind, VALUE_MARKUP);
    assert_str(list->items[0]->text, "<p><em>a</em></p>");
    assert_int_equal(list->items[1]->kind, VALUE_TEXT);
    assert_str(VALUE_FIND(view, "note")->text, "<p>Gold &amp; *Co*</p>");
    struct value *single = value_prose(&arena, STR("*a*\n\nb"));
    view_set_prose(single, OUTPUT_PLAIN, &ctx, &arena);
    assert_int_equal(single->kind, VALUE_TEXT);
    assert_str(single->text, "a b");
    arena_release(&arena);
}

static void a_view_that_nests_deep_is_survived(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct prose_context ctx = context_of(&arena);
    struct value *view = value_prose(&arena, STR("a"));
    for (int i = 0; i < 100 * 1000; i++) {
        struct value *list = value_list(&arena);
        value_push(list, &arena, view);
        view = list;
    }
    view_set_prose(view, OUTPUT_MARKDOWN, &ctx, &arena);
    assert_int_equal(view->kind, VALUE_LIST);
    arena_release(&arena);
}

static void a_translation_is_built_as_its_source(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        const char *translation;
        const char *message; /* "": nothing is found */
    } cases[] = {
        {"One **two**.", "Eins **zwei**.", ""},
        {"One **two**.", "Eins zwei.",
         "the source has 1 strongly emphasized part, the translation 0"},
        {"*One*", "**Eins**",
         "the source has 0 strongly emphasized parts, the translation 1"},
        {"- a\n- b", "- a\n- b", ""},
        {"- a\n- b", "- a b", "the source has 2 list items, the translation 1"},
        {"It was 2026.", "2026. Das war es.",
         "the source has 0 list items, the translation 1"},
        {"# a\n\n## b", "# a\n\n# b",
         "heading 2 is of level 2 in the source, of level 1 here"},
        {"# a\n\nb", "a\n\nb", "the source has 1 heading, the translation 0"},
        {"[a](https://b.example)", "[a](https://de.b.example)", ""},
        {"[a](https://b.example)", "a",
         "the source has 1 link, the translation 0"},
        {"`a` b", "a b", "the source has 1 code, the translation 0"},
        {"**“Plan”** is", "**“计划”**是",
         "the source has 1 strongly emphasized part, the translation 0"},
        {"", "", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct diags diags;
        diags_init(&diags, &arena);
        prose_compare(value_prose(&arena, str_from(cases[i].source)),
                      value_prose(&arena, str_from(cases[i].translation)),
                      &diags);
        assert_str(diags.count ? diags.items[0].message : STR(""),
                   cases[i].message);
        assert_true(diags.count < 2);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_translation_is_built_as_its_source),
        cmocka_unit_test(m01_a_script_in_a_value_is_text),
        cmocka_unit_test(m02_a_quote_in_an_attribute_stays_in_it),
        cmocka_unit_test(m03_raw_html_is_refused_and_shown_as_text),
        cmocka_unit_test(references_to_what_cannot_be_seen_are_refused),
        cmocka_unit_test(m04_only_known_schemes_may_be_linked),
        cmocka_unit_test(links_that_are_allowed_are_not_refused),
        cmocka_unit_test(m05_images_are_refused),
        cmocka_unit_test(m06_a_link_title_is_escaped),
        cmocka_unit_test(m07_a_language_of_code_is_a_word),
        cmocka_unit_test(m08_headings_move_down_without_gaps),
        cmocka_unit_test(m09_and_m10_values_at_a_line_start_are_literal),
        cmocka_unit_test(values_are_put_into_the_tree),
        cmocka_unit_test(values_stay_out_of_code_and_addresses),
        cmocka_unit_test(values_of_another_direction_are_set_apart),
        cmocka_unit_test(names_that_stand_for_nothing_are_found),
        cmocka_unit_test(a_hint_names_the_nearest),
        cmocka_unit_test(places_in_a_block_scalar_are_exact),
        cmocka_unit_test(places_in_folded_and_quoted_scalars_are_exact),
        cmocka_unit_test(what_is_disguised_is_told_at_the_value),
        cmocka_unit_test(emphasis_that_stays_text_is_found),
        cmocka_unit_test(a_list_that_was_meant_as_text_is_found),
        cmocka_unit_test(a_text_over_the_limit_is_refused_unread),
        cmocka_unit_test(deep_nesting_is_refused_once),
        cmocka_unit_test(hostile_text_of_full_length_is_survived),
        cmocka_unit_test(html_has_every_construct),
        cmocka_unit_test(markdown_has_one_style),
        cmocka_unit_test(markdown_keeps_what_is_near_to_markup),
        cmocka_unit_test(a_context_without_functions_has_no_values),
        cmocka_unit_test(in_a_line_there_are_no_blocks),
        cmocka_unit_test(a_heading_without_words_is_none),
        cmocka_unit_test(a_code_block_in_a_line_is_one_line),
        cmocka_unit_test(plain_text_is_one_line_of_words),
        cmocka_unit_test(markdown_says_the_same_as_the_source),
        cmocka_unit_test(prose_anywhere_in_a_view_becomes_markup),
        cmocka_unit_test(a_view_that_nests_deep_is_survived),
    };
    return RUN_TESTS(tests);
}
