/* SPDX-License-Identifier: MIT */
/* Holds what a text says of a quantity against the facts. */
#include "rules/guard_report.h"

#include "model/units.h"
#include "rules/gap.h"

static const char *name_of(enum guard_fact_kind kind)
{
    switch (kind) {
    case FACT_RESPONSE:
        return "the first response";
    case FACT_RESOLUTION:
        return "the resolution";
    case FACT_UPDATE:
        return "updates";
    case FACT_AVAILABILITY:
        return "the availability";
    case FACT_CREDIT:
        return "the credit";
    case FACT_CLAIM:
        return "the time for claims";
    case FACT_NOTICE:
        return "the notice";
    case FACT_TERM:
        return "the term";
    case FACT_PRICE:
        return "the price";
    case FACT_HOURS:
    case FACT_DAY:
        return "the hours";
    case FACT_CONTACTS:
        return "the contact persons";
    case FACT_PHONE:
        return "the telephone number";
    case FACT_EMAIL:
        return "the e-mail address";
    case FACT_NONE:
    case FACT_NEXT:
        break;
    }
    return "this";
}

static const char *is_or_are(enum guard_fact_kind kind)
{
    bool several = kind == FACT_UPDATE || kind == FACT_HOURS ||
                   kind == FACT_DAY || kind == FACT_CONTACTS;
    return several ? "are" : "is";
}

/* ---- what the facts say of a claim -------------------------------------- */

struct verdict {
    bool has_facts;
    bool agrees;
    bool is_vague;
    const struct guard_fact *nearest; /* to blame */
    bool has_start;                   /* hours: an interval begins then … */
    bool has_end;                     /* … or ends then */
};

/* What also explains a quantity, so that nobody is blamed for it. */
static bool excuses(enum guard_fact_kind fact, enum guard_fact_kind claim)
{
    return (claim == FACT_RESPONSE && fact == FACT_NEXT) ||
           (claim == FACT_AVAILABILITY && fact == FACT_CREDIT) ||
           (claim == FACT_CREDIT && fact == FACT_AVAILABILITY);
}

static bool agrees(const struct guard_judging *judging,
                   const struct guard_quantity *said,
                   const struct guard_fact *fact)
{
    str text = guard_token_text(judging->reading, said->first, said->last);
    switch (said->kind) {
    case QUANTITY_TIME:
    case QUANTITY_MONTHS:
        return guard_same(said, &fact->quantity);
    case QUANTITY_MONEY:
        return said->value == fact->quantity.value &&
               said->other == fact->quantity.other;
    case QUANTITY_PHONE:
        return guard_same_phone(guard_digits(judging->guard->scratch, text),
                                fact->text);
    case QUANTITY_EMAIL:
        return text.len == fact->text.len &&
               str_distance(text, fact->text, 0) == 0;
    default:
        return said->value == fact->quantity.value;
    }
}

/* A price of another unit or currency says nothing about this one, unless the
 * figure is the same: then it is the currency that is wrong. */
static bool is_about(const struct guard_quantity *said,
                     const struct guard_fact *fact)
{
    if (fact->kind != FACT_PRICE) {
        return true;
    }
    return said->per == fact->quantity.per &&
           (said->other == fact->quantity.other ||
            said->value == fact->quantity.value);
}

static void weigh(const struct guard_judging *judging,
                  const struct guard_claim *claim,
                  const struct guard_quantity *said,
                  const struct guard_fact *fact, struct verdict *verdict)
{
    bool severity = claim->severity < 0 || fact->severity.len == 0 ||
                    str_equal(fact->severity,
                              str_from(guard_severity_ids[claim->severity]));
    if ((fact->kind != claim->kind && !excuses(fact->kind, claim->kind)) ||
        !severity) {
        return;
    }
    if (fact->kind == FACT_HOURS) {
        const struct guard_quantity *hours = &fact->quantity;
        bool point = hours->kind == QUANTITY_CLOCK;
        verdict->has_start |= hours->value == said->value;
        verdict->has_end |=
            (point ? hours->value : hours->other) == said->other;
        verdict->agrees = verdict->has_start && verdict->has_end;
    } else {
        verdict->agrees |= agrees(judging, said, fact);
    }
    if (fact->kind == claim->kind && is_about(said, fact)) {
        verdict->has_facts = true;
        verdict->nearest = verdict->nearest ? verdict->nearest : fact;
    }
}

static void weigh_all(const struct guard_judging *judging,
                      const struct guard_claim *claim,
                      const struct guard_quantity *said,
                      const struct guard_facts *facts, struct verdict *verdict)
{
    verdict->is_vague |= facts->is_vague;
    for (size_t i = 0; i < facts->count; i++) {
        weigh(judging, claim, said, &facts->items[i], verdict);
    }
}

