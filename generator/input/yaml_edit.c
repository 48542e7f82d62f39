/* SPDX-License-Identifier: MIT */
#include "input/yaml_edit.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "base/yaml_out.h"

enum { EDIT_MAX_BYTES = 1 << 24, STEP = 2 };

static str file_text(const struct yaml_edit *edit)
{
    return edit->source ? edit->source->text : STR("");
}

void yaml_edit_begin(struct yaml_edit *edit, const struct source *source,
                     const struct value *root, struct arena *arena)
{
    *edit = (struct yaml_edit){.source = source, .root = root, .arena = arena};
    str all = file_text(edit);
    size_t count = 1;
    for (size_t i = 0; i < all.len; i++) {
        count += all.data[i] == '\n';
    }
    edit->lines = ARENA_ARRAY(arena, count, size_t);
    edit->line_count = 1;
    if (source) { /* a byte order mark belongs to no line */
        edit->lines[0] = all.len - source_from_line(source, 1).len;
    }
    for (size_t i = 0; i < all.len; i++) {
        if (all.data[i] == '\n') {
            edit->returns |= i > 0 && all.data[i - 1] == '\r';
            edit->lines[edit->line_count++] = i + 1;
        }
    }
}

/* ---- places ---------------------------------------------------------------
 */

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
    for (uint32_t column = 1; column < place.column && at < all.len; column++) {
        utf8_decode(all, &at);
    }
    return at;
}

/* Gives where the characters of a line end: before its CRLF or LF. */
static size_t line_end(str text, size_t at)
{
    while (at < text.len && text.data[at] != '\n') {
        at++;
    }
    bool pair = at < text.len && at > 0 && text.data[at - 1] == '\r';
    return at - pair;
}

static size_t skip_blanks(str text, size_t at)
{
    while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\t')) {
        at++;
    }
    return at;
}

static bool is_line_end(str text, size_t at)
{
    return line_end(text, at) == at;
}

static bool is_line_start(str text, size_t at)
{
    return at == 0 || text.data[at - 1] == '\n';
}

static int compare_pos(pos a, pos b)
{
    if (a.line != b.line) {
        return a.line < b.line ? -1 : 1;
    }
    return a.column < b.column ? -1 : a.column > b.column;
}

static bool holds(const struct value *value, pos place)
{
    return compare_pos(value->start, place) <= 0 &&
           compare_pos(place, value->end) <= 0;
}

/* ---- where a value stands --------------------------------------------------
 */

struct site {
    bool in_flow;  /* within brackets, where no block may stand */
    size_t indent; /* of its key */
    const struct value_entry *outermost; /* the key of the file it is under */
};

static bool is_in_brackets(const struct yaml_edit *edit,
                           const struct value *value)
{
    str all = file_text(edit);
    size_t at = offset_of(edit, value->start);
    return at < all.len && (all.data[at] == '{' || all.data[at] == '[');
}

static const struct value_entry *entry_at(const struct value *map, pos place)
{
    for (size_t i = 0; i < map->entry_count; i++) {
        if (holds(map->entries[i].value, place)) {
            return &map->entries[i];
        }
    }
    return NULL;
}

static const struct value *item_at(const struct value *list, pos place)
{
    for (size_t i = 0; i < list->item_count; i++) {
        if (holds(list->items[i], place)) {
            return list->items[i];
        }
    }
    return NULL;
}

/* Walks from the outermost mapping down to the value at a place. */
static struct site find_site(const struct yaml_edit *edit, pos place)
{
    struct site site = {0};
    const struct value *value = edit->root;
    while (value && (value->kind == VALUE_MAP || value->kind == VALUE_LIST)) {
        site.in_flow |= is_in_brackets(edit, value);
        if (value->kind == VALUE_LIST) {
            value = item_at(value, place);
            continue;
        }
        const struct value_entry *entry = entry_at(value, place);
        if (entry) {
            site.indent = entry->key_start.column - 1;
            site.outermost = site.outermost ? site.outermost : entry;
        }
        value = entry ? entry->value : NULL;
    }
    return site;
}

/* ---- changes ----------------------------------------------------------------
 */

