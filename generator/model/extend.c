/* SPDX-License-Identifier: MIT */
/*
 * Documents are looked up in a list that is sorted by id.  A chain is walked
 * from the document to its last base, and put together backwards.
 */
#include "model/extend.h"

#include <stdlib.h>

#include "model/types.h"

/* One document and what it says of its base. */
struct link_of_chain {
    const struct value *at;
    str id;
    size_t index; /* among the documents */
};

struct extending {
    const struct reading *reading;
    const struct schema *kind;
    bool can_extend;              /* the kind has these keys */
    struct link_of_chain *sorted; /* by id */
    size_t count;
    bool *used; /* by index: something extends it */
};

/* ---- what stands in one document ---------------------------------------- */

static str text_of(const struct value *at, const char *key)
{
    const struct value *value = value_find(at, str_from(key));
    return value && value_is_text(value) ? value->text : STR("");
}

static bool is_abstract(const struct value *at)
{
    return str_equal(text_of(at, "abstract"), STR("true"));
}

static int compare_links(const void *left, const void *right)
{
    const struct link_of_chain *a = left;
    const struct link_of_chain *b = right;
    int order = str_compare(a->id, b->id);
    return order ? order : (a->index > b->index) - (a->index < b->index);
}

static int compare_id(const void *id, const void *link)
{
    return str_compare(*(const str *)id,
                       ((const struct link_of_chain *)link)->id);
}

static const struct link_of_chain *find(const struct extending *extending,
                                        str id)
{
    return extending->count ? bsearch(&id, extending->sorted, extending->count,
                                      sizeof *extending->sorted, compare_id)
                            : NULL;
}

/* ---- paths -------------------------------------------------------------- */

static const struct value *child_of(const struct schema *schema,
                                    const struct value *at, str key)
{
    if (schema && schema->short_key && value_is_text(at)) {
        return str_equal(key, str_from(schema->short_key)) ? at : NULL;
    }
    return value_find(at, key);
}

const struct value *lineage_find(const struct schema *kind,
                                 const struct value *document, str path)
{
    const struct schema *schema = kind;
    bool by_id = false;
    const struct value *at = document;
    while (at && path.len && schema) {
        str key = str_cut(&path, '.');
        at = child_of(by_id ? NULL : schema, at, key);
        if (by_id) {
            by_id = false;
            continue;
        }
        const struct field *field = schema_find(schema, key);
        schema = field && field->shape != SHAPE_LIST ? field->of : NULL;
        by_id = schema && field->shape == SHAPE_BY_ID;
    }
    return path.len ? NULL : at;
}

const struct value *lineage_writer(const struct lineage *lineage,
                                   const struct value *value)
{
    for (size_t i = 0; i < lineage->count; i++) {
        if (lineage->written[i]->source == value->source) {
            return lineage->written[i];
        }
    }
    return lineage->at;
}

/* ---- putting two together ----------------------------------------------- */

/* What of the base is left out, by path. */
struct merge {
    struct arena *arena;
    const struct name *without;
    size_t without_count;
};

/* A mapping that is being merged: by a table, or by ids whose items have it. */
struct place {
    const struct schema *schema;
    bool by_id;
    str path;
};

/* Tables stand inside each other at most as deep as YAML is read. */
static struct value *merge_maps(const struct merge *merge, struct place place,
                                const struct value *base,
                                const struct value *child);

static str path_below(const struct merge *merge, str path, str key)
{
    return path.len ? arena_printf(merge->arena, "%.*s.%.*s", STR_ARG(path),
                                   STR_ARG(key))
                    : key;
}

static struct value_entry *put(const struct merge *merge, struct value *map,
                               const struct value_entry *entry,
                               struct value *value)
{
    struct value_entry *copy = value_set(map, merge->arena, entry->key, value);
    copy->key_start = entry->key_start;
    copy->key_end = entry->key_end;
    return copy;
}

