/* SPDX-License-Identifier: MIT */
/*
 * contract: what two parties agree on besides hours, targets and money: how
 * long a plan binds and how it ends and changes, which document prevails, who
 * may turn to support and how often, who works on requests and from where,
 * what is reported, and what holds after the end.
 *
 * Everything may be left out; what is left out is not promised, and no clause
 * speaks of it.
 */
#ifndef SLAGEN_MODEL_CONTRACT_H
#define SLAGEN_MODEL_CONTRACT_H

#include "model/support.h"

struct plan;

/* When a change of the plan begins to hold for who has it. */
enum effective {
    EFFECTIVE_UNSAID,
    EFFECTIVE_NEXT_TERM,
    EFFECTIVE_AFTER_NOTICE,
    EFFECTIVE_ON_CONSENT,
};

struct term {
    const struct value *at;
    struct period minimum;
    struct period renews;
    struct period notice;
    struct period change_notice;
    int effective; /* enum effective */
};

/* Periods by which something recurs. */
enum every {
    EVERY_UNSAID,
    EVERY_WEEK,
    EVERY_MONTH,
    EVERY_QUARTER,
    EVERY_HALF_YEAR,
    EVERY_YEAR,
};

extern const struct word every_words[];

/* Reports, or meetings that review the service. */
struct recurring {
    const struct value *at;
    int every;              /* enum every */
    struct duration within; /* reports: how long after the period */
    str about;              /* what they hold, in the source language */
};

/* What customers may count their contacts by. */
enum counted {
    COUNTED_NONE,
    COUNTED_USERS,
    COUNTED_DEVICES,
    COUNTED_SERVERS,
    COUNTED_LICENSES,
    COUNTED_SUBSCRIPTIONS,
    COUNTED_SITES,
};

extern const struct word counted_words[];

/* So many contacts for customers with up to `most` units. */
struct contact_band {
    int32_t contacts;
    int32_t most; /* 0: any number, the last band */
};

/* "5", or "[2 to 5 users, 4 above]". */
struct named_contacts {
    const struct value *at; /* NULL: not limited, or not told */
    int unit;               /* enum counted; COUNTED_NONE: one band */
    LIST_OF(struct contact_band) bands;
};

/* How a request that nobody answers is closed. */
struct closing {
    const struct value *at;
    int32_t attempts;
    struct duration after;    /* the last attempt, or the answer */
    struct duration reopened; /* until when it can be opened again */
    bool consent;             /* never without the customer's consent */
};

/* "10 per year", "unlimited". */
struct quota {
    const struct value *at;
    int32_t count; /* 0: unlimited */
    int per;       /* enum every */
};

struct quotas {
    const struct value *at;
    struct quota requests;
    struct quota hours;
    struct quota visits;
    struct quota changes;
    str beyond; /* what happens when they are used up */
};

struct subcontractor {
    const struct value *at;
    str id;
    str name;
    str country;
    str does; /* what it does, in the source language */
};

struct locations {
    const struct value *at;
    LIST_OF(str) service; /* countries */
    LIST_OF(str) data;
    struct period change_notice;
};

/* Who may work on requests. */
struct staff {
    const struct value *at;
    LIST_OF(str) citizens_of;
    LIST_OF(str) works_from;
};

struct security {
    const struct value *at;
    struct duration incident_notice;
    str email;
    str url;
};

struct confidentiality {
    const struct value *at;
    struct period lasts; /* after the end of the plan */
};

/* After the end of the plan. */
struct leaving {
    const struct value *at;
    struct period transition;
    struct period data_return;
    struct period erasure;
    str formats;
};

struct complaints {
    const struct value *at;
    str email;
    struct phone phone;
    str url;
    struct duration answer;
};

enum customer_kind {
    CUSTOMER_UNSAID,
    CUSTOMER_BUSINESS,
    CUSTOMER_CONSUMER,
};

enum audience {
    AUDIENCE_CUSTOMERS,
    AUDIENCE_RESELLERS,
    AUDIENCE_END_CUSTOMERS,
};

enum cooperation {
    COOPERATION_AUTHORITIES,
    COOPERATION_AUDITORS,
    COOPERATION_EXERCISES,
};

extern const struct word customer_kind_words[];
extern const struct word audience_words[];
extern const struct word cooperation_words[];

/* Documents that slagen has a name for in every language, for `precedence`. */
extern const struct word precedence_words[];

enum technical_by {
    TECHNICAL_BY_US,
    TECHNICAL_BY_PUBLISHER,
};

/* A service that a plan covers. */
struct covered {
    const struct value *at;
    str service; /* as written */
    LIST_OF(str) versions;
    str publisher;    /* of a product of somebody else; empty: not told */
    int technical_by; /* enum technical_by */
};

/* A change that was made to the plan; its id is the date. */
struct amendment {
    const struct value *at;
    str id; /* "2027-01-31" */
    str version;
    str text;
};

extern const struct schema term_schema;
extern const struct schema reports_schema;
extern const struct schema reviews_schema;
extern const struct type type_named_contacts; /* struct named_contacts */
extern const struct schema closing_schema;
extern const struct schema quotas_schema;
extern const struct schema subcontractor_schema;
extern const struct schema locations_schema;
extern const struct schema staff_schema;
extern const struct schema security_schema;
extern const struct schema confidentiality_schema;
extern const struct schema leaving_schema;
extern const struct schema complaints_schema;
extern const struct schema covered_schema;
extern const struct schema amendment_schema;

/* A number from 1 to 999,999: int32_t. */
extern const struct type type_count;

/*
 * Looks at what a plan agrees on as a whole, for the table of plans.  Errors:
 * ref-missing and ref-duplicate in `precedence`, date-invalid in `history`; as
 * warnings history-version, document-unused, location-missing.
 */
bool contract_finish(const struct reading *reading, const struct plan *plan);

/* Gives the first time of a contract that counts business time, or NULL. */
const struct value *contract_business_time(const struct plan *plan);

#endif
