/* SPDX-License-Identifier: MIT */
/*
 * Closed days are shown as dates, not as the rules that they come from: nobody
 * reckons Easter to know whether somebody is there.  Which years they are shown
 * for says the plan, because there is no clock.
 */
#include "reckon/holiday.h"
#include "translate/view_parts.h"

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

static str time_iso(struct writer *writer, int32_t minutes)
{
    return UNIT(writer, "%02d:%02d", minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR);
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
                   time_iso(writer, day->start_minute));
    value_put_text(hours, writer->arena, "to",
                   time_iso(writer, day->end_minute));
    return hours;
}

static struct value *day_new(struct writer *writer,
                             const struct holiday_day *day)
{
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "date", writer_date(writer, day->day));
    value_put(item, writer->arena, "name",
              day->is_in_lieu ? lieu_name(writer, day) : day_name(writer, day));
    value_put(item, writer->arena, "closed_hours", day_hours(writer, day));
    value_put_bool(item, writer->arena, "in_lieu", day->is_in_lieu);
    return item;
}

static struct value *days_new(struct writer *writer,
                              const struct calendar *calendar,
                              const struct shown *span)
{
    struct value *list = value_list(writer->arena);
    for (int32_t year = span->first.year; year <= span->last.year; year++) {
        struct holiday_days days = desk_holidays(
            writer->desk, writer->edition->catalogue, calendar, year);
        for (size_t i = 0; i < days.count; i++) {
            if (date_compare(days.items[i].day, span->first) >= 0 &&
                date_compare(days.items[i].day, span->last) <= 0) {
                value_push(list, writer->arena,
                           day_new(writer, &days.items[i]));
            }
        }
    }
    return list;
}

/* What is not known has a name, and no days. */
static struct value *calendar_new(struct writer *writer, str id)
{
    const struct calendar *calendar = closed_calendar(writer, id);
    struct shown span = {.ends = true};
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "name", view_closed_name(writer, id));
    if (calendar) {
        span = shown_days(writer->plan, calendar);
    }
    value_put(item, writer->arena, "days",
              calendar ? days_new(writer, calendar, &span)
                       : value_list(writer->arena));
    value_put_bool(item, writer->arena, "continues", !span.ends);
    return item;
}

struct value *view_calendars(struct writer *writer,
                             const struct schedule *schedule)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; schedule && i < schedule->closed.count; i++) {
        value_push(list, writer->arena,
                   calendar_new(writer, schedule->closed.items[i].text));
    }
    return list;
}
