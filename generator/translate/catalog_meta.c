/* SPDX-License-Identifier: MIT */
/*
 * meta.yaml: what translators and checks need to know about a message.
 *
 *   sla.response.target:
 *     args: {hours: {type: integer, min: 1, max: 240}}
 *     class: binding
 *     max: 90                       # characters of a translation
 *     note: Table cell.
 *     rev: 2                        # the meaning changed, the words did not
 *     same_as: [7c1e0a9b2f44d013]   # an earlier text that meant the same
 *
 * Texts of the content are named by their ids in the same way.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "translate/catalog.h"
#include "translate/catalog_key.h"

struct meta_reading {
    struct arena *arena;
    struct diags *diags;
};

static struct diag *report_key(struct meta_reading *r, const struct value *map,
                               const struct value_entry *entry,
                               const char *what)
{
    return diag_add(r->diags, SEVERITY_ERROR, "locale-meta", map->source,
                    entry->key_start, entry->key_end, "\"%.*s\" %s",
                    STR_ARG(entry->key), what);
}

static bool read_word(struct meta_reading *r, const struct value *value,
                      const str *words, size_t count, size_t *out)
{
    for (size_t i = 0; value->kind == VALUE_TEXT && i < count; i++) {
        if (str_equal(value->text, words[i])) {
            *out = i;
            return true;
        }
    }
    struct diag *diag =
        diag_at(r->diags, SEVERITY_ERROR, "locale-meta", value,
                "this is none of the words that can stand here");
    str accepted = arena_join(r->diags->arena, words, count, STR(", "));
    diag_hint(r->diags, diag, "write one of: %.*s", STR_ARG(accepted));
    return false;
}

static void read_limit(struct meta_reading *r, const struct value *value,
                       int64_t *out)
{
    uint64_t number;
    if (value->kind == VALUE_TEXT &&
        str_to_uint(value->text, INT32_MAX, &number)) {
        *out = (int64_t)number;
        return;
    }
    struct diag *diag = diag_at(r->diags, SEVERITY_ERROR, "locale-meta", value,
                                "this is no whole number");
    diag_hint(r->diags, diag, "write 0 to %" PRId32, INT32_MAX);
}

static void read_type_key(struct meta_reading *r, const struct value *map,
                          const struct value_entry *entry,
                          struct message_type *out)
{
    static const str kinds[] = {
        [MESSAGE_TYPE_TEXT] = STR_INIT("text"),
        [MESSAGE_TYPE_INTEGER] = STR_INIT("integer"),
        [MESSAGE_TYPE_DECIMAL] = STR_INIT("decimal"),
    };
    size_t kind;
    if (str_equal(entry->key, STR("type"))) {
        if (read_word(r, entry->value, kinds, 3, &kind)) {
            out->kind = (enum message_type_kind)kind;
        }
    } else if (str_equal(entry->key, STR("min"))) {
        read_limit(r, entry->value, &out->min);
    } else if (str_equal(entry->key, STR("max"))) {
        read_limit(r, entry->value, &out->max);
    } else {
        struct diag *diag =
            report_key(r, map, entry, "says nothing about an argument");
        diag_hint(r->diags, diag, "write type, min or max");
    }
}

/* "hours: integer" for short, or "hours: {type: integer, max: 240}". */
static void read_type(struct meta_reading *r, const struct value_entry *entry,
                      struct message_type *out)
{
    const int64_t default_max = 1000;
    const struct value *from = entry->value;
    *out = (struct message_type){.name = entry->key, .max = default_max};
    if (from->kind == VALUE_TEXT) {
        const struct value_entry type = {.key = STR("type"),
                                         .value = entry->value};
        read_type_key(r, from, &type, out);
    } else if (from->kind == VALUE_MAP) {
        for (size_t i = 0; i < from->entry_count; i++) {
            read_type_key(r, from, &from->entries[i], out);
        }
    } else {
        diag_at(r->diags, SEVERITY_ERROR, "locale-meta", from,
                "the type of an argument is %s, not a word or a mapping",
                value_kind_name(from->kind));
    }
    if (out->min > out->max) {
        diag_at(r->diags, SEVERITY_ERROR, "locale-meta", from,
                "min is greater than max");
        out->max = out->min;
    }
}

static void read_args(struct meta_reading *r, const struct value *from,
                      struct catalog_meta_entry *out)
{
    if (from->kind != VALUE_MAP) {
        diag_at(r->diags, SEVERITY_ERROR, "locale-meta", from,
                "args is %s, not a mapping", value_kind_name(from->kind));
        return;
    }
    out->types = ARENA_ARRAY(r->arena, from->entry_count, struct message_type);
    out->type_count = from->entry_count;
    for (size_t i = 0; i < from->entry_count; i++) {
        read_type(r, &from->entries[i], &out->types[i]);
    }
}

/* Digests of earlier source texts, 16 digits each. */
static void read_same_as(struct meta_reading *r, const struct value *from,
                         struct catalog_meta_entry *out)
{
    enum { DIGITS = 16 };
    bool is_list = from->kind == VALUE_LIST;
    size_t count = is_list ? from->item_count : 1;
    out->same_as = ARENA_ARRAY(r->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        const struct value *item = is_list ? from->items[i] : from;
        if (value_is_text(item) && item->text.len == DIGITS) {
            out->same_as[out->same_as_count++] = item->text;
            continue;
        }
        struct diag *diag = diag_at(r->diags, SEVERITY_ERROR, "locale-meta",
                                    item, "this is no digest of a text");
        diag_hint(r->diags, diag,
                  "write the 16 digits that `slagen l10n diff` prints");
    }
}

