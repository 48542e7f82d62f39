/* SPDX-License-Identifier: MIT */
/*
 * A nested mapping is written once, in $defs, however often it stands
 * somewhere. YAML editors give types to plain scalars, so that a text that
 * looks like a number must be allowed to be one.
 */
#include "exchange/json_schema.h"

#include "exchange/json.h"
#include "exchange/schema_set.h"
#include "model/types.h"

/* One type, or the list of those that are allowed. */
static void write_types(struct json *json, const char *const *names)
{
    if (!names[1]) {
        json_put_text(json, "type", str_from(names[0]));
        return;
    }
    json_key(json, STR("type"));
    json_list_start(json);
    for (; *names; names++) {
        json_text(json, str_from(*names));
    }
    json_end(json);
}

static void write_words(struct json *json, const struct word *words)
{
    json_key(json, STR("enum"));
    json_list_start(json);
    for (; words->text; words++) {
        json_text(json, str_from(words->text));
    }
    json_end(json);
}

/* The keywords of a scalar, inside an object that is open. */
static void write_scalar(struct json *json, const struct field *field)
{
    static const char *const text[] = {"string", NULL};
    static const char *const any_scalar[] = {"string", "number", "boolean",
                                             NULL};
    static const char *const numeric[] = {"string", "number", NULL};
    static const char *const anything[] = {"string", "array", "object", NULL};
    const struct type *type = field->type;
    if (field->words) {
        write_words(json, field->words);
    } else if (type->boolean) {
        json_put_text(json, "type", STR("boolean"));
    } else if (type->structured) {
        write_types(json, anything);
    } else if (type->pattern) {
        write_types(json, type->numeric ? numeric : text);
        json_put_text(json, "pattern", str_from(type->pattern));
    } else {
        write_types(json, any_scalar);
    }
}

/* "$ref": "#/$defs/contact-method", or the name alone. */
static str reference(struct arena *arena, const char *before,
                     const struct schema *schema)
{
    str text = arena_printf(arena, "%s%s", before, schema->kind);
    char *letters = (char *)arena_copy(arena, text).data;
    for (size_t i = strlen(before); i < text.len; i++) {
        letters[i] = letters[i] == ' ' ? '-' : letters[i];
    }
    return (str){letters, text.len};
}

static void write_reference(struct json *json, const struct schema *schema)
{
    struct arena arena = {0};
    json_put_text(json, "$ref", reference(&arena, "#/$defs/", schema));
    arena_release(&arena);
}

/* The keywords of one item, whatever shape it comes in. */
static void write_item(struct json *json, const struct field *field)
{
    if (field->of) {
        write_reference(json, field->of);
    } else {
        write_scalar(json, field);
    }
}

static void write_list(struct json *json, const struct field *field)
{
    json_key(json, STR("anyOf"));
    json_list_start(json);
    json_map_start(json);
    write_item(json, field);
    json_end(json);
    json_map_start(json);
    json_put_text(json, "type", STR("array"));
    json_key(json, STR("items"));
    json_map_start(json);
    write_item(json, field);
    json_end(json);
    json_end(json);
    json_end(json);
}

static void write_by_id(struct json *json, const struct field *field)
{
    json_put_text(json, "type", STR("object"));
    json_key(json, STR("propertyNames"));
    json_map_start(json);
    json_put_text(json, "pattern", str_from(type_id.pattern));
    json_end(json);
    json_key(json, STR("additionalProperties"));
    json_map_start(json);
    write_item(json, field);
    json_end(json);
}

static str description(struct arena *arena, const struct field *field)
{
    str unit =
        field->unit ? arena_printf(arena, " (%s)", field->unit) : STR("");
    str fallback = field->fallback ? arena_printf(arena, ". Without it: %s",
                                                  field->fallback)
                                   : STR("");
    const char *form = field->type && !field->words ? field->type->form : "";
    return arena_printf(arena, "%s%.*s%s%s%.*s", field->meaning, STR_ARG(unit),
                        *form ? " — " : "", form, STR_ARG(fallback));
}

