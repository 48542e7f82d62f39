/* SPDX-License-Identifier: MIT */
#include "cli/pages.h"

#include "cli/bilingual.h"
#include "cli/parity.h"
#include "exchange/html_facts.h"
#include "typeset/html_phrases.h"
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
                    enum output_format format, bool is_aside)
{
    struct pages *pages = planning->pages;
    pages->jobs = ARENA_GROW(&planning->project->arena, pages->jobs,
                             pages->count, &pages->capacity);
    pages->jobs[pages->count++] =
        (struct page_job){*page, planning->language, format, is_aside};
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

/* A page that is not asked for may be what others are compared with: Markdown
 * with HTML, and all languages with one. */
static bool is_needed(const struct planning *planning,
                      const struct page_id *page, bool is_in_language)
{
    return is_in_language ||
           planning->language == parity_reference(planning->project, page);
}

static void plan_page(void *context, const struct page_id *page)
{
    struct planning *planning = context;
    const struct pages_filter *filter = planning->filter;
    const struct languages *languages = &planning->project->languages;
    bool is_in_language =
        filter->locale.len == 0 ||
        is_listed(languages, filter->locale, planning->language);
    if (!is_wanted(filter, page) || is_twice(planning, page) ||
        !is_needed(planning, page, is_in_language) ||
        !edition_has_page(&planning->project->edition, page,
                          &languages->items[planning->language],
                          &planning->project->arena)) {
        return;
    }
    bool html = filter->all_formats || filter->formats[OUTPUT_HTML];
    add_job(planning, page, OUTPUT_HTML, !html || !is_in_language);
    if (is_in_language &&
        (filter->all_formats || filter->formats[OUTPUT_MARKDOWN])) {
        add_job(planning, page, OUTPUT_MARKDOWN, false);
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
        project_each_page(project, plan_page, &planning);
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
    struct parity_note *notes; /* one for each job */
    size_t *sheets; /* the first job of each page in a language, and the end */
    size_t sheet_count;
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

/* --- phrases -------------------------------------------------------------
 */

static size_t find_phrases(void *context, str lang, str text,
                           const size_t **breaks)
{
    struct writer writer = *(const struct writer *)context;
    const struct languages *languages = writer.edition->languages;
    size_t i = languages_find(languages, lang);
    if (i == languages->count || !languages->items[i].loaded) {
        return 0;
    }
    writer.language = &languages->items[i];
    return format_phrases(writer_formats(&writer), text, writer.arena, breaks);
}

/* A page has headings in its own language and in that of what governs it. */
static bool has_phrases(struct writer *writer)
{
    struct writer other = *writer;
    other.language = writer_governing(writer);
    return format_has_phrases(writer_formats(writer)) ||
           format_has_phrases(writer_formats(&other));
}

/* Gives the text of a page that was rendered, with phrases marked in HTML. */
static str page_finished(struct worker *worker, const struct project *project,
                         const struct page_job *job)
{
    struct writer writer =
        worker_writer(worker, project, &job->page, job->language, job->format);
    if (job->format != OUTPUT_HTML || !has_phrases(&writer)) {
        return buf_text(&worker->text);
    }
    buf_clear(&worker->phrased);
    html_mark_phrases(buf_text(&worker->text), find_phrases, &writer,
                      &worker->job, &worker->phrased);
    return buf_text(&worker->phrased);
}

str page_job_path(const struct project *project, const struct page_job *job,
                  struct arena *arena)
{
    return page_path(&job->page, project->languages.items[job->language].url,
                     format_suffix(job->format), arena);
}

bool page_make(struct worker *worker, const struct project *project,
               const struct page_job *job, struct diags *diags)
{
    buf_clear(&worker->text);
    const struct value *view = page_view(worker, project, job);
    return templates_render(project->templates, job->format,
                            str_from(page_kind_word(job->page.kind)), view,
                            diags, &worker->text);
}

/* Looks at a page that was made: `facts` are those of the page in HTML. */
static void take_note(struct worker *worker, const struct page_job *job,
                      struct page_facts *facts, struct parity_note *note)
{
    size_t missing;
    uint32_t line;
    str text = buf_text(&worker->text);
    note->is_good = true;
    if (job->format == OUTPUT_HTML) {
        *facts = html_facts_read(text, &worker->job);
        note->print = parity_print(facts, job->page.kind == PAGE_TEXT,
                                   &worker->job);
    } else {
        note->is_good = parity_in_markdown(facts, text, &worker->job, &missing,
                                           &line);
    }
}

static bool make_page(struct making *making, struct worker *worker,
                      size_t index, struct page_facts *facts)
{
    const struct page_job *job = &making->pages->jobs[index];
    struct diags *diags = &making->slots[index];
    if (!page_make(worker, making->project, job, diags)) {
        return false;
    }
    take_note(worker, job, facts, &making->notes[index]);
    return !making->sink || job->is_aside ||
           making->sink(making->context, job,
                        page_job_path(making->project, job, &worker->job),
                        page_finished(worker, making->project, job), diags);
}

/* Makes one page in one language, in all its formats. */
static void make_sheet(void *context, size_t number, size_t sheet)
{
    struct making *making = context;
    struct worker *worker = &making->workers[number];
    struct arena_mark start = arena_mark(&worker->job);
    struct page_facts facts = {0};
    /* A check tells of texts that are too long; a build shows them. */
    for (size_t i = making->sheets[sheet]; i < making->sheets[sheet + 1]; i++) {
        diags_init(&making->slots[i], &making->project->reports[number]);
        worker->desk.diags = making->sink ? NULL : &making->slots[i];
        making->made[i] = make_page(making, worker, i, &facts);
    }
    arena_rewind(&worker->job, start);
}

/* Each page in HTML begins a sheet. */
static void find_sheets(struct making *making)
{
    const struct pages *pages = making->pages;
    making->sheets =
        ARENA_ARRAY(&making->project->arena, pages->count + 1, size_t);
    for (size_t i = 0; i < pages->count; i++) {
        if (pages->jobs[i].format == OUTPUT_HTML) {
            making->sheets[making->sheet_count++] = i;
        }
    }
    making->sheets[making->sheet_count] = pages->count;
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
        .notes = ARENA_ARRAY(arena, pages->count, struct parity_note),
    };
    find_sheets(&making);
    html_facts_start();
    project->reports = ARENA_ARRAY(arena, count, struct arena);
    project->report_count = count;
    for (size_t i = 0; i < count; i++) {
        worker_open(&making.workers[i], project);
    }
    pool_run(count, making.sheet_count, make_sheet, &making);
    bool good = merge(&making) && parity_compare(pages, making.notes, project,
                                                 &making.workers[0]);
    for (size_t i = 0; i < count; i++) {
        worker_close(&making.workers[i]);
    }
    return good;
}
