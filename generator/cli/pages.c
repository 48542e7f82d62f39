/* SPDX-License-Identifier: MIT */
#include "cli/pages.h"

#include "cli/bilingual.h"
#include "typeset/view_prose.h"

/* ---- which pages there are
 * -------------------------------------------------------- */

static void each_plan_page(const struct project *project,
                           const struct partner *partner, project_page *each,
                           void *context)
{
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(&project->catalogue, partner->plans.items[i].text);
        struct page_id page = {PAGE_SUPPORT, partner->id.text, plan->id.text,
                               STR("")};
        if (plan_publishes(plan, DOCUMENT_DESCRIPTION)) {
            each(context, &page);
        }
        page.kind = PAGE_SLA;
        if (plan_publishes(plan, DOCUMENT_SLA)) {
            each(context, &page);
        }
        page.kind = PAGE_BILINGUAL;
        if (plan_publishes(plan, DOCUMENT_SLA) && project->edition.bilingual) {
            each(context, &page);
        }
    }
}

static void each_text_page(const struct partner *partner, project_page *each,
                           void *context)
{
    for (size_t i = 0; i < partner->pages.count; i++) {
        struct page_id page = {PAGE_TEXT, partner->id.text, STR(""),
                               partner->pages.items[i].text};
        each(context, &page);
    }
    const struct name linked[] = {partner->collections, partner->training};
    for (size_t i = 0; i < sizeof linked / sizeof *linked; i++) {
        bool listed = linked[i].text.len == 0 ||
                      (i > 0 && str_equal(linked[i].text, linked[0].text));
        for (size_t j = 0; j < partner->pages.count; j++) {
            listed |= str_equal(partner->pages.items[j].text, linked[i].text);
        }
        if (!listed) {
            struct page_id page = {PAGE_TEXT, partner->id.text, STR(""),
                                   linked[i].text};
            each(context, &page);
        }
    }
}

void project_each_page(const struct project *project, project_page *each,
                       void *context)
{
    struct page_id index = {.kind = PAGE_INDEX};
    each(context, &index);
    for (size_t i = 0; i < project->catalogue.partner_count; i++) {
        const struct partner *partner = project->catalogue.partners[i];
        struct page_id page = {.kind = PAGE_PARTNER,
                               .partner = partner->id.text};
        each(context, &page);
        each_plan_page(project, partner, each, context);
        each_text_page(partner, each, context);
    }
}

/* ---- which are wanted --------------------------------------------------- */

struct planning {
    struct pages *pages;
    struct project *project;
    const struct pages_filter *filter;
    size_t language;
};

/* True when a list of tags and aliases holds the language. */
static bool is_listed(const struct languages *languages, str list, size_t index)
{
    while (list.len) {
        str tag = str_trim(str_cut(&list, ','));
        if (languages_find(languages, tag) == index) {
            return true;
        }
    }
    return false;
}

static void add_job(struct planning *planning, const struct page_id *page,
                    enum output_format format)
{
    struct pages *pages = planning->pages;
    pages->jobs = ARENA_GROW(&planning->project->arena, pages->jobs,
                             pages->count, &pages->capacity);
    pages->jobs[pages->count++] =
        (struct page_job){*page, planning->language, format};
}

/* --partner keeps what belongs to it, --plan the documents of one plan. */
static bool is_wanted(const struct pages_filter *filter,
                      const struct page_id *page)
{
    if (filter->plan.len && !str_equal(page->plan, filter->plan)) {
        return false;
    }
    return filter->partner.len == 0 ||
           str_equal(page->partner, filter->partner);
}

/* The governing text beside itself would say everything twice. */
static bool is_twice(const struct planning *planning,
                     const struct page_id *page)
{
    const struct project *project = planning->project;
    struct writer writer = {
        .edition = &project->edition,
        .partner = catalogue_partner(&project->catalogue, page->partner),
    };
    return page->kind == PAGE_BILINGUAL &&
           writer_governing(&writer) ==
               &project->languages.items[planning->language];
}

