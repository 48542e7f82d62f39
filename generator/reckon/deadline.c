/* SPDX-License-Identifier: MIT */
/*
 * Two walks over the same time: one finds due, for days, by days; the other
 * goes from the opening of the request until due, or until enough has been
 * counted, and writes down what it passes.
 */
#include "reckon/deadline.h"

#include "reckon/opening_part.h"

static const int64_t day_seconds = SECONDS_PER_DAY;

/* How far the future is looked into at once, and how far for an open second. */
static const int64_t stride = (int64_t)32 * SECONDS_PER_DAY;
static const int64_t horizon = (int64_t)3653 * SECONDS_PER_DAY;

struct walk {
    const struct deadline_question *question;
    struct opening *opening; /* NULL: every second counts */
    struct spans pauses;
    struct arena *arena;
    struct deadline *out;
    size_t capacity;
    int64_t at;
    int64_t last_counted;  /* or where the walk began */
    int64_t paused;        /* open seconds that lay in pauses */
    int64_t clock_from;    /* what pauses take before it is not given back */
    int64_t receipt_until; /* the end of a day of receipt that does not count */
    bool by_days;          /* steps are cut at midnight */
    int32_t business_days; /* begun */
    struct span day;       /* the one counted last */
};

static struct opening_day day_at(const struct walk *walk, int64_t at)
{
    return opening_day_at(walk->opening, at);
}

/* ---- steps -------------------------------------------------------------- */

/* Evening and night are one stretch outside the hours, and so are the days of
 * an exception; any other day that is closed stands for itself. */
static bool may_join(const struct step *last, const struct step *step)
{
    if (last->span.to != step->span.from || last->kind != step->kind) {
        return false;
    }
    if (step->kind != STEP_CLOSED) {
        return last->business_day == step->business_day;
    }
    bool is_range = step->is_whole_day && step->closed.exception;
    return last->is_whole_day == step->is_whole_day &&
           (!step->is_whole_day || is_range) &&
           last->closed.kind == step->closed.kind &&
           last->closed.holiday == step->closed.holiday &&
           last->closed.exception == step->closed.exception;
}

static void add_step(struct walk *walk, struct step step)
{
    struct deadline *out = walk->out;
    walk->at = step.span.to;
    if (step.span.from >= step.span.to) {
        return;
    }
    if (out->step_count) {
        struct step *last = &out->steps[out->step_count - 1];
        if (may_join(last, &step)) {
            last->span.to = step.span.to;
            last->closed.span.to = step.span.to;
            last->counted_seconds += step.counted_seconds;
            return;
        }
    }
    out->steps =
        ARENA_GROW(walk->arena, out->steps, out->step_count, &walk->capacity);
    out->steps[out->step_count++] = step;
}

static void add_closed(struct walk *walk, int64_t to)
{
    struct closed closed;
    while (walk->at < to &&
           opening_next_closed(walk->opening, walk->at, to, &closed)) {
        add_step(walk,
                 (struct step){
                     .span = closed.span,
                     .kind = STEP_CLOSED,
                     .is_whole_day = !day_at(walk, closed.span.from).is_open,
                     .closed = closed,
                 });
    }
    walk->at = to;
}

/* Adds what counts, in days if days are counted. */
static void add_counted(struct walk *walk, int64_t to)
{
    while (walk->at < to) {
        struct step step = {.span = {walk->at, to}, .kind = STEP_COUNTED};
        if (walk->by_days) {
            bool is_receipt = walk->at < walk->receipt_until;
            if (walk->at >= walk->day.to) {
                walk->day = day_at(walk, walk->at).day;
                walk->business_days += !is_receipt;
            }
            step.span.to = to < walk->day.to ? to : walk->day.to;
            step.business_day = walk->business_days;
            step.kind = is_receipt ? STEP_RECEIPT : STEP_COUNTED;
        }
        if (step.kind == STEP_COUNTED) {
            step.counted_seconds = step.span.to - step.span.from;
        }
        walk->last_counted = step.span.to;
        add_step(walk, step);
    }
}

/* Gives the pause that goes on or comes next, or one that never comes. */
static struct span next_pause(const struct walk *walk, int64_t at)
{
    for (size_t i = 0; i < walk->pauses.count; i++) {
        if (at < walk->pauses.items[i].to) {
            return walk->pauses.items[i];
        }
    }
    return (struct span){INT64_MAX, INT64_MAX};
}

