/* SPDX-License-Identifier: MIT */
#include "mustache_renderer.h"

void mustache_put(struct mustache_output *out, struct mustache_text text)
{
    if (out->full || text.len == 0) {
        return;
    }
    if (text.len > out->capacity - out->len &&
        !(out->grow && out->grow(out, text.len))) {
        out->full = true;
        return;
    }
    memcpy(out->data + out->len, text.data, text.len);
    out->len += text.len;
}

enum { ENTITY_COUNT = 6 };

static const str entities[ENTITY_COUNT] = {
    STR_INIT(""),     STR_INIT("&amp;"),  STR_INIT("&lt;"),
    STR_INIT("&gt;"), STR_INIT("&quot;"), STR_INIT("&#39;"),
};

/* Index of the entity that stands for a byte; 0: itself. */
static const unsigned char entity_of[256] = {
    ['&'] = 1, ['<'] = 2, ['>'] = 3, ['"'] = 4, ['\''] = 5,
};

void mustache_put_html(struct mustache_output *out, struct mustache_text text)
{
    const char *run = text.data;
    const char *end = text.data + text.len;
    for (const char *at = run; at < end; at++) {
        unsigned char entity = entity_of[(unsigned char)*at];
        if (entity) {
            put(out, (str){run, (size_t)(at - run)});
            put(out, entities[entity]);
            run = at + 1;
        }
    }
    if (run < end) {
        put(out, (str){run, (size_t)(end - run)});
    }
}
