/* SPDX-License-Identifier: MIT */
/* What follows from what was written: hours, coverage, who serves what. */
#include "cli/explain.h"
#include "reckon/coverage.h"

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

static void explain_hours(struct explanation *explanation,
                          const struct plan *plan)
{
    struct arena *arena = explanation->arena;
    for (size_t i = 0; i < plan->hours.count; i++) {
        const struct schedule *schedule = &plan->hours.items[i];
        add(explanation,
            arena_printf(arena, "hours.%.*s.total", STR_ARG(schedule->id)),
            hours_text(arena, schedule_minutes_per_week(schedule)),
            schedule->at, STR("its week, without holidays and exceptions"));
    }
    const struct schedule *business = plan_business_hours(plan);
    if (business) {
        add(explanation, STR("business time"), business->id, business->at,
            plan->business_hours.text.len ? STR("`business_hours`")
                                          : STR("it is the only schedule"));
    }
}

static const char *gap_text(enum gap_kind kind)
{
    switch (kind) {
    case GAP_NONE:
        return "every minute is covered";
    case GAP_NO_ROW:
        return "no row of `reach` promises it for every severity";
    case GAP_CONTACT:
        return "the partner has no contact for it that is staffed at all hours";
    case GAP_WEEK:
        return "these hours leave a part of the week open";
    case GAP_HOLIDAYS:
        return "these hours are closed on holidays";
    case GAP_EXCEPTION:
        return "these hours are shorter on some dates";
    }
    return "";
}

static void explain_channel(struct explanation *explanation,
                            const struct partner *partner,
                            const struct plan *plan, enum channel channel)
{
    struct gap gap = channel_gap(partner, plan, channel);
    str because = str_from(gap_text(gap.kind));
    if (gap.severity.len) {
        because = arena_printf(explanation->arena, "%.*s, for %.*s",
                               STR_ARG(because), STR_ARG(gap.severity));
    }
    add(explanation,
        arena_printf(explanation->arena, "%s round the clock",
                     word_text(channel_words, (int)channel)),
        gap.kind == GAP_NONE ? STR("yes")
        : gap.is_uncertain   ? STR("perhaps")
                             : STR("no"),
        gap.at, because);
}

static void explain_channels(struct explanation *explanation,
                             const struct partner *partner,
                             const struct plan *plan)
{
    bool seen[CHANNEL_COUNT] = {false};
    for (size_t i = 0; i < plan->reach.count; i++) {
        int channel = plan->reach.items[i].by;
        if (!seen[channel]) {
            explain_channel(explanation, partner, plan, (enum channel)channel);
        }
        seen[channel] = true;
    }
}

static void explain_severity(struct explanation *explanation,
                             const struct plan *plan, str severity)
{
    struct arena *arena = explanation->arena;
    size_t rows = 0;
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (!reach_serves(reach, severity)) {
            continue;
        }
        add(explanation,
            arena_printf(arena, "severities.%.*s.reach", STR_ARG(severity)),
            arena_printf(arena, "%s, %.*s", word_text(channel_words, reach->by),
                         STR_ARG(reach->during.text)),
            reach->at, arena_printf(arena, "reach[%zu] serves it", i));
        rows++;
    }
    if (rows == 0) {
        add(explanation,
            arena_printf(arena, "severities.%.*s.reach", STR_ARG(severity)),
            STR("nobody"), NULL, STR("no row of `reach` serves it"));
    }
}

void explain_derived(struct explanation *explanation,
                     const struct partner *partner, const struct plan *plan)
{
    explain_hours(explanation, plan);
    explain_channels(explanation, partner, plan);
    for (size_t i = 0; i < plan->severities.count; i++) {
        explain_severity(explanation, plan, plan->severities.items[i].id);
    }
}
