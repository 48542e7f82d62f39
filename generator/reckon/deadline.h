/* SPDX-License-Identifier: MIT */
/*
 * deadline: when something that was promised falls due.
 *
 * A duration is counted from the instant at which a request was opened, on the
 * clock that its unit names:
 *
 * minutes, hours, days
 *     Every second counts; a day is 24 hours.  Friday 17:00 and 8 hours is
 *     Saturday 01:00.
 *
 * business minutes, business hours
 *     Open seconds count.  Due is the first instant by which that many were
 *     counted: in Mon-Fri 09:00-17:00, Friday 13:00 and 4 business hours is
 *     Friday 17:00, not Monday 09:00, and Friday 17:00 and 8 is Monday 17:00.
 *
 * N business days
 *     A business day is a local day on which hours begin; they belong to it to
 *     their end, past midnight too.  The clock starts at the first open instant
 *     from the opening of the request on.  Where that is
 *     the first one of its day, due is the close of the N-th business day, that
 *     day being the first: Monday 08:30 and 1 business day is Monday 17:00.
 *     Where it is later, due is the same local time on the N-th business day
 *     after it, moved into the hours of that day: Monday 10:00 and 1 business
 *     day is Tuesday 10:00, or Tuesday's close, if that is earlier, or the end
 *     of the break that 10:00 falls into.
 *
 * next business day
 *     The close of the first business day after the local day on which the
 *     request was opened, be it one or not: Friday 10:00, and Saturday 10:00,
 *     are due on Monday 17:00.  The second next one is the one after it.
 *
 * Where a schedule has a cut-off, what is opened later than that time of day,
 * or on a day that is no business day, counts as received at the opening of the
 * next business day; all kinds of business time are counted from there.  At the
 * cut-off itself is in time.
 *
 * The clock stands in pauses.  Days go on in them: so business days that were
 * paused are made up for by the open seconds that lay in pauses, added behind
 * what would have been due, and not counted while a pause goes on.
 *
 * A clock that finds no open second for ten years never ends.
 */
#ifndef SLAGEN_RECKON_DEADLINE_H
#define SLAGEN_RECKON_DEADLINE_H

#include "reckon/opening.h"

struct deadline_question {
    struct opening *opening; /* whose time counts; NULL: only elapsed time */
    int64_t opened;
    struct duration duration;
    const struct span *pauses; /* in any order */
    size_t pause_count;
};

enum deadline_outcome {
    DEADLINE_DUE,
    DEADLINE_NEVER,   /* no open time is left to count */
    DEADLINE_UNKNOWN, /* `unknown` says what is not known */
};

enum step_kind {
    STEP_COUNTED,
    STEP_RECEIPT, /* open, on the day of receipt, which does not count */
    STEP_CLOSED,
    STEP_PAUSED,
    STEP_CUTOFF, /* after the cut-off, until it counts as received */
};

/* What happens from one instant to another. */
struct step {
    struct span span;
    enum step_kind kind;
    int64_t counted_seconds;
    int32_t business_day; /* STEP_COUNTED of business days: which; else 0 */
    bool is_whole_day;    /* STEP_CLOSED: nobody is there on that local day */
    struct closed closed; /* STEP_CLOSED */
};

struct deadline {
    enum deadline_outcome outcome;
    enum opening_unknown unknown;
    int64_t due;        /* DEADLINE_DUE */
    struct step *steps; /* from the opening to due, without a hole */
    size_t step_count;
};

/* Gives when it is due; the steps live in `arena`. */
struct deadline deadline_of(const struct deadline_question *question,
                            struct arena *arena);

#endif
