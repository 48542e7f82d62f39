/* SPDX-License-Identifier: MIT */
/*
 * What must be said and promised.  Partners are judged with the plans that they
 * offer: whether a promise is kept can depend on both.
 */
#include "rules/judge.h"

#include "rules/gap.h"

static void judge_no_plan(const struct rule *rule,
                          const struct partner *partner, struct diags *diags)
{
    if (partner->plans.count == 0) {
        report(rule, diags, partner->at,
               "this partner offers no plan, so nothing describes how "
               "its customers are supported");
    }
}

static void judge_description(const struct rule *rule, const struct plan *plan,
                              struct diags *diags)
{
    if (!plan_publishes(plan, DOCUMENT_DESCRIPTION)) {
        report(rule, diags, field_value(plan->at, "documents"),
               "the support description of this plan is not published");
    }
}

void check_description(const struct rule *rule, const struct world *world,
                       struct diags *diags)
{
    each_partner(rule, world, diags, judge_no_plan);
    each_plan(rule, world, diags, judge_description);
}

static void judge_sla(const struct rule *rule, const struct world *world,
                      const struct partner *partner, const struct plan *plan,
                      struct diags *diags)
{
    if (plan_publishes(plan, DOCUMENT_SLA)) {
        return;
    }
    const struct coverage phone = {.world = world,
                                   .partner = partner,
                                   .plan = plan,
                                   .channels = 1U << CHANNEL_PHONE};
    struct arena scratch = {0};
    struct gap gap = coverage_gap(&phone, &scratch);
    if (gap_is_certain(&gap)) {
        struct diag *diag = report(
            rule, diags, field_value(plan->at, "documents"),
            "telephone support is not round the clock, and no service-level "
            "agreement explains the options");
        gap_relate(diags, diag, &gap);
    }
    arena_release(&scratch);
}

void check_sla(const struct rule *rule, const struct world *world,
               struct diags *diags)
{
    each_offer(rule, world, diags, judge_sla);
}

static void judge_hours(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    if (plan->reach.count == 0) {
        report(rule, diags, plan->at,
               "this plan does not say when support can be reached");
    }
}

void check_hours(const struct rule *rule, const struct world *world,
                 struct diags *diags)
{
    each_plan(rule, world, diags, judge_hours);
}

static bool has_contact(const struct partner *partner)
{
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        if (partner_has_channel(partner, (enum channel)channel)) {
            return true;
        }
    }
    return false;
}

static void judge_contact(const struct rule *rule,
                          const struct partner *partner, struct diags *diags)
{
    if (!has_contact(partner)) {
        report(rule, diags, partner->at,
               "this partner gives customers no way to get in touch");
    }
}

static void judge_reach_row(const struct rule *rule,
                            const struct partner *partner,
                            const struct reach *reach, struct diags *diags)
{
    const char *channel = word_text(channel_words, reach->by);
    struct diag *diag = diag_at(
        diags, rule->severity, rule->id, field_value(reach->at, "by"),
        "the plan promises support by %s, and `%.*s` gives no contact for it",
        channel, STR_ARG(partner->id.text));
    diag_related(diags, diag, partner->id.at->source, partner->id.at->start,
                 "this partner offers the plan");
    diag_hint(diags, diag, "add `%s` to the partner's `contact`", channel);
}

/* Of a partner without any contact it has been said already. */
static void judge_reach(const struct rule *rule, const struct world *world,
                        const struct partner *partner, const struct plan *plan,
                        struct diags *diags)
{
    (void)world;
    for (size_t i = 0; i < plan->reach.count && has_contact(partner); i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (reach->by != CHANNEL_ON_SITE &&
            !partner_has_channel(partner, (enum channel)reach->by)) {
            judge_reach_row(rule, partner, reach, diags);
        }
    }
}

void check_contact(const struct rule *rule, const struct world *world,
                   struct diags *diags)
{
    each_partner(rule, world, diags, judge_contact);
    each_offer(rule, world, diags, judge_reach);
}

static bool has_price(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (price_is_charged(&plan->price.items[i])) {
            return true;
        }
    }
    return false;
}

static void judge_price(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    if (plan->charged.count && !has_price(plan)) {
        report(rule, diags, field_value(plan->at, "charged"),
               "something is charged here, and no price is given");
    }
}

void check_price(const struct rule *rule, const struct world *world,
                 struct diags *diags)
{
    each_plan(rule, world, diags, judge_price);
}

/* R45 asks for support at all hours and names no channel; a person must answer,
 * so that a web form that is open at night does not count. */
static void judge_china(const struct rule *rule, const struct world *world,
                        const struct partner *partner, const struct plan *plan,
                        struct diags *diags)
{
    if (!partner_serves(partner, CLOUD_CHINA)) {
        return;
    }
    const struct coverage people = {.world = world,
                                    .partner = partner,
                                    .plan = plan,
                                    .channels = 1U << CHANNEL_PHONE |
                                                1U << CHANNEL_CHAT};
    struct arena scratch = {0};
    struct gap gap = coverage_gap(&people, &scratch);
    if (gap_is_certain(&gap)) {
        const struct value *clouds = field_value(partner->at, "clouds");
        struct diag *diag = report(
            rule, diags, gap.at ? gap.at : plan->at,
            "a reseller of the cloud operated by 21Vianet must support its "
            "customers 24 hours a day, 365 days a year");
        diag_related(diags, diag, clouds->source, clouds->start,
                     "%.*s resells that cloud and offers the plan",
                     STR_ARG(partner->name));
    }
    arena_release(&scratch);
}

void check_china(const struct rule *rule, const struct world *world,
                 struct diags *diags)
{
    each_offer(rule, world, diags, judge_china);
}
