/* SPDX-License-Identifier: MIT */
#include "reckon/holiday.h"

#include <stdlib.h>

static int compare_days(const void *left, const void *right)
{
    const struct holiday_day *a = left;
    const struct holiday_day *b = right;
    return date_compare(a->day, b->day);
}

struct holiday_days holidays_of_year(const struct catalogue *catalogue,
                                     const struct calendar *calendar,
                                     int32_t year, struct arena *arena)
{
    (void)catalogue;
    struct holiday_days days = {
        ARENA_ARRAY(arena, calendar->days.count, struct holiday_day), 0};
    for (size_t i = 0; i < calendar->days.count; i++) {
        const struct holiday *holiday = &calendar->days.items[i];
        date day = {year, holiday->day.month, holiday->day.day};
        if ((holiday->day.year == 0 || holiday->day.year == year) &&
            date_is_valid(day)) {
            days.items[days.count++] = (struct holiday_day){
                .day = day,
                .end_minute = MINUTES_PER_DAY,
                .holiday = holiday,
                .calendar = calendar,
            };
        }
    }
    if (days.count > 1) {
        qsort(days.items, days.count, sizeof *days.items, compare_days);
    }
    return days;
}
