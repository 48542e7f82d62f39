/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

static const struct word document_words[] = {
    {"description", DOCUMENT_DESCRIPTION, "the support description"},
    {"sla", DOCUMENT_SLA, "the service-level agreement"},
    {NULL, 0, NULL},
};

static const struct field fields[] = {
    {.key = "plan",
     .type = &type_id,
     .required = true,
     .offset = offsetof(struct plan, id),
     .meaning = "the id by which partners name it; part of its address",
     .example = "business"},
    {.key = "name",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct plan, name),
     .meaning = "what customers call it",
     .example = "Business"},
    {.key = "summary",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct plan, summary),
     .meaning = "for whom it is, in one sentence",
     .example = "For teams that work in the office."},
    {.key = "version",
     .type = &type_text,
     .offset = offsetof(struct plan, version),
     .meaning = "the version printed on the agreement",
     .example = "1.0"},
    {.key = "valid_from",
     .type = &type_date,
     .offset = offsetof(struct plan, valid_from),
     .meaning = "the first day on which it applies",
     .example = "2027-01-01"},
    {.key = "valid_until",
     .type = &type_date,
     .offset = offsetof(struct plan, valid_until),
     .fallback = "until it is replaced",
     .meaning = "the last day on which it applies",
     .example = "2027-12-31"},
    {.key = "covers",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, covers),
     .meaning = "services covered: microsoft-365, azure, dynamics-365, …, or a "
                "name of your own",
     .example = "[microsoft-365, azure]"},
    {.key = "support",
     .type = &type_word,
     .words = scope_words,
     .shape = SHAPE_LIST,
     .required = true,
     .offset = offsetof(struct plan, support),
     .meaning = "the kinds of support given",
     .example = "[billing, subscription, technical]"},
    {.key = "out_of_scope",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, out_of_scope),
     .meaning = "what is not covered, each under a name",
     .example = "{on-site: Visits to your premises}"},
    {.key = "customer_duties",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, customer_duties),
     .meaning = "what the customer has to do, each under a name",
     .example = "{contact: Name a contact person}"},
    {.key = "hours",
     .of = &schedule_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, hours),
     .meaning = "named schedules; `always` needs no entry",
     .example =
         "{office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}"},
    {.key = "business_hours",
     .type = &type_id,
     .refers_to = "schedule",
     .several = "name the one schedule that counts",
     .offset = offsetof(struct plan, business_hours),
     .fallback = "the only schedule of the plan",
     .meaning = "the schedule whose hours count as business hours",
     .example = "office"},
    {.key = "regions",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, regions),
     .meaning = "where customers are, each under a name, for rows of `reach` "
                "and `targets_for`",
     .example = "{americas: North and South America}"},
    {.key = "requests",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, requests),
     .fallback =
         "incident, request, change, question, billing: the usual names",
     .meaning = "kinds of request, each under a name",
     .example = "{licensing: Questions on licences and renewals}"},
    {.key = "tiers",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, tiers),
     .meaning = "levels of support and teams, each under a name",
     .example = "{l1: First level, dc: Technicians in the data centre}"},
    {.key = "reach",
     .of = &reach_schema,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, reach),
     .meaning = "who can reach you how, and when",
     .example = "[{by: phone, during: office}]"},
    {.key = "severities",
     .of = &severity_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, severities),
     .meaning = "severities, gravest first, and when a request has them",
     .example = "{critical: Your business stands still.}"},
    {.key = "severity_rules",
     .of = &severity_rules_schema,
     .offset = offsetof(struct plan, severity_rules),
     .fallback = "the customer sets it, the provider can change it",
     .meaning = "who decides how grave a request is",
     .example = "{set_by: customer, changed_by: together}"},
    {.key = "severity_matrix",
     .of = &severity_matrix_schema,
     .offset = offsetof(struct plan, severity_matrix),
     .meaning = "severities by impact and urgency, instead of a definition "
                "each or besides",
     .example = "{impact: {all: Everybody}, urgency: {now: Work has stopped}, "
                "gives: {all: {now: critical}}}"},
    {.key = "targets",
     .of = &targets_schema,
     .shape = SHAPE_BY_ID,
     .refers_to = "severity",
     .offset = offsetof(struct plan, targets),
     .meaning = "for each severity, how soon something happens",
     .example = "{critical: {first_response: 1 hour}}"},
    {.key = "targets_for",
     .of = &targets_row_schema,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, targets_for),
     .meaning = "targets that differ by kind of request, language, region, …",
     .example = "[{request: billing, first_response: 1 business day}]"},
    {.key = "clock",
     .of = &clock_schema,
     .offset = offsetof(struct plan, clock),
     .fallback = "it starts when the request is received, and pauses while "
                 "only the customer can go on",
     .meaning = "when the time of all targets starts, pauses, begins anew",
     .example = "{starts: received, pauses: [customer], resets: "
                "[severity-changed]}"},
    {.key = "price",
     .of = &price_schema,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, price),
     .meaning = "what it costs; several add up",
     .example = "EUR 249.00 per month, excluding tax"},
    {.key = "base",
     .of = &price_base_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, base),
     .meaning = "what the shares in `price` are shares of",
     .example = "{spend: Your monthly charges before discounts}"},
    {.key = "billing",
     .of = &billing_schema,
     .offset = offsetof(struct plan, billing),
     .meaning = "how the price is billed and paid",
     .example = "{in: advance, due_within: 14 days}"},
    {.key = "charged",
     .type = &type_word,
     .words = scope_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, charged),
     .fallback = "the price is for all the support of the plan",
     .meaning = "the kinds of support that the price is asked for; the rest is "
                "free",
     .example = "[technical, configuration]"},
    {.key = "availability",
     .of = &availability_schema,
     .shape = SHAPE_LIST,
     .unnamed_items = true,
     .offset = offsetof(struct plan, availability),
     .meaning = "the availability promised, and credits; one, or one for each "
                "service",
     .example = "{promise: 99.9 %}"},
    {.key = "response_credits",
     .of = &response_credits_schema,
     .offset = offsetof(struct plan, response_credits),
     .meaning = "what is credited when responses come late",
     .example = "{per: calendar quarter, credits: [20 % above 4 missed]}"},
    {.key = "term",
     .of = &term_schema,
     .offset = offsetof(struct plan, term),
     .meaning = "how long it binds, and how it ends",
     .example = "{minimum: 12 months, notice: 1 month}"},
    {.key = "documents",
     .type = &type_word,
     .words = document_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, documents),
     .fallback = "both",
     .meaning = "the documents published",
     .example = "[description, sla]"},
};

