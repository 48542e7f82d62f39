/* SPDX-License-Identifier: MIT */
/*
 * A week is collected as intervals in any order, then sorted; what overlaps
 * are neighbours.
 */
#include "model/schedule_read.h"

#include <stdlib.h>

#define RANGE_FORM                                                             \
    "opening hours such as `09:00-17:00` or `22:00 to 06:00 next day`"
#define SPAN_FORM                                                              \
    "hours such as `mon-fri 09:00-17:00` or `sun 15:00 to fri 17:00`"

struct week_builder {
    const struct reading *reading;
    struct interval *items;
    size_t count;
    size_t capacity;
    const struct value *closed[DAYS_PER_WEEK]; /* where it was said, or NULL */
};

static void add_interval(struct week_builder *builder, int32_t start,
                         int32_t end, const struct value *at)
{
    builder->items = ARENA_GROW(builder->reading->arena, builder->items,
                                builder->count, &builder->capacity);
    builder->items[builder->count++] = (struct interval){start, end, at};
}

static bool add_range(struct week_builder *builder, struct days days, str text,
                      const struct value *from)
{
    struct range range;
    if (!range_parse(text, &range)) {
        return report_range(builder->reading, from, text);
    }
    for (int i = 0; i < days.count; i++) {
        int32_t day = (days.first + i) % DAYS_PER_WEEK * MINUTES_PER_DAY;
        add_interval(builder, day + range.start, day + range.end, from);
    }
    return true;
}

/* ---- days and their ranges ---------------------------------------------- */

static bool add_range_value(struct week_builder *builder, struct days days,
                            const struct value *from)
{
    if (value_is_text(from)) {
        return add_range(builder, days, from->text, from);
    }
    return report_form(builder->reading, "hours-form", RANGE_FORM, from,
                       from->kind == VALUE_NULL ? STR("closed") : STR(""));
}

static bool add_ranges(struct week_builder *builder, struct days days,
                       const struct value *from)
{
    if (value_is_text(from) && str_equal(from->text, STR("closed"))) {
        for (int i = 0; i < days.count; i++) {
            builder->closed[(days.first + i) % DAYS_PER_WEEK] = from;
        }
        return true;
    }
    if (from->kind != VALUE_LIST) {
        return add_range_value(builder, days, from);
    }
    bool usable = true;
    for (size_t i = 0; i < from->item_count; i++) {
        usable &= add_range_value(builder, days, from->items[i]);
    }
    return usable;
}

static bool report_days(struct week_builder *builder, const struct value *map,
                        const struct value_entry *entry)
{
    str excerpt = text_excerpt(entry->key);
    struct diag *diag =
        diag_add(builder->reading->diags, SEVERITY_ERROR, "hours-days",
                 map->source, entry->key_start, entry->key_end,
                 "`%.*s` is not %s", STR_ARG(excerpt), DAYS_FORM);
    diag_hint(builder->reading->diags, diag,
              "days are mon tue wed thu fri sat sun");
    return false;
}

static bool add_day_entries(struct week_builder *builder,
                            const struct value *map)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        struct days days;
        usable &= days_parse(entry->key, &days)
                      ? add_ranges(builder, days, entry->value)
                      : report_days(builder, map, entry);
    }
    return usable;
}

/* ---- spans -------------------------------------------------------------- */

/* Reads "sun 15:00" as a minute of the week. */
static bool minute_parse(str text, int32_t *out)
{
    int day;
    str time = text;
    if (!day_parse(str_cut(&time, ' '), &day) || !time_parse(time, out)) {
        return false;
    }
    *out += day * MINUTES_PER_DAY;
    return true;
}

/* Reads "sun 15:00 to fri 17:00": a start and an end with a day each. */
static bool add_long_span(struct week_builder *builder,
                          const struct value *from)
{
    static const str to = STR_INIT(" to ");
    ptrdiff_t at = str_find(from->text, to);
    int32_t start;
    int32_t end;
    if (at < 0 || !minute_parse(str_slice(from->text, 0, (size_t)at), &start) ||
        !minute_parse(
            str_slice(from->text, (size_t)at + to.len, from->text.len), &end)) {
        return false;
    }
    start %= MINUTES_PER_WEEK; /* Sunday 24:00 */
    if (end <= start) {
        end += MINUTES_PER_WEEK;
    }
    add_interval(builder, start, end, from);
    return true;
}

