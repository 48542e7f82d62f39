/* SPDX-License-Identifier: MIT */
/* Texts that a document has from its base, and where they are translated. */
#include <stdlib.h>

#include "model/units.h"

struct origins {
    struct catalogue *catalogue;
    const struct extended *extended; /* being walked */
    size_t capacity;
    struct arena *arena;
};

static void add(struct origins *origins, str id, str origin)
{
    struct catalogue *catalogue = origins->catalogue;
    catalogue->inherited =
        ARENA_GROW(origins->arena, catalogue->inherited,
                   catalogue->inherited_count, &origins->capacity);
    catalogue->inherited[catalogue->inherited_count++] =
        (struct inherited_text){id, origin};
}

static void look_at(void *context, const struct unit *unit)
{
    struct origins *origins = context;
    const struct lineage *lineage = &origins->extended->lineage;
    if (unit->text->source == lineage->at->source) {
        return;
    }
    str kind = str_from(origins->extended->kind->kind);
    const struct value *writer = lineage_writer(lineage, unit->text);
    const struct value *name = value_find(writer, kind);
    size_t prefix = kind.len + 1 + unit->document.len;
    str rest = str_slice(unit->id, prefix, unit->id.len);
    add(origins, unit->id,
        arena_printf(origins->arena, "%.*s.%.*s%.*s", STR_ARG(kind),
                     STR_ARG(name->text), STR_ARG(rest)));
}

static int compare_ids(const void *left, const void *right)
{
    return str_compare(((const struct inherited_text *)left)->id,
                       ((const struct inherited_text *)right)->id);
}

void units_inherit(struct catalogue *catalogue, struct arena *arena)
{
    struct origins origins = {.catalogue = catalogue, .arena = arena};
    catalogue->inherited = NULL;
    catalogue->inherited_count = 0;
    for (size_t i = 0; i < catalogue->extended_count; i++) {
        origins.extended = &catalogue->extended[i];
        if (origins.extended->lineage.count > 1 &&
            !origins.extended->abstract) {
            units_walk_document(origins.extended->kind,
                                origins.extended->lineage.at, arena, look_at,
                                &origins);
        }
    }
    if (catalogue->inherited_count > 1) {
        qsort(catalogue->inherited, catalogue->inherited_count,
              sizeof *catalogue->inherited, compare_ids);
    }
}

static int compare_id(const void *id, const void *item)
{
    return str_compare(*(const str *)id,
                       ((const struct inherited_text *)item)->id);
}

str units_origin(const struct catalogue *catalogue, str id)
{
    const struct inherited_text *found =
        catalogue->inherited_count
            ? bsearch(&id, catalogue->inherited, catalogue->inherited_count,
                      sizeof *catalogue->inherited, compare_id)
            : NULL;
    return found ? found->origin : id;
}
