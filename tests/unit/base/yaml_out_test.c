/* SPDX-License-Identifier: MIT */
/* Whatever is written is read back by the YAML reader as the same text. */
#include "base/yaml_out.h"

#include "input/yaml.h"
#include "test.h"

enum { OUT_MAX = 1 << 20 };

/* Gives what a file says under the key k, or fails. */
static str read_back(struct arena *arena, str yaml)
{
    struct diags diags;
    struct value *root = NULL;
    struct source *source = ARENA_NEW(arena, struct source);
    *source = (struct source){STR("file.yaml"), arena_copy(arena, yaml)};
    diags_init(&diags, arena);
    if (!yaml_read(source, &yaml_limits_general, arena, &diags, &root)) {
        fail_msg("%s in:\n%.*s", diags.items[0].rule, STR_ARG(yaml));
    }
    const struct value *found = VALUE_FIND(root, "k");
    while (found && found->kind == VALUE_LIST) {
        found = found->items[0];
    }
    const struct value *inner = found ? VALUE_FIND(found, "in") : NULL;
    found = inner ? inner : found;
    if (!found || found->kind != VALUE_TEXT) {
        fail_msg("no text in:\n%.*s", STR_ARG(yaml));
        return STR(""); /* for the compiler */
    }
    return found->text;
}

static void expect_same(str got, str want, const struct buf *yaml)
{
    if (!str_equal(got, want)) {
        fail_msg("written \"%.*s\", read \"%.*s\", from:\n%.*s", STR_ARG(want),
                 STR_ARG(got), (int)yaml->len, yaml->data);
    }
}

/* As a value, deep within mappings, in brackets, and as a key. */
static void expect_kept(str text)
{
    struct arena arena = {0};
    struct buf yaml;
    buf_init(&yaml, OUT_MAX);
    BUF_ADD(&yaml, "k:");
    yaml_add_value(&yaml, text, 2);
    BUF_ADD(&yaml, "\nz: end\n");
    expect_same(read_back(&arena, buf_text(&yaml)), text, &yaml);
    buf_clear(&yaml);
    BUF_ADD(&yaml, "k:\n  in:");
    yaml_add_value(&yaml, text, 4);
    BUF_ADD(&yaml, "\n  z: end\ny: end");
    expect_same(read_back(&arena, buf_text(&yaml)), text, &yaml);
    buf_clear(&yaml);
    BUF_ADD(&yaml, "k:"); /* the last of the file */
    yaml_add_value(&yaml, text, 2);
    BUF_ADD(&yaml, "\n");
    expect_same(read_back(&arena, buf_text(&yaml)), text, &yaml);
    buf_clear(&yaml);
    BUF_ADD(&yaml, "k: [");
    yaml_add_scalar(&yaml, text);
    BUF_ADD(&yaml, ", x]\n");
    expect_same(read_back(&arena, buf_text(&yaml)), text, &yaml);
    buf_clear(&yaml);
    BUF_ADD(&yaml, "k: {in: ");
    yaml_add_scalar(&yaml, text);
    BUF_ADD(&yaml, "}\n");
    expect_same(read_back(&arena, buf_text(&yaml)), text, &yaml);
    buf_release(&yaml);
    arena_release(&arena);
}

static void every_text_is_read_back(void **state)
{
    (void)state;
    static const str texts[] = {
        STR_INIT(""),
        STR_INIT("a"),
        /* what other readers guess to be no text */
        STR_INIT("no"),
        STR_INIT("No"),
        STR_INIT("y"),
        STR_INIT("ON"),
        STR_INIT("null"),
        STR_INIT("Null"),
        STR_INIT("~"),
        STR_INIT("true"),
        STR_INIT(".nan"),
        STR_INIT("-.inf"),
        STR_INIT("1"),
        STR_INIT("0x1F"),
        STR_INIT("1e3"),
        STR_INIT("1_000"),
        STR_INIT("22:30"),
        STR_INIT("2026-11-20"),
        STR_INIT("01067"),
        STR_INIT("="),
        STR_INIT("<<"),
        /* blanks at the ends */
        STR_INIT(" a"),
        STR_INIT("a "),
        STR_INIT(" "),
        STR_INIT("\ta"),
        STR_INIT("a\t"),
        STR_INIT("a\tb"),
        STR_INIT("\u00A0a\u00A0"),
        STR_INIT("\u3000a\u3000"),
        /* marks of YAML */
        STR_INIT("a: b"),
        STR_INIT("a:"),
        STR_INIT("a:b"),
        STR_INIT("a :b"),
        STR_INIT("a #b"),
        STR_INIT("a# b"),
        STR_INIT("#a"),
        STR_INIT("- a"),
        STR_INIT("-"),
        STR_INIT("? a"),
        STR_INIT("---"),
        STR_INIT("..."),
        STR_INIT("--- a"),
        STR_INIT("&a b"),
        STR_INIT("*a"),
        STR_INIT("!a b"),
        STR_INIT("%a"),
        STR_INIT("@a"),
        STR_INIT("`a`"),
        STR_INIT("|"),
        STR_INIT(">"),
        STR_INIT("[a]"),
        STR_INIT("{a: b}"),
        STR_INIT("a, b"),
        STR_INIT("a]b"),
        STR_INIT("'a'"),
        STR_INIT("it's"),
        STR_INIT("\"a\""),
        STR_INIT("say \"a\""),
        STR_INIT("a\\b"),
        STR_INIT("a\\"),
        STR_INIT("\\n"),
        STR_INIT("{n, plural, one {# hour} other {# hours}}"),
        /* several lines */
        STR_INIT("a\nb"),
        STR_INIT("a\nb\n"),
        STR_INIT("a\n"),
        STR_INIT("a\n\n"),
        STR_INIT("a\nb\n\n\n"),
        STR_INIT("\n"),
        STR_INIT("\n\n"),
        STR_INIT("\na"),
        STR_INIT(" a\nb"),
        STR_INIT("\ta\nb"),
        STR_INIT("a\n b\n  c"),
        STR_INIT("a\n\tb"),
        STR_INIT("a\n \nb"),
        STR_INIT("a\n   \n"),
        STR_INIT("a\n   "),
        STR_INIT("a\n \n \n"),
        STR_INIT("a\n\n\nb"),
        STR_INIT(" \n \n"),
        STR_INIT("a \nb \n"),
        STR_INIT("#a\n#b"),
        STR_INIT("a\n# b\nc: d\n- e\n...\n---\n"),
        STR_INIT("\"a\nb\""),
        STR_INIT("a\r\nb"),
        STR_INIT("a\rb"),
        /* other scripts */
        STR_INIT("é"),
        STR_INIT("ß: x"),
        STR_INIT("Поддержка"),
        STR_INIT("支援說明"),
        STR_INIT("עזרה (1)"),
        STR_INIT("المساعدة\nسطر"),
        STR_INIT("👍🏽 emoji 👩‍👧"),
        STR_INIT("— dash"),
        STR_INIT("«a»"),
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        expect_kept(texts[i]);
    }
}

