/* SPDX-License-Identifier: MIT */
/*
 * Blocks in a list, newest first.  An allocation that does not fit into the
 * newest block gets a new one, twice as large as the last, at most 1 MiB, or
 * as large as it needs to be.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_SEPARATE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_SEPARATE 1
#endif
#endif
#ifndef ARENA_SEPARATE
#define ARENA_SEPARATE 0
#endif

enum {
    FIRST_BLOCK = 4 * 1024,
    LARGEST_BLOCK = 1024 * 1024,
};

struct arena_block {
    struct arena_block *older;
    size_t size;
    size_t used;
    alignas(max_align_t) char bytes[];
};

void arena_out_of_memory(void)
{
    fputs("slagen: out of memory\n", stderr);
    exit(3);
}

void arena_init(struct arena *arena)
{
    *arena = (struct arena){0};
}

static void drop_newest(struct arena *arena)
{
    struct arena_block *block = arena->blocks;
    arena->blocks = block->older;
    free(block);
}

void arena_release(struct arena *arena)
{
    while (arena->blocks) {
        drop_newest(arena);
    }
    arena->size_bytes = 0;
}

struct arena_mark arena_mark(const struct arena *arena)
{
    return (struct arena_mark){
        .block = arena->blocks,
        .used = arena->blocks ? arena->blocks->used : 0,
        .size_bytes = arena->size_bytes,
    };
}

/* The first block is kept when an arena is rewound to its start, so that a
 * job after a job costs no malloc. */
void arena_rewind(struct arena *arena, struct arena_mark mark)
{
    while (arena->blocks != mark.block) {
        if (!mark.block && !arena->blocks->older && !ARENA_SEPARATE) {
            arena->blocks->used = 0;
            arena->size_bytes = mark.size_bytes;
            return;
        }
        drop_newest(arena);
    }
    if (arena->blocks) {
        arena->blocks->used = mark.used;
    }
    arena->size_bytes = mark.size_bytes;
}

static size_t next_block_size(const struct arena *arena, size_t size)
{
    size_t wanted = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
    if (wanted > LARGEST_BLOCK) {
        wanted = LARGEST_BLOCK;
    }
    return ARENA_SEPARATE || wanted < size ? size : wanted;
}

static void add_block(struct arena *arena, size_t size)
{
    size_t block_size = next_block_size(arena, size);
    if (block_size > SIZE_MAX - sizeof(struct arena_block)) {
        arena_out_of_memory();
    }
    struct arena_block *block = malloc(sizeof *block + block_size);
    if (!block) {
        arena_out_of_memory();
    }
    block->older = arena->blocks;
    block->size = block_size;
    block->used = 0;
    arena->blocks = block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t unit = alignof(max_align_t);
    if (size > SIZE_MAX - unit) {
        arena_out_of_memory();
    }
    size_t rounded = ARENA_SEPARATE ? size : (size + unit - 1) / unit * unit;
    struct arena_block *block = arena->blocks;
    if (!block || ARENA_SEPARATE || block->size - block->used < rounded) {
        add_block(arena, rounded);
        block = arena->blocks;
    }
    char *start = block->bytes + block->used;
    block->used += rounded;
    arena->size_bytes += rounded;
    memset(start, 0, size);
    return start;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        arena_out_of_memory();
    }
    return arena_alloc(arena, count * size);
}

/* Arrays double, so that n additions cost O(n); the old array stays behind in
 * the arena. */
void *arena_grow(struct arena *arena, void *items, size_t count,
                 size_t *capacity, size_t size)
{
    enum { FIRST_ITEMS = 4, LARGE_ITEM = 256 };
    if (count < *capacity) {
        return items;
    }
    *capacity = *capacity ? *capacity * 2 : size > LARGE_ITEM ? 1 : FIRST_ITEMS;
    void *larger = arena_array(arena, *capacity, size);
    if (count) {
        memcpy(larger, items, count * size);
    }
    return larger;
}

str arena_copy(struct arena *arena, str text)
{
    char *copy = arena_alloc(arena, text.len + 1);
    if (text.len) {
        memcpy(copy, text.data, text.len);
    }
    return (str){copy, text.len};
}

const char *arena_cstring(struct arena *arena, str text)
{
    return arena_copy(arena, text).data;
}

str arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    /* Most texts are short, and formatting is what costs: once is enough. */
    char small[256];
    va_list again;
    va_copy(again, args);
    int len = vsnprintf(small, sizeof small, format, args);
    size_t size = len > 0 ? (size_t)len : 0;
    char *text = arena_alloc(arena, size + 1);
    if (size < sizeof small) {
        memcpy(text, small, size);
    } else {
        vsnprintf(text, size + 1, format, again);
    }
    va_end(again);
    return (str){text, size};
}

str arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

str arena_join(struct arena *arena, const str *parts, size_t count,
               str separator)
{
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        len += parts[i].len + (i ? separator.len : 0);
    }
    char *text = arena_alloc(arena, len + 1);
    char *end = text;
    for (size_t i = 0; i < count; i++) {
        if (i && separator.len) {
            memcpy(end, separator.data, separator.len);
            end += separator.len;
        }
        if (parts[i].len) {
            memcpy(end, parts[i].data, parts[i].len);
            end += parts[i].len;
        }
    }
    return (str){text, len};
}
