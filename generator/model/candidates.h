/* SPDX-License-Identifier: MIT */
/*
 * candidates: what a name that refers to something could mean.
 *
 * For the files of model only.  The list lives in the arena of the reading;
 * findings are ref-missing, with the nearest name or the first few, and
 * ref-duplicate.
 */
#ifndef SLAGEN_MODEL_CANDIDATES_H
#define SLAGEN_MODEL_CANDIDATES_H

#include "model/catalogue.h"

struct candidates {
    const struct reading *reading;
    const char *kind; /* "calendar", for the finding */
    str *ids;
    size_t count;
    bool sorted; /* those of whole documents, of which there may be many: a
                    name may be that of one that could not be read */
    const struct catalogue *bases; /* what is only there to be extended */
};

/* Gives an empty list with room for `most` ids. */
struct candidates candidates_new(const struct reading *reading,
                                 const char *kind, size_t most);

/* Adds an id; those of a sorted list in their order. */
void candidates_add(struct candidates *candidates, str id);

/* Sorts a list that was filled in any order. */
void candidates_sort(struct candidates *candidates);

/* True when the id is among them. */
bool candidates_hold(const struct candidates *candidates, str id);

/* Reports a name that is no candidate, and gives false.  A name that was not
 * written refers to nothing, and is no fault. */
bool candidates_resolve(const struct candidates *candidates,
                        const struct name *name);

/* The same for a list of names, of which no two may be equal. */
bool candidates_resolve_all(const struct candidates *candidates,
                            const struct name *names, size_t count);

/* Reports what a list names twice, and would show twice. */
bool names_check_twice(const struct reading *reading, const struct name *names,
                       size_t count);

#endif
