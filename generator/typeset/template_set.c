/* SPDX-License-Identifier: MIT */
#include "typeset/template_set.h"

#include <stdlib.h>

#define SUFFIX ".mustache"

static bool fail_at_start(struct diags *diags, const struct source *source,
                          const char *rule, const char *message,
                          const char *hint)
{
    struct diag *diag = diag_add(diags, SEVERITY_ERROR, rule, source,
                                 (pos){1, 1}, (pos){1, 1}, "%s", message);
    diag_hint(diags, diag, "%s", hint);
    return false;
}

static bool format_from(str folder, enum output_format *out)
{
    static const struct {
        str folder;
        enum output_format format;
    } folders[] = {
        {STR_INIT("html"), OUTPUT_HTML},
        {STR_INIT("markdown"), OUTPUT_MARKDOWN},
        {STR_INIT("plain"), OUTPUT_PLAIN},
    };
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        if (str_equal(folder, folders[i].folder)) {
            *out = folders[i].format;
            return true;
        }
    }
    return false;
}

/* "site/templates/html/partials/head.mustache" is "partials/head" in HTML. */
static bool split_path(const struct source *source, struct diags *diags,
                       struct template_entry *out)
{
    str rest = source->path;
    ptrdiff_t at = str_find(rest, STR("/templates/"));
    rest = at >= 0 ? str_slice(rest, (size_t)at + 1, rest.len) : rest;
    bool in_templates = str_equal(str_cut(&rest, '/'), STR("templates"));
    if (!in_templates || !format_from(str_cut(&rest, '/'), &out->format)) {
        return fail_at_start(diags, source, "template-folder",
                             "the template is in no folder of a format",
                             "move it to templates/html, templates/markdown or "
                             "templates/plain");
    }
    out->name = str_slice(rest, 0, rest.len - STR(SUFFIX).len);
    out->source = source;
    return true;
}

static int compare(const struct template_entry *entry,
                   enum output_format format, str name)
{
    if (entry->format != format) {
        return entry->format < format ? -1 : 1;
    }
    return str_compare(entry->name, name);
}

static int compare_entries(const void *a, const void *b)
{
    const struct template_entry *left = a;
    const struct template_entry *right = b;
    int order = compare(left, right->format, right->name);
    return order ? order
                 : (left->order > right->order) - (left->order < right->order);
}

const struct template_entry *template_set_find(const struct templates *set,
                                               enum output_format format,
                                               str name)
{
    size_t low = 0;
    size_t high = set->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = compare(&set->entries[middle], format, name);
        if (order == 0) {
            return &set->entries[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

/* Of equal names, which sorting put side by side, the last remains. */
static void drop_replaced(struct templates *set)
{
    size_t kept = 0;
    for (size_t i = 0; i < set->count; i++) {
        const struct template_entry *here = &set->entries[i];
        if (kept &&
            compare(&set->entries[kept - 1], here->format, here->name) == 0) {
            kept--;
        }
        set->entries[kept++] = *here;
    }
    set->count = kept;
}

bool template_set_gather(const struct source *const *sources,
                         size_t source_count, struct arena *arena,
                         struct diags *diags, struct templates *set)
{
    bool good = true;
    set->entries = ARENA_ARRAY(arena, source_count, struct template_entry);
    for (size_t i = 0; i < source_count; i++) {
        if (!str_ends_with(sources[i]->path, STR(SUFFIX))) {
            continue;
        }
        struct template_entry *entry = &set->entries[set->count];
        entry->order = i;
        if (split_path(sources[i], diags, entry)) {
            set->count++;
        } else {
            good = false;
        }
    }
    if (set->count > 1) {
        qsort(set->entries, set->count, sizeof *set->entries, compare_entries);
    }
    drop_replaced(set);
    return good;
}

/* "head" for "partials/head" is as good a guess as one with a wrong letter. */
str template_set_nearest(const struct templates *set, enum output_format format,
                         str name)
{
    size_t best = 3;
    str nearest = {0};
    for (size_t i = 0; i < set->count; i++) {
        const struct template_entry *entry = &set->entries[i];
        ptrdiff_t at = str_find(entry->name, STR("/"));
        bool has_base = at >= 0 && str_ends_with(entry->name, name) &&
                        name.len + 1 < entry->name.len &&
                        entry->name.data[entry->name.len - name.len - 1] == '/';
        size_t distance =
            has_base ? 1 : str_distance(name, entry->name, best - 1);
        if (entry->format == format && distance < best) {
            best = distance;
            nearest = entry->name;
        }
    }
    return nearest;
}
