/* SPDX-License-Identifier: MIT */
/*
 * Numbers go to ICU as decimal text and with exactly as many digits behind the
 * point as were written: a pattern with fewer turned a promise of 99.999 % into
 * 100 %.  A formatter is found again by its skeleton, "percent .000".
 */
#include "translate/icu.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>

#include <unicode/unumberformatter.h>

enum {
    DIGITS_MAX = 18, /* on either side of the point; ICU ends a little above */
    SKELETON_MAX = 96,
};

static size_t count_digits(str text)
{
    size_t count = 0;
    while (count < text.len && text.data[count] >= '0' &&
           text.data[count] <= '9') {
        count++;
    }
    return count;
}

bool decimal_is_valid(str decimal)
{
    str rest = decimal;
    if (str_starts_with(rest, STR("-"))) {
        rest = str_slice(rest, 1, rest.len);
    }
    size_t before = count_digits(rest);
    rest = str_slice(rest, before, rest.len);
    if (before == 0 || before > DIGITS_MAX || rest.len == 0) {
        return before > 0 && before <= DIGITS_MAX && rest.len == 0;
    }
    size_t behind = count_digits(str_slice(rest, 1, rest.len));
    return rest.data[0] == '.' && behind > 0 && behind <= DIGITS_MAX &&
           behind + 1 == rest.len;
}

/* Gives the number of digits behind the point. */
static size_t fraction_digits(str decimal)
{
    ptrdiff_t point = str_find(decimal, STR("."));
    return point < 0 ? 0 : decimal.len - (size_t)point - 1;
}

static void add_precision(char skeleton[SKELETON_MAX], size_t digits)
{
    size_t len = strlen(skeleton);
    assert(len + digits + sizeof " precision-integer" < SKELETON_MAX);
    const char *precision = digits ? " ." : " precision-integer";
    memcpy(skeleton + len, precision, strlen(precision) + 1);
    if (digits) {
        memset(skeleton + len + 2, '0', digits);
        skeleton[len + 2 + digits] = '\0';
    }
}

static void close_formatter(void *thing)
{
    unumf_close(thing);
}

static void close_result(void *thing)
{
    unumf_closeResult(thing);
}

static UNumberFormatter *formatter_of(struct formats *formats,
                                      const char *skeleton)
{
    UNumberFormatter *formatter = formats_kept(formats, skeleton);
    if (formatter) {
        return formatter;
    }
    UErrorCode status = U_ZERO_ERROR;
    UChar units[SKELETON_MAX];
    u_charsToUChars(skeleton, units, (int32_t)strlen(skeleton) + 1);
    formatter = unumf_openForSkeletonAndLocale(units, -1, formats->id, &status);
    icu_require(status);
    return formats_keep(formats, skeleton, formatter, close_formatter);
}

static UFormattedNumber *result_of(struct formats *formats)
{
    UFormattedNumber *result = formats_kept(formats, "number:result");
    if (!result) {
        UErrorCode status = U_ZERO_ERROR;
        result = unumf_openResult(&status);
        icu_require(status);
        formats_keep(formats, "number:result", result, close_result);
    }
    return result;
}

struct UFormattedNumber *formats_number(struct formats *formats,
                                        const char *skeleton, str decimal,
                                        size_t min_digits)
{
    assert(decimal_is_valid(decimal));
    char full[SKELETON_MAX];
    snprintf(full, sizeof full, "%s", skeleton);
    size_t digits = fraction_digits(decimal);
    add_precision(full, digits < min_digits ? min_digits : digits);
    UErrorCode status = U_ZERO_ERROR;
    UFormattedNumber *result = result_of(formats);
    unumf_formatDecimal(formatter_of(formats, full), decimal.data,
                        (int32_t)decimal.len, result, &status);
    icu_require(status);
    return result;
}

str formats_number_text(struct formats *formats, const char *skeleton,
                        str decimal, size_t min_digits, struct arena *arena)
{
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = 0;
    const UFormattedNumber *number =
        formats_number(formats, skeleton, decimal, min_digits);
    const UChar *text =
        ufmtval_getString(unumf_resultAsValue(number, &status), &len, &status);
    icu_require(status);
    return formats_said(formats, icu_to_utf8(text, len, arena), arena);
}

str format_decimal(struct formats *formats, str decimal, struct arena *arena)
{
    return formats_number_text(formats, "group-auto", decimal, 0, arena);
}

str format_integer(struct formats *formats, int64_t number, struct arena *arena)
{
    char digits[DIGITS_MAX + 4];
    int len = snprintf(digits, sizeof digits, "%" PRId64, number);
    return format_decimal(formats, (str){digits, (size_t)len}, arena);
}

str format_percent(struct formats *formats, str decimal, struct arena *arena)
{
    return formats_number_text(formats, "percent", decimal, 0, arena);
}

/* Digits that a currency has no room for are left out when all are zeros
 * ("1000.00" yen), and are all shown otherwise. */
static str without_spare_zeros(str decimal, size_t minor_digits)
{
    size_t digits = fraction_digits(decimal);
    size_t len = decimal.len;
    for (; digits > minor_digits; digits--) {
        if (decimal.data[--len] != '0') {
            return decimal;
        }
    }
    bool ends_in_point = len && decimal.data[len - 1] == '.';
    return str_slice(decimal, 0, ends_in_point ? len - 1 : len);
}

static bool is_latin(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* From right to left, the sign of "NT$" or "CN¥" would be taken for what
 * follows its letters: a mark of direction keeps it behind them. */
static str with_sign_in_place(struct formats *formats, str money,
                              struct arena *arena)
{
    size_t letters = money.len;
    if (formats->locale->direction != DIRECTION_RTL) {
        return money;
    }
    while (letters > 0 && !is_latin(money.data[letters - 1])) {
        letters--;
    }
    str sign = str_slice(money, letters, money.len);
    bool has_sign = letters > 0 && sign.len > 0 && sign.len <= 4 &&
                    !memchr(sign.data, ' ', sign.len);
    return has_sign ? arena_printf(arena, "%.*s\xE2\x80\x8E", STR_ARG(money))
                    : money;
}

str format_money(struct formats *formats, str decimal, str currency,
                 enum money_style style, struct arena *arena)
{
    char skeleton[SKELETON_MAX];
    size_t minor_digits = (size_t)icu_currency_digits(currency);
    assert(decimal_is_valid(decimal));
    snprintf(skeleton, sizeof skeleton, "currency/%.*s%s", STR_ARG(currency),
             style == MONEY_CODE ? " unit-width-iso-code" : "");
    str money = formats_number_text(formats, skeleton,
                                    without_spare_zeros(decimal, minor_digits),
                                    minor_digits, arena);
    return with_sign_in_place(formats, money, arena);
}

str format_elapsed(struct formats *formats, str decimal, enum elapsed_unit unit,
                   struct arena *arena)
{
    static const char *const skeletons[] = {
        [ELAPSED_MINUTE] = "unit/minute unit-width-full-name",
        [ELAPSED_HOUR] = "unit/hour unit-width-full-name",
        [ELAPSED_DAY] = "unit/day unit-width-full-name",
    };
    return formats_number_text(formats, skeletons[unit], decimal, 0, arena);
}
