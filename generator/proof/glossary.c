/* SPDX-License-Identifier: MIT */
#include "proof/glossary_read.h"

#include <stdlib.h>

#include "model/schema.h"

/* Where a pattern was written. */
struct pattern_at {
    const struct value *at;
};

/* ---- findings ------------------------------------------------------------ */

void glossary_report_key(struct glossaries *g, const struct value *map,
                         const struct value_entry *entry, const str *known,
                         size_t count, const char *what)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag = diag_add(
        g->diags, SEVERITY_ERROR, "glossary-key",
        value_entry_source(map, entry), entry->key_start, entry->key_end,
        "there is no %s `%.*s`", what, STR_ARG(excerpt));
    size_t nearest = str_nearest(entry->key, known, count);
    if (nearest < count) {
        diag_hint(g->diags, diag, "did you mean `%.*s`?",
                  STR_ARG(known[nearest]));
    } else {
        diag_hint(g->diags, diag,
                  "docs/translations.md lists the keys; the ids of terms and "
                  "modal verbs are those of locales/glossary.yaml");
    }
}

void glossary_report_value(struct glossaries *g, const struct value *at,
                           const char *wanted, const char *hint)
{
    struct diag *diag = diag_at(g->diags, SEVERITY_ERROR, "glossary-value", at,
                                "this must be %s", wanted);
    diag_hint(g->diags, diag, "%s", hint);
}

static void report_pattern(struct glossaries *g, const struct value *at,
                           const struct pattern_fault *fault)
{
    struct diag *diag =
        diag_add(g->diags, SEVERITY_ERROR, "glossary-pattern", at->source,
                 value_place(at, fault->offset), at->end, "%s", fault->what);
    diag_hint(g->diags, diag,
              "patterns are regular expressions of ICU; a backslash before a "
              "mark makes it mean itself");
}

/* ---- values -------------------------------------------------------------- */

bool glossary_is_absent(const struct value *value)
{
    return !value || value->kind == VALUE_NULL;
}

struct pattern *glossary_read_pattern(struct glossaries *g,
                                      const struct value *from)
{
    struct pattern_fault fault;
    if (glossary_is_absent(from)) {
        return NULL;
    }
    if (!value_is_text(from)) {
        glossary_report_value(g, from, "a pattern",
                              "write a regular expression in single quotes");
        return NULL;
    }
    struct pattern *pattern = pattern_open(from->text, g->arena, &fault);
    if (!pattern) {
        report_pattern(g, from, &fault);
        return NULL;
    }
    g->patterns = ARENA_GROW(g->arena, g->patterns, g->pattern_count,
                             &g->pattern_capacity);
    g->places =
        ARENA_GROW(g->arena, g->places, g->pattern_count, &g->place_capacity);
    g->patterns[g->pattern_count] = pattern;
    g->places[g->pattern_count++].at = from;
    return pattern;
}

str glossary_read_text(struct glossaries *g, const struct value *from)
{
    if (glossary_is_absent(from)) {
        return STR("");
    }
    if (!value_is_text(from)) {
        glossary_report_value(g, from, "text", "write it in one line");
        return STR("");
    }
    return from->text;
}

/* True when there is something to read, of the kind that is wanted. */
bool glossary_expect(struct glossaries *g, const struct value *from,
                     enum value_kind kind, const char *hint)
{
    if (glossary_is_absent(from)) {
        return false;
    }
    if (from->kind != kind) {
        glossary_report_value(g, from,
                              kind == VALUE_MAP ? "a mapping" : "a list", hint);
        return false;
    }
    return true;
}

void glossary_check_keys(struct glossaries *g, const struct value *map,
                         const str *keys, size_t count)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        size_t j = 0;
        while (j < count && !str_equal(map->entries[i].key, keys[j])) {
            j++;
        }
        if (j == count) {
            glossary_report_key(g, map, &map->entries[i], keys, count, "key");
        }
    }
}

struct glossary_layers glossary_layers_find(
    const struct glossary_layers *layers, const char *key)
{
    return (struct glossary_layers){value_find(layers->below, str_from(key)),
                                    value_find(layers->above, str_from(key))};
}

/* The project's word, or else the program's. */
const struct value *glossary_layers_value(const struct glossary_layers *layers,
                                          const char *key)
{
    struct glossary_layers found = glossary_layers_find(layers, key);
    return found.above ? found.above : found.below;
}

/* ---- the side of the source ---------------------------------------------- */

size_t glossary_entry_count(const struct value *map)
{
    return map && map->kind == VALUE_MAP ? map->entry_count : 0;
}

static void read_word(struct glossaries *g, const struct value_entry *entry,
                      struct glossary_words *words)
{
    if (!glossary_expect(g, entry->value, VALUE_MAP,
                         "write `{source: PATTERN, means: TEXT}`")) {
        return;
    }
    glossary_check_keys(g, entry->value,
                        KEYS(STR_INIT("source"), STR_INIT("means")));
    words->items[words->count++] = (struct glossary_word){
        entry->key,
        glossary_read_pattern(g, VALUE_FIND(entry->value, "source"))};
}

