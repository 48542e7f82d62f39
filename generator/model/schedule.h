/* SPDX-License-Identifier: MIT */
/*
 * schedule: when somebody is there.
 *
 * A schedule has a name, an IANA zone, a week of half-open intervals in local
 * time, calendars of days on which it is closed, and dates on which another
 * week holds.  Everything refers to schedules by name; `always` is built in:
 * every minute of every day, without holidays.  A schedule may instead be made
 * of others of its document: it is open whenever one of them is.
 *
 * What the hours amount to in instants is a matter of reckon/opening.h.
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
    date first; /* year 0, in both: every year; the last may then lie before the
                   first, in the year after */
    date last;
    str name;                /* in the source language; may be empty */
    bool opens_on_holidays;  /* it holds on the days of `closed`, too */
    struct week week;        /* empty: closed */
    const struct value *at;  /* what stands under the dates */
    const struct value *key; /* the dates */
};

/* Those of every year by their first day, then those of one year by theirs.  No
 * day has two of a kind; what holds once wins over what holds every year. */
struct exceptions {
    struct exception *items;
    size_t count;
    size_t yearly_count; /* the first ones */
};

/* A time of day; what comes later counts as received on the next business
 * day. */
struct cutoff {
    const struct value *at; /* NULL: there is none */
    int32_t minute;
};

/* Other schedules, found by name once all is read; NULL is `always`. */
struct schedule_parts {
    const struct schedule **items;
    size_t count;
};

struct schedule {
    const struct value *at;
    str id;
    str name;         /* in the source language; empty: the usual words */
    struct name zone; /* or ZONE_OF_CUSTOMER; empty: that of its first part */
    struct week week; /* empty where it is made of others */
    LIST_OF(struct name) made_of;
    struct schedule_parts parts; /* what `made_of` names */
    size_t index;                /* among the schedules of its document … */
    size_t sibling_count;        /* … of which there are so many */
    LIST_OF(struct name) closed; /* ids of calendars, and the words below */
    struct cutoff cutoff;
    struct exceptions except;
};

extern const struct schema schedule_schema;
extern const struct type type_exceptions; /* struct exceptions */

/* The id of the schedule that needs no declaration: "always". */
#define SCHEDULE_ALWAYS STR("always")

/* In place of a zone: the hours hold wherever the customer is. */
#define ZONE_OF_CUSTOMER STR("customer")

/*
 * Finds the parts of schedules made of others, among the `count` of one
 * document, whose names were checked.  Reports ref-cycle with the ring; then
 * none has parts.
 */
bool schedules_link(const struct reading *reading, struct schedule *schedules,
                    size_t count);

/* True when the hours hold in the customer's own zone. */
bool schedule_is_customers(const struct schedule *schedule);

/* Gives the exception that holds on a day, or NULL. */
const struct exception *schedule_exception(const struct schedule *schedule,
                                           date day);

/* True when the week has no hole. Exceptions and holidays are not looked at. */
bool week_is_full(const struct week *week);

#endif
