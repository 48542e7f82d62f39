/* SPDX-License-Identifier: MIT */
#include "reckon/opening.h"

#include "reckon/opening_part.h"

/* How far one look into the future goes where many follow each other. */
static const int64_t stride = (int64_t)32 * SECONDS_PER_DAY;

struct opening {
    const struct schedule *schedule;
    const struct zone *zone;
    enum opening_unknown unknown;
    bool is_always;
    struct part *parts; /* the schedules with a week of their own */
    size_t count;
    size_t capacity;
};

/* ---- making ------------------------------------------------------------- */

static const struct calendar *find_calendar(const struct opening_terms *terms,
                                            str id,
                                            enum opening_unknown *unknown)
{
    const struct calendar *calendar;
    if (str_equal(id, CALENDAR_CUSTOMER)) {
        *unknown = OPENING_NEEDS_CUSTOMER_CALENDAR;
        calendar = terms->customer_calendar;
    } else if (str_equal(id, CALENDAR_PROVIDER)) {
        *unknown = OPENING_NEEDS_PROVIDER_CALENDAR;
        calendar = terms->partner
                       ? catalogue_country_calendar(terms->world->catalogue,
                                                    terms->partner->country)
                       : NULL;
    } else {
        *unknown = OPENING_NEEDS_CALENDAR;
        calendar = catalogue_calendar(terms->world->catalogue, id);
    }
    if (calendar) {
        *unknown = OPENING_KNOWN;
    }
    return calendar;
}

static const struct zone *find_zone(const struct opening_terms *terms,
                                    const struct schedule *schedule,
                                    enum opening_unknown *unknown)
{
    bool customers = schedule_is_customers(schedule);
    const struct zone *zone =
        customers ? terms->customer_zone
                  : world_zone(terms->world, schedule->zone.text);
    *unknown = zone        ? OPENING_KNOWN
               : customers ? OPENING_NEEDS_CUSTOMER_ZONE
                           : OPENING_NEEDS_ZONE;
    return zone;
}

static void note_unknown(struct opening *opening, enum opening_unknown unknown)
{
    if (opening->unknown == OPENING_KNOWN) {
        opening->unknown = unknown;
    }
}

/* True when nothing that is written closes it. */
static bool is_always(const struct schedule *schedule)
{
    bool always = week_is_full(&schedule->week) && schedule->closed.count == 0;
    for (size_t i = 0; i < schedule->except.count; i++) {
        always &= week_is_full(&schedule->except.items[i].week);
    }
    return always;
}

static void add_part(struct opening *opening, const struct opening_terms *terms,
                     const struct schedule *schedule, struct arena *arena)
{
    enum opening_unknown unknown;
    opening->parts =
        ARENA_GROW(arena, opening->parts, opening->count, &opening->capacity);
    struct part *part = &opening->parts[opening->count++];
    part->arena = arena;
    part->catalogue = terms->world->catalogue;
    part->schedule = schedule;
    part->is_always = !schedule || is_always(schedule);
    opening->is_always |= part->is_always;
    if (!schedule) {
        return;
    }
    part->zone = find_zone(terms, schedule, &unknown);
    note_unknown(opening, unknown);
    part->calendars =
        ARENA_ARRAY(arena, schedule->closed.count, const struct calendar *);
    for (size_t i = 0; i < schedule->closed.count; i++) {
        part->calendars[i] =
            find_calendar(terms, schedule->closed.items[i].text, &unknown);
        note_unknown(opening, unknown);
    }
    part->calendar_count = schedule->closed.count;
}

/* Schedules to look at, each once. */
struct agenda {
    const struct schedule **items;
    size_t count;
    size_t capacity;
    bool *seen; /* by index in the document, then `always` */
    size_t always;
};

static void agenda_add(struct agenda *agenda, const struct schedule *schedule,
                       struct arena *arena)
{
    bool *seen = &agenda->seen[schedule ? schedule->index : agenda->always];
    if (*seen) {
        return;
    }
    *seen = true;
    agenda->items =
        ARENA_GROW(arena, agenda->items, agenda->count, &agenda->capacity);
    agenda->items[agenda->count++] = schedule;
}

/* The zone of what is made of others is that of its first part; there are no
 * rings, or the document would not be looked at. */
static const struct zone *zone_of(struct opening *opening,
                                  const struct opening_terms *terms)
{
    enum opening_unknown unknown = OPENING_KNOWN;
    const struct schedule *schedule = terms->schedule;
    while (schedule && schedule->zone.text.len == 0 && schedule->parts.count) {
        schedule = schedule->parts.items[0];
    }
    const struct zone *zone = NULL;
    if (schedule) {
        zone = find_zone(terms, schedule, &unknown);
        note_unknown(opening, unknown);
    } else if (terms->partner && terms->partner->zone.text.len) {
        zone = world_zone(terms->world, terms->partner->zone.text);
    }
    return zone;
}

