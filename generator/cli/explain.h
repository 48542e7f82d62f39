/* SPDX-License-Identifier: MIT */
/*
 * explain: what holds for a plan as a partner offers it, and why: what was
 * written where and what it overrides, and what follows from it.
 */
#ifndef SLAGEN_CLI_EXPLAIN_H
#define SLAGEN_CLI_EXPLAIN_H

#include "cli/project.h"

/* A value that another one took the place of. */
struct overridden {
    str value;
    const struct value *at;
};

struct explained {
    str path;               /* "targets.critical.first_response" */
    str value;              /* on one line */
    const struct value *at; /* where it was written; NULL: nowhere */
    str because;            /* what it follows from; empty: it was written */
    struct overridden *overrides; /* the nearest first */
    size_t override_count;
};

struct explanation {
    struct arena *arena;
    struct explained *items;
    size_t count;
    size_t capacity;
};

/* Adds an item, and gives it back; good until the next. */
struct explained *explain_add(struct explanation *explanation, str path,
                              str value, const struct value *at);

/* Gives a value on one line, as it could be written in a list. */
str explain_value(struct arena *arena, const struct value *value);

/* Adds what was written of a document, in the order of its table: all of it, or
 * only the keys of a list that NULL ends.  `prefix` begins the paths. */
void explain_document(struct explanation *explanation,
                      const struct catalogue *catalogue,
                      const struct schema *kind, const struct value *at,
                      const char *prefix, const char *const *keys);

/* Adds what follows for a plan from what was written. */
void explain_derived(struct explanation *explanation, const struct world *world,
                     const struct partner *partner, const struct plan *plan);

#endif
