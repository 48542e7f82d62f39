/* SPDX-License-Identifier: MIT */
#include "reckon/cases.h"

enum {
    YEARS_MAX = 16, /* looked at in one case */
    DEFAULT_YEAR = 2027,
    FIRST_YEAR = 2, /* outside of these, openings know nothing */
    LAST_YEAR = 9998,
};

int32_t coverage_year(const struct plan *plan)
{
    int32_t year = plan ? plan->valid_from.year : 0;
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : DEFAULT_YEAR;
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
    struct span open;
    bool begins =
        ways_next(ways, span.from, span.to, &open) && open.from == span.from;
    int64_t reached = begins ? open.to : span.from;
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

static void add_years(struct years *years, const struct opening *opening)
{
    for (size_t i = 0; i < opening_part_count(opening); i++) {
        const struct schedule *part = opening_part(opening, i);
        for (size_t j = 0; part && j < part->except.count; j++) {
            add_year(years, part->except.items[j].first.year);
            add_year(years, part->except.items[j].last.year);
        }
    }
}

static struct gap ways_gap(const struct ways *ways, int32_t year)
{
    struct gap gap = {.kind = GAP_NONE};
    struct years years = {.count = 0};
    for (size_t i = 0; i < ways->count; i++) {
        if (is_always(&ways->items[i])) {
            return gap;
        }
    }
    add_year(&years, year);
    for (size_t i = 0; i < ways->count; i++) {
        add_years(&years, ways->items[i].hours);
        if (ways->items[i].contact) {
            add_years(&years, ways->items[i].contact);
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
        gap = ways_gap(&ways, coverage->year ? coverage->year
                                             : coverage_year(coverage->plan));
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
    const struct support_case within = asked;
    struct gap first = {.kind = GAP_NONE};
    for (size_t i = 0; i < cases->languages.count; i++) {
        asked.language = case_language(cases, &within, i);
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
        gap = any_language_gap(coverage, &cases, case_at(&cases, within, i),
                               arena);
    }
    return gap;
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
    struct way way = {&row, coverage_opening(world, partner, schedule, arena),
                      NULL};
    struct ways ways = {.items = &way, .count = 1};
    enum opening_unknown unknown = opening_unknown(way.hours);
    if (unknown != OPENING_KNOWN) {
        return (struct gap){.kind = GAP_UNKNOWN, .unknown = unknown};
    }
    return ways_gap(&ways, coverage_year(NULL));
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

int32_t schedule_minutes_per_week(const struct world *world,
                                  const struct schedule *schedule)
{
    struct arena arena = {0};
    if (!schedule) {
        return MINUTES_PER_WEEK;
    }
    struct opening *opening = coverage_opening(world, NULL, schedule, &arena);
    int32_t minutes = opening_unknown(opening) == OPENING_NEEDS_ZONE
                          ? 0
                          : opening_week_minutes(opening);
    arena_release(&arena);
    return minutes;
}
