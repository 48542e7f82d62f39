/* SPDX-License-Identifier: MIT */
#include "model/calendar.h"

#include <stdlib.h>

#include "model/calendar_read.h"
#include "model/types_read.h"

bool calendar_id_is_word(str id)
{
    return str_equal(id, CALENDAR_CUSTOMER) || str_equal(id, CALENDAR_PROVIDER);
}

str calendar_country_id(str country, char id[CALENDAR_COUNTRY_LEN])
{
    if (country.len != CALENDAR_COUNTRY_LEN) {
        return STR("");
    }
    for (size_t i = 0; i < CALENDAR_COUNTRY_LEN; i++) {
        id[i] = (char)(country.data[i] | 0x20);
    }
    return (str){id, CALENDAR_COUNTRY_LEN};
}

/* ---- the calendar -------------------------------------------------------- */

static const struct type type_import;

/* Reads into the days that are there, which the table lists before. */
static bool read_import(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    if (!expect_text(reading, type_import.form, from)) {
        return false;
    }
    const struct calendar_supply *supply = reading->calendars;
    if (!supply || !supply->import) {
        return true;
    }
    const struct value *days = supply->import(supply->context, from);
    return days && days_add(reading, days, out);
}

static const struct type type_import = {
    .name = "file",
    .form = "the name of an iCalendar file beside this one",
    .read = read_import,
    .size = sizeof(struct holidays),
};

/* True when both can fall in one year. */
static bool can_meet(const struct holiday *a, const struct holiday *b)
{
    int32_t from_a = a->rule.year ? a->rule.year : a->from_year;
    int32_t from_b = b->rule.year ? b->rule.year : b->from_year;
    int32_t until_a = a->rule.year ? a->rule.year : a->until_year;
    int32_t until_b = b->rule.year ? b->rule.year : b->until_year;
    if ((until_a && until_a < from_b) || (until_b && until_b < from_a)) {
        return false;
    }
    const struct holiday *rule = a->rule.year ? b : a;
    int32_t year = a->rule.year ? a->rule.year : b->rule.year;
    for (size_t i = 0; year && i < rule->not_in.count; i++) {
        if (rule->not_in.items[i] == year) {
            return false;
        }
    }
    return true;
}

static void report_duplicate(const struct reading *reading,
                             const struct holiday *first,
                             const struct holiday *here)
{
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "calendar-day-duplicate",
                 here->source, here->key_start, here->key_end,
                 "this day and another of the same year have one id, `%.*s`",
                 STR_ARG(here->id.text));
    diag_related(reading->diags, diag, first->source, first->key_start,
                 "the other one");
    str excerpt = text_excerpt(here->name);
    diag_hint(reading->diags, diag,
              "give them names of their own, or an id: `{name: %.*s, id: "
              "%.*s-2}`",
              STR_ARG(excerpt), STR_ARG(here->id.text));
}

static int compare_ids(const void *left, const void *right)
{
    const struct holiday *a = *(const struct holiday *const *)left;
    const struct holiday *b = *(const struct holiday *const *)right;
    int order = str_compare(a->id.text, b->id.text);
    return order ? order : (a > b) - (a < b);
}

/* Days off that follow each other may all be called the same. */
static bool may_share(const struct holiday *a, const struct holiday *b)
{
    return !str_equal(a->id.text, b->id.text) || !can_meet(a, b) ||
           (a->rule.year && b->rule.year && str_equal(a->name, b->name));
}

static bool check_ids(const struct reading *reading,
                      const struct calendar *calendar)
{
    enum { LOOK_BACK = 64 };
    size_t count = calendar->days.count;
    const struct holiday **sorted =
        ARENA_ARRAY(reading->arena, count, const struct holiday *);
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        sorted[i] = &calendar->days.items[i];
    }
    if (count > 1) {
        qsort(sorted, count, sizeof *sorted, compare_ids);
    }
    for (size_t i = 1; i < count; i++) {
        for (size_t j = i; j > 0 && i - j < LOOK_BACK; j--) {
            if (!may_share(sorted[j - 1], sorted[i])) {
                report_duplicate(reading, sorted[j - 1], sorted[i]);
                usable = false;
                break;
            }
        }
    }
    return usable;
}

