/* SPDX-License-Identifier: MIT */
/* The reader of tables, and that the tables themselves are sound. */
#include "model/schema.h"

#include "model/read.h"

/* ---- the reader --------------------------------------------------------- */

struct thing {
    const struct value *at;
    str name;
    LIST_OF(str) tags;
    LIST_OF(struct named_text) notes;
    struct governing law;
};

static const struct field law_fields[] = {
    {.key = "law",
     .type = &type_country,
     .offset = offsetof(struct governing, law),
     .meaning = "a country",
     .example = "DE"},
};

static const struct schema law_schema = {.kind = "law",
                                         .meaning = "A law.",
                                         .fields = law_fields,
                                         .field_count = 1,
                                         .size = sizeof(struct governing),
                                         .short_key = "law"};

static const struct field thing_fields[] = {
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct thing, name),
     .meaning = "its name",
     .example = "Gold"},
    {.key = "tags",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct thing, tags),
     .meaning = "its tags",
     .example = "[a, b]"},
    {.key = "notes",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct thing, notes),
     .meaning = "its notes",
     .example = "{a: Text}"},
    {.key = "law",
     .of = &law_schema,
     .offset = offsetof(struct thing, law),
     .meaning = "its law",
     .example = "DE"},
};

static const struct schema thing_schema = {.kind = "thing",
                                           .meaning = "A thing.",
                                           .fields = thing_fields,
                                           .field_count = sizeof thing_fields /
                                                          sizeof *thing_fields,
                                           .size = sizeof(struct thing)};

static void each_slip_is_named_with_its_remedy(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *findings;
        const char *message; /* of the first; NULL: any */
        const char *hint;    /* NULL: any */
    } cases[] = {
        {"name: A", "", NULL, NULL},
        /* Y27 */
        {"Name: A\nname: B", "unknown-key 1:1",
         "this thing cannot have a key `Name`", "did you mean `name`?"},
        {"\"name \": A\nname: B", "unknown-key 1:1", NULL,
         "did you mean `name`?"},
        {"name: A\ntasg: b", "unknown-key 2:1", NULL, "did you mean `tags`?"},
        {"name: A\nspeed: b", "unknown-key 2:1", NULL,
         "its keys are: name, tags, notes, law"},
        {"{name: A, 金: b}", "unknown-key 1:11", NULL, NULL},
        /* Y13: three ways of nothing */
        {"tags: a", "required-missing 1:1", "this thing has no `name`",
         "add `name: Gold`: its name"},
        {"tags: a\nname: ~", "required-missing 1:1", NULL, NULL},
        {"tags: a\nname: null", "required-missing 1:1", NULL, NULL},
        {"tags: a\nname:", "required-missing 1:1", NULL, NULL},
        {"name: A\ntags: ~\nnotes:\nlaw: null", "", NULL, NULL},
        {"name: \"~\"", "", NULL, NULL},
        /* D22 */
        {"name: \"\"", "required-empty 1:7", "`name` must not be empty",
         "write `name: Gold`"},
        {"name: \" \"", "required-empty 1:7", NULL, NULL},
        {"name: []", "required-empty 1:7", NULL, NULL},
        {"name: {}", "required-empty 1:7", NULL, NULL},
        {"name: A\ntags: []\nnotes: {}", "", NULL, NULL},
        /* Y28: both kinds are named */
        {"[a]", "type-mapping 1:1", "this thing must be a mapping, not a list",
         "`name: Gold`"},
        {"a", "type-mapping 1:1", "this thing must be a mapping, not text",
         NULL},
        {"name: [A]", "type-text 1:7",
         "expected text on one line here, not a list", NULL},
        {"name: {a: b}", "type-text 1:7",
         "expected text on one line here, not a mapping", NULL},
        {"name: A\ntags: {a: b}", "type-text 2:7", NULL, NULL},
        {"name: A\ntags: [a, [b], c]", "type-text 2:11", NULL, NULL},
        {"name: A\ntags: [a, ~]", "type-text 2:11",
         "expected text on one line here, not nothing", NULL},
        {"name: A\nnotes: [a]", "type-mapping 2:8",
         "`notes` must be a mapping from names to values, not a list",
         "write {a: Text}"},
        {"name: A\nnotes: a", "type-mapping 2:8", NULL, NULL},
        {"name: A\nlaw: [DE]", "type-mapping 2:6",
         "this law must be a mapping, not a list", NULL},
        {"name: A\nnotes: {A b: x}", "id-form 2:9", NULL, "write `a-b`"},
        /* a comment is no text */
        {"name: A\nnotes:\n  urgent: # at once\n  calm: x",
         "required-empty 3:3", NULL, "put it between quotes"},
        {"name: A\nnotes: {a: ~}", "required-empty 2:9", NULL, NULL},
        {"name: A\nnotes: {a: \"\"}", "required-empty 2:12", NULL, NULL},
        /* short forms report as what they stand for */
        {"name: A\nlaw: DE", "", NULL, NULL},
        {"name: A\nlaw: de", "country-unknown 2:6", NULL, "write `DE`"},
        {"name: A\nnotes: {a: x, b: {text: y}}", "", NULL, NULL},
        {"name: A\nnotes: {a: {txet: y}}",
         "required-missing 2:12; unknown-key 2:13", NULL, NULL},
        /* one item stands for a list */
        {"name: A\ntags: a", "", NULL, NULL},
        /* and reading goes on */
        {"nmae: A\ntags: [[a]]\nlaw: xx",
         "required-missing 1:1; unknown-key 1:1; type-text 2:8; "
         "country-unknown 3:6",
         NULL, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct thing thing = {0};
        bool usable = reader_read(r, &thing_schema, cases[i].yaml, &thing);
        assert_int_equal(usable, r->diags.count == 0);
        check_findings(r, cases[i].yaml, cases[i].findings, cases[i].hint);
        if (cases[i].message) {
            assert_str(r->diags.items[0].message, cases[i].message);
        }
        reader_release(r);
    }
}

