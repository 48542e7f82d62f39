/* SPDX-License-Identifier: MIT */
/*
 * view_credit: what availability.c and credit.c share; for these two
 * only.
 */
#ifndef SLAGEN_VIEW_CREDIT_H
#define SLAGEN_VIEW_CREDIT_H

#include "view/parts.h"

/* --- availability.c ------------------------------------------------- */

/* Gives the key of a message about a period: "prefix.word_month". */
const char *credit_period_key(struct writer *writer, const char *prefix,
                              const char *word, int per);

/* Adds a message with one phrase to a list of phrases. */
void credit_push_fact(struct writer *writer, struct value *list,
                      const char *key, const char *name,
                      const struct value *fact);

/* --- credit.c ------------------------------------------------------- */

/* Gives texts under names as phrases; `unit` begins their ids. */
struct value *view_texts(struct writer *writer, const struct named_text *items,
                         size_t count, const char *unit);

/* Adds the ladder of a promise, its conditions, how to claim, an example. */
void view_add_credits(struct writer *writer, struct value *item,
                      const struct availability *availability,
                      const char *unit);

#endif
