/* SPDX-License-Identifier: MIT */
/*
 * schema_set: tables of keys in the order in which they are met, each once.
 *
 * To walk over all tables below one, add it, and schema_set_add_parts of every
 * item: the set grows while it is walked over.
 */
#ifndef SLAGEN_EXCHANGE_SCHEMA_SET_H
#define SLAGEN_EXCHANGE_SCHEMA_SET_H

#include "model/schema.h"

enum { SCHEMA_SET_MAX = 256 }; /* the program does not have so many */

struct schema_set {
    const struct schema *items[SCHEMA_SET_MAX];
    size_t count;
};

/* Adds a table, unless it is there. */
void schema_set_add(struct schema_set *set, const struct schema *schema);

/* Adds the tables of the mappings that stand under the keys of one.  `typed`:
 * also those of types that may be written as a mapping (a price). */
void schema_set_add_parts(struct schema_set *set, const struct schema *schema,
                          bool typed);

#endif
