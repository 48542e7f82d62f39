/* SPDX-License-Identifier: MIT */
/* A schedule in a few lines, and in full. */
#include "reckon/coverage.h"
#include "view/fact.h"
#include "view/parts.h"

/* Every day from midnight to midnight. */
static const struct week *full_week(struct arena *arena)
{
    struct week *week = ARENA_NEW(arena, struct week);
    week->items = ARENA_ARRAY(arena, DAYS_PER_WEEK, struct interval);
    week->count = DAYS_PER_WEEK;
    for (int32_t day = 0; day < DAYS_PER_WEEK; day++) {
        week->items[day].start_minute = day * MINUTES_PER_DAY;
        week->items[day].end_minute = (day + 1) * MINUTES_PER_DAY;
    }
    return week;
}

/* ---- a schedule in a few lines ------------------------------------------ */

static struct value *calendar_names(struct writer *writer,
                                    const struct schedule *schedule)
{
    size_t count = schedule->closed.count;
    struct value **names = ARENA_ARRAY(writer->arena, count, struct value *);
    for (size_t i = 0; i < count; i++) {
        names[i] = view_closed_name(writer, schedule->closed.items[i].text);
    }
    return writer_list(writer, names, count, LIST_AND);
}

/* Gives what the ids of a schedule's texts begin with. */
static const char *hours_unit(struct writer *writer,
                              const struct schedule *schedule)
{
    const struct partner *partner = writer->partner;
    for (size_t i = 0; partner && i < partner->hours.count; i++) {
        if (&partner->hours.items[i] == schedule) {
            return UNIT(writer, "partner.%.*s.hours", STR_ARG(partner->id.text))
                .data;
        }
    }
    const struct plan *plan = writer->plan;
    return plan ? UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data
                : "plan";
}

/* The names of the schedules that one is made of. */
static struct value *part_names(struct writer *writer,
                                const struct schedule *schedule)
{
    struct value *list = value_list(writer->arena);
    const char *unit = hours_unit(writer, schedule);
    for (size_t i = 0; schedule && i < schedule->parts.count; i++) {
        value_push(list, writer->arena,
                   view_schedule_name(writer, schedule->parts.items[i], unit));
    }
    return list;
}

static struct value *made_of_line(struct writer *writer,
                                  const struct schedule *schedule)
{
    const struct value *names = part_names(writer, schedule);
    return SAY(writer, "hours.made_of",
               phrase_arg("names", writer_list(writer, names->items,
                                               names->item_count, LIST_AND)));
}

static struct value *days_line(struct writer *writer, const struct value *row)
{
    return SAY(writer, "hours.line",
               phrase_arg("days", view_row_days(writer, row)),
               phrase_arg("hours", view_row_hours(writer, row)));
}

struct value *view_hours_lines(struct writer *writer,
                               const struct schedule *schedule)
{
    struct value *lines = value_list(writer->arena);
    if (!schedule) {
        value_push(lines, writer->arena, PHRASE(writer, "hours.always"));
        return lines;
    }
    if (schedule->parts.count) {
        value_push(lines, writer->arena, made_of_line(writer, schedule));
        return lines;
    }
    const struct value *rows = view_week_rows(writer, &schedule->week);
    for (size_t i = 0; i < rows->item_count; i++) {
        if (!value_is_truthy(VALUE_FIND(rows->items[i], "closed"))) {
            value_push(lines, writer->arena, days_line(writer, rows->items[i]));
        }
    }
    if (schedule->closed.count) {
        value_push(lines, writer->arena,
                   SAY(writer, "hours.except",
                       phrase_arg("calendars",
                                  calendar_names(writer, schedule))));
    }
    return lines;
}

struct value *view_schedule_name(struct writer *writer,
                                 const struct schedule *schedule,
                                 const char *unit)
{
    if (!schedule) {
        return PHRASE(writer, "hours.always");
    }
    if (schedule->name.len == 0) {
        return PHRASE(writer, "hours.usual_name");
    }
    return writer_content(
        writer, UNIT(writer, "%s.%.*s.name", unit, STR_ARG(schedule->id)),
        schedule->name);
}

/* ---- a schedule in full ------------------------------------------------- */

static struct value *zone_phrase(struct writer *writer,
                                 const struct schedule *schedule)
{
    if (schedule_is_customers(schedule)) {
        return PHRASE(writer, "hours.your_zone");
    }
    return schedule->zone.text.len ? fact_zone(writer, schedule->zone.text)
                                   : phrase_new(writer->arena, STR(""));
}

