/* SPDX-License-Identifier: MIT */
/* What a price must say to be understood and reckoned. */
#include "rules/judge.h"

/* ---- tax and bases ------------------------------------------------------- */

/* Money of places that have no tax on sales: there is none to be told of. */
static bool is_untaxed(const struct price *price)
{
    static const char *const currencies[] = {"HKD", "MOP", "KWD", "QAR",
                                             "BND", "BMD", "KYD", "GIP"};
    int32_t digits;
    str currency = price_currency(price, &digits);
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++) {
        if (str_equal(currency, str_from(currencies[i]))) {
            return true;
        }
    }
    return false;
}

void judge_price_tax(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *price = &plan->price.items[i];
        if (price->kind >= PRICE_AMOUNT && price->tax == TAX_UNSAID &&
            !is_untaxed(price)) {
            report(judging, price->at,
                   "this price does not say whether tax is in it");
        }
    }
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

void judge_price_base(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *share =
            share_find(plan, &plan->price.items[i], STR(""));
        if (share) {
            report(judging, share->share_of.at,
                   "customers cannot tell what this is a percentage of");
        }
    }
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

static bool has_base(const struct plan *plan, const void *thing, bool used)
{
    const struct price_base *base = thing;
    for (size_t i = 0; i < plan->base.count; i++) {
        if (is_same_place(plan->base.items[i].at, base->at)) {
            return !used || has_share_of(plan, base->id);
        }
    }
    return false;
}

void judge_price_base_unused(const struct judging *judging,
                             const struct plan *plan)
{
    for (size_t i = 0; i < plan->base.count; i++) {
        const struct price_base *base = &plan->base.items[i];
        if (!has_share_of(plan, base->id) &&
            !is_used_elsewhere(judging, plan, has_base, base)) {
            report(judging, base->at, "no price is a percentage of this");
        }
    }
}

/* ---- factors ------------------------------------------------------------- */

/* Which factor holds in each minute of a week: its number from 1. */
struct factor_week {
    const struct value *at; /* the factors */
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
    week->at = field_value(price->at, "factors");
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
typedef void judge_factors(const struct judging *judging,
                           const struct factor_week *week);

static void each_factors(const struct judging *judging, const struct plan *plan,
                         const struct price *price, judge_factors *judge)
{
    struct price_parts parts = price_parts(price);
    if (price->factors.count) {
        struct factor_week *week =
            ARENA_NEW(judging->diags->arena, struct factor_week);
        put_factors(week, plan, price);
        if (week->is_certain) {
            judge(judging, week);
        }
    }
    for (size_t i = 0; i < parts.count; i++) {
        each_factors(judging, plan, &parts.items[i], judge);
    }
}

static void judge_gap(const struct judging *judging,
                      const struct factor_week *week)
{
    if (week->has_gap && !week->has_otherwise) {
        report(judging, week->at,
               "there are times for which no factor is given");
    }
}

static void judge_overlap(const struct judging *judging,
                          const struct factor_week *week)
{
    if (!week->second) {
        return;
    }
    const struct value *other = week->first->at;
    struct diag *diag =
        report(judging, week->second->at,
               "two factors are given for one and the same time");
    relate(judging, diag, other, "the other one");
}

void judge_factors_gap(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        each_factors(judging, plan, &plan->price.items[i], judge_gap);
    }
}

void judge_factors_overlap(const struct judging *judging,
                           const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        each_factors(judging, plan, &plan->price.items[i], judge_overlap);
    }
}
