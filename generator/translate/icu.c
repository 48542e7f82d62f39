/* SPDX-License-Identifier: MIT */
#include "translate/icu.h"

#include <assert.h>

#include <unicode/ucurr.h>
#include <unicode/uloc.h>

void icu_require(UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        arena_out_of_memory();
    }
    assert(!U_FAILURE(status));
}

struct icu_text icu_from_utf8(str text, struct arena *arena)
{
    /* A UTF-8 text never has more UTF-16 units than bytes. */
    struct icu_text out = {.data = ARENA_ARRAY(arena, text.len + 1, UChar)};
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(out.data, (int32_t)text.len + 1, &out.len,
                  text.len ? text.data : "", (int32_t)text.len, &status);
    icu_require(status);
    return out;
}

str icu_to_utf8(const UChar *data, int32_t len, struct arena *arena)
{
    enum { BYTES_PER_UNIT = 3 };
    char small[ICU_TEXT_MAX * BYTES_PER_UNIT];
    bool is_small = len <= ICU_TEXT_MAX;
    char *out =
        is_small ? small : arena_array(arena, (size_t)len, BYTES_PER_UNIT);
    UErrorCode status = U_ZERO_ERROR;
    int32_t out_len = 0;
    u_strToUTF8(out, (is_small ? ICU_TEXT_MAX : len) * BYTES_PER_UNIT, &out_len,
                data, len, &status);
    icu_require(status);
    str text = {out, (size_t)out_len};
    return is_small ? arena_copy(arena, text) : text;
}

bool icu_id_from_tag(str tag, char id[ICU_ID_MAX])
{
    char text[ICU_ID_MAX];
    if (tag.len == 0 || tag.len >= sizeof text) {
        return false;
    }
    memcpy(text, tag.data, tag.len);
    text[tag.len] = '\0';
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed = 0;
    int32_t len = uloc_forLanguageTag(text, id, ICU_ID_MAX, &parsed, &status);
    return !U_FAILURE(status) && len > 0 && len < ICU_ID_MAX &&
           (size_t)parsed == tag.len;
}

int32_t icu_currency_digits(str code)
{
    enum { CODE_LEN = 3 };
    UChar units[CODE_LEN + 1] = {0};
    UErrorCode status = U_ZERO_ERROR;
    assert(code.len == CODE_LEN);
    u_charsToUChars(code.data, units, CODE_LEN);
    int32_t digits = ucurr_getDefaultFractionDigits(units, &status);
    icu_require(status);
    return digits;
}

/* --- the bundle ---------------------------------------------------------- */

struct formats *formats_open(const struct locale *locale, struct arena *arena)
{
    struct formats *formats = ARENA_NEW(arena, struct formats);
    formats->locale = locale;
    formats->arena = arena;
    struct arena_mark mark = arena_mark(&formats->scratch);
    str tag = arena_printf(&formats->scratch, "%.*s-u-ca-%.*s-nu-%.*s",
                           STR_ARG(locale->formatting),
                           STR_ARG(locale->calendar), STR_ARG(locale->digits));
    bool is_known = icu_id_from_tag(tag, formats->id);
    assert(is_known); /* locale_read has seen to it */
    (void)is_known;
    arena_rewind(&formats->scratch, mark);
    return formats;
}

void formats_close(struct formats *formats)
{
    for (struct icu_handle *h = formats->handles; h; h = h->next) {
        h->close(h->thing);
    }
    formats->handles = NULL;
    arena_release(&formats->scratch);
}

const struct locale *formats_locale(const struct formats *formats)
{
    return formats->locale;
}

str formats_said(const struct formats *formats, str text, struct arena *arena)
{
    return formats->locale->pseudo == PSEUDO_ACCENTED ? pseudo_mark(text, arena)
                                                      : text;
}

void *formats_kept(const struct formats *formats, const char *key)
{
    for (const struct icu_handle *h = formats->handles; h; h = h->next) {
        if (strcmp(h->key, key) == 0) {
            return h->thing;
        }
    }
    return NULL;
}

void *formats_keep(struct formats *formats, const char *key, void *thing,
                   void (*close)(void *thing))
{
    struct icu_handle *handle = ARENA_NEW(formats->arena, struct icu_handle);
    handle->key = arena_cstring(formats->arena, str_from(key));
    handle->thing = thing;
    handle->close = close;
    handle->next = formats->handles;
    formats->handles = handle;
    return thing;
}

struct icu_memo *formats_memo(struct formats *formats, int32_t kind,
                              int64_t number)
{
    if (!formats->memos) {
        formats->memos =
            ARENA_ARRAY(formats->arena, ICU_MEMOS, struct icu_memo);
    }
    uint64_t hash =
        ((uint64_t)number * 31 + (uint64_t)kind) * UINT64_C(0x9E3779B97F4A7C15);
    size_t slot = (size_t)(hash >> 54) % ICU_MEMOS;
    while (formats->memos[slot].kind) {
        struct icu_memo *memo = &formats->memos[slot];
        if (memo->kind == kind && memo->number == number) {
            return memo;
        }
        slot = (slot + 1) % ICU_MEMOS;
    }
    return formats->memo_count < ICU_MEMOS_MOST ? &formats->memos[slot] : NULL;
}
