/* SPDX-License-Identifier: MIT */
/*
 * parity: holds the pages of a run against each other (rules/parity.h).
 *
 * While pages are made, only a print of each is kept.  Where two prints differ,
 * the two pages are made once more to say in what.
 */
#ifndef SLAGEN_CLI_PARITY_H
#define SLAGEN_CLI_PARITY_H

#include "cli/pages.h"
#include "rules/parity.h"

/* What is known of the page of a job: of HTML its print, of Markdown whether it
 * has all that the same page in HTML has. */
struct parity_note {
    struct parity_print print;
    bool is_good; /* false: a fact is missing in Markdown */
};

/* Gives the language that the pages of a partner are compared with: the one
 * that governs, or the source where that is not published. */
size_t parity_reference(const struct project *project,
                        const struct page_id *page);

/*
 * Compares all pages that were made; `notes` has one item for each job.  True
 * when all have the same facts; reports fact-parity.
 */
bool parity_compare(const struct pages *pages, const struct parity_note *notes,
                    struct project *project, struct worker *worker);

#endif
