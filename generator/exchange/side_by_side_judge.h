/* SPDX-License-Identifier: MIT */
/*
 * side_by_side_judge: what the judges of translated units share; for
 * side_by_side_*.c only.
 */
#ifndef SLAGEN_EXCHANGE_SIDE_BY_SIDE_JUDGE_H
#define SLAGEN_EXCHANGE_SIDE_BY_SIDE_JUDGE_H

#include "exchange/alphabet.h"
#include "exchange/inlines.h"
#include "exchange/side_by_side_read.h"

/* What judges must know of a language. */
struct writing {
    const char *language;   /* "ru"; NULL ends the table */
    bool is_latin;          /* words of the source are no strangers in it */
    bool is_ideographic;    /* Chinese, Japanese: full-width marks, no blanks */
    bool keeps_no_words;    /* words of the source are told apart by script */
    bool repeats_words;     /* repeating a word is grammar */
    bool has_quotes;        /* it has quotation marks of its own */
    unsigned least_percent; /* of the length of the source, in characters */
    unsigned most_percent;
};

/* A unit with both halves, as it is judged. */
struct judgement {
    struct side_by_side_page *page;
    struct arena *arena;   /* of problems */
    struct arena *scratch; /* of the judgement */
    const struct side_by_side_unit *unit;
    const struct writing *writing;
    struct inlines source;
    struct inlines target;
    const str *names; /* sorted, long ones first */
    size_t name_count;
};

/* Adds a problem of the unit; `detail` is a printf format. */
void judgement_add(const struct judgement *judgement,
                   enum side_by_side_kind kind, const char *detail, ...)
    __attribute__((format(printf, 3, 4)));

/* Gives the code points of a text, and how many. */
uint32_t *judgement_code_points(str text, struct arena *arena, size_t *count);

/* side_by_side_marks.c: emphasis, link */
void judge_emphasis(const struct judgement *judgement);
void judge_links(const struct judgement *judgement);

/* side_by_side_digits.c: digits */
void judge_digits(const struct judgement *judgement);

/* side_by_side_words.c: untranslated, conflict-marker, leftover-source,
 * case-changed, translated-name */
void judge_words(const struct judgement *judgement);

/* side_by_side_doubled.c: doubled-word */
void judge_doubled(const struct judgement *judgement);

/* side_by_side_type.c: quotes, width, spaces, length */
void judge_type(const struct judgement *judgement);

#endif
