/* SPDX-License-Identifier: MIT */
/* bitext_xliff: what both versions of XLIFF share; for bitext_xliff*.c only. */
#ifndef SLAGEN_EXCHANGE_BITEXT_XLIFF_H
#define SLAGEN_EXCHANGE_BITEXT_XLIFF_H

#include "exchange/bitext_parts.h"
#include "exchange/xml.h"

/* Gives the element `xliff` of a file whose version begins with `version`, "1."
 * or "2."; NULL, and a finding, when it is none. */
const struct xml_node *xliff_open(struct bitext_reading *reading,
                                  const char *version);

/*
 * Appends the text of a source or a target.  Inline codes are what they stand
 * for: what they hold, the data that they name, or their text equivalent. False
 * when one of them says nothing of the kind; the rest is appended.
 */
bool xliff_text(const struct xml_node *element, struct buf *out);

/* Reports a unit with such codes. */
void xliff_report_code(struct bitext_reading *reading,
                       const struct xml_node *unit, str id);

/* The number of units that begin like the one at `items[from]`, with the same
 * part: they are a <file>. */
size_t xliff_same_part(const struct bitext *bitext, size_t from);

#endif
