/* SPDX-License-Identifier: MIT */
/*
 * The rule at the end of a TZif file.
 *
 *   rule   = name offset [ name [ offset ] "," change "," change ]
 *   name   = 3 or more letters | "<" 3 or more of letters, digits, + - ">"
 *   offset = [ + | - ] hours [ ":" minutes [ ":" seconds ] ]   (west!)
 *   change = ( "J" day | day | "M" month "." week "." weekday ) [ "/" offset ]
 *
 * POSIX allows a summer time without changes; no TZif file has that, and it is
 * not accepted.
 */
#include "reckon/zone_data.h"

enum { LONGEST_NAME = 15, MAX_CHANGE_HOUR = 167, MAX_OFFSET_HOUR = 24 };

/* A text that is read from the front. */
struct cursor {
    str rest;
};

static char peek(const struct cursor *cursor)
{
    return cursor->rest.len ? cursor->rest.data[0] : '\0';
}

static bool skip(struct cursor *cursor, char c)
{
    if (cursor->rest.len == 0 || cursor->rest.data[0] != c) {
        return false;
    }
    cursor->rest = str_slice(cursor->rest, 1, cursor->rest.len);
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool read_number(struct cursor *cursor, int32_t min, int32_t max,
                        int32_t *out)
{
    uint64_t number;
    size_t len = 0;
    while (len < cursor->rest.len && is_digit(cursor->rest.data[len])) {
        len++;
    }
    if (len > 3 ||
        !str_to_uint(str_slice(cursor->rest, 0, len), (uint64_t)max, &number) ||
        number < (uint64_t)min) {
        return false;
    }
    *out = (int32_t)number;
    cursor->rest = str_slice(cursor->rest, len, cursor->rest.len);
    return true;
}

static bool read_name(struct cursor *cursor, str *out)
{
    bool quoted = skip(cursor, '<');
    size_t len = 0;
    while (len < cursor->rest.len) {
        char c = cursor->rest.data[len];
        if (!is_letter(c) &&
            !(quoted && (is_digit(c) || c == '+' || c == '-'))) {
            break;
        }
        len++;
    }
    *out = str_slice(cursor->rest, 0, len);
    cursor->rest = str_slice(cursor->rest, len, cursor->rest.len);
    return len >= 3 && len <= LONGEST_NAME && (!quoted || skip(cursor, '>'));
}

/* Reads [+-]hh[:mm[:ss]] as seconds. */
static bool read_time(struct cursor *cursor, int32_t max_hour, int32_t *out)
{
    int32_t hour = 0;
    int32_t minute = 0;
    int32_t second = 0;
    bool negative = skip(cursor, '-');
    if (!negative) {
        skip(cursor, '+');
    }
    if (!read_number(cursor, 0, max_hour, &hour)) {
        return false;
    }
    if (skip(cursor, ':') &&
        (!read_number(cursor, 0, 59, &minute) ||
         (skip(cursor, ':') && !read_number(cursor, 0, 59, &second)))) {
        return false;
    }
    *out = hour * 3600 + minute * 60 + second;
    *out = negative ? -*out : *out;
    return true;
}

static bool read_day(struct cursor *cursor, struct zone_change *out)
{
    if (skip(cursor, 'J')) {
        out->kind = ZONE_DAY_JULIAN;
        return read_number(cursor, 1, 365, &out->day);
    }
    if (!skip(cursor, 'M')) {
        out->kind = ZONE_DAY_ZERO;
        return read_number(cursor, 0, 365, &out->day);
    }
    out->kind = ZONE_DAY_WEEK;
    return read_number(cursor, 1, 12, &out->month) && skip(cursor, '.') &&
           read_number(cursor, 1, 5, &out->week) && skip(cursor, '.') &&
           read_number(cursor, 0, 6, &out->day);
}

static bool read_change(struct cursor *cursor, struct zone_change *out)
{
    out->second = 2 * 60 * 60;
    return skip(cursor, ',') && read_day(cursor, out) &&
           (!skip(cursor, '/') ||
            read_time(cursor, MAX_CHANGE_HOUR, &out->second));
}

/* Offsets in a rule count westward. */
static bool read_offset(struct cursor *cursor, struct zone_offset *out)
{
    int32_t west;
    if (!read_time(cursor, MAX_OFFSET_HOUR, &west)) {
        return false;
    }
    out->utc_offset_seconds = -west;
    return true;
}

bool zone_rule_read(str text, struct zone_rule *out)
{
    struct cursor cursor = {text};
    *out = (struct zone_rule){0};
    if (!read_name(&cursor, &out->standard.abbreviation) ||
        !read_offset(&cursor, &out->standard)) {
        return false;
    }
    if (cursor.rest.len == 0) {
        return true;
    }
    out->has_summer = true;
    out->summer.is_dst = true;
    out->summer.utc_offset_seconds = out->standard.utc_offset_seconds + 3600;
    return read_name(&cursor, &out->summer.abbreviation) &&
           (peek(&cursor) == ',' || read_offset(&cursor, &out->summer)) &&
           read_change(&cursor, &out->start) &&
           read_change(&cursor, &out->end) && cursor.rest.len == 0;
}

/* --- evaluation ------------------------------------------------------------
 */

static int32_t clamp(int32_t number, int32_t min, int32_t max)
{
    return number < min ? min : (number > max ? max : number);
}

static bool is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* Gives the days since 1970-01-01 of the day on which a year's change is. */
static int64_t change_day(const struct zone_change *change, int32_t year)
{
    int64_t first = date_to_days((date){year, 1, 1});
    switch (change->kind) {
    case ZONE_DAY_JULIAN:
        return first + change->day - 1 + (change->day >= 60 && is_leap(year));
    case ZONE_DAY_ZERO:
        return first + change->day;
    case ZONE_DAY_WEEK:
        break;
    }
    date month = {year, change->month, 1};
    date next_month = {year + change->month / 12, change->month % 12 + 1, 1};
    int64_t month_days = date_to_days(next_month) - date_to_days(month);
    int32_t sunday_based = ((int32_t)date_weekday(month) + 1) % 7;
    int64_t day =
        (change->day - sunday_based + 7) % 7 + 7 * ((int64_t)change->week - 1);
    return date_to_days(month) + (day < month_days ? day : day - 7);
}

static int64_t start_of(const struct zone_rule *rule, int32_t year)
{
    return change_day(&rule->start, year) * ZONE_SECONDS_PER_DAY +
           rule->start.second - rule->standard.utc_offset_seconds;
}

static int64_t end_of(const struct zone_rule *rule, int32_t year)
{
    return change_day(&rule->end, year) * ZONE_SECONDS_PER_DAY +
           rule->end.second - rule->summer.utc_offset_seconds;
}

static int32_t year_of(int64_t instant)
{
    static const int64_t first = -62135596800; /* 0001-01-01T00:00:00Z */
    static const int64_t last = 253402300799;  /* 9999-12-31T23:59:59Z */
    instant = instant < first ? first : (instant > last ? last : instant);
    int64_t days =
        instant / ZONE_SECONDS_PER_DAY - (instant % ZONE_SECONDS_PER_DAY < 0);
    return date_from_days(days).year;
}

/* The last change before the instant decides; a change to summer that comes at
 * the very end of summer means summer all year. */
struct zone_offset zone_rule_at(const struct zone_rule *rule, int64_t instant)
{
    int64_t latest = INT64_MIN;
    bool summer = false;
    if (!rule->has_summer) {
        return rule->standard;
    }
    int32_t year = year_of(instant);
    int32_t last = clamp(year + 1, 1, 9999);
    for (int32_t y = clamp(year - 1, 1, 9999); y <= last; y++) {
        int64_t start = start_of(rule, y);
        int64_t end = end_of(rule, y);
        if (end <= instant && end > latest) {
            latest = end;
            summer = false;
        }
        if (start <= instant && start >= latest) {
            latest = start;
            summer = true;
        }
    }
    return summer ? rule->summer : rule->standard;
}

static void take_earlier(int64_t at, int64_t from, int64_t *next)
{
    if (at >= from && at < *next) {
        *next = at;
    }
}

int64_t zone_rule_next(const struct zone_rule *rule, int64_t from)
{
    int64_t next = INT64_MAX;
    if (!rule->has_summer) {
        return next;
    }
    int32_t year = year_of(from);
    int32_t last = clamp(year + 2, 1, 9999);
    for (int32_t y = clamp(year - 1, 1, 9999); y <= last; y++) {
        take_earlier(start_of(rule, y), from, &next);
        take_earlier(end_of(rule, y), from, &next);
    }
    return next;
}
