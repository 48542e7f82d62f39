/* SPDX-License-Identifier: MIT */
#include "model/schedule_read.h"

bool schedule_is_customers(const struct schedule *schedule)
{
    return str_equal(schedule->zone.text, ZONE_OF_CUSTOMER);
}

static bool read_week(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    return week_read(reading, from, out);
}

const struct type type_week = {
    .name = "week",
    .form = "a week: days and hours such as `mon-fri: 09:00-17:00`",
    .read = read_week,
    .size = sizeof(struct week),
    .structured = true,
};

/* ---- zone and cut-off --------------------------------------------------- */

static bool read_zone(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    if (value_is_text(from) && str_equal(from->text, ZONE_OF_CUSTOMER)) {
        *(struct name *)out = (struct name){from, from->text};
        return true;
    }
    return type_zone.read(reading, field, from, out);
}

static const struct type type_schedule_zone = {
    .name = "time zone",
    .form = "an IANA time zone, such as Europe/Berlin, or `customer`",
    .pattern = "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$",
    .read = read_zone,
    .size = sizeof(struct name),
};

/* "12", "9:30" and "12.00" as times of day, or the empty str. */
static str time_guess(struct arena *arena, str text)
{
    uint64_t hour;
    uint64_t minute = 0;
    str rest = str_trim(text);
    char separator = memchr(rest.data, ':', rest.len) ? ':' : '.';
    if (!str_to_uint(str_cut(&rest, separator), 24, &hour) ||
        (rest.len && !str_to_uint(rest, 59, &minute)) ||
        (hour == 24 && minute)) {
        return STR("");
    }
    return arena_printf(arena, "\"%02u:%02u\"", (unsigned)hour,
                        (unsigned)minute);
}

static bool read_cutoff(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    struct cutoff *cutoff = out;
    cutoff->at = from;
    if (value_is_text(from) && time_parse(from->text, &cutoff->minute)) {
        return true;
    }
    return report_form(reading, "hours-time", field->type->form, from,
                       value_is_text(from) && from->text.len
                           ? time_guess(reading->arena, from->text)
                           : STR(""));
}

static const struct type type_cutoff = {
    .name = "time of day",
    .form = "a time of day such as `12:00`",
    .pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$",
    .read = read_cutoff,
    .size = sizeof(struct cutoff),
};

static const struct field fields[] = {
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct schedule, name),
     .fallback = "the usual words for service hours",
     .meaning = "what customers call these hours",
     .example = "Office hours"},
    {.key = "zone",
     .type = &type_schedule_zone,
     .offset = offsetof(struct schedule, zone),
     .fallback = "with `made_of`, that of the first part; else it is required",
     .meaning = "the time zone in which the hours are written; `customer`: "
                "they hold in the customer's own",
     .example = "Europe/Berlin"},
    {.key = "week",
     .type = &type_week,
     .offset = offsetof(struct schedule, week),
     .fallback = "required, unless there is `made_of`",
     .meaning = "the hours of a normal week",
     .example = "{mon-fri: 09:00-17:00}"},
    {.key = "made_of",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "schedule",
     .offset = offsetof(struct schedule, made_of),
     .meaning = "instead of a week: other schedules of this document; open "
                "whenever one of them is",
     .example = "[apac, emea, amer]"},
    {.key = "closed",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "calendar",
     .offset = offsetof(struct schedule, closed),
     .fallback = "open on holidays too",
     .meaning = "calendars on whose days it is closed; `customer`: public "
                "holidays where the customer is; `provider`: those of the "
                "partner's country",
     .example = "[de-by]"},
    {.key = "cutoff",
     .type = &type_cutoff,
     .offset = offsetof(struct schedule, cutoff),
     .fallback = "a request counts at once",
     .meaning = "a request after this time of day counts as received on the "
                "next business day",
     .example = "\"12:00\""},
    {.key = "except",
     .type = &type_exceptions,
     .translatable = true,
     .offset = offsetof(struct schedule, except),
     .meaning = "dates, of one year or of every year, with hours of their own",
     .example = "[{2027-12-24 to 2028-01-02: closed}]"},
};

static bool report_lack(const struct reading *reading,
                        const struct schedule *schedule, const char *key)
{
    const struct field *field = schema_find(&schedule_schema, str_from(key));
    pos behind = schedule->at->start;
    behind.column++;
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "required-missing",
                 schedule->at->source, schedule->at->start, behind,
                 "this schedule has no `%s`", key);
    diag_hint(reading->diags, diag,
              "add `%s: %s`, or name other schedules with `made_of: [a, b]`",
              key, field->example);
    return false;
}

/* A week that is given must not be empty, as any other key that is needed. */
static bool report_empty(const struct reading *reading,
                         const struct value *value, const char *key)
{
    const struct field *field = schema_find(&schedule_schema, str_from(key));
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-empty", value,
                "`%s` must not be empty", key);
    diag_hint(reading->diags, diag, "write `%s: %s`: %s", key, field->example,
              field->meaning);
    return false;
}

static const struct value *given(const struct schedule *schedule,
                                 const char *key)
{
    const struct value *value = value_find(schedule->at, str_from(key));
    return value && value->kind != VALUE_NULL ? value : NULL;
}

static bool is_empty(const struct value *value)
{
    return (value->kind == VALUE_LIST && value->item_count == 0) ||
           (value->kind == VALUE_MAP && value->entry_count == 0);
}

/* What a union has is what its parts have. */
static bool check_made_of(const struct reading *reading,
                          const struct schedule *schedule)
{
    static const char *const keys[] = {"week", "closed", "except"};
    const struct value *made_of = given(schedule, "made_of");
    bool usable = true;
    if (is_empty(made_of)) {
        usable = report_empty(reading, made_of, "made_of");
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct value *value = given(schedule, keys[i]);
        if (!value) {
            continue;
        }
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "hours-made-of", value,
            "a schedule made of others has no `%s` of its own", keys[i]);
        diag_related(reading->diags, diag, made_of->source, made_of->start,
                     "it is made of others here");
        diag_hint(reading->diags, diag,
                  "put `%s` into the schedules that it is made of", keys[i]);
        usable = false;
    }
    return usable;
}

static bool schedule_finish(const struct reading *reading, void *object)
{
    const struct schedule *schedule = object;
    static const char *const keys[] = {"zone", "week"};
    bool usable = true;
    if (given(schedule, "made_of")) {
        return check_made_of(reading, schedule);
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct value *value = given(schedule, keys[i]);
        if (!value) {
            usable = report_lack(reading, schedule, keys[i]);
        } else if (is_empty(value)) {
            usable = report_empty(reading, value, keys[i]);
        }
    }
    return usable;
}

const struct schema schedule_schema = {
    .kind = "schedule",
    .meaning = "When somebody is there: a zone, a week, holidays, exceptions.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct schedule),
    .finish = schedule_finish,
};
