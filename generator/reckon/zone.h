/* SPDX-License-Identifier: MIT */
/*
 * zone: what the clocks of a place show, and when they change.
 *
 * Read from the bytes of a TZif file (RFC 9636), as every system has them,
 * with no help of the C library or of ICU, whose own tables are older.  Behind
 * the last change that the file lists, its rule ("CET-1CEST,M3.5.0,M10.5.0/3")
 * goes on for ever.
 *
 * Instants are seconds since 1970-01-01T00:00:00Z, without leap seconds, in the
 * years 1 to 9999.  An offset is what local time is ahead of UTC, in seconds.
 * A zone is immutable; threads may share it.
 */
#ifndef SLAGEN_RECKON_ZONE_H
#define SLAGEN_RECKON_ZONE_H

#include "base/civil.h"
#include "base/diag.h"

struct zone;

/* What holds at an instant. */
struct zone_offset {
    int32_t utc_offset_seconds; /* east is positive */
    bool is_dst;      /* as the zone's law has it: in Ireland, winter is */
    str abbreviation; /* "CEST", "+0545"; lives as long as the zone */
};

/* An instant at which the offset, `is_dst` or the abbreviation changes. */
struct zone_transition {
    int64_t at; /* the first second of what is new */
    struct zone_offset before;
    struct zone_offset after;
};

/* The instants at which local clocks show a time of a day. */
struct zone_instants {
    int count;        /* 0: clocks skip it; 1; 2: they show it twice */
    int64_t earliest; /* with count 0: the instant at which they skip it */
    int64_t latest;   /* the same as earliest unless count is 2 */
};

/* The offsets of a year, for display: "UTC+1, in summer UTC+2". */
struct zone_year {
    bool is_regular; /* false: changed for other reasons than the season; see
                        the transitions */
    bool has_summer;
    int32_t standard_seconds; /* when not regular: what holds longest */
    int32_t summer_seconds;   /* the same as standard without summer time */
};

/*
 * Reads the bytes of a TZif file, version 1 to 4, into a zone that lives in
 * `arena` and borrows neither.  Errors: zone-data, for anything that is not
 * exactly such a file, and for one that counts leap seconds.
 */
bool zone_read(str bytes, str name, struct arena *arena, struct diags *diags,
               const struct zone **out);

/* Makes a zone whose clocks never change; borrows the name. */
const struct zone *zone_fixed(str name, int32_t utc_offset_seconds,
                              struct arena *arena);

/* Gives the name that zone_read was given. */
str zone_name(const struct zone *zone);

struct zone_offset zone_at(const struct zone *zone, int64_t instant);

/*
 * Finds the first transition in [from, to); false when there is none.  To walk
 * over all of them, go on from `out->at + 1`.
 */
bool zone_find_transition(const struct zone *zone, int64_t from, int64_t to,
                          struct zone_transition *out);

/*
 * Gives the instants at which clocks show that time: none in the hour that is
 * skipped in spring, two in the hour that comes twice in autumn.
 * `second_of_day` may be 86,400, which is the midnight that ends the day.
 */
struct zone_instants zone_resolve(const struct zone *zone, date day,
                                  int32_t second_of_day);

struct zone_year zone_year(const struct zone *zone, int32_t year);

#endif
