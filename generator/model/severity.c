/* SPDX-License-Identifier: MIT */
#include "model/severity.h"

static const struct field severity_fields[] = {
    {.key = "definition",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct severity, definition),
     .meaning = "when a request has this severity",
     .example = "Your business stands still and there is no way around it."},
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct severity, name),
     .fallback = "critical, high, normal, low: the usual name",
     .meaning = "what customers call it",
     .example = "Emergency"},
};

const struct schema severity_schema = {
    .kind = "severity",
    .meaning = "How grave a request is.",
    .fields = severity_fields,
    .field_count = sizeof severity_fields / sizeof *severity_fields,
    .size = sizeof(struct severity),
    .short_key = "definition",
};

bool severity_is_usual(str id)
{
    return str_equal(id, STR("critical")) || str_equal(id, STR("high")) ||
           str_equal(id, STR("normal")) || str_equal(id, STR("low"));
}
