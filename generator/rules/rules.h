/* SPDX-License-Identifier: MIT */
/*
 * rules: findings about a catalogue as a whole.
 *
 * One function per rule, each with a stable id, a severity, the duty that it
 * comes from, and a meaning; the table is also the source of the manual.  A
 * rule looks and reports, and changes nothing.  Errors only where certain.
 *
 * "R…" and "E…", "W…" are the numbers of the duties of cloud resellers, and of
 * the checks derived from them, listed in docs/rules.md.
 */
#ifndef SLAGEN_RULES_RULES_H
#define SLAGEN_RULES_RULES_H

#include "reckon/world.h"

/* What a judge has at hand: the rule, the project, and where findings go. */
struct judging {
    const struct rule *rule;
    const struct world *world;
    struct diags *diags;
};

/* What a rule says of the catalogue as a whole, of one partner, of one plan
 * whoever offers it, of one promise of availability in it, and of a plan as one
 * partner offers it, with that partner's contacts and hours. */
typedef void whole_judge(const struct judging *judging);
typedef void partner_judge(const struct judging *judging,
                           const struct partner *partner);
typedef void plan_judge(const struct judging *judging, const struct plan *plan);
typedef void availability_judge(const struct judging *judging,
                                const struct availability *availability);
typedef void offer_judge(const struct judging *judging,
                         const struct partner *partner,
                         const struct plan *plan);

struct rule {
    const char *id; /* "duty-sla-missing" */
    enum diag_severity severity;
    const char *duty;    /* "E2: R2" */
    const char *meaning; /* one sentence */
    const char *remedy;  /* what to write */
    /* Who looks for it, at what; NULL: nobody. See rules/judge.h. */
    whole_judge *whole;
    partner_judge *partner;
    plan_judge *plan;
    availability_judge *availability;
    offer_judge *offer;
};

extern const struct rule rules[];
extern const size_t rule_count;

/* Runs every rule. */
void rules_check(const struct world *world, struct diags *diags);

#endif
