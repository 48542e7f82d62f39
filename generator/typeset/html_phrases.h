/* SPDX-License-Identifier: MIT */
/*
 * html_phrases: where the headings of a page may be broken.
 *
 * Some languages are written without blanks, and a browser breaks their lines
 * between any two letters.  In running text that is as it should be; a heading
 * or the head of a table reads badly then.  A finished page of HTML is written
 * anew with <wbr> between the phrases of what stands in h1 to h4, th, caption
 * and dt, but in dates and numbers; its style sheet forbids all other breaks
 * there.  Nothing else of the page changes, and what a page says stays the same
 * for every other format.
 */
#ifndef SLAGEN_TYPESET_HTML_PHRASES_H
#define SLAGEN_TYPESET_HTML_PHRASES_H

#include "base/arena.h"
#include "base/buf.h"

/*
 * Gives how many phrases of a text end before its end, and their offsets in
 * bytes, ascending; 0 for a language whose lines need no help.  `lang` is what
 * the page's lang="" says.
 */
typedef size_t html_find_phrases(void *context, str lang, str text,
                                 const size_t **breaks);

/*
 * Appends a page.  It is followed as far as needed: end tags may be left out as
 * HTML allows.  Where elements are nested deeper than 100, the rest of the page
 * is copied as it is.  `scratch` is used and given back.
 */
void html_mark_phrases(str html, html_find_phrases *find, void *context,
                       struct arena *scratch, struct buf *out);

#endif
