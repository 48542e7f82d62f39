/* SPDX-License-Identifier: MIT */
/* Hours, calendars, zones, durations, targets and severities (model/). */
#include "rules/forms.h"

const struct finding forms_time[] = {
    {.id = "calendar-day-duplicate",
     .severity = SEVERITY_ERROR,
     .meaning = "The days of a calendar have ids of their own.",
     .remedy = "give them names of their own, or an id",
     .file = IN_CALENDAR,
     .example = "days: {12-25: Christmas, 12-26: Christmas}\n",
     .neighbour = "days: {12-25: Christmas, 12-26: {name: Christmas, id: "
                  "second-day}}\n"},
    {.id = "calendar-depth",
     .severity = SEVERITY_ERROR,
     .meaning = "Calendars include each other less deep than the limit.",
     .remedy = "name the calendar further up, directly"},
    {.id = "calendar-import",
     .severity = SEVERITY_ERROR,
     .meaning = "What a calendar imports is an iCalendar file beside it.",
     .remedy = "write the name of a file that ends in .ics",
     .file = IN_CALENDAR,
     .example = "import: closures.txt\n",
     .neighbour = "days: {12-24: Closed}\n"},
    {.id = "calendar-size",
     .severity = SEVERITY_ERROR,
     .meaning = "A calendar has not more days than the limit, with those that "
                "it includes.",
     .remedy = "write days of every year without their year"},
    {.id = "calendar-years",
     .severity = SEVERITY_ERROR,
     .meaning = "A holiday that is kept from one year until another ends after "
                "it begins.",
     .remedy = "let `until` be the later year",
     .file = IN_CALENDAR,
     .example =
         "days: {12-25: {name: Christmas Day, from: 2021, until: 2020}}\n",
     .neighbour =
         "days: {12-25: {name: Christmas Day, from: 2020, until: 2021}}\n"},
    {.id = "clock-pauses",
     .severity = SEVERITY_ERROR,
     .meaning = "A clock that never pauses has no other pauses.",
     .remedy = "write `never` alone, or leave it out",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: {within: 4 hours, "
                "pauses: [never, customer]}}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: {within: 4 hours, "
                  "pauses: [never]}}}\n"},
    {.id = "date-invalid",
     .severity = SEVERITY_ERROR,
     .meaning = "A date exists and is written year, month, day.",
     .remedy = "write a date such as `2027-01-31`",
     .file = IN_PLAN,
     .example = "valid_from: 2027-02-30\n",
     .neighbour = "valid_from: 2027-02-28\n"},
    {.id = "date-order",
     .severity = SEVERITY_ERROR,
     .meaning = "What lasts from one date to another ends after it begins.",
     .remedy = "exchange the two dates, or correct the year",
     .file = IN_PLAN,
     .example = "valid_from: 2027-12-31\n"
                "valid_until: 2027-01-01\n",
     .neighbour = "valid_from: 2027-01-01\n"
                  "valid_until: 2027-12-31\n"},
    {.id = "duration-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A span of time is a whole number with a unit, and says "
                "whether only business time counts.",
     .remedy = "write `4 hours` or `4 business hours`",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: 4h}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: 4 hours}}\n"},
    {.id = "hours-days",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Opening hours are given for days: one, a range, several, or all.",
     .remedy = "write `mon`, `mon-fri` or `daily`",
     .file = IN_PLAN,
     .example =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {monday: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "hours-exceptions-overlap",
     .severity = SEVERITY_ERROR,
     .meaning = "A day has one exception.",
     .remedy = "give each day one exception",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office:\n"
                "    zone: Europe/Berlin\n"
                "    week: {mon-fri: 09:00-17:00}\n"
                "    except:\n"
                "      - 2027-12-24 to 2027-12-31: closed\n"
                "      - 2027-12-30: closed\n",
     .neighbour = "hours:\n"
                  "  office:\n"
                  "    zone: Europe/Berlin\n"
                  "    week: {mon-fri: 09:00-17:00}\n"
                  "    except:\n"
                  "      - 2027-12-24 to 2027-12-29: closed\n"
                  "      - 2027-12-30: closed\n"},
    {.id = "hours-form",
     .severity = SEVERITY_ERROR,
     .meaning = "Opening hours are two times, or a list of these.",
     .remedy = "write `09:00-17:00`, or `[09:00-12:00, 13:00-17:00]`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: all day}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 00:00-24:00}}\n"},
    {.id = "hours-made-of",
     .severity = SEVERITY_ERROR,
     .meaning = "A schedule made of others has no hours of its own.",
     .remedy = "put the hours into the schedules that it is made of",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  day: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
                "  all: {made_of: [day], week: {tue: 09:00-17:00}}\n",
     .neighbour = "hours:\n"
                  "  day: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"
                  "  all: {made_of: [day]}\n"},
    {.id = "hours-order",
     .severity = SEVERITY_ERROR,
     .meaning =
         "Opening hours end after they begin; those across midnight say so.",
     .remedy = "write `18:00 to 09:00 next day`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  night: {zone: Europe/Berlin, week: {mon: 18:00-09:00}}\n",
     .neighbour = "hours:\n"
                  "  night: {zone: Europe/Berlin, week: {mon: 18:00 to 09:00 "
                  "next day}}\n"},
    {.id = "hours-overlap",
     .severity = SEVERITY_ERROR,
     .meaning = "The opening hours of a schedule do not overlap.",
     .remedy = "write the hours of a day once",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: [09:00-13:00, "
                "12:00-17:00]}}\n",
     .neighbour = "hours:\n"
                  "  office: {zone: Europe/Berlin, week: {mon: [09:00-12:00, "
                  "13:00-17:00]}}\n"},
    {.id = "hours-reserved",
     .severity = SEVERITY_ERROR,
     .meaning = "No schedule is called `always`: that word means every minute "
                "of every day.",
     .remedy = "give these hours another name",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  always: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "hours-time",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A time of day exists, with two digits each for hour and minute.",
     .remedy = "write a time from 00:00 to 24:00",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Berlin, week: {mon: 9:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/Berlin, week: {mon: 09:00-17:00}}\n"},
    {.id = "matrix-cell",
     .severity = SEVERITY_ERROR,
     .meaning =
         "A matrix of severities gives one for each impact with each urgency.",
     .remedy = "add the cell that the message names",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works., low: All the rest.}\n"
                "severity_matrix:\n"
                "  impact: {all: Everybody}\n"
                "  urgency: {now: Work stands still, soon: Work is slower}\n"
                "  gives: {all: {now: critical}}\n",
     .neighbour = "severities: {critical: Nothing works., low: All the rest.}\n"
                  "severity_matrix:\n"
                  "  impact: {all: Everybody}\n"
                  "  urgency: {now: Work stands still, soon: Work is slower}\n"
                  "  gives: {all: {now: critical, soon: low}}\n"},
    {.id = "period-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A span of the calendar is a whole number of days, weeks, "
                "months or years.",
     .remedy = "write `12 months`",
     .file = IN_PLAN,
     .example = "term: {minimum: 1y}\n",
     .neighbour = "term: {minimum: 1 year}\n"},
    {.id = "severity-downgrade",
     .severity = SEVERITY_ERROR,
     .meaning = "A request that is downgraded gets a severity that is less "
                "grave, and customers know what for.",
     .remedy = "name a severity that stands below, and add `needs`",
     .file = IN_PLAN,
     .example = "severities: {critical: {definition: Nothing works., "
                "downgraded_to: low}, low: All the rest.}\n",
     .neighbour =
         "severities: {critical: {definition: Nothing works., needs: We need "
         "you on the phone., downgraded_to: low}, low: All the rest.}\n"},
    {.id = "target-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A target is a span of time, or one of the words for none.",
     .remedy = "write `4 business hours`, `every 2 hours`, `best effort`, `as "
               "agreed` or `none`",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: soon}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: best effort}}\n"},
    {.id = "target-hours",
     .severity = SEVERITY_ERROR,
     .meaning = "Only business time is counted in a schedule.",
     .remedy = "write `business hours`, or leave `of …` out",
     .file = IN_PLAN,
     .example = "hours: {office: {zone: Europe/Berlin, week: {mon-fri: "
                "09:00-17:00}}}\n"
                "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: 4 hours of office}}\n",
     .neighbour =
         "hours: {office: {zone: Europe/Berlin, week: {mon-fri: "
         "09:00-17:00}}}\n"
         "severities: {critical: Nothing works.}\n"
         "targets: {critical: {first_response: 4 business hours of office}}\n"},
    {.id = "target-twice",
     .severity = SEVERITY_ERROR,
     .meaning = "A target says each thing once.",
     .remedy = "leave one of the two out",
     .file = IN_PLAN,
     .example = "severities: {critical: Nothing works.}\n"
                "targets: {critical: {first_response: {within: 4 hours "
                "(objective), objective: 2 hours}}}\n",
     .neighbour = "severities: {critical: Nothing works.}\n"
                  "targets: {critical: {first_response: {within: 4 hours, "
                  "objective: 2 hours}}}\n"},
    {.id = "year-form",
     .severity = SEVERITY_ERROR,
     .meaning = "A year has four digits.",
     .remedy = "write `2027`",
     .file = IN_CALENDAR,
     .example = "days: {12-25: {name: Christmas Day, from: 20}}\n",
     .neighbour = "days: {12-25: {name: Christmas Day, from: 2020}}\n"},
    {.id = "zone-abbreviation",
     .severity = SEVERITY_WARNING,
     .meaning = "A time zone is named by a place: an abbreviation is the time "
                "of no certain place.",
     .remedy = "write `Europe/Berlin`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: EST, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: America/New_York, week: {mon: 09:00-17:00}}\n"},
    {.id = "zone-unknown",
     .severity = SEVERITY_ERROR,
     .meaning = "A time zone is one of the IANA database.",
     .remedy = "write `Europe/Berlin`",
     .file = IN_PLAN,
     .example = "hours:\n"
                "  office: {zone: Europe/Lodnon, week: {mon: 09:00-17:00}}\n",
     .neighbour =
         "hours:\n"
         "  office: {zone: Europe/London, week: {mon: 09:00-17:00}}\n"},
    {.id = "zone-data",
     .severity = SEVERITY_ERROR,
     .meaning = "The machine's file of a time zone is whole.",
     .remedy = "install the time zones of the system anew"},
    {.id = "zone-folder",
     .severity = SEVERITY_ERROR,
     .meaning = "The machine has time zones.",
     .remedy = "install the package tzdata"},
    {0},
};
