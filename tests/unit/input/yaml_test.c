/* SPDX-License-Identifier: MIT */
/*
 * Each case is a file and what comes of it, in one line: the findings in order
 * of place ("error yaml-key 1:3", then "< line:column" of the second place),
 * or the tree, in which ~ is nothing.
 */
#include "input/yaml.h"

#include "base/utf8.h"

#include "test.h"

enum { OUTCOME_MAX = 1 << 20 };

struct yaml_case {
    const char *name;
    str yaml;
    const char *outcome;         /* with the limits for content */
    const char *general_outcome; /* NULL: the same */
};

#define CASE(name, yaml, outcome) CASE_BY_LIMITS(name, yaml, outcome, NULL)
#define CASE_BY_LIMITS(name, yaml, outcome, general)                           \
    {                                                                          \
        name, STR_INIT(yaml), outcome, general                                 \
    }

/* --- showing --- */

static void show_value(const struct value *value, struct buf *out);

static void show_list(const struct value *list, struct buf *out)
{
    BUF_ADD(out, "[");
    for (size_t i = 0; i < list->item_count; i++) {
        buf_add(out, i ? STR(", ") : STR(""));
        show_value(list->items[i], out);
    }
    BUF_ADD(out, "]");
}

static void show_map(const struct value *map, struct buf *out)
{
    BUF_ADD(out, "{");
    for (size_t i = 0; i < map->entry_count; i++) {
        buf_add(out, i ? STR(", ") : STR(""));
        buf_add(out, map->entries[i].key);
        BUF_ADD(out, ": ");
        show_value(map->entries[i].value, out);
    }
    BUF_ADD(out, "}");
}

static void show_value(const struct value *value, struct buf *out)
{
    switch (value->kind) {
    case VALUE_NULL:
        BUF_ADD(out, "~");
        break;
    case VALUE_LIST:
        show_list(value, out);
        break;
    case VALUE_MAP:
        assert_non_null(value->sorted);
        show_map(value, out);
        break;
    case VALUE_TEXT:
        buf_printf(out, "\"%.*s\"", STR_ARG(value->text));
        break;
    case VALUE_BOOL:
    case VALUE_PROSE:
    case VALUE_MARKUP:
        fail_msg("a reader of YAML makes no %s", value_kind_name(value->kind));
    }
}

static void show_findings(const struct diags *diags, struct buf *out)
{
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        buf_printf(out, "%s%s %s %u:%u", out->len ? "; " : "",
                   severity_name(diag->severity), diag->rule, diag->start.line,
                   diag->start.column);
        if (diag->related.line) {
            buf_printf(out, " < %u:%u", diag->related.line,
                       diag->related.column);
        }
    }
}

/* A file that is being read, and all that came of it. */
struct reading {
    struct arena arena;
    struct diags diags;
    struct source source;
    struct value *root;
    bool ok;
    struct buf shown;
};

static void reading_init(struct reading *reading, str yaml,
                         const struct yaml_limits *limits)
{
    *reading = (struct reading){.source = {STR("t.yaml"), yaml}};
    diags_init(&reading->diags, &reading->arena);
    buf_init(&reading->shown, OUTCOME_MAX);
    reading->ok = yaml_read(&reading->source, limits, &reading->arena,
                            &reading->diags, &reading->root);
    assert_int_equal(reading->ok, reading->root != NULL);
    assert_int_equal(reading->ok, reading->diags.error_count == 0);
    diags_sort(&reading->diags);
    show_findings(&reading->diags, &reading->shown);
    if (reading->ok) {
        buf_add(&reading->shown, reading->shown.len ? STR("; ") : STR(""));
        show_value(reading->root, &reading->shown);
    }
}

static void reading_release(struct reading *reading)
{
    buf_release(&reading->shown);
    arena_release(&reading->arena);
}

static void check_outcome(str yaml, const struct yaml_limits *limits,
                          const char *outcome)
{
    struct reading reading;
    reading_init(&reading, yaml, limits);
    assert_str(buf_text(&reading.shown), outcome);
    reading_release(&reading);
}

static void run_case(void **state)
{
    const struct yaml_case *c = *state;
    check_outcome(c->yaml, &yaml_limits_content, c->outcome);
    check_outcome(c->yaml, &yaml_limits_general,
                  c->general_outcome ? c->general_outcome : c->outcome);
}

/* --- the cases --- */

