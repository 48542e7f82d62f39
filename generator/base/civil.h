/* SPDX-License-Identifier: MIT */
/*
 * civil: dates and times of day as people write them, without a zone.
 *
 * The proleptic Gregorian calendar.  A date is three numbers; a time of day is
 * minutes since midnight; a minute of the week counts from Monday 00:00.
 */
#ifndef SLAGEN_BASE_CIVIL_H
#define SLAGEN_BASE_CIVIL_H

#include "base/str.h"

typedef struct {
    int32_t year; /* 1 to 9999; 0: no date */
    int32_t month;
    int32_t day;
} date;

/* ISO 8601 order, which is also the order of `week` in a plan. */
enum weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
};

enum {
    DAYS_PER_WEEK = 7,
    MINUTES_PER_HOUR = 60,
    MINUTES_PER_DAY = 24 * 60,
    MINUTES_PER_WEEK = 7 * 24 * 60,
};

/* True for a day that the calendar has (no 30 February), years 1 to 9999. */
bool date_is_valid(date day);

/* Gives the days since 1970-01-01, negative before. */
int64_t date_to_days(date day);
date date_from_days(int64_t days);

/* Gives a negative number, 0 or a positive one. */
int date_compare(date a, date b);

enum weekday date_weekday(date day);

/* Reads "2027-01-31", which must be all of `text`; false when it is no date. */
bool date_parse(str text, date *out);

/* Reads "09:00" or "24:00", two digits each; false for anything else. */
bool time_parse(str text, int32_t *out_minutes);

#endif
