/* SPDX-License-Identifier: MIT */
/*
 * escape: makes a text harmless in an output format.
 *
 * Both append to `out`, which already holds everything that stands before the
 * text on the page.  Plain text needs no escaping.
 */
#ifndef SLAGEN_TYPESET_ESCAPE_H
#define SLAGEN_TYPESET_ESCAPE_H

#include "base/buf.h"

/*
 * Appends a text for HTML: & < > " ' become &amp; &lt; &gt; &quot; &#39;, which
 * serves in text and in a quoted attribute value.
 */
void escape_html(str text, struct buf *out);

/*
 * Appends a text for CommonMark and GFM so that it reads as itself; looks back
 * into `out` to see whether it stands at the start of a line.
 */
void escape_markdown(str text, struct buf *out);

#endif