static const struct yaml_case cases[] = {
    /* The catalogue of faults. */
    CASE("Y01: an empty file holds nothing", "", "error yaml-empty 1:1"),
    CASE("Y02: a file of comments holds nothing", "# a\n\n  # b\n",
         "error yaml-empty 1:1"),
    CASE("Y03: a key given twice names the first place", "a: 1\nb: 2\na: 3\n",
         "error yaml-duplicate-key 3:1 < 1:1"),
    CASE("Y04: quotes do not make a key another", "\"a\": 1\n  \n'a': 2\na: 3",
         "error yaml-duplicate-key 3:1 < 1:1; "
         "error yaml-duplicate-key 4:1 < 1:1"),
    CASE("Y05: NO is Norway", "country: NO\n", "{country: \"NO\"}"),
    CASE("Y06: 22:30 is a text", "opens: 22:30\n", "{opens: \"22:30\"}"),
    CASE("Y07: a postcode keeps its zero", "postcode: 01067\n",
         "{postcode: \"01067\"}"),
    CASE("Y08: telephone numbers keep their signs",
         "a: +49 30 123456\nb: 0800123456\n",
         "{a: \"+49 30 123456\", b: \"0800123456\"}"),
    CASE("Y09: 1.10 is not 1.1", "version: 1.10\n", "{version: \"1.10\"}"),
    CASE("Y10: 1e3 is a text", "id: 1e3\n", "{id: \"1e3\"}"),
    CASE("Y11: words for truth are texts", "[yes, on, True, true, n]",
         "[\"yes\", \"on\", \"True\", \"true\", \"n\"]"),
    CASE("Y12: 1_000 is a text", "price: 1_000\n", "{price: \"1_000\"}"),
    CASE("Y13: nothing can be written in five ways",
         "a: ~\nb: null\nc:\nd: Null\ne: NULL\nf: nULL\ng: 'null'\nh: ''\n",
         "{a: ~, b: ~, c: ~, d: ~, e: ~, f: \"nULL\", g: \"null\", h: \"\"}"),
    CASE("Y14: a tab does not indent", "a:\n\tb: 1\n", "error yaml-syntax 2:1"),
    CASE("Y14: a tab does not go on with what spaces began",
         "a:\n  b: 1\n\tc: 2\n", "error yaml-syntax 3:1"),
    CASE("Y14: a tab behind spaces does not indent", "a:\n  b:\n  \tc: 2\n",
         "error yaml-syntax 3:3"),
    CASE("Y15: a byte order mark is no part of the text",
         "\xEF\xBB\xBF"
         "a: 1",
         "{a: \"1\"}"),
    CASE("Y15: a byte order mark does not shift line 1",
         "\xEF\xBB\xBF"
         "a: @b\n",
         "error yaml-syntax 1:4"),
    CASE("Y15: a second byte order mark is refused",
         "\xEF\xBB\xBF\xEF\xBB\xBF"
         "a: 1\n",
         "error yaml-control-character 1:1"),
    CASE("Y16: UTF-16 with a mark is refused",
         "\xFF\xFE"
         "a\0:\0 \0"
         "1\0",
         "error yaml-encoding 1:1"),
    CASE("Y16: UTF-16 without a mark is refused",
         "\0a\0:\0 \0"
         "1",
         "error yaml-encoding 1:1"),
    CASE("Y17: the place of a byte that is not UTF-8 is told",
         "a: 1\nb: 2\n\xC3\xA9: \xC3\xA9\xFC\n", "error yaml-encoding 3:5"),
    CASE("Y17: an overlong form is not UTF-8", "a: 1\nb: \xC0\xAF\n",
         "error yaml-encoding 2:4"),
    CASE("Y18: CRLF and LF may be mixed",
         "a: |\r\n  x\n  y\r\nb: \"p\r\n  q\"\r\nc: 1\n",
         "{a: \"x\ny\n\", b: \"p q\", c: \"1\"}"),
    CASE("Y18: CRLF counts as one line end", "a: 1\r\nb: 2\r\nc: @\r\n",
         "error yaml-syntax 3:4"),
    CASE("Y19: an escape cannot bring U+0000", "a: \"x\\x00\"\n",
         "error yaml-control-character 1:6"),
    CASE("Y20: an alias needs an anchor above", "a: 1\nb: *x\n",
         "error yaml-alias 2:4"),
    CASE_BY_LIMITS("Y21: an alias within its anchor has no end", "&a [*a]",
                   "error yaml-alias 1:1; error yaml-alias 1:5",
                   "error yaml-alias 1:5"),
    CASE_BY_LIMITS("Y23: merge keys are refused",
                   "a: &b {c: 1}\nd:\n  <<: *b\n",
                   "error yaml-alias 1:4; error yaml-merge-key 3:3; "
                   "error yaml-alias 3:7",
                   "error yaml-merge-key 3:3"),
    CASE("Y24: a second document is refused where it begins",
         "a: 1\n---\nb: 2\n", "error yaml-multiple-documents 2:1"),
    CASE("Y24: a document behind an end is refused", "a: 1\n...\nb: 2\n",
         "error yaml-multiple-documents 3:1"),
    CASE("Y24: an end may be followed by comments",
         "---\na: 1\n...\n# the end\n", "{a: \"1\"}"),
    CASE("Y25: tags are refused",
         "a: !!binary aGk=\nb: !!python/object:x {}\nc: !custom x\n",
         "error yaml-tag 1:4; error yaml-tag 2:4; error yaml-tag 3:4"),
    CASE("Y26: a quote that is not closed is named", "a: 1\nb: \"x\n",
         "error yaml-syntax 3:1 < 2:4"),
    CASE("Y26: a quote that the next quote closes is named",
         "a: \"x\nb: \"y\"\n", "error yaml-syntax 2:1 < 1:4"),
    CASE("Y26: a bracket that is not closed is named", "a: [x,\n  y\n",
         "error yaml-syntax 3:1 < 1:4"),
    CASE("Y26: a brace that is not closed is named", "a: {x: 1\nb: 2\n",
         "error yaml-syntax 2:1 < 1:4"),
    CASE("Y26: a bracket that wants another item is named", "a: [x,\n",
         "error yaml-syntax 2:1 < 1:4"),
    CASE("Y27: keys arrive as they are written",
         "Name: 1\n\"name \": 2\nname  : 3\n",
         "{Name: \"1\", name : \"2\", name: \"3\"}"),
    CASE("Y28: lists and mappings arrive as they are",
         "a: [{b: 1}]\nc: {d: []}", "{a: [{b: \"1\"}], c: {d: []}}"),
    CASE("Y29: a literal text keeps its lines",
         "a: |\n  x\n\n   y\n\nb: |-\n  x\n\nc: |+\n  x\n\n",
         "{a: \"x\n\n y\n\", b: \"x\", c: \"x\n\n\"}"),
    CASE("Y29: a folded text joins its lines",
         "a: >\n  x\n  y\n\n  z\n\nb: >-\n  x\n  y\n\nc: >+\n  x\n  y\n\n",
         "{a: \"x y\nz\n\", b: \"x y\", c: \"x y\n\n\"}"),
    CASE("Y30: YAML 1.1 and 1.2 are read", "%YAML 1.2\n---\na: 1\n",
         "{a: \"1\"}"),
    CASE("Y30: YAML 1.3 is read with a warning", "# x\n%YAML 1.3\n---\na: @\n",
         "warning yaml-version 2:1; error yaml-syntax 4:4"),
    CASE("Y30: YAML 2.0 is refused", "%YAML 2.0\n---\na: 1\n",
         "error yaml-version 1:1"),

    /* Directives. */
    CASE("a directive that is unknown is ignored with a warning",
         "%FOO bar\n--- x\n", "warning yaml-directive 1:1; \"x\""),
    CASE("a directive wants a document", "%YAML 1.2\na: 1\n",
         "error yaml-syntax 2:1"),
    CASE("a directive wants a document before the end", "%YAML 1.2\n",
         "error yaml-syntax 2:1"),
    CASE("a version is given once", "%YAML 1.2\n%YAML 1.2\n---\na: 1\n",
         "error yaml-syntax 2:1 < 1:1"),
    CASE("a version ends at a blank", "%YAML 1.2#\n---\na: 1\n",
         "error yaml-syntax 1:1"),
    CASE("tags cannot be declared", "%TAG ! tag:x,2000:\n---\n!a b\n",
         "error yaml-tag 1:1"),
    CASE("a directive has no place below", "a: 1\n%YAML 1.2\n",
         "error yaml-syntax 2:1"),

    /* Characters. */
    CASE("a carriage return alone is no line end", "a: 1\rb: 2\n",
         "error yaml-control-character 1:5"),
    CASE("line ends that editors do not show are refused",
         "a: x\xC2\x85y\nb: x\xE2\x80\xA8y\nc: x\xE2\x80\xA9y\n",
         "error yaml-control-character 1:5; error yaml-control-character 2:5; "
         "error yaml-control-character 3:5"),
    CASE("signs that turn the direction are refused, in comments too",
         "a: 1 # \xE2\x80\xAE\n", "error yaml-control-character 1:8"),
    CASE("a zero byte is refused", "a: x\0y",
         "error yaml-control-character 1:5"),
    CASE("escapes bring what a file may not hold",
         "a: \"\\t\\n\\u00e9\\_\\\\x00\"\n",
         "{a: \"\t\n\xC3\xA9\xC2\xA0\\x00\"}"),
    CASE("each escape of a control is told",
         "- \"\\a \\\n  \\u0007\"\n- \"\\uFEFF\\U0000202E\\N\\L\\P\"\n",
         "error yaml-control-character 1:4; error yaml-control-character 2:3; "
         "error yaml-control-character 3:4; error yaml-control-character 3:10; "
         "error yaml-control-character 3:20; "
         "error yaml-control-character 3:22; "
         "error yaml-control-character 3:24"),
    CASE_BY_LIMITS("a carriage return may be escaped in general data",
                   "a: \"x\\r\\n\"\n", "error yaml-control-character 1:6",
                   "{a: \"x\r\n\"}"),
    CASE("half a pair of surrogates is no character", "a: \"\\ud83d\\ude00\"\n",
         "error yaml-syntax 1:7"),
    CASE("columns count characters",
         "\xE9\x87\x91\xE7\xB4\x9A: {\xE2\x82\xAC: @}\n",
         "error yaml-syntax 1:9"),

    /* Keys. */
    CASE("a list is no key", "? [a, [b]]\n: c\nd: @\n",
         "error yaml-key 1:3; error yaml-syntax 3:4"),
    CASE("braces around a name are no text", "a: {{name}}\n",
         "error yaml-key 1:5"),
    CASE("nothing is no key", "- {? : a}\n- ? \n  : b\n",
         "error yaml-key 1:6; error yaml-key 2:4"),
    CASE("an empty text is a key", "\"\": a\n~: b\n", "{: \"a\", ~: \"b\"}"),
    CASE("<< between quotes is a key", "\"<<\": a\n", "{<<: \"a\"}"),
    CASE("a key given twice in a key is not told", "? {a: 1, a: 1}\n: b\n",
         "error yaml-key 1:3; error yaml-duplicate-key 1:10 < 1:4"),
    CASE("keys are told in order of the file", "b: 1\na: 1\nb: 2\na: 2\na: 3\n",
         "error yaml-duplicate-key 3:1 < 1:1; "
         "error yaml-duplicate-key 4:1 < 2:1; "
         "error yaml-duplicate-key 5:1 < 2:1"),

    /* Aliases, tags. */
    CASE_BY_LIMITS(
        "aliases are shared nodes", "a: &x [1]\nb: *x\nc: &x 2\nd: *x\n",
        "error yaml-alias 1:4; error yaml-alias 2:4; error yaml-alias 3:4; "
        "error yaml-alias 4:4",
        "{a: [\"1\"], b: [\"1\"], c: \"2\", d: \"2\"}"),
    CASE_BY_LIMITS("an alias can be a key", "- &x a\n- {*x : 1, b: 2}\n",
                   "error yaml-alias 1:3; error yaml-alias 2:4",
                   "[\"a\", {a: \"1\", b: \"2\"}]"),
    CASE_BY_LIMITS("an anchor of a key can be used", "&x a: *x\n",
                   "error yaml-alias 1:1; error yaml-alias 1:7", "{a: \"a\"}"),
    CASE_BY_LIMITS("an alias of a list is no key", "- &x [a]\n- {*x : 1}\n",
                   "error yaml-alias 1:3; error yaml-alias 2:4",
                   "error yaml-key 2:4"),
    CASE("emphasis is no alias", "a: *important* thing\n",
         "error yaml-alias 1:4"),
    CASE_BY_LIMITS("a name ends at a blank", "a: &x:y z\n",
                   "error yaml-alias 1:4; error yaml-alias 1:4",
                   "error yaml-alias 1:4"),
    CASE_BY_LIMITS(
        "core tags check the kind",
        "- !!str\n- !!str null\n- !!null ''\n- !!int 1\n- !!seq []\n"
        "- !!map {}\n- ! null\n- !!null x\n- !!seq {}\n- !!bool []\n",
        "error yaml-tag 1:3; error yaml-tag 2:3; error yaml-tag 3:3; "
        "error yaml-tag 4:3; error yaml-tag 5:3; error yaml-tag 6:3; "
        "error yaml-tag 7:3; error yaml-tag 8:3; error yaml-tag 9:3; "
        "error yaml-tag 10:3",
        "error yaml-tag 8:3; error yaml-tag 9:3; error yaml-tag 10:3"),
    CASE_BY_LIMITS(
        "core tags make text of nothing and nothing of text",
        "- !!str\n- !!str null\n- !!null ''\n- !!int\n- ! null\n",
        "error yaml-tag 1:3; error yaml-tag 2:3; error yaml-tag 3:3; "
        "error yaml-tag 4:3; error yaml-tag 5:3",
        "[\"\", \"null\", ~, ~, \"null\"]"),

    /* What libyaml reads too kindly. */
    CASE("a comment needs a blank before it: quote", "a: \"b\"#c\n",
         "error yaml-syntax 1:7"),
    CASE("a comment needs a blank before it: bracket", "a: [b]#c\n",
         "error yaml-syntax 1:7"),
    CASE("a comment needs a blank before it: comma", "[b,#c\n d]\n",
         "error yaml-syntax 1:4"),
    CASE("a comment needs a blank before it: block", "a: |#c\n  b\n",
         "error yaml-syntax 1:5"),
    CASE("a # within a text is no comment",
         "a: b#c\nd: 'e'  #f\ng: [h, #i\n k]",
         "{a: \"b#c\", d: \"e\", g: [\"h\", \"k\"]}"),
    CASE("brackets hold deeper lines only", "a:\n  b: [c,\n  d]\n",
         "error yaml-syntax 3:3 < 2:6"),
    CASE("brackets hold lines that begin with spaces", "- [\n\tb,\n\tc ]\n",
         "error yaml-syntax 2:1 < 1:3"),
    CASE("brackets hold blank lines and comments as they come",
         "a: [\n\t\n#x\n  b,\n\n  c\n]\n", "{a: [\"b\", \"c\"]}"),
    CASE("at the top, brackets need no depth", "[\na,\nb\n]\n",
         "[\"a\", \"b\"]"),
    CASE("quotes hold deeper lines only", "- 'a\n\n  b'\n- 'c\nd'\n",
         "error yaml-syntax 5:1 < 4:3"),
    CASE("lists below their key are as deep as it",
         "a:\n- [b,\n  c]\n- 'd\n e'\n", "{a: [[\"b\", \"c\"], \"d e\"]}"),
    CASE("a sign alone is no text", "[a, -]\n", "error yaml-syntax 1:5"),
    CASE("a ? is no part of a key", "{?a: b}\n", "error yaml-syntax 1:2"),
    CASE("a blank line is not deeper than the text", "a: |\n    \n  b\n",
         "error yaml-syntax 2:4"),
    CASE("a blank line is not deeper than the comment", "a: >\n   \n # b\n",
         "error yaml-syntax 2:3"),
    CASE("a depth that is given allows deeper blank lines",
         "a: |2\n    \n  b\n", "{a: \"  \nb\n\"}"),

    /* Other faults of syntax. */
    CASE("a colon within a text", "a: b: c\n", "error yaml-syntax 1:5"),
    CASE("a line that is no key", "a: 1\nb\nc: 2\n", "error yaml-syntax 2:1"),
    CASE("a key that is not deep enough", "a:\n  b: 1\n c: 2\n",
         "error yaml-syntax 3:2 < 1:1"),
    CASE("text behind a quote", "a: 'it's'\n", "error yaml-syntax 1:8"),
    CASE("text behind the document", "[a]\nb\n", "error yaml-syntax 2:1"),
    CASE("a list behind a key", "a: - b\n", "error yaml-syntax 1:4"),
    CASE("an escape that is none", "a: \"C:\\path\"\n",
         "error yaml-syntax 1:7"),
    CASE("a percent sign that begins a line", "a:\n%\n",
         "error yaml-syntax 2:1"),
    CASE("a percent sign that begins a text", "a: %\n",
         "error yaml-syntax 1:4"),
    CASE("a tag that is cut off", "a: !<x y\n", "error yaml-tag 1:4"),
    CASE("a tag of a handle that nobody declared", "a: !x!y z\n",
         "error yaml-tag 1:4"),
    CASE("a text that begins with an exclamation mark", "a: !important\n",
         "error yaml-tag 1:4"),
    CASE("a name that is missing", "a: & b\n", "error yaml-alias 1:4"),
    CASE("a value that is missing", "[a,,b]\n", "error yaml-syntax 1:4 < 1:1"),
    CASE("an item that does not fit", "- a\nb: c\n",
         "error yaml-syntax 2:1 < 1:1"),
    CASE("a depth of 0", "a: |0\n  b\n", "error yaml-syntax 1:5"),
    CASE("an escape without digits", "a: \"\\xg\"\n", "error yaml-syntax 1:7"),
    CASE("--- within a text", "a: \"b\n---\nc\"\n",
         "error yaml-syntax 2:1 < 1:4"),
    CASE("text on the line of a block", "a: > b\n  c\n",
         "error yaml-syntax 1:6"),
};

