/* SPDX-License-Identifier: MIT */
/* Durations, periods, money and percent: words into exact numbers. */
#include "model/types.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* ---- durations ---------------------------------------------------------- */

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
    if (!str_to_uint(str_cut(&words, ' '), 9999, &number) || number == 0) {
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

/* Rewrites "4h", "PT4H", "4 hour", "90" as what was probably meant. */
static str duration_guess(struct arena *arena, str text)
{
    size_t i = 0;
    while (i < text.len && !is_digit(text.data[i])) {
        i++;
    }
    size_t from = i;
    while (i < text.len && is_digit(text.data[i])) {
        i++;
    }
    uint64_t number;
    if (!str_to_uint(str_slice(text, from, i), 9999, &number) || !number) {
        return STR("");
    }
    while (i < text.len && text.data[i] == ' ') {
        i++;
    }
    char letter = i < text.len ? (char)(text.data[i] | 0x20) : 'm';
    bool business = str_find(text, STR("bus")) >= 0 ||
                    str_starts_with(str_slice(text, i, text.len), STR("bh")) ||
                    str_starts_with(str_slice(text, i, text.len), STR("bd"));
    const char *unit = strchr("db", letter) ? "day"
                       : letter == 'h'      ? "hour"
                                            : "minute";
    if (str_find(text, STR("bh")) >= 0 || str_find(text, STR("our")) >= 0) {
        unit = "hour";
    }
    return arena_printf(arena, "%u %s%s%s", (unsigned)number,
                        business ? "business " : "", unit,
                        number == 1 ? "" : "s");
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

static bool read_period(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct period *period = out;
    int unit;
    if (value_is_text(from) &&
        amount_parse(from->text, period_units, COUNT_OF(period_units),
                     &period->amount, &unit)) {
        period->unit = (enum period_unit)unit;
        return true;
    }
    return report_form(reading, "period-form", type_period.form, from, STR(""));
}

const struct type type_period = {
    .name = "period",
    .form = "a period such as `30 days`, `3 months` or `1 year`",
    .pattern = "^[1-9][0-9]{0,3} (day|week|month|year)s?$",
    .read = read_period,
    .size = sizeof(struct period),
};

/* ---- decimals ----------------------------------------------------------- */

struct decimal {
    int64_t digits;   /* all digits as one number */
    int32_t decimals; /* how many of them stand behind the point */
};

/* Reads "249", "249.00": digits, and digits behind a point if there is one. */
static bool decimal_parse(str text, struct decimal *out)
{
    str fraction = text;
    str whole = str_cut(&fraction, '.');
    uint64_t high;
    uint64_t low = 0;
    bool has_point = whole.len < text.len;
    if (!str_to_uint(whole, 999999999999, &high) || fraction.len > 6 ||
        (has_point && !str_to_uint(fraction, 999999, &low))) {
        return false;
    }
    int64_t scale = 1;
    for (size_t i = 0; i < fraction.len; i++) {
        scale *= 10;
    }
    out->digits = (int64_t)high * scale + (int64_t)low;
    out->decimals = (int32_t)fraction.len;
    return true;
}

static int64_t power_of_ten(int32_t exponent)
{
    int64_t power = 1;
    for (int32_t i = 0; i < exponent; i++) {
        power *= 10;
    }
    return power;
}

static bool report_money(const struct reading *reading,
                         const struct value *from, const char *rule,
                         const char *message, const char *hint)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, rule, from, "%s", message);
    diag_hint(reading->diags, diag, "%s", hint);
    return false;
}

bool money_parse(const struct reading *reading, const struct value *from,
                 str text, struct money *out)
{
    str amount = text;
    str currency = str_cut(&amount, ' ');
    struct decimal decimal;
    int digits = reading->known->currency_digits(currency);
    if (digits < 0) {
        return report_money(reading, from, "currency-unknown",
                            "the currency is not known",
                            "begin with its three capital letters (ISO 4217), "
                            "such as EUR 249.00");
    }
    if (str_starts_with(amount, STR("-"))) {
        return report_money(reading, from, "price-negative",
                            "an amount of money cannot be negative here",
                            "leave the minus sign out");
    }
    if (!decimal_parse(amount, &decimal)) {
        return report_money(reading, from, "money-form",
                            "the amount is not a plain decimal number",
                            "write digits and at most one point, such as "
                            "EUR 1249.00, without separators");
    }
    if (decimal.decimals > digits ||
        (decimal.decimals && decimal.decimals < digits)) {
        return report_money(
            reading, from, "price-decimals",
            digits ? "the amount has not the decimals of its currency"
                   : "this currency has no decimals",
            arena_printf(reading->arena, "write %d decimals, or none", digits)
                .data);
    }
    out->minor =
        decimal.digits * power_of_ten(digits - decimal.decimals);
    out->digits = digits;
    out->currency = currency;
    return true;
}

str money_decimal(struct arena *arena, int64_t minor, int32_t digits)
{
    int64_t scale = power_of_ten(digits);
    const char *sign = minor < 0 ? "-" : "";
    int64_t size = minor < 0 ? -minor : minor;
    if (digits == 0) {
        return arena_printf(arena, "%s%lld", sign, (long long)size);
    }
    return arena_printf(arena, "%s%lld.%0*lld", sign, (long long)(size / scale),
                        digits, (long long)(size % scale));
}

bool percent_parse(str text, struct percent *out)
{
    if (!str_ends_with(text, STR("%"))) {
        return false;
    }
    str number = str_trim(str_slice(text, 0, text.len - 1));
    struct decimal decimal;
    if (!decimal_parse(number, &decimal) || decimal.decimals > 4) {
        return false;
    }
    out->ppm = decimal.digits * power_of_ten(4 - decimal.decimals);
    out->decimal = number;
    return out->ppm <= 1000000;
}

static bool read_percent(const struct reading *reading,
                         const struct field *field, const struct value *from,
                         void *out)
{
    (void)field;
    if (value_is_text(from) && percent_parse(from->text, out)) {
        return true;
    }
    return report_form(reading, "percent-form", type_percent.form, from,
                       STR(""));
}

const struct type type_percent = {
    .name = "percent",
    .form = "a percentage from 0 % to 100 % such as `99.95 %`",
    .pattern = "^[0-9]{1,3}(\\.[0-9]{1,4})? ?%$",
    .read = read_percent,
    .size = sizeof(struct percent),
};
