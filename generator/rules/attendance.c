/* SPDX-License-Identifier: MIT */
/*
 * Whether somebody is there to keep what is promised.  Where a row holds on a
 * condition, or hours hang on what is not known, nothing is certain.
 */
#include "reckon/credit.h"
#include "reckon/moment.h"
#include "rules/judge.h"
#include "rules/staffed.h"

enum { ALL_CHANNELS = (1 << CHANNEL_COUNT) - 1 };

/* ---- promised by the clock ----------------------------------------------- */

/* What a person must do. */
static const enum target_kind answers[] = {TARGET_FIRST_RESPONSE,
                                           TARGET_NEXT_RESPONSE, TARGET_UPDATE};

enum { ANSWER_COUNT = sizeof answers / sizeof *answers };

static bool starts_alone(const struct plan *plan, const struct target *target)
{
    int starts = target->starts ? target->starts : plan->clock.starts;
    return starts == START_UNSAID || starts == START_RECEIVED ||
           starts == START_BY_EMAIL || starts == START_BY_PORTAL;
}

/* A share of all requests may be that of those which came in time. */
static bool is_promised(const struct target *target)
{
    bool all =
        target->attainment.ppm == 0 || target->attainment.ppm == PPM_WHOLE;
    return target->at && target->limit == LIMIT_WITHIN && all &&
           !duration_is_business(target->duration) &&
           (target->strength == STRENGTH_COMMITMENT ||
            target->strength == STRENGTH_GUARANTEE);
}

static bool promises_answers(const struct targets *targets)
{
    for (size_t i = 0; i < ANSWER_COUNT; i++) {
        if (is_promised(&targets->kinds[answers[i]])) {
            return true;
        }
    }
    return false;
}

/* What is written can come while nobody is there. */
static bool takes_at_all_hours(const struct ways *ways)
{
    for (size_t i = 0; i < ways->count; i++) {
        int by = ways->items[i].row->by;
        if (by == CHANNEL_EMAIL || by == CHANNEL_PORTAL ||
            by == CHANNEL_MESSENGER) {
            return true;
        }
    }
    return false;
}

/* Rows of `targets_for` may promise less where nobody is there. */
static bool is_changed(const struct plan *plan, enum target_kind kind)
{
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        if (plan->targets_for.items[i].kinds[kind].at) {
            return true;
        }
    }
    return false;
}

static void report_unattended(const struct judging *judging,
                              const struct target *target,
                              const struct way *way, struct span gap)
{
    struct arena *arena = judging->diags->arena;
    const struct zone *zone = opening_zone(way->hours);
    struct diag *diag = report(judging, target->at,
                               "this is promised by the clock, and nobody is "
                               "there for longer than that");
    const struct value *at = way->row->during.at;
    if (zone) {
        str begin = moment_text(zone, gap.from, arena);
        str end = moment_text(zone, gap.to, arena);
        relate(judging, diag, at, "such as from %.*s to %.*s", STR_ARG(begin),
               STR_ARG(end));
    }
}

static void judge_promise(const struct judging *judging,
                          const struct plan *plan, const struct ways *ways,
                          const struct targets *targets)
{
    struct span gap = {0, 0};
    for (size_t i = 0; i < ANSWER_COUNT; i++) {
        const struct target *target = &targets->kinds[answers[i]];
        bool comes = answers[i] == TARGET_UPDATE ||
                     (takes_at_all_hours(ways) && starts_alone(plan, target));
        if (!comes || !is_promised(target) || is_changed(plan, answers[i])) {
            continue;
        }
        gap = gap.to ? gap : staffed_gap(ways, coverage_year(plan));
        if ((gap.to - gap.from) / 60 > duration_minutes(target->duration)) {
            report_unattended(judging, target, &ways->items[0], gap);
        }
    }
}

static bool is_certain(const struct plan *plan,
                       const struct support_case *asked,
                       const struct ways *ways, struct arena *arena)
{
    struct rows winning;
    struct rows conditional;
    rows_find(plan, asked, arena, &winning, &conditional);
    return ways->count && !ways->lacks_contact &&
           ways->unknown == OPENING_KNOWN && conditional.count == 0;
}

void judge_promise_unattended(const struct judging *judging,
                              const struct partner *partner,
                              const struct plan *plan)
{
    const struct coverage all = {.world = judging->world,
                                 .partner = partner,
                                 .plan = plan,
                                 .channels = ALL_CHANNELS};
    for (size_t i = 0; i < plan->targets.count; i++) {
        const struct targets *targets = &plan->targets.items[i];
        if (!promises_answers(targets)) {
            continue;
        }
        struct arena scratch = {0};
        const struct support_case asked = {.severity = targets->id};
        struct ways ways = coverage_ways(&all, &asked, &scratch);
        if (is_certain(plan, &asked, &ways, &scratch)) {
            judge_promise(judging, plan, &ways, targets);
        }
        arena_release(&scratch);
    }
}

/* ---- more business time than there is ----------------------------------- */

