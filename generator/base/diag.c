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
    diags->items =
        ARENA_GROW(diags->arena, diags->items, diags->count, &diags->capacity);
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
    str rule = str_from(diag->rule);
    return diag->source && !str_starts_with(rule, STR("io-")) &&
           !str_equal(rule, STR("fact-parity"));
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

/* Code points that a terminal does not show in one cell; good enough for a
 * caret.  What add_visible replaces has one. */
static const struct {
    uint32_t first;
    uint32_t last;
    size_t cells;
} odd_widths[] = {
    {0x0300, 0x036F, 0},   {0x0483, 0x0489, 0},   {0x0591, 0x05BD, 0},
    {0x0610, 0x061A, 0},   {0x064B, 0x065F, 0},   {0x0E34, 0x0E3A, 0},
    {0x0E47, 0x0E4E, 0},   {0x1100, 0x115F, 2},   {0x1AB0, 0x1AFF, 0},
    {0x1DC0, 0x1DFF, 0},   {0x200C, 0x200F, 0},   {0x20D0, 0x20FF, 0},
    {0x231A, 0x231B, 2},   {0x23E9, 0x23EC, 2},   {0x2614, 0x2615, 2},
    {0x26A1, 0x26A1, 2},   {0x2705, 0x2705, 2},   {0x274C, 0x274C, 2},
    {0x2753, 0x2755, 2},   {0x2757, 0x2757, 2},   {0x2B50, 0x2B50, 2},
    {0x2E80, 0x303E, 2},   {0x3041, 0x3098, 2},   {0x3099, 0x309A, 0},
    {0x309B, 0xA4CF, 2},   {0xA960, 0xA97C, 2},   {0xAC00, 0xD7A3, 2},
    {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},   {0xFE20, 0xFE2F, 0},
    {0xFE30, 0xFE6F, 2},   {0xFF00, 0xFF60, 2},   {0xFFE0, 0xFFE6, 2},
    {0x16FE0, 0x18CFF, 2}, {0x1B000, 0x1B2FF, 2}, {0x1F18E, 0x1F19A, 2},
    {0x1F200, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}, {0xE0100, 0xE01EF, 0},
};

static size_t cell_width(uint32_t c)
{
    size_t low = 0;
    size_t high = sizeof odd_widths / sizeof *odd_widths;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c > odd_widths[middle].last) {
            low = middle + 1;
        } else if (c < odd_widths[middle].first) {
            high = middle;
        } else {
            return odd_widths[middle].cells;
        }
    }
    return 1;
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

/* Where a line is: a byte, and the column and the cell that it is shown in. */
struct step {
    size_t byte;
    uint32_t column;
    size_t cell;
};

static void take_step(struct step *step, str line)
{
    uint32_t c = utf8_decode(line, &step->byte);
    step->cell += c == UTF8_INVALID || c == '\t' ? 1 : cell_width(c);
    step->column++;
}

/* Goes on to a column, or to the end of the line. */
static struct step step_to(struct step step, str line, uint32_t column)
{
    while (step.byte < line.len && step.column < column) {
        take_step(&step, line);
    }
    return step;
}

/* Goes on as long as what is shown fits below a cell. */
static struct step step_below(struct step step, str line, size_t cell)
{
    struct step next = step;
    while (step.byte < line.len) {
        take_step(&next, line);
        if (next.cell > cell) {
            break;
        }
        step = next;
    }
    return step;
}

/* The window is counted in cells: a line of wide characters is full sooner. */
static struct excerpt excerpt_of(str line, pos start, pos end)
{
    const struct step begin = {.column = 1};
    uint32_t end_column = end.line == start.line  ? end.column
                          : end.line > start.line ? UINT32_MAX
                                                  : start.column;
    struct step caret = step_to(begin, line, start.column);
    struct step behind = step_to(caret, line, end_column);
    struct step first = begin;
    if (caret.cell > EXCERPT_CELLS - 10) {
        first = step_below(begin, line, caret.cell - EXCERPT_BEFORE);
    }
    struct step last = step_below(first, line, first.cell + EXCERPT_CELLS);
    size_t caret_end = behind.cell < last.cell ? behind.cell : last.cell;
    if (caret_end <= caret.cell) { /* a point: its whole character */
        caret_end = step_to(caret, line, caret.column + 1).cell;
    }
    return (struct excerpt){
        .shown = str_slice(line, first.byte, last.byte),
        .cut_before = first.byte > 0,
        .cut_after = last.byte<line.len, .caret_cell = caret.cell - first.cell,
                               .caret_width = caret_end>
                             caret.cell
                         ? caret_end - caret.cell
                         : 1,
    };
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
