/* SPDX-License-Identifier: MIT */
/* Durations and periods: "4 business hours" into a number and its unit. */
#include "model/types_read.h"

struct unit_name {
    str one;
    str many;
    int unit;
    int minutes;      /* in one of it; 0: not the same every time */
    const char *word; /* a word of its own, where `unit` is not it */
};

static const struct unit_name duration_units[] = {
    {STR_INIT("minute"), STR_INIT("minutes"), UNIT_MINUTES, 1, NULL},
    {STR_INIT("hour"), STR_INIT("hours"), UNIT_HOURS, MINUTES_PER_HOUR, NULL},
    {STR_INIT("day"), STR_INIT("days"), UNIT_DAYS, MINUTES_PER_DAY, NULL},
    {STR_INIT("week"), STR_INIT("weeks"), UNIT_DAYS, MINUTES_PER_WEEK, "weeks"},
    {STR_INIT("business minute"), STR_INIT("business minutes"),
     UNIT_BUSINESS_MINUTES, 1, NULL},
    {STR_INIT("business hour"), STR_INIT("business hours"), UNIT_BUSINESS_HOURS,
     MINUTES_PER_HOUR, NULL},
    {STR_INIT("business day"), STR_INIT("business days"), UNIT_BUSINESS_DAYS, 0,
     NULL},
};

static const struct unit_name period_units[] = {
    {STR_INIT("day"), STR_INIT("days"), PERIOD_DAYS, 0, NULL},
    {STR_INIT("week"), STR_INIT("weeks"), PERIOD_WEEKS, 0, NULL},
    {STR_INIT("month"), STR_INIT("months"), PERIOD_MONTHS, 0, NULL},
    {STR_INIT("year"), STR_INIT("years"), PERIOD_YEARS, 0, NULL},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

bool duration_number_parse(str text, int64_t *hundredths)
{
    str decimals = text;
    uint64_t whole;
    uint64_t part = 0;
    str digits = str_cut(&decimals, '.');
    if (str_starts_with(text, STR("0")) || !str_to_uint(digits, 9999, &whole)) {
        return false;
    }
    if (digits.len < text.len) {
        if (decimals.len == 0 || decimals.len > 2 ||
            str_ends_with(decimals, STR("0")) ||
            !str_to_uint(decimals, HUNDRED, &part)) {
            return false;
        }
        part *= decimals.len == 1 ? 10 : 1;
    }
    *hundredths = (int64_t)whole * HUNDRED + (int64_t)part;
    return true;
}

static const struct unit_name *unit_find(str word, bool is_one,
                                         const struct unit_name *units,
                                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(word, is_one ? units[i].one : units[i].many)) {
            return &units[i];
        }
    }
    return NULL;
}

/* Reads "4 business hours": a number, one space, a unit in the singular or
 * plural that the number asks for. */
static const struct unit_name *amount_parse(str text,
                                            const struct unit_name *units,
                                            size_t count, int64_t *hundredths)
{
    str word = text;
    if (!duration_number_parse(str_cut(&word, ' '), hundredths)) {
        return NULL;
    }
    return unit_find(word, *hundredths == HUNDRED, units, count);
}

/* Two and a half hours are kept as minutes, and as they were written. */
static bool duration_set(int64_t hundredths, const struct unit_name *unit,
                         str number, struct duration *out)
{
    int64_t minutes = hundredths * unit->minutes;
    *out = (struct duration){.unit = (enum duration_unit)unit->unit};
    if (hundredths % HUNDRED == 0) {
        out->amount = (int32_t)(hundredths / HUNDRED);
        if (unit->word) {
            out->amount *= DAYS_PER_WEEK;
            out->number = number;
            out->word = unit->word;
        }
        return true;
    }
    if (unit->minutes == 0 || minutes % HUNDRED) {
        return false;
    }
    bool is_business = duration_is_business(*out);
    out->word = unit->word                          ? unit->word
                : unit->unit == UNIT_HOURS          ? "hours"
                : unit->unit == UNIT_DAYS           ? "days"
                : unit->unit == UNIT_BUSINESS_HOURS ? "business_hours"
                                                    : "";
    out->number = number;
    out->amount = (int32_t)(minutes / HUNDRED);
    out->unit = is_business ? UNIT_BUSINESS_MINUTES : UNIT_MINUTES;
    return true;
}

