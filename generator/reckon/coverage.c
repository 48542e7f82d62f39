/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"

/* A week as one bit a minute, so that schedules can complement each other. */
struct minutes {
    uint64_t bits[(MINUTES_PER_WEEK + 63) / 64];
};

/* Sets [from, to), a word at a time. */
static void minutes_set(struct minutes *minutes, int32_t from, int32_t to)
{
    while (from < to) {
        int32_t word = from / 64;
        int32_t word_end = (word + 1) * 64;
        int32_t end = to < word_end ? to : word_end;
        int32_t count = end - from;
        uint64_t ones = count == 64 ? UINT64_MAX : ((uint64_t)1 << count) - 1;
        minutes->bits[word] |= ones << (from % 64);
        from = end;
    }
}

static void minutes_add(struct minutes *minutes, const struct week *week)
{
    for (size_t i = 0; i < week->count; i++) {
        int32_t start = week->items[i].start_minute;
        int32_t end = week->items[i].end_minute;
        bool wraps = end > MINUTES_PER_WEEK;
        minutes_set(minutes, start, wraps ? MINUTES_PER_WEEK : end);
        minutes_set(minutes, 0, wraps ? end - MINUTES_PER_WEEK : 0);
    }
}

/* Gives the first minute that is not staffed, or -1. */
static int32_t minutes_first_hole(const struct minutes *minutes)
{
    int32_t minute = 0;
    while (minute < MINUTES_PER_WEEK &&
           minutes->bits[minute / 64] >> (minute % 64) & 1) {
        bool full =
            minute % 64 == 0 && minutes->bits[minute / 64] == UINT64_MAX;
        minute += full ? 64 : 1;
    }
    return minute < MINUTES_PER_WEEK ? minute : -1;
}

/* What makes holes in single days: holidays, and exceptions whose week is not
 * full. */
static struct gap dated_gap(const struct schedule *schedule)
{
    if (schedule->closed.count) {
        return (struct gap){GAP_HOLIDAYS, schedule->closed.items[0].at, 0,
                            STR(""), false};
    }
    for (size_t i = 0; i < schedule->except.count; i++) {
        const struct exception *exception = &schedule->except.items[i];
        if (!week_is_full(&exception->week)) {
            return (struct gap){GAP_EXCEPTION, exception->at, 0, STR(""),
                                false};
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
                            STR(""), false};
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

/* True when the row holds for every request of a severity, wherever the
 * customer is and whatever it is about. */
static bool serves_all(const struct reach *reach, str severity_id)
{
    struct narrowing keys = reach_narrowing(reach);
    unsigned some = NARROWS_REGION | NARROWS_REQUEST | NARROWS_SERVICE;
    return reach->condition.len == 0 && !(narrowing_keys(&keys) & some) &&
           reach_serves(reach, severity_id);
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

/* Channels as one bit each. */
typedef unsigned channel_set;

static bool is_in(channel_set channels, int channel)
{
    return channels >> channel & 1;
}

/* Adds up the rows of one zone for one severity; `first` decides the zone. */
static int32_t rows_first_hole(const struct plan *plan,
                               const struct schedule *first,
                               channel_set channels, str severity_id)
{
    struct minutes minutes = {{0}};
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (is_in(channels, reach->by) && schedule &&
            serves_all(reach, severity_id) &&
            str_equal(schedule->zone.text, first->zone.text) &&
            dated_gap(schedule).kind == GAP_NONE) {
            minutes_add(&minutes, &schedule->week);
        }
    }
    return minutes_first_hole(&minutes);
}

/* Hours in several zones could complement each other all the year round, if
 * they are long enough; the rows of one zone cannot. */
static bool might_be_filled(const struct plan *plan, channel_set channels,
                            str severity_id)
{
    str zone = STR("");
    bool several = false;
    int32_t minutes = 0;
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (!schedule || !is_in(channels, reach->by) ||
            !serves_all(reach, severity_id)) {
            continue;
        }
        several |= zone.len && !str_equal(zone, schedule->zone.text);
        zone = schedule->zone.text;
        minutes += schedule_minutes_per_week(schedule);
    }
    return several && minutes >= MINUTES_PER_WEEK;
}

static struct gap severity_gap(const struct plan *plan, channel_set channels,
                               str severity_id)
{
    struct gap gap = {GAP_NO_ROW, field_value(plan->at, "reach"), 0,
                      severity_id, false};
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        if (!is_in(channels, reach->by) || !serves_all(reach, severity_id)) {
            continue;
        }
        const struct schedule *schedule =
            plan_schedule(plan, reach->during.text);
        if (row_is_always(plan, reach) ||
            (schedule &&
             rows_first_hole(plan, schedule, channels, severity_id) < 0)) {
            return (struct gap){.kind = GAP_NONE};
        }
        if (schedule && gap.kind == GAP_NO_ROW) {
            gap = schedule_gap(schedule);
            gap.severity = severity_id;
            gap.is_uncertain = might_be_filled(plan, channels, severity_id);
        }
    }
    return gap;
}

/* A contact with hours of its own is there only in those. */
static bool contact_is_always(const struct partner *partner,
                              const struct contact *contact)
{
    const struct schedule *schedule =
        partner_schedule(partner, contact->during.text);
    return !schedule || schedule_gap(schedule).kind == GAP_NONE;
}

/* Gives those of the channels that can be used whenever the plan says so. */
static channel_set open_channels(const struct partner *partner,
                                 channel_set channels)
{
    channel_set open = 0;
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
            const struct contact *contact =
                &partner->contact.channels[channel].items[i];
            if (is_in(channels, channel) &&
                contact_is_always(partner, contact)) {
                open |= 1U << channel;
            }
        }
    }
    return open;
}

static struct gap channels_gap(const struct partner *partner,
                               const struct plan *plan, channel_set channels)
{
    struct gap gap = {.kind = GAP_NONE};
    if (partner) {
        channels = open_channels(partner, channels);
        if (channels == 0) {
            const struct value *at = field_value(partner->at, "contact");
            return (struct gap){GAP_CONTACT, at, 0, STR(""), false};
        }
    }
    if (plan->severities.count == 0) {
        return severity_gap(plan, channels, STR(""));
    }
    for (size_t i = 0; i < plan->severities.count && gap.kind == GAP_NONE;
         i++) {
        gap = severity_gap(plan, channels, plan->severities.items[i].id);
    }
    return gap;
}

struct gap channel_gap(const struct partner *partner, const struct plan *plan,
                       enum channel channel)
{
    return channels_gap(partner, plan, 1U << channel);
}

struct gap people_gap(const struct partner *partner, const struct plan *plan)
{
    return channels_gap(partner, plan,
                        1U << CHANNEL_PHONE | 1U << CHANNEL_CHAT);
}

bool channel_is_always(const struct partner *partner, const struct plan *plan,
                       enum channel channel)
{
    return channel_gap(partner, plan, channel).kind == GAP_NONE;
}
