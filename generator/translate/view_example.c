/* SPDX-License-Identifier: MIT */
/*
 * Worked examples: what the targets mean for a request on a certain day.
 *
 * Time of different hours starts at different instants (reckon/example.h), so
 * there is one example for each schedule that counts, with all severities side
 * by side.  What runs day and night stands beside the business time.
 */
#include "reckon/coverage.h"
#include "reckon/deadline.h"
#include "reckon/example.h"
#include "reckon/moment.h"
#include "translate/view_parts.h"

/* A target, and whose business time it counts; NULL: every hour. */
struct aim {
    const struct target *target; /* NULL: none */
    const struct schedule *hours;
    bool is_business;
    const struct deadline *deadline; /* NULL: no time is promised */
};

/* A severity, or a case in which targets differ. */
struct line {
    struct value *name;  /* phrase or null */
    struct value *cases; /* list of texts */
    const char *missing; /* the key of what stands for no target */
    struct aim aims[TARGET_KIND_COUNT];
};

struct lines {
    struct line *items;
    size_t count;
};

/* One example. */
struct example {
    struct writer *writer;
    const struct schedule *schedule;
    struct opening *opening; /* NULL: every hour counts */
    const struct zone *zone;
    int64_t opened;
    bool is_base;   /* it has what runs day and night, too */
    bool is_one_of; /* there may be others */
    bool has[TARGET_KIND_COUNT];
    size_t columns;
};

/* ---- what is promised --------------------------------------------------- */

/* The description tells of the answer only, where one is promised. */
static bool tells_kind(const struct writer *writer, int kind)
{
    const struct plan *plan = writer->plan;
    bool has_response = false;
    for (size_t i = 0; i < plan->targets.count; i++) {
        const struct target *targets = plan->targets.items[i].kinds;
        has_response |= targets[TARGET_FIRST_RESPONSE].limit == LIMIT_WITHIN;
    }
    return writer->page.kind != PAGE_SUPPORT || !has_response ||
           kind == TARGET_FIRST_RESPONSE;
}

static void set_aim(const struct writer *writer, struct line *line, int kind,
                    const struct target *target,
                    const struct support_case *asked)
{
    if (!target || !target->at || !tells_kind(writer, kind)) {
        return;
    }
    struct aim *aim = &line->aims[kind];
    aim->target = target;
    aim->is_business =
        target->limit == LIMIT_WITHIN && duration_is_business(target->duration);
    if (aim->is_business) {
        aim->hours = plan_case_hours(writer->plan, asked, target);
    }
}

static void add_severities(struct writer *writer, struct lines *lines)
{
    const struct plan *plan = writer->plan;
    for (size_t i = 0; i < plan->severities.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        const struct targets *targets = plan_targets(plan, severity->id);
        const struct support_case asked = {.severity = severity->id};
        struct line *line = &lines->items[lines->count++];
        *line = (struct line){
            .name = view_severity_name(writer, plan, severity),
            .cases = value_list(writer->arena),
            .missing = "label.no_target",
        };
        for (int kind = 0; kind < TARGET_KIND_COUNT && targets; kind++) {
            set_aim(writer, line, kind, &targets->kinds[kind], &asked);
        }
    }
}

static str first_name(const struct name_list *list)
{
    return list->count ? list->items[0].text : STR("");
}

/* A case in which a row holds. */
static struct support_case case_of(const struct targets_row *row)
{
    const struct narrowing *keys = &row->keys;
    const char *channel =
        row->by.count ? word_text(channel_words, row->by.items[0]) : "";
    const char *environment =
        row->environments.count
            ? word_text(environment_words, row->environments.items[0])
            : "";
    return (struct support_case){
        .channel = str_from(channel),
        .severity = first_name(&keys->severity),
        .language = keys->languages.count ? keys->languages.items[0] : STR(""),
        .region = first_name(&keys->region),
        .request = first_name(&keys->request),
        .service = first_name(&keys->service),
        .tier = first_name(&keys->tier),
        .environment = str_from(environment),
    };
}

static bool has_kinds(const struct targets_row *row)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (row->kinds[kind].at) {
            return true;
        }
    }
    return false;
}

static bool names_severity(const struct targets_row *row, str id)
{
    const struct name_list *list = &row->keys.severity;
    for (size_t i = 0; i < list->count; i++) {
        if (str_equal(list->items[i].text, id)) {
            return true;
        }
    }
    return list->count == 0;
}

