/* SPDX-License-Identifier: MIT */
/*
 * opening_part: one schedule with a week of its own, in its zone.
 *
 * For the files of opening only.
 */
#ifndef SLAGEN_RECKON_OPENING_PART_H
#define SLAGEN_RECKON_OPENING_PART_H

#include "reckon/opening.h"

enum {
    SECONDS_PER_DAY = MINUTES_PER_DAY * 60,
    KEPT_DAYS = 8, /* of which the hours are remembered; a power of two */
};

/* Open minutes [start, end) of a day; the end may be on the next. */
struct piece {
    int32_t start;
    int32_t end;
};

/* What rules a day. */
struct day_source {
    const struct exception *exception;  /* NULL: the normal week */
    const struct holiday_day *holidays; /* of the day, but overruled ones */
    size_t holiday_count;
};

/* The hours that begin on a day, worked out once. */
struct part_day {
    bool is_known;
    int64_t day; /* since 1970-01-01 */
    struct day_source rule;
    struct piece *pieces; /* by start; they may touch and overlap */
    size_t count;
    size_t capacity;
};

/* The holidays of a year, of all calendars. */
struct part_year {
    int32_t year;
    struct holiday_days days;
    struct part_year *next;
};

struct part {
    struct arena *arena;
    const struct catalogue *catalogue;
    const struct schedule *schedule; /* NULL: always */
    const struct zone *zone;         /* NULL only for always */
    const struct calendar **calendars;
    size_t calendar_count;
    bool is_always;
    struct part_year *years;
    struct part_day days[KEPT_DAYS];
    struct span segment; /* in which the offset holds */
    int32_t offset;
};

/* The days in which instants are looked at. */
int64_t part_earliest(void);
int64_t part_latest(void);

/* Gives the days since 1970-01-01 of a local second. */
int64_t local_day(int64_t local_seconds);

/* Gives the minute of a day, counted since 1970-01-01, until which hours run
 * that began on the day before: 0 when none do, and at most that at which its
 * own begin. */
int32_t part_small_hours(struct part *part, int64_t day);

/* Gives the first open span in [from, to), cut to it. */
bool part_next(struct part *part, int64_t from, int64_t to, struct span *out);

/* Tells why it is closed at an instant at which it is, and until when at most
 * that is the reason. */
struct closed part_closed(struct part *part, int64_t at);

/* True when a normal week is open at an instant, whatever the day is. */
bool part_week_is_open(struct part *part, int64_t at);

#endif
