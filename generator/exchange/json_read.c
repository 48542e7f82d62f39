/* SPDX-License-Identifier: MIT */
/*
 * The reader: recursive descent over the grammar of RFC 8259, one function a
 * rule, depth bounded by JSON_DEPTH.
 *
 * It is our own because json-c (0.16) does not tell where a value stood, lets
 * the second of two equal keys win in silence, cuts a key at U+0000, spells -0
 * as 0 and 30 digits as 2^64 - 1, and takes NaN, `1.` and raw control
 * characters.  The unit tests hold both against each other.
 */
#include "exchange/json.h"

#include "base/utf8.h"
#include "exchange/json_cursor.h"

enum { KEY_SHOWN = 60 }; /* bytes of a key in a message */

/* Makes a value that begins at `start` and ends at the cursor's place. */
static struct value *placed(const struct json_cursor *cursor,
                            struct value *value, pos start)
{
    value->source = cursor->source;
    value->start = start;
    value->end = cursor->place;
    return value;
}

static bool read_word(struct json_cursor *cursor, str word, struct value *value,
                      struct value **out)
{
    pos start = cursor->place;
    for (size_t i = 0; i < word.len; i++) {
        if (!json_cursor_take(cursor, word.data[i])) {
            cursor->place = start;
            json_cursor_refuse(
                cursor, "json-syntax",
                "the only words of JSON are true, false and null");
            return false;
        }
    }
    *out = placed(cursor, value, start);
    return true;
}

static bool take_digits(struct json_cursor *cursor)
{
    if (json_cursor_peek(cursor) < '0' || json_cursor_peek(cursor) > '9') {
        return json_cursor_expect(cursor, "a digit");
    }
    while (json_cursor_peek(cursor) >= '0' && json_cursor_peek(cursor) <= '9') {
        json_cursor_step(cursor);
    }
    return true;
}

/* "01" stops behind the zero, and the 1 is then no comma. */
static bool read_number(struct json_cursor *cursor, struct value **out)
{
    pos start = cursor->place;
    size_t from = cursor->at;
    json_cursor_take(cursor, '-');
    if (!json_cursor_take(cursor, '0') && !take_digits(cursor)) {
        return false;
    }
    if (json_cursor_take(cursor, '.') && !take_digits(cursor)) {
        return false;
    }
    if (json_cursor_take(cursor, 'e') || json_cursor_take(cursor, 'E')) {
        if (!json_cursor_take(cursor, '+')) {
            json_cursor_take(cursor, '-');
        }
        if (!take_digits(cursor)) {
            return false;
        }
    }
    str spelling = str_slice(cursor->text, from, cursor->at);
    *out = placed(cursor, value_text(cursor->arena, spelling), start);
    return true;
}

static bool read_text(struct json_cursor *cursor, struct value **out)
{
    pos start = cursor->place;
    str text;
    if (!json_string_read(cursor, &text)) {
        return false;
    }
    *out = placed(cursor, value_text(cursor->arena, text), start);
    (*out)->style = STYLE_QUOTED;
    return true;
}

static bool read_value(struct json_cursor *cursor, struct value **out);

/* Steps over "," and true, or over `closer` and false in `*more`. */
static bool take_separator(struct json_cursor *cursor, char closer, bool *more)
{
    json_cursor_skip_blanks(cursor);
    *more = json_cursor_take(cursor, ',');
    if (*more || json_cursor_take(cursor, closer)) {
        return true;
    }
    return json_cursor_expect(cursor, closer == ']' ? "a comma or \"]\""
                                                    : "a comma or \"}\"");
}

static bool read_list(struct json_cursor *cursor, struct value **out)
{
    pos start = cursor->place;
    struct value *list = value_list(cursor->arena);
    struct value *item = NULL;
    json_cursor_step(cursor);
    json_cursor_skip_blanks(cursor);
    bool more = !json_cursor_take(cursor, ']');
    while (more) {
        if (!read_value(cursor, &item)) {
            return false;
        }
        value_push(list, cursor->arena, item);
        if (!take_separator(cursor, ']', &more)) {
            return false;
        }
    }
    *out = placed(cursor, list, start);
    return true;
}

