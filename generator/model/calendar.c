/* SPDX-License-Identifier: MIT */
/*
 * Days are read one by one as mappings, for which a name alone may stand. Those
 * of an iCalendar file come as the values that YAML would have given.
 */
#include "model/calendar.h"

#include <stdlib.h>

#include "model/types_read.h"

enum { MOST_ID_BYTES = 64 };

bool calendar_id_is_word(str id)
{
    return str_equal(id, CALENDAR_CUSTOMER) || str_equal(id, CALENDAR_PROVIDER);
}

/* ---- ids of days ----------------------------------------------------------
 */

/* Small letters and digits, hyphens for all else but apostrophes. */
static str slug(struct arena *arena, str text)
{
    char *id = arena_alloc(arena, MOST_ID_BYTES + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < MOST_ID_BYTES; i++) {
        str rest = str_slice(text, i, text.len);
        char c = text.data[i];
        c = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        if (str_starts_with(rest, STR("\xE2\x80\x99"))) {
            i += 2;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            id[len++] = c;
        } else if (c != '\'' && len && id[len - 1] != '-') {
            id[len++] = '-';
        }
    }
    while (len && id[len - 1] == '-') {
        len--;
    }
    return (str){id, len};
}

str day_id(struct arena *arena, str name, str rule)
{
    str id = slug(arena, name);
    for (size_t i = 0; i < id.len; i++) {
        if (id.data[i] >= 'a' && id.data[i] <= 'z') {
            return id;
        }
    }
    return slug(arena, rule);
}

const struct value *day_entry_name(const struct value_entry *entry)
{
    const struct value *name = VALUE_FIND(entry->value, "name");
    name = value_is_text(entry->value) ? entry->value : name;
    return name && value_is_text(name) ? name : NULL;
}

str day_entry_id(struct arena *arena, const struct value_entry *entry)
{
    const struct value *name = day_entry_name(entry);
    const struct value *id = VALUE_FIND(entry->value, "id");
    if (id && value_is_text(id)) {
        return id->text;
    }
    return name ? day_id(arena, str_trim(name->text), entry->key) : STR("");
}

/* ---- one day --------------------------------------------------------------
 */

static const struct word observed_words[] = {
    {"none", OBSERVED_NONE, "nothing is given for it"},
    {"nearest-weekday", OBSERVED_NEAREST_WEEKDAY,
     "the Friday before a Saturday, the Monday after a Sunday, or the next "
     "weekday that way that is no holiday"},
    {"next-weekday", OBSERVED_NEXT_WEEKDAY,
     "the next day that is neither on a weekend nor a holiday"},
    {"next-weekday-if-sunday", OBSERVED_NEXT_WEEKDAY_IF_SUNDAY,
     "the same, for a Sunday only"},
    {"monday-if-sunday", OBSERVED_MONDAY_IF_SUNDAY,
     "the Monday after a Sunday, whatever else it is"},
    {"saturday-if-sunday", OBSERVED_SATURDAY_IF_SUNDAY,
     "the Saturday before a Sunday, and not the Sunday itself"},
    {"next-free-weekday", OBSERVED_NEXT_FREE_WEEKDAY,
     "as next-weekday, and also when it falls together with another holiday"},
    {"next-free-weekday-if-sunday", OBSERVED_NEXT_FREE_WEEKDAY_IF_SUNDAY,
     "the same, for a Sunday or another holiday"},
    {0},
};

static const struct type type_day_part;

static bool read_day_part(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    struct day_part part;
    (void)field;
    if (!value_is_text(from)) {
        return report_form(reading, "hours-form", type_day_part.form, from,
                           STR(""));
    }
    str rest = from->text;
    str start = str_cut(&rest, '-');
    if (!time_parse(start, &part.start_minute) ||
        !time_parse(rest, &part.end_minute) ||
        part.start_minute >= part.end_minute) {
        return report_form(reading, "hours-form", type_day_part.form, from,
                           STR(""));
    }
    *(struct day_part *)out = part;
    return true;
}

static const struct type type_day_part = {
    .name = "part of a day",
    .form = "a part of a day, such as 12:00-24:00",
    .pattern = "^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$",
    .read = read_day_part,
    .size = sizeof(struct day_part),
};

static const struct type type_year;

static bool read_year(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    uint64_t year;
    (void)field;
    if (!value_is_text(from) || from->text.len != 4 ||
        !str_to_uint(from->text, 9999, &year) || year == 0) {
        return report_form(reading, "year-form", type_year.form, from, STR(""));
    }
    *(int32_t *)out = (int32_t)year;
    return true;
}

static const struct type type_year = {
    .name = "year",
    .form = "a year, such as 2027",
    .pattern = "^[0-9]{4}$",
    .numeric = true,
    .read = read_year,
    .size = sizeof(int32_t),
};

static bool check_years(const struct reading *reading, void *object)
{
    const struct holiday *day = object;
    if (day->until_year && day->until_year < day->from_year) {
        struct diag *diag = diag_at(
            reading->diags, SEVERITY_ERROR, "calendar-years",
            field_value(day->at, "until"), "this day ends before it begins");
        diag_hint(reading->diags, diag, "let `until` be the later year");
        return false;
    }
    return true;
}

