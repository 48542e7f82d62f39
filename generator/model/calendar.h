/* SPDX-License-Identifier: MIT */
/*
 * calendar: a named set of holidays.
 *
 * Days are dates (2027-05-06, in that year only) or days of a month (12-25,
 * every year), each with its name in the source language.  A calendar says
 * where it is from and when somebody last checked it.
 */
#ifndef SLAGEN_MODEL_CALENDAR_H
#define SLAGEN_MODEL_CALENDAR_H

#include "model/types.h"

struct holiday {
    date day; /* year 0: every year */
    str name; /* in the source language */
    const struct value *at;
};

struct holidays {
    struct holiday *items; /* in the order of the file */
    size_t count;
};

struct calendar {
    const struct value *at;
    struct name id;
    bool faulty;  /* see struct document_head */
    str name;     /* "Public holidays in Bavaria" */
    str source;   /* where the days were taken from */
    date checked; /* when somebody last compared them with it */
    struct holidays days;
};

extern const struct schema calendar_schema;

#endif
