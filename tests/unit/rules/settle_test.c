/* SPDX-License-Identifier: MIT */
/*
 * Each case is what slagen.yaml says, a file, and one finding in it; then what
 * becomes of it: "rule line severity", in brackets when it may stand, and what
 * was reported besides.
 */
#include "rules/settle.h"

#include "model/read.h"

static const struct finding certain = {
    .id = "id-form", .severity = SEVERITY_ERROR, .remedy = "mend it"};
static const struct finding duty = {
    .id = "duty-x", .severity = SEVERITY_ERROR, .duty = "E1"};
static const struct finding advice = {.id = "url-http",
                                      .severity = SEVERITY_WARNING};
static const struct finding unused = {.id = "suppression-unused",
                                      .severity = SEVERITY_WARNING};
static const struct finding *items[] = {&duty, &certain, &unused, &advice};
static const struct findings findings = {items, 4};

struct settle_case {
    const char *name;
    const char *rules; /* of slagen.yaml; NULL: there is none */
    const char *yaml;
    const char *id; /* of the finding on line 2; NULL: none */
    const char *want;
};

static const struct settle_case cases[] = {
    {"nothing is said", NULL, "a: b\nc: d\n", "url-http", "url-http 2 warning"},
    {"nothing of this", "{}", "a: b\nc: d\n", "url-http", "url-http 2 warning"},
    {"off", "{url-http: off}", "a: b\nc: d\n", "url-http", ""},
    {"a note", "{url-http: note}", "a: b\nc: d\n", "url-http",
     "url-http 2 note"},
    {"an error", "{url-http: error}", "a: b\nc: d\n", "url-http",
     "url-http 2 error"},
    {"a duty may be less", "{duty-x: warning}", "a: b\nc: d\n", "duty-x",
     "duty-x 2 warning"},
    {"another finding is off", "{duty-x: off}", "a: b\nc: d\n", "url-http",
     "url-http 2 warning"},
    {"what is certain stays", "{id-form: off}", "a: b\nc: d\n", "id-form",
     "id-form 2 error; rule-severity 1 error"},
    {"unknown", "{url-htp: off}", "a: b\nc: d\n", "url-http",
     "url-http 2 warning; rule-unknown 1 error"},

    {"a comment above", NULL, "# slagen: allow url-http: w\nc: d\n", "url-http",
     "[url-http 2 warning w]"},
    {"a comment beside", NULL, "a: b\nc: d # slagen: allow url-http: w\n",
     "url-http", "[url-http 2 warning w]"},
    {"a comment beside the line above", NULL,
     "a: b # slagen: allow url-http: w\nc: d\n", "url-http",
     "suppression-unused 1 warning; url-http 2 warning"},
    {"a comment below", NULL, "a: b\nc: d\n# slagen: allow url-http: w\n",
     "url-http", "url-http 2 warning; suppression-unused 3 warning"},
    {"blanks do not matter", NULL, "#slagen:   allow   url-http :  w  \nc: d\n",
     "url-http", "[url-http 2 warning w]"},
    {"a tab before it", NULL, "a: b\nc: d\t# slagen: allow url-http: w\n",
     "url-http", "[url-http 2 warning w]"},
    {"the same twice", NULL,
     "# slagen: allow url-http: w\nc: d # slagen: allow url-http: v\n",
     "url-http", "[url-http 2 warning w]; suppression-unused 2 warning"},
    {"unused is off", "{suppression-unused: off}",
     "# slagen: allow duty-x: w\nc: d\n", "url-http", "url-http 2 warning"},
    {"unused where something was not understood", NULL,
     "# slagen: allow duty-x: w\nc: d\n", "id-form", "id-form 2 error"},
    {"what is certain may not stand", NULL,
     "# slagen: allow id-form: w\nc: d\n", "id-form",
     "suppression-certain 1 error; id-form 2 error"},
    {"nothing behind the verb", NULL, "# slagen: allow\nc: d\n", NULL,
     "suppression-form 1 error"},
    {"nothing behind the name", NULL, "# slagen:\nc: d\n", NULL,
     "suppression-form 1 error"},
    {"another tool's comment", NULL, "# slagen-lint: off\nc: d\n", NULL, ""},
    {"the name within a comment", NULL,
     "# as slagen: allow url-http: w\nc: d\n", "url-http",
     "url-http 2 warning"},

    {"single quotes", NULL, "a: b\nc: 'x # slagen: allow url-http: w'\n",
     "url-http", "url-http 2 warning"},
    {"quotes over lines", NULL, "a: \"b\n  c # slagen: allow url-http: w\"\n",
     "url-http", "url-http 2 warning"},
    {"a key", NULL, "a: b\n'# slagen: allow url-http: w': d\n", "url-http",
     "url-http 2 warning"},
    {"a literal block", NULL, "c: |\n  # slagen: allow url-http: w\nd: e\n",
     "url-http", "url-http 2 warning"},
    {"behind a literal block", NULL,
     "c: |\n  x\n# slagen: allow url-http: w\nd: e\n", "url-http",
     "url-http 2 warning; suppression-unused 3 warning"},
    {"beside the head of a block", NULL,
     "a: b\nc: | # slagen: allow url-http: w\n  x\n", "url-http",
     "[url-http 2 warning w]"},
    {"a plain text with a number sign", NULL,
     "a: b\nc: d#e # slagen: allow url-http: w\n", "url-http",
     "[url-http 2 warning w]"},
    {"an apostrophe opens nothing", NULL,
     "a: b\nc: it's # slagen: allow url-http: w\n", "url-http",
     "[url-http 2 warning w]"},
    {"in brackets", NULL,
     "a: [b, # slagen: allow url-http: x\n  c] # slagen: allow url-http: w\n",
     "url-http", "suppression-unused 1 warning; [url-http 2 warning w]"},
    {"wide characters before it", NULL,
     "a: b\n键: \"值 # 值\" # slagen: allow url-http: w\n", "url-http",
     "[url-http 2 warning w]"},
};

