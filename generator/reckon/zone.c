/* SPDX-License-Identifier: MIT */
#include "reckon/zone.h"

#include <assert.h>

#include "reckon/zone_data.h"

const struct zone *zone_fixed(str name, int32_t utc_offset_seconds,
                              struct arena *arena)
{
    struct zone *zone = ARENA_NEW(arena, struct zone);
    zone->name = name;
    zone->type_count = 1;
    zone->types = ARENA_NEW(arena, struct zone_offset);
    *zone->types = (struct zone_offset){utc_offset_seconds, false, name};
    return zone;
}

str zone_name(const struct zone *zone)
{
    return zone->name;
}

/* Gives the number of transitions at or before an instant. */
static size_t count_until(const struct zone *zone, int64_t instant)
{
    size_t low = 0;
    size_t high = zone->transition_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (zone->transitions[middle] <= instant) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

struct zone_offset zone_at(const struct zone *zone, int64_t instant)
{
    size_t count = count_until(zone, instant);
    if (count == zone->transition_count && zone->has_rule) {
        return zone_rule_at(&zone->rule, instant);
    }
    return zone->types[count ? zone->transition_types[count - 1] : 0];
}

/* Gives the first instant at or after `from` at which something may change, or
 * INT64_MAX. */
static int64_t next_candidate(const struct zone *zone, int64_t from)
{
    size_t count = from == INT64_MIN ? 0 : count_until(zone, from - 1);
    if (count < zone->transition_count) {
        return zone->transitions[count];
    }
    return zone->has_rule ? zone_rule_next(&zone->rule, from) : INT64_MAX;
}

static bool offsets_are_equal(const struct zone_offset *a,
                              const struct zone_offset *b)
{
    return a->utc_offset_seconds == b->utc_offset_seconds &&
           a->is_dst == b->is_dst &&
           str_equal(a->abbreviation, b->abbreviation);
}

bool zone_find_transition(const struct zone *zone, int64_t from, int64_t to,
                          struct zone_transition *out)
{
    for (int64_t at = next_candidate(zone, from); at < to;
         at = next_candidate(zone, at + 1)) {
        out->at = at;
        out->before = at == INT64_MIN ? zone->types[0] : zone_at(zone, at - 1);
        out->after = zone_at(zone, at);
        if (!offsets_are_equal(&out->before, &out->after)) {
            return true;
        }
    }
    return false;
}

/* --- from local time -------------------------------------------------------
 */

/* Adds the instant at which the local time is shown under an offset, if that
 * offset holds then. */
static void try_offset(const struct zone *zone, int64_t local, int32_t offset,
                       struct zone_instants *out)
{
    int64_t instant = local - offset;
    if (zone_at(zone, instant).utc_offset_seconds != offset) {
        return;
    }
    if (out->count == 0) {
        *out = (struct zone_instants){1, instant, instant};
    } else if (instant != out->earliest && instant != out->latest) {
        out->count = 2;
        out->earliest = instant < out->earliest ? instant : out->earliest;
        out->latest = instant > out->latest ? instant : out->latest;
    }
}

static bool is_skipped(const struct zone_transition *transition, int64_t local)
{
    return transition->at + transition->before.utc_offset_seconds <= local &&
           local < transition->at + transition->after.utc_offset_seconds;
}

struct zone_instants zone_resolve(const struct zone *zone, date day,
                                  int32_t second_of_day)
{
    assert(date_is_valid(day) && second_of_day >= 0 &&
           second_of_day <= ZONE_SECONDS_PER_DAY);
    /* No offset is longer than this, so all that matters happens within. */
    static const int64_t around = ZONE_MAX_OFFSET + 1;
    int64_t local = date_to_days(day) * ZONE_SECONDS_PER_DAY + second_of_day;
    int64_t jump = local - zone_at(zone, local).utc_offset_seconds;
    struct zone_instants found = {0};
    struct zone_transition transition;
    int64_t from = local - around;
    try_offset(zone, local, zone_at(zone, from).utc_offset_seconds, &found);
    while (zone_find_transition(zone, from, local + around, &transition)) {
        try_offset(zone, local, transition.after.utc_offset_seconds, &found);
        if (is_skipped(&transition, local)) {
            jump = transition.at;
        }
        from = transition.at + 1;
    }
    if (found.count == 0) {
        found.earliest = jump;
        found.latest = jump;
    }
    return found;
}

/* --- the year --------------------------------------------------------------
 */

/* How long each of two offsets holds in a year, and what else there is. */
struct tally {
    int32_t first_seconds;  /* the offset at the start of the year */
    int32_t second_seconds; /* another one */
    int64_t first_held;
    int64_t second_held;
    int change_count; /* of the offset */
    bool has_third;
};

static void tally_span(struct tally *tally, int32_t offset, int64_t held)
{
    if (offset == tally->first_seconds) {
        tally->first_held += held;
    } else if (tally->second_held == 0 || offset == tally->second_seconds) {
        tally->second_seconds = offset;
        tally->second_held += held;
    } else {
        tally->has_third = true;
    }
}

static struct tally tally_year(const struct zone *zone, int64_t from,
                               int64_t to)
{
    int32_t offset = zone_at(zone, from).utc_offset_seconds;
    struct tally tally = {.first_seconds = offset, .second_seconds = offset};
    struct zone_transition transition;
    while (zone_find_transition(zone, from + 1, to, &transition)) {
        tally_span(&tally, offset, transition.at - from);
        tally.change_count += transition.after.utc_offset_seconds != offset;
        offset = transition.after.utc_offset_seconds;
        from = transition.at;
    }
    tally_span(&tally, offset, to - from);
    return tally;
}

/* A season lasts; the weeks of Ramadan, for which Morocco changes its clocks,
 * do not make a summer of the rest of the year. */
static bool has_seasons(const struct tally *tally)
{
    static const int64_t season = (int64_t)90 * ZONE_SECONDS_PER_DAY;
    return tally->change_count == 2 && !tally->has_third &&
           tally->first_held >= season && tally->second_held >= season;
}

struct zone_year zone_year(const struct zone *zone, int32_t year)
{
    int64_t from = zone_resolve(zone, (date){year, 1, 1}, 0).earliest;
    int64_t to =
        zone_resolve(zone, (date){year, 12, 31}, ZONE_SECONDS_PER_DAY).latest;
    struct tally tally = tally_year(zone, from, to);
    int32_t first = tally.first_seconds;
    int32_t second = tally.second_seconds;
    if (has_seasons(&tally)) {
        return (struct zone_year){true, true, first < second ? first : second,
                                  first < second ? second : first};
    }
    int32_t longest = tally.second_held > tally.first_held ? second : first;
    return (struct zone_year){tally.change_count == 0, false, longest, longest};
}
