/* SPDX-License-Identifier: MIT */
/*
 * Each case is a file, what is to be changed, and every byte of the file that
 * comes of it; which is then read, and must say what was asked for.
 */
#include "input/yaml_edit.h"

#include "input/yaml.h"
#include "test.h"

enum { OUT_MAX = 1 << 20 };

struct edited {
    struct arena arena;
    struct diags diags;
    struct source source;
    struct value *root;
    struct yaml_edit edit;
};

static struct value *read_text(struct edited *e, str text)
{
    struct source *source = ARENA_NEW(&e->arena, struct source);
    struct value *root = NULL;
    *source = (struct source){STR("file.yaml"), text};
    diags_init(&e->diags, &e->arena);
    if (!yaml_read(source, &yaml_limits_content, &e->arena, &e->diags, &root)) {
        fail_msg("%s: %.*s\n%.*s", e->diags.items[0].rule,
                 STR_ARG(e->diags.items[0].message), STR_ARG(text));
    }
    return root;
}

/* `file` NULL: there is none. */
static void begin(struct edited *e, const char *file)
{
    *e = (struct edited){.source = {STR("file.yaml"), str_from(file)}};
    e->root = file ? read_text(e, e->source.text) : NULL;
    yaml_edit_begin(&e->edit, file ? &e->source : NULL, e->root, &e->arena);
}

/* Gives the value of a path of keys, "a/b". */
static const struct value *find(const struct value *root, const char *path)
{
    str rest = str_from(path);
    while (root && rest.len) {
        root = value_find(root, str_cut(&rest, '/'));
    }
    return root;
}

static const struct value *get(struct edited *e, const char *path)
{
    const struct value *found = find(e->root, path);
    if (!found) {
        fail_msg("no %s", path);
    }
    return found;
}

static str written(struct edited *e)
{
    struct buf out;
    buf_init(&out, OUT_MAX);
    yaml_edit_write(&e->edit, &out);
    str text = arena_copy(&e->arena, buf_text(&out));
    buf_release(&out);
    return text;
}

static void expect(struct edited *e, const char *want)
{
    assert_str(written(e), want);
    arena_release(&e->arena);
}

/* ---- one text --------------------------------------------------------------
 */

struct replacement {
    const char *file;
    const char *path;
    const char *text;
    const char *want;
};

