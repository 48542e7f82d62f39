/* SPDX-License-Identifier: MIT */
/*
 * arena: memory with one lifetime.
 *
 * Everything made in an arena lives until the arena is rewound or released;
 * nothing in it is freed singly.  There are three lifetimes in the program
 * (program, YAML document, job), and a pointer leads only to an equal or longer
 * one.  An arena belongs to one thread at a time.
 *
 * Out of memory ends the program with one line on standard error and status 3:
 * input is bounded long before, so it means that the machine is at its end.
 *
 * Under AddressSanitizer every allocation is a malloc of its own, so that a
 * step over the end shows.
 */
#ifndef SLAGEN_BASE_ARENA_H
#define SLAGEN_BASE_ARENA_H

#include <stdarg.h>

#include "base/str.h"

struct arena {
    struct arena_block *blocks; /* newest first; NULL when empty */
    size_t size_bytes;          /* handed out since the start */
};

/* Where an arena stood; see arena_mark. */
struct arena_mark {
    struct arena_block *block;
    size_t used;
    size_t size_bytes;
};

/* Makes an empty arena, which holds no memory. `struct arena a = {0}` too. */
void arena_init(struct arena *arena);

/* Gives all its memory back; the arena may be used again. */
void arena_release(struct arena *arena);

/* Gives a mark for arena_rewind. */
struct arena_mark arena_mark(const struct arena *arena);

/* Forgets everything made since the mark was taken. */
void arena_rewind(struct arena *arena, struct arena_mark mark);

/* Gives `size` zeroed bytes aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* Gives room for `count` items of `size` bytes, zeroed; checks the product. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* ARENA_NEW(arena, struct plan) gives one zeroed object. */
#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, count, type)                                        \
    ((type *)arena_array((arena), (count), sizeof(type)))

/*
 * Gives the items of a list with room for one more behind `count`: the same, or
 * a larger copy where `*capacity` is used up.  A list that grows:
 *     list->items = ARENA_GROW(arena, list->items, list->count,
 *                              &list->capacity);
 *     list->items[list->count++] = item;
 */
void *arena_grow(struct arena *arena, void *items, size_t count,
                 size_t *capacity, size_t size);

#define ARENA_GROW(arena, items, count, capacity)                              \
    arena_grow((arena), (items), (count), (capacity), sizeof *(items))

/* Gives a copy of `text`, with a U+0000 behind it that len does not count. */
str arena_copy(struct arena *arena, str text);

/* The same as a C string. The caller knows that it holds no U+0000. */
const char *arena_cstring(struct arena *arena, str text);

/* Gives the text of a printf format. */
str arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
str arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Gives the parts one after another. */
str arena_join(struct arena *arena, const str *parts, size_t count,
               str separator);

/* Ends the program: "slagen: out of memory", status 3.  For base
 * and for the fences around foreign libraries, which cannot go on either. */
_Noreturn void arena_out_of_memory(void);

#endif
