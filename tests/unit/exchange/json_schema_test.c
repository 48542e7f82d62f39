/* SPDX-License-Identifier: MIT */
#include "exchange/json_schema.h"

#include "exchange/json.h"
#include "model/catalogue.h"

#include "test.h"

enum { SCHEMA_MAX_BYTES = 1 << 20 };

/* Writes the schema of a kind and reads it back. */
static const struct value *written(struct arena *arena,
                                   const struct schema *schema)
{
    struct buf out;
    struct diags diags;
    struct value *value = NULL;
    buf_init(&out, SCHEMA_MAX_BYTES);
    diags_init(&diags, arena);
    json_schema_write(schema, &out);
    assert_false(out.full);
    struct source *source = ARENA_NEW(arena, struct source);
    *source =
        (struct source){STR("schema.json"), arena_copy(arena, buf_text(&out))};
    buf_release(&out);
    if (!json_read(source->text, source, arena, &diags, &value)) {
        fail_msg("%s: %.*s", schema->kind, STR_ARG(diags.items[0].message));
    }
    return value;
}

static bool holds(const struct value *list, const char *text)
{
    for (size_t i = 0; list && i < list->item_count; i++) {
        if (str_equal(list->items[i]->text, str_from(text))) {
            return true;
        }
    }
    return false;
}

/* Gives the variant of an `anyOf` that has `key`, or `node` itself. */
static const struct value *variant(const struct value *node, str key)
{
    const struct value *any = VALUE_FIND(node, "anyOf");
    for (size_t i = 0; any && i < any->item_count; i++) {
        if (value_find(any->items[i], key)) {
            return any->items[i];
        }
    }
    return node;
}

static void check_object(const struct schema *schema, const struct value *node,
                         const struct value *defs);

/* Gives what a "$ref" refers to, or the node itself.  That no two tables share
 * a name shows in json_read, which refuses a key that comes twice. */
static const struct value *referred(const struct value *node,
                                    const struct value *defs)
{
    const struct value *ref = VALUE_FIND(node, "$ref");
    if (!ref) {
        return node;
    }
    assert_true(str_starts_with(ref->text, STR("#/$defs/")));
    const struct value *found =
        value_find(defs, str_slice(ref->text, 8, ref->text.len));
    if (!found) {
        fail_msg("%.*s is not there", STR_ARG(ref->text));
    }
    return found;
}

/* Goes to where the keys of a nested mapping are, whatever the shape. */
static void check_nested(const struct field *field, const struct value *node,
                         const struct value *defs)
{
    if (field->shape == SHAPE_BY_ID) {
        assert_str(VALUE_FIND(node, "type")->text, "object");
        assert_non_null(
            VALUE_FIND(VALUE_FIND(node, "propertyNames"), "pattern"));
        node = VALUE_FIND(node, "additionalProperties");
    } else if (field->shape == SHAPE_LIST) {
        node = VALUE_FIND(variant(node, STR("items")), "items");
    }
    assert_non_null(node);
    node = referred(node, defs);
    assert_str(VALUE_FIND(node, "description")->text, field->of->meaning);
    check_object(field->of, variant(node, STR("properties")), defs);
}

static void check_object(const struct schema *schema, const struct value *node,
                         const struct value *defs)
{
    const struct value *properties = VALUE_FIND(node, "properties");
    const struct value *required = VALUE_FIND(node, "required");
    if (schema_find(schema, STR("extends"))) {
        /* complete, or with a base that completes it, or a base itself */
        const struct value *ways = VALUE_FIND(node, "anyOf");
        assert_null(required);
        assert_int_equal(ways->item_count, 3);
        required = VALUE_FIND(ways->items[0], "required");
    }
    assert_non_null(properties);
    assert_non_null(required);
    assert_int_equal(properties->entry_count, schema->field_count);
    assert_false(VALUE_FIND(node, "additionalProperties")->boolean);
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        const struct value *property =
            value_find(properties, str_from(field->key));
        if (!property) {
            fail_msg("%s lacks %s", schema->kind, field->key);
        }
        assert_true(str_starts_with(VALUE_FIND(property, "description")->text,
                                    str_from(field->meaning)));
        assert_int_equal(holds(required, field->key), field->required);
        if (field->of) {
            check_nested(field, property, defs);
        }
    }
}

