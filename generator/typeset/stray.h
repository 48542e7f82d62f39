/* SPDX-License-Identifier: MIT */
/*
 * stray: words of an HTML page that stand outside of marks.
 *
 * In a page whose texts all carry marks around them, what stands outside never
 * came from where texts come from: a template or the program wrote it by
 * itself, and no translator will ever see it.
 *
 * Looked at are text, <title>, the content of meta elements that are words
 * (description, og:title, …) and the attributes that are read out or shown:
 * alt, title, placeholder, label, data-label and those of ARIA that are words.
 * Passed over, with all that is in it, is an element with translate="no"
 * (names, addresses, codes), one in another language than the page, and code
 * (<code>, <pre>, <kbd>, <samp>, <script>, <style>).  Attributes of such an
 * element itself are passed over, too.
 *
 * Marks may stand in different elements, as where a text has a link in it, but
 * in the same one they must pair.
 */
#ifndef SLAGEN_TYPESET_STRAY_H
#define SLAGEN_TYPESET_STRAY_H

#include "base/str.h"

enum stray_kind {
    STRAY_TEXT,      /* `text` in an element `name` */
    STRAY_ATTRIBUTE, /* `text` in an attribute `name` */
    STRAY_MARK,      /* in an element or attribute `name` the marks do not pair:
                        a part of a text is left out; `text` is what is there */
};

struct stray {
    enum stray_kind kind;
    str text; /* of the page, without blanks around it; as it is escaped */
    str name; /* cut after 16 bytes */
};

struct stray_marks {
    str open;
    str close;
    bool (*has_letter)(str text);
};

typedef void stray_visit(void *context, const struct stray *stray);

/* Visits what is stray in a page, in its order.  Takes any bytes; of elements
 * nested deeper than 256 it sees only the text. */
void stray_find(str html, const struct stray_marks *marks, stray_visit *visit,
                void *context);

#endif
