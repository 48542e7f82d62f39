/* SPDX-License-Identifier: MIT */
/*
 * gap: why somebody is not there round the clock, in words for a finding.
 */
#ifndef SLAGEN_RULES_GAP_H
#define SLAGEN_RULES_GAP_H

#include "reckon/coverage.h"

/* Names the place of a gap as the finding's second one, with the case, the
 * reason and the instant: "for `low`: closed on a holiday, from 2027-01-01…".
 */
void gap_relate(struct diags *diags, struct diag *diag, const struct gap *gap);

/* Gives why somebody is not there at all hours, or that somebody is: "closed on
 * a holiday". */
const char *gap_reason(const struct gap *gap);

/* True when nobody is there at some time, for certain. */
bool gap_is_certain(const struct gap *gap);

#endif
