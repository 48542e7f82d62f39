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
static bool has_entity(__m128i block)
{
    __m128i amp = _mm_cmpeq_epi8(block, _mm_set1_epi8('&'));
    __m128i less = _mm_cmpeq_epi8(block, _mm_set1_epi8('<'));
    __m128i greater = _mm_cmpeq_epi8(block, _mm_set1_epi8('>'));
    __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
    __m128i apostrophe = _mm_cmpeq_epi8(block, _mm_set1_epi8('\''));
    __m128i angle = _mm_or_si128(less, greater);
    __m128i mark = _mm_or_si128(quote, apostrophe);
    return _mm_movemask_epi8(_mm_or_si128(amp, _mm_or_si128(angle, mark))) != 0;
}

/* The same for 8 to 15 bytes, as two words that overlap. */
static bool has_entity_in_two(const char *at, size_t len)
{
    __m128i low = _mm_loadl_epi64((const void *)at);
    __m128i high = _mm_loadl_epi64((const void *)(at + len - 8));
    return has_entity(_mm_unpacklo_epi64(low, high));
}

/* Steps over what needs no escaping, in steps of 8 bytes or more: what stands
 * there then is to be looked at byte by byte. */
static const char *skip_plain(const char *at, const char *end)
{
    while (end - at >= 16) {
        if (has_entity(_mm_loadu_si128((const void *)at))) {
            return at;
        }
        at += 16;
    }
    size_t rest = (size_t)(end - at);
    return rest >= 8 && !has_entity_in_two(at, rest) ? end : at;
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
    if (text.len == 0) {
        return;
    }
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
