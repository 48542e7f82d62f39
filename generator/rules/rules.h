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

struct rule {
    const char *id; /* "duty-sla-missing" */
    enum diag_severity severity;
    const char *duty;    /* "E2: R2" */
    const char *meaning; /* one sentence */
    const char *remedy;  /* what to write */
    void (*check)(const struct rule *rule, const struct world *world,
                  struct diags *diags);
};

extern const struct rule rules[];
extern const size_t rule_count;

/* Runs every rule. */
void rules_check(const struct world *world, struct diags *diags);

#endif
