/* SPDX-License-Identifier: MIT */
/*
 * The table of rules, in the order of their numbers.  Partners are judged with
 * the plans that they offer: whether a promise is kept can depend on both.
 */
#include "rules/rules.h"

#include "reckon/coverage.h"
#include "rules/phrases.h"

/* Where a key would stand that is not there: the first line of the mapping. */
static struct diag *report_absence(const struct rule *rule, struct diags *diags,
                                   const struct value *at, const char *message)
{
    pos end = at->start;
    end.column++;
    struct diag *diag = diag_add(diags, rule->severity, rule->id, at->source,
                                 at->start, end, "%s", message);
    diag_hint(diags, diag, "%s", rule->remedy);
    return diag;
}

static struct diag *report(const struct rule *rule, struct diags *diags,
                           const struct value *at, const char *message)
{
    if (at->kind == VALUE_MAP) {
        return report_absence(rule, diags, at, message);
    }
    struct diag *diag =
        diag_at(diags, rule->severity, rule->id, at, "%s", message);
    diag_hint(diags, diag, "%s", rule->remedy);
    return diag;
}

typedef void judge_partner(const struct rule *rule,
                           const struct partner *partner, struct diags *diags);
typedef void judge_offer(const struct rule *rule,
                         const struct partner *partner, const struct plan *plan,
                         struct diags *diags);

static void each_partner(const struct rule *rule,
                         const struct catalogue *catalogue,
                         struct diags *diags, judge_partner *judge)
{
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        judge(rule, catalogue->partners[i], diags);
    }
}

static void each_offer(const struct rule *rule,
                       const struct catalogue *catalogue, struct diags *diags,
                       judge_offer *judge)
{
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        const struct partner *partner = catalogue->partners[i];
        for (size_t j = 0; j < partner->plans.count; j++) {
            const struct plan *plan =
                catalogue_plan(catalogue, partner->plans.items[j].text);
            if (plan) {
                judge(rule, partner, plan, diags);
            }
        }
    }
}

static void each_plan(const struct rule *rule,
                      const struct catalogue *catalogue, struct diags *diags,
                      void (*judge)(const struct rule *rule,
                                    const struct plan *plan,
                                    struct diags *diags))
{
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        judge(rule, catalogue->plans[i], diags);
    }
}

/* ---- E1 to E6 ----------------------------------------------------------- */

static void judge_no_plan(const struct rule *rule,
                          const struct partner *partner, struct diags *diags)
{
    if (partner->plans.count == 0) {
        report_absence(rule, diags, partner->at,
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

static void check_description(const struct rule *rule,
                              const struct catalogue *catalogue,
                              struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_no_plan);
    each_plan(rule, catalogue, diags, judge_description);
}

/* Why telephone support is not round the clock, for people. */
static const char *gap_reason(const struct gap *gap)
{
    switch (gap->kind) {
    case GAP_NONE:
        return "telephone support is round the clock";
    case GAP_NO_ROW:
        return "no telephone support is promised here";
    case GAP_CONTACT:
        return "no telephone line is staffed at all hours here";
    case GAP_WEEK:
        return "these hours leave a part of the week open";
    case GAP_HOLIDAYS:
        return "these hours are closed on holidays";
    case GAP_EXCEPTION:
        return "these hours are shorter on some dates";
    }
    return "";
}

static void relate_gap(struct diags *diags, struct diag *diag,
                       const struct gap *gap)
{
    if (gap->at && gap->at->source) {
        diag_related(diags, diag, gap->at->source, gap->at->start, "%s",
                     gap_reason(gap));
    }
}

static void judge_sla(const struct rule *rule, const struct partner *partner,
                      const struct plan *plan, struct diags *diags)
{
    struct gap gap = channel_gap(partner, plan, CHANNEL_PHONE);
    if (gap.kind == GAP_NONE || plan_publishes(plan, DOCUMENT_SLA)) {
        return;
    }
    struct diag *diag =
        report(rule, diags, field_value(plan->at, "documents"),
               "telephone support is not round the clock, and no service-level "
               "agreement explains the options");
    relate_gap(diags, diag, &gap);
}

static void check_sla(const struct rule *rule,
                      const struct catalogue *catalogue, struct diags *diags)
{
    each_offer(rule, catalogue, diags, judge_sla);
}

static void judge_hours(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    if (plan->reach.count == 0) {
        report_absence(rule, diags, plan->at,
                       "this plan does not say when support can be reached");
    }
}

static void check_hours(const struct rule *rule,
                        const struct catalogue *catalogue, struct diags *diags)
{
    each_plan(rule, catalogue, diags, judge_hours);
}

static void judge_contact(const struct rule *rule,
                          const struct partner *partner, struct diags *diags)
{
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        if (partner_has_channel(partner, (enum channel)channel)) {
            return;
        }
    }
    report_absence(rule, diags, partner->at,
                   "this partner gives customers no way to get in touch");
}

static void judge_reach(const struct rule *rule, const struct partner *partner,
                        const struct plan *plan, struct diags *diags)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (partner_has_channel(partner, (enum channel)reach->by)) {
            continue;
        }
        const struct value *by = field_value(reach->at, "by");
        struct diag *diag = diag_at(
            diags, rule->severity, rule->id, by,
            "the plan promises support by %s, and `%.*s` gives no contact for "
            "it",
            word_text(channel_words, reach->by), STR_ARG(partner->id.text));
        diag_related(diags, diag, partner->id.at->source,
                     partner->id.at->start, "this partner offers the plan");
        diag_hint(diags, diag, "add `%s` to the partner's `contact`",
                  word_text(channel_words, reach->by));
    }
}

