/* SPDX-License-Identifier: MIT */
/* How a plan binds, changes and ends, and which document prevails. */
#include "model/contract.h"

#include "model/plan.h"

static const struct word effective_words[] = {
    {"next-term", EFFECTIVE_NEXT_TERM, "from the next term on"},
    {"after-notice", EFFECTIVE_AFTER_NOTICE, "when `change_notice` is over"},
    {"on-consent", EFFECTIVE_ON_CONSENT, "when the customer agrees"},
    {NULL, 0, NULL},
};

static const struct field term_fields[] = {
    {.key = "minimum",
     .type = &type_period,
     .offset = offsetof(struct term, minimum),
     .meaning = "how long the customer is bound at first",
     .example = "12 months"},
    {.key = "renews",
     .type = &type_period,
     .offset = offsetof(struct term, renews),
     .fallback = "the plan ends with its term",
     .meaning = "by how much it goes on when nobody ends it",
     .example = "12 months"},
    {.key = "notice",
     .type = &type_period,
     .offset = offsetof(struct term, notice),
     .meaning = "how long before the end of the term notice must be given",
     .example = "1 month"},
    {.key = "change_notice",
     .type = &type_period,
     .offset = offsetof(struct term, change_notice),
     .meaning = "how long before it applies a change of the plan is announced",
     .example = "90 days"},
    {.key = "effective",
     .type = &type_word,
     .words = effective_words,
     .offset = offsetof(struct term, effective),
     .fallback = "next-term, for changes to the customer's disadvantage",
     .meaning = "when a change applies to who has the plan already",
     .example = "next-term"},
};

/* The fewest and the most days that a period of the calendar can have. */
static int64_t least_days(struct period period)
{
    static const int64_t days[] = {0, 1, 7, 28, 365};
    return period.amount * days[period.unit];
}

static int64_t most_days(struct period period)
{
    static const int64_t days[] = {0, 1, 7, 31, 366};
    return period.amount * days[period.unit];
}

/* Who must say so a month before the end of a week is never in time. */
static void check_notice(const struct reading *reading, const struct term *term,
                         struct period period, const char *key)
{
    if (period.unit == PERIOD_NONE || term->notice.unit == PERIOD_NONE ||
        least_days(term->notice) <= most_days(period)) {
        return;
    }
    const struct value *other = field_value(term->at, key);
    struct diag *diag = diag_at(reading->diags, SEVERITY_WARNING, "term-notice",
                                field_value(term->at, "notice"),
                                "the notice is longer than the term, so that "
                                "nobody can end it in time");
    diag_related(reading->diags, diag, other->source, other->start, "the term");
    diag_hint(reading->diags, diag, "write a shorter notice");
}

static bool term_finish(const struct reading *reading, void *object)
{
    const struct term *term = object;
    check_notice(reading, term, term->minimum, "minimum");
    check_notice(reading, term, term->renews, "renews");
    if (term->effective != EFFECTIVE_AFTER_NOTICE ||
        term->change_notice.unit != PERIOD_NONE) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-missing",
                field_value(term->at, "effective"),
                "changes apply after a notice, and `change_notice` is missing");
    diag_hint(reading->diags, diag, "add `change_notice: 90 days`");
    return false;
}

const struct schema term_schema = {
    .kind = "term",
    .meaning = "How long the plan binds, how it ends, and how it changes.",
    .fields = term_fields,
    .field_count = sizeof term_fields / sizeof *term_fields,
    .size = sizeof(struct term),
    .finish = term_finish,
};

/* ---- after the end ------------------------------------------------------ */

static const struct field leaving_fields[] = {
    {.key = "transition",
     .type = &type_period,
     .offset = offsetof(struct leaving, transition),
     .meaning = "how long the partner helps to move to another provider",
     .example = "30 days"},
    {.key = "data_return",
     .type = &type_period,
     .offset = offsetof(struct leaving, data_return),
     .meaning = "how long the customer can fetch its data",
     .example = "30 days"},
    {.key = "erasure",
     .type = &type_period,
     .offset = offsetof(struct leaving, erasure),
     .meaning = "by when the customer's data is erased",
     .example = "60 days"},
    {.key = "formats",
     .type = &type_text,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct leaving, formats),
     .meaning = "in which form data is handed over",
     .example = "CSV and JSON"},
};

