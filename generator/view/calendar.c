/* SPDX-License-Identifier: MIT */
/*
 * Closed days are shown as dates, not as the rules that they come from: nobody
 * reckons Easter to know whether somebody is there.  Which years they are shown
 * for says the plan, because there is no clock.
 */
#include "reckon/holiday.h"
#include "view/fact.h"
#include "view/parts.h"

enum {
    MOST_YEARS = 2,
    USUAL_YEAR = 2027, /* where neither plan nor calendar names one */
};

/* The days that are shown, both included. */
struct shown {
    date first;
    date last;
    bool ends; /* the plan is valid no longer */
};

static date earlier(date a, date b)
{
    return a.year == 0 || (b.year && date_compare(b, a) < 0) ? b : a;
}

/* Listed days that are not known yet would seem not to be. */
static date known_until(const struct calendar *calendar)
{
    date until = {0};
    for (size_t i = 0; i < calendar->all.count; i++) {
        until = earlier(until, calendar->all.items[i].calendar->complete_until);
    }
    return until;
}

static struct shown shown_days(const struct plan *plan,
                               const struct calendar *calendar)
{
    int32_t year = calendar->checked.year ? calendar->checked.year + 1
                                          : (int32_t)USUAL_YEAR;
    struct shown span = {{year, 1, 1}, {year, 12, 31}, false};
    if (plan && plan->valid_from.year) {
        span.first = plan->valid_from;
        span.last = (date){span.first.year + MOST_YEARS - 1, 12, 31};
    }
    if (plan && plan->valid_until.year &&
        date_compare(plan->valid_until, span.first) >= 0) {
        span.ends = date_compare(plan->valid_until, span.last) <= 0;
        span.last = earlier(span.last, plan->valid_until);
    }
    date known = known_until(calendar);
    if (known.year && date_compare(known, span.first) >= 0 &&
        date_compare(known, span.last) < 0) {
        span.last = known;
        span.ends = false;
    }
    return span;
}

static str name_unit(struct writer *writer, const struct calendar *calendar)
{
    return UNIT(writer, "calendar.%.*s.name", STR_ARG(calendar->id.text));
}

static struct value *calendar_name(struct writer *writer,
                                   const struct calendar *calendar)
{
    str unit = name_unit(writer, calendar);
    return calendar->shipped
               ? writer_shipped(writer, unit, unit, calendar->name)
               : writer_content(writer, unit, calendar->name);
}

/* Gives the calendar that a schedule names, or NULL. */
static const struct calendar *closed_calendar(const struct writer *writer,
                                              str id)
{
    const struct catalogue *catalogue = writer->edition->catalogue;
    return str_equal(id, CALENDAR_PROVIDER)
               ? catalogue_country_calendar(catalogue, writer->partner->country)
               : catalogue_calendar(catalogue, id);
}

struct value *view_closed_name(struct writer *writer, str id)
{
    const struct calendar *calendar = closed_calendar(writer, id);
    if (calendar) {
        return calendar_name(writer, calendar);
    }
    if (str_equal(id, CALENDAR_CUSTOMER)) {
        return PHRASE(writer, "hours.customer_holidays");
    }
    str country = format_country(writer_formats(writer),
                                 writer->partner->country, writer->arena);
    return SAY(writer, "hours.provider_holidays",
               message_text_arg("country", country));
}

static struct value *day_name(struct writer *writer,
                              const struct holiday_day *day)
{
    const struct calendar *calendar = day->calendar;
    const struct holiday *holiday = day->holiday;
    str unit = UNIT(writer, "calendar.%.*s.days.%.*s",
                    STR_ARG(calendar->id.text), STR_ARG(holiday->id.text));
    str key = UNIT(writer, "holiday.%.*s", STR_ARG(holiday->id.text));
    return calendar->shipped ? writer_shipped(writer, unit, key, holiday->name)
                             : writer_content(writer, unit, holiday->name);
}

/* "Christmas Day (substitute day)". */
static struct value *lieu_name(struct writer *writer,
                               const struct holiday_day *day)
{
    struct value *name = day_name(writer, day);
    struct value *text = VALUE_FIND(name, "text");
    text->text =
        SAY_TEXT(writer, "hours.in_lieu", message_text_arg("name", text->text));
    return name;
}

struct value *view_holiday_name(struct writer *writer,
                                const struct holiday_day *day)
{
    return day->is_in_lieu ? lieu_name(writer, day) : day_name(writer, day);
}

