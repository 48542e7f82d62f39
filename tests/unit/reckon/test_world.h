/* SPDX-License-Identifier: MIT */
/*
 * A world for tests: a catalogue, and the zones of this machine, read when they
 * are first asked for.
 */
#ifndef SLAGEN_TEST_WORLD_H
#define SLAGEN_TEST_WORLD_H

#include "model/read.h"

#include "input/zoneinfo.h"
#include "reckon/world.h"

struct test_zones {
    struct arena *arena;
    struct diags diags;
    struct zoneinfo info;
    bool is_open;
    const struct zone *items[64];
    size_t count;
};

static inline const struct zone *test_zone_find(void *context, str name)
{
    struct test_zones *zones = context;
    str bytes;
    for (size_t i = 0; i < zones->count; i++) {
        if (str_equal(zone_name(zones->items[i]), name)) {
            return zones->items[i];
        }
    }
    if (!zones->is_open) {
        diags_init(&zones->diags, zones->arena);
        zones->is_open =
            zoneinfo_open(NULL, zones->arena, &zones->diags, &zones->info);
        assert_true(zones->is_open);
    }
    assert_true(zones->count < sizeof zones->items / sizeof *zones->items);
    const struct zone **out = &zones->items[zones->count];
    if (!zoneinfo_read(&zones->info, name, NULL, zones->arena, &zones->diags,
                       &bytes) ||
        !zone_read(bytes, name, zones->arena, &zones->diags, out)) {
        return NULL;
    }
    return zones->items[zones->count++];
}

static inline struct world test_world(struct test_zones *zones,
                                      struct arena *arena,
                                      const struct catalogue *catalogue)
{
    *zones = (struct test_zones){.arena = arena};
    return (struct world){catalogue, test_zone_find, zones, {2027, 6, 1}};
}

static inline void test_world_close(struct test_zones *zones)
{
    if (zones->is_open) {
        zoneinfo_close(&zones->info);
    }
}

#endif
