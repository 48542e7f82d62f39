/* SPDX-License-Identifier: MIT */
#include "exchange/json_cursor.h"

#include "base/utf8.h"

int json_cursor_peek(const struct json_cursor *cursor)
{
    return cursor->at < cursor->text.len
               ? (unsigned char)cursor->text.data[cursor->at]
               : JSON_END;
}

/* A column is a code point, so only first bytes count. */
void json_cursor_step(struct json_cursor *cursor)
{
    int c = json_cursor_peek(cursor);
    cursor->at++;
    if (c == '\n') {
        cursor->place.line++;
        cursor->place.column = 1;
    } else {
        int next = json_cursor_peek(cursor);
        cursor->place.column += next == JSON_END || (next & 0xC0) != 0x80;
    }
}

void json_cursor_skip_blanks(struct json_cursor *cursor)
{
    int c = json_cursor_peek(cursor);
    while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        json_cursor_step(cursor);
        c = json_cursor_peek(cursor);
    }
}

/* Gives what stands at the cursor's place, in words for a message. */
static str found(const struct json_cursor *cursor)
{
    if (json_cursor_peek(cursor) == JSON_END) {
        return STR("the end of the text");
    }
    size_t end = cursor->at;
    uint32_t c = utf8_decode(cursor->text, &end);
    if (utf8_is_control(c) || c == '\n' || c == '\t') {
        return arena_printf(cursor->arena, "the character U+%04X", c);
    }
    str shown = str_slice(cursor->text, cursor->at, end);
    return arena_printf(cursor->arena, "\"%.*s\"", STR_ARG(shown));
}

struct diag *json_cursor_refuse(const struct json_cursor *cursor,
                                const char *rule, const char *message)
{
    return diag_add(cursor->diags, SEVERITY_ERROR, rule, cursor->source,
                    cursor->place, cursor->place, "%s", message);
}

static bool is_behind_comma(const struct json_cursor *cursor)
{
    str before = str_trim(str_slice(cursor->text, 0, cursor->at));
    return str_ends_with(before, STR(","));
}

bool json_cursor_expect(const struct json_cursor *cursor, const char *wanted)
{
    str here = found(cursor);
    struct diag *diag =
        diag_add(cursor->diags, SEVERITY_ERROR, "json-syntax", cursor->source,
                 cursor->place, cursor->place,
                 "%.*s stands where %s is expected", STR_ARG(here), wanted);
    int c = json_cursor_peek(cursor);
    if (c == '\'') {
        diag_hint(cursor->diags, diag, "put text into double quotes");
    } else if (c == '/' || c == '#') {
        diag_hint(cursor->diags, diag, "remove the comment: JSON has none");
    } else if ((c == ']' || c == '}') && is_behind_comma(cursor)) {
        diag_hint(cursor->diags, diag, "remove the comma before \"%c\"", c);
    }
    return false;
}

bool json_cursor_take(struct json_cursor *cursor, char wanted)
{
    if (json_cursor_peek(cursor) != wanted) {
        return false;
    }
    json_cursor_step(cursor);
    return true;
}
