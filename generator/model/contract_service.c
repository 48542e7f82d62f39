/* SPDX-License-Identifier: MIT */
/* What of a contract is about the daily service: whose contacts, how often, how
 * requests end, what is reported. */
#include "model/contract.h"
#include "model/types_read.h"

const struct word every_words[] = {
    {"week", EVERY_WEEK, "each week"},
    {"month", EVERY_MONTH, "each month"},
    {"quarter", EVERY_QUARTER, "each quarter"},
    {"half-year", EVERY_HALF_YEAR, "each half-year"},
    {"year", EVERY_YEAR, "each year"},
    {NULL, 0, NULL},
};

const struct word counted_words[] = {
    {"users", COUNTED_USERS, "people who use the services"},
    {"devices", COUNTED_DEVICES, "devices"},
    {"servers", COUNTED_SERVERS, "servers"},
    {"licenses", COUNTED_LICENSES, "licenses"},
    {"subscriptions", COUNTED_SUBSCRIPTIONS, "subscriptions"},
    {"sites", COUNTED_SITES, "locations"},
    {NULL, 0, NULL},
};

const struct word customer_kind_words[] = {
    {"business", CUSTOMER_BUSINESS, "companies, and others who trade"},
    {"consumer", CUSTOMER_CONSUMER, "people who buy for themselves"},
    {NULL, 0, NULL},
};

const struct word audience_words[] = {
    {"customers", AUDIENCE_CUSTOMERS, "who buys the plan"},
    {"resellers", AUDIENCE_RESELLERS, "who sells it on"},
    {"end-customers", AUDIENCE_END_CUSTOMERS, "customers of those"},
    {NULL, 0, NULL},
};

static int word_number(const struct word *words, str text)
{
    for (; words->text; words++) {
        if (str_equal(text, str_from(words->text))) {
            return words->number;
        }
    }
    return 0;
}

/* ---- counts ------------------------------------------------------------- */

enum { MOST_COUNT = 999999 };

static bool count_parse(str text, int32_t *out)
{
    uint64_t number;
    if (str_starts_with(text, STR("0")) ||
        !str_to_uint(text, MOST_COUNT, &number)) {
        return false;
    }
    *out = (int32_t)number;
    return true;
}

static bool read_count(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    return expect_text(reading, type_count.form, from) &&
           (count_parse(from->text, out) ||
            report_form(reading, "count-form", type_count.form, from, STR("")));
}

const struct type type_count = {
    .name = "count",
    .form = "a whole number from 1 to 999999",
    .pattern = "^[1-9][0-9]{0,5}$",
    .numeric = true,
    .read = read_count,
    .size = sizeof(int32_t),
};

/* ---- named contacts ----------------------------------------------------- */

/* Reads "2 to 5 users", "4 to 50", or "8 above", which has no limit. */
static bool band_parse(str text, struct contact_band *band, int *unit)
{
    str rest = text;
    *unit = COUNTED_NONE;
    *band = (struct contact_band){0};
    if (!count_parse(str_cut(&rest, ' '), &band->contacts)) {
        return false;
    }
    str word = str_cut(&rest, ' ');
    if (str_equal(word, STR("above"))) {
        return rest.len == 0;
    }
    str most = str_cut(&rest, ' ');
    if (!str_equal(word, STR("to")) || !count_parse(most, &band->most)) {
        return false;
    }
    *unit = word_number(counted_words, rest);
    return rest.len == 0 || *unit != COUNTED_NONE;
}

