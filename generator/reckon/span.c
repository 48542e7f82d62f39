/* SPDX-License-Identifier: MIT */
#include "reckon/span.h"

#include <stdlib.h>

static int64_t later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t earlier(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

void spans_add(struct spans *spans, struct span span, struct arena *arena)
{
    if (span.from >= span.to) {
        return;
    }
    if (spans->count && span.from <= spans->items[spans->count - 1].to) {
        struct span *last = &spans->items[spans->count - 1];
        last->to = later(last->to, span.to);
        return;
    }
    spans->items =
        ARENA_GROW(arena, spans->items, spans->count, &spans->capacity);
    spans->items[spans->count++] = span;
}

static int compare_spans(const void *left, const void *right)
{
    const struct span *a = left;
    const struct span *b = right;
    return (a->from > b->from) - (a->from < b->from);
}

struct spans spans_of(const struct span *items, size_t count,
                      struct arena *arena)
{
    struct spans spans = {0};
    struct span *sorted = ARENA_ARRAY(arena, count, struct span);
    if (count) {
        memcpy(sorted, items, count * sizeof *items);
        qsort(sorted, count, sizeof *sorted, compare_spans);
    }
    for (size_t i = 0; i < count; i++) {
        spans_add(&spans, sorted[i], arena);
    }
    return spans;
}

struct spans spans_union(const struct spans *a, const struct spans *b,
                         struct arena *arena)
{
    struct spans both = {0};
    size_t i = 0;
    size_t j = 0;
    while (i < a->count || j < b->count) {
        bool first = j == b->count ||
                     (i < a->count && a->items[i].from <= b->items[j].from);
        spans_add(&both, first ? a->items[i++] : b->items[j++], arena);
    }
    return both;
}

struct spans spans_intersection(const struct spans *a, const struct spans *b,
                                struct arena *arena)
{
    struct spans both = {0};
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        struct span one = a->items[i];
        struct span other = b->items[j];
        spans_add(&both,
                  (struct span){later(one.from, other.from),
                                earlier(one.to, other.to)},
                  arena);
        i += one.to <= other.to;
        j += other.to <= one.to;
    }
    return both;
}

struct spans spans_holes(const struct spans *spans, struct span within,
                         struct arena *arena)
{
    struct spans holes = {0};
    int64_t reached = within.from;
    for (size_t i = 0; i < spans->count && reached < within.to; i++) {
        struct span span = spans->items[i];
        spans_add(&holes, (struct span){reached, earlier(span.from, within.to)},
                  arena);
        reached = later(reached, span.to);
    }
    spans_add(&holes, (struct span){reached, within.to}, arena);
    return holes;
}

int64_t spans_seconds(const struct spans *spans)
{
    int64_t seconds = 0;
    for (size_t i = 0; i < spans->count; i++) {
        seconds += spans->items[i].to - spans->items[i].from;
    }
    return seconds;
}
