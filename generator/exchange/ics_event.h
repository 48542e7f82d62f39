/* SPDX-License-Identifier: MIT */
/* ics_event: the dates of one event; between ics_read.c and libical only. */
#ifndef SLAGEN_EXCHANGE_ICS_EVENT_H
#define SLAGEN_EXCHANGE_ICS_EVENT_H

#include "base/civil.h"
#include "base/diag.h"

/* One property, "DTSTART;VALUE=DATE:20271224", unfolded. */
struct ics_line {
    str text;
    uint32_t line; /* where it begins in the file */
};

enum { ICS_MOST_LINES = 64 }; /* of one event, of those that are looked at */

struct ics_event {
    struct ics_line lines[ICS_MOST_LINES];
    size_t count;
    uint32_t line; /* BEGIN:VEVENT */
};

/* A closed day. */
struct ics_day {
    int64_t day; /* since 1970-01-01 */
    str name;
    uint32_t line;
};

struct ics_days {
    struct ics_day *items; /* ICS_MAX_DAYS of them have room */
    size_t count;
};

/* What reading a file shares. */
struct ics_reading {
    const struct source *source;
    struct arena *arena;
    struct diags *diags;
    struct ics_days days;
};

/* Reports at a line of the file; gives false. */
bool ics_report(const struct ics_reading *reading, uint32_t line,
                const char *rule, const char *message, const char *hint);

/* True for a property that ics_event_read looks at. */
bool ics_line_matters(str line);

/* Adds the days of an event. */
bool ics_event_read(struct ics_reading *reading, const struct ics_event *event);

#endif
