/* SPDX-License-Identifier: MIT */
/*
 * schema_manual: the tables of the model as a page of the manual, in Markdown.
 */
#ifndef SLAGEN_EXCHANGE_SCHEMA_MANUAL_H
#define SLAGEN_EXCHANGE_SCHEMA_MANUAL_H

#include "base/buf.h"
#include "model/schema.h"

/* Appends one page about all the kinds of document given. */
void schema_manual_write(const struct schema *const *kinds, size_t count,
                         struct buf *out);

#endif
