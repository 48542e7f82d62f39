/* SPDX-License-Identifier: MIT */
/* Maintenance: when it is done, how much of it, how long before it is told. */
#include "model/availability_read.h"
#include "model/schedule_read.h"

static bool read_window(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    return week_read(reading, from, out);
}

static const struct type type_window = {
    .name = "week",
    .form = "a week: days and hours such as `sun: 02:00-06:00`",
    .read = read_window,
    .size = sizeof(struct week),
    .structured = true,
};

/* Maintenance and periods of counting run on the clock of the wall. */
static bool read_span(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    struct duration *span = out;
    if (value_is_text(from) && duration_parse(from->text, span) &&
        !duration_is_business(*span)) {
        return true;
    }
    str guess = value_is_text(from) ? duration_guess(reading->arena, from->text)
                                    : STR("");
    if (duration_parse(guess, span) && duration_is_business(*span)) {
        guess = STR("");
    }
    *span = (struct duration){0};
    return report_form(reading, "duration-form", type_span.form, from, guess);
}

const struct type type_span = {
    .name = "span",
    .form = "a time such as `5 minutes`, `1 hour` or `2 days`, in which every "
            "hour counts",
    .pattern = "^[1-9][0-9]{0,3} (minute|hour|day)s?$",
    .read = read_span,
    .size = sizeof(struct duration),
};

#define ALLOWANCE_FORM "a time such as `4 hours per month`"

static bool allowance_parse(str text, struct allowance *out)
{
    static const struct {
        const char *word;
        enum availability_period per;
    } periods[] = {
        {"month", AVAILABILITY_MONTH},
        {"quarter", AVAILABILITY_QUARTER},
        {"year", AVAILABILITY_YEAR},
    };
    str duration;
    str period;
    if (!text_split(text, " per ", &duration, &period) ||
        !duration_parse(duration, &out->duration) ||
        duration_is_business(out->duration)) {
        return false;
    }
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        if (str_equal(period, str_from(periods[i].word))) {
            out->per = periods[i].per;
            return true;
        }
    }
    return false;
}

/* "4h per month", "4 hours a month", "4 hours". */
static str allowance_guess(struct arena *arena, str text)
{
    str duration = text;
    str period = STR("month");
    struct allowance allowance;
    if (!text_split(text, " per ", &duration, &period) &&
        !text_split(text, " a ", &duration, &period) &&
        !text_split(text, "/", &duration, &period)) {
        period = STR("month");
    }
    str length = duration_guess(arena, duration);
    str guess =
        arena_printf(arena, "%.*s per %.*s", STR_ARG(length), STR_ARG(period));
    return allowance_parse(guess, &allowance) ? guess : STR("");
}

static bool read_allowance(const struct reading *reading,
                           const struct field *field, const struct value *from,
                           void *out)
{
    (void)field;
    struct allowance *allowance = out;
    if (value_is_text(from) && allowance_parse(from->text, allowance)) {
        allowance->at = from;
        return true;
    }
    return report_form(
        reading, "allowance-form", ALLOWANCE_FORM, from,
        value_is_text(from)
            ? allowance_guess(reading->arena, text_excerpt(from->text))
            : STR(""));
}

const struct type type_allowance = {
    .name = "allowance",
    .form = ALLOWANCE_FORM,
    .pattern = "^[1-9][0-9]{0,3} (minute|hour|day)s? per (month|quarter|year)$",
    .read = read_allowance,
    .size = sizeof(struct allowance),
};

/* Hours without a zone are nobody's hours. */
static bool maintenance_finish(const struct reading *reading, void *object)
{
    const struct maintenance *maintenance = object;
    if (maintenance->week.count == 0 || maintenance->zone.at) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "required-missing",
                field_value(maintenance->at, "week"),
                "these hours of maintenance have no zone");
    diag_hint(reading->diags, diag, "add `zone: Europe/Berlin`");
    return false;
}

static const struct field maintenance_fields[] = {
    {.key = "week",
     .type = &type_window,
     .offset = offsetof(struct maintenance, week),
     .fallback = "at any time, once it is announced",
     .meaning = "when maintenance is done, in a normal week",
     .example = "{sun: 02:00-06:00}"},
    {.key = "zone",
     .type = &type_zone,
     .offset = offsetof(struct maintenance, zone),
     .meaning = "the time zone of these hours",
     .example = "Europe/Berlin"},
    {.key = "most",
     .type = &type_allowance,
     .offset = offsetof(struct maintenance, most),
     .meaning = "how much of it does not count as downtime",
     .example = "4 hours per month"},
    {.key = "notice",
     .type = &type_duration,
     .offset = offsetof(struct maintenance, notice),
     .meaning = "how long before it is announced",
     .example = "72 hours"},
    {.key = "emergency_notice",
     .type = &type_duration,
     .offset = offsetof(struct maintenance, emergency_notice),
     .meaning = "how long before urgent maintenance is announced",
     .example = "1 hour"},
};

const struct schema maintenance_schema = {
    .kind = "maintenance",
    .meaning = "Planned downtime that does not count.",
    .fields = maintenance_fields,
    .field_count = sizeof maintenance_fields / sizeof *maintenance_fields,
    .size = sizeof(struct maintenance),
    .finish = maintenance_finish,
};
