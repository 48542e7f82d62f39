/* SPDX-License-Identifier: MIT */
/* Severities, targets, availability, term: what is promised, in words. */
#include "translate/view_parts.h"

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

/* The key of a unit, also its machine-readable name with hyphens. */
static const char *duration_key(enum duration_unit unit)
{
    switch (unit) {
    case UNIT_NONE:
        break;
    case UNIT_MINUTES:
        return "minutes";
    case UNIT_HOURS:
        return "hours";
    case UNIT_DAYS:
        return "days";
    case UNIT_BUSINESS_MINUTES:
        return "business_minutes";
    case UNIT_BUSINESS_HOURS:
        return "business_hours";
    case UNIT_BUSINESS_DAYS:
        return "business_days";
    case UNIT_NEXT_BUSINESS_DAY:
        return "next_business_day";
    }
    return "";
}

static str target_text(struct writer *writer, const struct target *target)
{
    switch (target->limit) {
    case LIMIT_NONE:
        break;
    case LIMIT_BEST_EFFORT:
        return WORD(writer, "limit.best_effort");
    case LIMIT_AS_AGREED:
        return WORD(writer, "limit.as_agreed");
    case LIMIT_NOT_PROMISED:
        return WORD(writer, "limit.none");
    case LIMIT_WITHIN: {
        struct message_arg amount = message_number_arg(
            "n", UNIT(writer, "%d", target->duration.amount));
        str key = UNIT(writer, "%s.%s", target->repeats ? "every" : "duration",
                       duration_key(target->duration.unit));
        return writer_say_text(writer, key, &amount, 1);
    }
    }
    return STR("");
}

/* "business-hours:4": what every language of this page must agree on. */
static str target_value(struct writer *writer, const struct target *target)
{
    if (target->limit != LIMIT_WITHIN) {
        return STR("");
    }
    str value = UNIT(writer, "%s:%d", duration_key(target->duration.unit),
                     target->duration.amount);
    char *text = arena_alloc(writer->arena, value.len + 1);
    for (size_t i = 0; i < value.len; i++) {
        text[i] = value.data[i] == '_' ? '-' : value.data[i];
    }
    return (str){text, value.len};
}

static str target_note(struct writer *writer, const struct target *target)
{
    switch (target->strength) {
    case STRENGTH_COMMITMENT:
        break;
    case STRENGTH_OBJECTIVE:
        return WORD(writer, "strength.objective");
    case STRENGTH_GUARANTEE:
        return WORD(writer, "strength.guarantee");
    }
    return STR("");
}

struct value *view_target(struct writer *writer, const struct target *target)
{
    if (!target || !target->at) {
        return value_null(writer->arena);
    }
    struct value *cell = fact_new(writer->arena, target_text(writer, target),
                                  target_value(writer, target));
    value_put_text(cell, writer->arena, "note", target_note(writer, target));
    return cell;
}

static struct value *severity_targets(struct writer *writer, str severity_id)
{
    const struct targets *targets = plan_targets(writer->plan, severity_id);
    struct value *cells = value_map(writer->arena);
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        value_put(cells, writer->arena, target_kind_key((enum target_kind)kind),
                  view_target(writer, targets ? &targets->kinds[kind] : NULL));
    }
    return cells;
}

struct value *view_severities(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    struct value *list = value_list(writer->arena);
    for (size_t i = 0; i < plan->severities.count; i++) {
        const struct severity *severity = &plan->severities.items[i];
        struct value *item = value_map(writer->arena);
        str unit = UNIT(writer, "plan.%.*s.severities.%.*s.definition",
                        STR_ARG(plan->id.text), STR_ARG(severity->id));
        value_put_text(item, writer->arena, "id", severity->id);
        value_put(item, writer->arena, "name",
                  view_severity_name(writer, plan, severity));
        value_put(item, writer->arena, "definition",
                  writer_content(writer, unit, severity->definition));
        value_put(item, writer->arena, "targets",
                  severity_targets(writer, severity->id));
        value_push(list, writer->arena, item);
    }
    return list;
}

struct value *view_has_targets(struct writer *writer)
{
    struct value *has = value_map(writer->arena);
    const struct plan *plan = writer->plan;
    bool any_kind = false;
    for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
        bool any = false;
        for (size_t i = 0; i < plan->targets.count; i++) {
            any |= plan->targets.items[i].kinds[kind].at != NULL;
        }
        value_put_bool(has, writer->arena,
                       target_kind_key((enum target_kind)kind), any);
        any_kind |= any;
    }
    value_put_bool(has, writer->arena, "any", any_kind);
    return has;
}

struct value *view_business_hours(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    const struct schedule *schedule = plan_business_hours(plan);
    bool used = false;
    for (size_t i = 0; i < plan->targets.count; i++) {
        for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
            used |= duration_is_business(
                plan->targets.items[i].kinds[kind].duration);
        }
    }
    bool always = str_equal(plan->business_hours.text, SCHEDULE_ALWAYS);
    if (!used || (!schedule && !always)) {
        return value_null(writer->arena);
    }
    const char *unit =
        UNIT(writer, "plan.%.*s.hours", STR_ARG(plan->id.text)).data;
    if (schedule && schedule->name.len == 0) {
        return PHRASE(writer, "hours.business_unnamed");
    }
    const struct value *name = view_schedule_name(writer, schedule, unit);
    return SAY(writer, "hours.business",
               message_text_arg("name", VALUE_FIND(name, "text")->text));
}

str view_period_text(struct writer *writer, struct period period)
{
    static const char *const keys[] = {
        [PERIOD_NONE] = "",
        [PERIOD_DAYS] = "period.days",
        [PERIOD_WEEKS] = "period.weeks",
        [PERIOD_MONTHS] = "period.months",
        [PERIOD_YEARS] = "period.years",
    };
    struct message_arg amount =
        message_number_arg("n", UNIT(writer, "%d", period.amount));
    return writer_say_text(writer, str_from(keys[period.unit]), &amount, 1);
}
