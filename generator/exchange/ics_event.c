/* SPDX-License-Identifier: MIT */
/*
 * libical ends the program at a fault unless it is told not to, and a rule that
 * it is handed can keep it busy: so rules are looked at before.
 */
#include "exchange/ics_event.h"

#include <libical/ical.h>

#include "exchange/ics_read.h"

enum { MOST_STEPS = 4000, MOST_BYTES = 64 * 1024 };

static const char *const properties[] = {"DTSTART", "DTEND",  "DURATION",
                                         "RRULE",   "EXDATE", "RDATE",
                                         "SUMMARY", "STATUS", "RECURRENCE-ID"};

str ics_library_version(void)
{
    return STR(ICAL_VERSION);
}

/* Gives the name of a property, before its parameters. */
static str property_name(str line)
{
    size_t end = 0;
    while (end < line.len && line.data[end] != ';' && line.data[end] != ':') {
        end++;
    }
    return str_slice(line, 0, end);
}

bool ics_line_matters(str line)
{
    str name = property_name(line);
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        if (str_distance(name, str_from(properties[i]), 0) == 0) {
            return true;
        }
    }
    return false;
}

/* Gives the first line of a property, or NULL. */
static const struct ics_line *find_line(const struct ics_event *event,
                                        const char *name)
{
    for (size_t i = 0; i < event->count; i++) {
        if (str_distance(property_name(event->lines[i].text), str_from(name),
                         0) == 0) {
            return &event->lines[i];
        }
    }
    return NULL;
}

static uint32_t line_of(const struct ics_event *event, const char *name)
{
    const struct ics_line *line = find_line(event, name);
    return line ? line->line : event->line;
}

/* ---- what is looked at before -------------------------------------------- */

static bool rule_part_is_plain(str part)
{
    static const char *const plain[] = {"INTERVAL",   "COUNT",   "UNTIL",
                                        "BYMONTH",    "BYDAY",   "WKST",
                                        "BYMONTHDAY", "BYSETPOS"};
    str key = str_cut(&part, '=');
    if (str_distance(key, STR("FREQ"), 0) == 0) {
        return str_distance(part, STR("YEARLY"), 0) == 0;
    }
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (str_distance(key, str_from(plain[i]), 0) == 0) {
            return true;
        }
    }
    return false;
}

static bool check_rules(const struct ics_reading *reading,
                        const struct ics_event *event)
{
    size_t rules = 0;
    for (size_t i = 0; i < event->count; i++) {
        const struct ics_line *line = &event->lines[i];
        str rest = line->text;
        if (str_distance(property_name(rest), STR("RRULE"), 0) != 0) {
            continue;
        }
        str_cut(&rest, ':');
        bool plain = rules++ == 0 && rest.len > 0;
        while (rest.len && plain) {
            plain = rule_part_is_plain(str_cut(&rest, ';'));
        }
        if (!plain) {
            return ics_report(reading, line->line, "ics-event",
                              "this event is repeated in a way that is not "
                              "read: only every year is",
                              "write `RRULE:FREQ=YEARLY`, or each date as an "
                              "event of its own");
        }
    }
    return true;
}

/* ---- libical ------------------------------------------------------------- */

/* Gives the event as libical has it, or NULL. */
static icalcomponent *parse(const struct ics_event *event)
{
    struct buf text;
    buf_init(&text, ICS_MOST_LINES * (ICS_MAX_LINE_BYTES + 2) + MOST_BYTES);
    BUF_ADD(&text, "BEGIN:VEVENT\r\n");
    for (size_t i = 0; i < event->count; i++) {
        buf_add(&text, event->lines[i].text);
        BUF_ADD(&text, "\r\n");
    }
    BUF_ADD(&text, "END:VEVENT\r\n");
    buf_add_char(&text, '\0');
    icalerror_set_errors_are_fatal(0);
    icalcomponent *component = icalparser_parse_string(buf_text(&text).data);
    buf_release(&text);
    return component;
}

/* Days since 1970, or false for a time of day and for no date. */
static bool to_day(struct icaltimetype time, int64_t *out)
{
    date day = {time.year, time.month, time.day};
    if (!time.is_date || icaltime_is_null_time(time) || !date_is_valid(day)) {
        return false;
    }
    *out = date_to_days(day);
    return true;
}

