/* SPDX-License-Identifier: MIT */
/*
 * The grammar of hours:
 *
 *   week     = mapping of days to ranges | list of spans
 *   days     = day | day "-" day | "daily"        mon tue wed thu fri sat sun
 *   ranges   = range | list of range | "closed"
 *   range    = time ("-" | " to ") time [" next day"]
 *   span     = days " " range | day " " time " to " day " " time
 *   except   = list of one-entry mappings, or a mapping:
 *              date [" to " date] -> "closed" | week
 */
#include "model/schedule.h"

#include <stdlib.h>

static const str day_names[] = {
    STR_INIT("mon"), STR_INIT("tue"), STR_INIT("wed"), STR_INIT("thu"),
    STR_INIT("fri"), STR_INIT("sat"), STR_INIT("sun"),
};

#define RANGE_FORM \
    "opening hours such as `09:00-17:00` or `22:00 to 06:00 next day`"
#define DAYS_FORM "days such as `mon`, `mon-fri` or `daily`"

static bool day_parse(str text, int *out)
{
    for (int i = 0; i < DAYS_PER_WEEK; i++) {
        if (str_equal(text, day_names[i])) {
            *out = i;
            return true;
        }
    }
    return false;
}

/* [first, first + count) modulo a week. */
struct days {
    int first;
    int count;
};

static bool days_parse(str text, struct days *out)
{
    if (str_equal(text, STR("daily"))) {
        *out = (struct days){MONDAY, DAYS_PER_WEEK};
        return true;
    }
    str rest = text;
    str first = str_cut(&rest, '-');
    int last;
    if (!day_parse(first, &out->first)) {
        return false;
    }
    if (first.len == text.len) {
        out->count = 1;
        return true;
    }
    if (!day_parse(rest, &last)) {
        return false;
    }
    out->count = (last - out->first + DAYS_PER_WEEK) % DAYS_PER_WEEK + 1;
    return true;
}

/* ---- one range of times ------------------------------------------------- */

struct range {
    int32_t start; /* minutes of the day */
    int32_t end;   /* above MINUTES_PER_DAY: on the next day */
};

enum range_fault {
    RANGE_GOOD,
    RANGE_FORM_WRONG, /* not two times */
    RANGE_TIME_WRONG, /* a time that does not exist */
    RANGE_BACKWARDS,  /* ends before it starts, without "next day" */
};

/* Cuts "09:00-17:00" or "09:00 to 17:00" into two texts. */
static bool range_cut(str text, str *start, str *end)
{
    ptrdiff_t to = str_find(text, STR(" to "));
    size_t separator_len = 4;
    if (to < 0) {
        to = str_find(text, STR("-"));
        separator_len = 1;
    }
    if (to < 0) {
        return false;
    }
    *start = str_trim(str_slice(text, 0, (size_t)to));
    *end = str_trim(str_slice(text, (size_t)to + separator_len, text.len));
    return true;
}

static bool looks_like_time(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if ((text.data[i] < '0' || text.data[i] > '9') && text.data[i] != ':' &&
            text.data[i] != '.') {
            return false;
        }
    }
    return text.len > 0 && text.len <= 8;
}

static enum range_fault range_parse(str text, struct range *out)
{
    str start;
    str end;
    bool next_day = str_ends_with(text, STR(" next day"));
    if (next_day) {
        text = str_slice(text, 0, text.len - STR(" next day").len);
    }
    if (!range_cut(text, &start, &end) || !looks_like_time(start) ||
        !looks_like_time(end)) {
        return RANGE_FORM_WRONG;
    }
    if (!time_parse(start, &out->start) || !time_parse(end, &out->end) ||
        out->start == MINUTES_PER_DAY) {
        return RANGE_TIME_WRONG;
    }
    if (next_day) {
        out->end += MINUTES_PER_DAY;
    }
    if (out->end <= out->start || out->end - out->start > MINUTES_PER_DAY) {
        return RANGE_BACKWARDS;
    }
    return RANGE_GOOD;
}

