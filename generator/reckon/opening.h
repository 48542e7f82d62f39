/* SPDX-License-Identifier: MIT */
/*
 * opening: a schedule made ready to be asked when it is open.
 *
 * What a schedule says in local time becomes instants here, to the second:
 *
 * - Hours belong to the local day on which they begin, and run on past
 *   midnight.  Hours longer than a day are taken as the days that they cover.
 * - A day has the hours of its exception, if it has one; else none within a
 *   holiday; else those of the week.  An exception of a single day overrules a
 *   holiday; one of several days does so only where it says so.
 * - A holiday, or a day with an exception, rules from its midnight: what runs
 * in from the evening before ends there, unless both days have the same
 *   exception.  What would begin within a holiday does not take place, with
 *   what would run on past the midnight that ends it.
 * - Hours are the instants at which local clocks show a time in them.  In the
 *   night on which clocks go forward, those between 02:00 and 04:00 are one
 *   hour long; on which they go back, those between 02:00 and 03:00 are two.
 *   A time that clocks skip is no instant, and moves nothing.
 * - A schedule made of others is open whenever one of them is.
 *
 * An opening remembers what it has worked out in the arena that it was made in:
 * it belongs to one thread.  It borrows the world and the schedule.  Instants
 * outside the years 2 to 9998 are closed.
 */
#ifndef SLAGEN_RECKON_OPENING_H
#define SLAGEN_RECKON_OPENING_H

#include "reckon/holiday.h"
#include "reckon/span.h"
#include "reckon/world.h"

struct opening;

/* What an opening is made from. */
struct opening_terms {
    const struct world *world;
    const struct partner *partner;            /* whose it is; may be NULL */
    const struct schedule *schedule;          /* NULL: always */
    const struct zone *customer_zone;         /* NULL: not known */
    const struct calendar *customer_calendar; /* NULL: not known */
};

/* Why nothing can be said about a schedule. */
enum opening_unknown {
    OPENING_KNOWN,
    OPENING_NEEDS_CUSTOMER_ZONE,
    OPENING_NEEDS_CUSTOMER_CALENDAR,
    OPENING_NEEDS_PROVIDER_CALENDAR, /* of the partner's country */
    OPENING_NEEDS_ZONE,              /* the world does not have it */
    OPENING_NEEDS_CALENDAR,          /* the catalogue does not have it */
};

enum closed_kind {
    CLOSED_WEEK,      /* outside the hours of a normal week */
    CLOSED_HOLIDAY,   /* on a holiday, or the part of a day that it takes */
    CLOSED_EXCEPTION, /* outside the hours of a day with hours of its own */
};

/* A stretch without hours, for one reason, and at most a local day long. */
struct closed {
    struct span span;
    enum closed_kind kind;
    const struct schedule *schedule;   /* that is closed; of several, the one
                                          that would otherwise be open */
    const struct holiday_day *holiday; /* CLOSED_HOLIDAY, else NULL */
    const struct exception *exception; /* CLOSED_EXCEPTION, else NULL */
};

/*
 * A local day, as people who work there count it: hours that begin in the
 * evening belong to it to their end, so that 01:00 on Saturday may be Friday
 * still.  Of hours made of several schedules, and of hours longer than a day,
 * days end at midnight.
 */
struct opening_day {
    date date;
    struct span day; /* from where the day before ends; empty where clocks skip
                        it */
    bool is_open;    /* hours begin on it */
    int64_t opens;   /* the first open instant */
    int64_t closes;  /* the end of the last open span */
};

/* Makes an opening. Never NULL; look at opening_unknown. */
struct opening *opening_new(const struct opening_terms *terms,
                            struct arena *arena);

/* Makes one that is open whenever one of several is, such as all the hours of a
 * channel.  Its zone and its cut-off are those of the first. */
struct opening *opening_join(struct opening *const *openings, size_t count,
                             struct arena *arena);

/* An opening that is not OPENING_KNOWN must not be asked anything else but its
 * schedule. */
enum opening_unknown opening_unknown(const struct opening *opening);

/* Gives the schedule that it was made from; NULL: always. */
const struct schedule *opening_schedule(const struct opening *opening);

/* Gives the schedules with a week of their own that it is open by, each once:
 * itself, or what it is made of; NULL is always.  Known or not. */
size_t opening_part_count(const struct opening *opening);
const struct schedule *opening_part(const struct opening *opening,
                                    size_t index);

/* Gives the zone whose days count as its days: its own, that of its first part,
 * or, of `always`, the partner's; NULL when there is none. */
const struct zone *opening_zone(const struct opening *opening);

/* True when no instant can be closed, as the schedule is written. */
bool opening_is_always(const struct opening *opening);

bool opening_is_open(struct opening *opening, int64_t at);

/*
 * Gives the first open span in [from, to), cut to it; false when there is none.
 * To walk over all of them, go on from `out->to`.
 */
bool opening_next(struct opening *opening, int64_t from, int64_t to,
                  struct span *out);

/* The same for what is closed, with its reason: neighbours may touch, where the
 * reason or the day changes. */
bool opening_next_closed(struct opening *opening, int64_t from, int64_t to,
                         struct closed *out);

/* Gives all the open spans in [from, to), in another arena if you like. */
struct spans opening_spans(struct opening *opening, int64_t from, int64_t to,
                           struct arena *arena);

/* Gives the open seconds in [from, to). */
int64_t opening_seconds(struct opening *opening, int64_t from, int64_t to);

/* Gives a local day of its zone, which it must have. */
struct opening_day opening_day(struct opening *opening, date day);

/* Gives the day that an instant belongs to. */
struct opening_day opening_day_at(struct opening *opening, int64_t at);

/* Gives the local day in its zone at an instant, from midnight on. */
date opening_date(const struct opening *opening, int64_t at);

/* Gives the instants of a year in its zone; without one, in UTC. */
struct span opening_year(const struct opening *opening, int32_t year);

/*
 * Gives the open minutes of a normal week: no holidays, no exceptions, and in
 * all zones the time that is not summer time.
 */
int32_t opening_week_minutes(const struct opening *opening);

/* Finds the first hole of a year; false when it is open all the year round. */
bool opening_hole(struct opening *opening, int32_t year, struct closed *out);

#endif
