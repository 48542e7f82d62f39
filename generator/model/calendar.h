/* SPDX-License-Identifier: MIT */
/*
 * calendar: a named set of days on which nobody is there.
 *
 * A day is a rule: a date, a day of every year, so many days from Easter, a
 * weekday of a month or beside a day.  Each has its name in the source
 * language, and an id made from it, by which translations and other calendars
 * know it.  A calendar may include others, without some of their days.  It says
 * where it is from and when somebody last checked it.
 *
 * Spellings of a rule, each with its name:
 *     12-25: Christmas Day                          every year
 *     2027-05-06: Ascension Day                     in that year
 *     easter - 2: Good Friday                       also `orthodox easter + 1`
 *     first mon in may: Early May bank holiday      to `fourth`, and `last`
 *     mon before 05-25: Victoria Day                also `after`, `on or …`
 */
#ifndef SLAGEN_MODEL_CALENDAR_H
#define SLAGEN_MODEL_CALENDAR_H

#include "model/types.h"

enum day_kind {
    DAY_DATE,            /* 12-25, 2027-05-06 */
    DAY_EASTER,          /* Sunday of the Western churches */
    DAY_ORTHODOX_EASTER, /* Sunday of the Orthodox churches */
    DAY_OF_MONTH,        /* first mon in may */
    DAY_BESIDE,          /* mon before 05-25 */
};

enum day_side {
    SIDE_BEFORE,
    SIDE_ON_OR_BEFORE,
    SIDE_AFTER,
    SIDE_ON_OR_AFTER,
};

/* When a day falls. */
struct day_rule {
    enum day_kind kind;
    int32_t year;        /* of a date; 0: every year */
    int32_t month;       /* of all but Easter */
    int32_t day;         /* of a date, and of what a weekday stands beside */
    int32_t offset_days; /* from Easter; negative: before */
    enum weekday weekday;
    int32_t nth; /* 1 to 4 of a month; 0: the last */
    enum day_side side;
};

/* What is given for a day that falls where people are off anyway. */
enum observed {
    OBSERVED_UNSAID, /* as the calendar says */
    OBSERVED_NONE,
    OBSERVED_NEAREST_WEEKDAY,
    OBSERVED_NEXT_WEEKDAY,
    OBSERVED_NEXT_WEEKDAY_IF_SUNDAY,
    OBSERVED_MONDAY_IF_SUNDAY,
    OBSERVED_SATURDAY_IF_SUNDAY,
    OBSERVED_NEXT_FREE_WEEKDAY,
    OBSERVED_NEXT_FREE_WEEKDAY_IF_SUNDAY,
};

/* A part of a day, in minutes since midnight; all zeros: the whole day. */
struct day_part {
    int32_t start_minute;
    int32_t end_minute;
};

struct holiday {
    const struct value *at;
    struct day_rule rule;
    str name;       /* in the source language */
    struct name id; /* "christmas-day"; `at` is NULL where the name gave it */
    struct day_part closed;
    int observed;       /* enum observed; never OBSERVED_UNSAID once read */
    int32_t from_year;  /* 0: ever since */
    int32_t until_year; /* its last one; 0: no end */
    LIST_OF(int32_t) not_in;     /* years in which there is none */
    const struct source *source; /* where the rule was written */
    pos key_start;
    pos key_end;
};

struct holidays {
    struct holiday *items; /* in the order of the file */
    size_t count;
};

/* A day with the calendar that says it, for those that include it. */
struct calendar_day {
    const struct holiday *holiday;
    const struct calendar *calendar;
};

struct calendar {
    const struct value *at;
    struct name id;
    bool faulty;         /* see struct document_head */
    bool shipped;        /* the program's, and not of the project */
    str name;            /* "Public holidays in Bavaria" */
    str source;          /* where the days were taken from */
    date checked;        /* when somebody last compared them with it */
    date complete_until; /* listed dates are known until then; year 0: unsaid */
    int observed;        /* enum observed, for days that do not say */
    LIST_OF(struct name) includes; /* ids of calendars */
    LIST_OF(struct name) without;  /* ids of their days */
    struct holidays days;          /* its own, imported ones last */
    LIST_OF(struct calendar_day)
    all; /* its own and those it includes, each
            once; set by catalogue_read */
};

extern const struct schema calendar_schema;
extern const struct type type_days;

/* Words of `closed` that mean no one calendar: the public holidays of where
 * the customer is, or of the partner's country.  No calendar is called so. */
#define CALENDAR_CUSTOMER STR("customer")
#define CALENDAR_PROVIDER STR("provider")
bool calendar_id_is_word(str id);

enum { CALENDAR_COUNTRY_LEN = 2 };

/* Gives the id of a country's calendar, "de" for DE, written into `id`; empty
 * when `country` is none. */
str calendar_country_id(str country, char id[CALENDAR_COUNTRY_LEN]);

/* Reads "mon before 05-25"; false for what is no rule or no day that exists. */
bool day_rule_parse(str text, struct day_rule *out);

/* Gives what "Easter-2" or "1st Monday of May" should have been, or nothing. */
str day_rule_guess(struct arena *arena, str text);

/* Gives the id that a day of that name has: "new-years-day".  Where the name
 * has no Latin letter, it is made from the rule. */
str day_id(struct arena *arena, str name, str rule);

/* Gives the id of an entry of `days` as it was written, for those who walk over
 * values; empty when it has none. */
str day_entry_id(struct arena *arena, const struct value_entry *entry);

/* Gives the text of an entry that is its name, or NULL. */
const struct value *day_entry_name(const struct value_entry *entry);

#endif
