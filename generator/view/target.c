/* SPDX-License-Identifier: MIT */
/* How soon something happens: each target in words, and tables of them. */
#include "view/fact.h"
#include "view/parts.h"

/* "business-hours:4", "hours:2-4": what every language of this page must agree
 * on. */
static str target_value(struct writer *writer, const struct target *target)
{
    if (target->limit != LIMIT_WITHIN) {
        return STR("");
    }
    str number = duration_number(writer, &target->duration);
    if (target->least.unit != UNIT_NONE) {
        str least = duration_number(writer, &target->least);
        number = UNIT(writer, "%.*s-%.*s", STR_ARG(least), STR_ARG(number));
    }
    str unit = duration_unit(writer, &target->duration);
    return UNIT(writer, "%.*s:%.*s", STR_ARG(unit), STR_ARG(number));
}

/* "2–4 hours": the unit agrees with the second number, which is shown with the
 * first. */
static struct value *range_phrase(struct writer *writer,
                                  const struct target *target)
{
    struct formats *formats = writer_formats(writer);
    str least = format_decimal(formats, duration_number(writer, &target->least),
                               writer->arena);
    str number = duration_number(writer, &target->duration);
    str most = format_decimal(formats, number, writer->arena);
    const struct message_arg args[] = {
        message_text_arg("range",
                         format_range(formats, least, most, writer->arena)),
        message_text_arg("n", number),
    };
    return writer_say_fact(
        writer, duration_key(writer, "range", &target->duration), args, 2,
        target_value(writer, target));
}

static struct value *within_phrase(struct writer *writer,
                                   const struct target *target)
{
    struct message_arg amount =
        message_number_arg("n", duration_number(writer, &target->duration));
    struct value *limit =
        target->least.unit != UNIT_NONE
            ? range_phrase(writer, target)
            : writer_say_fact(writer,
                              duration_key(writer,
                                           target->repeats ? "every"
                                                           : "duration",
                                           &target->duration),
                              &amount, 1, target_value(writer, target));
    return target->attainment.ppm == 0
               ? limit
               : SAY(writer, "target.attainment", phrase_arg("limit", limit),
                     phrase_arg("percent",
                                fact_percent(writer, &target->attainment)));
}

struct value *view_target_phrase(struct writer *writer,
                                 const struct target *target)
{
    switch (target->limit) {
    case LIMIT_NONE:
        break;
    case LIMIT_BEST_EFFORT:
        return PHRASE(writer, "limit.best_effort");
    case LIMIT_AS_AGREED:
        return PHRASE(writer, "limit.as_agreed");
    case LIMIT_NOT_PROMISED:
        return PHRASE(writer, "limit.none");
    case LIMIT_AS_SOON:
        return PHRASE(writer, "limit.as_soon");
    case LIMIT_NOT_APPLICABLE:
        return PHRASE(writer, "limit.not_applicable");
    case LIMIT_WITHIN:
        return within_phrase(writer, target);
    }
    return phrase_new(writer->arena, STR(""));
}

struct value *view_target_note(struct writer *writer,
                               const struct target *target)
{
    switch (target->strength) {
    case STRENGTH_COMMITMENT:
        break;
    case STRENGTH_OBJECTIVE:
        return PHRASE(writer, "strength.objective");
    case STRENGTH_GUARANTEE:
        return PHRASE(writer, "strength.guarantee");
    case STRENGTH_EFFORTS:
        return PHRASE(writer, "strength.efforts");
    }
    return value_null(writer->arena);
}

/* ---- when the time runs ------------------------------------------------- */

static void push_word(struct writer *writer, struct value *list,
                      const char *prefix, const char *word)
{
    value_push(list, writer->arena,
               writer_say(writer,
                          UNIT(writer, "sla.targets.%s.%s", prefix, word), NULL,
                          0));
}

static void push_words(struct writer *writer, struct value *list,
                       const char *prefix, const struct word *words,
                       const struct int_list *numbers)
{
    for (size_t i = 0; i < numbers->count; i++) {
        push_word(writer, list, prefix, word_text(words, numbers->items[i]));
    }
}

struct value *view_clock(struct writer *writer)
{
    int customer = PAUSE_CUSTOMER;
    const struct int_list usual = {&customer, 1};
    const struct clock *clock = &writer->plan->clock;
    struct value *list = value_list(writer->arena);
    if (!clock->at) {
        return list;
    }
    int starts = clock->starts == START_UNSAID ? START_RECEIVED : clock->starts;
    push_word(writer, list, "starts", word_text(start_words, starts));
    push_words(writer, list, "pauses", pause_words,
               clock->pauses.count ? &clock->pauses : &usual);
    push_words(writer, list, "resets", reset_words, &clock->resets);
    return list;
}

/* ---- one cell ----------------------------------------------------------- */

