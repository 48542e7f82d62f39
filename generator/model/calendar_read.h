/* SPDX-License-Identifier: MIT */
/* What the readers of calendars share; for model/calendar*.c only. */
#ifndef SLAGEN_MODEL_CALENDAR_READ_H
#define SLAGEN_MODEL_CALENDAR_READ_H

#include "model/calendar.h"

extern const struct word observed_words[]; /* enum observed */

/* Reads the entries of a mapping behind the days that there are. */
bool days_add(const struct reading *reading, const struct value *from,
              struct holidays *days);

#endif
