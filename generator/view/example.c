/* SPDX-License-Identifier: MIT */
/*
 * Worked examples: what the targets mean for a request on a certain day.
 *
 * Time of different hours starts at different instants (reckon/example.h), so
 * there is one example for each schedule that counts, with all severities side
 * by side.  What runs day and night stands beside the business time.
 */
#include "view/example.h"

#include "reckon/coverage.h"
#include "reckon/example.h"

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
date example_first_day(const struct plan *plan)
{
    return plan->valid_from.year ? plan->valid_from
                                 : (date){coverage_year(plan), 1, 1};
}

/* Hours in the customer's zone are told in the partner's. */
static struct opening *opening_of(struct writer *writer,
                                  const struct schedule *schedule)
{
    const struct world *world = writer->edition->world;
    str zone = writer->partner->zone.text;
    const struct opening_terms terms = {
        .world = world,
        .partner = writer->partner,
        .schedule = schedule,
        .customer_zone = zone.len ? world_zone(world, zone) : NULL,
    };
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
    date from = example_first_day(writer->plan);
    if (!example->opening) {
        example->zone = usual_zone(writer);
        return example_elapsed(example->zone, from, &example->opened);
    }
    example->zone = opening_zone(example->opening);
    return example_opened(example->opening, from, &example->opened);
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

/* Gives false when there is nothing to count from. */
static bool push_example(struct value *list, struct example *example,
                         struct lines *lines)
{
    if (!example_start(example)) {
        return false;
    }
    if (find_deadlines(example, lines)) {
        value_push(list, example->writer->arena, example_item(example, lines));
    }
    return true;
}

/* The schedules whose time counts, the plan's own business hours first, and
 * NULL last, where they are `always`. */
static size_t counted_schedules(const struct plan *plan,
                                const struct lines *lines,
                                const struct schedule **out)
{
    const struct schedule *own = plan_business_hours(plan);
    size_t count = 0;
    if (own && is_counted(lines, own)) {
        out[count++] = own;
    }
    for (size_t i = 0; i < plan->hours.count; i++) {
        const struct schedule *schedule = &plan->hours.items[i];
        if (schedule != own && is_counted(lines, schedule)) {
            out[count++] = schedule;
        }
    }
    if (is_counted(lines, NULL)) {
        out[count++] = NULL;
    }
    return count;
}

/* What runs day and night goes with the first schedule that can be reckoned
 * with, or has an example to itself. */
static struct value *items_new(struct writer *writer, struct lines *lines)
{
    struct value *list = value_list(writer->arena);
    const struct schedule **schedules = ARENA_ARRAY(
        writer->arena, writer->plan->hours.count + 2, const struct schedule *);
    size_t count = counted_schedules(writer->plan, lines, schedules);
    bool has_base = false;
    for (size_t i = 0; i < count; i++) {
        struct example example = {
            .writer = writer,
            .schedule = schedules[i],
            .opening = opening_of(writer, schedules[i]),
            .is_base = !has_base,
            .is_one_of = count > 1,
        };
        if (example.opening && push_example(list, &example, lines)) {
            has_base = true;
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
    struct lines lines = example_lines(writer);
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