static void every_kind_has_all_its_keys(void **state)
{
    (void)state;
    for (size_t i = 0; i < schema_count; i++) {
        struct arena arena = {0};
        const struct value *root = written(&arena, schemas[i]);
        assert_str(VALUE_FIND(root, "title")->text, schemas[i]->kind);
        assert_str(VALUE_FIND(root, "$schema")->text,
                   "https://json-schema.org/draft/2020-12/schema");
        check_object(schemas[i], root, VALUE_FIND(root, "$defs"));
        arena_release(&arena);
    }
}

/* One field of each shape and type. */
static const struct word colours[] = {
    {"red", 1, "like blood"}, {"blue", 2, "like the sea"}, {NULL, 0, NULL}};

static const struct field fields[] = {
    {.key = "id",
     .type = &type_id,
     .required = true,
     .meaning = "its id",
     .example = "a"},
    {.key = "name",
     .type = &type_text,
     .meaning = "its name",
     .example = "A",
     .fallback = "none"},
    {.key = "colour",
     .type = &type_word,
     .words = colours,
     .meaning = "its colour",
     .example = "red"},
    {.key = "open",
     .type = &type_bool,
     .meaning = "whether it is open",
     .example = "true"},
    {.key = "wait",
     .type = &type_date,
     .shape = SHAPE_LIST,
     .unit = "days",
     .meaning = "its days",
     .example = "[2027-01-01]"},
};

static const struct schema small = {
    .kind = "thing", .meaning = "A thing.", .fields = fields, .field_count = 5};

static void a_small_schema_is_written_like_this(void **state)
{
    (void)state;
    struct buf out;
    buf_init(&out, SCHEMA_MAX_BYTES);
    json_schema_write(&small, &out);
    assert_str(
        buf_text(&out),
        "{\n"
        "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
        "  \"title\": \"thing\",\n"
        "  \"description\": \"A thing.\",\n"
        "  \"type\": \"object\",\n"
        "  \"additionalProperties\": false,\n"
        "  \"properties\": {\n"
        "    \"id\": {\n"
        "      \"description\": \"its id — a name of small letters, digits and "
        "hyphens\",\n"
        "      \"type\": [\n"
        "        \"string\",\n"
        "        \"number\"\n"
        "      ],\n"
        "      \"pattern\": \"^[a-z0-9]+(-[a-z0-9]+)*$\",\n"
        "      \"examples\": [\n"
        "        \"a\"\n"
        "      ]\n"
        "    },\n"
        "    \"name\": {\n"
        "      \"description\": \"its name — text on one line. Without it: "
        "none\",\n"
        "      \"type\": [\n"
        "        \"string\",\n"
        "        \"number\",\n"
        "        \"boolean\"\n"
        "      ],\n"
        "      \"examples\": [\n"
        "        \"A\"\n"
        "      ]\n"
        "    },\n"
        "    \"colour\": {\n"
        "      \"description\": \"its colour\",\n"
        "      \"enum\": [\n"
        "        \"red\",\n"
        "        \"blue\"\n"
        "      ],\n"
        "      \"examples\": [\n"
        "        \"red\"\n"
        "      ]\n"
        "    },\n"
        "    \"open\": {\n"
        "      \"description\": \"whether it is open — true or false\",\n"
        "      \"type\": \"boolean\",\n"
        "      \"examples\": [\n"
        "        true\n"
        "      ]\n"
        "    },\n"
        "    \"wait\": {\n"
        "      \"description\": \"its days (days) — a date that exists, "
        "written "
        "2027-01-31\",\n"
        "      \"anyOf\": [\n"
        "        {\n"
        "          \"type\": \"string\",\n"
        "          \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"\n"
        "        },\n"
        "        {\n"
        "          \"type\": \"array\",\n"
        "          \"items\": {\n"
        "            \"type\": \"string\",\n"
        "            \"pattern\": \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\"\n"
        "          }\n"
        "        }\n"
        "      ]\n"
        "    }\n"
        "  },\n"
        "  \"required\": [\n"
        "    \"id\"\n"
        "  ]\n"
        "}\n");
    buf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_has_all_its_keys),
        cmocka_unit_test(a_small_schema_is_written_like_this),
    };
    return RUN_TESTS(tests);
}
