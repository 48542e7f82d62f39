/* SPDX-License-Identifier: MIT */
/*
 * side_by_side_read: what the parts of the reader of such pages share; for
 * side_by_side*.c only.
 */
#ifndef SLAGEN_EXCHANGE_SIDE_BY_SIDE_READ_H
#define SLAGEN_EXCHANGE_SIDE_BY_SIDE_READ_H

#include "exchange/side_by_side.h"

/* Gives a text with LF line ends and without bytes that are no UTF-8: the same
 * where it is so already. */
str side_by_side_clean(str text, struct arena *arena);

/* Reads front matter into the page, when the text begins with some; gives how
 * many bytes it takes, or 0. */
size_t side_by_side_read_head(str text, struct side_by_side_page *page,
                              struct arena *arena);

/* Reads all halves and anchors of a page, of which the first `head` bytes are
 * front matter. */
void side_by_side_read_units(str text, size_t head,
                             struct side_by_side_page *page,
                             struct arena *arena);

/* Adds any problem; its texts must live as long as the page. */
void side_by_side_add(struct side_by_side_page *page, struct arena *arena,
                      struct side_by_side_problem problem);

/* Adds a problem of one unit. */
void side_by_side_add_unit(struct side_by_side_page *page, struct arena *arena,
                           const struct side_by_side_unit *unit,
                           enum side_by_side_kind kind, str detail);

/* Adds a problem of the page itself. */
void side_by_side_add_page(struct side_by_side_page *page, struct arena *arena,
                           enum side_by_side_kind kind, uint32_t line,
                           str detail);

#endif