/* --- more --- */

static void check_place(const struct value *value, uint32_t line,
                        uint32_t column, uint32_t end_line, uint32_t end_column)
{
    assert_non_null(value);
    assert_int_equal(value->start.line, line);
    assert_int_equal(value->start.column, column);
    assert_int_equal(value->end.line, end_line);
    assert_int_equal(value->end.column, end_column);
}

static void every_value_knows_its_place(void **state)
{
    (void)state;
    struct reading reading;
    reading_init(&reading,
                 STR("\xEF\xBB\xBF"
                     "# x\r\n"
                     "\xE9\x87\x91: 'a'\r\n"
                     "b:\r\n"
                     "  - |\r\n"
                     "    text\r\n"
                     "    \xE9\x87\x91\xE7\xB4\x9A\r\n"
                     "\r\n"
                     "  - [c, {d: e} ]\r\n"
                     "  -\r\n"
                     "f: # y\r\n"
                     "g: plain\r\n"
                     "  text # z\r\n"),
                 &yaml_limits_content);
    const struct value *root = reading.root;
    check_place(root, 2, 1, 12, 7);
    check_place(VALUE_FIND(root, "\xE9\x87\x91"), 2, 4, 2, 7);
    const struct value *list = VALUE_FIND(root, "b");
    check_place(list, 4, 3, 9, 4);
    check_place(list->items[0], 4, 5, 6, 7);
    check_place(list->items[1], 8, 5, 8, 17);
    check_place(list->items[1]->items[1], 8, 9, 8, 15);
    check_place(list->items[2], 9, 4, 9, 4);
    check_place(VALUE_FIND(root, "f"), 10, 3, 10, 3);
    check_place(VALUE_FIND(root, "g"), 11, 4, 12, 7);
    const struct value_entry *entry = value_find_entry(root, STR("g"));
    assert_int_equal(entry->key_start.line, 11);
    assert_int_equal(entry->key_start.column, 1);
    assert_int_equal(entry->key_end.column, 2);
    assert_ptr_equal(list->source, &reading.source);
    reading_release(&reading);
}

