/* SPDX-License-Identifier: MIT */
/*
 * calendar_join: calendars with the days of those that they include.
 */
#ifndef SLAGEN_MODEL_CALENDAR_JOIN_H
#define SLAGEN_MODEL_CALENDAR_JOIN_H

#include "model/catalogue.h"

/*
 * Gives every calendar of a catalogue, sorted by id, all its days: `all` of
 * struct calendar.  Marks as faulty those that it reports.  Errors: ref-cycle
 * (calendars that include each other in a ring), calendar-depth, calendar-size,
 * ref-missing (a day under `without` that no included calendar has).  Names of
 * calendars that do not exist are passed over: references_check tells.
 */
bool calendars_join(const struct reading *reading, struct catalogue *catalogue);

#endif
