/* SPDX-License-Identifier: MIT */
/*
 * cases: what a plan tells apart, as a list of cases to be looked at one by
 * one.
 *
 * A key that no row of `reach` names makes no difference and has one value, the
 * empty one.  Of a key that rows do name there are the values that they name,
 * and one that stands for all others, unless the plan declares which there are.
 * What is found lives in the arena that is given.
 */
#ifndef SLAGEN_RECKON_CASES_H
#define SLAGEN_RECKON_CASES_H

#include "reckon/coverage.h"

/* The values of the keys of which all must be served, and of languages, of
 * which one must be; never none. */
struct cases {
    struct text_list severities;
    struct text_list regions;
    struct text_list requests;
    struct text_list services;
    struct text_list languages;
};

/* Gives what the rows for these channels tell apart. */
struct cases cases_of(const struct coverage *coverage, struct arena *arena);

/* Gives the number of combinations of all keys but the language, at most 4096:
 * of a plan that tells more apart, the first are looked at. */
size_t cases_count(const struct cases *cases);

/* Gives the number'th combination, without a language; what `within` says is
 * the same in all. */
struct support_case case_at(const struct cases *cases,
                            const struct support_case *within, size_t number);

/* Gives the number'th language, or that of `within`. */
str case_language(const struct cases *cases, const struct support_case *within,
                  size_t number);

#endif
