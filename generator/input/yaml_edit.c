/* SPDX-License-Identifier: MIT */
#include "input/yaml_edit.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/yaml_out.h"

enum { EDIT_MAX_BYTES = 1 << 24 };

static str file_text(const struct yaml_edit *edit)
{
    return edit->source ? edit->source->text : STR("");
}

void yaml_edit_begin(struct yaml_edit *edit, const struct source *source,
                     struct arena *arena)
{
    *edit = (struct yaml_edit){.source = source, .arena = arena};
    str all = file_text(edit);
    size_t count = 1;
    for (size_t i = 0; i < all.len; i++) {
        count += all.data[i] == '\n';
    }
    edit->lines = ARENA_ARRAY(arena, count, size_t);
    edit->line_count = 1;
    for (size_t i = 0; i < all.len; i++) {
        if (all.data[i] == '\n') {
            edit->lines[edit->line_count++] = i + 1;
        }
    }
}

static size_t line_start(const struct yaml_edit *edit, uint32_t line)
{
    return line <= edit->line_count ? edit->lines[line - 1]
                                    : file_text(edit).len;
}

/* Gives the byte at a place. */
static size_t offset_of(const struct yaml_edit *edit, pos place)
{
    str all = file_text(edit);
    size_t at = line_start(edit, place.line);
    for (uint32_t column = 1; column < place.column && at < all.len;
         column++) {
        utf8_decode(all, &at);
    }
    return at;
}

/* How far a line is indented. */
static size_t indent_of(const struct yaml_edit *edit, uint32_t line)
{
    str all = file_text(edit);
    size_t start = line_start(edit, line);
    size_t at = start;
    while (at < all.len && all.data[at] == ' ') {
        at++;
    }
    return at - start;
}

static size_t line_end(str text, size_t at)
{
    while (at < text.len && text.data[at] != '\n') {
        at++;
    }
    return at;
}

static void change(struct yaml_edit *edit, size_t from, size_t to, str text)
{
    edit->changes = ARENA_GROW(edit->arena, edit->changes, edit->count,
                               &edit->capacity);
    edit->changes[edit->count] =
        (struct yaml_change){from, to, edit->count, text};
    edit->count++;
}

static str made(struct yaml_edit *edit, struct buf *buf)
{
    str text = arena_copy(edit->arena, buf_text(buf));
    buf_release(buf);
    return text;
}

void yaml_edit_replace(struct yaml_edit *edit, const struct value *old,
                       str text)
{
    enum { STEP = 2 };
    str all = file_text(edit);
    size_t from = offset_of(edit, old->start);
    size_t to = offset_of(edit, old->end);
    struct buf buf;
    /* A block's end may be the beginning of the next line. */
    bool ends_line = to > from && all.data[to - 1] == '\n';
    buf_init(&buf, EDIT_MAX_BYTES);
    while (from > 0 && all.data[from - 1] == ' ') {
        from--;
    }
    yaml_add_value(&buf, text, indent_of(edit, old->start.line) + STEP);
    if (ends_line) {
        buf_add_char(&buf, '\n');
    }
    change(edit, from, to, made(edit, &buf));
}

void yaml_edit_add(struct yaml_edit *edit, str key, str text,
                   const struct value *after)
{
    enum { STEP = 2 };
    str all = file_text(edit);
    size_t at = all.len;
    struct buf buf;
    buf_init(&buf, EDIT_MAX_BYTES);
    if (after) {
        at = offset_of(edit, after->end);
        bool at_start = at > 0 && all.data[at - 1] == '\n';
        at = at_start ? at - 1 : line_end(all, at);
    }
    bool at_end = at == all.len;
    if (!at_end || (at > 0 && all.data[at - 1] != '\n')) {
        buf_add_char(&buf, '\n');
    }
    yaml_add_scalar(&buf, key);
    buf_add_char(&buf, ':');
    yaml_add_value(&buf, text, STEP);
    if (at_end) {
        buf_add_char(&buf, '\n');
    }
    change(edit, at, at, made(edit, &buf));
}

static int compare_changes(const void *left, const void *right)
{
    const struct yaml_change *a = left;
    const struct yaml_change *b = right;
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    return a->order < b->order ? -1 : 1;
}

void yaml_edit_write(const struct yaml_edit *edit, struct buf *out)
{
    str all = file_text(edit);
    size_t at = 0;
    if (edit->count) {
        qsort(edit->changes, edit->count, sizeof *edit->changes,
              compare_changes);
    }
    for (size_t i = 0; i < edit->count; i++) {
        const struct yaml_change *change = &edit->changes[i];
        buf_add(out, str_slice(all, at, change->from));
        buf_add(out, change->text);
        at = change->to > at ? change->to : at;
    }
    buf_add(out, str_slice(all, at, all.len));
}
