/* SPDX-License-Identifier: MIT */
/*
 * buf: text that grows, up to a ceiling given when it is made.
 *
 * Where a str borrows, a buf owns.  What does not fit under the ceiling is not
 * added, `full` is set, and stays set until the buf is cleared: append freely
 * and look once at the end.  A buf belongs to one thread.
 */
#ifndef SLAGEN_BASE_BUF_H
#define SLAGEN_BASE_BUF_H

#include "base/str.h"

struct buf {
    char *data;
    size_t len;      /* bytes in use */
    size_t capacity; /* bytes allocated */
    size_t max;      /* the ceiling, in bytes */
    bool full;       /* something did not fit */
};

/* Makes an empty buf that may grow to `max` bytes; allocates nothing. */
void buf_init(struct buf *buf, size_t max);

/* Gives the memory back. */
void buf_release(struct buf *buf);

/* Empties the buf and clears `full`; keeps the memory for the next text. */
void buf_clear(struct buf *buf);

/* Shortens the buf to `len` bytes, which it must have. */
void buf_truncate(struct buf *buf, size_t len);

/* Makes room for `more` bytes; false, and `full`, when the ceiling forbids. */
bool buf_reserve(struct buf *buf, size_t more);

void buf_add(struct buf *buf, str text);
void buf_add_char(struct buf *buf, char c);
void buf_add_code_point(struct buf *buf, uint32_t code_point); /* as UTF-8 */
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#define BUF_ADD(buf, literal) buf_add((buf), STR(literal))

/* Gives the text so far; valid until the buf next changes. */
static inline str buf_text(const struct buf *buf)
{
    return (str){buf->data, buf->len};
}

#endif
