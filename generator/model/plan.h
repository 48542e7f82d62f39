/* SPDX-License-Identifier: MIT */
/*
 * plan: what a customer who buys it is promised.
 *
 * Which services and which kinds of support it covers, when and how somebody
 * can be reached for which severity, how soon something happens, what
 * availability is promised, and what it costs.  Everything in it is a fact;
 * texts are in the source language.
 */
#ifndef SLAGEN_MODEL_PLAN_H
#define SLAGEN_MODEL_PLAN_H

#include "model/price.h"
#include "model/schedule.h"

/* Kinds of support (R23, R24 of the duties of cloud resellers). */
enum scope {
    SCOPE_BILLING,
    SCOPE_SUBSCRIPTION,
    SCOPE_PROVISIONING,
    SCOPE_CONFIGURATION,
    SCOPE_TECHNICAL,
    SCOPE_PERFORMANCE,
    SCOPE_UPDATES,
    SCOPE_USAGE,
    SCOPE_COUNT,
};

extern const struct word scope_words[];

enum channel {
    CHANNEL_PHONE,
    CHANNEL_CHAT,
    CHANNEL_EMAIL,
    CHANNEL_PORTAL,
    CHANNEL_POST,
    CHANNEL_COUNT,
};

extern const struct word channel_words[];

enum document {
    DOCUMENT_DESCRIPTION, /* the support description */
    DOCUMENT_SLA,         /* the service-level agreement */
};

/* Gives the word of a number in a table of words. */
const char *word_text(const struct word *words, int number);

/* One text under an id, such as a customer's duty. */
struct named_text {
    const struct value *at;
    str id;
    str text;
};

extern const struct schema named_text_schema;

/* One way to reach support, and when. */
struct reach {
    const struct value *at;
    int by;                        /* enum channel */
    struct name during;            /* id of a schedule, or "always" */
    LIST_OF(struct name) severity; /* empty: all */
    LIST_OF(str) languages;        /* empty: all that the partner speaks */
};

struct severity {
    const struct value *at;
    str id;
    str name; /* empty: the usual name of the id */
    str definition;
};

/* The severities whose names slagen knows in every language. */
bool severity_is_usual(str id);

enum limit_kind {
    LIMIT_NONE,   /* nothing was said */
    LIMIT_WITHIN, /* within the duration */
    LIMIT_BEST_EFFORT,
    LIMIT_AS_AGREED,
    LIMIT_NOT_PROMISED, /* "none": said that there is no promise */
};

enum strength {
    STRENGTH_COMMITMENT, /* the usual one: promised */
    STRENGTH_OBJECTIVE,  /* aimed at, without remedy */
    STRENGTH_GUARANTEE,  /* promised with a remedy */
};

/* "every 2 hours", "2 business days (objective)", "best effort". */
struct target {
    const struct value *at; /* NULL: absent */
    enum limit_kind limit;
    struct duration duration; /* for LIMIT_WITHIN */
    bool repeats;             /* "every" */
    enum strength strength;
};

enum target_kind {
    TARGET_FIRST_RESPONSE,
    TARGET_UPDATE,
    TARGET_WORKAROUND,
    TARGET_RESOLUTION,
    TARGET_KIND_COUNT,
};

/* The key of a kind, "first_response". */
const char *target_kind_key(enum target_kind kind);

struct targets {
    const struct value *at;
    str id; /* of the severity */
    struct target kinds[TARGET_KIND_COUNT];
};

enum availability_period {
    AVAILABILITY_MONTH,
    AVAILABILITY_QUARTER,
    AVAILABILITY_YEAR,
};

/* "10 % below 99.95 %": what is credited when availability falls below. */
struct credit {
    const struct value *at;
    struct percent credit;
    struct percent below;
};

struct availability {
    const struct value *at;
    struct percent promise; /* at NULL above: none */
    str service;            /* what it is promised of; empty: all covered */
    int per;                /* enum availability_period */
    str measured;           /* how, in the source language */
    LIST_OF(struct credit) credits; /* highest bound first */
    str of;                         /* what the percentages are taken of */
    struct period claim_within;     /* after the end of the period */
};

struct term {
    const struct value *at;
    struct period minimum;
    struct period renews;
    struct period notice;
};

struct plan {
    const struct value *at;
    struct name id;
    bool faulty; /* see struct document_head */
    str name;
    str summary;
    str version;
    date valid_from;
    date valid_until;
    LIST_OF(str) covers;  /* services, as written */
    LIST_OF(int) support; /* enum scope */
    LIST_OF(struct named_text) out_of_scope;
    LIST_OF(struct named_text) customer_duties;
    LIST_OF(struct schedule) hours;
    struct name business_hours; /* id of a schedule; empty: the only one */
    LIST_OF(struct reach) reach;
    LIST_OF(struct severity) severities; /* gravest first, as written */
    LIST_OF(struct targets) targets;
    LIST_OF(struct price) price;
    LIST_OF(int) charged; /* enum scope: what the price is asked for */
    struct availability availability;
    struct term term;
    LIST_OF(int) documents; /* enum document; empty: both */
};

extern const struct schema plan_schema;

/* Gives the schedule of that id in the plan, or NULL; NULL for "always", too.
 */
const struct schedule *plan_schedule(const struct plan *plan, str id);

/* Gives the schedule whose hours the plan's business hours are, or NULL. */
const struct schedule *plan_business_hours(const struct plan *plan);

const struct severity *plan_severity(const struct plan *plan, str id);

/* Gives the targets of a severity, or NULL. */
const struct targets *plan_targets(const struct plan *plan, str severity_id);

/* True when the plan publishes that document. */
bool plan_publishes(const struct plan *plan, enum document document);

/* True when something is paid for. */
bool plan_is_charged(const struct plan *plan);

/*
 * Gives the name of a service as customers know it: "Microsoft 365" for
 * microsoft-365; what is not in the table stands as it was written.
 */
str service_name(str written);

#endif
