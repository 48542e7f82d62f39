/* SPDX-License-Identifier: MIT */
/*
 * The walk goes over the values as they were written, beside the tables, and
 * not over the structs: so it needs no list of its own of what can be
 * translated, and every text keeps its place.
 */
#include "model/units.h"

struct walk {
    const struct schema *document_kind;
    str document;
    struct arena *arena;
    unit_visit *visit;
    void *context;
    bool shipped;
};

static void walk_map(const struct walk *walk, const struct schema *schema,
                     const struct value *at, str id);

static str below(const struct walk *walk, str id, str name)
{
    return arena_printf(walk->arena, "%.*s.%.*s", STR_ARG(id), STR_ARG(name));
}

static void walk_text(const struct walk *walk, const struct field *field,
                      const struct value *text, str id)
{
    if (!value_is_text(text) || str_trim(text->text).len == 0) {
        return;
    }
    const struct unit unit = {
        .id = id,
        .kind = field->type == &type_prose ? UNIT_PROSE : UNIT_TEXT,
        .text = text,
        .document_kind = walk->document_kind,
        .document = walk->document,
        .field = field,
        .shipped = walk->shipped,
    };
    walk->visit(walk->context, &unit);
}

/* The days of a calendar, by their ids and not by when they fall. */
static void walk_days(const struct walk *walk, const struct field *field,
                      const struct value *days, str id)
{
    size_t count = days->kind == VALUE_MAP ? days->entry_count : 0;
    for (size_t i = 0; i < count; i++) {
        const struct value *name = day_entry_name(&days->entries[i]);
        str day = day_entry_id(walk->arena, &days->entries[i]);
        if (name && day.len) {
            walk_text(walk, field, name, below(walk, id, day));
        }
    }
}

/* A text, or one for each key. */
static void walk_texts(const struct walk *walk, const struct field *field,
                       const struct value *value, str id)
{
    if (value->kind != VALUE_MAP) {
        walk_text(walk, field, value, id);
        return;
    }
    for (size_t i = 0; i < value->entry_count; i++) {
        const struct value_entry *entry = &value->entries[i];
        walk_text(walk, field, entry->value, below(walk, id, entry->key));
    }
}

/* The name in the long form of an exception, under its first day. */
static void walk_exception(const struct walk *walk, const struct field *field,
                           const struct value *map, str id)
{
    for (size_t i = 0; map->kind == VALUE_MAP && i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        const struct value *name = VALUE_FIND(entry->value, "name");
        str first = entry->key;
        if (name) {
            walk_text(walk, field, name, below(walk, id, str_cut(&first, ' ')));
        }
    }
}

static void walk_exceptions(const struct walk *walk, const struct field *field,
                            const struct value *value, str id)
{
    if (value->kind != VALUE_LIST) {
        walk_exception(walk, field, value, id);
        return;
    }
    for (size_t i = 0; i < value->item_count; i++) {
        walk_exception(walk, field, value->items[i], id);
    }
}

/* The place in a list changes with the next line that somebody writes above, so
 * items are named by what is written in them. */
static void walk_item(const struct walk *walk, const struct field *field,
                      const struct value *item, str id)
{
    const struct value *name = VALUE_FIND(item, "id");
    if (name && value_is_text(name)) {
        id = below(walk, id, name->text);
    } else if (!field->unnamed_items) {
        id = below(walk, id, STR("main"));
    }
    walk_map(walk, field->of, item, id);
}

static void walk_list(const struct walk *walk, const struct field *field,
                      const struct value *list, str id)
{
    if (list->kind != VALUE_LIST) {
        walk_item(walk, field, list, id);
        return;
    }
    for (size_t i = 0; i < list->item_count; i++) {
        walk_item(walk, field, list->items[i], id);
    }
}

static void walk_by_id(const struct walk *walk, const struct schema *schema,
                       const struct value *map, str id)
{
    size_t count = map->kind == VALUE_MAP ? map->entry_count : 0;
    for (size_t i = 0; i < count; i++) {
        const struct value_entry *entry = &map->entries[i];
        walk_map(walk, schema, entry->value, below(walk, id, entry->key));
    }
}

