/* SPDX-License-Identifier: MIT */
/*
 * prose_aid: makes CommonMark see emphasis beside Chinese, Japanese and Korean.
 *
 * Where words are not parted by blanks, a run of * between a mark and a letter
 * begins nothing or ends nothing (commonmark/commonmark-spec#650):
 *
 *     **支援時間（週一至週五）**適用     金額は**{price}**です
 *
 * Before a text is parsed an aid is put between such a run and the letter: a
 * mark that the text does not hold.  Between two marks a run can both begin and
 * end emphasis, even `_`, which within words otherwise is text.  cmark
 * then does the pairing, with all that CommonMark says of nesting; afterwards
 * every aid is taken out again.  A text without such runs is not touched.
 *
 * For prose_tree.c and the check of prose.
 */
#ifndef SLAGEN_TYPESET_PROSE_AID_H
#define SLAGEN_TYPESET_PROSE_AID_H

#include "base/arena.h"

enum { PROSE_AID_LEN = 2 }; /* bytes */

struct prose_aid_place {
    int line;   /* from 1 */
    int column; /* from 1, in bytes of the text with its aids */
};

/* The aids of one text, in its order; `count` 0: there are none. */
struct prose_aids {
    char character[PROSE_AID_LEN]; /* as UTF-8 */
    struct prose_aid_place *places;
    size_t count;
    size_t capacity;
};

/* Gives the text with aids put in, or the same text; both live in the arena. */
str prose_aids_add(str text, struct arena *arena, struct prose_aids *aids);

/* True where an aid begins, in a C string. */
bool prose_aids_at(const struct prose_aids *aids, const char *text);

/* Gives the column that a place had before aids were put in. */
int prose_aids_column(const struct prose_aids *aids, int line, int column);

#endif
