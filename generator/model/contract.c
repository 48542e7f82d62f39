/* SPDX-License-Identifier: MIT */
#include "model/contract.h"

static const struct field term_fields[] = {
    {.key = "minimum",
     .type = &type_period,
     .offset = offsetof(struct term, minimum),
     .meaning = "how long the customer is bound at first",
     .example = "12 months"},
    {.key = "renews",
     .type = &type_period,
     .offset = offsetof(struct term, renews),
     .fallback = "the plan ends with its term",
     .meaning = "by how much it goes on when nobody ends it",
     .example = "12 months"},
    {.key = "notice",
     .type = &type_period,
     .offset = offsetof(struct term, notice),
     .meaning = "how long before the end of the term notice must be given",
     .example = "1 month"},
};

const struct schema term_schema = {
    .kind = "term",
    .meaning = "How long the plan binds, and how it ends.",
    .fields = term_fields,
    .field_count = sizeof term_fields / sizeof *term_fields,
    .size = sizeof(struct term),
};
