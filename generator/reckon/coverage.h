/* SPDX-License-Identifier: MIT */
/*
 * coverage: what the hours of a plan amount to.
 *
 * "24/7" is never typed: it is proven, over whole years with their clock
 * changes, holidays and exceptions, for every case that the plan tells apart
 * (severities, regions, kinds of request, services); or the first hole is
 * named. All functions only look.
 */
#ifndef SLAGEN_RECKON_COVERAGE_H
#define SLAGEN_RECKON_COVERAGE_H

#include "reckon/opening.h"
#include "reckon/rows.h"

/* Whose support is asked about, and by which channels. */
struct coverage {
    const struct world *world;
    const struct partner *partner; /* NULL: the plan alone, without contacts */
    const struct plan *plan;
    unsigned channels;                /* one bit for each: 1 << CHANNEL_PHONE */
    int32_t year;                     /* to look at first; 0: coverage_year */
    const struct zone *customer_zone; /* NULL: not known */
    const struct calendar *customer_calendar; /* NULL: not known */
};

/* In the case of a gap: none of the regions, kinds of request or services that
 * rows name.  What is true of it is true of all the rest. */
#define COVERAGE_ANY_OTHER "-"

/* Why somebody is not there round the clock. */
enum gap_kind {
    GAP_NONE,    /* they are */
    GAP_NO_ROW,  /* no row of `reach` holds in the case */
    GAP_CONTACT, /* the partner gives no contact of the channel, or one that is
                    not always there */
    GAP_HOLE,    /* nobody is there in `hole` */
    GAP_UNKNOWN, /* it hangs on what is not known: nobody may be blamed for it
                  */
};

struct gap {
    enum gap_kind kind;
    const struct value *at;       /* where it was written; may be NULL */
    struct support_case asked;    /* the case that is not served */
    const struct zone *zone;      /* in which to tell `hole`; may be NULL */
    struct closed hole;           /* GAP_HOLE; of GAP_CONTACT, if it has hours:
                                     else its span is empty */
    enum opening_unknown unknown; /* GAP_UNKNOWN */
};

/* One way in a case: a row of `reach`, and a contact of its channel. */
struct way {
    const struct reach *row;
    struct opening *hours;
    struct opening *contact; /* NULL: whenever the row says so */
};

struct ways {
    struct way *items;
    size_t count;
    bool lacks_contact; /* a row holds, and the partner has no contact for it */
    enum opening_unknown unknown; /* of a row that cannot be reckoned with */
};

/* Gives the ways that are open to a case; `asked.channel` may be empty. What is
 * found lives in `arena`. */
struct ways coverage_ways(const struct coverage *coverage,
                          const struct support_case *asked,
                          struct arena *arena);

/* Gives the ways that are open to one or another of the cases in which what is
 * asked about is so. */
struct ways coverage_ways_within(const struct coverage *coverage,
                                 const struct support_case *within,
                                 struct arena *arena);

/* Gives the first stretch in [from, to) in which some way is open, cut to it;
 * false when there is none. */
bool ways_next(const struct ways *ways, int64_t from, int64_t to,
               struct span *out);

/*
 * Gives what keeps the channels, taken together, from being staffed round the
 * clock in every case of the plan; of languages, one is enough.  Rows that hold
 * on a condition do not count.  What is found lives in `arena`.
 */
struct gap coverage_gap(const struct coverage *coverage, struct arena *arena);

/* The same for the cases in which what is asked about is so. */
struct gap coverage_gap_within(const struct coverage *coverage,
                               const struct support_case *within,
                               struct arena *arena);

/* The same for one schedule; NULL is `always`. */
struct gap schedule_gap(const struct world *world,
                        const struct partner *partner,
                        const struct schedule *schedule, struct arena *arena);

/* True when a schedule, or NULL, is open round the clock: schedule_gap finds
 * none, or need not be asked. */
bool schedule_is_always(const struct world *world,
                        const struct partner *partner,
                        const struct schedule *schedule);

/* True when the telephone is staffed round the clock: what R2 is about. */
bool phone_is_always(const struct world *world, const struct partner *partner,
                     const struct plan *plan);

/* Makes the opening of a schedule, with the partner's zone and country where
 * those of the customer count: where the customer is makes no difference to
 * whether hours have holes, and any zone will do where the partner has none. */
struct opening *coverage_opening(const struct world *world,
                                 const struct partner *partner,
                                 const struct schedule *schedule,
                                 struct arena *arena);

/*
 * Gives the staffed minutes of a normal week; of NULL, all of them.  Of a
 * schedule made of others, those of all zones together.
 */
int32_t schedule_minutes_per_week(const struct world *world,
                                  const struct schedule *schedule);

/* Gives a year to speak of: the first in which the plan applies, or 2027; never
 * one that openings cannot be asked about. */
int32_t coverage_year(const struct plan *plan);

#endif
