/* SPDX-License-Identifier: MIT */
/*
 * fingerprint: what tells a finding from others when its line has moved.
 */
#ifndef SLAGEN_EXCHANGE_FINGERPRINT_H
#define SLAGEN_EXCHANGE_FINGERPRINT_H

#include "base/diag.h"

struct fingerprint {
    uint64_t hash;       /* of rule, path and the text of the line */
    uint32_t occurrence; /* from 1, of findings with the same hash */
};

/* Gives one for each finding, in their order, which must be that of
 * diags_sort; takes time as their number and their files grow. */
const struct fingerprint *fingerprints(const struct diags *diags);

#endif
