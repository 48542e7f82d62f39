/* SPDX-License-Identifier: MIT */
/*
 * Documents are first read one by one, then sorted by id, so that two with the
 * same id are neighbours, and at last every reference is looked up.
 */
#include "model/catalogue.h"

#include <stdlib.h>

const struct schema *const schemas[] = {
    &site_schema, &partner_schema, &plan_schema, &calendar_schema,
    &page_schema,
};
const size_t schema_count = sizeof schemas / sizeof *schemas;

/* What every document's struct begins with. */
struct document_head {
    const struct value *at;
    struct name id;
};

/* Documents of one kind while they are collected. */
struct shelf {
    const struct schema *schema;
    void **items;
    size_t count;
};

enum { SHELF_PARTNER, SHELF_PLAN, SHELF_CALENDAR, SHELF_PAGE, SHELF_COUNT };

static struct shelf *shelf_for(struct shelf *shelves, const struct value *from)
{
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        if (value_find(from, str_from(shelves[i].schema->kind))) {
            return &shelves[i];
        }
    }
    return NULL;
}

static bool report_kind(const struct reading *reading, const struct value *from)
{
    pos end = from->start;
    end.column++;
    struct diag *diag =
        diag_add(reading->diags, SEVERITY_ERROR, "kind-unknown", from->source,
                 from->start, end,
                 "this file does not say what it describes");
    diag_hint(reading->diags, diag,
              "begin with `partner: ID`, `plan: ID`, `calendar: ID` or `page: "
              "ID`");
    return false;
}

static bool read_document(const struct reading *reading, struct shelf *shelves,
                          const struct value *from)
{
    struct shelf *shelf = shelf_for(shelves, from);
    if (!shelf) {
        return report_kind(reading, from);
    }
    struct document_head *object =
        arena_alloc(reading->arena, shelf->schema->size);
    bool usable = schema_read(shelf->schema, reading, from, object);
    if (object->id.text.len) {
        shelf->items[shelf->count++] = object;
    }
    return usable;
}

static int compare_heads(const void *left, const void *right)
{
    const struct document_head *a = *(struct document_head *const *)left;
    const struct document_head *b = *(struct document_head *const *)right;
    int order = str_compare(a->id.text, b->id.text);
    return order ? order
                 : str_compare(a->id.at->source->path, b->id.at->source->path);
}

static bool sort_shelf(const struct reading *reading, struct shelf *shelf)
{
    bool usable = true;
    if (shelf->count > 1) {
        qsort(shelf->items, shelf->count, sizeof *shelf->items, compare_heads);
    }
    for (size_t i = 1; i < shelf->count; i++) {
        const struct document_head *before = shelf->items[i - 1];
        const struct document_head *here = shelf->items[i];
        if (!str_equal(before->id.text, here->id.text)) {
            continue;
        }
        struct diag *diag =
            diag_at(reading->diags, SEVERITY_ERROR, "id-duplicate", here->id.at,
                    "there is already a %s `%.*s`", shelf->schema->kind,
                    STR_ARG(here->id.text));
        diag_related(reading->diags, diag, before->id.at->source,
                     before->id.at->start, "the other one");
        diag_hint(reading->diags, diag, "give each an id of its own");
        usable = false;
    }
    return usable;
}

static void *find_on_shelf(void *const *items, size_t count, str id)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct document_head *head = items[middle];
        int order = str_compare(id, head->id.text);
        if (order == 0) {
            return items[middle];
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

#define FIND(array, id) \
    find_on_shelf((void *const *)catalogue->array##s, \
                  catalogue->array##_count, (id))

const struct partner *catalogue_partner(const struct catalogue *catalogue,
                                        str id)
{
    return FIND(partner, id);
}

const struct plan *catalogue_plan(const struct catalogue *catalogue, str id)
{
    return FIND(plan, id);
}

const struct calendar *catalogue_calendar(const struct catalogue *catalogue,
                                          str id)
{
    return FIND(calendar, id);
}

const struct page *catalogue_page(const struct catalogue *catalogue, str id)
{
    return FIND(page, id);
}

/* ---- references --------------------------------------------------------- */

/* What a name could have meant. */
struct candidates {
    const struct reading *reading;
    const char *kind;
    str *ids;
    size_t count;
};

static struct candidates candidates_new(const struct reading *reading,
                                        const char *kind, size_t most)
{
    return (struct candidates){
        .reading = reading,
        .kind = kind,
        .ids = ARENA_ARRAY(reading->arena, most, str),
    };
}

static void add_candidate(struct candidates *candidates, str id)
{
    candidates->ids[candidates->count++] = id;
}

static bool resolve(const struct candidates *candidates,
                    const struct name *name)
{
    for (size_t i = 0; i < candidates->count; i++) {
        if (str_equal(candidates->ids[i], name->text)) {
            return true;
        }
    }
    struct diags *diags = candidates->reading->diags;
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "ref-missing", name->at,
                "there is no %s `%.*s`", candidates->kind, STR_ARG(name->text));
    hint_nearest(diags, diag, name->text, candidates->ids, candidates->count);
    if (diag->hint.len == 0 && candidates->count) {
        size_t shown = candidates->count < 8 ? candidates->count : 8;
        diag_hint(diags, diag, "there are: %.*s",
                  STR_ARG(arena_join(candidates->reading->arena,
                                     candidates->ids, shown, STR(", "))));
    }
    return false;
}

static struct candidates shelf_candidates(const struct reading *reading,
                                          const struct shelf *shelf)
{
    struct candidates candidates =
        candidates_new(reading, shelf->schema->kind, shelf->count);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct document_head *head = shelf->items[i];
        add_candidate(&candidates, head->id.text);
    }
    return candidates;
}

