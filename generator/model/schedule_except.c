/* SPDX-License-Identifier: MIT */
/*
 * Dates with hours of their own.  Days of every year are compared as days of a
 * leap year; a range over the turn of the year is one that ends before it
 * begins.
 */
#include "model/schedule_read.h"

#include <stdlib.h>

#define EXCEPT_FORM "exceptions such as `2027-12-24 to 2028-01-02: closed`"

/* ---- dates -------------------------------------------------------------- */

/* "12-24" as a day of every year; 02-29 may be one. */
static bool yearly_parse(str text, date *out)
{
    char dated[] = "2000-00-00";
    if (text.len != 5) {
        return false;
    }
    memcpy(dated + 5, text.data, text.len);
    if (!date_parse(str_from(dated), out)) {
        return false;
    }
    out->year = 0;
    return true;
}

static bool day_of_kind_parse(str text, date *out)
{
    return date_parse(text, out) || yearly_parse(text, out);
}

static bool report_dates(const struct reading *reading, const struct value *map,
                         const struct value_entry *entry, const char *rule,
                         const char *message)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag = diag_add(reading->diags, SEVERITY_ERROR, rule,
                                 map->source, entry->key_start, entry->key_end,
                                 "`%.*s` %s", STR_ARG(excerpt), message);
    diag_hint(reading->diags, diag,
              "write `2027-12-24: closed` or `2027-12-24 to 2028-01-02: "
              "closed`, or `12-24 to 01-02: closed` for every year");
    return false;
}

static bool read_dates(const struct reading *reading, const struct value *map,
                       const struct value_entry *entry, struct exception *out)
{
    str last = entry->key;
    str first = entry->key;
    ptrdiff_t to = str_find(entry->key, STR(" to "));
    if (to >= 0) {
        first = str_slice(entry->key, 0, (size_t)to);
        last = str_slice(entry->key, (size_t)to + 4, entry->key.len);
    }
    if (!day_of_kind_parse(first, &out->first) ||
        !day_of_kind_parse(last, &out->last)) {
        return report_dates(reading, map, entry, "date-invalid",
                            "is not a date or two dates that exist");
    }
    if ((out->first.year == 0) != (out->last.year == 0)) {
        return report_dates(reading, map, entry, "date-invalid",
                            "has a year on one side only");
    }
    if (out->first.year && date_compare(out->first, out->last) > 0) {
        return report_dates(reading, map, entry, "date-order",
                            "ends before it begins");
    }
    return true;
}

/* ---- hours -------------------------------------------------------------- */

/* The long form. */
struct exception_form {
    const struct value *at;
    str name;
    struct week week;
    int on_holidays;
};

enum on_holidays {
    HOLIDAYS_UNSAID,
    HOLIDAYS_OPEN,
    HOLIDAYS_CLOSED,
};

static const struct word holiday_words[] = {
    {"open", HOLIDAYS_OPEN, "these hours hold on holidays, too"},
    {"closed", HOLIDAYS_CLOSED, "on holidays it is closed"},
    {NULL, 0, NULL},
};

static const struct field form_fields[] = {
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct exception_form, name),
     .meaning = "what customers call these days",
     .example = "Ramadan"},
    {.key = "week",
     .type = &type_week,
     .required = true,
     .offset = offsetof(struct exception_form, week),
     .meaning = "the hours on these days",
     .example = "{mon-thu: 09:00-14:30}"},
    {.key = "on_holidays",
     .type = &type_word,
     .words = holiday_words,
     .offset = offsetof(struct exception_form, on_holidays),
     .fallback = "a single day overrules a holiday, a range does not",
     .meaning = "whether these hours hold on holidays",
     .example = "open"},
};

static const struct schema form_schema = {
    .kind = "exception",
    .meaning = "Days with hours of their own.",
    .fields = form_fields,
    .field_count = sizeof form_fields / sizeof *form_fields,
    .size = sizeof(struct exception_form),
};