/* Only of scalars: lists and mappings would have to be YAML read into JSON. */
static void write_example(struct json *json, const struct field *field)
{
    if (strchr("{[\"", field->example[0])) {
        return;
    }
    json_key(json, STR("examples"));
    json_list_start(json);
    if (field->type && field->type->boolean) {
        json_bool(json, strcmp(field->example, "true") == 0);
    } else {
        json_text(json, str_from(field->example));
    }
    json_end(json);
}

static void write_field(struct json *json, const struct field *field)
{
    struct arena arena = {0};
    json_key(json, str_from(field->key));
    json_map_start(json);
    json_put_text(json, "description", description(&arena, field));
    switch (field->shape) {
    case SHAPE_ONE:
        write_item(json, field);
        break;
    case SHAPE_LIST:
        write_list(json, field);
        break;
    case SHAPE_BY_ID:
        write_by_id(json, field);
        break;
    }
    write_example(json, field);
    json_end(json);
    arena_release(&arena);
}

static void write_keys(struct json *json, const struct schema *schema)
{
    json_key(json, STR("required"));
    json_list_start(json);
    for (size_t i = 0; i < schema->field_count; i++) {
        if (schema->fields[i].required) {
            json_text(json, str_from(schema->fields[i].key));
        }
    }
    json_end(json);
}

static void write_alternative(struct json *json, const char *key)
{
    json_map_start(json);
    json_key(json, STR("required"));
    json_list_start(json);
    json_text(json, str_from(key));
    json_end(json);
    json_end(json);
}

/* What a document does not say, its base may. */
static void write_required(struct json *json, const struct schema *schema)
{
    if (!schema_find(schema, STR("extends"))) {
        write_keys(json, schema);
        return;
    }
    json_key(json, STR("anyOf"));
    json_list_start(json);
    json_map_start(json);
    write_keys(json, schema);
    json_end(json);
    write_alternative(json, "extends");
    write_alternative(json, "abstract");
    json_end(json);
}

static void write_object(struct json *json, const struct schema *schema)
{
    json_put_text(json, "type", STR("object"));
    json_put_bool(json, "additionalProperties", false);
    json_key(json, STR("properties"));
    json_map_start(json);
    for (size_t i = 0; i < schema->field_count; i++) {
        write_field(json, &schema->fields[i]);
    }
    json_end(json);
    write_required(json, schema);
}

/* A scalar may stand for the mapping: then it is the field of that key. */
static void write_struct(struct json *json, const struct schema *schema)
{
    if (!schema->short_key) {
        write_object(json, schema);
        return;
    }
    json_key(json, STR("anyOf"));
    json_list_start(json);
    json_map_start(json);
    write_item(json, schema_find(schema, str_from(schema->short_key)));
    json_end(json);
    json_map_start(json);
    write_object(json, schema);
    json_end(json);
    json_end(json);
}

/* What stands below a kind, in the order in which it is met. */
static void write_definitions(struct json *json, const struct schema *kind)
{
    struct arena arena = {0};
    struct schema_set set = {.count = 0};
    schema_set_add_parts(&set, kind, false);
    if (set.count == 0) {
        return;
    }
    json_key(json, STR("$defs"));
    json_map_start(json);
    for (size_t i = 0; i < set.count; i++) {
        const struct schema *schema = set.items[i];
        schema_set_add_parts(&set, schema, false);
        json_key(json, reference(&arena, "", schema));
        json_map_start(json);
        json_put_text(json, "description", str_from(schema->meaning));
        write_struct(json, schema);
        json_end(json);
    }
    json_end(json);
    arena_release(&arena);
}

void json_schema_write(const struct schema *schema, struct buf *out)
{
    struct json json;
    json_start(&json, JSON_PRETTY, out);
    json_map_start(&json);
    json_put_text(&json, "$schema",
                  STR("https://json-schema.org/draft/2020-12/schema"));
    json_put_text(&json, "title", str_from(schema->kind));
    json_put_text(&json, "description", str_from(schema->meaning));
    write_object(&json, schema);
    write_definitions(&json, schema);
    json_end(&json);
    json_finish(&json);
}
