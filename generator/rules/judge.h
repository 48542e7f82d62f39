/* SPDX-License-Identifier: MIT */
/*
 * judge: the judges of the rules, and what they share; for rules/ only.
 *
 * A rule is a row of the table in rules.c, which names its judges by what they
 * look at: the whole catalogue, a partner, a plan, a promise of availability,
 * or a plan as one partner offers it (a plan of two partners is judged twice).
 * judge_by_rule walks over all there are of these.
 *
 * Documents that were read with errors are not judged: what is missing in them
 * may stand there with a slip of the pen, which has been reported.  A judge
 * changes nothing and keeps nothing.
 */
#ifndef SLAGEN_RULES_JUDGE_H
#define SLAGEN_RULES_JUDGE_H

#include "rules/rules.h"

/* Has the judges of the rule look at everything. */
void judge_by_rule(const struct judging *judging);

/* Reports with the rule's id and severity at a value, or at the first character
 * of a mapping, which would be too long to underline; the hint is the rule's
 * remedy.  `message` is one sentence without a full stop.  The finding that is
 * given back takes a second place, and is good until the next report. */
struct diag *report(const struct judging *judging, const struct value *at,
                    const char *message);

/* Names the second place of a finding, with what is there. */
void relate(const struct judging *judging, struct diag *diag,
            const struct value *at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* True when both were written at one place: plans that extend another have what
 * they do not write from its file. */
bool is_same_place(const struct value *a, const struct value *b);

/* duties.c: E1 to E6 */
partner_judge judge_no_plan;
plan_judge judge_description;
offer_judge judge_sla;
plan_judge judge_hours;
partner_judge judge_contact;
offer_judge judge_reach;
plan_judge judge_price;
offer_judge judge_china;

/* programme.c: duties of the resellers' programme, and what is offered */
partner_judge judge_direct_bill;
offer_judge judge_dynamics_vehicle;
partner_judge judge_signature;
partner_judge judge_loop;
partner_judge judge_health_us_government;
partner_judge judge_german_cloud;
offer_judge judge_third_party;
plan_judge judge_unoffered;
plan_judge judge_expired;
plan_judge judge_contract_hours;

/* promises.c: what a promise must say to mean something */
plan_judge judge_business_hours;

/* clocks.c */
partner_judge judge_partner_clocks;
plan_judge judge_plan_clocks;

/* targets.c: whether targets fit together, and somebody is there for them */
plan_judge judge_target_order;
plan_judge judge_targets_twice;
plan_judge judge_severity_order;
plan_judge judge_target_unattended;
plan_judge judge_severity_unreachable;

/* coverage_rows.c: the rows of `reach`, and the hours that they name */
plan_judge judge_coverage_ambiguous;
offer_judge judge_reach_contact;
partner_judge judge_spoken;
plan_judge judge_row_languages;
partner_judge judge_partner_hours;
plan_judge judge_plan_hours;

/* credits.c: E10, what a missed promise costs */
availability_judge judge_credit_above_promise;
availability_judge judge_claim_window;
plan_judge judge_availability_twice;
availability_judge judge_hundred;
availability_judge judge_credit_gap_promise;
plan_judge judge_credit_claim;
plan_judge judge_guarantee;

/* prices.c: what a price must say to be understood and reckoned */
plan_judge judge_price_tax;
plan_judge judge_price_base;
plan_judge judge_price_base_unused;
plan_judge judge_factors_gap;
plan_judge judge_factors_overlap;

/* advice.c: what customers should be told besides */
plan_judge judge_price_unsaid;
partner_judge judge_collections;
partner_judge judge_self_help;
partner_judge judge_provider;
whole_judge judge_vendor_tickets;

/* attendance.c: whether somebody is there to keep what is promised */
offer_judge judge_promise_unattended;
plan_judge judge_target_beyond_hours;
plan_judge judge_severity_hours_order;
partner_judge judge_contact_hours_outside;

/* plan_order.c: whether who pays more gets more */
partner_judge judge_plan_order;

/* calendars.c: whether closed days are known */
plan_judge judge_calendar_expired;

/* True when a plan has that thing, written at that place, and where `used`,
 * refers to it. */
typedef bool plan_has(const struct plan *plan, const void *thing, bool used);

/* Not every plan has to use what it has from a common one: gives whether some
 * other plan does, or is the one of which it is said that none does. */
bool is_used_elsewhere(const struct judging *judging, const struct plan *plan,
                       plan_has *has, const void *thing);

#endif