static void a_text_keeps_its_style(void **state)
{
    (void)state;
    static const enum value_style styles[] = {
        STYLE_PLAIN, STYLE_QUOTED, STYLE_QUOTED, STYLE_LITERAL, STYLE_FOLDED,
    };
    struct reading reading;
    reading_init(&reading, STR("- a\n- 'a'\n- \"a\"\n- |-\n  a\n- >-\n  a\n"),
                 &yaml_limits_content);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(reading.root->items[i]->style, styles[i]);
        assert_str(reading.root->items[i]->text, "a");
    }
    reading_release(&reading);
}

static void an_alias_gives_the_very_value(void **state)
{
    (void)state;
    struct reading reading;
    reading_init(&reading, STR("- &x [a]\n- *x\n"), &yaml_limits_general);
    assert_ptr_equal(reading.root->items[0], reading.root->items[1]);
    check_place(reading.root->items[1], 1, 3, 1, 9);
    reading_release(&reading);
}

static void every_finding_has_a_hint(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reading reading;
        reading_init(&reading, cases[i].yaml, &yaml_limits_content);
        for (size_t k = 0; k < reading.diags.count; k++) {
            const struct diag *diag = &reading.diags.items[k];

            if (!diag->hint.len) {
                fail_msg("no hint: %s", cases[i].name);
            }
        }
        reading_release(&reading);
    }
}

