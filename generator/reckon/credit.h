/* SPDX-License-Identifier: MIT */
/*
 * credit: what a missed promise costs the provider, what a promise allows, and
 * until when a credit can be claimed.
 *
 * All is exact.  Downtime counts seconds, a share counts parts per million and
 * is rounded down: as no bound has more than four decimals of a percent, that
 * never moves a share over one.  The downtime that a promise allows is rounded
 * down to the second, money half up to the minor unit.
 */
#ifndef SLAGEN_RECKON_CREDIT_H
#define SLAGEN_RECKON_CREDIT_H

#include "model/plan.h"

enum {
    SECONDS_PER_DAY = 24 * 60 * 60,
    PPM_WHOLE = 1000000,
};

/* ---- downtime ----------------------------------------------------------- */

/* Gives the first and the last day of the period that is measured and holds
 * `day`.  The months of a bill are not known here: they count as the calendar's
 * months do.  Trailing 365 days end on `day`.  False outside of the years 1 to
 * 9999. */
bool credit_period(enum availability_period per, date day, date *first,
                   date *last);

/* Gives the seconds of so many days. */
int64_t seconds_of_days(int64_t days);

/* The same of a time in which every hour counts; 1 of any other. */
int64_t duration_seconds(struct duration duration);

/* Gives the seconds that a service may be down in `seconds`: with a granularity
 * whole periods of it, as no part of one can count. */
int64_t downtime_allowed(struct percent promise, struct duration granularity,
                         int64_t seconds);

/* Gives the seconds that count for one downtime: whole periods of the
 * granularity, if there is one, but no more than `seconds`. */
int64_t downtime_counted(int64_t down_seconds, struct duration granularity,
                         int64_t seconds);

/* Gives the share of `seconds`, above 0, without downtime, in ppm. */
int64_t uptime_share(int64_t down_seconds, int64_t seconds);

/* Gives a share as an exact decimal of a percent: "99.95", "100". */
str share_decimal(struct arena *arena, int64_t ppm);

/* ---- money -------------------------------------------------------------- */

struct credit_question {
    struct money fee;      /* what the percentages are taken of */
    struct money term_fee; /* the fees of the term; no currency: not known */
};

struct credit_answer {
    const struct value *step; /* of the ladder; NULL: nothing is credited */
    struct percent percent;   /* of that step */
    int64_t share_minor;      /* that part of the fee */
    int64_t minor;            /* what is credited in the end */
    int64_t cap_minor;        /* the most, where `capped` */
    bool capped;              /* the cap made it less */
    bool cap_unknown;         /* it is of the term, whose fees are unknown */
    bool below_minimum;       /* it was too little and is not paid */
    bool minimum_unknown;     /* it is in another currency */
};

/* Gives what is credited for an availability. */
struct credit_answer credit_for_uptime(const struct availability *availability,
                                       int64_t uptime_ppm,
                                       const struct credit_question *question);

/* True when the steps count what was met, and not what was missed. */
bool response_credits_count_shares(const struct response_credits *credits);

/* Gives what is credited for `missed` responses or, where the steps count
 * shares, for the share in ppm that was met. */
struct credit_answer credit_for_responses(
    const struct response_credits *credits, int64_t missed_or_met,
    const struct credit_question *question);

/* Gives a part, at most the whole, of an amount that is not negative; half a
 * minor unit is rounded up. */
int64_t share_of_minor(int64_t minor, int64_t ppm);

/* ---- claims ------------------------------------------------------------- */

/* Gives the last day on which a credit for an incident can be claimed; false
 * when there is no deadline, or it lies behind the year 9999. */
bool credit_last_day(const struct claim_window *deadline,
                     enum availability_period per, date incident, date *out);

/* True when the days of the deadline are known without an invoice. */
bool claim_window_is_certain(const struct claim_window *deadline,
                             enum availability_period per);

/* ---- which -------------------------------------------------------------- */

/* Gives the money that the plan's prices are in, without an amount; false when
 * they are in several or in none. */
bool plan_currency(const struct plan *plan, struct money *out);

#endif
