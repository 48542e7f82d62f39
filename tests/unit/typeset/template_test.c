/* SPDX-License-Identifier: MIT */
#include "typeset/template.h"

#include <stdlib.h>

#include "typeset/escape.h"

#include "mustache_data.h"

/* One set of templates and what was found wrong with it. */
struct desk {
    struct arena arena;
    struct diags diags;
    struct buf out;
    struct source sources[8];
    const struct source *list[8];
    size_t count;
};

static struct desk *desk_new(void)
{
    struct desk *desk = calloc(1, sizeof *desk);
    assert_non_null(desk);
    diags_init(&desk->diags, &desk->arena);
    buf_init(&desk->out, 1 << 20);
    return desk;
}

static void desk_end(struct desk *desk)
{
    buf_release(&desk->out);
    arena_release(&desk->arena);
    free(desk);
}

static void add_text(struct desk *desk, const char *path, str text)
{
    struct source *source = &desk->sources[desk->count];
    *source = (struct source){str_from(path), text};
    desk->list[desk->count++] = source;
}

static void add(struct desk *desk, const char *path, const char *text)
{
    add_text(desk, path, str_from(text));
}

static const struct templates *compile(struct desk *desk)
{
    const struct templates *set =
        templates_compile(desk->list, desk->count, &desk->arena, &desk->diags);
    assert_true((set == NULL) == (desk->diags.error_count > 0));
    return set;
}

