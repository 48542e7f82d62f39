/* SPDX-License-Identifier: MIT */
/* What a price must say to be understood and reckoned. */
#include "rules/judge.h"

/* ---- tax and bases ------------------------------------------------------- */

static void judge_tax(const struct rule *rule, const struct plan *plan,
                      struct diags *diags)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *price = &plan->price.items[i];
        if (price->kind >= PRICE_AMOUNT && price->tax == TAX_UNSAID) {
            report(rule, diags, price->at,
                   "this price does not say whether tax is in it");
        }
    }
}

void check_price_tax(const struct rule *rule, const struct world *world,
                     struct diags *diags)
{
    each_plan(rule, world, diags, judge_tax);
}

/* Gives the first share in an expression of a base, or of any that the plan
 * does not explain (`id` empty); NULL when there is none. */
static const struct price *share_find(const struct plan *plan,
                                      const struct price *price, str id)
{
    struct price_parts parts = price_parts(price);
    if (price->kind == PRICE_SHARE) {
        bool wanted = id.len ? str_equal(price->share_of.text, id)
                             : !plan_base(plan, price->share_of.text);
        return wanted ? price : NULL;
    }
    for (size_t i = 0; i < parts.count; i++) {
        const struct price *share = share_find(plan, &parts.items[i], id);
        if (share) {
            return share;
        }
    }
    return NULL;
}

static void judge_base(const struct rule *rule, const struct plan *plan,
                       struct diags *diags)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *share =
            share_find(plan, &plan->price.items[i], STR(""));
        if (share) {
            report(rule, diags, share->share_of.at,
                   "customers cannot tell what this is a percentage of");
        }
    }
}

void check_price_base(const struct rule *rule, const struct world *world,
                      struct diags *diags)
{
    each_plan(rule, world, diags, judge_base);
}

static bool has_share_of(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (share_find(plan, &plan->price.items[i], id)) {
            return true;
        }
    }
    return false;
}

static bool has_base(const struct plan *plan, const struct price_base *base,
                     bool used)
{
    for (size_t i = 0; i < plan->base.count; i++) {
        if (is_same_place(plan->base.items[i].at, base->at)) {
            return !used || has_share_of(plan, base->id);
        }
    }
    return false;
}

/* Not every plan has to use what it has from a common one: the first that has
 * it looks at all others. */
static bool is_used_elsewhere(const struct world *world, size_t index,
                              const struct price_base *base)
{
    const struct catalogue *catalogue = world->catalogue;
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        bool is_judged = i < index && !catalogue->plans[i]->faulty;
        if (i != index && has_base(catalogue->plans[i], base, !is_judged)) {
            return true;
        }
    }
    return false;
}

void check_price_base_unused(const struct rule *rule, const struct world *world,
                             struct diags *diags)
{
    for (size_t i = 0; i < world->catalogue->plan_count; i++) {
        const struct plan *plan = world->catalogue->plans[i];
        for (size_t j = 0; j < plan->base.count && !plan->faulty; j++) {
            const struct price_base *base = &plan->base.items[j];
            if (!has_share_of(plan, base->id) &&
                !is_used_elsewhere(world, i, base)) {
                report(rule, diags, base->at,
                       "no price is a percentage of this");
            }
        }
    }
}

/* ---- factors ------------------------------------------------------------- */

/* Which factor holds in each minute of a week: its number from 1. */
struct factor_week {
    uint8_t minutes[MINUTES_PER_WEEK];
    bool is_certain; /* all schedules are of one zone, and have a week */
    bool has_otherwise;
    bool has_gap;
    const struct price_factor *second; /* that is for minutes of the first */
    const struct price_factor *first;
};

static void put_interval(struct factor_week *week, const struct price *price,
                         size_t index, const struct interval *interval)
{
    for (int32_t i = interval->start_minute; i < interval->end_minute; i++) {
        uint8_t *minute = &week->minutes[i % MINUTES_PER_WEEK];
        if (*minute && *minute != index + 1 && !week->second) {
            const struct price_factor *first =
                &price->factors.items[*minute - 1];
            if (first->number.ppm != price->factors.items[index].number.ppm) {
                week->first = first;
                week->second = &price->factors.items[index];
            }
        }
        *minute = (uint8_t)(index + 1);
    }
}

/* More factors than a byte counts are nobody's price list. */
static void put_factors(struct factor_week *week, const struct plan *plan,
                        const struct price *price)
{
    const struct schedule *zone_of = NULL;
    week->is_certain = price->factors.count < UINT8_MAX;
    for (size_t i = 0; week->is_certain && i < price->factors.count; i++) {
        str id = price->factors.items[i].id;
        if (str_equal(id, PRICE_OTHERWISE)) {
            week->has_otherwise = true;
            continue;
        }
        const struct schedule *schedule = plan_schedule(plan, id);
        zone_of = zone_of ? zone_of : schedule;
        week->is_certain = schedule && schedule->week.count &&
                           str_equal(schedule->zone.text, zone_of->zone.text);
        for (size_t j = 0; week->is_certain && j < schedule->week.count; j++) {
            put_interval(week, price, i, &schedule->week.items[j]);
        }
        week->has_gap |= schedule && (schedule->closed.count > 0 ||
                                      schedule->except.count > 0);
    }
    for (size_t i = 0; i < MINUTES_PER_WEEK; i++) {
        week->has_gap |= week->minutes[i] == 0;
    }
}

/* Reports on one price with factors. */
typedef void judge_factors(const struct rule *rule, struct diags *diags,
                           const struct price *price,
                           const struct factor_week *week);

static void each_factors(const struct rule *rule, const struct plan *plan,
                         const struct price *price, struct diags *diags,
                         judge_factors *judge)
{
    struct price_parts parts = price_parts(price);
    if (price->factors.count) {
        struct factor_week *week = ARENA_NEW(diags->arena, struct factor_week);
        put_factors(week, plan, price);
        if (week->is_certain) {
            judge(rule, diags, price, week);
        }
    }
    for (size_t i = 0; i < parts.count; i++) {
        each_factors(rule, plan, &parts.items[i], diags, judge);
    }
}

static void judge_gap(const struct rule *rule, struct diags *diags,
                      const struct price *price, const struct factor_week *week)
{
    if (week->has_gap && !week->has_otherwise) {
        report(rule, diags, field_value(price->at, "factors"),
               "there are times for which no factor is given");
    }
}

static void judge_overlap(const struct rule *rule, struct diags *diags,
                          const struct price *price,
                          const struct factor_week *week)
{
    (void)price;
    if (!week->second) {
        return;
    }
    const struct value *other = week->first->at;
    struct diag *diag =
        report(rule, diags, week->second->at,
               "two factors are given for one and the same time");
    diag_related(diags, diag, other->source, other->start, "the other one");
}

static void judge_plan_gaps(const struct rule *rule, const struct plan *plan,
                            struct diags *diags)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        each_factors(rule, plan, &plan->price.items[i], diags, judge_gap);
    }
}

static void judge_plan_overlaps(const struct rule *rule,
                                const struct plan *plan, struct diags *diags)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        each_factors(rule, plan, &plan->price.items[i], diags, judge_overlap);
    }
}

void check_factors_gap(const struct rule *rule, const struct world *world,
                       struct diags *diags)
{
    each_plan(rule, world, diags, judge_plan_gaps);
}

void check_factors_overlap(const struct rule *rule, const struct world *world,
                           struct diags *diags)
{
    each_plan(rule, world, diags, judge_plan_overlaps);
}
