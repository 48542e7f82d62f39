/* SPDX-License-Identifier: MIT */
/* The table of rules, in the order of their numbers. */
#include "rules/judge.h"

const struct rule rules[] = {
    {"duty-description-missing", SEVERITY_ERROR, "E1: R1",
     "Customers get a clear description of how they are supported: a partner "
     "offers at least one plan, and each plan publishes its description.",
     "name a plan under `plans`, and leave `description` among `documents`",
     .partner = judge_no_plan, .plan = judge_description},
    {"duty-sla-missing", SEVERITY_ERROR, "E2: R2",
     "Where telephone support is not round the clock, a service-level "
     "agreement that explains the options is part of the publication.",
     "add `sla` to `documents`, or leave the key out to publish both",
     .offer = judge_sla},
    {"duty-hours-missing", SEVERITY_ERROR, "E3: R3b",
     "Customers are told the service hours.",
     "add `reach`, such as `reach: [{by: phone, during: office}]`",
     .plan = judge_hours},
    {"duty-contact-missing", SEVERITY_ERROR, "E4: R3c",
     "Customers are told how to get in touch, for every way that a plan "
     "promises.",
     "add `contact`, with `phone`, `email` or `portal`",
     .partner = judge_contact, .offer = judge_reach},
    {"duty-price-missing", SEVERITY_ERROR, "E5: R3d, R4",
     "Where something is charged, its price is told.",
     "add `price`, such as `price: EUR 249.00 per month, excluding tax`, or "
     "`price: on request`",
     .plan = judge_price},
    {"duty-china-hours", SEVERITY_ERROR, "E6: R45",
     "A reseller of the cloud operated by 21Vianet supports its customers 24 "
     "hours a day, 365 days a year: by telephone or chat, for every severity, "
     "on holidays too.",
     "let a telephone or chat row of `reach` say `during: always`",
     .offer = judge_china},
    {"duty-direct-bill", SEVERITY_ERROR, "E7: R14",
     "A direct bill partner gives first-level support itself, and has a paid "
     "plan for the support of partners. A profile that does not speak of "
     "either "
     "is not judged.",
     "add `premier-support` or `advanced-support` to `escalation`, and a row "
     "`by: us` with `technical` to `supplied`",
     .partner = judge_direct_bill},
    {"duty-dynamics-vehicle", SEVERITY_ERROR, "E8: R41",
     "Who sells Dynamics 365 has Advanced Support for Partners, or Premier "
     "Support. A profile without `escalation` is not judged.",
     "add `advanced-support` to `escalation`", .offer = judge_dynamics_vehicle},
    {"duty-signature-entitlement", SEVERITY_ERROR, "E9: R39, R40",
     "Signature Cloud Support comes with a silver or gold competency; an "
     "Action Pack does not entitle to it.",
     "take `signature-cloud-support` out of `escalation`",
     .partner = judge_signature},
    {"plan-business-hours-unsaid", SEVERITY_ERROR, "R3b",
     "A plan with targets in business time says whose hours count: it has one "
     "schedule, or names one under `business_hours`.",
     "add `business_hours` with the name of a schedule",
     .plan = judge_business_hours},
    {"hours-dst-gap", SEVERITY_WARNING, "R3b",
     "Hours begin and end at times that clocks show in every night of the "
     "year; docs/time.md says what comes of others.",
     "let them begin or end outside of the hour that clocks skip in spring",
     .partner = judge_partner_clocks, .plan = judge_plan_clocks},
    {"target-order", SEVERITY_ERROR, "R1",
     "What comes first is not promised later than what follows it: the first "
     "response, the workaround, the resolution, of one severity and by the "
     "same clock.",
     "write the shorter time for what comes first", .plan = judge_target_order},
    {"targets-twice", SEVERITY_ERROR, "R1",
     "No two rows of `targets_for` name a target for the very same cases.",
     "leave one of the two out", .plan = judge_targets_twice},
    {"target-unattended", SEVERITY_ERROR, "R3b",
     "A response is promised only for severities that can be reported in some "
     "way.",
     "add a row to `reach` for this severity", .plan = judge_target_unattended},
    {"reach-contact-missing", SEVERITY_ERROR, "R3c",
     "A contact that a row of `reach` names is one of each partner that offers "
     "the plan.",
     "give the partner's contact that `id`, or leave `contact` out",
     .offer = judge_reach_contact},
    {"coverage-ambiguous", SEVERITY_WARNING, "R3b",
     "No two rows of `reach` match a case equally well and name different "
     "hours. Where their keys are the same and one row's hours hold the "
     "other's, that is an error.",
     "add a row with the keys of both, which says what holds then",
     .plan = judge_coverage_ambiguous},
    {"severity-order", SEVERITY_WARNING, "R1",
     "A graver severity is not served more slowly than one that is less "
     "grave.",
     "change one of the two times, or the order of `severities`: gravest "
     "first",
     .plan = judge_severity_order},
    {"promise-unattended", SEVERITY_WARNING, "R3b",
     "A response or an update that is promised by the clock is promised for "
     "nights and weekends, too: somebody is there. Requests that are made by "
     "telephone only come while somebody is.",
     "count business time, such as `4 business hours`, or add hours to `reach`",
     .offer = judge_promise_unattended},
    {"target-beyond-hours", SEVERITY_WARNING, "R1",
     "A target in business time is no longer than a year of the hours that it "
     "counts. Where they have no hour at all, that is an error.",
     "shorten it, or name other hours under `business_hours`",
     .plan = judge_target_beyond_hours},
    {"severity-hours-order", SEVERITY_WARNING, "R3b",
     "By no channel a graver severity is served in fewer hours than one that "
     "is less grave. Rows do not add up: of those that match, the most "
     "specific one holds.",
     "let the row of the graver severity name all of its hours, such as "
     "`during: always`",
     .plan = judge_severity_hours_order},
    {"contact-hours-outside", SEVERITY_WARNING, "R3b, R3c",
     "The hours of a contact, or of a language, have some in common with those "
     "in which a plan of the partner is served.",
     "change the hours, or leave `during` out: the hours of the plan then hold",
     .partner = judge_contact_hours_outside},
    {"plan-order", SEVERITY_WARNING, "R1",
     "A plan that costs more than another one of the partner, and holds all "
     "that it covers, promises nothing later, in fewer hours or with a lower "
     "availability.",
     "change one of the two promises, or the price",
     .partner = judge_plan_order},
    {"severity-unreachable", SEVERITY_WARNING, "R3b",
     "Every severity is served by some row of `reach`.",
     "add a row to `reach` for this severity",
     .plan = judge_severity_unreachable},
    {"language-unattended", SEVERITY_WARNING, "R3b",
     "A language that is offered is spoken at some time.",
     "add a row to `reach` in this language, or leave it out",
     .partner = judge_spoken, .plan = judge_row_languages},
    {"hours-unused", SEVERITY_WARNING, "R3b",
     "Something refers to all hours that are written down.",
     "name them where they apply, or leave them out", .plan = judge_plan_hours,
     .partner = judge_partner_hours},
    {"duty-claim-window", SEVERITY_ERROR, "E10: R36",
     "Where a credit of the vendor is passed on, customers claim it before the "
     "partner must claim it there: Microsoft wants it by the end of the "
     "calendar month that follows the incident's.",
     "let `claim_within` end earlier, such as `15 days after the month`",
     .availability = judge_claim_window},
    {"credit-above-promise", SEVERITY_ERROR, "R3",
     "A service credit begins at the promise or below it: nothing is credited "
     "for a promise that was kept.",
     "let the first step begin at the promise",
     .availability = judge_credit_above_promise},
    {"availability-twice", SEVERITY_ERROR, "R3",
     "Several promises of availability in a plan are of different services, "
     "regions or periods, and have different ids.",
     "say under `service` or `region` what differs, or leave one out",
     .plan = judge_availability_twice},
    {"availability-hundred", SEVERITY_WARNING, "R3",
     "Nobody keeps a promise of an availability of 100 % for long: it leaves "
     "no second for a restart.",
     "promise what can be kept, such as `99.95 %`, or leave planned "
     "maintenance out with `maintenance`",
     .availability = judge_hundred},
    {"credit-gap-promise", SEVERITY_WARNING, "R3",
     "Where credits are given, a missed promise gives one: the ladder begins "
     "at the promise.",
     "let the first step begin at the promise",
     .availability = judge_credit_gap_promise},
    {"credit-without-claim", SEVERITY_WARNING, "R36",
     "Customers are told until when they can claim a credit.",
     "add `claim_within`, such as `claim_within: 15 days`, or "
     "`claim: {by: nobody}` where it is granted without a claim",
     .plan = judge_credit_claim},
    {"guarantee-without-remedy", SEVERITY_WARNING, "R3",
     "A guaranteed target says what customers get when it is missed.",
     "add `response_credits`, or leave `(guaranteed)` out",
     .plan = judge_guarantee},
    {"price-factors-overlap", SEVERITY_ERROR, "R3d",
     "No two factors of a price are for one and the same time.",
     "let the hours of the schedules not overlap, or give both the same factor",
     .plan = judge_factors_overlap},
    {"price-factors-gap", SEVERITY_WARNING, "R3d",
     "The factors of a price are for all times, holidays too.",
     "add `otherwise`, such as `otherwise: 2`", .plan = judge_factors_gap},
    {"price-tax-unsaid", SEVERITY_WARNING, "R3d",
     "A price says whether tax comes on top.",
     "end it with `, excluding tax` or `, including tax`; beside an expression "
     "write `tax: excluded`",
     .plan = judge_price_tax},
    {"price-base-unsaid", SEVERITY_WARNING, "R3d",
     "Where a price is a percentage, customers are told of what.",
     "say under `base` what is counted, of whom, over which time",
     .plan = judge_price_base},
    {"price-base-unused", SEVERITY_WARNING, "R3d",
     "What `base` explains, a price is a percentage of.",
     "leave it out, or name it with `share_of`",
     .plan = judge_price_base_unused},
    {"duty-price-unsaid", SEVERITY_WARNING, "R3d, R4",
     "A plan says what it costs, or that it is free.",
     "add `price`, such as `price: free`", .plan = judge_price_unsaid},
    {"duty-collections-missing", SEVERITY_WARNING, "W1: R29",
     "A reseller tells customers what happens when they do not pay.",
     "add `collections` with the id of a page", .partner = judge_collections},
    {"duty-self-help-missing", SEVERITY_WARNING, "W2: R5, R6",
     "Customers are pointed to where they can help themselves.",
     "add `self_help` with at least one link", .partner = judge_self_help},
    {"duty-loop-missing", SEVERITY_WARNING, "W3: R33",
     "Customers are told when their request is resolved.",
     "take `resolution_notice` out, or write `always`", .partner = judge_loop},
    {"duty-provider-missing", SEVERITY_WARNING, "W4: R10",
     "An indirect reseller names the indirect provider it works with.",
     "add `provider: NAME`", .partner = judge_provider},
    {"duty-vendor-ticket", SEVERITY_WARNING, "W7: R20, R21",
     "No text tells customers of a reseller to open tickets with Microsoft: "
     "the partner is their first contact, and Microsoft does not support them "
     "directly.",
     "say that the partner takes it to Microsoft on the customer's behalf",
     .whole = judge_vendor_tickets},
    {"duty-health-us-government", SEVERITY_WARNING, "W5: R47",
     "Partner Center shows no service health of the cloud for the US "
     "Government; who resells only that does not link to it.",
     "link to another page about service health, or take `health` out",
     .partner = judge_health_us_government},
    {"duty-german-cloud", SEVERITY_WARNING, "W6: R46",
     "The cloud with a German trustee takes no new customers.",
     "take `germany` out of `clouds`, unless every customer has it already",
     .partner = judge_german_cloud},
    {"duty-third-party-promise", SEVERITY_WARNING, "W8: R19",
     "The publisher of a third party's product gives technical support and "
     "targets for it; the reseller answers for its sale.",
     "add `technical_by: publisher` to the service under `covers`",
     .offer = judge_third_party},
    {"plan-unoffered", SEVERITY_WARNING, "R1",
     "Every plan is offered by a partner, extended by another plan, or "
     "abstract. A project without partners is not judged.",
     "add it to the `plans` of a partner, or write `abstract: true`",
     .plan = judge_unoffered},
    {"plan-expired", SEVERITY_WARNING, "R1",
     "No plan that is offered has ended. Judged only on the day that `slagen "
     "check --today DATE` names.",
     "write a later `valid_until`, or take the plan out of the partner's "
     "`plans`",
     .plan = judge_expired},
    {"contract-business-hours-unsaid", SEVERITY_ERROR, "R3b",
     "A plan whose contract counts business time says whose hours count.",
     "add `business_hours` with the name of a schedule",
     .plan = judge_contract_hours},
    {"calendar-expired", SEVERITY_WARNING, "R3b",
     "The days on which nobody is there are known for as long as the plan is "
     "valid: until `valid_until`, or to the end of its first term, or of its "
     "first year.",
     "add the days that have been announced since, and change "
     "`complete_until`",
     .plan = judge_calendar_expired},
};

const size_t rule_count = sizeof rules / sizeof *rules;

void rules_check(const struct world *world, struct diags *diags)
{
    for (size_t i = 0; i < rule_count; i++) {
        const struct judging judging = {&rules[i], world, diags};
        judge_by_rule(&judging);
    }
}
