/* SPDX-License-Identifier: MIT */
/* An example in words: what is supposed, what lies in between, what is due. */
#include "reckon/moment.h"
#include "view/example.h"
#include "view/fact.h"

static struct value *instant_fact(const struct example *example, int64_t at,
                                  enum date_width width)
{
    struct writer *writer = example->writer;
    struct moment moment = moment_at(example->zone, at);
    return phrase_fact(
        writer->arena, PART_TIME,
        format_date_time(writer_formats(writer), moment.day, moment.second / 60,
                         width, writer->arena),
        moment_text(example->zone, at, writer->arena));
}

static struct value *zone_fact(const struct example *example)
{
    struct writer *writer = example->writer;
    str id = zone_name(example->zone);
    struct zone_name name =
        format_zone(writer_formats(writer), id, example_first_day(writer->plan),
                    writer->arena);
    str text = name.city.len ? name.city : name.generic;
    return phrase_fact(writer->arena, PART_DATA, text.len ? text : id, id);
}

/* A call, or something that we must find out first, may start the time. */
static bool starts_late(const struct plan *plan, const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct aim *aim = &lines->items[i].aims[kind];
            int starts = aim->target && aim->target->starts != START_UNSAID
                             ? aim->target->starts
                             : plan->clock.starts;
            if (aim->deadline && starts != START_UNSAID &&
                starts != START_RECEIVED) {
                return true;
            }
        }
    }
    return false;
}

static struct value *intro_new(const struct example *example,
                               const struct lines *lines)
{
    struct writer *writer = example->writer;
    const struct message_arg args[] = {
        phrase_arg("opened",
                   instant_fact(example, example->opened, DATE_WEEKDAY)),
        phrase_arg("zone", zone_fact(example)),
    };
    return starts_late(writer->plan, lines)
               ? writer_say(writer, STR("target.example_begins"), args, 2)
               : writer_say(writer, STR("target.example_received"), args, 2);
}

/* ---- what lies in between ----------------------------------------------- */

/* Days of one name on which nobody is there. */
struct rest {
    const struct closed *closed;
    date first;
    date last;
};

struct rests {
    struct rest *items;
    size_t count;
    const struct step *cutoff; /* NULL: none */
};

static bool is_same_rest(const struct rest *rest, const struct closed *closed,
                         date day)
{
    return closed->kind == CLOSED_EXCEPTION
               ? rest->closed->exception == closed->exception
               : date_compare(rest->first, day) == 0;
}

static void add_rest(const struct example *example, struct rests *rests,
                     const struct step *step)
{
    const struct closed *closed = &step->closed;
    date first = moment_at(example->zone, step->span.from).day;
    date last = moment_at(example->zone, step->span.to - 1).day;
    for (size_t i = 0; i < rests->count; i++) {
        struct rest *rest = &rests->items[i];
        if (is_same_rest(rest, closed, first)) {
            rest->last = date_compare(last, rest->last) > 0 ? last : rest->last;
            return;
        }
    }
    rests->items[rests->count++] = (struct rest){closed, first, last};
}

static size_t count_steps(const struct lines *lines)
{
    size_t count = 0;
    for (size_t i = 0; i < lines->count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct deadline *deadline =
                lines->items[i].aims[kind].deadline;
            count += deadline ? deadline->step_count : 0;
        }
    }
    return count;
}

static void add_steps(const struct example *example, struct rests *rests,
                      const struct deadline *deadline)
{
    for (size_t i = 0; i < deadline->step_count; i++) {
        const struct step *step = &deadline->steps[i];
        if (step->kind == STEP_CUTOFF) {
            rests->cutoff = step;
        }
        if (step->kind == STEP_CLOSED && step->is_whole_day &&
            step->closed.kind != CLOSED_WEEK) {
            add_rest(example, rests, step);
        }
    }
}

static struct rests rests_new(const struct example *example,
                              const struct lines *lines)
{
    struct rests rests = {
        .items = ARENA_ARRAY(example->writer->arena, count_steps(lines),
                             struct rest),
    };
    for (size_t i = 0; i < lines->count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct aim *aim = &lines->items[i].aims[kind];
            if (aim->deadline && aim->is_business) {
                add_steps(example, &rests, aim->deadline);
            }
        }
    }
    return rests;
}

