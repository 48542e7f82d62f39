/* SPDX-License-Identifier: MIT */
/*
 * guard_report: what the parts of the guard share; for guard*.c only.
 */
#ifndef SLAGEN_RULES_GUARD_REPORT_H
#define SLAGEN_RULES_GUARD_REPORT_H

#include "rules/guard.h"
#include "rules/guard_claim.h"
#include "rules/guard_scope.h"

enum guard_rule_index {
    RULE_CONTRADICTION,
    RULE_ALWAYS,
    RULE_TRANSLATION,
    RULE_RESTATED,
};

/* Reports at tokens [first, last) of a text; the hint is the rule's remedy. */
struct diag *guard_report(struct diags *diags, enum guard_rule_index rule,
                          const struct guard_reading *reading, uint32_t first,
                          uint32_t last, str message);

/*
 * Compares the quantities of a translation with those of its source, and
 * reports each that became another one.  Marks it in `told`, by its number.
 */
void guard_translation(const struct guard_reading *source,
                       const struct guard_reading *translation, bool *told,
                       struct arena *scratch, struct diags *diags);

/* ---- judging ------------------------------------------------------------ */

/* The names of all plans in one language, folded; empty: none. */
struct guard_names {
    str *items;
};

struct guard {
    const struct world *world;
    const struct guard_languages *languages;
    struct guard_shown shown;
    struct guard_names *names;         /* by language */
    struct guard_facts *plan_facts;    /* by plan */
    struct guard_facts *partner_facts; /* by partner */
    struct arena *scratch;             /* rewound after each text */
    struct diags *diags;
};

struct guard_judging {
    struct guard *guard;
    const struct guard_text *text;
    const struct guard_reading *reading;
    struct guard_scope scope;
    bool *told; /* by quantity */
    size_t findings;
};

/* Holds what a sentence says of a quantity against the facts of the scope. */
void guard_judge(struct guard_judging *judging, const struct guard_scope *scope,
                 const struct guard_claim *claim,
                 const struct guard_quantity *said);

static inline const struct catalogue *guard_catalogue(const struct guard *guard)
{
    return guard->world->catalogue;
}

/* True when the id is one of the names. */
static inline bool guard_lists(const struct name *names, size_t count, str id)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(names[i].text, id)) {
            return true;
        }
    }
    return false;
}

/* Gives words for a message: on one line, and short. */
str guard_excerpt(struct arena *arena, str text);

#endif