static void add_pause(struct walk *walk, int64_t to)
{
    int64_t from = walk->at > walk->clock_from ? walk->at : walk->clock_from;
    if (walk->opening && from < to) {
        walk->paused += opening_seconds(walk->opening, from, to);
    }
    walk->last_counted = to;
    add_step(walk, (struct step){.span = {walk->at, to}, .kind = STEP_PAUSED});
}

/* Walks until `until`, or until `seconds` were counted; false when the search
 * for an open second was given up, or time is at its end. */
static bool walk_on(struct walk *walk, int64_t seconds, int64_t until)
{
    while (walk->at < until && seconds > 0) {
        struct span pause = next_pause(walk, walk->at);
        if (pause.from <= walk->at) {
            add_pause(walk, pause.to < until ? pause.to : until);
            continue;
        }
        int64_t to = pause.from < until ? pause.from : until;
        struct span open = {walk->at, to};
        if (walk->opening) {
            to = walk->at + stride < to ? walk->at + stride : to;
            if (!opening_next(walk->opening, walk->at, to, &open)) {
                open = (struct span){to, to};
            }
        }
        if (open.from > walk->at) {
            add_closed(walk, open.from);
            if (walk->at - walk->last_counted > horizon) {
                return false;
            }
            continue;
        }
        int64_t length = open.to - open.from;
        length = length < seconds ? length : seconds;
        seconds -= length;
        add_counted(walk, open.from + length);
    }
    return seconds == 0 || walk->at < part_latest();
}

/* ---- days --------------------------------------------------------------- */

/* Finds the first open instant from `from` on, also outside of pauses if they
 * are to be minded. */
static bool find_open(const struct walk *walk, int64_t from, bool mind_pauses,
                      int64_t *out)
{
    struct span open;
    int64_t last = from + horizon;
    while (from < last) {
        int64_t to = from + stride;
        struct span pause = next_pause(walk, from);
        if (mind_pauses && pause.from <= from) {
            from = pause.to;
            last = from + horizon;
            continue;
        }
        to = mind_pauses && pause.from < to ? pause.from : to;
        if (opening_next(walk->opening, from, to, &open)) {
            *out = open.from;
            return true;
        }
        from = to;
    }
    return false;
}

/* Gives the business day that comes after a local day. */
static bool next_day(const struct walk *walk, const struct opening_day *day,
                     struct opening_day *out)
{
    int64_t opens;
    if (!find_open(walk, day->day.to, false, &opens)) {
        return false;
    }
    *out = day_at(walk, opens);
    return true;
}

/* Gives the seconds since midnight that clocks show. */
static int32_t local_second(const struct walk *walk, int64_t at)
{
    int64_t local =
        at + zone_at(opening_zone(walk->opening), at).utc_offset_seconds;
    return (int32_t)(local - local_day(local) * day_seconds);
}

/* Gives the local time of an instant, on one day, as it is on another, moved
 * into its hours; the small hours of both are those after midnight. */
static int64_t within_hours(const struct walk *walk, int64_t start,
                            const struct opening_day *first,
                            const struct opening_day *day)
{
    struct span open;
    date shown = opening_date(walk->opening, start);
    date on = date_from_days(date_to_days(day->date) + date_to_days(shown) -
                             date_to_days(first->date));
    int64_t at =
        zone_resolve(opening_zone(walk->opening), on, local_second(walk, start))
            .earliest;
    if (at >= day->closes) {
        return day->closes;
    }
    if (!opening_is_open(walk->opening, at - 1) &&
        opening_next(walk->opening, at, day->day.to, &open)) {
        return open.from;
    }
    return at;
}

static bool due_after_days(struct walk *walk, int64_t received, int64_t *due)
{
    int64_t start;
    if (!find_open(walk, received, true, &start)) {
        return false;
    }
    const struct opening_day first = day_at(walk, start);
    struct opening_day day = first;
    bool is_first = start == day.opens;
    walk->business_days = is_first ? 0 : -1;
    walk->clock_from = start;
    for (int32_t i = is_first; i < walk->question->duration.amount; i++) {
        if (!next_day(walk, &day, &day)) {
            return false;
        }
    }
    *due = is_first ? day.closes : within_hours(walk, start, &first, &day);
    return true;
}

