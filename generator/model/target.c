/* SPDX-License-Identifier: MIT */
#include "model/target.h"

#include "model/reach_read.h"
#include "model/severity.h"
#include "model/target_read.h"

/* ---- words -------------------------------------------------------------- */

const struct word start_words[] = {
    {"received", START_RECEIVED, "the request has reached the provider"},
    {"logged", START_LOGGED, "the provider has opened a ticket"},
    {"by-phone", START_BY_PHONE,
     "the customer has called; nothing else counts"},
    {"by-email", START_BY_EMAIL, "an e-mail has arrived; nothing else counts"},
    {"by-portal", START_BY_PORTAL,
     "a ticket was opened in the portal; nothing else counts"},
    {"confirmed", START_CONFIRMED, "the provider has confirmed the fault"},
    {"severity-set", START_SEVERITY_SET, "the severity has been decided"},
    {"on-site-agreed", START_ON_SITE_AGREED,
     "the provider has found that somebody must come"},
    {NULL, 0, NULL},
};

const struct word pause_words[] = {
    {"never", PAUSE_NEVER, "nothing stops it"},
    {"customer", PAUSE_CUSTOMER, "the provider waits for the customer"},
    {"customer-delay", PAUSE_CUSTOMER_DELAY,
     "the customer holds the work up in another way"},
    {"third-party", PAUSE_THIRD_PARTY, "the provider waits for a third party"},
    {"vendor", PAUSE_VENDOR, "the provider waits for the maker of the product"},
    {"on-hold", PAUSE_ON_HOLD, "both agreed to put the request on hold"},
    {NULL, 0, NULL},
};

const struct word reset_words[] = {
    {"severity-changed", RESET_SEVERITY_CHANGED, "the severity is changed"},
    {"customer-reply", RESET_CUSTOMER_REPLY, "the customer answers"},
    {"reopened", RESET_REOPENED, "a closed request is opened again"},
    {NULL, 0, NULL},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* ---- the clock ---------------------------------------------------------- */

#define CLOCK_FIELDS(owner)                                                    \
    {.key = "starts",                                                          \
     .type = &type_word,                                                       \
     .words = start_words,                                                     \
     .offset = offsetof(owner, starts),                                        \
     .fallback = "received",                                                   \
     .meaning = "what sets the clock going",                                   \
     .example = "received"},                                                   \
        {.key = "pauses",                                                      \
         .type = &type_word,                                                   \
         .words = pause_words,                                                 \
         .shape = SHAPE_LIST,                                                  \
         .offset = offsetof(owner, pauses),                                    \
         .fallback = "customer",                                               \
         .meaning = "while what the clock stands still",                       \
         .example = "[customer, third-party]"},                                \
    {                                                                          \
        .key = "resets", .type = &type_word, .words = reset_words,             \
        .shape = SHAPE_LIST, .offset = offsetof(owner, resets),                \
        .fallback = "nothing", .meaning = "what makes it begin anew",          \
        .example = "[severity-changed]"                                        \
    }

static const struct field clock_fields[] = {CLOCK_FIELDS(struct clock)};

/* `never` with a reason is a contradiction. */
static bool check_clock(const struct reading *reading, const struct value *at,
                        const struct int_list *pauses)
{
    static const char *const lists[] = {"pauses", "resets", NULL};
    bool usable = check_no_empty_lists(reading, at, lists);
    for (size_t i = 0; i < pauses->count && pauses->count > 1; i++) {
        if (pauses->items[i] == PAUSE_NEVER) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "clock-pauses",
                        field_value(at, "pauses"),
                        "the clock pauses never and does pause");
            diag_hint(reading->diags, diag,
                      "write `never` alone, or leave it out");
            return false;
        }
    }
    return usable;
}

static bool clock_finish(const struct reading *reading, void *object)
{
    const struct clock *clock = object;
    return check_clock(reading, clock->at, &clock->pauses);
}

const struct schema clock_schema = {
    .kind = "clock",
    .meaning = "When the time of targets runs.",
    .fields = clock_fields,
    .field_count = COUNT_OF(clock_fields),
    .size = sizeof(struct clock),
    .finish = clock_finish,
};

/* ---- one target --------------------------------------------------------- */