static const struct finding *of(const char *id)
{
    return findings_find(&findings, str_from(id));
}

static str describe(struct reader *r)
{
    str text = STR("");
    diags_sort(&r->diags);
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        bool stands = diag->reason.len > 0;
        text = arena_printf(&r->arena, "%.*s%s%s%s %u %s%s%.*s%s",
                            STR_ARG(text), i ? "; " : "", stands ? "[" : "",
                            diag->rule, diag->start.line,
                            severity_name(diag->severity), stands ? " " : "",
                            STR_ARG(diag->reason), stands ? "]" : "");
    }
    return text;
}

static void run(const struct settle_case *c)
{
    struct reader *r = reader_new();
    struct site site = {0};
    if (c->rules) {
        str yaml = arena_printf(&r->arena, "{site: S, rules: %s}\n", c->rules);
        const struct value *at = reader_yaml(r, "z.yaml", yaml.data);
        assert_true(schema_read(&site_schema, &r->reading, at, &site));
    }
    const struct value *value = reader_yaml(r, "a.yaml", c->yaml);
    const struct yaml_file file = {value->source, value};
    if (c->id) {
        diag_add(&r->diags, of(c->id)->severity, of(c->id)->id, value->source,
                 (pos){2, 1}, (pos){2, 2}, "m");
    }
    settle(&(struct settling){&site, &findings, &file, 1, true, true},
           &r->diags);
    str got = describe(r);
    if (!str_equal(got, str_from(c->want))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", c->name, STR_ARG(got),
                 c->want);
    }
    settle(&(struct settling){&site, &findings, &file, 1, true, false},
           &r->diags);
    got = describe(r);
    if (!str_equal(got, str_from(c->want))) {
        fail_msg("%s, again\n  got:  %.*s\n  want: %s", c->name, STR_ARG(got),
                 c->want);
    }
    reader_release(r);
}

static void projects_settle_findings(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        run(&cases[i]);
    }
}

static void unused_is_told_only_at_the_end(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct site site = {0};
    const struct value *value =
        reader_yaml(r, "a.yaml", "# slagen: allow url-http: w\na: b\n");
    const struct yaml_file file = {value->source, value};
    settle(&(struct settling){&site, &findings, &file, 1, true, false},
           &r->diags);
    assert_int_equal(r->diags.count, 0);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(projects_settle_findings),
        cmocka_unit_test(unused_is_told_only_at_the_end),
    };
    return RUN_TESTS(tests);
}