static struct yaml_change *change(struct yaml_edit *edit, size_t from,
                                  size_t to, struct buf *buf)
{
    edit->changes =
        ARENA_GROW(edit->arena, edit->changes, edit->count, &edit->capacity);
    struct yaml_change *made = &edit->changes[edit->count];
    *made =
        (struct yaml_change){.from = from,
                             .to = to,
                             .order = edit->count,
                             .text = arena_copy(edit->arena, buf_text(buf))};
    buf_release(buf);
    edit->count++;
    return made;
}

/* Adds what follows "key:"; `remark` is a comment of its first line. */
static void add_value(struct buf *out, str text, bool block, size_t indent,
                      str remark)
{
    struct buf value;
    buf_init(&value, EDIT_MAX_BYTES);
    if (block) {
        yaml_add_value(&value, text, indent);
    } else {
        buf_add_char(&value, ' ');
        yaml_add_scalar(&value, text);
    }
    str rest = buf_text(&value);
    str first = str_cut(&rest, '\n');
    buf_add(out, first);
    if (remark.len) {
        BUF_ADD(out, "  ");
        buf_add(out, remark);
    }
    buf_add(out, str_slice(buf_text(&value), first.len, value.len));
    buf_release(&value);
}

/* Gives the comment behind "|" or ">", which is not to go with the block. */
static str remark_of(const struct yaml_edit *edit, const struct value *old)
{
    str all = file_text(edit);
    size_t from = offset_of(edit, old->start);
    str line = str_slice(all, from, line_end(all, from));
    bool is_block = old->style == STYLE_LITERAL || old->style == STYLE_FOLDED;
    ptrdiff_t at = is_block ? str_find(line, STR("#")) : -1;
    return at < 0 ? STR("") : str_trim(str_slice(line, (size_t)at, line.len));
}

void yaml_edit_replace(struct yaml_edit *edit, const struct value *old,
                       str text)
{
    str all = file_text(edit);
    size_t from = offset_of(edit, old->start);
    size_t to = offset_of(edit, old->end);
    struct site site = find_site(edit, old->start);
    struct buf buf;
    /* Blanks at the end of a block's line would be part of its text, and so
     * would a comment be. */
    bool is_last = is_line_end(all, skip_blanks(all, to));
    to = is_last ? skip_blanks(all, to) : to;
    size_t start = from;
    while (start > 0 && all.data[start - 1] == ' ') {
        start--;
    }
    /* On a line of its own it stays where it is, further in than its key. */
    from = !is_line_start(all, start) ? start : from > start ? from - 1 : from;
    buf_init(&buf, EDIT_MAX_BYTES);
    add_value(&buf, text, is_last && !site.in_flow, site.indent + STEP,
              remark_of(edit, old));
    change(edit, from, to, &buf);
}

static void add_key(struct buf *out, str key, str text, bool block,
                    size_t indent)
{
    yaml_add_scalar(out, key);
    buf_add_char(out, ':');
    add_value(out, text, block, indent + STEP, STR(""));
}

/* "{}" and "~" give way to the first key. */
static void fill(struct yaml_edit *edit, str key, str text)
{
    str all = file_text(edit);
    size_t from = offset_of(edit, edit->root->start);
    size_t to = offset_of(edit, edit->root->end);
    struct buf buf;
    bool is_last = is_line_end(all, skip_blanks(all, to));
    to = is_last ? skip_blanks(all, to) : to;
    buf_init(&buf, EDIT_MAX_BYTES);
    if (from > edit->lines[0] && !is_line_start(all, from)) {
        buf_add_char(&buf, '\n'); /* behind "---" */
    }
    add_key(&buf, key, text, is_last, 0);
    edit->is_filled = true;
    change(edit, from, to, &buf);
}

static void add_within_braces(struct yaml_edit *edit, str key, str text)
{
    const struct value *root = edit->root;
    const struct value_entry *last = &root->entries[root->entry_count - 1];
    struct buf buf;
    buf_init(&buf, EDIT_MAX_BYTES);
    buf_add(&buf, last->value->kind == VALUE_NULL ? STR(" , ") : STR(", "));
    add_key(&buf, key, text, false, 0);
    size_t at = offset_of(edit, last->value->end);
    change(edit, at, at, &buf)->adds = true;
}

