/* SPDX-License-Identifier: MIT */
/*
 * yaml_anchors: the names that aliases refer to; for input/yaml*.c only.
 *
 * A sorted array of at most YAML_MAX_ANCHORS names, so that no choice of names
 * makes it slow.  A name may be given again and then means the later node.
 */
#ifndef SLAGEN_INPUT_YAML_ANCHORS_H
#define SLAGEN_INPUT_YAML_ANCHORS_H

#include "base/value.h"

enum { YAML_MAX_ANCHORS = 4096 };

struct yaml_anchor {
    str name;
    struct value *value; /* NULL until the node is complete */
    uint32_t node_count; /* in the node, itself included */
    uint32_t depth;      /* lists and mappings within each other, 0: scalar */
};

struct yaml_anchors {
    struct yaml_anchor **sorted; /* by name */
    size_t count;
    size_t capacity;
};

/* Gives a new anchor of that name, or NULL when there are too many names. */
struct yaml_anchor *yaml_anchors_add(struct yaml_anchors *anchors,
                                     struct arena *arena, str name);

/* Gives the latest anchor of that name, or NULL. */
struct yaml_anchor *yaml_anchors_find(const struct yaml_anchors *anchors,
                                      str name);

#endif
