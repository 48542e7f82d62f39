/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"

/* A week as one bit a minute, so that schedules can complement each other. */
struct minutes {
    uint64_t bits[(MINUTES_PER_WEEK + 63) / 64];
};

static void minutes_add(struct minutes *minutes, const struct week *week)
{
    for (size_t i = 0; i < week->count; i++) {
        const struct interval *interval = &week->items[i];
        for (int32_t m = interval->start_minute; m < interval->end_minute;
             m++) {
            int32_t minute = m % MINUTES_PER_WEEK;
            minutes->bits[minute / 64] |= (uint64_t)1 << (minute % 64);
        }
    }
}

/* Gives the first minute that is not staffed, or -1. */
static int32_t minutes_first_hole(const struct minutes *minutes)
{
    for (int32_t minute = 0; minute < MINUTES_PER_WEEK; minute++) {
        if (!(minutes->bits[minute / 64] >> (minute % 64) & 1)) {
            return minute;
        }
    }
    return -1;
}

/* What makes holes in single days: holidays, and exceptions whose week is not
 * full. */
static struct gap dated_gap(const struct schedule *schedule)
{
    if (schedule->closed.count) {
        return (struct gap){GAP_HOLIDAYS, schedule->closed.items[0].at, 0,
                            STR("")};
    }
    for (size_t i = 0; i < schedule->except.count; i++) {
        const struct exception *exception = &schedule->except.items[i];
        if (!week_is_full(&exception->week)) {
            return (struct gap){GAP_EXCEPTION, exception->at, 0, STR("")};
        }
    }
    return (struct gap){.kind = GAP_NONE};
}

struct gap schedule_gap(const struct schedule *schedule)
{
    struct minutes minutes = {{0}};
    if (!schedule) {
        return (struct gap){.kind = GAP_NONE};
    }
    minutes_add(&minutes, &schedule->week);
    int32_t hole = minutes_first_hole(&minutes);
    if (hole >= 0) {
        return (struct gap){GAP_WEEK, field_value(schedule->at, "week"), hole,
                            STR("")};
    }
    return dated_gap(schedule);
}

int32_t schedule_minutes_per_week(const struct schedule *schedule)
{
    int32_t minutes = 0;
    if (!schedule) {
        return MINUTES_PER_WEEK;
    }
    for (size_t i = 0; i < schedule->week.count; i++) {
        const struct interval *interval = &schedule->week.items[i];
        minutes += interval->end_minute - interval->start_minute;
    }
    return minutes;
}

bool reach_serves(const struct reach *reach, str severity_id)
{
    for (size_t i = 0; i < reach->severity.count; i++) {
        if (str_equal(reach->severity.items[i].text, severity_id)) {
            return true;
        }
    }
    return reach->severity.count == 0;
}

/* True when the row is staffed without a hole, all by itself. */
static bool row_is_always(const struct plan *plan, const struct reach *reach)
{
    const struct schedule *schedule = plan_schedule(plan, reach->during.text);
    if (!schedule) {
        return str_equal(reach->during.text, SCHEDULE_ALWAYS);
    }
    return schedule_gap(schedule).kind == GAP_NONE;
}

/* Adds up the rows of one zone for one severity; `first` decides the zone. */
static int32_t rows_first_hole(const struct plan *plan,
                               const struct schedule *first,
                               enum channel channel, str severity_id)
{
    struct minutes minutes = {{0}};
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (reach->by == (int)channel && schedule &&
            reach_serves(reach, severity_id) &&
            str_equal(schedule->zone.text, first->zone.text) &&
            dated_gap(schedule).kind == GAP_NONE) {
            minutes_add(&minutes, &schedule->week);
        }
    }
    return minutes_first_hole(&minutes);
}

static struct gap severity_gap(const struct plan *plan, enum channel channel,
                               str severity_id)
{
    struct gap gap = {GAP_NO_ROW, field_value(plan->at, "reach"), 0,
                      severity_id};
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (reach->by != (int)channel || !reach_serves(reach, severity_id)) {
            continue;
        }
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (row_is_always(plan, reach) ||
            (schedule &&
             rows_first_hole(plan, schedule, channel, severity_id) < 0)) {
            return (struct gap){.kind = GAP_NONE};
        }
        if (schedule && gap.kind == GAP_NO_ROW) {
            gap = schedule_gap(schedule);
            gap.severity = severity_id;
        }
    }
    return gap;
}

static bool contact_is_always(const struct partner *partner,
                              const struct contact *contact)
{
    const struct schedule *schedule =
        partner_schedule(partner, contact->during.text);
    return !schedule || schedule_gap(schedule).kind == GAP_NONE;
}

static struct gap contact_gap(const struct partner *partner,
                              enum channel channel)
{
    for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
        if (contact_is_always(partner,
                              &partner->contact.channels[channel].items[i])) {
            return (struct gap){.kind = GAP_NONE};
        }
    }
    return (struct gap){GAP_CONTACT, field_value(partner->at, "contact"), 0,
                        STR("")};
}

struct gap channel_gap(const struct partner *partner, const struct plan *plan,
                       enum channel channel)
{
    struct gap gap = {.kind = GAP_NONE};
    if (partner) {
        gap = contact_gap(partner, channel);
    }
    if (plan->severities.count == 0 && gap.kind == GAP_NONE) {
        gap = severity_gap(plan, channel, STR(""));
    }
    for (size_t i = 0; i < plan->severities.count && gap.kind == GAP_NONE;
         i++) {
        gap = severity_gap(plan, channel, plan->severities.items[i].id);
    }
    return gap;
}

bool channel_is_always(const struct partner *partner, const struct plan *plan,
                       enum channel channel)
{
    return channel_gap(partner, plan, channel).kind == GAP_NONE;
}
