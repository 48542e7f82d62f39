/* SPDX-License-Identifier: MIT */
#include "rules/guard_scope.h"

#include <stdlib.h>

/* Documents are sorted by id. */
static size_t number_of(void *const *items, size_t count, str id)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct document_head *head = items[middle];
        int order = str_compare(id, head->id.text);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return SIZE_MAX;
}

size_t guard_plan_number(const struct catalogue *catalogue, str id)
{
    return number_of((void *const *)catalogue->plans, catalogue->plan_count,
                     id);
}

static int compare_numbers(const void *left, const void *right)
{
    size_t a = *(const size_t *)left;
    size_t b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* Sorts a set and takes out what is in it twice. */
static void tidy(struct guard_set *set)
{
    size_t kept = 0;
    if (set->count > 1) {
        qsort(set->items, set->count, sizeof *set->items, compare_numbers);
    }
    for (size_t i = 0; i < set->count; i++) {
        if (kept == 0 || set->items[kept - 1] != set->items[i]) {
            set->items[kept++] = set->items[i];
        }
    }
    set->count = kept;
}

bool guard_set_has(const struct guard_set *set, size_t number)
{
    return set->count && bsearch(&number, set->items, set->count,
                                 sizeof *set->items, compare_numbers);
}

/* ---- the other way round ------------------------------------------------ */

/* One document that one partner shows. */
struct pair {
    size_t document;
    size_t partner;
};

struct pairs {
    struct pair *items;
    size_t count;
};

static void add_pair(struct pairs *pairs, void *const *documents, size_t count,
                     str id, size_t partner)
{
    size_t number = id.len ? number_of(documents, count, id) : SIZE_MAX;
    if (number != SIZE_MAX) {
        pairs->items[pairs->count++] = (struct pair){number, partner};
    }
}

/* Gives for each document the partners that show it. */
static struct guard_set *turned(const struct pairs *pairs, size_t documents,
                                struct arena *arena)
{
    struct guard_set *sets = ARENA_ARRAY(arena, documents, struct guard_set);
    size_t *room = ARENA_ARRAY(arena, pairs->count, size_t);
    for (size_t i = 0; i < pairs->count; i++) {
        sets[pairs->items[i].document].count++;
    }
    for (size_t i = 0; i < documents; i++) {
        sets[i].items = room;
        room += sets[i].count;
        sets[i].count = 0;
    }
    for (size_t i = 0; i < pairs->count; i++) {
        struct guard_set *set = &sets[pairs->items[i].document];
        set->items[set->count++] = pairs->items[i].partner;
    }
    for (size_t i = 0; i < documents; i++) {
        tidy(&sets[i]);
    }
    return sets;
}

static struct guard_set plan_numbers(const struct catalogue *catalogue,
                                     const struct partner *partner,
                                     struct arena *arena)
{
    struct guard_set set = {ARENA_ARRAY(arena, partner->plans.count, size_t),
                            0};
    for (size_t i = 0; i < partner->plans.count; i++) {
        size_t number =
            guard_plan_number(catalogue, partner->plans.items[i].text);
        if (number != SIZE_MAX) {
            set.items[set.count++] = number;
        }
    }
    tidy(&set);
    return set;
}

struct guard_shown guard_shown_new(const struct catalogue *catalogue,
                                   struct arena *arena)
{
    enum { SINGLE_PAGES = 2 }; /* training, collections */
    struct guard_shown shown = {.catalogue = catalogue};
    size_t partners = catalogue->partner_count;
    size_t plan_pairs = 0;
    size_t page_pairs = partners * SINGLE_PAGES;
    for (size_t i = 0; i < partners; i++) {
        plan_pairs += catalogue->partners[i]->plans.count;
        page_pairs += catalogue->partners[i]->pages.count;
    }
    struct pairs plans = {ARENA_ARRAY(arena, plan_pairs, struct pair), 0};
    struct pairs pages = {ARENA_ARRAY(arena, page_pairs, struct pair), 0};
    void *const *page_items = (void *const *)catalogue->pages;
    size_t page_count = catalogue->page_count;
    shown.plans_of = ARENA_ARRAY(arena, partners, struct guard_set);
    shown.all_partners.items = ARENA_ARRAY(arena, partners, size_t);
    for (size_t i = 0; i < partners; i++) {
        const struct partner *partner = catalogue->partners[i];
        shown.all_partners.items[shown.all_partners.count++] = i;
        shown.plans_of[i] = plan_numbers(catalogue, partner, arena);
        for (size_t j = 0; j < shown.plans_of[i].count; j++) {
            plans.items[plans.count++] =
                (struct pair){shown.plans_of[i].items[j], i};
        }
        for (size_t j = 0; j < partner->pages.count; j++) {
            add_pair(&pages, page_items, page_count,
                     partner->pages.items[j].text, i);
        }
        add_pair(&pages, page_items, page_count, partner->training.text, i);
        add_pair(&pages, page_items, page_count, partner->collections.text, i);
    }
    shown.plan_with = turned(&plans, catalogue->plan_count, arena);
    shown.pages_with = turned(&pages, page_count, arena);
    return shown;
}

/* ---- one text ----------------------------------------------------------- */

struct guard_set guard_plans_of(const struct guard_shown *shown,
                                const struct guard_set *partners,
                                struct arena *scratch)
{
    size_t most = 0;
    for (size_t i = 0; i < partners->count; i++) {
        most += shown->plans_of[partners->items[i]].count;
    }
    struct guard_set set = {ARENA_ARRAY(scratch, most, size_t), 0};
    for (size_t i = 0; i < partners->count; i++) {
        const struct guard_set *plans = &shown->plans_of[partners->items[i]];
        for (size_t j = 0; j < plans->count; j++) {
            set.items[set.count++] = plans->items[j];
        }
    }
    tidy(&set);
    return set;
}

static struct guard_set single(size_t number, struct arena *scratch)
{
    struct guard_set set = {ARENA_NEW(scratch, size_t), number != SIZE_MAX};
    *set.items = number;
    return set;
}

struct guard_scope guard_scope_of(const struct guard_shown *shown,
                                  const struct guard_text *text,
                                  struct arena *scratch)
{
    const struct catalogue *catalogue = shown->catalogue;
    struct guard_scope scope = {.plans = {NULL, 0}};
    if (text->kind == &plan_schema) {
        size_t number = guard_plan_number(catalogue, text->document);
        scope.plans = single(number, scratch);
        scope.partners = number == SIZE_MAX ? (struct guard_set){NULL, 0}
                                            : shown->plan_with[number];
        return scope;
    }
    if (text->kind == &site_schema) {
        scope.partners = shown->all_partners;
    } else if (text->kind == &partner_schema) {
        scope.partners =
            single(number_of((void *const *)catalogue->partners,
                             catalogue->partner_count, text->document),
                   scratch);
    } else if (text->kind == &page_schema) {
        size_t number = number_of((void *const *)catalogue->pages,
                                  catalogue->page_count, text->document);
        scope.partners = number == SIZE_MAX ? (struct guard_set){NULL, 0}
                                            : shown->pages_with[number];
    }
    scope.plans = guard_plans_of(shown, &scope.partners, scratch);
    return scope;
}
