/* SPDX-License-Identifier: MIT */
/*
 * rows: which rows of `reach` hold in a case.
 *
 * A row matches a case when none of its keys speaks against it; what a case
 * leaves empty is not asked, and keys of that kind make no difference.  Of the
 * rows of one channel that match, those win that have the most of the keys that
 * are asked; equally specific ones join: their hours complement each other.
 *
 *     {by: phone, during: office}                         a request that is not
 *     {by: phone, during: night, severity: critical}      critical: office; a
 *                                                         critical one: night
 *
 * Rows with an `if` may hold or not: they are given apart, and never displace
 * one that holds in any case.  All functions only look.
 */
#ifndef SLAGEN_RECKON_ROWS_H
#define SLAGEN_RECKON_ROWS_H

#include "model/plan.h"

/* Rows in the order of the plan. */
struct rows {
    const struct reach **items;
    size_t count;
};

/*
 * Gives the rows that win in a case, and apart from them the most specific ones
 * that hold on a condition; either may be none.  `conditional` may be NULL.
 */
void rows_find(const struct plan *plan, const struct support_case *asked,
               struct arena *arena, struct rows *winning,
               struct rows *conditional);

/* True when some row holds in the case, on a condition or without. */
bool rows_any(const struct plan *plan, const struct support_case *asked);

/*
 * True when a request of this severity is never for `row`, because of another
 * row with its keys and the severity besides.  False does not mean that it is.
 */
bool rows_displaced(const struct plan *plan, const struct reach *row,
                    str severity);

/* Two rows that match a case equally well and name different hours. */
struct rows_conflict {
    const struct reach *first;
    const struct reach *second; /* stands behind the first */
    bool is_same;               /* their keys and values are the same, and the
                                   hours of one hold all those of the other */
};

struct rows_conflicts {
    struct rows_conflict *items;
    size_t count;
};

/*
 * Gives the pairs of rows of a plan of which nobody can say which one is meant:
 *   - as many keys, but different ones, a case that both match, different
 *     hours, and no row with the keys of both that decides the case;
 *   - the same keys and values, and hours of which one set holds the other, so
 *     that one of the two rows says nothing.
 * Rows with the same keys whose hours differ otherwise complement each other.
 * Rows with an `if`, of a tier or of a contact are left alone: they say who
 * answers, not to whom.  Looks at the first ROWS_COMPARED rows.
 */
void rows_conflicts(const struct plan *plan, struct arena *arena,
                    struct rows_conflicts *out);

enum { ROWS_COMPARED = 200 };

/* True when both name the same keys and, in any order, the same values. */
bool narrowing_equal(const struct narrowing *a, const struct narrowing *b);

#endif
