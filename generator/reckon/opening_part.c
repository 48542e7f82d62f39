/* SPDX-License-Identifier: MIT */
/*
 * Days are worked out in local minutes, and cut to the segments of time in
 * which one offset holds: so the hour that clocks skip is in no segment, and
 * the one that they show twice in two.
 */
#include "reckon/opening_part.h"

#include <stdlib.h>

static int64_t earlier(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

int64_t local_day(int64_t local_seconds)
{
    int64_t day = local_seconds / SECONDS_PER_DAY;
    return day - (local_seconds % SECONDS_PER_DAY < 0);
}

/* A year from the ends of the calendar, so that no neighbouring day, in any
 * zone, lies outside it. */
int64_t part_earliest(void)
{
    return date_to_days((date){2, 1, 1}) * SECONDS_PER_DAY;
}

int64_t part_latest(void)
{
    return date_to_days((date){9999, 1, 1}) * SECONDS_PER_DAY;
}

/* ---- what rules a day --------------------------------------------------- */

static int compare_days(const void *left, const void *right)
{
    const struct holiday_day *a = left;
    const struct holiday_day *b = right;
    int order = date_compare(a->day, b->day);
    return order ? order
                 : (a->start_minute > b->start_minute) -
                       (a->start_minute < b->start_minute);
}

static struct holiday_days holidays_of(struct part *part, int32_t year)
{
    struct holiday_days all = {0};
    for (size_t i = 0; i < part->calendar_count; i++) {
        struct holiday_days days = holidays_of_year(
            part->catalogue, part->calendars[i], year, part->arena);
        struct holiday_day *items = ARENA_ARRAY(
            part->arena, all.count + days.count, struct holiday_day);
        if (all.count) {
            memcpy(items, all.items, all.count * sizeof *items);
        }
        if (days.count) {
            memcpy(items + all.count, days.items, days.count * sizeof *items);
        }
        all = (struct holiday_days){items, all.count + days.count};
    }
    if (all.count > 1) {
        qsort(all.items, all.count, sizeof *all.items, compare_days);
    }
    return all;
}

static const struct holiday_days *year_holidays(struct part *part, int32_t year)
{
    for (struct part_year *known = part->years; known; known = known->next) {
        if (known->year == year) {
            return &known->days;
        }
    }
    struct part_year *new = ARENA_NEW(part->arena, struct part_year);
    *new = (struct part_year){year, holidays_of(part, year), part->years};
    part->years = new;
    return &new->days;
}

static void find_holidays(struct part *part, date day, struct day_source *rule)
{
    const struct holiday_days *days = year_holidays(part, day.year);
    size_t low = 0;
    size_t high = days->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (date_compare(days->items[middle].day, day) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    rule->holidays = days->items + low;
    while (low < days->count && date_compare(days->items[low].day, day) == 0) {
        rule->holiday_count++;
        low++;
    }
}

static struct day_source rule_of(struct part *part, int64_t number)
{
    date day = date_from_days(number);
    struct day_source rule = {schedule_exception(part->schedule, day), NULL, 0};
    if (part->calendar_count &&
        !(rule.exception && rule.exception->opens_on_holidays)) {
        find_holidays(part, day, &rule);
    }
    return rule;
}

/* ---- the hours of a day ------------------------------------------------- */

static void add_piece(struct part *part, struct part_day *day, int32_t start,
                      int32_t end)
{
    day->pieces =
        ARENA_GROW(part->arena, day->pieces, day->count, &day->capacity);
    size_t at = day->count++;
    while (at && day->pieces[at - 1].start > start) {
        day->pieces[at] = day->pieces[at - 1];
        at--;
    }
    day->pieces[at] = (struct piece){start, end};
}

/* What closes parts of a day and of the one that follows it, in minutes from
 * the midnight at which it begins. */
struct cuts {
    const struct day_source *today;
    const struct day_source *tomorrow; /* NULL: nothing runs into it */
};

static struct piece cut_at(const struct cuts *cuts, size_t index)
{
    if (index < cuts->today->holiday_count) {
        const struct holiday_day *holiday = &cuts->today->holidays[index];
        bool to_midnight = holiday->end_minute >= MINUTES_PER_DAY;
        return (struct piece){holiday->start_minute, to_midnight
                                                         ? 2 * MINUTES_PER_DAY
                                                         : holiday->end_minute};
    }
    index -= cuts->today->holiday_count;
    const struct holiday_day *holiday = &cuts->tomorrow->holidays[index];
    return (struct piece){holiday->start_minute + MINUTES_PER_DAY,
                          holiday->end_minute + MINUTES_PER_DAY};
}

/* Adds what the cuts leave of a piece. */
static void add_cut(struct part *part, struct part_day *day,
                    const struct cuts *cuts, struct piece piece)
{
    size_t count = cuts->today->holiday_count +
                   (cuts->tomorrow ? cuts->tomorrow->holiday_count : 0);
    int32_t start = piece.start;
    while (start < piece.end) {
        int32_t end = piece.end;
        int32_t covered = start;
        for (size_t i = 0; i < count; i++) {
            struct piece cut = cut_at(cuts, i);
            if (cut.start <= start && cut.end > covered) {
                covered = cut.end;
            } else if (cut.start > start && cut.start < end &&
                       cut.start < cut.end) {
                end = cut.start;
            }
        }
        if (covered > start) {
            start = covered;
            continue;
        }
        add_piece(part, day, start, end);
        start = end;
    }
}

static void add_hours(struct part *part, struct part_day *day,
                      struct piece piece)
{
    struct cuts cuts = {&day->rule, NULL};
    struct day_source tomorrow;
    if (piece.end > MINUTES_PER_DAY) {
        tomorrow = rule_of(part, day->day + 1);
        cuts.tomorrow = &tomorrow;
        if (tomorrow.exception && tomorrow.exception != day->rule.exception) {
            piece.end = MINUTES_PER_DAY;
            cuts.tomorrow = NULL;
        }
    }
    add_cut(part, day, &cuts, piece);
}

/* Hands over the hours of a week that belong to a day of it. */
static void work_out(struct part *part, struct part_day *day,
                     const struct week *week)
{
    int32_t midnight =
        MINUTES_PER_DAY * (int32_t)date_weekday(date_from_days(day->day));
    for (size_t i = 0; i < week->count; i++) {
        int32_t start = week->items[i].start_minute;
        int32_t end = week->items[i].end_minute;
        if (end - start <= MINUTES_PER_DAY) {
            if (start / MINUTES_PER_DAY * MINUTES_PER_DAY == midnight) {
                add_hours(part, day,
                          (struct piece){start - midnight, end - midnight});
            }
            continue;
        }
        for (int32_t from = midnight; from < end; from += MINUTES_PER_WEEK) {
            int32_t first = start > from ? start : from;
            int32_t last =
                end < from + MINUTES_PER_DAY ? end : from + MINUTES_PER_DAY;
            if (first < last) {
                add_hours(part, day, (struct piece){first - from, last - from});
            }
        }
    }
}

static const struct part_day *part_day(struct part *part, int64_t number)
{
    struct part_day *day = &part->days[(uint64_t)number % KEPT_DAYS];
    if (day->is_known && day->day == number) {
        return day;
    }
    day->is_known = true;
    day->day = number;
    day->count = 0;
    day->rule = rule_of(part, number);
    work_out(part, day,
             day->rule.exception ? &day->rule.exception->week
                                 : &part->schedule->week);
    return day;
}

int32_t part_small_hours(struct part *part, int64_t day)
{
    int32_t minute = 0;
    const struct part_day *hours = part_day(part, day - 1);
    for (size_t i = 0; i < hours->count; i++) {
        int32_t over = hours->pieces[i].end - MINUTES_PER_DAY;
        minute = over > minute ? over : minute;
    }
    hours = part_day(part, day);
    bool begins = hours->count && hours->pieces[0].start < minute;
    return begins ? hours->pieces[0].start : minute;
}

/* ---- instants ----------------------------------------------------------- */

/* Finds the stretch around an instant in which the offset holds. */
static void find_segment(struct part *part, int64_t at)
{
    struct zone_transition transition;
    if (part->segment.from <= at && at < part->segment.to) {
        return;
    }
    part->offset = zone_at(part->zone, at).utc_offset_seconds;
    part->segment = (struct span){at, INT64_MAX};
    int64_t from = at + 1;
    while (zone_find_transition(part->zone, from, part_latest(), &transition)) {
        if (transition.after.utc_offset_seconds != part->offset) {
            part->segment.to = transition.at;
            return;
        }
        from = transition.at + 1;
    }
}

/* Looks for an open span in [from, to), in which one offset holds, and goes on
 * with `out` where it is not empty.  True when it has found its end. */
static bool search_segment(struct part *part, int64_t from, int64_t to,
                           struct span *out)
{
    int64_t last = local_day(to - 1 + part->offset);
    /* What began on the day before may still be running. */
    for (int64_t number = local_day(from + part->offset) - 1; number <= last;
         number++) {
        int64_t midnight = number * SECONDS_PER_DAY - part->offset;
        bool has_begun = out->from < out->to;
        if (has_begun && midnight > out->to) {
            return true;
        }
        const struct part_day *day = part_day(part, number);
        for (size_t i = 0; i < day->count; i++) {
            int64_t start =
                later(from, midnight + (int64_t)day->pieces[i].start * 60);
            int64_t end =
                earlier(to, midnight + (int64_t)day->pieces[i].end * 60);
            if (start >= end) {
                continue;
            }
            if (out->from == out->to) {
                *out = (struct span){start, end};
            } else if (start > out->to) {
                return true;
            } else {
                out->to = later(out->to, end);
            }
        }
    }
    return out->from < out->to && out->to < to;
}

bool part_next(struct part *part, int64_t from, int64_t to, struct span *out)
{
    from = later(from, part_earliest());
    to = earlier(to, part_latest());
    *out = (struct span){0, 0};
    if (from >= to) {
        return false;
    }
    if (part->is_always) {
        *out = (struct span){from, to};
        return true;
    }
    for (int64_t at = from; at < to;) {
        find_segment(part, at);
        int64_t end = earlier(part->segment.to, to);
        if (search_segment(part, at, end, out)) {
            break;
        }
        at = end;
    }
    return out->from < out->to;
}

/* ---- why ---------------------------------------------------------------- */

/* Gives the hours of a week that a minute of it lies in, or NULL. */
static const struct interval *week_find(const struct week *week, int32_t minute)
{
    for (size_t i = 0; i < week->count; i++) {
        int32_t start = week->items[i].start_minute;
        int32_t end = week->items[i].end_minute;
        if ((start <= minute && minute < end) ||
            minute + MINUTES_PER_WEEK < end) {
            return &week->items[i];
        }
    }
    return NULL;
}

/* Gives the minute of the week that clocks show. */
static int32_t week_minute(int64_t local)
{
    int64_t day = local_day(local);
    enum weekday weekday = date_weekday(date_from_days(day));
    return (int32_t)weekday * MINUTES_PER_DAY +
           (int32_t)((local - day * SECONDS_PER_DAY) / 60);
}

bool part_week_is_open(struct part *part, int64_t at)
{
    if (part->is_always) {
        return true;
    }
    find_segment(part, at);
    return week_find(&part->schedule->week, week_minute(at + part->offset));
}

/* The small hours that a normal week has, and that are closed for all that,
 * would have begun the evening before: what closed that evening closes them. */
static void blame_evening(struct part *part, int64_t at, struct closed *closed)
{
    int64_t local = at + part->offset;
    int64_t number = local_day(local);
    int32_t minute = week_minute(local);
    const struct interval *hours = week_find(&part->schedule->week, minute);
    if (!hours) {
        return;
    }
    int32_t end = hours->end_minute - minute;
    end -= end > MINUTES_PER_WEEK ? MINUTES_PER_WEEK : 0;
    const struct day_source rule = rule_of(part, number - 1);
    closed->span.to =
        earlier(closed->span.to, at - local % 60 + (int64_t)end * 60);
    if (rule.exception) {
        closed->kind = CLOSED_EXCEPTION;
        closed->exception = rule.exception;
    } else if (rule.holiday_count) {
        closed->kind = CLOSED_HOLIDAY;
        closed->holiday = rule.holidays + rule.holiday_count - 1;
    }
}

struct closed part_closed(struct part *part, int64_t at)
{
    find_segment(part, at);
    int64_t local = at + part->offset;
    int64_t number = local_day(local);
    int64_t midnight = number * SECONDS_PER_DAY - part->offset;
    const struct day_source *rule = &part_day(part, number)->rule;
    struct closed closed = {
        .span = {at, earlier(part->segment.to, midnight + SECONDS_PER_DAY)},
        .kind = rule->exception ? CLOSED_EXCEPTION : CLOSED_WEEK,
        .schedule = part->schedule,
        .exception = rule->exception,
    };
    for (size_t i = 0; i < rule->holiday_count; i++) {
        const struct holiday_day *holiday = &rule->holidays[i];
        int64_t start = midnight + (int64_t)holiday->start_minute * 60;
        int64_t end = midnight + (int64_t)holiday->end_minute * 60;
        if (start <= at && at < end) {
            closed.span.to = earlier(part->segment.to, end);
            closed.kind = CLOSED_HOLIDAY;
            closed.holiday = holiday;
            closed.exception = NULL;
            return closed;
        }
        if (at < start) {
            closed.span.to = earlier(closed.span.to, start);
        }
    }
    if (!rule->exception) {
        blame_evening(part, at, &closed);
    }
    return closed;
}
