/* SPDX-License-Identifier: MIT */
#include "typeset/html_context.h"

#include <stdlib.h>

#include "slagen/mustache.h"

#include "test.h"

static void *give(void *context, size_t size)
{
    return arena_alloc(context, size);
}

/* Gives "line:column" of every finding, one after another. */
static str check(const struct source *source, struct arena *arena)
{
    struct diags diags;
    diags_init(&diags, arena);
    const struct mustache_compiler compiler = {.context = arena,
                                               .allocate = give};
    const struct mustache_template *compiled = mustache_compile(
        (struct mustache_text){source->text.data, source->text.len}, &compiler);
    assert_non_null(compiled);
    bool clean = html_context_check(compiled, source, &diags);
    assert_true(clean == (diags.count == 0));
    str places = STR("");
    for (size_t i = 0; i < diags.count && i < 10; i++) {
        assert_string_equal(diags.items[i].rule, "template-context");
        places = arena_printf(arena, "%.*s%s%u:%u", STR_ARG(places),
                              i ? " " : "", diags.items[i].start.line,
                              diags.items[i].start.column);
    }
    return places;
}

/* Each case is a template and the places of its findings. */
static void expect_places(const char *const cases[][2], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        const struct source source = {STR("t"), str_from(cases[i][0])};
        str places = check(&source, &arena);
        if (!str_equal(places, str_from(cases[i][1]))) {
            print_error("%s\n", cases[i][0]);
        }
        assert_str(places, cases[i][1]);
        arena_release(&arena);
    }
}

static void values_stand_where_escaping_is_enough(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* Where they may stand, */
        {"{{x}}", ""},
        {"<p>{{x}}</p>{{{x}}}", ""},
        {"<p title=\"{{x}}\">", ""},
        {"<p title='a {{x}} b' id=\"{{x}}-{{y}}\">{{x}}", ""},
        {"<p title = \"{{x}}\">", ""},
        {"<title>{{x}}</title><textarea>{{x}}</textarea>{{{x}}}", ""},
        {"a < b {{x}} <3 {{x}} </ {{{x}}}>{{x}}", "1:25"},
        {"<!DOCTYPE html>{{x}}<!-- a -->{{x}}<!---->{{x}}<!-->{{x}}", ""},
        {"<script>if (a<b) {}</script>{{x}}<style>p{}</style>{{x}}", ""},
        {"<script src=\"{{x}}\"></script>{{x}}", ""},
        {"<svg><path d=\"{{x}}\"/></svg>{{x}}", ""},
        {"<p data-on=\"{{x}}\" one=\"1\">", ""},
        {"<br/>{{x}}<a b/>{{x}}<a b=c/>{{x}}", ""},
        {"<p title=\">\">{{x}}", ""},
        {"<SCRIPT></ScRiPt >{{x}}", ""},
        {"<!-- -- --!>{{x}}", ""},
        {"<!-- <b -->{{x}}", ""},
        {"{{=<% %>=}}<p title=\"<%x%>\"><%x%>", ""},
        /* and where not: attributes without quotes, */
        {"<a href={{x}}>", "1:9"},
        {"<a href= {{x}}>{{x}}", "1:10"},
        {"<a href=/a/{{x}}>", "1:12"},
        {"<a href=a{{x}} title=\"{{x}}\">", "1:10"},
        /* code, */
        {"<script>{{x}}</script>{{x}}", "1:9"},
        {"<script>'</scrip>{{x}}</script>", "1:18"},
        {"<script type=\"a\">{{{x}}}</script>", "1:18"},
        {"<STYLE>{{x}}</STYLE>", "1:8"},
        {"<iframe>{{x}}</iframe>", "1:9"},
        {"<script>{{#x}}{{y}}{{/x}}</script>", "1:15"},
        {"<a onclick=\"{{x}}\">", "1:13"},
        {"<a ONCLICK='{{x}}'>", "1:13"},
        {"<a\nonmouseover\n=\n\"{{x}}\">", "4:2"},
        {"<iframe srcdoc=\"{{x}}\">", "1:17"},
        {"<p style=\"color: {{x}}\">", "1:18"},
        {"<a onclick={{x}}>", "1:12"},
        /* comments and declarations, */
        {"<!--{{x}}-->", "1:5"},
        {"<!-- -- {{x}} -->{{x}}", "1:9"},
        {"<!DOCTYPE {{x}}>", "1:11"},
        {"<?xml {{x}}?>", "1:7"},
        /* names, */
        {"<{{x}}>", "1:2"},
        {"</{{x}}>", "1:3"},
        {"<p{{x}}>", "1:3"},
        {"<p {{x}}>", "1:4"},
        {"<p {{x}}=\"{{y}}\">", "1:4"},
        {"<p a{{x}}=\"\">", "1:5"},
        {"<p a=\"\"{{x}}>", "1:8"},
        {"<p a {{x}}>", "1:6"},
        /* and markup anywhere but in text. */
        {"<p title=\"{{{x}}}\">", "1:11"},
        {"<p title=\"{{&x}}\">", "1:11"},
        {"<title>{{{x}}}</title>", "1:8"},
        {"<title>a</ti{{x}}tle>", "1:13"},
    };
    expect_places(cases, sizeof cases / sizeof *cases);
}

