/* SPDX-License-Identifier: MIT */
/*
 * format: facts as the people of a locale write them.
 *
 * A `struct formats` is a bundle of ICU formatters for one locale, each opened
 * when it is first needed.  It belongs to one worker at a time.  Numbers come
 * as exact decimal texts ("-1234.50": at most one point, 1 to 18 digits on
 * either side of it) and are never rounded; a zero that was written is shown.
 *
 * All functions give text that lives in `arena`.  Which space stands in it
 * (U+202F, U+00A0) is the locale's business: keep it.
 */
#ifndef SLAGEN_TRANSLATE_FORMAT_H
#define SLAGEN_TRANSLATE_FORMAT_H

#include "base/arena.h"
#include "base/civil.h"

struct locale;

/* Gives a bundle, itself in `arena`; borrows `locale`. Close it. */
struct formats *formats_open(const struct locale *locale, struct arena *arena);
void formats_close(struct formats *formats);

/* The locale that it was opened for. */
const struct locale *formats_locale(const struct formats *formats);

/* --- dates and times ----------------------------------------------------- */

enum date_width {
    DATE_LONG,     /* 20 November 2026 */
    DATE_MEDIUM,   /* 20 Nov 2026 */
    DATE_WEEKDAY,  /* Friday, 20 November 2026 */
    DATE_DAY,      /* 20 November */
    DATE_SHORT,    /* Fri, 20 Nov 2026 */
    DATE_SHORTEST, /* Fri, 20 Nov */
};

enum name_width {
    NAME_FULL,  /* Monday */
    NAME_SHORT, /* Mon */
};

str format_date(struct formats *formats, date day, enum date_width width,
                struct arena *arena);

/* Gives a day with a time of it, 0 to 1439 minutes, joined as the locale does:
 * "Friday 20 November 2026 at 16:30". */
str format_date_time(struct formats *formats, date day, int32_t minutes,
                     enum date_width width, struct arena *arena);

/* Both ends in full, joined by the locale's `range_dates`. */
str format_date_range(struct formats *formats, date first, date last,
                      enum date_width width, struct arena *arena);

/*
 * Gives a time of day, 0 to 1440 minutes.  The end of the day, 1440, is "24:00"
 * with the h23 cycle; with h12 it is "12:00 AM", which readers take for the
 * start of a day, so that the caller says what it is.
 */
str format_time(struct formats *formats, int32_t minutes, struct arena *arena);

/*
 * Gives both times in one pattern, joined by the locale's `range`.  An end
 * before the start is the next day's, which a message of the caller says; the
 * whole day, 0 to 1440, is the caller's to name too.
 */
str format_time_range(struct formats *formats, int32_t start_minutes,
                      int32_t end_minutes, struct arena *arena);

/* Gives the name of a day on its own, for tables: not for within a sentence,
 * where languages inflect it. */
str format_weekday(struct formats *formats, enum weekday day,
                   enum name_width width, struct arena *arena);

/* "Monday–Friday"; one day when both are the same. For table cells. */
str format_weekday_range(struct formats *formats, enum weekday first,
                         enum weekday last, enum name_width width,
                         struct arena *arena);

/* Joins two finished texts by the locale's `range`. */
str format_range(struct formats *formats, str start, str end,
                 struct arena *arena);

/* --- numbers ------------------------------------------------------------- */

/* True for a decimal text that the functions below take. */
bool decimal_is_valid(str decimal);

str format_integer(struct formats *formats, int64_t number,
                   struct arena *arena);
str format_decimal(struct formats *formats, str decimal, struct arena *arena);

/* Gives "99.95" as "99.95%", with the locale's sign, place and space. */
str format_percent(struct formats *formats, str decimal, struct arena *arena);

enum money_style {
    MONEY_SYMBOL, /* "€249.00", "US$100.00"; never so short as to be unclear */
    MONEY_CODE,   /* "EUR 249.00" */
};

/*
 * Gives an amount of a currency that currency_is_known, with the minor digits
 * that the currency has, or more where the amount needs them.
 */
str format_money(struct formats *formats, str decimal, str currency,
                 enum money_style style, struct arena *arena);

/* Gives the symbol that MONEY_SYMBOL writes: two currencies of one document
 * with the same symbol must both be written with MONEY_CODE. */