static void a_long_key_is_cut_between_characters(void **state)
{
    (void)state;
    struct buf yaml;
    buf_init(&yaml, 1 << 16);
    for (int i = 0; i < 2; i++) {
        BUF_ADD(&yaml, "k");
        for (int k = 0; k < 30; k++) {
            BUF_ADD(&yaml, "\xC3\xA9");
        }
        BUF_ADD(&yaml, ": 1\n");
    }
    struct reading reading;
    reading_init(&reading, buf_text(&yaml), &yaml_limits_content);
    const struct diag *diag = &reading.diags.items[0];
    assert_string_equal(diag->rule, "yaml-duplicate-key");
    assert_int_equal(diag->end.column, 32);
    assert_true(utf8_first_invalid(diag->message) < 0);
    reading_release(&reading);
    buf_release(&yaml);
}

static void a_tab_is_called_a_tab(void **state)
{
    (void)state;
    struct reading reading;
    reading_init(&reading, STR("a:\n\tb: 1\n"), &yaml_limits_content);
    assert_true(str_find(reading.diags.items[0].message, STR("tab")) >= 0);
    assert_true(str_find(reading.diags.items[0].hint, STR("tab")) >= 0);
    reading_release(&reading);
}

static void no_more_is_told_than_anybody_reads(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf yaml;
    buf_init(&yaml, 1 << 20);
    for (int i = 0; i < 1000; i++) {
        BUF_ADD(&yaml, "- !tag x\n");
    }
    struct reading reading;
    reading_init(&reading, buf_text(&yaml), &yaml_limits_content);
    assert_int_equal(reading.diags.count, 50);
    reading_release(&reading);
    buf_release(&yaml);
    arena_release(&arena);
}

