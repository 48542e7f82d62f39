/* SPDX-License-Identifier: MIT */
/* Durations and periods: "4 business hours" into a number and its unit. */
#include "model/types.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

struct unit_name {
    str one;
    str many;
    int unit;
};

static const struct unit_name duration_units[] = {
    {STR_INIT("minute"), STR_INIT("minutes"), UNIT_MINUTES},
    {STR_INIT("hour"), STR_INIT("hours"), UNIT_HOURS},
    {STR_INIT("day"), STR_INIT("days"), UNIT_DAYS},
    {STR_INIT("business minute"), STR_INIT("business minutes"),
     UNIT_BUSINESS_MINUTES},
    {STR_INIT("business hour"), STR_INIT("business hours"),
     UNIT_BUSINESS_HOURS},
    {STR_INIT("business day"), STR_INIT("business days"), UNIT_BUSINESS_DAYS},
};

static const struct unit_name period_units[] = {
    {STR_INIT("day"), STR_INIT("days"), PERIOD_DAYS},
    {STR_INIT("week"), STR_INIT("weeks"), PERIOD_WEEKS},
    {STR_INIT("month"), STR_INIT("months"), PERIOD_MONTHS},
    {STR_INIT("year"), STR_INIT("years"), PERIOD_YEARS},
};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* Reads "4 business hours": a number from 1 to 9999, one space, a unit in the
 * singular or plural that the number asks for. */
static bool amount_parse(str text, const struct unit_name *units, size_t count,
                         int32_t *amount, int *unit)
{
    uint64_t number;
    str words = text;
    if (str_starts_with(text, STR("0")) ||
        !str_to_uint(str_cut(&words, ' '), 9999, &number)) {
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (str_equal(words, number == 1 ? units[i].one : units[i].many)) {
            *amount = (int32_t)number;
            *unit = units[i].unit;
            return true;
        }
    }
    return false;
}

bool duration_parse(str text, struct duration *out)
{
    int unit;
    if (str_equal(text, STR("next business day"))) {
        *out = (struct duration){1, UNIT_NEXT_BUSINESS_DAY};
        return true;
    }
    if (!amount_parse(text, duration_units, COUNT_OF(duration_units),
                      &out->amount, &unit)) {
        return false;
    }
    out->unit = (enum duration_unit)unit;
    return true;
}

bool duration_is_business(struct duration duration)
{
    return duration.unit >= UNIT_BUSINESS_MINUTES;
}

/* ---- what was probably meant -------------------------------------------- */

/* How people, YAML and ISO 8601 write units, in small letters. */
struct spelling {
    const char *words; /* "|" between them, and around them all */
    const char *unit;  /* in the singular, as it should be written */
};

static const struct spelling duration_spellings[] = {
    {"||m|min|mins|minute|minutes|", "minute"},
    {"|h|hr|hrs|hour|hours|", "hour"},
    {"|d|day|days|", "day"},
    {"|bm|business minute|business minutes|", "business minute"},
    {"|bh|bhs|businesshour|businesshours|business hour|business hours"
     "|business-hours|business h|working hour|working hours|office hours|",
     "business hour"},
    {"|bd|bds|businessday|businessdays|business day|business days"
     "|business-days|business d|working day|working days|workday|workdays|",
     "business day"},
};

static const struct spelling period_spellings[] = {
    {"|d|day|days|", "day"},
    {"|w|wk|week|weeks|", "week"},
    {"|m|mo|mos|month|months|", "month"},
    {"|y|yr|yrs|year|years|", "year"},
};

/* Gives the text in small letters between bars, as in a list of spellings. */
static str between_bars(struct arena *arena, str text)
{
    char *letters = arena_alloc(arena, text.len + 2);
    letters[0] = '|';
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        letters[1 + i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    letters[1 + text.len] = '|';
    return (str){letters, text.len + 2};
}

/* Takes "P" or "PT" off ISO 8601's PT4H and P3M. */
static str without_iso_prefix(str text)
{
    if (str_starts_with(text, STR("PT"))) {
        return str_slice(text, 2, text.len);
    }
    return str_starts_with(text, STR("P")) ? str_slice(text, 1, text.len)
                                           : text;
}

static str amount_guess(struct arena *arena, str text,
                        const struct spelling *spellings, size_t count)
{
    str rest = without_iso_prefix(str_trim(text));
    size_t digits = 0;
    while (digits < rest.len && is_digit(rest.data[digits])) {
        digits++;
    }
    uint64_t number;
    if (!str_to_uint(str_slice(rest, 0, digits), 9999, &number) || !number) {
        return STR("");
    }
    str word = between_bars(arena, str_trim(str_slice(rest, digits, rest.len)));
    for (size_t i = 0; i < count; i++) {
        if (str_find(str_from(spellings[i].words), word) >= 0) {
            return arena_printf(arena, "%u %s%s", (unsigned)number,
                                spellings[i].unit, number == 1 ? "" : "s");
        }
    }
    return STR("");
}

str duration_guess(struct arena *arena, str text)
{
    static const str next_day = STR_INIT(
        "|nbd|next day|next working day|nextbusinessday|next-business-day"
        "|next business day|");
    if (str_find(next_day, between_bars(arena, text)) >= 0) {
        return STR("next business day");
    }
    return amount_guess(arena, text, duration_spellings,
                        COUNT_OF(duration_spellings));
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
    .pattern = "^([1-9][0-9]{0,3} (business )?(minute|hour|day)s?|next "
               "business day)$",
    .read = read_duration,
    .size = sizeof(struct duration),
};

bool period_parse(str text, struct period *out)
{
    int unit;
    if (!amount_parse(text, period_units, COUNT_OF(period_units), &out->amount,
                      &unit)) {
        return false;
    }
    out->unit = (enum period_unit)unit;
    return true;
}

str period_guess(struct arena *arena, str text)
{
    return amount_guess(arena, text, period_spellings,
                        COUNT_OF(period_spellings));
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
