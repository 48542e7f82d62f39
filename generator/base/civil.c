/* SPDX-License-Identifier: MIT */
#include "base/civil.h"

static bool is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t days_in_month(int32_t year, int32_t month)
{
    static const int32_t days[] = {31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_valid(date day)
{
    return day.year >= 1 && day.year <= 9999 && day.month >= 1 &&
           day.month <= 12 && day.day >= 1 &&
           day.day <= days_in_month(day.year, day.month);
}

/* Years are counted from 1 March, so that the leap day is the last of its
 * year and a month's first day is a linear function of its number. */
enum { DAYS_TO_EPOCH = 719468, DAYS_PER_ERA = 146097 };

int64_t date_to_days(date day)
{
    int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    int64_t era = (year >= 0 ? year : year - 399) / 400;
    int64_t year_of_era = year - era * 400;
    int64_t month = (day.month + 9) % 12;
    int64_t day_of_year = (153 * month + 2) / 5 + day.day - 1;
    int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_PER_ERA + day_of_era - DAYS_TO_EPOCH;
}

date date_from_days(int64_t days)
{
    int64_t shifted = days + DAYS_TO_EPOCH;
    int64_t era =
        (shifted >= 0 ? shifted : shifted - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
    int64_t day_of_era = shifted - era * DAYS_PER_ERA;
    int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
                           day_of_era / (DAYS_PER_ERA - 1)) /
                          365;
    int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int64_t month = (5 * day_of_year + 2) / 153;
    int64_t calendar_month = month < 10 ? month + 3 : month - 9;
    return (date){
        .year = (int32_t)(year_of_era + era * 400 + (calendar_month <= 2)),
        .month = (int32_t)calendar_month,
        .day = (int32_t)(day_of_year - (153 * month + 2) / 5 + 1),
    };
}

int date_compare(date a, date b)
{
    int64_t left = date_to_days(a);
    int64_t right = date_to_days(b);
    return (left > right) - (left < right);
}

enum weekday date_weekday(date day)
{
    int64_t weekday = (date_to_days(day) + THURSDAY) % DAYS_PER_WEEK;
    return (enum weekday)(weekday < 0 ? weekday + DAYS_PER_WEEK : weekday);
}

static bool number_at(str text, size_t from, size_t len, int32_t *out)
{
    uint64_t number;
    if (!str_to_uint(str_slice(text, from, from + len), 9999, &number)) {
        return false;
    }
    *out = (int32_t)number;
    return true;
}

bool date_parse(str text, date *out)
{
    date day;
    if (text.len != 10 || text.data[4] != '-' || text.data[7] != '-' ||
        !number_at(text, 0, 4, &day.year) ||
        !number_at(text, 5, 2, &day.month) ||
        !number_at(text, 8, 2, &day.day) || !date_is_valid(day)) {
        return false;
    }
    *out = day;
    return true;
}

bool time_parse(str text, int32_t *out_minutes)
{
    int32_t hour;
    int32_t minute;
    if (text.len != 5 || text.data[2] != ':' || !number_at(text, 0, 2, &hour) ||
        !number_at(text, 3, 2, &minute) || hour > 24 || minute > 59 ||
        (hour == 24 && minute > 0)) {
        return false;
    }
    *out_minutes = hour * MINUTES_PER_HOUR + minute;
    return true;
}