/* A line "..." ends the document: nothing may stand below. */
static size_t document_end(const struct yaml_edit *edit)
{
    str all = file_text(edit);
    for (size_t i = edit->line_count; i > 0; i--) {
        size_t at = edit->lines[i - 1];
        str line = str_slice(all, at, line_end(all, at));
        if (str_starts_with(line, STR("...")) &&
            str_trim(line).len == strlen("...")) {
            return at;
        }
    }
    return all.len;
}

/* Behind "|+" blank lines are text: gives the start of the line below them. */
static size_t behind_blank_lines(str text, size_t at)
{
    size_t next = at;
    while (next < text.len && is_line_end(text, skip_blanks(text, next))) {
        while (next < text.len && text.data[next] != '\n') {
            next++;
        }
        next += next < text.len;
        at = next;
    }
    return at;
}

/* Gives the end of the line that the key of `after` ends on. */
static size_t behind(const struct yaml_edit *edit, const struct value *after)
{
    str all = file_text(edit);
    const struct value_entry *entry = find_site(edit, after->start).outermost;
    const struct value *last = entry ? entry->value : after;
    size_t at = line_end(all, offset_of(edit, last->end));
    while (last->kind == VALUE_MAP && last->entry_count) {
        last = last->entries[last->entry_count - 1].value;
    }
    bool keeps =
        (last->style == STYLE_LITERAL || last->style == STYLE_FOLDED) &&
        str_ends_with(last->text, STR("\n\n"));
    return keeps ? behind_blank_lines(all, at) : at;
}

void yaml_edit_add(struct yaml_edit *edit, str key, str text,
                   const struct value *after)
{
    str all = file_text(edit);
    const struct value *root = edit->root;
    bool is_map = root && root->kind == VALUE_MAP;
    bool is_nothing = root && root->kind == VALUE_NULL &&
                      compare_pos(root->start, root->end) < 0;
    if ((is_nothing || (is_map && root->entry_count == 0)) &&
        !edit->is_filled) {
        fill(edit, key, text);
        return;
    }
    if (is_map && root->entry_count && is_in_brackets(edit, root)) {
        add_within_braces(edit, key, text);
        return;
    }
    struct buf buf;
    size_t indent =
        is_map && root->entry_count ? root->entries[0].key_start.column - 1 : 0;
    size_t at = after ? behind(edit, after) : document_end(edit);
    bool own_line = is_line_start(all, at) || at == edit->lines[0];
    buf_init(&buf, EDIT_MAX_BYTES);
    buf_add(&buf, own_line ? STR("") : STR("\n"));
    for (size_t i = 0; i < indent; i++) {
        buf_add_char(&buf, ' ');
    }
    add_key(&buf, key, text, true, indent);
    buf_add(&buf, own_line ? STR("\n") : STR(""));
    edit->is_open |= at == all.len && !own_line;
    change(edit, at, at, &buf)->adds = true;
}

/* ---- writing ----------------------------------------------------------------
 */

static int compare_changes(const void *left, const void *right)
{
    const struct yaml_change *a = left;
    const struct yaml_change *b = right;
    if (a->from != b->from) {
        return a->from < b->from ? -1 : 1;
    }
    if (a->adds != b->adds) {
        return a->adds ? 1 : -1;
    }
    return a->order < b->order ? -1 : 1;
}

/* Adds lines as the file ends them. */
static void add_lines(const struct yaml_edit *edit, struct buf *out, str text)
{
    while (edit->returns && text.len && memchr(text.data, '\n', text.len)) {
        buf_add(out, str_cut(&text, '\n'));
        BUF_ADD(out, "\r\n");
    }
    buf_add(out, text);
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
        bool again = i + 1 < edit->count && !change->adds &&
                     !edit->changes[i + 1].adds &&
                     edit->changes[i + 1].from == change->from;
        if (again) {
            continue; /* of two wordings the later one */
        }
        buf_add(out, str_slice(all, at, change->from));
        add_lines(edit, out, change->text);
        at = change->to > at ? change->to : at;
    }
    buf_add(out, str_slice(all, at, all.len));
    if (edit->is_open) {
        add_lines(edit, out, STR("\n"));
    }
}
