/* SPDX-License-Identifier: MIT */
#include "model/target.h"

#include "model/reach_read.h"
#include "model/severity.h"

#define TARGET_FORM                                                            \
    "a target such as `4 business hours`, `2-4 hours`, `every 2 hours`, "      \
    "`90 % within 1 hour`, `next business day`, `best effort`, `as agreed` "   \
    "or `none`"

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

static const struct {
    str text;
    enum limit_kind kind;
} limit_words[] = {
    {STR_INIT("best effort"), LIMIT_BEST_EFFORT},
    {STR_INIT("as agreed"), LIMIT_AS_AGREED},
    {STR_INIT("as soon as possible"), LIMIT_AS_SOON},
    {STR_INIT("none"), LIMIT_NOT_PROMISED},
    {STR_INIT("not applicable"), LIMIT_NOT_APPLICABLE},
};

static const struct {
    str ending;
    enum strength strength;
} strengths[] = {
    {STR_INIT(" (objective)"), STRENGTH_OBJECTIVE},
    {STR_INIT(" (guaranteed)"), STRENGTH_GUARANTEE},
    {STR_INIT(" (reasonable efforts)"), STRENGTH_EFFORTS},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* ---- one line ----------------------------------------------------------- */

static const str every = STR_INIT("every ");
static const str within = STR_INIT(" within ");
static const str of = STR_INIT(" of ");

/* "90 % within " | "every " | "2-4 hours" | " of us-office" | " (objective)" */
struct pieces {
    str share;
    bool repeats;
    str amount;
    str hours;
    str ending;
};

static struct pieces pieces_cut(str text)
{
    struct pieces pieces = {.repeats = false};
    ptrdiff_t bracket = str_find(text, STR(" ("));
    if (bracket >= 0) {
        pieces.ending = str_slice(text, (size_t)bracket, text.len);
        text = str_slice(text, 0, (size_t)bracket);
    }
    ptrdiff_t hours = str_find(text, of);
    if (hours >= 0) {
        pieces.hours = str_slice(text, (size_t)hours + of.len, text.len);
        text = str_slice(text, 0, (size_t)hours);
    }
    ptrdiff_t share = str_find(text, within);
    if (share >= 0) {
        pieces.share = str_slice(text, 0, (size_t)share);
        text = str_slice(text, (size_t)share + within.len, text.len);
    }
    pieces.repeats = str_starts_with(text, every);
    pieces.amount =
        pieces.repeats ? str_slice(text, every.len, text.len) : text;
    return pieces;
}

static bool strength_parse(str ending, enum strength *out)
{
    for (size_t i = 0; i < COUNT_OF(strengths); i++) {
        if (str_equal(ending, strengths[i].ending)) {
            *out = strengths[i].strength;
            return true;
        }
    }
    return ending.len == 0;
}

static bool word_parse(str text, enum limit_kind *out)
{
    for (size_t i = 0; i < COUNT_OF(limit_words); i++) {
        if (str_equal(text, limit_words[i].text)) {
            *out = limit_words[i].kind;
            return true;
        }
    }
    return false;
}

static bool amount_read(const struct pieces *pieces, struct limit *out)
{
    bool is_day = str_equal(pieces->amount, STR("next business day"));
    if (duration_parse(pieces->amount, &out->duration)) {
        return !(pieces->repeats && is_day);
    }
    return !pieces->repeats &&
           duration_range_parse(pieces->amount, &out->least, &out->duration);
}

static bool limit_parse(const struct value *from, struct limit *out)
{
    if (word_parse(from->text, &out->kind)) {
        return true;
    }
    struct pieces pieces = pieces_cut(from->text);
    out->kind = LIMIT_WITHIN;
    out->repeats = pieces.repeats;
    if (pieces.hours.len) {
        out->hours = (struct name){from, pieces.hours};
    }
    bool has_share = pieces.share.len == 0 ||
                     (percent_parse(pieces.share, &out->attainment) &&
                      out->attainment.ppm > 0);
    return has_share && strength_parse(pieces.ending, &out->strength) &&
           amount_read(&pieces, out) &&
           (pieces.hours.len == 0 || id_is_valid(pieces.hours));
}

/* Rewrites "every 2h (objective)" as what was probably meant. */
static str limit_guess(struct arena *arena, str text, bool update)
{
    struct pieces pieces = pieces_cut(str_trim(text));
    enum strength strength;
    struct percent share;
    str ending =
        strength_parse(pieces.ending, &strength) ? pieces.ending : STR("");
    str amount = duration_guess(arena, pieces.amount);
    if (amount.len == 0 && !update) {
        amount = duration_range_guess(arena, pieces.amount);
    }
    str percent = percent_guess(arena, pieces.share);
    bool is_share =
        pieces.share.len && percent_parse(percent, &share) && share.ppm > 0;
    if (amount.len == 0 || ending.len < pieces.ending.len ||
        (pieces.hours.len && !id_is_valid(pieces.hours)) ||
        (pieces.share.len && !is_share) ||
        (update && str_equal(amount, STR("next business day")))) {
        return STR("");
    }
    return arena_printf(arena, "%.*s%s%s%.*s%s%.*s%.*s",
                        STR_ARG(is_share ? percent : STR("")),
                        is_share ? within.data : "", update ? every.data : "",
                        STR_ARG(amount), pieces.hours.len ? of.data : "",
                        STR_ARG(pieces.hours), STR_ARG(ending));
}

/* What people write for a promise in words. */
static str word_guess(str text)
{
    static const struct {
        str text;
        str meant;
    } words[] = {
        {STR_INIT("n/a"), STR_INIT("not applicable")},
        {STR_INIT("na"), STR_INIT("not applicable")},
        {STR_INIT("not available"), STR_INIT("not applicable")},
        {STR_INIT("-"), STR_INIT("none")},
        {STR_INIT("no target"), STR_INIT("none")},
        {STR_INIT("asap"), STR_INIT("as soon as possible")},
        {STR_INIT("best efforts"), STR_INIT("best effort")},
        {STR_INIT("best-effort"), STR_INIT("best effort")},
        {STR_INIT("by agreement"), STR_INIT("as agreed")},
        {STR_INIT("tbd"), STR_INIT("as agreed")},
    };
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        if (str_distance(str_trim(text), words[i].text, 0) == 0) {
            return words[i].meant;
        }
    }
    return STR("");
}

