/* SPDX-License-Identifier: MIT */
#include "translate/catalog.h"

#include "translate/locale.h"

enum {
    LISTED_MAX = 10, /* keys named in one warning */
    NEAR = 3,        /* edits, for "did you mean" */
};

/* Which of the missing messages a finding is about. */
struct missing {
    const struct catalog *source;
    const struct catalog *translation;
    const struct catalog_meta *meta; /* NULL: nothing is a label */
    bool labels;                     /* these, or all others */
};

static bool is_label(const struct catalog_meta *meta, str key)
{
    const struct catalog_meta_entry *known =
        meta ? catalog_meta_find(meta, key) : NULL;
    return meta && (!known || known->class == CATALOG_LABEL);
}

/* What the source has no usable text for cannot be missing. */
static size_t list_missing(const struct missing *missing, struct buf *keys)
{
    size_t count = 0;
    for (size_t i = 0; i < missing->source->entry_count; i++) {
        const struct catalog_entry *entry = &missing->source->entries[i];
        const struct catalog_entry *mine =
            catalog_find(missing->translation, entry->key);
        bool is_faulty = mine && mine->text->kind != VALUE_NULL &&
                         mine->text->text.len; /* told already */
        if (!entry->message || is_faulty ||
            is_label(missing->meta, entry->key) != missing->labels) {
            continue;
        }
        if (count < LISTED_MAX) {
            buf_add(keys, count ? STR(", ") : STR(""));
            buf_add(keys, entry->key);
        }
        count++;
    }
    return count;
}

static void report_missing(const struct missing *missing, size_t count,
                           str keys, struct diags *diags)
{
    static const struct value nowhere;
    const struct value *place =
        missing->translation->from ? missing->translation->from : &nowhere;
    struct diag *diag = diag_add(
        diags, missing->labels ? SEVERITY_ERROR : SEVERITY_WARNING,
        missing->labels ? "locale-labels" : "locale-missing", place->source,
        place->start, place->start, "%.*s lacks %zu %s%s: %.*s",
        STR_ARG(missing->translation->locale->tag), count,
        missing->labels ? "label" : "message", count == 1 ? "" : "s",
        STR_ARG(keys));
    diag_hint(diags, diag,
              missing->labels
                  ? "translate them first: where they stand, a page cannot "
                    "mark words of another language"
                  : "until they are translated, pages show them in "
                    "the fallback language");
}

static void check_missing(const struct missing *missing, struct diags *diags)
{
    struct buf keys;
    buf_init(&keys, 4096);
    size_t count = list_missing(missing, &keys);
    if (count > LISTED_MAX) {
        buf_printf(&keys, " and %zu more", count - LISTED_MAX);
    }
    if (count) {
        report_missing(missing, count, buf_text(&keys), diags);
    }
    buf_release(&keys);
}

static str nearest_key(const struct catalog *source, str key)
{
    size_t best = NEAR + 1;
    str nearest = {0};
    for (size_t i = 0; i < source->entry_count; i++) {
        size_t distance = str_distance(key, source->entries[i].key, NEAR);
        if (distance < best) {
            best = distance;
            nearest = source->entries[i].key;
        }
    }
    return nearest;
}

static void report_orphan(const struct catalog *source,
                          const struct catalog_entry *entry,
                          struct diags *diags)
{
    struct diag *diag =
        diag_add(diags, SEVERITY_WARNING, "locale-orphan", entry->text->source,
                 entry->key_start, entry->key_end,
                 "the source has no message %.*s", STR_ARG(entry->key));
    str nearest = nearest_key(source, entry->key);
    if (nearest.len) {
        diag_hint(diags, diag, "did you mean %.*s?", STR_ARG(nearest));
    } else {
        diag_hint(diags, diag, "remove it: nothing shows it");
    }
}

static void check_entry(const struct catalog_entry *source,
                        const struct catalog_entry *translation,
                        const struct catalog_meta *meta,
                        struct formats *formats, struct diags *diags)
{
    const struct catalog_meta_entry *known =
        meta ? catalog_meta_find(meta, source->key) : NULL;
    if (source->message && translation->message) {
        message_check(source->message, translation->message,
                      known ? known->types : NULL,
                      known ? known->type_count : 0, formats, diags);
    }
}

bool catalog_check(const struct catalog *source,
                   const struct catalog *translation,
                   const struct catalog_meta *meta, struct formats *formats,
                   struct diags *diags)
{
    size_t errors_before = diags->error_count;
    for (size_t i = 0; i < translation->entry_count; i++) {
        const struct catalog_entry *entry = &translation->entries[i];
        const struct catalog_entry *original = catalog_find(source, entry->key);
        if (original) {
            check_entry(original, entry, meta, formats, diags);
        } else {
            report_orphan(source, entry, diags);
        }
    }
    check_missing(&(struct missing){source, translation, meta, true}, diags);
    check_missing(&(struct missing){source, translation, meta, false}, diags);
    return diags->error_count == errors_before;
}
