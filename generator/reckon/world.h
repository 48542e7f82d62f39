/* SPDX-License-Identifier: MIT */
/*
 * world: what reckoning needs besides the plan that is asked about: the other
 * documents of the project, and the clocks of the places that they name.
 *
 * Immutable once the project is read; threads may share it.
 */
#ifndef SLAGEN_RECKON_WORLD_H
#define SLAGEN_RECKON_WORLD_H

#include "model/catalogue.h"
#include "reckon/zone.h"

struct world {
    const struct catalogue *catalogue;
    /* Gives a zone that the project names, or NULL: never UTC in silence. */
    const struct zone *(*zone)(void *context, str name);
    void *zone_context;
    /* The day that the project is judged on; year 0: on none, since there is no
     * clock. */
    date today;
};

/* Gives the zone of that name, or NULL. */
static inline const struct zone *world_zone(const struct world *world, str name)
{
    return world->zone(world->zone_context, name);
}

#endif
