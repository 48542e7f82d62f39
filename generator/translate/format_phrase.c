/* SPDX-License-Identifier: MIT */
/*
 * ICU knows the phrases of Japanese since version 72 (line breaking with the
 * keyword lw=phrase); of other languages, and before, it gives every place
 * where a line may end.  It parts too much for headings: a single ideograph
 * from the word that it belongs to (記念|日), and a mark from what it follows.
 */
#include "translate/icu.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/uvernum.h>

enum { FIRST_WITH_PHRASES = 72 };

static void close_breaks(void *thing)
{
    ubrk_close(thing);
}

bool format_has_phrases(const struct formats *formats)
{
    return U_ICU_VERSION_MAJOR_NUM >= FIRST_WITH_PHRASES &&
           str_equal(formats->locale->tag, STR("ja"));
}

static UBreakIterator *phrase_breaks(struct formats *formats)
{
    static const char key[] = "phrase:ja";
    UBreakIterator *breaks = formats_kept(formats, key);
    if (!breaks) {
        UErrorCode status = U_ZERO_ERROR;
        breaks = ubrk_open(UBRK_LINE, "ja-u-lw-phrase", NULL, 0, &status);
        icu_require(status);
        formats_keep(formats, key, breaks, close_breaks);
    }
    return breaks;
}

/* What lies beyond the Basic Multilingual Plane, and has two units, is neither
 * an ideograph nor a letter here: there a heading is not broken. */
static bool is_ideograph(UChar c)
{
    return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

static int32_t ideographs_before(struct icu_text text, int32_t i, int32_t from)
{
    int32_t count = 0;
    while (i > from && is_ideograph(text.data[i - 1])) {
        i--;
        count++;
    }
    return count;
}

static int32_t ideographs_behind(struct icu_text text, int32_t i, int32_t to)
{
    int32_t count = 0;
    while (i < to && is_ideograph(text.data[i])) {
        i++;
        count++;
    }
    return count;
}

/* Whether a line of a heading should end at `i`, where the phrase that began at
 * `last` ends and the next one, which ends at `next`, begins. */
static bool is_good(struct icu_text text, int32_t last, int32_t i, int32_t next)
{
    UChar left = text.data[i - 1];
    UChar right = text.data[i];
    int8_t kind = u_charType(right);
    bool opens = kind == U_START_PUNCTUATION || kind == U_INITIAL_PUNCTUATION;
    if (U16_IS_SURROGATE(left) || u_isUWhiteSpace(left) ||
        (!u_isalnum(right) && !opens)) {
        return false;
    }
    return !is_ideograph(left) || !is_ideograph(right) ||
           (ideographs_before(text, i, last) > 1 &&
            ideographs_behind(text, i, next) > 1);
}

/* A place in a text, in both encodings. */
struct place {
    int32_t units;
    size_t bytes;
};

static void step_to(struct place *place, struct icu_text text, int32_t i)
{
    while (place->units < i) {
        UChar c = text.data[place->units++];
        bool is_half = U16_IS_SURROGATE(c); /* of four bytes */
        place->bytes += c < 0x80 ? 1U : (c < 0x800 || is_half ? 2U : 3U);
    }
}

/* Fills in where the phrases end; gives how many. */
static size_t find_breaks(UBreakIterator *iterator, struct icu_text text,
                          size_t *offsets)
{
    size_t count = 0;
    int32_t last = 0;
    struct place place = {0};
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, text.data, text.len, &status);
    icu_require(status);
    int32_t i = ubrk_next(iterator);
    while (i != UBRK_DONE && i < text.len) {
        int32_t next = ubrk_next(iterator);
        if (is_good(text, last, i, next)) {
            step_to(&place, text, i);
            offsets[count++] = place.bytes;
            last = i;
        }
        i = next;
    }
    ubrk_setText(iterator, NULL, 0, &status); /* it borrows the text */
    icu_require(status);
    return count;
}

size_t format_phrases(struct formats *formats, str text, struct arena *arena,
                      const size_t **breaks)
{
    if (!format_has_phrases(formats)) {
        return 0;
    }
    struct arena_mark mark = arena_mark(&formats->scratch);
    struct icu_text units = icu_from_utf8(text, &formats->scratch);
    size_t *offsets = ARENA_ARRAY(arena, text.len + 1, size_t);
    size_t count = find_breaks(phrase_breaks(formats), units, offsets);
    arena_rewind(&formats->scratch, mark);
    *breaks = offsets;
    return count;
}