#define TARGET_FIELDS(within_type, within_example)                             \
    {.key = "within",                                                          \
     .type = &(within_type),                                                   \
     .required = true,                                                         \
     .offset = offsetof(struct target, said),                                  \
     .meaning = "how soon, or in which words it is not said",                  \
     .example = (within_example)},                                             \
        {.key = "objective",                                                   \
         .type = &type_duration,                                               \
         .offset = offsetof(struct target, objective),                         \
         .meaning = "how soon it is aimed at, besides what is promised",       \
         .example = "1 business day"},                                         \
        {.key = "hours",                                                       \
         .type = &type_id,                                                     \
         .refers_to = "schedule",                                              \
         .several = "name the one schedule that counts",                       \
         .offset = offsetof(struct target, hours),                             \
         .fallback = "those of the plan's `business_hours`",                   \
         .meaning = "whose business time is counted",                          \
         .example = "us-office"},                                              \
        CLOCK_FIELDS(struct target),                                           \
    {                                                                          \
        .key = "note", .type = &type_text, .translatable = true,               \
        .binding = true, .offset = offsetof(struct target, note),              \
        .meaning = "what else customers should know of it",                    \
        .example = "Outside the service hours we often answer, too."           \
    }

static const struct field target_fields[] = {
    TARGET_FIELDS(type_target, "4 business hours")};
static const struct field update_fields[] = {
    TARGET_FIELDS(type_update, "every 2 hours")};

static bool report_twice(const struct reading *reading,
                         const struct value *first, const struct value *second,
                         const char *message, const char *hint)
{
    struct diag *diag = diag_at(reading->diags, SEVERITY_ERROR, "target-twice",
                                second, "%s", message);
    diag_related(reading->diags, diag, first->source, first->start,
                 "first said here");
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

static bool check_objective(const struct reading *reading,
                            const struct target *target)
{
    const struct value *said = field_value(target->at, "within");
    const struct value *aim = field_value(target->at, "objective");
    int order;
    if (target->objective.unit == UNIT_NONE) {
        return true;
    }
    if (target->limit != LIMIT_WITHIN ||
        target->strength == STRENGTH_OBJECTIVE) {
        return report_twice(reading, said, aim,
                            "an objective stands beside a time that is "
                            "promised, and none is",
                            "write the promise under `within`, or the "
                            "objective there with `(objective)`");
    }
    if (duration_order(target->objective, target->duration, true, &order) &&
        order > 0) {
        return report_twice(reading, said, aim,
                            "what is aimed at takes longer than what is "
                            "promised",
                            "write the shorter time under `objective`");
    }
    return true;
}

static bool target_finish(const struct reading *reading, void *object)
{
    struct target *target = object;
    const struct limit *said = &target->said;
    bool usable = true;
    target->limit = said->kind;
    target->duration = said->duration;
    target->least = said->least;
    target->attainment = said->attainment;
    target->repeats = said->repeats;
    target->strength = said->strength;
    if (said->hours.text.len && target->hours.text.len) {
        usable = report_twice(reading, said->hours.at, target->hours.at,
                              "these hours are named twice",
                              "leave one of the two out");
    } else if (said->hours.text.len) {
        target->hours = said->hours;
    }
    usable &= check_clock(reading, target->at, &target->pauses);
    usable &= check_objective(reading, target);
    if (target->at->entry_count == 1) { /* the short form: a place to show */
        target->at = target->at->entries[0].value;
    }
    return usable;
}

static const struct schema target_schema = {
    .kind = "target",
    .meaning = "How soon one thing happens.",
    .fields = target_fields,
    .field_count = COUNT_OF(target_fields),
    .size = sizeof(struct target),
    .short_key = "within",
    .finish = target_finish,
};

static const struct schema update_schema = {
    .kind = "interval of updates",
    .meaning = "How often the customer hears how it stands.",
    .fields = update_fields,
    .field_count = COUNT_OF(update_fields),
    .size = sizeof(struct target),
    .short_key = "within",
    .finish = target_finish,
};

/* ---- all targets of a severity, or of a case ---------------------------- */

#define KIND_FIELD(owner, name, number, schema, means, shown)                  \
    {                                                                          \
        .key = (name), .of = &(schema),                                        \
        .offset = offsetof(owner, kinds[number]), .meaning = (means),          \
        .example = (shown)                                                     \
    }

/* In the order of enum target_kind. */
#define KIND_FIELDS(owner)                                                     \
    KIND_FIELD(                                                                \
        owner, "acknowledgement", TARGET_ACKNOWLEDGEMENT, target_schema,       \
        "until a person or a machine says that it arrived", "15 minutes"),     \
        KIND_FIELD(owner, "first_response", TARGET_FIRST_RESPONSE,             \
                   target_schema,                                              \
                   "until a person first answers; an automatic reply is none", \
                   "4 business hours"),                                        \
        KIND_FIELD(owner, "next_response", TARGET_NEXT_RESPONSE,               \
                   target_schema,                                              \
                   "until a person answers what the customer writes later",    \
                   "8 business hours"),                                        \
        KIND_FIELD(owner, "update", TARGET_UPDATE, update_schema,              \
                   "how often the customer hears how it stands",               \
                   "every 2 hours"),                                           \
        KIND_FIELD(owner, "escalation", TARGET_ESCALATION, target_schema,      \
                   "until what is not solved goes to the next level",          \
                   "30 minutes"),                                              \
        KIND_FIELD(owner, "intervention", TARGET_INTERVENTION, target_schema,  \
                   "until a person works on the cause", "2 hours"),            \
        KIND_FIELD(owner, "on_site", TARGET_ON_SITE, target_schema,            \
                   "until a person is at the customer's place", "4 hours"),    \
        KIND_FIELD(owner, "workaround", TARGET_WORKAROUND, target_schema,      \
                   "until work can go on another way", "8 hours (objective)"), \
        KIND_FIELD(owner, "restoration", TARGET_RESTORATION, target_schema,    \
                   "until the service can be used again", "8 hours"),          \
        KIND_FIELD(owner, "resolution", TARGET_RESOLUTION, target_schema,      \
                   "until the cause is removed",                               \
                   "2 business days (objective)"),                             \
        KIND_FIELD(owner, "defect", TARGET_DEFECT, target_schema,              \
                   "until a defect of the product is corrected in it",         \
                   "60 days")

#define HOURS_FIELD(owner)                                                     \
    {                                                                          \
        .key = "hours", .type = &type_id, .refers_to = "schedule",             \
        .several = "name the one schedule that counts",                        \
        .offset = offsetof(owner, hours),                                      \
        .fallback = "those of the plan's `business_hours`",                    \
        .meaning = "whose business time is counted, where a target does not "  \
                   "say",                                                      \
        .example = "us-office"                                                 \
    }

static const struct field targets_fields[] = {KIND_FIELDS(struct targets),
                                              HOURS_FIELD(struct targets)};

const char *target_kind_key(enum target_kind kind)
{
    return targets_fields[kind].key;
}

/* Hands the hours of all on to each. */
static void spread_hours(struct target *kinds, const struct name *hours)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kinds[kind].at && kinds[kind].hours.text.len == 0) {
            kinds[kind].hours = *hours;
        }
    }
}

