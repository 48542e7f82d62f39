/* SPDX-License-Identifier: MIT */
/*
 * tmx: translation memories as TMX 1.4, the format in which translators' tools
 * hand them to each other.
 *
 * What a memory has besides texts stands in properties: of a <tu> its keys
 * (x-unit), of a <tuv> who made it (x-origin: human, machine; unknown is not
 * said), where it was found (x-from) and the source that it was made from where
 * that is not the unit's (x-source).  There are no dates: the same memory gives
 * the same bytes.  A segment with two renderings in one language becomes two
 * <tu>, since most tools take one of each language; read again they are one.
 */
#ifndef SLAGEN_EXCHANGE_TMX_H
#define SLAGEN_EXCHANGE_TMX_H

#include "base/diag.h"
#include "exchange/memory.h"

enum {
    TMX_MAX_BYTES = 512 * 1024 * 1024, /* of a file, in and out */
    TMX_MAX_TEXT_BYTES = 1024 * 1024,  /* of one segment or property */
    TMX_MAX_UNITS = 4 * 1000 * 1000,   /* <tu> of a file */
};

/*
 * Appends a memory, in its order.  What XML cannot hold (U+0000, most control
 * characters, what is no UTF-8) becomes U+FFFD.  `out->full` tells when it did
 * not fit.
 */
void tmx_write(const struct memory *memory, struct buf *out);

/*
 * Reads a file, in UTF-8 or UTF-16, and adds its texts to `memory`, which was
 * made for its source language: a <tu> of another one is tmx-language, and is
 * left out.  Inline elements (<bpt>, <ph>, …) give the code that stands in
 * them; notes and other properties are passed over.
 *
 * Nothing is fetched; a document type may be named, but one that defines
 * entities is refused.  True when all could be read; after an error, what came
 * before it stays in the memory.  Errors: tmx-syntax, tmx-limit.  Warning:
 * tmx-language.
 */
bool tmx_read(const struct source *source, struct diags *diags,
              struct memory *memory);

#endif
