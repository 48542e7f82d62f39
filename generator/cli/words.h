/* SPDX-License-Identifier: MIT */
/*
 * words: days, times and reasons in English, for the terminal.  Pages say them
 * in every language: translate/format.h.
 */
#ifndef SLAGEN_CLI_WORDS_H
#define SLAGEN_CLI_WORDS_H

#include "reckon/opening.h"

/* "26 December 2026"; without a year for a day of every year. */
str words_day(struct arena *arena, date day);

/* "16:30", or with seconds where there are any. */
str words_time(struct arena *arena, int32_t second);

/* "Mon 23 Nov 2026 09:00". */
str words_moment_short(const struct zone *zone, struct arena *arena,
                       int64_t at);

/* "Monday 23 November 2026, 12:30 (Europe/Berlin, UTC+01:00)". */
str words_moment(const struct zone *zone, struct arena *arena, int64_t at);

/* "4 hours". */
str words_amount(struct arena *arena, int64_t amount, const char *unit);

/* "3 hours 30 minutes". */
str words_length(struct arena *arena, int64_t seconds);

/* Why it is closed: "Saturday: closed", "26 December: Boxing Day (England)".
 * `from` is when that begins. */
str words_closed(const struct closed *closed, bool is_whole_day,
                 const struct zone *zone, int64_t from, struct arena *arena);

#endif
