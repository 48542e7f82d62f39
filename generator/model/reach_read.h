/* SPDX-License-Identifier: MIT */
/* What the tables of rows share; for model/{reach,severity,target}.c only. */
#ifndef SLAGEN_MODEL_REACH_READ_H
#define SLAGEN_MODEL_REACH_READ_H

#include "model/reach.h"

/* The fields of a narrowing, for a table: `owner` has `member`s of that name.
 */
#define NARROWING_FIELDS(owner, member)                                        \
    {.key = "severity",                                                        \
     .type = &type_id,                                                         \
     .shape = SHAPE_LIST,                                                      \
     .refers_to = "severity",                                                  \
     .offset = offsetof(owner, member severity),                               \
     .fallback = "all severities",                                             \
     .meaning = "the severities for which this holds",                         \
     .example = "[critical]"},                                                 \
        {.key = "languages",                                                   \
         .type = &type_language,                                               \
         .shape = SHAPE_LIST,                                                  \
         .offset = offsetof(owner, member languages),                          \
         .fallback = "all that the partner speaks",                            \
         .meaning = "the languages spoken then",                               \
         .example = "[de, en]"},                                               \
        {.key = "region",                                                      \
         .type = &type_id,                                                     \
         .shape = SHAPE_LIST,                                                  \
         .refers_to = "region",                                                \
         .offset = offsetof(owner, member region),                             \
         .fallback = "everywhere",                                             \
         .meaning = "where the customers are: names under `regions`",          \
         .example = "americas"},                                               \
        {.key = "request",                                                     \
         .type = &type_id,                                                     \
         .shape = SHAPE_LIST,                                                  \
         .refers_to = "kind of request",                                       \
         .offset = offsetof(owner, member request),                            \
         .fallback = "all kinds of request",                                   \
         .meaning = "what is asked for: names under `requests`, or "           \
                    "`incident`, `request`, `change`, `question`, `billing`",  \
         .example = "[billing]"},                                              \
        {.key = "service",                                                     \
         .type = &type_service,                                                \
         .shape = SHAPE_LIST,                                                  \
         .refers_to = "service",                                               \
         .offset = offsetof(owner, member service),                            \
         .fallback = "all services covered",                                   \
         .meaning = "the services it is about, as under `covers`",             \
         .example = "azure"},                                                  \
    {                                                                          \
        .key = "tier", .type = &type_id, .shape = SHAPE_LIST,                  \
        .refers_to = "tier", .offset = offsetof(owner, member tier),           \
        .fallback = "all tiers",                                               \
        .meaning = "who answers: names under `tiers`", .example = "l1"         \
    }

extern const struct type type_service; /* struct name: as under `covers` */

/*
 * Reports required-empty for a key that is an empty list: that would not mean
 * nobody, but everybody.  `keys` ends with NULL.
 */
bool check_no_empty_lists(const struct reading *reading, const struct value *at,
                          const char *const *keys);

#endif
