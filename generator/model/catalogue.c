/* SPDX-License-Identifier: MIT */
/*
 * Documents are first read one by one, then sorted by id, so that two with the
 * same id are neighbours, and at last every reference is looked up.
 */
#include "model/catalogue.h"

#include <stdlib.h>

#include "model/calendar_join.h"
#include "model/references.h"
#include "model/units.h"

const struct schema *const schemas[] = {
    &site_schema, &partner_schema, &plan_schema, &calendar_schema, &page_schema,
};
const size_t schema_count = sizeof schemas / sizeof *schemas;

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
                 from->start, end, "this file does not say what it describes");
    diag_hint(reading->diags, diag,
              "begin with `partner: ID`, `plan: ID`, `calendar: ID` or `page: "
              "ID`");
    return false;
}

/* A base that is only a base is looked at alone for slips of the pen; what it
 * promises is judged in what extends it. */
static bool read_base(const struct reading *reading,
                      const struct extended *extended)
{
    struct reading partial = *reading;
    partial.partial = true;
    void *object = arena_alloc(reading->arena, extended->kind->size);
    return schema_read(extended->kind, &partial, extended->lineage.at, object);
}

static bool read_document(const struct reading *reading, struct shelf *shelf,
                          const struct extended *extended)
{
    struct reading whole = *reading;
    struct document_head *object =
        arena_alloc(reading->arena, shelf->schema->size);
    whole.partial = extended->broken;
    object->faulty =
        !schema_read(shelf->schema, &whole, extended->lineage.at, object) ||
        extended->broken;
    if (object->id.text.len) {
        shelf->items[shelf->count++] = object;
    }
    return !object->faulty;
}

/* Gives the documents of a kind in their order. */
static size_t documents_of(struct shelf *shelves, const struct shelf *shelf,
                           const struct value *const *documents, size_t count,
                           const struct value **out)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (shelf_for(shelves, documents[i]) == shelf) {
            out[found++] = documents[i];
        }
    }
    return found;
}

static bool read_shelf(const struct reading *reading, struct shelf *shelf,
                       const struct value *const *documents, size_t count,
                       struct catalogue *out)
{
    struct extended *extended = &out->extended[out->extended_count];
    bool usable =
        extend_documents(reading, shelf->schema, documents, count, extended);
    out->extended_count += count;
    for (size_t i = 0; i < count; i++) {
        usable &= extended[i].abstract
                      ? read_base(reading, &extended[i])
                      : read_document(reading, shelf, &extended[i]);
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

const struct lineage *catalogue_lineage(const struct catalogue *catalogue,
                                        const struct value *at)
{
    for (size_t i = 0; i < catalogue->extended_count; i++) {
        if (catalogue->extended[i].lineage.at == at) {
            return &catalogue->extended[i].lineage;
        }
    }
    return NULL;
}

#define FIND(array, id)                                                        \
    find_on_shelf((void *const *)catalogue->array##s,                          \
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

const struct calendar *catalogue_country_calendar(
    const struct catalogue *catalogue, str country)
{
    char id[CALENDAR_COUNTRY_LEN];
    return catalogue_calendar(catalogue, calendar_country_id(country, id));
}

const struct page *catalogue_page(const struct catalogue *catalogue, str id)
{
    return FIND(page, id);
}

/* Gives `reading` with the files of no known kind among the unread ones. */
static struct reading with_unread(const struct reading *reading,
                                  const struct value *const *documents,
                                  size_t count, struct shelf *shelves)
{
    struct reading out = *reading;
    const struct source **unread = ARENA_ARRAY(
        reading->arena, reading->unread_count + count, const struct source *);
    for (size_t i = 0; i < reading->unread_count; i++) {
        unread[i] = reading->unread[i];
    }
    for (size_t i = 0; i < count; i++) {
        if (!shelf_for(shelves, documents[i])) {
            unread[out.unread_count++] = documents[i]->source;
        }
    }
    out.unread = unread;
    return out;
}

/* ---- calendars that are shipped ------------------------------------------ */

/* What is taken from the program besides the project's own. */
struct summoning {
    const struct reading *reading;
    struct shelf *shelf;
    size_t own; /* how many of the shelf are the project's, sorted by id */
    bool usable;
    bool has_all;
};

static bool is_on_shelf(const struct summoning *summoning, str id)
{
    const struct shelf *shelf = summoning->shelf;
    if (find_on_shelf(shelf->items, summoning->own, id)) {
        return true;
    }
    for (size_t i = summoning->own; i < shelf->count; i++) {
        const struct document_head *head = shelf->items[i];
        if (str_equal(head->id.text, id)) {
            return true;
        }
    }
    return false;
}

static void summon(struct summoning *summoning, str id)
{
    const struct reading *reading = summoning->reading;
    const struct calendar_supply *supply = reading->calendars;
    if (!supply || id.len == 0 || is_on_shelf(summoning, id)) {
        return;
    }
    const struct value *from = supply->shipped(supply->context, id);
    if (!from) {
        return;
    }
    struct calendar *calendar = ARENA_NEW(reading->arena, struct calendar);
    calendar->faulty = !schema_read(&calendar_schema, reading, from, calendar);
    calendar->shipped = true;
    summoning->shelf->items[summoning->shelf->count++] = calendar;
    summoning->usable &= !calendar->faulty;
}

static void summon_country(struct summoning *summoning, str country)
{
    char id[CALENDAR_COUNTRY_LEN];
    str name = calendar_country_id(country, id);
    summon(summoning, arena_copy(summoning->reading->arena, name));
}

/* Wherever a customer is, `slagen when` has to know its holidays. */
static void summon_all(struct summoning *summoning)
{
    const struct calendar_supply *supply = summoning->reading->calendars;
    for (size_t i = 0; supply && !summoning->has_all && i < supply->id_count;
         i++) {
        summon(summoning, supply->ids[i]);
    }
    summoning->has_all = true;
}

/* Gives whether a schedule asks for the calendar of the partner's country. */
static bool summon_closed(struct summoning *summoning,
                          const struct schedule *schedules, size_t count)
{
    bool provider = false;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < schedules[i].closed.count; j++) {
            str id = schedules[i].closed.items[j].text;
            provider |= str_equal(id, CALENDAR_PROVIDER);
            if (str_equal(id, CALENDAR_CUSTOMER)) {
                summon_all(summoning);
            }
            summon(summoning, id);
        }
    }
    return provider;
}

/* Puts the shipped calendars on the shelf that somebody refers to, and those
 * that they include; all of them where a customer's own are meant. */
static bool summon_calendars(const struct reading *reading,
                             const struct catalogue *catalogue,
                             struct shelf *shelf)
{
    struct summoning summoning = {.reading = reading,
                                  .shelf = shelf,
                                  .own = shelf->count,
                                  .usable = true};
    bool provider = false;
    for (size_t i = 0; i < catalogue->plan_count; i++) {
        provider |= summon_closed(&summoning, catalogue->plans[i]->hours.items,
                                  catalogue->plans[i]->hours.count);
    }
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        provider |=
            summon_closed(&summoning, catalogue->partners[i]->hours.items,
                          catalogue->partners[i]->hours.count);
    }
    for (size_t i = 0; provider && i < catalogue->partner_count; i++) {
        summon_country(&summoning, catalogue->partners[i]->country);
    }
    for (size_t i = 0; i < shelf->count; i++) {
        const struct calendar *calendar = shelf->items[i];
        for (size_t j = 0; j < calendar->includes.count; j++) {
            summon(&summoning, calendar->includes.items[j].text);
        }
    }
    return summoning.usable & sort_shelf(reading, shelf);
}