static bool check_name(const struct reading *reading,
                       const struct calendar *calendar)
{
    if (!calendar_id_is_word(calendar->id.text)) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "id-reserved", calendar->id.at,
                "`%.*s` is a word of `closed`, and no name of a calendar",
                STR_ARG(calendar->id.text));
    diag_hint(reading->diags, diag, "give the calendar another name");
    return false;
}

static bool check_days(const struct reading *reading,
                       const struct calendar *calendar)
{
    if (calendar->days.count || calendar->includes.count) {
        return true;
    }
    pos end = calendar->at->start;
    end.column++;
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "required-missing",
                 calendar->at->source, calendar->at->start, end,
                 "this calendar has no `days`");
    diag_hint(reading->diags, diag,
              "add `days: {12-25: Christmas Day}`, or `includes` with other "
              "calendars");
    return false;
}

static bool finish(const struct reading *reading, void *object)
{
    struct calendar *calendar = object;
    int observed = calendar->observed ? calendar->observed : OBSERVED_NONE;
    bool usable = check_name(reading, calendar);
    usable &= check_days(reading, calendar);
    usable &= check_ids(reading, calendar);
    calendar->all.items =
        ARENA_ARRAY(reading->arena, calendar->days.count, struct calendar_day);
    for (size_t i = 0; i < calendar->days.count; i++) {
        struct holiday *holiday = &calendar->days.items[i];
        holiday->observed = holiday->observed ? holiday->observed : observed;
        calendar->all.items[calendar->all.count++] =
            (struct calendar_day){holiday, calendar};
    }
    return usable;
}

static const struct field fields[] = {
    {.key = "calendar",
     .type = &type_id,
     .required = true,
     .offset = offsetof(struct calendar, id),
     .meaning = "the id by which schedules name it; one that is shipped with "
                "the program is replaced",
     .example = "de-by"},
    {.key = "name",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct calendar, name),
     .meaning = "what customers read",
     .example = "Public holidays in Bavaria"},
    {.key = "source",
     .type = &type_text,
     .offset = offsetof(struct calendar, source),
     .meaning = "where the days were taken from",
     .example = "Bavarian Holidays Act (FTG), article 1"},
    {.key = "checked",
     .type = &type_date,
     .offset = offsetof(struct calendar, checked),
     .meaning = "when somebody last compared the days with their source",
     .example = "2026-11-01"},
    {.key = "complete_until",
     .type = &type_date,
     .offset = offsetof(struct calendar, complete_until),
     .fallback = "the rules hold for ever",
     .meaning = "until when listed days are known, where some are announced "
                "year by year",
     .example = "2028-12-31"},
    {.key = "includes",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct calendar, includes),
     .refers_to = "calendar",
     .meaning = "calendars whose days are days of this one, too; a day of the "
                "same id here replaces theirs",
     .example = "[de]"},
    {.key = "without",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct calendar, without),
     .meaning = "ids of included days that are no days of this one",
     .example = "[reformation-day]"},
    {.key = "observed",
     .type = &type_word,
     .words = observed_words,
     .offset = offsetof(struct calendar, observed),
     .fallback = "`none`",
     .meaning = "what is given for a day below that falls on a day off",
     .example = "next-weekday"},
    {.key = "days",
     .type = &type_days,
     .translatable = true,
     .offset = offsetof(struct calendar, days),
     .meaning = "dates, or rules for every year, and their names",
     .example = "{12-25: Christmas Day}"},
    {.key = "import",
     .type = &type_import,
     .offset = offsetof(struct calendar, days),
     .meaning = "an iCalendar file beside this one, whose all-day events are "
                "days, too",
     .example = "closures.ics"},
};

const struct schema calendar_schema = {
    .kind = "calendar",
    .meaning = "A named set of days on which schedules are closed.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct calendar),
    .finish = finish,
};