/* Gives the mapping that a text stands for. */
static struct value *as_map(const struct merge *merge,
                            const struct schema *schema, struct value *value)
{
    if (!schema->short_key || !value_is_text(value)) {
        return value;
    }
    struct value *map = value_map(merge->arena);
    map->source = value->source;
    map->start = value->start;
    map->end = value->end;
    const struct value_entry entry = {.key = str_from(schema->short_key),
                                      .key_start = value->start,
                                      .key_end = value->end};
    put(merge, map, &entry, value);
    return map;
}

static struct value *merge_items(const struct merge *merge, struct place place,
                                 struct value *base, struct value *child)
{
    if (!place.by_id) {
        base = as_map(merge, place.schema, base);
    }
    return child->kind == VALUE_MAP && base->kind == VALUE_MAP
               ? merge_maps(merge, place, base, child)
               : child;
}

/* Gives the value of a key that both have.  Nothing behind a colon is nothing
 * written; among ids it is a slip, which the tables report. */
static struct value *merge_entry(const struct merge *merge, struct place place,
                                 const struct value_entry *base,
                                 struct value *child)
{
    struct place below = {place.schema, false,
                          path_below(merge, place.path, base->key)};
    if (place.by_id) {
        return merge_items(merge, below, base->value, child);
    }
    const struct field *field = schema_find(place.schema, base->key);
    if (child->kind == VALUE_NULL) {
        return base->value;
    }
    if (!field || !field->of || field->shape == SHAPE_LIST) {
        return child;
    }
    below.schema = field->of;
    below.by_id = field->shape == SHAPE_BY_ID;
    return merge_items(merge, below, base->value, child);
}

static bool is_left_out(const struct merge *merge, str path)
{
    for (size_t i = 0; i < merge->without_count; i++) {
        if (str_equal(merge->without[i].text, path)) {
            return true;
        }
    }
    return false;
}

/* Gives the entries of the base that are inherited. */
static const struct value *inherited(const struct merge *merge,
                                     struct place place,
                                     const struct value *base)
{
    struct value *map = value_map(merge->arena);
    for (size_t i = 0; i < base->entry_count; i++) {
        const struct value_entry *entry = &base->entries[i];
        const struct field *field =
            place.by_id ? NULL : schema_find(place.schema, entry->key);
        str path = path_below(merge, place.path, entry->key);
        if (!(field && field->own) && !is_left_out(merge, path)) {
            put(merge, map, entry, entry->value);
        }
    }
    const struct value_entry *first;
    value_seal(map, merge->arena, &first);
    return map;
}

/* Adds the new entries that stand in the child directly before number `end`. */
static void put_new(const struct merge *merge, struct value *map,
                    const struct value *under, const struct value *child,
                    size_t end)
{
    size_t from = end;
    while (from && !value_find_entry(under, child->entries[from - 1].key)) {
        from--;
    }
    for (; from < end; from++) {
        put(merge, map, &child->entries[from], child->entries[from].value);
    }
}

/* Gives the value of a key that only the base has, without what is left out of
 * it. */
static struct value *pruned(const struct merge *merge, struct place place,
                            const struct value_entry *entry)
{
    str begin =
        arena_printf(merge->arena, "%.*s.",
                     STR_ARG(path_below(merge, place.path, entry->key)));
    const struct field *field =
        place.by_id ? NULL : schema_find(place.schema, entry->key);
    bool is_table =
        place.by_id || (field && field->of && field->shape != SHAPE_LIST);
    for (size_t i = 0; is_table && i < merge->without_count; i++) {
        if (str_starts_with(merge->without[i].text, begin)) {
            struct value *nothing = value_map(merge->arena);
            nothing->source = entry->value->source;
            nothing->start = entry->value->start;
            nothing->end = entry->value->end;
            return merge_entry(merge, place, entry, nothing);
        }
    }
    return entry->value;
}

