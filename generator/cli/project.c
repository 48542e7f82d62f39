/* SPDX-License-Identifier: MIT */
#include "cli/project.h"

#include "base/asset.h"
#include "base/digest.h"
#include "cli/calendars.h"
#include "cli/governing.h"
#include "cli/pages.h"
#include "cli/zones.h"
#include "input/yaml.h"
#include "rules/findings.h"
#include "rules/guard.h"
#include "rules/rules.h"
#include "rules/settle.h"
#include "translate/content.h"
#include "translate/init.h"
#include "translate/known.h"
#include "translate/pseudo_language.h"
#include "translate/texts.h"

/* ---- files -------------------------------------------------------------- */

static void remember(struct project *project, const struct source *source,
                     const struct value *value)
{
    project->files = ARENA_GROW(&project->arena, project->files,
                                project->file_count, &project->file_capacity);
    project->files[project->file_count++] = (struct yaml_file){source, value};
}

static const struct value *read_source(struct project *project,
                                       const struct source *source)
{
    struct value *value = NULL;
    if (!yaml_read(source, &yaml_limits_content, &project->arena,
                   &project->diags, &value)) {
        project->usable = false;
        return NULL;
    }
    remember(project, source, value);
    return value;
}

/* Gives NULL when the file cannot be read, and in `*source` NULL when there is
 * not even its text. */
static const struct value *read_file(struct project *project, str path,
                                     const struct source **source)
{
    *source = NULL;
    if (!source_read(&project->folder, path, SOURCE_YAML_MAX_BYTES,
                     &project->arena, &project->diags, source)) {
        project->usable = false;
        return NULL;
    }
    return read_source(project, *source);
}

/* Gives what was read from a file of the project's own that is, byte for byte,
 * the program's: so it is in the program's own project. */
static const struct value *read_already(const struct project *project, str path)
{
    const struct asset *asset = asset_find(path);
    for (size_t i = project->file_count; asset && i-- > 0;) {
        const struct source *source = project->files[i].source;
        if (str_equal(source->path, path)) {
            return str_equal(source->text, asset_text(asset))
                       ? project->files[i].value
                       : NULL;
        }
    }
    return NULL;
}

const struct value *project_language_file(void *context, str path,
                                          enum file_owner owner)
{
    struct project *project = context;
    const struct source *source;
    const struct value *read =
        owner == OWNER_PROGRAM ? read_already(project, path) : NULL;
    if (read) {
        return read;
    }
    bool own = owner != OWNER_PROGRAM && source_exists(&project->folder, path);
    if (!own && (owner == OWNER_PROJECT || !asset_find(path))) {
        return NULL;
    }
    if (!source_read_overlay(own ? &project->folder : NULL, path,
                             SOURCE_YAML_MAX_BYTES, &project->arena,
                             &project->diags, &source)) {
        project->usable = false;
        return NULL;
    }
    return read_source(project, source);
}

/* ---- content ------------------------------------------------------------ */

static void report_no_project(struct project *project)
{
    struct diag *diag = diag_add(
        &project->diags, SEVERITY_ERROR, "project-missing", NULL, (pos){0, 0},
        (pos){0, 0}, "%s holds neither slagen.yaml nor a folder content",
        project->folder.path);
    diag_hint(&project->diags, diag,
              "name the project's folder with -C, or begin one: "
              "content/partner.yaml and content/plan.yaml");
    project->usable = false;
}

static void warn_of_ignored(struct project *project, str path)
{
    const struct source *source = source_new(&project->arena, path, STR(""));
    struct diag *diag =
        diag_add(&project->diags, SEVERITY_WARNING, "file-ignored", source,
                 (pos){0, 0}, (pos){0, 0}, "this file is not read");
    diag_hint(&project->diags, diag, "let its name end in .yaml");
}

/* A file that is silently left out is a promise that is silently not made. */
static void check_suffixes(struct project *project)
{
    struct source_list list = {0};
    source_list(&project->folder, STR("content"), STR(".yml"), &project->arena,
                &project->diags, &list);
    for (size_t i = 0; i < list.count; i++) {
        warn_of_ignored(project, list.paths[i]);
    }
    if (source_exists(&project->folder, STR("slagen.yml"))) {
        warn_of_ignored(project, STR("slagen.yml"));
    }
}

static bool is_pseudo(str tag)
{
    return pseudo_of_tag(tag) != PSEUDO_NONE;
}

