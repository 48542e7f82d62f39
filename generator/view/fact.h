/* SPDX-License-Identifier: MIT */
/*
 * fact: hours, prices, shares, dates and numbers as phrases: what people read,
 * and the value that must be the same in every language.
 *
 *   4 business hours     business-hours:4    next business day  next-business-day:1
 *   30 minutes, 3 hours  PT30M, PT3H         5 days, 3 months   P5D, P3M
 *   99.95%               99.95%              EUR 12.00          EUR 12.00
 *   20 November 2026     2026-11-20          16:30              16:30
 *   Monday–Friday        mon-fri             09:00–17:00        09:00/17:00
 *
 * Durations, dates and times are ISO 8601 (HTML's <time> knows them); business
 * time, which ISO does not have, has its unit before the number.
 */
#ifndef SLAGEN_VIEW_FACT_H
#define SLAGEN_VIEW_FACT_H

#include "view/writer.h"

/* --- time ---------------------------------------------------------------- */

/* The number and the unit of a duration as they were written: "2.5",
 * "business-hours". */
str duration_number(struct writer *writer, const struct duration *duration);
str duration_unit(struct writer *writer, const struct duration *duration);

/* The key of a message about it: "every.business_hours". */
str duration_key(struct writer *writer, const char *prefix,
                 const struct duration *duration);

/* "business-hours:4", "PT30M". */
str duration_value(struct writer *writer, const struct duration *duration);

/* "4 business hours", by the messages "duration.…". */
struct value *fact_duration(struct writer *writer,
                            const struct duration *duration);

/* "3 months" */
struct value *fact_period(struct writer *writer, struct period period);

/* A number of "duration.days" and the like: `key` is the message. */
struct value *fact_amount(struct writer *writer, const char *key,
                          int64_t amount, str machine);

struct value *fact_date(struct writer *writer, date day, enum date_width width);

/* Two dates, or one where they are the same. */
struct value *fact_dates(struct writer *writer, date first, date last,
                         enum date_width width);

/* Two facts with what stands around and between them in `text`, their range. */
struct value *fact_range(struct writer *writer, const struct value *first,
                         const struct value *last, str text);

/* A time of day, 0 to 1439 minutes. */
struct value *fact_time(struct writer *writer, int32_t minute);

/* "09:00", also of 1440 minutes and more. */
str time_value(struct writer *writer, int32_t minutes);

/* The name of a zone, with its id as value. */
struct value *fact_zone(struct writer *writer, str zone);

/* --- numbers ------------------------------------------------------------- */

struct value *fact_percent(struct writer *writer,
                           const struct percent *percent);

/* A number by itself, with its grouping. */
struct value *fact_number(struct writer *writer, int64_t number);

/* A decimal by itself. */
struct value *fact_decimal(struct writer *writer, str decimal);

/* An amount of a currency; without one, a decimal. */
struct value *fact_money(struct writer *writer, str decimal, str currency,
                         enum money_style style);

#endif
