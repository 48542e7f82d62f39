/* SPDX-License-Identifier: MIT */
/* A schedule in a few lines, and in full. */
#include "reckon/coverage.h"
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

static str calendar_names(struct writer *writer,
                          const struct schedule *schedule)
{
    str *names = ARENA_ARRAY(writer->arena, schedule->closed.count, str);
    for (size_t i = 0; i < schedule->closed.count; i++) {
        const struct value *name =
            view_closed_name(writer, schedule->closed.items[i].text);
        names[i] = VALUE_FIND(name, "text")->text;
    }
    return format_list(writer_formats(writer), names, schedule->closed.count,
                       LIST_AND, writer->arena);
}

static void push_line(struct writer *writer, struct value *lines, str text)
{
    value_push(lines, writer->arena, value_text(writer->arena, text));
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

static str parts_text(struct writer *writer, const struct schedule *schedule)
{
    const struct value *names = part_names(writer, schedule);
    str *texts = ARENA_ARRAY(writer->arena, names->item_count, str);
    for (size_t i = 0; i < names->item_count; i++) {
        texts[i] = VALUE_FIND(names->items[i], "text")->text;
    }
    str list = format_list(writer_formats(writer), texts, names->item_count,
                           LIST_AND, writer->arena);
    return SAY_TEXT(writer, "hours.made_of", message_text_arg("names", list));
}

struct value *view_hours_lines(struct writer *writer,
                               const struct schedule *schedule)
{
    struct value *lines = value_list(writer->arena);
    if (!schedule) {
        push_line(writer, lines, WORD(writer, "hours.always"));
        return lines;
    }
    if (schedule->parts.count) {
        push_line(writer, lines, parts_text(writer, schedule));
        return lines;
    }
    const struct value *rows = view_week_rows(writer, &schedule->week);
    for (size_t i = 0; i < rows->item_count; i++) {
        const struct value *row = rows->items[i];
        if (value_is_truthy(VALUE_FIND(row, "closed"))) {
            continue;
        }
        str hours = VALUE_FIND(row, "hours_text")->text;
        push_line(
            writer, lines,
            SAY_TEXT(writer, "hours.line",
                     message_text_arg("days", VALUE_FIND(row, "days")->text),
                     message_text_arg("hours", hours)));
    }
    if (schedule->closed.count) {
        push_line(writer, lines,
                  SAY_TEXT(writer, "hours.except",
                           message_text_arg("calendars",
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

static str zone_text(struct writer *writer, const struct schedule *schedule)
{
    if (schedule_is_customers(schedule)) {
        return WORD(writer, "hours.your_zone");
    }
    return schedule->zone.text.len ? writer_zone(writer, schedule->zone.text)
                                   : STR("");
}

/* "UTC+1", "UTC−3:30", "UTC". */
static str offset_word(struct writer *writer, int32_t minutes)
{
    int32_t size = minutes < 0 ? -minutes : minutes;
    const char *sign = minutes < 0 ? "\xE2\x88\x92" : "+";
    if (size == 0) {
        return STR("UTC");
    }
    if (size % 60 == 0) {
        return UNIT(writer, "UTC%s%d", sign, size / 60);
    }
    return UNIT(writer, "UTC%s%d:%02d", sign, size / 60, size % 60);
}

static str offset_text(struct writer *writer, const struct schedule *schedule)
{
    const struct edition *edition = writer->edition;
    int32_t standard;
    int32_t summer;
    if (!edition->offsets(edition->offsets_context, schedule->zone.text,
                          &standard, &summer)) {
        return STR("");
    }
    if (standard == summer) {
        return offset_word(writer, standard);
    }
    return SAY_TEXT(writer, "hours.offsets",
                    message_text_arg("standard", offset_word(writer, standard)),
                    message_text_arg("summer", offset_word(writer, summer)));
}

/* A bare offset, "GMT+2", is its own name. */
static void put_zone(struct writer *writer, struct value *item,
                     const struct schedule *schedule)
{
    str zone = schedule ? zone_text(writer, schedule) : STR("");
    str offset = schedule ? offset_text(writer, schedule) : STR("");
    bool named = zone.len > 0;
    value_put_text(item, writer->arena, "zone", named ? zone : offset);
    value_put_text(item, writer->arena, "offset", named ? offset : STR(""));
}

static str total_text(struct writer *writer, int32_t minutes)
{
    str hours = UNIT(writer, "%d", minutes / 60);
    if (minutes % 60 == 0) {
        return SAY_TEXT(writer, "hours.total",
                        message_number_arg("hours", hours));
    }
    return SAY_TEXT(
        writer, "hours.total_minutes", message_number_arg("hours", hours),
        message_number_arg("minutes", UNIT(writer, "%d", minutes % 60)));
}

/* A day of an exception; of one that comes every year, without a year. */
static struct value *exception_day(struct writer *writer, date day)
{
    date shown = {2000, day.month, day.day};
    if (day.year) {
        return writer_date(writer, day);
    }
    return fact_new(
        writer->arena,
        format_date(writer_formats(writer), shown, DATE_DAY, writer->arena),
        UNIT(writer, "%02d-%02d", day.month, day.day));
}

/* "1 August to 31 August" */
static str range_of_dates(struct writer *writer,
                          const struct exception *exception)
{
    bool yearly = exception->first.year == 0;
    date first = exception->first;
    date last = exception->last;
    first.year = yearly ? 2000 : first.year;
    last.year = yearly ? 2000 : last.year;
    return format_date_range(writer_formats(writer), first, last,
                             yearly ? DATE_DAY : DATE_LONG, writer->arena);
}

/* Cuts a text at a part that stands in it: gives what is before it, and leaves
 * what is behind it. */
static str cut_at(str *text, str part)
{
    size_t start = (size_t)str_find(*text, part);
    str before = str_slice(*text, 0, start);
    *text = str_slice(*text, start + part.len, text->len);
    return before;
}

/* The two dates of a range apart, so that neither is broken over lines, and
 * what a language puts around and between them. */
static struct value *dates_new(struct writer *writer,
                               const struct exception *exception)
{
    struct value *dates = value_map(writer->arena);
    bool one_day = exception->first.year == exception->last.year &&
                   exception->first.month == exception->last.month &&
                   exception->first.day == exception->last.day;
    struct value *first = exception_day(writer, exception->first);
    struct value *last = one_day ? value_null(writer->arena)
                                 : exception_day(writer, exception->last);
    str whole = VALUE_FIND(first, "text")->text;
    whole = one_day ? whole : range_of_dates(writer, exception);
    if (exception->first.year == 0) {
        whole =
            SAY_TEXT(writer, "hours.yearly", message_text_arg("dates", whole));
    }
    str rest = whole;
    value_put_text(dates, writer->arena, "text", whole);
    value_put_text(dates, writer->arena, "before",
                   cut_at(&rest, VALUE_FIND(first, "text")->text));
    value_put(dates, writer->arena, "first", first);
    value_put_text(dates, writer->arena, "between",
                   one_day ? STR("")
                           : cut_at(&rest, VALUE_FIND(last, "text")->text));
    value_put(dates, writer->arena, "last", last);
    value_put_text(dates, writer->arena, "after", rest);
    return dates;
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
    value_put_text(item, writer->arena, "total",
                   total_text(writer, schedule_minutes_per_week(
                                          writer->edition->world, schedule)));
    value_put(item, writer->arena, "made_of", part_names(writer, schedule));
}

static struct value *cutoff_new(struct writer *writer,
                                const struct schedule *schedule)
{
    if (!schedule || !schedule->cutoff.at) {
        return value_null(writer->arena);
    }
    str time = format_time(writer_formats(writer), schedule->cutoff.minute,
                           writer->arena);
    return SAY(writer, "hours.cutoff", message_text_arg("time", time));
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
