/* SPDX-License-Identifier: MIT */
/* Two documents become one, along the tables. */
#include "model/extend_merge.h"

/* ---- paths -------------------------------------------------------------- */

static const struct value *child_of(const struct schema *schema,
                                    const struct value *at, str key)
{
    if (schema && schema->short_key && value_is_text(at)) {
        return str_equal(key, str_from(schema->short_key)) ? at : NULL;
    }
    return value_find(at, key);
}

const struct value *lineage_find(const struct schema *kind,
                                 const struct value *document, str path)
{
    const struct schema *schema = kind;
    bool by_id = false;
    const struct value *at = document;
    while (at && path.len && schema) {
        str key = str_cut(&path, '.');
        at = child_of(by_id ? NULL : schema, at, key);
        if (by_id) {
            by_id = false;
            continue;
        }
        const struct field *field = schema_find(schema, key);
        schema = field && field->shape != SHAPE_LIST ? field->of : NULL;
        by_id = schema && field->shape == SHAPE_BY_ID;
    }
    return path.len ? NULL : at;
}

const struct value *lineage_writer(const struct lineage *lineage,
                                   const struct value *value)
{
    for (size_t i = 0; i < lineage->count; i++) {
        if (lineage->written[i]->source == value->source) {
            return lineage->written[i];
        }
    }
    return lineage->at;
}

/* A mapping that is being merged: by a table, or by ids whose items have it. */
struct place {
    const struct schema *schema;
    bool by_id;
    str path;
};

/* Tables stand inside each other at most as deep as YAML is read. */
static struct value *merge_maps(const struct merge *merge, struct place place,
                                const struct value *base,
                                const struct value *child);

static str path_below(const struct merge *merge, str path, str key)
{
    return path.len ? arena_printf(merge->arena, "%.*s.%.*s", STR_ARG(path),
                                   STR_ARG(key))
                    : key;
}

static struct value_entry *put(const struct merge *merge, struct value *map,
                               const struct value_entry *entry,
                               struct value *value)
{
    struct value_entry *copy = value_set(map, merge->arena, entry->key, value);
    copy->key_start = entry->key_start;
    copy->key_end = entry->key_end;
    return copy;
}

/* Gives the mapping that a text stands for. */
static struct value *as_map(const struct merge *merge,
                            const struct schema *schema, struct value *value)
{
    if (!schema->short_key || !value_is_text(value)) {
        return value;
    }
    struct value *map = value_map(merge->arena);
    map->source = value->source;
    map->start = value->start;
    map->end = value->end;
    const struct value_entry entry = {.key = str_from(schema->short_key),
                                      .key_start = value->start,
                                      .key_end = value->end};
    put(merge, map, &entry, value);
    return map;
}

static struct value *merge_items(const struct merge *merge, struct place place,
                                 struct value *base, struct value *child)
{
    if (!place.by_id) {
        base = as_map(merge, place.schema, base);
    }
    return child->kind == VALUE_MAP && base->kind == VALUE_MAP
               ? merge_maps(merge, place, base, child)
               : child;
}

/* Gives the value of a key that both have.  Nothing behind a colon is nothing
 * written; among ids it is a slip, which the tables report. */
static struct value *merge_entry(const struct merge *merge, struct place place,
                                 const struct value_entry *base,
                                 struct value *child)
{
    struct place below = {place.schema, false,
                          path_below(merge, place.path, base->key)};
    if (place.by_id) {
        return merge_items(merge, below, base->value, child);
    }
    const struct field *field = schema_find(place.schema, base->key);
    if (child->kind == VALUE_NULL) {
        return base->value;
    }
    if (!field || !field->of || field->shape == SHAPE_LIST) {
        return child;
    }
    below.schema = field->of;
    below.by_id = field->shape == SHAPE_BY_ID;
    return merge_items(merge, below, base->value, child);
}

static bool is_left_out(const struct merge *merge, str path)
{
    for (size_t i = 0; i < merge->without_count; i++) {
        if (str_equal(merge->without[i].text, path)) {
            return true;
        }
    }
    return false;
}

/* Gives the entries of the base that are inherited. */
static const struct value *inherited(const struct merge *merge,
                                     struct place place,
                                     const struct value *base)
{
    struct value *map = value_map(merge->arena);
    for (size_t i = 0; i < base->entry_count; i++) {
        const struct value_entry *entry = &base->entries[i];
        const struct field *field =
            place.by_id ? NULL : schema_find(place.schema, entry->key);
        str path = path_below(merge, place.path, entry->key);
        if (!(field && field->own) && !is_left_out(merge, path)) {
            put(merge, map, entry, entry->value);
        }
    }
    const struct value_entry *first;
    value_seal(map, merge->arena, &first);
    return map;
}

