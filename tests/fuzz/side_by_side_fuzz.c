/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as one or two pages that show their source.  Reading and judging
 * never fail; what they give is text, lies within the page, and makes a memory
 * that is the same once it was written and read.
 */
#include "base/utf8.h"
#include "exchange/side_by_side.h"
#include "exchange/tmx.h"
#include "fuzz.h"

enum { PAGES = 2, MOST_BYTES = 64 << 20 };

static bool is_utf8(str text)
{
    return utf8_first_invalid(text) < 0;
}

static void require_units(const struct side_by_side_page *page)
{
    size_t pairs = 0;
    for (size_t i = 0; i < page->unit_count; i++) {
        const struct side_by_side_unit *unit = &page->units[i];
        require(unit->has_source || unit->has_target);
        require(unit->offset < page->file->text.len && unit->line > 0);
        require(page->file->text.data[unit->offset] == '<');
        require(is_utf8(unit->id) && is_utf8(unit->source) &&
                is_utf8(unit->target));
        pairs += unit->has_source && unit->has_target;
    }
    require(pairs == page->pair_count);
}

static void require_problems(const struct side_by_side_page *page)
{
    size_t counts[KIND_COUNT] = {0};
    for (size_t i = 0; i < page->problem_count; i++) {
        const struct side_by_side_problem *problem = &page->problems[i];
        require(problem->line > 0 && problem->kind < KIND_COUNT);
        require(is_utf8(problem->id) && is_utf8(problem->detail));
        require(i == 0 || page->problems[i - 1].line <= problem->line);
        counts[problem->kind]++;
    }
    require(memcmp(counts, page->counts, sizeof counts) == 0);
}

static str written(const struct memory *memory, struct arena *arena)
{
    struct buf text;
    buf_init(&text, MOST_BYTES);
    tmx_write(memory, &text);
    require(!text.full);
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

/* Characters that XML cannot hold change once, and then no more. */
static str read_again(str text, struct arena *arena)
{
    struct memory memory;
    struct diags diags;
    const struct source source = {STR("fuzz.tmx"), text};
    diags_init(&diags, arena);
    memory_init(&memory, STR("en"), arena);
    require(tmx_read(&source, &diags, &memory) && diags.count == 0);
    memory_sort(&memory);
    return written(&memory, arena);
}

static void require_memory(const struct side_by_side_page *pages,
                           struct arena *arena)
{
    struct memory memory;
    memory_init(&memory, STR("en"), arena);
    for (size_t i = 0; i < PAGES; i++) {
        side_by_side_remember(&pages[i], &memory);
    }
    memory_sort(&memory);
    str once = read_again(written(&memory, arena), arena);
    require(str_equal(once, read_again(once, arena)));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct side_by_side_page pages[PAGES];
    struct source files[PAGES];
    static const str names[] = {STR_INIT("Moss")};
    str rest = {(const char *)data, size};
    for (size_t i = 0; i < PAGES; i++) {
        files[i] = (struct source){STR("fuzz.md"), fuzz_part(&rest)};
        side_by_side_read(&files[i], STR("ru"), &arena, &pages[i]);
        require_units(&pages[i]);
    }
    side_by_side_judge(pages, PAGES, names, 1, &arena);
    for (size_t i = 0; i < PAGES; i++) {
        require_problems(&pages[i]);
    }
    require_memory(pages, &arena);
    arena_release(&arena);
    return 0;
}
