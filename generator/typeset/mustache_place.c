/* SPDX-License-Identifier: MIT */
/*
 * Lines and columns are counted only when somebody wants to know: a template
 * without faults never pays for them.
 */
#include "mustache_template.h"

size_t mustache_mark_len(str text)
{
    return str_starts_with(text, STR("\xEF\xBB\xBF")) ? 3 : 0;
}

static void step_over(char byte, struct mustache_place *place)
{
    if (byte == '\n') {
        place->line++;
        place->column = 1;
    } else if (((unsigned char)byte & 0xC0) != 0x80) {
        place->column++;
    }
}

struct mustache_place mustache_place_at(str text, size_t offset,
                                        struct cursor *cursor)
{
    if (!cursor->place.line || offset < cursor->offset) {
        cursor->offset = mustache_mark_len(text);
        cursor->place = (struct mustache_place){1, 1};
    }
    while (cursor->offset < offset && cursor->offset < text.len) {
        step_over(text.data[cursor->offset++], &cursor->place);
    }
    return cursor->place;
}

struct mustache_place mustache_place_of(
    const struct mustache_template *compiled, size_t offset)
{
    struct cursor cursor = {0};
    return mustache_place_at(compiled->text, offset, &cursor);
}

const void *mustache_user(const struct mustache_template *compiled)
{
    return compiled->user;
}
