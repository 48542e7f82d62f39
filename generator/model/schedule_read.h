/* SPDX-License-Identifier: MIT */
/*
 * The parts of the reader of schedules; for model/schedule*.c only.  The
 * grammar of hours:
 *
 *   week     = mapping of days to ranges | list of spans
 *   days     = day | day "-" day | "daily"        mon tue wed thu fri sat sun
 *   ranges   = range | list of range | "closed"
 *   range    = time ("-" | " to ") time [" next day"]
 *   span     = days " " range | day " " time " to " day " " time
 *   except   = list of one-entry mappings, or a mapping: dates -> hours
 *   dates    = date [" to " date] | day of a year [" to " day of a year]
 *   hours    = "closed" | week | {name, week, on_holidays}
 */
#ifndef SLAGEN_MODEL_SCHEDULE_READ_H
#define SLAGEN_MODEL_SCHEDULE_READ_H

#include "model/schedule.h"

#define DAYS_FORM "days such as `mon`, `mon-fri` or `daily`"

/* `count` days from `first` on, past Sunday to Monday. */
struct days {
    int first;
    int count;
};

/* Reads "mon"; false for anything else. */
bool day_parse(str text, int *out);

/* Reads "mon", "fri-mon" or "daily"; false for anything else. */
bool days_parse(str text, struct days *out);

/* Minutes [start, end) of a day; the end is above MINUTES_PER_DAY where it is
 * on the next one. */
struct range {
    int32_t start;
    int32_t end;
};

/* Reads "09:00-17:00" or "22:00 to 06:00 next day". */
bool range_parse(str text, struct range *out);

/* Reports hours-form, hours-time or hours-order: why `text`, which stands in
 * `from`, is no range.  Gives false. */
bool report_range(const struct reading *reading, const struct value *from,
                  str text);

extern const struct type type_week; /* struct week */

/* Reads a week, or "closed" for an empty one.  Reports hours-form, hours-days,
 * hours-time, hours-order, hours-overlap. */
bool week_read(const struct reading *reading, const struct value *from,
               struct week *out);

#endif
