/* SPDX-License-Identifier: MIT */
#include "model/reach.h"

static const struct field reach_fields[] = {
    {.key = "by",
     .type = &type_word,
     .words = channel_words,
     .required = true,
     .offset = offsetof(struct reach, by),
     .meaning = "the contact method",
     .example = "phone"},
    {.key = "during",
     .type = &type_id,
     .required = true,
     .refers_to = "schedule",
     .several = "write one row of `reach` for each",
     .offset = offsetof(struct reach, during),
     .meaning = "the hours: a name under `hours`, or `always`",
     .example = "office"},
    {.key = "severity",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "severity",
     .offset = offsetof(struct reach, severity),
     .fallback = "all severities",
     .meaning = "the severities for which this holds",
     .example = "[critical]"},
    {.key = "languages",
     .type = &type_language,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct reach, languages),
     .fallback = "all that the partner speaks",
     .meaning = "the languages spoken then",
     .example = "[de, en]"},
};

const struct schema reach_schema = {
    .kind = "way to reach support",
    .meaning = "Who can reach you how, and when.",
    .fields = reach_fields,
    .field_count = sizeof reach_fields / sizeof *reach_fields,
    .size = sizeof(struct reach),
};