/* The usual targets, counted in other hours: only what these change. */
static void add_other_hours(struct writer *writer, struct lines *lines,
                            const struct targets_row *row)
{
    const struct plan *plan = writer->plan;
    struct support_case asked = case_of(row);
    const struct schedule *hours = plan_schedule(plan, row->hours.text);
    for (size_t i = 0; i < plan->severities.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        if (!names_severity(row, severity->id)) {
            continue;
        }
        struct line *line = &lines->items[lines->count++];
        *line = (struct line){
            .name = view_severity_name(writer, plan, severity),
            .cases = view_case_lines(writer, row, false),
            .missing = "label.as_usual",
        };
        asked.severity = severity->id;
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            set_aim(writer, line, kind,
                    plan_target(plan, &asked, (enum target_kind)kind), &asked);
            const struct aim *aim = &line->aims[kind];
            if (!aim->is_business || aim->hours != hours ||
                aim->target->hours.text.len) {
                line->aims[kind] = (struct aim){.target = NULL};
            }
        }
    }
}

static void add_cases(struct writer *writer, struct lines *lines)
{
    const struct plan *plan = writer->plan;
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        const struct targets_row *row = &plan->targets_for.items[i];
        const struct support_case asked = case_of(row);
        if (!has_kinds(row)) {
            add_other_hours(writer, lines, row);
            continue;
        }
        struct line *line = &lines->items[lines->count++];
        *line = (struct line){
            .name = value_null(writer->arena),
            .cases = view_case_lines(writer, row, true),
            .missing = "label.as_usual",
        };
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            set_aim(writer, line, kind, &row->kinds[kind], &asked);
        }
    }
}

static struct lines lines_new(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    size_t most = plan->severities.count * (plan->targets_for.count + 1) +
                  plan->targets_for.count;
    struct lines lines = {ARENA_ARRAY(writer->arena, most, struct line), 0};
    add_severities(writer, &lines);
    add_cases(writer, &lines);
    return lines;
}

/* ---- when it is due ----------------------------------------------------- */

static bool counts_here(const struct example *example, const struct aim *aim)
{
    if (!aim->target || aim->target->limit != LIMIT_WITHIN) {
        return false;
    }
    return aim->is_business
               ? example->opening && aim->hours == example->schedule
               : example->is_base;
}

/* Reckons all that this example can tell; false when that is nothing. */
static bool find_deadlines(struct example *example, struct lines *lines)
{
    struct arena *arena = example->writer->arena;
    for (size_t i = 0; i < lines->count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            struct aim *aim = &lines->items[i].aims[kind];
            struct deadline *deadline = ARENA_NEW(arena, struct deadline);
            aim->deadline = NULL;
            if (!counts_here(example, aim)) {
                continue;
            }
            const struct deadline_question question = {
                .opening = example->opening,
                .opened = example->opened,
                .duration = aim->target->duration,
            };
            *deadline = deadline_of(&question, arena);
            if (deadline->outcome == DEADLINE_DUE) {
                aim->deadline = deadline;
                example->columns += !example->has[kind];
                example->has[kind] = true;
            }
        }
    }
    return example->columns > 0;
}

/* Where the plan does not say from when on it holds, any year will do. */
static date first_day(const struct plan *plan)
{
    return plan->valid_from.year ? plan->valid_from
                                 : (date){coverage_year(plan), 1, 1};
}

static struct opening *opening_of(struct writer *writer,
                                  const struct schedule *schedule)
{
    const struct opening_terms terms =
        coverage_terms(writer->edition->world, writer->partner, schedule);
    struct opening *opening = opening_new(&terms, writer->arena);
    return opening_unknown(opening) == OPENING_KNOWN && opening_zone(opening)
               ? opening
               : NULL;
}

/* Without hours that count, it is told in the zone of the plan's own hours, or
 * in the partner's. */
static const struct zone *usual_zone(struct writer *writer)
{
    struct opening *opening =
        opening_of(writer, plan_business_hours(writer->plan));
    str zone = writer->partner->zone.text;
    if (opening) {
        return opening_zone(opening);
    }
    return zone.len ? world_zone(writer->edition->world, zone) : NULL;
}

static bool example_start(struct example *example)
{
    struct writer *writer = example->writer;
    date from = first_day(writer->plan);
    if (!example->opening) {
        example->zone = usual_zone(writer);
        return example_elapsed(example->zone, from, &example->opened);
    }
    example->zone = opening_zone(example->opening);
    return example_opened(example->opening, from, &example->opened);
}

/* ---- in words ----------------------------------------------------------- */