static struct value *merge_maps(const struct merge *merge, struct place place,
                                const struct value *base,
                                const struct value *child)
{
    const struct value *under = inherited(merge, place, base);
    struct value *map = value_map(merge->arena);
    map->source = child->source;
    map->start = child->start;
    map->end = child->end;
    for (size_t i = 0; i < under->entry_count; i++) {
        const struct value_entry *entry = &under->entries[i];
        const struct value_entry *over = value_find_entry(child, entry->key);
        if (!over) {
            put(merge, map, entry, pruned(merge, place, entry));
            continue;
        }
        put_new(merge, map, under, child, (size_t)(over - child->entries));
        struct value *value = merge_entry(merge, place, entry, over->value);
        put(merge, map, value == entry->value ? entry : over, value);
    }
    put_new(merge, map, under, child, child->entry_count);
    const struct value_entry *first;
    value_seal(map, merge->arena, &first);
    return map;
}

/* ---- what is left out --------------------------------------------------- */

static void add_without(struct merge *merge, struct name *names,
                        const struct value *item)
{
    if (value_is_text(item)) {
        names[merge->without_count++] = (struct name){item, item->text};
    }
}

static struct merge merge_new(const struct extending *extending,
                              const struct value *child)
{
    struct arena *arena = extending->reading->arena;
    const struct value *list = VALUE_FIND(child, "without");
    size_t count = list && list->kind == VALUE_LIST ? list->item_count : 1;
    struct name *names = ARENA_ARRAY(arena, count, struct name);
    struct merge merge = {.arena = arena, .without = names};
    for (size_t i = 0; list && i < count; i++) {
        add_without(&merge, names,
                    list->kind == VALUE_LIST ? list->items[i] : list);
    }
    return merge;
}

/* Gives the mapping that should have the last key of a path, and that key. */
static const struct value *parent_of(const struct extending *extending,
                                     const struct value *base, str path,
                                     str *key)
{
    size_t cut = path.len;
    while (cut && path.data[cut - 1] != '.') {
        cut--;
    }
    *key = str_slice(path, cut, path.len);
    return lineage_find(extending->kind, base,
                        str_slice(path, 0, cut ? cut - 1 : 0));
}

static bool report_without(const struct extending *extending,
                           const struct value *base, const struct name *name)
{
    struct diags *diags = extending->reading->diags;
    struct diag *diag =
        diag_at(diags, SEVERITY_ERROR, "extends-without", name->at,
                "the base has no `%.*s` that could be left out",
                STR_ARG(text_excerpt(name->text)));
    diag_related(diags, diag, base->source, base->start, "the base");
    str key;
    const struct value *parent = parent_of(extending, base, name->text, &key);
    size_t count =
        parent && parent->kind == VALUE_MAP ? parent->entry_count : 0;
    str *keys = ARENA_ARRAY(extending->reading->arena, count, str);
    for (size_t i = 0; i < count; i++) {
        keys[i] = parent->entries[i].key;
    }
    hint_nearest(diags, diag, key, keys, count);
    if (diag->hint.len == 0) {
        diag_hint(diags, diag,
                  "write the path of a key, such as `availability` or "
                  "`targets.low`");
    }
    return false;
}

static bool check_without(const struct extending *extending,
                          const struct merge *merge, const struct value *base)
{
    bool usable = true;
    for (size_t i = 0; i < merge->without_count; i++) {
        const struct name *name = &merge->without[i];
        if (name->text.len == 0 ||
            !lineage_find(extending->kind, base, name->text)) {
            usable = report_without(extending, base, name);
        }
    }
    return usable;
}

/* ---- chains ------------------------------------------------------------- */

/* A file that could not be understood may hold what seems to be missing. */
static bool may_be_unread(const struct reading *reading, str id)
{
    for (size_t i = 0; i < reading->unread_count; i++) {
        const struct source *unread = reading->unread[i];
        if (!unread || str_find(unread->text, id) >= 0) {
            return true;
        }
    }
    return false;
}

