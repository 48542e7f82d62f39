/* SPDX-License-Identifier: MIT */
/* What customers should be told besides. */
#include "rules/judge.h"

#include <stdlib.h>

#include "model/units.h"
#include "rules/phrases.h"

void judge_price_unsaid(const struct judging *judging, const struct plan *plan)
{
    if (plan->price.count == 0 && plan->charged.count == 0) {
        report(judging, plan->at,
               "this plan does not say whether support is charged");
    }
}

void judge_collections(const struct judging *judging,
                       const struct partner *partner)
{
    if (partner->role != ROLE_INDEPENDENT &&
        partner->collections.text.len == 0) {
        report(judging, partner->at, "this partner has no collections policy");
    }
}

void judge_self_help(const struct judging *judging,
                     const struct partner *partner)
{
    if (partner->self_help.count == 0) {
        report(judging, partner->at,
               "this partner names no place where customers can help "
               "themselves");
    }
}

void judge_provider(const struct judging *judging,
                    const struct partner *partner)
{
    if (partner->role == ROLE_INDIRECT_RESELLER &&
        partner->provider.name.len == 0) {
        report(judging, field_value(partner->at, "role"),
               "this indirect reseller does not name its indirect provider");
    }
}

/* ---- W7 ----------------------------------------------------------------- */

static void search_text(void *context, const struct unit *unit)
{
    const struct judging *const *judging = context;
    phrases_check((*judging)->rule, unit->text, (*judging)->diags);
}

/* Looks into every text for people that the tables know. */
static void search_texts(const struct judging *judging,
                         const struct schema *kind, const struct value *at)
{
    units_walk_document(kind, at, judging->diags->arena, search_text, &judging);
}

/* Which documents the partners in a programme show, by their index. */
struct shown {
    bool *plans;
    bool *pages;
};

static int compare_id(const void *id, const void *slot)
{
    const struct document_head *head = *(void *const *)slot;
    return str_compare(*(const str *)id, head->id.text);
}

static void mark(bool *marks, void *const *items, size_t count, str id)
{
    void *const *slot =
        count ? bsearch(&id, items, count, sizeof *items, compare_id) : NULL;
    if (slot) {
        marks[slot - items] = true;
    }
}

static void mark_shown(const struct catalogue *catalogue,
                       const struct partner *partner, struct shown *shown)
{
    void *const *plans = (void *const *)catalogue->plans;
    void *const *pages = (void *const *)catalogue->pages;
    size_t page_count = catalogue->page_count;
    for (size_t i = 0; i < partner->plans.count; i++) {
        mark(shown->plans, plans, catalogue->plan_count,
             partner->plans.items[i].text);
    }
    for (size_t i = 0; i < partner->pages.count; i++) {
        mark(shown->pages, pages, page_count, partner->pages.items[i].text);
    }
    mark(shown->pages, pages, page_count, partner->training.text);
    mark(shown->pages, pages, page_count, partner->collections.text);
}

static void search_documents(const struct judging *judging,
                             const struct schema *kind, const bool *marks,
                             void *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct document_head *head = items[i];
        if (marks[i]) {
            search_texts(judging, kind, head->at);
        }
    }
}

/* Only a programme's customers are barred from the vendor's own support; what
 * partners outside it show may say otherwise. */
void judge_vendor_tickets(const struct judging *judging)
{
    const struct catalogue *catalogue = judging->world->catalogue;
    struct arena *arena = judging->diags->arena;
    struct shown shown = {
        .plans = ARENA_ARRAY(arena, catalogue->plan_count, bool),
        .pages = ARENA_ARRAY(arena, catalogue->page_count, bool),
    };
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        const struct partner *partner = catalogue->partners[i];
        if (partner->role != ROLE_INDEPENDENT) {
            search_texts(judging, &partner_schema, partner->at);
            mark_shown(catalogue, partner, &shown);
        }
    }
    search_documents(judging, &plan_schema, shown.plans,
                     (void *const *)catalogue->plans, catalogue->plan_count);
    search_documents(judging, &page_schema, shown.pages,
                     (void *const *)catalogue->pages, catalogue->page_count);
}
