/* SPDX-License-Identifier: MIT */
/* slagen l10n check: findings about languages; and taking up what was edited.
 */
#include "cli/l10n_work.h"
#include "cli/pages.h"

TEXT_OPTION(origin, "--origin", "WORD",
            "who or what made them: human, machine, machine-edited or memory");

static const struct option_spec option_update = {
    "--update",
    NULL,
    NULL,
    OPTION_FLAG,
    offsetof(struct options, update),
    "take texts that were edited by hand up as drafts of the source"};

static const struct option_spec *const specs[] = {
    &option_project, &option_locale, &option_strict, &option_update,
    &option_origin,  &option_by,     &option_on,     NULL};

/* ---- findings ------------------------------------------------------------ */

static bool is_about_languages(const struct diag *diag)
{
    static const str prefixes[] = {
        STR_INIT("locale-"),    STR_INIT("content-"),   STR_INIT("message-"),
        STR_INIT("text-"),      STR_INIT("unit-"),      STR_INIT("proof-"),
        STR_INIT("glossary-"),  STR_INIT("prose-"),     STR_INIT("fact-"),
        STR_INIT("authentic-"), STR_INIT("governing-"),
    };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (str_starts_with(str_from(diag->rule), prefixes[i])) {
            return true;
        }
    }
    return diag->severity == SEVERITY_ERROR;
}

static void keep_those(struct diags *diags)
{
    size_t count = 0;
    for (size_t i = 0; i < diags->count; i++) {
        if (is_about_languages(&diags->items[i])) {
            diags->items[count++] = diags->items[i];
        } else {
            diags->warning_count -=
                diags->items[i].severity == SEVERITY_WARNING;
        }
    }
    diags->count = count;
}

static int find(struct l10n_work *work)
{
    struct project *project = &work->project;
    if (project->usable) {
        struct pages pages;
        pages_plan(&pages, project,
                   &(struct pages_filter){.all_formats = true,
                                          .locale = work->options->locale});
        pages_make(&pages, project, pool_default_workers(), NULL, NULL);
    }
    project_settle(project, false);
    keep_those(&project->diags);
    if (work->options->strict) {
        diags_harden(&project->diags);
    }
    report_text(&project->diags, stdout);
    int status = report_status(&project->diags);
    project_close(project);
    return status;
}

/* ---- taking up ----------------------------------------------------------- */

/* What nobody has taken down yet, as far as it is a text of its own. */
static bool is_new(const struct text_status *status)
{
    return status->state == TEXT_DRAFT && status->text &&
           (!status->record || status->edited || !status->record->at);
}

static size_t update(struct l10n_work *work, size_t language,
                     const struct book_entry *entry, bool *saved)
{
    struct book book;
    size_t count = 0;
    struct project *project = &work->project;
    const struct texts *texts = project->languages.texts;
    const struct language *which = &project->languages.items[language];
    *saved = book_open(&book, project, which);
    for (size_t i = 0; *saved && i < texts->count; i++) {
        const struct text_status *status = &which->texts.status[i];
        if (!texts->items[i].shipped && is_new(status)) {
            book_record(&book, i, status->text->text, STR(""), entry);
            count++;
        }
    }
    *saved = *saved && (count == 0 || book_save(&book));
    return count;
}

static int take_up(struct l10n_work *work)
{
    struct book_entry entry;
    const struct options *options = work->options;
    if (!l10n_read_who(work, &entry)) {
        return l10n_close(work, EXIT_USAGE);
    }
    if (!text_origin_read(options->origin.len ? options->origin : STR("human"),
                          &entry.origin)) {
        fputs("slagen l10n check: --origin is human, machine, machine-edited "
              "or memory\n",
              stderr);
        return l10n_close(work, EXIT_USAGE);
    }
    bool saved = true;
    for (size_t i = 0; saved && i < work->language_count; i++) {
        size_t count = update(work, work->languages[i], &entry, &saved);
        str tag = work->project.languages.items[work->languages[i]].locale.tag;
        fprintf(stderr, "slagen: %.*s: %s taken up\n", STR_ARG(tag),
                l10n_count(&work->project.arena, count, "draft"));
    }
    return l10n_close(work, saved ? EXIT_CLEAN : EXIT_MACHINE);
}

static int check(const struct options *options)
{
    struct l10n_work work;
    int status;
    if (!l10n_open(&work, "check", options, &status)) {
        return l10n_close(&work, status);
    }
    return options->update ? take_up(&work) : find(&work);
}

const struct command command_l10n_check = {
    .name = "l10n check",
    .args = "",
    .summary = "find the faults of translations; take up what was edited",
    .details =
        "With --update, texts that state.yaml does not know as they are become "
        "drafts\nof the source as it is now, made by --by NAME.  A stale text "
        "that nobody touched\nstays stale.",
    .options = specs,
    .run = check,
};
