/* SPDX-License-Identifier: MIT */
#include "translate/pseudo.h"

#include <unicode/uchar.h>
#include <unicode/utrans.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "translate/pseudo_maker.h"

/* ---- which there are ----------------------------------------------------- */

static const struct {
    str tag;
    str url;
} kinds[] = {
    [PSEUDO_ACCENTED] = {STR_INIT("en-XA"), STR_INIT("en-xa")},
    [PSEUDO_MIRRORED] = {STR_INIT("ar-XB"), STR_INIT("ar-xb")},
    [PSEUDO_WIDE] = {STR_INIT("en-XC"), STR_INIT("en-xc")},
};

str pseudo_tag(enum pseudo kind)
{
    return kinds[kind].tag;
}

str pseudo_url(enum pseudo kind)
{
    return kinds[kind].url;
}

static char folded(char c)
{
    return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c + 'a' - 'A') : c;
}

enum pseudo pseudo_of_tag(str tag)
{
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        str url = kinds[kind].url; /* the tag in small letters */
        size_t i = 0;
        while (i < tag.len && i < url.len &&
               folded(tag.data[i]) == url.data[i]) {
            i++;
        }
        if (i == url.len && tag.len == url.len) {
            return (enum pseudo)kind;
        }
    }
    return PSEUDO_NONE;
}

/* ---- the maker ----------------------------------------------------------- */

/* Short vowels would become marks above letters, and some words have no other:
 * they are made long, which are letters with a direction. */
static const UChar to_arabic[] = u"::Any-Lower; ::Latin-ASCII;"
                                 u"sh > š; a > ā; [eiy] > ī; [ou] > ū;"
                                 u"::Latin-Arabic; ::[:Mn:] Remove;";

struct pseudo_maker *pseudo_open(enum pseudo kind, struct arena *arena)
{
    struct pseudo_maker *maker = ARENA_NEW(arena, struct pseudo_maker);
    maker->kind = kind;
    if (kind == PSEUDO_MIRRORED) {
        UParseError unused;
        UErrorCode status = U_ZERO_ERROR;
        maker->letters = utrans_openU(u"pseudo", -1, UTRANS_FORWARD, to_arabic,
                                      -1, &unused, &status);
        icu_require(status);
    }
    return maker;
}

void pseudo_close(struct pseudo_maker *maker)
{
    if (maker->letters) {
        utrans_close(maker->letters);
    }
    arena_release(&maker->scratch);
}

/* ---- letters ------------------------------------------------------------- */

bool pseudo_is_letter(uint32_t code)
{
    return code != UTF8_INVALID && u_isalpha((UChar32)code);
}

bool pseudo_has_letter(str text)
{
    for (size_t i = 0; i < text.len;) {
        if (pseudo_is_letter(utf8_decode(text, &i))) {
            return true;
        }
    }
    return false;
}

size_t pseudo_letters(str text)
{
    size_t count = 0;
    bool has_letter = false;
    for (size_t i = 0; i < text.len;) {
        uint32_t code = utf8_decode(text, &i);
        has_letter |= pseudo_is_letter(code);
        count += code > ' ';
    }
    return has_letter ? count : 0;
}

static uint32_t accented(uint32_t code)
{
    static const uint16_t small[] = u"åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž";
    static const uint16_t large[] = u"ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ";
    if (code >= 'a' && code <= 'z') {
        return small[code - 'a'];
    }
    return code >= 'A' && code <= 'Z' ? large[code - 'A'] : code;
}

/* ---- wide ---------------------------------------------------------------- */

enum { WIDE_BY = 0xFEE0 }; /* from ASCII to its forms of full width */

static bool has_wide(uint32_t code, bool markdown)
{
    const char *marks = markdown ? ",.;:?" : ",.;:?!()";
    return (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') ||
           (code >= 'a' && code <= 'z') ||
           (code > ' ' && code < 0x80 && strchr(marks, (int)code));
}

/* Beside these, a blank decides whether they are markup. */
static bool is_markup(char c)
{
    return strchr("*_`[]<>{}\\", c) != NULL;
}

/* True when the blank at `i` goes: one neighbour is wide and no other depends
 * on it. */
static bool blank_goes(str text, size_t i, bool markdown)
{
    char before = i > 0 ? text.data[i - 1] : '\0';
    char behind = i + 1 < text.len ? text.data[i + 1] : '\0';
    if (markdown && (behind == ' ' || (before && is_markup(before)) ||
                     (behind && is_markup(behind)))) {
        return false;
    }
    return has_wide((unsigned char)before, markdown) ||
           has_wide((unsigned char)behind, markdown);
}

static void add_wide(str text, bool markdown, struct buf *out)
{
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t code = utf8_decode(text, &i);
        if (has_wide(code, markdown)) {
            buf_add_code_point(out, code + WIDE_BY);
        } else if (code != ' ' || !blank_goes(text, start, markdown)) {
            buf_add(out, str_slice(text, start, i));
        }
    }
}

