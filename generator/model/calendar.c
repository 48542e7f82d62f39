/* SPDX-License-Identifier: MIT */
#include "model/calendar.h"

/* "12-25" is a day of every year; 02-29 may be one. */
static bool day_parse(str text, date *out)
{
    if (date_parse(text, out)) {
        return true;
    }
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

static bool report_day(const struct reading *reading, const struct value *map,
                       const struct value_entry *entry)
{
    struct diag *diag = diag_add(reading->diags, SEVERITY_ERROR, "date-invalid",
                                 map->source, entry->key_start, entry->key_end,
                                 "`%.*s` is not a day that exists",
                                 STR_ARG(text_excerpt(entry->key)));
    diag_hint(reading->diags, diag,
              "write `2027-05-06: Ascension Day`, or `12-25: Christmas Day` "
              "for every year");
    return false;
}

static bool read_holidays(const struct reading *reading,
                          const struct field *field, const struct value *from,
                          void *out)
{
    struct holidays *holidays = out;
    if (from->kind != VALUE_MAP) {
        return report_form(reading, "type-mapping", field->type->form, from,
                           STR(""));
    }
    holidays->items =
        ARENA_ARRAY(reading->arena, from->entry_count, struct holiday);
    bool usable = true;
    for (size_t i = 0; i < from->entry_count; i++) {
        const struct value_entry *entry = &from->entries[i];
        struct holiday *holiday = &holidays->items[holidays->count];
        holiday->at = entry->value;
        if (!day_parse(entry->key, &holiday->day)) {
            usable = report_day(reading, from, entry);
        } else if (type_text.read(reading, field, entry->value,
                                  &holiday->name)) {
            holidays->count++;
        } else {
            usable = false;
        }
    }
    return usable;
}

static const struct type type_holidays = {
    .name = "holidays",
    .form = "days and their names, such as `12-25: Christmas Day`",
    .read = read_holidays,
    .size = sizeof(struct holidays),
    .structured = true,
};

static const struct field fields[] = {
    {.key = "calendar",
     .type = &type_id,
     .required = true,
     .offset = offsetof(struct calendar, id),
     .meaning = "the id by which schedules name it",
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
    {.key = "days",
     .type = &type_holidays,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct calendar, days),
     .meaning = "dates, or days of every year, and their names",
     .example = "{12-25: Christmas Day}"},
};

const struct schema calendar_schema = {
    .kind = "calendar",
    .meaning = "A named set of days on which schedules are closed.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct calendar),
};
