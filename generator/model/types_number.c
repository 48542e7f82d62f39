/* SPDX-License-Identifier: MIT */
/* Money and percent: decimals into exact numbers. */
#include "model/types.h"

struct decimal {
    int64_t digits;   /* all digits as one number */
    int32_t decimals; /* how many of them stand behind the point */
};

static int64_t power_of_ten(int32_t exponent)
{
    int64_t power = 1;
    for (int32_t i = 0; i < exponent; i++) {
        power *= 10;
    }
    return power;
}

/* Reads "249", "249.00": digits, and digits behind a point if there is one. A
 * number of several digits does not begin with 0. */
static bool decimal_parse(str text, struct decimal *out)
{
    str fraction = text;
    str whole = str_cut(&fraction, '.');
    uint64_t high;
    uint64_t low = 0;
    bool has_point = whole.len < text.len;
    if ((whole.len > 1 && whole.data[0] == '0') ||
        !str_to_uint(whole, 999999999999, &high) || fraction.len > 6 ||
        (has_point && !str_to_uint(fraction, 999999, &low))) {
        return false;
    }
    out->decimals = (int32_t)fraction.len;
    out->digits = (int64_t)high * power_of_ten(out->decimals) + (int64_t)low;
    return true;
}

/* Gives "JPY 5500" for JPY and "5500.00": zeros that the currency does not have
 * are left out.  Empty where that would change the amount. */
static str money_guess(struct arena *arena, str currency, str amount,
                       int digits)
{
    struct decimal decimal;
    if (digits < 0 || !decimal_parse(amount, &decimal)) {
        return STR("");
    }
    str whole = str_cut(&amount, '.');
    bool is_whole = decimal.digits % power_of_ten(decimal.decimals) == 0;
    if (decimal.decimals == 0 || (digits == 0 && is_whole)) {
        return arena_printf(arena, "%.*s %.*s", STR_ARG(currency),
                            STR_ARG(whole));
    }
    return decimal.decimals == digits
               ? arena_printf(arena, "%.*s %.*s.%.*s", STR_ARG(currency),
                              STR_ARG(whole), STR_ARG(amount))
               : STR("");
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

static bool report_currency(const struct reading *reading,
                            const struct value *from, str currency, str amount)
{
    int digits = reading->known->currency_digits(amount);
    str swapped = money_guess(reading->arena, amount, currency, digits);
    str excerpt = text_excerpt(currency);
    const char *message =
        arena_printf(reading->arena, "the currency `%.*s` is not known",
                     STR_ARG(excerpt))
            .data;
    if (swapped.len) {
        return report_money(reading, from, "currency-unknown", message,
                            arena_printf(reading->arena,
                                         "the currency comes first: `%.*s`",
                                         STR_ARG(swapped))
                                .data);
    }
    return report_money(reading, from, "currency-unknown", message,
                        "begin with its three capital letters (ISO 4217), "
                        "such as EUR 249.00");
}

static bool report_decimals(const struct reading *reading,
                            const struct value *from, str currency, str amount,
                            int digits)
{
    str guess = money_guess(reading->arena, currency, amount, digits);
    const char *hint = "write a whole number";
    if (guess.len) {
        hint =
            arena_printf(reading->arena, "write `%.*s`", STR_ARG(guess)).data;
    } else if (digits) {
        hint =
            arena_printf(reading->arena, "write %d decimals, or none", digits)
                .data;
    }
    return report_money(reading, from, "price-decimals",
                        digits
                            ? "the amount has not the decimals of its currency"
                            : "this currency has no decimals",
                        hint);
}

bool money_parse(const struct reading *reading, const struct value *from,
                 str text, struct money *out)
{
    str amount = text;
    str currency = str_cut(&amount, ' ');
    struct decimal decimal;
    int digits = reading->known->currency_digits(currency);
    if (digits < 0) {
        return report_currency(reading, from, currency, amount);
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
        return report_decimals(reading, from, currency, amount, digits);
    }
    out->minor = decimal.digits * power_of_ten(digits - decimal.decimals);
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

str percent_guess(struct arena *arena, str text)
{
    struct percent percent;
    str fraction = text;
    str whole = str_cut(&fraction, ',');
    bool has_comma = whole.len < text.len;
    str guess = arena_printf(arena, "%.*s%s%.*s", STR_ARG(whole),
                             has_comma ? "." : "", STR_ARG(fraction));
    bool has_sign = str_ends_with(guess, STR("%"));
    if (!has_sign) {
        guess = arena_printf(arena, "%.*s %%", STR_ARG(guess));
    }
    /* "0.9995" without a sign is a share of 1, or a slip: who knows? */
    return percent_parse(guess, &percent) && (has_sign || percent.ppm > 10000)
               ? guess
               : STR("");
}

/* "101 %" and "-1 %" are numbers, but no shares. */
static bool is_out_of_range(str text)
{
    bool is_negative = str_starts_with(text, STR("-"));
    struct decimal decimal;
    if (!str_ends_with(text, STR("%")) ||
        !decimal_parse(str_trim(str_slice(text, is_negative, text.len - 1)),
                       &decimal)) {
        return false;
    }
    return is_negative || decimal.digits > 100 * power_of_ten(decimal.decimals);
}

static bool read_percent(const struct reading *reading,
                         const struct field *field, const struct value *from,
                         void *out)
{
    (void)field;
    if (value_is_text(from) && percent_parse(from->text, out)) {
        return true;
    }
    report_form(reading, "percent-form", type_percent.form, from,
                value_is_text(from)
                    ? percent_guess(reading->arena, text_excerpt(from->text))
                    : STR(""));
    struct diag *diag = &reading->diags->items[reading->diags->count - 1];
    if (value_is_text(from) && diag->hint.len == 0 &&
        is_out_of_range(from->text)) {
        diag_hint(reading->diags, diag,
                  "a share of the whole lies between `0 %%` and `100 %%`, "
                  "such as `99.95 %%`");
    }
    return false;
}

const struct type type_percent = {
    .name = "percent",
    .form = "a percentage from 0 % to 100 % such as `99.95 %`",
    .pattern = "^[0-9]{1,3}(\\.[0-9]{1,4})? *%$",
    .read = read_percent,
    .size = sizeof(struct percent),
};