static bool report_band(const struct reading *reading, const struct value *item,
                        const char *message, const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR,
                                "contacts-bands", item, "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

static bool check_band(const struct reading *reading,
                       const struct named_contacts *contacts, bool is_last,
                       const struct value *item, struct contact_band band,
                       int unit)
{
    size_t count = contacts->bands.count;
    int32_t before = count ? contacts->bands.items[count - 1].most : 0;
    if (count == 0 && unit == COUNTED_NONE) {
        return report_band(reading, item, "the first band does not say of what",
                           "write what is counted, such as `2 to 5 users`");
    }
    if (unit != COUNTED_NONE && count && unit != contacts->unit) {
        return report_band(reading, item, "these bands count different things",
                           "count the same thing in each, or name it in the "
                           "first only");
    }
    if (band.most && band.most <= before) {
        return report_band(reading, item, "this band ends before it begins",
                           "let the bands go up, each to a greater number");
    }
    if (!band.most != is_last) {
        return report_band(reading, item,
                           is_last ? "the last band leaves out who has more"
                                   : "nothing can stand behind `above`",
                           "let the last band, and only that, say `above`, "
                           "such as `8 above`");
    }
    return true;
}

static bool add_band(const struct reading *reading,
                     struct named_contacts *contacts, bool is_last,
                     const struct value *item)
{
    struct contact_band band;
    int unit;
    if (!value_is_text(item) || !band_parse(item->text, &band, &unit)) {
        return report_form(reading, "contacts-form", type_named_contacts.form,
                           item, STR(""));
    }
    if (!check_band(reading, contacts, is_last, item, band, unit)) {
        return false;
    }
    contacts->unit = contacts->bands.count ? contacts->unit : unit;
    contacts->bands.items[contacts->bands.count++] = band;
    return true;
}

static bool read_named_contacts(const struct reading *reading,
                                const struct field *field,
                                const struct value *from, void *out)
{
    (void)field;
    struct named_contacts *contacts = out;
    size_t count = from->kind == VALUE_LIST ? from->item_count : 1;
    *contacts = (struct named_contacts){.at = from};
    contacts->bands.items =
        ARENA_ARRAY(reading->arena, count, struct contact_band);
    if (value_is_text(from) &&
        count_parse(from->text, &contacts->bands.items[0].contacts)) {
        contacts->bands.count = 1;
        return true;
    }
    if (from->kind != VALUE_LIST || count == 0) {
        return report_form(reading, "contacts-form", type_named_contacts.form,
                           from, STR(""));
    }
    for (size_t i = 0; i < count; i++) {
        if (!add_band(reading, contacts, i + 1 == count, from->items[i])) {
            return false;
        }
    }
    return true;
}

const struct type type_named_contacts = {
    .name = "contacts",
    .form = "a number such as `5`, or bands such as "
            "`[2 to 5 users, 4 to 50, 8 above]`",
    .numeric = true,
    .structured = true,
    .read = read_named_contacts,
    .size = sizeof(struct named_contacts),
};

/* ---- quotas ------------------------------------------------------------- */

static bool quota_parse(str text, struct quota *quota)
{
    str rest = text;
    if (str_equal(text, STR("unlimited"))) {
        return true;
    }
    if (!count_parse(str_cut(&rest, ' '), &quota->count) ||
        !str_equal(str_cut(&rest, ' '), STR("per"))) {
        return false;
    }
    quota->per = word_number(every_words, rest);
    return quota->per != EVERY_UNSAID;
}

static const struct type type_quota;

static bool read_quota(const struct reading *reading, const struct field *field,
                       const struct value *from, void *out)
{
    (void)field;
    struct quota *quota = out;
    *quota = (struct quota){.at = from};
    return expect_text(reading, type_quota.form, from) &&
           (quota_parse(from->text, quota) ||
            report_form(reading, "quota-form", type_quota.form, from, STR("")));
}

static const struct type type_quota = {
    .name = "quota",
    .form = "a number per week, month, quarter, half-year or year, such as "
            "`10 per year`, or `unlimited`",
    .pattern = "^([1-9][0-9]{0,5} per (week|month|quarter|half-year|year)"
               "|unlimited)$",
    .read = read_quota,
    .size = sizeof(struct quota),
};

static const struct field quotas_fields[] = {
    {.key = "requests",
     .type = &type_quota,
     .offset = offsetof(struct quotas, requests),
     .meaning = "how many requests are included",
     .example = "10 per year"},
    {.key = "hours",
     .type = &type_quota,
     .offset = offsetof(struct quotas, hours),
     .meaning = "how many hours of work are included",
     .example = "4 per month"},
    {.key = "visits",
     .type = &type_quota,
     .offset = offsetof(struct quotas, visits),
     .meaning = "how many visits are included",
     .example = "2 per year"},
    {.key = "changes",
     .type = &type_quota,
     .offset = offsetof(struct quotas, changes),
     .meaning = "how many changes of the configuration are included",
     .example = "unlimited"},
    {.key = "beyond",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct quotas, beyond),
     .meaning = "what happens when they are used up",
     .example = "Further requests are charged by the hour."},
};

const struct schema quotas_schema = {
    .kind = "quotas",
    .meaning = "How much is included.",
    .fields = quotas_fields,
    .field_count = sizeof quotas_fields / sizeof *quotas_fields,
    .size = sizeof(struct quotas),
};

