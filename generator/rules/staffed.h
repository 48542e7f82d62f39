/* SPDX-License-Identifier: MIT */
/*
 * staffed: how long somebody is there in months like any other.
 *
 * What a year amounts to is a matter of reckon/coverage.h.  Rules that advise
 * ask for less: what is so in each of four months of the year, whatever the
 * holidays, customers meet again and again.
 */
#ifndef SLAGEN_RULES_STAFFED_H
#define SLAGEN_RULES_STAFFED_H

#include "reckon/coverage.h"

/* Gives the seconds in which some way is open, in all four months. */
int64_t staffed_seconds(const struct ways *ways, int32_t year);

/* Gives the longest stretch in which none is, of the month in which that is the
 * shortest. */
struct span staffed_gap(const struct ways *ways, int32_t year);

/* True when some way is open at any time of the year. */
bool staffed_ever(const struct ways *ways, int32_t year);

#endif
