/* SPDX-License-Identifier: MIT */
/*
 * Whether the targets of a plan fit together.  Only durations of which it is
 * certain which one takes longer are compared; see duration_order.
 */
#include "reckon/rows.h"
#include "rules/judge.h"

/* True when a certainly takes longer than b, by the same clock. */
static bool takes_longer(const struct plan *plan, const struct target *a,
                         const struct target *b)
{
    bool same_hours =
        plan_target_hours(plan, a) == plan_target_hours(plan, b) &&
        str_equal(a->hours.text, b->hours.text);
    int order;
    return a->limit == LIMIT_WITHIN && b->limit == LIMIT_WITHIN &&
           a->starts == b->starts && a->attainment.ppm == b->attainment.ppm &&
           duration_order(a->duration, b->duration, same_hours, &order) &&
           order > 0;
}

/* What comes first, and what cannot come before it. */
static const struct {
    enum target_kind first;
    enum target_kind then;
    const char *message;
} in_order[] = {
    {TARGET_FIRST_RESPONSE, TARGET_WORKAROUND,
     "the first response may take longer than the workaround"},
    {TARGET_FIRST_RESPONSE, TARGET_RESTORATION,
     "the first response may take longer than the restoration"},
    {TARGET_FIRST_RESPONSE, TARGET_RESOLUTION,
     "the first response may take longer than the resolution"},
    {TARGET_WORKAROUND, TARGET_RESOLUTION,
     "the workaround may take longer than the resolution"},
    {TARGET_RESTORATION, TARGET_RESOLUTION,
     "the restoration may take longer than the resolution"},
};

static void report_order(const struct judging *judging,
                         const struct target *first, const struct target *then,
                         const char *message)
{
    struct diag *diag = report(judging, first->at, message);
    relate(judging, diag, then->at, "this is sooner");
}

static void judge_kinds(const struct judging *judging, const struct plan *plan,
                        const struct target *kinds)
{
    for (size_t i = 0; i < sizeof in_order / sizeof *in_order; i++) {
        const struct target *first = &kinds[in_order[i].first];
        const struct target *then = &kinds[in_order[i].then];
        if (first->at && then->at && takes_longer(plan, first, then)) {
            report_order(judging, first, then, in_order[i].message);
        }
    }
}

/* A row changes some kinds; the others are as under `targets`. */
static void judge_row(const struct judging *judging, const struct plan *plan,
                      const struct targets_row *row,
                      const struct targets *targets)
{
    for (size_t i = 0; i < sizeof in_order / sizeof *in_order; i++) {
        const struct target *first = &row->kinds[in_order[i].first];
        const struct target *then = &row->kinds[in_order[i].then];
        bool is_mixed = (first->at == NULL) != (then->at == NULL);
        first = first->at ? first : &targets->kinds[in_order[i].first];
        then = then->at ? then : &targets->kinds[in_order[i].then];
        if (is_mixed && row->hours.text.len == 0 && first->at && then->at &&
            takes_longer(plan, first, then)) {
            report_order(judging, first, then, in_order[i].message);
        }
    }
}

static bool is_about(const struct targets_row *row, str severity)
{
    for (size_t i = 0; i < row->keys.severity.count; i++) {
        if (str_equal(row->keys.severity.items[i].text, severity)) {
            return true;
        }
    }
    return row->keys.severity.count == 0;
}

/* Where another row may fill the gap, nothing is certain. */
static bool is_alone(const struct plan *plan)
{
    return plan->targets_for.count == 1;
}

void judge_target_order(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        const struct targets *targets = &plan->targets.items[i];
        judge_kinds(judging, plan, targets->kinds);
        if (is_alone(plan) &&
            is_about(&plan->targets_for.items[0], targets->id)) {
            judge_row(judging, plan, &plan->targets_for.items[0], targets);
        }
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        judge_kinds(judging, plan, plan->targets_for.items[i].kinds);
    }
}

/* ---- the same case twice ------------------------------------------------- */