bool duration_parse(str text, struct duration *out)
{
    int64_t hundredths;
    bool is_second = str_equal(text, STR("second next business day"));
    if (is_second || str_equal(text, STR("next business day"))) {
        *out = (struct duration){.amount = is_second ? 2 : 1,
                                 .unit = UNIT_NEXT_BUSINESS_DAY};
        return true;
    }
    const struct unit_name *unit = amount_parse(
        text, duration_units, COUNT_OF(duration_units), &hundredths);
    return unit && duration_set(hundredths, unit, str_cut(&text, ' '), out);
}

bool duration_range_parse(str text, struct duration *least,
                          struct duration *most)
{
    str rest = text;
    str low = str_cut(&rest, '-');
    str word = rest;
    int64_t from;
    int64_t to;
    str high = str_cut(&word, ' ');
    if (!duration_number_parse(low, &from) ||
        !duration_number_parse(high, &to) || from >= to) {
        return false;
    }
    const struct unit_name *unit =
        unit_find(word, false, duration_units, COUNT_OF(duration_units));
    return unit && duration_set(from, unit, low, least) &&
           duration_set(to, unit, high, most);
}

bool duration_is_business(struct duration duration)
{
    return duration.unit >= UNIT_BUSINESS_MINUTES;
}

int64_t duration_minutes(struct duration duration)
{
    static const int32_t minutes[] = {
        [UNIT_MINUTES] = 1,
        [UNIT_HOURS] = MINUTES_PER_HOUR,
        [UNIT_DAYS] = MINUTES_PER_DAY,
        [UNIT_BUSINESS_MINUTES] = 1,
        [UNIT_BUSINESS_HOURS] = MINUTES_PER_HOUR,
        [UNIT_BUSINESS_DAYS] = MINUTES_PER_DAY,
        [UNIT_NEXT_BUSINESS_DAY] = MINUTES_PER_DAY,
    };
    return (int64_t)duration.amount * minutes[duration.unit];
}

/* ---- which takes longer ------------------------------------------------- */

/* Gives -1 for days of business, whose length hangs on the schedule. */
static int64_t fixed_minutes(struct duration duration)
{
    bool is_days = duration.unit == UNIT_BUSINESS_DAYS ||
                   duration.unit == UNIT_NEXT_BUSINESS_DAY;
    return is_days ? -1 : duration_minutes(duration);
}

bool duration_order(struct duration a, struct duration b, bool same_hours,
                    int *order)
{
    int64_t left = fixed_minutes(a);
    int64_t right = fixed_minutes(b);
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

static bool read_duration(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    (void)field;
    if (value_is_text(from) && duration_parse(from->text, out)) {
        return true;
    }
    return report_form(reading, "duration-form", type_duration.form, from,
                       value_is_text(from)
                           ? duration_guess(reading->arena, from->text)
                           : STR(""));
}

const struct type type_duration = {
    .name = "duration",
    .form = "a duration such as `30 minutes`, `4 business hours` or `next "
            "business day`",
    .pattern = "^([1-9][0-9]{0,3}(\\.[0-9]{1,2})? ((business )?"
               "(minute|hour|day)|week)s?|(second )?next business day)$",
    .read = read_duration,
    .size = sizeof(struct duration),
};

bool period_parse(str text, struct period *out)
{
    int64_t hundredths = 0;
    const struct unit_name *unit =
        amount_parse(text, period_units, COUNT_OF(period_units), &hundredths);
    if (!unit || hundredths % HUNDRED != 0) {
        return false;
    }
    out->amount = (int32_t)(hundredths / HUNDRED);
    out->unit = (enum period_unit)unit->unit;
    return true;
}

static bool read_period(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    if (value_is_text(from) && period_parse(from->text, out)) {
        return true;
    }
    return report_form(reading, "period-form", type_period.form, from,
                       value_is_text(from)
                           ? period_guess(reading->arena, from->text)
                           : STR(""));
}

const struct type type_period = {
    .name = "period",
    .form = "a period such as `30 days`, `3 months` or `1 year`",
    .pattern = "^[1-9][0-9]{0,3} (day|week|month|year)s?$",
    .read = read_period,
    .size = sizeof(struct period),
};
