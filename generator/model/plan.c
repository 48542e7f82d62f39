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
     .own = true,
     .offset = offsetof(struct plan, id),
     .meaning = "the id by which partners name it; part of its address",
     .example = "business"},
    {.key = "extends",
     .type = &type_id,
     .own = true,
     .refers_to = "plan",
     .offset = offsetof(struct plan, extends),
     .fallback = "it says everything itself",
     .meaning = "the plan whose values hold where this one writes none",
     .example = "base-plan"},
    {.key = "without",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .own = true,
     .offset = offsetof(struct plan, without),
     .meaning = "what of that plan is left out, by the path of its keys",
     .example = "[availability, targets.low]"},
    {.key = "abstract",
     .type = &type_bool,
     .own = true,
     .offset = offsetof(struct plan, abstract),
     .fallback = "false",
     .meaning = "true for what is only there to be extended, and need not be "
                "complete",
     .example = "true"},
    {.key = "name",
     .type = &type_text,
     .required = true,
     .own = true,
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
     .own = true,
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
     .of = &covered_schema,
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
    {.key = "customer_kind",
     .type = &type_word,
     .words = customer_kind_words,
     .fallback = "not told",
     .offset = offsetof(struct plan, customer_kind),
     .meaning = "whom the plan is for",
     .example = "business"},
    {.key = "audience",
     .type = &type_word,
     .shape = SHAPE_LIST,
     .words = audience_words,
     .fallback = "customers who have the plan",
     .offset = offsetof(struct plan, audience),
     .meaning = "who is supported",
     .example = "[customers]"},
    {.key = "environments",
     .type = &type_word,
     .shape = SHAPE_LIST,
     .words = environment_words,
     .fallback = "all",
     .offset = offsetof(struct plan, environments),
     .meaning = "which of the customer's environments are covered",
     .example = "[production]"},
    {.key = "supplied",
     .of = &supply_schema,
     .shape = SHAPE_LIST,
     .fallback = "as the partner says",
     .offset = offsetof(struct plan, supplied),
     .meaning = "who gives which part of the support in this plan",
     .example = "[{scope: [technical], outsourced_to: Example Ltd}]"},
    {.key = "contract_documents",
     .of = &named_text_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, contract_documents),
     .meaning =
         "documents of the contract that have no name here, for `precedence`",
     .example = "{framework: Framework agreement of 2026}"},
    {.key = "precedence",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, precedence),
     .meaning = "which document prevails when they differ, the strongest "
                "first: offer, sla, description, terms, price-list, "
                "data-processing, or a name under `contract_documents`",
     .example = "[offer, sla, terms]"},
    {.key = "named_contacts",
     .type = &type_named_contacts,
     .fallback = "anybody may",
     .offset = offsetof(struct plan, named_contacts),
     .meaning = "how many people of the customer may turn to support",
     .example = "5"},
    {.key = "quotas",
     .of = &quotas_schema,
     .offset = offsetof(struct plan, quotas),
     .meaning = "how much is included",
     .example = "{requests: 10 per year}"},
    {.key = "closing",
     .of = &closing_schema,
     .offset = offsetof(struct plan, closing),
     .meaning = "how requests are closed",
     .example = "{attempts: 3, after: 5 business days}"},
    {.key = "reports",
     .of = &reports_schema,
     .offset = offsetof(struct plan, reports),
     .meaning = "what the customer is told of the service, and how often",
     .example = "month"},
    {.key = "reviews",
     .of = &reviews_schema,
     .offset = offsetof(struct plan, reviews),
     .meaning = "meetings of both sides about the service",
     .example = "quarter"},
    {.key = "complaints",
     .of = &complaints_schema,
     .offset = offsetof(struct plan, complaints),
     .meaning = "where customers complain about the support itself",
     .example = "complaints@nordlicht.example"},
    {.key = "subcontractors",
     .of = &subcontractor_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct plan, subcontractors),
     .meaning = "other companies that work on requests, each under a name",
     .example = "{night: {name: Example Operations Ltd, country: IE}}"},
    {.key = "locations",
     .of = &locations_schema,
     .offset = offsetof(struct plan, locations),
     .meaning = "from where the service is given, and where data lies",
     .example = "{service: [DE], data: [DE]}"},
    {.key = "staff",
     .of = &staff_schema,
     .offset = offsetof(struct plan, staff),
     .meaning = "who may work on requests",
     .example = "{citizens_of: [US]}"},
    {.key = "security",
     .of = &security_schema,
     .offset = offsetof(struct plan, security),
     .meaning = "what happens when security is at stake",
     .example = "{incident_notice: 24 hours}"},
    {.key = "confidentiality",
     .of = &confidentiality_schema,
     .offset = offsetof(struct plan, confidentiality),
     .meaning = "how long both sides keep to themselves what they learned",
     .example = "3 years"},
    {.key = "data_processing",
     .type = &type_url,
     .offset = offsetof(struct plan, data_processing),
     .meaning = "the agreement on the processing of personal data",
     .example = "https://nordlicht.example/data-processing"},
    {.key = "cooperation",
     .type = &type_word,
     .shape = SHAPE_LIST,
     .words = cooperation_words,
     .offset = offsetof(struct plan, cooperation),
     .meaning = "with whom, and in what, the partner cooperates",
     .example = "[authorities, auditors]"},
    {.key = "incident_assistance",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct plan, incident_assistance),
     .meaning = "what help in an incident at the customer costs",
     .example = "Free of charge."},
    {.key = "exit",
     .of = &leaving_schema,
     .offset = offsetof(struct plan, leaving),
     .meaning = "what holds after the end of the plan",
     .example = "{data_return: 30 days}"},
    {.key = "history",
     .of = &amendment_schema,
     .shape = SHAPE_BY_ID,
     .own = true,
     .offset = offsetof(struct plan, history),
     .meaning = "what was changed, each under its date",
     .example = "{2027-01-31: Support on Fridays ends at 17:00.}"},
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
    return true;
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
    usable &= check_downgrades(reading, plan);
    usable &= prices_resolve(reading, plan);
    return contract_finish(reading, plan) && usable;
}

const struct schema plan_schema = {
    .kind = "plan",
    .meaning = "What a customer who buys it is promised.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct plan),
    .finish = plan_finish,
};
