/* SPDX-License-Identifier: MIT */
/* What a promise must say to mean something. */
#include "rules/judge.h"

/* Gives a target in business time that does not say whose, or NULL. */
static const struct target *business_target(const struct target *kinds)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kinds[kind].at && duration_is_business(kinds[kind].duration) &&
            kinds[kind].hours.text.len == 0) {
            return &kinds[kind];
        }
    }
    return NULL;
}

static const struct target *first_business_target(const struct plan *plan)
{
    const struct target *found = NULL;
    for (size_t i = 0; i < plan->targets.count && !found; i++) {
        found = business_target(plan->targets.items[i].kinds);
    }
    for (size_t i = 0; i < plan->targets_for.count && !found; i++) {
        found = business_target(plan->targets_for.items[i].kinds);
    }
    return found;
}

void judge_business_hours(const struct judging *judging,
                          const struct plan *plan)
{
    const struct target *target = first_business_target(plan);
    if (target && plan->business_hours.text.len == 0 &&
        plan->hours.count != 1) {
        report(judging, target->at,
               "this target counts business time, and the plan does not say "
               "which of its hours that is");
    }
}
