/* SPDX-License-Identifier: MIT */
/*
 * finding: the page that each id of a finding has in the manual.
 *
 * What a struct diag says of one place, a struct finding says once for all:
 * what the id means, what to do, and an example with a neighbour one step away
 * that is right.  Examples are run: `file` is where they stand in a small
 * project, of which they replace the keys that they name.  A comment that is a
 * path, `# content/partner.yaml`, begins another file; one that is a command,
 * `# slagen check --today 2029-01-01`, is run then, in place of a mere check.
 */
#ifndef SLAGEN_BASE_FINDING_H
#define SLAGEN_BASE_FINDING_H

#include "base/diag.h"

struct finding {
    const char *id; /* "hours-form" */
    enum diag_severity severity;
    const char *meaning;   /* whole sentences */
    const char *remedy;    /* what to write, without a full stop */
    const char *file;      /* of the example, "content/plan.yaml"; or NULL */
    const char *example;   /* lines that lead to it */
    const char *neighbour; /* nearly the same, that do not */
    const char *duty;      /* "E2: R2", or ""; NULL: a fault of form */
};

/* All findings that there are, by id. */
struct findings {
    const struct finding **items; /* sorted by id, no two equal */
    size_t count;
};

/* Sorts a list that was filled in any order. */
void findings_sort(struct findings *findings);

/* Gives the number of the finding of that id, or `count`. */
size_t findings_index(const struct findings *findings, str id);

/* Gives the finding of that id, or NULL. */
const struct finding *findings_find(const struct findings *findings, str id);

/* Gives the finding whose id is nearest to a misspelled one, or NULL. */
const struct finding *findings_nearest(const struct findings *findings, str id);

/* True when the finding is certain: an error of form, behind which something
 * was not understood.  Nobody can switch it off. */
bool finding_is_certain(const struct finding *finding);

#endif
