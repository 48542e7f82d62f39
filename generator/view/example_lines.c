/* SPDX-License-Identifier: MIT */
/* What the targets of a plan are, line by line, for its examples. */
#include "view/example.h"

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

struct lines example_lines(struct writer *writer)
{
    const struct plan *plan = writer->plan;
    size_t most = plan->severities.count * (plan->targets_for.count + 1) +
                  plan->targets_for.count;
    struct lines lines = {ARENA_ARRAY(writer->arena, most, struct line), 0};
    add_severities(writer, &lines);
    add_cases(writer, &lines);
    return lines;
}