static const struct field day_fields[] = {
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct holiday, name),
     .meaning = "what customers read",
     .example = "Christmas Eve"},
    {.key = "closed",
     .type = &type_day_part,
     .offset = offsetof(struct holiday, closed),
     .fallback = "the whole day",
     .meaning = "the part of the day on which nobody is there",
     .example = "12:00-24:00"},
    {.key = "observed",
     .type = &type_word,
     .words = observed_words,
     .offset = offsetof(struct holiday, observed),
     .fallback = "`observed` of the calendar",
     .meaning = "what is given when it falls on a day off",
     .example = "next-weekday"},
    {.key = "from",
     .type = &type_year,
     .offset = offsetof(struct holiday, from_year),
     .meaning = "the first year in which it is a holiday",
     .example = "2019"},
    {.key = "until",
     .type = &type_year,
     .offset = offsetof(struct holiday, until_year),
     .meaning = "the last year in which it is a holiday",
     .example = "2030"},
    {.key = "not_in",
     .type = &type_year,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct holiday, not_in),
     .meaning = "years in which it is no holiday",
     .example = "[2030]"},
    {.key = "id",
     .type = &type_id,
     .offset = offsetof(struct holiday, id),
     .fallback = "made from the name",
     .meaning = "by which translations and `without` know it",
     .example = "christmas-eve"},
};

static const struct schema day_schema = {
    .kind = "day",
    .meaning = "A day on which schedules are closed.",
    .fields = day_fields,
    .field_count = sizeof day_fields / sizeof *day_fields,
    .size = sizeof(struct holiday),
    .short_key = "name",
    .finish = check_years,
};

/* ---- days -----------------------------------------------------------------
 */

static bool report_day(const struct reading *reading, const struct value *map,
                       const struct value_entry *entry)
{
    struct diag *diag = diag_add(reading->diags, SEVERITY_ERROR, "date-invalid",
                                 map->source, entry->key_start, entry->key_end,
                                 "`%.*s` is not a day that exists",
                                 STR_ARG(text_excerpt(entry->key)));
    str guess = day_rule_guess(reading->arena, entry->key);
    if (guess.len) {
        diag_hint(reading->diags, diag, "write `%.*s`", STR_ARG(guess));
    } else {
        diag_hint(reading->diags, diag,
                  "write `2027-05-06: Ascension Day`, or `12-25: Christmas "
                  "Day`, `easter - 2: Good Friday`, `first mon in may: …`, "
                  "`mon before 05-25: …` for every year");
    }
    return false;
}

/* A day of one year has no years. */
static bool check_dated(const struct reading *reading,
                        const struct holiday *holiday)
{
    static const char *const keys[] = {"from", "until", "not_in"};
    bool usable = true;
    for (size_t i = 0; i < 3 && holiday->rule.year; i++) {
        const struct value *value = value_find(holiday->at, str_from(keys[i]));
        if (value) {
            struct diag *diag =
                diag_at(reading->diags, SEVERITY_ERROR, "calendar-years", value,
                        "a day of one year has no `%s`", keys[i]);
            diag_hint(reading->diags, diag,
                      "leave it out, or write the day without its year");
            usable = false;
        }
    }
    return usable;
}

static bool read_day(const struct reading *reading, const struct value *map,
                     const struct value_entry *entry, struct holiday *out)
{
    bool usable = day_rule_parse(entry->key, &out->rule) ||
                  report_day(reading, map, entry);
    /* As text, so that the finding is about a name and not about a mapping. */
    const struct value *from = entry->value;
    if (from->kind != VALUE_MAP) {
        usable &= expect_text(reading, type_text.form, from);
    }
    if (from->kind == VALUE_MAP || value_is_text(from)) {
        usable &= schema_read(&day_schema, reading, from, out);
    }
    if (!usable || !check_dated(reading, out)) {
        return false;
    }
    if (out->id.text.len == 0) {
        out->id.text = day_id(reading->arena, out->name, entry->key);
    }
    out->source = map->source;
    out->key_start = entry->key_start;
    out->key_end = entry->key_end;
    return true;
}

/* Reads the entries of `from` behind those that there are. */
static bool add_days(const struct reading *reading, const struct value *from,
                     struct holidays *days)
{
    struct holiday *items = ARENA_ARRAY(
        reading->arena, days->count + from->entry_count, struct holiday);
    bool usable = true;
    if (days->count) {
        memcpy(items, days->items, days->count * sizeof *items);
    }
    days->items = items;
    for (size_t i = 0; i < from->entry_count; i++) {
        struct holiday *holiday = &items[days->count];
        if (read_day(reading, from, &from->entries[i], holiday)) {
            days->count++;
        } else {
            memset(holiday, 0, sizeof *holiday);
            usable = false;
        }
    }
    return usable;
}

static bool read_days(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    if (from->kind != VALUE_MAP) {
        return report_form(reading, "type-mapping", field->type->form, from,
                           STR(""));
    }
    return add_days(reading, from, out);
}

const struct type type_days = {
    .name = "holidays",
    .form = "days and their names, such as `12-25: Christmas Day`",
    .read = read_days,
    .size = sizeof(struct holidays),
    .structured = true,
};

/* ---- the calendar ---------------------------------------------------------
 */

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
    return days && add_days(reading, days, out);
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
    diag_hint(reading->diags, diag,
              "give them names of their own, or an id: `{name: %.*s, id: "
              "%.*s-2}`",
              STR_ARG(text_excerpt(here->name)), STR_ARG(here->id.text));
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