static const struct replacement replacements[] = {
    /* plain, quoted, empty */
    {"k: a\n", "k", "b", "k: b\n"},
    {"# head\nj: x\nk: a  # why\n\nl: 'y'\n", "k", "b",
     "# head\nj: x\nk: b  # why\n\nl: 'y'\n"},
    {"k: 'a'\n", "k", "b c", "k: b c\n"},
    {"k: \"a\" # c\n", "k", "no", "k: \"no\" # c\n"},
    {"k:    a\n", "k", "b", "k: b\n"},
    {"k:\nl: x\n", "k", "b", "k: b\nl: x\n"},
    {"k:   \nl: x\n", "k", "b", "k: b\nl: x\n"},
    {"k: # later\nl: x\n", "k", "b", "k: b # later\nl: x\n"},
    {"k: ~\n", "k", "b", "k: b\n"},
    {"k: ''\n", "k", "b", "k: b\n"},
    {"k: ''", "k", "b", "k: b"},
    {"k:", "k", "b", "k: b"},
    {"k: a", "k", "b\nc", "k: |-\n  b\n  c"},
    {"k: a\n", "k", "", "k: \"\"\n"},
    /* lines */
    {"k: a\nl: x\n", "k", "b\nc\n", "k: |\n  b\n  c\nl: x\n"},
    {"k: a   \nl: x\n", "k", "b\nc", "k: |-\n  b\n  c\nl: x\n"},
    {"k: one\n  two\nl: x\n", "k", "b", "k: b\nl: x\n"},
    {"k: 'one\n\n  two'  # c\nl: x\n", "k", "b", "k: b  # c\nl: x\n"},
    {"k: |\n  a\n  b\nl: x\n", "k", "c", "k: c\nl: x\n"},
    {"k: |\n  a\n  b\n\n# about l\nl: x\n", "k", "c\nd\n",
     "k: |\n  c\n  d\n\n# about l\nl: x\n"},
    {"k: >-\n  a\n  b\nl: x\n", "k", "c\nd", "k: |-\n  c\n  d\nl: x\n"},
    {"k: |+\n  a\n\n\nl: x\n", "k", "b\nc", "k: |-\n  b\n  c\n\n\nl: x\n"},
    {"k: |2\n   a\nl: x\n", "k", "b\nc", "k: |-\n  b\n  c\nl: x\n"},
    {"k: |\n  a  \nl: x\n", "k", "b\nc", "k: |-\n  b\n  c\nl: x\n"},
    {"k: |\n  a", "k", "b", "k: b"},
    {"k: |  # kept\n  a\nl: x\n", "k", "b", "k: b  # kept\nl: x\n"},
    {"k: |  # kept\n  a\nl: x\n", "k", "b\nc",
     "k: |-  # kept\n  b\n  c\nl: x\n"},
    /* a comment would become a line of the block */
    {"k: a  # why\nl: x\n", "k", "b\nc", "k: \"b\\nc\"  # why\nl: x\n"},
    {"k:  # why\nl: x\n", "k", "b\nc", "k: \"b\\nc\"  # why\nl: x\n"},
    /* further in, and on a line of its own */
    {"a:\n    k: x\n    l: y\n", "a/k", "b\nc",
     "a:\n    k: |-\n      b\n      c\n    l: y\n"},
    {"a:\n  b:\n    k:\n      x\n    l: y\n", "a/b/k", "c",
     "a:\n  b:\n    k:\n      c\n    l: y\n"},
    {"a:\n  k:\n   x\n  l: y\n", "a/k", "c\nd",
     "a:\n  k:\n   |-\n    c\n    d\n  l: y\n"},
    {"k:\n  # why\n  x\nl: y\n", "k", "c", "k:\n  # why\n  c\nl: y\n"},
    {"k:\n x\nl: y\n", "k", "c", "k:\n c\nl: y\n"},
    /* within braces nothing may be a block */
    {"{k: a, l: x}\n", "k", "b\nc", "{k: \"b\\nc\", l: x}\n"},
    {"{k: a}\n", "k", "b", "{k: b}\n"},
    {"{k: a\n}\n", "k", "b\nc", "{k: \"b\\nc\"\n}\n"},
    {"{l: x, k: }\n", "k", "b", "{l: x, k: b}\n"},
    {"{\"k\":a}\n", "k", "b: c", "{\"k\": \"b: c\"}\n"},
    {"a: {k: 'x', l: y}\n", "a/k", "b\nc", "a: {k: \"b\\nc\", l: y}\n"},
    {"a:\n  b: {k: x\n  }\n", "a/b/k", "b\nc", "a:\n  b: {k: \"b\\nc\"\n  }\n"},
    /* columns are characters, offsets bytes */
    {"имя: {ü: 'ö', k: 支援}  # é\n", "имя/k", "é",
     "имя: {ü: 'ö', k: é}  # é\n"},
    {"\xEF\xBB\xBFk: a\n", "k", "b", "\xEF\xBB\xBFk: b\n"},
    {"\xEF\xBB\xBFj: x\nk: a\n", "k", "b", "\xEF\xBB\xBFj: x\nk: b\n"},
    {"--- # d\nk: a\n...\n", "k", "b", "--- # d\nk: b\n...\n"},
    {"%YAML 1.2\n---\nk: a\n", "k", "b", "%YAML 1.2\n---\nk: b\n"},
    /* lines end as they did */
    {"k: a\r\nl: x\r\n", "k", "b", "k: b\r\nl: x\r\n"},
    {"k: a  \r\nl: x\r\n", "k", "b\nc", "k: |-\r\n  b\r\n  c\r\nl: x\r\n"},
    {"k: |\r\n  a\r\n  b\r\nl: x\r\n", "k", "c", "k: c\r\nl: x\r\n"},
    {"k: # c\r\nl: x\r\n", "k", "b", "k: b # c\r\nl: x\r\n"},
    {"\"k\": a\n", "k", "b", "\"k\": b\n"},
    {"? k\n: a\nl: x\n", "k", "b", "? k\n: b\nl: x\n"},
};

static void a_text_is_replaced_and_nothing_else(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof replacements / sizeof *replacements; i++) {
        const struct replacement *c = &replacements[i];
        struct edited e;
        begin(&e, c->file);
        yaml_edit_replace(&e.edit, get(&e, c->path), str_from(c->text));
        str got = written(&e);
        assert_str(got, c->want);
        const struct value *root = read_text(&e, got);
        const struct value *found = find(root, c->path);
        assert_non_null(found);
        if (*c->text) {
            assert_str(found->text, c->text);
        }
        arena_release(&e.arena);
    }
}

/* ---- a key more -------------------------------------------------------------
 */

struct addition {
    const char *file;
    const char *after; /* NULL: at the end */
    const char *text;
    const char *want;
};