/* --- size --- */

enum { MEBIBYTE = 1024 * 1024 };

/* Gives `unit` as often as it fits into a mebibyte. */
static void repeat(struct buf *out, str before, str unit, size_t max_bytes)
{
    buf_init(out, MEBIBYTE);
    buf_add(out, before);
    while (out->len + unit.len <= max_bytes) {
        buf_add(out, unit);
    }
}

struct bomb {
    const char *name;
    str before;
    str unit;
    const char *rule; /* among the findings; NULL: it is read */
};

static const struct bomb bombs[] = {
    {"S03: [", STR_INIT(""), STR_INIT("["), "error yaml-depth 1:65"},
    {"S03: {", STR_INIT(""), STR_INIT("{"), "error yaml-depth 1:65"},
    {"S03: -", STR_INIT(""), STR_INIT("- "), "error yaml-depth 1:129"},
    {"S03: ?", STR_INIT(""), STR_INIT("? "), "error yaml-depth 1:129"},
    {"S03: [{", STR_INIT(""), STR_INIT("[{"), "error yaml-depth 1:65"},
    {"S03: {a:", STR_INIT(""), STR_INIT("{a: "), "error yaml-depth 1:257"},
    {"- in lines", STR_INIT(""), STR_INIT("-\n"), "error yaml-limit 250000:2"},
    {"items", STR_INIT("["), STR_INIT("a,"), "error yaml-limit"},
    {"a field", STR_INIT("a: "), STR_INIT("x"), NULL},
    {"words", STR_INIT("a: "), STR_INIT("x "), NULL},
    {"lines", STR_INIT("a:"), STR_INIT("\n x"), NULL},
    {"literal lines", STR_INIT("a: |\n"), STR_INIT("  x\n"), NULL},
    {"literal blanks", STR_INIT("a: |\n"), STR_INIT("\n"), NULL},
    {"folded lines", STR_INIT("a: >\n"), STR_INIT("  x\n\n"), NULL},
    {"literals", STR_INIT(""), STR_INIT("- |\n\n\n\n\n  x\n"), NULL},
    {"quoted lines", STR_INIT("a: \""), STR_INIT("\n x"), "error yaml-syntax"},
    {"escapes", STR_INIT("\""), STR_INIT("\\x00"), "error yaml-syntax"},
    {"quotes", STR_INIT(""), STR_INIT("'"), NULL},
    {"comments", STR_INIT("["), STR_INIT("\n# x"), "error yaml-syntax"},
    {"blanks", STR_INIT(""), STR_INIT(" "), "error yaml-empty 1:1"},
    {"line ends", STR_INIT(""), STR_INIT("\r\n"), "error yaml-empty 1:1"},
    {"colons", STR_INIT(""), STR_INIT(":"), "error yaml-syntax"},
    {"keys", STR_INIT(""), STR_INIT("a: "), "error yaml-syntax 1:5"},
    {"one key", STR_INIT(""), STR_INIT("a: 1\n"),
     "error yaml-duplicate-key 2:1"},
    {"anchors", STR_INIT(""), STR_INIT("- &a x\n"), NULL},
    {"aliases", STR_INIT("- &a x\n"), STR_INIT("- *a\n"), NULL},
    {"tags", STR_INIT(""), STR_INIT("- !a x\n"), "error yaml-tag 1:3"},
    {"directives", STR_INIT(""), STR_INIT("%TAG !a! b\n"),
     "error yaml-limit 1:1"},
    {"percents", STR_INIT(""), STR_INIT("%"), "warning yaml-directive 1:1"},
    {"documents", STR_INIT(""), STR_INIT("---\n"),
     "error yaml-multiple-documents 2:1"},
    {"ends", STR_INIT(""), STR_INIT("...\n"), "error yaml-syntax 1:1"},
    {"controls", STR_INIT(""), STR_INIT("\x01"),
     "error yaml-control-character 1:1"},
    {"bytes", STR_INIT("a"), STR_INIT("\xFF"), "error yaml-encoding 1:2"},
};

