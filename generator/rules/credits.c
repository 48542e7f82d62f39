/* SPDX-License-Identifier: MIT */
/* What is promised of availability, and what is credited when it is missed. */
#include "reckon/credit.h"
#include "rules/judge.h"

/* ---- the promise and the first step ------------------------------------- */

void judge_hundred(const struct judging *judging,
                   const struct availability *availability)
{
    if (availability->promise.ppm == PPM_WHOLE) {
        report(judging, field_value(availability->at, "promise"),
               "this promises that there is never a second of downtime");
    }
}

static void report_step(const struct judging *judging,
                        const struct availability *availability,
                        const char *message)
{
    const struct value *promise = field_value(availability->at, "promise");
    struct diag *diag =
        report(judging, availability->credits.items[0].at, message);
    relate(judging, diag, promise, "the promise");
    diag_hint(judging->diags, diag, "let the first step begin at `%.*s %%`",
              STR_ARG(availability->promise.decimal));
}

/* The first step is the highest. */
void judge_credit_above_promise(const struct judging *judging,
                                const struct availability *availability)
{
    if (availability->credits.count &&
        availability->credits.items[0].below.ppm > availability->promise.ppm) {
        report_step(judging, availability,
                    "this credits something although the promise is kept");
    }
}

void judge_credit_gap_promise(const struct judging *judging,
                              const struct availability *availability)
{
    if (availability->credits.count &&
        availability->credits.items[0].below.ppm < availability->promise.ppm) {
        report_step(judging, availability,
                    "just below the promise nothing is credited");
    }
}

/* ---- one thing promised twice ------------------------------------------- */

static bool is_same_promise(const struct availability *a,
                            const struct availability *b)
{
    bool same_id = a->id.text.len && str_equal(a->id.text, b->id.text);
    return same_id || (a->per == b->per && str_equal(a->service, b->service) &&
                       str_equal(a->region, b->region));
}

void judge_availability_twice(const struct judging *judging,
                              const struct plan *plan)
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
                report(judging, here->at,
                       "the availability of this is promised already");
            relate(judging, diag, first, "here");
        }
    }
}

/* ---- claims ------------------------------------------------------------- */

static void judge_unclaimed(const struct judging *judging,
                            const struct value *at,
                            const struct credit_terms *terms)
{
    if (terms->claim_within.kind == CLAIM_NONE &&
        terms->claim.by != CLAIMANT_NOBODY) {
        report(judging, field_value(at, "credits"),
               "customers are not told until when they can claim this");
    }
}

void judge_credit_claim(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->availability.count; i++) {
        const struct availability *availability = &plan->availability.items[i];
        if (availability->credits.count) {
            judge_unclaimed(judging, availability->at, &availability->terms);
        }
    }
    if (plan->response_credits.at) {
        judge_unclaimed(judging, plan->response_credits.at,
                        &plan->response_credits.terms);
    }
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
static void judge_endless_window(const struct judging *judging,
                                 const struct availability *availability)
{
    if (availability->passed_on_from.at && availability->credits.count &&
        availability->terms.claim.by != CLAIMANT_NOBODY) {
        report(judging,
               field_value(availability->passed_on_from.at, "claim_within"),
               "customers may claim this credit at any time, and upstream it "
               "can be claimed only until then");
    }
}

/* Where bills begin in the month decides, nothing is certain. */
void judge_claim_window(const struct judging *judging,
                        const struct availability *availability)
{
    const struct claim_window *ours = &availability->terms.claim_within;
    const struct claim_window *theirs =
        &availability->passed_on_from.claim_within;
    enum availability_period per = (enum availability_period)availability->per;
    date incident;
    date our_end;
    date their_end;
    if (ours->kind == CLAIM_NONE) {
        judge_endless_window(judging, availability);
        return;
    }
    if (!claim_window_is_certain(ours, per) ||
        !claim_window_is_certain(theirs, per) ||
        !ends_too_late(availability, &incident, &our_end, &their_end)) {
        return;
    }
    struct diag *diag = report(
        judging, ours->at,
        "customers may claim this credit when it can no longer be claimed "
        "upstream");
    relate(judging, diag, theirs->at,
           "for an incident on %04d-%02d-%02d this ends on "
           "%04d-%02d-%02d, the other on %04d-%02d-%02d",
           incident.year, incident.month, incident.day, their_end.year,
           their_end.month, their_end.day, our_end.year, our_end.month,
           our_end.day);
}

/* ---- guarantees --------------------------------------------------------- */

void judge_guarantee(const struct judging *judging, const struct plan *plan)
{
    for (size_t i = 0; i < plan->targets.count && !plan->response_credits.at;
         i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct target *target = &plan->targets.items[i].kinds[kind];
            if (target->at && target->strength == STRENGTH_GUARANTEE) {
                report(judging, target->at,
                       "this target is guaranteed, and the plan does not say "
                       "what customers get when it is missed");
                return;
            }
        }
    }
}