/* The part of the day that is closed, or null for the whole of it. */
static struct value *day_hours(struct writer *writer,
                               const struct holiday_day *day)
{
    if (day->end_minute - day->start_minute == MINUTES_PER_DAY) {
        return value_null(writer->arena);
    }
    struct value *hours = value_map(writer->arena);
    value_put_text(hours, writer->arena, "text",
                   format_time_range(writer_formats(writer), day->start_minute,
                                     day->end_minute, writer->arena));
    value_put_text(hours, writer->arena, "from",
                   time_value(writer, day->start_minute));
    value_put_text(hours, writer->arena, "to",
                   time_value(writer, day->end_minute));
    return hours;
}

static str hours_value(struct writer *writer, const struct value *hours)
{
    str from = VALUE_FIND(hours, "from")->text;
    str to = VALUE_FIND(hours, "to")->text;
    return UNIT(writer, "%.*s/%.*s", STR_ARG(from), STR_ARG(to));
}

static struct value *day_new(struct writer *writer,
                             const struct holiday_day *day)
{
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "date", writer_date(writer, day->day));
    value_put(item, writer->arena, "name", view_holiday_name(writer, day));
    value_put(item, writer->arena, "closed_hours", day_hours(writer, day));
    value_put_bool(item, writer->arena, "in_lieu", day->is_in_lieu);
    return item;
}

/* Gives the days of the years that are shown, one year behind the other. */
static struct holiday_days days_within(struct writer *writer,
                                       const struct calendar *calendar,
                                       const struct shown *span)
{
    struct holiday_days all = {0};
    for (int32_t year = span->first.year; year <= span->last.year; year++) {
        struct holiday_days days = desk_holidays(
            writer->desk, writer->edition->catalogue, calendar, year);
        struct holiday_day *joined = ARENA_ARRAY(
            writer->arena, all.count + days.count, struct holiday_day);
        for (size_t i = 0; i < all.count; i++) {
            joined[i] = all.items[i];
        }
        all.items = joined;
        for (size_t i = 0; i < days.count; i++) {
            if (date_compare(days.items[i].day, span->first) >= 0 &&
                date_compare(days.items[i].day, span->last) <= 0) {
                all.items[all.count++] = days.items[i];
            }
        }
    }
    return all;
}

static struct value *days_new(struct writer *writer, struct holiday_days days)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < days.count; i++) {
        value_push(list, writer->arena, day_new(writer, &days.items[i]));
    }
    return list;
}

/* ---- the years beside each other ---------------------------------------- */

static bool is_whole(const struct holiday_day *day)
{
    return day->end_minute - day->start_minute == MINUTES_PER_DAY;
}

static bool same_name(const struct holiday_day *a, const struct holiday_day *b)
{
    return str_equal(a->holiday->id.text, b->holiday->id.text);
}

/* Whole days of one name that follow each other are told as one. */
static bool follows(const struct holiday_day *day,
                    const struct holiday_day *next)
{
    return same_name(day, next) && day->is_in_lieu == next->is_in_lieu &&
           is_whole(day) && is_whole(next) && day->day.year == next->day.year &&
           date_to_days(next->day) == date_to_days(day->day) + 1;
}

/* "6 February–12 February", "24 December 12:00–24:00", "4 May (substitute
 * day)". */
static struct value *entry_new(struct writer *writer,
                               const struct holiday_day *first,
                               const struct holiday_day *last)
{
    struct arena *arena = writer->arena;
    struct value *entry = fact_dates(writer, first->day, last->day, DATE_DAY);
    if (!is_whole(first)) {
        const struct value *hours = day_hours(writer, first);
        struct value *parts = value_list(arena);
        parts_add_phrase(parts, arena, entry, PART_WORDS);
        parts_add(parts, arena, PART_WORDS, STR(" "), STR(""));
        parts_add(parts, arena, PART_DATA, phrase_text(hours),
                  hours_value(writer, hours));
        entry = writer_phrase(writer, parts);
    }
    if (first->is_in_lieu) {
        entry = SAY(writer, "hours.in_lieu", phrase_arg("name", entry));
    }
    value_put_text(entry, arena, "value",
                   first == last ? date_iso(arena, first->day) : STR(""));
    return entry;
}

