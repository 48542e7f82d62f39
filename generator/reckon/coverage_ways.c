/* SPDX-License-Identifier: MIT */
/* By which ways somebody can be reached in a case, and when. */
#include "reckon/cases.h"

static struct opening_terms terms_for(const struct world *world,
                                      const struct partner *partner,
                                      const struct schedule *schedule)
{
    str zone = partner ? partner->zone.text : STR("");
    return (struct opening_terms){
        .world = world,
        .partner = partner,
        .schedule = schedule,
        .customer_zone = zone.len ? world_zone(world, zone) : NULL,
    };
}

struct opening *coverage_opening(const struct world *world,
                                 const struct partner *partner,
                                 const struct schedule *schedule,
                                 struct arena *arena)
{
    struct opening_terms terms = terms_for(world, partner, schedule);
    if (!terms.customer_zone) {
        terms.customer_zone = zone_fixed(STR("UTC"), 0, arena);
    }
    return opening_new(&terms, arena);
}

/* The same with what is known of the customer. */
static struct opening *opening_of(const struct coverage *coverage,
                                  const struct schedule *schedule,
                                  struct arena *arena)
{
    struct opening_terms terms =
        terms_for(coverage->world, coverage->partner, schedule);
    if (coverage->customer_zone) {
        terms.customer_zone = coverage->customer_zone;
    }
    if (!terms.customer_zone) {
        terms.customer_zone = zone_fixed(STR("UTC"), 0, arena);
    }
    terms.customer_calendar = coverage->customer_calendar;
    return opening_new(&terms, arena);
}

/* ---- the ways of a case ------------------------------------------------- */

struct way_list {
    struct ways ways;
    size_t capacity;
    const struct coverage *coverage;
    struct arena *arena;
};

static void add_way(struct way_list *list, const struct reach *row,
                    struct opening *hours, struct opening *contact)
{
    enum opening_unknown unknown = opening_unknown(hours);
    if (unknown == OPENING_KNOWN && contact) {
        unknown = opening_unknown(contact);
    }
    if (unknown != OPENING_KNOWN) {
        list->ways.unknown = unknown;
        return;
    }
    list->ways.items = ARENA_GROW(list->arena, list->ways.items,
                                  list->ways.count, &list->capacity);
    list->ways.items[list->ways.count++] = (struct way){row, hours, contact};
}

static bool contact_serves(const struct contact *contact,
                           const struct reach *row)
{
    str id = contact->id.text.len ? contact->id.text : STR("main");
    return row->contact.text.len == 0 || str_equal(row->contact.text, id);
}

/* Visits need no address, and a plan alone has no contacts. */
static bool needs_contact(const struct way_list *list, const struct reach *row)
{
    return list->coverage->partner && row->by != CHANNEL_ON_SITE;
}

static void add_row(struct way_list *list, const struct reach *row)
{
    const struct coverage *coverage = list->coverage;
    const struct partner *partner = coverage->partner;
    struct opening *hours = opening_of(
        coverage, plan_schedule(coverage->plan, row->during.text), list->arena);
    bool found = !needs_contact(list, row);
    if (found) {
        add_way(list, row, hours, NULL);
        return;
    }
    for (size_t i = 0; i < partner->contact.channels[row->by].count; i++) {
        const struct contact *contact =
            &partner->contact.channels[row->by].items[i];
        const struct schedule *schedule =
            partner_schedule(partner, contact->during.text);
        if (contact_serves(contact, row)) {
            found = true;
            add_way(list, row, hours,
                    schedule ? opening_of(coverage, schedule, list->arena)
                             : NULL);
        }
    }
    list->ways.lacks_contact |= !found;
}

struct ways coverage_ways(const struct coverage *coverage,
                          const struct support_case *asked, struct arena *arena)
{
    struct way_list list = {.coverage = coverage, .arena = arena};
    struct rows rows;
    rows_find(coverage->plan, asked, arena, &rows, NULL);
    for (size_t i = 0; i < rows.count; i++) {
        if (coverage->channels >> rows.items[i]->by & 1) {
            add_row(&list, rows.items[i]);
        }
    }
    return list.ways;
}

/* Marks the rows that win in a case, in one language or another. */
static void mark_rows(const struct plan *plan, const struct cases *cases,
                      struct support_case asked, bool *marks,
                      struct arena *scratch)
{
    const struct support_case within = asked;
    for (size_t i = 0; i < cases->languages.count; i++) {
        struct rows rows;
        asked.language = case_language(cases, &within, i);
        rows_find(plan, &asked, scratch, &rows, NULL);
        for (size_t j = 0; j < rows.count; j++) {
            marks[rows.items[j] - plan->reach.items] = true;
        }
    }
}

struct ways coverage_ways_within(const struct coverage *coverage,
                                 const struct support_case *within,
                                 struct arena *arena)
{
    const struct plan *plan = coverage->plan;
    struct way_list list = {.coverage = coverage, .arena = arena};
    struct arena scratch = {0};
    const struct cases cases = cases_of(coverage, &scratch);
    bool *marks = ARENA_ARRAY(&scratch, plan->reach.count, bool);
    size_t count = cases_count(&cases);
    for (size_t i = 0; i < count; i++) {
        mark_rows(plan, &cases, case_at(&cases, within, i), marks, &scratch);
    }
    for (size_t i = 0; i < plan->reach.count; i++) {
        if (marks[i] && coverage->channels >> plan->reach.items[i].by & 1) {
            add_row(&list, &plan->reach.items[i]);
        }
    }
    arena_release(&scratch);
    return list.ways;
}

/* Gives the first stretch in which a way is open, cut to [from, to). */
static bool way_next(const struct way *way, int64_t from, int64_t to,
                     struct span *out)
{
    struct span contact;
    while (opening_next(way->hours, from, to, out)) {
        if (!way->contact) {
            return true;
        }
        if (opening_next(way->contact, out->from, out->to, &contact)) {
            *out = contact;
            return true;
        }
        from = out->to;
    }
    return false;
}

/* Gives the end of what is open without a break from an instant on; the instant
 * itself when nothing is. */
static int64_t open_until(const struct ways *ways, int64_t from, int64_t to)
{
    int64_t reached = from;
    for (bool longer = true; longer && reached < to;) {
        longer = false;
        for (size_t i = 0; i < ways->count; i++) {
            struct span span;
            if (way_next(&ways->items[i], reached, to, &span) &&
                span.from == reached && span.to > reached) {
                reached = span.to;
                longer = true;
            }
        }
    }
    return reached;
}

bool ways_next(const struct ways *ways, int64_t from, int64_t to,
               struct span *out)
{
    int64_t first = to;
    for (size_t i = 0; i < ways->count; i++) {
        struct span span;
        if (way_next(&ways->items[i], from, first, &span)) {
            first = span.from;
        }
    }
    *out = (struct span){first, open_until(ways, first, to)};
    return first < to;
}
