/* SPDX-License-Identifier: MIT */
#include "model/availability_read.h"

const struct word availability_period_words[] = {
    {"calendar month", AVAILABILITY_MONTH, "each calendar month"},
    {"calendar quarter", AVAILABILITY_QUARTER, "each quarter of a year"},
    {"calendar year", AVAILABILITY_YEAR, "each calendar year"},
    {"billing period", AVAILABILITY_BILLING,
     "each period for which the customer gets an invoice"},
    {"trailing 365 days", AVAILABILITY_TRAILING,
     "the 365 days before any moment"},
    {NULL, 0, NULL},
};

static const struct word across_words[] = {
    {"split", ACROSS_SPLIT, "in each period with its part in it"},
    {"first", ACROSS_FIRST, "as a whole in the period in which it began"},
    {NULL, 0, NULL},
};

static const struct word partial_words[] = {
    {"counts", PARTIAL_COUNTS, "it is measured over that part"},
    {"left out", PARTIAL_LEFT_OUT, "it is not measured"},
    {NULL, 0, NULL},
};

const char *availability_period_word(enum availability_period period)
{
    return word_text(availability_period_words, (int)period);
}

static bool availability_finish(const struct reading *reading, void *object)
{
    struct availability *availability = object;
    return ladder_finish(reading, availability->credits.items,
                         availability->credits.count);
}

static const struct field availability_fields[] = {
    {.key = "promise",
     .type = &type_percent,
     .required = true,
     .offset = offsetof(struct availability, promise),
     .meaning = "the availability promised",
     .example = "99.95 %"},
    {.key = "id",
     .type = &type_id,
     .offset = offsetof(struct availability, id),
     .meaning = "a name for translators, where a plan has several",
     .example = "servers"},
    {.key = "service",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct availability, service),
     .fallback = "the services covered",
     .meaning = "what the promise is about",
     .example = "Each managed server"},
    {.key = "region",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct availability, region),
     .fallback = "everywhere",
     .meaning = "where it holds",
     .example = "Data centres in Europe"},
    {.key = "per",
     .type = &type_word,
     .words = availability_period_words,
     .offset = offsetof(struct availability, per),
     .fallback = "calendar month",
     .meaning = "the period over which it is measured",
     .example = "calendar month"},
    {.key = "zone",
     .type = &type_zone,
     .offset = offsetof(struct availability, zone),
     .meaning = "the time zone by whose clock periods begin and end",
     .example = "Europe/Berlin"},
    {.key = "across_periods",
     .type = &type_word,
     .words = across_words,
     .offset = offsetof(struct availability, across_periods),
     .meaning = "where downtime counts that lasts beyond the end of a period",
     .example = "split"},
    {.key = "partial_period",
     .type = &type_word,
     .words = partial_words,
     .offset = offsetof(struct availability, partial_period),
     .meaning = "what becomes of a period of which the plan covers a part",
     .example = "counts"},
    {.key = "granularity",
     .type = &type_span,
     .offset = offsetof(struct availability, granularity),
     .fallback = "downtime counts to the second",
     .meaning = "the periods in which downtime counts: one that has begun "
                "counts as a whole",
     .example = "5 minutes"},
    {.key = "down_above",
     .type = &type_percent,
     .offset = offsetof(struct availability, down_above),
     .meaning = "the share of failed requests above which such a period "
                "counts as down",
     .example = "5 %"},
    {.key = "measured",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct availability, measured),
     .meaning = "how it is measured",
     .example = "By a request a minute from two places"},
    {.key = "maintenance",
     .of = &maintenance_schema,
     .offset = offsetof(struct availability, maintenance),
     .meaning = "planned downtime that does not count",
     .example = "{week: {sun: 02:00-06:00}, zone: Europe/Berlin, notice: 72 "
                "hours}"},
    {.key = "exclusions",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct availability, exclusions),
     .meaning = "downtime that does not count, each kind under a name",
     .example = "{own-changes: Effects of changes that you made}"},
    {.key = "credits",
     .type = &type_credit,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct availability, credits),
     .fallback = "none",
     .meaning = "service credits, highest bound first",
     .example = "[10 % below 99.95 %, 25 % below 99.0 %]"},
    CREDIT_TERMS_FIELDS(struct availability),
    {.key = "terminate_after",
     .type = &type_termination,
     .offset = offsetof(struct availability, terminate_after),
     .meaning = "after how many bad months the customer may end the plan",
     .example = "2 of 3 months"},
    {.key = "passed_on_from",
     .of = &passed_on_schema,
     .offset = offsetof(struct availability, passed_on_from),
     .fallback = "the credit is the partner's own",
     .meaning = "whose credit it is, when the partner hands one through",
     .example = "{who: Microsoft, claim_within: by the end of the next month}"},
};

const struct schema availability_schema = {
    .kind = "availability promise",
    .meaning = "How much of the time the service can be used.",
    .fields = availability_fields,
    .field_count = sizeof availability_fields / sizeof *availability_fields,
    .size = sizeof(struct availability),
    .short_key = "promise",
    .finish = availability_finish,
};

static bool response_credits_finish(const struct reading *reading, void *object)
{
    const struct response_credits *credits = object;
    return response_ladder_finish(reading, credits->credits.items,
                                  credits->credits.count);
}

static const struct field response_fields[] = {
    {.key = "credits",
     .type = &type_response_credit,
     .shape = SHAPE_LIST,
     .required = true,
     .offset = offsetof(struct response_credits, credits),
     .meaning = "service credits, the smallest first",
     .example = "[20 % above 4 missed]"},
    {.key = "per",
     .type = &type_word,
     .words = availability_period_words,
     .offset = offsetof(struct response_credits, per),
     .fallback = "calendar month",
     .meaning = "the period over which responses are counted",
     .example = "calendar quarter"},
    {.key = "counts",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct response_credits, counts),
     .fallback = "the targets for the first response",
     .meaning = "which targets are counted",
     .example = "First responses to critical requests"},
    CREDIT_TERMS_FIELDS(struct response_credits),
};

const struct schema response_credits_schema = {
    .kind = "credits for responses",
    .meaning = "What is credited when responses come late.",
    .fields = response_fields,
    .field_count = sizeof response_fields / sizeof *response_fields,
    .size = sizeof(struct response_credits),
    .finish = response_credits_finish,
};