/* What is erased cannot be fetched. */
static bool leaving_finish(const struct reading *reading, void *object)
{
    const struct leaving *leaving = object;
    if (leaving->erasure.unit == PERIOD_NONE ||
        most_days(leaving->erasure) >= least_days(leaving->data_return)) {
        return true;
    }
    const struct value *back = field_value(leaving->at, "data_return");
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "exit-erasure",
                                field_value(leaving->at, "erasure"),
                                "data is erased while it can still be fetched");
    diag_related(reading->diags, diag, back->source, back->start,
                 "so long it can be fetched");
    diag_hint(reading->diags, diag, "write a later erasure");
    return false;
}

const struct schema leaving_schema = {
    .kind = "exit",
    .meaning = "What holds after the end of the plan.",
    .fields = leaving_fields,
    .field_count = sizeof leaving_fields / sizeof *leaving_fields,
    .size = sizeof(struct leaving),
    .finish = leaving_finish,
};

/* ---- history ------------------------------------------------------------ */

static const struct field amendment_fields[] = {
    {.key = "text",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct amendment, text),
     .meaning = "what was changed",
     .example = "Support on Fridays ends at 17:00."},
    {.key = "version",
     .type = &type_text,
     .offset = offsetof(struct amendment, version),
     .meaning = "the version that began with it",
     .example = "\"1.1\""},
};

const struct schema amendment_schema = {
    .kind = "amendment",
    .meaning = "A change that was made to the plan, by its date.",
    .fields = amendment_fields,
    .field_count = sizeof amendment_fields / sizeof *amendment_fields,
    .size = sizeof(struct amendment),
    .short_key = "text",
};

/* Gives the key of an item, as something to point at. */
static struct value key_of(const struct value *plan, const char *field, str id)
{
    const struct value *map = field_value(plan, field);
    const struct value_entry *entry = value_find_entry(map, id);
    struct value key = {.kind = VALUE_TEXT, .source = map->source};
    if (entry) {
        key.source = value_entry_source(map, entry);
        key.start = entry->key_start;
        key.end = entry->key_end;
    }
    return key;
}

static bool check_history(const struct reading *reading,
                          const struct plan *plan)
{
    const struct amendment *latest = NULL;
    bool usable = true;
    for (size_t i = 0; i < plan->history.count; i++) {
        const struct amendment *amendment = &plan->history.items[i];
        date day;
        if (!date_parse(amendment->id, &day)) {
            const struct value key = key_of(plan->at, "history", amendment->id);
            str excerpt = text_excerpt(amendment->id);
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "date-invalid", &key,
                        "`%.*s` is not a date", STR_ARG(excerpt));
            diag_hint(reading->diags, diag,
                      "write the day of the change, such as `2027-01-31`");
            usable = false;
        }
        if (!latest || str_compare(amendment->id, latest->id) > 0) {
            latest = amendment;
        }
    }
    if (usable && latest && latest->version.len && plan->version.len &&
        !str_equal(latest->version, plan->version)) {
        const struct value *version = field_value(plan->at, "version");
        str last = text_excerpt(latest->version);
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_WARNING, "history-version", version,
            "the last change says version %.*s", STR_ARG(last));
        diag_related(reading->diags, diag, latest->at->source,
                     latest->at->start, "the last change");
        diag_hint(reading->diags, diag,
                  "write the same version, or add what was changed since");
    }
    return usable;
}

/* ---- business time ------------------------------------------------------ */

static const struct value *business_time(const struct value *at,
                                         const char *key,
                                         struct duration duration)
{
    return duration_is_business(duration) ? field_value(at, key) : NULL;
}

const struct value *contract_business_time(const struct plan *plan)
{
    const struct value *const times[] = {
        business_time(plan->closing.at, "after", plan->closing.after),
        business_time(plan->closing.at, "reopened", plan->closing.reopened),
        business_time(plan->reports.at, "within", plan->reports.within),
        business_time(plan->complaints.at, "answer", plan->complaints.answer),
        business_time(plan->security.at, "incident_notice",
                      plan->security.incident_notice),
    };
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        if (times[i]) {
            return times[i];
        }
    }
    return NULL;
}

/* ---- places ------------------------------------------------------------- */

static void check_place(const struct reading *reading, const struct plan *plan,
                        str country, const struct value *at)
{
    const struct value *places = field_value(plan->locations.at, "service");
    for (size_t i = 0; i < plan->locations.service.count; i++) {
        if (str_equal(plan->locations.service.items[i], country)) {
            return;
        }
    }
    if (country.len == 0 || plan->locations.service.count == 0) {
        return;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_WARNING, "location-missing", at,
                "support is given from %.*s, too, and "
                "`locations` does not say so",
                STR_ARG(country));
    diag_related(reading->diags, diag, places->source, places->start,
                 "the countries that it is given from");
    diag_hint(reading->diags, diag, "add `%.*s` to `service` there",
              STR_ARG(country));
}