static void what_was_read_knows_where_it_stood(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct thing thing = {0};
    assert_true(reader_read(r, &thing_schema,
                            "name: A\n"
                            "tags: one\n"
                            "notes: {a: x, b: {text: y}}\n"
                            "law: DE\n",
                            &thing));
    assert_str(thing.name, "A");
    assert_int_equal(thing.tags.count, 1);
    assert_str(thing.tags.items[0], "one");
    assert_int_equal(thing.notes.count, 2);
    assert_str(thing.notes.items[0].id, "a");
    assert_str(thing.notes.items[0].text, "x");
    assert_str(thing.notes.items[1].text, "y");
    assert_int_equal(thing.notes.items[0].at->start.column, 12);
    assert_str(thing.law.law, "DE");
    assert_int_equal(thing.law.at->start.line, 4);
    assert_int_equal(field_value(thing.at, "tags")->start.line, 2);
    assert_ptr_equal(field_value(thing.at, "speed"), thing.at);
    assert_int_equal(field_value(thing.law.at, "law")->start.column, 6);
    assert_ptr_equal(field_value(thing.notes.items[0].at, "text"),
                     thing.notes.items[0].at);
    reader_release(r);
}

static void only_near_words_are_meant(void **state)
{
    (void)state;
    static const str words[] = {STR_INIT("office"), STR_INIT("late"),
                                STR_INIT("always")};
    static const struct {
        const char *word;
        const char *hint;
    } cases[] = {
        {"ofice", "did you mean `office`?"},
        {"OFFICE", "did you mean `office`?"},
        {"lato", "did you mean `late`?"},
        {"night", ""},
        {"", ""},
        {"alway", "did you mean `always`?"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct diag *diag = diag_add(&r->diags, SEVERITY_ERROR, "r", NULL,
                                     (pos){0, 0}, (pos){0, 0}, "m");
        hint_nearest(&r->diags, diag, str_from(cases[i].word), words, 3);
        assert_str(diag->hint, cases[i].hint);
        reader_release(r);
    }
}

/* ---- the tables --------------------------------------------------------- */

/* Calls `visit` for every table that can be reached, some more than once. */
static void each_table(const struct schema *schema, int depth,
                       void (*visit)(const struct schema *schema))
{
    assert_true(depth < 8);
    visit(schema);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        const struct schema *inside = field->of ? field->of : field->type->of;
        if (inside) {
            each_table(inside, depth + 1, visit);
        }
    }
}

