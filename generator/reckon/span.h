/* SPDX-License-Identifier: MIT */
/*
 * span: stretches of time, and sets of them.
 *
 * A span is the instants [from, to), in seconds since 1970-01-01T00:00:00Z.  A
 * set is sorted, and no two of its spans touch: so two sets hold the same
 * instants only if they are equal.
 */
#ifndef SLAGEN_RECKON_SPAN_H
#define SLAGEN_RECKON_SPAN_H

#include "base/arena.h"

struct span {
    int64_t from;
    int64_t to;
};

struct spans {
    struct span *items;
    size_t count;
    size_t capacity;
};

/* Adds a span that begins nowhere before the last one does; one that touches it
 * becomes part of it, an empty one nothing. */
void spans_add(struct spans *spans, struct span span, struct arena *arena);

/* Makes a set of spans in any order. */
struct spans spans_of(const struct span *items, size_t count,
                      struct arena *arena);

struct spans spans_union(const struct spans *a, const struct spans *b,
                         struct arena *arena);
struct spans spans_intersection(const struct spans *a, const struct spans *b,
                                struct arena *arena);

/* Gives what of `within` is in no span of the set. */
struct spans spans_holes(const struct spans *spans, struct span within,
                         struct arena *arena);

/* Gives the seconds in all spans. */
int64_t spans_seconds(const struct spans *spans);

#endif
