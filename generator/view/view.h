/* SPDX-License-Identifier: MIT */
/*
 * view: facts in one language -> what the template of a page is filled with.
 *
 * docs/templates.md describes the shape, key by key.  A view is plain data: all
 * numbers, dates and names are written already, prose is CommonMark for typeset
 * to turn into the output's markup, and there is no markup of ours in it.
 */
#ifndef SLAGEN_VIEW_VIEW_H
#define SLAGEN_VIEW_VIEW_H

#include "view/writer.h"

/*
 * Gives the view of writer->page.  Lives in writer->arena; the writer's page,
 * partner, plan, language and suffix must be set.
 */
struct value *view_make(struct writer *writer);

/*
 * Gives the value of a placeholder in prose, such as "partner.phone": a text,
 * or a map with `text` and `href`.  NULL when there is no such name, or the
 * partner lacks what it names.
 */
const struct value *view_placeholder(struct writer *writer, str name);

/* The names of all placeholders, for "did you mean". */
extern const str view_placeholder_names[];
extern const size_t view_placeholder_count;

#endif
