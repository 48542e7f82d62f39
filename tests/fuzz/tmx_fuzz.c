/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a translation memory, and so into libxml2.  What was read is
 * the same when it is written and read again; suggestions from it are in order.
 */
#include "exchange/tmx.h"
#include "fuzz.h"

enum { MOST_BYTES = 64 << 20, MOST_MATCHES = 8 };

static bool read_memory(str text, struct memory *memory, struct arena *arena)
{
    struct diags diags;
    const struct source source = {STR("fuzz.tmx"), text};
    diags_init(&diags, arena);
    memory_init(memory, STR("en"), arena);
    bool read = tmx_read(&source, &diags, memory);
    require(read == (diags.error_count == 0));
    require_findings(&diags);
    return read;
}

static str written(struct memory *memory, struct arena *arena)
{
    struct buf text;
    buf_init(&text, MOST_BYTES);
    memory_sort(memory);
    tmx_write(memory, &text);
    require(!text.full);
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

static void require_suggestions(const struct memory *memory,
                                struct arena *arena)
{
    const struct memory_index *index = memory_index_new(memory, arena);
    for (size_t i = 0; i < memory->count && i < MOST_MATCHES; i++) {
        const struct memory_segment *segment = &memory->segments[i];
        struct memory_match matches[MOST_MATCHES];
        size_t count =
            memory_suggest(index, segment->source, segment->texts[0].language,
                           50, arena, matches, MOST_MATCHES);
        for (size_t j = 0; j < count; j++) {
            require(matches[j].percent >= 50 && matches[j].percent <= 100);
            require(j == 0 || matches[j - 1].percent >= matches[j].percent);
        }
        require(count == 0 || matches[0].percent == 100);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct memory memory;
    struct memory again;
    if (read_memory((str){(const char *)data, size}, &memory, &arena)) {
        str once = written(&memory, &arena);
        require(read_memory(once, &again, &arena));
        require(str_equal(once, written(&again, &arena)));
    }
    require_suggestions(&memory, &arena);
    arena_release(&arena);
    return 0;
}
