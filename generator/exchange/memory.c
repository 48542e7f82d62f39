/* SPDX-License-Identifier: MIT */
/*
 * Segments are found by two hash tables with open addresses, one of keys and
 * one of sources; both name the segment by its number.
 */
#include "exchange/memory.h"

#include <stdlib.h>
#include <strings.h>

struct slot {
    str text;
    uint32_t segment; /* its number and one; 0: the slot is free */
};

struct slots {
    struct slot *items;
    size_t size; /* a power of two, or 0 */
    size_t used;
};

struct memory_table {
    struct slots keys;
    struct slots sources;
};

const char *memory_origin_name(enum memory_origin origin)
{
    static const char *const names[] = {"human", "unknown", "machine"};
    return names[origin];
}

/* FNV-1a. */
size_t memory_hash(str text)
{
    uint64_t hash = 14695981039346656037U;
    for (size_t i = 0; i < text.len; i++) {
        hash = (hash ^ (unsigned char)text.data[i]) * 1099511628211U;
    }
    return (size_t)(hash ^ hash >> 32);
}

static struct slot *slot_of(const struct slots *slots, str text)
{
    size_t mask = slots->size - 1;
    size_t at = memory_hash(text) & mask;
    while (slots->items[at].segment &&
           !str_equal(slots->items[at].text, text)) {
        at = (at + 1) & mask;
    }
    return &slots->items[at];
}

static void grow(struct slots *slots, struct arena *arena)
{
    struct slots larger = {.size = slots->size ? slots->size * 2 : 64,
                           .used = slots->used};
    larger.items = ARENA_ARRAY(arena, larger.size, struct slot);
    for (size_t i = 0; i < slots->size; i++) {
        if (slots->items[i].segment) {
            *slot_of(&larger, slots->items[i].text) = slots->items[i];
        }
    }
    *slots = larger;
}

static void put(struct slots *slots, str text, size_t segment,
                struct arena *arena)
{
    if (slots->used * 2 >= slots->size) {
        grow(slots, arena);
    }
    struct slot *slot = slot_of(slots, text);
    slots->used += slot->segment == 0;
    *slot = (struct slot){text, (uint32_t)segment + 1};
}

static struct memory_segment *find(const struct memory *memory,
                                   const struct slots *slots, str text)
{
    if (text.len == 0 || slots->size == 0) {
        return NULL;
    }
    uint32_t segment = slot_of(slots, text)->segment;
    return segment ? &memory->segments[segment - 1] : NULL;
}

void memory_init(struct memory *memory, str source_language,
                 struct arena *arena)
{
    *memory = (struct memory){
        .arena = arena,
        .source_language = arena_copy(arena, source_language),
        .table = ARENA_NEW(arena, struct memory_table),
    };
}

static size_t number_of(const struct memory *memory,
                        const struct memory_segment *segment)
{
    return (size_t)(segment - memory->segments);
}

static void add_key(struct memory *memory, struct memory_segment *segment,
                    str key)
{
    str copy = arena_copy(memory->arena, key);
    segment->keys = ARENA_GROW(memory->arena, segment->keys, segment->key_count,
                               &segment->key_capacity);
    segment->keys[segment->key_count++] = copy;
    put(&memory->table->keys, copy, number_of(memory, segment), memory->arena);
}

static void set_source(struct memory *memory, struct memory_segment *segment,
                       str source)
{
    segment->source = arena_copy(memory->arena, source);
    put(&memory->table->sources, segment->source, number_of(memory, segment),
        memory->arena);
}

static struct memory_segment *new_segment(struct memory *memory)
{
    memory->segments = ARENA_GROW(memory->arena, memory->segments,
                                  memory->count, &memory->capacity);
    memory->segments[memory->count] = (struct memory_segment){0};
    return &memory->segments[memory->count++];
}

/* An equal source is certain; a key tells only where a text once stood. */
static struct memory_segment *segment_for(struct memory *memory,
                                          const struct memory_entry *entry)
{
    struct memory_segment *by_key =
        find(memory, &memory->table->keys, entry->key);
    struct memory_segment *segment =
        find(memory, &memory->table->sources, entry->source);
    if (!segment) {
        segment = by_key ? by_key : new_segment(memory);
        if (segment->source.len == 0 && entry->source.len) {
            set_source(memory, segment, entry->source);
        }
    }
    if (entry->key.len && !by_key) {
        add_key(memory, segment, entry->key);
    }
    return segment;
}

static bool is_same_text(const struct memory_text *a,
                         const struct memory_text *b)
{
    return a->origin == b->origin && str_equal(a->text, b->text) &&
           str_equal(a->language, b->language) &&
           str_equal(a->source, b->source);
}

