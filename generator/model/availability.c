/* SPDX-License-Identifier: MIT */
#include "model/availability.h"

static const struct word availability_periods[] = {
    {"calendar month", AVAILABILITY_MONTH, "each calendar month"},
    {"calendar quarter", AVAILABILITY_QUARTER, "each quarter of a year"},
    {"calendar year", AVAILABILITY_YEAR, "each calendar year"},
    {NULL, 0, NULL},
};

/* Rewrites "10% below 99,95%".  A bound without its sign may have lost more: a
 * comma within brackets ends an item. */
static str credit_guess(struct arena *arena, str text)
{
    static const str below = STR_INIT(" below ");
    ptrdiff_t at = str_find(text, below);
    if (at < 0 || !str_ends_with(text, STR("%"))) {
        return STR("");
    }
    size_t behind = (size_t)at + below.len;
    str credit = percent_guess(arena, str_slice(text, 0, (size_t)at));
    str bound = percent_guess(arena, str_slice(text, behind, text.len));
    return credit.len && bound.len
               ? arena_printf(arena, "%.*s below %.*s", STR_ARG(credit),
                              STR_ARG(bound))
               : STR("");
}

static bool read_credit(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct credit *credit = out;
    credit->at = from;
    if (value_is_text(from)) {
        ptrdiff_t below = str_find(from->text, STR(" below "));
        if (below >= 0 &&
            percent_parse(str_slice(from->text, 0, (size_t)below),
                          &credit->credit) &&
            percent_parse(
                str_slice(from->text, (size_t)below + 7, from->text.len),
                &credit->below)) {
            return true;
        }
    }
    return report_form(
        reading, "credit-form", "a credit such as `10 % below 99.95 %`", from,
        value_is_text(from)
            ? credit_guess(reading->arena, text_excerpt(from->text))
            : STR(""));
}

static const struct type type_credit = {
    .name = "credit",
    .form = "a credit such as `10 % below 99.95 %`",
    .pattern = "^[0-9.]+ ?% below [0-9.]+ ?%$",
    .read = read_credit,
    .size = sizeof(struct credit),
};

/* A ladder leads downwards: each step lies lower and pays more. */
static bool availability_finish(const struct reading *reading, void *object)
{
    struct availability *availability = object;
    bool usable = true;
    for (size_t i = 1; i < availability->credits.count; i++) {
        const struct credit *above = &availability->credits.items[i - 1];
        const struct credit *here = &availability->credits.items[i];
        if (here->below.ppm < above->below.ppm &&
            here->credit.ppm > above->credit.ppm) {
            continue;
        }
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "credit-order", here->at,
                    "this step of the ladder does not lie below the one before "
                    "it and pay more");
        diag_related(reading->diags, diag, above->at->source, above->at->start,
                     "the step before");
        diag_hint(
            reading->diags, diag,
            "order the steps from the highest availability to the lowest");
        usable = false;
    }
    return usable;
}

static const struct field availability_fields[] = {
    {.key = "promise",
     .type = &type_percent,
     .required = true,
     .offset = offsetof(struct availability, promise),
     .meaning = "the availability promised",
     .example = "99.95 %"},
    {.key = "service",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct availability, service),
     .fallback = "the services covered",
     .meaning = "what the promise is about",
     .example = "Each managed server"},
    {.key = "per",
     .type = &type_word,
     .words = availability_periods,
     .offset = offsetof(struct availability, per),
     .fallback = "calendar month",
     .meaning = "the period over which it is measured",
     .example = "calendar month"},
    {.key = "measured",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct availability, measured),
     .meaning = "how it is measured",
     .example = "By a request a minute from two places"},
    {.key = "credits",
     .type = &type_credit,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct availability, credits),
     .fallback = "none",
     .meaning = "service credits, highest bound first",
     .example = "[10 % below 99.95 %, 25 % below 99.0 %]"},
    {.key = "of",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct availability, of),
     .fallback = "the fee of the plan for the period",
     .meaning = "what a credit is a percentage of",
     .example = "the monthly fee of the affected service"},
    {.key = "claim_within",
     .type = &type_period,
     .offset = offsetof(struct availability, claim_within),
     .meaning = "how long after the end of the period a credit can be claimed",
     .example = "15 days"},
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
