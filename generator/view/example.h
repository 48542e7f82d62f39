/* SPDX-License-Identifier: MIT */
/*
 * example: what example*.c share; for these only.
 */
#ifndef SLAGEN_VIEW_EXAMPLE_H
#define SLAGEN_VIEW_EXAMPLE_H

#include "reckon/deadline.h"
#include "view/parts.h"

/* A target, and whose business time it counts; NULL: every hour. */
struct aim {
    const struct target *target; /* NULL: none */
    const struct schedule *hours;
    bool is_business;
    const struct deadline *deadline; /* NULL: no time is promised */
};

/* A severity, or a case in which targets differ. */
struct line {
    struct value *name;  /* phrase or null */
    struct value *cases; /* list of texts */
    const char *missing; /* the key of what stands for no target */
    struct aim aims[TARGET_KIND_COUNT];
};

struct lines {
    struct line *items;
    size_t count;
};

/* One example. */
struct example {
    struct writer *writer;
    const struct schedule *schedule;
    struct opening *opening; /* NULL: every hour counts */
    const struct zone *zone;
    int64_t opened;
    bool is_base;   /* it has what runs day and night, too */
    bool is_one_of; /* there may be others */
    bool has[TARGET_KIND_COUNT];
    size_t columns;
};

/* --- example.c ------------------------------------------------------ */

/* Gives the first day that the plan is about. */
date example_first_day(const struct plan *plan);

/* --- example_lines.c ------------------------------------------------ */

/* Gives what is promised: a line for each severity, and for each case in which
 * targets, or whose time they count, differ. */
struct lines example_lines(struct writer *writer);

/* --- example_say.c -------------------------------------------------- */

/* Gives an example whose deadlines are found. */
struct value *example_item(const struct example *example,
                           const struct lines *lines);

#endif