static void plan_page(void *context, const struct page_id *page)
{
    struct planning *planning = context;
    const struct pages_filter *filter = planning->filter;
    const struct languages *languages = &planning->project->languages;
    if (!is_wanted(filter, page) || is_twice(planning, page) ||
        !edition_has_page(&planning->project->edition, page,
                          &languages->items[planning->language],
                          &planning->project->arena)) {
        return;
    }
    for (int format = OUTPUT_HTML; format <= OUTPUT_MARKDOWN; format++) {
        if (filter->all_formats || filter->formats[format]) {
            add_job(planning, page, (enum output_format)format);
        }
    }
}

void pages_plan(struct pages *pages, struct project *project,
                const struct pages_filter *filter)
{
    const struct languages *languages = &project->languages;
    struct planning planning = {pages, project, filter, languages->source};
    struct page_id chooser = {.kind = PAGE_CHOOSER};
    *pages = (struct pages){0};
    if (filter->locale.len == 0) {
        plan_page(&planning, &chooser);
    }
    for (size_t i = 0; i < languages->published_count; i++) {
        planning.language = languages->published[i];
        if (filter->locale.len == 0 ||
            is_listed(languages, filter->locale, planning.language)) {
            project_each_page(project, plan_page, &planning);
        }
    }
}

/* ---- making them -------------------------------------------------------- */

struct making {
    const struct pages *pages;
    struct project *project;
    page_sink *sink;
    void *context;
    struct worker *workers;
    struct diags *slots; /* one for each job */
    bool *made;          /* one for each job */
};

struct value *page_view(struct worker *worker, const struct project *project,
                        const struct page_job *job)
{
    struct writer writer =
        worker_writer(worker, project, &job->page, job->language, job->format);
    struct value *view = view_make(&writer);
    if (job->page.kind == PAGE_BILINGUAL && job->format == OUTPUT_MARKDOWN) {
        bilingual_quote(view, project, &writer);
    }
    struct prose_context prose = writer_prose_context(&writer);
    view_set_prose(view, job->format, &prose, writer.arena);
    return view;
}

static void make_page(void *context, size_t number, size_t index)
{
    struct making *making = context;
    struct worker *worker = &making->workers[number];
    const struct page_job *job = &making->pages->jobs[index];
    struct diags *diags = &making->slots[index];
    struct arena_mark start = arena_mark(&worker->job);
    const struct language *language =
        &making->project->languages.items[job->language];
    diags_init(diags, &making->project->reports[number]);
    /* A check tells of texts that are too long; a build shows them. */
    worker->desk.diags = making->sink ? NULL : diags;
    buf_clear(&worker->text);
    const struct value *view = page_view(worker, making->project, job);
    making->made[index] = templates_render(
        making->project->templates, job->format,
        str_from(page_kind_word(job->page.kind)), view, diags, &worker->text);
    if (making->made[index] && making->sink) {
        str path = page_path(&job->page, language->url,
                             format_suffix(job->format), &worker->job);
        making->made[index] = making->sink(making->context, job, path,
                                           buf_text(&worker->text), diags);
    }
    arena_rewind(&worker->job, start);
}

/* The same fault of a template or of prose shows on every page; diags_sort
 * later keeps one of each. */
static bool merge(const struct making *making)
{
    bool good = true;
    for (size_t i = 0; i < making->pages->count; i++) {
        good &= making->made[i];
        diags_append(&making->project->diags, &making->slots[i]);
    }
    return good;
}

bool pages_make(const struct pages *pages, struct project *project,
                size_t worker_count, page_sink *sink, void *context)
{
    struct arena *arena = &project->arena;
    size_t count = worker_count ? worker_count : pool_default_workers();
    struct making making = {
        .pages = pages,
        .project = project,
        .sink = sink,
        .context = context,
        .workers = ARENA_ARRAY(arena, count, struct worker),
        .slots = ARENA_ARRAY(arena, pages->count, struct diags),
        .made = ARENA_ARRAY(arena, pages->count, bool),
    };
    project->reports = ARENA_ARRAY(arena, count, struct arena);
    project->report_count = count;
    for (size_t i = 0; i < count; i++) {
        worker_open(&making.workers[i], project);
    }
    pool_run(count, pages->count, make_page, &making);
    bool good = merge(&making);
    for (size_t i = 0; i < count; i++) {
        worker_close(&making.workers[i]);
    }
    return good;
}
