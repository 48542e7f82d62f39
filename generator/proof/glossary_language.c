/* SPDX-License-Identifier: MIT */
/* What the glossary of a language says. */
#include "proof/glossary_read.h"

#include <stdlib.h>

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
    glossary_report_key(g, map, entry, ids, words->count, what);
}

/* `{say: Kunde, match: 'Kunde'}`, or the pattern alone. */
static struct glossary_rendering read_rendering(struct glossaries *g,
                                                const struct value *from)
{
    struct glossary_rendering out = {0};
    if (from->kind != VALUE_MAP) {
        out.pattern = glossary_read_pattern(g, from);
        return out;
    }
    glossary_check_keys(g, from, KEYS(STR_INIT("say"), STR_INIT("match")));
    out.say = glossary_read_text(g, VALUE_FIND(from, "say"));
    out.pattern = glossary_read_pattern(g, VALUE_FIND(from, "match"));
    return out;
}

static struct glossary_rendering *read_renderings(
    struct glossaries *g, struct glossary_layers layers,
    const struct glossary_words *words, const char *what)
{
    struct glossary_rendering *out =
        ARENA_ARRAY(g->arena, words->count + 1, struct glossary_rendering);
    for (int i = 0; i < 2; i++) {
        const struct value *map = i ? layers.above : layers.below;
        if (!glossary_expect(g, map, VALUE_MAP, "write `ID: PATTERN`")) {
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
    if (!glossary_expect(g, from, VALUE_MAP, hint)) {
        return;
    }
    glossary_check_keys(g, from,
                        KEYS(STR_INIT("pattern"), STR_INIT("when"),
                             STR_INIT("instead"), STR_INIT("why"),
                             STR_INIT("certain")));
    const struct value *when = VALUE_FIND(from, "when");
    struct glossary_forbidden *entry = &out->forbidden[out->forbidden_count];
    *entry = (struct glossary_forbidden){
        .pattern = glossary_read_pattern(g, VALUE_FIND(from, "pattern")),
        .when = glossary_read_pattern(g, when),
        .instead = glossary_read_text(g, VALUE_FIND(from, "instead")),
        .why = glossary_read_text(g, VALUE_FIND(from, "why")),
        .certain = str_equal(glossary_read_text(g, VALUE_FIND(from, "certain")),
                             STR("true")),
    };
    if (!VALUE_FIND(from, "pattern")) {
        glossary_report_value(g, from, "something with a pattern", hint);
    }
    /* Without its condition it would fire everywhere. */
    out->forbidden_count +=
        entry->pattern && (glossary_is_absent(when) || entry->when);
}

static void read_all_forbidden(struct glossaries *g,
                               struct glossary_layers layers,
                               struct glossary *out)
{
    const struct value *lists[] = {layers.below, layers.above};
    size_t count = 0;
    for (int i = 0; i < 2; i++) {
        if (glossary_expect(g, lists[i], VALUE_LIST,
                            "write a list of mappings")) {
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

static void read_names(struct glossaries *g, struct glossary_layers layers,
                       struct glossary *out)
{
    out->names = ARENA_ARRAY(g->arena,
                             glossary_entry_count(layers.below) +
                                 glossary_entry_count(layers.above) + 1,
                             struct glossary_name);
    for (int i = 0; i < 2; i++) {
        const struct value *map = i ? layers.above : layers.below;
        if (!glossary_expect(g, map, VALUE_MAP, "write `NAME: [RENDERING]`")) {
            continue;
        }
        for (size_t j = 0; j < map->entry_count; j++) {
            const struct value_entry *entry = &map->entries[j];
            if (is_texts(entry->value)) {
                out->names[out->name_count++] =
                    (struct glossary_name){entry->key, entry->value};
            } else {
                glossary_report_value(g, entry->value, "a list of renderings",
                                      "write what may stand for the name");
            }
        }
    }
}

static void read_ratio(struct glossaries *g, const struct value *from,
                       double *out)
{
    if (glossary_is_absent(from)) {
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
        glossary_report_value(g, from, "a ratio",
                              "write how many times as long as its source a "
                              "translation is, such as 0.8");
    }
}

static void read_length(struct glossaries *g, const struct value *from,
                        struct glossary *out)
{
    if (glossary_expect(g, from, VALUE_MAP, "write `{min: 0.8, max: 2}`")) {
        glossary_check_keys(g, from, KEYS(STR_INIT("min"), STR_INIT("max")));
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
    if (!glossary_expect(g, list, VALUE_LIST,
                         "write a list such as [U+200C]")) {
        return;
    }
    uint32_t *more = ARENA_ARRAY(
        g->arena, out->invisible_count + list->item_count + 1, uint32_t);
    for (size_t i = 0; i < out->invisible_count; i++) {
        more[i] = out->invisible[i];
    }
    out->invisible = more;
    for (size_t i = 0; i < list->item_count; i++) {
        str text = glossary_read_text(g, list->items[i]);
        if (read_code_point(text, &more[out->invisible_count])) {
            out->invisible_count++;
        } else {
            glossary_report_value(g, list->items[i], "a code point",
                                  "write U+200C");
        }
    }
}

void glossary_read_language(struct glossaries *g, struct glossary_layers layers,
                            struct glossary *out)
{
    struct glossary_layers doubled = glossary_layers_find(&layers, "doubled");
    struct glossary_layers invisible =
        glossary_layers_find(&layers, "invisible");
    const char *hint = "write a list of words";
    for (int i = 0; i < 2; i++) {
        glossary_check_file(g, i ? layers.above : layers.below,
                            KEYS(STR_INIT("register"), STR_INIT("informal"),
                                 STR_INIT("terms"), STR_INIT("modals"),
                                 STR_INIT("names"), STR_INIT("forbidden"),
                                 STR_INIT("doubled"), STR_INIT("invisible"),
                                 STR_INIT("length")));
    }
    out->terms = read_renderings(g, glossary_layers_find(&layers, "terms"),
                                 &g->terms, "term");
    out->modals = read_renderings(g, glossary_layers_find(&layers, "modals"),
                                  &g->modals, "modal verb");
    out->informal =
        glossary_read_pattern(g, glossary_layers_value(&layers, "informal"));
    glossary_read_text(g, glossary_layers_value(&layers, "register"));
    read_names(g, glossary_layers_find(&layers, "names"), out);
    read_all_forbidden(g, glossary_layers_find(&layers, "forbidden"), out);
    glossary_read_texts(g, doubled.below, hint, &out->doubled,
                        &out->doubled_count);
    glossary_read_texts(g, doubled.above, hint, &out->doubled,
                        &out->doubled_count);
    read_invisible(g, invisible.below, out);
    read_invisible(g, invisible.above, out);
    read_length(g, glossary_layers_value(&layers, "length"), out);
}
