/* SPDX-License-Identifier: MIT */
/* How credits are claimed and paid: deadlines, caps, when a customer leaves. */
#include "model/availability_read.h"

/* ---- deadlines ---------------------------------------------------------- */

#define CLAIM_FORM                                                             \
    "a deadline such as `15 days`, `15 days after the month`, `by the end of " \
    "the next month` or `30 days after the incident`"

struct anchor_name {
    const char *name;
    enum claim_window_anchor anchor;
};

static const struct anchor_name anchors[] = {
    {"month", ANCHOR_MONTH},       {"quarter", ANCHOR_QUARTER},
    {"year", ANCHOR_YEAR},         {"billing period", ANCHOR_BILLING},
    {"incident", ANCHOR_INCIDENT},
};

static bool anchor_parse(str text, enum claim_window_anchor *out)
{
    for (size_t i = 0; i < sizeof anchors / sizeof *anchors; i++) {
        if (str_equal(text, str_from(anchors[i].name))) {
            *out = anchors[i].anchor;
            return true;
        }
    }
    return false;
}

static bool end_parse(str text, struct claim_window *out)
{
    static const char *const numbers[] = {"next ", "second ", "third "};
    static const str start = STR_INIT("by the end of the ");
    if (!str_starts_with(text, start)) {
        return false;
    }
    str rest = str_slice(text, start.len, text.len);
    for (int32_t i = 0; i < 3; i++) {
        str number = str_from(numbers[i]);
        if (str_starts_with(rest, number)) {
            out->kind = CLAIM_BY_END;
            out->nth = i + 1;
            return anchor_parse(str_slice(rest, number.len, rest.len),
                                &out->anchor) &&
                   out->anchor != ANCHOR_INCIDENT;
        }
    }
    return false;
}

static bool claim_window_parse(str text, struct claim_window *out)
{
    str period = text;
    str anchor;
    out->kind = CLAIM_AFTER;
    out->anchor = ANCHOR_PERIOD;
    if (end_parse(text, out)) {
        return true;
    }
    if (text_split(text, " after the ", &period, &anchor) &&
        !anchor_parse(anchor, &out->anchor)) {
        return false;
    }
    return period_parse(period, &out->period);
}

/* "15 days after the end of the month", "15d after month end". */
static str claim_window_guess(struct arena *arena, str text)
{
    str period = text;
    str anchor = STR("");
    struct claim_window deadline;
    if (text_split(text, " after ", &period, &anchor)) {
        static const char *const starts[] = {"the ", "end of the ", "end of "};
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
            str start = str_from(starts[i]);
            if (str_starts_with(anchor, start)) {
                anchor = str_slice(anchor, start.len, anchor.len);
            }
        }
    }
    period = period_guess(arena, period);
    if (!period.len) {
        return STR("");
    }
    str guess = anchor.len ? arena_printf(arena, "%.*s after the %.*s",
                                          STR_ARG(period), STR_ARG(anchor))
                           : period;
    return claim_window_parse(guess, &deadline) ? guess : STR("");
}

static bool read_claim_window(const struct reading *reading,
                              const struct field *field,
                              const struct value *from, void *out)
{
    (void)field;
    struct claim_window *deadline = out;
    if (value_is_text(from) && claim_window_parse(from->text, deadline)) {
        deadline->at = from;
        return true;
    }
    *deadline = (struct claim_window){0};
    return report_form(
        reading, "deadline-form", CLAIM_FORM, from,
        value_is_text(from)
            ? claim_window_guess(reading->arena, text_excerpt(from->text))
            : STR(""));
}

#define PERIOD_PATTERN "[1-9][0-9]{0,3} (day|week|month|year)s?"

const struct type type_claim_window = {
    .name = "deadline",
    .form = CLAIM_FORM,
    .pattern = "^(" PERIOD_PATTERN "( after the (month|quarter|year|billing "
               "period|incident))?|by the end of the (next|second|third) "
               "(month|quarter|year|billing period))$",
    .read = read_claim_window,
    .size = sizeof(struct claim_window),
};

/* ---- how much, and how long --------------------------------------------- */

#define CAP_FORM "a share such as `100 %` or `8 % of the fees of the term`"

static bool read_cap(const struct reading *reading, const struct field *field,
                     const struct value *from, void *out)
{
    (void)field;
    struct cap *cap = out;
    str percent;
    str rest = STR("");
    if (value_is_text(from)) {
        percent = from->text;
        cap->of_term =
            text_split(from->text, " of the fees of the term", &percent, &rest);
        if (!rest.len && percent_parse(percent, &cap->percent)) {
            cap->at = from;
            return true;
        }
    }
    return report_form(
        reading, "cap-form", CAP_FORM, from,
        value_is_text(from)
            ? percent_guess(reading->arena, text_excerpt(from->text))
            : STR(""));
}

const struct type type_cap = {
    .name = "cap",
    .form = CAP_FORM,
    .pattern = "^[0-9.]+ ?%( of the fees of the term)?$",
    .read = read_cap,
    .size = sizeof(struct cap),
};

static bool read_least(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    return value_is_text(from) ? money_parse(reading, from, from->text, out)
                               : report_form(reading, "money-form",
                                             type_least.form, from, STR(""));
}