static void load_catalogue(struct project *project)
{
    struct arena *arena = &project->arena;
    struct source_list list = {0};
    struct known known = {
        .country = country_is_known,
        .language = language_is_known,
        .pseudo = is_pseudo,
        .country_by_name = country_by_name,
        .language_by_name = language_by_name,
        .currency_digits = currency_minor_digits,
        .zone = zones_check,
        .context = project->zones,
    };
    struct calendars calendars = {&project->folder, arena, &project->diags,
                                  true};
    const struct calendar_supply supply = calendars_supply(&calendars);
    struct reading reading = {.known = &known,
                              .arena = arena,
                              .diags = &project->diags,
                              .calendars = &supply};
    const struct source *source;
    const struct value *site = NULL;
    bool has_site = source_exists(&project->folder, STR("slagen.yaml"));
    if (has_site) {
        site = read_file(project, STR("slagen.yaml"), &source);
    } else if (!source_exists(&project->folder, STR("content"))) {
        report_no_project(project);
        return;
    }
    project->usable &= source_list(&project->folder, STR("content"),
                                   STR(".yaml"), arena, &project->diags, &list);
    const struct value **documents =
        ARENA_ARRAY(arena, list.count, const struct value *);
    const struct source **unread =
        ARENA_ARRAY(arena, list.count, const struct source *);
    reading.unread = unread;
    size_t count = 0;
    for (size_t i = 0; i < list.count; i++) {
        const struct value *document =
            read_file(project, list.paths[i], &source);
        if (document && !calendars_is_shipped(source)) {
            documents[count++] = document;
        } else if (!document) {
            unread[reading.unread_count++] = source;
        }
    }
    project->usable &=
        catalogue_read(documents, count, site, &reading, &project->catalogue);
    project->usable &= calendars.usable;
    check_suffixes(project);
    project->world = (struct world){
        .catalogue = &project->catalogue,
        .zone = zones_find,
        .zone_context = project->zones,
        .today = project->world.today,
    };
    rules_check(&project->world, &project->diags);
}

/* ---- templates ---------------------------------------------------------- */

static void load_templates(struct project *project)
{
    struct arena *arena = &project->arena;
    struct source_list list = {0};
    bool usable =
        source_list_overlay(&project->folder, STR("templates"),
                            STR(".mustache"), arena, &project->diags, &list);
    const struct source **sources =
        ARENA_ARRAY(arena, list.count, const struct source *);
    for (size_t i = 0; i < list.count; i++) {
        usable &= source_read_overlay(&project->folder, list.paths[i],
                                      SOURCE_YAML_MAX_BYTES, arena,
                                      &project->diags, &sources[i]);
    }
    project->template_sources = sources;
    project->template_count = usable ? list.count : 0;
    if (usable) {
        project->templates =
            templates_compile(sources, list.count, arena, &project->diags);
    }
    project->usable &= project->templates != NULL;
}

static void load_languages(struct project *project, bool pseudo)
{
    const struct site *site = &project->catalogue.site;
    const struct value *at = field_value(site->at, "locales");
    project->usable &=
        languages_read(project_language_file, project, site->locales.items,
                       site->locales.count, at, &project->arena,
                       &project->diags, &project->languages);
    if (pseudo && project->languages.wording) {
        project->usable &= pseudo_languages_add(
            project_language_file, project, &project->arena, &project->diags,
            &project->languages);
    }
    if (project->languages.wording) {
        project->usable &= texts_make(&project->catalogue, &project->languages,
                                      &project->arena, &project->diags);
    }
}

/* What could not be read would seem not to be translated. */
static void check_content(struct project *project)
{
    if (project->usable) {
        project->usable =
            content_check(&project->catalogue, &project->languages,
                          &project->arena, &project->diags);
    }
}

/* ---- the guard of values ------------------------------------------------ */

/* All texts of a project, in all languages that were read. */
struct guarded {
    struct project *project;
    struct guard_text *items;
    size_t count;
};

static void add_guarded(void *context, const struct unit *unit)
{
    struct guarded *texts = context;
    const struct languages *languages = &texts->project->languages;
    for (size_t i = 0; i < languages->count; i++) {
        const struct language *language = &languages->items[i];
        bool is_source = i == languages->source;
        if (language->locale.pseudo) {
            continue;
        }
        const struct value *text =
            is_source ? unit->text : content_find(language->content, unit->id);
        if (text && texts->items) {
            texts->items[texts->count] = (struct guard_text){
                .language = language->locale.tag,
                .unit = unit->id,
                .text = text,
                .source = is_source ? NULL : unit->text,
                .kind = unit->document_kind,
                .document = unit->document,
            };
        }
        texts->count += text != NULL;
    }
}

/* Gives the words of the languages that have some, the source's first. */
static struct guard_languages guard_words(struct project *project)
{
    struct arena *arena = &project->arena;
    const struct languages *languages = &project->languages;
    struct guard_words *items =
        ARENA_ARRAY(arena, languages->count, struct guard_words);
    struct guard_languages out = {items, 0};
    for (size_t i = 0; i < languages->count; i++) {
        size_t index = i == 0                   ? languages->source
                       : i <= languages->source ? i - 1
                                                : i;
        str tag = languages->items[index].locale.tag;
        const struct value *words = project_language_file(
            project,
            arena_printf(arena, "locales/%.*s/guard.yaml", STR_ARG(tag)),
            OWNER_EITHER);
        if (words && guard_words_read(words, tag, arena, &project->diags,
                                      &items[out.count])) {
            out.count++;
        } else if (i == 0) {
            return (struct guard_languages){items, 0};
        }
    }
    return out;
}

