/* SPDX-License-Identifier: MIT */
/*
 * explain: the pages of findings, as Markdown.
 */
#ifndef SLAGEN_CLI_EXPLAIN_H
#define SLAGEN_CLI_EXPLAIN_H

#include "base/finding.h"

/* Appends the page of one finding, under a heading of level two. */
void explain_write(const struct finding *finding, struct buf *out);

/* Prints the page of one id and gives the exit status; `command` is named when
 * there is no such id. */
int explain(const char *command, str id);

#endif
