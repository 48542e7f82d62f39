/* SPDX-License-Identifier: MIT */
/* The smaller mappings of a partner: links, addresses, companies, law. */
#include "model/partner_parts.h"

static const struct field link_fields[] = {
    {.key = "label",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct link, label),
     .meaning = "what the link is called",
     .example = "Microsoft 365 help and learning"},
    {.key = "url",
     .type = &type_url,
     .required = true,
     .offset = offsetof(struct link, url),
     .meaning = "where it leads",
     .example = "https://support.microsoft.com"},
};

const struct schema link_schema = {
    .kind = "link",
    .meaning = "A link with its text.",
    .fields = link_fields,
    .field_count = sizeof link_fields / sizeof *link_fields,
    .size = sizeof(struct link),
};

static const struct field health_fields[] = {
    {.key = "url",
     .type = &type_url,
     .required = true,
     .offset = offsetof(struct link, url),
     .meaning = "where customers see whether services are up",
     .example = "https://status.nordlicht.example"},
    {.key = "label",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct link, label),
     .fallback = "the usual words",
     .meaning = "what the link is called",
     .example = "Service status"},
};

const struct schema health_schema = {
    .kind = "service health link",
    .meaning = "Where customers see whether services are up.",
    .fields = health_fields,
    .field_count = sizeof health_fields / sizeof *health_fields,
    .size = sizeof(struct link),
    .short_key = "url",
};

static const struct field address_fields[] = {
    {.key = "street",
     .type = &type_text,
     .offset = offsetof(struct address, street),
     .meaning = "street and number",
     .example = "Lindenallee 7"},
    {.key = "postcode",
     .type = &type_text,
     .offset = offsetof(struct address, postcode),
     .meaning = "the post code",
     .example = "80339"},
    {.key = "city",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct address, city),
     .meaning = "the city",
     .example = "München"},
    {.key = "region",
     .type = &type_text,
     .offset = offsetof(struct address, region),
     .meaning = "state or province, where addresses name it",
     .example = "Washington"},
};

const struct schema address_schema = {
    .kind = "address",
    .meaning = "Where the partner has its seat.",
    .fields = address_fields,
    .field_count = sizeof address_fields / sizeof *address_fields,
    .size = sizeof(struct address),
};

static const struct field company_fields[] = {
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct company, name),
     .meaning = "the company's name",
     .example = "Example Distribution Ltd"},
    {.key = "country",
     .type = &type_country,
     .offset = offsetof(struct company, country),
     .meaning = "where it has its seat",
     .example = "TW"},
    {.key = "url",
     .type = &type_url,
     .offset = offsetof(struct company, url),
     .meaning = "its web site",
     .example = "https://distribution.example"},
};

const struct schema provider_schema = {
    .kind = "provider",
    .meaning = "The indirect provider that a reseller buys from.",
    .fields = company_fields,
    .field_count = sizeof company_fields / sizeof *company_fields,
    .size = sizeof(struct company),
    .short_key = "name",
};

static const struct word translations_words[] = {
    {"convenience", TRANSLATIONS_CONVENIENCE,
     "translations help to understand; the governing text applies"},
    {"equally_authentic", TRANSLATIONS_EQUAL,
     "all languages apply alike, and each must be approved"},
    {NULL, 0, NULL},
};

static const struct field governing_fields[] = {
    {.key = "language",
     .type = &type_language,
     .offset = offsetof(struct governing, language),
     .fallback = "`governing` of locales.yaml, or else the language of the "
                 "content",
     .meaning = "the language whose text prevails",
     .example = "en"},
    {.key = "translations",
     .type = &type_word,
     .words = translations_words,
     .offset = offsetof(struct governing, translations),
     .fallback = "convenience",
     .meaning = "what texts in other languages are worth",
     .example = "convenience"},
    {.key = "law",
     .type = &type_country,
     .offset = offsetof(struct governing, law),
     .meaning = "the country whose law applies",
     .example = "DE"},
    {.key = "venue",
     .type = &type_text,
     .offset = offsetof(struct governing, venue),
     .meaning = "the place of jurisdiction",
     .example = "München"},
};

const struct schema governing_schema = {
    .kind = "governing clause",
    .meaning = "Which language prevails and which law applies.",
    .fields = governing_fields,
    .field_count = sizeof governing_fields / sizeof *governing_fields,
    .size = sizeof(struct governing),
};
