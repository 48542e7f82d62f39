/* SPDX-License-Identifier: MIT */
/*
 * html_context: proves that escaping is enough where a template for HTML puts
 * its values.
 *
 * A value that is escaped for HTML is harmless in text and in a quoted
 * attribute value, and nowhere else.  So a template is refused that puts one
 * into an unquoted value, a script or style, an attribute such as onclick, a
 * comment, or the name of a tag or attribute.  Markup ({{{x}}}) may stand in
 * text only; partials, parents and blocks in text and titles only, because
 * each is checked for itself, as text.
 *
 * Sections may stand anywhere, also in tags (`<a{{#current}} aria-current=
 * "page"{{/current}}>`), but must end in the same tag, value or text that they
 * begin in, and may not cut a name in two: then the page is the same HTML
 * around a section whether it is rendered or not.
 */
#ifndef SLAGEN_TYPESET_HTML_CONTEXT_H
#define SLAGEN_TYPESET_HTML_CONTEXT_H

#include "base/diag.h"

struct mustache_template;

/*
 * Checks a compiled template, whose text is that of `source`.  Reports
 * template-context at each tag that stands in a wrong place; true when there
 * is none.  Takes time linear in the text.
 */
bool html_context_check(const struct mustache_template *compiled,
                        const struct source *source, struct diags *diags);

#endif
