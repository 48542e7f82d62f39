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

/* Hundredths of a unit: "2.5" is 250. */
enum { HUNDRED = 100 };

/* Reads "4", "2.5" or "1.25": from 1 to 9999, with at most two
 * decimals and no zero behind them. */
static bool number_parse(str text, int64_t *hundredths)
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
    if (!number_parse(str_cut(&word, ' '), hundredths)) {
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
    if (!number_parse(low, &from) || !number_parse(high, &to) || from >= to) {
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
static int64_t clock_minutes(struct duration duration)
{
    bool is_days = duration.unit == UNIT_BUSINESS_DAYS ||
                   duration.unit == UNIT_NEXT_BUSINESS_DAY;
    return is_days ? -1 : duration_minutes(duration);
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
    {"|w|wk|wks|week|weeks|", "week"},
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

/* Cuts "1.50 h", "1,5h" and "4h" behind their number, which is given without
 * needless zeros; empty when there is none. */
static str number_cut(struct arena *arena, str *rest)
{
    size_t end = 0;
    size_t point = 0;
    while (end < rest->len &&
           (is_digit(rest->data[end]) ||
            (end && !point &&
             (rest->data[end] == '.' || rest->data[end] == ',')))) {
        point = is_digit(rest->data[end]) ? point : end;
        end++;
    }
    size_t zeros = 0;
    while (zeros + 1 < end && rest->data[zeros] == '0' &&
           is_digit(rest->data[zeros + 1])) {
        zeros++;
    }
    str number = str_slice(*rest, zeros, end);
    point -= point ? zeros : 0;
    *rest = str_trim(str_slice(*rest, end, rest->len));
    if (point == 0) {
        return number;
    }
    while (str_ends_with(number, STR("0"))) {
        number.len--;
    }
    if (number.len <= point + 1) {
        return str_slice(number, 0, point);
    }
    return arena_printf(arena, "%.*s.%.*s",
                        STR_ARG(str_slice(number, 0, point)),
                        STR_ARG(str_slice(number, point + 1, number.len)));
}

static const char *unit_guess(struct arena *arena, str word,
                              const struct spelling *spellings, size_t count)
{
    str barred = between_bars(arena, word);
    for (size_t i = 0; i < count; i++) {
        if (str_find(str_from(spellings[i].words), barred) >= 0) {
            return spellings[i].unit;
        }
    }
    return NULL;
}

static str amount_guess(struct arena *arena, str text,
                        const struct spelling *spellings, size_t count)
{
    str rest = without_iso_prefix(str_trim(text));
    str number = number_cut(arena, &rest);
    int64_t hundredths;
    const char *unit = unit_guess(arena, rest, spellings, count);
    if (!unit || !number_parse(number, &hundredths)) {
        return STR("");
    }
    return arena_printf(arena, "%.*s %s%s", STR_ARG(number), unit,
                        hundredths == HUNDRED ? "" : "s");
}

/* "PT2H30M", "2h30", "1 hour 30 minutes" are all minutes. */
static str compound_guess(struct arena *arena, str text)
{
    str rest = without_iso_prefix(str_trim(text));
    uint64_t hours;
    uint64_t minutes;
    str number = number_cut(arena, &rest);
    size_t letters = 0;
    while (letters < rest.len && !is_digit(rest.data[letters])) {
        letters++;
    }
    const char *first =
        unit_guess(arena, str_trim(str_slice(rest, 0, letters)),
                   duration_spellings, COUNT_OF(duration_spellings));
    rest = str_slice(rest, letters, rest.len);
    str more = number_cut(arena, &rest);
    const char *second = unit_guess(arena, rest, duration_spellings,
                                    COUNT_OF(duration_spellings));
    if (!first || !second || strcmp(first, "hour") != 0 ||
        strcmp(second, "minute") != 0 || !str_to_uint(number, 99, &hours) ||
        !str_to_uint(more, 59, &minutes) || hours + minutes == 0) {
        return STR("");
    }
    return arena_printf(arena, "%u minutes", (unsigned)(hours * 60 + minutes));
}

/* "0.5h" and "0.25 hours" are minutes, too. */
static str fraction_guess(struct arena *arena, str text)
{
    str rest = text;
    str number = number_cut(arena, &rest);
    str one =
        arena_printf(arena, "1%.*s", STR_ARG(str_slice(number, 1, number.len)));
    int64_t hundredths;
    const char *unit = unit_guess(arena, rest, duration_spellings,
                                  COUNT_OF(duration_spellings));
    if (!str_starts_with(number, STR("0.")) || !unit ||
        !number_parse(one, &hundredths)) {
        return STR("");
    }
    bool is_business = str_equal(str_from(unit), STR("business hour"));
    int64_t minutes = (hundredths - HUNDRED) * MINUTES_PER_HOUR;
    if ((!is_business && !str_equal(str_from(unit), STR("hour"))) ||
        minutes % HUNDRED) {
        return STR("");
    }
    return arena_printf(arena, "%d %sminutes", (int)(minutes / HUNDRED),
                        is_business ? "business " : "");
}

/* An upper bound is what a duration is, anyway. */
static str without_bound(str text)
{
    static const str bounds[] = {STR_INIT("<"),       STR_INIT("≤"),
                                 STR_INIT("within "), STR_INIT("less than "),
                                 STR_INIT("up to "),  STR_INIT("under "),
                                 STR_INIT("max ")};
    for (size_t i = 0; i < COUNT_OF(bounds); i++) {
        if (str_starts_with(text, bounds[i])) {
            text = str_trim(str_slice(text, bounds[i].len, text.len));
        }
    }
    return text;
}

str duration_guess(struct arena *arena, str text)
{
    static const str next_day = STR_INIT(
        "|nbd|next day|next working day|nextbusinessday|next-business-day"
        "|next business day|");
    if (str_find(next_day, between_bars(arena, text)) >= 0) {
        return STR("next business day");
    }
    text = without_bound(str_trim(text));
    struct duration duration;
    bool is_month = str_starts_with(text, STR("P")) &&
                    !str_starts_with(text, STR("PT")) &&
                    str_ends_with(text, STR("M"));
    if (is_month) {
        return STR("");
    }
    str guess = amount_guess(arena, text, duration_spellings,
                             COUNT_OF(duration_spellings));
    guess = guess.len ? guess : fraction_guess(arena, text);
    guess = guess.len ? guess : compound_guess(arena, text);
    return duration_parse(guess, &duration) ? guess : STR("");
}

str duration_range_guess(struct arena *arena, str text)
{
    static const str marks[] = {STR_INIT("-"), STR_INIT("–"), STR_INIT("—"),
                                STR_INIT(" to ")};
    text = without_bound(str_trim(text));
    for (size_t i = 0; i < COUNT_OF(marks); i++) {
        ptrdiff_t at = str_find(text, marks[i]);
        if (at <= 0) {
            continue;
        }
        str low = str_trim(str_slice(text, 0, (size_t)at));
        str number = number_cut(arena, &low);
        str high = str_slice(text, (size_t)at + marks[i].len, text.len);
        str guess = arena_printf(arena, "%.*s-%.*s", STR_ARG(number),
                                 STR_ARG(duration_guess(arena, high)));
        struct duration least;
        struct duration most;
        if (duration_range_parse(guess, &least, &most)) {
            return guess;
        }
    }
    return STR("");
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

str period_guess(struct arena *arena, str text)
{
    str guess =
        amount_guess(arena, text, period_spellings, COUNT_OF(period_spellings));
    return str_find(guess, STR(".")) < 0 ? guess : STR("");
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
