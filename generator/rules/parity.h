/* SPDX-License-Identifier: MIT */
/*
 * parity: a document promises the same in every language and format.
 *
 * Pages are compared by what machines read on them, after they were made: the
 * facts of a page in one language with those of the governing one, and the
 * facts of a page in HTML with the text of the same page in Markdown.
 *
 * Between languages the order of words differs, so that the facts of one
 * paragraph, cell or item may stand in any order; blocks and sections have the
 * same order in all.
 */
#ifndef SLAGEN_RULES_PARITY_H
#define SLAGEN_RULES_PARITY_H

#include "base/diag.h"
#include "base/page_fact.h"

/* What is kept of a page until the others are made. */
struct parity_print {
    uint64_t hash;
    size_t count;
};

/* A page as it is published: `source->path` is its path in the site. */
struct parity_page {
    const struct source *source;
    const struct page_facts *facts;
};

/*
 * Gives the print of a page's facts.  `is_prose`: a page that people wrote, of
 * which translations may tell a fact twice or elsewhere; only which facts there
 * are counts.
 */
struct parity_print parity_print(const struct page_facts *facts, bool is_prose,
                                 struct arena *scratch);

static inline bool parity_same(struct parity_print a, struct parity_print b)
{
    return a.hash == b.hash && a.count == b.count;
}

/*
 * Says in what two pages with different prints differ: fact-parity, at the
 * first fact that only one of them has, naming the other page as the second
 * place.
 */
void parity_report(const struct parity_page *page,
                   const struct parity_page *reference, struct diags *diags);

/*
 * True when every text of a fact stands in the page in Markdown, below the same
 * heading of the second level and as often as in HTML; without such a heading,
 * anywhere.  Escapes and marks that set apart directions are no part of the
 * text.  Else gives the number of the fact that is missing, and the line of the
 * heading.
 */
bool parity_in_markdown(const struct page_facts *facts, str markdown,
                        struct arena *scratch, size_t *missing, uint32_t *line);

/* Says which fact is missing in Markdown: fact-parity. */
void parity_report_markdown(const struct parity_page *html, size_t missing,
                            const struct source *markdown, uint32_t line,
                            struct diags *diags);

#endif
