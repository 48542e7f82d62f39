/* SPDX-License-Identifier: MIT */
/* What a plan says of one id, and of one case. */
#include "model/plan.h"

const struct schedule *plan_schedule(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->hours.count; i++) {
        if (str_equal(plan->hours.items[i].id, id)) {
            return &plan->hours.items[i];
        }
    }
    return NULL;
}

const struct schedule *plan_business_hours(const struct plan *plan)
{
    if (plan->business_hours.text.len) {
        return plan_schedule(plan, plan->business_hours.text);
    }
    return plan->hours.count == 1 ? &plan->hours.items[0] : NULL;
}

const struct schedule *plan_target_hours(const struct plan *plan,
                                         const struct target *target)
{
    return target->hours.text.len ? plan_schedule(plan, target->hours.text)
                                  : plan_business_hours(plan);
}

const struct severity *plan_severity(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->severities.count; i++) {
        if (str_equal(plan->severities.items[i].id, id)) {
            return &plan->severities.items[i];
        }
    }
    return NULL;
}

const struct targets *plan_targets(const struct plan *plan, str severity_id)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        if (str_equal(plan->targets.items[i].id, severity_id)) {
            return &plan->targets.items[i];
        }
    }
    return NULL;
}

static bool has_number(const struct int_list *list, const struct word *words,
                       str asked)
{
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(str_from(word_text(words, list->items[i])), asked)) {
            return true;
        }
    }
    return list->count == 0;
}

bool targets_row_matches(const struct targets_row *row,
                         const struct support_case *asked)
{
    unsigned unasked = narrowing_keys(&row->keys) & ~case_keys(asked);
    return !unasked && narrowing_matches(&row->keys, asked) &&
           has_number(&row->by, channel_words, asked->channel) &&
           has_number(&row->environments, environment_words,
                      asked->environment);
}

static int row_weight(const struct targets_row *row)
{
    return key_count(narrowing_keys(&row->keys)) + (row->by.count > 0) +
           (row->environments.count > 0);
}

/* Gives the most specific row that matches and says something: of the kind, or
 * of hours where `kind` is TARGET_KIND_COUNT. */
static const struct targets_row *find_row(const struct plan *plan,
                                          const struct support_case *asked,
                                          enum target_kind kind)
{
    const struct targets_row *best = NULL;
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        const struct targets_row *row = &plan->targets_for.items[i];
        bool says = kind == TARGET_KIND_COUNT ? row->hours.text.len > 0
                                              : row->kinds[kind].at != NULL;
        if (says && targets_row_matches(row, asked) &&
            (!best || row_weight(row) > row_weight(best))) {
            best = row;
        }
    }
    return best;
}

const struct target *plan_target(const struct plan *plan,
                                 const struct support_case *asked,
                                 enum target_kind kind)
{
    const struct targets_row *row = find_row(plan, asked, kind);
    if (row) {
        return &row->kinds[kind];
    }
    const struct targets *targets = plan_targets(plan, asked->severity);
    return targets && targets->kinds[kind].at ? &targets->kinds[kind] : NULL;
}

const struct schedule *plan_case_hours(const struct plan *plan,
                                       const struct support_case *asked,
                                       const struct target *target)
{
    if (target->hours.text.len == 0) {
        const struct targets_row *row =
            find_row(plan, asked, TARGET_KIND_COUNT);
        if (row) {
            return plan_schedule(plan, row->hours.text);
        }
    }
    return plan_target_hours(plan, target);
}

bool plan_publishes(const struct plan *plan, enum document document)
{
    for (size_t i = 0; i < plan->documents.count; i++) {
        if (plan->documents.items[i] == (int)document) {
            return true;
        }
    }
    return plan->documents.count == 0;
}

const struct price_base *plan_base(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->base.count; i++) {
        if (str_equal(plan->base.items[i].id, id)) {
            return &plan->base.items[i];
        }
    }
    return NULL;
}

bool plan_is_charged(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (price_is_charged(&plan->price.items[i])) {
            return true;
        }
    }
    return plan->charged.count > 0;
}
