/* SPDX-License-Identifier: MIT */
/*
 * rule_page: the pages of findings, as Markdown.
 */
#ifndef SLAGEN_CLI_RULE_PAGE_H
#define SLAGEN_CLI_RULE_PAGE_H

#include "base/finding.h"

/* Appends the page of one finding, under a heading of level two. */
void rule_page_write(const struct finding *finding, struct buf *out);

/* Prints the page of one id and gives the exit status; `command` is named when
 * there is no such id. */
int rule_page_print(const char *command, str id);

#endif