static void each_table_of_all(void (*visit)(const struct schema *schema))
{
    for (size_t i = 0; i < schema_count; i++) {
        each_table(schemas[i], 0, visit);
    }
}

static bool is_snake_case(str key)
{
    for (size_t i = 0; i < key.len; i++) {
        char c = key.data[i];
        if (!(c >= 'a' && c <= 'z') && !(c == '_' && i > 0)) {
            return false;
        }
    }
    return key.len > 0;
}

static size_t size_of(const struct field *field)
{
    return field->shape != SHAPE_ONE ? sizeof(void *) + sizeof(size_t)
           : field->of               ? field->of->size
                                     : field->type->size;
}

static void check_table(const struct schema *schema)
{
    assert_true(schema->kind[0] && schema->meaning[0]);
    assert_true(str_ends_with(str_from(schema->meaning), STR(".")));
    assert_true(schema->field_count > 0);
    if (schema->short_key) {
        assert_non_null(schema_find(schema, str_from(schema->short_key)));
    }
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        str key = str_from(field->key);
        if (!is_snake_case(key) || !field->meaning || !field->meaning[0] ||
            !field->example || !field->example[0] ||
            str_ends_with(str_from(field->meaning), STR("."))) {
            fail_msg("%s.%s", schema->kind, field->key);
        }
        assert_true((field->type != NULL) != (field->of != NULL));
        assert_int_equal(field->words != NULL, field->type == &type_word);
        assert_ptr_equal(schema_find(schema, key), field);
        assert_true(field->offset >= sizeof(void *));
        assert_true(field->offset + size_of(field) <= schema->size);
        assert_false(field->required && field->fallback);
    }
}

static void every_table_is_sound(void **state)
{
    (void)state;
    each_table_of_all(check_table);
}

/* A schema with nothing but that field, and not required: the rest of the
 * table is no concern of an example. */
static void check_example(const struct schema *schema)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        const struct schema alone = {.kind = schema->kind,
                                     .meaning = schema->meaning,
                                     .fields = field,
                                     .field_count = 1,
                                     .size = schema->size};
        struct reader *r = reader_new();
        void *object = arena_alloc(&r->arena, schema->size);
        str yaml =
            arena_printf(&r->arena, "%s: %s\n", field->key, field->example);
        reader_read(r, &alone, yaml.data, object);
        check_findings(r, yaml.data, "", NULL);
        reader_release(r);
    }
}

static void every_example_is_accepted_by_its_own_reader(void **state)
{
    (void)state;
    each_table_of_all(check_example);
}

static void check_words(const struct schema *schema)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct word *words = schema->fields[i].words;
        for (size_t j = 0; words && words[j].text; j++) {
            assert_true(words[j].meaning && words[j].meaning[0]);
            for (size_t k = 0; k < j; k++) {
                assert_string_not_equal(words[j].text, words[k].text);
                assert_int_not_equal(words[j].number, words[k].number);
            }
        }
    }
}

static void every_word_is_there_once_with_its_meaning(void **state)
{
    (void)state;
    each_table_of_all(check_words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_slip_is_named_with_its_remedy),
        cmocka_unit_test(what_was_read_knows_where_it_stood),
        cmocka_unit_test(only_near_words_are_meant),
        cmocka_unit_test(every_table_is_sound),
        cmocka_unit_test(every_example_is_accepted_by_its_own_reader),
        cmocka_unit_test(every_word_is_there_once_with_its_meaning),
    };
    return RUN_TESTS(tests);
}