/* "1 January 2027 (New Year's Day)". */
static struct value *rest_phrase(const struct example *example,
                                 const struct rest *rest)
{
    struct writer *writer = example->writer;
    const struct closed *closed = rest->closed;
    const struct value *name =
        closed->holiday
            ? view_holiday_name(writer, closed->holiday)
            : view_exception_name(writer, closed->schedule, closed->exception);
    struct value *days =
        fact_dates(writer, rest->first, rest->last, DATE_LONG);
    return name->kind == VALUE_NULL
               ? days
               : SAY(writer, "target.example_day", phrase_arg("date", days),
                     phrase_arg("name", name));
}

static void push_rests(const struct example *example, const struct rests *rests,
                       struct value *notes)
{
    struct writer *writer = example->writer;
    struct value **days =
        ARENA_ARRAY(writer->arena, rests->count, struct value *);
    for (size_t i = 0; i < rests->count; i++) {
        days[i] = rest_phrase(example, &rests->items[i]);
    }
    if (rests->count) {
        value_push(notes, writer->arena,
                   SAY(writer, "target.example_closed",
                       phrase_arg("days", writer_list(writer, days,
                                                      rests->count,
                                                      LIST_AND))));
    }
}

static void push_cutoff(const struct example *example,
                        const struct step *cutoff, struct value *notes)
{
    struct writer *writer = example->writer;
    if (!cutoff || !example->schedule) {
        return;
    }
    value_push(
        notes, writer->arena,
        SAY(writer, "target.example_cutoff",
            phrase_arg("time",
                       fact_time(writer, example->schedule->cutoff.minute)),
            phrase_arg("received", instant_fact(example, cutoff->span.to,
                                                DATE_WEEKDAY))));
}

/* Which hours count, where others might, and what holds up the time. */
static struct value *notes_new(const struct example *example,
                               const struct lines *lines)
{
    struct writer *writer = example->writer;
    const struct rests rests = rests_new(example, lines);
    struct value *notes = value_list(writer->arena);
    if (example->opening && example->is_one_of) {
        const char *unit =
            UNIT(writer, "plan.%.*s.hours", STR_ARG(writer->plan->id.text))
                .data;
        const struct value *name =
            view_schedule_name(writer, example->schedule, unit);
        value_push(
            notes, writer->arena,
            SAY(writer, "target.hours",
                message_text_arg("name", VALUE_FIND(name, "text")->text)));
    }
    if (example->schedule && schedule_is_customers(example->schedule)) {
        value_push(notes, writer->arena,
                   SAY(writer, "target.example_zone",
                       phrase_arg("zone", zone_fact(example))));
    }
    push_cutoff(example, rests.cutoff, notes);
    push_rests(example, &rests, notes);
    return notes;
}

/* ---- the table ---------------------------------------------------------- */

/* Of updates the example shows the first one. */
static str column_label(struct writer *writer, int kind)
{
    return kind == TARGET_UPDATE ? WORD(writer, "label.first_update")
                                 : view_kind_label(writer, kind);
}

/* On one line, and apart for narrow columns, where the year of the opening goes
 * without saying. */
static struct value *due_new(const struct example *example, int64_t at)
{
    struct writer *writer = example->writer;
    struct formats *formats = writer_formats(writer);
    struct moment moment = moment_at(example->zone, at);
    bool same_year =
        moment.day.year == moment_at(example->zone, example->opened).day.year;
    str day =
        format_date(formats, moment.day, same_year ? DATE_SHORTEST : DATE_SHORT,
                    writer->arena);
    struct value *due = writer_capitalized(
        writer, instant_fact(example, at, DATE_SHORT));
    value_put_text(due, writer->arena, "value",
                   moment_text(example->zone, at, writer->arena));
    value_put_text(due, writer->arena, "date",
                   format_capitalized(formats, day, writer->arena));
    value_put_text(due, writer->arena, "time",
                   format_time(formats, moment.second / 60, writer->arena));
    return due;
}

/* What holds of the target holds of its time: how strong it is, and for which
 * share of requests. */
static struct value *due_note(struct writer *writer,
                              const struct target *target)
{
    struct value *note = view_target_note(writer, target);
    if (target->attainment.ppm == 0) {
        return note;
    }
    struct value *notes[] = {
        SAY(writer, "target.example_share",
            phrase_arg("percent", fact_percent(writer, &target->attainment))),
        note};
    return writer_join(writer, notes, note->kind == VALUE_NULL ? 1 : 2,
                       "hours.separator");
}