/* Adds the new entries that stand in the child directly before number `end`. */
static void put_new(const struct merge *merge, struct value *map,
                    const struct value *under, const struct value *child,
                    size_t end)
{
    size_t from = end;
    while (from && !value_find_entry(under, child->entries[from - 1].key)) {
        from--;
    }
    for (; from < end; from++) {
        put(merge, map, &child->entries[from], child->entries[from].value);
    }
}

/* Gives the value of a key that only the base has, without what is left out of
 * it. */
static struct value *pruned(const struct merge *merge, struct place place,
                            const struct value_entry *entry)
{
    str here = path_below(merge, place.path, entry->key);
    str begin = arena_printf(merge->arena, "%.*s.", STR_ARG(here));
    const struct field *field =
        place.by_id ? NULL : schema_find(place.schema, entry->key);
    bool is_table =
        place.by_id || (field && field->of && field->shape != SHAPE_LIST);
    for (size_t i = 0; is_table && i < merge->without_count; i++) {
        if (str_starts_with(merge->without[i].text, begin)) {
            struct value *nothing = value_map(merge->arena);
            nothing->source = entry->value->source;
            nothing->start = entry->value->start;
            nothing->end = entry->value->end;
            return merge_entry(merge, place, entry, nothing);
        }
    }
    return entry->value;
}

static struct value *merge_maps(const struct merge *merge, struct place place,
                                const struct value *base,
                                const struct value *child)
{
    const struct value *under = inherited(merge, place, base);
    struct value *map = value_map(merge->arena);
    map->source = child->source;
    map->start = child->start;
    map->end = child->end;
    for (size_t i = 0; i < under->entry_count; i++) {
        const struct value_entry *entry = &under->entries[i];
        const struct value_entry *over = value_find_entry(child, entry->key);
        if (!over) {
            put(merge, map, entry, pruned(merge, place, entry));
            continue;
        }
        put_new(merge, map, under, child, (size_t)(over - child->entries));
        struct value *value = merge_entry(merge, place, entry, over->value);
        put(merge, map, value == entry->value ? entry : over, value);
    }
    put_new(merge, map, under, child, child->entry_count);
    const struct value_entry *first;
    value_seal(map, merge->arena, &first);
    return map;
}

struct value *merge_documents(const struct merge *merge,
                              const struct value *base,
                              const struct value *child)
{
    const struct place top = {merge->kind, false, STR("")};
    return merge_maps(merge, top, base, child);
}

/* ---- what is left out --------------------------------------------------- */

static void add_without(struct merge *merge, struct name *names,
                        const struct value *item)
{
    if (value_is_text(item)) {
        names[merge->without_count++] = (struct name){item, item->text};
    }
}

struct merge merge_new(struct arena *arena, const struct schema *kind,
                       const struct value *child)
{
    const struct value *list = VALUE_FIND(child, "without");
    size_t count = list && list->kind == VALUE_LIST ? list->item_count : 1;
    struct name *names = ARENA_ARRAY(arena, count, struct name);
    struct merge merge = {.arena = arena, .kind = kind, .without = names};
    for (size_t i = 0; list && i < count; i++) {
        add_without(&merge, names,
                    list->kind == VALUE_LIST ? list->items[i] : list);
    }
    return merge;
}

/* Gives the mapping that should have the last key of a path, and that key. */
static const struct value *parent_of(const struct merge *merge,
                                     const struct value *base, str path,
                                     str *key)
{
    size_t cut = path.len;
    while (cut && path.data[cut - 1] != '.') {
        cut--;
    }
    *key = str_slice(path, cut, path.len);
    return lineage_find(merge->kind, base,
                        str_slice(path, 0, cut ? cut - 1 : 0));
}

static bool report_without(const struct merge *merge, struct diags *diags,
                           const struct value *base, const struct name *name)
{
    str excerpt = text_excerpt(name->text);
    struct diag *diag = diag_at(
        diags, SEVERITY_ERROR, "extends-without", name->at,
        "the base has no `%.*s` that could be left out", STR_ARG(excerpt));
    diag_related(diags, diag, base->source, base->start, "the base");
    str key;
    const struct value *parent = parent_of(merge, base, name->text, &key);
    size_t count =
        parent && parent->kind == VALUE_MAP ? parent->entry_count : 0;
    str *keys = ARENA_ARRAY(merge->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        keys[i] = parent->entries[i].key;
    }
    hint_nearest(diags, diag, key, keys, count);
    if (diag->hint.len == 0) {
        diag_hint(diags, diag,
                  "write the path of a key, such as `availability` or "
                  "`targets.low`");
    }
    return false;
}

bool merge_check(const struct merge *merge, struct diags *diags,
                 const struct value *base)
{
    bool usable = true;
    for (size_t i = 0; i < merge->without_count; i++) {
        const struct name *name = &merge->without[i];
        if (name->text.len == 0 ||
            !lineage_find(merge->kind, base, name->text)) {
            usable = report_without(merge, diags, base, name);
        }
    }
    return usable;
}