/* "UTC+1", "UTC−3:30", "UTC". */
static struct value *offset_fact(struct writer *writer, int32_t minutes)
{
    int32_t size = minutes < 0 ? -minutes : minutes;
    const char *sign = minutes < 0 ? "\xE2\x88\x92" : "+";
    if (size == 0) {
        return phrase_fact(writer->arena, PART_DATA, STR("UTC"), STR("+00:00"));
    }
    str text = size % 60 == 0
                   ? UNIT(writer, "UTC%s%d", sign, size / 60)
                   : UNIT(writer, "UTC%s%d:%02d", sign, size / 60, size % 60);
    return phrase_fact(writer->arena, PART_DATA, text,
                       UNIT(writer, "%c%02d:%02d", minutes < 0 ? '-' : '+',
                            size / 60, size % 60));
}

static struct value *offset_phrase(struct writer *writer,
                                   const struct schedule *schedule)
{
    const struct edition *edition = writer->edition;
    int32_t standard;
    int32_t summer;
    if (!edition->offsets(edition->offsets_context, schedule->zone.text,
                          &standard, &summer)) {
        return phrase_new(writer->arena, STR(""));
    }
    if (standard == summer) {
        return offset_fact(writer, standard);
    }
    return SAY(writer, "hours.offsets",
               phrase_arg("standard", offset_fact(writer, standard)),
               phrase_arg("summer", offset_fact(writer, summer)));
}

/* A phrase, or null when it says nothing. */
static struct value *or_null(struct writer *writer, struct value *phrase)
{
    return phrase_text(phrase).len ? phrase : value_null(writer->arena);
}

/* A bare offset, "GMT+2", is its own name. */
static void put_zone(struct writer *writer, struct value *item,
                     const struct schedule *schedule)
{
    struct value *none = phrase_new(writer->arena, STR(""));
    struct value *zone = schedule ? zone_phrase(writer, schedule) : none;
    struct value *offset = schedule ? offset_phrase(writer, schedule) : none;
    bool named = phrase_text(zone).len > 0;
    value_put(item, writer->arena, "zone",
              or_null(writer, named ? zone : offset));
    value_put(item, writer->arena, "offset",
              or_null(writer, named ? offset : none));
}

static struct value *total_phrase(struct writer *writer, int32_t minutes)
{
    str hours = UNIT(writer, "%d", minutes / 60);
    const struct message_arg args[] = {
        message_number_arg("hours", hours),
        message_number_arg("minutes", UNIT(writer, "%d", minutes % 60)),
    };
    return minutes % 60 == 0
               ? writer_say_fact(writer, STR("hours.total"), args, 1,
                                 UNIT(writer, "PT%.*sH", STR_ARG(hours)))
               : writer_say_fact(writer, STR("hours.total_minutes"), args, 2,
                                 UNIT(writer, "PT%.*sH%dM", STR_ARG(hours),
                                      minutes % 60));
}

/* A day of an exception; of one that comes every year, without a year. */
static struct value *exception_day(struct writer *writer, date day)
{
    date shown = {2000, day.month, day.day};
    return day.year
               ? fact_date(writer, day, DATE_LONG)
               : phrase_fact(
                     writer->arena, PART_TIME,
                     format_date(writer_formats(writer), shown, DATE_DAY,
                                 writer->arena),
                     UNIT(writer, "%02d-%02d", day.month, day.day));
}

/* "1 August to 31 August, every year". */
static struct value *dates_new(struct writer *writer,
                               const struct exception *exception)
{
    date first = exception->first;
    date last = exception->last;
    bool yearly = first.year == 0;
    bool one_day = first.year == last.year && first.month == last.month &&
                   first.day == last.day;
    struct value *dates = exception_day(writer, first);
    if (!one_day) {
        struct value *until = exception_day(writer, last);
        first.year = yearly ? 2000 : first.year;
        last.year = yearly ? 2000 : last.year;
        dates = fact_range(
            writer, dates, until,
            format_date_range(writer_formats(writer), first, last,
                              yearly ? DATE_DAY : DATE_LONG, writer->arena));
    }
    return yearly ? SAY(writer, "hours.yearly", phrase_arg("dates", dates))
                  : dates;
}

