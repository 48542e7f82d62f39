/* SPDX-License-Identifier: MIT */
/*
 * quote: what a plan costs, reckoned for given numbers.
 *
 * All arithmetic is exact.  The amount of a line, that is of one price of the
 * plan, is rounded once, at its end, to what the currency has, by the plan's
 * `billing.rounding` (half up when nothing was said); its tax likewise.  What
 * becomes too large to be written is a fault, never another number.
 *
 * Numbers are given by name: `spend` and other bases as amounts of money of the
 * quote's currency, for one period of the price; `users`, `hours` and other
 * units as counts.  A price that is limited to a channel has names of its own,
 * `on-site-hours`, and one with factors one for each, `hours-evening`.
 */
#ifndef SLAGEN_RECKON_QUOTE_H
#define SLAGEN_RECKON_QUOTE_H

#include "model/plan.h"

enum quote_variable_kind {
    VARIABLE_MONEY,
    VARIABLE_COUNT,
    VARIABLE_HOURS, /* decimals that make whole minutes */
};

/* A number that the prices of a plan depend on. */
struct quote_variable {
    str name;
    enum quote_variable_kind kind;
    const struct price *whole; /* the price of the plan */
    const struct price *price; /* the part of it that needs the number */
    str base;                  /* id, of VARIABLE_MONEY */
    enum price_unit unit;      /* of the other kinds */
    const struct price_factor *factor; /* or NULL */
    bool may_be_left_out; /* without it the price, or the factor, is no line */
};

struct quote_variables {
    struct quote_variable *items;
    size_t count;
};

/* A number as it was given: {"spend", "85000"}. */
struct quote_input {
    str name;
    str decimal;
};

struct quote_request {
    const struct plan *plan;
    str currency;   /* empty: the one that the plan has */
    int32_t digits; /* minor digits of `currency`; below 0: unknown */
    const struct quote_input *inputs;
    size_t input_count;
    const str *with; /* ids of optional prices that are wanted */
    size_t with_count;
};

/* What one number of the reckoning came from. */
enum quote_step_kind {
    STEP_AMOUNT,     /* an amount as it stands in the plan */
    STEP_UNITS,      /* quantity times an amount; packs where count > 1 */
    STEP_DEDUCT,     /* minutes or units, times what each takes off a pack */
    STEP_TIME,       /* minutes times an amount per hour, times a factor */
    STEP_BAND_UNITS, /* quantity in a band times its price */
    STEP_BAND_SHARE, /* the part of money in a band times its rate */
    STEP_SHARE,      /* money times a rate */
    STEP_GREATEST,   /* of the steps before it that are one deeper */
    STEP_LEAST,
    STEP_SUM,
};

struct quote_step {
    enum quote_step_kind kind;
    int depth; /* 0: the line itself */
    const struct price *price;
    const struct price_band *band;     /* of bands, else NULL */
    const struct price_factor *factor; /* of time and deductions, or NULL */
    int64_t quantity;     /* units or packs charged, minutes, minor units */
    int64_t amount_minor; /* rounded for display; the next step is exact */
};

/* One price of the plan. */
struct quote_line {
    const struct price *price;
    const struct quote_step *steps;
    size_t step_count;
    int64_t amount_minor; /* as priced: with tax where the price has it in */
    bool has_tax;         /* the rate is known */
    int64_t tax_minor;
};

enum quote_fault {
    QUOTE_GOOD,
    QUOTE_NOTHING,          /* no price of the plan is an amount */
    QUOTE_CURRENCY_MISSING, /* no price names a currency */
    QUOTE_CURRENCY_SEVERAL, /* the prices are in several */
    QUOTE_CURRENCY_UNKNOWN, /* none is in the one that was asked for */
    QUOTE_OPTION_UNKNOWN,   /* no optional price has the id `subject` */
    QUOTE_VARIABLE_MISSING, /* `variable` was not given */
    QUOTE_VARIABLE_UNKNOWN, /* `subject` is not needed */
    QUOTE_VARIABLE_TWICE,   /* `subject` was given twice */
    QUOTE_NUMBER,           /* `subject` is given no number */
    QUOTE_NUMBER_NOT_WHOLE, /* units, or minutes */
    QUOTE_NUMBER_DECIMALS,  /* more than the currency has */
    QUOTE_OVERFLOW,         /* an amount that is too large to be written */
};

struct quote {
    enum quote_fault fault;
    str subject;                           /* what the fault is about */
    const struct quote_variable *variable; /* of QUOTE_VARIABLE_MISSING */
    struct quote_variables variables;      /* all that can be given */

    str currency;
    int32_t digits;
    struct quote_line *lines;
    size_t line_count;
    const struct price **left_out; /* optional, on request, negotiated, … */
    size_t left_out_count;
    int64_t total_minor;     /* of the lines, as priced */
    int64_t period_minor[4]; /* of it, by enum price_period */
    bool has_tax;            /* the three below are known */
    int64_t net_minor;
    int64_t tax_minor;
    int64_t gross_minor;
};

/* Reckons; false when `out->fault` says why not. */
bool quote_make(const struct quote_request *request, struct arena *arena,
                struct quote *out);

/* Gives what a plan's prices depend on, each name once. */
struct quote_variables quote_variables(const struct quote_request *request,
                                       struct arena *arena);

#endif
