/* SPDX-License-Identifier: MIT */
/* What a promise must say to mean something. */
#include "rules/judge.h"

static const struct target *first_business_target(const struct plan *plan)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct target *target = &plan->targets.items[i].kinds[kind];
            if (target->at && duration_is_business(target->duration) &&
                target->hours.text.len == 0) {
                return target;
            }
        }
    }
    return NULL;
}

static void judge_business_hours(const struct rule *rule,
                                 const struct plan *plan, struct diags *diags)
{
    const struct target *target = first_business_target(plan);
    if (target && plan->business_hours.text.len == 0 &&
        plan->hours.count != 1) {
        report(rule, diags, target->at,
               "this target counts business time, and the plan does not say "
               "which of its hours that is");
    }
}

void check_business_hours(const struct rule *rule, const struct world *world,
                          struct diags *diags)
{
    each_plan(rule, world, diags, judge_business_hours);
}