static void check_contact(const struct rule *rule,
                          const struct catalogue *catalogue,
                          struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_contact);
    each_offer(rule, catalogue, diags, judge_reach);
}

static bool has_price(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (plan->price.items[i].kind != PRICE_FREE) {
            return true;
        }
    }
    return false;
}

static void judge_price(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    if (plan->charged.count && !has_price(plan)) {
        report(rule, diags, plan->charged.count ? field_value(plan->at, "charged")
                                                : plan->at,
               "something is charged here, and no price is given");
    }
}

static void check_price(const struct rule *rule,
                        const struct catalogue *catalogue, struct diags *diags)
{
    each_plan(rule, catalogue, diags, judge_price);
}

static void judge_price_unsaid(const struct rule *rule,
                               const struct plan *plan, struct diags *diags)
{
    if (plan->price.count == 0 && plan->charged.count == 0) {
        report_absence(rule, diags, plan->at,
                       "this plan does not say whether support is charged");
    }
}

static void check_price_unsaid(const struct rule *rule,
                               const struct catalogue *catalogue,
                               struct diags *diags)
{
    each_plan(rule, catalogue, diags, judge_price_unsaid);
}

/* R45 asks for support at all hours and names no channel; a person must answer,
 * so that a web form that is open at night does not count. */
static void judge_china(const struct rule *rule, const struct partner *partner,
                        const struct plan *plan, struct diags *diags)
{
    if (!partner_serves(partner, CLOUD_CHINA) ||
        channel_is_always(partner, plan, CHANNEL_CHAT)) {
        return;
    }
    struct gap gap = channel_gap(partner, plan, CHANNEL_PHONE);
    if (gap.kind == GAP_NONE) {
        return;
    }
    const struct value *at = gap.at ? gap.at : plan->at;
    struct diag *diag =
        report(rule, diags, at,
               "a reseller of the cloud operated by 21Vianet must support its "
               "customers 24 hours a day, 365 days a year");
    const struct value *clouds = field_value(partner->at, "clouds");
    diag_related(diags, diag, clouds->source, clouds->start,
                 "%.*s resells that cloud and offers the plan",
                 STR_ARG(partner->name));
}

static void check_china(const struct rule *rule,
                        const struct catalogue *catalogue, struct diags *diags)
{
    each_offer(rule, catalogue, diags, judge_china);
}

/* ---- W1, W2, W4, W7 ----------------------------------------------------- */

static void judge_collections(const struct rule *rule,
                              const struct partner *partner,
                              struct diags *diags)
{
    if (partner->role != ROLE_INDEPENDENT &&
        partner->collections.text.len == 0) {
        report_absence(rule, diags, partner->at,
                       "this partner has no collections policy");
    }
}

static void check_collections(const struct rule *rule,
                              const struct catalogue *catalogue,
                              struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_collections);
}

static void judge_self_help(const struct rule *rule,
                            const struct partner *partner, struct diags *diags)
{
    if (partner->self_help.count == 0) {
        report_absence(rule, diags, partner->at,
                       "this partner names no place where customers can help "
                       "themselves");
    }
}