static bool add_span(struct week_builder *builder, const struct value *from)
{
    struct days days;
    if (!value_is_text(from)) {
        return report_form(builder->reading, "hours-form", SPAN_FORM, from,
                           STR(""));
    }
    str rest = from->text;
    if (add_long_span(builder, from)) {
        return true;
    }
    if (!days_parse(str_cut(&rest, ' '), &days)) {
        return report_form(builder->reading, "hours-form", SPAN_FORM, from,
                           STR(""));
    }
    return add_range(builder, days, rest, from);
}

/* ---- the whole ---------------------------------------------------------- */

static int compare_places(pos a, pos b)
{
    return a.line != b.line ? (a.line > b.line) - (a.line < b.line)
                            : (a.column > b.column) - (a.column < b.column);
}

static int compare_intervals(const void *left, const void *right)
{
    const struct interval *a = left;
    const struct interval *b = right;
    int order = (a->start_minute > b->start_minute) -
                (a->start_minute < b->start_minute);
    return order ? order : compare_places(a->at->start, b->at->start);
}

static bool report_overlap(const struct reading *reading,
                           const struct value *one, const struct value *other)
{
    bool in_order = compare_places(one->start, other->start) < 0;
    const struct value *first = in_order ? one : other;
    const struct value *second = in_order ? other : one;
    struct diag *diag = diag_at(
        reading->diags, SEVERITY_ERROR, "hours-overlap", second,
        first == second ? "these hours run into those of the next day"
                        : "these hours overlap others of the same schedule");
    if (first != second) {
        diag_related(reading->diags, diag, first->source, first->start,
                     "the other hours");
    }
    diag_hint(reading->diags, diag, "write the hours of a day once");
    return false;
}

/* "mon-fri: 09:00-17:00" and "wed: closed" cannot both be meant. */
static bool check_closed(const struct week_builder *builder)
{
    const struct value *reported = NULL;
    for (size_t i = 0; i < builder->count; i++) {
        const struct interval *interval = &builder->items[i];
        const struct value *closed =
            builder->closed[interval->start_minute / MINUTES_PER_DAY];
        if (closed && closed != reported) {
            report_overlap(builder->reading, closed, interval->at);
            reported = closed;
        }
    }
    return !reported;
}

/* The last interval may run into the next week, and there into the first. */
static bool check_overlaps(const struct week_builder *builder)
{
    size_t count = builder->count;
    const struct interval *items = builder->items;
    for (size_t i = 1; i < count; i++) {
        if (items[i - 1].end_minute > items[i].start_minute) {
            return report_overlap(builder->reading, items[i - 1].at,
                                  items[i].at);
        }
    }
    if (count && items[count - 1].end_minute - MINUTES_PER_WEEK >
                     items[0].start_minute) {
        return report_overlap(builder->reading, items[count - 1].at,
                              items[0].at);
    }
    return true;
}

bool week_read(const struct reading *reading, const struct value *from,
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
        usable =
            report_form(reading, "hours-form",
                        "a week such as `mon-fri: 09:00-17:00`", from, STR(""));
    }
    if (builder.count > 1) {
        qsort(builder.items, builder.count, sizeof *builder.items,
              compare_intervals);
    }
    usable &= check_closed(&builder);
    usable &= check_overlaps(&builder);
    *out = (struct week){builder.items, builder.count};
    return usable;
}

bool week_is_full(const struct week *week)
{
    int32_t reached = 0;
    if (week->count) {
        reached = week->items[week->count - 1].end_minute - MINUTES_PER_WEEK;
    }
    for (size_t i = 0; i < week->count; i++) {
        if (week->items[i].start_minute > (reached > 0 ? reached : 0)) {
            return false;
        }
        reached = week->items[i].end_minute;
    }
    return reached >= MINUTES_PER_WEEK;
}
