/* SPDX-License-Identifier: MIT */
/*
 * Only texts that stand in a partner's documents count: so a finding is
 * certain, and a clause that nobody offers costs no lawyer.
 */
#include "cli/governing.h"

#include "cli/pages.h"

enum { LISTED_MAX = 5 }; /* ids named in one finding */

struct looking {
    struct project *project;
    struct worker worker;
    const struct partner *partner;
    struct text_set said; /* by the partner's documents, in one language */
};

static const struct languages *languages_of(const struct looking *looking)
{
    return &looking->project->languages;
}

/* ---- what documents say ----------------------------------------------------
 */

static void look_at(struct looking *looking, const struct page_id *page,
                    size_t language)
{
    struct worker *worker = &looking->worker;
    struct arena_mark start = arena_mark(&worker->job);
    struct writer writer =
        worker_writer(worker, looking->project, page, language, OUTPUT_HTML);
    view_make(&writer);
    text_set_join(&looking->said, &writer.ledger->said);
    arena_rewind(&worker->job, start);
}

static void look_at_plan(struct looking *looking, const struct plan *plan,
                         size_t language)
{
    struct page_id page = {PAGE_SLA, looking->partner->id.text, plan->id.text,
                           STR("")};
    if (plan_publishes(plan, DOCUMENT_SLA)) {
        look_at(looking, &page, language);
    }
    page.kind = PAGE_SUPPORT;
    if (plan_publishes(plan, DOCUMENT_DESCRIPTION)) {
        look_at(looking, &page, language);
    }
}

static void look_at_documents(struct looking *looking, size_t language)
{
    const struct catalogue *catalogue = &looking->project->catalogue;
    const struct partner *partner = looking->partner;
    looking->said = text_set_new(&looking->worker.arena,
                                 languages_of(looking)->texts->count + 1);
    for (size_t i = 0; i < partner->plans.count; i++) {
        look_at_plan(looking,
                     catalogue_plan(catalogue, partner->plans.items[i].text),
                     language);
    }
}

/* Which of the binding texts a finding is about. */
typedef bool text_filter(const struct text_status *status);

static bool is_unapproved(const struct text_status *status)
{
    return status->state < TEXT_APPROVED;
}

static bool is_hidden(const struct text_status *status)
{
    return !status->shown;
}

static bool is_unreviewed(const struct text_status *status)
{
    return status->shown && status->state < TEXT_REVIEWED;
}

/* Lists the binding texts that documents say in a language; gives how many. */
static size_t list(const struct looking *looking, size_t language,
                   text_filter *filter, struct buf *out)
{
    const struct languages *languages = languages_of(looking);
    const struct text_status *status = languages->items[language].texts.status;
    size_t count = 0;
    for (size_t i = 0; i < languages->texts->count; i++) {
        const struct text *text = &languages->texts->items[i];
        if (!text_set_has(&looking->said, i) ||
            text->class != CATALOG_BINDING || !filter(&status[i])) {
            continue;
        }
        if (count++ < LISTED_MAX) {
            buf_add(out, count > 1 ? STR(", ") : STR(""));
            buf_add(out, text->id);
        }
    }
    if (count > LISTED_MAX) {
        buf_printf(out, " and %zu more", count - LISTED_MAX);
    }
    return count;
}

/* ---- what is wrong
 * ------------------------------------------------------------ */

static const struct value *place(const struct partner *partner, const char *key)
{
    return partner->governing.at ? field_value(partner->governing.at, key)
                                 : field_value(partner->at, "partner");
}

static bool check_published(struct looking *looking)
{
    const struct languages *languages = languages_of(looking);
    struct diags *diags = &looking->project->diags;
    str tag = looking->partner->governing.language;
    size_t index = languages_find(languages, tag);
    if (tag.len == 0 ||
        (index < languages->count &&
         language_is_published(languages, &languages->items[index]))) {
        return true;
    }
    struct diag *diag = diag_at(
        diags, SEVERITY_ERROR, "governing-unpublished",
        place(looking->partner, "language"),
        "the governing language `%.*s` is not one of the site's languages",
        STR_ARG(tag));
    diag_hint(diags, diag,
              "publish it, with `locales` in slagen.yaml, or let a language of "
              "the site govern");
    return false;
}

