/* SPDX-License-Identifier: MIT */
/*
 * availability: how much of the time a service can be used, and what is
 * credited when it is less; what is credited when responses come late.
 *
 *     10 % below 99.95 %                    a credit
 *     10 % from 99.0 % to 99.95 %           the same with both its bounds
 *     20 % above 4 missed, 10 % below 95 % met        credits for responses
 *     15 days, 15 days after the month, by the end of the next month,
 *     30 days after the incident            until when one is claimed
 *     100 %, 8 % of the fees of the term    the most that is credited
 *     2 of 3 months, 3 months below 85 %    when a customer may leave
 */
#ifndef SLAGEN_MODEL_AVAILABILITY_H
#define SLAGEN_MODEL_AVAILABILITY_H

#include "model/schedule.h"
#include "model/support.h"

enum availability_period {
    AVAILABILITY_MONTH,
    AVAILABILITY_QUARTER,
    AVAILABILITY_YEAR,
    AVAILABILITY_BILLING,  /* as long as the customer is billed for */
    AVAILABILITY_TRAILING, /* at any time the 365 days before it */
    AVAILABILITY_PERIOD_COUNT,
};

/* Where downtime counts that lasts beyond the end of a period. */
enum across_periods {
    ACROSS_UNSAID,
    ACROSS_SPLIT,
    ACROSS_FIRST,
};

/* What becomes of a period of which the plan covers a part. */
enum partial_period {
    PARTIAL_UNSAID,
    PARTIAL_COUNTS,
    PARTIAL_LEFT_OUT,
};

/* What is credited when availability lies in [from, below). */
struct credit {
    const struct value *at;
    struct percent credit;
    struct percent below;
    struct percent from; /* as written, else the bound of the next step or 0 */
    bool is_band;        /* `from` was written */
};

enum claim_window_kind {
    CLAIM_NONE,
    CLAIM_AFTER,  /* the period, from the end of the anchor on */
    CLAIM_BY_END, /* by the end of the nth anchor behind its own */
};

/* What a deadline is counted from: the month of the incident, the incident. */
enum claim_window_anchor {
    ANCHOR_PERIOD, /* the period over which the promise is measured */
    ANCHOR_MONTH,
    ANCHOR_QUARTER,
    ANCHOR_YEAR,
    ANCHOR_BILLING,
    ANCHOR_INCIDENT,
    ANCHOR_COUNT,
};

struct claim_window {
    const struct value *at; /* NULL: none */
    enum claim_window_kind kind;
    enum claim_window_anchor anchor;
    struct period period; /* of CLAIM_AFTER */
    int32_t nth;          /* of CLAIM_BY_END: 1 is the next */
};

struct cap {
    const struct value *at; /* NULL: none */
    struct percent percent;
    bool of_term; /* of the fees of the term, not of what `of` names */
};

struct expiry {
    const struct value *at; /* NULL: never */
    bool with_contract;
    struct period period; /* else: after that time */
};

/* `months` of `of_months`, one after another where they are equal. */
struct termination {
    const struct value *at; /* NULL: none */
    int32_t months;
    int32_t of_months;
    bool has_below;
    struct percent below; /* else the promise counts */
    bool refund; /* what was paid for the time behind the end is paid back */
};

enum claimant {
    CLAIMANT_CUSTOMER,
    CLAIMANT_RESELLER,
    CLAIMANT_NOBODY, /* credited of its own accord */
};

struct claim {
    const struct value *at; /* NULL: nothing was said */
    int by;                 /* enum claimant */
    LIST_OF(int) through;   /* enum channel */
    LIST_OF(struct named_text) evidence;
};

enum payment {
    PAYMENT_UNSAID,
    PAYMENT_LATER_INVOICES,
    PAYMENT_REFUND,
};

/* What holds of credits for availability and for responses alike. */
struct credit_terms {
    str of; /* what the percentages are taken of */
    struct cap cap;
    struct money minimum; /* less is not paid; no currency: none */
    struct claim_window claim_within;
    struct claim claim;
    int paid_as; /* enum payment */
    struct expiry expires;
    bool sole_remedy;
};

/* "4 hours per month" */
struct allowance {
    const struct value *at; /* NULL: none */
    struct duration duration;
    enum availability_period per; /* a month, a quarter, a year */
};

struct maintenance {
    const struct value *at; /* NULL: none */
    struct week week;
    struct name zone;
    struct allowance most;
    struct duration notice;
    struct duration emergency_notice;
};

/* A credit of a company upstream that is handed through to customers. */
struct passed_on {
    const struct value *at; /* NULL: none */
    str who;
    struct claim_window claim_within;
};

struct availability {
    const struct value *at;
    struct name id;         /* for translators, where a plan has several */
    struct percent promise; /* at NULL above: none */
    str service;            /* what it is promised of; empty: all covered */
    str region;             /* where; empty: everywhere */
    int per;                /* enum availability_period */
    struct name zone;       /* by whose clock periods begin and end */
    int across_periods;     /* enum across_periods */
    int partial_period;     /* enum partial_period */
    struct duration granularity; /* periods that count as a whole */
    struct percent down_above; /* errors that make one count; no text: unsaid */
    str measured;              /* how, in the source language */
    struct maintenance maintenance;
    LIST_OF(struct named_text) exclusions;
    LIST_OF(struct credit) credits; /* highest bound first */
    struct credit_terms terms;
    struct termination terminate_after;
    struct passed_on passed_on_from;
};

/* "20 % above 4 missed", "10 % below 95 % met". */
struct response_credit {
    const struct value *at;
    struct percent credit;
    bool by_share;  /* met in less than `met`, not missed more often */
    int32_t missed; /* more than these */
    struct percent met;
};

struct response_credits {
    const struct value *at; /* NULL: none */
    int per;                /* enum availability_period */
    str counts;             /* which responses; empty: all targets */
    LIST_OF(struct response_credit) credits; /* the smallest first */
    struct credit_terms terms;
};

extern const struct schema availability_schema;
extern const struct schema response_credits_schema;

/* The word of a period, "calendar month". */
const char *availability_period_word(enum availability_period period);

#endif
