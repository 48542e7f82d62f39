/* SPDX-License-Identifier: MIT */
/*
 * Documents of YAML as the content of a project, the first of them slagen.yaml:
 * read, judged, and where the catalogue is usable, every page in every language
 * and format, as a build would make it.
 */
#include <stdio.h>
#include <unistd.h>

#include "cli/pages.h"
#include "fuzz.h"
#include "input/yaml.h"
#include "reckon/deadline.h"
#include "rules/rules.h"
#include "translate/init.h"
#include "translate/known.h"

enum { MOST_DOCUMENTS = 16, MOST_READ = MOST_DOCUMENTS + 1 };

/* A project without content, opened once: its languages and templates. */
static struct project program;
static struct worker worker;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    char folder[] = "/tmp/slagen-fuzz-XXXXXX";
    char path[sizeof folder + sizeof "/slagen.yaml"];
    (void)argc;
    (void)argv;
    require(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/slagen.yaml", folder);
    FILE *site = fopen(path, "w");
    require(site && fputs("locales: [en, ru, zh-Hans, zh-Hant]\n", site) >= 0);
    fclose(site);
    project_open(&program, folder);
    unlink(path);
    rmdir(folder);
    require(program.templates && program.languages.published_count == 4);
    worker_open(&worker, &program);
    return 0;
}

static bool any_zone(void *context, const struct value *name,
                     struct diags *diags)
{
    (void)context;
    (void)diags;
    return str_find(name->text, STR("/")) > 0;
}

static bool any_offsets(void *context, str zone, int32_t *standard_minutes,
                        int32_t *summer_minutes)
{
    (void)context;
    *standard_minutes = 60;
    *summer_minutes = str_find(zone, STR("Europe")) == 0 ? 120 : 60;
    return true;
}

/* ---- reading --------------------------------------------------------------
 */

static const struct value *read_document(struct project *project, str text)
{
    struct source *source = ARENA_NEW(&project->arena, struct source);
    struct value *value = NULL;
    *source = (struct source){STR("content/fuzz.yaml"), text};
    if (yaml_read(source, &yaml_limits_content, &project->arena,
                  &project->diags, &value)) {
        project->files[project->file_count++] =
            (struct yaml_file){source, value};
    }
    return value;
}

/* The bytes of a zone with a summer time, and no other change. */
#define ZONE_PART                                                              \
    "TZif2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"                                      \
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0\4"                         \
    "\0\0\x0E\x10\0\0CET\0"

static const struct zone *fuzz_zone(void *context, str name)
{
    static const struct zone *zone;
    static struct arena arena;
    struct diags diags;
    (void)context;
    (void)name;
    diags_init(&diags, &arena);
    require(zone ||
            zone_read(STR(ZONE_PART ZONE_PART "\nCET-1CEST,M3.5.0,M10.5.0/3\n"),
                      STR("Europe/Berlin"), &arena, &diags, &zone));
    return zone;
}

static bool read_catalogue(struct project *project, str rest)
{
    const struct known known = {
        .country = country_is_known,
        .language = language_is_known,
        .currency_digits = currency_minor_digits,
        .zone = any_zone,
    };
    const struct reading reading = {
        .known = &known, .arena = &project->arena, .diags = &project->diags};
    const struct value *documents[MOST_DOCUMENTS];
    project->file_count = 0;
    project->files = ARENA_ARRAY(&project->arena, MOST_READ, struct yaml_file);
    const struct value *site = read_document(project, fuzz_part(&rest));
    size_t count = 0;
    while (rest.len && count < MOST_DOCUMENTS) {
        documents[count] = read_document(project, fuzz_part(&rest));
        count += documents[count] != NULL;
    }
    bool usable =
        catalogue_read(documents, count, site, &reading, &project->catalogue);
    require(usable || project->diags.error_count > 0);
    project->world =
        (struct world){.catalogue = &project->catalogue, .zone = fuzz_zone};
    rules_check(&project->world, &project->diags);
    project_settle(project, true);
    return usable;
}