static const struct addition additions[] = {
    {NULL, NULL, "b", "new: b\n"},
    {"", NULL, "b", "new: b\n"},
    {"# only a comment\n", NULL, "b", "# only a comment\nnew: b\n"},
    {"# only a comment", NULL, "b", "# only a comment\nnew: b\n"},
    {"k: a\n", NULL, "b\nc", "k: a\nnew: |-\n  b\n  c\n"},
    {"k: a", NULL, "b", "k: a\nnew: b\n"},
    {"k: a\n\n# the end\n", NULL, "b", "k: a\n\n# the end\nnew: b\n"},
    {"k: a\n...\n", NULL, "b", "k: a\nnew: b\n...\n"},
    {"k: a\nl: x\n", "k", "b", "k: a\nnew: b\nl: x\n"},
    {"k: a  # why\nl: x\n", "k", "b\n", "k: a  # why\nnew: |\n  b\nl: x\n"},
    {"k: a\nl: x\n", "l", "b", "k: a\nl: x\nnew: b\n"},
    {"k: a\nl: x", "l", "b", "k: a\nl: x\nnew: b\n"},
    {"k: |\n  a\n\n  b\n\n# about l\nl: x\n", "k", "c",
     "k: |\n  a\n\n  b\nnew: c\n\n# about l\nl: x\n"},
    {"k: |+\n  a\n\n\nl: x\n", "k", "c", "k: |+\n  a\n\n\nnew: c\nl: x\n"},
    {"k: |+\n  a\n\n", "k", "c", "k: |+\n  a\n\nnew: c\n"},
    {"k: 'a\n  b'\nl: x\n", "k", "c", "k: 'a\n  b'\nnew: c\nl: x\n"},
    /* behind the whole of a nested mapping, never amid it */
    {"a:\n  k: x\n  l: y\nz: w\n", "a/k", "b",
     "a:\n  k: x\n  l: y\nnew: b\nz: w\n"},
    {"a: {k: x,\n  l: y}  # c\nz: w\n", "a/k", "b",
     "a: {k: x,\n  l: y}  # c\nnew: b\nz: w\n"},
    {"a:\n  b:\n    k: |+\n      x\n\nz: w\n", "a/b/k", "b",
     "a:\n  b:\n    k: |+\n      x\n\nnew: b\nz: w\n"},
    /* keys that are all indented */
    {"  k: a\n  l: x\n", "k", "b\nc",
     "  k: a\n  new: |-\n    b\n    c\n  l: x\n"},
    {"  k: a\n", NULL, "b", "  k: a\n  new: b\n"},
    /* braces */
    {"{}\n", NULL, "b\nc", "new: |-\n  b\n  c\n"},
    {"{}", NULL, "b", "new: b"},
    {"# head\n{}  # none\n", NULL, "b\nc", "# head\nnew: \"b\\nc\"  # none\n"},
    {"--- {}\n", NULL, "b", "--- \nnew: b\n"},
    {"~\n", NULL, "b", "new: b\n"},
    {"{k: a}\n", NULL, "b\nc", "{k: a, new: \"b\\nc\"}\n"},
    {"{k: a, l: x}\n", "k", "b", "{k: a, l: x, new: b}\n"},
    {"{k: a,}\n", NULL, "b", "{k: a, new: b,}\n"},
    {"{\n  k: a # c\n}\n", NULL, "b", "{\n  k: a, new: b # c\n}\n"},
    {"{k: }\n", NULL, "b", "{k:  , new: b}\n"},
    {"{k: {l: x}}\n", NULL, "b", "{k: {l: x}, new: b}\n"},
    /* line ends, and a mark at the front */
    {"k: a\r\nl: x\r\n", "k", "b\nc",
     "k: a\r\nnew: |-\r\n  b\r\n  c\r\nl: x\r\n"},
    {"k: a\r\n", NULL, "b", "k: a\r\nnew: b\r\n"},
    {"k: a\r\nl: x", NULL, "b", "k: a\r\nl: x\r\nnew: b\r\n"},
    {"\xEF\xBB\xBFk: é\nl: x\n", "k", "b", "\xEF\xBB\xBFk: é\nnew: b\nl: x\n"},
};

static bool is_blank_file(const char *file)
{
    return !*file || *file == '#';
}

