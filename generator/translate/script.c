/* SPDX-License-Identifier: MIT */
#include "translate/script.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ulistformatter.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/utrans.h>

#include "base/utf8.h"
#include "translate/icu.h"

/* ---- scripts ------------------------------------------------------------- */

static enum script from_icu(UScriptCode code)
{
    switch (code) {
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_INVALID_CODE:
        return SCRIPT_COMMON;
    case USCRIPT_LATIN:
        return SCRIPT_LATIN;
    case USCRIPT_CYRILLIC:
        return SCRIPT_CYRILLIC;
    case USCRIPT_GREEK:
        return SCRIPT_GREEK;
    case USCRIPT_HAN:
    case USCRIPT_SIMPLIFIED_HAN:
    case USCRIPT_TRADITIONAL_HAN:
    case USCRIPT_BOPOMOFO:
        return SCRIPT_HAN;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_KATAKANA_OR_HIRAGANA:
    case USCRIPT_JAPANESE:
        return SCRIPT_KANA;
    case USCRIPT_HANGUL:
    case USCRIPT_KOREAN:
        return SCRIPT_HANGUL;
    default:
        return SCRIPT_OTHER;
    }
}

enum script script_of(uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    if (c < 0x80) {
        return (c | 0x20) - 'a' < 26 ? SCRIPT_LATIN : SCRIPT_COMMON;
    }
    return from_icu(uscript_getScript((UChar32)c, &status));
}

enum script script_of_tag(str tag)
{
    enum { CODES_MAX = 8 };
    UScriptCode codes[CODES_MAX];
    char id[ICU_ID_MAX];
    UErrorCode status = U_ZERO_ERROR;
    if (!icu_id_from_tag(tag, id)) {
        return SCRIPT_OTHER;
    }
    int32_t count = uscript_getCode(id, codes, CODES_MAX, &status);
    if (U_FAILURE(status) || count == 0) {
        return SCRIPT_OTHER;
    }
    /* Japanese is listed as katakana, hiragana and Han, in some order. */
    for (int32_t i = 0; i < count; i++) {
        if (from_icu(codes[i]) == SCRIPT_KANA) {
            return SCRIPT_KANA;
        }
    }
    for (int32_t i = 0; i < count; i++) {
        if (from_icu(codes[i]) == SCRIPT_HANGUL) {
            return SCRIPT_HANGUL;
        }
    }
    return from_icu(codes[0]);
}

/* ---- characters ---------------------------------------------------------- */

