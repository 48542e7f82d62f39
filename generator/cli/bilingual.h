/* SPDX-License-Identifier: MIT */
/*
 * bilingual: the governing text of each clause as a block quote, for pages in
 * Markdown, where nothing can stand side by side.
 */
#ifndef SLAGEN_CLI_BILINGUAL_H
#define SLAGEN_CLI_BILINGUAL_H

#include "cli/project.h"

/* Adds `quote` to what stands beside each clause of a view: the template
 * "clause" filled with it, every line of it quoted.  A fault of the template is
 * told where the page itself uses it. */
void bilingual_quote(struct value *view, const struct project *project,
                     struct writer *writer);

#endif
