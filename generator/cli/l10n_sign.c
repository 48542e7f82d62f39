/* SPDX-License-Identifier: MIT */
/* slagen l10n review and approve: somebody answers for translations. */
#include "cli/l10n_work.h"

TEXT_OPTION(role, "--role", "ROLE",
            "as what: a role of the policy, such as legal");

static const struct option_spec *const review_specs[] = {
    &option_project, &option_locale, &option_by, &option_on, NULL};

static const struct option_spec *const approve_specs[] = {
    &option_project, &option_locale, &option_role,
    &option_by,      &option_on,     NULL};

struct signing {
    struct l10n_work *work;
    struct book book;
    struct book_entry entry;
    bool approve;
    size_t signed_count;
    size_t passed_count; /* stale or missing: nobody can answer for them */
};

static void review(struct signing *signing, size_t number)
{
    const struct text_status *status =
        &signing->book.language->texts.status[number];
    struct book_entry entry = signing->entry;
    entry.origin = status->edited ? ORIGIN_UNKNOWN : status->origin;
    entry.reviewed = true;
    book_record(&signing->book, number, status->text->text, STR(""), &entry);
}

static void sign(struct signing *signing, size_t number)
{
    const struct texts *texts = signing->work->project.languages.texts;
    const struct text_status *status =
        &signing->book.language->texts.status[number];
    str id = texts->items[number].id;
    /* Who reviews a copy of the source says that it is right as it is. */
    bool copy = status->identical && !signing->approve;
    if (status->state < TEXT_DRAFT && !copy) {
        str state = text_state_word(status->state);
        printf("  %.*s: %.*s, not signed\n", STR_ARG(id), STR_ARG(state));
        signing->passed_count++;
        return;
    }
    if (status->state == TEXT_IS_SOURCE) {
        book_confirm(&signing->book, number, signing->work->options->role,
                     &signing->entry);
    } else if (signing->approve) {
        book_approve(&signing->book, number, signing->work->options->role,
                     &signing->entry);
    } else {
        review(signing, number);
    }
    printf("  %.*s: %.*s\n", STR_ARG(id), STR_ARG(status->text->text));
    signing->signed_count++;
}

/* Of the source language only what earlier texts meant can be confirmed. */
static bool is_signable(const struct signing *signing, size_t language,
                        size_t number)
{
    const struct text *text =
        &signing->work->project.languages.texts->items[number];
    bool confirms = signing->approve && text->meta && text->meta->same_as_count;
    return l10n_is_meant(signing->work->options, text->id) &&
           (confirms || l10n_is_translated(signing->work, language, number));
}

static bool sign_language(struct signing *signing, size_t language)
{
    struct project *project = &signing->work->project;
    const struct language *which = &project->languages.items[language];
    if (!book_open(&signing->book, project, which)) {
        return false;
    }
    printf("%.*s\n", STR_ARG(which->locale.tag));
    for (size_t i = 0; i < project->languages.texts->count; i++) {
        if (is_signable(signing, language, i)) {
            sign(signing, i);
        }
    }
    return book_save(&signing->book);
}

static int run(const char *command, const struct options *options, bool approve)
{
    struct l10n_work work;
    struct signing signing = {.work = &work, .approve = approve};
    int status;
    if (!l10n_open(&work, command, options, &status)) {
        return l10n_close(&work, status);
    }
    if (options->arg_count == 0) {
        fprintf(stderr,
                "slagen l10n %s: name the texts, such as sla.purpose.what or "
                "'sla.*'\n",
                command);
        return l10n_close(&work, EXIT_USAGE);
    }
    if (approve && options->role.len == 0) {
        fputs("slagen l10n approve: say as what: --role ROLE\n", stderr);
        return l10n_close(&work, EXIT_USAGE);
    }
    if (!l10n_check_patterns(&work) || !l10n_read_who(&work, &signing.entry)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    bool saved = true;
    for (size_t i = 0; saved && i < work.language_count; i++) {
        saved = sign_language(&signing, work.languages[i]);
    }
    fprintf(stderr, "slagen: %s %s by %.*s\n",
            l10n_count(&work.project.arena, signing.signed_count, "text"),
            approve ? "approved" : "reviewed", STR_ARG(signing.entry.by));
    return l10n_close(&work, !saved                 ? EXIT_MACHINE
                             : signing.passed_count ? EXIT_FAULTS
                                                    : EXIT_CLEAN);
}

static int review_run(const struct options *options)
{
    return run("review", options, false);
}

static int approve_run(const struct options *options)
{
    return run("approve", options, true);
}

enum { PATTERNS_MAX = 10000 };

const struct command command_l10n_review = {
    .name = "l10n review",
    .args = "ID…",
    .summary = "take down that a second person has read translations",
    .details =
        "Lists what it signs.  An ID may hold `*` for any characters.  A text "
        "that is\nedited afterwards is a draft again.  What is stale or "
        "missing "
        "is not signed,\nand the exit status is then 1.",
    .options = review_specs,
    .arg_max = PATTERNS_MAX,
    .run = review_run,
};

const struct command command_l10n_approve = {
    .name = "l10n approve",
    .args = "ID…",
    .summary = "take down that somebody answers for translations, in a role",
    .details =
        "An approval holds for the source and the translation as they are: an "
        "edit of\neither makes it void.  Which roles a binding text needs is "
        "said by `policy` in\nlocales/locales.yaml.  In the source language, "
        "role legal confirms that the\nearlier texts that meta.yaml lists as "
        "`same_as` meant the same.",
    .options = approve_specs,
    .arg_max = PATTERNS_MAX,
    .run = approve_run,
};
