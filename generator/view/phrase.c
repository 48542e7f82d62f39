/* SPDX-License-Identifier: MIT */
#include "view/phrase.h"

#include "base/buf.h"
#include "translate/direction.h"

/* Pages have thousands of parts, which have all keys, since templates may name
 * no other.  What says nothing is an empty text, not null, behind which some
 * engines look for the key further out. */
static const struct value part_none = {.kind = VALUE_TEXT};
static const struct value no_parts = {.kind = VALUE_LIST};
static const struct value part_yes = {.kind = VALUE_BOOL, .boolean = true};
static const struct value part_no = {.kind = VALUE_BOOL};

static struct value *shared(const struct value *value)
{
    return (struct value *)value; /* nobody writes into these */
}

enum { PART_KEYS = 6 };

static struct value *part_new(struct arena *arena, enum part_kind kind,
                              str text, str machine)
{
    struct value *part = value_map(arena);
    kind = kind >= PART_DATA && machine.len == 0 ? PART_NAME : kind;
    struct value *fact = kind >= PART_DATA ? value_text(arena, machine) : NULL;
    struct value *none = shared(&part_none);
    const struct value_entry entries[PART_KEYS] = {
        {.key = STR("text"), .value = value_text(arena, text)},
        {.key = STR("words"),
         .value = shared(kind == PART_WORDS ? &part_yes : &part_no)},
        {.key = STR("name"),
         .value = shared(kind == PART_NAME ? &part_yes : &part_no)},
        {.key = STR("data"), .value = kind == PART_DATA ? fact : none},
        {.key = STR("time"), .value = kind == PART_TIME ? fact : none},
        {.key = STR("href"), .value = kind == PART_LINK ? fact : none},
    };
    part->entries = ARENA_ARRAY(arena, PART_KEYS, struct value_entry);
    memcpy(part->entries, entries, sizeof entries);
    part->entry_count = part->entry_capacity = PART_KEYS;
    return part;
}

static enum part_kind part_kind_of(const struct value *part)
{
    static const struct {
        const char *key;
        enum part_kind kind;
    } keys[] = {{"words", PART_WORDS},
                {"name", PART_NAME},
                {"data", PART_DATA},
                {"time", PART_TIME},
                {"href", PART_LINK}};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (value_is_truthy(value_find(part, str_from(keys[i].key)))) {
            return keys[i].kind;
        }
    }
    return PART_WORDS;
}

static struct value *phrase_with(struct arena *arena, str text,
                                 struct value *parts)
{
    struct value *phrase = value_map(arena);
    value_put_text(phrase, arena, "text", text);
    value_put_text(phrase, arena, "lang", STR(""));
    value_put_text(phrase, arena, "dir", STR(""));
    value_put(phrase, arena, "parts", parts ? parts : shared(&no_parts));
    return phrase;
}

struct value *phrase_new(struct arena *arena, str text)
{
    return phrase_with(arena, text, NULL);
}

struct value *phrase_fact(struct arena *arena, enum part_kind kind, str text,
                          str machine)
{
    struct value *parts = value_list(arena);
    parts_add(parts, arena, kind, text, machine);
    return phrase_with(arena, text, parts);
}

str phrase_text(const struct value *phrase)
{
    const struct value *text = VALUE_FIND(phrase, "text");
    return text ? text->text : STR("");
}

void parts_add(struct value *parts, struct arena *arena, enum part_kind kind,
               str text, str machine)
{
    if (text.len || machine.len) {
        value_push(parts, arena, part_new(arena, kind, text, machine));
    }
}

void parts_add_phrase(struct value *parts, struct arena *arena,
                      const struct value *phrase, enum part_kind kind)
{
    const struct value *own = VALUE_FIND(phrase, "parts");
    if (!own || own->item_count == 0) {
        parts_add(parts, arena, kind, phrase_text(phrase), STR(""));
        return;
    }
    for (size_t i = 0; i < own->item_count; i++) {
        value_push(parts, arena, own->items[i]);
    }
}

bool parts_hold_something(const struct value *parts)
{
    for (size_t i = 0; i < parts->item_count; i++) {
        if (part_kind_of(parts->items[i]) != PART_WORDS) {
            return true;
        }
    }
    return false;
}

/* ---- as one text -------------------------------------------------------- */

enum { NO_MARK = 0, LEFT_TO_RIGHT_MARK = 0x200E, RIGHT_TO_LEFT_MARK = 0x200F };

/* Gives the mark that keeps a part in its own direction, or none.  What ICU
 * writes for a language of that direction stays as it is: only its numbers have
 * no letters. */
static uint32_t mark_of(const struct value *part, enum direction direction)
{
    enum part_kind kind = part_kind_of(part);
    enum text_direction own = text_direction(VALUE_FIND(part, "text")->text);
    bool is_code = kind == PART_LINK || kind == PART_NAME;
    if (kind == PART_WORDS) {
        return NO_MARK;
    }
    if (direction == DIRECTION_RTL) {
        bool turns = own == TEXT_LTR || kind == PART_LINK ||
                     (own == TEXT_NEUTRAL && is_code);
        return turns ? LEFT_TO_RIGHT_MARK : NO_MARK;
    }
    return own == TEXT_RTL ? RIGHT_TO_LEFT_MARK : NO_MARK;
}

static void add_marked(struct buf *out, str text, uint32_t mark)
{
    if (mark != NO_MARK) {
        buf_add_code_point(out, mark);
    }
    buf_add(out, text);
    if (mark != NO_MARK) {
        buf_add_code_point(out, mark);
    }
}

enum { PHRASE_MAX_BYTES = 1 << 20 };

str parts_text(const struct value *parts, enum direction direction, bool marks,
               struct arena *arena)
{
    struct buf text;
    buf_init(&text, PHRASE_MAX_BYTES);
    for (size_t i = 0; i < parts->item_count; i++) {
        const struct value *part = parts->items[i];
        add_marked(&text, VALUE_FIND(part, "text")->text,
                   marks ? mark_of(part, direction) : NO_MARK);
    }
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

struct value *phrase_of_parts(struct value *parts, str text,
                              struct arena *arena)
{
    return phrase_with(arena, text, parts_hold_something(parts) ? parts : NULL);
}
