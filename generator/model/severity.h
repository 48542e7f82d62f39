/* SPDX-License-Identifier: MIT */
/*
 * severity: how grave a request is, and who says so.
 */
#ifndef SLAGEN_MODEL_SEVERITY_H
#define SLAGEN_MODEL_SEVERITY_H

#include "model/support.h"

/* Where a service runs for the customer. */
enum environment {
    ENVIRONMENT_PRODUCTION,
    ENVIRONMENT_STAGING,
    ENVIRONMENT_TEST,
    ENVIRONMENT_DEVELOPMENT,
    ENVIRONMENT_TRAINING,
};

extern const struct word environment_words[];

/* True when an environment is one of these; of none it is. */
bool environments_hold(const int *items, size_t count, int environment);

struct severity {
    const struct value *at;
    str id;
    str name;                  /* empty: the usual name of the id */
    str definition;            /* may be empty where there is a matrix */
    LIST_OF(int) environments; /* enum environment; empty: all */
    str needs;                 /* what it asks of the customer; may be empty */
    struct name downgraded_to; /* id of a severity: without what it needs */
};

/* The severities whose names slagen knows in every language. */
bool severity_is_usual(str id);

extern const struct schema severity_schema;

/* Who decides. */
enum decider {
    DECIDER_UNSAID,
    DECIDER_CUSTOMER,
    DECIDER_PROVIDER,
    DECIDER_TOGETHER,
};

struct severity_rules {
    const struct value *at;
    int set_by;     /* enum decider */
    int changed_by; /* enum decider */
};

extern const struct word decider_words[];
extern const struct schema severity_rules_schema;

/* What one impact and one urgency make. */
struct matrix_cell {
    const struct value *at;
    str impact;
    str urgency;
    struct name severity;
};

struct matrix_cells {
    struct matrix_cell *items;
    size_t count;
};

/* Severities by impact and urgency; every cell is there. */
struct severity_matrix {
    const struct value *at; /* NULL: none */
    LIST_OF(struct named_text) impact;
    LIST_OF(struct named_text) urgency;
    struct matrix_cells gives;
};

extern const struct schema severity_matrix_schema;

/* Gives the severity of a cell; empty where there is none. */
str matrix_severity(const struct severity_matrix *matrix, str impact,
                    str urgency);

#endif