static void add_text(struct memory *memory, struct memory_segment *segment,
                     struct memory_text text)
{
    for (size_t i = 0; i < segment->text_count; i++) {
        if (is_same_text(&segment->texts[i], &text)) {
            return;
        }
    }
    segment->texts = ARENA_GROW(memory->arena, segment->texts,
                                segment->text_count, &segment->text_capacity);
    segment->texts[segment->text_count++] = (struct memory_text){
        arena_copy(memory->arena, text.language),
        arena_copy(memory->arena, text.text),
        arena_copy(memory->arena, text.source),
        arena_copy(memory->arena, text.from),
        text.origin,
    };
}

static bool is_same_tag(str a, str b)
{
    return a.len == b.len && strncasecmp(a.data, b.data, a.len) == 0;
}

void memory_add(struct memory *memory, const struct memory_entry *entry)
{
    struct memory_text text = entry->text;
    if (text.text.len == 0 || (entry->key.len == 0 && entry->source.len == 0) ||
        text.language.len == 0 ||
        memory_serves(text.language, memory->source_language)) {
        return;
    }
    struct memory_segment *segment = segment_for(memory, entry);
    if (text.source.len == 0 && entry->source.len &&
        !str_equal(entry->source, segment->source)) {
        text.source = entry->source;
    } else if (str_equal(text.source, segment->source)) {
        text.source = (str){0};
    }
    add_text(memory, segment, text);
}

void memory_join(struct memory *memory, const struct memory *other)
{
    for (size_t i = 0; i < other->count; i++) {
        const struct memory_segment *segment = &other->segments[i];
        for (size_t j = 0; j < segment->text_count; j++) {
            struct memory_entry entry = {.source = segment->source,
                                         .text = segment->texts[j]};
            for (size_t k = 0; k < segment->key_count; k++) {
                entry.key = segment->keys[k];
                memory_add(memory, &entry);
            }
            if (segment->key_count == 0) {
                memory_add(memory, &entry);
            }
        }
    }
}

/* ---- order -----------------------------------------------------------------
 */

static int compare_keys(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

static int compare_texts(const void *left, const void *right)
{
    const struct memory_text *a = left;
    const struct memory_text *b = right;
    int order = str_compare(a->language, b->language);
    if (order == 0) {
        order = (int)a->origin - (int)b->origin;
    }
    if (order == 0) {
        order = str_compare(a->text, b->text);
    }
    return order ? order : str_compare(a->source, b->source);
}

/* Sources differ, or else, where there is none, keys. */
static int compare_segments(const void *left, const void *right)
{
    const struct memory_segment *a = left;
    const struct memory_segment *b = right;
    int order = str_compare(a->source, b->source);
    if (order == 0 && a->key_count && b->key_count) {
        order = str_compare(a->keys[0], b->keys[0]);
    }
    return order;
}

static void rebuild(struct memory *memory)
{
    *memory->table = (struct memory_table){0};
    for (size_t i = 0; i < memory->count; i++) {
        const struct memory_segment *segment = &memory->segments[i];
        for (size_t j = 0; j < segment->key_count; j++) {
            put(&memory->table->keys, segment->keys[j], i, memory->arena);
        }
        if (segment->source.len) {
            put(&memory->table->sources, segment->source, i, memory->arena);
        }
    }
}

static void sort(void *items, size_t count, size_t size,
                 int (*compare)(const void *, const void *))
{
    if (count > 1) {
        qsort(items, count, size, compare);
    }
}

void memory_sort(struct memory *memory)
{
    for (size_t i = 0; i < memory->count; i++) {
        struct memory_segment *segment = &memory->segments[i];
        sort(segment->keys, segment->key_count, sizeof *segment->keys,
             compare_keys);
        sort(segment->texts, segment->text_count, sizeof *segment->texts,
             compare_texts);
    }
    sort(memory->segments, memory->count, sizeof *memory->segments,
         compare_segments);
    rebuild(memory);
}

/* ---- languages -------------------------------------------------------------
 */

static str subtag(str *rest)
{
    const char *hyphen = rest->len ? memchr(rest->data, '-', rest->len) : NULL;
    return str_cut(rest, hyphen ? '-' : '_');
}

static bool is_one_of(str word, const char *const *words)
{
    for (size_t i = 0; words[i]; i++) {
        if (is_same_tag(word, str_from(words[i]))) {
            return true;
        }
    }
    return false;
}

/* Chinese is written in two ways; a region tells which. */
static const char *script_of_chinese(str rest)
{
    static const char *const traditional[] = {"hant", "tw", "hk", "mo", NULL};
    static const char *const simplified[] = {"hans", "cn", "sg", "my", NULL};
    while (rest.len) {
        str part = subtag(&rest);
        if (is_one_of(part, traditional)) {
            return "hant";
        }
        if (is_one_of(part, simplified)) {
            return "hans";
        }
    }
    return "";
}

bool memory_serves(str language, str other)
{
    str left = language;
    str right = other;
    if (is_same_tag(language, other)) {
        return true;
    }
    str name = subtag(&left);
    if (!is_same_tag(name, subtag(&right))) {
        return false;
    }
    if (is_same_tag(name, STR("zh"))) {
        return script_of_chinese(left) == script_of_chinese(right);
    }
    return left.len == 0 || right.len == 0;
}
