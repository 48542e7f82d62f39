/* SPDX-License-Identifier: MIT */
/*
 * passage: the words of a text, as a proof-reader reads them.
 *
 * Facts in braces, addresses and code say nothing that is translated: one
 * PASSAGE_FACT stands for each.  The marks of Markdown are left out, and of a
 * message a passage is one variant (translate/message.h).  Every byte knows
 * where in the text it came from.
 */
#ifndef SLAGEN_PROOF_PASSAGE_H
#define SLAGEN_PROOF_PASSAGE_H

#include "translate/texts.h"

/* U+FFFC, which no author types: neither a letter nor a blank nor a mark. */
enum { PASSAGE_FACT = 0xFFFC };

/* From `at` on, bytes of the passage are those of the text from `from` on. */
struct passage_run {
    size_t at;
    size_t from;
};

struct passage {
    const struct value *value; /* the text */
    str text;                  /* its words */
    struct passage_run *runs;  /* in order; none: both are the same */
    size_t run_count;
};

/* Gives the number of passages that a text has; `message` is what its value was
 * compiled to, or NULL. */
size_t passage_count(const struct message *message);

/* Gives one of them; 0 is that of the branches `other`. */
struct passage passage_read(const struct value *value,
                            const struct message *message, bool is_prose,
                            size_t variant, struct arena *arena);

/* Gives where in the file a byte of the passage stands. */
pos passage_place(const struct passage *passage, size_t offset);

/* --- words ---------------------------------------------------------------- */

/* A run of letters, of one passage; hyphens and apostrophes end it, and so does
 * the border between ideographs and other letters. */
struct passage_word {
    size_t start;
    size_t end;
};

/* Gives the next word from `*offset` on, and steps over it; false at the end.
 */
bool passage_next_word(str text, size_t *offset, struct passage_word *out);

/* Gives the code point before a byte, or at it; 0 beyond the ends. */
uint32_t passage_before(str text, size_t offset);
uint32_t passage_at(str text, size_t offset);

#endif