static struct candidates schedule_candidates(const struct reading *reading,
                                             const struct schedule *schedules,
                                             size_t count)
{
    struct candidates candidates =
        candidates_new(reading, "schedule", count + 1);
    for (size_t i = 0; i < count; i++) {
        add_candidate(&candidates, schedules[i].id);
    }
    add_candidate(&candidates, SCHEDULE_ALWAYS);
    return candidates;
}

static bool resolve_closed(const struct candidates *calendars,
                           const struct schedule *schedules, size_t count)
{
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < schedules[i].closed.count; j++) {
            usable &= resolve(calendars, &schedules[i].closed.items[j]);
        }
    }
    return usable;
}

static bool resolve_severities(const struct reading *reading,
                               const struct plan *plan)
{
    bool usable = true;
    struct candidates severities =
        candidates_new(reading, "severity", plan->severities.count);
    for (size_t i = 0; i < plan->severities.count; i++) {
        add_candidate(&severities, plan->severities.items[i].id);
    }
    for (size_t i = 0; i < plan->reach.count; i++) {
        const struct reach *reach = &plan->reach.items[i];
        for (size_t j = 0; j < reach->severity.count; j++) {
            usable &= resolve(&severities, &reach->severity.items[j]);
        }
    }
    for (size_t i = 0; i < plan->targets.count; i++) {
        const struct targets *targets = &plan->targets.items[i];
        struct name name = {targets->at, targets->id};
        usable &= resolve(&severities, &name);
    }
    return usable;
}

static bool resolve_plan(const struct reading *reading,
                         const struct candidates *calendars,
                         const struct plan *plan)
{
    struct candidates schedules = schedule_candidates(
        reading, plan->hours.items, plan->hours.count);
    bool usable =
        resolve_closed(calendars, plan->hours.items, plan->hours.count);
    for (size_t i = 0; i < plan->reach.count; i++) {
        usable &= resolve(&schedules, &plan->reach.items[i].during);
    }
    if (plan->business_hours.text.len) {
        usable &= resolve(&schedules, &plan->business_hours);
    }
    return resolve_severities(reading, plan) && usable;
}

static bool resolve_all(const struct candidates *candidates,
                        const struct name *names, size_t count)
{
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        usable &= names[i].text.len == 0 || resolve(candidates, &names[i]);
    }
    return usable;
}

static bool resolve_partner(const struct reading *reading,
                            const struct shelf *shelves,
                            const struct partner *partner)
{
    struct candidates plans = shelf_candidates(reading, &shelves[SHELF_PLAN]);
    struct candidates pages = shelf_candidates(reading, &shelves[SHELF_PAGE]);
    struct candidates calendars =
        shelf_candidates(reading, &shelves[SHELF_CALENDAR]);
    struct candidates schedules = schedule_candidates(
        reading, partner->hours.items, partner->hours.count);
    bool usable =
        resolve_closed(&calendars, partner->hours.items, partner->hours.count);
    usable &= resolve_all(&plans, partner->plans.items, partner->plans.count);
    usable &= resolve_all(&pages, partner->pages.items, partner->pages.count);
    usable &= resolve_all(&pages, &partner->training, 1);
    usable &= resolve_all(&pages, &partner->collections, 1);
    for (size_t i = 0; i < partner->speaks.count; i++) {
        usable &= resolve_all(&schedules, &partner->speaks.items[i].during, 1);
    }
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        for (size_t i = 0; i < partner->contact.channels[channel].count; i++) {
            usable &= resolve_all(
                &schedules, &partner->contact.channels[channel].items[i].during,
                1);
        }
    }
    return usable;
}

static bool resolve_references(const struct reading *reading,
                               const struct shelf *shelves)
{
    bool usable = true;
    struct candidates calendars =
        shelf_candidates(reading, &shelves[SHELF_CALENDAR]);
    for (size_t i = 0; i < shelves[SHELF_PLAN].count; i++) {
        usable &= resolve_plan(reading, &calendars,
                               shelves[SHELF_PLAN].items[i]);
    }
    for (size_t i = 0; i < shelves[SHELF_PARTNER].count; i++) {
        usable &= resolve_partner(reading, shelves,
                                  shelves[SHELF_PARTNER].items[i]);
    }
    return usable;
}

bool catalogue_read(const struct value *const *documents, size_t count,
                    const struct value *site, const struct reading *reading,
                    struct catalogue *out)
{
    const struct schema *const kinds[SHELF_COUNT] = {
        &partner_schema, &plan_schema, &calendar_schema, &page_schema};
    struct shelf shelves[SHELF_COUNT];
    bool usable =
        !site || schema_read(&site_schema, reading, site, &out->site);
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        shelves[i] = (struct shelf){
            .schema = kinds[i],
            .items = ARENA_ARRAY(reading->arena, count, void *),
        };
    }
    for (size_t i = 0; i < count; i++) {
        usable &= read_document(reading, shelves, documents[i]);
    }
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        usable &= sort_shelf(reading, &shelves[i]);
    }
    out->partners = (struct partner **)shelves[SHELF_PARTNER].items;
    out->partner_count = shelves[SHELF_PARTNER].count;
    out->plans = (struct plan **)shelves[SHELF_PLAN].items;
    out->plan_count = shelves[SHELF_PLAN].count;
    out->calendars = (struct calendar **)shelves[SHELF_CALENDAR].items;
    out->calendar_count = shelves[SHELF_CALENDAR].count;
    out->pages = (struct page **)shelves[SHELF_PAGE].items;
    out->page_count = shelves[SHELF_PAGE].count;
    return resolve_references(reading, shelves) && usable;
}
