/* SPDX-License-Identifier: MIT */
#include "model/schedule_read.h"

#include <stdlib.h>

static bool read_week(const struct reading *reading, const struct field *field,
                      const struct value *from, void *out)
{
    (void)field;
    return week_read(reading, from, out);
}

static const struct type type_week = {
    .name = "week",
    .form = "a week: days and hours such as `mon-fri: 09:00-17:00`",
    .read = read_week,
    .size = sizeof(struct week),
    .structured = true,
};

/* ---- exceptions --------------------------------------------------------- */

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
    const char *rule = "date-invalid";
    const char *message = "is not a date or two dates that exist";
    if (date_parse(first, &out->first) && date_parse(last, &out->last)) {
        if (date_compare(out->first, out->last) <= 0) {
            return true;
        }
        rule = "date-order";
        message = "ends before it begins";
    }
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, rule, map->source,
                 entry->key_start, entry->key_end, "`%.*s` %s",
                 STR_ARG(text_excerpt(entry->key)), message);
    diag_hint(reading->diags, diag,
              "write `2027-12-24: closed` or `2027-12-24 to 2028-01-02: "
              "closed`");
    return false;
}

/* Dates need days of the week as well: the range may be of many days. */
static bool exception_week_read(const struct reading *reading,
                                const struct value *from, struct week *out)
{
    struct range range;
    if (value_is_text(from) && range_parse(from->text, &range)) {
        return report_form(
            reading, "hours-form", "a week such as `{daily: 09:00-12:00}`",
            from,
            arena_printf(reading->arena, "{daily: %.*s}", STR_ARG(from->text)));
    }
    return week_read(reading, from, out);
}

static bool add_exceptions(const struct reading *reading,
                           const struct value *map, struct exceptions *out)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        struct exception *exception = &out->items[out->count];
        exception->at = map->entries[i].value;
        if (read_dates(reading, map, &map->entries[i], exception) &&
            exception_week_read(reading, exception->at, &exception->week)) {
            out->count++;
        } else {
            usable = false;
        }
    }
    return usable;
}

static int compare_exceptions(const void *left, const void *right)
{
    const struct exception *a = left;
    const struct exception *b = right;
    int order = date_compare(a->first, b->first);
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

/* Two weeks cannot hold on one day: which of them would? */
static bool check_exceptions(const struct reading *reading,
                             struct exceptions *exceptions)
{
    bool usable = true;
    if (exceptions->count > 1) {
        qsort(exceptions->items, exceptions->count, sizeof *exceptions->items,
              compare_exceptions);
    }
    for (size_t i = 1; i < exceptions->count; i++) {
        const struct exception *before = &exceptions->items[i - 1];
        const struct exception *here = &exceptions->items[i];
        if (date_compare(here->first, before->last) <= 0) {
            usable = report_exceptions_overlap(reading, before, here);
        }
    }
    return usable;
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

#define EXCEPT_FORM "exceptions such as `2027-12-24 to 2028-01-02: closed`"

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
                          : report_form(reading, "hours-form", EXCEPT_FORM,
                                        item, STR(""));
        }
    } else {
        return report_form(reading, "hours-form", EXCEPT_FORM, from, STR(""));
    }
    return check_exceptions(reading, exceptions) && usable;
}

static const struct type type_exceptions = {
    .name = "exceptions",
    .form = EXCEPT_FORM,
    .read = read_exceptions,
    .size = sizeof(struct exceptions),
    .structured = true,
};

static const struct field fields[] = {
    {.key = "name",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct schedule, name),
     .fallback = "the usual words for service hours",
     .meaning = "what customers call these hours",
     .example = "Office hours"},
    {.key = "zone",
     .type = &type_zone,
     .required = true,
     .offset = offsetof(struct schedule, zone),
     .meaning = "the time zone in which the hours are written",
     .example = "Europe/Berlin"},
    {.key = "week",
     .type = &type_week,
     .required = true,
     .offset = offsetof(struct schedule, week),
     .meaning = "the hours of a normal week",
     .example = "{mon-fri: 09:00-17:00}"},
    {.key = "closed",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "calendar",
     .offset = offsetof(struct schedule, closed),
     .fallback = "open on holidays too",
     .meaning = "calendars on whose days it is closed",
     .example = "[de-by]"},
    {.key = "except",
     .type = &type_exceptions,
     .offset = offsetof(struct schedule, except),
     .meaning = "dates with hours of their own",
     .example = "[{2027-12-24 to 2028-01-02: closed}]"},
};

const struct schema schedule_schema = {
    .kind = "schedule",
    .meaning = "When somebody is there: a zone, a week, holidays, exceptions.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct schedule),
};