static void sections_leave_the_page_as_it_was(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* Attributes that depend on data, */
        {"<a{{#c}} aria-current=\"page\"{{/c}}>{{x}}</a>", ""},
        {"<a href=\"#\"{{#c}} title=\"{{x}}\"{{/c}} id=\"{{x}}\">", ""},
        {"<input {{#c}}disabled{{/c}}>", ""},
        {"<input{{#c}} disabled{{/c}}{{#d}} checked{{/d}}/>", ""},
        {"<input{{#c}} disabled{{/c}}\n id=\"{{x}}\">", ""},
        {"<input {{#c}}disabled {{/c}}id=\"{{x}}\">", ""},
        {"<p class=\"a{{#c}} b-{{x}}{{/c}}\">", ""},
        {"<p class=a{{#c}}b{{/c}}>", ""},
        /* elements, text, */
        {"{{#c}}<p title=\"{{x}}\">{{/c}}{{^c}}<p>{{/c}}{{x}}</p>", ""},
        {"<title>{{#c}}{{x}} - {{/c}}y</title>", ""},
        {"<script>{{#c}}f();{{/c}}</script>", ""},
        {"<!-- {{#c}}a{{/c}} -->{{x}}", ""},
        /* but nothing that hangs on a section being rendered: */
        {"{{#c}}<p {{/c}}title=\"{{x}}\">", "1:10"},
        {"<p title={{#c}}\"a\"{{/c}}>", "1:19"},
        {"<p title=\"{{#c}}\">{{/c}}", "1:19"},
        {"{{#c}}<script>{{/c}}x", "1:15"},
        {"<script>{{#c}}</script>{{/c}}", "1:24"},
        {"{{#c}}<!--{{/c}}", "1:11"},
        /* the same kind of place is not the same place, */
        {"<a onclick=\"1{{#l}}\" title=\"{{/l}}{{y}}\">", "1:29 1:35"},
        {"<script>{{#c}}</script><script>{{/c}}</script>", "1:32"},
        {"<b {{#l}}><i {{/l}}>", "1:14"},
        /* and names stay whole. */
        {"<a{{#c}}b{{/c}}>", "1:9"},
        {"<a {{#c}}b{{/c}}c>", "1:17"},
        {"<a{{#c}} b=\"1\"{{/c}}d>", "1:21"},
        {"<a onclick{{#c}} title{{/c}}=\"{{x}}\">", "1:29"},
        {"<a onclick {{#c}}title {{/c}}=\"{{x}}\">", "1:32"},
        {"<{{#c}}b{{/c}}>", "1:2"},
        {"<{{#c}}script{{/c}}>", "1:2"},
        {"<title>x</tit{{#c}}x{{/c}}le>", "1:14"},
    };
    expect_places(cases, sizeof cases / sizeof *cases);
}

static void partials_and_blocks_are_whole_pieces_of_html(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"<p>{{>a}}{{$b}}<b>{{x}}</b>{{/b}}</p>", ""},
        {"<title>{{$b}}x{{/b}}{{>a}}</title>", ""},
        {"{{<a}}{{$b}}<p title=\"{{x}}\">{{/b}}<script>{{x}}{{/a}}{{x}}", ""},
        {"<p {{>a}}>", "1:4"},
        {"<p title=\"{{>a}}\">", "1:11"},
        {"<script>{{>a}}</script>", "1:9"},
        {"<style>{{$b}}{{/b}}</style>", "1:8"},
        {"<p {{<a}}{{/a}}>", "1:4"},
        {"{{$b}}<p {{/b}}>", "1:10"},
        {"{{<a}}{{$b}}<p title=\"{{/b}}{{$c}}<i>{{/c}}{{/a}}{{x}}", "1:23"},
        {"{{<a}}{{$b}}<script>{{x}}</script>{{/b}}{{/a}}", "1:21"},
        {"x\n<p ", "2:4"},
        {"<p>\n<!-- ", "2:6"},
    };
    expect_places(cases, sizeof cases / sizeof *cases);
}

static void a_hundred_thousand_faults_are_borne(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char part[] = "<a b={{x}}>";
    size_t len = sizeof part - 1;
    char *text = arena_alloc(&arena, len * 100000);
    for (size_t i = 0; i < 100000; i++) {
        memcpy(text + i * len, part, len);
    }
    const struct source source = {STR("t"), {text, len * 100000}};
    str places = check(&source, &arena);
    assert_true(str_starts_with(places, STR("1:6 1:17 1:28")));
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_stand_where_escaping_is_enough),
        cmocka_unit_test(sections_leave_the_page_as_it_was),
        cmocka_unit_test(partials_and_blocks_are_whole_pieces_of_html),
        cmocka_unit_test(a_hundred_thousand_faults_are_borne),
    };
    return RUN_TESTS(tests);
}
