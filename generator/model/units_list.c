/* SPDX-License-Identifier: MIT */
/* The texts that the walk meets, as a list in which ids can be looked up. */
#include "model/units.h"

#include <stdlib.h>

struct listing {
    struct units *units;
    size_t capacity;
    struct arena *arena;
};

static void add_unit(void *context, const struct unit *unit)
{
    struct listing *listing = context;
    struct units *units = listing->units;
    units->items = ARENA_GROW(listing->arena, units->items, units->count,
                              &listing->capacity);
    units->items[units->count++] = *unit;
}

/* Equal ids stay in the order of the list. */
static int compare_units(const void *left, const void *right)
{
    const struct unit *a = *(const struct unit *const *)left;
    const struct unit *b = *(const struct unit *const *)right;
    int order = str_compare(a->id, b->id);
    return order ? order : (a > b) - (a < b);
}

static void sort_units(struct units *units)
{
    for (size_t i = 0; i < units->count; i++) {
        units->by_id[i] = &units->items[i];
    }
    if (units->count > 1) {
        qsort(units->by_id, units->count, sizeof *units->by_id, compare_units);
    }
}

static void report_duplicate(const struct unit *first, const struct unit *unit,
                             struct diags *diags)
{
    struct diag *diag =
        diag_at(diags, SEVERITY_WARNING, "unit-duplicate", unit->text,
                "this text and another have one id for "
                "translators, `%.*s`",
                STR_ARG(unit->id));
    diag_related(diags, diag, first->text->source, first->text->start,
                 "the other one");
    diag_hint(diags, diag, "give each of them an `id`");
}

/* Marks the second of two and all after it; gives how many. */
static size_t mark_duplicates(const struct units *units, bool *marks,
                              struct diags *diags)
{
    size_t count = 0;
    const struct unit *first = NULL;
    for (size_t i = 0; i < units->count; i++) {
        const struct unit *unit = units->by_id[i];
        if (!first || !str_equal(first->id, unit->id)) {
            first = unit;
            continue;
        }
        if (!str_equal(str_trim(first->text->text),
                       str_trim(unit->text->text))) {
            report_duplicate(first, unit, diags);
        }
        marks[unit - units->items] = true;
        count++;
    }
    return count;
}

static void drop_marked(struct units *units, const bool *marks)
{
    size_t kept = 0;
    for (size_t i = 0; i < units->count; i++) {
        if (!marks[i]) {
            units->items[kept++] = units->items[i];
        }
    }
    units->count = kept;
}

void units_read(const struct catalogue *catalogue, struct arena *arena,
                struct diags *diags, struct units *out)
{
    struct listing listing = {.units = out, .arena = arena};
    *out = (struct units){0};
    units_walk(catalogue, arena, add_unit, &listing);
    out->by_id = ARENA_ARRAY(arena, out->count, const struct unit *);
    bool *marks = ARENA_ARRAY(arena, out->count, bool);
    sort_units(out);
    if (mark_duplicates(out, marks, diags)) {
        drop_marked(out, marks);
        sort_units(out);
    }
}

static int compare_id(const void *id, const void *slot)
{
    const struct unit *unit = *(const struct unit *const *)slot;
    return str_compare(*(const str *)id, unit->id);
}

const struct unit *units_find(const struct units *units, str id)
{
    const struct unit *const *slot =
        units->count ? bsearch(&id, units->by_id, units->count,
                               sizeof *units->by_id, compare_id)
                     : NULL;
    return slot ? *slot : NULL;
}
