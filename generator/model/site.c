/* SPDX-License-Identifier: MIT */
#include "model/site.h"

static const struct field fields[] = {
    {.key = "site",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct site, name),
     .meaning = "the name of the publication",
     .example = "Support for our customers"},
    {.key = "summary",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct site, summary),
     .meaning = "what it is, in one sentence",
     .example = "How you are supported, and what is promised."},
    {.key = "url",
     .type = &type_url,
     .offset = offsetof(struct site, url),
     .fallback = "pages have no canonical links",
     .meaning = "where it will be published",
     .example = "https://support.example.com"},
    {.key = "locales",
     .type = &type_language,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct site, locales),
     .fallback = "the source language only",
     .meaning = "the languages to publish, the first one first",
     .example = "[en, ru, zh-Hans, zh-Hant]"},
};

const struct schema site_schema = {
    .kind = "site",
    .meaning = "Settings of the publication as a whole (slagen.yaml).",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct site),
};