enum {
    DAY_SECONDS = 24 * 60 * 60,
    NEVER_YEARS = 10,
    /* What every schedule that is open on some days of a week has in a year. */
    FEW_DAYS = 20,
    FEW_MINUTES = FEW_DAYS * 60,
};

static bool is_long(struct duration duration)
{
    bool is_days = duration.unit == UNIT_BUSINESS_DAYS ||
                   duration.unit == UNIT_NEXT_BUSINESS_DAY;
    return is_days ? duration.amount > FEW_DAYS
                   : duration_minutes(duration) > FEW_MINUTES;
}

/* True when a year of the schedule has less than that. */
static bool takes_years(struct opening *opening, int32_t year,
                        struct duration duration)
{
    struct span whole = opening_year(opening, year);
    if (duration.unit != UNIT_BUSINESS_DAYS &&
        duration.unit != UNIT_NEXT_BUSINESS_DAY) {
        return opening_seconds(opening, whole.from, whole.to) / 60 <
               duration_minutes(duration);
    }
    int64_t first = date_to_days((date){year, 1, 1});
    int64_t end = date_to_days((date){year + 1, 1, 1});
    int32_t days = 0;
    for (int64_t day = first; day < end; day++) {
        days += opening_day(opening, date_from_days(day)).is_open;
    }
    return days < duration.amount;
}

static bool is_ever_open(struct opening *opening, int32_t year)
{
    struct span open;
    int64_t from = opening_year(opening, year).from;
    int64_t to = opening_year(opening, year + NEVER_YEARS).to;
    return opening_next(opening, from, to, &open);
}

static void report_beyond(const struct judging *judging,
                          const struct target *target,
                          const struct schedule *schedule, bool is_never)
{
    struct rule graded = *judging->rule;
    const struct judging grading = {&graded, judging->world, judging->diags};
    graded.severity = is_never ? SEVERITY_ERROR : SEVERITY_WARNING;
    struct diag *diag =
        report(&grading, target->at,
               is_never ? "this counts business time, and there is none"
                        : "this is more business time than a year has");
    relate(judging, diag, schedule->at, "in these hours");
}

static void judge_business_time(const struct judging *judging,
                                const struct plan *plan,
                                const struct target *target,
                                const struct schedule *schedule)
{
    struct arena scratch = {0};
    int32_t year = coverage_year(plan);
    struct opening *opening =
        coverage_opening(judging->world, NULL, schedule, &scratch);
    if (opening_unknown(opening) == OPENING_KNOWN) {
        bool is_never = !is_ever_open(opening, year);
        if (is_never || (is_long(target->duration) &&
                         takes_years(opening, year, target->duration))) {
            report_beyond(judging, target, schedule, is_never);
        }
    }
    arena_release(&scratch);
}

static void judge_beyond(const struct judging *judging, const struct plan *plan,
                         const struct target *kinds)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        const struct target *target = &kinds[kind];
        const struct schedule *schedule = plan_target_hours(plan, target);
        if (target->at && target->limit == LIMIT_WITHIN && schedule &&
            duration_is_business(target->duration)) {
            judge_business_time(judging, plan, target, schedule);
        }
    }
}

void judge_target_beyond_hours(const struct judging *judging,
                               const struct plan *plan)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        judge_beyond(judging, plan, plan->targets.items[i].kinds);
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        judge_beyond(judging, plan, plan->targets_for.items[i].kinds);
    }
}

/* ---- graver is longer --------------------------------------------------- */

enum { SEVERITIES_COMPARED = 12 };

/* How long each severity is served by one channel: with what is there for some
 * requests, regions or languages only, and for all; -1: not, or not known. */
struct served {
    int64_t most[SEVERITIES_COMPARED];
    int64_t least[SEVERITIES_COMPARED];
    const struct value *at[SEVERITIES_COMPARED];
};

static bool tells_severities_apart(const struct plan *plan, int channel)
{
    for (size_t i = 0; i < plan->reach.count; i++) {
        if (plan->reach.items[i].by == channel &&
            plan->reach.items[i].severity.count) {
            return true;
        }
    }
    return false;
}

/* Moves the ways that are for all requests to the front. */
static struct ways general_ways(const struct ways *ways)
{
    struct ways general = {.items = ways->items};
    for (size_t i = 0; i < ways->count; i++) {
        struct narrowing keys = reach_narrowing(ways->items[i].row);
        if ((narrowing_keys(&keys) & ~(unsigned)NARROWS_SEVERITY) == 0) {
            struct way way = ways->items[i];
            ways->items[i] = general.items[general.count];
            general.items[general.count++] = way;
        }
    }
    return general;
}

static struct served served_by(const struct judging *judging,
                               const struct plan *plan, int channel,
                               size_t count)
{
    const struct coverage coverage = {
        .world = judging->world, .plan = plan, .channels = 1U << channel};
    int32_t year = coverage_year(plan);
    struct served served = {.at = {NULL}};
    for (size_t i = 0; i < count; i++) {
        struct arena scratch = {0};
        const struct support_case asked = {.severity =
                                               plan->severities.items[i].id};
        struct ways ways = coverage_ways(&coverage, &asked, &scratch);
        bool known = ways.count && ways.unknown == OPENING_KNOWN;
        struct ways general = general_ways(&ways);
        served.most[i] = known ? staffed_seconds(&ways, year) : -1;
        served.least[i] = known ? staffed_seconds(&general, year) : -1;
        served.at[i] = known ? ways.items[0].row->at : NULL;
        arena_release(&scratch);
    }
    return served;
}

