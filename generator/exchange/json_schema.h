/* SPDX-License-Identifier: MIT */
/*
 * json_schema: the tables of the model as JSON Schema (2020-12), by which
 * editors complete, explain and underline.
 *
 * It is a little more generous than slagen: what hangs on other keys or files
 * (a reference, an overlap, a zone that exists) only slagen finds.  In one case
 * it is stricter: a key with nothing behind it, which slagen takes for absent,
 * is nearly always one that is being written.
 */
#ifndef SLAGEN_EXCHANGE_JSON_SCHEMA_H
#define SLAGEN_EXCHANGE_JSON_SCHEMA_H

#include "base/buf.h"
#include "model/schema.h"

/* Appends the schema of one kind of document. */
void json_schema_write(const struct schema *schema, struct buf *out);

#endif
