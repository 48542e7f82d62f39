/* SPDX-License-Identifier: MIT */
/*
 * str: a borrowed piece of text, a pointer and a length.
 *
 * The unit of text everywhere in the program.  A str owns nothing, is copied
 * freely, may hold U+0000, and need not end with one.  Text is UTF-8; who made
 * the str has checked that.  An empty str may have a NULL pointer.
 */
#ifndef SLAGEN_BASE_STR_H
#define SLAGEN_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct {
    const char *data; /* may be NULL when len is 0 */
    size_t len;       /* bytes */
} str;

/* A str of a string literal; evaluated at compile time. */
#define STR(literal) ((str){"" literal, sizeof(literal) - 1})

/* The same as an initialiser, for tables with static storage. */
#define STR_INIT(literal)                                                      \
    {                                                                          \
        "" literal, sizeof(literal) - 1                                        \
    }

/* For printf: printf("%.*s", STR_ARG(s)). Only for text known to be short.  `s`
 * is looked at twice: a text that a function gives is named first. */
#define STR_ARG(s) (int)(s).len, ((s).data ? (s).data : "")

/* Gives a str over a C string, which it borrows; NULL gives the empty str. */
static inline str str_from(const char *text)
{
    return (str){text, text ? strlen(text) : 0};
}

/* True when both hold the same bytes. */
static inline bool str_equal(str a, str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

/* Orders by bytes, which for UTF-8 is the order of code points. */
int str_compare(str a, str b);

bool str_starts_with(str text, str prefix);
bool str_ends_with(str text, str suffix);

/* Gives the byte offset of `part` in `text`, or -1. */
ptrdiff_t str_find(str text, str part);

/* Gives the bytes [from, to) of `text`; both are cut to its length. */
str str_slice(str text, size_t from, size_t to);

/* Gives `text` without blanks (space, tab, CR, LF) at both ends. */
str str_trim(str text);

/*
 * Cuts `*rest` at the first `separator`: gives what stands before it and leaves
 * in `*rest` what stands after it.  Without a separator gives all and leaves
 * `*rest` empty.  To loop over "a,,b": while (rest.len) part = str_cut(...).
 */
str str_cut(str *rest, char separator);

/*
 * Reads the whole of `text` as a decimal number without sign.  False when a
 * character is not an ASCII digit, there is none, or it exceeds `max`.
 */
bool str_to_uint(str text, uint64_t max, uint64_t *out);

/*
 * Gives the edit distance (insert, delete, replace, swap neighbours) between
 * two short words, ASCII case folded; at most `limit + 1`.  For "did you mean".
 */
size_t str_distance(str a, str b, size_t limit);

/* Gives the index of the candidate that a slip of the pen turns into `word`,
 * the first of the nearest, or `count` when none is near. */
size_t str_nearest(str word, const str *candidates, size_t count);

#endif
