/* SPDX-License-Identifier: MIT */
/*
 * coverage_cases: the cases that the rows of a plan tell apart.
 *
 * For coverage.c only.
 */
#ifndef SLAGEN_RECKON_COVERAGE_CASES_H
#define SLAGEN_RECKON_COVERAGE_CASES_H

#include "reckon/coverage.h"

/* The values of one key for which rows may differ. */
struct case_values {
    str *items;
    size_t count;
};

/* The keys whose every value must be served, and the languages, of which one
 * must be. */
struct cases {
    struct case_values severities;
    struct case_values regions;
    struct case_values requests;
    struct case_values services;
    struct case_values languages;
};

/* Gives the cases of the channels that are asked about.  Of each key there is a
 * value at least, which may be COVERAGE_ANY_OTHER or empty. */
struct cases cases_of(const struct coverage *coverage, struct arena *arena);

/* Gives the number of combinations of the keys that must all be served; of very
 * many only the first are looked at. */
size_t cases_count(const struct cases *cases);

/* Gives one of these combinations; what is asked about is the same in all. */
struct support_case cases_at(const struct cases *cases,
                             const struct support_case *within, size_t number);

/* Gives what is fixed, else one of the values. */
str cases_value(str fixed, const struct case_values *values, size_t number);

#endif
