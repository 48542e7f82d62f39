/* SPDX-License-Identifier: MIT */
/* What is promised of availability, and what is credited when it is missed. */
#include "reckon/credit.h"
#include "rules/judge.h"

/* What a rule says of one promise of availability. */
typedef void judge_availability(const struct rule *rule,
                                const struct availability *availability,
                                struct diags *diags);

static void each_availability(const struct rule *rule,
                              const struct world *world, struct diags *diags,
                              judge_availability *judge)
{
    for (size_t i = 0; i < world->catalogue->plan_count; i++) {
        const struct plan *plan = world->catalogue->plans[i];
        for (size_t j = 0; j < plan->availability.count && !plan->faulty; j++) {
            judge(rule, &plan->availability.items[j], diags);
        }
    }
}

/* ---- the promise and the first step ------------------------------------- */

static void judge_hundred(const struct rule *rule,
                          const struct availability *availability,
                          struct diags *diags)
{
    if (availability->promise.ppm == PPM_WHOLE) {
        report(rule, diags, field_value(availability->at, "promise"),
               "this promises that there is never a second of downtime");
    }
}

void check_hundred(const struct rule *rule, const struct world *world,
                   struct diags *diags)
{
    each_availability(rule, world, diags, judge_hundred);
}

static void report_step(const struct rule *rule,
                        const struct availability *availability,
                        struct diags *diags, const char *message)
{
    const struct value *promise = field_value(availability->at, "promise");
    struct diag *diag =
        report(rule, diags, availability->credits.items[0].at, message);
    diag_related(diags, diag, promise->source, promise->start, "the promise");
    diag_hint(diags, diag, "let the first step begin at `%.*s %%`",
              STR_ARG(availability->promise.decimal));
}

/* The first step is the highest. */
static void judge_above_promise(const struct rule *rule,
                                const struct availability *availability,
                                struct diags *diags)
{
    if (availability->credits.count &&
        availability->credits.items[0].below.ppm > availability->promise.ppm) {
        report_step(rule, availability, diags,
                    "this credits something although the promise is kept");
    }
}

void check_credit_above_promise(const struct rule *rule,
                                const struct world *world, struct diags *diags)
{
    each_availability(rule, world, diags, judge_above_promise);
}

static void judge_gap_promise(const struct rule *rule,
                              const struct availability *availability,
                              struct diags *diags)
{
    if (availability->credits.count &&
        availability->credits.items[0].below.ppm < availability->promise.ppm) {
        report_step(rule, availability, diags,
                    "just below the promise nothing is credited");
    }
}

void check_credit_gap_promise(const struct rule *rule,
                              const struct world *world, struct diags *diags)
{
    each_availability(rule, world, diags, judge_gap_promise);
}

/* ---- one thing promised twice ------------------------------------------- */

static bool is_same_promise(const struct availability *a,
                            const struct availability *b)
{
    bool same_id = a->id.text.len && str_equal(a->id.text, b->id.text);
    return same_id || (a->per == b->per && str_equal(a->service, b->service) &&
                       str_equal(a->region, b->region));
}

static void judge_twice(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    for (size_t i = 1; i < plan->availability.count; i++) {
        const struct availability *here = &plan->availability.items[i];
        size_t j = 0;
        while (j < i && !is_same_promise(&plan->availability.items[j], here)) {
            j++;
        }
        if (j < i) {
            const struct value *first = plan->availability.items[j].at;
            struct diag *diag =
                report(rule, diags, here->at,
                       "the availability of this is promised already");
            diag_related(diags, diag, first->source, first->start, "here");
        }
    }
}

void check_availability_twice(const struct rule *rule,
                              const struct world *world, struct diags *diags)
{
    each_plan(rule, world, diags, judge_twice);
}

/* ---- claims ------------------------------------------------------------- */

static void judge_unclaimed(const struct rule *rule, const struct value *at,
                            const struct credit_terms *terms,
                            struct diags *diags)
{
    if (terms->claim_within.kind == CLAIM_NONE &&
        terms->claim.by != CLAIMANT_NOBODY) {
        report(rule, diags, field_value(at, "credits"),
               "customers are not told until when they can claim this");
    }
}

