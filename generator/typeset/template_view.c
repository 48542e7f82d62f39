/* SPDX-License-Identifier: MIT */
#include "typeset/template_view.h"

#include <assert.h>

/* Maps of the same kind list their keys in the same order, so a key is first
 * looked for where the last map had it. */
const void *template_view_find(void *context, const void *value,
                               const struct mustache_key *key, uint32_t *hint)
{
    (void)context;
    const struct value *map = value;
    if (map->kind != VALUE_MAP) {
        return NULL;
    }
    str name = {key->data, key->len};
    if (*hint < map->entry_count && str_equal(map->entries[*hint].key, name)) {
        return map->entries[*hint].value;
    }
    const struct value_entry *entry = value_find_entry(map, name);
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
        assert(!"prose is converted before a view is rendered");
        return MUSTACHE_REFUSE;
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