static bool is_long_form(const struct value *from)
{
    for (size_t i = 0; i < form_schema.field_count; i++) {
        if (value_find(from, str_from(form_fields[i].key))) {
            return true;
        }
    }
    return false;
}

static bool is_one_day(const struct exception *exception)
{
    return exception->first.year == exception->last.year &&
           exception->first.month == exception->last.month &&
           exception->first.day == exception->last.day;
}

/* Who names one day knows what day it is; a season has holidays in it. */
static bool read_hours(const struct reading *reading, const struct value *from,
                       struct exception *out)
{
    struct exception_form form = {0};
    struct range range;
    bool usable;
    if (value_is_text(from) && range_parse(from->text, &range)) {
        return report_form(
            reading, "hours-form", "a week such as `{daily: 09:00-12:00}`",
            from,
            arena_printf(reading->arena, "{daily: %.*s}", STR_ARG(from->text)));
    }
    usable = is_long_form(from)
                 ? schema_read(&form_schema, reading, from, &form)
                 : week_read(reading, from, &form.week);
    out->name = form.name;
    out->week = form.week;
    out->opens_on_holidays = form.on_holidays == HOLIDAYS_UNSAID
                                 ? is_one_day(out)
                                 : form.on_holidays == HOLIDAYS_OPEN;
    return usable;
}

static bool add_exceptions(const struct reading *reading,
                           const struct value *map, struct exceptions *out)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        struct exception *exception = &out->items[out->count];
        *exception = (struct exception){.at = entry->value,
                                        .key = entry_key(reading, map, entry)};
        if (read_dates(reading, map, entry, exception) &&
            read_hours(reading, entry->value, exception)) {
            out->count++;
        } else {
            usable = false;
        }
    }
    return usable;
}

/* ---- all of them -------------------------------------------------------- */

/* Days of every year in the order of a leap year, by year only when dated. */
static int64_t day_number(date day)
{
    if (day.year == 0) {
        day.year = 4;
    }
    return date_to_days(day);
}

static bool wraps(const struct exception *exception)
{
    return exception->first.year == 0 &&
           day_number(exception->last) < day_number(exception->first);
}

static int compare_exceptions(const void *left, const void *right)
{
    const struct exception *a = left;
    const struct exception *b = right;
    int order = (a->first.year != 0) - (b->first.year != 0);
    int64_t one = day_number(a->first);
    int64_t other = day_number(b->first);
    order = order ? order : (one > other) - (one < other);
    return order ? order
                 : (a->at->start.line > b->at->start.line) -
                       (a->at->start.line < b->at->start.line);
}

static bool report_exceptions_overlap(const struct reading *reading,
                                      const struct exception *before,
                                      const struct exception *here)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "hours-exceptions-overlap",
                here->at, "this exception falls on days of another");
    diag_related(reading->diags, diag, before->at->source, before->at->start,
                 "the other exception");
    diag_hint(reading->diags, diag, "give each day one exception");
    return false;
}

/* What runs over the turn of the year may run into the first of the year. */
static bool check_turn(const struct reading *reading,
                       const struct exceptions *exceptions, size_t yearly)
{
    const struct exception *first = &exceptions->items[0];
    for (size_t i = 1; i < yearly; i++) {
        const struct exception *turning = &exceptions->items[i];
        if (wraps(turning) &&
            day_number(first->first) <= day_number(turning->last)) {
            return report_exceptions_overlap(reading, first, turning);
        }
    }
    return true;
}

/* Two weeks cannot hold on one day: which of them would?  But one that holds
 * once says what is special about one that holds every year. */
