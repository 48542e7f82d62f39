/* SPDX-License-Identifier: MIT */
/*
 * Dates and times of day, formatted in UTC from numbers without a zone.
 *
 * Both ends of a range go through one pattern and are joined by the locale's
 * own text: ICU's interval formatter adds dates to hours that cross midnight,
 * swallows equal ends and changes the pattern between one time and two.
 */
#include "translate/icu.h"

#include <assert.h>
#include <stdio.h>

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>

enum { SKELETON_MAX = 16 };

static const UDate MS_PER_MINUTE = 60000.0;
static const UDate MS_PER_DAY = 86400000.0;

static void close_date_format(void *thing)
{
    udat_close(thing);
}

static void close_generator(void *thing)
{
    udatpg_close(thing);
}

/* Gives the locale's pattern for the fields of a skeleton, as "yMMMMd". */
static void pattern_of(struct formats *formats, const char *skeleton,
                       UChar pattern[ICU_TEXT_MAX])
{
    UErrorCode status = U_ZERO_ERROR;
    UDateTimePatternGenerator *generator =
        formats_kept(formats, "date:patterns");
    if (!generator) {
        generator = udatpg_open(formats->id, &status);
        icu_require(status);
        formats_keep(formats, "date:patterns", generator, close_generator);
    }
    UChar units[SKELETON_MAX];
    assert(strlen(skeleton) < SKELETON_MAX);
    u_charsToUChars(skeleton, units, (int32_t)strlen(skeleton) + 1);
    udatpg_getBestPattern(generator, units, -1, pattern, ICU_TEXT_MAX, &status);
    icu_require(status);
}

/* Gregorian since ever: ICU's own calendar is Julian before 1582. */
static void make_proleptic(UDateFormat *format, const char *id)
{
    const UDate never = -1e17;
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = ucal_open(u"Etc/UTC", -1, id, UCAL_DEFAULT, &status);
    ucal_setGregorianChange(calendar, never, &status);
    if (!U_FAILURE(status)) { /* it is Gregorian */
        udat_setCalendar(format, calendar);
    }
    ucal_close(calendar);
}

static UDateFormat *open_pattern(struct formats *formats, const UChar *pattern)
{
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, formats->id,
                                    u"Etc/UTC", -1, pattern, -1, &status);
    icu_require(status);
    make_proleptic(format, formats->id);
    return format;
}

static UDateFormat *date_format(struct formats *formats, const char *skeleton)
{
    UDateFormat *format = formats_kept(formats, skeleton);
    if (format) {
        return format;
    }
    UChar pattern[ICU_TEXT_MAX];
    pattern_of(formats, skeleton, pattern);
    return formats_keep(formats, skeleton, open_pattern(formats, pattern),
                        close_date_format);
}

