/* SPDX-License-Identifier: MIT */
/*
 * types: the kinds of scalar that a person writes, each with one strict,
 * documented spelling, and the exact numbers that they become.
 *
 * An almost right value is refused with the right one in the hint.  Nothing is
 * ever a floating point number: money counts minor units, percent counts parts
 * per million, time counts minutes.
 */
#ifndef SLAGEN_MODEL_TYPES_H
#define SLAGEN_MODEL_TYPES_H

#include "base/civil.h"
#include "model/schema.h"

extern const struct type type_text;     /* str: one line */
extern const struct type type_prose;    /* struct name: CommonMark */
extern const struct type type_id;       /* struct name: business-hours */
extern const struct type type_word;     /* int: one of field->words */
extern const struct type type_bool;     /* bool: true, false */
extern const struct type type_date;     /* date: 2027-01-31 */
extern const struct type type_country;  /* str: DE (ISO 3166) */
extern const struct type type_language; /* str: zh-Hant (BCP 47) */
extern const struct type type_zone;     /* struct name: Europe/Berlin */
extern const struct type type_email;    /* str */
extern const struct type type_url;      /* str: https://… */
extern const struct type type_phone;    /* struct phone */
extern const struct type type_percent;  /* struct percent: 99.95 % */
extern const struct type type_duration; /* struct duration: 4 business hours */
extern const struct type type_period;   /* struct period: 3 months */

/* A telephone number in E.164. */
struct phone {
    str e164; /* "+498999998100" */
};

/* Parts per million: 99.95 % is 999,500; at most four decimals of a percent. */
struct percent {
    int64_t ppm;
    str decimal; /* as written, without sign and blanks: "99.95" */
};

/* An amount of money; 24900 with 2 digits and EUR is EUR 249.00. */
struct money {
    int64_t minor;
    int32_t digits; /* minor digits of the currency */
    str currency;   /* ISO 4217; empty: no money */
};

enum duration_unit {
    UNIT_NONE,
    UNIT_MINUTES,
    UNIT_HOURS,
    UNIT_DAYS,
    UNIT_BUSINESS_MINUTES,
    UNIT_BUSINESS_HOURS,
    UNIT_BUSINESS_DAYS,
    UNIT_NEXT_BUSINESS_DAY, /* amount is 1, or 2 for the second next one */
};

/* A span of time with the clock that counts it.  "2.5 hours" is 150 minutes,
 * "2 weeks" are 14 days; how that was written is kept for those who show it. */
struct duration {
    int32_t amount;
    enum duration_unit unit; /* UNIT_NONE: none was given */
    str number;              /* "2.5"; empty: written as `amount` and `unit` */
    const char *word;        /* "hours", "business_hours", "weeks" */
};

enum period_unit {
    PERIOD_NONE,
    PERIOD_DAYS,
    PERIOD_WEEKS,
    PERIOD_MONTHS,
    PERIOD_YEARS,
};

/* A span of the calendar, for terms and notices. */
struct period {
    int32_t amount;
    enum period_unit unit; /* PERIOD_NONE: none was given */
};

/* True when only business hours count. */
bool duration_is_business(struct duration duration);

/* Gives the minutes that a duration is long, on the clock that counts it; a
 * business day is taken as a day. */
int64_t duration_minutes(struct duration duration);

/*
 * Orders two durations: negative, 0 or positive, and true where it is certain
 * which one takes longer.  Business time of one schedule is compared with
 * itself; business hours last at least as long as so many hours by the clock.
 * `same_hours`: both count business time of the same schedule.
 */
bool duration_order(struct duration a, struct duration b, bool same_hours,
                    int *order);

/* Reads "4 business hours", "next business day" or "second next business day";
 * false for anything else. */
bool duration_parse(str text, struct duration *out);

/* Reads "2-4 hours": two numbers of one unit, the smaller one first. */
bool duration_range_parse(str text, struct duration *least,
                          struct duration *most);

/* Gives what "2 to 4h" or "2–4 hours" should have been, or the empty str. */
str duration_range_guess(struct arena *arena, str text);

/* Gives what "4h", "PT4H", "240" or "4 hour" should have been, "4 hours", or
 * the empty str. */
str duration_guess(struct arena *arena, str text);

/* The same for "3 months". */
bool period_parse(str text, struct period *out);
str period_guess(struct arena *arena, str text);

/*
 * Reads "EUR 249.00" and checks the currency and its decimals.  Reports
 * currency-unknown, price-decimals, price-negative, money-form at `from`.
 */
bool money_parse(const struct reading *reading, const struct value *from,
                 str text, struct money *out);

/* Gives the decimal text of an amount, "249.00" or "-0.05", for formatters. */
str money_decimal(struct arena *arena, int64_t minor, int32_t digits);

/* Reads "99.95 %" or "99.95%"; 0 to 100 with at most four decimals. */
bool percent_parse(str text, struct percent *out);

/* Gives what "99,95%" or "99.95" should have been, or the empty str. */
str percent_guess(struct arena *arena, str text);

/* True for [a-z0-9] words joined by single hyphens, at most 64 bytes. */
bool id_is_valid(str text);

/* Reports id-form for the key of an entry that is no id. */
bool id_check(struct diags *diags, const struct source *source,
              const struct value_entry *entry);

#endif