static bool check_exceptions(const struct reading *reading,
                             struct exceptions *exceptions)
{
    bool usable = true;
    size_t yearly = 0;
    if (exceptions->count > 1) {
        qsort(exceptions->items, exceptions->count, sizeof *exceptions->items,
              compare_exceptions);
    }
    for (size_t i = 0; i < exceptions->count; i++) {
        const struct exception *here = &exceptions->items[i];
        yearly += here->first.year == 0;
        const struct exception *before = here - (i ? 1 : 0);
        if (i && (before->first.year == 0) == (here->first.year == 0) &&
            (wraps(before) ||
             day_number(here->first) <= day_number(before->last))) {
            usable = report_exceptions_overlap(reading, before, here);
        }
    }
    exceptions->yearly_count = yearly;
    return usable && check_turn(reading, exceptions, yearly);
}

static size_t count_exceptions(const struct value *from)
{
    size_t count = from->kind == VALUE_MAP ? from->entry_count : 0;
    if (from->kind == VALUE_LIST) {
        for (size_t i = 0; i < from->item_count; i++) {
            count += from->items[i]->kind == VALUE_MAP
                         ? from->items[i]->entry_count
                         : 0;
        }
    }
    return count;
}

/* "12-24 to 01-01: closed" in quotation marks is one text. */
static bool report_exception(const struct reading *reading,
                             const struct value *from)
{
    if (!value_is_text(from) || str_find(from->text, STR(": ")) < 0) {
        return report_form(reading, "hours-form", EXCEPT_FORM, from, STR(""));
    }
    str excerpt = text_excerpt(from->text);
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "hours-form", from,
                "`%.*s` is one text here, and not dates and their hours",
                STR_ARG(excerpt));
    diag_hint(reading->diags, diag, "write it without quotation marks");
    return false;
}

static bool read_exceptions(const struct reading *reading,
                            const struct field *field, const struct value *from,
                            void *out)
{
    (void)field;
    struct exceptions *exceptions = out;
    bool usable = true;
    exceptions->items =
        ARENA_ARRAY(reading->arena, count_exceptions(from), struct exception);
    if (from->kind == VALUE_MAP) {
        usable = add_exceptions(reading, from, exceptions);
    } else if (from->kind == VALUE_LIST) {
        for (size_t i = 0; i < from->item_count; i++) {
            const struct value *item = from->items[i];
            usable &= item->kind == VALUE_MAP
                          ? add_exceptions(reading, item, exceptions)
                          : report_exception(reading, item);
        }
    } else {
        return report_exception(reading, from);
    }
    return check_exceptions(reading, exceptions) && usable;
}

const struct type type_exceptions = {
    .name = "exceptions",
    .form = EXCEPT_FORM,
    .read = read_exceptions,
    .size = sizeof(struct exceptions),
    .structured = true,
};

/* ---- the one of a day --------------------------------------------------- */

/* Gives the last of exceptions with neighbouring numbers that begins on a day
 * or before it, or NULL. */
static const struct exception *last_begun(const struct exception *items,
                                          size_t count, int64_t day)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (day_number(items[middle].first) <= day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low ? &items[low - 1] : NULL;
}

static const struct exception *find_yearly(const struct exceptions *except,
                                           date day)
{
    size_t count = except->yearly_count;
    int64_t number = day_number((date){0, day.month, day.day});
    const struct exception *found = last_begun(except->items, count, number);
    if (found && (wraps(found) || number <= day_number(found->last))) {
        return found;
    }
    /* Only the last of the year can have begun in the year before. */
    const struct exception *turning = count ? &except->items[count - 1] : NULL;
    return turning && wraps(turning) && number <= day_number(turning->last)
               ? turning
               : NULL;
}

const struct exception *schedule_exception(const struct schedule *schedule,
                                           date day)
{
    const struct exceptions *except = &schedule->except;
    size_t yearly = except->yearly_count;
    int64_t number = date_to_days(day);
    if (except->count == 0) {
        return NULL;
    }
    const struct exception *found =
        last_begun(except->items + yearly, except->count - yearly, number);
    return found && number <= date_to_days(found->last)
               ? found
               : find_yearly(except, day);
}