static void a_key_is_added_where_it_belongs(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
        const struct addition *c = &additions[i];
        struct edited e;
        bool nothing =
            c->file && is_blank_file(c->file) && !strstr(c->file, "{}");
        begin(&e, nothing ? NULL : c->file);
        if (nothing) { /* of which the reader says that it is empty */
            e.source.text = str_from(c->file);
            yaml_edit_begin(&e.edit, &e.source, NULL, &e.arena);
        }
        yaml_edit_add(&e.edit, STR("new"), str_from(c->text),
                      c->after ? get(&e, c->after) : NULL);
        str got = written(&e);
        assert_str(got, c->want);
        const struct value *root = read_text(&e, got);
        assert_non_null(find(root, "new"));
        assert_str(find(root, "new")->text, c->text);
        arena_release(&e.arena);
    }
}

/* ---- several
 * ----------------------------------------------------------------- */

static void changes_are_put_together_in_the_order_of_the_file(void **state)
{
    (void)state;
    struct edited e;
    begin(&e, "# h\na: 1\nb: |\n  2\n  3\n\n# c\nc: 4\n");
    yaml_edit_replace(&e.edit, get(&e, "c"), STR("four"));
    yaml_edit_add(&e.edit, STR("z"), STR("end"), NULL);
    yaml_edit_add(&e.edit, STR("b1"), STR("x\ny"), get(&e, "b"));
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("one"));
    yaml_edit_replace(&e.edit, get(&e, "b"), STR("two\nthree\n"));
    yaml_edit_add(&e.edit, STR("b2"), STR("w"), get(&e, "b"));
    yaml_edit_add(&e.edit, STR("zz"), STR("ends"), NULL);
    expect(&e, "# h\na: one\nb: |\n  two\n  three\nb1: |-\n  x\n  y\nb2: w\n\n"
               "# c\nc: four\nz: end\nzz: ends\n");
}

/* An addition that was asked for first must not come between a key and its
 * value. */
static void a_key_is_added_behind_one_that_gets_its_first_text(void **state)
{
    (void)state;
    struct edited e;
    begin(&e, "a:\nb: x\n");
    yaml_edit_add(&e.edit, STR("a1"), STR("w"), get(&e, "a"));
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("z"));
    expect(&e, "a: z\na1: w\nb: x\n");
    begin(&e, "a: |\n  1\nb: x\n");
    yaml_edit_add(&e.edit, STR("a1"), STR("w"), get(&e, "a"));
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("z"));
    expect(&e, "a: z\na1: w\nb: x\n");
}

static void several_keys_in_a_last_line_without_end(void **state)
{
    (void)state;
    struct edited e;
    begin(&e, "a: x");
    yaml_edit_add(&e.edit, STR("b"), STR("w"), NULL);
    yaml_edit_add(&e.edit, STR("c"), STR("z"), get(&e, "a"));
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("1\n2"));
    expect(&e, "a: |-\n  1\n  2\nb: w\nc: z\n");
    begin(&e, "{}");
    yaml_edit_add(&e.edit, STR("b"), STR("w"), NULL);
    yaml_edit_add(&e.edit, STR("c"), STR("z"), NULL);
    expect(&e, "b: w\nc: z\n");
    begin(&e, "{a: x}");
    yaml_edit_add(&e.edit, STR("b"), STR("w"), NULL);
    yaml_edit_add(&e.edit, STR("c"), STR("z"), get(&e, "a"));
    expect(&e, "{a: x, b: w, c: z}");
    begin(&e, NULL);
    yaml_edit_add(&e.edit, STR("b: c"), STR("y"), NULL);
    yaml_edit_add(&e.edit, STR("c"), STR("z\n"), NULL);
    expect(&e, "\"b: c\": \"y\"\nc: |\n  z\n");
}

static void the_later_of_two_wordings_counts(void **state)
{
    (void)state;
    struct edited e;
    begin(&e, "a: x\nb: y\n");
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("first"));
    yaml_edit_replace(&e.edit, get(&e, "a"), STR("second"));
    expect(&e, "a: second\nb: y\n");
}

static void without_changes_every_byte_stays(void **state)
{
    (void)state;
    static const char *const files[] = {
        "",
        "a: x",
        "# c\r\na:  'x' \r\n\r\n",
        "\xEF\xBB\xBF{a: x}\n",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct edited e;
        begin(&e, *files[i] ? files[i] : NULL);
        expect(&e, files[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_replaced_and_nothing_else),
        cmocka_unit_test(a_key_is_added_where_it_belongs),
        cmocka_unit_test(changes_are_put_together_in_the_order_of_the_file),
        cmocka_unit_test(a_key_is_added_behind_one_that_gets_its_first_text),
        cmocka_unit_test(several_keys_in_a_last_line_without_end),
        cmocka_unit_test(the_later_of_two_wordings_counts),
        cmocka_unit_test(without_changes_every_byte_stays),
    };
    return RUN_TESTS(tests);
}
