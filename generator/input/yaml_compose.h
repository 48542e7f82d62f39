/* SPDX-License-Identifier: MIT */
/*
 * yaml_compose: libyaml's events -> values; for input/yaml*.c only.
 *
 * An explicit stack with a frame for each list and map that is still open, so
 * that depth costs no C stack.  Where a fault is found the tree is built on
 * without the faulty part, to find the next one; it is thrown away at the end.
 */
#ifndef SLAGEN_INPUT_YAML_COMPOSE_H
#define SLAGEN_INPUT_YAML_COMPOSE_H

#include "input/yaml_anchors.h"
#include "input/yaml_reader.h"

struct yaml_frame {
    struct value *value;        /* the list or map */
    struct yaml_anchor *anchor; /* of this node, or NULL */
    struct yaml_context context;
    uint32_t node_count;
    uint32_t depth;           /* of the deepest node below */
    bool is_key;              /* a list or map where a key belongs */
    bool is_within_key;       /* below one, which has been reported */
    bool has_key;             /* a map: a key was read, its value comes next */
    bool key_is_faulty;       /* the value that comes next is to be dropped */
    struct value_entry entry; /* that key, and its place */
};

struct yaml_composer {
    struct yaml_reader *reader;
    struct yaml_frame *frames; /* limits->depth of them */
    uint32_t depth;            /* frames in use */
    uint32_t node_count;
    pos last_end; /* behind the last character of a node or key */
    struct yaml_anchors anchors;
    struct value *root; /* NULL before the first node is complete */
};

void yaml_composer_init(struct yaml_composer *composer,
                        struct yaml_reader *reader, struct arena *frames);

/* Gives the context of whatever comes next. */
struct yaml_context yaml_composer_context(const struct yaml_composer *composer);

/*
 * Takes the event of a node or of the end of one.  False when reading must
 * stop.  Errors: yaml-depth, yaml-limit, yaml-duplicate-key, yaml-key,
 * yaml-alias, yaml-merge-key, those of yaml_scalar_read.
 */
bool yaml_compose_event(struct yaml_composer *composer,
                        const yaml_event_t *event,
                        const struct yaml_span *span);

/* --- within yaml_compose*.c --- */

/* Gives the innermost open list or map, or NULL. */
struct yaml_frame *yaml_composer_top(const struct yaml_composer *composer);

/* Takes nodes from the budget; false when it is spent.  Errors: yaml-limit. */
bool yaml_composer_charge(struct yaml_composer *composer, uint32_t node_count,
                          const struct yaml_span *span);

/* True when `more` levels may follow.  Errors: yaml-depth. */
bool yaml_composer_check_depth(struct yaml_composer *composer, uint32_t more,
                               const struct yaml_span *span);

/* Puts a complete node where it belongs, which is not the place of a key. */
void yaml_composer_add_node(struct yaml_composer *composer, struct value *value,
                            uint32_t node_count, uint32_t depth);

/* True when the next node is a key. */
bool yaml_composer_is_at_key(const struct yaml_composer *composer);

/* Takes a key.  Errors: yaml-merge-key, yaml-key. */
void yaml_composer_take_key(struct yaml_composer *composer,
                            const struct yaml_scalar *scalar,
                            const struct yaml_span *span);

/* Reports what cannot be a key: yaml-key. */
void yaml_composer_report_key(struct yaml_composer *composer,
                              const struct yaml_span *span,
                              const char *message);

/* Takes a key that has been reported; its value will be dropped. */
void yaml_composer_fault_key(struct yaml_composer *composer);

/* Seals a map.  Errors: yaml-duplicate-key, for every key but the first. */
void yaml_composer_seal(struct yaml_composer *composer, struct value *map);

/*
 * Gives the anchor of a node; NULL when it has none or must not have one.
 * False when reading must stop.  Errors: yaml-alias, yaml-limit.
 */
bool yaml_composer_add_anchor(struct yaml_composer *composer,
                              const yaml_char_t *name,
                              const struct yaml_span *span,
                              struct yaml_anchor **out);

/* Takes an alias; false when reading must stop. */
bool yaml_composer_take_alias(struct yaml_composer *composer,
                              const yaml_event_t *event,
                              const struct yaml_span *span);

#endif
