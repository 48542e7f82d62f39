/* SPDX-License-Identifier: MIT */
/*
 * Whether who pays more gets more.  Of a partner's plans, each is compared with
 * those that certainly cost less: where it is for the same customers, and holds
 * all that the other one covers.
 */
#include "rules/judge.h"
#include "rules/staffed.h"

enum { PLANS_COMPARED = 20 };

/* ---- which plans can be compared ----------------------------------------- */

/* Gives the one fixed price of a plan, or NULL. */
static const struct price *fixed_price(const struct plan *plan)
{
    const struct price *fixed = NULL;
    for (size_t i = 0; i < plan->price.count; i++) {
        const struct price *price = &plan->price.items[i];
        if (price->is_optional) {
            continue;
        }
        if (fixed || price->kind != PRICE_AMOUNT || price->channel.count) {
            return NULL;
        }
        fixed = price;
    }
    return fixed;
}

static bool costs_more(const struct plan *plan, const struct plan *than)
{
    const struct price *a = fixed_price(plan);
    const struct price *b = fixed_price(than);
    return a && b && str_equal(a->amount.currency, b->amount.currency) &&
           a->period == b->period && a->unit == b->unit &&
           a->count == b->count && a->tax == b->tax &&
           a->amount.minor > b->amount.minor;
}

static bool covers_service(const struct plan *plan, str service)
{
    for (size_t i = 0; i < plan->covers.count; i++) {
        if (str_equal(plan->covers.items[i].service, service)) {
            return true;
        }
    }
    return false;
}

static bool gives_support(const struct plan *plan, int scope)
{
    for (size_t i = 0; i < plan->support.count; i++) {
        if (plan->support.items[i] == scope) {
            return true;
        }
    }
    return false;
}

/* Without services, everything is covered. */
static bool holds_all_of(const struct plan *plan, const struct plan *other)
{
    bool holds = plan->covers.count == 0 || other->covers.count > 0;
    for (size_t i = 0; i < other->covers.count && plan->covers.count; i++) {
        holds &= covers_service(plan, other->covers.items[i].service);
    }
    for (size_t i = 0; i < other->support.count; i++) {
        holds &= gives_support(plan, other->support.items[i]);
    }
    return holds;
}

static bool is_for_the_same(const struct plan *a, const struct plan *b)
{
    bool same = a->customer_kind == b->customer_kind &&
                a->audience.count == b->audience.count;
    for (size_t i = 0; i < a->audience.count && same; i++) {
        same = a->audience.items[i] == b->audience.items[i];
    }
    return same;
}

/* ---- what is worse ------------------------------------------------------ */

/* How long a channel of a plan is staffed in a year, reckoned once. */
struct served {
    bool is_known;
    int64_t seconds;        /* -1: by no row, or nobody can tell */
    const struct value *at; /* a row */
};

/* A plan that is dearer than another one, and holds it. */
struct step_up {
    const struct judging *judging;
    const struct partner *partner;
    const struct plan *dear;
    const struct plan *cheap;
    struct served *dear_served; /* by channel */
    struct served *cheap_served;
};

static void report_worse(const struct step_up *step, const struct value *at,
                         const struct value *other, const char *message)
{
    struct diag *diag = report(step->judging, at, message);
    relate(step->judging, diag, other, "of the plan `%.*s`, which costs less",
           STR_ARG(step->cheap->id.text));
}

static bool weeks_equal(const struct week *a, const struct week *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        if (a->items[i].start_minute != b->items[i].start_minute ||
            a->items[i].end_minute != b->items[i].end_minute) {
            return false;
        }
    }
    return a->count == b->count;
}

/* The same week in the same place: two plans write it twice. */
static bool hours_equal(const struct schedule *a, const struct schedule *b)
{
    bool same = a && b && a->made_of.count == 0 && b->made_of.count == 0 &&
                a->except.count == 0 && b->except.count == 0 &&
                str_equal(a->zone.text, b->zone.text) &&
                a->closed.count == b->closed.count &&
                (a->cutoff.at ? a->cutoff.minute : -1) ==
                    (b->cutoff.at ? b->cutoff.minute : -1);
    for (size_t i = 0; same && i < a->closed.count; i++) {
        same = str_equal(a->closed.items[i].text, b->closed.items[i].text);
    }
    return same && weeks_equal(&a->week, &b->week);
}

static int starts_of(const struct plan *plan, const struct target *target)
{
    return target->starts ? target->starts : plan->clock.starts;
}

