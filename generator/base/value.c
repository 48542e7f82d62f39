/* SPDX-License-Identifier: MIT */
#include "base/value.h"

#include <assert.h>
#include <stdlib.h>

static struct value *make(struct arena *arena, enum value_kind kind)
{
    struct value *value = ARENA_NEW(arena, struct value);
    value->kind = kind;
    return value;
}

static struct value *make_text(struct arena *arena, enum value_kind kind,
                               str text)
{
    struct value *value = make(arena, kind);
    value->text = text;
    return value;
}

struct value *value_null(struct arena *arena)
{
    return make(arena, VALUE_NULL);
}

struct value *value_bool(struct arena *arena, bool boolean)
{
    struct value *value = make(arena, VALUE_BOOL);
    value->boolean = boolean;
    return value;
}

struct value *value_text(struct arena *arena, str text)
{
    return make_text(arena, VALUE_TEXT, text);
}

struct value *value_prose(struct arena *arena, str text)
{
    return make_text(arena, VALUE_PROSE, text);
}

struct value *value_markup(struct arena *arena, str text)
{
    return make_text(arena, VALUE_MARKUP, text);
}

struct value *value_list(struct arena *arena)
{
    return make(arena, VALUE_LIST);
}

struct value *value_map(struct arena *arena)
{
    return make(arena, VALUE_MAP);
}

void value_push(struct value *list, struct arena *arena, struct value *item)
{
    assert(list->kind == VALUE_LIST);
    list->items =
        ARENA_GROW(arena, list->items, list->item_count, &list->item_capacity);
    list->items[list->item_count++] = item;
}

struct value_entry *value_set(struct value *map, struct arena *arena, str key,
                              struct value *value)
{
    assert(map->kind == VALUE_MAP && !map->sorted);
    map->entries =
        ARENA_GROW(arena, map->entries, map->entry_count, &map->entry_capacity);
    struct value_entry *entry = &map->entries[map->entry_count++];
    *entry = (struct value_entry){.key = key, .value = value};
    return entry;
}

void value_put(struct value *map, struct arena *arena, const char *key,
               struct value *value)
{
    value_set(map, arena, str_from(key), value);
}

void value_put_text(struct value *map, struct arena *arena, const char *key,
                    str text)
{
    value_put(map, arena, key, value_text(arena, text));
}

void value_put_bool(struct value *map, struct arena *arena, const char *key,
                    bool boolean)
{
    value_put(map, arena, key, value_bool(arena, boolean));
}

static int compare_entries(const void *a, const void *b, void *context)
{
    const struct value_entry *entries = context;
    uint32_t left = *(const uint32_t *)a;
    uint32_t right = *(const uint32_t *)b;
    int order = str_compare(entries[left].key, entries[right].key);
    return order ? order : (left > right) - (left < right);
}

const struct value_entry *value_seal(struct value *map, struct arena *arena,
                                     const struct value_entry **first)
{
    assert(map->kind == VALUE_MAP && !map->sorted);
    uint32_t *sorted = ARENA_ARRAY(arena, map->entry_count, uint32_t);
    for (size_t i = 0; i < map->entry_count; i++) {
        sorted[i] = (uint32_t)i;
    }
    if (map->entry_count > 1) {
        qsort_r(sorted, map->entry_count, sizeof *sorted, compare_entries,
                map->entries);
    }
    map->sorted = sorted;
    const struct value_entry *second = NULL;
    for (size_t i = 1; i < map->entry_count; i++) {
        const struct value_entry *before = &map->entries[sorted[i - 1]];
        const struct value_entry *here = &map->entries[sorted[i]];
        if (str_equal(before->key, here->key) && (!second || here < second)) {
            second = here;
            *first = before;
        }
    }
    return second;
}

static const struct value_entry *find_sorted(const struct value *map, str key)
{
    size_t low = 0;
    size_t high = map->entry_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct value_entry *entry = &map->entries[map->sorted[middle]];
        int order = str_compare(key, entry->key);
        if (order == 0) {
            return entry;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

/* Below this many keys a walk is faster than a search. */
enum { SEARCH_FROM = 12 };

const struct value_entry *value_find_entry(const struct value *map, str key)
{
    if (!map || map->kind != VALUE_MAP) {
        return NULL;
    }
    if (map->sorted && map->entry_count >= SEARCH_FROM) {
        return find_sorted(map, key);
    }
    for (size_t i = 0; i < map->entry_count; i++) {
        if (str_equal(map->entries[i].key, key)) {
            return &map->entries[i];
        }
    }
    return NULL;
}

struct value *value_find(const struct value *map, str key)
{
    const struct value_entry *entry = value_find_entry(map, key);
    return entry ? entry->value : NULL;
}

const struct source *value_entry_source(const struct value *map,
                                        const struct value_entry *entry)
{
    return entry->value->source ? entry->value->source : map->source;
}

bool value_is_text(const struct value *value)
{
    return value->kind == VALUE_TEXT || value->kind == VALUE_PROSE ||
           value->kind == VALUE_MARKUP;
}

bool value_is_truthy(const struct value *value)
{
    if (!value) {
        return false;
    }
    switch (value->kind) {
    case VALUE_NULL:
        return false;
    case VALUE_BOOL:
        return value->boolean;
    case VALUE_TEXT:
    case VALUE_PROSE:
    case VALUE_MARKUP:
        return value->text.len > 0;
    case VALUE_LIST:
        return value->item_count > 0;
    case VALUE_MAP:
        return true;
    }
    return false;
}

const char *value_kind_name(enum value_kind kind)
{
    switch (kind) {
    case VALUE_NULL:
        return "nothing";
    case VALUE_BOOL:
        return "true or false";
    case VALUE_TEXT:
    case VALUE_PROSE:
    case VALUE_MARKUP:
        return "text";
    case VALUE_LIST:
        return "a list";
    case VALUE_MAP:
        return "a mapping";
    }
    return "nothing";
}
