/* SPDX-License-Identifier: MIT */
/*
 * findings: the pages of all ids that any stage reports.
 *
 * The rules have their rows in rules.c, and examples in rule_examples.c.  All
 * other ids are faults of form; theirs are in the tables forms_*.c, one for
 * each group of stages.  tests/docs/rules.t holds these against the sources,
 * and runs every example.
 */
#ifndef SLAGEN_RULES_FINDINGS_H
#define SLAGEN_RULES_FINDINGS_H

#include "base/finding.h"

/* Faults of form that belong together. */
struct form_group {
    const char *title;           /* for the manual */
    const struct finding *items; /* one without an id ends them */
};

extern const struct form_group form_groups[]; /* no title ends them */

/* An example of a rule: `file`, `example` and `neighbour` of its finding. */
struct rule_example {
    const char *id;
    const char *file;
    const char *example;
    const char *neighbour;
};

extern const struct rule_example rule_examples[]; /* no id ends them */

/* Gives them all; the list lives in `arena`. */
struct findings findings_all(struct arena *arena);

#endif
