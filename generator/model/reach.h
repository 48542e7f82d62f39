/* SPDX-License-Identifier: MIT */
/*
 * reach: who can reach support how, and when, as a table of rules.
 *
 *     - {by: phone, during: office}
 *     - {by: phone, during: always, severity: critical}
 *
 * A row holds in the cases that its keys name, and in all where it names none.
 * Of the rows that match a case the most specific ones win, and those that are
 * equally specific join: reckon/rows.h finds them.
 */
#ifndef SLAGEN_MODEL_REACH_H
#define SLAGEN_MODEL_REACH_H

#include "model/support.h"

struct name_list {
    struct name *items;
    size_t count;
};

struct text_list {
    str *items;
    size_t count;
};

/* One way to reach support, and when. */
struct reach {
    const struct value *at;
    int by;                     /* enum channel */
    struct name during;         /* id of a schedule, or "always" */
    struct name_list severity;  /* empty: all */
    struct text_list languages; /* empty: all that the partner speaks */
    struct name_list region;    /* ids of `regions`; empty: all */
    struct name_list request;   /* ids of `requests`, or usual ones */
    struct name_list service;   /* as written under `covers` */
    struct name_list tier;      /* ids of `tiers` */
    struct name contact;        /* id of a contact; empty: all of the channel */
    struct name id;             /* for translators; empty: "main" */
    str condition;              /* `if`, in the source language; may be empty */
};

extern const struct schema reach_schema;

/* One case that somebody asks about; what is empty is not asked. */
struct support_case {
    str channel; /* "phone" */
    str severity;
    str language;
    str region;
    str request;
    str service;
    str tier;
    str environment; /* "production" */
};

/* The keys that narrow a row; empty lists narrow nothing. */
struct narrowing {
    struct name_list severity;
    struct text_list languages;
    struct name_list region;
    struct name_list request;
    struct name_list service;
    struct name_list tier;
};

/* One bit for each key of a narrowing. */
enum narrowing_key {
    NARROWS_SEVERITY = 1 << 0,
    NARROWS_LANGUAGE = 1 << 1,
    NARROWS_REGION = 1 << 2,
    NARROWS_REQUEST = 1 << 3,
    NARROWS_SERVICE = 1 << 4,
    NARROWS_TIER = 1 << 5,
};

struct narrowing reach_narrowing(const struct reach *reach);

/* Gives the keys that narrow at all, as bits. */
unsigned narrowing_keys(const struct narrowing *narrowing);

/* Gives the keys that the case asks about, as bits. */
unsigned case_keys(const struct support_case *asked);

/* True when no key that both have speaks against the case. */
bool narrowing_matches(const struct narrowing *narrowing,
                       const struct support_case *asked);

/* The number of bits: how specific a set of keys is. */
int key_count(unsigned keys);

/* True when "de" answers for "de-AT", or the other way round. */
bool languages_agree(str a, str b);

/* The kinds of request whose names slagen knows in every language. */
bool request_is_usual(str id);

/* Ends with NULL. */
extern const char *const usual_requests[];

#endif