/* Texts of a few characters that mean something to YAML, one after another. */
static void random_texts_are_read_back(void **state)
{
    (void)state;
    static const str parts[] = {
        STR_INIT("a"),  STR_INIT("n"),  STR_INIT("o"),      STR_INIT(" "),
        STR_INIT(" "),  STR_INIT("\n"), STR_INIT("\n"),     STR_INIT(":"),
        STR_INIT("#"),  STR_INIT("-"),  STR_INIT("\""),     STR_INIT("'"),
        STR_INIT("\\"), STR_INIT("\t"), STR_INIT("{"),      STR_INIT("}"),
        STR_INIT(","),  STR_INIT("1"),  STR_INIT("\u00E9"), STR_INIT("\u00A0"),
        STR_INIT("|"),  STR_INIT("~"),  STR_INIT("."),      STR_INIT("\u4E2D"),
    };
    const uint64_t step = 6364136223846793005u;
    uint64_t seed = 1;
    for (int i = 0; i < 4000; i++) {
        struct buf text;
        buf_init(&text, OUT_MAX);
        for (int j = 0; j < 1 + i % 7; j++) {
            seed = seed * step + 1442695040888963407u;
            buf_add(&text,
                    parts[(seed >> 33) % (sizeof parts / sizeof *parts)]);
        }
        expect_kept(buf_text(&text));
        buf_release(&text);
    }
}

/* What the project's own files may not hold is for other readers, who must get
 * it in an escape that they know. */
static void hidden_characters_are_escaped(void **state)
{
    (void)state;
    static const struct {
        str text;
        const char *written;
    } cases[] = {
        {STR_INIT("a\0b"), "\"a\\u0000b\""},
        {STR_INIT("\x7F"), "\"\\u007F\""},
        {STR_INIT("a\xC2\x85"
                  "b"),
         "\"a\\u0085b\""},
        {STR_INIT("a\u2028b\u2029"), "\"a\\u2028b\\u2029\""},
        {STR_INIT("\uFEFFa"), "\"\\uFEFFa\""},
        {STR_INIT("a\u202Eb"), "\"a\\u202Eb\""},
        {STR_INIT("a\u2028b\nc"), "\"a\\u2028b\\nc\""},
        /* beyond U+FFFF four digits would name another character */
        {STR_INIT("a\U000E0041"), "\"a\\U000E0041\""},
        {STR_INIT("\U0001FFFE"), "\"\\U0001FFFE\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf out;
        buf_init(&out, OUT_MAX);
        yaml_add_scalar(&out, cases[i].text);
        assert_str(buf_text(&out), cases[i].written);
        buf_clear(&out);
        yaml_add_value(&out, cases[i].text, 2);
        assert_str(str_slice(buf_text(&out), 1, out.len), cases[i].written);
        buf_release(&out);
    }
}

static void what_nobody_can_mistake_stands_bare(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"plan.gold.name", "plan.gold.name"},
        {"A. Ivanova", "A. Ivanova"},
        {"Ärger", "Ärger"},
        {"it's", "it's"},
        {"no", "\"no\""},
        {"nobody", "nobody"},
        {"5", "\"5\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf out;
        buf_init(&out, OUT_MAX);
        yaml_add_scalar(&out, str_from(cases[i][0]));
        assert_str(buf_text(&out), cases[i][1]);
        buf_release(&out);
    }
}

static void lines_stand_in_a_block(void **state)
{
    (void)state;
    struct buf out;
    buf_init(&out, OUT_MAX);
    yaml_add_value(&out, STR("a: 1\n\n  b\n"), 4);
    assert_str(buf_text(&out), " |\n    a: 1\n\n      b");
    buf_clear(&out);
    yaml_add_value(&out, STR("a\nb"), 2);
    assert_str(buf_text(&out), " |-\n  a\n  b");
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_is_read_back),
        cmocka_unit_test(random_texts_are_read_back),
        cmocka_unit_test(hidden_characters_are_escaped),
        cmocka_unit_test(what_nobody_can_mistake_stands_bare),
        cmocka_unit_test(lines_stand_in_a_block),
    };
    return RUN_TESTS(tests);
}