/* What the name of an exception is translated under: its first day. */
struct value *view_exception_name(struct writer *writer,
                                  const struct schedule *schedule,
                                  const struct exception *exception)
{
    str key = exception->key->text;
    str first = str_cut(&key, ' ');
    if (exception->name.len == 0) {
        return value_null(writer->arena);
    }
    return writer_content(writer,
                          UNIT(writer, "%s.%.*s.except.%.*s",
                               hours_unit(writer, schedule),
                               STR_ARG(schedule->id), STR_ARG(first)),
                          exception->name);
}

/* Of a range it must be told; who names one day means it. */
static bool tells_holidays(const struct schedule *schedule,
                           const struct exception *exception)
{
    return schedule->closed.count && exception->opens_on_holidays &&
           exception->week.count &&
           str_find(exception->key->text, STR(" to ")) >= 0;
}

static struct value *exception_new(struct writer *writer,
                                   const struct schedule *schedule,
                                   const struct exception *exception)
{
    struct value *item = value_map(writer->arena);
    value_put(item, writer->arena, "called",
              view_exception_name(writer, schedule, exception));
    value_put(item, writer->arena, "dates", dates_new(writer, exception));
    value_put(item, writer->arena, "rows",
              exception->week.count ? view_exception_rows(writer, exception)
                                    : value_list(writer->arena));
    value_put_bool(item, writer->arena, "closed", exception->week.count == 0);
    value_put(item, writer->arena, "note",
              tells_holidays(schedule, exception)
                  ? PHRASE(writer, "hours.on_holidays")
                  : value_null(writer->arena));
    return item;
}

static struct value *exceptions_new(struct writer *writer,
                                    const struct schedule *schedule)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; schedule && i < schedule->except.count; i++) {
        value_push(list, writer->arena,
                   exception_new(writer, schedule, &schedule->except.items[i]));
    }
    return list;
}

bool view_is_always(struct writer *writer, const struct schedule *schedule)
{
    return schedule_is_always(writer->edition->world, writer->partner,
                              schedule);
}

/* The rows of the week; what is made of others has none of its own. */
static void put_rows(struct writer *writer, struct value *item,
                     const struct schedule *schedule)
{
    bool has_week = !schedule || schedule->made_of.count == 0;
    const struct week *week =
        schedule ? &schedule->week : full_week(writer->arena);
    value_put(item, writer->arena, "rows",
              has_week ? view_week_rows(writer, week)
                       : value_list(writer->arena));
    value_put(item, writer->arena, "total",
              total_phrase(writer, schedule_minutes_per_week(
                                       writer->edition->world, schedule)));
    value_put(item, writer->arena, "made_of", part_names(writer, schedule));
}

static struct value *cutoff_new(struct writer *writer,
                                const struct schedule *schedule)
{
    if (!schedule || !schedule->cutoff.at) {
        return value_null(writer->arena);
    }
    return SAY(writer, "hours.cutoff",
               phrase_arg("time",
                          fact_time(writer, schedule->cutoff.minute)));
}

static struct value *schedule_new(struct writer *writer,
                                  const struct schedule *schedule)
{
    struct value *item = value_map(writer->arena);
    str id = schedule ? schedule->id : SCHEDULE_ALWAYS;
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(writer->plan->id.text)).data;
    value_put_text(item, writer->arena, "id", id);
    value_put_text(item, writer->arena, "anchor",
                   UNIT(writer, "hours-%.*s", STR_ARG(id)));
    value_put(item, writer->arena, "name",
              view_schedule_name(writer, schedule, unit));
    value_put_bool(item, writer->arena, "always",
                   view_is_always(writer, schedule));
    put_zone(writer, item, schedule);
    put_rows(writer, item, schedule);
    value_put(item, writer->arena, "cutoff", cutoff_new(writer, schedule));
    value_put(item, writer->arena, "calendars",
              view_calendars(writer, schedule));
    value_put(item, writer->arena, "exceptions",
              exceptions_new(writer, schedule));
    return item;
}

struct value *view_schedules(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    bool always = false;
    for (size_t i = 0; i < plan->hours.count; i++) {
        value_push(list, writer->arena,
                   schedule_new(writer, &plan->hours.items[i]));
    }
    for (size_t i = 0; i < plan->reach.count; i++) {
        always |= !plan_schedule(plan, plan->reach.items[i].during.text);
    }
    if (always) {
        value_push(list, writer->arena, schedule_new(writer, NULL));
    }
    return list;
}
