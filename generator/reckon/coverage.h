/* SPDX-License-Identifier: MIT */
/*
 * coverage: what the hours of a plan amount to.
 *
 * "24/7" is never typed: it is true when every minute of every week is staffed
 * and no holiday or exception makes a hole.  All functions only look.
 */
#ifndef SLAGEN_RECKON_COVERAGE_H
#define SLAGEN_RECKON_COVERAGE_H

#include "model/partner.h"

/* Why hours are not round the clock. */
enum gap_kind {
    GAP_NONE,      /* they are */
    GAP_NO_ROW,    /* nothing says that the channel is staffed */
    GAP_CONTACT,   /* the partner gives no contact of that channel, or only
                      ones with hours of their own */
    GAP_WEEK,      /* the week has a hole */
    GAP_HOLIDAYS,  /* closed on the days of a calendar */
    GAP_EXCEPTION, /* dates with hours of their own */
};

struct gap {
    enum gap_kind kind;
    const struct value *at; /* where it was written; may be NULL */
    int32_t minute;         /* GAP_WEEK: the first minute without staff */
    str severity;           /* id; empty: all, or the plan has none */
    bool is_uncertain;      /* hours of several zones might fill it: nobody may
                               be blamed for it */
};

/* Gives what keeps a schedule from being round the clock; NULL is `always`. */
struct gap schedule_gap(const struct schedule *schedule);

/*
 * Gives what keeps a channel from being staffed round the clock for every
 * severity of the plan.  Schedules of one zone complement each other; one with
 * holidays or closing exceptions counts as having holes.  `partner` may be
 * NULL: then only the plan is looked at.
 */
struct gap channel_gap(const struct partner *partner, const struct plan *plan,
                       enum channel channel);

/*
 * The same for telephone and chat together: what keeps a person from answering
 * around the clock, on one channel or the other.
 */
struct gap people_gap(const struct partner *partner, const struct plan *plan);

/* True when channel_gap finds none: R2 is about CHANNEL_PHONE. */
bool channel_is_always(const struct partner *partner, const struct plan *plan,
                       enum channel channel);

/* Gives the staffed minutes of a normal week; of NULL, all of them. */
int32_t schedule_minutes_per_week(const struct schedule *schedule);

/* True when a row of `reach` holds for a severity. */
bool reach_serves(const struct reach *reach, str severity_id);

#endif