static void read_number(struct meta_reading *r, const struct value *value,
                        uint32_t *out)
{
    int64_t number = *out;
    read_limit(r, value, &number);
    *out = (uint32_t)number;
}

static void read_key(struct meta_reading *r, const struct value *map,
                     const struct value_entry *entry,
                     struct catalog_meta_entry *out)
{
    static const str classes[] = {
        [CATALOG_LABEL] = STR_INIT("label"),
        [CATALOG_INFORMATIONAL] = STR_INIT("informational"),
        [CATALOG_BINDING] = STR_INIT("binding"),
    };
    size_t class;
    if (str_equal(entry->key, STR("args"))) {
        read_args(r, entry->value, out);
    } else if (str_equal(entry->key, STR("class"))) {
        if (read_word(r, entry->value, classes, 3, &class)) {
            out->class = (enum catalog_class) class;
            out->has_class = true;
        }
    } else if (str_equal(entry->key, STR("note"))) {
        if (value_is_text(entry->value)) {
            out->note = entry->value->text;
        } else {
            report_key(r, map, entry, "is not followed by a text");
        }
    } else if (str_equal(entry->key, STR("rev"))) {
        read_number(r, entry->value, &out->revision);
    } else if (str_equal(entry->key, STR("max"))) {
        read_number(r, entry->value, &out->max_chars);
    } else if (str_equal(entry->key, STR("same_as"))) {
        read_same_as(r, entry->value, out);
    } else {
        struct diag *diag =
            report_key(r, map, entry, "says nothing about a message");
        diag_hint(r->diags, diag,
                  "write args, class, max, note, rev or same_as");
    }
}

static void read_entry(struct meta_reading *r, const struct value *map,
                       const struct value_entry *entry,
                       struct catalog_meta_entry *out)
{
    const struct value *from = entry->value;
    *out = (struct catalog_meta_entry){.key = entry->key};
    if (!catalog_key_is_valid(entry->key)) {
        report_key(r, map, entry, "is no key of a message");
    }
    if (from->kind != VALUE_MAP) {
        diag_at(r->diags, SEVERITY_ERROR, "locale-meta", from,
                "what is known about %.*s is %s, not a mapping",
                STR_ARG(entry->key), value_kind_name(from->kind));
        return;
    }
    for (size_t i = 0; i < from->entry_count; i++) {
        read_key(r, from, &from->entries[i], out);
    }
}

static int compare_entries(const void *left, const void *right)
{
    const struct catalog_meta_entry *a = left;
    const struct catalog_meta_entry *b = right;
    return str_compare(a->key, b->key);
}

bool catalog_meta_read(const struct value *from, struct arena *arena,
                       struct diags *diags, struct catalog_meta *out)
{
    size_t errors_before = diags->error_count;
    struct meta_reading r = {arena, diags};
    *out = (struct catalog_meta){0};
    if (!from || from->kind == VALUE_NULL) {
        return true;
    }
    if (from->kind != VALUE_MAP) {
        diag_at(diags, SEVERITY_ERROR, "locale-meta", from,
                "meta.yaml holds %s, not a mapping",
                value_kind_name(from->kind));
        return false;
    }
    out->entries =
        ARENA_ARRAY(arena, from->entry_count, struct catalog_meta_entry);
    out->entry_count = from->entry_count;
    for (size_t i = 0; i < from->entry_count; i++) {
        read_entry(&r, from, &from->entries[i], &out->entries[i]);
    }
    if (out->entry_count) {
        qsort(out->entries, out->entry_count, sizeof *out->entries,
              compare_entries);
    }
    return diags->error_count == errors_before;
}

static int compare_key(const void *key, const void *entry)
{
    return str_compare(*(const str *)key,
                       ((const struct catalog_meta_entry *)entry)->key);
}

const struct catalog_meta_entry *catalog_meta_find(
    const struct catalog_meta *meta, str key)
{
    const struct catalog_meta_entry *found = NULL;
    for (; meta && !found; meta = meta->below) {
        if (meta->entry_count) {
            found = bsearch(&key, meta->entries, meta->entry_count,
                            sizeof *meta->entries, compare_key);
        }
    }
    return found;
}

static void take_over(struct catalog_meta_entry *entry,
                      const struct catalog_meta_entry *below)
{
    if (!entry->has_class) {
        entry->class = below->class;
        entry->has_class = below->has_class;
    }
    if (entry->type_count == 0) {
        entry->types = below->types;
        entry->type_count = below->type_count;
    }
    if (entry->same_as_count == 0) {
        entry->same_as = below->same_as;
        entry->same_as_count = below->same_as_count;
    }
    entry->note = entry->note.len ? entry->note : below->note;
    entry->revision = entry->revision ? entry->revision : below->revision;
    entry->max_chars = entry->max_chars ? entry->max_chars : below->max_chars;
}

void catalog_meta_lay_over(struct catalog_meta *meta,
                           const struct catalog_meta *below)
{
    meta->below = below;
    for (size_t i = 0; i < meta->entry_count; i++) {
        const struct catalog_meta_entry *found =
            catalog_meta_find(below, meta->entries[i].key);
        if (found) {
            take_over(&meta->entries[i], found);
        }
    }
}