static void report_missing(const struct extending *extending,
                           const struct value *name)
{
    const struct reading *reading = extending->reading;
    if (may_be_unread(reading, name->text)) {
        return;
    }
    str *ids = ARENA_ARRAY(reading->arena, extending->count, str);
    for (size_t i = 0; i < extending->count; i++) {
        ids[i] = extending->sorted[i].id;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "ref-missing", name,
                "there is no %s `%.*s` to extend", extending->kind->kind,
                STR_ARG(text_excerpt(name->text)));
    hint_nearest(reading->diags, diag, name->text, ids, extending->count);
    if (diag->hint.len == 0) {
        diag_hint(reading->diags, diag, "name a %s of this project",
                  extending->kind->kind);
    }
}

/* The whole chain is a ring.  Each of its documents finds that; the one of the
 * least id tells. */
static void report_ring(const struct extending *extending,
                        const struct link_of_chain *const *chain, size_t count,
                        const struct value *at)
{
    const struct reading *reading = extending->reading;
    str *ids = ARENA_ARRAY(reading->arena, count + 1, str);
    for (size_t i = 0; i < count; i++) {
        ids[i] = chain[i]->id;
        if (str_compare(chain[i]->id, chain[0]->id) < 0) {
            return;
        }
    }
    ids[count] = chain[0]->id;
    struct diag *diag = diag_at(
        reading->diags, SEVERITY_ERROR, "ref-cycle", at,
        "these extend each other in a ring: %.*s",
        STR_ARG(arena_join(reading->arena, ids, count + 1, STR(" -> "))));
    diag_hint(reading->diags, diag, "take `extends` out of one of them");
}

static void report_depth(const struct extending *extending,
                         const struct value *at)
{
    struct diag *diag =
        diag_at(extending->reading->diags, SEVERITY_ERROR, "extends-depth", at,
                "more than %d documents extend one another here", EXTEND_MOST);
    diag_hint(extending->reading->diags, diag,
              "extend a base that is nearer to the first one");
}

/* Gives the value of `extends`, or NULL where there is none that can be
 * followed: what is no name, the tables report. */
static const struct value *base_name(const struct value *at)
{
    const struct value *name = VALUE_FIND(at, "extends");
    return name && value_is_text(name) && name->text.len ? name : NULL;
}

/* Gives how many documents there are from the first to its last base; 0 when
 * the chain is broken. */
static size_t find_chain(const struct extending *extending,
                         const struct link_of_chain *first,
                         const struct link_of_chain **chain)
{
    const struct link_of_chain *link = first;
    size_t count = 0;
    for (;;) {
        chain[count++] = link;
        const struct value *name = base_name(link->at);
        if (!name) {
            return count;
        }
        link = find(extending, name->text);
        if (!link) {
            if (count == 1) {
                report_missing(extending, name);
            }
            return 0;
        }
        for (size_t i = 0; i < count; i++) {
            if (chain[i]->at == link->at) {
                if (i == 0) {
                    report_ring(extending, chain, count, base_name(first->at));
                }
                return 0;
            }
        }
        if (count == EXTEND_MOST) {
            report_depth(extending, base_name(first->at));
            return 0;
        }
    }
}

/* ---- one document ------------------------------------------------------- */

static bool report_unextended(const struct extending *extending,
                              const struct value *at)
{
    struct diag *diag = diag_at(extending->reading->diags, SEVERITY_ERROR,
                                "extends-without", VALUE_FIND(at, "without"),
                                "nothing can be left out where nothing is "
                                "extended");
    diag_hint(extending->reading->diags, diag,
              "add `extends` with the id of a %s, or take this out",
              extending->kind->kind);
    return false;
}