/* Holds the texts against the facts; what could not be read would be held
 * against nothing. */
static void guard_texts(struct project *project)
{
    struct arena *arena = &project->arena;
    struct guarded texts = {.project = project};
    if (!project->usable) {
        return;
    }
    struct guard_languages words = guard_words(project);
    units_walk(&project->catalogue, arena, add_guarded, &texts);
    texts.items = ARENA_ARRAY(arena, texts.count, struct guard_text);
    texts.count = 0;
    units_walk(&project->catalogue, arena, add_guarded, &texts);
    guard_check(&project->world, &words, texts.items, texts.count,
                &project->diags);
}

/* The page's policy admits no style but the one with this digest. */
static str style_hash(struct project *project)
{
    const struct source *source;
    const str path = STR("templates/html/partials/style.mustache");
    const str begin = STR("<style>");
    char sum[DIGEST_BASE64_LEN + 1];
    if (!source_read_overlay(&project->folder, path, SOURCE_YAML_MAX_BYTES,
                             &project->arena, &project->diags, &source)) {
        return STR("");
    }
    ptrdiff_t start = str_find(source->text, begin);
    ptrdiff_t end = str_find(source->text, STR("</style>"));
    if (start < 0 || end < start) {
        return STR("");
    }
    digest_base64(
        str_slice(source->text, (size_t)start + begin.len, (size_t)end), sum);
    return arena_printf(&project->arena, "sha256-%s", sum);
}

/* ---- prose -------------------------------------------------------------- */

struct prose_job {
    struct project *project;
    struct worker *worker;
};

/* Every text page is checked in each language for each partner that shows it:
 * a placeholder may be good for one partner and not for another. */
static void check_prose(void *context, const struct page_id *page)
{
    struct prose_job *job = context;
    struct project *project = job->project;
    const struct languages *languages = &project->languages;
    if (page->kind != PAGE_TEXT) {
        return;
    }
    const struct page *text = catalogue_page(&project->catalogue, page->page);
    for (size_t i = 0; i < languages->published_count; i++) {
        struct writer writer = worker_writer(
            job->worker, project, page, languages->published[i], OUTPUT_HTML);
        struct prose_context prose = writer_prose_context(&writer);
        size_t index;
        str unit =
            arena_printf(writer.arena, "page.%.*s.body", STR_ARG(page->page));
        project->usable &=
            prose_check(writer_prose(&writer, unit, text->body.at, &index),
                        &prose, &project->diags);
    }
}

static void check_all_prose(struct project *project)
{
    struct worker worker;
    struct prose_job job = {project, &worker};
    worker_open(&worker, project);
    project_each_page(project, check_prose, &job);
    worker_close(&worker);
}

/* ---- the whole ---------------------------------------------------------- */

void project_open(struct project *project, const char *path)
{
    project_open_as(project, path, &(struct project_wishes){0});
}

void project_open_as(struct project *project, const char *path,
                     const struct project_wishes *wishes)
{
    *project = (struct project){.usable = true};
    project->world.today = wishes->today;
    diags_init(&project->diags, &project->arena);
    project->zones = zones_new(&project->arena);
    project->has_folder =
        translate_init(&project->diags) &&
        source_folder_open(path, &project->diags, &project->folder);
    if (!project->has_folder) {
        project->usable = false;
        return;
    }
    load_catalogue(project);
    load_languages(project, wishes->pseudo);
    guard_texts(project);
    check_content(project);
    load_templates(project);
    project->edition = (struct edition){
        .catalogue = &project->catalogue,
        .world = &project->world,
        .languages = &project->languages,
        .offsets = zones_offsets,
        .offsets_context = project->zones,
        .generator = STR("slagen " SLAGEN_VERSION),
        .style_hash = style_hash(project),
    };
    if (project->usable) {
        check_all_prose(project);
        governing_check(project);
    }
}

void project_settle(struct project *project, bool whole)
{
    struct findings findings = findings_all(&project->arena);
    const struct settling settling = {
        .site = &project->catalogue.site,
        .findings = &findings,
        .files = project->files,
        .file_count = project->file_count,
        .on_a_day = project->world.today.year != 0,
        .whole = whole,
    };
    diags_sort(&project->diags);
    settle(&settling, &project->diags);
}

void project_close(struct project *project)
{
    if (project->has_folder) {
        source_folder_close(&project->folder);
    }
    zones_close(project->zones);
    for (size_t i = 0; i < project->report_count; i++) {
        arena_release(&project->reports[i]);
    }
    arena_release(&project->arena);
    translate_release();
}
