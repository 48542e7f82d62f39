/* SPDX-License-Identifier: MIT */
/*
 * inlines: what a piece of inline Markdown holds: words that are read, links,
 * emphasis.  To hold a translation against its source.
 *
 * Emphasis is found as CommonMark 0.30 finds it (section 6.2), with the rule
 * that fails most translations into Chinese and Japanese: marks between a
 * letter and a punctuation mark may neither open nor close, `**「x」**y`.  HTML
 * for the same (`<strong>`, `<b>`, `<em>`, `<i>`) counts alike.  Of links only
 * `[text](url)`, `<a href>`, images and `<https://…>` are known; a reference
 * `[text][name]` is text, since its target stands elsewhere.
 */
#ifndef SLAGEN_EXCHANGE_INLINES_H
#define SLAGEN_EXCHANGE_INLINES_H

#include "base/arena.h"

struct inline_link {
    str text; /* as it was written, blanks trimmed; of an image its alt text */
    str url;  /* without the blanks and line ends around it */
    bool is_image;
};

struct inlines {
    str plain; /* what is read: no marks, no addresses, entities as characters;
                  U+FFFC stands for code and for an address shown as such */
    str code;  /* the code and the addresses that U+FFFC stands for, a line feed
                  behind each */
    const struct inline_link *links; /* in the order of their ends */
    size_t link_count;
    size_t strong;   /* stretches of bold text */
    size_t emphasis; /* stretches of italic text */
    size_t loose;    /* * and _ that mark nothing and are shown as they are,
                        but for those within words and with blanks around */
};

/* Reads a text, valid UTF-8 or not; results live in `arena`.  Takes time in
 * proportion to its length. */
struct inlines inlines_read(str text, struct arena *arena);

#endif