static void run_bomb(void **state)
{
    const struct bomb *bomb = *state;
    struct buf yaml;
    repeat(&yaml, bomb->before, bomb->unit, MEBIBYTE);
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    struct source source = {STR("t.yaml"), buf_text(&yaml)};
    struct value *root = NULL;
    bool ok = yaml_read(&source, &yaml_limits_general, &arena, &diags, &root);
    struct buf shown;
    buf_init(&shown, OUTCOME_MAX);
    diags_sort(&diags);
    show_findings(&diags, &shown);
    assert_int_equal(ok, bomb->rule == NULL);
    if (bomb->rule && str_find(buf_text(&shown), str_from(bomb->rule)) < 0) {
        fail_msg("%.*s", STR_ARG(buf_text(&shown)));
    }
    buf_release(&shown);
    buf_release(&yaml);
    arena_release(&arena);
}

static void depth_64_is_read_and_65_is_not(void **state)
{
    (void)state;
    char text[130];
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    struct reading reading;
    reading_init(&reading, (str){text + 1, 128}, &yaml_limits_content);
    assert_true(reading.ok);
    reading_release(&reading);
    check_outcome((str){text, 130}, &yaml_limits_content,
                  "error yaml-depth 1:65");
}

static void aliases_cannot_add_up_to_more_depth(void **state)
{
    (void)state;
    struct buf yaml;
    buf_init(&yaml, 1 << 16);
    BUF_ADD(&yaml, "- &a0 [x]\n");
    for (int i = 1; i < 70; i++) {
        buf_printf(&yaml, "- &a%d [*a%d]\n", i, i - 1);
    }
    check_outcome(buf_text(&yaml), &yaml_limits_general,
                  "error yaml-depth 64:9");
    buf_release(&yaml);
}