/* The days of a year that have the name of `like`. */
static struct value *cell_new(struct writer *writer, struct holiday_days days,
                              const struct holiday_day *like, int32_t year)
{
    struct value *cell = value_map(writer->arena);
    struct value *dates = value_list(writer->arena);
    str text = STR("");
    for (size_t i = 0; i < days.count; i++) {
        const struct holiday_day *first = &days.items[i];
        if (first->day.year != year || !same_name(first, like)) {
            continue;
        }
        while (i + 1 < days.count &&
               follows(&days.items[i], &days.items[i + 1])) {
            i++;
        }
        struct value *entry = entry_new(writer, first, &days.items[i]);
        str comma = text.len ? WORD(writer, "hours.spans") : STR("");
        text = UNIT(writer, "%.*s%.*s%.*s", STR_ARG(text), STR_ARG(comma),
                    STR_ARG(VALUE_FIND(entry, "text")->text));
        value_push(dates, writer->arena, entry);
    }
    value_put_text(cell, writer->arena, "text", text);
    value_put(cell, writer->arena, "dates", dates);
    return cell;
}

static struct value *row_new(struct writer *writer, struct holiday_days days,
                             const struct holiday_day *like,
                             const struct shown *span)
{
    struct value *row = value_map(writer->arena);
    struct value *cells = value_list(writer->arena);
    for (int32_t year = span->first.year; year <= span->last.year; year++) {
        value_push(cells, writer->arena, cell_new(writer, days, like, year));
    }
    value_put(row, writer->arena, "name", day_name(writer, like));
    value_put(row, writer->arena, "cells", cells);
    return row;
}

/* A row for each name, in the order in which they come first. */
static struct value *rows_new(struct writer *writer, struct holiday_days days,
                              const struct shown *span)
{
    struct value *rows = value_list(writer->arena);
    for (size_t i = 0; i < days.count; i++) {
        size_t first = 0;
        while (!same_name(&days.items[first], &days.items[i])) {
            first++;
        }
        if (first == i) {
            value_push(rows, writer->arena,
                       row_new(writer, days, &days.items[i], span));
        }
    }
    return rows;
}

static struct value *years_new(struct writer *writer, const struct shown *span)
{
    struct value *years = value_list(writer->arena);
    for (int32_t year = span->first.year; year <= span->last.year; year++) {
        value_push(years, writer->arena,
                   value_text(writer->arena, UNIT(writer, "%d", year)));
    }
    return years;
}

/* Gives the schedule of the plan before this one that told the days of the same
 * calendar, or NULL. */
static const struct schedule *told_before(const struct writer *writer,
                                          const struct schedule *schedule,
                                          str id)
{
    const struct plan *plan = writer->plan;
    for (size_t i = 0; plan && i < plan->hours.count; i++) {
        const struct schedule *other = &plan->hours.items[i];
        for (size_t j = 0; other != schedule && j < other->closed.count; j++) {
            if (str_equal(other->closed.items[j].text, id)) {
                return other;
            }
        }
        if (other == schedule) {
            break;
        }
    }
    return NULL;
}

static struct value *told_new(struct writer *writer,
                              const struct schedule *schedule)
{
    if (!schedule) {
        return value_null(writer->arena);
    }
    struct value *item = value_map(writer->arena);
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(writer->plan->id.text)).data;
    value_put(item, writer->arena, "name",
              view_schedule_name(writer, schedule, unit));
    value_put_text(item, writer->arena, "url",
                   UNIT(writer, "#hours-%.*s", STR_ARG(schedule->id)));
    return item;
}

/* What is not known has a name, and no days. */
static struct value *calendar_new(struct writer *writer,
                                  const struct schedule *schedule, str id)
{
    const struct calendar *calendar = closed_calendar(writer, id);
    const struct schedule *told =
        calendar ? told_before(writer, schedule, id) : NULL;
    struct shown span = {.ends = true};
    struct holiday_days days = {0};
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "name", view_closed_name(writer, id));
    if (calendar) {
        span = shown_days(writer->plan, calendar);
        days = days_within(writer, calendar, &span);
    }
    value_put(item, writer->arena, "days", days_new(writer, days));
    value_put(item, writer->arena, "years", years_new(writer, &span));
    value_put(item, writer->arena, "rows",
              told ? value_list(writer->arena) : rows_new(writer, days, &span));
    value_put(item, writer->arena, "told_with", told_new(writer, told));
    value_put_bool(item, writer->arena, "continues", !span.ends && !told);
    return item;
}

struct value *view_calendars(struct writer *writer,
                             const struct schedule *schedule)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; schedule && i < schedule->closed.count; i++) {
        value_push(
            list, writer->arena,
            calendar_new(writer, schedule, schedule->closed.items[i].text));
    }
    return list;
}
