/* SPDX-License-Identifier: MIT */
/* Severities and business hours: what is promised, in words. */
#include "view/parts.h"

struct value *view_severity_name(struct writer *writer, const struct plan *plan,
                                 const struct severity *severity)
{
    if (severity->name.len) {
        return writer_content(writer,
                              UNIT(writer, "plan.%.*s.severities.%.*s.name",
                                   STR_ARG(plan->id.text),
                                   STR_ARG(severity->id)),
                              severity->name);
    }
    if (severity_is_usual(severity->id)) {
        return writer_say(writer,
                          UNIT(writer, "severity.%.*s", STR_ARG(severity->id)),
                          NULL, 0);
    }
    return phrase_new(writer->arena, severity->id);
}

static struct value *severity_environments(struct writer *writer,
                                           const struct severity *severity)
{
    size_t count = severity->environments.count;
    str *names = ARENA_ARRAY(writer->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        names[i] = writer_word(
            writer, "environment",
            word_text(environment_words, severity->environments.items[i]));
    }
    return count
               ? SAY(writer, "severities.environments",
                     message_text_arg(
                         "names", format_list(writer_formats(writer), names,
                                              count, LIST_AND, writer->arena)))
               : value_null(writer->arena);
}

static struct value *severity_downgrade(struct writer *writer,
                                        const struct severity *severity)
{
    const struct severity *to =
        plan_severity(writer->plan, severity->downgraded_to.text);
    if (!to) {
        return value_null(writer->arena);
    }
    const struct value *name = view_severity_name(writer, writer->plan, to);
    return SAY(writer, "severities.downgraded",
               message_text_arg("severity", VALUE_FIND(name, "text")->text));
}

static struct value *severity_new(struct writer *writer,
                                  const struct severity *severity)
{
    const struct plan *plan = writer->plan;
    struct value *item = value_map(writer->arena);
    const char *unit = UNIT(writer, "plan.%.*s.severities.%.*s",
                            STR_ARG(plan->id.text), STR_ARG(severity->id))
                           .data;
    value_put_text(item, writer->arena, "id", severity->id);
    value_put(item, writer->arena, "name",
              view_severity_name(writer, plan, severity));
    value_put(item, writer->arena, "definition",
              writer_content(writer, UNIT(writer, "%s.definition", unit),
                             severity->definition));
    value_put(item, writer->arena, "environments",
              severity_environments(writer, severity));
    value_put(item, writer->arena, "needs",
              writer_content(writer, UNIT(writer, "%s.needs", unit),
                             severity->needs));
    value_put(item, writer->arena, "downgrade",
              severity_downgrade(writer, severity));
    value_put(item, writer->arena, "targets",
              view_severity_targets(writer, severity->id));
    return item;
}

struct value *view_severities(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < plan->severities.count; i++) {
        value_push(list, writer->arena,
                   severity_new(writer, &plan->severities.items[i]));
    }
    return list;
}

/* Where a matrix defines them, there may be nothing to say of one alone. */
struct value *view_defined_severities(struct writer *writer,
                                      const struct value *severities)
{
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < severities->item_count; i++) {
        struct value *item = severities->items[i];
        if (value_is_truthy(VALUE_FIND(item, "definition")) ||
            value_is_truthy(VALUE_FIND(item, "environments")) ||
            value_is_truthy(VALUE_FIND(item, "needs"))) {
            value_push(list, writer->arena, item);
        }
    }
    return list;
}

struct value *view_severity_rules(struct writer *writer)
{
    const struct severity_rules *rules = &writer->plan->severity_rules;
    struct value *list = value_list(writer->arena);
    int set_by = rules->set_by ? rules->set_by : DECIDER_CUSTOMER;
    int changed_by = rules->changed_by ? rules->changed_by : DECIDER_PROVIDER;
    if (rules->at) {
        value_push(list, writer->arena,
                   writer_say(writer,
                              UNIT(writer, "sla.severities.set_by.%s",
                                   word_text(decider_words, set_by)),
                              NULL, 0));
        value_push(list, writer->arena,
                   writer_say(writer,
                              UNIT(writer, "sla.severities.changed_by.%s",
                                   word_text(decider_words, changed_by)),
                              NULL, 0));
    }
    return list;
}

