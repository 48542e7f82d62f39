/* SPDX-License-Identifier: MIT */
#include "proof/glossary.h"

#include <stdlib.h>

#include "model/schema.h"

/* Where a pattern was written. */
struct pattern_at {
    const struct value *at;
};

/* What the program says, and the project on top of it; either may be NULL. */
struct layers {
    const struct value *below;
    const struct value *above;
};

/* ---- findings ------------------------------------------------------------ */

static void report_key(struct glossaries *g, const struct value *map,
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

static void report_value(struct glossaries *g, const struct value *at,
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

static bool is_absent(const struct value *value)
{
    return !value || value->kind == VALUE_NULL;
}

static struct pattern *read_pattern(struct glossaries *g,
                                    const struct value *from)
{
    struct pattern_fault fault;
    if (is_absent(from)) {
        return NULL;
    }
    if (!value_is_text(from)) {
        report_value(g, from, "a pattern",
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

static str read_text(struct glossaries *g, const struct value *from)
{
    if (is_absent(from)) {
        return STR("");
    }
    if (!value_is_text(from)) {
        report_value(g, from, "text", "write it in one line");
        return STR("");
    }
    return from->text;
}

/* True when there is something to read, of the kind that is wanted. */
static bool expect(struct glossaries *g, const struct value *from,
                   enum value_kind kind, const char *hint)
{
    if (is_absent(from)) {
        return false;
    }
    if (from->kind != kind) {
        report_value(g, from, kind == VALUE_MAP ? "a mapping" : "a list", hint);
        return false;
    }
    return true;
}

static void check_keys(struct glossaries *g, const struct value *map,
                       const str *keys, size_t count)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        size_t j = 0;
        while (j < count && !str_equal(map->entries[i].key, keys[j])) {
            j++;
        }
        if (j == count) {
            report_key(g, map, &map->entries[i], keys, count, "key");
        }
    }
}

#define KEYS(...)                                                              \
    (const str[]){__VA_ARGS__}, sizeof((const str[]){__VA_ARGS__}) / sizeof(str)

static struct layers layers_find(const struct layers *layers, const char *key)
{
    return (struct layers){value_find(layers->below, str_from(key)),
                           value_find(layers->above, str_from(key))};
}

/* The project's word, or else the program's. */
static const struct value *layers_value(const struct layers *layers,
                                        const char *key)
{
    struct layers found = layers_find(layers, key);
    return found.above ? found.above : found.below;
}

/* ---- the side of the source ---------------------------------------------- */

static size_t entry_count(const struct value *map)
{
    return map && map->kind == VALUE_MAP ? map->entry_count : 0;
}

static void read_word(struct glossaries *g, const struct value_entry *entry,
                      struct glossary_words *words)
{
    if (!expect(g, entry->value, VALUE_MAP,
                "write `{source: PATTERN, means: TEXT}`")) {
        return;
    }
    check_keys(g, entry->value, KEYS(STR_INIT("source"), STR_INIT("means")));
    words->items[words->count++] = (struct glossary_word){
        entry->key, read_pattern(g, VALUE_FIND(entry->value, "source"))};
}

static void read_words(struct glossaries *g, struct layers layers,
                       struct glossary_words *words)
{
    words->items = ARENA_ARRAY(
        g->arena, entry_count(layers.below) + entry_count(layers.above) + 1,
        struct glossary_word);
    if (expect(g, layers.below, VALUE_MAP, "write `ID: {source: PATTERN}`")) {
        for (size_t i = 0; i < layers.below->entry_count; i++) {
            const struct value_entry *own =
                value_find_entry(layers.above, layers.below->entries[i].key);
            read_word(g, own ? own : &layers.below->entries[i], words);
        }
    }
    if (expect(g, layers.above, VALUE_MAP, "write `ID: {source: PATTERN}`")) {
        for (size_t i = 0; i < layers.above->entry_count; i++) {
            if (!value_find_entry(layers.below, layers.above->entries[i].key)) {
                read_word(g, &layers.above->entries[i], words);
            }
        }
    }
}

static void read_texts(struct glossaries *g, const struct value *list,
                       const char *hint, str **texts, size_t *count)
{
    if (!expect(g, list, VALUE_LIST, hint)) {
        return;
    }
    str *more = ARENA_ARRAY(g->arena, *count + list->item_count + 1, str);
    for (size_t i = 0; i < *count; i++) {
        more[i] = (*texts)[i];
    }
    *texts = more;
    for (size_t i = 0; i < list->item_count; i++) {
        str text = read_text(g, list->items[i]);
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

static void check_file(struct glossaries *g, const struct value *file,
                       const str *keys, size_t count)
{
    if (expect(g, file, VALUE_MAP, "write keys such as `terms:`")) {
        check_keys(g, file, keys, count);
    }
}

static void read_source(struct glossaries *g, struct layers layers)
{
    struct layers names = layers_find(&layers, "names");
    const char *hint = "write a list of names";
    for (int i = 0; i < 2; i++) {
        check_file(
            g, i ? layers.above : layers.below,
            KEYS(STR_INIT("terms"), STR_INIT("modals"), STR_INIT("names")));
    }
    read_words(g, layers_find(&layers, "terms"), &g->terms);
    read_words(g, layers_find(&layers, "modals"), &g->modals);
    read_texts(g, names.below, hint, &g->names, &g->name_count);
    read_texts(g, names.above, hint, &g->names, &g->name_count);
    if (g->name_count) { /* "Microsoft 365" is found before "Microsoft" */
        qsort(g->names, g->name_count, sizeof *g->names, compare_length);
    }
}

/* ---- the side of a language ---------------------------------------------- */

static size_t word_index(const struct glossary_words *words, str id)
{
    size_t i = 0;
    while (i < words->count && !str_equal(words->items[i].id, id)) {
        i++;
    }
    return i;
}

static void report_word(struct glossaries *g, const struct value *map,
                        const struct value_entry *entry,
                        const struct glossary_words *words, const char *what)
{
    str *ids = ARENA_ARRAY(g->arena, words->count + 1, str);
    for (size_t i = 0; i < words->count; i++) {
        ids[i] = words->items[i].id;
    }
    report_key(g, map, entry, ids, words->count, what);
}

/* `{say: Kunde, match: 'Kunde'}`, or the pattern alone. */
static struct glossary_rendering read_rendering(struct glossaries *g,
                                                const struct value *from)
{
    struct glossary_rendering out = {0};
    if (from->kind != VALUE_MAP) {
        out.pattern = read_pattern(g, from);
        return out;
    }
    check_keys(g, from, KEYS(STR_INIT("say"), STR_INIT("match")));
    out.say = read_text(g, VALUE_FIND(from, "say"));
    out.pattern = read_pattern(g, VALUE_FIND(from, "match"));
    return out;
}

static struct glossary_rendering *read_renderings(
    struct glossaries *g, struct layers layers,
    const struct glossary_words *words, const char *what)
{
    struct glossary_rendering *out =
        ARENA_ARRAY(g->arena, words->count + 1, struct glossary_rendering);
    for (int i = 0; i < 2; i++) {
        const struct value *map = i ? layers.above : layers.below;
        if (!expect(g, map, VALUE_MAP, "write `ID: PATTERN`")) {
            continue;
        }
        for (size_t j = 0; j < map->entry_count; j++) {
            size_t index = word_index(words, map->entries[j].key);
            if (index == words->count) {
                report_word(g, map, &map->entries[j], words, what);
            } else if (i || !value_find(layers.above, map->entries[j].key)) {
                out[index] = read_rendering(g, map->entries[j].value);
            }
        }
    }
    return out;
}

static void read_forbidden(struct glossaries *g, const struct value *from,
                           struct glossary *out)
{
    const char *hint = "write `{pattern: …, when: …, instead: …, why: …}`";
    if (!expect(g, from, VALUE_MAP, hint)) {
        return;
    }
    check_keys(g, from,
               KEYS(STR_INIT("pattern"), STR_INIT("when"), STR_INIT("instead"),
                    STR_INIT("why"), STR_INIT("certain")));
    const struct value *when = VALUE_FIND(from, "when");
    struct glossary_forbidden *entry = &out->forbidden[out->forbidden_count];
    *entry = (struct glossary_forbidden){
        .pattern = read_pattern(g, VALUE_FIND(from, "pattern")),
        .when = read_pattern(g, when),
        .instead = read_text(g, VALUE_FIND(from, "instead")),
        .why = read_text(g, VALUE_FIND(from, "why")),
        .certain =
            str_equal(read_text(g, VALUE_FIND(from, "certain")), STR("true")),
    };
    if (!VALUE_FIND(from, "pattern")) {
        report_value(g, from, "something with a pattern", hint);
    }
    /* Without its condition it would fire everywhere. */
    out->forbidden_count += entry->pattern && (is_absent(when) || entry->when);
}

static void read_all_forbidden(struct glossaries *g, struct layers layers,
                               struct glossary *out)
{
    const struct value *lists[] = {layers.below, layers.above};
    size_t count = 0;
    for (int i = 0; i < 2; i++) {
        if (expect(g, lists[i], VALUE_LIST, "write a list of mappings")) {
            count += lists[i]->item_count;
        } else {
            lists[i] = NULL;
        }
    }
    out->forbidden =
        ARENA_ARRAY(g->arena, count + 1, struct glossary_forbidden);
    for (int i = 0; i < 2; i++) {
        for (size_t j = 0; lists[i] && j < lists[i]->item_count; j++) {
            read_forbidden(g, lists[i]->items[j], out);
        }
    }
}

static bool is_texts(const struct value *value)
{
    if (value_is_text(value)) {
        return true;
    }
    for (size_t i = 0; value->kind == VALUE_LIST && i < value->item_count;
         i++) {
        if (!value_is_text(value->items[i])) {
            return false;
        }
    }
    return value->kind == VALUE_LIST;
}

static void read_names(struct glossaries *g, struct layers layers,
                       struct glossary *out)
{
    out->names = ARENA_ARRAY(
        g->arena, entry_count(layers.below) + entry_count(layers.above) + 1,
        struct glossary_name);
    for (int i = 0; i < 2; i++) {
        const struct value *map = i ? layers.above : layers.below;
        if (!expect(g, map, VALUE_MAP, "write `NAME: [RENDERING]`")) {
            continue;
        }
        for (size_t j = 0; j < map->entry_count; j++) {
            const struct value_entry *entry = &map->entries[j];
            if (is_texts(entry->value)) {
                out->names[out->name_count++] =
                    (struct glossary_name){entry->key, entry->value};
            } else {
                report_value(g, entry->value, "a list of renderings",
                             "write what may stand for the name");
            }
        }
    }
}

static void read_ratio(struct glossaries *g, const struct value *from,
                       double *out)
{
    if (is_absent(from)) {
        return;
    }
    char digits[16] = "";
    char *end = digits;
    if (value_is_text(from) && from->text.len < sizeof digits &&
        from->text.len && from->text.data[0] >= '0' &&
        from->text.data[0] <= '9') {
        memcpy(digits, from->text.data, from->text.len);
        *out = strtod(digits, &end);
    }
    if (*end || end == digits || *out > 100) {
        *out = 0;
        report_value(g, from, "a ratio",
                     "write how many times as long as its source a "
                     "translation is, such as 0.8");
    }
}

static void read_length(struct glossaries *g, const struct value *from,
                        struct glossary *out)
{
    if (expect(g, from, VALUE_MAP, "write `{min: 0.8, max: 2}`")) {
        check_keys(g, from, KEYS(STR_INIT("min"), STR_INIT("max")));
        read_ratio(g, VALUE_FIND(from, "min"), &out->length_min);
        read_ratio(g, VALUE_FIND(from, "max"), &out->length_max);
    }
}

/* "U+200C". */
static bool read_code_point(str text, uint32_t *out)
{
    *out = 0;
    if (!str_starts_with(text, STR("U+")) || text.len < 6 || text.len > 8) {
        return false;
    }
    for (size_t i = 2; i < text.len; i++) {
        char c = text.data[i];
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10
                                                : 16;
        if (digit > 15) {
            return false;
        }
        *out = *out * 16 + digit;
    }
    return *out <= 0x10FFFF;
}

static void read_invisible(struct glossaries *g, const struct value *list,
                           struct glossary *out)
{
    if (!expect(g, list, VALUE_LIST, "write a list such as [U+200C]")) {
        return;
    }
    uint32_t *more = ARENA_ARRAY(
        g->arena, out->invisible_count + list->item_count + 1, uint32_t);
    for (size_t i = 0; i < out->invisible_count; i++) {
        more[i] = out->invisible[i];
    }
    out->invisible = more;
    for (size_t i = 0; i < list->item_count; i++) {
        str text = read_text(g, list->items[i]);
        if (read_code_point(text, &more[out->invisible_count])) {
            out->invisible_count++;
        } else {
            report_value(g, list->items[i], "a code point", "write U+200C");
        }
    }
}

static void read_language(struct glossaries *g, struct layers layers,
                          struct glossary *out)
{
    struct layers doubled = layers_find(&layers, "doubled");
    struct layers invisible = layers_find(&layers, "invisible");
    const char *hint = "write a list of words";
    for (int i = 0; i < 2; i++) {
        check_file(g, i ? layers.above : layers.below,
                   KEYS(STR_INIT("register"), STR_INIT("informal"),
                        STR_INIT("terms"), STR_INIT("modals"),
                        STR_INIT("names"), STR_INIT("forbidden"),
                        STR_INIT("doubled"), STR_INIT("invisible"),
                        STR_INIT("length")));
    }
    out->terms =
        read_renderings(g, layers_find(&layers, "terms"), &g->terms, "term");
    out->modals = read_renderings(g, layers_find(&layers, "modals"), &g->modals,
                                  "modal verb");
    out->informal = read_pattern(g, layers_value(&layers, "informal"));
    read_text(g, layers_value(&layers, "register"));
    read_names(g, layers_find(&layers, "names"), out);
    read_all_forbidden(g, layers_find(&layers, "forbidden"), out);
    read_texts(g, doubled.below, hint, &out->doubled, &out->doubled_count);
    read_texts(g, doubled.above, hint, &out->doubled, &out->doubled_count);
    read_invisible(g, invisible.below, out);
    read_invisible(g, invisible.above, out);
    read_length(g, layers_value(&layers, "length"), out);
}

/* ---- all of them --------------------------------------------------------- */

/* Where the project is the program's own, both files are the same one. */
static struct layers read_layers(language_file *file, void *context, str path)
{
    struct layers layers = {file(context, path, OWNER_PROGRAM),
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
        struct layers layers = {0};
        if (languages->items[i].loaded) {
            layers = read_layers(file, context, path);
        }
        read_language(out, layers, &out->languages[i]);
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
