/* SPDX-License-Identifier: MIT */
/*
 * yaml_out: one scalar of YAML 1.2, written so that any reader takes it for
 * the text that it was: plain where nobody can mistake it, else quoted, and
 * texts of several lines as a block.  Text is UTF-8.
 */
#ifndef SLAGEN_BASE_YAML_OUT_H
#define SLAGEN_BASE_YAML_OUT_H

#include "base/buf.h"

/* Appends a text on one line; good within lists and mappings in brackets. */
void yaml_add_scalar(struct buf *out, str text);

/*
 * Appends what follows "key:", with the blank before it and without the line
 * feed behind it: a scalar on the same line, or a block whose lines are
 * indented by `indent` blanks.
 */
void yaml_add_value(struct buf *out, str text, size_t indent);

#endif
