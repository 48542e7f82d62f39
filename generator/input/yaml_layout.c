/* SPDX-License-Identifier: MIT */
/*
 * What libyaml lets pass although YAML forbids it, found in the bytes between
 * and within its events.  All of these mean something else to other readers,
 * or to the person who wrote them:
 *
 *     key: "value"#text     a comment needs a blank before it (6.6)
 *     key: [a,              lines of a flow collection or a quoted text are
 *     b]                    deeper than the key (6.3, 7.3, 7.4), by spaces
 *     key: [-]              an indicator alone is no text (7.3.3)
 *     key: |                lines before the first of a block text are not
 *         <blanks>          deeper than it (8.1.1.1)
 *      # text
 *
 * One leniency: a closing bracket alone on its line may stand right below the
 * key, as it is written so often.
 */
#include "input/yaml_reader.h"

static char byte_at(str text, size_t offset)
{
    return offset < text.len ? text.data[offset] : '\n';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

static size_t skip_blanks(str text, size_t offset)
{
    while (offset < text.len && is_blank(text.data[offset])) {
        offset++;
    }
    return offset;
}

static size_t skip_line(str text, size_t offset)
{
    while (offset < text.len && text.data[offset] != '\n') {
        offset++;
    }
    return offset;
}

static bool is_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || c == '_' || c == '-';
}

/* Steps over "!tag", "&anchor" or "*alias". */
static size_t skip_property(str text, size_t offset)
{
    bool is_tag = text.data[offset] == '!';
    offset++;
    while (offset < text.len && (is_tag ? !is_blank(text.data[offset]) &&
                                              !is_break(text.data[offset])
                                        : is_name(text.data[offset]))) {
        offset++;
    }
    return offset;
}

static struct diag *report(struct yaml_layout *layout, size_t offset,
                           const char *problem)
{
    pos start = yaml_reader_pos_at(layout->reader, offset);
    pos end = {start.line, start.column + 1};
    return yaml_reader_error(layout->reader, "yaml-syntax", start, end, "%s",
                             problem);
}

/* --- indentation --- */

/* `opened` is the quote or bracket that the line is in. */
static void report_indent(struct yaml_layout *layout, size_t offset,
                          struct yaml_context context, pos opened)
{
    struct yaml_reader *reader = layout->reader;
    int wanted = (int)context.indent + 1;
    bool is_tab = byte_at(reader->text, offset) == '\t';
    struct diag *diag =
        report(layout, offset,
               is_tab ? "a tab cannot indent"
                      : "this line is not indented enough to belong to what "
                        "begins above");
    diag_hint(reader->diags, diag,
              is_tab ? "replace the tab by at least %d space%s"
                     : "close the quote or bracket above, or indent this line "
                       "by at least %d space%s",
              wanted, wanted == 1 ? "" : "s");
    diag_related(reader->diags, diag, reader->source, opened,
                 "this is opened here");
    layout->is_lost = true;
}

/*
 * Checks the line that starts at `offset`, which continues what was opened
 * above: a text, or a collection.  Lines that hold nothing may be indented as
 * they like.
 */
static void check_indent(struct yaml_layout *layout, size_t offset,
                         struct yaml_context context, bool in_text, pos opened)
{
    str text = layout->reader->text;
    int32_t spaces = 0;
    while (byte_at(text, offset) == ' ') {
        offset++;
        spaces++;
    }
    char first = byte_at(text, skip_blanks(text, offset));
    if (is_break(first) || (first == '#' && !in_text)) {
        return;
    }
    bool closes = !in_text && (first == ']' || first == '}') &&
                  byte_at(text, offset) == first && spaces == context.indent;
    if (spaces <= context.indent && !closes && !layout->is_lost) {
        report_indent(layout, offset, context, opened);
    }
}

/* --- between nodes --- */

static size_t check_comment(struct yaml_layout *layout, size_t offset)
{
    str text = layout->reader->text;
    if (offset > 0 && !is_blank(text.data[offset - 1]) &&
        !is_break(text.data[offset - 1])) {
        struct diag *diag =
            report(layout, offset, "a comment needs a blank before its #");
        diag_hint(layout->reader->diags, diag,
                  "put a space before #, or the whole text between quotes");
    }
    return skip_line(text, offset);
}

/* libyaml ends a name at a colon, which YAML 1.2 takes for a part of it. */
static size_t check_name(struct yaml_layout *layout, size_t offset)
{
    str text = layout->reader->text;
    size_t end = skip_property(text, offset);
    char next = byte_at(text, end);
    if (!is_blank(next) && !is_break(next) && !strchr(",[]{}", next)) {
        pos start = yaml_reader_pos_at(layout->reader, offset);
        struct diag *diag = yaml_reader_error(
            layout->reader, "yaml-alias", start, start,
            "a blank must follow the name of an anchor or alias");
        diag_hint(layout->reader->diags, diag,
                  "put text that begins with & or * between quotes");
    }
    return end;
}

/* libyaml takes "?text" within brackets for a key without its sign. */
static void check_question(struct yaml_layout *layout, size_t offset)
{
    char next = byte_at(layout->reader->text, offset + 1);
    if (!is_blank(next) && !is_break(next)) {
        struct diag *diag =
            report(layout, offset, "\"?\" cannot stand before a text");
        diag_hint(layout->reader->diags, diag,
                  "put text that begins with ? between quotes");
    }
}

