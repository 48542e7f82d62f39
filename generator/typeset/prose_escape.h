/* SPDX-License-Identifier: MIT */
/*
 * prose_escape: the sister of escape_markdown for the writer of prose.
 *
 * For the files of prose only; apart from the others so that escape_markdown.c
 * needs nothing but base.
 */
#ifndef SLAGEN_TYPESET_PROSE_ESCAPE_H
#define SLAGEN_TYPESET_PROSE_ESCAPE_H

#include "base/buf.h"

/*
 * Appends text that is a part of a line: like escape_markdown, but keeps blanks
 * at both ends, and a last `!` as it is.
 */
void prose_escape_markdown(str text, struct buf *out);

#endif
