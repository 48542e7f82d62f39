/* SPDX-License-Identifier: MIT */
/*
 * judge: what the functions of the rules share, and those functions; for
 * rules/ only.
 *
 * A rule is a row of the table in rules.c, which names a function check_x. That
 * hands a judge_x of its own to one of the three walks below; the judge looks
 * at one document, or at one partner with one of its plans, and reports.
 *
 * Documents that were read with errors are not judged: what is missing in them
 * may stand there with a slip of the pen, which has been reported.  A judge
 * changes nothing and keeps nothing.
 */
#ifndef SLAGEN_RULES_JUDGE_H
#define SLAGEN_RULES_JUDGE_H

#include "rules/rules.h"

/* What a rule says of one partner, of one plan whoever offers it, and of a plan
 * as one partner offers it, with that partner's contacts and hours. */
typedef void judge_partner(const struct rule *rule,
                           const struct partner *partner, struct diags *diags);
typedef void judge_plan(const struct rule *rule, const struct plan *plan,
                        struct diags *diags);
typedef void judge_offer(const struct rule *rule, const struct world *world,
                         const struct partner *partner, const struct plan *plan,
                         struct diags *diags);

/* Judges every partner. */
void each_partner(const struct rule *rule, const struct world *world,
                  struct diags *diags, judge_partner *judge);
/* Judges every plan once, those that nobody offers too. */
void each_plan(const struct rule *rule, const struct world *world,
               struct diags *diags, judge_plan *judge);

/* Judges every partner with every plan that it offers: a plan of two partners
 * is judged twice. */
void each_offer(const struct rule *rule, const struct world *world,
                struct diags *diags, judge_offer *judge);

/* Reports with the rule's id and severity at a value, or at the first character
 * of a mapping, which would be too long to underline; the hint is the rule's
 * remedy.  `message` is one sentence without a full stop.  The finding that is
 * given back takes diag_related, and is good until the next report. */
struct diag *report(const struct rule *rule, struct diags *diags,
                    const struct value *at, const char *message);

/* True when both were written at one place: plans that extend another have what
 * they do not write from its file. */
bool is_same_place(const struct value *a, const struct value *b);

/* Looks at the whole catalogue for one rule; `rule` is its row. */
typedef void rule_check(const struct rule *rule, const struct world *world,
                        struct diags *diags);

/* duties.c: E1 to E6 */
rule_check check_description;
rule_check check_sla;
rule_check check_hours;
rule_check check_contact;
rule_check check_price;
rule_check check_china;

/* programme.c: duties of the resellers' programme, and what is offered */
rule_check check_direct_bill;
rule_check check_dynamics_vehicle;
rule_check check_signature;
rule_check check_loop;
rule_check check_health_us_government;
rule_check check_german_cloud;
rule_check check_third_party;
rule_check check_unoffered;
rule_check check_expired;
rule_check check_contract_hours;

/* promises.c: what a promise must say to mean something */
rule_check check_business_hours;

/* clocks.c */
rule_check check_dst_gap;

/* targets.c: whether targets fit together, and somebody is there for them */
rule_check check_target_order;
rule_check check_targets_twice;
rule_check check_severity_order;
rule_check check_target_unattended;
rule_check check_severity_unreachable;

/* coverage_rows.c: the rows of `reach`, and the hours that they name */
rule_check check_coverage_ambiguous;
rule_check check_reach_contact;
rule_check check_language_unattended;
rule_check check_hours_unused;
/* credits.c: E10, what a missed promise costs */
rule_check check_credit_above_promise;
rule_check check_claim_window;
rule_check check_availability_twice;
rule_check check_hundred;
rule_check check_credit_gap_promise;
rule_check check_credit_claim;
rule_check check_guarantee;
/* prices.c: what a price must say to be understood and reckoned */
rule_check check_price_tax;
rule_check check_price_base;
rule_check check_price_base_unused;
rule_check check_factors_gap;
rule_check check_factors_overlap;

/* advice.c: what customers should be told besides */
rule_check check_price_unsaid;
rule_check check_collections;
rule_check check_self_help;
rule_check check_provider;
rule_check check_vendor_tickets;

/* calendars.c: whether closed days are known */
rule_check check_calendar_expired;

#endif
