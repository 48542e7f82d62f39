/* SPDX-License-Identifier: MIT */
/*
 * zone_data: what a TZif file says, in memory.
 *
 * For the files of zone only.
 */
#ifndef SLAGEN_RECKON_ZONE_DATA_H
#define SLAGEN_RECKON_ZONE_DATA_H

#include "reckon/zone.h"

enum {
    ZONE_SECONDS_PER_DAY = 24 * 60 * 60,
    ZONE_MAX_OFFSET = 26 * 60 * 60 - 1, /* RFC 9636, section 3.2 */
    ZONE_MIN_OFFSET = -(25 * 60 * 60 - 1),
};

/* The day of a year on which clocks change. */
enum zone_day_kind {
    ZONE_DAY_JULIAN, /* Jn: 1 to 365, without 29 February */
    ZONE_DAY_ZERO,   /* n: 0 to 365, with it */
    ZONE_DAY_WEEK,   /* Mm.w.d: the w-th of a weekday in a month */
};

struct zone_change {
    enum zone_day_kind kind;
    int32_t month;
    int32_t week;   /* 5: the last one */
    int32_t day;    /* of the week from Sunday (0), or of the year */
    int32_t second; /* of that day, in the time before; -167 to 167 hours */
};

/* The rule for the time behind the last transition. */
struct zone_rule {
    struct zone_offset standard;
    struct zone_offset summer; /* only if has_summer */
    bool has_summer;
    struct zone_change start; /* of summer */
    struct zone_change end;
};

struct zone {
    str name;
    size_t transition_count;
    int64_t *transitions; /* ascending */
    uint8_t *transition_types;
    size_t type_count; /* 1 or more; the first holds before all transitions */
    struct zone_offset *types;
    bool has_rule;
    struct zone_rule rule;
};

/* Reads a TZ string, such as "CET-1CEST,M3.5.0,M10.5.0/3"; false when it is
 * none.  Its abbreviations borrow `text`. */
bool zone_rule_read(str text, struct zone_rule *out);

struct zone_offset zone_rule_at(const struct zone_rule *rule, int64_t instant);

/* Gives the first instant at or after `from` at which the rule may change the
 * offset, or INT64_MAX. */
int64_t zone_rule_next(const struct zone_rule *rule, int64_t from);

#endif
