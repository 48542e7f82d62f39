/* SPDX-License-Identifier: MIT */
/*
 * moment: a point in time as people and programs write it (RFC 3339).
 */
#ifndef SLAGEN_RECKON_MOMENT_H
#define SLAGEN_RECKON_MOMENT_H

#include "reckon/zone.h"

/* What was written: with an offset it is an instant, without one the time that
 * some place's clocks show. */
struct moment {
    date day;
    int32_t second; /* of the day */
    bool has_offset;
    int32_t offset_seconds;
};

enum moment_place {
    MOMENT_ONCE,
    MOMENT_TWICE,   /* clocks show it twice; the first was taken */
    MOMENT_SKIPPED, /* clocks do not show it; what they show next was taken */
};

/* Reads "2026-11-20T16:30", with ":30" of seconds and "Z" or "+01:00" where
 * wanted, in the years 1900 to 9000; false for anything else. */
bool moment_parse(str text, struct moment *out);

/* Gives the instant; `zone` is not looked at where there is an offset. */
enum moment_place moment_resolve(const struct moment *moment,
                                 const struct zone *zone, int64_t *out);

/* Gives what clocks show at an instant. */
struct moment moment_at(const struct zone *zone, int64_t at);

/* Gives "2026-11-20T16:30:00+01:00". */
str moment_text(const struct zone *zone, int64_t at, struct arena *arena);

#endif
