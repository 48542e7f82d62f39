/* SPDX-License-Identifier: MIT */
/*
 * holiday: the days of a year on which a calendar's schedules are closed.
 */
#ifndef SLAGEN_RECKON_HOLIDAY_H
#define SLAGEN_RECKON_HOLIDAY_H

#include "model/catalogue.h"

/* One day of one year. */
struct holiday_day {
    date day;
    int32_t start_minute; /* closed from here … */
    int32_t end_minute;   /* … to here; 0 and MINUTES_PER_DAY: all day */
    bool is_in_lieu;      /* given because the holiday fell on a day off */
    const struct holiday *holiday;
    const struct calendar *calendar; /* that names it, maybe an included one */
};

struct holiday_days {
    struct holiday_day *items; /* by date; a date may come twice */
    size_t count;
};

/*
 * Gives the closed days of a calendar, and of those that it includes, in a
 * year, 1 to 9999, with the days that are given in lieu in that year, whichever
 * year the holiday falls in.  The list lives in `arena`; it borrows the
 * calendars.
 */
struct holiday_days holidays_of_year(const struct catalogue *catalogue,
                                     const struct calendar *calendar,
                                     int32_t year, struct arena *arena);

#endif
