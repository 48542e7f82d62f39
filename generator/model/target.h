/* SPDX-License-Identifier: MIT */
/*
 * target: how soon something happens, for each severity.
 *
 *     4 business hours        every 2 hours        best effort
 *     2 business days (objective)                  as agreed
 *     2-4 hours               90 % within 2.5 business hours of us-office
 *     {within: 2 business days, objective: 1 business day, starts: confirmed}
 */
#ifndef SLAGEN_MODEL_TARGET_H
#define SLAGEN_MODEL_TARGET_H

#include "model/reach.h"

enum limit_kind {
    LIMIT_NONE,   /* nothing was said */
    LIMIT_WITHIN, /* within the duration */
    LIMIT_BEST_EFFORT,
    LIMIT_AS_AGREED,
    LIMIT_NOT_PROMISED,   /* "none": said that there is no promise */
    LIMIT_AS_SOON,        /* "as soon as possible" */
    LIMIT_NOT_APPLICABLE, /* the case cannot arise in this plan */
};

enum strength {
    STRENGTH_COMMITMENT, /* the usual one: promised */
    STRENGTH_OBJECTIVE,  /* aimed at, without remedy */
    STRENGTH_GUARANTEE,  /* promised with a remedy */
    STRENGTH_EFFORTS,    /* reasonable efforts are promised */
};

/* What sets the clock of a target going. */
enum clock_start {
    START_UNSAID,
    START_RECEIVED,
    START_LOGGED,
    START_BY_PHONE,
    START_BY_EMAIL,
    START_BY_PORTAL,
    START_CONFIRMED,
    START_SEVERITY_SET,
    START_ON_SITE_AGREED,
};

/* What stops it for a while. */
enum clock_pause {
    PAUSE_NEVER,
    PAUSE_CUSTOMER,
    PAUSE_CUSTOMER_DELAY,
    PAUSE_THIRD_PARTY,
    PAUSE_VENDOR,
    PAUSE_ON_HOLD,
};

/* What makes it begin anew. */
enum clock_reset {
    RESET_SEVERITY_CHANGED,
    RESET_CUSTOMER_REPLY,
    RESET_REOPENED,
};

extern const struct word start_words[];
extern const struct word pause_words[];
extern const struct word reset_words[];

struct int_list {
    int *items;
    size_t count;
};

/* When the time of targets runs; what is not given is unsaid or empty. */
struct clock {
    const struct value *at;
    int starts;             /* enum clock_start */
    struct int_list pauses; /* enum clock_pause */
    struct int_list resets; /* enum clock_reset */
};

extern const struct schema clock_schema;

/* What a target says on one line, "90 % within 2-4 hours (objective)". */
struct limit {
    enum limit_kind kind;
    struct duration duration;
    struct duration least;     /* of a range; UNIT_NONE: none */
    struct percent attainment; /* ppm 0: of all requests */
    bool repeats;              /* "every" */
    enum strength strength;
    struct name hours; /* "of us-office" */
};

/* "every 2 hours", "2 business days (objective)", "best effort". */
struct target {
    const struct value *at; /* NULL: absent */
    struct limit said;      /* `within`, as read */
    enum limit_kind limit;
    struct duration duration;  /* for LIMIT_WITHIN; of a range its end */
    struct duration least;     /* the beginning of a range; or UNIT_NONE */
    struct percent attainment; /* share of requests; ppm 0: all */
    bool repeats;              /* "every" */
    enum strength strength;    /* of `duration` */
    struct duration objective; /* aimed at besides; or UNIT_NONE */
    struct name hours;         /* whose business time; empty: the plan's */
    int starts;                /* enum clock_start; unsaid: the plan's */
    struct int_list pauses;    /* empty: the plan's */
    struct int_list resets;
    str note; /* in the source language */
};

enum target_kind {
    TARGET_ACKNOWLEDGEMENT,
    TARGET_FIRST_RESPONSE,
    TARGET_NEXT_RESPONSE,
    TARGET_UPDATE,
    TARGET_ESCALATION,
    TARGET_INTERVENTION,
    TARGET_ON_SITE,
    TARGET_WORKAROUND,
    TARGET_RESTORATION,
    TARGET_RESOLUTION,
    TARGET_DEFECT,
    TARGET_KIND_COUNT,
};

/* The key of a kind, "first_response". */
const char *target_kind_key(enum target_kind kind);

struct targets {
    const struct value *at;
    str id; /* of the severity */
    struct target kinds[TARGET_KIND_COUNT];
    struct name hours; /* whose business time, where a target does not say */
};

extern const struct schema targets_schema;

/* Targets that hold in some cases only: a row of `targets_for`. */
struct targets_row {
    const struct value *at;
    struct name id; /* empty: "main" */
    struct narrowing keys;
    struct int_list by;           /* enum channel; empty: all */
    struct int_list environments; /* enum environment; empty: all */
    struct target kinds[TARGET_KIND_COUNT];
    struct name hours;
};

extern const struct schema targets_row_schema;

#endif