/* Gives the number of days that an event lasts; false when it cannot be. */
static bool read_length(icalcomponent *component, int64_t start,
                        int64_t *length)
{
    icalproperty *end =
        icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY);
    icalproperty *duration =
        icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY);
    *length = 1;
    if (end) {
        int64_t behind;
        if (!to_day(icalproperty_get_dtend(end), &behind)) {
            return false;
        }
        *length = behind - start;
    } else if (duration) {
        struct icaldurationtype span = icalproperty_get_duration(duration);
        *length = (int64_t)span.weeks * DAYS_PER_WEEK + span.days;
        if (span.is_neg || span.hours || span.minutes || span.seconds ||
            span.weeks > ICS_MAX_EVENT_DAYS) {
            return false;
        }
    }
    return *length >= 1 && *length <= ICS_MAX_EVENT_DAYS;
}

/* One event while its dates are counted. */
struct expansion {
    struct ics_reading *reading;
    icalcomponent *component;
    int64_t length;
    str name;
    uint32_t line;
    const struct ics_event *event;
};

static bool is_taken_out(const struct expansion *expansion, int64_t start)
{
    icalcomponent *component = expansion->component;
    int64_t day;
    for (icalproperty *out =
             icalcomponent_get_first_property(component, ICAL_EXDATE_PROPERTY);
         out; out = icalcomponent_get_next_property(component,
                                                    ICAL_EXDATE_PROPERTY)) {
        if (to_day(icalproperty_get_exdate(out), &day) && day == start) {
            return true;
        }
    }
    return false;
}

static bool add_days(const struct expansion *expansion, int64_t start)
{
    struct ics_days *days = &expansion->reading->days;
    if (is_taken_out(expansion, start)) {
        return true;
    }
    for (int64_t i = 0; i < expansion->length; i++) {
        if (days->count == ICS_MAX_DAYS) {
            return ics_report(expansion->reading, expansion->line, "ics-limit",
                              "the events of this file have more than 10000 "
                              "days",
                              "export fewer years, or let repetitions end");
        }
        if (date_is_valid(date_from_days(start + i))) {
            days->items[days->count++] =
                (struct ics_day){start + i, expansion->name, expansion->line};
        }
    }
    return true;
}

static bool add_repeated(const struct expansion *expansion,
                         struct icaltimetype start)
{
    icalproperty *rule = icalcomponent_get_first_property(expansion->component,
                                                          ICAL_RRULE_PROPERTY);
    icalrecur_iterator *iterator =
        icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
    bool usable = iterator != NULL;
    for (int i = 0; usable && i < MOST_STEPS; i++) {
        struct icaltimetype next = icalrecur_iterator_next(iterator);
        int64_t day;
        if (icaltime_is_null_time(next) || next.year > ICS_LAST_YEAR) {
            break;
        }
        if (next.year >= ICS_FIRST_YEAR && to_day(next, &day)) {
            usable = add_days(expansion, day);
        }
    }
    if (iterator) {
        icalrecur_iterator_free(iterator);
        return usable;
    }
    return ics_report(expansion->reading, line_of(expansion->event, "RRULE"),
                      "ics-event",
                      "this rule is not understood, or never holds",
                      "write `RRULE:FREQ=YEARLY`");
}

static bool add_named_dates(const struct expansion *expansion)
{
    icalcomponent *component = expansion->component;
    bool usable = true;
    for (icalproperty *more =
             icalcomponent_get_first_property(component, ICAL_RDATE_PROPERTY);
         more && usable; more = icalcomponent_get_next_property(
                             component, ICAL_RDATE_PROPERTY)) {
        int64_t day;
        usable =
            to_day(icalproperty_get_rdate(more).time, &day)
                ? add_days(expansion, day)
                : ics_report(expansion->reading, expansion->line, "ics-event",
                             "an RDATE of this event is no date",
                             "write `RDATE;VALUE=DATE:20271224`");
    }
    return usable;
}

/* ---- an event ------------------------------------------------------------ */