static struct value *instant_fact(const struct example *example, int64_t at,
                                  enum date_width width)
{
    struct writer *writer = example->writer;
    struct moment moment = moment_at(example->zone, at);
    return fact_new(writer->arena,
                    format_date_time(writer_formats(writer), moment.day,
                                     moment.second / 60, width, writer->arena),
                    moment_text(example->zone, at, writer->arena));
}

static str zone_text(const struct example *example)
{
    struct writer *writer = example->writer;
    str id = zone_name(example->zone);
    struct zone_name name = format_zone(writer_formats(writer), id,
                                        first_day(writer->plan), writer->arena);
    str text = name.city.len ? name.city : name.generic;
    return text.len ? text : id;
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

/* The sentence, and apart what stands around its time. */
static struct value *intro_new(const struct example *example,
                               const struct lines *lines)
{
    struct writer *writer = example->writer;
    struct value *opened = instant_fact(example, example->opened, DATE_WEEKDAY);
    str text = VALUE_FIND(opened, "text")->text;
    const struct message_arg args[] = {
        message_text_arg("opened", text),
        message_text_arg("zone", zone_text(example)),
    };
    struct value *intro =
        starts_late(writer->plan, lines)
            ? writer_say(writer, STR("target.example_begins"), args,
                         sizeof args / sizeof *args)
            : writer_say(writer, STR("target.example_received"), args,
                         sizeof args / sizeof *args);
    str whole = VALUE_FIND(intro, "text")->text;
    size_t start = (size_t)str_find(whole, text);
    value_put_text(intro, writer->arena, "before", str_slice(whole, 0, start));
    value_put(intro, writer->arena, "opened", opened);
    value_put_text(intro, writer->arena, "after",
                   str_slice(whole, start + text.len, whole.len));
    return intro;
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
static str rest_text(const struct example *example, const struct rest *rest)
{
    struct writer *writer = example->writer;
    struct formats *formats = writer_formats(writer);
    const struct closed *closed = rest->closed;
    const struct value *name =
        closed->holiday
            ? view_holiday_name(writer, closed->holiday)
            : view_exception_name(writer, closed->schedule, closed->exception);
    str day = date_compare(rest->first, rest->last) == 0
                  ? format_date(formats, rest->first, DATE_LONG, writer->arena)
                  : format_date_range(formats, rest->first, rest->last,
                                      DATE_LONG, writer->arena);
    return name->kind == VALUE_NULL
               ? day
               : SAY_TEXT(
                     writer, "target.example_day",
                     message_text_arg("date", day),
                     message_text_arg("name", VALUE_FIND(name, "text")->text));
}

static void push_rests(const struct example *example, const struct rests *rests,
                       struct value *notes)
{
    struct writer *writer = example->writer;
    str *days = ARENA_ARRAY(writer->arena, rests->count, str);
    for (size_t i = 0; i < rests->count; i++) {
        days[i] = rest_text(example, &rests->items[i]);
    }
    if (rests->count) {
        value_push(notes, writer->arena,
                   SAY(writer, "target.example_closed",
                       message_text_arg("days",
                                        format_list(writer_formats(writer),
                                                    days, rests->count,
                                                    LIST_AND, writer->arena))));
    }
}

static void push_cutoff(const struct example *example,
                        const struct step *cutoff, struct value *notes)
{
    struct writer *writer = example->writer;
    if (!cutoff || !example->schedule) {
        return;
    }
    str time = format_time(writer_formats(writer),
                           example->schedule->cutoff.minute, writer->arena);
    const struct value *received =
        instant_fact(example, cutoff->span.to, DATE_WEEKDAY);
    value_push(
        notes, writer->arena,
        SAY(writer, "target.example_cutoff", message_text_arg("time", time),
            message_text_arg("received", VALUE_FIND(received, "text")->text)));
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
                       message_text_arg("zone", zone_text(example))));
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
    struct value *due = instant_fact(example, at, DATE_SHORT);
    struct value *text = VALUE_FIND(due, "text");
    text->text = format_capitalized(formats, text->text, writer->arena);
    value_put_text(due, writer->arena, "date",
                   format_capitalized(formats, day, writer->arena));
    value_put_text(due, writer->arena, "time",
                   format_time(formats, moment.second / 60, writer->arena));
    return due;
}

/* What holds of the target holds of its time: how strong it is, and for which
 * share of requests. */
static str due_note(struct writer *writer, const struct target *target)
{
    str note = view_target_note(writer, target);
    if (target->attainment.ppm == 0) {
        return note;
    }
    str percent = format_percent(writer_formats(writer),
                                 target->attainment.decimal, writer->arena);
    str notes[] = {SAY_TEXT(writer, "target.example_share",
                            message_text_arg("percent", percent)),
                   note};
    return arena_join(writer->arena, notes, note.len ? 2 : 1,
                      WORD(writer, "hours.separator"));
}

