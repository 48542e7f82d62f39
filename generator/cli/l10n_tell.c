/* SPDX-License-Identifier: MIT */
/* slagen l10n why and diff: how a text came to be shown, and what changed. */
#include "cli/l10n_work.h"

static const struct option_spec *const specs[] = {&option_project,
                                                  &option_locale, NULL};

static void say(const char *label, str text)
{
    printf("  %-12s %.*s\n", label, STR_ARG(text));
}

static void say_where(const char *label, const struct value *value)
{
    if (value && value->source) {
        printf("  %-12s %.*s:%u:%u\n", label, STR_ARG(value->source->path),
               value->start.line, value->start.column);
    }
}

/* ---- why ----------------------------------------------------------------- */

static const char *need_of(enum catalog_class class,
                           const struct text_policy *policy)
{
    enum text_state show = class == CATALOG_BINDING
                               ? policy->binding_show
                               : policy->informational_show;
    return class == CATALOG_LABEL  ? "any text"
           : show == TEXT_DRAFT    ? "draft or better"
           : show == TEXT_REVIEWED ? "reviewed or approved"
                                   : "approved";
}

static const char *reason(const struct text *text,
                          const struct text_status *status,
                          const struct text_policy *policy)
{
    switch (status->state) {
    case TEXT_IS_SOURCE:
        return "this is the language that the text is written in";
    case TEXT_MISSING:
        return status->identical
                   ? "it is the source text once more, and nobody has said "
                     "that this is right"
                   : "there is no translation";
    case TEXT_STALE:
        return "the source text has changed since it was translated";
    case TEXT_DRAFT:
        return status->edited   ? "it was edited since state.yaml was "
                                  "written; approvals of it are void"
               : status->record ? "state.yaml calls it a draft"
                                : "state.yaml does not know it";
    case TEXT_REVIEWED:
        return text->class == CATALOG_BINDING && policy->role_count
                   ? "it was reviewed; approvals are lacking"
                   : "it was reviewed";
    case TEXT_APPROVED:
        return "everybody who must has approved it beside this source";
    }
    return "";
}

static void tell_approvals(const struct text_status *status)
{
    const struct state_record *record = status->record;
    for (size_t i = 0; record && i < record->approval_count; i++) {
        const struct approval *approval = &record->approvals[i];
        printf("  %-12s %.*s by %.*s on %04d-%02d-%02d\n", "approval",
               STR_ARG(approval->role), STR_ARG(approval->by),
               approval->on.year, approval->on.month, approval->on.day);
    }
}

static void tell(const struct l10n_work *work, size_t language, size_t number)
{
    const struct languages *languages = &work->project.languages;
    const struct text *text = &languages->texts->items[number];
    const struct text_status *status =
        &languages->items[language].texts.status[number];
    printf("%.*s in %.*s\n", STR_ARG(text->id),
           STR_ARG(languages->items[language].locale.tag));
    say("class", text_class_word(text->class));
    say("source", text->source->text);
    say_where("", text->source);
    if (status->text && status->state != TEXT_IS_SOURCE) {
        say("translation", status->text->text);
        say_where("", status->text);
        say("origin", text_origin_word(status->origin));
    }
    str state = text_state_word(status->state);
    printf("  %-12s %.*s: %s\n", "state", STR_ARG(state),
           reason(text, status, &languages->policy));
    tell_approvals(status);
    printf("  %-12s %s (needs: %s)\n", "shown", status->shown ? "yes" : "no",
           need_of(text->class, &languages->policy));
    if (!status->shown) {
        say("instead", text->class == CATALOG_BINDING
                           ? STR("the whole clause in the governing language")
                           : STR("the text of the fallback language, marked"));
    }
}

static int why(const struct options *options)
{
    struct l10n_work work;
    int status;
    if (!l10n_open(&work, "why", options, &status)) {
        return l10n_close(&work, status);
    }
    if (!l10n_check_patterns(&work)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    const struct texts *texts = work.project.languages.texts;
    for (size_t i = 0; i < texts->count; i++) {
        for (size_t j = 0; l10n_is_meant(options, texts->items[i].id) &&
                           j < work.language_count;
             j++) {
            tell(&work, work.languages[j], i);
        }
    }
    return l10n_close(&work, EXIT_CLEAN);
}

enum { PATTERNS_MAX = 10000 };

const struct command command_l10n_why = {
    .name = "l10n why",
    .args = "ID…",
    .summary = "tell which rule chose what readers see of a text",
    .details = "An ID may hold `*` for any characters.",
    .options = specs,
    .arg_min = 1,
    .arg_max = PATTERNS_MAX,
    .run = why,
};

/* ---- diff ---------------------------------------------------------------- */

static void tell_stale(const struct l10n_work *work, const struct book *book,
                       size_t number)
{
    const struct text *text = &work->project.languages.texts->items[number];
    const struct text_status *status = &book->language->texts.status[number];
    str earlier = book_source(book, status->record->source);
    printf("%.*s in %.*s\n", STR_ARG(text->id),
           STR_ARG(book->language->locale.tag));
    say("was", earlier.len ? earlier : STR("(not kept)"));
    say("is", text->source->text);
    say("translation", status->text->text);
    printf("  %-12s %.*s: {same_as: [%.*s]} in meta.yaml, if both mean the "
           "same\n",
           "or", STR_ARG(text->id), STR_ARG(status->record->source));
}

static int diff(const struct options *options)
{
    struct l10n_work work;
    int status;
    size_t count = 0;
    if (!l10n_open(&work, "diff", options, &status)) {
        return l10n_close(&work, status);
    }
    if (!l10n_check_patterns(&work)) {
        return l10n_close(&work, EXIT_USAGE);
    }
    const struct languages *languages = &work.project.languages;
    for (size_t i = 0; i < work.language_count; i++) {
        struct book book;
        const struct language *language = &languages->items[work.languages[i]];
        bool open = book_open(&book, &work.project, language);
        for (size_t j = 0; open && j < languages->texts->count; j++) {
            if (language->texts.status[j].state == TEXT_STALE &&
                l10n_is_meant(options, languages->texts->items[j].id)) {
                tell_stale(&work, &book, j);
                count++;
            }
        }
    }
    fprintf(stderr, "slagen: %s\n",
            l10n_count(&work.project.arena, count, "stale text"));
    return l10n_close(&work, EXIT_CLEAN);
}

const struct command command_l10n_diff = {
    .name = "l10n diff",
    .args = "[ID…]",
    .summary = "show what changed in the sources of stale translations",
    .details = "",
    .options = specs,
    .arg_max = PATTERNS_MAX,
    .run = diff,
};
