/* SPDX-License-Identifier: MIT */
#include "reckon/holiday_date.h"

enum { DAYS_OF_MARCH = 31, JULIAN_EPOCH_OFFSET = 2 };

/* Day `day` of March, which runs on into April and May. */
static date march(int32_t year, int32_t day, int64_t shift)
{
    return date_from_days(date_to_days((date){year, 3, 1}) + day - 1 + shift);
}

/*
 * The Sunday after the full moon of the church: the epact of the year is set
 * right for the leap years left out (solar) and for the moon's own drift
 * (lunar), once in each century; the two last epacts are moved so that there
 * are 29 full moons.
 */
date easter_western(int32_t year)
{
    int32_t golden = year % 19;
    int32_t century = year / 100;
    int32_t solar = century - century / 4;
    int32_t lunar = (8 * century + 13) / 25;
    int32_t epact = (solar - lunar + 19 * golden + 15) % 30;
    if (epact == 29 || (epact == 28 && golden > 10)) {
        epact--;
    }
    /* 21 March + epact is the full moon; Easter is the Sunday after it. */
    int32_t full_moon = 21 + epact;
    enum weekday weekday = date_weekday(march(year, full_moon, 0));
    return march(year, full_moon + (SUNDAY - (int32_t)weekday + 6) % 7 + 1, 0);
}

/* Without corrections, in the Julian calendar, whose dates are so many days
 * later in ours. */
date easter_orthodox(int32_t year)
{
    int32_t full_moon = 21 + (19 * (year % 19) + 15) % 30;
    int64_t shift = year / 100 - year / 400 - JULIAN_EPOCH_OFFSET;
    enum weekday weekday = date_weekday(march(year, full_moon, shift));
    return march(year, full_moon + (SUNDAY - (int32_t)weekday + 6) % 7 + 1,
                 shift);
}

static bool from_days(int64_t days, date *out)
{
    *out = date_from_days(days);
    return date_is_valid(*out);
}

/* Days from one weekday on to another, 0 to 6. */
static int64_t days_on(enum weekday from, enum weekday to)
{
    return (to + DAYS_PER_WEEK - from) % DAYS_PER_WEEK;
}

static bool date_of_month(const struct day_rule *rule, int32_t year, date *out)
{
    date first = {year, rule->month, 1};
    if (rule->nth) {
        return from_days(date_to_days(first) +
                             days_on(date_weekday(first), rule->weekday) +
                             (int64_t)(rule->nth - 1) * DAYS_PER_WEEK,
                         out);
    }
    bool december = rule->month == 12;
    date next = {year + december, december ? 1 : rule->month + 1, 1};
    date last = date_from_days(date_to_days(next) - 1);
    return from_days(
        date_to_days(last) - days_on(rule->weekday, date_weekday(last)), out);
}

static bool date_beside(const struct day_rule *rule, int32_t year, date *out)
{
    date day = {year, rule->month, rule->day};
    int64_t days = date_to_days(day);
    int64_t on = days_on(date_weekday(day), rule->weekday);
    int64_t back = days_on(rule->weekday, date_weekday(day));
    switch (rule->side) {
    case SIDE_BEFORE:
        days -= back ? back : DAYS_PER_WEEK;
        break;
    case SIDE_ON_OR_BEFORE:
        days -= back;
        break;
    case SIDE_AFTER:
        days += on ? on : DAYS_PER_WEEK;
        break;
    case SIDE_ON_OR_AFTER:
        days += on;
        break;
    }
    return from_days(days, out);
}

bool holiday_date(const struct day_rule *rule, int32_t year, date *out)
{
    if (year < 1 || year > 9999 || (rule->year && rule->year != year)) {
        return false;
    }
    switch (rule->kind) {
    case DAY_DATE:
        *out = (date){year, rule->month, rule->day};
        return date_is_valid(*out);
    case DAY_EASTER:
        return from_days(date_to_days(easter_western(year)) + rule->offset_days,
                         out);
    case DAY_ORTHODOX_EASTER:
        return from_days(
            date_to_days(easter_orthodox(year)) + rule->offset_days, out);
    case DAY_OF_MONTH:
        return date_of_month(rule, year, out);
    case DAY_BESIDE:
        return date_beside(rule, year, out);
    }
    return false;
}