/* Gives the name without line ends; empty when there is none. */
static str read_name(const struct ics_reading *reading,
                     icalcomponent *component)
{
    icalproperty *summary =
        icalcomponent_get_first_property(component, ICAL_SUMMARY_PROPERTY);
    const char *text = summary ? icalproperty_get_summary(summary) : NULL;
    if (!text) {
        return STR("");
    }
    str from = str_from(text);
    char *name = arena_alloc(reading->arena, from.len + 1);
    for (size_t i = 0; i < from.len; i++) {
        unsigned char c = (unsigned char)from.data[i];
        name[i] = c < ' ' ? ' ' : from.data[i];
    }
    return str_trim((str){name, from.len});
}

static bool is_cancelled(icalcomponent *component)
{
    icalproperty *status =
        icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY);
    return status && icalproperty_get_status(status) == ICAL_STATUS_CANCELLED;
}

static void warn_timed(const struct ics_reading *reading, uint32_t line)
{
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_WARNING, "ics-timed", reading->source,
                 (pos){line, 1}, (pos){line, 1},
                 "this event has a time of day, and is passed over");
    diag_hint(reading->diags, diag,
              "make it an all-day event, or write it under `days` with "
              "`closed: 12:00-24:00`");
}

static bool read_dates(struct ics_reading *reading,
                       const struct ics_event *event,
                       struct expansion *expansion)
{
    icalcomponent *component = expansion->component;
    icalproperty *property =
        icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
    struct icaltimetype start =
        property ? icalproperty_get_dtstart(property) : icaltime_null_time();
    int64_t day;
    if (icaltime_is_null_time(start)) {
        return ics_report(reading, expansion->line, "ics-event",
                          "this event has no date that can be read",
                          "write `DTSTART;VALUE=DATE:20271224`");
    }
    if (!start.is_date) {
        warn_timed(reading, expansion->line);
        return true;
    }
    if (!to_day(start, &day)) {
        return ics_report(reading, expansion->line, "ics-event",
                          "this event begins on a day that does not exist",
                          "write `DTSTART;VALUE=DATE:20271224`");
    }
    if (!read_length(component, day, &expansion->length)) {
        return ics_report(
            reading,
            line_of(event, find_line(event, "DTEND") ? "DTEND" : "DURATION"),
            "ics-event", "this event does not last between 1 day and 366 days",
            "let DTEND be the day after the last one: "
            "`DTEND;VALUE=DATE:20271225`");
    }
    bool repeated =
        icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY);
    return (repeated ? add_repeated(expansion, start)
                     : add_days(expansion, day)) &&
           add_named_dates(expansion);
}

static bool read_component(struct ics_reading *reading,
                           const struct ics_event *event,
                           icalcomponent *component)
{
    struct expansion expansion = {
        .reading = reading,
        .component = component,
        .name = read_name(reading, component),
        .line = line_of(event, "DTSTART"),
        .event = event,
    };
    if (icalcomponent_count_errors(component)) {
        return ics_report(reading, event->line, "ics-event",
                          "a property of this event cannot be read",
                          "write dates as in `DTSTART;VALUE=DATE:20271224`");
    }
    if (is_cancelled(component)) {
        return true;
    }
    if (find_line(event, "RECURRENCE-ID")) {
        return ics_report(reading, line_of(event, "RECURRENCE-ID"), "ics-event",
                          "this event moves one date of a repeated one, which "
                          "is not read",
                          "take the date out of the repeated event with "
                          "EXDATE, and make this an event of its own");
    }
    if (expansion.name.len == 0) {
        return ics_report(reading, event->line, "ics-event",
                          "this event has no name",
                          "give it a SUMMARY: customers read it");
    }
    return read_dates(reading, event, &expansion);
}

bool ics_event_read(struct ics_reading *reading, const struct ics_event *event)
{
    if (!check_rules(reading, event)) {
        return false;
    }
    icalcomponent *component = parse(event);
    if (!component) {
        return ics_report(reading, event->line, "ics-event",
                          "this event cannot be read",
                          "export the calendar anew");
    }
    bool usable = read_component(reading, event, component);
    icalcomponent_free(component);
    icalmemory_free_ring();
    return usable;
}
