/* SPDX-License-Identifier: MIT */
#include "base/diag.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

void diags_init(struct diags *diags, struct arena *arena)
{
    *diags = (struct diags){.arena = arena};
}

static void count(struct diags *diags, const struct diag *diag)
{
    bool counts = diag->reason.len == 0;
    diags->error_count += counts && diag->severity == SEVERITY_ERROR;
    diags->warning_count += counts && diag->severity == SEVERITY_WARNING;
    diags->allowed_count += !counts;
}

static struct diag *push(struct diags *diags, const struct diag *diag)
{
    if (diags->count == diags->capacity) {
        size_t capacity = diags->capacity ? diags->capacity * 2 : 8;
        struct diag *items = ARENA_ARRAY(diags->arena, capacity, struct diag);
        if (diags->count) {
            memcpy(items, diags->items, diags->count * sizeof *items);
        }
        diags->items = items;
        diags->capacity = capacity;
    }
    diags->items[diags->count] = *diag;
    count(diags, diag);
    return &diags->items[diags->count++];
}

struct diag *diag_add(struct diags *diags, enum diag_severity severity,
                      const char *rule, const struct source *source, pos start,
                      pos end, const char *format, ...)
{
    struct diag diag = {
        .rule = rule,
        .severity = severity,
        .source = source,
        .start = start,
        .end = end,
    };
    va_list args;
    va_start(args, format);
    diag.message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    return push(diags, &diag);
}

struct diag *diag_at(struct diags *diags, enum diag_severity severity,
                     const char *rule, const struct value *value,
                     const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    return diag_add(diags, severity, rule, value->source, value->start,
                    value->end, "%.*s", STR_ARG(message));
}

