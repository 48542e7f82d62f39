/* SPDX-License-Identifier: MIT */
/* pseudo_maker: what the files of pseudo.h share.  Private to them. */
#ifndef SLAGEN_TRANSLATE_PSEUDO_MAKER_H
#define SLAGEN_TRANSLATE_PSEUDO_MAKER_H

#include "translate/icu.h"
#include "translate/pseudo.h"

struct pseudo_maker {
    enum pseudo kind;
    void *letters;        /* UTransliterator of PSEUDO_MIRRORED; else NULL */
    struct arena scratch; /* for the length of a call */
};

enum { PSEUDO_TEXT_MAX = 1 << 20 }; /* bytes of a text made */

/* True for a letter, in the sense of the test of en-XA. */
bool pseudo_is_letter(uint32_t code);

/* Appends words and what stands between them, without marks or padding.
 * `markdown`: characters that may be markup keep the blanks beside them, and
 * none becomes wide. */
void pseudo_words(struct pseudo_maker *maker, str text, bool markdown,
                  struct buf *out);

/* Begins and ends a text: with marks, if it is a whole one and the kind has
 * them, and before the last one the padding for so many letters. */
void pseudo_begin(const struct pseudo_maker *maker, bool whole,
                  struct buf *out);
void pseudo_end(const struct pseudo_maker *maker, bool whole, size_t letters,
                struct buf *out);

/* Gives how many letters and digits a text has, 0 when none is a letter. */
size_t pseudo_letters(str text);

#endif
