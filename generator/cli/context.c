/* SPDX-License-Identifier: MIT */
/* slagen context: what a template author can use on one page. */
#include "cli/commands.h"
#include "cli/pages.h"
#include "cli/report.h"
#include "exchange/json.h"

static const struct option_spec option_locale = {
    "--locale",
    NULL,
    "TAG",
    OPTION_TEXT,
    offsetof(struct options, locale),
    "the language of the page (default: the first of the site)"};

static const struct option_spec option_format = {
    "--format",
    NULL,
    "html|md",
    OPTION_TEXT,
    offsetof(struct options, format),
    "the format that the view is for (default: html)"};

static const struct option_spec *const specs[] = {
    &option_project, &option_locale, &option_format, &option_pseudo, NULL};

/* Finds the page that "PARTNER/PLAN/DOCUMENT" and its shorter forms name. */
struct search {
    str parts[3];
    size_t count;
    struct page_id page;
    bool found;
};

static bool names(const struct search *search, const struct page_id *page)
{
    str first = search->parts[0];
    str last = search->parts[search->count - 1];
    switch (page->kind) {
    case PAGE_CHOOSER:
        return false;
    case PAGE_INDEX:
        return search->count == 1 && str_equal(first, STR("index"));
    case PAGE_PARTNER:
        return search->count == 1 && str_equal(first, page->partner);
    case PAGE_TEXT:
        return search->count == 2 && str_equal(first, page->partner) &&
               str_equal(last, page->page);
    case PAGE_SUPPORT:
    case PAGE_SLA:
    case PAGE_BILINGUAL:
        return search->count == 3 && str_equal(first, page->partner) &&
               str_equal(search->parts[1], page->plan) &&
               str_equal(last, str_from(page_kind_word(page->kind)));
    }
    return false;
}

static void look_at(void *context, const struct page_id *page)
{
    struct search *search = context;
    if (!search->found && names(search, page)) {
        search->page = *page;
        search->found = true;
    }
}

static bool find_page(const struct project *project, const char *argument,
                      struct page_id *out)
{
    struct search search = {0};
    str rest = str_from(argument);
    while (rest.len && search.count < 3) {
        search.parts[search.count++] = str_cut(&rest, '/');
    }
    if (search.count == 0 || rest.len) {
        return false;
    }
    if (search.count == 1 && str_equal(search.parts[0], STR("chooser"))) {
        *out = (struct page_id){.kind = PAGE_CHOOSER};
        return true;
    }
    project_each_page(project, look_at, &search);
    *out = search.page;
    return search.found;
}

static bool read_job(const struct project *project,
                     const struct options *options, struct page_job *job)
{
    const struct languages *languages = &project->languages;
    job->language = languages->published[0];
    if (options->locale.len) {
        job->language = languages_find(languages, options->locale);
        if (job->language == languages->count) {
            fprintf(stderr, "slagen context: no language `%.*s` here\n",
                    STR_ARG(options->locale));
            return false;
        }
    }
    job->format = OUTPUT_HTML;
    if (str_equal(options->format, STR("md"))) {
        job->format = OUTPUT_MARKDOWN;
    } else if (options->format.len &&
               !str_equal(options->format, STR("html"))) {
        fputs("slagen context: --format is html or md\n", stderr);
        return false;
    }
    if (!find_page(project, options->args[0], &job->page)) {
        fprintf(stderr,
                "slagen context: no page `%s`; name PARTNER/PLAN/support, "
                "PARTNER/PLAN/sla,\nPARTNER/PAGE, PARTNER, index or chooser\n",
                options->args[0]);
        return false;
    }
    return true;
}

static int print_view(const struct project *project, const struct page_job *job)
{
    struct worker worker;
    struct buf text;
    worker_open(&worker, project);
    buf_init(&text, TEMPLATE_PAGE_MAX_BYTES);
    json_write(page_view(&worker, project, job), JSON_PRETTY, &text);
    bool printed = print_text(buf_text(&text), stdout);
    buf_release(&text);
    worker_close(&worker);
    return printed ? EXIT_CLEAN : EXIT_MACHINE;
}

static int context(const struct options *options)
{
    struct project project;
    struct page_job job;
    project_open_as(&project, options->project,
                    &(struct project_wishes){.pseudo = options->pseudo});
    project_settle(&project, false);
    int status = report_status(&project.diags);
    if (!project.usable || status != EXIT_CLEAN) {
        report_text(&project.diags, stderr);
    } else if (!read_job(&project, options, &job)) {
        status = EXIT_USAGE;
    } else {
        status = print_view(&project, &job);
    }
    project_close(&project);
    return status;
}

const struct command command_context = {
    .name = "context",
    .args = "PARTNER/PLAN/DOCUMENT",
    .summary = "print what a template is filled with, as JSON",
    .details = "DOCUMENT is support or sla.  PARTNER/PAGE, PARTNER, index and "
               "chooser name the\nother pages.  docs/templates.md explains the "
               "keys.",
    .options = specs,
    .arg_min = 1,
    .arg_max = 1,
    .run = context,
};