/* ---- mirrored ------------------------------------------------------------ */

/* A word in Arabic letters; ICU is asked for no more than one at a time, so
 * that it sees no marks that are notation. */
static void add_mirrored_word(struct pseudo_maker *maker, str word,
                              struct buf *out)
{
    enum { MOST = 64, GROWTH = 8 };
    UChar units[MOST * GROWTH];
    struct arena_mark mark = arena_mark(&maker->scratch);
    struct icu_text text = icu_from_utf8(word, &maker->scratch);
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = text.len;
    int32_t limit = text.len;
    if (len > MOST) { /* no word */
        buf_add(out, word);
    } else {
        memcpy(units, text.data, (size_t)len * sizeof *units);
        utrans_transUChars(maker->letters, units, &len, MOST * GROWTH, 0,
                           &limit, &status);
        icu_require(status);
        str made = icu_to_utf8(units, len, &maker->scratch);
        buf_add(out, made);
    }
    arena_rewind(&maker->scratch, mark);
}

static void add_mirrored(struct pseudo_maker *maker, str text, struct buf *out)
{
    size_t word = 0; /* where one began */
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        if (pseudo_is_letter(utf8_decode(text, &i))) {
            continue;
        }
        add_mirrored_word(maker, str_slice(text, word, start), out);
        buf_add(out, str_slice(text, start, i));
        word = i;
    }
    add_mirrored_word(maker, str_slice(text, word, text.len), out);
}

/* ---- a whole text -------------------------------------------------------- */

void pseudo_words(struct pseudo_maker *maker, str text, bool markdown,
                  struct buf *out)
{
    switch (maker->kind) {
    case PSEUDO_ACCENTED:
        for (size_t i = 0; i < text.len;) {
            size_t start = i;
            uint32_t code = utf8_decode(text, &i);
            if (code < 0x80) {
                buf_add_code_point(out, accented(code));
            } else {
                buf_add(out, str_slice(text, start, i));
            }
        }
        break;
    case PSEUDO_MIRRORED:
        add_mirrored(maker, text, out);
        break;
    case PSEUDO_WIDE:
        add_wide(text, markdown, out);
        break;
    case PSEUDO_NONE:
        buf_add(out, text);
    }
}

void pseudo_begin(const struct pseudo_maker *maker, bool whole, struct buf *out)
{
    if (maker->kind == PSEUDO_ACCENTED && whole) {
        BUF_ADD(out, PSEUDO_OPEN);
    }
}

/* Whole words, so that lines break in the padding as they do in a text; short
 * texts grow by more, as they do in translations. */
static void add_padding(size_t letters, struct buf *out)
{
    static const char *const words[] = {"one", "two",   "three", "four", "five",
                                        "six", "seven", "eight", "nine", "ten"};
    enum { PERCENT = 35, WORDS = sizeof words / sizeof *words };
    size_t wanted = letters * PERCENT / 100;
    size_t added = 0;
    for (size_t i = 0; letters && (i == 0 || added < wanted); i++) {
        buf_printf(out, " %s", words[i % WORDS]);
        added += strlen(words[i % WORDS]) + 1;
    }
}

void pseudo_end(const struct pseudo_maker *maker, bool whole, size_t letters,
                struct buf *out)
{
    if (maker->kind == PSEUDO_ACCENTED && whole) {
        add_padding(letters, out);
        BUF_ADD(out, PSEUDO_CLOSE);
    }
}

str pseudo_text(struct pseudo_maker *maker, str text, struct arena *arena)
{
    struct buf out;
    str words = str_trim(text);
    size_t letters = pseudo_letters(words);
    buf_init(&out, PSEUDO_TEXT_MAX);
    pseudo_begin(maker, letters > 0, &out);
    pseudo_words(maker, words, false, &out);
    pseudo_end(maker, letters > 0, letters, &out);
    str copy = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return copy;
}

str pseudo_mark(str text, struct arena *arena)
{
    if (!pseudo_has_letter(text)) {
        return text;
    }
    const str parts[] = {STR(PSEUDO_OPEN), text, STR(PSEUDO_CLOSE)};
    return arena_join(arena, parts, sizeof parts / sizeof *parts, STR(""));
}