static void judge_served(const struct judging *judging,
                         const struct served *served, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t other = i + 1;
        while (other < count && served->least[other] <= served->most[i]) {
            other++;
        }
        if (other < count && served->most[i] >= 0) {
            struct diag *diag =
                report(judging, served->at[i],
                       "a graver severity is served in fewer hours than one "
                       "that is less grave");
            relate(judging, diag, served->at[other], "of this there are more");
        }
    }
}

void judge_severity_hours_order(const struct judging *judging,
                                const struct plan *plan)
{
    size_t count = plan->severities.count < SEVERITIES_COMPARED
                       ? plan->severities.count
                       : SEVERITIES_COMPARED;
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        if (tells_severities_apart(plan, channel)) {
            struct served served = served_by(judging, plan, channel, count);
            judge_served(judging, &served, count);
        }
    }
}

/* ---- hours that never meet ---------------------------------------------- */

/* Hours of a contact or of a language, and what they are for. */
struct meeting {
    const struct judging *judging;
    const struct partner *partner;
    const struct schedule *schedule;
    const struct contact *contact; /* NULL: a language */
    str language;
};

static bool is_for(const struct reach *row, const struct meeting *meeting)
{
    const struct contact *contact = meeting->contact;
    if (contact) {
        str id = contact->id.text.len ? contact->id.text : STR("main");
        return row->by == (int)contact->channel &&
               (row->contact.text.len == 0 || str_equal(row->contact.text, id));
    }
    for (size_t i = 0; i < row->languages.count; i++) {
        if (languages_agree(row->languages.items[i], meeting->language)) {
            return true;
        }
    }
    return row->languages.count == 0;
}

/* True when it has hours in common with a row, or that is not known. */
static bool row_meets(const struct meeting *meeting, const struct plan *plan,
                      const struct reach *row)
{
    struct arena scratch = {0};
    const struct world *world = meeting->judging->world;
    struct way way = {
        .row = row,
        .hours =
            coverage_opening(world, meeting->partner,
                             plan_schedule(plan, row->during.text), &scratch),
        .contact = coverage_opening(world, meeting->partner, meeting->schedule,
                                    &scratch),
    };
    const struct ways ways = {.items = &way, .count = 1};
    bool meets = opening_unknown(way.hours) != OPENING_KNOWN ||
                 opening_unknown(way.contact) != OPENING_KNOWN ||
                 staffed_ever(&ways, coverage_year(plan));
    arena_release(&scratch);
    return meets;
}

/* Gives a row that is for these hours and has none of them, where no row of
 * any plan has some; else NULL. */
static const struct reach *never_met(const struct meeting *meeting)
{
    const struct reach *missed = NULL;
    for (size_t i = 0; i < meeting->partner->plans.count; i++) {
        const struct plan *plan =
            catalogue_plan(meeting->judging->world->catalogue,
                           meeting->partner->plans.items[i].text);
        if (!plan || plan->faulty) {
            return NULL;
        }
        for (size_t j = 0; j < plan->reach.count; j++) {
            const struct reach *row = &plan->reach.items[j];
            if (is_for(row, meeting) && row_meets(meeting, plan, row)) {
                return NULL;
            }
            missed = is_for(row, meeting) ? row : missed;
        }
    }
    return missed;
}

static void judge_meeting(const struct meeting *meeting, const struct value *at,
                          const char *message)
{
    const struct reach *missed = meeting->schedule ? never_met(meeting) : NULL;
    if (missed) {
        struct diag *diag = report(meeting->judging, at, message);
        relate(meeting->judging, diag, missed->at, "the hours of the plan");
    }
}

/* Of a language that is never spoken it has been said. */
static bool has_week(const struct schedule *schedule)
{
    return schedule && (schedule->week.count || schedule->made_of.count ||
                        schedule->except.count);
}

void judge_contact_hours_outside(const struct judging *judging,
                                 const struct partner *partner)
{
    struct meeting meeting = {.judging = judging, .partner = partner};
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
            meeting.contact = &partner->contact.channels[channel].items[i];
            meeting.schedule =
                partner_schedule(partner, meeting.contact->during.text);
            judge_meeting(&meeting, meeting.contact->during.at,
                          "in these hours nobody is there, in any plan that "
                          "the partner offers");
        }
    }
    meeting.contact = NULL;
    for (size_t i = 0; i < partner->speaks.count; i++) {
        const struct spoken *spoken = &partner->speaks.items[i];
        meeting.language = spoken->language;
        meeting.schedule = partner_schedule(partner, spoken->during.text);
        if (has_week(meeting.schedule)) {
            judge_meeting(&meeting, spoken->at,
                          "in the hours in which this language is spoken "
                          "nobody is there, in any plan that the partner "
                          "offers");
        }
    }
}
