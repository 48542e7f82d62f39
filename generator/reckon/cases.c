/* SPDX-License-Identifier: MIT */
#include "reckon/cases.h"

static const str any_other = STR_INIT(COVERAGE_ANY_OTHER);

enum { CASES_MAX = 4096 };

static void add_value(struct text_list *values, str value)
{
    for (size_t i = 0; i < values->count; i++) {
        if (str_equal(values->items[i], value)) {
            return;
        }
    }
    values->items[values->count++] = value;
}

typedef struct name_list names_of_row(const struct reach *row);

static struct name_list regions_of(const struct reach *row)
{
    return row->region;
}

static struct name_list requests_of(const struct reach *row)
{
    return row->request;
}

static struct name_list services_of(const struct reach *row)
{
    return row->service;
}

/* What rows name, and whatever else there may be; nothing when none names any,
 * so that it makes no difference. */
static struct text_list named_values(const struct coverage *coverage,
                                     names_of_row *names, struct arena *arena)
{
    const struct plan *plan = coverage->plan;
    struct text_list values = {NULL, 0};
    size_t most = 1;
    for (size_t i = 0; i < plan->reach.count; i++) {
        most += names(&plan->reach.items[i]).count;
    }
    values.items = ARENA_ARRAY(arena, most, str);
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        struct name_list list = names(row);
        for (size_t j = 0; j < list.count && coverage->channels >> row->by & 1;
             j++) {
            add_value(&values, list.items[j].text);
        }
    }
    add_value(&values, values.count ? any_other : STR(""));
    return values;
}

/* Where all of a plan's regions are named, there is no other. */
static void drop_other(struct text_list *values, size_t declared)
{
    if (declared && values->count == declared + 1) {
        values->count--;
    }
}

static struct text_list severity_values(const struct plan *plan,
                                        struct arena *arena)
{
    size_t count = plan->severities.count;
    struct text_list values = {ARENA_ARRAY(arena, count + 1, str), count};
    for (size_t i = 0; i < count; i++) {
        values.items[i] = plan->severities.items[i].id;
    }
    if (count == 0) {
        values.items[values.count++] = STR("");
    }
    return values;
}

static struct text_list language_values(const struct coverage *coverage,
                                        struct arena *arena)
{
    const struct plan *plan = coverage->plan;
    size_t most = 1;
    for (size_t i = 0; i < plan->reach.count; i++) {
        most += plan->reach.items[i].languages.count;
    }
    struct text_list values = {ARENA_ARRAY(arena, most, str), 0};
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *row = &plan->reach.items[i];
        for (size_t j = 0;
             j < row->languages.count && coverage->channels >> row->by & 1;
             j++) {
            add_value(&values, row->languages.items[j]);
        }
    }
    if (values.count == 0) {
        add_value(&values, STR(""));
    }
    return values;
}

struct cases cases_of(const struct coverage *coverage, struct arena *arena)
{
    const struct plan *plan = coverage->plan;
    struct cases cases = {
        .severities = severity_values(plan, arena),
        .regions = named_values(coverage, regions_of, arena),
        .requests = named_values(coverage, requests_of, arena),
        .services = named_values(coverage, services_of, arena),
        .languages = language_values(coverage, arena),
    };
    drop_other(&cases.regions, plan->regions.count);
    drop_other(&cases.services, plan->covers.count);
    return cases;
}

static str value_or(str fixed, const struct text_list *values, size_t number)
{
    return fixed.len ? fixed : values->items[number % values->count];
}

size_t cases_count(const struct cases *cases)
{
    size_t count = cases->severities.count * cases->regions.count *
                   cases->requests.count * cases->services.count;
    return count < CASES_MAX ? count : CASES_MAX;
}

struct support_case case_at(const struct cases *cases,
                            const struct support_case *within, size_t number)
{
    struct support_case asked = *within;
    asked.severity = value_or(within->severity, &cases->severities, number);
    number /= cases->severities.count;
    asked.region = value_or(within->region, &cases->regions, number);
    number /= cases->regions.count;
    asked.request = value_or(within->request, &cases->requests, number);
    number /= cases->requests.count;
    asked.service = value_or(within->service, &cases->services, number);
    return asked;
}

str case_language(const struct cases *cases, const struct support_case *within,
                  size_t number)
{
    return value_or(within->language, &cases->languages, number);
}
