/* SPDX-License-Identifier: MIT */
/*
 * Only texts that stand in a partner's agreements count: so a finding is
 * certain, and an agreement that is not offered costs no lawyer.
 */
#include "cli/governing.h"

#include "cli/pages.h"

enum { LISTED_MAX = 5 }; /* ids named in one finding */

struct looking {
    struct project *project;
    struct worker worker;
    const struct partner *partner;
    struct text_set said; /* by the partner's agreements, in one language */
};

static const struct languages *languages_of(const struct looking *looking)
{
    return &looking->project->languages;
}

/* ---- what agreements say ----------------------------------------------------
 */

static void look_at_plan(struct looking *looking, str plan, size_t language)
{
    struct worker *worker = &looking->worker;
    struct arena_mark start = arena_mark(&worker->job);
    struct page_id page = {PAGE_SLA, looking->partner->id.text, plan, STR("")};
    struct writer writer =
        worker_writer(worker, looking->project, &page, language, OUTPUT_HTML);
    view_make(&writer);
    text_set_join(&looking->said, &writer.ledger->said);
    arena_rewind(&worker->job, start);
}

static void look_at_agreements(struct looking *looking, size_t language)
{
    const struct project *project = looking->project;
    const struct partner *partner = looking->partner;
    looking->said = text_set_new(&looking->worker.arena,
                                 languages_of(looking)->texts->count + 1);
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(&project->catalogue, partner->plans.items[i].text);
        if (plan_publishes(plan, DOCUMENT_SLA)) {
            look_at_plan(looking, plan->id.text, language);
        }
    }
}

/* Lists the binding texts that agreements say in a language in a state below
 * `least`; gives how many. */
static size_t list_below(const struct looking *looking, size_t language,
                         enum text_state least, struct buf *out)
{
    const struct languages *languages = languages_of(looking);
    const struct text_status *status = languages->items[language].texts.status;
    size_t count = 0;
    for (size_t i = 0; i < languages->texts->count; i++) {
        const struct text *text = &languages->texts->items[i];
        if (!text_set_has(&looking->said, i) ||
            text->class != CATALOG_BINDING || status[i].state >= least) {
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
    look_at_agreements(looking, language);
    size_t count = list_below(looking, language, TEXT_APPROVED, &ids);
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

static void check_reviewed(struct looking *looking, size_t language)
{
    struct diags *diags = &looking->project->diags;
    str tag = languages_of(looking)->items[language].locale.tag;
    struct buf ids;
    buf_init(&ids, 1 << 12);
    look_at_agreements(looking, language);
    size_t count = list_below(looking, language, TEXT_REVIEWED, &ids);
    if (count) {
        str listed = buf_text(&ids);
        struct diag *diag = diag_at(
            diags, SEVERITY_WARNING, "governing-unreviewed",
            place(looking->partner, "language"),
            "agreements are governed by %.*s, and nobody has reviewed %zu of "
            "their binding texts in it: %.*s",
            STR_ARG(tag), count, STR_ARG(listed));
        diag_hint(diags, diag,
                  "read them and take that down (slagen l10n review --locale "
                  "%.*s), or let the language govern that they were written in",
                  STR_ARG(tag));
    }
    buf_release(&ids);
}

static void check_partner(struct looking *looking)
{
    const struct languages *languages = languages_of(looking);
    if (!check_published(looking)) {
        return;
    }
    if (looking->partner->governing.translations == TRANSLATIONS_EQUAL) {
        for (size_t i = 0; i < languages->published_count; i++) {
            check_authentic(looking, languages->published[i]);
        }
        return;
    }
    const struct writer writer = {.edition = &looking->project->edition,
                                  .partner = looking->partner};
    const struct language *governing = writer_governing(&writer);
    if (governing != languages->wording) {
        check_reviewed(looking, (size_t)(governing - languages->items));
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
