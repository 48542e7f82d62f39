/* SPDX-License-Identifier: MIT */
#include "typeset/template_view.h"

#include <assert.h>

/* Below this many keys a walk is faster than a search. */
enum { SEARCH_FROM = 12 };

static inline uint64_t first_bytes(const char *text, size_t count)
{
    uint64_t bytes = 0;
    memcpy(&bytes, text, count);
    return bytes;
}

/* Keys are short: two words that overlap hold all of most of them. */
static inline bool is_equal(const char *a, const char *b, size_t len)
{
    if (len >= 8 && len <= 16) {
        return first_bytes(a, 8) == first_bytes(b, 8) &&
               first_bytes(a + len - 8, 8) == first_bytes(b + len - 8, 8);
    }
    if (len >= 4 && len < 8) {
        return first_bytes(a, 4) == first_bytes(b, 4) &&
               first_bytes(a + len - 4, 4) == first_bytes(b + len - 4, 4);
    }
    return memcmp(a, b, len) == 0;
}

static const struct value_entry *walk(const struct value *map, str name)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        if (entry->key.len == name.len &&
            is_equal(entry->key.data, name.data, name.len)) {
            return entry;
        }
    }
    return NULL;
}

/* Maps of one kind have their keys in the same order: a key is first looked for
 * where the last map had it. */
const void *template_view_find(void *context, const void *value,
                               const struct mustache_key *key, uint32_t *hint)
{
    (void)context;
    const struct value *map = value;
    if (map->kind != VALUE_MAP) {
        return NULL;
    }
    if (*hint < map->entry_count) {
        const struct value_entry *entry = &map->entries[*hint];
        if (entry->key.len == key->len &&
            is_equal(entry->key.data, key->data, key->len)) {
            return entry->value;
        }
    }
    str name = {key->data, key->len};
    const struct value_entry *entry = map->entry_count < SEARCH_FROM
                                          ? walk(map, name)
                                          : value_find_entry(map, name);
    if (!entry) {
        return NULL;
    }
    *hint = (uint32_t)(entry - map->entries);
    return entry->value;
}

enum mustache_kind template_view_kind(void *context, const void *value,
                                      size_t *item_count)
{
    (void)context;
    const struct value *section = value;
    if (section->kind == VALUE_LIST) {
        *item_count = section->item_count;
        return MUSTACHE_LIST;
    }
    return value_is_truthy(section) ? MUSTACHE_TRUE : MUSTACHE_FALSE;
}

const void *template_view_item(void *context, const void *list, size_t index)
{
    (void)context;
    return ((const struct value *)list)->items[index];
}

enum mustache_reading template_view_text(void *context, const void *value,
                                         bool raw, struct mustache_text *out)
{
    const struct template_job *job = context;
    const struct value *read = value;
    assert(read->kind != VALUE_PROSE); /* became markup before */
    switch (read->kind) {
    case VALUE_TEXT:
        *out = (struct mustache_text){read->text.data, read->text.len};
        return raw ? MUSTACHE_REFUSE : MUSTACHE_READ;
    case VALUE_MARKUP:
        *out = (struct mustache_text){read->text.data, read->text.len};
        return raw || job->format == OUTPUT_PLAIN ? MUSTACHE_READ
                                                  : MUSTACHE_REFUSE;
    case VALUE_NULL:
        return MUSTACHE_READ;
    case VALUE_BOOL:
        return read->boolean ? MUSTACHE_REFUSE : MUSTACHE_READ;
    case VALUE_PROSE:
    case VALUE_LIST:
    case VALUE_MAP:
        break;
    }
    return MUSTACHE_REFUSE;
}

enum mustache_reading template_view_plain_text(void *context, const void *value,
                                               bool raw,
                                               struct mustache_text *out)
{
    (void)context;
    (void)raw;
    const struct value *read = value;
    str text = STR("");
    if (value_is_text(read)) {
        text = read->text;
    } else if (read->kind == VALUE_BOOL) {
        text = read->boolean ? STR("true") : STR("false");
    }
    *out = (struct mustache_text){text.data, text.len};
    return MUSTACHE_READ;
}
