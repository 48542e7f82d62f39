/* SPDX-License-Identifier: MIT */
/*
 * hours: what `slagen hours` is asked, and what it answers.
 *
 * For hours.c, which reckons, and hours_print.c, which prints.
 */
#ifndef SLAGEN_CLI_HOURS_H
#define SLAGEN_CLI_HOURS_H

#include "cli/project.h"
#include "exchange/json.h"
#include "reckon/coverage.h"
#include "reckon/moment.h"

/* What is asked, once it is understood. */
struct inquiry {
    const struct project *project;
    struct arena *arena;
    const struct partner *partner;
    const struct plan *plan;
    struct support_case asked; /* without the channel */
    int32_t year;
    const struct zone *zone;                  /* NULL: that of the hours */
    const struct zone *customer_zone;         /* NULL: not known */
    const struct calendar *customer_calendar; /* NULL: not known */
    struct moment at;
    bool has_at;
};

/* What is true of one channel. */
struct channel_hours {
    int channel;
    const struct zone *zone; /* in which the answer is given; may be NULL */
    struct gap gap;
    bool is_known; /* the rest can be reckoned */
    int32_t week_minutes;
    int64_t year_seconds;
    int64_t at;
    bool is_open;
    bool changes; /* in the time that is looked into */
    int64_t next; /* when it closes, or opens */
};

/* Writes what is true of one channel, for people, and as a JSON object. */
void hours_write_text(const struct inquiry *inquiry,
                      const struct channel_hours *found, struct buf *out);
void hours_write_json(const struct inquiry *inquiry,
                      const struct channel_hours *found, struct json *json);

#endif
