/* SPDX-License-Identifier: MIT */
/* slagen build: publishes a project into a folder, whole or not at all. */
#include <signal.h>

#include "cli/commands.h"
#include "cli/pages.h"
#include "cli/proofs.h"
#include "cli/report.h"
#include "cli/version.h"
#include "exchange/json.h"

static const struct option_spec option_output = {
    "--output",
    "-o",
    "DIR",
    OPTION_PATH,
    offsetof(struct options, output),
    "the folder to publish into"};

static const struct option_spec option_partner = {
    "--partner",
    NULL,
    "ID",
    OPTION_TEXT,
    offsetof(struct options, partner),
    "only pages of this partner"};

static const struct option_spec option_plan = {
    "--plan",
    NULL,
    "ID",
    OPTION_TEXT,
    offsetof(struct options, plan),
    "only the documents of this plan"};

static const struct option_spec option_locale = {
    "--locale",
    NULL,
    "TAG[,TAG]",
    OPTION_TEXT,
    offsetof(struct options, locale),
    "only pages in these languages"};

static const struct option_spec option_format = {
    "--format",
    NULL,
    "html,md",
    OPTION_TEXT,
    offsetof(struct options, format),
    "only these formats (default: both)"};

static const struct option_spec option_workers = {
    "--jobs",
    "-j",
    "N",
    OPTION_NUMBER,
    offsetof(struct options, workers),
    "number of workers (default: one for each processor)"};

static const struct option_spec option_force = {
    "--force",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, force),
    "replace published files that were edited since"};

static const struct option_spec option_bilingual = {
    "--bilingual",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, bilingual),
    "agreements in two columns, too, beside the governing text"};

static const struct option_spec *const specs[] = {
    &option_output, &option_project,   &option_partner, &option_plan,
    &option_locale, &option_format,    &option_workers, &option_strict,
    &option_force,  &option_bilingual, &option_pseudo,  NULL};

/* Read by all workers, for which sig_atomic_t is no promise. */
static atomic_int stop_signal;

static void remember_signal(int number)
{
    stop_signal = number;
}

static void catch_signals(void)
{
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = remember_signal};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        sigaction(numbers[i], &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is an error */
}

/* ---- what to build ------------------------------------------------------ */

static bool read_formats(str list, struct pages_filter *filter)
{
    filter->all_formats = list.len == 0;
    while (list.len) {
        str word = str_trim(str_cut(&list, ','));
        if (str_equal(word, STR("html"))) {
            filter->formats[OUTPUT_HTML] = true;
        } else if (str_equal(word, STR("md"))) {
            filter->formats[OUTPUT_MARKDOWN] = true;
        } else {
            fprintf(stderr,
                    "slagen build: no format `%.*s`; there are html "
                    "and md\n",
                    STR_ARG(word));
            return false;
        }
    }
    return true;
}

static bool complain(const char *what, str id)
{
    fprintf(stderr, "slagen build: the project has no %s `%.*s`\n", what,
            STR_ARG(id));
    return false;
}

static bool offers(const struct partner *partner, str plan)
{
    for (size_t i = 0; i < partner->plans.count; i++) {
        if (str_equal(partner->plans.items[i].text, plan)) {
            return true;
        }
    }
    return false;
}

/* A filter that lets nothing through would empty the site in silence. */
static bool check_filter(const struct project *project,
                         const struct pages_filter *filter)
{
    str rest = filter->locale;
    if (filter->partner.len &&
        !catalogue_partner(&project->catalogue, filter->partner)) {
        return complain("partner", filter->partner);
    }
    if (filter->plan.len &&
        !catalogue_plan(&project->catalogue, filter->plan)) {
        return complain("plan", filter->plan);
    }
    if (filter->partner.len && filter->plan.len &&
        !offers(catalogue_partner(&project->catalogue, filter->partner),
                filter->plan)) {
        fprintf(stderr, "slagen build: `%.*s` does not offer `%.*s`\n",
                STR_ARG(filter->partner), STR_ARG(filter->plan));
        return false;
    }
    while (rest.len) {
        str tag = str_trim(str_cut(&rest, ','));
        bool published = false;
        for (size_t i = 0; i < project->languages.published_count; i++) {
            published |= project->languages.published[i] ==
                         languages_find(&project->languages, tag);
        }
        if (!published) {
            return complain("published language", tag);
        }
    }
    return true;
}

static bool read_filter(const struct options *options,
                        struct pages_filter *filter)
{
    *filter = (struct pages_filter){
        .partner = options->partner,
        .plan = options->plan,
        .locale = options->locale,
    };
    return read_formats(options->format, filter);
}

/* ---- publishing --------------------------------------------------------- */

struct building {
    struct project *project;
    struct publication *publication;
};

static bool publish_page(void *context, const struct page_job *job, str path,
                         str text, struct diags *diags)
{
    const struct building *building = context;
    const struct page_id *page = &job->page;
    struct published_file file = {
        .path = path,
        .kind = STR("page"),
        .partner = page->partner,
        .plan = page->plan,
        .document = page->kind == PAGE_TEXT
                        ? page->page
                        : str_from(page_kind_word(page->kind)),
        .locale = building->project->languages.items[job->language].locale.tag,
        .format = job->format == OUTPUT_HTML ? STR("html") : STR("markdown"),
    };
    return publication_add(building->publication, &file, text, diags);
}