static struct verdict reach_verdict(const struct guard_judging *judging,
                                    const struct guard_scope *scope,
                                    const struct guard_claim *claim,
                                    const struct guard_quantity *said)
{
    const struct guard *guard = judging->guard;
    struct verdict verdict = {.has_facts = false};
    for (size_t i = 0; i < scope->plans.count; i++) {
        weigh_all(judging, claim, said,
                  &guard->plan_facts[scope->plans.items[i]], &verdict);
    }
    for (size_t i = 0; i < scope->partners.count; i++) {
        weigh_all(judging, claim, said,
                  &guard->partner_facts[scope->partners.items[i]], &verdict);
    }
    return verdict;
}

/* ---- contradictions ----------------------------------------------------- */

static void report_contradiction(struct guard_judging *judging,
                                 const struct guard_claim *claim,
                                 const struct guard_quantity *said,
                                 const struct guard_fact *fact)
{
    struct arena *scratch = judging->guard->scratch;
    struct diags *diags = judging->guard->diags;
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    str truth = guard_excerpt(scratch, value_is_text(fact->at) ? fact->at->text
                                                               : fact->text);
    struct diag *diag = guard_report(
        diags, RULE_CONTRADICTION, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s` contradicts the facts: %s %s `%.*s`",
                     STR_ARG(words), name_of(claim->kind),
                     is_or_are(claim->kind), STR_ARG(truth)));
    diag_related(diags, diag, fact->at->source, fact->at->start,
                 "the fact stands here");
    judging->findings++;
}

/* Pages can name contacts; everything else is printed anyway. */
static void report_restated(struct guard_judging *judging,
                            const struct guard_claim *claim,
                            const struct guard_quantity *said)
{
    struct arena *scratch = judging->guard->scratch;
    struct diags *diags = judging->guard->diags;
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    struct diag *diag = guard_report(
        diags, RULE_RESTATED, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s` repeats a fact: %s", STR_ARG(words),
                     name_of(claim->kind)));
    bool page = judging->text->kind == &page_schema &&
                str_ends_with(judging->text->unit, STR(".body"));
    if (page && claim->kind == FACT_PHONE) {
        diag_hint(diags, diag, "write {partner.phone}");
    } else if (page && claim->kind == FACT_EMAIL) {
        diag_hint(diags, diag, "write {partner.email}");
    }
    judging->findings++;
}

/* The address of another purpose is no contradiction, a slip in the name of the
 * company's own domain is. */
static bool is_slip(const struct guard_judging *judging,
                    const struct guard_quantity *said,
                    const struct guard_fact *fact)
{
    str wrong = guard_token_text(judging->reading, said->first, said->last);
    str right = fact->text;
    str wrong_box = str_cut(&wrong, '@');
    str right_box = str_cut(&right, '@');
    return str_equal(wrong_box, right_box) && !str_equal(wrong, right) &&
           str_distance(wrong, right, 2) <= 2;
}

/* A number of another country is that of another office. */
static bool is_of_country(const struct guard_judging *judging,
                          const struct guard_quantity *said,
                          const struct guard_fact *fact)
{
    enum { SHORTEST_CODE = 2 }; /* but for those that begin with 1 or 7 */
    str text = guard_token_text(judging->reading, said->first, said->last);
    str wrong = guard_digits(judging->guard->scratch, text);
    str right = guard_digits(judging->guard->scratch, fact->text);
    if (!str_starts_with(text, STR("+")) || wrong.len < SHORTEST_CODE ||
        right.len < SHORTEST_CODE) {
        return true;
    }
    bool is_short = wrong.data[0] == '1' || wrong.data[0] == '7';
    return wrong.data[0] == right.data[0] &&
           (is_short || wrong.data[1] == right.data[1]);
}

static void judge_days(struct guard_judging *judging,
                       const struct guard_scope *scope,
                       const struct guard_claim *claim,
                       const struct guard_quantity *said)
{
    int64_t day = said->value;
    for (int n = 0; n < 7; n++, day = (day + 1) % 7) {
        struct guard_quantity one = *said;
        one.value = day;
        struct verdict verdict = reach_verdict(judging, scope, claim, &one);
        if (verdict.has_facts && !verdict.agrees && !verdict.is_vague) {
            report_contradiction(judging, claim, said, verdict.nearest);
            return;
        }
        if (day == said->other) {
            return;
        }
    }
}

static void judge_claim(struct guard_judging *judging,
                        const struct guard_scope *scope,
                        const struct guard_claim *claim,
                        const struct guard_quantity *said)
{
    if (claim->kind == FACT_NONE) {
        return;
    }
    if (claim->kind == FACT_DAY) {
        judge_days(judging, scope, claim, said);
        return;
    }
    struct verdict verdict = reach_verdict(judging, scope, claim, said);
    bool contradicts = verdict.has_facts && !verdict.agrees;
    if (claim->kind == FACT_EMAIL && contradicts) {
        contradicts = is_slip(judging, said, verdict.nearest);
    }
    if (claim->kind == FACT_PHONE && contradicts) {
        contradicts = is_of_country(judging, said, verdict.nearest);
    }
    if (contradicts) {
        report_contradiction(judging, claim, said, verdict.nearest);
    } else if (verdict.agrees && verdict.has_facts && !judging->text->source) {
        report_restated(judging, claim, said);
    }
}

/* ---- round the clock ---------------------------------------------------- */

