/* SPDX-License-Identifier: MIT */
#include "rules/judge.h"

struct diag *report(const struct rule *rule, struct diags *diags,
                    const struct value *at, const char *message)
{
    pos end = at->end;
    if (at->kind == VALUE_MAP) {
        end = (pos){at->start.line, at->start.column + 1};
    }
    struct diag *diag = diag_add(diags, rule->severity, rule->id, at->source,
                                 at->start, end, "%s", message);
    diag_hint(diags, diag, "%s", rule->remedy);
    return diag;
}

bool is_same_place(const struct value *a, const struct value *b)
{
    return a->source == b->source && a->start.line == b->start.line &&
           a->start.column == b->start.column;
}

void each_partner(const struct rule *rule, const struct world *world,
                  struct diags *diags, judge_partner *judge)
{
    for (size_t i = 0; i < world->catalogue->partner_count; i++) {
        if (!world->catalogue->partners[i]->faulty) {
            judge(rule, world->catalogue->partners[i], diags);
        }
    }
}

void each_plan(const struct rule *rule, const struct world *world,
               struct diags *diags, judge_plan *judge)
{
    for (size_t i = 0; i < world->catalogue->plan_count; i++) {
        if (!world->catalogue->plans[i]->faulty) {
            judge(rule, world->catalogue->plans[i], diags);
        }
    }
}

void each_offer(const struct rule *rule, const struct world *world,
                struct diags *diags, judge_offer *judge)
{
    for (size_t i = 0; i < world->catalogue->partner_count; i++) {
        const struct partner *partner = world->catalogue->partners[i];
        for (size_t j = 0; j < partner->plans.count && !partner->faulty; j++) {
            const struct plan *plan =
                catalogue_plan(world->catalogue, partner->plans.items[j].text);
            if (plan && !plan->faulty) {
                judge(rule, world, partner, plan, diags);
            }
        }
    }
}