static struct value *axis_name(struct writer *writer, const char *axis,
                               const struct named_text *item)
{
    return writer_content(writer,
                          UNIT(writer, "plan.%.*s.severity_matrix.%s.%.*s",
                               STR_ARG(writer->plan->id.text), axis,
                               STR_ARG(item->id)),
                          item->text);
}

static struct value *matrix_row(struct writer *writer,
                                const struct named_text *impact)
{
    const struct severity_matrix *matrix = &writer->plan->severity_matrix;
    struct value *row = value_map(writer->arena);
    struct value *cells = value_list(writer->arena);
    for (size_t i = 0; i < matrix->urgency.count; i++) {
        const struct named_text *urgency = &matrix->urgency.items[i];
        const struct severity *severity = plan_severity(
            writer->plan, matrix_severity(matrix, impact->id, urgency->id));
        struct value *cell = view_severity_name(writer, writer->plan, severity);
        const struct value *label = axis_name(writer, "urgency", urgency);
        value_put_text(cell, writer->arena, "label",
                       VALUE_FIND(label, "text")->text);
        value_push(cells, writer->arena, cell);
    }
    value_put(row, writer->arena, "name", axis_name(writer, "impact", impact));
    value_put(row, writer->arena, "cells", cells);
    return row;
}

struct value *view_severity_matrix(struct writer *writer)
{
    const struct severity_matrix *matrix = &writer->plan->severity_matrix;
    if (!matrix->at) {
        return value_null(writer->arena);
    }
    struct value *view = value_map(writer->arena);
    struct value *columns = value_list(writer->arena);
    struct value *rows = value_list(writer->arena);
    for (size_t i = 0; i < matrix->urgency.count; i++) {
        value_push(columns, writer->arena,
                   axis_name(writer, "urgency", &matrix->urgency.items[i]));
    }
    for (size_t i = 0; i < matrix->impact.count; i++) {
        value_push(rows, writer->arena,
                   matrix_row(writer, &matrix->impact.items[i]));
    }
    value_put(view, writer->arena, "text", PHRASE(writer, "severities.matrix"));
    value_put(view, writer->arena, "columns", columns);
    value_put(view, writer->arena, "rows", rows);
    return view;
}

/* Business time whose hours are not said with it. */
static bool counts_in_plan(const struct target *kinds)
{
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        if (duration_is_business(kinds[kind].duration) &&
            kinds[kind].hours.text.len == 0) {
            return true;
        }
    }
    return false;
}

/* Beside others, hours without a name go by their usual one. */
static bool is_alone(const struct plan *plan)
{
    bool alone = plan->hours.count == 1;
    for (size_t i = 0; i < plan->reach.count; i++) {
        alone &= !str_equal(plan->reach.items[i].during.text, SCHEDULE_ALWAYS);
    }
    return alone;
}

struct value *view_business_hours(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    const struct schedule *schedule = plan_business_hours(plan);
    bool used = false;
    for (size_t i = 0; i < plan->targets.count; i++) {
        used |= counts_in_plan(plan->targets.items[i].kinds);
    }
    for (size_t i = 0; i < plan->targets_for.count; i++) {
        used |= counts_in_plan(plan->targets_for.items[i].kinds);
    }
    bool always = str_equal(plan->business_hours.text, SCHEDULE_ALWAYS);
    if (!used || (!schedule && !always)) {
        return value_null(writer->arena);
    }
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data;
    if (schedule && schedule->name.len == 0 && is_alone(plan)) {
        return PHRASE(writer, "hours.business_unnamed");
    }
    const struct value *name = view_schedule_name(writer, schedule, unit);
    return SAY(writer, "hours.business",
               message_text_arg("name", VALUE_FIND(name, "text")->text));
}
