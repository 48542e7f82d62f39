/* SPDX-License-Identifier: MIT */
/*
 * severity: how grave a request is.
 */
#ifndef SLAGEN_MODEL_SEVERITY_H
#define SLAGEN_MODEL_SEVERITY_H

#include "model/types.h"

struct severity {
    const struct value *at;
    str id;
    str name; /* empty: the usual name of the id */
    str definition;
};

/* The severities whose names slagen knows in every language. */
bool severity_is_usual(str id);

extern const struct schema severity_schema;

#endif