static bool is_person(int channel)
{
    return channel == CHANNEL_PHONE || channel == CHANNEL_CHAT;
}

/* Who gives support in writing only means that, by whatever channel. */
static unsigned support_channels(const struct plan *plan)
{
    unsigned people = 0;
    unsigned all = 0;
    for (size_t i = 0; i < plan->reach.count; i++) {
        int channel = plan->reach.items[i].by;
        people |= is_person(channel) ? 1U << channel : 0;
        all |= 1U << channel;
    }
    return people ? people : all;
}

/* "Round the clock in emergencies": one row that is always there is enough. */
static bool is_ever_always(const struct guard *guard,
                           const struct partner *partner,
                           const struct plan *plan)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (support_channels(plan) >> reach->by & 1 &&
            schedule_gap(guard->world, partner, schedule, guard->scratch)
                    .kind == GAP_NONE) {
            return true;
        }
    }
    return false;
}

static struct gap gap_of(const struct guard *guard,
                         const struct partner *partner, const struct plan *plan,
                         const struct guard_claim *claim)
{
    struct coverage coverage = {.world = guard->world,
                                .partner = partner,
                                .plan = plan,
                                .channels =
                                    1U << CHANNEL_PHONE | 1U << CHANNEL_CHAT};
    if (claim->is_narrow && is_ever_always(guard, partner, plan)) {
        return (struct gap){.kind = GAP_NONE};
    }
    if (claim->always == ALWAYS_PHONE) {
        coverage.channels = 1U << CHANNEL_PHONE;
    } else if (claim->always == ALWAYS_CHAT) {
        coverage.channels = 1U << CHANNEL_CHAT;
    } else {
        coverage.channels = support_channels(plan);
    }
    return coverage_gap(&coverage, guard->scratch);
}

/* Gives the gap of a plan with the first of the partners that offers it, or of
 * the plan alone; false when with one of them there is none. */
static bool plan_gap(const struct guard *guard,
                     const struct guard_set *partners, size_t number,
                     const struct guard_claim *claim, struct gap *out)
{
    const struct catalogue *catalogue = guard_catalogue(guard);
    const struct plan *plan = catalogue->plans[number];
    const struct guard_set *with = &guard->shown.plan_with[number];
    bool offered = false;
    for (size_t i = 0; i < with->count; i++) {
        const struct partner *partner = catalogue->partners[with->items[i]];
        if (partner->faulty || !guard_set_has(partners, with->items[i])) {
            continue;
        }
        struct gap gap = gap_of(guard, partner, plan, claim);
        if (!gap_is_certain(&gap)) {
            return false;
        }
        *out = offered ? *out : gap;
        offered = true;
    }
    if (!offered) {
        *out = gap_of(guard, NULL, plan, claim);
    }
    return gap_is_certain(out);
}

/* Looks for a plan that keeps the word; gives the gap of the first that does
 * not, GAP_NONE when one does or nothing is known. */
static struct gap find_gap(const struct guard_judging *judging,
                           const struct guard_scope *scope,
                           const struct guard_claim *claim)
{
    const struct guard *guard = judging->guard;
    struct gap first = {.kind = GAP_NONE};
    for (size_t i = 0; i < scope->plans.count; i++) {
        size_t number = scope->plans.items[i];
        const struct plan *plan = guard_catalogue(guard)->plans[number];
        struct gap gap = {.kind = GAP_NONE};
        if (plan->reach.count == 0 || plan->faulty) {
            continue;
        }
        if (!plan_gap(guard, &scope->partners, number, claim, &gap)) {
            return (struct gap){.kind = GAP_NONE};
        }
        first = first.kind == GAP_NONE ? gap : first;
    }
    return first;
}

static void judge_always(struct guard_judging *judging,
                         const struct guard_scope *scope,
                         const struct guard_claim *claim,
                         const struct guard_quantity *said)
{
    static const char *const subjects[] = {
        [ALWAYS_NOTHING] = "this",
        [ALWAYS_SUPPORT] = "support",
        [ALWAYS_PHONE] = "telephone support",
        [ALWAYS_CHAT] = "support by chat",
    };
    struct diags *diags = judging->guard->diags;
    struct arena *scratch = judging->guard->scratch;
    if (claim->always == ALWAYS_NOTHING) {
        return;
    }
    struct gap gap = find_gap(judging, scope, claim);
    if (gap.kind == GAP_NONE) {
        return;
    }
    str words = guard_excerpt(
        scratch, guard_token_text(judging->reading, said->first, said->last));
    struct diag *diag = guard_report(
        diags, RULE_ALWAYS, judging->reading, said->first, said->last,
        arena_printf(scratch, "`%.*s`, and %s is not there round the clock",
                     STR_ARG(words), subjects[claim->always]));
    gap_relate(diags, diag, &gap);
    judging->findings++;
}

void guard_judge(struct guard_judging *judging, const struct guard_scope *scope,
                 const struct guard_claim *claim,
                 const struct guard_quantity *said)
{
    judge_claim(judging, scope, claim, said);
    judge_always(judging, scope, claim, said);
}
