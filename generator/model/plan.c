/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

#include "model/plan_parts.h"

const struct word scope_words[] = {
    {"billing", SCOPE_BILLING, "invoices, payment, credits"},
    {"subscription", SCOPE_SUBSCRIPTION, "buying, changing, ending"},
    {"provisioning", SCOPE_PROVISIONING, "setting up and deploying"},
    {"configuration", SCOPE_CONFIGURATION, "settings, integration, rights"},
    {"technical", SCOPE_TECHNICAL, "faults and their causes"},
    {"performance", SCOPE_PERFORMANCE, "speed, availability, connectivity"},
    {"updates", SCOPE_UPDATES, "managing updates"},
    {"usage", SCOPE_USAGE, "questions on how to use a service"},
    {NULL, 0, NULL},
};

const struct word channel_words[] = {
    {"phone", CHANNEL_PHONE, "a telephone line"},
    {"chat", CHANNEL_CHAT, "a chat with a person"},
    {"email", CHANNEL_EMAIL, "an e-mail address"},
    {"portal", CHANNEL_PORTAL, "a web site where tickets are opened"},
    {"post", CHANNEL_POST, "a postal address"},
    {NULL, 0, NULL},
};

static const struct word document_words[] = {
    {"description", DOCUMENT_DESCRIPTION, "the support description"},
    {"sla", DOCUMENT_SLA, "the service-level agreement"},
    {NULL, 0, NULL},
};

const char *word_text(const struct word *words, int number)
{
    for (; words->text; words++) {
        if (words->number == number) {
            return words->text;
        }
    }
    return "";
}

static const struct field named_text_fields[] = {
    {.key = "text",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct named_text, text),
     .meaning = "what customers read",
     .example = "Name a contact person"},
};

const struct schema named_text_schema = {
    .kind = "text",
    .meaning = "One text under a name of its own.",
    .fields = named_text_fields,
    .field_count = sizeof named_text_fields / sizeof *named_text_fields,
    .size = sizeof(struct named_text),
    .short_key = "text",
};

/* ---- ways to reach ------------------------------------------------------ */

static const struct field reach_fields[] = {
    {.key = "by",
     .type = &type_word,
     .words = channel_words,
     .required = true,
     .offset = offsetof(struct reach, by),
     .meaning = "the contact method",
     .example = "phone"},
    {.key = "during",
     .type = &type_id,
     .required = true,
     .refers_to = "schedule",
     .several = "write one row of `reach` for each",
     .offset = offsetof(struct reach, during),
     .meaning = "the hours: a name under `hours`, or `always`",
     .example = "office"},
    {.key = "severity",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "severity",
     .offset = offsetof(struct reach, severity),
     .fallback = "all severities",
     .meaning = "the severities for which this holds",
     .example = "[critical]"},
    {.key = "languages",
     .type = &type_language,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct reach, languages),
     .fallback = "all that the partner speaks",
     .meaning = "the languages spoken then",
     .example = "[de, en]"},
};

static const struct schema reach_schema = {
    .kind = "way to reach support",
    .meaning = "Who can reach you how, and when.",
    .fields = reach_fields,
    .field_count = sizeof reach_fields / sizeof *reach_fields,
    .size = sizeof(struct reach),
};

/* ---- the plan ----------------------------------------------------------- */

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
    {.key = "targets",
     .of = &targets_schema,
     .shape = SHAPE_BY_ID,
     .refers_to = "severity",
     .offset = offsetof(struct plan, targets),
     .meaning = "for each severity, how soon something happens",
     .example = "{critical: {first_response: 1 hour}}"},
    {.key = "price",
     .type = &type_price,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct plan, price),
     .meaning = "what it costs",
     .example = "EUR 249.00 per month, excluding tax"},
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
     .offset = offsetof(struct plan, availability),
     .meaning = "the availability promised, and credits",
     .example = "{promise: 99.9 %}"},
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

static bool plan_finish(const struct reading *reading, void *object)
{
    const struct plan *plan = object;
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

bool plan_publishes(const struct plan *plan, enum document document)
{
    for (size_t i = 0; i < plan->documents.count; i++) {
        if (plan->documents.items[i] == (int)document) {
            return true;
        }
    }
    return plan->documents.count == 0;
}

bool plan_is_charged(const struct plan *plan)
{
    for (size_t i = 0; i < plan->price.count; i++) {
        if (plan->price.items[i].kind != PRICE_FREE) {
            return true;
        }
    }
    return plan->charged.count > 0;
}

str service_name(str written)
{
    static const struct {
        str id;
        str name;
    } services[] = {
        {STR_INIT("azure"), STR_INIT("Azure")},
        {STR_INIT("dynamics-365"), STR_INIT("Dynamics 365")},
        {STR_INIT("enterprise-mobility-security"),
         STR_INIT("Enterprise Mobility + Security")},
        {STR_INIT("microsoft-365"), STR_INIT("Microsoft 365")},
        {STR_INIT("microsoft-intune"), STR_INIT("Microsoft Intune")},
        {STR_INIT("office-365"), STR_INIT("Office 365")},
        {STR_INIT("power-platform"), STR_INIT("Power Platform")},
        {STR_INIT("windows-365"), STR_INIT("Windows 365")},
    };
    for (size_t i = 0; i < sizeof services / sizeof *services; i++) {
        if (str_equal(services[i].id, written)) {
            return services[i].name;
        }
    }
    return written;
}