/* The place of the finding tells after how many values reading stopped. */
static void nine_levels_of_nine_aliases_cost_what_they_repeat(void **state)
{
    (void)state;
    struct buf yaml;
    buf_init(&yaml, 1 << 16);
    BUF_ADD(&yaml, "- &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
        buf_printf(&yaml, "- &a%d [", i);
        for (int k = 0; k < 9; k++) {
            buf_printf(&yaml, "%s*a%d", k ? ", " : "", i - 1);
        }
        BUF_ADD(&yaml, "]\n");
    }
    check_outcome(buf_text(&yaml), &yaml_limits_general,
                  "error yaml-limit 6:18");
    buf_release(&yaml);
}

static void more_anchors_than_anybody_names_are_refused(void **state)
{
    (void)state;
    struct buf yaml;
    buf_init(&yaml, MEBIBYTE);
    for (int i = 0; i < 5000; i++) {
        buf_printf(&yaml, "- &a%d x\n", i);
    }
    check_outcome(buf_text(&yaml), &yaml_limits_general,
                  "error yaml-limit 4097:3");
    buf_release(&yaml);
}

static void s04_a_hundred_thousand_keys_are_read(void **state)
{
    (void)state;
    struct buf yaml;
    buf_init(&yaml, MEBIBYTE);
    for (int i = 0; i < 100 * 1000; i++) {
        buf_printf(&yaml, "k%05x: %d\n", (unsigned)(i * 7919 % 1048573), i % 7);
    }
    struct arena arena = {0};
    struct diags diags;
    diags_init(&diags, &arena);
    struct yaml_limits limits = yaml_limits_content;
    limits.size_bytes = 2 * MEBIBYTE;
    struct source source = {STR("t.yaml"), buf_text(&yaml)};
    struct value *root = NULL;
    assert_true(yaml_read(&source, &limits, &arena, &diags, &root));
    assert_int_equal(root->entry_count, 100 * 1000);
    assert_non_null(VALUE_FIND(root, "k01eef"));
    buf_release(&yaml);
    arena_release(&arena);
}

static void a_file_above_the_limit_is_refused_unread(void **state)
{
    (void)state;
    struct yaml_limits limits = yaml_limits_content;
    limits.size_bytes = 4;
    check_outcome(STR("a: 1"), &limits, "{a: \"1\"}");
    check_outcome(STR("a: 12"), &limits, "error yaml-limit 1:1");
}

/* --- all --- */

enum {
    CASE_COUNT = sizeof cases / sizeof *cases,
    BOMB_COUNT = sizeof bombs / sizeof *bombs,
};

int main(void)
{
    static const struct CMUnitTest others[] = {
        cmocka_unit_test(every_value_knows_its_place),
        cmocka_unit_test(a_text_keeps_its_style),
        cmocka_unit_test(an_alias_gives_the_very_value),
        cmocka_unit_test(every_finding_has_a_hint),
        cmocka_unit_test(a_long_key_is_cut_between_characters),
        cmocka_unit_test(a_tab_is_called_a_tab),
        cmocka_unit_test(no_more_is_told_than_anybody_reads),
        cmocka_unit_test(depth_64_is_read_and_65_is_not),
        cmocka_unit_test(aliases_cannot_add_up_to_more_depth),
        cmocka_unit_test(nine_levels_of_nine_aliases_cost_what_they_repeat),
        cmocka_unit_test(more_anchors_than_anybody_names_are_refused),
        cmocka_unit_test(s04_a_hundred_thousand_keys_are_read),
        cmocka_unit_test(a_file_above_the_limit_is_refused_unread),
    };
    enum { OTHER_COUNT = sizeof others / sizeof *others };
    struct CMUnitTest tests[CASE_COUNT + BOMB_COUNT + OTHER_COUNT];
    for (size_t i = 0; i < CASE_COUNT; i++) {
        tests[i] = (struct CMUnitTest){cases[i].name, run_case, NULL, NULL,
                                       (void *)&cases[i]};
    }
    for (size_t i = 0; i < BOMB_COUNT; i++) {
        tests[CASE_COUNT + i] = (struct CMUnitTest){
            bombs[i].name, run_bomb, NULL, NULL, (void *)&bombs[i]};
    }
    memcpy(tests + CASE_COUNT + BOMB_COUNT, others, sizeof others);
    return RUN_TESTS(tests);
}