static void check_self_help(const struct rule *rule,
                            const struct catalogue *catalogue,
                            struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_self_help);
}

static void judge_provider(const struct rule *rule,
                           const struct partner *partner, struct diags *diags)
{
    if (partner->role == ROLE_INDIRECT_RESELLER &&
        partner->provider.name.len == 0) {
        report(rule, diags, field_value(partner->at, "role"),
               "this indirect reseller does not name its indirect provider");
    }
}

static void check_provider(const struct rule *rule,
                           const struct catalogue *catalogue,
                           struct diags *diags)
{
    each_partner(rule, catalogue, diags, judge_provider);
}

/* Only a programme's customers are barred from the vendor's own support. */
static void check_vendor_tickets(const struct rule *rule,
                                 const struct catalogue *catalogue,
                                 struct diags *diags)
{
    for (size_t i = 0; i < catalogue->page_count; i++) {
        const struct page *page = catalogue->pages[i];
        phrases_check(rule, page->body.at, diags);
        phrases_check(rule, field_value(page->at, "summary"), diags);
    }
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        const struct plan *plan = catalogue->plans[i];
        phrases_check(rule, field_value(plan->at, "summary"), diags);
        for (size_t j = 0; j < plan->severities.count; j++) {
            phrases_check(rule, plan->severities.items[j].at, diags);
        }
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        phrases_check(rule, field_value(catalogue->partners[i]->at, "summary"),
                      diags);
    }
}

const struct rule rules[] = {
    {"duty-description-missing", SEVERITY_ERROR, "E1: R1",
     "Customers get a clear description of how they are supported: a partner "
     "offers at least one plan, and each plan publishes its description.",
     "name a plan under `plans`, and leave `description` among `documents`",
     check_description},
    {"duty-sla-missing", SEVERITY_ERROR, "E2: R2",
     "Where telephone support is not round the clock, a service-level "
     "agreement that explains the options is part of the publication.",
     "add `sla` to `documents`, or leave the key out to publish both",
     check_sla},
    {"duty-hours-missing", SEVERITY_ERROR, "E3: R3b",
     "Customers are told the service hours.",
     "add `reach`, such as `reach: [{by: phone, during: office}]`",
     check_hours},
    {"duty-contact-missing", SEVERITY_ERROR, "E4: R3c",
     "Customers are told how to get in touch, for every way that a plan "
     "promises.",
     "add `contact`, with `phone`, `email` or `portal`", check_contact},
    {"duty-price-missing", SEVERITY_ERROR, "E5: R3d, R4",
     "Where something is charged, its price is told.",
     "add `price`, such as `price: EUR 249.00 per month, excluding tax`, or "
     "`price: on request`",
     check_price},
    {"duty-china-hours", SEVERITY_ERROR, "E6: R45",
     "A reseller of the cloud operated by 21Vianet supports its customers 24 "
     "hours a day, 365 days a year: by telephone or chat, for every severity, "
     "on holidays too.",
     "let a telephone or chat row of `reach` say `during: always`",
     check_china},
    {"duty-price-unsaid", SEVERITY_WARNING, "R3d, R4",
     "A plan says what it costs, or that it is free.",
     "add `price`, such as `price: free`", check_price_unsaid},
    {"duty-collections-missing", SEVERITY_WARNING, "W1: R29",
     "A reseller tells customers what happens when they do not pay.",
     "add `collections` with the id of a page", check_collections},
    {"duty-self-help-missing", SEVERITY_WARNING, "W2: R5, R6",
     "Customers are pointed to where they can help themselves.",
     "add `self_help` with at least one link", check_self_help},
    {"duty-provider-missing", SEVERITY_WARNING, "W4: R10",
     "An indirect reseller names the indirect provider it works with.",
     "add `provider: NAME`", check_provider},
    {"duty-vendor-ticket", SEVERITY_WARNING, "W7: R20, R21",
     "No text tells customers to open tickets with Microsoft: the partner is "
     "their first contact, and Microsoft does not support them directly.",
     "say that the partner takes it to Microsoft on the customer's behalf",
     check_vendor_tickets},
};

const size_t rule_count = sizeof rules / sizeof *rules;

void rules_check(const struct catalogue *catalogue, struct diags *diags)
{
    for (size_t i = 0; i < rule_count; i++) {
        rules[i].check(&rules[i], catalogue, diags);
    }
}
