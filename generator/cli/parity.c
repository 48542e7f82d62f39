/* SPDX-License-Identifier: MIT */
#include "cli/parity.h"

#include <stdlib.h>

#include "exchange/html_facts.h"

enum { MOST_REPORTED = 20 }; /* one message may be wrong on every page */

struct comparing {
    const struct pages *pages;
    const struct parity_note *notes;
    struct project *project;
    struct worker *worker;
    size_t differing; /* pages */
};

size_t parity_reference(const struct project *project,
                        const struct page_id *page)
{
    const struct languages *languages = &project->languages;
    struct writer writer = {
        .edition = &project->edition,
        .partner = catalogue_partner(&project->catalogue, page->partner),
    };
    const struct language *governing = writer_governing(&writer);
    return language_is_published(languages, governing)
               ? (size_t)(governing - languages->items)
               : languages->source;
}

/* ---- saying what differs ------------------------------------------------- */

/* Makes a page once more, to be looked at; what was wrong with it was heard when
 * it was made. */
static struct parity_page see_again(struct comparing *comparing, size_t index)
{
    const struct page_job *job = &comparing->pages->jobs[index];
    struct project *project = comparing->project;
    struct worker *worker = comparing->worker;
    struct arena_mark start = arena_mark(&worker->job);
    struct source *source = ARENA_NEW(&project->arena, struct source);
    struct page_facts *facts = ARENA_NEW(&project->arena, struct page_facts);
    struct diags unheard;
    diags_init(&unheard, &worker->job);
    page_make(worker, project, job, &unheard);
    source->path = page_job_path(project, job, &project->arena);
    source->text = arena_copy(&project->arena, buf_text(&worker->text));
    arena_rewind(&worker->job, start);
    if (job->format == OUTPUT_HTML) {
        *facts = html_facts_read(source->text, &project->arena);
    }
    return (struct parity_page){source, facts};
}

static bool is_told(struct comparing *comparing)
{
    return comparing->differing++ < MOST_REPORTED;
}

static void report_language(struct comparing *comparing, size_t index,
                            size_t reference)
{
    if (is_told(comparing)) {
        struct parity_page page = see_again(comparing, index);
        struct parity_page other = see_again(comparing, reference);
        parity_report(&page, &other, &comparing->project->diags);
    }
}

/* `index` is of Markdown; HTML stands before it. */
static void report_format(struct comparing *comparing, size_t index)
{
    size_t missing;
    uint32_t line;
    if (!is_told(comparing)) {
        return;
    }
    struct parity_page html = see_again(comparing, index - 1);
    struct parity_page markdown = see_again(comparing, index);
    if (!parity_in_markdown(html.facts, markdown.source->text,
                            &comparing->project->arena, &missing, &line)) {
        parity_report_markdown(&html, missing, markdown.source, line,
                               &comparing->project->diags);
    }
}

static void report_rest(const struct comparing *comparing)
{
    if (comparing->differing > MOST_REPORTED) {
        diag_add(&comparing->project->diags, SEVERITY_ERROR, "fact-parity",
                 NULL, (pos){0}, (pos){0},
                 "%zu more pages do not have the facts that they should",
                 comparing->differing - MOST_REPORTED);
    }
}

/* ---- page by page -------------------------------------------------------- */

static int compare_pages(const struct page_id *a, const struct page_id *b)
{
    int order = (a->kind > b->kind) - (a->kind < b->kind);
    order = order ? order : str_compare(a->partner, b->partner);
    order = order ? order : str_compare(a->plan, b->plan);
    return order ? order : str_compare(a->page, b->page);
}

/* The languages of a page beside each other, in the order of the jobs. */
static int compare_jobs(const void *a, const void *b, void *context)
{
    const struct page_job *jobs = context;
    size_t left = *(const size_t *)a;
    size_t right = *(const size_t *)b;
    int order = compare_pages(&jobs[left].page, &jobs[right].page);
    return order ? order : (left > right) - (left < right);
}

/* The two columns of an agreement are two agreements; each is compared with
 * its like by itself. */
static bool is_compared(const struct page_job *job)
{
    return job->format == OUTPUT_HTML && job->page.kind != PAGE_BILINGUAL;
}

static void compare_languages(struct comparing *comparing,
                              const size_t *indices, size_t count)
{
    const struct page_job *jobs = comparing->pages->jobs;
    size_t language =
        parity_reference(comparing->project, &jobs[indices[0]].page);
    size_t reference = indices[0];
    for (size_t i = 0; i < count; i++) {
        if (jobs[indices[i]].language == language) {
            reference = indices[i];
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!parity_same(comparing->notes[indices[i]].print,
                         comparing->notes[reference].print)) {
            report_language(comparing, indices[i], reference);
        }
    }
}

static void compare_all(struct comparing *comparing)
{
    const struct pages *pages = comparing->pages;
    size_t *indices =
        ARENA_ARRAY(&comparing->project->arena, pages->count, size_t);
    size_t count = 0;
    for (size_t i = 0; i < pages->count; i++) {
        if (is_compared(&pages->jobs[i])) {
            indices[count++] = i;
        }
    }
    if (count) {
        qsort_r(indices, count, sizeof *indices, compare_jobs, pages->jobs);
    }
    for (size_t i = 0; i < count;) {
        size_t end = i + 1;
        while (end < count &&
               compare_pages(&pages->jobs[indices[i]].page,
                             &pages->jobs[indices[end]].page) == 0) {
            end++;
        }
        compare_languages(comparing, indices + i, end - i);
        i = end;
    }
}

bool parity_compare(const struct pages *pages, const struct parity_note *notes,
                    struct project *project, struct worker *worker)
{
    struct comparing comparing = {pages, notes, project, worker, 0};
    compare_all(&comparing);
    for (size_t i = 0; i < pages->count; i++) {
        if (!notes[i].is_good) {
            report_format(&comparing, i);
        }
    }
    report_rest(&comparing);
    return comparing.differing == 0;
}