/* What a cell shows that has no time: what was promised instead. */
static str missing_text(struct writer *writer, const struct line *line,
                        const struct aim *aim)
{
    if (aim->deadline) {
        return STR("");
    }
    return aim->target
               ? view_target_text(writer, aim->target)
               : writer_say_text(writer, str_from(line->missing), NULL, 0);
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
        value_put_text(due, writer->arena, "note",
                       due_note(writer, aim->target));
    }
    value_put_text(cell, writer->arena, "label", column_label(writer, kind));
    value_put_text(cell, writer->arena, "missing",
                   missing_text(writer, line, aim));
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

static struct value *item_new(const struct example *example,
                              const struct lines *lines)
{
    enum {
        COLUMNS_LOOSE = 2, /* which fit beside each other on one line … */
        COLUMNS_MAX = 4,   /* … or on two */
    };
    struct writer *writer = example->writer;
    struct value *item = value_map(writer->arena);
    struct value *rows = value_list(writer->arena);
    struct value *columns = value_list(writer->arena);
    bool has_names = false;
    for (size_t i = 0; i < lines->count; i++) {
        if (has_deadline(&lines->items[i])) {
            has_names |= lines->items[i].name->kind != VALUE_NULL;
            value_push(rows, writer->arena, row_new(example, &lines->items[i]));
        }
    }
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (example->has[kind]) {
            struct value *column = value_map(writer->arena);
            value_put_text(column, writer->arena, "label",
                           column_label(writer, kind));
            value_push(columns, writer->arena, column);
        }
    }
    value_put(item, writer->arena, "intro", intro_new(example, lines));
    value_put(item, writer->arena, "notes", notes_new(example, lines));
    value_put_text(item, writer->arena, "head",
                   has_names ? WORD(writer, "label.severity")
                             : WORD(writer, "label.case"));
    value_put_bool(item, writer->arena, "is_wide",
                   example->columns > COLUMNS_MAX);
    value_put_bool(item, writer->arena, "is_narrow",
                   example->columns > COLUMNS_LOOSE &&
                       example->columns <= COLUMNS_MAX);
    value_put(item, writer->arena, "columns", columns);
    value_put(item, writer->arena, "rows", rows);
    return item;
}

/* ---- all of them -------------------------------------------------------- */

static bool is_counted(const struct lines *lines,
                       const struct schedule *schedule)
{
    for (size_t i = 0; i < lines->count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            const struct aim *aim = &lines->items[i].aims[kind];
            if (aim->is_business && aim->hours == schedule) {
                return true;
            }
        }
    }
    return false;
}

static void push_example(struct value *list, struct example *example,
                         struct lines *lines)
{
    if (example_start(example) && find_deadlines(example, lines)) {
        value_push(list, example->writer->arena, item_new(example, lines));
    }
}

/* The plan's own business hours come first; what runs day and night goes with
 * the first that can be reckoned with. */
static struct value *items_new(struct writer *writer, struct lines *lines)
{
    const struct plan *plan = writer->plan;
    const struct schedule *own = plan_business_hours(plan);
    struct value *list = value_list(writer->arena);
    size_t used = 0;
    bool has_base = false;
    for (size_t i = 0; i < plan->hours.count; i++) {
        used += is_counted(lines, &plan->hours.items[i]);
    }
    for (size_t i = 0; i <= plan->hours.count; i++) {
        const struct schedule *schedule = i ? &plan->hours.items[i - 1] : own;
        if (!schedule || (i && schedule == own) ||
            !is_counted(lines, schedule)) {
            continue;
        }
        struct example example = {
            .writer = writer,
            .schedule = schedule,
            .opening = opening_of(writer, schedule),
            .is_base = !has_base,
            .is_one_of = used > 1,
        };
        if (example.opening) {
            has_base = true;
            push_example(list, &example, lines);
        }
    }
    if (!has_base) {
        struct example example = {.writer = writer, .is_base = true};
        push_example(list, &example, lines);
    }
    return list;
}

struct value *view_target_example(struct writer *writer)
{
    struct lines lines = lines_new(writer);
    struct value *items = items_new(writer, &lines);
    struct value *example = value_map(writer->arena);
    if (items->item_count == 0) {
        return value_null(writer->arena);
    }
    value_put(example, writer->arena, "items", items);
    value_put(example, writer->arena, "note",
              PHRASE(writer, "target.example_note"));
    return example;
}
