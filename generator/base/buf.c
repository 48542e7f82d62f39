/* SPDX-License-Identifier: MIT */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/utf8.h"

void buf_init(struct buf *buf, size_t max)
{
    *buf = (struct buf){.max = max};
}

void buf_release(struct buf *buf)
{
    free(buf->data);
    *buf = (struct buf){.max = buf->max};
}

void buf_clear(struct buf *buf)
{
    buf->len = 0;
    buf->full = false;
}

void buf_truncate(struct buf *buf, size_t len)
{
    if (len < buf->len) {
        buf->len = len;
    }
}

bool buf_reserve(struct buf *buf, size_t more)
{
    if (more <= buf->capacity - buf->len) {
        return true;
    }
    if (more > buf->max - buf->len) {
        buf->full = true;
        return false;
    }
    size_t first = buf->max < 256 ? buf->max : 256;
    size_t wanted = buf->capacity ? buf->capacity : first;
    while (wanted - buf->len < more) {
        wanted = wanted > buf->max / 2 ? buf->max : wanted * 2;
    }
    /* One more, for the zero that vsnprintf writes behind the text. */
    char *data = realloc(buf->data, wanted + 1);
    if (!data) {
        arena_out_of_memory();
    }
    buf->data = data;
    buf->capacity = wanted;
    return true;
}

void buf_add(struct buf *buf, str text)
{
    if (text.len && !buf->full && buf_reserve(buf, text.len)) {
        memcpy(buf->data + buf->len, text.data, text.len);
        buf->len += text.len;
    }
}

void buf_add_char(struct buf *buf, char c)
{
    buf_add(buf, (str){&c, 1});
}

void buf_add_code_point(struct buf *buf, uint32_t code_point)
{
    char bytes[4];
    buf_add(buf, (str){bytes, utf8_encode(code_point, bytes)});
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_list again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (len > 0 && !buf->full && buf_reserve(buf, (size_t)len)) {
        vsnprintf(buf->data + buf->len, (size_t)len + 1, format, again);
        buf->len += (size_t)len;
    }
    va_end(again);
}
