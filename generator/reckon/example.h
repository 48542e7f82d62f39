/* SPDX-License-Identifier: MIT */
/*
 * example: an instant at which to open a request when showing what targets
 * mean.
 *
 * There is no clock to take it from, and not every instant tells as much.  It
 * lies at the end of a working week, so that hours that are closed come soon:
 * half past four in the afternoon of the first last working day of a week from
 * a day on, or half an hour before the day's close where that is earlier.  In a
 * cut-off's shadow it counts as late.  Where no day of the week is closed, and
 * where every hour counts, the day is a Friday.
 */
#ifndef SLAGEN_RECKON_EXAMPLE_H
#define SLAGEN_RECKON_EXAMPLE_H

#include "reckon/opening.h"

/* Gives the instant on or after the local day `from` in the zone of an opening
 * that is known; false when it does not open in a year. */
bool example_opened(struct opening *opening, date from, int64_t *out);

/* The same where every hour counts. */
bool example_elapsed(const struct zone *zone, date from, int64_t *out);

#endif
