/* SPDX-License-Identifier: MIT */
/*
 * holiday_date: on which date of a year a rule falls.
 */
#ifndef SLAGEN_RECKON_HOLIDAY_DATE_H
#define SLAGEN_RECKON_HOLIDAY_DATE_H

#include "model/calendar.h"

/* Give Easter Sunday, 1 to 9999, as a date of the Gregorian calendar: that of
 * the Western churches, and that of the Orthodox churches (by the Julian one).
 */
date easter_western(int32_t year);
date easter_orthodox(int32_t year);

/*
 * Gives the date that a rule gives for a year; false when there is none (29
 * February, a date of another year, a day outside of the years 1 to 9999).  A
 * weekday beside a day near the turn of the year may fall into the next one.
 */
bool holiday_date(const struct day_rule *rule, int32_t year, date *out);

#endif
