/* SPDX-License-Identifier: MIT */
/*
 * references: whether every name that a document refers to exists.
 */
#ifndef SLAGEN_MODEL_REFERENCES_H
#define SLAGEN_MODEL_REFERENCES_H

#include "model/catalogue.h"

/*
 * Looks up every reference of a catalogue that is sorted by id, and marks the
 * documents that have a wrong one as faulty.  Errors: ref-missing, with the
 * nearest name; ref-duplicate, hours-reserved.  The words of `closed` that mean
 * no one calendar are no references.
 */
bool references_check(const struct reading *reading,
                      struct catalogue *catalogue);

#endif