/* ---- time -----------------------------------------------------------------
 */

/* Two weeks around a change of clocks and the turn of 1970 are, second by
 * second, either open or closed. */
static void require_time(const struct project *project,
                         const struct schedule *schedule, int64_t from)
{
    struct arena arena = {0};
    const struct opening_terms terms = {
        .world = &project->world,
        .schedule = schedule,
        .customer_zone = fuzz_zone(NULL, STR("")),
    };
    struct opening *opening = opening_new(&terms, &arena);
    int64_t to = from + 14 * 86400;
    int64_t seconds = 0;
    struct closed closed;
    if (opening_unknown(opening) == OPENING_KNOWN) {
        const struct deadline_question question = {
            .opening = opening,
            .opened = from,
            .duration = {.amount = 3, .unit = UNIT_BUSINESS_DAYS},
        };
        struct deadline deadline = deadline_of(&question, &arena);
        require(deadline.outcome != DEADLINE_DUE || deadline.due > from);
        for (int64_t at = from; opening_next_closed(opening, at, to, &closed);
             at = closed.span.to) {
            require(closed.span.from >= at &&
                    closed.span.to > closed.span.from);
            seconds += closed.span.to - closed.span.from;
        }
        require(seconds + opening_seconds(opening, from, to) == to - from);
    }
    arena_release(&arena);
}

static void require_times(const struct project *project)
{
    const struct catalogue *catalogue = &project->catalogue;
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        const struct plan *plan = catalogue->plans[i];
        for (size_t j = 0; j < plan->hours.count && j < 16; j++) {
            require_time(project, &plan->hours.items[j], 1805760000);
            require_time(project, &plan->hours.items[j], -604800);
        }
    }
}

/* ---- pages ----------------------------------------------------------------
 */

/* The style is no markup: it is checked with the templates. */
static void require_page(str html)
{
    const str doctype = STR("<!DOCTYPE html>\n");
    ptrdiff_t style = str_find(html, STR("<style>"));
    ptrdiff_t end = str_find(html, STR("</style>"));
    struct buf markup;
    require(str_starts_with(html, doctype) && style > 0 && end > style);
    require(str_ends_with(html, STR("</html>\n")));
    buf_init(&markup, TEMPLATE_PAGE_MAX_BYTES);
    buf_add(&markup, str_slice(html, doctype.len, (size_t)style));
    BUF_ADD(&markup, "<style>");
    buf_add(&markup, str_slice(html, (size_t)end, html.len));
    require_html(buf_text(&markup));
    buf_release(&markup);
}

static void make_page(const struct project *project, const struct page_job *job)
{
    struct diags diags;
    struct arena_mark start = arena_mark(&worker.job);
    diags_init(&diags, &worker.job);
    buf_clear(&worker.text);
    const struct value *view = page_view(&worker, project, job);
    require(templates_render(project->templates, job->format,
                             str_from(page_kind_word(job->page.kind)), view,
                             &diags, &worker.text));
    str text = buf_text(&worker.text);
    if (job->format == OUTPUT_MARKDOWN) {
        require_markdown(text);
    } else {
        require_page(text);
    }
    require(!memchr(text.data, 0, text.len) && utf8_first_invalid(text) < 0);
    arena_rewind(&worker.job, start);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct pages_filter filter = {.all_formats = true};
    struct project project = program;
    struct pages pages;
    project.arena = (struct arena){0};
    diags_init(&project.diags, &project.arena);
    project.edition.catalogue = &project.catalogue;
    project.edition.world = &project.world;
    project.edition.offsets = any_offsets;
    if (read_catalogue(&project, (str){(const char *)data, size})) {
        require_times(&project);
        pages_plan(&pages, &project, &filter);
        for (size_t i = 0; i < pages.count; i++) {
            make_page(&project, &pages.jobs[i]);
        }
    }
    diags_sort(&project.diags);
    require_findings(&project.diags);
    arena_release(&project.arena);
    return 0;
}