/* What is a duration but for its spelling is duration-form, with the right one;
 * all else is target-form. */
static bool report_target(const struct reading *reading,
                          const struct value *from, bool update,
                          const char *form)
{
    if (!value_is_text(from)) {
        return report_form(reading, "target-form", form, from, STR(""));
    }
    str word = word_guess(from->text);
    if (word.len) {
        return report_form(reading, "target-form", form, from, word);
    }
    str guess = limit_guess(reading->arena, from->text, update);
    return report_form(reading, guess.len ? "duration-form" : "target-form",
                       form, from, guess);
}

static bool read_limit(const struct reading *reading, const struct value *from,
                       bool update, struct limit *limit)
{
    if (!value_is_text(from) || !limit_parse(from, limit)) {
        return report_target(reading, from, update, TARGET_FORM);
    }
    if (limit->kind == LIMIT_WITHIN && limit->repeats != update) {
        return report_target(reading, from, update,
                             update ? "an interval such as `every 2 hours`"
                                    : "a limit such as `4 business hours`");
    }
    if (limit->hours.text.len && !duration_is_business(limit->duration)) {
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "target-hours", from,
            "time that is not business time is counted in no hours of yours");
        diag_hint(reading->diags, diag,
                  "write `business hours`, or leave `of %.*s` out",
                  STR_ARG(limit->hours.text));
        return false;
    }
    return true;
}

static bool read_target(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    return read_limit(reading, from, false, out);
}

static bool read_update(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    return read_limit(reading, from, true, out);
}

#define NUMBER    "[1-9][0-9]{0,3}(\\.[0-9]{1,2})?"
#define UNITS     " ((business )?(minute|hour|day)|week)s?"
#define HOURS     "( of [a-z0-9]+(-[a-z0-9]+)*)?"
#define STRENGTHS "( \\((objective|guaranteed|reasonable efforts)\\))?"
#define WORDS     "best effort|as agreed|as soon as possible|none|not applicable"

static const struct type type_target = {
    .name = "target",
    .form = TARGET_FORM,
    .pattern = "^(([0-9.]+ ?% within )?(" NUMBER "(-" NUMBER ")?" UNITS
               "|next business day)" HOURS STRENGTHS "|" WORDS ")$",
    .read = read_target,
    .size = sizeof(struct limit),
};

static const struct type type_update = {
    .name = "interval",
    .form = "an interval such as `every 2 hours`, `best effort`, `as agreed` "
            "or `none`",
    .pattern = "^(([0-9.]+ ?% within )?every " NUMBER UNITS HOURS STRENGTHS
               "|" WORDS ")$",
    .read = read_update,
    .size = sizeof(struct limit),
};

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
     .example = within_example},                                               \
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
        .offset = offsetof(struct target, note),                               \
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
        .key = name, .of = &(schema),                                          \
        .offset = offsetof(owner, kinds[number]), .meaning = means,            \
        .example = shown                                                       \
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

/* ---- which takes longer ------------------------------------------------- */

static int64_t clock_minutes(struct duration duration)
{
    int64_t amount = duration.amount;
    switch (duration.unit) {
    case UNIT_MINUTES:
    case UNIT_BUSINESS_MINUTES:
        return amount;
    case UNIT_HOURS:
    case UNIT_BUSINESS_HOURS:
        return amount * MINUTES_PER_HOUR;
    case UNIT_DAYS:
        return amount * MINUTES_PER_DAY;
    case UNIT_NONE:
    case UNIT_BUSINESS_DAYS:
    case UNIT_NEXT_BUSINESS_DAY:
        break;
    }
    return -1;
}

bool duration_order(struct duration a, struct duration b, bool same_hours,
                    int *order)
{
    int64_t left = clock_minutes(a);
    int64_t right = clock_minutes(b);
    bool a_is_business = duration_is_business(a);
    bool b_is_business = duration_is_business(b);
    if (a.unit == UNIT_NONE || b.unit == UNIT_NONE) {
        return false;
    }
    if (left < 0 && right < 0) { /* days of business */
        *order = (a.amount > b.amount) - (a.amount < b.amount);
        return same_hours;
    }
    if (left < 0 || right < 0) {
        return false;
    }
    *order = (left > right) - (left < right);
    if (a_is_business == b_is_business) {
        return !a_is_business || same_hours;
    }
    /* Business time lasts at least as long by the clock, maybe longer. */
    return a_is_business ? *order > 0 : *order < 0;
}