static bool is_slower(const struct step_up *step, const struct target *target,
                      const struct target *other)
{
    bool same_hours = hours_equal(plan_target_hours(step->dear, target),
                                  plan_target_hours(step->cheap, other));
    int order;
    if (target->strength != other->strength ||
        target->attainment.ppm != other->attainment.ppm ||
        starts_of(step->dear, target) != starts_of(step->cheap, other) ||
        other->limit != LIMIT_WITHIN) {
        return false;
    }
    return target->limit == LIMIT_BEST_EFFORT ||
           target->limit == LIMIT_NOT_PROMISED ||
           (target->limit == LIMIT_WITHIN &&
            duration_order(target->duration, other->duration, same_hours,
                           &order) &&
            order > 0);
}

static void judge_targets(const struct step_up *step)
{
    for (size_t i = 0; i < step->cheap->targets.count; i++) {
        const struct targets *cheap = &step->cheap->targets.items[i];
        const struct targets *dear = plan_targets(step->dear, cheap->id);
        for (int kind = 0; dear && kind < TARGET_KIND_COUNT; kind++) {
            const struct target *target = &dear->kinds[kind];
            const struct target *other = &cheap->kinds[kind];
            if (target->at && other->at && is_slower(step, target, other)) {
                report_worse(step, target->at, other->at,
                             "a dearer plan promises this later");
            }
        }
    }
}

/* Gives how long a channel is staffed in any case. */
static struct served served_by(const struct step_up *step,
                               const struct plan *plan, int channel)
{
    struct arena scratch = {0};
    const struct coverage coverage = {.world = step->judging->world,
                                      .partner = step->partner,
                                      .plan = plan,
                                      .channels = 1U << channel};
    const struct support_case any = {.severity = STR("")};
    struct ways ways = coverage_ways(&coverage, &any, &scratch);
    struct served served = {true, -1, NULL};
    if (ways.count && ways.unknown == OPENING_KNOWN) {
        served.seconds = staffed_seconds(&ways, coverage_year(plan));
        served.at = ways.items[0].row->at;
    }
    arena_release(&scratch);
    return served;
}

static void judge_channels(const struct step_up *step)
{
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        struct served *dear = &step->dear_served[channel];
        struct served *cheap = &step->cheap_served[channel];
        if (!dear->is_known) {
            *dear = served_by(step, step->dear, channel);
        }
        if (dear->seconds >= 0 && !cheap->is_known) {
            *cheap = served_by(step, step->cheap, channel);
        }
        if (dear->seconds >= 0 && dear->seconds < cheap->seconds) {
            report_worse(step, dear->at, cheap->at,
                         "a dearer plan has fewer hours by this channel");
        }
    }
}

static void judge_availability(const struct step_up *step)
{
    for (size_t i = 0; i < step->dear->availability.count; i++) {
        const struct availability *dear = &step->dear->availability.items[i];
        for (size_t j = 0; j < step->cheap->availability.count; j++) {
            const struct availability *cheap =
                &step->cheap->availability.items[j];
            if (dear->per == cheap->per &&
                str_equal(dear->service, cheap->service) &&
                str_equal(dear->region, cheap->region) &&
                dear->promise.ppm < cheap->promise.ppm) {
                report_worse(step, field_value(dear->at, "promise"),
                             field_value(cheap->at, "promise"),
                             "a dearer plan promises a lower availability");
            }
        }
    }
}

/* Gives a plan of the partner, or NULL. */
static const struct plan *plan_at(const struct step_up *step, size_t index)
{
    const struct plan *plan =
        catalogue_plan(step->judging->world->catalogue,
                       step->partner->plans.items[index].text);
    return plan && !plan->faulty ? plan : NULL;
}

void judge_plan_order(const struct judging *judging,
                      const struct partner *partner)
{
    struct step_up step = {.judging = judging, .partner = partner};
    struct served served[PLANS_COMPARED][CHANNEL_COUNT] = {0};
    size_t count = partner->plans.count < PLANS_COMPARED ? partner->plans.count
                                                         : PLANS_COMPARED;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < count; j++) {
            step.dear = plan_at(&step, i);
            step.cheap = plan_at(&step, j);
            step.dear_served = served[i];
            step.cheap_served = served[j];
            if (step.dear && step.cheap && costs_more(step.dear, step.cheap) &&
                is_for_the_same(step.dear, step.cheap) &&
                holds_all_of(step.dear, step.cheap)) {
                judge_targets(&step);
                judge_channels(&step);
                judge_availability(&step);
            }
        }
    }
}
