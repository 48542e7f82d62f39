/* SPDX-License-Identifier: MIT */
/*
 * guard_scope: with which partners and plans a text is shown.
 *
 * A project may have thousands of each, and a text is shown with few; who
 * offers what is looked up once.
 */
#ifndef SLAGEN_RULES_GUARD_SCOPE_H
#define SLAGEN_RULES_GUARD_SCOPE_H

#include "rules/guard.h"

/* Numbers of documents of the catalogue, ascending, each once. */
struct guard_set {
    size_t *items;
    size_t count;
};

struct guard_scope {
    struct guard_set plans;
    struct guard_set partners;
};

/* Who shows what, by the numbers of the catalogue. */
struct guard_shown {
    const struct catalogue *catalogue;
    struct guard_set all_partners;
    struct guard_set *plans_of;   /* by partner */
    struct guard_set *plan_with;  /* partners, by plan */
    struct guard_set *pages_with; /* partners, by page */
};

/* Looks everything up; lives in `arena`. */
struct guard_shown guard_shown_new(const struct catalogue *catalogue,
                                   struct arena *arena);

/* Gives the scope of a text; what it needs of its own lives in `scratch`. */
struct guard_scope guard_scope_of(const struct guard_shown *shown,
                                  const struct guard_text *text,
                                  struct arena *scratch);

/* Gives all plans that partners offer. */
struct guard_set guard_plans_of(const struct guard_shown *shown,
                                const struct guard_set *partners,
                                struct arena *scratch);

bool guard_set_has(const struct guard_set *set, size_t number);

/* Gives the number of a plan, or SIZE_MAX. */
size_t guard_plan_number(const struct catalogue *catalogue, str id);

#endif