struct opening *opening_new(const struct opening_terms *terms,
                            struct arena *arena)
{
    struct opening *opening = ARENA_NEW(arena, struct opening);
    struct agenda agenda = {0};
    opening->schedule = terms->schedule;
    /* One that was read by itself has no siblings, and is the first. */
    agenda.always = terms->schedule && terms->schedule->sibling_count
                        ? terms->schedule->sibling_count
                        : 1;
    agenda.seen = ARENA_ARRAY(arena, agenda.always + 1, bool);
    agenda_add(&agenda, terms->schedule, arena);
    for (size_t i = 0; i < agenda.count; i++) {
        const struct schedule *schedule = agenda.items[i];
        if (!schedule || schedule->made_of.count == 0) {
            add_part(opening, terms, schedule, arena);
        }
        for (size_t j = 0; schedule && j < schedule->parts.count; j++) {
            agenda_add(&agenda, schedule->parts.items[j], arena);
        }
    }
    opening->zone = zone_of(opening, terms);
    return opening;
}

struct opening *opening_join(struct opening *const *openings, size_t count,
                             struct arena *arena)
{
    struct opening *all = ARENA_NEW(arena, struct opening);
    for (size_t i = 0; i < count; i++) {
        all->count += openings[i]->count;
    }
    all->parts = ARENA_ARRAY(arena, all->count, struct part);
    all->count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct opening *one = openings[i];
        all->is_always |= one->is_always;
        note_unknown(all, one->unknown);
        for (size_t j = 0; j < one->count; j++) {
            struct part *part = &all->parts[all->count++];
            *part = one->parts[j];
            /* What the other remembers is the other's, to overwrite. */
            memset(part->days, 0, sizeof part->days);
            part->arena = arena;
        }
    }
    if (count) {
        all->schedule = openings[0]->schedule;
        all->zone = openings[0]->zone;
    }
    return all;
}

enum opening_unknown opening_unknown(const struct opening *opening)
{
    return opening->unknown;
}

const struct schedule *opening_schedule(const struct opening *opening)
{
    return opening->schedule;
}

size_t opening_part_count(const struct opening *opening)
{
    return opening->count;
}

const struct schedule *opening_part(const struct opening *opening, size_t index)
{
    return opening->parts[index].schedule;
}

const struct zone *opening_zone(const struct opening *opening)
{
    return opening->zone;
}

bool opening_is_always(const struct opening *opening)
{
    return opening->is_always;
}

/* ---- open --------------------------------------------------------------- */

bool opening_is_open(struct opening *opening, int64_t at)
{
    struct span span;
    return opening_next(opening, at, at + 1, &span);
}

/* Gives the end of the part's span that is open at an instant, or the instant.
 */
static int64_t open_until(struct part *part, int64_t at, int64_t to)
{
    struct span span;
    return part_next(part, at, at + 1, &span) && part_next(part, at, to, &span)
               ? span.to
               : at;
}

bool opening_next(struct opening *opening, int64_t from, int64_t to,
                  struct span *out)
{
    int64_t first = to;
    struct span span;
    if (opening->count == 1) {
        return part_next(&opening->parts[0], from, to, out);
    }
    for (size_t i = 0; i < opening->count && first > from; i++) {
        if (part_next(&opening->parts[i], from, first, &span)) {
            first = span.from;
        }
    }
    int64_t end = first;
    for (size_t i = 0, still = 0; end < to && still < opening->count; i++) {
        int64_t until =
            open_until(&opening->parts[i % opening->count], end, to);
        still = until > end ? 0 : still + 1;
        end = until;
    }
    *out = (struct span){first, end};
    return first < end;
}

struct spans opening_spans(struct opening *opening, int64_t from, int64_t to,
                           struct arena *arena)
{
    struct spans spans = {0};
    struct span span;
    while (from < to && opening_next(opening, from, to, &span)) {
        spans_add(&spans, span, arena);
        from = span.to;
    }
    return spans;
}

int64_t opening_seconds(struct opening *opening, int64_t from, int64_t to)
{
    int64_t seconds = 0;
    struct span span;
    while (from < to && opening_next(opening, from, to, &span)) {
        seconds += span.to - span.from;
        from = span.to;
    }
    return seconds;
}

/* ---- closed ------------------------------------------------------------- */

/* Of several that are closed, the one to name is the one that the day keeps
 * from being open, else one that would be closed on any such day. */
static struct closed closed_at(struct opening *opening, int64_t at)
{
    struct closed chosen = {.span = {at, at}};
    int64_t until = INT64_MAX;
    int best = -1;
    for (size_t i = 0; i < opening->count; i++) {
        struct part *part = &opening->parts[i];
        struct closed closed = part_closed(part, at);
        int rank = closed.kind == CLOSED_WEEK    ? 1
                   : part_week_is_open(part, at) ? 2
                                                 : 0;
        if (rank > best) {
            chosen = closed;
            best = rank;
        }
        until = closed.span.to < until ? closed.span.to : until;
    }
    chosen.span.to = until;
    return chosen;
}