static bool read_entry(struct json_cursor *cursor, struct value *map)
{
    str key;
    struct value *value = NULL;
    json_cursor_skip_blanks(cursor);
    pos start = cursor->place;
    if (json_cursor_peek(cursor) != '"') {
        return json_cursor_expect(cursor, "a key in double quotes");
    }
    if (!json_string_read(cursor, &key)) {
        return false;
    }
    pos end = cursor->place;
    json_cursor_skip_blanks(cursor);
    if (!json_cursor_take(cursor, ':')) {
        return json_cursor_expect(cursor, "a colon");
    }
    if (!read_value(cursor, &value)) {
        return false;
    }
    struct value_entry *entry = value_set(map, cursor->arena, key, value);
    entry->key_start = start;
    entry->key_end = end;
    return true;
}

static bool seal(const struct json_cursor *cursor, struct value *map)
{
    const struct value_entry *first = NULL;
    const struct value_entry *again = value_seal(map, cursor->arena, &first);
    if (!again) {
        return true;
    }
    str begin = str_slice(again->key, 0, KEY_SHOWN);
    struct diag *diag =
        diag_add(cursor->diags, SEVERITY_ERROR, "json-duplicate-key",
                 cursor->source, again->key_start, again->key_end,
                 "the key \"%.*s\" is given twice", STR_ARG(begin));
    diag_related(cursor->diags, diag, cursor->source, first->key_start,
                 "first given here");
    diag_hint(cursor->diags, diag, "remove one of the two");
    return false;
}

static bool read_map(struct json_cursor *cursor, struct value **out)
{
    pos start = cursor->place;
    struct value *map = value_map(cursor->arena);
    json_cursor_step(cursor);
    json_cursor_skip_blanks(cursor);
    bool more = !json_cursor_take(cursor, '}');
    while (more) {
        if (!read_entry(cursor, map) || !take_separator(cursor, '}', &more)) {
            return false;
        }
    }
    *out = placed(cursor, map, start);
    return seal(cursor, map);
}

static bool read_container(struct json_cursor *cursor, struct value **out)
{
    if (cursor->depth == JSON_DEPTH) {
        json_cursor_refuse(cursor, "json-depth",
                           "lists and maps are nested more than 128 deep");
        return false;
    }
    cursor->depth++;
    bool ok = json_cursor_peek(cursor) == '[' ? read_list(cursor, out)
                                              : read_map(cursor, out);
    cursor->depth--;
    return ok;
}

static bool read_value(struct json_cursor *cursor, struct value **out)
{
    json_cursor_skip_blanks(cursor);
    switch (json_cursor_peek(cursor)) {
    case '{':
    case '[':
        return read_container(cursor, out);
    case '"':
        return read_text(cursor, out);
    case 't':
        return read_word(cursor, STR("true"), value_bool(cursor->arena, true),
                         out);
    case 'f':
        return read_word(cursor, STR("false"), value_bool(cursor->arena, false),
                         out);
    case 'n':
        return read_word(cursor, STR("null"), value_null(cursor->arena), out);
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return read_number(cursor, out);
    default:
        return json_cursor_expect(cursor, "a value");
    }
}

static bool check_encoding(struct json_cursor *cursor)
{
    ptrdiff_t invalid = utf8_first_invalid(cursor->text);
    if (invalid < 0) {
        return true;
    }
    while (cursor->at < (size_t)invalid) {
        json_cursor_step(cursor);
    }
    struct diag *diag = json_cursor_refuse(cursor, "json-encoding",
                                           "the bytes here are not UTF-8");
    diag_hint(cursor->diags, diag, "save the file as UTF-8");
    return false;
}

bool json_read(str text, const struct source *source, struct arena *arena,
               struct diags *diags, struct value **out)
{
    struct json_cursor cursor = {
        .text = text,
        .place = {1, 1},
        .source = source,
        .arena = arena,
        .diags = diags,
    };
    struct value *value = NULL;
    *out = NULL;
    if (str_starts_with(text, STR("\xEF\xBB\xBF"))) {
        cursor.at = 3;
    }
    struct json_cursor start = cursor;
    if (!check_encoding(&start) || !read_value(&cursor, &value)) {
        return false;
    }
    json_cursor_skip_blanks(&cursor);
    if (json_cursor_peek(&cursor) != JSON_END) {
        return json_cursor_expect(&cursor, "the end of the text");
    }
    *out = value;
    return true;
}
