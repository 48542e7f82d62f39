/* SPDX-License-Identifier: MIT */
/*
 * ics_read: closed days from an iCalendar file (RFC 5545).
 *
 * Every all-day VEVENT is a day, or as many as it lasts (DTEND is the day after
 * the last); its SUMMARY is their name.  RRULE may repeat it every year, EXDATE
 * takes dates out and RDATE adds some.  What else a file holds (to-dos, time
 * zones, alarms) is passed over; an event with a time of day is, too, with a
 * warning.
 *
 * The file comes from anywhere.  Lines, components and dates are checked and
 * counted here, and libical is handed one event at a time, of the properties
 * above only.
 */
#ifndef SLAGEN_EXCHANGE_ICS_READ_H
#define SLAGEN_EXCHANGE_ICS_READ_H

#include "base/diag.h"

enum {
    ICS_MAX_EVENTS = 5000,
    ICS_MAX_LINE_BYTES = 4096, /* of a property, with what was folded */
    ICS_MAX_DAYS = 10 * 1000,
    ICS_MAX_EVENT_DAYS = 366, /* of one event, without its repetitions */
    ICS_FIRST_YEAR = 1970,    /* of repetitions */
    ICS_LAST_YEAR = 2100,
};

/*
 * Gives a map from dates, "2027-12-24", to names, in order; a date that several
 * events name has all their names.  Everything has its line in the file.  NULL
 * when there was an error: ics-encoding, ics-syntax, ics-event, ics-limit.
 * Warning: ics-timed.
 */
struct value *ics_read(const struct source *source, struct arena *arena,
                       struct diags *diags);

/* Gives the version of libical: "3.0.16". */
str ics_library_version(void);

#endif