bool script_is_letter(uint32_t c)
{
    if (c < 0x80) {
        return (c | 0x20) - 'a' < 26;
    }
    return (U_GET_GC_MASK((UChar32)c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool script_is_upper(uint32_t c)
{
    return u_isupper((UChar32)c);
}

uint32_t script_lower(uint32_t c)
{
    return (uint32_t)u_tolower((UChar32)c);
}

int script_digit(uint32_t c)
{
    return c < 0x80 ? (c - '0' < 10 ? (int)(c - '0') : -1)
                    : (int)u_charDigitValue((UChar32)c);
}

bool script_is_hidden(uint32_t c)
{
    return c >= 0x80 && (u_hasBinaryProperty(
                             (UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
                         u_hasBinaryProperty((UChar32)c, UCHAR_BIDI_CONTROL));
}

bool script_is_wide(uint32_t c)
{
    /* The first wide characters, and a mark that Chinese shares with others. */
    if (c < 0x1100) {
        return false;
    }
    int32_t width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/* Appends one or two units, for which there must be room. */
static void append(UChar *units, int32_t *len, uint32_t c)
{
    if (c < 0x10000) {
        units[(*len)++] = (UChar)c;
    } else {
        units[(*len)++] = (UChar)U16_LEAD(c);
        units[(*len)++] = (UChar)U16_TRAIL(c);
    }
}

/* Gives the character at `*at` and steps over it. */
static uint32_t take(struct icu_text text, int32_t *at)
{
    uint32_t unit = text.data[(*at)++];
    if (!U16_IS_LEAD(unit) || *at == text.len) {
        return unit;
    }
    uint32_t trail = text.data[(*at)++];
    return ((unit & 0x3FF) << 10 | (trail & 0x3FF)) + 0x10000;
}

uint32_t script_lookalike(uint32_t c)
{
    enum { SKELETON_MAX = 32 };
    UErrorCode status = U_ZERO_ERROR;
    UChar units[2];
    UChar skeleton[SKELETON_MAX];
    int32_t len = 0;
    USpoofChecker *checker = uspoof_open(&status);
    icu_require(status);
    append(units, &len, c);
    len = uspoof_getSkeleton(checker, 0, units, len, skeleton, SKELETON_MAX,
                             &status);
    uspoof_close(checker);
    bool is_ascii = !U_FAILURE(status) && len == 1 && skeleton[0] < 0x80 &&
                    (skeleton[0] | 0x20) - 'a' < 26;
    return is_ascii ? skeleton[0] : 0;
}

size_t script_columns(str text, struct arena *scratch)
{
    struct arena_mark mark = arena_mark(scratch);
    struct icu_text units = icu_from_utf8(text, scratch);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *breaks =
        ubrk_open(UBRK_CHARACTER, "root", units.data, units.len, &status);
    icu_require(status);
    size_t columns = 0;
    for (int32_t start = ubrk_first(breaks), end = ubrk_next(breaks);
         end != UBRK_DONE; start = end, end = ubrk_next(breaks)) {
        int32_t at = start;
        columns += script_is_wide(take(units, &at)) ? 2 : 1;
    }
    ubrk_close(breaks);
    arena_rewind(scratch, mark);
    return columns;
}

/* ---- the two ways of writing Chinese ------------------------------------- */

/* Gives the characters, each in a line, as another way of writing has them. */
static struct icu_text convert(struct icu_text lines, const char *id,
                               struct arena *arena)
{
    enum { ID_MAX = 32, GROWTH = 2 };
    UChar id_units[ID_MAX];
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    int32_t capacity = lines.len * GROWTH + 1;
    int32_t limit = lines.len;
    struct icu_text out = {ARENA_ARRAY(arena, (size_t)capacity, UChar),
                           lines.len};
    u_uastrncpy(id_units, id, ID_MAX);
    UTransliterator *rules =
        utrans_openU(id_units, -1, UTRANS_FORWARD, NULL, 0, &where, &status);
    icu_require(status);
    u_memcpy(out.data, lines.data, lines.len);
    utrans_transUChars(rules, out.data, &out.len, capacity, 0, &limit, &status);
    icu_require(status);
    utrans_close(rules);
    return out;
}

/* Steps over a line; gives whether it is `c` alone. */
static bool take_line(struct icu_text text, int32_t *at, uint32_t c)
{
    int32_t i = *at;
    bool same = take(text, &i) == c && i < text.len && text.data[i] == '\n';
    while (*at < text.len && text.data[*at] != '\n') {
        ++*at;
    }
    ++*at;
    return same;
}

/* Where a character is in common use on its own account, it is no slip: 占 and
 * 后 are Traditional Chinese, too.  The character sets of the two regions know:
 * Big5 keeps what is common apart, and GB 2312 holds nothing but that. */
static UConverter *open_set(enum han_form form)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *set =
        ucnv_open(form == HAN_SIMPLIFIED ? "Big5" : "GB2312", &status);
    ucnv_setFromUCallBack(set, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL,
                          &status);
    icu_require(status);
    return set;
}

static bool is_common(UConverter *set, enum han_form form, uint32_t c)
{
    enum { BYTES_MAX = 8, BIG5_COMMON_LEAD = 0xC6 };
    char bytes[BYTES_MAX];
    UChar units[2];
    int32_t len = 0;
    UErrorCode status = U_ZERO_ERROR;
    append(units, &len, c);
    int32_t size = ucnv_fromUChars(set, bytes, BYTES_MAX, units, len, &status);
    return !U_FAILURE(status) && size == 2 &&
           (form == HAN_TRADITIONAL ||
            (unsigned char)bytes[0] <= BIG5_COMMON_LEAD);
}

static void drop_common(const uint32_t *characters, size_t count,
                        enum han_form form, enum han_form *out)
{
    UConverter *set = open_set(form);
    for (size_t i = 0; i < count; i++) {
        if (out[i] == form && is_common(set, form, characters[i])) {
            out[i] = HAN_BOTH;
        }
    }
    ucnv_close(set);
}

void script_han_forms(const uint32_t *characters, size_t count,
                      enum han_form *out, struct arena *scratch)
{
    enum { UNITS = 3 }; /* a character and a line end */
    struct icu_text lines = {ARENA_ARRAY(scratch, count * UNITS + 1, UChar), 0};
    for (size_t i = 0; i < count; i++) {
        append(lines.data, &lines.len, characters[i]);
        lines.data[lines.len++] = '\n';
    }
    struct icu_text traditional = convert(lines, "Hans-Hant", scratch);
    struct icu_text simplified = convert(lines, "Hant-Hans", scratch);
    int32_t t = 0;
    int32_t s = 0;
    for (size_t i = 0; i < count; i++) {
        bool stays_t = take_line(traditional, &t, characters[i]);
        bool stays_s = take_line(simplified, &s, characters[i]);
        out[i] = stays_t == stays_s ? HAN_BOTH
                 : stays_s          ? HAN_SIMPLIFIED
                                    : HAN_TRADITIONAL;
    }
    drop_common(characters, count, HAN_SIMPLIFIED, out);
    drop_common(characters, count, HAN_TRADITIONAL, out);
}

/* ---- words that lists end with ------------------------------------------- */

str script_conjunction(str tag, bool or, struct arena *arena)
{
    enum { LENGTH_MAX = 64 };
    static const UChar first[] = {0xE000, 0};
    static const UChar second[] = {0xE001, 0};
    const UChar *const items[] = {first, second};
    UChar list[LENGTH_MAX];
    char id[ICU_ID_MAX];
    UErrorCode status = U_ZERO_ERROR;
    if (!icu_id_from_tag(tag, id)) {
        return STR("");
    }
    UListFormatter *formatter =
        ulistfmt_openForType(id, or ? ULISTFMT_TYPE_OR : ULISTFMT_TYPE_AND,
                             ULISTFMT_WIDTH_WIDE, &status);
    int32_t len =
        ulistfmt_format(formatter, items, NULL, 2, list, LENGTH_MAX, &status);
    ulistfmt_close(formatter);
    if (U_FAILURE(status) || len < 3 || list[0] != first[0] ||
        list[len - 1] != second[0]) {
        return STR("");
    }
    return str_trim(icu_to_utf8(list + 1, len - 2, arena));
}
