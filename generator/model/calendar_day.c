/* SPDX-License-Identifier: MIT */
/*
 * Days are read one by one as mappings, for which a name alone may stand.
 */
#include "model/calendar_read.h"
#include "model/types_read.h"

enum { MOST_ID_BYTES = 64 };

/* ---- ids of days --------------------------------------------------------- */

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

/* ---- one day ------------------------------------------------------------- */

const struct word observed_words[] = {
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

/* ---- days ---------------------------------------------------------------- */

static bool report_day(const struct reading *reading, const struct value *map,
                       const struct value_entry *entry)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "date-invalid", map->source,
                 entry->key_start, entry->key_end,
                 "`%.*s` is not a day that exists", STR_ARG(excerpt));
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

bool days_add(const struct reading *reading, const struct value *from,
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
    return days_add(reading, from, out);
}

const struct type type_days = {
    .name = "holidays",
    .form = "days and their names, such as `12-25: Christmas Day`",
    .read = read_days,
    .size = sizeof(struct holidays),
    .structured = true,
    .of = &day_schema,
};