static str format_instant(const struct formats *formats,
                          const UDateFormat *format, UDate instant,
                          struct arena *arena)
{
    UChar text[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    int32_t len =
        udat_format(format, instant, text, ICU_TEXT_MAX, NULL, &status);
    icu_require(status);
    return formats_said(formats, icu_to_utf8(text, len, arena), arena);
}

static const char *const skeletons[] = {
    [DATE_LONG] = "yMMMMd",        [DATE_MEDIUM] = "yMMMd",
    [DATE_WEEKDAY] = "yMMMMEEEEd", [DATE_DAY] = "MMMMd",
    [DATE_SHORT] = "yMMMEd",       [DATE_SHORTEST] = "MMMEd",
};

/* The same instant is formatted once; `kind` tells the patterns apart. */
static str format_memo(struct formats *formats, int32_t kind,
                       const UDateFormat *format, UDate instant,
                       struct arena *arena)
{
    struct icu_memo *memo = formats_memo(formats, kind, (int64_t)instant);
    if (!memo) {
        return format_instant(formats, format, instant, arena);
    }
    if (memo->kind == 0) {
        *memo = (struct icu_memo){
            (int64_t)instant, kind,
            format_instant(formats, format, instant, formats->arena)};
        formats->memo_count++;
    }
    return memo->text;
}

enum {
    MEMO_DATE = 1,
    MEMO_TIME = 100,
    MEMO_END_OF_DAY,
    MEMO_DATE_TIME = 200,
};

str format_date(struct formats *formats, date day, enum date_width width,
                struct arena *arena)
{
    assert(date_is_valid(day));
    return format_memo(formats, MEMO_DATE + (int32_t)width,
                       date_format(formats, skeletons[width]),
                       (double)date_to_days(day) * MS_PER_DAY, arena);
}

/* --- times --------------------------------------------------------------- */

/* In ICU's patterns k counts hours from 1 to 24, so that midnight is 24. */
static void end_at_24(UChar *pattern)
{
    bool is_quoted = false;
    for (; *pattern; pattern++) {
        if (*pattern == u'\'') {
            is_quoted = !is_quoted;
        } else if (*pattern == u'H' && !is_quoted) {
            *pattern = u'k';
        }
    }
}

static UDateFormat *end_of_day_format(struct formats *formats)
{
    static const char key[] = "time:end-of-day";
    UDateFormat *format = formats_kept(formats, key);
    if (format) {
        return format;
    }
    UChar pattern[ICU_TEXT_MAX];
    pattern_of(formats, "Hm", pattern);
    end_at_24(pattern);
    return formats_keep(formats, key, open_pattern(formats, pattern),
                        close_date_format);
}

str format_time(struct formats *formats, int32_t minutes, struct arena *arena)
{
    assert(minutes >= 0 && minutes <= MINUTES_PER_DAY);
    bool is_h23 = formats->locale->hour_cycle == HOUR_CYCLE_H23;
    if (is_h23 && minutes == MINUTES_PER_DAY) {
        return format_memo(formats, MEMO_END_OF_DAY, end_of_day_format(formats),
                           0, arena);
    }
    return format_memo(formats, MEMO_TIME,
                       date_format(formats, is_h23 ? "Hm" : "hm"),
                       minutes * MS_PER_MINUTE, arena);
}

str format_date_time(struct formats *formats, date day, int32_t minutes,
                     enum date_width width, struct arena *arena)
{
    char skeleton[SKELETON_MAX];
    bool is_h23 = formats->locale->hour_cycle == HOUR_CYCLE_H23;
    assert(date_is_valid(day) && minutes >= 0 && minutes < MINUTES_PER_DAY);
    snprintf(skeleton, sizeof skeleton, "%s%s", skeletons[width],
             is_h23 ? "Hm" : "hm");
    return format_memo(formats, MEMO_DATE_TIME + (int32_t)width,
                       date_format(formats, skeleton),
                       (double)date_to_days(day) * MS_PER_DAY +
                           minutes * MS_PER_MINUTE,
                       arena);
}

/* --- weekdays ------------------------------------------------------------ */

str format_weekday(struct formats *formats, enum weekday day,
                   enum name_width width, struct arena *arena)
{
    UDateFormatSymbolType type = width == NAME_FULL
                                     ? UDAT_STANDALONE_WEEKDAYS
                                     : UDAT_STANDALONE_SHORT_WEEKDAYS;
    int32_t from_sunday = ((int32_t)day + 1) % DAYS_PER_WEEK + 1;
    UChar text[ICU_TEXT_MAX];
    UErrorCode status = U_ZERO_ERROR;
    int32_t len = udat_getSymbols(date_format(formats, "yMMMMd"), type,
                                  from_sunday, text, ICU_TEXT_MAX, &status);
    icu_require(status);
    return formats_said(formats, icu_to_utf8(text, len, arena), arena);
}

/* --- ranges -------------------------------------------------------------- */

/* Fills in "{start}–{end}", which locale_read has checked. */
static str join(str pattern, str start, str end, struct arena *arena)
{
    const str first = STR("{start}");
    const str second = STR("{end}");
    size_t a = (size_t)str_find(pattern, first);
    size_t b = (size_t)str_find(pattern, second);
    str parts[] = {
        str_slice(pattern, 0, a),
        start,
        str_slice(pattern, a + first.len, b),
        end,
        str_slice(pattern, b + second.len, pattern.len),
    };
    return arena_join(arena, parts, sizeof parts / sizeof *parts, STR(""));
}

str format_range(struct formats *formats, str start, str end,
                 struct arena *arena)
{
    return join(formats->locale->range, start, end, arena);
}

str format_time_range(struct formats *formats, int32_t start_minutes,
                      int32_t end_minutes, struct arena *arena)
{
    str start = format_time(formats, start_minutes, arena);
    str end = format_time(formats, end_minutes, arena);
    return join(formats->locale->range, start, end, arena);
}

str format_date_range(struct formats *formats, date first, date last,
                      enum date_width width, struct arena *arena)
{
    str start = format_date(formats, first, width, arena);
    str end = format_date(formats, last, width, arena);
    return join(formats->locale->range_dates, start, end, arena);
}

str format_weekday_range(struct formats *formats, enum weekday first,
                         enum weekday last, enum name_width width,
                         struct arena *arena)
{
    str start = format_weekday(formats, first, width, arena);
    if (first == last) {
        return start;
    }
    str end = format_weekday(formats, last, width, arena);
    return join(formats->locale->range_weekdays, start, end, arena);
}
