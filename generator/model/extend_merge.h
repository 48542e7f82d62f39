/* SPDX-License-Identifier: MIT */
/* extend_merge: how two documents become one.  Private to model/extend*.c. */
#ifndef SLAGEN_MODEL_EXTEND_MERGE_H
#define SLAGEN_MODEL_EXTEND_MERGE_H

#include "model/extend.h"

/* What of the base is left out, by path. */
struct merge {
    struct arena *arena;
    const struct schema *kind;
    const struct name *without;
    size_t without_count;
};

/* Gives what `child` says about a merge with its base. */
struct merge merge_new(struct arena *arena, const struct schema *kind,
                       const struct value *child);

/* Gives both in one. */
struct value *merge_documents(const struct merge *merge,
                              const struct value *base,
                              const struct value *child);

/* Reports extends-without for what the base does not have; false if any. */
bool merge_check(const struct merge *merge, struct diags *diags,
                 const struct value *base);

#endif
