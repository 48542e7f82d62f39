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

#include "model/availability.h"
#include "model/contract.h"
#include "model/price.h"
#include "model/reach.h"
#include "model/schedule.h"
#include "model/severity.h"
#include "model/support.h"
#include "model/target.h"

enum document {
    DOCUMENT_DESCRIPTION, /* the support description */
    DOCUMENT_SLA,         /* the service-level agreement */
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
    LIST_OF(struct named_text) regions;
    LIST_OF(struct named_text) requests;
    LIST_OF(struct named_text) tiers;
    LIST_OF(struct reach) reach;
    LIST_OF(struct severity) severities; /* gravest first, as written */
    struct severity_rules severity_rules;
    struct severity_matrix severity_matrix;
    LIST_OF(struct targets) targets;
    LIST_OF(struct targets_row) targets_for;
    struct clock clock;
    LIST_OF(struct price) price;
    LIST_OF(struct price_base) base; /* what shares are shares of */
    struct billing billing;
    LIST_OF(int) charged; /* enum scope: what the price is asked for */
    LIST_OF(struct availability) availability;
    struct response_credits response_credits;
    struct term term;
    LIST_OF(int) documents; /* enum document; empty: both */
};

extern const struct schema plan_schema;

/* Gives the schedule of that id in the plan, or NULL; NULL for "always", too.
 */
const struct schedule *plan_schedule(const struct plan *plan, str id);

/* Gives the schedule whose hours the plan's business hours are, or NULL. */
const struct schedule *plan_business_hours(const struct plan *plan);

/* Gives the schedule whose business time a target counts, or NULL: none is
 * named, or it is `always`. */
const struct schedule *plan_target_hours(const struct plan *plan,
                                         const struct target *target);

const struct severity *plan_severity(const struct plan *plan, str id);

/*
 * Gives the target of a kind in a case, or NULL: that of the most specific row
 * of `targets_for` that matches and has one (of equal ones the first), else
 * that of the severity.  What a case leaves empty is not so: a row for billing
 * holds only where billing is asked about.
 */
const struct target *plan_target(const struct plan *plan,
                                 const struct support_case *asked,
                                 enum target_kind kind);

/* The same as plan_target_hours, where rows of `targets_for` may say whose
 * business time counts: {region: us, hours: us-office}. */
const struct schedule *plan_case_hours(const struct plan *plan,
                                       const struct support_case *asked,
                                       const struct target *target);

/* True when a row of `targets_for` holds in a case. */
bool targets_row_matches(const struct targets_row *row,
                         const struct support_case *asked);

/* Gives the targets of a severity, or NULL. */
const struct targets *plan_targets(const struct plan *plan, str severity_id);

/* True when the plan publishes that document. */
bool plan_publishes(const struct plan *plan, enum document document);

/* Gives the base of that id, or NULL: a usual one need not be declared. */
const struct price_base *plan_base(const struct plan *plan, str id);

/* True when something is paid for. */
bool plan_is_charged(const struct plan *plan);

#endif
