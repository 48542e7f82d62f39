/* SPDX-License-Identifier: MIT */
/*
 * zones: the time zones that a project names, read once.
 */
#ifndef SLAGEN_CLI_ZONES_H
#define SLAGEN_CLI_ZONES_H

#include "base/diag.h"
#include "reckon/zone.h"

struct zones;

/* Makes an empty set over the system's zone data. Lives in `arena`. */
struct zones *zones_new(struct arena *arena);

/* Closes the system's zone folder; the zones stay. */
void zones_close(struct zones *zones);

/*
 * For struct known: reports what is wrong with a zone name and reads the zone
 * when nothing is.  `zones` is a struct zones.  One thread only.
 */
bool zones_check(void *zones, const struct value *name, struct diags *diags);

/* For a name on the command line: gives its zone; false, with a line of
 * complaint in `arena`, when it is none.  One thread only. */
bool zones_ask(struct zones *zones, str name, struct arena *arena,
               const struct zone **out, str *complaint);

/* For struct world: gives a zone that was read, or NULL.  Safe from many
 * threads once the project is loaded. */
const struct zone *zones_find(void *zones, str name);

/* For struct edition: gives the offsets of a zone that was read, in minutes.
 * Safe from many threads once the project is loaded. */
bool zones_offsets(void *zones, str name, int32_t *standard_minutes,
                   int32_t *summer_minutes);

#endif