static void walk_field(const struct walk *walk, const struct field *field,
                       const struct value *value, str id)
{
    if (field->type == &type_exceptions) {
        walk_exceptions(walk, field, value, id);
        return;
    }
    if (field->type == &type_days) {
        walk_days(walk, field, value, id);
        return;
    }
    if (!field->of) {
        walk_texts(walk, field, value, id);
        return;
    }
    switch (field->shape) {
    case SHAPE_ONE:
        walk_map(walk, field->of, value, id);
        break;
    case SHAPE_LIST:
        walk_list(walk, field, value, id);
        break;
    case SHAPE_BY_ID:
        walk_by_id(walk, field->of, value, id);
        break;
    }
}

/* slagen.yaml begins with `site: NAME`, where others begin with their id. */
static str field_id(const struct walk *walk, const struct schema *schema,
                    const struct field *field, str id)
{
    if (schema->short_key && schema->field_count == 1) {
        return id;
    }
    str key = str_from(field->key);
    bool first =
        schema == walk->document_kind && str_equal(key, str_from(schema->kind));
    return below(walk, id, first ? STR("name") : key);
}

static void walk_map(const struct walk *walk, const struct schema *schema,
                     const struct value *at, str id)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        str key = str_from(field->key);
        const struct value *value = value_find(at, key);
        if (value_is_text(at) && str_equal(key, str_from(schema->short_key))) {
            value = at;
        }
        if (value && (field->of || field->translatable)) {
            walk_field(walk, field, value, field_id(walk, schema, field, id));
        }
    }
}

static void walk_document(struct walk *walk, const struct value *at)
{
    const struct schema *kind = walk->document_kind;
    str id = str_from(kind->kind);
    const struct value *name = value_find(at, id);
    if (kind != &site_schema && name && value_is_text(name)) {
        walk->document = name->text;
        id = below(walk, id, name->text);
    }
    walk_map(walk, kind, at, id);
}

void units_walk_document(const struct schema *kind, const struct value *at,
                         struct arena *arena, unit_visit *visit, void *context)
{
    struct walk walk = {kind, STR(""), arena, visit, context, false};
    walk_document(&walk, at);
}

/* The days of an iCalendar file stand in no value of the calendar's. */
static void walk_imported(const struct walk *walk,
                          const struct calendar *calendar)
{
    const struct field *field = schema_find(&calendar_schema, STR("days"));
    for (size_t i = 0; i < calendar->days.count; i++) {
        const struct holiday *day = &calendar->days.items[i];
        if (day->source != calendar->at->source) {
            walk_text(walk, field, field_value(day->at, "name"),
                      arena_printf(walk->arena, "calendar.%.*s.days.%.*s",
                                   STR_ARG(calendar->id.text),
                                   STR_ARG(day->id.text)));
        }
    }
}

static void walk_calendar(struct walk *walk, const struct calendar *calendar)
{
    walk->shipped = calendar->shipped;
    walk_document(walk, calendar->at);
    walk_imported(walk, calendar);
}

void units_walk(const struct catalogue *catalogue, struct arena *arena,
                unit_visit *visit, void *context)
{
    const struct {
        const struct schema *kind;
        void *const *items;
        size_t count;
    } shelves[] = {
        {&partner_schema, (void *const *)catalogue->partners,
         catalogue->partner_count},
        {&plan_schema, (void *const *)catalogue->plans, catalogue->plan_count},
        {&calendar_schema, (void *const *)catalogue->calendars,
         catalogue->calendar_count},
        {&page_schema, (void *const *)catalogue->pages, catalogue->page_count},
    };
    if (catalogue->site.at) {
        units_walk_document(&site_schema, catalogue->site.at, arena, visit,
                            context);
    }
    for (size_t i = 0; i < sizeof shelves / sizeof *shelves; i++) {
        for (size_t j = 0; j < shelves[i].count; j++) {
            const struct document_head *head = shelves[i].items[j];
            struct walk walk = {shelves[i].kind, STR(""), arena,
                                visit,           context, false};
            if (shelves[i].kind == &calendar_schema) {
                walk_calendar(&walk, shelves[i].items[j]);
            } else {
                walk_document(&walk, head->at);
            }
        }
    }
}
