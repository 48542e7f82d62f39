/* SPDX-License-Identifier: MIT */
/* What of a contract is about who works where, on what, and on whose data. */
#include "model/contract.h"

const struct word cooperation_words[] = {
    {"authorities", COOPERATION_AUTHORITIES, "with supervisory authorities"},
    {"auditors", COOPERATION_AUDITORS, "with auditors of the customer"},
    {"exercises", COOPERATION_EXERCISES, "in tests of continuity"},
    {NULL, 0, NULL},
};

static const struct word technical_by_words[] = {
    {"us", TECHNICAL_BY_US, "the partner"},
    {"publisher", TECHNICAL_BY_PUBLISHER, "the publisher of the product"},
    {NULL, 0, NULL},
};

/* ---- services ----------------------------------------------------------- */

static const struct field covered_fields[] = {
    {.key = "service",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct covered, service),
     .meaning = "microsoft-365, azure, dynamics-365, …, or a name of your own",
     .example = "microsoft-365"},
    {.key = "versions",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct covered, versions),
     .fallback = "all",
     .meaning = "the versions covered; N is the newest, N-1 the one before",
     .example = "[N, N-1]"},
    {.key = "publisher",
     .type = &type_text,
     .offset = offsetof(struct covered, publisher),
     .meaning = "who made it, when it is a third party's product",
     .example = "Example Software Ltd"},
    {.key = "technical_by",
     .type = &type_word,
     .words = technical_by_words,
     .offset = offsetof(struct covered, technical_by),
     .fallback = "us",
     .meaning = "whose targets and technical support hold for it",
     .example = "publisher"},
};

static bool covered_finish(const struct reading *reading, void *object)
{
    const struct covered *covered = object;
    if (covered->technical_by != TECHNICAL_BY_PUBLISHER ||
        covered->publisher.len) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-missing",
                field_value(covered->at, "technical_by"),
                "its publisher supports this service, and `publisher` is "
                "missing");
    diag_hint(reading->diags, diag, "add `publisher: Example Software Ltd`");
    return false;
}

const struct schema covered_schema = {
    .kind = "covered service",
    .meaning = "A service that the plan covers.",
    .fields = covered_fields,
    .field_count = sizeof covered_fields / sizeof *covered_fields,
    .size = sizeof(struct covered),
    .short_key = "service",
    .finish = covered_finish,
};

/* ---- companies and people ----------------------------------------------- */

static const struct field subcontractor_fields[] = {
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct subcontractor, name),
     .meaning = "the company",
     .example = "Example Operations Ltd"},
    {.key = "country",
     .type = &type_country,
     .offset = offsetof(struct subcontractor, country),
     .meaning = "where it works from",
     .example = "IE"},
    {.key = "does",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct subcontractor, does),
     .meaning = "what it does",
     .example = "Answers calls at night"},
};

const struct schema subcontractor_schema = {
    .kind = "subcontractor",
    .meaning = "Another company that works on requests.",
    .fields = subcontractor_fields,
    .field_count = sizeof subcontractor_fields / sizeof *subcontractor_fields,
    .size = sizeof(struct subcontractor),
    .short_key = "name",
};

static const struct field locations_fields[] = {
    {.key = "service",
     .type = &type_country,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct locations, service),
     .meaning = "the countries that support is given from",
     .example = "[DE, IE]"},
    {.key = "data",
     .type = &type_country,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct locations, data),
     .meaning = "the countries where the customer's data is kept",
     .example = "[DE]"},
    {.key = "change_notice",
     .type = &type_period,
     .offset = offsetof(struct locations, change_notice),
     .meaning = "how long before it applies a change of these is announced",
     .example = "30 days"},
};

const struct schema locations_schema = {
    .kind = "locations",
    .meaning = "From where the service is given, and where data lies.",
    .fields = locations_fields,
    .field_count = sizeof locations_fields / sizeof *locations_fields,
    .size = sizeof(struct locations),
};

static const struct field staff_fields[] = {
    {.key = "citizens_of",
     .type = &type_country,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct staff, citizens_of),
     .meaning = "only citizens of these countries work on requests",
     .example = "[US]"},
    {.key = "works_from",
     .type = &type_country,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct staff, works_from),
     .meaning = "only people in these countries work on requests",
     .example = "[US]"},
};

const struct schema staff_schema = {
    .kind = "staff",
    .meaning = "Who may work on requests.",
    .fields = staff_fields,
    .field_count = sizeof staff_fields / sizeof *staff_fields,
    .size = sizeof(struct staff),
};

/* ---- data --------------------------------------------------------------- */

static const struct field security_fields[] = {
    {.key = "incident_notice",
     .type = &type_duration,
     .offset = offsetof(struct security, incident_notice),
     .meaning = "how soon the customer is told of a security incident",
     .example = "24 hours"},
    {.key = "email",
     .type = &type_email,
     .offset = offsetof(struct security, email),
     .meaning = "the address for reports of security problems",
     .example = "security@nordlicht.example"},
    {.key = "url",
     .type = &type_url,
     .offset = offsetof(struct security, url),
     .meaning = "the page about security",
     .example = "https://nordlicht.example/security"},
};

const struct schema security_schema = {
    .kind = "security",
    .meaning = "What happens when security is at stake.",
    .fields = security_fields,
    .field_count = sizeof security_fields / sizeof *security_fields,
    .size = sizeof(struct security),
};

static const struct field confidentiality_fields[] = {
    {.key = "lasts",
     .type = &type_period,
     .required = true,
     .offset = offsetof(struct confidentiality, lasts),
     .meaning = "how long after the end of the plan it holds",
     .example = "3 years"},
};

const struct schema confidentiality_schema = {
    .kind = "confidentiality",
    .meaning = "How long both sides keep to themselves what they learned.",
    .fields = confidentiality_fields,
    .field_count =
        sizeof confidentiality_fields / sizeof *confidentiality_fields,
    .size = sizeof(struct confidentiality),
    .short_key = "lasts",
};
