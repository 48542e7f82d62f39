/* SPDX-License-Identifier: MIT */
/*
 * prose: the CommonMark that authors write in fields of YAML.
 *
 * In comes a VALUE_PROSE (or any text), out comes HTML, normalized CommonMark
 * or plain text.  There is no raw HTML and there are no images; links lead to
 * https:, http:, mailto:, tel:, a relative address, "#fragment" or a page of
 * the site ("page:collections-policy", "page:collections-policy#steps").
 *
 * `{name}` and `{partner.name}` ([a-z][a-z0-9_.-]*) stand for values.  They are
 * put into the parsed tree, never into the Markdown text, so that no value can
 * become markup; in code and in addresses they are plain text, and `\{name}`
 * always is.
 *
 * prose_check finds every fault, with its place in the file, before anything is
 * rendered.  The renderers accept faulty prose too and then show less of it: a
 * refused link is its text, raw HTML is shown as it was written.
 *
 * All functions may run in parallel on the same prose and context.
 */
#ifndef SLAGEN_TYPESET_PROSE_H
#define SLAGEN_TYPESET_PROSE_H

#include "base/diag.h"

enum {
    PROSE_MAX_BYTES = 64 * 1024, /* of one field */
    PROSE_MAX_DEPTH = 32,        /* blocks within blocks */
    PROSE_MAX_FAULTS = 20,       /* told about one field */
};

/*
 * What a prose needs to know about the document around it.
 *
 * A value is a VALUE_TEXT, or a VALUE_MAP with the key `text` and any of these
 * texts: `datetime` (HTML: <time datetime>), `value` (HTML: <data value>),
 * `href` (tel:, mailto: or https: address; a link in HTML and Markdown).
 */
struct prose_context {
    void *context; /* handed to the functions below */

    /* Gives the value of a name, or NULL when there is none of that name. A
     * check may be given any value. */
    const struct value *(*value)(void *context, str name);

    /* Gives the address of the page of that id, empty when there is none. */
    str (*page_url)(void *context, str id);

    /* For "did you mean": the nearest name or page id there is, or empty. */
    str (*nearest_value)(void *context, str name);
    str (*nearest_page)(void *context, str id);

    int heading_level; /* of the heading above: 2 makes the first one an h3 */
    bool rtl;          /* the text around runs from right to left */
    bool phrasing;     /* only what may stand in a line: no blocks */
};

/*
 * Finds what is wrong with a prose.  `ctx` may have no functions: then it has
 * no values and no pages.  Errors: limit-prose (too long, nested too deep),
 * markdown-html, markdown-control (a reference to a character that may not
 * stand in text: `&#27;`), url-scheme, url-empty, url-mailto, page-unknown,
 * image-external, prose-unknown-value; warnings: url-http, prose-value-form
 * (`{ Name }`), markdown-emphasis (a * or _ that stays), markdown-list (a list
 * that was meant as text: "24. December").
 */
bool prose_check(const struct value *prose, const struct prose_context *ctx,
                 struct diags *diags);

/*
 * Compares how a prose and its translation are built: headings and their
 * levels, items of lists, links, codes, emphasis.  Warnings: proof-structure,
 * one for the first of these that differs.
 */
void prose_compare(const struct value *source, const struct value *translation,
                   struct diags *diags);

/*
 * Appends a prose as HTML, without a line end behind it.  Headings move down
 * to fit below `ctx->heading_level`, without a gap between levels.
 */
void prose_to_html(const struct value *prose, const struct prose_context *ctx,
                   struct buf *out);

/*
 * Appends a prose as CommonMark, without a line end behind it: ATX headings,
 * "-" bullets, fenced code.  `out` holds what stands before it on the page; the
 * second line on begins at the margin, so several blocks stay out of an item or
 * a table cell that the template has opened (see `phrasing`).
 */
void prose_to_markdown(const struct value *prose,
                       const struct prose_context *ctx, struct buf *out);

/* Appends the words of a prose in one line, for descriptions. */
void prose_to_plain(const struct value *prose, const struct prose_context *ctx,
                    struct buf *out);

/* Gives the version of cmark: "0.30.2". */
str prose_cmark_version(void);

#endif
