/* SPDX-License-Identifier: MIT */
/*
 * From a byte of a text to its place in the YAML file.
 *
 * A scalar on one line is walked beside its bytes in the file, past the quotes
 * and over escapes.  The lines of a literal block are lines of the file, behind
 * the line of the "|", all indented alike.  In other styles YAML folds lines,
 * and the start of the value has to do.
 */
#include "translate/message_tree.h"

#include "base/utf8.h"

/* Gives the bytes of the file from the start of `line` on. */
static str from_line(const struct source *source, uint32_t line)
{
    str rest = source->text;
    if (str_starts_with(rest, STR("\xEF\xBB\xBF"))) {
        rest = str_slice(rest, 3, rest.len);
    }
    for (uint32_t i = 1; i < line; i++) {
        str_cut(&rest, '\n');
    }
    return rest;
}

/* Skips `count` code points. */
static str skip(str text, uint32_t count)
{
    size_t offset = 0;
    while (count-- && offset < text.len) {
        utf8_decode(text, &offset);
    }
    return str_slice(text, offset, text.len);
}

/* --- one line ------------------------------------------------------------ */

/* Gives the length of the escape at the start of `raw`: \n, \x41, \u00e9. */
static size_t escape_len(str raw)
{
    char c = raw.len > 1 ? raw.data[1] : '\0';
    size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    return 2 + digits;
}

/* Steps over what stands in the file for one character of the text. */
static size_t raw_len(str raw, char quote)
{
    if (quote == '"' && raw.data[0] == '\\') {
        return escape_len(raw);
    }
    if (quote == '\'' && str_starts_with(raw, STR("''"))) {
        return 2;
    }
    size_t offset = 0;
    utf8_decode(raw, &offset);
    return offset;
}

static pos place_in_line(const struct value *text, size_t offset)
{
    pos place = text->start;
    str raw = skip(from_line(text->source, place.line), place.column - 1);
    char quote = '\0';
    if (text->style == STYLE_QUOTED && raw.len &&
        (raw.data[0] == '"' || raw.data[0] == '\'')) {
        quote = raw.data[0];
        raw = str_slice(raw, 1, raw.len);
        place.column++;
    }
    for (size_t i = 0; i < offset && raw.len;) {
        size_t len = raw_len(raw, quote);
        utf8_decode(text->text, &i);
        place.column += (uint32_t)utf8_count(str_slice(raw, 0, len));
        raw = str_slice(raw, len, raw.len);
    }
    return place;
}

/* --- a literal block ----------------------------------------------------- */

static uint32_t count_spaces(str line)
{
    uint32_t count = 0;
    while (count < line.len && line.data[count] == ' ') {
        count++;
    }
    return count;
}

/* Gives the spaces before the first line of `lines` that is not blank. */
static uint32_t indent_of(str lines)
{
    while (lines.len) {
        str line = str_cut(&lines, '\n');
        if (str_trim(line).len) {
            return count_spaces(line);
        }
    }
    return 0;
}

static pos place_in_block(const struct value *text, size_t offset)
{
    pos place = text->start;
    str raw = from_line(text->source, place.line);
    str at_start = skip(raw, place.column - 1);
    if (str_starts_with(at_start, STR("|"))) {
        str_cut(&raw, '\n');
        place.line++;
    }
    str before = str_slice(text->text, 0, offset);
    str line = before;
    while (str_find(line, STR("\n")) >= 0) {
        str_cut(&line, '\n');
        place.line++;
    }
    uint32_t indent = indent_of(raw) - indent_of(text->text);
    place.column = indent + 1 + (uint32_t)utf8_count(line);
    return place;
}

pos message_place(const struct value *text, size_t offset)
{
    if (!text->source || text->start.line == 0 || offset > text->text.len) {
        return text->start;
    }
    if (text->style == STYLE_LITERAL) {
        return place_in_block(text, offset);
    }
    if (text->style != STYLE_FOLDED && text->start.line == text->end.line) {
        return place_in_line(text, offset);
    }
    return text->start;
}

struct diag *message_report(struct diags *diags, enum diag_severity severity,
                            const char *rule, const struct value *text,
                            size_t offset, size_t len, str message)
{
    bool is_whole = len == 0;
    pos start = is_whole ? text->start : message_place(text, offset);
    pos end = is_whole ? text->end : message_place(text, offset + len);
    if (start.line == text->start.line && start.column == text->start.column) {
        end = text->end; /* the place inside is not known */
    }
    return diag_add(diags, severity, rule, text->source, start, end, "%.*s",
                    STR_ARG(message));
}