static void read_words(struct glossaries *g, struct glossary_layers layers,
                       struct glossary_words *words)
{
    words->items = ARENA_ARRAY(g->arena,
                               glossary_entry_count(layers.below) +
                                   glossary_entry_count(layers.above) + 1,
                               struct glossary_word);
    if (glossary_expect(g, layers.below, VALUE_MAP,
                        "write `ID: {source: PATTERN}`")) {
        for (size_t i = 0; i < layers.below->entry_count; i++) {
            const struct value_entry *own =
                value_find_entry(layers.above, layers.below->entries[i].key);
            read_word(g, own ? own : &layers.below->entries[i], words);
        }
    }
    if (glossary_expect(g, layers.above, VALUE_MAP,
                        "write `ID: {source: PATTERN}`")) {
        for (size_t i = 0; i < layers.above->entry_count; i++) {
            if (!value_find_entry(layers.below, layers.above->entries[i].key)) {
                read_word(g, &layers.above->entries[i], words);
            }
        }
    }
}

void glossary_read_texts(struct glossaries *g, const struct value *list,
                         const char *hint, str **texts, size_t *count)
{
    if (!glossary_expect(g, list, VALUE_LIST, hint)) {
        return;
    }
    str *more = ARENA_ARRAY(g->arena, *count + list->item_count + 1, str);
    for (size_t i = 0; i < *count; i++) {
        more[i] = (*texts)[i];
    }
    *texts = more;
    for (size_t i = 0; i < list->item_count; i++) {
        str text = glossary_read_text(g, list->items[i]);
        if (text.len) {
            more[(*count)++] = text;
        }
    }
}

static int compare_length(const void *a, const void *b)
{
    const str *x = a;
    const str *y = b;
    return x->len != y->len ? (x->len < y->len) - (x->len > y->len)
                            : str_compare(*x, *y);
}

void glossary_check_file(struct glossaries *g, const struct value *file,
                         const str *keys, size_t count)
{
    if (glossary_expect(g, file, VALUE_MAP, "write keys such as `terms:`")) {
        glossary_check_keys(g, file, keys, count);
    }
}

static void read_source(struct glossaries *g, struct glossary_layers layers)
{
    struct glossary_layers names = glossary_layers_find(&layers, "names");
    const char *hint = "write a list of names";
    for (int i = 0; i < 2; i++) {
        glossary_check_file(
            g, i ? layers.above : layers.below,
            KEYS(STR_INIT("terms"), STR_INIT("modals"), STR_INIT("names")));
    }
    read_words(g, glossary_layers_find(&layers, "terms"), &g->terms);
    read_words(g, glossary_layers_find(&layers, "modals"), &g->modals);
    glossary_read_texts(g, names.below, hint, &g->names, &g->name_count);
    glossary_read_texts(g, names.above, hint, &g->names, &g->name_count);
    if (g->name_count) { /* "Microsoft 365" is found before "Microsoft" */
        qsort(g->names, g->name_count, sizeof *g->names, compare_length);
    }
}

/* ---- all of them --------------------------------------------------------- */

/* Where the project is the program's own, both files are the same one. */
static struct glossary_layers read_layers(language_file *file, void *context,
                                          str path)
{
    struct glossary_layers layers = {file(context, path, OWNER_PROGRAM),
                                     file(context, path, OWNER_PROJECT)};
    if (layers.below && layers.above &&
        str_equal(layers.below->source->text, layers.above->source->text)) {
        layers.below = NULL;
    }
    return layers;
}

void glossaries_read(language_file *file, void *context,
                     const struct languages *languages, struct arena *arena,
                     struct diags *diags, struct glossaries *out)
{
    *out = (struct glossaries){.arena = arena, .diags = diags};
    out->languages = ARENA_ARRAY(arena, languages->count + 1, struct glossary);
    read_source(out, read_layers(file, context, STR("locales/glossary.yaml")));
    for (size_t i = 0; i < languages->count; i++) {
        str tag = languages->items[i].locale.tag;
        str path =
            arena_printf(arena, "locales/%.*s/glossary.yaml", STR_ARG(tag));
        struct glossary_layers layers = {0};
        if (languages->items[i].loaded) {
            layers = read_layers(file, context, path);
        }
        glossary_read_language(out, layers, &out->languages[i]);
    }
}

static void report_slow(struct glossaries *g, const struct value *at)
{
    struct diag *diag =
        diag_at(g->diags, SEVERITY_WARNING, "glossary-slow", at,
                "this pattern takes too many steps on some texts, which were "
                "not held against it");
    diag_hint(g->diags, diag,
              "avoid a repetition of what is a repetition, such as (a+)+");
}

void glossaries_close(struct glossaries *glossaries)
{
    for (size_t i = 0; i < glossaries->pattern_count; i++) {
        if (pattern_gave_up(glossaries->patterns[i])) {
            report_slow(glossaries, glossaries->places[i].at);
        }
        pattern_close(glossaries->patterns[i]);
    }
    glossaries->pattern_count = 0;
}
