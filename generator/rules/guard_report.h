/* SPDX-License-Identifier: MIT */
/*
 * guard_report: what the parts of the guard share; for guard*.c only.
 */
#ifndef SLAGEN_RULES_GUARD_REPORT_H
#define SLAGEN_RULES_GUARD_REPORT_H

#include "rules/guard.h"
#include "rules/guard_claim.h"

enum guard_rule_index {
    RULE_CONTRADICTION,
    RULE_ALWAYS,
    RULE_TRANSLATION,
    RULE_RESTATED,
};

/* Reports at tokens [first, last) of a text; the hint is the rule's remedy. */
struct diag *guard_report(struct diags *diags, enum guard_rule_index rule,
                          const struct guard_reading *reading, uint32_t first,
                          uint32_t last, str message);

/*
 * Compares the quantities of a translation with those of its source, and
 * reports each that became another one.  Marks it in `told`, by its number.
 */
void guard_translation(const struct guard_reading *source,
                       const struct guard_reading *translation, bool *told,
                       struct arena *scratch, struct diags *diags);

/* Gives words for a message: on one line, and short. */
str guard_excerpt(struct arena *arena, str text);

#endif