/* Only hours that are not the plan's own are worth a word. */
static void push_hours(struct writer *writer, struct value *list,
                       const struct name *hours)
{
    const struct plan *plan = writer->plan;
    const struct schedule *own = plan_business_hours(plan);
    const struct schedule *here = plan_schedule(plan, hours->text);
    if (hours->text.len == 0 || (here && here == own) ||
        str_equal(hours->text, plan->business_hours.text)) {
        return;
    }
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data;
    const struct value *name = view_schedule_name(writer, here, unit);
    value_push(list, writer->arena,
               SAY(writer, "target.hours",
                   message_text_arg("name", VALUE_FIND(name, "text")->text)));
}

static void push_objective(struct writer *writer, struct value *list,
                           const struct target *target)
{
    if (target->objective.unit != UNIT_NONE) {
        value_push(list, writer->arena,
                   SAY(writer, "target.objective",
                       phrase_arg("limit", fact_duration(writer, &target->objective))));
    }
}

/* Where a target stands decides the id of its note. */
static struct value *details_new(struct writer *writer,
                                 const struct target *target, str unit)
{
    struct value *list = value_list(writer->arena);
    push_objective(writer, list, target);
    push_hours(writer, list, &target->hours);
    if (target->starts != START_UNSAID) {
        push_word(writer, list, "starts",
                  word_text(start_words, target->starts));
    }
    push_words(writer, list, "pauses", pause_words, &target->pauses);
    push_words(writer, list, "resets", reset_words, &target->resets);
    if (target->note.len) {
        value_push(list, writer->arena,
                   writer_content(writer, unit, target->note));
    }
    return list;
}

/* `unit` begins the ids of translatable texts. */
static struct value *target_new(struct writer *writer,
                                const struct target *target, str unit)
{
    if (!target || !target->at) {
        return value_null(writer->arena);
    }
    struct value *cell = view_target_phrase(writer, target);
    value_put_text(cell, writer->arena, "value", target_value(writer, target));
    value_put(cell, writer->arena, "note", view_target_note(writer, target));
    value_put(
        cell, writer->arena, "details",
        details_new(writer, target, UNIT(writer, "%.*s.note", STR_ARG(unit))));
    return cell;
}

str view_kind_label(struct writer *writer, int kind)
{
    static const char *const keys[TARGET_KIND_COUNT] = {
        [TARGET_ACKNOWLEDGEMENT] = "label.acknowledgement",
        [TARGET_FIRST_RESPONSE] = "label.first_response",
        [TARGET_NEXT_RESPONSE] = "label.next_response",
        [TARGET_UPDATE] = "label.update",
        [TARGET_ESCALATION] = "label.escalation",
        [TARGET_INTERVENTION] = "label.intervention",
        [TARGET_ON_SITE] = "label.on_site",
        [TARGET_WORKAROUND] = "label.workaround",
        [TARGET_RESTORATION] = "label.restoration",
        [TARGET_RESOLUTION] = "label.resolution",
        [TARGET_DEFECT] = "label.defect",
    };
    return writer_say_text(writer, str_from(keys[kind]), NULL, 0);
}

static str kind_unit(struct writer *writer, str unit, int kind)
{
    return UNIT(writer, "%.*s.%s", STR_ARG(unit),
                target_kind_key((enum target_kind)kind));
}

struct value *view_severity_targets(struct writer *writer, str severity_id)
{
    const struct targets *targets = plan_targets(writer->plan, severity_id);
    str unit = UNIT(writer, "plan.%.*s.targets.%.*s",
                    STR_ARG(writer->plan->id.text), STR_ARG(severity_id));
    struct value *cells = value_map(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        value_put(cells, writer->arena, target_kind_key((enum target_kind)kind),
                  target_new(writer, targets ? &targets->kinds[kind] : NULL,
                             kind_unit(writer, unit, kind)));
    }
    return cells;
}

/* ---- tables ------------------------------------------------------------- */

enum { COLUMNS_MAX = 4 }; /* of targets, which fit beside each other */

/* Which kinds a table has columns for. */
struct columns {
    bool has[TARGET_KIND_COUNT];
    size_t count;
};

static void add_columns(struct columns *columns, const struct target *kinds)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (kinds[kind].at && !columns->has[kind]) {
            columns->has[kind] = true;
            columns->count++;
        }
    }
}

static struct value *cells_new(struct writer *writer,
                               const struct columns *columns,
                               const struct target *kinds, str unit,
                               const char *missing)
{
    struct value *list = value_list(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (!columns->has[kind]) {
            continue;
        }
        struct value *cell = value_map(writer->arena);
        value_put_text(cell, writer->arena, "label",
                       view_kind_label(writer, kind));
        value_put(cell, writer->arena, "missing",
                  writer_say(writer, str_from(missing), NULL, 0));
        value_put(cell, writer->arena, "target",
                  target_new(writer, kinds ? &kinds[kind] : NULL,
                             kind_unit(writer, unit, kind)));
        value_push(list, writer->arena, cell);
    }
    return list;
}

