/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"

#include "reckon/coverage_cases.h"

enum {
    YEARS_MAX = 16, /* looked at in one case */
    DEFAULT_YEAR = 2027,
};

int32_t coverage_year(const struct plan *plan)
{
    return plan && plan->valid_from.year ? plan->valid_from.year : DEFAULT_YEAR;
}

struct opening_terms coverage_terms(const struct world *world,
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

/* Where the customer is makes no difference to whether hours have holes: any
 * zone will do where the partner has none. */
static struct opening *opening_of(const struct coverage *coverage,
                                  const struct schedule *schedule,
                                  struct arena *arena)
{
    struct opening_terms terms =
        coverage_terms(coverage->world, coverage->partner, schedule);
    if (coverage->customer_zone) {
        terms.customer_zone = coverage->customer_zone;
    }
    if (!terms.customer_zone) {
        terms.customer_zone = zone_fixed(STR("UTC"), 0, arena);
    }
    terms.customer_calendar = coverage->customer_calendar;
    return opening_new(&terms, arena);
}

int32_t schedule_minutes_per_week(const struct world *world,
                                  const struct schedule *schedule)
{
    const struct coverage alone = {.world = world};
    struct arena arena = {0};
    if (!schedule) {
        return MINUTES_PER_WEEK;
    }
    struct opening *opening = opening_of(&alone, schedule, &arena);
    int32_t minutes = opening_unknown(opening) == OPENING_NEEDS_ZONE
                          ? 0
                          : opening_week_minutes(opening);
    arena_release(&arena);
    return minutes;
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
    if (list->ways.count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 4;
        struct way *items = ARENA_ARRAY(list->arena, capacity, struct way);
        if (list->ways.count) {
            memcpy(items, list->ways.items, list->ways.count * sizeof *items);
        }
        list->ways.items = items;
        list->capacity = capacity;
    }
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

/* ---- the first hole ----------------------------------------------------- */

/* Gives what was written that closes it. */
static const struct value *place_of(const struct closed *closed,
                                    const struct reach *row)
{
    if (closed->exception) {
        return closed->exception->at;
    }
    if (!closed->schedule) {
        return row->during.at;
    }
    return field_value(closed->schedule->at,
                       closed->kind == CLOSED_HOLIDAY ? "closed" : "week");
}

/* Instants at which no way is open, and the way that explains it best: one that
 * a holiday or an exception closes would be there otherwise. */
static struct gap hole_at(const struct ways *ways, int64_t at, int64_t to)
{
    struct gap gap = {.kind = GAP_NONE};
    for (size_t i = 0; i < ways->count; i++) {
        const struct way *way = &ways->items[i];
        bool is_contact = way->contact && opening_is_open(way->hours, at);
        struct opening *opening = is_contact ? way->contact : way->hours;
        struct closed closed;
        if (!opening_next_closed(opening, at, to, &closed) ||
            (gap.kind != GAP_NONE && closed.kind == CLOSED_WEEK)) {
            continue;
        }
        gap.kind = is_contact ? GAP_CONTACT : GAP_HOLE;
        gap.at = place_of(&closed, way->row);
        gap.hole = closed;
        gap.zone = opening_zone(opening);
    }
    return gap;
}

static bool is_always(const struct way *way)
{
    return opening_is_always(way->hours) &&
           (!way->contact || opening_is_always(way->contact));
}

static struct gap year_gap(const struct ways *ways, int32_t year)
{
    struct span span = opening_year(ways->items[0].hours, year);
    int64_t reached = open_until(ways, span.from, span.to);
    return reached < span.to ? hole_at(ways, reached, span.to)
                             : (struct gap){.kind = GAP_NONE};
}

/* The years of which something is said: that in which the plan begins, and
 * those of dated exceptions, the only ones in which these hold. */
struct years {
    int32_t items[YEARS_MAX];
    size_t count;
};

static void add_year(struct years *years, int32_t year)
{
    for (size_t i = 0; i < years->count; i++) {
        if (years->items[i] == year) {
            return;
        }
    }
    if (year && years->count < YEARS_MAX) {
        years->items[years->count++] = year;
    }
}

/* As deep as schedules may be made of each other; rings are refused. */
enum { PARTS_DEPTH = 16 };

static void add_years(struct years *years, const struct schedule *schedule,
                      int depth)
{
    if (!schedule || depth == PARTS_DEPTH) {
        return;
    }
    for (size_t i = 0; i < schedule->except.count; i++) {
        add_year(years, schedule->except.items[i].first.year);
        add_year(years, schedule->except.items[i].last.year);
    }
    for (size_t i = 0; i < schedule->parts.count; i++) {
        add_years(years, schedule->parts.items[i], depth + 1);
    }
}

static struct gap ways_gap(const struct ways *ways, const struct plan *plan)
{
    struct gap gap = {.kind = GAP_NONE};
    struct years years = {.count = 0};
    for (size_t i = 0; i < ways->count; i++) {
        if (is_always(&ways->items[i])) {
            return gap;
        }
    }
    add_year(&years, coverage_year(plan));
    for (size_t i = 0; i < ways->count; i++) {
        add_years(&years, opening_schedule(ways->items[i].hours), 0);
        if (ways->items[i].contact) {
            add_years(&years, opening_schedule(ways->items[i].contact), 0);
        }
    }
    for (size_t i = 0; i < years.count && gap.kind == GAP_NONE; i++) {
        gap = year_gap(ways, years.items[i]);
    }
    return gap;
}

/* ---- one case ----------------------------------------------------------- */

static struct gap case_gap(const struct coverage *coverage,
                           const struct support_case *asked,
                           struct arena *arena)
{
    struct ways ways = coverage_ways(coverage, asked, arena);
    struct gap gap = {.kind = GAP_NONE};
    if (ways.count) {
        gap = ways_gap(&ways, coverage->plan);
    } else if (ways.lacks_contact) {
        gap.kind = GAP_CONTACT;
        gap.at = field_value(coverage->partner->at, "contact");
    } else {
        gap.kind = GAP_NO_ROW;
        gap.at = field_value(coverage->plan->at, "reach");
    }
    if (gap.kind != GAP_NONE && ways.unknown != OPENING_KNOWN) {
        gap.kind = GAP_UNKNOWN;
        gap.unknown = ways.unknown;
    }
    gap.asked = *asked;
    return gap;
}

/* ---- all the cases of a plan -------------------------------------------- */

static struct gap any_language_gap(const struct coverage *coverage,
                                   const struct cases *cases,
                                   struct support_case asked,
                                   struct arena *arena)
{
    struct gap first = {.kind = GAP_NONE};
    str wanted = asked.language;
    for (size_t i = 0; i < cases->languages.count; i++) {
        asked.language = cases_value(wanted, &cases->languages, i);
        struct gap gap = case_gap(coverage, &asked, arena);
        if (gap.kind == GAP_NONE) {
            return gap;
        }
        first = i == 0 ? gap : first;
    }
    return first;
}

struct gap coverage_gap(const struct coverage *coverage, struct arena *arena)
{
    const struct support_case all = {.channel = STR("")};
    return coverage_gap_within(coverage, &all, arena);
}

struct gap coverage_gap_within(const struct coverage *coverage,
                               const struct support_case *within,
                               struct arena *arena)
{
    const struct cases cases = cases_of(coverage, arena);
    struct gap gap = {.kind = GAP_NONE};
    size_t count = cases_count(&cases);
    for (size_t i = 0; i < count && gap.kind == GAP_NONE; i++) {
        gap = any_language_gap(coverage, &cases, cases_at(&cases, within, i),
                               arena);
    }
    return gap;
}

/* Marks the rows that win in one case or another. */
static void mark_rows(const struct plan *plan, const struct cases *cases,
                      struct support_case asked, str wanted, bool *marks,
                      struct arena *scratch)
{
    for (size_t i = 0; i < cases->languages.count; i++) {
        struct rows rows;
        asked.language = cases_value(wanted, &cases->languages, i);
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
        mark_rows(plan, &cases, cases_at(&cases, within, i), within->language,
                  marks, &scratch);
    }
    for (size_t i = 0; i < plan->reach.count; i++) {
        if (marks[i] && coverage->channels >> plan->reach.items[i].by & 1) {
            add_row(&list, &plan->reach.items[i]);
        }
    }
    arena_release(&scratch);
    return list.ways;
}

/* ---- yes or no ---------------------------------------------------------- */

/* True when hours of their own could take the place of every normal week. */
static bool has_yearly_exception(const struct schedule *schedule)
{
    for (size_t i = 0; i < schedule->except.count; i++) {
        if (schedule->except.items[i].first.year == 0) {
            return true;
        }
    }
    return false;
}

/* Gives the minutes of a normal week, of which there are some; a whole week for
 * what cannot be told so fast. */
static int32_t most_minutes(const struct schedule *schedule)
{
    int32_t minutes = 0;
    if (!schedule || schedule->made_of.count ||
        has_yearly_exception(schedule)) {
        return MINUTES_PER_WEEK;
    }
    for (size_t i = 0; i < schedule->week.count; i++) {
        minutes += schedule->week.items[i].end_minute -
                   schedule->week.items[i].start_minute;
    }
    return minutes;
}

/* Hours that together are shorter than a week leave a hole in each: there is no
 * need to look for the first one. */
static bool is_too_short(const struct coverage *coverage,
                         const struct support_case *asked)
{
    struct arena arena = {0};
    struct rows rows;
    int32_t minutes = 0;
    rows_find(coverage->plan, asked, &arena, &rows, NULL);
    for (size_t i = 0; i < rows.count && minutes < MINUTES_PER_WEEK; i++) {
        if (coverage->channels >> rows.items[i]->by & 1) {
            minutes += most_minutes(
                plan_schedule(coverage->plan, rows.items[i]->during.text));
        }
    }
    arena_release(&arena);
    return minutes < MINUTES_PER_WEEK;
}

bool schedule_is_always(const struct world *world,
                        const struct partner *partner,
                        const struct schedule *schedule)
{
    if (most_minutes(schedule) < MINUTES_PER_WEEK) {
        return false;
    }
    struct arena arena = {0};
    struct gap gap = schedule_gap(world, partner, schedule, &arena);
    arena_release(&arena);
    return gap.kind == GAP_NONE;
}

struct gap schedule_gap(const struct world *world,
                        const struct partner *partner,
                        const struct schedule *schedule, struct arena *arena)
{
    const struct reach row = {
        .during = {schedule ? field_value(schedule->at, "week") : NULL,
                   STR("")}};
    const struct coverage coverage = {.world = world, .partner = partner};
    struct way way = {&row, opening_of(&coverage, schedule, arena), NULL};
    struct ways ways = {.items = &way, .count = 1};
    enum opening_unknown unknown = opening_unknown(way.hours);
    if (unknown != OPENING_KNOWN) {
        return (struct gap){.kind = GAP_UNKNOWN, .unknown = unknown};
    }
    return ways_gap(&ways, NULL);
}

bool phone_is_always(const struct world *world, const struct partner *partner,
                     const struct plan *plan)
{
    const struct coverage coverage = {.world = world,
                                      .partner = partner,
                                      .plan = plan,
                                      .channels = 1U << CHANNEL_PHONE};
    for (size_t i = 0; i < plan->severities.count; i++) {
        const struct support_case asked = {.severity =
                                               plan->severities.items[i].id};
        if (is_too_short(&coverage, &asked)) {
            return false;
        }
    }
    struct arena arena = {0};
    bool always = coverage_gap(&coverage, &arena).kind == GAP_NONE;
    arena_release(&arena);
    return always;
}
