/* SPDX-License-Identifier: MIT */
#include "translate/catalog.h"

#include <assert.h>
#include <stdlib.h>

#include "translate/catalog_key.h"

/* Where the reading of one file stands. */
struct catalog_reading {
    const struct value *from;
    struct catalog *catalog;
    size_t capacity;
    struct arena *arena;
    struct diags *diags;
};

static void report_key(struct catalog_reading *r,
                       const struct value_entry *entry)
{
    struct diag *diag =
        diag_add(r->diags, SEVERITY_ERROR, "locale-key", r->from->source,
                 entry->key_start, entry->key_end,
                 "\"%.*s\" is no key of a message", STR_ARG(entry->key));
    diag_hint(r->diags, diag,
              "write lower-case words, digits and hyphens, "
              "joined by dots, such as phone.limited_here");
}

static struct catalog_entry *add_entry(struct catalog_reading *r)
{
    struct catalog *catalog = r->catalog;
    catalog->entries = ARENA_GROW(r->arena, catalog->entries,
                                  catalog->entry_count, &r->capacity);
    return &catalog->entries[catalog->entry_count++];
}

static void take_message(struct catalog_reading *r, str key,
                         const struct value_entry *from)
{
    struct catalog_entry *entry = add_entry(r);
    *entry = (struct catalog_entry){
        .key = key,
        .text = from->value,
        .number = TEXT_NONE,
        .key_start = from->key_start,
        .key_end = from->key_end,
    };
    struct message *message;
    if (from->value->kind == VALUE_NULL || from->value->text.len == 0) {
        return; /* not translated yet */
    }
    if (message_compile(from->value, r->arena, r->diags, &message)) {
        entry->message = message;
    }
}

static void take_mapping(struct catalog_reading *r, str prefix,
                         const struct value *map);

static void take_entry(struct catalog_reading *r, str prefix,
                       const struct value_entry *entry)
{
    if (!catalog_key_is_valid(entry->key)) {
        report_key(r, entry);
        return;
    }
    str parts[] = {prefix, entry->key};
    str key =
        prefix.len ? arena_join(r->arena, parts, 2, STR(".")) : entry->key;
    if (entry->value->kind == VALUE_MAP) {
        take_mapping(r, key, entry->value);
    } else if (value_is_text(entry->value) ||
               entry->value->kind == VALUE_NULL) {
        take_message(r, key, entry);
    } else {
        diag_at(r->diags, SEVERITY_ERROR, "locale-value", entry->value,
                "the message %.*s is %s, not a text", STR_ARG(key),
                value_kind_name(entry->value->kind));
    }
}

/* Recursion is bounded by the depth that the YAML reader lets through. */
static void take_mapping(struct catalog_reading *r, str prefix,
                         const struct value *map)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        take_entry(r, prefix, &map->entries[i]);
    }
}

/* Equal keys in the order of the file, so that the second is the later one. */
static int compare_entries(const void *left, const void *right)
{
    const struct catalog_entry *a = left;
    const struct catalog_entry *b = right;
    int order = str_compare(a->key, b->key);
    if (order == 0) {
        order = (a->key_start.line > b->key_start.line) -
                (a->key_start.line < b->key_start.line);
    }
    return order;
}

static void report_duplicates(struct catalog_reading *r)
{
    const struct catalog_entry *entries = r->catalog->entries;
    for (size_t i = 1; i < r->catalog->entry_count; i++) {
        const struct catalog_entry *first = &entries[i - 1];
        const struct catalog_entry *second = &entries[i];
        if (!str_equal(first->key, second->key)) {
            continue;
        }
        struct diag *diag =
            diag_add(r->diags, SEVERITY_ERROR, "locale-duplicate",
                     r->from->source, second->key_start, second->key_end,
                     "the message %.*s is given twice", STR_ARG(second->key));
        diag_related(r->diags, diag, r->from->source, first->key_start,
                     "first given here");
    }
}

bool catalog_read(const struct value *from, const struct locale *locale,
                  struct arena *arena, struct diags *diags, struct catalog *out)
{
    size_t errors_before = diags->error_count;
    *out = (struct catalog){.locale = locale, .from = from};
    if (!from || from->kind == VALUE_NULL) {
        return true;
    }
    if (from->kind != VALUE_MAP) {
        diag_at(diags, SEVERITY_ERROR, "locale-value", from,
                "messages.yaml holds %s, not a mapping",
                value_kind_name(from->kind));
        return false;
    }
    struct catalog_reading r = {from, out, 0, arena, diags};
    take_mapping(&r, STR(""), from);
    if (out->entry_count) {
        qsort(out->entries, out->entry_count, sizeof *out->entries,
              compare_entries);
    }
    report_duplicates(&r);
    return diags->error_count == errors_before;
}

static int compare_key(const void *key, const void *entry)
{
    return str_compare(*(const str *)key,
                       ((const struct catalog_entry *)entry)->key);
}

const struct catalog_entry *catalog_find(const struct catalog *catalog, str key)
{
    return catalog->entry_count == 0
               ? NULL
               : bsearch(&key, catalog->entries, catalog->entry_count,
                         sizeof *catalog->entries, compare_key);
}

bool catalog_lookup(const struct catalog_chain *chain, str key,
                    struct catalog_hit *out)
{
    for (size_t i = 0; i < chain->count; i++) {
        const struct catalog *catalog = chain->catalogs[i];
        const struct catalog_entry *entry = catalog_find(catalog, key);
        if (entry && entry->message) {
            *out =
                (struct catalog_hit){entry->message, catalog->locale, entry, i};
            return true;
        }
    }
    return false;
}

/* Both are sorted, so that one walk merges them. */
void catalog_lay_over(struct catalog *catalog, const struct catalog *below,
                      struct arena *arena)
{
    const struct catalog above = *catalog;
    size_t i = 0;
    size_t j = 0;
    catalog->entries = ARENA_ARRAY(
        arena, above.entry_count + below->entry_count, struct catalog_entry);
    catalog->entry_count = 0;
    while (i < above.entry_count || j < below->entry_count) {
        int order =
            i == above.entry_count ? 1
            : j == below->entry_count
                ? -1
                : str_compare(above.entries[i].key, below->entries[j].key);
        catalog->entries[catalog->entry_count++] =
            order <= 0 ? above.entries[i] : below->entries[j];
        i += order <= 0;
        j += order >= 0;
    }
    if (!catalog->from) {
        catalog->from = below->from;
    }
}