static bool check_dates(const struct reading *reading, const struct plan *plan)
{
    if (plan->valid_until.year && plan->valid_from.year &&
        date_compare(plan->valid_until, plan->valid_from) < 0) {
        const struct value *from = field_value(plan->at, "valid_from");
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "date-order",
                    field_value(plan->at, "valid_until"),
                    "the plan ends before it begins");
        diag_related(reading->diags, diag, from->source, from->start,
                     "it begins here");
        diag_hint(reading->diags, diag, "write a later date");
        return false;
    }
    return prices_resolve(reading, plan);
}

/* A matrix defines all severities. */
static bool check_definitions(const struct reading *reading,
                              const struct plan *plan)
{
    bool usable = true;
    for (size_t i = 0; i < plan->severities.count && !plan->severity_matrix.at;
         i++) {
        const struct severity *severity = &plan->severities.items[i];
        if (severity->definition.len == 0) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "required-missing",
                        severity->at, "this severity has no `definition`");
            diag_hint(reading->diags, diag,
                      "add `definition: Your business stands still.`: when a "
                      "request has this severity");
            usable = false;
        }
    }
    return usable;
}

/* Gives the place in `severities`, gravest first. */
static size_t rank(const struct plan *plan, str id)
{
    size_t i = 0;
    while (i < plan->severities.count &&
           !str_equal(plan->severities.items[i].id, id)) {
        i++;
    }
    return i;
}

static bool check_downgrades(const struct reading *reading,
                             const struct plan *plan)
{
    bool usable = true;
    for (size_t i = 0; i < plan->severities.count; i++) {
        const struct name *to = &plan->severities.items[i].downgraded_to;
        if (to->text.len && plan_severity(plan, to->text) &&
            rank(plan, to->text) <= i) {
            struct diag *diag = diag_at(
                reading->diags, SEVERITY_ERROR, "severity-downgrade", to->at,
                "a downgraded request must have a severity that is less grave");
            diag_hint(reading->diags, diag,
                      "name one that stands below; severities are written "
                      "gravest first");
            usable = false;
        }
    }
    return usable;
}