static bool due_next_day(struct walk *walk, int64_t received, int64_t *due)
{
    struct opening_day day = day_at(walk, received);
    walk->clock_from = day.day.to;
    walk->receipt_until = day.day.to;
    for (int32_t i = 0; i < walk->question->duration.amount; i++) {
        if (!next_day(walk, &day, &day)) {
            return false;
        }
    }
    *due = day.closes;
    return true;
}

/* ---- the whole ---------------------------------------------------------- */

/* Gives when the request counts as received. */
static bool find_received(struct walk *walk, int64_t *received)
{
    int64_t opened = walk->question->opened;
    const struct schedule *schedule = opening_schedule(walk->opening);
    *received = opened;
    if (!schedule || !schedule->cutoff.at) {
        return true;
    }
    struct opening_day day = day_at(walk, opened);
    bool is_late =
        local_second(walk, opened) > schedule->cutoff.minute * 60 ||
        date_compare(opening_date(walk->opening, opened), day.date) > 0;
    if (day.is_open && !is_late) {
        return true;
    }
    if (!find_open(walk, day.day.to, false, received)) {
        return false;
    }
    if (day.is_open) {
        add_step(walk, (struct step){.span = {opened, *received},
                                     .kind = STEP_CUTOFF});
    }
    return true;
}

static bool reckon_days(struct walk *walk, int64_t received)
{
    bool is_next = walk->question->duration.unit == UNIT_NEXT_BUSINESS_DAY;
    int64_t due;
    walk->by_days = true;
    if (!(is_next ? due_next_day(walk, received, &due)
                  : due_after_days(walk, received, &due)) ||
        !walk_on(walk, INT64_MAX, due)) {
        return false;
    }
    /* What pauses took is given back, though it may take further ones. */
    int64_t paused = walk->paused;
    return paused == 0 || walk_on(walk, paused, part_latest());
}

static bool reckon(struct walk *walk)
{
    struct duration duration = walk->question->duration;
    int64_t received;
    bool counts_days = duration.unit == UNIT_BUSINESS_DAYS ||
                       duration.unit == UNIT_NEXT_BUSINESS_DAY;
    if (!walk->opening) {
        return walk_on(walk, duration_minutes(duration) * 60, part_latest());
    }
    if (!find_received(walk, &received)) {
        return false;
    }
    return counts_days
               ? reckon_days(walk, received)
               : walk_on(walk, duration_minutes(duration) * 60, part_latest());
}

/* Days need a zone, and so do the reasons of what is closed. */
static enum opening_unknown find_unknown(
    const struct deadline_question *question)
{
    const struct opening *opening = question->opening;
    if (!opening) {
        return OPENING_NEEDS_ZONE;
    }
    bool counts_days = question->duration.unit == UNIT_BUSINESS_DAYS ||
                       question->duration.unit == UNIT_NEXT_BUSINESS_DAY;
    if (opening_unknown(opening) == OPENING_KNOWN && counts_days &&
        !opening_zone(opening)) {
        return OPENING_NEEDS_ZONE;
    }
    return opening_unknown(opening);
}

/* What follows the last counted second of an endless search says nothing. */
static void drop_search(struct walk *walk)
{
    struct deadline *out = walk->out;
    while (out->step_count &&
           out->steps[out->step_count - 1].kind == STEP_CLOSED) {
        out->step_count--;
    }
}

struct deadline deadline_of(const struct deadline_question *question,
                            struct arena *arena)
{
    struct deadline out = {.outcome = DEADLINE_UNKNOWN};
    bool is_business = duration_is_business(question->duration);
    struct walk walk = {
        .question = question,
        .opening = is_business ? question->opening : NULL,
        .pauses = spans_of(question->pauses, question->pause_count, arena),
        .arena = arena,
        .out = &out,
        .at = question->opened,
        .last_counted = question->opened,
    };
    if (is_business) {
        out.unknown = find_unknown(question);
        if (out.unknown != OPENING_KNOWN) {
            return out;
        }
    }
    out.outcome = reckon(&walk) ? DEADLINE_DUE : DEADLINE_NEVER;
    out.due = walk.at;
    if (out.outcome == DEADLINE_NEVER) {
        drop_search(&walk);
    }
    return out;
}
