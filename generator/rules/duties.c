/* SPDX-License-Identifier: MIT */
/*
 * What must be said and promised.  Partners are judged with the plans that they
 * offer: whether a promise is kept can depend on both.
 */
#include "rules/judge.h"

#include "rules/gap.h"

void judge_no_plan(const struct judging *judging, const struct partner *partner)
{
    if (partner->plans.count == 0) {
        report(judging, partner->at,
               "this partner offers no plan, so nothing describes how "
               "its customers are supported");
    }
}

void judge_description(const struct judging *judging, const struct plan *plan)
{
    if (!plan_publishes(plan, DOCUMENT_DESCRIPTION)) {
        report(judging, field_value(plan->at, "documents"),
               "the support description of this plan is not published");
    }
}

void judge_sla(const struct judging *judging, const struct partner *partner,
               const struct plan *plan)
{
    if (plan_publishes(plan, DOCUMENT_SLA)) {
        return;
    }
    const struct coverage phone = {.world = judging->world,
                                   .partner = partner,
                                   .plan = plan,
                                   .channels = 1U << CHANNEL_PHONE};
    struct arena scratch = {0};
    struct gap gap = coverage_gap(&phone, &scratch);
    if (gap_is_certain(&gap)) {
        struct diag *diag = report(
            judging, field_value(plan->at, "documents"),
            "telephone support is not round the clock, and no service-level "
            "agreement explains the options");
        gap_relate(judging->diags, diag, &gap);
    }
    arena_release(&scratch);
}

void judge_hours(const struct judging *judging, const struct plan *plan)
{
    if (plan->reach.count == 0) {
        report(judging, field_value(plan->at, "reach"),
               "this plan does not say when support can be reached");
    }
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

void judge_contact(const struct judging *judging, const struct partner *partner)
{
    if (!has_contact(partner)) {
        report(judging, partner->at,
               "this partner gives customers no way to get in touch");
    }
}

static void judge_reach_row(const struct judging *judging,
                            const struct partner *partner,
                            const struct reach *reach)
{
    const char *channel = word_text(channel_words, reach->by);
    struct diag *diag = diag_at(
        judging->diags, judging->rule->severity, judging->rule->id,
        field_value(reach->at, "by"),
        "the plan promises support by %s, and `%.*s` gives no contact for it",
        channel, STR_ARG(partner->id.text));
    relate(judging, diag, partner->id.at, "this partner offers the plan");
    diag_hint(judging->diags, diag, "add `%s` to the partner's `contact`",
              channel);
}

/* Of a partner without any contact it has been said already. */
void judge_reach(const struct judging *judging, const struct partner *partner,
                 const struct plan *plan)
{
    for (size_t i = 0; i < plan->reach.count && has_contact(partner); i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (reach->by != CHANNEL_ON_SITE &&
            !partner_has_channel(partner, (enum channel)reach->by)) {
            judge_reach_row(judging, partner, reach);
        }
    }
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

void judge_price(const struct judging *judging, const struct plan *plan)
{
    if (plan->charged.count && !has_price(plan)) {
        report(judging, field_value(plan->at, "charged"),
               "something is charged here, and no price is given");
    }
}

/* R45 asks for support at all hours and names no channel; a person must answer,
 * so that a web form that is open at night does not count. */
void judge_china(const struct judging *judging, const struct partner *partner,
                 const struct plan *plan)
{
    if (!partner_serves(partner, CLOUD_CHINA)) {
        return;
    }
    const struct coverage people = {.world = judging->world,
                                    .partner = partner,
                                    .plan = plan,
                                    .channels = 1U << CHANNEL_PHONE |
                                                1U << CHANNEL_CHAT};
    struct arena scratch = {0};
    struct gap gap = coverage_gap(&people, &scratch);
    if (gap_is_certain(&gap)) {
        const struct value *clouds = field_value(partner->at, "clouds");
        struct diag *diag = report(
            judging, gap.at ? gap.at : plan->at,
            "a reseller of the cloud operated by 21Vianet must support its "
            "customers 24 hours a day, 365 days a year");
        relate(judging, diag, clouds,
               "%.*s resells that cloud and offers the plan",
               STR_ARG(partner->name));
    }
    arena_release(&scratch);
}
