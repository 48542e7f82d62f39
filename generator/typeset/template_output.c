/* SPDX-License-Identifier: MIT */
#include "typeset/template_output.h"

struct buf *template_output_lend(struct mustache_output *out)
{
    struct buf *buf = out->user;
    buf->len = out->len;
    buf->full |= out->full;
    return buf;
}

void template_output_take_back(struct mustache_output *out)
{
    const struct buf *buf = out->user;
    out->data = buf->data;
    out->len = buf->len;
    out->capacity = buf->capacity;
    out->full = buf->full;
}

static bool grow(struct mustache_output *out, size_t more)
{
    struct buf *buf = template_output_lend(out);
    bool grown = buf_reserve(buf, more);
    template_output_take_back(out);
    return grown;
}

struct mustache_output template_output_open(struct buf *buf)
{
    struct mustache_output out = {.grow = grow, .user = buf};
    template_output_take_back(&out);
    return out;
}

void template_output_close(struct mustache_output *out)
{
    template_output_lend(out);
}