/* Gives the first instant in [from, to) at which it is closed, or `to`. */
static int64_t first_closed(struct opening *opening, int64_t from, int64_t to)
{
    struct span span;
    while (from < to) {
        int64_t end = from + stride < to ? from + stride : to;
        if (!opening_next(opening, from, end, &span) || span.from > from) {
            return from;
        }
        from = span.to;
    }
    return to;
}

bool opening_next_closed(struct opening *opening, int64_t from, int64_t to,
                         struct closed *out)
{
    struct span span;
    from = from > part_earliest() ? from : part_earliest();
    to = to < part_latest() ? to : part_latest();
    if (opening->is_always || from >= to) {
        return false;
    }
    from = first_closed(opening, from, to);
    if (from >= to) {
        return false;
    }
    *out = closed_at(opening, from);
    out->span.to = out->span.to < to ? out->span.to : to;
    if (opening_next(opening, from, out->span.to, &span)) {
        out->span.to = span.from;
    }
    return true;
}

/* ---- days, weeks, years ------------------------------------------------- */

/* Gives where a day begins: at its midnight, or where the hours end that began
 * on the day before.  Hours of several places have no evening of their own. */
static int64_t day_start(struct opening *opening, date day)
{
    int64_t midnight = zone_resolve(opening->zone, day, 0).earliest;
    struct part *part = opening->parts;
    int32_t small = opening->count == 1 && !part->is_always
                        ? part_small_hours(part, date_to_days(day))
                        : 0;
    int64_t end = zone_resolve(opening->zone, day, small * 60).latest;
    return end > midnight ? end : midnight;
}

struct opening_day opening_day(struct opening *opening, date day)
{
    date next = date_from_days(date_to_days(day) + 1);
    struct opening_day out = {
        .date = day,
        .day = {day_start(opening, day), day_start(opening, next)},
    };
    struct span span;
    int64_t from = out.day.from;
    while (from < out.day.to &&
           opening_next(opening, from, out.day.to, &span)) {
        out.opens = out.is_open ? out.opens : span.from;
        out.closes = span.to;
        out.is_open = true;
        from = span.to;
    }
    return out;
}

struct opening_day opening_day_at(struct opening *opening, int64_t at)
{
    date shown = opening_date(opening, at);
    struct opening_day day = opening_day(opening, shown);
    return at < day.day.from
               ? opening_day(opening, date_from_days(date_to_days(shown) - 1))
               : day;
}

date opening_date(const struct opening *opening, int64_t at)
{
    int32_t offset = zone_at(opening->zone, at).utc_offset_seconds;
    return date_from_days(local_day(at + offset));
}

/* No zone knows the year 10000, with which 9999 ends. */
static int64_t midnight(const struct opening *opening, date day)
{
    return opening->zone && date_is_valid(day)
               ? zone_resolve(opening->zone, day, 0).earliest
               : date_to_days(day) * SECONDS_PER_DAY;
}

struct span opening_year(const struct opening *opening, int32_t year)
{
    return (struct span){midnight(opening, (date){year, 1, 1}),
                         midnight(opening, (date){year + 1, 1, 1})};
}

/* A week as spans of minutes in UTC, in which no clock changes. */
static void add_week(struct spans *spans, const struct part *part,
                     struct arena *arena)
{
    enum { YEAR = 2037 }; /* behind every change that is listed */
    int32_t offset = zone_year(part->zone, YEAR).standard_seconds / 60;
    const struct week *week = &part->schedule->week;
    struct span *items = ARENA_ARRAY(arena, week->count * 3, struct span);
    for (size_t i = 0; i < week->count; i++) {
        for (int32_t turn = 0; turn < 3; turn++) {
            int32_t shift = (turn - 1) * MINUTES_PER_WEEK - offset;
            items[i * 3 + (size_t)turn] =
                (struct span){week->items[i].start_minute + shift,
                              week->items[i].end_minute + shift};
        }
    }
    struct spans one = spans_of(items, week->count * 3, arena);
    *spans = spans_union(spans, &one, arena);
}

int32_t opening_week_minutes(const struct opening *opening)
{
    struct arena arena = {0};
    struct spans spans = {0};
    const struct spans week = {.items = &(struct span){0, MINUTES_PER_WEEK},
                               .count = 1};
    for (size_t i = 0; i < opening->count; i++) {
        if (!opening->parts[i].schedule) {
            return MINUTES_PER_WEEK;
        }
    }
    for (size_t i = 0; i < opening->count; i++) {
        add_week(&spans, &opening->parts[i], &arena);
    }
    spans = spans_intersection(&spans, &week, &arena);
    int32_t minutes = (int32_t)spans_seconds(&spans);
    arena_release(&arena);
    return minutes;
}

bool opening_hole(struct opening *opening, int32_t year, struct closed *out)
{
    struct span whole = opening_year(opening, year);
    return opening_next_closed(opening, whole.from, whole.to, out);
}
