/* SPDX-License-Identifier: MIT */
#include "translate/catalog.h"

#include "speak.h"

/* Gives the catalogue of a YAML text in a language, faults and all. */
static struct catalog *read(struct speak *s, const char *tag, const char *yaml)
{
    struct catalog *catalog = ARENA_NEW(&s->arena, struct catalog);
    const struct locale *locale = formats_locale(speak_formats(s, tag));
    size_t errors_before = s->diags.error_count;
    const struct value *from = yaml ? speak_yaml(s, yaml) : NULL;
    bool is_right = catalog_read(from, locale, &s->arena, &s->diags, catalog);
    assert_int_equal(is_right, s->diags.error_count == errors_before);
    return catalog;
}

static str text_of(struct speak *s, const struct catalog *catalog,
                   const char *key)
{
    const struct catalog_entry *entry = catalog_find(catalog, str_from(key));
    return entry ? entry->text->text : arena_printf(&s->arena, "no %s", key);
}

static void nested_keys_are_dotted_keys(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *catalog =
        read(s, "en",
             "plan.price: a\n"
             "plan:\n  name: b\n  not-24x7: {long: c}\n"
             "no: d\n");
    assert_str(speak_rules(s), "");
    assert_int_equal(catalog->entry_count, 4);
    assert_str(text_of(s, catalog, "plan.price"), "a");
    assert_str(text_of(s, catalog, "plan.name"), "b");
    assert_str(text_of(s, catalog, "plan.not-24x7.long"), "c");
    assert_str(text_of(s, catalog, "no"), "d");
    assert_null(catalog_find(catalog, STR("plan")));
    assert_null(catalog_find(catalog, STR("")));
    speak_release(s);
}

static void faults_of_a_file_are_told(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"[a]", "locale-value"},
        {"~", ""},
        {"a: [b]", "locale-value"},
        {"a:", ""},
        {"a: ''", ""},
        {"A: b", "locale-key"},
        {"_a: c", "locale-key"},
        {".a: c", "locale-key"},
        {"a.: c", "locale-key"},
        {"a..b: c", "locale-key"},
        {"ключ: c", "locale-key"},
        {"a.b: c\na: {b: d}", "locale-duplicate"},
        {"a: '{'\nb: '# {x'", "message-syntax message-syntax message-syntax"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read(s, "en", cases[i][0]);
        str rules = speak_rules(s);
        if (!str_equal(rules, str_from(cases[i][1]))) {
            print_error("%s\n", cases[i][0]);
        }
        assert_str(rules, cases[i][1]);
    }
    read(s, "en", "a.b: c\na: {b: d}");
    assert_int_equal(s->diags.items[0].start.line, 2);
    assert_int_equal(s->diags.items[0].related.line, 1);
    speak_release(s);
}