static bool put_together(const struct extending *extending,
                         const struct link_of_chain *first,
                         struct extended *out)
{
    struct arena *arena = extending->reading->arena;
    const struct link_of_chain *chain[EXTEND_MOST];
    size_t count = find_chain(extending, first, chain);
    out->broken = count == 0;
    if (count == 0) {
        return false;
    }
    const struct value **written =
        ARENA_ARRAY(arena, count, const struct value *);
    for (size_t i = 0; i < count; i++) {
        written[i] = chain[i]->at;
    }
    bool usable = true;
    const struct value *base = written[count - 1];
    for (size_t i = count - 1; i-- > 0;) {
        struct merge merge = merge_new(extending, written[i]);
        const struct place top = {extending->kind, false, STR("")};
        if (i == 0) {
            usable = check_without(extending, &merge, base);
        }
        base = merge_maps(&merge, top, base, written[i]);
    }
    if (count > 1) {
        extending->used[chain[1]->index] = true;
    } else if (VALUE_FIND(first->at, "without")) {
        usable = report_unextended(extending, first->at);
    }
    out->lineage = (struct lineage){base, written, count};
    return usable;
}

/* ---- bases -------------------------------------------------------------- */

/* A base is not among the documents whose ids are compared later. */
static bool check_base(const struct extending *extending,
                       const struct link_of_chain *base)
{
    struct diags *diags = extending->reading->diags;
    const struct value *id =
        value_find(base->at, str_from(extending->kind->kind));
    for (size_t i = 0; i < extending->count; i++) {
        const struct link_of_chain *other = &extending->sorted[i];
        if (other->at != base->at && str_equal(other->id, base->id) &&
            !(is_abstract(other->at) && other->index < base->index)) {
            struct diag *diag =
                diag_at(diags, SEVERITY_ERROR, "id-duplicate", id,
                        "there is already a %s `%.*s`", extending->kind->kind,
                        STR_ARG(base->id));
            diag_related(diags, diag, other->at->source, other->at->start,
                         "the other one");
            diag_hint(diags, diag, "give each an id of its own");
            return false;
        }
    }
    if (!extending->used[base->index]) {
        struct diag *diag =
            diag_at(diags, SEVERITY_WARNING, "base-unused", id,
                    "no %s extends this one, and nobody can offer it",
                    extending->kind->kind);
        diag_hint(diags, diag,
                  "name it under `extends`, or take `abstract` out");
    }
    return true;
}

/* ---- all documents ------------------------------------------------------ */

static struct extending extending_new(const struct reading *reading,
                                      const struct schema *kind,
                                      const struct value *const *documents,
                                      size_t count)
{
    const bool can_extend = schema_find(kind, STR("extends")) != NULL;
    struct extending extending = {
        .reading = reading,
        .kind = kind,
        .can_extend = can_extend,
        .sorted = ARENA_ARRAY(reading->arena, count, struct link_of_chain),
        .used = ARENA_ARRAY(reading->arena, count, bool),
    };
    for (size_t i = 0; i < count; i++) {
        str id = text_of(documents[i], kind->kind);
        if (id.len && can_extend) {
            extending.sorted[extending.count++] =
                (struct link_of_chain){documents[i], id, i};
        }
    }
    if (extending.count > 1) {
        qsort(extending.sorted, extending.count, sizeof *extending.sorted,
              compare_links);
    }
    return extending;
}

bool extend_documents(const struct reading *reading, const struct schema *kind,
                      const struct value *const *documents, size_t count,
                      struct extended *out)
{
    struct extending extending = extending_new(reading, kind, documents, count);
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        const struct value **written =
            ARENA_ARRAY(reading->arena, 1, const struct value *);
        written[0] = documents[i];
        out[i] = (struct extended){
            .kind = kind,
            .lineage = {documents[i], written, 1},
            .id = text_of(documents[i], kind->kind),
            .abstract = extending.can_extend && is_abstract(documents[i]),
        };
        const struct link_of_chain link = {documents[i], out[i].id, i};
        usable &=
            !extending.can_extend || put_together(&extending, &link, &out[i]);
    }
    for (size_t i = 0; i < extending.count; i++) {
        if (is_abstract(extending.sorted[i].at)) {
            usable &= check_base(&extending, &extending.sorted[i]);
        }
    }
    return usable;
}