static void check_authentic(struct looking *looking, size_t language)
{
    struct diags *diags = &looking->project->diags;
    str tag = languages_of(looking)->items[language].locale.tag;
    struct buf ids;
    buf_init(&ids, 1 << 12);
    look_at_documents(looking, language);
    size_t count = list(looking, language, is_unapproved, &ids);
    if (count) {
        str listed = buf_text(&ids);
        struct diag *diag = diag_at(
            diags, SEVERITY_ERROR, "authentic-unapproved",
            place(looking->partner, "translations"),
            "%.*s is to apply like the other languages, and %zu of its "
            "binding texts %s not approved: %.*s",
            STR_ARG(tag), count, count == 1 ? "is" : "are", STR_ARG(listed));
        diag_hint(diags, diag,
                  "have them approved (slagen l10n approve --locale %.*s), do "
                  "not publish that language, or write `convenience`: then one "
                  "text governs",
                  STR_ARG(tag));
    }
    buf_release(&ids);
}

/* What governs and cannot be read would be replaced by another language, in the
 * midst of a clause. */
static void check_complete(struct looking *looking, size_t language)
{
    struct diags *diags = &looking->project->diags;
    str tag = languages_of(looking)->items[language].locale.tag;
    struct buf ids;
    buf_init(&ids, 1 << 12);
    size_t count = list(looking, language, is_hidden, &ids);
    if (count) {
        str listed = buf_text(&ids);
        struct diag *diag = diag_at(
            diags, SEVERITY_ERROR, "governing-incomplete",
            place(looking->partner, "language"),
            "%.*s governs here, and readers cannot see %zu binding text%s in "
            "it: %.*s",
            STR_ARG(tag), count, count == 1 ? "" : "s", STR_ARG(listed));
        diag_hint(diags, diag,
                  "translate them, and bring them to the state that `policy` "
                  "in locales.yaml asks for (slagen l10n why tells which), or "
                  "let another language govern");
    }
    buf_release(&ids);
}

static void check_reviewed(struct looking *looking, size_t language)
{
    struct diags *diags = &looking->project->diags;
    str tag = languages_of(looking)->items[language].locale.tag;
    struct buf ids;
    buf_init(&ids, 1 << 12);
    size_t count = list(looking, language, is_unreviewed, &ids);
    if (count) {
        str listed = buf_text(&ids);
        struct diag *diag = diag_at(
            diags, SEVERITY_WARNING, "governing-unreviewed",
            place(looking->partner, "language"),
            "%.*s governs here, and nobody has reviewed %zu binding text%s in "
            "it: %.*s",
            STR_ARG(tag), count, count == 1 ? "" : "s", STR_ARG(listed));
        diag_hint(diags, diag,
                  "read them and take that down (slagen l10n review --locale "
                  "%.*s), or let the language govern that they were written in",
                  STR_ARG(tag));
    }
    buf_release(&ids);
}

/* Most often the text that governs is the one that was written first. */
static bool is_worth_a_look(const struct languages *languages, size_t language)
{
    const struct texts *texts = languages->texts;
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->items[i].class == CATALOG_BINDING &&
            languages->items[language].texts.status[i].state < TEXT_REVIEWED) {
            return true;
        }
    }
    return false;
}

static void check_partner(struct looking *looking)
{
    const struct languages *languages = languages_of(looking);
    if (!check_published(looking)) {
        return;
    }
    if (looking->partner->governing.translations == TRANSLATIONS_EQUAL) {
        for (size_t i = 0; i < languages->published_count; i++) {
            size_t index = languages->published[i];
            if (!languages->items[index].locale.pseudo) {
                check_authentic(looking, index);
            }
        }
        return;
    }
    const struct writer writer = {.edition = &looking->project->edition,
                                  .partner = looking->partner};
    const struct language *governing = writer_governing(&writer);
    size_t index = (size_t)(governing - languages->items);
    if (is_worth_a_look(languages, index)) {
        look_at_documents(looking, index);
        check_complete(looking, index);
        check_reviewed(looking, index);
    }
}

void governing_check(struct project *project)
{
    struct looking looking = {.project = project};
    worker_open(&looking.worker, project);
    for (size_t i = 0; i < project->catalogue.partner_count; i++) {
        looking.partner = project->catalogue.partners[i];
        check_partner(&looking);
    }
    worker_close(&looking.worker);
}
