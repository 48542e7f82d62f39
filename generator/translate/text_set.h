/* SPDX-License-Identifier: MIT */
/*
 * text_set: some of the texts of a project, by their numbers (texts.h).
 *
 * What a page says is such a set, and so is what a language has no review of:
 * whether a page holds a draft is one look at where the two meet.
 */
#ifndef SLAGEN_TRANSLATE_TEXT_SET_H
#define SLAGEN_TRANSLATE_TEXT_SET_H

#include "base/arena.h"

struct text_set {
    uint64_t *words;
    size_t count; /* of words; two sets that are compared have as many */
};

static inline struct text_set text_set_new(struct arena *arena, size_t texts)
{
    size_t count = texts / 64 + 1;
    return (struct text_set){ARENA_ARRAY(arena, count, uint64_t), count};
}

static inline void text_set_add(struct text_set *set, size_t text)
{
    set->words[text / 64] |= (uint64_t)1 << text % 64;
}

static inline bool text_set_has(const struct text_set *set, size_t text)
{
    return set->words[text / 64] >> text % 64 & 1;
}

static inline void text_set_join(struct text_set *set,
                                 const struct text_set *more)
{
    for (size_t i = 0; i < set->count; i++) {
        set->words[i] |= more->words[i];
    }
}

static inline bool text_set_meets(const struct text_set *a,
                                  const struct text_set *b)
{
    bool meets = false;
    for (size_t i = 0; i < a->count; i++) {
        meets |= (a->words[i] & b->words[i]) != 0;
    }
    return meets;
}

#endif
