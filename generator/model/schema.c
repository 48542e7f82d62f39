/* SPDX-License-Identifier: MIT */
/*
 * The reader that interprets the tables.  Lists and mappings by id are stored
 * as a pointer and a count, whatever the type of their elements; they are
 * copied in as bytes, because each LIST_OF is a type of its own.
 */
#include "model/schema.h"

#include "base/utf8.h"
#include "model/types.h"

struct slice {
    void *items;
    size_t count;
};

static bool read_one(const struct reading *reading, const struct field *field,
                     const struct value *from, void *out)
{
    if (field->of) {
        return schema_read(field->of, reading, from, out);
    }
    return field->type->read(reading, field, from, out);
}

static size_t item_size(const struct field *field)
{
    return field->of ? field->of->size : field->type->size;
}

static void *next_item(const struct slice *slice, size_t size)
{
    return (char *)slice->items + slice->count * size;
}

/* Counts the item that was read into the next place, or leaves nothing of it
 * behind for the one that is read there after it. */
static bool keep_item(struct slice *slice, size_t size, bool good)
{
    if (good) {
        slice->count++;
    } else {
        memset(next_item(slice, size), 0, size);
    }
    return good;
}

static bool read_list(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    size_t size = item_size(field);
    size_t count = from->kind == VALUE_LIST ? from->item_count : 1;
    struct slice slice = {arena_array(reading->arena, count, size), 0};
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        const struct value *item =
            from->kind == VALUE_LIST ? from->items[i] : from;
        usable &=
            keep_item(&slice, size,
                      read_one(reading, field, item, next_item(&slice, size)));
    }
    memcpy(out, &slice, sizeof slice);
    return usable;
}

/* What every struct read by id begins with. */
struct by_id {
    const struct value *at;
    str id;
};

/* "urgent: # at once" leaves nothing behind the colon. */
static bool report_empty_entry(const struct reading *reading,
                               const struct field *field,
                               const struct value *map,
                               const struct value_entry *entry)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "required-empty",
                 value_entry_source(map, entry), entry->key_start,
                 entry->key_end, "`%.*s` is empty", STR_ARG(excerpt));
    diag_hint(reading->diags, diag,
              field->of->short_key
                  ? "write a text (a `#` begins a comment: put it between "
                    "quotes)"
                  : "write its keys under it, each deeper than its name");
    return false;
}

static bool read_by_id(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    size_t size = item_size(field);
    if (from->kind != VALUE_MAP) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "type-mapping", from,
                    "`%s` must be a mapping from names to values, not %s",
                    field->key, value_kind_name(from->kind));
        diag_hint(reading->diags, diag, "write %s", field->example);
        return false;
    }
    struct slice slice = {arena_array(reading->arena, from->entry_count, size),
                          0};
    bool usable = true;
    for (size_t i = 0; i < from->entry_count; i++) {
        const struct value_entry *entry = &from->entries[i];
        struct by_id *item = next_item(&slice, size);
        bool named =
            id_check(reading->diags, value_entry_source(from, entry), entry);
        usable &= entry->value->kind == VALUE_NULL
                      ? report_empty_entry(reading, field, from, entry)
                      : read_one(reading, field, entry->value, item);
        item->at = entry->value;
        item->id = entry->key;
        /* One with a fault is there all the same, for who refers to it. */
        usable &= keep_item(&slice, size, named);
    }
    memcpy(out, &slice, sizeof slice);
    return usable;
}

static bool read_field(const struct reading *reading, const struct field *field,
                       const struct value *from, void *object)
{
    void *out = (char *)object + field->offset;
    switch (field->shape) {
    case SHAPE_ONE:
        return read_one(reading, field, from, out);
    case SHAPE_LIST:
        return read_list(reading, field, from, out);
    case SHAPE_BY_ID:
        return read_by_id(reading, field, from, out);
    }
    return false;
}

const struct field *schema_find(const struct schema *schema, str key)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        if (str_equal(str_from(schema->fields[i].key), key)) {
            return &schema->fields[i];
        }
    }
    return NULL;
}

void hint_nearest(struct diags *diags, struct diag *diag, str word,
                  const str *candidates, size_t count)
{
    size_t nearest = str_nearest(word, candidates, count);
    if (nearest < count) {
        diag_hint(diags, diag, "did you mean `%.*s`?",
                  STR_ARG(candidates[nearest]));
    }
}

void hint_candidates(struct diags *diags, struct diag *diag, str word,
                     const str *candidates, size_t count)
{
    enum { MOST_SHOWN = 8 };
    hint_nearest(diags, diag, word, candidates, count);
    if (diag->hint.len == 0 && count) {
        str list =
            arena_join(diags->arena, candidates,
                       count < MOST_SHOWN ? count : MOST_SHOWN, STR(", "));
        diag_hint(diags, diag, "there are: %.*s", STR_ARG(list));
    }
}

