/* SPDX-License-Identifier: MIT */
#include "model/site.h"

static const struct word levels[] = {
    {"off", RULE_OFF, "not looked for"},
    {"note", RULE_NOTE, "told, and counted nowhere"},
    {"warning", RULE_WARNING, "told and counted; an error under `--strict`"},
    {"error", RULE_ERROR, "nothing is published"},
    {0},
};

static const struct field rule_fields[] = {
    {.key = "severity",
     .type = &type_word,
     .words = levels,
     .required = true,
     .offset = offsetof(struct rule_setting, level),
     .meaning = "what the finding is to be",
     .example = "warning"},
};

static const struct schema rule_schema = {
    .kind = "rule",
    .meaning = "How grave a finding is in this project. What is certain stays "
               "an error.",
    .fields = rule_fields,
    .field_count = sizeof rule_fields / sizeof *rule_fields,
    .size = sizeof(struct rule_setting),
    .short_key = "severity",
};

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
    {.key = "rules",
     .of = &rule_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct site, rules),
     .fallback = "each is as docs/rules.md says",
     .meaning = "findings, by their ids, that are to be graver or less grave",
     .example = "{duty-self-help-missing: off, url-http: error}"},
};

const struct schema site_schema = {
    .kind = "site",
    .meaning = "Settings of the publication as a whole (slagen.yaml).",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct site),
};
