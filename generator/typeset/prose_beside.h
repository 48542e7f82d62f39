/* SPDX-License-Identifier: MIT */
/*
 * prose_beside: what stands beside a run of * or _.
 *
 * CommonMark tells from the characters at both sides of a run whether it can
 * begin or end emphasis (0.30, section 6.2: left- and right-flanking).  A blank
 * parts, a punctuation mark parts a little, everything else is a letter.  Which
 * characters are marks has changed (since 0.31 symbols are), and tables differ;
 * BESIDE_UNSURE is what one tool may call a mark and another a letter.
 *
 * For the files of prose only.
 */
#ifndef SLAGEN_TYPESET_PROSE_BESIDE_H
#define SLAGEN_TYPESET_PROSE_BESIDE_H

#include "base/str.h"

enum beside {
    BESIDE_SPACE,   /* white space, or an end of the text */
    BESIDE_LETTER,  /* or a digit: for every tool no mark */
    BESIDE_OPENING, /* a mark that belongs to what follows: ( “ 「 */
    BESIDE_CLOSING, /* a mark that belongs to what precedes: ) , ” 」 。 */
    BESIDE_MARK,    /* another mark */
    BESIDE_UNSURE,
};

enum beside beside_kind(uint32_t c);

/* True for what every tool calls a punctuation mark. */
static inline bool beside_is_mark(enum beside kind)
{
    return kind == BESIDE_OPENING || kind == BESIDE_CLOSING ||
           kind == BESIDE_MARK;
}

/* True for the letters, syllables and wide marks of Chinese, Japanese and
 * Korean. */
bool beside_is_cjk(uint32_t c);

/* Give the character before or behind byte `i`; a line feed at the ends. */
uint32_t beside_before(str text, size_t i);
uint32_t beside_behind(str text, size_t i);

#endif
