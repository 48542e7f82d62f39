/* SPDX-License-Identifier: MIT */
#include "reckon/example.h"

enum {
    AFTERNOON_SECOND = (16 * 60 + 30) * 60,
    BEFORE_CLOSE_SECONDS = 30 * 60,
    LAST_YEAR = 9990,
    DAYS_LOOKED_AT = 366,
    WEEKS_LOOKED_AT = 5, /* for the end of one */
};

static date day_after(date from, int64_t days)
{
    return date_from_days(date_to_days(from) + days);
}

/* True when the week has no hours on a day, holiday or not: whoever asks on the
 * day before has a night to wait that every week has. */
static bool is_off(struct opening *opening, date day)
{
    struct closed closed;
    struct opening_day hours = opening_day(opening, day);
    return !hours.is_open &&
           opening_next_closed(opening, hours.day.from, hours.day.to,
                               &closed) &&
           closed.kind == CLOSED_WEEK;
}

static bool ends_week(struct opening *opening, date day)
{
    return opening_day(opening, day).is_open &&
           is_off(opening, day_after(day, 1));
}

static bool is_open_friday(struct opening *opening, date day)
{
    return date_weekday(day) == FRIDAY && opening_day(opening, day).is_open;
}

static bool is_open_day(struct opening *opening, date day)
{
    return opening_day(opening, day).is_open;
}

/* Finds the first day from `from` on of which something is true. */
static bool find_day(struct opening *opening, date from, int days,
                     bool (*is)(struct opening *, date), date *out)
{
    for (int i = 0; i < days; i++) {
        date day = day_after(from, i);
        if (is(opening, day)) {
            *out = day;
            return true;
        }
    }
    return false;
}

/* Hours may begin with a long rest, and weeks may have no end. */
static bool choose_day(struct opening *opening, date from, date *out)
{
    const int weeks = WEEKS_LOOKED_AT * DAYS_PER_WEEK;
    if (!find_day(opening, from, DAYS_LOOKED_AT, is_open_day, out)) {
        return false;
    }
    if (!find_day(opening, *out, weeks, ends_week, out)) {
        find_day(opening, *out, weeks, is_open_friday, out);
    }
    return true;
}

bool example_opened(struct opening *opening, date from, int64_t *out)
{
    date on;
    if (from.year > LAST_YEAR) {
        return false;
    }
    if (opening_is_always(opening)) {
        return example_elapsed(opening_zone(opening), from, out);
    }
    if (!choose_day(opening, from, &on)) {
        return false;
    }
    struct opening_day day = opening_day(opening, on);
    *out = zone_resolve(opening_zone(opening), on, AFTERNOON_SECOND).earliest;
    if (!opening_is_open(opening, *out)) {
        *out = day.closes - BEFORE_CLOSE_SECONDS;
        *out = *out > day.opens ? *out : day.opens;
    }
    return true;
}

bool example_elapsed(const struct zone *zone, date from, int64_t *out)
{
    if (!zone || from.year > LAST_YEAR) {
        return false;
    }
    int days =
        (FRIDAY - (int)date_weekday(from) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
    *out = zone_resolve(zone, day_after(from, days), AFTERNOON_SECOND).earliest;
    return true;
}