/* Checks one step of what is not the text of a scalar; gives the next. */
static size_t check_step(struct yaml_layout *layout, size_t offset,
                         struct yaml_context context)
{
    str text = layout->reader->text;
    switch (text.data[offset]) {
    case '#':
        return check_comment(layout, offset);
    case '!':
        return skip_property(text, offset);
    case '&':
    case '*':
        return check_name(layout, offset);
    case '?':
        check_question(layout, offset);
        return offset + 1;
    case '\n':
        if (context.in_flow) {
            check_indent(layout, offset + 1, context, false, context.opened);
        }
        return offset + 1;
    default:
        return offset + 1;
    }
}

static void check_gap(struct yaml_layout *layout, size_t to,
                      struct yaml_context context)
{
    while (layout->scanned < to && !yaml_reader_is_full(layout->reader)) {
        layout->scanned = check_step(layout, layout->scanned, context);
    }
}

size_t yaml_layout_skip_properties(const struct yaml_reader *reader,
                                   size_t offset)
{
    str text = reader->text;
    while (offset < text.len) {
        char c = text.data[offset];
        if (c == '!' || c == '&') {
            offset = skip_property(text, offset);
        } else if (c == '#') {
            offset = skip_line(text, offset);
        } else if (is_blank(c) || is_break(c)) {
            offset++;
        } else {
            break;
        }
    }
    return offset;
}

/* --- scalars --- */

static void check_lines(struct yaml_layout *layout, size_t from, size_t to,
                        struct yaml_context context, pos opened)
{
    str text = str_slice(layout->reader->text, 0, to);
    for (size_t i = skip_line(text, from); i < to; i = skip_line(text, i + 1)) {
        check_indent(layout, i + 1, context, true, opened);
    }
}

/* An indicator that no text follows cannot begin a plain one. */
static void check_plain(struct yaml_layout *layout, const yaml_event_t *event,
                        size_t from, struct yaml_context context)
{
    const char *text = (const char *)event->data.scalar.value;
    if (context.in_flow && event->data.scalar.length == 1 &&
        strchr("-?:", text[0])) {
        struct diag *diag = report(layout, from, "this sign alone is not text");
        diag_hint(layout->reader->diags, diag, "put it between quotes: \"%c\"",
                  text[0]);
    }
}

/* The header is "|" or ">", with a digit and "+" or "-" in any order. */
static size_t check_block_header(struct yaml_layout *layout, size_t from,
                                 bool *has_indent)
{
    str text = layout->reader->text;
    size_t offset = from + 1;
    *has_indent = false;
    while (strchr("+-123456789", byte_at(text, offset)) &&
           byte_at(text, offset) != '\0') {
        *has_indent |= byte_at(text, offset) >= '1';
        offset++;
    }
    offset = skip_blanks(text, offset);
    if (byte_at(text, offset) == '#') {
        check_comment(layout, offset);
    }
    return skip_line(text, offset);
}

/* The first line that is not blank gives the indentation of a block text. */
static void check_block(struct yaml_layout *layout, size_t from,
                        struct yaml_context context)
{
    str text = layout->reader->text;
    bool has_indent = false;
    size_t offset = check_block_header(layout, from, &has_indent);
    size_t deepest = 0;
    size_t deepest_end = 0;
    while (offset < text.len && !has_indent) {
        size_t start = offset + 1;
        offset = start;
        while (byte_at(text, offset) == ' ') {
            offset++;
        }
        size_t spaces = offset - start;
        if (!is_break(byte_at(text, offset))) {
            if (spaces < deepest && (int32_t)spaces > context.indent) {
                struct diag *diag = report(layout, deepest_end - 1,
                                           "this blank line is indented deeper "
                                           "than the text below it");
                diag_hint(layout->reader->diags, diag,
                          "remove the spaces of the blank line");
                layout->is_lost = true;
            }
            return;
        }
        if (spaces > deepest) {
            deepest = spaces;
            deepest_end = offset;
        }
        offset = skip_line(text, offset);
    }
}

static void check_scalar(struct yaml_layout *layout, const yaml_event_t *event,
                         const struct yaml_span *span,
                         struct yaml_context context)
{
    size_t body = yaml_layout_skip_properties(layout->reader, span->from);
    check_gap(layout, body < span->to ? body : span->to, context);
    if (body >= span->to) {
        return; /* nothing but a tag or an anchor */
    }
    switch (event->data.scalar.style) {
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
        check_block(layout, body, context);
        break;
    case YAML_PLAIN_SCALAR_STYLE:
        check_plain(layout, event, body, context);
        check_lines(layout, body, span->to, context, context.opened);
        break;
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
    case YAML_ANY_SCALAR_STYLE:
        check_lines(layout, body, span->to, context, span->start);
        break;
    }
    layout->scanned = span->to;
}

void yaml_layout_check(struct yaml_layout *layout, const yaml_event_t *event,
                       const struct yaml_span *span,
                       struct yaml_context context)
{
    if (!context.in_flow) {
        layout->is_lost = false;
    }
    check_gap(layout, span->from, context);
    if (event->type == YAML_SCALAR_EVENT) {
        check_scalar(layout, event, span, context);
    } else {
        check_gap(layout, span->to, context);
    }
}
