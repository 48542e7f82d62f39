/* SPDX-License-Identifier: MIT */
/*
 * Ladders: "10 % below 99.95 %", "10 % from 99.0 % to 99.95 %", and those of
 * missed responses.  A step without its lower bound ends where the next begins,
 * so that only bounds that were written can leave a gap.
 */
#include "model/availability_read.h"

bool text_split(str text, const char *word, str *before, str *behind)
{
    str separator = str_from(word);
    ptrdiff_t at = str_find(text, separator);
    if (at < 0) {
        return false;
    }
    *before = str_slice(text, 0, (size_t)at);
    *behind = str_slice(text, (size_t)at + separator.len, text.len);
    return true;
}

/* ---- credits for availability ------------------------------------------- */

#define CREDIT_FORM                                                            \
    "a credit such as `10 % below 99.95 %` or `10 % from 99.0 % to 99.95 %`"

/* Gives a text that percent_parse takes, or nothing. */
static str mended(struct arena *arena, str text)
{
    struct percent percent;
    return percent_parse(text, &percent) ? text : percent_guess(arena, text);
}

/* Rewrites "10% below 99,95%".  A bound without its sign may have lost more: a
 * comma within brackets ends an item. */
static str credit_guess(struct arena *arena, str text)
{
    str credit;
    str bound;
    str high = STR("");
    if (!str_ends_with(text, STR("%")) ||
        (!text_split(text, " below ", &credit, &bound) &&
         !(text_split(text, " from ", &credit, &bound) &&
           text_split(bound, " to ", &bound, &high)))) {
        return STR("");
    }
    bool is_band = high.len > 0;
    credit = mended(arena, credit);
    bound = mended(arena, bound);
    high = mended(arena, high);
    if (!credit.len || !bound.len || (is_band && !high.len)) {
        return STR("");
    }
    return is_band
               ? arena_printf(arena, "%.*s from %.*s to %.*s", STR_ARG(credit),
                              STR_ARG(bound), STR_ARG(high))
               : arena_printf(arena, "%.*s below %.*s", STR_ARG(credit),
                              STR_ARG(bound));
}

static bool credit_parse(str text, struct credit *out)
{
    str credit;
    str bound;
    str high;
    if (text_split(text, " below ", &credit, &bound)) {
        return percent_parse(credit, &out->credit) &&
               percent_parse(bound, &out->below);
    }
    out->is_band = true;
    return text_split(text, " from ", &credit, &bound) &&
           text_split(bound, " to ", &bound, &high) &&
           percent_parse(credit, &out->credit) &&
           percent_parse(bound, &out->from) && percent_parse(high, &out->below);
}

static bool read_credit(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct credit *credit = out;
    credit->at = from;
    bool is_text = value_is_text(from);
    str guess = STR("");
    if (is_text && credit_parse(from->text, credit)) {
        if (!credit->is_band || credit->from.ppm < credit->below.ppm) {
            return true;
        }
        guess = arena_printf(reading->arena, "%.*s %% from %.*s %% to %.*s %%",
                             STR_ARG(credit->credit.decimal),
                             STR_ARG(credit->below.decimal),
                             STR_ARG(credit->from.decimal));
    } else if (is_text) {
        guess = credit_guess(reading->arena, text_excerpt(from->text));
    }
    return report_form(reading, "credit-form", CREDIT_FORM, from, guess);
}

const struct type type_credit = {
    .name = "credit",
    .form = CREDIT_FORM,
    .pattern = "^[0-9.]+ ?% (below [0-9.]+ ?%|from [0-9.]+ ?% to [0-9.]+ ?%)$",
    .read = read_credit,
    .size = sizeof(struct credit),
};

static bool report_step(const struct reading *reading, const char *rule,
                        const struct credit *above, const struct credit *here,
                        const char *message, str hint)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, rule, here->at, "%s", message);
    diag_related(reading->diags, diag, above->at->source, above->at->start,
                 "the step before");
    diag_hint(reading->diags, diag, "%.*s", STR_ARG(hint));
    return false;
}

/* Bands that are published with "99.0-99.9" and "95.0-98.99" leave 98.995 out.
 * The bound that the step above names is the one that is meant. */
static bool check_seam(const struct reading *reading,
                       const struct credit *above, const struct credit *here)
{
    if (here->below.ppm == above->from.ppm) {
        return true;
    }
    str ends = above->from.decimal;
    str meant =
        here->is_band
            ? arena_printf(reading->arena,
                           "write `%.*s %% from %.*s %% to %.*s %%`",
                           STR_ARG(here->credit.decimal),
                           STR_ARG(here->from.decimal), STR_ARG(ends))
            : arena_printf(reading->arena, "write `%.*s %% below %.*s %%`",
                           STR_ARG(here->credit.decimal), STR_ARG(ends));
    return here->below.ppm < above->from.ppm
               ? report_step(reading, "credit-gap", above, here,
                             "between this step and the one before it nothing "
                             "is credited",
                             meant)
               : report_step(reading, "credit-overlap", above, here,
                             "this step overlaps the one before it", meant);
}

