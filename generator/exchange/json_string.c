/* SPDX-License-Identifier: MIT */
/*
 * Strings of JSON: RFC 8259, section 7.
 */
#include "base/utf8.h"
#include "exchange/json_cursor.h"

#include <assert.h>

static int hex_digit(int c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool read_hex(struct json_cursor *cursor, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(json_cursor_peek(cursor));
        if (digit < 0) {
            return json_cursor_expect(cursor, "a hexadecimal digit");
        }
        *out = *out * 16 + (uint32_t)digit;
        json_cursor_step(cursor);
    }
    return true;
}

/* What follows `\u`: four digits, and `\u` with four more for a high half. */
static bool read_code_point(struct json_cursor *cursor, uint32_t *out)
{
    struct json_cursor start = *cursor;
    uint32_t low = 0;
    if (!read_hex(cursor, out)) {
        return false;
    }
    if (*out < 0xD800 || *out > 0xDFFF) {
        return true;
    }
    if (*out < 0xDC00 && json_cursor_take(cursor, '\\') &&
        json_cursor_take(cursor, 'u')) {
        if (!read_hex(cursor, &low)) {
            return false;
        }
        if (low >= 0xDC00 && low <= 0xDFFF) {
            *out = 0x10000 + ((*out - 0xD800) << 10) + (low - 0xDC00);
            return true;
        }
    }
    json_cursor_refuse(&start, "json-syntax",
                       "half of a surrogate pair is no character");
    return false;
}

/* What follows a backslash; appends it at `*end`. */
static bool read_escape(struct json_cursor *cursor, char **end)
{
    static const char letters[] = "\"\\/bfnrt";
    static const char meanings[] = "\"\\/\b\f\n\r\t";
    int c = json_cursor_peek(cursor);
    const char *letter = c > 0 ? strchr(letters, c) : NULL;
    if (letter) {
        *(*end)++ = meanings[letter - letters];
        json_cursor_step(cursor);
        return true;
    }
    uint32_t code_point = 0;
    if (c != 'u') {
        return json_cursor_expect(
            cursor, "one of \" \\ / b f n r t u behind a backslash");
    }
    json_cursor_step(cursor);
    if (!read_code_point(cursor, &code_point)) {
        return false;
    }
    *end += utf8_encode(code_point, *end);
    return true;
}

/* Gives the bytes up to the closing quote, and whether any is escaped. */
static size_t measure_string(const struct json_cursor *cursor, bool *has_escape)
{
    size_t end = cursor->at;
    while (end < cursor->text.len && cursor->text.data[end] != '"') {
        *has_escape |= cursor->text.data[end] == '\\';
        end += cursor->text.data[end] == '\\' ? 2 : 1;
    }
    return (end < cursor->text.len ? end : cursor->text.len) - cursor->at;
}

/* No escape means more bytes than it is spelled with, so `len` is room enough;
 * without one nothing is copied. */
bool json_string_read(struct json_cursor *cursor, str *out)
{
    struct json_cursor opening = *cursor;
    bool has_escape = false;
    json_cursor_step(cursor);
    size_t from = cursor->at;
    size_t len = measure_string(cursor, &has_escape);
    char *text = has_escape ? arena_alloc(cursor->arena, len + 4) : NULL;
    char *end = text;
    while (json_cursor_peek(cursor) != '"') {
        int c = json_cursor_peek(cursor);
        if (c == JSON_END) {
            json_cursor_refuse(&opening, "json-syntax",
                               "this text has no closing quote");
            return false;
        }
        if (c < 0x20) {
            return json_cursor_expect(cursor, "an escape like \\n");
        }
        json_cursor_step(cursor);
        assert(c != '\\' || end); /* measured: there are escapes */
        if (c == '\\' && !read_escape(cursor, &end)) {
            return false;
        }
        if (c != '\\' && has_escape) {
            *end++ = (char)c;
        }
    }
    *out = has_escape ? (str){text, (size_t)(end - text)}
                      : str_slice(cursor->text, from, cursor->at);
    json_cursor_step(cursor);
    return true;
}