static bool plan_finish(const struct reading *reading, void *object)
{
    const struct plan *plan = object;
    bool usable = check_dates(reading, plan);
    usable &= check_definitions(reading, plan);
    return check_downgrades(reading, plan) && usable;
}

const struct schema plan_schema = {
    .kind = "plan",
    .meaning = "What a customer who buys it is promised.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct plan),
    .finish = plan_finish,
};

const struct schedule *plan_schedule(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->hours.count; i++) {
        if (str_equal(plan->hours.items[i].id, id)) {
            return &plan->hours.items[i];
        }
    }
    return NULL;
}

const struct schedule *plan_business_hours(const struct plan *plan)
{
    if (plan->business_hours.text.len) {
        return plan_schedule(plan, plan->business_hours.text);
    }
    return plan->hours.count == 1 ? &plan->hours.items[0] : NULL;
}

const struct schedule *plan_target_hours(const struct plan *plan,
                                         const struct target *target)
{
    return target->hours.text.len ? plan_schedule(plan, target->hours.text)
                                  : plan_business_hours(plan);
}

const struct severity *plan_severity(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->severities.count; i++) {
        if (str_equal(plan->severities.items[i].id, id)) {
            return &plan->severities.items[i];
        }
    }
    return NULL;
}

const struct targets *plan_targets(const struct plan *plan, str severity_id)
{
    for (size_t i = 0; i < plan->targets.count; i++) {
        if (str_equal(plan->targets.items[i].id, severity_id)) {
            return &plan->targets.items[i];
        }
    }
    return NULL;
}

static bool has_number(const struct int_list *list, const struct word *words,
                       str asked)
{
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(str_from(word_text(words, list->items[i])), asked)) {
            return true;
        }
    }
    return list->count == 0;
}

bool targets_row_matches(const struct targets_row *row,
                         const struct support_case *asked)
{
    unsigned unasked = narrowing_keys(&row->keys) & ~case_keys(asked);
    return !unasked && narrowing_matches(&row->keys, asked) &&
           has_number(&row->by, channel_words, asked->channel) &&
           has_number(&row->environments, environment_words,
                      asked->environment);
}

static int row_weight(const struct targets_row *row)
{
    return key_count(narrowing_keys(&row->keys)) + (row->by.count > 0) +
           (row->environments.count > 0);
}

/* Gives the most specific row that matches and says something: of the kind, or
 * of hours where `kind` is TARGET_KIND_COUNT. */
static const struct targets_row *find_row(const struct plan *plan,
                                          const struct support_case *asked,
                                          enum target_kind kind)
{
    const struct targets_row *best = NULL;
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        const struct targets_row *row = &plan->targets_for.items[i];
        bool says = kind == TARGET_KIND_COUNT ? row->hours.text.len > 0
                                              : row->kinds[kind].at != NULL;
        if (says && targets_row_matches(row, asked) &&
            (!best || row_weight(row) > row_weight(best))) {
            best = row;
        }
    }
    return best;
}

const struct target *plan_target(const struct plan *plan,
                                 const struct support_case *asked,
                                 enum target_kind kind)
{
    const struct targets_row *row = find_row(plan, asked, kind);
    if (row) {
        return &row->kinds[kind];
    }
    const struct targets *targets = plan_targets(plan, asked->severity);
    return targets && targets->kinds[kind].at ? &targets->kinds[kind] : NULL;
}

const struct schedule *plan_case_hours(const struct plan *plan,
                                       const struct support_case *asked,
                                       const struct target *target)
{
    if (target->hours.text.len == 0) {
        const struct targets_row *row =
            find_row(plan, asked, TARGET_KIND_COUNT);
        if (row) {
            return plan_schedule(plan, row->hours.text);
        }
    }
    return plan_target_hours(plan, target);
}

bool plan_publishes(const struct plan *plan, enum document document)
{
    for (size_t i = 0; i < plan->documents.count; i++) {
        if (plan->documents.items[i] == (int)document) {
            return true;
        }
    }
    return plan->documents.count == 0;
}

const struct price_base *plan_base(const struct plan *plan, str id)
{
    for (size_t i = 0; i < plan->base.count; i++) {
        if (str_equal(plan->base.items[i].id, id)) {
            return &plan->base.items[i];
        }
    }
    return NULL;
}

bool plan_is_charged(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (price_is_charged(&plan->price.items[i])) {
            return true;
        }
    }
    return plan->charged.count > 0;
}