static bool numbers_equal(const struct int_list *a, const struct int_list *b)
{
    size_t found = 0;
    for (size_t i = 0; i < a->count; i++) {
        for (size_t j = 0; j < b->count; j++) {
            found += a->items[i] == b->items[j];
        }
    }
    return a->count == b->count && found >= a->count;
}

/* Gives what the later row says again, or NULL. */
static const struct target *said_again(const struct targets_row *first,
                                       const struct targets_row *later)
{
    if (!narrowing_equal(&first->keys, &later->keys) ||
        !numbers_equal(&first->by, &later->by) ||
        !numbers_equal(&first->environments, &later->environments)) {
        return NULL;
    }
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (first->kinds[kind].at && later->kinds[kind].at) {
            return &later->kinds[kind];
        }
    }
    return NULL;
}

void judge_targets_twice(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 1; i < plan->targets_for.count && i < ROWS_COMPARED; i++) {
        for (size_t j = 0; j < i; j++) {
            const struct targets_row *first = &plan->targets_for.items[j];
            const struct target *again =
                said_again(first, &plan->targets_for.items[i]);
            if (again) {
                struct diag *diag =
                    report(judging, again->at,
                           "an earlier row is about the same cases, so that "
                           "this target never holds");
                relate(judging, diag, first->at, "the earlier row");
                break;
            }
        }
    }
}

/* ---- graver is sooner --------------------------------------------------- */

/* Reports at the first less grave severity that is served sooner. */
static void judge_kind_of(const struct judging *judging,
                          const struct plan *plan, size_t rank,
                          enum target_kind kind)
{
    const struct targets *graver =
        plan_targets(plan, plan->severities.items[rank].id);
    for (size_t i = rank + 1; graver && i < plan->severities.count; i++) {
        const struct targets *other =
            plan_targets(plan, plan->severities.items[i].id);
        const struct target *slow = &graver->kinds[kind];
        if (slow->at && other && other->kinds[kind].at &&
            takes_longer(plan, slow, &other->kinds[kind])) {
            report_order(judging, slow, &other->kinds[kind],
                         "a graver severity is served more slowly than one "
                         "that is less grave");
            return;
        }
    }
}

void judge_severity_order(const struct judging *judging,
                          const struct plan *plan)
{
    enum { MOST = 100 }; /* severities that are compared with each other */
    for (size_t i = 0; i < plan->severities.count && i < MOST; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            judge_kind_of(judging, plan, i, (enum target_kind)kind);
        }
    }
}

/* ---- nobody is there ---------------------------------------------------- */

static bool is_reachable(const struct plan *plan, str severity)
{
    const struct support_case asked = {.severity = severity};
    return rows_any(plan, &asked);
}

static const struct target *first_response(const struct plan *plan,
                                           str severity)
{
    const struct targets *targets = plan_targets(plan, severity);
    const struct target *target =
        targets ? &targets->kinds[TARGET_FIRST_RESPONSE] : NULL;
    return target && target->at && target->limit == LIMIT_WITHIN ? target
                                                                 : NULL;
}

void judge_target_unattended(const struct judging *judging,
                             const struct plan *plan)
{
    for (size_t i = 0; i < plan->severities.count && plan->reach.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        const struct target *target = first_response(plan, severity->id);
        if (target && !is_reachable(plan, severity->id)) {
            struct diag *diag =
                report(judging, target->at,
                       "a response is promised, and requests of this severity "
                       "can be made in no way");
            const struct value *reach = field_value(plan->at, "reach");
            relate(judging, diag, reach, "no row here serves it");
        }
    }
}

/* Where a response is promised, that has been said. */
void judge_severity_unreachable(const struct judging *judging,
                                const struct plan *plan)
{
    for (size_t i = 0; i < plan->severities.count && plan->reach.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        if (!is_reachable(plan, severity->id) &&
            !first_response(plan, severity->id)) {
            report(judging, severity->at,
                   "no row of `reach` serves this severity");
        }
    }
}
