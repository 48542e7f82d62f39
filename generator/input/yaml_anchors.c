/* SPDX-License-Identifier: MIT */
#include "input/yaml_anchors.h"

/* Gives where the name is, or where it would have to be. */
static size_t position_of(const struct yaml_anchors *anchors, str name,
                          bool *is_there)
{
    size_t low = 0;
    size_t high = anchors->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(name, anchors->sorted[middle]->name);
        if (order == 0) {
            *is_there = true;
            return middle;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    *is_there = false;
    return low;
}

struct yaml_anchor *yaml_anchors_add(struct yaml_anchors *anchors,
                                     struct arena *arena, str name)
{
    bool is_there = false;
    size_t position = position_of(anchors, name, &is_there);
    if (!is_there && anchors->count == YAML_MAX_ANCHORS) {
        return NULL;
    }
    if (!is_there) {
        anchors->sorted = ARENA_GROW(arena, anchors->sorted, anchors->count,
                                     &anchors->capacity);
        struct yaml_anchor **slot = &anchors->sorted[position];
        memmove(slot + 1, slot, (anchors->count - position) * sizeof *slot);
        anchors->count++;
    }
    struct yaml_anchor *anchor = ARENA_NEW(arena, struct yaml_anchor);
    anchor->name = arena_copy(arena, name);
    anchors->sorted[position] = anchor;
    return anchor;
}

struct yaml_anchor *yaml_anchors_find(const struct yaml_anchors *anchors,
                                      str name)
{
    bool is_there = false;
    size_t position = position_of(anchors, name, &is_there);
    return is_there ? anchors->sorted[position] : NULL;
}
