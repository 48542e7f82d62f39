/* SPDX-License-Identifier: MIT */
/*
 * Finds what schedules are made of.  A walk in depth finds rings: a schedule
 * that is met while it is still being walked through is in one.  The stack is
 * an array, since a file may name thousands.
 */
#include "model/schedule_read.h"

enum mark {
    MARK_NEW,
    MARK_OPEN, /* on the way from where the walk began */
    MARK_DONE,
};

struct link {
    const struct reading *reading;
    struct schedule *items;
    size_t count;
    enum mark *marks;
    size_t *next;  /* the part of each that is walked next */
    size_t *stack; /* the way */
    size_t depth;
};

/* Gives the index of that schedule, or the count. */
static size_t find(const struct link *link, str id)
{
    size_t i = 0;
    while (i < link->count && !str_equal(link->items[i].id, id)) {
        i++;
    }
    return i;
}

/* "emea, world, emea": the way from where the ring begins. */
static bool report_ring(const struct link *link, size_t index,
                        const struct value *at)
{
    struct arena *arena = link->reading->arena;
    size_t begin = 0;
    while (link->stack[begin] != index) {
        begin++;
    }
    size_t count = link->depth - begin + 1;
    str *ids = ARENA_ARRAY(arena, count, str);
    for (size_t i = 0; i < count; i++) {
        size_t item = i + 1 < count ? link->stack[begin + i] : index;
        ids[i] = link->items[item].id;
    }
    str list = arena_join(arena, ids, count, STR(" > "));
    struct diag *diag =
        diag_at(link->reading->diags, SEVERITY_ERROR, "ref-cycle", at,
                "these hours are made of themselves: %.*s", STR_ARG(list));
    diag_hint(link->reading->diags, diag,
              "leave `%.*s` out of what `%.*s` is made of", STR_ARG(ids[0]),
              STR_ARG(ids[count - 2]));
    return false;
}

static void push(struct link *link, size_t index)
{
    link->marks[index] = MARK_OPEN;
    link->stack[link->depth++] = index;
}

static bool walk_from(struct link *link, size_t root)
{
    bool usable = true;
    push(link, root);
    while (link->depth) {
        size_t here = link->stack[link->depth - 1];
        const struct schedule *schedule = &link->items[here];
        if (link->next[here] == schedule->made_of.count) {
            link->marks[here] = MARK_DONE;
            link->depth--;
            continue;
        }
        const struct name *name = &schedule->made_of.items[link->next[here]++];
        size_t part = find(link, name->text);
        if (part == link->count) {
            continue;
        }
        if (link->marks[part] == MARK_OPEN) {
            usable = report_ring(link, part, name->at);
        } else if (link->marks[part] == MARK_NEW) {
            push(link, part);
        }
    }
    return usable;
}

static void link_parts(const struct link *link, struct schedule *schedule)
{
    struct schedule_parts *parts = &schedule->parts;
    parts->items = ARENA_ARRAY(link->reading->arena, schedule->made_of.count,
                               const struct schedule *);
    for (size_t i = 0; i < schedule->made_of.count; i++) {
        str id = schedule->made_of.items[i].text;
        size_t part = find(link, id);
        if (part < link->count) {
            parts->items[parts->count++] = &link->items[part];
        } else if (str_equal(id, SCHEDULE_ALWAYS)) {
            parts->items[parts->count++] = NULL;
        }
    }
}

bool schedules_link(const struct reading *reading, struct schedule *schedules,
                    size_t count)
{
    struct link link = {
        .reading = reading,
        .items = schedules,
        .count = count,
        .marks = ARENA_ARRAY(reading->arena, count, enum mark),
        .next = ARENA_ARRAY(reading->arena, count, size_t),
        .stack = ARENA_ARRAY(reading->arena, count, size_t),
    };
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        if (link.marks[i] == MARK_NEW) {
            usable &= walk_from(&link, i);
        }
    }
    for (size_t i = 0; usable && i < count; i++) {
        schedules[i].index = i;
        schedules[i].sibling_count = count;
        link_parts(&link, &schedules[i]);
    }
    return usable;
}