static void the_fallback_is_told_from_the_language_itself(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *ru =
        read(s, "ru", "a: а\nempty: ''\nnothing:\nbroken: '{'\n");
    const struct catalog *de = read(s, "de", "nothing: nichts\n");
    const struct catalog *en =
        read(s, "en", "a: a\nempty: e\nnothing: n\nbroken: b\n");
    const struct catalog *const all[] = {ru, de, en};
    const struct catalog_chain chain = {all, 3};
    static const struct {
        const char *key;
        const char *tag;
    } cases[] = {
        {"a", "ru"},       {"empty", "en"},   {"broken", "en"},
        {"nothing", "de"}, {"unknown", NULL}, {"", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct catalog_hit hit;
        bool found = catalog_lookup(&chain, str_from(cases[i].key), &hit);
        assert_int_equal(found, cases[i].tag != NULL);
        if (found) {
            assert_str(hit.locale->tag, cases[i].tag);
            assert_ptr_equal(all[hit.index]->locale, hit.locale);
            assert_non_null(hit.message);
        }
    }
    speak_release(s);
}

static void what_is_missing_is_listed_once(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *en = read(s, "en", "a: a\nb: b\nc: c\nd: d\ne:\n");
    const struct catalog *ru = read(s, "ru", "a: а\nc: ''\nd: '{'\n");
    speak_rules(s);
    assert_true(catalog_check(en, ru, NULL, s->formats[1], &s->diags));
    assert_int_equal(s->diags.count, 1);
    assert_int_equal(s->diags.items[0].severity, SEVERITY_WARNING);
    assert_str(s->diags.items[0].message, "ru lacks 2 messages: b, c");
    assert_str(speak_rules(s), "locale-missing");
    /* No file at all. */
    assert_true(
        catalog_check(en, read(s, "de", NULL), NULL, s->formats[2], &s->diags));
    assert_str(s->diags.items[0].message, "de lacks 4 messages: a, b, c, d");
    speak_release(s);
}

static void a_long_list_of_missing_keys_is_cut(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct buf yaml;
    buf_init(&yaml, 4096);
    for (int i = 10; i < 32; i++) {
        buf_printf(&yaml, "k%d: x\n", i);
    }
    buf_add_char(&yaml, '\0');
    const struct catalog *en = read(s, "en", yaml.data);
    assert_true(
        catalog_check(en, read(s, "ru", NULL), NULL, s->formats[1], &s->diags));
    assert_str(s->diags.items[0].message,
               "ru lacks 22 messages: k10, k11, k12, k13, k14, k15, k16, k17, "
               "k18, k19 and 12 more");
    buf_release(&yaml);
    speak_release(s);
}

static void an_orphan_gets_the_nearest_key(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *en = read(s, "en", "plan.price: a\nplan.name: b\n");
    const struct catalog *ru = read(
        s, "ru", "plan.price: а\nplan.name: б\nplan.prize: в\nzzzzzzz: г\n");
    assert_true(catalog_check(en, ru, NULL, s->formats[1], &s->diags));
    assert_int_equal(s->diags.count, 2);
    assert_int_equal(s->diags.items[0].start.line, 3);
    assert_str(s->diags.items[0].hint, "did you mean plan.price?");
    assert_str(s->diags.items[1].hint, "remove it: nothing shows it");
    assert_str(speak_rules(s), "locale-orphan locale-orphan");
    speak_release(s);
}

static void messages_are_checked_with_their_meta_data(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct catalog_meta meta;
    const struct catalog *en =
        read(s, "en", "target: within {hours} h\nother: '{x}'\n");
    const struct catalog *ru =
        read(s, "ru",
             "target: '{hours, plural, one {#} few {#} other {#}}'\n"
             "other: '{y}'\n");
    const struct value *yaml =
        speak_yaml(s, "target:\n"
                      "  args: {hours: {type: integer, min: 1, max: 4}}\n"
                      "  class: binding\n  note: a cell\n  rev: 1\n"
                      "other: {args: {x: text}}\n");
    assert_true(catalog_meta_read(yaml, &s->arena, &s->diags, &meta));
    assert_false(catalog_check(en, ru, &meta, s->formats[1], &s->diags));
    assert_str(speak_rules(s), "message-placeholder message-placeholder");
    assert_false(catalog_check(en, ru, NULL, s->formats[1], &s->diags));
    assert_str(speak_rules(s),
               "message-placeholder message-placeholder message-placeholder "
               "message-plural");
    const struct catalog_meta_entry *entry =
        catalog_meta_find(&meta, STR("target"));
    assert_int_equal(entry->class, CATALOG_BINDING);
    assert_str(entry->note, "a cell");
    assert_int_equal(entry->type_count, 1);
    assert_int_equal(entry->types[0].max, 4);
    assert_null(catalog_meta_find(&meta, STR("none")));
    speak_release(s);
}

static void a_language_without_all_labels_is_not_published(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *en =
        read(s, "en", "intro: a\nlaw: b\nunit: c\nown: d\nunknown: e\n");
    const struct catalog *none = read(s, "ru", NULL);
    const struct catalog *labels = read(s, "ru", "unit: c\nunknown: e\n");
    struct catalog_meta meta;
    struct catalog_meta program;
    assert_true(catalog_meta_read(speak_yaml(s, "own: {class: informational}"),
                                  &s->arena, &s->diags, &meta));
    assert_true(
        catalog_meta_read(speak_yaml(s, "intro: {class: informational}\n"
                                        "law: {class: binding}\n"
                                        "unit: {class: label}\n"
                                        "own: {class: label}\n"),
                          &s->arena, &s->diags, &program));
    meta.below = &program;
    speak_rules(s);
    assert_false(catalog_check(en, none, &meta, s->formats[1], &s->diags));
    assert_str(s->diags.items[0].message, "ru lacks 2 labels: unit, unknown");
    assert_str(s->diags.items[1].message,
               "ru lacks 3 messages: intro, law, own");
    assert_str(speak_rules(s), "locale-labels locale-missing");
    assert_true(catalog_check(en, labels, &meta, s->formats[1], &s->diags));
    assert_str(speak_rules(s), "locale-missing");
    speak_release(s);
}

static void the_source_is_checked_against_itself(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct catalog *en =
        read(s, "en", "a: '{n, plural, other {#}}'\nb: '{x}'\n");
    assert_false(catalog_check(en, en, NULL, s->formats[0], &s->diags));
    assert_int_equal(s->diags.items[0].related.line, 0);
    assert_str(speak_rules(s), "message-plural");
    speak_release(s);
}

static void faults_of_meta_data_are_told(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"[a]", "locale-meta"},
        {"~", ""},
        {"a: b", "locale-meta"},
        {"A: {}", "locale-meta"},
        {"a: {class: legal}", "locale-meta"},
        {"a: {class: [label]}", "locale-meta"},
        {"a: {nota: x}", "locale-meta"},
        {"a: {note: [x]}", "locale-meta"},
        {"a: {args: x}", "locale-meta"},
        {"a: {args: {n: number}}", "locale-meta"},
        {"a: {args: {n: [integer]}}", "locale-meta"},
        {"a: {args: {n: {typ: integer}}}", "locale-meta"},
        {"a: {args: {n: {type: integer, min: -1}}}", "locale-meta"},
        {"a: {args: {n: {type: integer, max: 1e3}}}", "locale-meta"},
        {"a: {args: {n: {type: integer, min: 5, max: 4}}}", "locale-meta"},
        {"a: {args: {n: {type: integer}}, max: 90, rev: 2}", ""},
        {"a: {same_as: [7c1e0a9b2f44d013]}", ""},
        {"a: {same_as: 7c1e0a9b2f44d013}", ""},
        {"a: {same_as: [7c1e]}", "locale-meta"},
        {"a: {max: many}", "locale-meta"},
        {"a: {kind: text}", "locale-meta"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct catalog_meta meta;
        bool is_right = catalog_meta_read(speak_yaml(s, cases[i][0]), &s->arena,
                                          &s->diags, &meta);
        assert_int_equal(is_right, !*cases[i][1]);
        assert_str(speak_rules(s), cases[i][1]);
    }
    speak_release(s);
}

