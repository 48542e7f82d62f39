/* SPDX-License-Identifier: MIT */
/*
 * A week is shown day by day.  An interval of at most a day belongs to the day
 * on which it begins, even if it ends on the next; a longer one is cut at each
 * midnight.  Neighbouring days with the same hours become one row.
 */
#include "view/fact.h"
#include "view/parts.h"

/* Minutes of one day; `end` above MINUTES_PER_DAY is on the next. */
struct range {
    int32_t start;
    int32_t end;
};

enum { RANGES_MAX = 32 }; /* of one day; more would be a mistake */

struct day {
    struct range ranges[RANGES_MAX];
    size_t count;
};

static void day_add(struct day *day, int32_t start, int32_t end)
{
    if (day->count < RANGES_MAX) {
        day->ranges[day->count++] = (struct range){start, end};
    }
}

static void week_to_days(const struct week *week, struct day days[])
{
    for (size_t i = 0; i < week->count; i++) {
        int32_t start = week->items[i].start_minute;
        int32_t end = week->items[i].end_minute;
        int32_t day = start / MINUTES_PER_DAY;
        if (end - start <= MINUTES_PER_DAY) {
            int32_t midnight = day * MINUTES_PER_DAY;
            day_add(&days[day], start - midnight, end - midnight);
            continue;
        }
        while (start < end) {
            int32_t midnight = start / MINUTES_PER_DAY * MINUTES_PER_DAY;
            int32_t next = midnight + MINUTES_PER_DAY;
            int32_t stop = end < next ? end : next;
            day_add(&days[start / MINUTES_PER_DAY % DAYS_PER_WEEK],
                    start - midnight, stop - midnight);
            start = stop;
        }
    }
}

static bool days_equal(const struct day *a, const struct day *b)
{
    if (a->count != b->count) {
        return false;
    }
    for (size_t i = 0; i < a->count; i++) {
        if (a->ranges[i].start != b->ranges[i].start ||
            a->ranges[i].end != b->ranges[i].end) {
            return false;
        }
    }
    return true;
}

static str range_text(struct writer *writer, const struct range *range)
{
    if (range->start == 0 && range->end == MINUTES_PER_DAY) {
        return WORD(writer, "hours.all_day");
    }
    struct formats *formats = writer_formats(writer);
    if (range->end <= MINUTES_PER_DAY) {
        return format_time_range(formats, range->start, range->end,
                                 writer->arena);
    }
    str text = format_time_range(formats, range->start,
                                 range->end - MINUTES_PER_DAY, writer->arena);
    return SAY_TEXT(writer, "hours.overnight", message_text_arg("range", text));
}

static struct value *day_hours(struct writer *writer, const struct day *day)
{
    struct value *hours = value_list(writer->arena);
    for (size_t i = 0; i < day->count; i++) {
        const struct range *range = &day->ranges[i];
        struct value *item = value_map(writer->arena);
        value_put_text(item, writer->arena, "text", range_text(writer, range));
        value_put_text(item, writer->arena, "from",
                       time_value(writer, range->start));
        value_put_text(item, writer->arena, "to",
                       time_value(writer, range->end % MINUTES_PER_DAY));
        value_push(hours, writer->arena, item);
    }
    return hours;
}

struct value *view_row_days(struct writer *writer, const struct value *row)
{
    return phrase_fact(writer->arena, PART_DATA, VALUE_FIND(row, "days")->text,
                       VALUE_FIND(row, "days_value")->text);
}

struct value *view_row_hours(struct writer *writer, const struct value *row)
{
    const struct value *hours = VALUE_FIND(row, "hours");
    size_t count = hours->item_count;
    struct value **facts = ARENA_ARRAY(writer->arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        const struct value *item = hours->items[i];
        str from = VALUE_FIND(item, "from")->text;
        str to = VALUE_FIND(item, "to")->text;
        facts[i] =
            phrase_fact(writer->arena, PART_DATA, phrase_text(item),
                        UNIT(writer, "%.*s/%.*s", STR_ARG(from), STR_ARG(to)));
    }
    return writer_join(writer, facts, count, "hours.spans");
}

/* "mon-fri" */
static str days_value(struct writer *writer, int first, int last)
{
    static const char *const days[DAYS_PER_WEEK] = {"mon", "tue", "wed", "thu",
                                                    "fri", "sat", "sun"};
    return first == last ? str_from(days[first])
                         : UNIT(writer, "%s-%s", days[first], days[last]);
}

static struct value *row_new(struct writer *writer, int first, int last,
                             const struct day *day)
{
    struct value *row = value_map(writer->arena);
    str days =
        format_weekday_range(writer_formats(writer), (enum weekday)first,
                             (enum weekday)last, NAME_FULL, writer->arena);
    value_put_text(
        row, writer->arena, "days",
        format_capitalized(writer_formats(writer), days, writer->arena));
    value_put_text(row, writer->arena, "days_value",
                   days_value(writer, first, last));
    value_put(row, writer->arena, "hours", day_hours(writer, day));
    value_put_text(row, writer->arena, "hours_text",
                   phrase_text(view_row_hours(writer, row)));
    value_put_bool(row, writer->arena, "closed", day->count == 0);
    return row;
}

/* Which days of the week are shown. */
struct shown {
    bool days[DAYS_PER_WEEK];
};

static struct value *shown_rows(struct writer *writer, const struct week *week,
                                const struct shown *shown)
{
    struct day days[DAYS_PER_WEEK] = {0};
    struct value *rows = value_list(writer->arena);
    week_to_days(week, days);
    for (int first = 0; first < DAYS_PER_WEEK;) {
        int last = first;
        while (last + 1 < DAYS_PER_WEEK &&
               shown->days[last + 1] == shown->days[first] &&
               days_equal(&days[first], &days[last + 1])) {
            last++;
        }
        if (shown->days[first]) {
            value_push(rows, writer->arena,
                       row_new(writer, first, last, &days[first]));
        }
        first = last + 1;
    }
    return rows;
}

struct value *view_week_rows(struct writer *writer, const struct week *week)
{
    struct shown all;
    memset(&all, true, sizeof all);
    return shown_rows(writer, week, &all);
}

/* Of an exception of a few days only those are worth a row. */
struct value *view_exception_rows(struct writer *writer,
                                  const struct exception *exception)
{
    struct shown shown = {{false}};
    if (exception->first.year == 0) { /* another weekday each year */
        return view_week_rows(writer, &exception->week);
    }
    int64_t last = date_to_days(exception->last);
    int64_t day = date_to_days(exception->first);
    for (int i = 0; i < DAYS_PER_WEEK && day <= last; i++, day++) {
        shown.days[date_weekday(date_from_days(day))] = true;
    }
    return shown_rows(writer, &exception->week, &shown);
}
