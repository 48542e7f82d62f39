/* SPDX-License-Identifier: MIT */
/*
 * credit: what `slagen credit` was asked, read and looked up; for credit.c and
 * credit_question.c only.  Whatever is wrong is one line on standard error.
 */
#ifndef SLAGEN_CLI_CREDIT_H
#define SLAGEN_CLI_CREDIT_H

#include "cli/offer.h"
#include "reckon/credit.h"

enum { LINES_MAX = 12 };

/* One question and its answer, on the way from the one to the other. */
struct inquiry {
    const struct options *options;
    struct arena *arena;
    const struct plan *plan;
    const struct availability *availability; /* NULL: about responses */
    const struct credit_terms *terms;
    enum availability_period per;
    struct credit_question question;
    struct credit_answer answer;
    struct percent uptime; /* no text: not asked for */
    struct percent met;
    int64_t missed;
    date incident; /* year 0: not told */
    date until;    /* the same */
    str lines[LINES_MAX];
    size_t line_count;
};

/* Adds a line to the answer. */
void credit_say(struct inquiry *inquiry, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Prints what is wrong, and gives false. */
bool credit_complain(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

/* Reads the day of the incident. */
bool credit_read_incident(struct inquiry *inquiry);

/* Find what is asked about in the plan: the promise of availability that
 * --service names or the only one; the credits for responses. */
bool credit_find_availability(struct inquiry *inquiry);
bool credit_find_responses(struct inquiry *inquiry);

/* Reads --fee and --term-fee, in the currency that the plan is in. */
bool credit_read_fees(struct inquiry *inquiry);

/* Reads "99.2" or "99.2 %" of an option. */
bool credit_read_share(const struct inquiry *inquiry, const char *option,
                       str text, struct percent *out);

/* Turns --down into the availability of its period. */
bool credit_read_down(struct inquiry *inquiry);

#endif