bool catalogue_read(const struct value *const *documents, size_t count,
                    const struct value *site, const struct reading *reading,
                    struct catalogue *out)
{
    const struct schema *const kinds[SHELF_COUNT] = {
        &partner_schema, &plan_schema, &calendar_schema, &page_schema};
    struct shelf shelves[SHELF_COUNT];
    bool usable = !site || schema_read(&site_schema, reading, site, &out->site);
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        size_t most = count;
        if (i == SHELF_CALENDAR && reading->calendars) {
            most += reading->calendars->id_count;
        }
        shelves[i] = (struct shelf){
            .schema = kinds[i],
            .items = ARENA_ARRAY(reading->arena, most, void *),
        };
    }
    out->extended = ARENA_ARRAY(reading->arena, count, struct extended);
    out->extended_count = 0;
    const struct reading whole =
        with_unread(reading, documents, count, shelves);
    for (size_t i = 0; i < count; i++) {
        usable &= shelf_for(shelves, documents[i]) ||
                  report_kind(reading, documents[i]);
    }
    const struct value **of_kind =
        ARENA_ARRAY(reading->arena, count, const struct value *);
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        size_t found =
            documents_of(shelves, &shelves[i], documents, count, of_kind);
        usable &= read_shelf(&whole, &shelves[i], of_kind, found, out);
    }
    for (size_t i = 0; i < SHELF_COUNT; i++) {
        usable &= sort_shelf(reading, &shelves[i]);
    }
    out->partners = (struct partner **)shelves[SHELF_PARTNER].items;
    out->partner_count = shelves[SHELF_PARTNER].count;
    out->plans = (struct plan **)shelves[SHELF_PLAN].items;
    out->plan_count = shelves[SHELF_PLAN].count;
    usable &= summon_calendars(reading, out, &shelves[SHELF_CALENDAR]);
    out->calendars = (struct calendar **)shelves[SHELF_CALENDAR].items;
    out->calendar_count = shelves[SHELF_CALENDAR].count;
    out->pages = (struct page **)shelves[SHELF_PAGE].items;
    out->page_count = shelves[SHELF_PAGE].count;
    usable &= calendars_join(&whole, out);
    units_inherit(out, reading->arena);
    return references_check(&whole, out) && usable;
}
