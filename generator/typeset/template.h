/* SPDX-License-Identifier: MIT */
/*
 * template: the templates of a site, and how a view becomes the text of a page.
 *
 * A set is compiled once, from all template files at the same time, then never
 * changes: any number of threads may render from it.  Files lie in a folder
 * per output format, and the path below that folder, without ".mustache", is
 * the name for templates_render and for {{> }} tags:
 *
 *     templates/html/sla.mustache            html, "sla"
 *     templates/html/partials/head.mustache  html, "partials/head"
 *     templates/markdown/sla.mustache        markdown, "sla"
 *
 * A partial is looked for in the format of the template that names it.  Names
 * are keys of this set, never paths: nothing is read while rendering.
 *
 * The language is Mustache with all optional modules but lambdas, and strict: a
 * view has all its keys (null, false or empty where there is nothing to say),
 * so that a name it lacks is a mistake of the template.
 */
#ifndef SLAGEN_TYPESET_TEMPLATE_H
#define SLAGEN_TYPESET_TEMPLATE_H

#include "base/buf.h"
#include "base/diag.h"
#include "typeset/output.h"

/* Bytes of one page at most; what buf_init gets for the text of a page. */
enum { TEMPLATE_PAGE_MAX_BYTES = 16 << 20 };

/* Opaque; lives in the arena that it was compiled into. */
struct templates;

/*
 * Compiles a set.  Borrows the sources, which must live as long as the set.  Of
 * two sources with the same format and name the later one counts, so that a
 * site can replace the program's own.  A path that does not end in ".mustache"
 * is passed over.
 *
 * Reports template-unclosed, -mismatch, -syntax, -delimiter, -depth,
 * -partial-name, -partial-missing, -encoding, -folder, -size, and in HTML
 * -context (see html_context.h); gives NULL when there was an error.
 */
const struct templates *templates_compile(const struct source *const *sources,
                                          size_t source_count,
                                          struct arena *arena,
                                          struct diags *diags);

/* True when the set has a template of that name in that format. */
bool templates_has(const struct templates *templates, enum output_format format,
                   str name);

/*
 * Appends the text of a page: the named template, which must exist, filled with
 * `view`, a map.  Allocates nothing but the growth of `out`, unless it reports.
 *
 * A text is escaped for the format; markup is copied as it is and wants three
 * braces, but in plain text; the view must hold no prose.  Null, false and
 * empty texts leave nothing, and so does what is asked of them (contact.phone
 * where there is no contact).  Reports, at the place of the tag:
 *
 *     template-unknown-name      the view has no such key
 *     template-raw               {{{x}}} or {{&x}} on a text
 *     template-markup-escaped    {{x}} on markup
 *     template-not-text          {{x}} on a list, a mapping or true
 *     template-partial-missing, template-partial-name    {{>*x}} only
 *     template-depth             partials deeper than 64
 *     template-step-limit        lists in lists in lists
 *     template-output-limit      `out` is full
 *
 * False when anything was reported; `out` then ends somewhere.
 */
bool templates_render(const struct templates *templates,
                      enum output_format format, str name,
                      const struct value *view, struct diags *diags,
                      struct buf *out);

/*
 * Appends what any Mustache implementation would make of a template and data:
 * the specification without our strictness.  Texts of all kinds are escaped as
 * HTML by {{x}}; booleans are written as "true" and "false"; unknown names and
 * partials are empty.  `partials`: a map from name to text, or NULL.  Reports
 * what is wrong with the template or a partial that it uses (whose source then
 * is the partial's name and text), template-depth, -step-limit, -output-limit.
 */
bool template_render_plainly(const struct source *source,
                             const struct value *partials,
                             const struct value *data, struct diags *diags,
                             struct buf *out);

#endif
