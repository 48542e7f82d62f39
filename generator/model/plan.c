/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

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

static const struct word availability_periods[] = {
    {"calendar month", AVAILABILITY_MONTH, "each calendar month"},
    {"calendar quarter", AVAILABILITY_QUARTER, "each quarter of a year"},
    {"calendar year", AVAILABILITY_YEAR, "each calendar year"},
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

/* ---- severities and targets --------------------------------------------- */

static const struct field severity_fields[] = {
    {.key = "definition",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct severity, definition),
     .meaning = "when a request has this severity",
     .example = "Your business stands still and there is no way around it."},
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct severity, name),
     .fallback = "critical, high, normal, low: the usual name",
     .meaning = "what customers call it",
     .example = "Emergency"},
};

static const struct schema severity_schema = {
    .kind = "severity",
    .meaning = "How grave a request is.",
    .fields = severity_fields,
    .field_count = sizeof severity_fields / sizeof *severity_fields,
    .size = sizeof(struct severity),
    .short_key = "definition",
};

bool severity_is_usual(str id)
{
    return str_equal(id, STR("critical")) || str_equal(id, STR("high")) ||
           str_equal(id, STR("normal")) || str_equal(id, STR("low"));
}

#define TARGET_FORM                                                            \
    "a target such as `4 business hours`, `every 2 hours`, `next business "    \
    "day`, `best effort`, `as agreed` or `none`"

static const str every = STR_INIT("every ");

/* Takes "(objective)" or "(guaranteed)" off the end. */
static str strength_cut(str text, enum strength *out)
{
    static const str objective = STR_INIT(" (objective)");
    static const str guaranteed = STR_INIT(" (guaranteed)");
    if (str_ends_with(text, objective)) {
        *out = STRENGTH_OBJECTIVE;
        return str_slice(text, 0, text.len - objective.len);
    }
    if (str_ends_with(text, guaranteed)) {
        *out = STRENGTH_GUARANTEE;
        return str_slice(text, 0, text.len - guaranteed.len);
    }
    return text;
}

static bool target_parse(str text, struct target *out)
{
    if (str_equal(text, STR("best effort"))) {
        out->limit = LIMIT_BEST_EFFORT;
        return true;
    }
    if (str_equal(text, STR("as agreed"))) {
        out->limit = LIMIT_AS_AGREED;
        return true;
    }
    if (str_equal(text, STR("none"))) {
        out->limit = LIMIT_NOT_PROMISED;
        return true;
    }
    out->limit = LIMIT_WITHIN;
    text = strength_cut(text, &out->strength);
    out->repeats = str_starts_with(text, every);
    if (out->repeats) {
        text = str_slice(text, every.len, text.len);
    }
    return duration_parse(text, &out->duration) &&
           !(out->repeats && out->duration.unit == UNIT_NEXT_BUSINESS_DAY);
}

/* Rewrites "every 2h (objective)" as what was probably meant. */
static str target_guess(struct arena *arena, str text, bool update)
{
    enum strength strength;
    str amount = strength_cut(text, &strength);
    str ending = str_slice(text, amount.len, text.len);
    if (str_starts_with(amount, every)) {
        amount = str_slice(amount, every.len, amount.len);
    }
    str duration = duration_guess(arena, amount);
    if (duration.len == 0 ||
        (update && str_equal(duration, STR("next business day")))) {
        return STR("");
    }
    return arena_printf(arena, "%s%.*s%.*s", update ? every.data : "",
                        STR_ARG(duration), STR_ARG(ending));
}

/* What is a duration but for its spelling is duration-form, with the right one;
 * all else is target-form. */
static bool report_target(const struct reading *reading,
                          const struct value *from, bool update,
                          const char *form)
{
    str guess = value_is_text(from)
                    ? target_guess(reading->arena, from->text, update)
                    : STR("");
    return report_form(reading, guess.len ? "duration-form" : "target-form",
                       form, from, guess);
}

static bool read_target(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    struct target *target = out;
    bool update = strcmp(field->key, "update") == 0;
    target->at = from;
    if (!value_is_text(from) || !target_parse(from->text, target)) {
        return report_target(reading, from, update, TARGET_FORM);
    }
    if (target->limit == LIMIT_WITHIN && target->repeats != update) {
        return report_target(reading, from, update,
                             update ? "an interval such as `every 2 hours`"
                                    : "a limit such as `4 business hours`");
    }
    return true;
}

static const struct type type_target = {
    .name = "target",
    .form = TARGET_FORM,
    .pattern = "^(((every )?[1-9][0-9]{0,3} (business )?(minute|hour|day)s?|"
               "next business day)( \\((objective|guaranteed)\\))?|best "
               "effort|as agreed|none)$",
    .read = read_target,
    .size = sizeof(struct target),
};

static const struct field targets_fields[] = {
    {.key = "first_response",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_FIRST_RESPONSE]),
     .meaning = "until a person first answers; an automatic reply is none",
     .example = "4 business hours"},
    {.key = "update",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_UPDATE]),
     .meaning = "how often the customer hears how it stands",
     .example = "every 2 hours"},
    {.key = "workaround",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_WORKAROUND]),
     .meaning = "until work can go on another way",
     .example = "8 hours (objective)"},
    {.key = "resolution",
     .type = &type_target,
     .offset = offsetof(struct targets, kinds[TARGET_RESOLUTION]),
     .meaning = "until the cause is removed",
     .example = "2 business days (objective)"},
};

const char *target_kind_key(enum target_kind kind)
{
    return targets_fields[kind].key;
}

static const struct schema targets_schema = {
    .kind = "set of targets",
    .meaning = "How soon something happens, for one severity.",
    .fields = targets_fields,
    .field_count = sizeof targets_fields / sizeof *targets_fields,
    .size = sizeof(struct targets),
};

/* ---- availability ------------------------------------------------------- */

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
    return report_form(reading, "credit-form",
                       "a credit such as `10 % below 99.95 %`", from, STR(""));
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

static const struct schema availability_schema = {
    .kind = "availability promise",
    .meaning = "How much of the time the service can be used.",
    .fields = availability_fields,
    .field_count = sizeof availability_fields / sizeof *availability_fields,
    .size = sizeof(struct availability),
    .short_key = "promise",
    .finish = availability_finish,
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
};

static const struct schema term_schema = {
    .kind = "term",
    .meaning = "How long the plan binds, and how it ends.",
    .fields = term_fields,
    .field_count = sizeof term_fields / sizeof *term_fields,
    .size = sizeof(struct term),
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
