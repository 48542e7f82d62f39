/* SPDX-License-Identifier: MIT */
/*
 * The zones of a project are few, and found by a walk.  The system's zone
 * folder is opened when the first one is named, so that a project without a
 * schedule needs none.
 */
#include "cli/zones.h"

#include "input/zoneinfo.h"

/* Years that have begun to change their rules are not for display; this one
 * lies behind every change that is listed, where only the rule counts. */
enum { DISPLAY_YEAR = 2037 };

struct zones {
    struct arena *arena;
    struct zoneinfo info;
    bool is_open;
    bool has_failed; /* the folder could not be opened: told once */
    const struct zone **items;
    size_t count;
    size_t capacity;
};

struct zones *zones_new(struct arena *arena)
{
    struct zones *zones = ARENA_NEW(arena, struct zones);
    zones->arena = arena;
    return zones;
}

void zones_close(struct zones *zones)
{
    if (zones->is_open) {
        zoneinfo_close(&zones->info);
    }
}

const struct zone *zones_find(void *context, str name)
{
    const struct zones *zones = context;
    for (size_t i = 0; i < zones->count; i++) {
        if (str_equal(zone_name(zones->items[i]), name)) {
            return zones->items[i];
        }
    }
    return NULL;
}

static void add(struct zones *zones, const struct zone *zone)
{
    zones->items =
        ARENA_GROW(zones->arena, zones->items, zones->count, &zones->capacity);
    zones->items[zones->count++] = zone;
}

static bool open_once(struct zones *zones, struct diags *diags)
{
    if (!zones->is_open && !zones->has_failed) {
        zones->is_open = zoneinfo_open(NULL, zones->arena, diags, &zones->info);
        zones->has_failed = !zones->is_open;
    }
    return zones->is_open;
}

/* CET is the name of a zone, but of no place, and GMT+2 of none: whose summer
 * time? */
static void warn_of_abbreviation(const struct zones *zones,
                                 const struct value *name, struct diags *diags)
{
    enum zoneinfo_kind kind = zoneinfo_kind(name->text);
    str places[ZONEINFO_SUGGESTIONS];
    if (kind != ZONEINFO_ABBREVIATION && kind != ZONEINFO_OFFSET) {
        return;
    }
    struct diag *diag =
        diag_at(diags, SEVERITY_WARNING, "zone-abbreviation", name,
                "`%.*s` is the time of no certain place", STR_ARG(name->text));
    size_t count = zoneinfo_suggest(&zones->info, name->text, places);
    if (count) {
        str list = arena_join(zones->arena, places, count, STR(", "));
        diag_hint(diags, diag, "name a place, such as %.*s", STR_ARG(list));
    }
}

/* The system has files for some offsets, and names them the other way round. */
static bool read_zone(struct zones *zones, const struct value *name,
                      struct diags *diags, const struct zone **out)
{
    int32_t offset_minutes;
    str bytes;
    if (!str_starts_with(name->text, STR("Etc/")) &&
        zoneinfo_offset(name->text, &offset_minutes)) {
        *out = zone_fixed(name->text, offset_minutes * 60, zones->arena);
        return true;
    }
    return zoneinfo_read(&zones->info, name->text, name, zones->arena, diags,
                         &bytes) &&
           zone_read(bytes, name->text, zones->arena, diags, out);
}

bool zones_check(void *context, const struct value *name, struct diags *diags)
{
    struct zones *zones = context;
    const struct zone *zone;
    if (!open_once(zones, diags)) {
        return false;
    }
    if (zones_find(zones, name->text)) {
        warn_of_abbreviation(zones, name, diags);
        return true;
    }
    if (!read_zone(zones, name, diags, &zone)) {
        return false;
    }
    warn_of_abbreviation(zones, name, diags);
    add(zones, zone);
    return true;
}

bool zones_ask(struct zones *zones, str name, struct arena *arena,
               const struct zone **out, str *complaint)
{
    struct diags diags;
    diags_init(&diags, arena);
    if (zones_find(zones, name) ||
        zones_check(zones, value_text(arena, name), &diags)) {
        *out = zones_find(zones, name);
        return true;
    }
    const struct diag *diag = &diags.items[0];
    *complaint = arena_printf(arena, "%.*s%s%.*s", STR_ARG(diag->message),
                              diag->hint.len ? "; " : "", STR_ARG(diag->hint));
    return false;
}

bool zones_offsets(void *context, str name, int32_t *standard_minutes,
                   int32_t *summer_minutes)
{
    const struct zone *zone = zones_find(context, name);
    if (!zone) {
        return false;
    }
    struct zone_year year = zone_year(zone, DISPLAY_YEAR);
    *standard_minutes = year.standard_seconds / 60;
    *summer_minutes = year.summer_seconds / 60;
    return true;
}
