/* SPDX-License-Identifier: MIT */
#include "mustache_renderer.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

#ifdef __SSE2__
/* Steps over blocks of 16 bytes without anything to escape. */
static const char *skip_plain(const char *at, const char *end)
{
    const __m128i amp = _mm_set1_epi8('&');
    const __m128i less = _mm_set1_epi8('<');
    const __m128i greater = _mm_set1_epi8('>');
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i apostrophe = _mm_set1_epi8('\'');
    while (end - at >= 16) {
        __m128i block = _mm_loadu_si128((const void *)at);
        __m128i found = _mm_or_si128(
            _mm_or_si128(_mm_cmpeq_epi8(block, amp),
                         _mm_cmpeq_epi8(block, less)),
            _mm_or_si128(_mm_cmpeq_epi8(block, greater),
                         _mm_or_si128(_mm_cmpeq_epi8(block, quote),
                                      _mm_cmpeq_epi8(block, apostrophe))));
        if (_mm_movemask_epi8(found)) {
            break;
        }
        at += 16;
    }
    return at;
}
#else
static const char *skip_plain(const char *at, const char *end)
{
    (void)end;
    return at;
}
#endif

void mustache_put_html(struct mustache_output *out, struct mustache_text text)
{
    const char *run = text.data;
    const char *end = text.data + text.len;
    const char *at = skip_plain(run, end);
    while (at < end) {
        unsigned char entity = entity_of[(unsigned char)*at];
        if (!entity) {
            at++;
            continue;
        }
        put(out, (str){run, (size_t)(at - run)});
        put(out, entities[entity]);
        run = at + 1;
        at = skip_plain(run, end);
    }
    put(out, (str){run, (size_t)(end - run)});
}