/* Gives "file:line:column-line:column rule [related]" of all findings. */
static str findings(struct desk *desk)
{
    struct buf text;
    buf_init(&text, 1 << 16);
    diags_sort(&desk->diags);
    for (size_t i = 0; i < desk->diags.count; i++) {
        const struct diag *diag = &desk->diags.items[i];
        str path = diag->source->path;
        str_cut(&path, '/');
        str_cut(&path, '/');
        buf_printf(&text, "%.*s:%u:%u-%u:%u %s", STR_ARG(path),
                   diag->start.line, diag->start.column, diag->end.line,
                   diag->end.column, diag->rule);
        if (diag->related.line) {
            buf_printf(&text, " [%u:%u]", diag->related.line,
                       diag->related.column);
        }
        BUF_ADD(&text, "\n");
    }
    str copy = arena_copy(&desk->arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

/* Renders "page" of a set that must be good. */
static str render(struct desk *desk, enum output_format format,
                  const char *view)
{
    const struct templates *set = compile(desk);
    assert_non_null(set);
    bool good = templates_render(set, format, STR("page"),
                                 data_read(view, &desk->arena), &desk->diags,
                                 &desk->out);
    assert_true(good == (desk->diags.count == 0));
    return buf_text(&desk->out);
}

static void assert_compiles_to(const char *page, const char *want)
{
    struct desk *desk = desk_new();
    add(desk, "templates/html/p.mustache", page);
    compile(desk);
    assert_str(findings(desk), want);
    desk_end(desk);
}

static void assert_renders_to(const char *page, const char *view,
                              const char *text, const char *found)
{
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", page);
    str got = render(desk, OUTPUT_HTML, view);
    if (text) {
        assert_str(got, text);
    }
    assert_str(findings(desk), found);
    desk_end(desk);
}

static void t01_a_section_without_end_is_told_where_it_opens(void **state)
{
    (void)state;
    assert_compiles_to("a\n  {{#a}}\nb",
                       "p.mustache:2:3-2:9 template-unclosed\n");
    assert_compiles_to("{{^a}}{{$b}}",
                       "p.mustache:1:1-1:7 template-unclosed\n"
                       "p.mustache:1:7-1:13 template-unclosed\n");
}

static void t02_a_wrong_end_is_told_with_both_places(void **state)
{
    (void)state;
    assert_compiles_to("{{#a}}\n x{{/b}}",
                       "p.mustache:2:3-2:9 template-mismatch [1:1]\n");
    assert_compiles_to("{{#a}}\n{{#b}}\n{{/a}}\n{{#c}}{{/c}}",
                       "p.mustache:3:1-3:7 template-mismatch [2:1]\n");
    assert_compiles_to("\n{{/b}}", "p.mustache:2:1-2:7 template-mismatch\n");
    assert_compiles_to("{{#a}}{{/A}}",
                       "p.mustache:1:7-1:13 template-mismatch [1:1]\n");
}

static void t03_what_is_no_tag_is_told(void **state)
{
    (void)state;
    static const char *cases[][2] = {
        {"ä {{name}", "p.mustache:1:3-1:5 template-syntax\n"},
        {"{{name} and {{other}}", "p.mustache:1:1-1:3 template-syntax\n"},
        {"{{name} and }}", "p.mustache:1:1-1:15 template-syntax\n"},
        {"{{{name}} x", "p.mustache:1:1-1:10 template-syntax\n"},
        {"{{}}", "p.mustache:1:1-1:5 template-syntax\n"},
        {"{{#}}x{{/}}", "p.mustache:1:1-1:6 template-syntax\n"
                        "p.mustache:1:7-1:12 template-syntax\n"},
        {"{{a b}}", "p.mustache:1:1-1:8 template-syntax\n"},
        {"{{a..b}}", "p.mustache:1:1-1:9 template-syntax\n"},
        {"{{.a}}{{b.}}", "p.mustache:1:1-1:7 template-syntax\n"
                         "p.mustache:1:7-1:13 template-syntax\n"},
        {"{{! never ends }", "p.mustache:1:1-1:3 template-syntax\n"},
        {"{{> }}", "p.mustache:1:1-1:7 template-syntax\n"},
        {"{{=| |}}", "p.mustache:1:1-1:9 template-syntax\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_compiles_to(cases[i][0], cases[i][1]);
    }
}

static void t04_a_missing_partial_is_told_before_rendering(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/p.mustache", "a\n {{>haed}}{{<x}}{{/x}}");
    add(desk, "templates/html/head.mustache", "");
    add(desk, "templates/markdown/haed.mustache", "");
    compile(desk);
    assert_str(findings(desk),
               "p.mustache:2:2-2:11 template-partial-missing\n"
               "p.mustache:2:11-2:17 template-partial-missing\n");
    assert_str(desk->diags.items[0].hint, "did you mean \"head\"?");
    desk_end(desk);
}

static void t04_a_broken_partial_is_not_also_missing(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/a.mustache", "{{>b}}");
    add(desk, "templates/html/b.mustache", "{{#x}}");
    assert_null(compile(desk));
    assert_str(findings(desk), "b.mustache:1:1-1:7 template-unclosed\n");
    desk_end(desk);
}

static void t04_a_dynamic_partial_is_told_while_rendering(void **state)
{
    (void)state;
    assert_renders_to("{{>*a}}{{>*b}}{{>*c}}{{>*d}}",
                      "{a: none, b: ../x, c: null, d: [1]}", "",
                      "page.mustache:1:1-1:8 template-partial-missing\n"
                      "page.mustache:1:8-1:15 template-partial-name\n"
                      "page.mustache:1:22-1:29 template-not-text\n");
}

static void t05_a_partial_in_itself_meets_the_limit(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", "{{>loop}}");
    add(desk, "templates/html/loop.mustache", "x\n  {{>loop}}\n");
    str text = render(desk, OUTPUT_HTML, "{}");
    assert_str(findings(desk), "loop.mustache:2:3-2:12 template-depth [2:3]\n");
    size_t lines = 0;
    while (text.len) {
        str_cut(&text, '\n');
        lines++;
    }
    assert_int_equal(lines, 64);
    desk_end(desk);
}

static void t05_data_stops_a_partial_in_itself(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", "{{v}}{{#c}}({{>page}}){{/c}}");
    assert_str(render(desk, OUTPUT_HTML, "{v: 1, c: [{v: 2, c: []}]}"), "1(2)");
    desk_end(desk);
}

static void t06_a_path_is_no_name_of_a_partial(void **state)
{
    (void)state;
    assert_compiles_to("{{>../../etc/passwd}}",
                       "p.mustache:1:1-1:22 template-partial-name\n");
    assert_compiles_to("\n{{>/etc/passwd}}",
                       "p.mustache:2:1-2:17 template-partial-name\n");
    assert_compiles_to("x {{<a/../b}}{{/a/../b}}",
                       "p.mustache:1:3-1:14 template-partial-name\n");
}

static void t06_zero_bytes_are_not_in_names(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add_text(desk, "templates/html/p.mustache", STR("x{{>a\0b}}"));
    compile(desk);
    assert_str(findings(desk), "p.mustache:1:2-1:10 template-partial-name\n");
    desk_end(desk);
}

static void t07_an_unknown_name_is_told_with_the_nearest(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache",
        "a{{nmae}}\n{{#a}}{{name}}{{titel}}{{/a}}{{a.ttle}}{{^zebra}}x"
        "{{/zebra}}");
    str text = render(desk, OUTPUT_HTML, "{name: Ann, a: {title: x}, l: []}");
    assert_str(text, "a\nAnn");
    assert_str(findings(desk),
               "page.mustache:1:2-1:10 template-unknown-name\n"
               "page.mustache:2:15-2:24 template-unknown-name\n"
               "page.mustache:2:30-2:40 template-unknown-name\n"
               "page.mustache:2:40-2:50 template-unknown-name\n");
    assert_str(desk->diags.items[0].hint, "did you mean \"name\"?");
    assert_str(desk->diags.items[1].hint, "did you mean \"title\"?");
    assert_str(desk->diags.items[2].hint, "did you mean \"title\"?");
    assert_str(desk->diags.items[3].hint, "");
    desk_end(desk);
}

static void t07_what_is_there_but_empty_is_no_fault(void **state)
{
    (void)state;
    assert_renders_to("({{n}}{{f}}{{e}}{{n.x}}{{#n.x}}y{{/n.x}}{{^l}}z{{/l}})",
                      "{n: null, f: false, e: '', l: []}", "(z)", "");
}

static void t07_in_a_partial_both_places_are_told(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", "\n {{>partials/a}}");
    add(desk, "templates/html/partials/a.mustache", "<b>{{x}}</b>");
    render(desk, OUTPUT_HTML, "{y: 1}");
    assert_str(findings(desk),
               "partials/a.mustache:1:4-1:9 template-unknown-name [2:2]\n");
    assert_ptr_equal(desk->diags.items[0].related_source, desk->list[0]);
    desk_end(desk);
}

static struct value *view_with(struct desk *desk, struct value *x)
{
    struct value *view = value_map(&desk->arena);
    value_put(view, &desk->arena, "x", x);
    return view;
}

static void t08_text_is_always_escaped_and_markup_never(void **state)
{
    (void)state;
    static const struct {
        const char *page;
        bool markup;
        enum output_format format;
        const char *text;
        const char *found;
    } cases[] = {
        {"{{x}}", false, OUTPUT_HTML, "&lt;b&gt;", ""},
        {"{{{x}}}", false, OUTPUT_HTML, "", "1:1-1:8 template-raw [7:3]\n"},
        {"{{&x}}", false, OUTPUT_HTML, "", "1:1-1:7 template-raw [7:3]\n"},
        {"{{{x}}}{{&x}}", true, OUTPUT_HTML, "<b><b>", ""},
        {"{{x}}", true, OUTPUT_HTML, "",
         "1:1-1:6 template-markup-escaped [7:3]\n"},
        {"{{{x}}}", false, OUTPUT_MARKDOWN, "", "1:1-1:8 template-raw [7:3]\n"},
        {"{{x}}", true, OUTPUT_MARKDOWN, "",
         "1:1-1:6 template-markup-escaped [7:3]\n"},
        {"{{{x}}}", true, OUTPUT_MARKDOWN, "<b>", ""},
        {"{{x}}", false, OUTPUT_PLAIN, "<b>", ""},
        {"{{x}}{{{x}}}", true, OUTPUT_PLAIN, "<b><b>", ""},
        {"{{{x}}}", false, OUTPUT_PLAIN, "", "1:1-1:8 template-raw [7:3]\n"},
    };
    static const char *paths[] = {"templates/html/page.mustache",
                                  "templates/markdown/page.mustache",
                                  "templates/plain/page.mustache"};
    static const struct source yaml = {STR_INIT("a.yaml"), STR_INIT("")};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct desk *desk = desk_new();
        add(desk, paths[cases[i].format], cases[i].page);
        const struct templates *set = compile(desk);
        struct value *x = cases[i].markup
                              ? value_markup(&desk->arena, STR("<b>"))
                              : value_text(&desk->arena, STR("<b>"));
        x->source = &yaml;
        x->start = (pos){7, 3};
        templates_render(set, cases[i].format, STR("page"), view_with(desk, x),
                         &desk->diags, &desk->out);
        assert_str(buf_text(&desk->out), cases[i].text);
        str found = findings(desk);
        str_cut(&found, ':');
        assert_str(found, cases[i].found);
        desk_end(desk);
    }
}

static void a_value_without_text_is_told(void **state)
{
    (void)state;
    assert_renders_to("{{l}}{{m}}{{t}}{{{t}}}", "{l: [], m: {}, t: true}", "",
                      "page.mustache:1:1-1:6 template-not-text\n"
                      "page.mustache:1:6-1:11 template-not-text\n"
                      "page.mustache:1:11-1:16 template-not-text\n"
                      "page.mustache:1:16-1:23 template-not-text\n");
}

static void t09_t10_places_that_escaping_does_not_make_safe_are_told(
    void **state)
{
    (void)state;
    assert_compiles_to("<a href={{url}}>",
                       "p.mustache:1:9-1:16 template-context\n");
    assert_compiles_to("<script>var x = '{{x}}'</script>",
                       "p.mustache:1:18-1:23 template-context\n");
    assert_compiles_to("<p>\n<style>{{x}}</style>",
                       "p.mustache:2:8-2:13 template-context\n");
    assert_compiles_to("<a onclick=\"f('{{x}}')\">",
                       "p.mustache:1:16-1:21 template-context\n");
    assert_compiles_to("<!-- {{x}} -->",
                       "p.mustache:1:6-1:11 template-context\n");
}

static void t09_t10_are_for_html_alone(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/markdown/p.mustache", "<script>{{x}}</script>");
    add(desk, "templates/plain/p.mustache", "<a href={{x}}>");
    assert_non_null(compile(desk));
    desk_end(desk);
}

static void t11_text_is_not_read_with_the_templates_delimiters(void **state)
{
    (void)state;
    assert_renders_to("{{=<% %>=}}<p><% x %> {{x}}</p>", "{x: '<% x %>{{x}}'}",
                      "<p>&lt;% x %&gt;{{x}} {{x}}</p>", "");
}

static void t12_a_value_is_no_template(void **state)
{
    (void)state;
    assert_renders_to("{{x}} {{#l}}{{.}}{{/l}}",
                      "{x: '{{name}} & {{{x}}} {{>page}}', l: ['{{/l}}']}",
                      "{{name}} &amp; {{{x}}} {{&gt;page}} {{/l}}", "");
}

static void t13_delimiters_hold_no_equals_sign_and_no_blank(void **state)
{
    (void)state;
    static const char *cases[][2] = {
        {"{{=<= =>=}}", "p.mustache:1:1-1:12 template-delimiter\n"},
        {"{{=< % % >=}}", "p.mustache:1:1-1:14 template-delimiter\n"},
        {"{{=<%=}}", "p.mustache:1:1-1:9 template-delimiter\n"},
        {"{{==}}", "p.mustache:1:1-1:7 template-delimiter\n"},
        {"{{= =}}", "p.mustache:1:1-1:8 template-delimiter\n"},
        {"{{=a b c=}}", "p.mustache:1:1-1:12 template-delimiter\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_compiles_to(cases[i][0], cases[i][1]);
    }
}

static void s05_a_page_has_a_ceiling(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    buf_release(&desk->out);
    buf_init(&desk->out, 300);
    add(desk, "templates/html/page.mustache",
        "<p>\n{{#l}}\n{{#l}}{{#l}}{{.}}{{/l}}{{/l}}\n{{/l}}");
    render(desk, OUTPUT_HTML, "{l: ['123', '456', '789', '<<<', 12345]}");
    assert_int_equal(desk->diags.count, 1);
    assert_string_equal(desk->diags.items[0].rule, "template-output-limit");
    assert_int_equal(desk->diags.items[0].start.line, 3);
    assert_true(desk->out.len <= 300);
    desk_end(desk);
}

static void rounds_without_output_end_too(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache",
        "{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}{{#l}}"
        "{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}{{/l}}");
    render(desk, OUTPUT_HTML, "{l: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}");
    assert_int_equal(desk->diags.count, 1);
    assert_string_equal(desk->diags.items[0].rule, "template-step-limit");
    desk_end(desk);
}

static void each_format_has_its_own_names_and_escaping(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", "<p>{{x}}{{>a}}");
    add(desk, "templates/html/a.mustache", "html");
    add(desk, "templates/plain/page.mustache", "{{x}}{{>a}}");
    add(desk, "templates/plain/a.mustache", "plain");
    add(desk, "templates/html/logo.svg", "{{");
    const struct templates *set = compile(desk);
    const struct value *view = data_read("{x: '<'}", &desk->arena);
    assert_true(templates_render(set, OUTPUT_HTML, STR("page"), view,
                                 &desk->diags, &desk->out));
    BUF_ADD(&desk->out, "|");
    assert_true(templates_render(set, OUTPUT_PLAIN, STR("page"), view,
                                 &desk->diags, &desk->out));
    assert_str(buf_text(&desk->out), "<p>&lt;html|<plain");
    assert_true(templates_has(set, OUTPUT_HTML, STR("a")));
    assert_false(templates_has(set, OUTPUT_MARKDOWN, STR("a")));
    assert_false(templates_has(set, OUTPUT_HTML, STR("logo")));
    desk_end(desk);
}

static void the_markdown_escaper_sees_what_stands_before(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/markdown/page.mustache", "{{x}}\n{{x}} {{x}}");
    struct buf want;
    buf_init(&want, 1000);
    escape_markdown(STR("# x"), &want);
    BUF_ADD(&want, "\n");
    escape_markdown(STR("# x"), &want);
    BUF_ADD(&want, " ");
    escape_markdown(STR("# x"), &want);
    BUF_ADD(&want, "");
    buf_add_char(&want, '\0');
    assert_str(render(desk, OUTPUT_MARKDOWN, "{x: '# x'}"), want.data);
    buf_release(&want);
    desk_end(desk);
}

static void a_later_template_replaces_an_earlier_one(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/page.mustache", "{{#broken}}");
    add(desk, "templates/html/a.mustache", "first");
    add(desk, "mine/templates/html/a.mustache", "second");
    add(desk, "mine/templates/html/page.mustache", "{{>a}}");
    assert_str(render(desk, OUTPUT_HTML, "{}"), "second");
    desk_end(desk);
}

static void a_template_in_no_format_is_told(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/pdf/page.mustache", "x");
    add(desk, "other/html/a.mustache", "x");
    add(desk, "templates/html.mustache", "x");
    assert_null(compile(desk));
    assert_int_equal(desk->diags.count, 3);
    assert_string_equal(desk->diags.items[0].rule, "template-folder");
    desk_end(desk);
}

static void a_template_in_another_encoding_is_told(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    add(desk, "templates/html/p.mustache", "ok\nä\xE4 {{#x}}");
    compile(desk);
    assert_str(findings(desk), "p.mustache:2:2-2:2 template-encoding\n");
    desk_end(desk);
}

static void html_is_escaped_in_one_way(void **state)
{
    (void)state;
    static const char *cases[][2] = {
        {"", ""},
        {"plain", "plain"},
        {"<", "&lt;"},
        {"a&b", "a&amp;b"},
        {"\"'<>&", "&quot;&#39;&lt;&gt;&amp;"},
        {"ende>", "ende&gt;"},
        {"&amp;", "&amp;amp;"},
        {"金 <級>", "金 &lt;級&gt;"},
    };
    struct buf out;
    buf_init(&out, 1000);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buf_clear(&out);
        escape_html(str_from(cases[i][0]), &out);
        assert_str(buf_text(&out), cases[i][1]);
    }
    buf_release(&out);
    buf_init(&out, 6);
    escape_html(STR("a<b"), &out);
    assert_str(buf_text(&out), "a&lt;b");
    escape_html(STR("c"), &out);
    assert_true(out.full);
    buf_release(&out);
}

static void plain_rendering_tells_faults_of_partials_that_are_used(void **state)
{
    (void)state;
    struct desk *desk = desk_new();
    const struct source source = {STR("page"), STR("{{x}}{{y}}{{>p}}{{>p}}")};
    const struct value *partials =
        data_read("{p: '\n{{#x}}', q: '{{'}", &desk->arena);
    assert_false(template_render_plainly(&source, partials,
                                         data_read("{x: 1}", &desk->arena),
                                         &desk->diags, &desk->out));
    assert_int_equal(desk->diags.count, 1);
    const struct diag *diag = &desk->diags.items[0];
    assert_str(diag->source->path, "p");
    assert_string_equal(diag->rule, "template-unclosed");
    assert_int_equal(diag->start.line, 2);
    desk_end(desk);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(t01_a_section_without_end_is_told_where_it_opens),
        cmocka_unit_test(t02_a_wrong_end_is_told_with_both_places),
        cmocka_unit_test(t03_what_is_no_tag_is_told),
        cmocka_unit_test(t04_a_missing_partial_is_told_before_rendering),
        cmocka_unit_test(t04_a_broken_partial_is_not_also_missing),
        cmocka_unit_test(t04_a_dynamic_partial_is_told_while_rendering),
        cmocka_unit_test(t05_a_partial_in_itself_meets_the_limit),
        cmocka_unit_test(t05_data_stops_a_partial_in_itself),
        cmocka_unit_test(t06_a_path_is_no_name_of_a_partial),
        cmocka_unit_test(t06_zero_bytes_are_not_in_names),
        cmocka_unit_test(t07_an_unknown_name_is_told_with_the_nearest),
        cmocka_unit_test(t07_what_is_there_but_empty_is_no_fault),
        cmocka_unit_test(t07_in_a_partial_both_places_are_told),
        cmocka_unit_test(t08_text_is_always_escaped_and_markup_never),
        cmocka_unit_test(a_value_without_text_is_told),
        cmocka_unit_test(
            t09_t10_places_that_escaping_does_not_make_safe_are_told),
        cmocka_unit_test(t09_t10_are_for_html_alone),
        cmocka_unit_test(t11_text_is_not_read_with_the_templates_delimiters),
        cmocka_unit_test(t12_a_value_is_no_template),
        cmocka_unit_test(t13_delimiters_hold_no_equals_sign_and_no_blank),
        cmocka_unit_test(s05_a_page_has_a_ceiling),
        cmocka_unit_test(rounds_without_output_end_too),
        cmocka_unit_test(each_format_has_its_own_names_and_escaping),
        cmocka_unit_test(the_markdown_escaper_sees_what_stands_before),
        cmocka_unit_test(a_later_template_replaces_an_earlier_one),
        cmocka_unit_test(a_template_in_no_format_is_told),
        cmocka_unit_test(a_template_in_another_encoding_is_told),
        cmocka_unit_test(html_is_escaped_in_one_way),
        cmocka_unit_test(
            plain_rendering_tells_faults_of_partials_that_are_used),
    };
    return RUN_TESTS(tests);
}