static bool report_range(const struct reading *reading,
                         const struct value *from, str text,
                         enum range_fault fault)
{
    struct diag *diag;
    str start;
    str end;
    switch (fault) {
    case RANGE_GOOD:
        return true;
    case RANGE_FORM_WRONG:
        return report_form(reading, "hours-form", RANGE_FORM, from, STR(""));
    case RANGE_TIME_WRONG:
        diag = diag_at(reading->diags, SEVERITY_ERROR, "hours-time", from,
                       "`%.*s` holds a time that does not exist",
                       STR_ARG(text));
        diag_hint(reading->diags, diag,
                  "write times with two digits each, from 00:00 to 24:00, such "
                  "as 09:00-17:00");
        return false;
    case RANGE_BACKWARDS:
        diag = diag_at(reading->diags, SEVERITY_ERROR, "hours-order", from,
                       "`%.*s` ends before it begins", STR_ARG(text));
        if (range_cut(text, &start, &end)) {
            diag_hint(reading->diags, diag,
                      "for hours across midnight write `%.*s to %.*s next day`",
                      STR_ARG(start), STR_ARG(end));
        }
        return false;
    }
    return false;
}

/* ---- a week ------------------------------------------------------------- */

struct week_builder {
    const struct reading *reading;
    struct interval *items;
    size_t count;
    size_t capacity;
};

static void add_interval(struct week_builder *builder, int32_t start,
                         int32_t end, const struct value *at)
{
    if (builder->count == builder->capacity) {
        size_t capacity = builder->capacity ? builder->capacity * 2 : 8;
        struct interval *items =
            ARENA_ARRAY(builder->reading->arena, capacity, struct interval);
        if (builder->count) {
            memcpy(items, builder->items, builder->count * sizeof *items);
        }
        builder->items = items;
        builder->capacity = capacity;
    }
    builder->items[builder->count++] = (struct interval){start, end, at};
}

static bool add_range(struct week_builder *builder, struct days days, str text,
                      const struct value *from)
{
    struct range range;
    enum range_fault fault = range_parse(str_trim(text), &range);
    if (fault != RANGE_GOOD) {
        return report_range(builder->reading, from, text, fault);
    }
    for (int i = 0; i < days.count; i++) {
        int32_t day = (days.first + i) % DAYS_PER_WEEK * MINUTES_PER_DAY;
        add_interval(builder, day + range.start, day + range.end, from);
    }
    return true;
}

static bool add_ranges(struct week_builder *builder, struct days days,
                       const struct value *from)
{
    if (from->kind == VALUE_LIST) {
        bool usable = true;
        for (size_t i = 0; i < from->item_count; i++) {
            usable &= add_ranges(builder, days, from->items[i]);
        }
        return usable;
    }
    if (!value_is_text(from)) {
        return report_form(builder->reading, "hours-form", RANGE_FORM, from,
                           STR(""));
    }
    if (str_equal(from->text, STR("closed"))) {
        return true;
    }
    return add_range(builder, days, from->text, from);
}

static bool add_day_entries(struct week_builder *builder,
                            const struct value *map)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        struct days days;
        if (days_parse(entry->key, &days)) {
            usable &= add_ranges(builder, days, entry->value);
            continue;
        }
        struct diag *diag = diag_add(
            builder->reading->diags, SEVERITY_ERROR, "hours-days", map->source,
            entry->key_start, entry->key_end, "`%.*s` is not %s",
            STR_ARG(text_excerpt(entry->key)), DAYS_FORM);
        diag_hint(builder->reading->diags, diag,
                  "days are mon tue wed thu fri sat sun");
        usable = false;
    }
    return usable;
}

/* Reads "sun 15:00 to fri 17:00": a start and an end with a day each. */
static bool add_long_span(struct week_builder *builder,
                          const struct value *from)
{
    str rest = from->text;
    str end_text = STR("");
    ptrdiff_t to = str_find(rest, STR(" to "));
    if (to >= 0) {
        end_text = str_slice(rest, (size_t)to + 4, rest.len);
        rest = str_slice(rest, 0, (size_t)to);
    }
    int first;
    int last;
    int32_t start;
    int32_t end;
    if (!day_parse(str_cut(&rest, ' '), &first) ||
        !day_parse(str_cut(&end_text, ' '), &last) ||
        !time_parse(rest, &start) || !time_parse(end_text, &end)) {
        return false;
    }
    start += first * MINUTES_PER_DAY;
    end += last * MINUTES_PER_DAY;
    if (start >= MINUTES_PER_WEEK) {
        start -= MINUTES_PER_WEEK;
    }
    if (end <= start) {
        end += MINUTES_PER_WEEK;
    }
    add_interval(builder, start, end, from);
    return true;
}

