/* SPDX-License-Identifier: MIT */
/*
 * view_prose: gets the prose in a view ready for the template.
 *
 * A view holds prose as CommonMark, because it is the same for every output;
 * before a template is filled, each is replaced by its markup in the output's
 * format, which templates put in with {{{name}}}.
 */
#ifndef SLAGEN_TYPESET_VIEW_PROSE_H
#define SLAGEN_TYPESET_VIEW_PROSE_H

#include "base/value.h"
#include "typeset/output.h"
#include "typeset/prose.h"

enum { VIEW_MAX_DEPTH = 64 }; /* values within values; deeper is not touched */

/*
 * Replaces, in place, every VALUE_PROSE of a view of lists and maps: by
 * VALUE_MARKUP for HTML and Markdown, by VALUE_TEXT for plain text.  The new
 * texts live in `arena`.  The view must be the caller's own, not shared.
 */
void view_set_prose(struct value *view, enum output_format format,
                    const struct prose_context *ctx, struct arena *arena);

#endif
