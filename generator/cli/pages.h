/* SPDX-License-Identifier: MIT */
/*
 * pages: all pages of a site, made by a pool of workers.
 *
 * The list of jobs is fixed before any worker starts, and findings are merged
 * in its order, so that pages and messages are the same for any number of
 * workers.
 */
#ifndef SLAGEN_CLI_PAGES_H
#define SLAGEN_CLI_PAGES_H

#include "base/pool.h"
#include "cli/worker.h"

/* What to make; empty texts: everything. */
struct pages_filter {
    str partner;
    str plan;
    str locale;      /* tags, with commas between */
    bool formats[2]; /* by OUTPUT_HTML, OUTPUT_MARKDOWN */
    bool all_formats;
    bool bilingual; /* agreements beside their governing text, too */
    /* Says whether the site that is replaced has a page; NULL: it has none. */
    bool (*had)(const void *context, str path);
    const void *had_context;
};

/*
 * Finds the pages for which a language has too few texts, and leaves them in
 * project->edition.absent: those of which less than `min_coverage` percent of
 * the words are translated, or, where the page was there, less than
 * `keep_until`.  Only informational texts count: binding ones fall back clause
 * by clause.  The governing and the source language have all pages.
 */
void pages_find_absent(struct project *project,
                       const struct pages_filter *filter);

struct page_job {
    struct page_id page;
    size_t language; /* index into languages */
    enum output_format format;
    bool is_aside; /* only to be compared with; not published */
};

struct pages {
    struct page_job *jobs;
    size_t count;
    size_t capacity;
};

/*
 * Calls `each` for every page of the site in one language: the choice of
 * language is not among them.
 */
typedef void project_page(void *context, const struct page_id *page);
void project_each_page(const struct project *project, project_page *each,
                       void *context);

/* Lists the pages that the filter lets through, the formats of a page beside each
 * other, and aside those that they are compared with. */
void pages_plan(struct pages *pages, struct project *project,
                const struct pages_filter *filter);

/* Takes the text of a page; called from several threads at once. */
typedef bool page_sink(void *context, const struct page_job *job, str path,
                       str text, struct diags *diags);

/*
 * Makes every page and gives it to the sink (NULL: to nobody).  Findings go to
 * project->diags.  False when any page could not be made, or does not have the
 * facts of the same page in the other languages and formats (cli/parity.h).
 */
bool pages_make(const struct pages *pages, struct project *project,
                size_t worker_count, page_sink *sink, void *context);

/* Gives the path of a page in the site. */
str page_job_path(const struct project *project, const struct page_job *job,
                  struct arena *arena);

/* Makes the text of one page, worker->text; false when a template is at fault.
 */
bool page_make(struct worker *worker, const struct project *project,
               const struct page_job *job, struct diags *diags);

/*
 * Makes the view of one page with its prose in the format's markup; it lives in
 * worker->job.
 */
struct value *page_view(struct worker *worker, const struct project *project,
                        const struct page_job *job);

#endif