/* A project that says one thing of a promise must not unsay that it is one. */
static void what_is_not_said_of_a_message_is_what_the_program_says(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct catalog_meta above;
    struct catalog_meta below;
    catalog_meta_read(speak_yaml(s, "a: {same_as: [0123456789abcdef]}\n"
                                    "b: {class: label, rev: 2}\n"
                                    "own: {note: N}\n"),
                      &s->arena, &s->diags, &above);
    catalog_meta_read(speak_yaml(s, "a: {class: binding, args: {n: integer}, "
                                    "rev: 3, max: 9, note: M}\n"
                                    "b: {class: binding}\n"
                                    "c: {class: informational}\n"),
                      &s->arena, &s->diags, &below);
    catalog_meta_lay_over(&above, &below);
    assert_str(speak_rules(s), "");
    const struct catalog_meta_entry *a = catalog_meta_find(&above, STR("a"));
    assert_int_equal(a->class, CATALOG_BINDING);
    assert_true(a->has_class);
    assert_int_equal(a->type_count, 1);
    assert_int_equal(a->revision, 3);
    assert_int_equal(a->max_chars, 9);
    assert_str(a->note, "M");
    assert_int_equal(a->same_as_count, 1);
    const struct catalog_meta_entry *b = catalog_meta_find(&above, STR("b"));
    assert_int_equal(b->class, CATALOG_LABEL);
    assert_int_equal(b->revision, 2);
    assert_int_equal(catalog_meta_find(&above, STR("c"))->class,
                     CATALOG_INFORMATIONAL);
    assert_false(catalog_meta_find(&above, STR("own"))->has_class);
    assert_null(catalog_meta_find(&above, STR("d")));
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nested_keys_are_dotted_keys),
        cmocka_unit_test(faults_of_a_file_are_told),
        cmocka_unit_test(the_fallback_is_told_from_the_language_itself),
        cmocka_unit_test(what_is_missing_is_listed_once),
        cmocka_unit_test(a_long_list_of_missing_keys_is_cut),
        cmocka_unit_test(an_orphan_gets_the_nearest_key),
        cmocka_unit_test(messages_are_checked_with_their_meta_data),
        cmocka_unit_test(a_language_without_all_labels_is_not_published),
        cmocka_unit_test(the_source_is_checked_against_itself),
        cmocka_unit_test(faults_of_meta_data_are_told),
        cmocka_unit_test(
            what_is_not_said_of_a_message_is_what_the_program_says),
    };
    return RUN_TESTS(tests);
}
