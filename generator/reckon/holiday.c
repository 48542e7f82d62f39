/* SPDX-License-Identifier: MIT */
/*
 * Days are reckoned for the year and its two neighbours, because a substitute
 * may cross the turn of the year: 1 January 2028 is a Saturday, for which the
 * Friday before is given, in 2027.
 */
#include "reckon/holiday.h"

#include <stdlib.h>

#include "reckon/holiday_date.h"

enum { MOST_DAYS_AHEAD = 366 }; /* in which a free weekday is looked for */

/* By date; those of one date by what is always the same. */
static int compare_days(const void *left, const void *right)
{
    const struct holiday_day *a = left;
    const struct holiday_day *b = right;
    int order = date_compare(a->day, b->day);
    order = order ? order : a->is_in_lieu - b->is_in_lieu;
    order =
        order ? order : str_compare(a->calendar->id.text, b->calendar->id.text);
    return order ? order
                 : (a->holiday > b->holiday) - (a->holiday < b->holiday);
}

static void sort_days(struct holiday_days *days)
{
    if (days->count > 1) {
        qsort(days->items, days->count, sizeof *days->items, compare_days);
    }
}

static bool holds_in(const struct holiday *holiday, int32_t year)
{
    if (year < holiday->from_year ||
        (holiday->until_year && year > holiday->until_year)) {
        return false;
    }
    for (size_t i = 0; i < holiday->not_in.count; i++) {
        if (holiday->not_in.items[i] == year) {
            return false;
        }
    }
    return true;
}

static void add_days(struct holiday_days *days, const struct calendar *calendar,
                     int32_t year)
{
    for (size_t i = 0; i < calendar->all.count; i++) {
        const struct holiday *holiday = calendar->all.items[i].holiday;
        date day;
        if (!holds_in(holiday, year) ||
            !holiday_date(&holiday->rule, year, &day)) {
            continue;
        }
        bool part = holiday->closed.end_minute > 0;
        days->items[days->count++] = (struct holiday_day){
            .day = day,
            .start_minute = part ? holiday->closed.start_minute : 0,
            .end_minute = part ? holiday->closed.end_minute : MINUTES_PER_DAY,
            .holiday = holiday,
            .calendar = calendar->all.items[i].calendar,
        };
    }
}

/* ---- substitutes --------------------------------------------------------- */

/* The days on which nobody works anyway, as numbers in order; substitutes are
 * added as they are given. */
struct taken {
    int64_t *days;
    size_t count;
};