/* ---- the end of a request ----------------------------------------------- */

static const struct field closing_fields[] = {
    {.key = "attempts",
     .type = &type_count,
     .offset = offsetof(struct closing, attempts),
     .meaning = "how often the customer is asked before a request is closed",
     .example = "3"},
    {.key = "after",
     .type = &type_duration,
     .offset = offsetof(struct closing, after),
     .meaning = "how long nobody must have answered",
     .example = "5 business days"},
    {.key = "consent",
     .type = &type_bool,
     .offset = offsetof(struct closing, consent),
     .fallback = "false",
     .meaning = "true when no request is closed without the customer's consent",
     .example = "true"},
    {.key = "reopened",
     .type = &type_duration,
     .offset = offsetof(struct closing, reopened),
     .meaning = "how long a closed request can be opened again",
     .example = "14 days"},
};

static bool closing_finish(const struct reading *reading, void *object)
{
    const struct closing *closing = object;
    bool by_itself = closing->attempts || closing->after.unit != UNIT_NONE;
    if (!closing->consent || !by_itself) {
        return true;
    }
    struct diag *diag = diag_at(
        reading->diags, SEVERITY_ERROR, "closing-consent",
        field_value(closing->at, "consent"),
        "a request cannot need consent and be closed without an answer");
    diag_hint(reading->diags, diag,
              "leave out `consent`, or `attempts` and `after`");
    return false;
}

const struct schema closing_schema = {
    .kind = "closing",
    .meaning = "How requests are closed.",
    .fields = closing_fields,
    .field_count = sizeof closing_fields / sizeof *closing_fields,
    .size = sizeof(struct closing),
    .finish = closing_finish,
};

/* ---- reports and reviews ------------------------------------------------ */

static const struct field reports_fields[] = {
    {.key = "every",
     .type = &type_word,
     .words = every_words,
     .required = true,
     .offset = offsetof(struct recurring, every),
     .meaning = "how often",
     .example = "month"},
    {.key = "within",
     .type = &type_duration,
     .offset = offsetof(struct recurring, within),
     .meaning = "how soon after the end of the period",
     .example = "10 business days"},
    {.key = "about",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct recurring, about),
     .meaning = "what it holds",
     .example = "Requests, targets met, availability"},
};

const struct schema reports_schema = {
    .kind = "report",
    .meaning = "What the customer is told of the service, and how often.",
    .fields = reports_fields,
    .field_count = sizeof reports_fields / sizeof *reports_fields,
    .size = sizeof(struct recurring),
    .short_key = "every",
};

static const struct field reviews_fields[] = {
    {.key = "every",
     .type = &type_word,
     .words = every_words,
     .required = true,
     .offset = offsetof(struct recurring, every),
     .meaning = "how often",
     .example = "quarter"},
    {.key = "about",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct recurring, about),
     .meaning = "what is looked at",
     .example = "Targets, open problems, plans for the next quarter"},
};

const struct schema reviews_schema = {
    .kind = "review",
    .meaning = "Meetings of both sides about the service.",
    .fields = reviews_fields,
    .field_count = sizeof reviews_fields / sizeof *reviews_fields,
    .size = sizeof(struct recurring),
    .short_key = "every",
};

/* ---- complaints --------------------------------------------------------- */

static const struct field complaints_fields[] = {
    {.key = "email",
     .type = &type_email,
     .offset = offsetof(struct complaints, email),
     .meaning = "the address for complaints",
     .example = "complaints@nordlicht.example"},
    {.key = "phone",
     .type = &type_phone,
     .offset = offsetof(struct complaints, phone),
     .meaning = "the telephone number for complaints",
     .example = "\"+49 89 99998155\""},
    {.key = "url",
     .type = &type_url,
     .offset = offsetof(struct complaints, url),
     .meaning = "the page for complaints",
     .example = "https://nordlicht.example/complaints"},
    {.key = "answer",
     .type = &type_duration,
     .offset = offsetof(struct complaints, answer),
     .meaning = "how soon a complaint is answered",
     .example = "5 business days"},
};

const struct schema complaints_schema = {
    .kind = "complaints",
    .meaning = "Where customers complain about the support itself.",
    .fields = complaints_fields,
    .field_count = sizeof complaints_fields / sizeof *complaints_fields,
    .size = sizeof(struct complaints),
    .short_key = "email",
};