str format_currency_symbol(struct formats *formats, str currency,
                           struct arena *arena);

enum elapsed_unit {
    ELAPSED_MINUTE,
    ELAPSED_HOUR,
    ELAPSED_DAY,
};

/*
 * Gives a length of clock time, "4 hours", "15 minutes".  Only for time that
 * runs on: Polish writes a day as "doba", 24 hours; Arabic writes two hours
 * without a numeral.  Business hours and days are messages of the caller.
 */
str format_elapsed(struct formats *formats, str decimal, enum elapsed_unit unit,
                   struct arena *arena);

/* --- plurals ------------------------------------------------------------- */

enum plural_category {
    PLURAL_ZERO,
    PLURAL_ONE,
    PLURAL_TWO,
    PLURAL_FEW,
    PLURAL_MANY,
    PLURAL_OTHER,
};

enum { PLURAL_CATEGORY_COUNT = PLURAL_OTHER + 1 };

enum plural_kind {
    PLURAL_CARDINAL, /* 1 hour, 2 hours */
    PLURAL_ORDINAL,  /* 1st, 2nd */
};

/* Gives the category of a number as it is shown ("1.0" is not "1"). */
enum plural_category format_plural(struct formats *formats, str decimal,
                                   enum plural_kind kind);

/* Gives the categories of the language: bit 1 << PLURAL_FEW and so on. */
unsigned format_plural_categories(struct formats *formats,
                                  enum plural_kind kind);

/*
 * Finds the smallest integer of [min, max] that falls into a category, other
 * than the `except_count` numbers of `except`; false when there is none.  Looks
 * at 0 to 1000 and, above, at the numbers that languages are known to care for.
 */
bool format_plural_example(struct formats *formats,
                           enum plural_category category, enum plural_kind kind,
                           int64_t min, int64_t max, const int64_t *except,
                           size_t except_count, int64_t *out);

/* "zero", "one", "two", "few", "many", "other". */
str plural_category_name(enum plural_category category);
bool plural_category_parse(str word, enum plural_category *out);

/* --- lists and names ----------------------------------------------------- */

enum list_kind {
    LIST_AND, /* phone, email, and chat */
    LIST_OR,
};

str format_list(struct formats *formats, const str *items, size_t count,
                enum list_kind kind, struct arena *arena);

/*
 * Gives what stands between the items of format_list, for callers who mark up
 * each item: count + 1 texts, [0] before the first item, [count] behind the
 * last, most of them usually empty.  They depend on the items: Spanish has "e"
 * before an i.
 */
const str *format_list_separators(struct formats *formats, const str *items,
                                  size_t count, enum list_kind kind,
                                  struct arena *arena);

/* Gives the name of a language ("zh-Hant": "Traditional Chinese"), a country
 * ("DE": "Germany") or a currency ("EUR": "Euro"); the code where ICU has no
 * name.  Not capitalised where the language does not: see format_capitalized.
 */
str format_language(struct formats *formats, str tag, struct arena *arena);
str format_country(struct formats *formats, str code, struct arena *arena);
str format_currency(struct formats *formats, str code, struct arena *arena);

struct zone_name {
    str generic; /* "Central European Time"; empty when ICU has none */
    str city;    /* "Berlin"; of the id when ICU does not know the zone */
};

/*
 * Gives the names of an IANA zone as they are on `day`.  There is no offset in
 * them: ICU's zone rules are older than the system's.
 */
struct zone_name format_zone(struct formats *formats, str zone, date day,
                             struct arena *arena);

/* Gives the text with a capital first letter, as at the start of a table cell:
 * "понедельник" becomes "Понедельник". */
str format_capitalized(struct formats *formats, str text, struct arena *arena);

/* --- phrases ---------------------------------------------------------------
 */

/* True when the locale writes without blanks and ICU knows where its phrases
 * end: in Japanese. */
bool format_has_phrases(const struct formats *formats);

/*
 * Gives where a line of a heading may end without parting what belongs
 * together, as offsets in bytes within the text (not at blanks, where any line
 * may end): サポート|時間は|月曜日から.  Gives their count, 0 without phrases.
 */
size_t format_phrases(struct formats *formats, str text, struct arena *arena,
                      const size_t **breaks);

#endif