static bool check_step(const struct reading *reading, struct credit *above,
                       const struct credit *here)
{
    if (here->below.ppm >= above->below.ppm ||
        here->credit.ppm <= above->credit.ppm) {
        return report_step(
            reading, "credit-order", above, here,
            "this step of the ladder does not lie below the one before it and "
            "pay more",
            STR("order the steps from the highest availability to the lowest"));
    }
    if (!above->is_band) {
        above->from = here->below;
    }
    return check_seam(reading, above, here);
}

/* Who is down all month must not get less than who is down an hour. */
static bool check_bottom(const struct reading *reading,
                         const struct credit *last)
{
    if (!last->is_band || last->from.ppm == 0) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "credit-gap", last->at,
                "below this lowest step nothing is credited");
    diag_hint(reading->diags, diag, "write `%.*s %% below %.*s %%`",
              STR_ARG(last->credit.decimal), STR_ARG(last->below.decimal));
    return false;
}

bool ladder_finish(const struct reading *reading, struct credit *credits,
                   size_t count)
{
    bool usable = true;
    for (size_t i = 1; i < count; i++) {
        usable &= check_step(reading, &credits[i - 1], &credits[i]);
    }
    if (count == 0) {
        return true;
    }
    struct credit *last = &credits[count - 1];
    if (!last->is_band) {
        last->from = (struct percent){0, STR("0")};
    }
    return usable && check_bottom(reading, last);
}

/* ---- credits for responses ---------------------------------------------- */

#define RESPONSE_FORM                                                          \
    "a credit such as `20 % above 4 missed` or `10 % below 95 % met`"

static bool response_parse(str text, struct response_credit *out)
{
    str credit;
    str bound;
    uint64_t number;
    if (str_ends_with(text, STR(" missed")) &&
        text_split(text, " above ", &credit, &bound)) {
        bound = str_slice(bound, 0, bound.len - STR(" missed").len);
        if (!str_to_uint(bound, 9999, &number)) {
            return false;
        }
        out->missed = (int32_t)number;
        return percent_parse(credit, &out->credit);
    }
    out->by_share = true;
    if (!str_ends_with(text, STR(" met")) ||
        !text_split(text, " below ", &credit, &bound)) {
        return false;
    }
    bound = str_slice(bound, 0, bound.len - STR(" met").len);
    return percent_parse(credit, &out->credit) &&
           percent_parse(bound, &out->met);
}

/* "20 % above 4" and "10 % below 95 %" lack their last word. */
static str response_guess(struct arena *arena, str text)
{
    static const char *const words[] = {"missed", "met"};
    struct response_credit credit;
    for (size_t i = 0; i < 2; i++) {
        str trimmed = str_trim(text);
        str guess = arena_printf(arena, "%.*s %s", STR_ARG(trimmed), words[i]);
        if (response_parse(guess, &credit)) {
            return guess;
        }
    }
    return STR("");
}

static bool read_response(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    (void)field;
    struct response_credit *credit = out;
    credit->at = from;
    if (value_is_text(from) && response_parse(from->text, credit)) {
        return true;
    }
    return report_form(
        reading, "credit-form", RESPONSE_FORM, from,
        value_is_text(from)
            ? response_guess(reading->arena, text_excerpt(from->text))
            : STR(""));
}

const struct type type_response_credit = {
    .name = "credit for responses",
    .form = RESPONSE_FORM,
    .pattern = "^[0-9.]+ ?% (above [0-9]{1,4} missed|below [0-9.]+ ?% met)$",
    .read = read_response,
    .size = sizeof(struct response_credit),
};

static bool lies_below(const struct response_credit *here,
                       const struct response_credit *above)
{
    return here->credit.ppm > above->credit.ppm &&
           (here->by_share ? here->met.ppm < above->met.ppm
                           : here->missed > above->missed);
}

bool response_ladder_finish(const struct reading *reading,
                            const struct response_credit *credits, size_t count)
{
    bool usable = true;
    for (size_t i = 1; i < count; i++) {
        const struct response_credit *above = &credits[i - 1];
        const struct response_credit *here = &credits[i];
        bool mixed = here->by_share != above->by_share;
        if (!mixed && lies_below(here, above)) {
            continue;
        }
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR,
            mixed ? "credit-mixed" : "credit-order", here->at, "%s",
            mixed ? "one step counts what was missed, another the share that "
                    "was met"
                  : "this step of the ladder does not need more misses than "
                    "the one before it and pay more");
        diag_related(reading->diags, diag, above->at->source, above->at->start,
                     "the step before");
        diag_hint(reading->diags, diag, "%s",
                  mixed ? "write all steps one way"
                        : "order the steps from the smallest credit to the "
                          "largest");
        usable = false;
    }
    return usable;
}
