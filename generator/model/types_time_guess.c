/* SPDX-License-Identifier: MIT */
/* Durations and periods that were written otherwise: what was probably meant.
 */
#include "model/types_read.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

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
    str whole = str_slice(number, 0, point);
    str decimals = str_slice(number, point + 1, number.len);
    return arena_printf(arena, "%.*s.%.*s", STR_ARG(whole), STR_ARG(decimals));
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
    if (!unit || !duration_number_parse(number, &hundredths)) {
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
    str decimals = str_slice(number, 1, number.len);
    str one = arena_printf(arena, "1%.*s", STR_ARG(decimals));
    int64_t hundredths;
    const char *unit = unit_guess(arena, rest, duration_spellings,
                                  COUNT_OF(duration_spellings));
    if (!str_starts_with(number, STR("0.")) || !unit ||
        !duration_number_parse(one, &hundredths)) {
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
        str most_guess = duration_guess(arena, high);
        str guess = arena_printf(arena, "%.*s-%.*s", STR_ARG(number),
                                 STR_ARG(most_guess));
        struct duration least;
        struct duration most;
        if (duration_range_parse(guess, &least, &most)) {
            return guess;
        }
    }
    return STR("");
}

str period_guess(struct arena *arena, str text)
{
    str guess =
        amount_guess(arena, text, period_spellings, COUNT_OF(period_spellings));
    return str_find(guess, STR(".")) < 0 ? guess : STR("");
}