static struct value *table_new(struct writer *writer,
                               const struct columns *columns, const char *head,
                               const char *caption, struct value *rows)
{
    struct value *table = value_map(writer->arena);
    struct value *list = value_list(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (columns->has[kind]) {
            struct value *column = value_map(writer->arena);
            value_put_text(column, writer->arena, "label",
                           view_kind_label(writer, kind));
            value_push(list, writer->arena, column);
        }
    }
    value_put_text(table, writer->arena, "head",
                   writer_say_text(writer, str_from(head), NULL, 0));
    value_put_text(table, writer->arena, "caption",
                   writer_say_text(writer, str_from(caption), NULL, 0));
    value_put_bool(table, writer->arena, "is_wide",
                   columns->count > COLUMNS_MAX);
    value_put(table, writer->arena, "columns", list);
    value_put(table, writer->arena, "rows", rows);
    return table;
}

struct value *view_target_table(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct columns columns = {.count = 0};
    struct value *rows = value_list(writer->arena);
    for (size_t i = 0; i < plan->targets.count; i++) {
        add_columns(&columns, plan->targets.items[i].kinds);
    }
    for (size_t i = 0; i < plan->severities.count && columns.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        const struct targets *targets = plan_targets(plan, severity->id);
        str unit = UNIT(writer, "plan.%.*s.targets.%.*s",
                        STR_ARG(plan->id.text), STR_ARG(severity->id));
        struct value *row = value_map(writer->arena);
        value_put(row, writer->arena, "name",
                  view_severity_name(writer, plan, severity));
        value_put(row, writer->arena, "lines", value_list(writer->arena));
        value_put_text(row, writer->arena, "lines_text", STR(""));
        value_put(row, writer->arena, "cells",
                  cells_new(writer, &columns, targets ? targets->kinds : NULL,
                            unit, "label.no_target"));
        value_push(rows, writer->arena, row);
    }
    return columns.count ? table_new(writer, &columns, "label.severity",
                                     "label.targets", rows)
                         : value_null(writer->arena);
}

/* For a place that has one line only. */
str view_lines_text(struct writer *writer, const struct value *lines)
{
    str *texts = ARENA_ARRAY(writer->arena, lines->item_count, str);
    for (size_t i = 0; i < lines->item_count; i++) {
        texts[i] = phrase_text(lines->items[i]);
    }
    return arena_join(writer->arena, texts, lines->item_count,
                      WORD(writer, "hours.separator"));
}

/* "Way to reach us: phone and chat". */
static void push_numbers(struct writer *writer, struct value *list,
                         const char *key, const char *prefix,
                         const struct word *words,
                         const struct int_list *numbers)
{
    str *names = ARENA_ARRAY(writer->arena, numbers->count, str);
    for (size_t i = 0; i < numbers->count; i++) {
        names[i] =
            writer_word(writer, prefix, word_text(words, numbers->items[i]));
    }
    if (numbers->count) {
        struct message_arg arg = message_text_arg(
            "names", format_list(writer_formats(writer), names, numbers->count,
                                 LIST_AND, writer->arena));
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), &arg, 1));
    }
}

struct value *view_case_lines(struct writer *writer,
                              const struct targets_row *row, bool with_hours)
{
    struct value *list = view_narrowing(writer, &row->keys, true);
    push_numbers(writer, list, "narrow.channel", "channel", channel_words,
                 &row->by);
    push_numbers(writer, list, "narrow.environment", "environment",
                 environment_words, &row->environments);
    if (with_hours) {
        push_hours(writer, list, &row->hours);
    }
    return list;
}

struct value *view_target_exceptions(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct columns columns = {.count = 0};
    struct value *rows = value_list(writer->arena);
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        add_columns(&columns, plan->targets_for.items[i].kinds);
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        const struct targets_row *exception = &plan->targets_for.items[i];
        str id = exception->id.text.len ? exception->id.text : STR("main");
        str unit = UNIT(writer, "plan.%.*s.targets_for.%.*s",
                        STR_ARG(plan->id.text), STR_ARG(id));
        struct value *row = value_map(writer->arena);
        value_put(row, writer->arena, "name", value_null(writer->arena));
        struct value *lines = view_case_lines(writer, exception, true);
        value_put(row, writer->arena, "lines", lines);
        value_put_text(row, writer->arena, "lines_text",
                       view_lines_text(writer, lines));
        value_put(row, writer->arena, "cells",
                  cells_new(writer, &columns, exception->kinds, unit,
                            "label.as_usual"));
        value_push(rows, writer->arena, row);
    }
    return rows->item_count ? table_new(writer, &columns, "label.case",
                                        "label.target_exceptions", rows)
                            : value_null(writer->arena);
}

struct value *view_has_targets(struct writer *writer)
{
    struct value *has = value_map(writer->arena);
    const struct plan *plan = writer->plan;
    struct columns columns = {.count = 0};
    for (size_t i = 0; i < plan->targets.count; i++) {
        add_columns(&columns, plan->targets.items[i].kinds);
    }
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        value_put_bool(has, writer->arena,
                       target_kind_key((enum target_kind)kind),
                       columns.has[kind]);
    }
    value_put_bool(has, writer->arena, "any", columns.count > 0);
    return has;
}
