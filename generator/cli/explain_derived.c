/* SPDX-License-Identifier: MIT */
/* What follows from what was written: hours, coverage, who serves what. */
#include "cli/explain.h"
#include "reckon/coverage.h"
#include "reckon/moment.h"
#include "reckon/rows.h"
#include "rules/gap.h"

/* Whose plan is looked at, and where what is found goes. */
struct deriving {
    struct explanation *explanation;
    const struct world *world;
    const struct partner *partner;
    const struct plan *plan;
};

static void add(struct explanation *explanation, str path, str value,
                const struct value *at, str because)
{
    explain_add(explanation, path, value, at && at->source ? at : NULL)
        ->because = because;
}

static str hours_text(struct arena *arena, int32_t minutes)
{
    int32_t hours = minutes / MINUTES_PER_HOUR;
    int32_t rest = minutes % MINUTES_PER_HOUR;
    return rest ? arena_printf(arena, "%d h %d min a week", hours, rest)
                : arena_printf(arena, "%d h a week", hours);
}

static void explain_hours(const struct deriving *deriving)
{
    struct explanation *explanation = deriving->explanation;
    const struct plan *plan = deriving->plan;
    struct arena *arena = explanation->arena;
    for (size_t i = 0; i < plan->hours.count; i++) {
        const struct schedule *schedule = &plan->hours.items[i];
        add(explanation,
            arena_printf(arena, "hours.%.*s.total", STR_ARG(schedule->id)),
            hours_text(arena,
                       schedule_minutes_per_week(deriving->world, schedule)),
            schedule->at, STR("its week, without holidays and exceptions"));
    }
    const struct schedule *business = plan_business_hours(plan);
    if (business) {
        add(explanation, STR("business time"), business->id, business->at,
            plan->business_hours.text.len ? STR("`business_hours`")
                                          : STR("it is the only schedule"));
    }
}

/* "closed on a holiday, for low, from 2027-01-01T00:00:00+01:00" */
static str gap_because(struct arena *arena, const struct gap *gap)
{
    str because = str_from(gap_reason(gap));
    if (gap->kind != GAP_NONE && gap->asked.severity.len) {
        because = arena_printf(arena, "%.*s, for %.*s", STR_ARG(because),
                               STR_ARG(gap->asked.severity));
    }
    if (gap->kind == GAP_HOLE && gap->zone) {
        str from = moment_text(gap->zone, gap->hole.span.from, arena);
        because = arena_printf(arena, "%.*s, from %.*s", STR_ARG(because),
                               STR_ARG(from));
    }
    return because;
}

static void explain_channel(const struct deriving *deriving,
                            enum channel channel)
{
    struct arena *arena = deriving->explanation->arena;
    const struct coverage coverage = {.world = deriving->world,
                                      .partner = deriving->partner,
                                      .plan = deriving->plan,
                                      .channels = 1U << (unsigned)channel};
    struct gap gap = coverage_gap(&coverage, arena);
    add(deriving->explanation,
        arena_printf(arena, "%s round the clock",
                     word_text(channel_words, (int)channel)),
        gap.kind == GAP_NONE      ? STR("yes")
        : gap.kind == GAP_UNKNOWN ? STR("perhaps")
                                  : STR("no"),
        gap.at, gap_because(arena, &gap));
}

static void explain_channels(const struct deriving *deriving)
{
    const struct plan *plan = deriving->plan;
    bool seen[CHANNEL_COUNT] = {false};
    for (size_t i = 0; i < plan->reach.count; i++) {
        int channel = plan->reach.items[i].by;
        if (!seen[channel]) {
            explain_channel(deriving, (enum channel)channel);
        }
        seen[channel] = true;
    }
}

/* ---- who serves a severity ---------------------------------------------- */

static void explain_rows(const struct deriving *deriving, str severity,
                         const struct rows *rows, const char *because)
{
    struct arena *arena = deriving->explanation->arena;
    for (size_t i = 0; i < rows->count; i++) {
        const struct reach *reach = rows->items[i];
        size_t number = (size_t)(reach - deriving->plan->reach.items);
        add(deriving->explanation,
            arena_printf(arena, "severities.%.*s.reach", STR_ARG(severity)),
            arena_printf(arena, "%s, %.*s", word_text(channel_words, reach->by),
                         STR_ARG(reach->during.text)),
            reach->at, arena_printf(arena, "reach[%zu] %s", number, because));
    }
}

static void explain_severity(const struct deriving *deriving, str severity)
{
    struct arena *arena = deriving->explanation->arena;
    const struct support_case asked = {.severity = severity};
    struct rows winning;
    struct rows conditional;
    rows_find(deriving->plan, &asked, arena, &winning, &conditional);
    explain_rows(deriving, severity, &winning, "holds for it");
    explain_rows(deriving, severity, &conditional, "may hold for it");
    if (winning.count + conditional.count == 0) {
        add(deriving->explanation,
            arena_printf(arena, "severities.%.*s.reach", STR_ARG(severity)),
            STR("nobody"), NULL, STR("no row of `reach` holds for it"));
    }
}

void explain_derived(struct explanation *explanation, const struct world *world,
                     const struct partner *partner, const struct plan *plan)
{
    const struct deriving deriving = {explanation, world, partner, plan};
    explain_hours(&deriving);
    explain_channels(&deriving);
    for (size_t i = 0; i < plan->severities.count; i++) {
        explain_severity(&deriving, plan->severities.items[i].id);
    }
}
