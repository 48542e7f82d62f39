/* SPDX-License-Identifier: MIT */
/*
 * json: values and reports as JSON (RFC 8259), out and in.
 *
 * One writer serves everything: a whole value (json_write), or piece by piece
 * for reports that have numbers (json_map_start … json_end).  One strict reader
 * gives values that know their line and column, as YAML's do.
 *
 * JSON has numbers and struct value has none.  The reader keeps them as text in
 * their original spelling, STYLE_PLAIN, while strings are STYLE_QUOTED; with
 * JSON_NUMBERS the writer turns the first kind back into numbers, so that what
 * was read is written as it was.
 */
#ifndef SLAGEN_EXCHANGE_JSON_H
#define SLAGEN_EXCHANGE_JSON_H

#include "base/diag.h"

enum json_flag {
    JSON_PRETTY = 1,  /* one item a line, two spaces; ends with a line feed */
    JSON_NUMBERS = 2, /* STYLE_PLAIN text spelled as a number is a number */
    JSON_SAFE = 4,    /* < > & U+2028 U+2029 as \u, for a script element */
};

enum {
    JSON_DEPTH = 128, /* lists and maps inside each other, in and out */
};

/*
 * Appends a value: text, prose and markup as strings, maps in their order.
 * UTF-8 stays as it is; only quotes, backslashes and controls are escaped.
 */
void json_write(const struct value *value, unsigned flags, struct buf *out);

/* The same on one line without a blank, with JSON_NUMBERS. */
void json_write_line(const struct value *value, struct buf *out);

/* A text being written. The fields are the writer's own. */
struct json {
    struct buf *out;
    unsigned flags;           /* enum json_flag */
    uint32_t depth;           /* lists and maps that are open */
    bool filled;              /* the innermost has an item already */
    bool keyed;               /* a key waits for its value */
    char closers[JSON_DEPTH]; /* what ends each of them: ] or } */
};

/* Starts a text behind what `out` holds; borrows `out`. */
void json_start(struct json *json, unsigned flags, struct buf *out);

/* Ends the text, in which nothing may be open. */
void json_finish(struct json *json);

void json_map_start(struct json *json);
void json_list_start(struct json *json);

/* Ends the innermost list or map. */
void json_end(struct json *json);

/* Names the next value; only in a map, and there before every value. */
void json_key(struct json *json, str key);

void json_text(struct json *json, str text);
void json_int(struct json *json, int64_t number);
void json_bool(struct json *json, bool boolean);
void json_null(struct json *json);
void json_value(struct json *json, const struct value *value);

/* A key and its value: json_put_int(&json, "line", 12). */
void json_put_text(struct json *json, const char *key, str text);
void json_put_int(struct json *json, const char *key, int64_t number);
void json_put_bool(struct json *json, const char *key, bool boolean);
void json_put_value(struct json *json, const char *key,
                    const struct value *value);

/*
 * Reads all of `text`, which is the text of `source`, as one JSON value; maps
 * are sealed.  Strings borrow `text` where nothing in them was escaped, the
 * rest lives in `arena`.  Takes no comments, no comma before a bracket, no NaN.
 * Errors: json-syntax, json-encoding, json-depth, json-duplicate-key; the
 * first ends the reading and `*out` is then NULL.
 */
bool json_read(str text, const struct source *source, struct arena *arena,
               struct diags *diags, struct value **out);

#endif
