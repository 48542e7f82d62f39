/* SPDX-License-Identifier: MIT */
/* pseudo_inline: what the words of a block are, for pseudo_prose.  Private. */
#ifndef SLAGEN_TRANSLATE_PSEUDO_INLINE_H
#define SLAGEN_TRANSLATE_PSEUDO_INLINE_H

#include "base/buf.h"
#include "translate/pseudo_maker.h"

/* Appends the words of one block, with marks; `whole` is the text that it is
 * from, in which labels of references are defined. */
void pseudo_inline(struct pseudo_maker *maker, str whole, str words,
                   struct buf *out);

/* Gives the length of "[label]" from its bracket on, or 0; labels do not nest.
 */
size_t pseudo_label_len(str text, size_t offset);

/* Gives the byte at an offset; behind the end 0. */
static inline char byte_at(str text, size_t i)
{
    return i < text.len ? text.data[i] : '\0';
}

static inline bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Gives how often a byte stands at an offset, one behind the other. */
static inline size_t run_of(str text, size_t offset, char c)
{
    size_t i = offset;
    while (i < text.len && text.data[i] == c) {
        i++;
    }
    return i - offset;
}

#endif