/* What a cell shows that has no time: what was promised instead. */
static struct value *missing_phrase(struct writer *writer,
                                    const struct line *line,
                                    const struct aim *aim)
{
    if (aim->deadline) {
        return value_null(writer->arena);
    }
    return aim->target
               ? view_target_phrase(writer, aim->target)
               : writer_say(writer, str_from(line->missing), NULL, 0);
}

static struct value *cell_new(const struct example *example,
                              const struct line *line, int kind)
{
    struct writer *writer = example->writer;
    const struct aim *aim = &line->aims[kind];
    struct value *cell = value_map(writer->arena);
    struct value *due = value_null(writer->arena);
    if (aim->deadline) {
        due = due_new(example, aim->deadline->due);
        value_put(due, writer->arena, "note", due_note(writer, aim->target));
    }
    value_put_text(cell, writer->arena, "label", column_label(writer, kind));
    value_put(cell, writer->arena, "missing",
              missing_phrase(writer, line, aim));
    value_put(cell, writer->arena, "due", due);
    return cell;
}

/* Behind a name, if there is one. */
static str cases_text(struct writer *writer, const struct line *line)
{
    str text = view_lines_text(writer, line->cases);
    str separator = WORD(writer, "hours.separator");
    return text.len && line->name->kind != VALUE_NULL
               ? UNIT(writer, "%.*s%.*s", STR_ARG(separator), STR_ARG(text))
               : text;
}

static struct value *row_new(const struct example *example,
                             const struct line *line)
{
    struct writer *writer = example->writer;
    struct value *row = value_map(writer->arena);
    struct value *cells = value_list(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (example->has[kind]) {
            value_push(cells, writer->arena, cell_new(example, line, kind));
        }
    }
    value_put(row, writer->arena, "name", line->name);
    value_put(row, writer->arena, "lines", line->cases);
    value_put_text(row, writer->arena, "lines_text", cases_text(writer, line));
    value_put(row, writer->arena, "cells", cells);
    return row;
}

static bool has_deadline(const struct line *line)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (line->aims[kind].deadline) {
            return true;
        }
    }
    return false;
}

static struct value *rows_new(const struct example *example,
                              const struct lines *lines)
{
    struct value *rows = value_list(example->writer->arena);
    for (size_t i = 0; i < lines->count; i++) {
        if (has_deadline(&lines->items[i])) {
            value_push(rows, example->writer->arena,
                       row_new(example, &lines->items[i]));
        }
    }
    return rows;
}

static struct value *columns_new(const struct example *example)
{
    struct writer *writer = example->writer;
    struct value *columns = value_list(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (example->has[kind]) {
            struct value *column = value_map(writer->arena);
            value_put_text(column, writer->arena, "label",
                           column_label(writer, kind));
            value_push(columns, writer->arena, column);
        }
    }
    return columns;
}

/* Cases may stand below severities, but not the other way round. */
static str head_text(struct writer *writer, const struct lines *lines)
{
    for (size_t i = 0; i < lines->count; i++) {
        if (has_deadline(&lines->items[i]) &&
            lines->items[i].name->kind != VALUE_NULL) {
            return WORD(writer, "label.severity");
        }
    }
    return WORD(writer, "label.case");
}

struct value *example_item(const struct example *example,
                           const struct lines *lines)
{
    enum {
        COLUMNS_LOOSE = 2, /* which fit beside each other on one line … */
        COLUMNS_MAX = 4,   /* … or on two */
    };
    struct writer *writer = example->writer;
    struct value *item = value_map(writer->arena);
    bool is_wide = example->columns > COLUMNS_MAX;
    value_put(item, writer->arena, "intro", intro_new(example, lines));
    value_put(item, writer->arena, "notes", notes_new(example, lines));
    value_put_text(item, writer->arena, "head", head_text(writer, lines));
    value_put_bool(item, writer->arena, "is_wide", is_wide);
    value_put_bool(item, writer->arena, "is_narrow",
                   !is_wide && example->columns > COLUMNS_LOOSE);
    value_put(item, writer->arena, "columns", columns_new(example));
    value_put(item, writer->arena, "rows", rows_new(example, lines));
    return item;
}
