/* SPDX-License-Identifier: MIT */
/*
 * schedule: when somebody is there.
 *
 * A schedule has a name, an IANA zone, a week of half-open intervals in local
 * time, calendars of days on which it is closed, and date ranges in which
 * another week holds.  Everything refers to schedules by name; `always` is
 * built in: every minute of every day, without holidays.
 *
 * Spellings of a week, each with its days:
 *     mon-fri: 08:00-18:00                          the usual case
 *     fri: [08:00-12:30, 13:30-16:00]               several a day
 *     mon-fri: 22:00 to 06:00 next day              across midnight
 *     sat: closed                                   said, not left out
 *     [sun 15:00 to fri 17:00]                      in one piece
 */
#ifndef SLAGEN_MODEL_SCHEDULE_H
#define SLAGEN_MODEL_SCHEDULE_H

#include "model/types.h"

/* Minutes [start, end) of the week, from Monday 00:00 local time. The start is
 * below MINUTES_PER_WEEK; an interval that runs past the end of the week has
 * its end above it. */
struct interval {
    int32_t start_minute;
    int32_t end_minute;
    const struct value *at;
};

/* Sorted by start, without overlaps. */
struct week {
    struct interval *items;
    size_t count;
};

/* Days [first, last], both included, with a week of their own. */
struct exception {
    date first;
    date last;
    struct week week; /* empty: closed */
    const struct value *at;
};

struct exceptions {
    struct exception *items;
    size_t count;
};

struct schedule {
    const struct value *at;
    str id;
    str name; /* in the source language; empty: the usual words */
    struct name zone;
    struct week week;
    LIST_OF(struct name) closed; /* ids of calendars */
    struct exceptions except;
};

extern const struct schema schedule_schema;

/* The id of the schedule that needs no declaration: "always". */
#define SCHEDULE_ALWAYS STR("always")

/* True when the week has no hole. Exceptions and holidays are not looked at. */
bool week_is_full(const struct week *week);

#endif
