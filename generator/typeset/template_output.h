/* SPDX-License-Identifier: MIT */
/*
 * template_output: lends a buf to the Mustache engine.
 *
 * The engine writes into the buf's own memory and asks it to grow; between
 * open and close nobody else may touch the buf, except after `lend`.
 */
#ifndef SLAGEN_TYPESET_TEMPLATE_OUTPUT_H
#define SLAGEN_TYPESET_TEMPLATE_OUTPUT_H

#include "slagen/mustache.h"

#include "base/buf.h"

struct mustache_output template_output_open(struct buf *buf);
void template_output_close(struct mustache_output *out);

/* Gives the buf for others to append to, until `take_back`. */
struct buf *template_output_lend(struct mustache_output *out);
void template_output_take_back(struct mustache_output *out);

#endif