static void report_unknown_key(const struct schema *schema,
                               const struct reading *reading,
                               const struct value *map,
                               const struct value_entry *entry)
{
    str *keys = ARENA_ARRAY(reading->arena, schema->field_count, str);
    for (size_t i = 0; i < schema->field_count; i++) {
        keys[i] = str_from(schema->fields[i].key);
    }
    str excerpt = text_excerpt(entry->key);
    struct diag *diag = diag_add(
        reading->diags, SEVERITY_ERROR, "unknown-key",
        value_entry_source(map, entry), entry->key_start, entry->key_end,
        "this %s cannot have a key `%.*s`", schema->kind, STR_ARG(excerpt));
    hint_nearest(reading->diags, diag, str_trim(entry->key), keys,
                 schema->field_count);
    if (diag->hint.len == 0) {
        str list =
            arena_join(reading->arena, keys, schema->field_count, STR(", "));
        diag_hint(reading->diags, diag, "its keys are: %.*s", STR_ARG(list));
    }
}

static bool check_keys(const struct schema *schema,
                       const struct reading *reading, const struct value *map)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        if (!schema_find(schema, map->entries[i].key)) {
            report_unknown_key(schema, reading, map, &map->entries[i]);
            usable = false;
        }
    }
    return usable;
}

static bool report_missing(const struct schema *schema,
                           const struct reading *reading,
                           const struct value *map, const struct field *field)
{
    pos behind_first = map->start;
    behind_first.column++;
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "required-missing",
                 map->source, map->start, behind_first, "this %s has no `%s`",
                 schema->kind, field->key);
    diag_hint(reading->diags, diag, "add `%s: %s`: %s", field->key,
              field->example, field->meaning);
    return false;
}

static bool is_empty(const struct value *value)
{
    return (value_is_text(value) && str_trim(value->text).len == 0) ||
           (value->kind == VALUE_LIST && value->item_count == 0) ||
           (value->kind == VALUE_MAP && value->entry_count == 0);
}

static bool report_empty(const struct reading *reading,
                         const struct value *value, const struct field *field)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-empty", value,
                "`%s` must not be empty", field->key);
    diag_hint(reading->diags, diag, "write `%s: %s`: %s", field->key,
              field->example, field->meaning);
    return false;
}

static bool read_fields(const struct schema *schema,
                        const struct reading *reading, const struct value *map,
                        void *object)
{
    bool usable = true;
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        const struct value *value = value_find(map, str_from(field->key));
        bool given = value && value->kind != VALUE_NULL;
        if (!given && field->required && !reading->partial) {
            usable = report_missing(schema, reading, map, field);
        } else if (given && field->required && is_empty(value)) {
            usable = report_empty(reading, value, field);
        } else if (given) {
            usable &= read_field(reading, field, value, object);
        }
    }
    return usable;
}

/* Gives the mapping that a scalar stands for. */
static const struct value *from_short_form(const struct schema *schema,
                                           const struct reading *reading,
                                           const struct value *scalar)
{
    struct value *map = value_map(reading->arena);
    map->source = scalar->source;
    map->start = scalar->start;
    map->end = scalar->end;
    struct value *copy = ARENA_NEW(reading->arena, struct value);
    *copy = *scalar;
    value_put(map, reading->arena, schema->short_key, copy);
    return map;
}

bool schema_read(const struct schema *schema, const struct reading *reading,
                 const struct value *from, void *object)
{
    const struct value *map = from;
    if (schema->short_key && value_is_text(from)) {
        map = from_short_form(schema, reading, from);
    }
    if (map->kind != VALUE_MAP) {
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "type-mapping", from,
                    "this %s must be a mapping, not %s", schema->kind,
                    value_kind_name(from->kind));
        diag_hint(reading->diags, diag,
                  "write `key: value` lines, such as "
                  "`%s: %s`",
                  schema->fields[0].key, schema->fields[0].example);
        return false;
    }
    const struct value **at = object;
    *at = map;
    bool usable = check_keys(schema, reading, map);
    usable &= read_fields(schema, reading, map, object);
    if (usable && schema->finish && !reading->partial) {
        usable = schema->finish(reading, object);
    }
    return usable;
}

const struct value *field_value(const struct value *at, const char *key)
{
    const struct value *value = value_find(at, str_from(key));
    return value && value->source ? value : at;
}

struct value *entry_key(const struct reading *reading, const struct value *map,
                        const struct value_entry *entry)
{
    struct value *key = value_text(reading->arena, entry->key);
    key->source = value_entry_source(map, entry);
    key->start = entry->key_start;
    key->end = entry->key_end;
    return key;
}

str text_excerpt(str text)
{
    enum { LONGEST = 60 };
    size_t end = 0;
    for (size_t i = 0; i < text.len && i <= LONGEST;) {
        utf8_decode(text, &i);
        end = i <= LONGEST ? i : end;
    }
    return str_slice(text, 0, end);
}

bool report_form(const struct reading *reading, const char *rule,
                 const char *form, const struct value *from, str rewritten)
{
    struct diag *diag;
    if (value_is_text(from)) {
        str excerpt = text_excerpt(from->text);
        diag = diag_at(reading->diags, SEVERITY_ERROR, rule, from,
                       "`%.*s` is not %s", STR_ARG(excerpt), form);
    } else {
        diag = diag_at(reading->diags, SEVERITY_ERROR, rule, from,
                       "expected %s here, not %s", form,
                       value_kind_name(from->kind));
    }
    if (rewritten.len) {
        diag_hint(reading->diags, diag, "write `%.*s`", STR_ARG(rewritten));
    }
    return false;
}