/* Files of templates/assets/ go out as they are. */
static bool publish_assets(struct building *building)
{
    struct project *project = building->project;
    const str folder = STR("templates/");
    struct source_list list = {0};
    bool good =
        source_list_overlay(&project->folder, STR("templates/assets"), STR(""),
                            &project->arena, &project->diags, &list);
    for (size_t i = 0; good && i < list.count; i++) {
        const struct source *source;
        struct published_file file = {
            .path = str_slice(list.paths[i], folder.len, list.paths[i].len),
            .kind = STR("asset"),
        };
        good = source_read_overlay(&project->folder, list.paths[i],
                                   SOURCE_YAML_MAX_BYTES, &project->arena,
                                   &project->diags, &source) &&
               publication_add(building->publication, &file, source->text,
                               &project->diags);
    }
    return good;
}

static void say_result(const struct options *options,
                       const struct publication_result *result)
{
    fprintf(stderr, "slagen: %zu file%s in %s: ", result->file_count,
            result->file_count == 1 ? "" : "s", options->output);
    if (result->guarantee == PUBLICATION_UNCHANGED) {
        fputs("nothing had changed\n", stderr);
        return;
    }
    fprintf(stderr, "%zu new or changed, %zu removed; put in place %s\n",
            result->written_count, result->removed_count,
            result->guarantee == PUBLICATION_WHOLE ? "at once"
                                                   : "file by file");
}

static bool is_narrowed(const struct pages_filter *filter)
{
    return filter->partner.len || filter->plan.len || filter->locale.len ||
           !filter->all_formats;
}

static bool had_page(const void *context, str path)
{
    return publication_had(context, path);
}

static void publish(struct project *project, const struct options *options,
                    const struct pages_filter *filter)
{
    const str folders[] = {STR("content"), STR("templates"), STR("locales")};
    enum { FOLDER_COUNT = sizeof folders / sizeof *folders };
    str inputs[FOLDER_COUNT];
    for (size_t i = 0; i < FOLDER_COUNT; i++) {
        inputs[i] = arena_printf(&project->arena, "%s/%.*s", options->project,
                                 STR_ARG(folders[i]));
    }
    struct manifest_library libraries[VERSION_LIBRARY_COUNT];
    version_libraries(&project->arena, libraries);
    struct publication_options settings = {
        .output = str_from(options->output),
        .project = str_from(options->project),
        .inputs = inputs,
        .input_count = FOLDER_COUNT,
        .version = STR(SLAGEN_VERSION),
        .libraries = libraries,
        .library_count = VERSION_LIBRARY_COUNT,
        .format = {json_read, json_write_line},
        .keep_others = is_narrowed(filter),
        .force = options->force,
        .stop = &stop_signal,
    };
    struct building building = {project, NULL};
    struct publication_result result;
    struct pages pages;
    building.publication =
        publication_open(&settings, &project->arena, &project->diags);
    if (!building.publication) {
        return;
    }
    struct pages_filter all = *filter;
    all.had = had_page;
    all.had_context = building.publication;
    project->edition.bilingual = options->bilingual;
    pages_find_absent(project, &all);
    pages_plan(&pages, project, filter);
    if (pages_make(&pages, project, options->workers, publish_page,
                   &building) &&
        publish_assets(&building) &&
        publication_commit(building.publication, &project->diags, &result)) {
        say_result(options, &result);
    }
    publication_close(building.publication, &project->diags);
}

static int build(const struct options *options)
{
    struct project project;
    struct pages_filter filter;
    if (!options->output) {
        fputs("slagen build: say where to publish: -o DIR\n", stderr);
        return EXIT_USAGE;
    }
    if (!read_filter(options, &filter)) {
        return EXIT_USAGE;
    }
    catch_signals();
    project_open_as(&project, options->project,
                    &(struct project_wishes){.pseudo = options->pseudo});
    if (options->strict && project.usable) {
        project_proof(&project);
    }
    project_settle(&project, false);
    if (options->strict) {
        diags_harden(&project.diags);
    }
    int status = report_status(&project.diags);
    if (status == EXIT_CLEAN && project.usable) {
        if (check_filter(&project, &filter)) {
            publish(&project, options, &filter);
            project_settle(&project, false);
            status = report_status(&project.diags);
        } else {
            status = EXIT_USAGE;
        }
    }
    report_text(&project.diags, stderr);
    project_close(&project);
    return stop_signal ? 128 + stop_signal : status;
}

const struct command command_build = {
    .name = "build",
    .args = "",
    .summary = "publish a project into a folder",
    .details =
        "Files are made beside the folder and put in place together.  What the "
        "folder\nholds that slagen did not publish is never touched.  A build "
        "narrowed by\n--partner, --plan, --locale or --format leaves the other "
        "pages there as they are.",
    .options = specs,
    .run = build,
};
