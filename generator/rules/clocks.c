/* SPDX-License-Identifier: MIT */
/* Hours that begin or end at a time that clocks skip. */
#include "rules/judge.h"

/* A year behind every change of clocks that zones list one by one: what happens
 * in it happens every year. */
enum { USUAL_YEAR = 2037, DAY_SECONDS = 24 * 60 * 60 };

/* Minutes (first, last) of the week that are shown by no clock, once a year. */
struct gap {
    int32_t first;
    int32_t last;
};

static struct gap gap_of(const struct zone_transition *transition)
{
    int64_t local = transition->at + transition->before.utc_offset_seconds;
    int64_t day = local / DAY_SECONDS;
    int32_t midnight =
        (int32_t)date_weekday(date_from_days(day)) * MINUTES_PER_DAY;
    int32_t first = midnight + (int32_t)(local % DAY_SECONDS / 60);
    int32_t length = (transition->after.utc_offset_seconds -
                      transition->before.utc_offset_seconds) /
                     60;
    return (struct gap){first, first + length};
}

static bool is_skipped(struct gap gap, int32_t minute)
{
    int32_t in_week = minute % MINUTES_PER_WEEK;
    return gap.first < in_week && in_week < gap.last;
}

static void judge_week(const struct judging *judging,
                       const struct schedule *schedule, struct gap gap)
{
    for (size_t i = 0; i < schedule->week.count; i++) {
        const struct interval *interval = &schedule->week.items[i];
        int32_t minute = is_skipped(gap, interval->start_minute)
                             ? interval->start_minute
                             : interval->end_minute;
        if (is_skipped(gap, minute)) {
            int32_t shown = minute % MINUTES_PER_DAY;
            report(judging, interval->at,
                   arena_printf(judging->diags->arena,
                                "in one night of the year, clocks in %.*s skip "
                                "%02d:%02d",
                                STR_ARG(schedule->zone.text), shown / 60,
                                shown % 60)
                       .data);
        }
    }
}

static void judge_schedules(const struct judging *judging,
                            const struct schedule *schedules, size_t count)
{
    struct zone_transition transition;
    int64_t end = date_to_days((date){USUAL_YEAR + 1, 1, 1}) * DAY_SECONDS;
    for (size_t i = 0; i < count; i++) {
        const struct zone *zone =
            world_zone(judging->world, schedules[i].zone.text);
        int64_t from = date_to_days((date){USUAL_YEAR, 1, 1}) * DAY_SECONDS;
        while (zone && zone_find_transition(zone, from, end, &transition)) {
            judge_week(judging, &schedules[i], gap_of(&transition));
            from = transition.at + 1;
        }
    }
}

void judge_partner_clocks(const struct judging *judging,
                          const struct partner *partner)
{
    judge_schedules(judging, partner->hours.items, partner->hours.count);
}

void judge_plan_clocks(const struct judging *judging, const struct plan *plan)
{
    judge_schedules(judging, plan->hours.items, plan->hours.count);
}