static bool is_taken(const struct taken *taken, int64_t day)
{
    size_t low = 0;
    size_t high = taken->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (taken->days[middle] == day) {
            return true;
        }
        if (taken->days[middle] < day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return false;
}

static void take(struct taken *taken, int64_t day)
{
    size_t i = taken->count++;
    for (; i > 0 && taken->days[i - 1] > day; i--) {
        taken->days[i] = taken->days[i - 1];
    }
    taken->days[i] = day;
}

static bool is_weekend(int64_t day)
{
    return date_weekday(date_from_days(day)) >= SATURDAY;
}

/* Gives the first weekday from `day` on, step by step, that is no holiday; the
 * day itself where a year has none. */
static int64_t free_weekday(const struct taken *taken, int64_t day, int step)
{
    for (int i = 1; i <= MOST_DAYS_AHEAD; i++) {
        int64_t next = day + (int64_t)i * step;
        if (!is_weekend(next) && !is_taken(taken, next)) {
            return next;
        }
    }
    return day;
}

static bool is_for_overlap(enum observed observed)
{
    return observed == OBSERVED_NEXT_FREE_WEEKDAY ||
           observed == OBSERVED_NEXT_FREE_WEEKDAY_IF_SUNDAY;
}

/* True when another holiday falls on the day, for which nothing is given: of
 * two that both would have a substitute, the later in order has it. */
static bool overlaps(const struct holiday_days *days, size_t index)
{
    const struct holiday_day *day = &days->items[index];
    if (index > 0 && date_compare(day[-1].day, day->day) == 0) {
        return true;
    }
    for (size_t i = index + 1;
         i < days->count && date_compare(days->items[i].day, day->day) == 0;
         i++) {
        if (!is_for_overlap((enum observed)days->items[i].holiday->observed)) {
            return true;
        }
    }
    return false;
}

/* Gives the day that is given for one that falls on `day`; the same: none. */
static int64_t substitute(const struct holiday_days *days, size_t index,
                          const struct taken *taken)
{
    const struct holiday_day *item = &days->items[index];
    int64_t day = date_to_days(item->day);
    enum weekday weekday = date_weekday(item->day);
    bool sunday = weekday == SUNDAY;
    bool weekend = weekday >= SATURDAY;
    switch ((enum observed)item->holiday->observed) {
    case OBSERVED_UNSAID:
    case OBSERVED_NONE:
        return day;
    case OBSERVED_NEAREST_WEEKDAY:
        return weekend ? free_weekday(taken, day, sunday ? 1 : -1) : day;
    case OBSERVED_NEXT_WEEKDAY:
        return weekend ? free_weekday(taken, day, 1) : day;
    case OBSERVED_NEXT_WEEKDAY_IF_SUNDAY:
        return sunday ? free_weekday(taken, day, 1) : day;
    case OBSERVED_MONDAY_IF_SUNDAY:
        return sunday ? day + 1 : day;
    case OBSERVED_SATURDAY_IF_SUNDAY:
        return sunday ? day - 1 : day;
    case OBSERVED_NEXT_FREE_WEEKDAY:
        return weekend || overlaps(days, index) ? free_weekday(taken, day, 1)
                                                : day;
    case OBSERVED_NEXT_FREE_WEEKDAY_IF_SUNDAY:
        return sunday || overlaps(days, index) ? free_weekday(taken, day, 1)
                                               : day;
    }
    return day;
}

/* Adds the substitutes behind the days, which are sorted. */
static void add_substitutes(struct holiday_days *days, struct arena *arena)
{
    size_t count = days->count;
    struct taken taken = {ARENA_ARRAY(arena, 2 * count, int64_t), 0};
    for (size_t i = 0; i < count; i++) {
        const struct holiday_day *day = &days->items[i];
        if (day->end_minute - day->start_minute == MINUTES_PER_DAY) {
            taken.days[taken.count++] = date_to_days(day->day);
        }
    }
    for (size_t i = 0; i < count; i++) {
        struct holiday_day *item = &days->items[i];
        int64_t given = substitute(days, i, &taken);
        if (given == date_to_days(item->day)) {
            continue;
        }
        take(&taken, given);
        struct holiday_day *added = &days->items[days->count];
        if (item->holiday->observed == OBSERVED_SATURDAY_IF_SUNDAY) {
            added = item; /* moved: the Sunday itself is no holiday */
        } else {
            *added = *item;
            days->count++;
        }
        added->day = date_from_days(given);
        added->is_in_lieu = true;
    }
}

static bool has_substitutes(const struct calendar *calendar)
{
    for (size_t i = 0; i < calendar->all.count; i++) {
        int observed = calendar->all.items[i].holiday->observed;
        if (observed != OBSERVED_UNSAID && observed != OBSERVED_NONE) {
            return true;
        }
    }
    return false;
}

struct holiday_days holidays_of_year(const struct catalogue *catalogue,
                                     const struct calendar *calendar,
                                     int32_t year, struct arena *arena)
{
    (void)catalogue;
    /* Three years, and for each day its substitute. */
    struct holiday_days days = {
        ARENA_ARRAY(arena, 6 * calendar->all.count, struct holiday_day), 0};
    for (int32_t near = year - 1; near <= year + 1; near++) {
        add_days(&days, calendar, near);
    }
    if (has_substitutes(calendar)) { /* sorting takes most of the time */
        sort_days(&days);
        add_substitutes(&days, arena);
    }
    size_t kept = 0;
    for (size_t i = 0; i < days.count; i++) {
        if (days.items[i].day.year == year) {
            days.items[kept++] = days.items[i];
        }
    }
    days.count = kept;
    sort_days(&days);
    return days;
}
