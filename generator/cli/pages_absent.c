/* SPDX-License-Identifier: MIT */
/*
 * Which pages a language has too few texts for.
 *
 * What a page says hardly depends on its language, so one look at the page in
 * the source language serves all others; and where a language shows every text
 * that there is, none is needed.
 */
#include <stdlib.h>

#include "cli/pages.h"

struct absence {
    struct project *project;
    const struct pages_filter *filter;
    struct worker *worker;
    size_t capacity;
};

static bool lacks_some(const struct languages *languages,
                       const struct language *language)
{
    const struct texts *texts = languages->texts;
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->items[i].class == CATALOG_INFORMATIONAL &&
            !language->texts.status[i].shown) {
            return true;
        }
    }
    return false;
}

static void add(struct absence *absence, str path)
{
    struct edition *edition = &absence->project->edition;
    str *paths = (str *)edition->absent;
    paths = ARENA_GROW(&absence->project->arena, paths, edition->absent_count,
                       &absence->capacity);
    paths[edition->absent_count++] = path;
    edition->absent = paths;
}

static bool had(const struct absence *absence, str path)
{
    const struct pages_filter *filter = absence->filter;
    str html =
        arena_printf(&absence->project->arena, "%.*shtml", STR_ARG(path));
    return filter->had && filter->had(filter->had_context, html);
}

static void judge(struct absence *absence, const struct page_id *page,
                  const struct text_set *said, const struct language *language)
{
    enum { PERCENT = 100 };
    const struct languages *languages = &absence->project->languages;
    uint64_t words = texts_words(languages->texts, said);
    uint64_t shown =
        texts_words_shown(languages->texts, &language->texts, said);
    str path =
        page_path(page, language->url, STR(""), &absence->project->arena);
    int least = had(absence, path) ? languages->policy.keep_until
                                   : languages->policy.min_coverage;
    if (shown * PERCENT < words * (uint64_t)least) {
        add(absence, path);
    }
}

static const struct language *governing(const struct writer *writer)
{
    return writer_governing(writer);
}

static void look_at(void *context, const struct page_id *page)
{
    struct absence *absence = context;
    struct project *project = absence->project;
    const struct languages *languages = &project->languages;
    struct worker *worker = absence->worker;
    struct arena_mark start = arena_mark(&worker->job);
    struct writer writer =
        worker_writer(worker, project, page, languages->source, OUTPUT_HTML);
    view_make(&writer);
    for (size_t i = 0; i < languages->published_count; i++) {
        size_t index = languages->published[i];
        const struct language *language = &languages->items[index];
        if (index != languages->source && language != governing(&writer) &&
            lacks_some(languages, language)) {
            judge(absence, page, &writer.ledger->said, language);
        }
    }
    arena_rewind(&worker->job, start);
}

static int compare_paths(const void *left, const void *right)
{
    return str_compare(*(const str *)left, *(const str *)right);
}

void pages_find_absent(struct project *project,
                       const struct pages_filter *filter)
{
    const struct languages *languages = &project->languages;
    bool needed = false;
    for (size_t i = 0; i < languages->published_count; i++) {
        needed |=
            lacks_some(languages, &languages->items[languages->published[i]]);
    }
    if (!needed) {
        return;
    }
    struct worker worker;
    struct absence absence = {project, filter, &worker, 0};
    worker_open(&worker, project);
    project_each_page(project, look_at, &absence);
    worker_close(&worker);
    struct edition *edition = &project->edition;
    if (edition->absent_count) {
        qsort((str *)edition->absent, edition->absent_count,
              sizeof *edition->absent, compare_paths);
    }
}