static bool add_span(struct week_builder *builder, const struct value *from)
{
    if (!value_is_text(from)) {
        return report_form(builder->reading, "hours-form",
                           "hours such as `sun 15:00 to fri 17:00`", from,
                           STR(""));
    }
    if (add_long_span(builder, from)) {
        return true;
    }
    struct days days;
    str rest = from->text;
    if (!days_parse(str_cut(&rest, ' '), &days)) {
        return report_form(
            builder->reading, "hours-form",
            "hours such as `mon-fri 09:00-17:00` or `sun 15:00 to fri 17:00`",
            from, STR(""));
    }
    return add_range(builder, days, rest, from);
}

static int compare_intervals(const void *left, const void *right)
{
    const struct interval *a = left;
    const struct interval *b = right;
    return (a->start_minute > b->start_minute) -
           (a->start_minute < b->start_minute);
}

static bool report_overlap(const struct reading *reading,
                           const struct interval *first,
                           const struct interval *second)
{
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "hours-overlap", second->at,
                "these hours overlap others of the same schedule");
    diag_related(reading->diags, diag, first->at->source, first->at->start,
                 "the other hours");
    diag_hint(reading->diags, diag, "write the hours of a day once");
    return false;
}

/* Overlaps are sought between neighbours, and between the last interval,
 * where it runs into the next week, and the first. */
static bool week_finish(const struct week_builder *builder, struct week *out)
{
    bool usable = true;
    size_t count = builder->count;
    if (count > 1) {
        qsort(builder->items, count, sizeof *builder->items,
              compare_intervals);
    }
    for (size_t i = 1; i < count; i++) {
        const struct interval *before = &builder->items[i - 1];
        if (before->end_minute > builder->items[i].start_minute) {
            usable = report_overlap(builder->reading, before,
                                    &builder->items[i]);
        }
    }
    if (usable && count) {
        const struct interval *last = &builder->items[count - 1];
        if (last->end_minute - MINUTES_PER_WEEK >
            builder->items[0].start_minute) {
            usable = report_overlap(builder->reading, last, &builder->items[0]);
        }
    }
    *out = (struct week){builder->items, count};
    return usable;
}

static bool week_read(const struct reading *reading, const struct value *from,
                      struct week *out)
{
    struct week_builder builder = {.reading = reading};
    bool usable = true;
    if (from->kind == VALUE_MAP) {
        usable = add_day_entries(&builder, from);
    } else if (from->kind == VALUE_LIST) {
        for (size_t i = 0; i < from->item_count; i++) {
            usable &= add_span(&builder, from->items[i]);
        }
    } else if (from->kind != VALUE_TEXT ||
               !str_equal(from->text, STR("closed"))) {
        usable = report_form(reading, "hours-form",
                             "a week such as `mon-fri: 09:00-17:00`", from,
                             STR(""));
    }
    return week_finish(&builder, out) && usable;
}

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

bool week_is_full(const struct week *week)
{
    int32_t reached = 0;
    int32_t from_last_week = 0;
    if (week->count) {
        from_last_week =
            week->items[week->count - 1].end_minute - MINUTES_PER_WEEK;
    }
    if (from_last_week > 0) {
        reached = from_last_week;
    }
    for (size_t i = 0; i < week->count; i++) {
        if (week->items[i].start_minute > reached) {
            return false;
        }
        reached = week->items[i].end_minute;
    }
    return reached >= MINUTES_PER_WEEK;
}

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

static bool add_exceptions(const struct reading *reading,
                           const struct value *map, struct exceptions *out)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        struct exception *exception = &out->items[out->count];
        exception->at = map->entries[i].value;
        if (read_dates(reading, map, &map->entries[i], exception) &&
            week_read(reading, map->entries[i].value, &exception->week)) {
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
    return date_compare(a->first, b->first);
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
            struct diag *diag = diag_at(
                reading->diags, SEVERITY_ERROR, "hours-exceptions-overlap",
                here->at, "this exception falls on days of another");
            diag_related(reading->diags, diag, before->at->source,
                         before->at->start, "the other exception");
            diag_hint(reading->diags, diag, "give each day one exception");
            usable = false;
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
                            const struct field *field,
                            const struct value *from, void *out)
{
    (void)field;
    struct exceptions *exceptions = out;
    bool usable = true;
    exceptions->items = ARENA_ARRAY(reading->arena, count_exceptions(from),
                                    struct exception);
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