const struct type type_least = {
    .name = "amount",
    .form = "an amount of money such as `EUR 1.00`",
    .pattern = "^[A-Z]{3} [0-9]+(\\.[0-9]+)?$",
    .read = read_least,
    .size = sizeof(struct money),
};

#define EXPIRY_FORM "`with the contract`, or a period such as `12 months`"

static bool read_expiry(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct expiry *expiry = out;
    bool is_text = value_is_text(from);
    expiry->with_contract =
        is_text && str_equal(from->text, STR("with the contract"));
    if (expiry->with_contract ||
        (is_text && period_parse(from->text, &expiry->period))) {
        expiry->at = from;
        return true;
    }
    return report_form(reading, "period-form", EXPIRY_FORM, from,
                       is_text ? period_guess(reading->arena, from->text)
                               : STR(""));
}

const struct type type_expiry = {
    .name = "expiry",
    .form = EXPIRY_FORM,
    .pattern = "^(with the contract|" PERIOD_PATTERN ")$",
    .read = read_expiry,
    .size = sizeof(struct expiry),
};

/* ---- the right to leave ------------------------------------------------- */

#define TERMINATION_FORM                                                       \
    "a number of months such as `2 of 3 months`, `3 months below 85 %` or "    \
    "`2 of 3 months with refund`"

static bool count_parse(str text, int32_t *out)
{
    uint64_t number;
    if (!str_to_uint(text, 120, &number) || number == 0) {
        return false;
    }
    *out = (int32_t)number;
    return true;
}

static bool termination_parse(str text, struct termination *out)
{
    str refund = STR(" with refund");
    out->refund = str_ends_with(text, refund);
    if (out->refund) {
        text = str_slice(text, 0, text.len - refund.len);
    }
    str count = text;
    str of;
    str below;
    out->has_below = text_split(text, " below ", &count, &below);
    if (out->has_below && !percent_parse(below, &out->below)) {
        return false;
    }
    str many = STR(" months");
    many = str_ends_with(count, many) ? many : STR(" month");
    if (!str_ends_with(count, many)) {
        return false;
    }
    count = str_slice(count, 0, count.len - many.len);
    if (!text_split(count, " of ", &count, &of)) {
        of = count;
    }
    bool plural = many.len == STR(" months").len;
    return count_parse(count, &out->months) &&
           count_parse(of, &out->of_months) && out->months <= out->of_months &&
           plural == (out->of_months > 1);
}

static bool read_termination(const struct reading *reading,
                             const struct field *field,
                             const struct value *from, void *out)
{
    (void)field;
    struct termination *termination = out;
    if (value_is_text(from) && termination_parse(from->text, termination)) {
        termination->at = from;
        return true;
    }
    return report_form(reading, "termination-form", TERMINATION_FORM, from,
                       STR(""));
}

const struct type type_termination = {
    .name = "right to leave",
    .form = TERMINATION_FORM,
    .pattern = "^[1-9][0-9]{0,2}( of [1-9][0-9]{0,2})? months?( below "
               "[0-9.]+ ?%)?( with refund)?$",
    .read = read_termination,
    .size = sizeof(struct termination),
};

/* ---- words and mappings ------------------------------------------------- */

const struct word payment_words[] = {
    {"later invoices", PAYMENT_LATER_INVOICES,
     "it is set off against later invoices, and not paid out"},
    {"refund", PAYMENT_REFUND, "it is paid out"},
    {NULL, 0, NULL},
};

static const struct word claimant_words[] = {
    {"customer", CLAIMANT_CUSTOMER, "the customer claims it"},
    {"reseller", CLAIMANT_RESELLER,
     "a reseller may claim it for the customer, too"},
    {"nobody", CLAIMANT_NOBODY, "it is credited without a claim"},
    {NULL, 0, NULL},
};

static const struct field claim_fields[] = {
    {.key = "by",
     .type = &type_word,
     .words = claimant_words,
     .offset = offsetof(struct claim, by),
     .fallback = "customer",
     .meaning = "who claims a credit",
     .example = "customer"},
    {.key = "through",
     .type = &type_word,
     .words = channel_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct claim, through),
     .fallback = "in writing, however that is",
     .meaning = "the channels through which it is claimed",
     .example = "portal"},
    {.key = "evidence",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct claim, evidence),
     .meaning = "what the claim must hold, each under a name",
     .example = "{times: When the service failed}"},
};

const struct schema claim_schema = {
    .kind = "claim",
    .meaning = "How a credit is claimed.",
    .fields = claim_fields,
    .field_count = sizeof claim_fields / sizeof *claim_fields,
    .size = sizeof(struct claim),
};

static const struct field passed_on_fields[] = {
    {.key = "who",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct passed_on, who),
     .meaning = "the company that grants the credit first",
     .example = "Microsoft"},
    {.key = "claim_within",
     .type = &type_claim_window,
     .required = true,
     .offset = offsetof(struct passed_on, claim_within),
     .meaning = "until when the partner must claim it there",
     .example = "by the end of the next month"},
};

const struct schema passed_on_schema = {
    .kind = "upstream credit",
    .meaning = "A credit of another company that is handed through.",
    .fields = passed_on_fields,
    .field_count = sizeof passed_on_fields / sizeof *passed_on_fields,
    .size = sizeof(struct passed_on),
};
