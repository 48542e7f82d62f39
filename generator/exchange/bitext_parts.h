/* SPDX-License-Identifier: MIT */
/*
 * bitext_parts: what the formats of bitexts share; for bitext_*.c only.
 *
 * A reader fills a struct bitext_unit from what its file says, in whatever
 * words the file has, and hands it to bitext_add, which looks at what holds for
 * all formats.
 */
#ifndef SLAGEN_EXCHANGE_BITEXT_PARTS_H
#define SLAGEN_EXCHANGE_BITEXT_PARTS_H

#include "exchange/bitext.h"

extern const struct bitext_format bitext_po;
extern const struct bitext_format bitext_xliff1;
extern const struct bitext_format bitext_xliff2;
extern const struct bitext_format bitext_csv;

/* Between bitext_po.c and bitext_po_read.c: the reader, and the line of a note
 * that tells how long a translation may be, "slagen: max 40". */
bool bitext_po_read(const struct source *source, struct arena *arena,
                    struct diags *diags, struct bitext *out);
bool bitext_po_is_max(str line, uint64_t *max);

/* ---- writing ------------------------------------------------------------- */

/* Gives the next character of a text that is written, U+FFFD for what no format
 * can carry, and steps over it. */
uint32_t bitext_next(str text, size_t *offset);

/* Appends a text, with U+FFFD for what no format can carry. */
void bitext_add_text(struct buf *out, str text);

/* ---- reading ------------------------------------------------------------- */

struct bitext_reading {
    const struct source *source;
    struct arena *arena; /* where texts live */
    struct diags *diags;
    struct bitext *out;
    size_t capacity; /* of out->items */
    size_t fault_count;
};

/* Begins to read into an empty bitext.  False when the file is too large. */
bool bitext_begin(struct bitext_reading *reading, const struct source *source,
                  struct arena *arena, struct diags *diags, struct bitext *out);

/* Reports an error at a line of the file; gives false.  `hint` is a whole
 * sentence without a full stop.  Behind 1000 errors it only counts. */
bool bitext_report(struct bitext_reading *reading, uint32_t line,
                   const char *rule, const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Reports the first line that is not UTF-8; true when all are. */
bool bitext_check_utf8(struct bitext_reading *reading);

/*
 * Takes a language that the file names, "zh_Hant" too, for all that follows.
 * The first one counts; false, with bitext-language, when it is none, or
 * another than before.  Empty: true.
 */
bool bitext_take_language(struct bitext_reading *reading, str tag,
                          uint32_t line, str *language);

/*
 * Adds a unit, whose texts live as long as the bitext.  A target makes a
 * missing one a draft, and without a target it is missing.  One that is not
 * usable is reported and left out.  False only when the file has too many.
 */
bool bitext_add(struct bitext_reading *reading, const struct bitext_unit *unit);

/* Ends reading: takes out units whose id is used before.  False when the file
 * has too many faults. */
bool bitext_end(struct bitext_reading *reading);

/* Reads a word that bitext_state_name or bitext_origin_name gives. */
bool bitext_state_from(str word, enum bitext_state *out);
bool bitext_origin_from(str word, enum bitext_origin *out);

#endif
