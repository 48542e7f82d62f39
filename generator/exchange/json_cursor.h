/* SPDX-License-Identifier: MIT */
/*
 * json_cursor: a place in a JSON text; for the reader alone.
 *
 * Knows the byte and, for people, the line and column.  The text is UTF-8,
 * which json_read has checked.
 */
#ifndef SLAGEN_EXCHANGE_JSON_CURSOR_H
#define SLAGEN_EXCHANGE_JSON_CURSOR_H

#include "base/diag.h"

struct json_cursor {
    str text;
    size_t at;      /* byte offset of the next character */
    pos place;      /* of the same */
    uint32_t depth; /* lists and maps that are open */
    const struct source *source;
    struct arena *arena;
    struct diags *diags;
};

enum { JSON_END = -1 }; /* what json_cursor_peek gives behind the last byte */

/* Gives the next byte. */
int json_cursor_peek(const struct json_cursor *cursor);

/* Steps over one byte, which there must be. */
void json_cursor_step(struct json_cursor *cursor);

/* Steps over a byte if it is `wanted`. */
bool json_cursor_take(struct json_cursor *cursor, char wanted);

void json_cursor_skip_blanks(struct json_cursor *cursor);

/* Reports a fault at this place. */
struct diag *json_cursor_refuse(const struct json_cursor *cursor,
                                const char *rule, const char *message);

/* Reports what stands here where `wanted` should, json-syntax; gives false. */
bool json_cursor_expect(const struct json_cursor *cursor, const char *wanted);

/* Reads a string with its quotes; the cursor stands on the first of them.
 * Borrows from the text where nothing is escaped. */
bool json_string_read(struct json_cursor *cursor, str *out);

#endif
