/* SPDX-License-Identifier: MIT */
#include "rules/judge.h"

struct diag *report(const struct judging *judging, const struct value *at,
                    const char *message)
{
    const struct rule *rule = judging->rule;
    pos end = at->end;
    if (at->kind == VALUE_MAP) {
        end = (pos){at->start.line, at->start.column + 1};
    }
    struct diag *diag = diag_add(judging->diags, rule->severity, rule->id,
                                 at->source, at->start, end, "%s", message);
    diag_hint(judging->diags, diag, "%s", rule->remedy);
    return diag;
}

void relate(const struct judging *judging, struct diag *diag,
            const struct value *at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(judging->diags->arena, format, args);
    va_end(args);
    diag_related(judging->diags, diag, at->source, at->start, "%.*s",
                 STR_ARG(message));
}

bool is_same_place(const struct value *a, const struct value *b)
{
    return a->source == b->source && a->start.line == b->start.line &&
           a->start.column == b->start.column;
}

static void judge_partners(const struct judging *judging, partner_judge *judge)
{
    const struct catalogue *catalogue = judging->world->catalogue;
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        if (!catalogue->partners[i]->faulty) {
            judge(judging, catalogue->partners[i]);
        }
    }
}

static void judge_plans(const struct judging *judging, plan_judge *judge)
{
    const struct catalogue *catalogue = judging->world->catalogue;
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        if (!catalogue->plans[i]->faulty) {
            judge(judging, catalogue->plans[i]);
        }
    }
}

static void judge_availabilities(const struct judging *judging,
                                 const struct plan *plan)
{
    for (size_t i = 0; i < plan->availability.count; i++) {
        judging->rule->availability(judging, &plan->availability.items[i]);
    }
}

static void judge_offers(const struct judging *judging,
                         const struct partner *partner)
{
    for (size_t i = 0; i < partner->plans.count; i++) {
        const struct plan *plan = catalogue_plan(judging->world->catalogue,
                                                 partner->plans.items[i].text);
        if (plan && !plan->faulty) {
            judging->rule->offer(judging, partner, plan);
        }
    }
}

void judge_by_rule(const struct judging *judging)
{
    const struct rule *rule = judging->rule;
    if (rule->whole) {
        rule->whole(judging);
    }
    if (rule->partner) {
        judge_partners(judging, rule->partner);
    }
    if (rule->plan) {
        judge_plans(judging, rule->plan);
    }
    if (rule->availability) {
        judge_plans(judging, judge_availabilities);
    }
    if (rule->offer) {
        judge_partners(judging, judge_offers);
    }
}

bool is_used_elsewhere(const struct judging *judging, const struct plan *plan,
                       plan_has *has, const void *thing)
{
    const struct catalogue *catalogue = judging->world->catalogue;
    bool is_before = true;
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        const struct plan *other = catalogue->plans[i];
        is_before &= other != plan;
        bool is_judged = is_before && !other->faulty;
        if (other != plan && has(other, thing, !is_judged)) {
            return true;
        }
    }
    return false;
}
