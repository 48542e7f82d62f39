/* SPDX-License-Identifier: MIT */
/*
 * To hand ICU a text takes longer than to search most of ours.  So all texts
 * stand in one, which a pattern is given once, and each search is bounded to a
 * region: for `^`, `$` and `\b` it is as if there were nothing else.  Only to
 * look behind leads out of it, in ICU 72, and there a character stands that no
 * text has.
 */
#include "translate/pattern.h"

#include <unicode/uregex.h>

#include "translate/icu.h"

enum {
    BETWEEN = 0xFFFF,       /* stands behind each text */
    STEPS_MAX = 100,        /* of ICU: each is 10000 steps of its engine */
    STACK_MAX = 256 * 1024, /* bytes, of states to go back to */
};

struct pattern {
    URegularExpression *regex;
    const struct pattern_texts *texts; /* that it was given last */
    const UChar *units;                /* the same, should texts be reused */
    int32_t unit_count;
    bool gave_up;
};

struct pattern_texts {
    UChar *units;
    int32_t unit_count;
    int32_t *starts; /* of each text, and the end of the last */
    size_t count;
};

/* ---- compiling ----------------------------------------------------------- */

static const char *fault_of(UErrorCode status)
{
    switch (status) {
    case U_REGEX_MISMATCHED_PAREN:
        return "a parenthesis is not closed, or closes nothing";
    case U_REGEX_MISSING_CLOSE_BRACKET:
        return "a bracket is not closed";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
        return "there is no such escape with a backslash";
    case U_REGEX_BAD_INTERVAL:
    case U_REGEX_MAX_LT_MIN:
    case U_REGEX_NUMBER_TOO_BIG:
        return "the numbers in braces are none";
    case U_REGEX_LOOK_BEHIND_LIMIT:
        return "to look behind works only for a bounded length: no * and no +";
    case U_REGEX_INVALID_BACK_REF:
        return "there is no group of that number";
    case U_REGEX_INVALID_RANGE:
        return "a range ends before it begins";
    case U_REGEX_PATTERN_TOO_BIG:
        return "the pattern is too long";
    default:
        return "this is no regular expression";
    }
}

/* Gives how many bytes of UTF-8 the units are; a pair of surrogates is four. */
static size_t byte_offset(const UChar *units, int32_t len)
{
    size_t bytes = 0;
    for (int32_t i = 0; i < len; i++) {
        bytes += units[i] < 0x80                                  ? 1
                 : units[i] < 0x800 || U16_IS_SURROGATE(units[i]) ? 2
                                                                  : 3;
    }
    return bytes;
}

struct pattern *pattern_open(str notation, struct arena *arena,
                             struct pattern_fault *fault)
{
    const uint32_t flags =
        UREGEX_CASE_INSENSITIVE | UREGEX_ERROR_ON_UNKNOWN_ESCAPES;
    struct icu_text text = icu_from_utf8(notation, arena);
    UErrorCode status = U_ZERO_ERROR;
    UParseError where = {0};
    URegularExpression *regex =
        text.len ? uregex_open(text.data, text.len, flags, &where, &status)
                 : NULL;
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        arena_out_of_memory();
    }
    if (!regex || U_FAILURE(status)) {
        bool placed =
            where.line <= 1 && where.offset > 0 && where.offset <= text.len;
        *fault = (struct pattern_fault){
            placed ? byte_offset(text.data, where.offset) : 0,
            text.len ? fault_of(status)
                     : "an empty pattern matches everything"};
        uregex_close(regex);
        return NULL;
    }
    uregex_setTimeLimit(regex, STEPS_MAX, &status);
    uregex_setStackLimit(regex, STACK_MAX, &status);
    icu_require(status);
    struct pattern *pattern = ARENA_NEW(arena, struct pattern);
    pattern->regex = regex;
    return pattern;
}

void pattern_close(struct pattern *pattern)
{
    if (pattern) {
        uregex_close(pattern->regex);
        pattern->regex = NULL;
    }
}

bool pattern_gave_up(const struct pattern *pattern)
{
    return pattern->gave_up;
}

/* ---- searching ----------------------------------------------------------- */

struct pattern_texts *pattern_texts_new(const str *texts, size_t count,
                                        struct arena *arena)
{
    struct pattern_texts *out = ARENA_NEW(arena, struct pattern_texts);
    size_t size = 0;
    for (size_t i = 0; i < count; i++) {
        size += texts[i].len + 1;
    }
    out->count = count;
    out->units = ARENA_ARRAY(arena, size + 1, UChar);
    out->starts = ARENA_ARRAY(arena, count + 1, int32_t);
    for (size_t i = 0; i < count; i++) {
        UErrorCode status = U_ZERO_ERROR;
        int32_t len = 0;
        out->starts[i] = out->unit_count;
        u_strFromUTF8(out->units + out->unit_count,
                      (int32_t)size + 1 - out->unit_count, &len,
                      texts[i].len ? texts[i].data : "", (int32_t)texts[i].len,
                      &status);
        icu_require(status);
        out->unit_count += len;
        out->units[out->unit_count++] = BETWEEN;
    }
    out->starts[count] = out->unit_count;
    return out;
}

static void note_failure(struct pattern *pattern, UErrorCode status)
{
    if (status == U_MEMORY_ALLOCATION_ERROR) {
        arena_out_of_memory();
    }
    pattern->gave_up |= U_FAILURE(status);
}

/* Gives the bytes of a match, counted from where the one before ended. */
static void measure(const struct pattern *pattern, int32_t *from, size_t *bytes,
                    struct pattern_span *out)
{
    UErrorCode status = U_ZERO_ERROR;
    const UChar *units = pattern->texts->units;
    int32_t start = uregex_start(pattern->regex, 0, &status);
    int32_t end = uregex_end(pattern->regex, 0, &status);
    icu_require(status);
    out->start = *bytes + byte_offset(units + *from, start - *from);
    out->end = out->start + byte_offset(units + start, end - start);
    *bytes = out->end;
    *from = end;
}

/* ICU reads from the very units, so the same place and length are the same. */
static void give_texts(struct pattern *pattern,
                       const struct pattern_texts *texts, UErrorCode *status)
{
    if (pattern->units != texts->units ||
        pattern->unit_count != texts->unit_count) {
        uregex_setText(pattern->regex, texts->units, texts->unit_count, status);
    }
    pattern->texts = texts;
    pattern->units = texts->units;
    pattern->unit_count = texts->unit_count;
}

size_t pattern_find(struct pattern *pattern, const struct pattern_texts *texts,
                    size_t text, struct pattern_span *out, size_t max)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t from = texts->starts[text];
    size_t bytes = 0;
    size_t count = 0;
    give_texts(pattern, texts, &status);
    uregex_setRegion(pattern->regex, from, texts->starts[text + 1] - 1,
                     &status);
    while (count < max && uregex_findNext(pattern->regex, &status) &&
           !U_FAILURE(status)) {
        measure(pattern, &from, &bytes, &out[count]);
        count += out[count].end > out[count].start;
    }
    note_failure(pattern, status);
    return count;
}