static bool targets_finish(const struct reading *reading, void *object)
{
    (void)reading;
    struct targets *targets = object;
    spread_hours(targets->kinds, &targets->hours);
    return true;
}

const struct schema targets_schema = {
    .kind = "set of targets",
    .meaning = "How soon something happens, for one severity.",
    .fields = targets_fields,
    .field_count = COUNT_OF(targets_fields),
    .size = sizeof(struct targets),
    .finish = targets_finish,
};

static const struct field row_fields[] = {
    NARROWING_FIELDS(struct targets_row, keys.),
    {.key = "by",
     .type = &type_word,
     .words = channel_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct targets_row, by),
     .fallback = "whatever way the request comes",
     .meaning = "the contact methods for which this holds",
     .example = "phone"},
    {.key = "environments",
     .type = &type_word,
     .words = environment_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct targets_row, environments),
     .fallback = "all environments",
     .meaning = "the environments for which this holds",
     .example = "[test]"},
    {.key = "id",
     .type = &type_id,
     .offset = offsetof(struct targets_row, id),
     .fallback = "main",
     .meaning = "tells rows with a `note` apart, for translators",
     .example = "billing"},
    HOURS_FIELD(struct targets_row),
    KIND_FIELDS(struct targets_row),
};

static bool has_kind(const struct target *kinds)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kinds[kind].at) {
            return true;
        }
    }
    return false;
}

static bool row_finish(const struct reading *reading, void *object)
{
    static const char *const lists[] = {"severity",     "languages", "region",
                                        "request",      "service",   "tier",
                                        "environments", "by",        NULL};
    struct targets_row *row = object;
    bool usable = check_no_empty_lists(reading, row->at, lists);
    bool narrows =
        narrowing_keys(&row->keys) || row->by.count || row->environments.count;
    spread_hours(row->kinds, &row->hours);
    if (!usable || (narrows && (has_kind(row->kinds) || row->hours.text.len))) {
        return usable;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-missing", row->at,
                narrows ? "this row has no target"
                        : "this row does not say in which cases it holds");
    diag_hint(reading->diags, diag, "%s",
              narrows ? "add `first_response: 1 business day`, or `hours`"
                      : "add `request: billing`, or write it under `targets`");
    return false;
}

const struct schema targets_row_schema = {
    .kind = "exception to the targets",
    .meaning = "Targets that hold in some cases only.  The most specific row "
               "wins, of equal ones the first.",
    .fields = row_fields,
    .field_count = COUNT_OF(row_fields),
    .size = sizeof(struct targets_row),
    .finish = row_finish,
};