/* Who says where support comes from must name all of it. */
static void check_places(const struct reading *reading, const struct plan *plan)
{
    for (size_t i = 0; i < plan->subcontractors.count; i++) {
        const struct subcontractor *company = &plan->subcontractors.items[i];
        check_place(reading, plan, company->country,
                    field_value(company->at, "country"));
    }
    for (size_t i = 0; i < plan->supplied.count; i++) {
        check_place(reading, plan, plan->supplied.items[i].country,
                    field_value(plan->supplied.items[i].at, "country"));
    }
}

/* ---- precedence --------------------------------------------------------- */

const struct word precedence_words[] = {
    {"offer", 0, "the offer or order that the customer accepted"},
    {"sla", 1, "the service-level agreement"},
    {"description", 2, "the support description"},
    {"terms", 3, "the general terms"},
    {"price-list", 4, "the price list"},
    {"data-processing", 5, "the agreement on the processing of data"},
    {NULL, 0, NULL},
};

/* Gives what can stand in `precedence`: the words, and declared documents. */
static str *precedence_names(const struct reading *reading,
                             const struct plan *plan, size_t *count)
{
    size_t words = sizeof precedence_words / sizeof *precedence_words - 1;
    str *names = ARENA_ARRAY(reading->arena,
                             words + plan->contract_documents.count, str);
    for (size_t i = 0; i < words; i++) {
        names[i] = str_from(precedence_words[i].text);
    }
    for (size_t i = 0; i < plan->contract_documents.count; i++) {
        names[words + i] = plan->contract_documents.items[i].id;
    }
    *count = words + plan->contract_documents.count;
    return names;
}

static bool is_among(const str *names, size_t count, str name)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(names[i], name)) {
            return true;
        }
    }
    return false;
}

static bool check_precedence_item(const struct reading *reading,
                                  const struct plan *plan, size_t index,
                                  const str *names, size_t count)
{
    const struct name *name = &plan->precedence.items[index];
    for (size_t i = 0; i < index; i++) {
        const struct name *before = &plan->precedence.items[i];
        if (str_equal(before->text, name->text)) {
            struct diag *diag = diag_at(
                reading->diags, SEVERITY_ERROR, "ref-duplicate", name->at,
                "`%.*s` is in this list already", STR_ARG(name->text));
            diag_related(reading->diags, diag, before->at->source,
                         before->at->start, "here");
            diag_hint(reading->diags, diag, "leave one of the two out");
            return false;
        }
    }
    if (is_among(names, count, name->text)) {
        return true;
    }
    str excerpt = text_excerpt(name->text);
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "ref-missing", name->at,
                "there is no document `%.*s`", STR_ARG(excerpt));
    hint_nearest(reading->diags, diag, name->text, names, count);
    if (diag->hint.len == 0) {
        str list = arena_join(reading->arena, names, count, STR(", "));
        diag_hint(reading->diags, diag,
                  "name it under `contract_documents`, or write one of: %.*s",
                  STR_ARG(list));
    }
    return false;
}

/* A document that is declared and not ranked would be shown nowhere. */
static void check_documents(const struct reading *reading,
                            const struct plan *plan)
{
    for (size_t i = 0; i < plan->contract_documents.count; i++) {
        const struct named_text *text = &plan->contract_documents.items[i];
        bool is_used = false;
        for (size_t j = 0; j < plan->precedence.count; j++) {
            is_used |= str_equal(plan->precedence.items[j].text, text->id);
        }
        if (!is_used) {
            struct diag *diag = diag_at(
                reading->diags, SEVERITY_WARNING, "document-unused", text->at,
                "`precedence` does not say where `%.*s` stands, so that no "
                "page names it",
                STR_ARG(text->id));
            diag_hint(reading->diags, diag, "add `%.*s` to `precedence`",
                      STR_ARG(text->id));
        }
    }
}

bool contract_finish(const struct reading *reading, const struct plan *plan)
{
    bool usable = check_history(reading, plan);
    size_t count;
    const str *names = precedence_names(reading, plan, &count);
    for (size_t i = 0; i < plan->precedence.count; i++) {
        usable &= check_precedence_item(reading, plan, i, names, count);
    }
    check_documents(reading, plan);
    check_places(reading, plan);
    return usable;
}
