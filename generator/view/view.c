/* SPDX-License-Identifier: MIT */
/*
 * A page is its frame and what is special to its kind.
 */
#include "view/view.h"

#include "view/parts.h"

/* ---- index and text pages ----------------------------------------------- */

static struct value *partner_entry(struct writer *writer,
                                   const struct partner *partner)
{
    struct writer other = *writer;
    other.partner = partner;
    const struct value *full = view_partner(&other);
    struct value *item = value_map(writer->arena);
    static const char *const keys[] = {"name",    "legal_name", "summary",
                                       "country", "url",        "plans"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        value_put(item, writer->arena, keys[i],
                  value_find(full, str_from(keys[i])));
    }
    return item;
}

static void add_index(struct writer *writer, struct value *view)
{
    const struct catalogue *catalogue = writer->edition->catalogue;
    struct value *partners = value_list(writer->arena);
    for (size_t i = 0; i < catalogue->partner_count; i++) {
        value_push(partners, writer->arena,
                   partner_entry(writer, catalogue->partners[i]));
    }
    value_put(view, writer->arena, "intro",
              catalogue->site.summary.len
                  ? writer_content(writer, STR("site.summary"),
                                   catalogue->site.summary)
                  : PHRASE(writer, "index.intro"));
    value_put(view, writer->arena, "partners", partners);
}

static void add_text_page(struct writer *writer, struct value *view)
{
    const struct page *page = view_text_page(writer);
    struct arena *arena = writer->arena;
    size_t index;
    str unit = UNIT(writer, "page.%.*s.body", STR_ARG(writer->page.page));
    struct value *body = writer_prose(writer, unit, page->body.at, &index);
    const struct language *language = &writer->edition->languages->items[index];
    bool own = language == writer->language;
    value_put(view, arena, "intro",
              page->summary.len
                  ? writer_content(writer,
                                   UNIT(writer, "page.%.*s.summary",
                                        STR_ARG(writer->page.page)),
                                   page->summary)
                  : value_null(writer->arena));
    value_put(view, arena, "body", body);
    value_put_text(view, arena, "body_lang",
                   own ? STR("") : language->locale.tag);
    value_put_text(view, arena, "body_dir",
                   own ? STR("")
                       : str_from(direction_name(language->locale.direction)));
}

/* ---- has_X -------------------------------------------------------------- */

enum { VIEW_DEPTH = 16 }; /* values within values; ours are half as deep */

static void add_has(struct writer *writer, struct value *value, int depth);

/* Mustache cannot ask whether a list has items without going through them, and
 * a heading wants to stand once: beside every list X stands has_X. */
static void add_has_to_map(struct writer *writer, struct value *map, int depth)
{
    size_t count = map->entry_count;
    for (size_t i = 0; i < count; i++) {
        struct value_entry entry = map->entries[i];
        if (str_equal(entry.key, STR("parts"))) {
            continue; /* a phrase has no more to say of them */
        }
        if (entry.value->kind == VALUE_LIST) {
            const str parts[] = {STR("has_"), entry.key};
            value_set(map, writer->arena,
                      arena_join(writer->arena, parts, 2, STR("")),
                      value_bool(writer->arena, entry.value->item_count > 0));
        }
        add_has(writer, entry.value, depth);
    }
}

static void add_has(struct writer *writer, struct value *value, int depth)
{
    if (depth == VIEW_DEPTH) {
        return;
    }
    if (value->kind == VALUE_MAP) {
        add_has_to_map(writer, value, depth + 1);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->item_count; i++) {
            add_has(writer, value->items[i], depth + 1);
        }
    }
}

void view_add_has(struct writer *writer, struct value *view)
{
    add_has(writer, view, 0);
}

struct value *view_make(struct writer *writer)
{
    struct value *view = value_map(writer->arena);
    struct clause_texts texts;
    *writer->ledger = ledger_new(writer);
    clause_texts_init(&texts, writer);
    view_add_frame(writer, view);
    switch (writer->page.kind) {
    case PAGE_CHOOSER:
        break;
    case PAGE_INDEX:
        add_index(writer, view);
        break;
    case PAGE_PARTNER:
        view_add_partner_page(writer, view);
        break;
    case PAGE_SUPPORT:
        view_add_plan(writer, view, &texts);
        view_add_support(writer, view);
        break;
    case PAGE_SLA:
    case PAGE_BILINGUAL:
        view_add_plan(writer, view, &texts);
        view_add_sla(writer, view, &texts);
        break;
    case PAGE_TEXT:
        add_text_page(writer, view);
        break;
    }
    view_add_state(writer, view);
    view_add_has(writer, view);
    view_settle_clauses(writer, view, &texts);
    return view;
}