static void judge_claim(const struct rule *rule, const struct plan *plan,
                        struct diags *diags)
{
    for (size_t i = 0; i < plan->availability.count; i++) {
        const struct availability *availability = &plan->availability.items[i];
        if (availability->credits.count) {
            judge_unclaimed(rule, availability->at, &availability->terms,
                            diags);
        }
    }
    if (plan->response_credits.at) {
        judge_unclaimed(rule, plan->response_credits.at,
                        &plan->response_credits.terms, diags);
    }
}

void check_credit_claim(const struct rule *rule, const struct world *world,
                        struct diags *diags)
{
    each_plan(rule, world, diags, judge_claim);
}

/* Four years have every length of month and of year. */
static bool ends_too_late(const struct availability *availability,
                          date *incident, date *ours, date *theirs)
{
    static const date from = {2025, 1, 1};
    static const date to = {2029, 1, 1};
    enum availability_period per = (enum availability_period)availability->per;
    int64_t end = date_to_days(to);
    for (int64_t day = date_to_days(from); day < end; day++) {
        *incident = date_from_days(day);
        if (credit_last_day(&availability->terms.claim_within, per, *incident,
                            ours) &&
            credit_last_day(&availability->passed_on_from.claim_within, per,
                            *incident, theirs) &&
            date_compare(*ours, *theirs) >= 0) {
            return true;
        }
    }
    return false;
}

/* Who may claim for ever may claim too late. */
static void judge_endless_window(const struct rule *rule,
                                 const struct availability *availability,
                                 struct diags *diags)
{
    if (availability->passed_on_from.at && availability->credits.count &&
        availability->terms.claim.by != CLAIMANT_NOBODY) {
        report(rule, diags,
               field_value(availability->passed_on_from.at, "claim_within"),
               "customers may claim this credit at any time, and upstream it "
               "can be claimed only until then");
    }
}

/* Where bills begin in the month decides, nothing is certain. */
static void judge_claim_window(const struct rule *rule,
                               const struct availability *availability,
                               struct diags *diags)
{
    const struct claim_window *ours = &availability->terms.claim_within;
    const struct claim_window *theirs =
        &availability->passed_on_from.claim_within;
    enum availability_period per = (enum availability_period)availability->per;
    date incident;
    date our_end;
    date their_end;
    if (ours->kind == CLAIM_NONE) {
        judge_endless_window(rule, availability, diags);
        return;
    }
    if (!claim_window_is_certain(ours, per) ||
        !claim_window_is_certain(theirs, per) ||
        !ends_too_late(availability, &incident, &our_end, &their_end)) {
        return;
    }
    struct diag *diag = report(
        rule, diags, ours->at,
        "customers may claim this credit when it can no longer be claimed "
        "upstream");
    diag_related(diags, diag, theirs->at->source, theirs->at->start,
                 "for an incident on %04d-%02d-%02d this ends on "
                 "%04d-%02d-%02d, the other on %04d-%02d-%02d",
                 incident.year, incident.month, incident.day, their_end.year,
                 their_end.month, their_end.day, our_end.year, our_end.month,
                 our_end.day);
}

void check_claim_window(const struct rule *rule, const struct world *world,
                        struct diags *diags)
{
    each_availability(rule, world, diags, judge_claim_window);
}

/* ---- guarantees --------------------------------------------------------- */

static void judge_guarantee(const struct rule *rule, const struct plan *plan,
                            struct diags *diags)
{
    for (size_t i = 0; i < plan->targets.count && !plan->response_credits.at;
         i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct target *target = &plan->targets.items[i].kinds[kind];
            if (target->at && target->strength == STRENGTH_GUARANTEE) {
                report(rule, diags, target->at,
                       "this target is guaranteed, and the plan does not say "
                       "what customers get when it is missed");
                return;
            }
        }
    }
}

void check_guarantee(const struct rule *rule, const struct world *world,
                     struct diags *diags)
{
    each_plan(rule, world, diags, judge_guarantee);
}