void diag_hint(struct diags *diags, struct diag *diag, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    diag->hint = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

void diag_related(struct diags *diags, struct diag *diag,
                  const struct source *source, pos place, const char *format,
                  ...)
{
    va_list args;
    va_start(args, format);
    diag->related_source = source;
    diag->related = place;
    diag->related_message = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

void diags_append(struct diags *diags, const struct diags *from)
{
    for (size_t i = 0; i < from->count; i++) {
        push(diags, &from->items[i]);
    }
    diags->machine_failed |= from->machine_failed;
}

static str path_of(const struct diag *diag)
{
    return diag->source ? diag->source->path : STR("");
}

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_diags(const void *left, const void *right)
{
    const struct diag *a = left;
    const struct diag *b = right;
    int order = str_compare(path_of(a), path_of(b));
    if (order == 0) {
        order = compare_numbers(a->start.line, b->start.line);
    }
    if (order == 0) {
        order = compare_numbers(a->start.column, b->start.column);
    }
    if (order == 0) {
        order = strcmp(a->rule, b->rule);
    }
    return order ? order : str_compare(a->message, b->message);
}

void diags_sort(struct diags *diags)
{
    if (diags->count < 2) {
        return;
    }
    qsort(diags->items, diags->count, sizeof *diags->items, compare_diags);
    size_t kept = 1;
    for (size_t i = 1; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        if (compare_diags(&diags->items[kept - 1], diag) != 0) {
            diags->items[kept++] = *diag;
        }
    }
    diags->count = kept;
    diags_recount(diags);
}

void diags_recount(struct diags *diags)
{
    diags->error_count = 0;
    diags->warning_count = 0;
    diags->allowed_count = 0;
    for (size_t i = 0; i < diags->count; i++) {
        count(diags, &diags->items[i]);
    }
}

void diags_harden(struct diags *diags)
{
    for (size_t i = 0; i < diags->count; i++) {
        if (diags->items[i].severity == SEVERITY_WARNING &&
            diags->items[i].reason.len == 0) {
            diags->items[i].severity = SEVERITY_ERROR;
        }
    }
    diags_recount(diags);
}

bool diag_is_in_project(const struct diag *diag)
{
    return diag->source && !str_starts_with(str_from(diag->rule), STR("io-"));
}

const char *severity_name(enum diag_severity severity)
{
    switch (severity) {
    case SEVERITY_NOTE:
        return "note";
    case SEVERITY_WARNING:
        return "warning";
    case SEVERITY_ERROR:
        return "error";
    }
    return "error";
}

/* Gives the text of one line of a file, without its line end. */
static str line_of(const struct source *source, uint32_t line)
{
    str rest = source_from_line(source, line);
    str text = str_cut(&rest, '\n');
    return str_ends_with(text, STR("\r")) ? str_slice(text, 0, text.len - 1)
                                          : text;
}

/* Characters that a terminal shows two cells wide; good enough for a caret. */
static size_t cell_width(uint32_t c)
{
    bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                (c >= 0xFFE0 && c <= 0xFFE6) ||
                (c >= 0x1F300 && c <= 0x1FAFF) ||
                (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

/* One line of the excerpt: where the window begins, what is shown of it, and
 * the cells that the caret covers. */
struct excerpt {
    str shown;
    bool cut_before;
    bool cut_after;
    size_t caret_cell;
    size_t caret_width;
};

enum {
    EXCERPT_CELLS = 100, /* longest line shown whole */
    EXCERPT_BEFORE = 40, /* cells shown before the caret of a longer one */
};

static struct excerpt excerpt_of(str line, pos start, pos end)
{
    struct excerpt excerpt = {.caret_width = 1};
    uint32_t column = 1;
    size_t cells = 0;
    size_t first_byte = 0;
    size_t first_cell = 0;
    size_t last_byte = line.len;
    if (start.column > EXCERPT_CELLS - 10) {
        excerpt.cut_before = true;
    }
    for (size_t i = 0; i < line.len; column++) {
        if (excerpt.cut_before && column == start.column - EXCERPT_BEFORE) {
            first_byte = i;
            first_cell = cells;
        }
        if (column == start.column) {
            excerpt.caret_cell = cells - first_cell;
        }
        if (cells - first_cell >= EXCERPT_CELLS &&
            (!excerpt.cut_before || column > start.column)) {
            last_byte = i;
            excerpt.cut_after = true;
            break;
        }
        uint32_t c = utf8_decode(line, &i);
        size_t width = c == UTF8_INVALID ? 1 : cell_width(c);
        if (column > start.column && end.line == start.line &&
            column < end.column) {
            excerpt.caret_width += width;
        } else if (column == start.column) {
            excerpt.caret_width = width;
        }
        cells += width;
    }
    if (column <= start.column) { /* behind the last character */
        excerpt.caret_cell = cells - first_cell;
    }
    if (end.line > start.line && cells - first_cell > excerpt.caret_cell) {
        excerpt.caret_width = cells - first_cell - excerpt.caret_cell;
    }
    excerpt.shown = str_slice(line, first_byte, last_byte);
    return excerpt;
}

/* What could move the cursor or is not UTF-8 is shown as a middle dot. */
static void add_visible(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c == '\t') {
            buf_add_char(out, ' ');
        } else if (c == UTF8_INVALID || c == '\n' || utf8_is_control(c)) {
            buf_add_code_point(out, 0xB7);
        } else {
            buf_add_code_point(out, c);
        }
    }
}

static void add_times(struct buf *out, char c, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buf_add_char(out, c);
    }
}

static void render_excerpt(const struct source *source, pos start, pos end,
                           const char *color, struct buf *out)
{
    if (!source || start.line == 0 || source->text.len == 0) {
        return;
    }
    str line = line_of(source, start.line);
    struct excerpt excerpt = excerpt_of(line, start, end);
    buf_printf(out, "%6u | ", start.line);
    buf_add(out, excerpt.cut_before ? STR("…") : STR(""));
    add_visible(out, excerpt.shown);
    buf_add(out, excerpt.cut_after ? STR("…\n") : STR("\n"));
    BUF_ADD(out, "       | ");
    add_times(out, ' ', excerpt.caret_cell + (excerpt.cut_before ? 1 : 0));
    buf_add(out, str_from(color));
    add_times(out, '^', excerpt.caret_width);
    buf_add(out, *color ? STR("\033[0m\n") : STR("\n"));
}

static void render_place(const struct source *source, pos place,
                         struct buf *out)
{
    if (source) {
        add_visible(out, source->path);
        if (place.line) {
            buf_printf(out, ":%u:%u", place.line, place.column);
        }
        BUF_ADD(out, ": ");
    }
}

static const char *color_of(enum diag_severity severity)
{
    switch (severity) {
    case SEVERITY_NOTE:
        return "\033[1;36m";
    case SEVERITY_WARNING:
        return "\033[1;35m";
    case SEVERITY_ERROR:
        return "\033[1;31m";
    }
    return "";
}

void diag_render(const struct diag *diag, bool color, struct buf *out)
{
    const char *on = color ? color_of(diag->severity) : "";
    const char *off = color ? "\033[0m" : "";
    render_place(diag->source, diag->start, out);
    buf_printf(out, "%s%s[%s]%s: ", on, severity_name(diag->severity),
               diag->rule, off);
    add_visible(out, diag->message);
    BUF_ADD(out, "\n");
    render_excerpt(diag->source, diag->start, diag->end, on, out);
    if (diag->related_message.len) {
        BUF_ADD(out, "  ");
        render_place(diag->related_source, diag->related, out);
        add_visible(out, diag->related_message);
        BUF_ADD(out, "\n");
        render_excerpt(diag->related_source, diag->related, diag->related, "",
                       out);
    }
    if (diag->hint.len) {
        buf_printf(out, "  %shint:%s ", color ? "\033[1;32m" : "", off);
        add_visible(out, diag->hint);
        BUF_ADD(out, "\n");
    }
}
