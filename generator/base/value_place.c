/* SPDX-License-Identifier: MIT */
/*
 * From a byte of a text to its place in the YAML file.
 *
 * A scalar on one line is walked beside its characters in the file, past the
 * quotes and over escapes.  The lines of a literal block are lines of the file,
 * behind the line of the "|", all indented alike.  In other styles YAML folds
 * lines: then the words of the text are those of the file, and the blanks
 * between them do not matter.  Where that fails, as with an escape, the start
 * of the value has to do.
 */
#include "base/value.h"

#include "base/utf8.h"

str source_from_line(const struct source *source, uint32_t line)
{
    str rest = source->text;
    if (str_starts_with(rest, STR("\xEF\xBB\xBF"))) {
        rest = str_slice(rest, 3, rest.len);
    }
    for (uint32_t i = 1; i < line && rest.len; i++) {
        str_cut(&rest, '\n');
    }
    return rest;
}

/* Takes `count` code points off the front. */
static str without(str text, uint32_t count)
{
    size_t offset = 0;
    for (; count && offset < text.len; count--) {
        utf8_decode(text, &offset);
    }
    return str_slice(text, offset, text.len);
}

/* ---- one line ------------------------------------------------------------ */

/* Gives the bytes in the file that stand for one character of the text: an
 * escape (\n, \x41, \u00e9), a doubled quote, or the character itself. */
static size_t written_len(str written, char quote)
{
    if (quote == '"' && written.data[0] == '\\') {
        char letter = written.len > 1 ? written.data[1] : '\0';
        return letter == 'x' ? 4 : letter == 'u' ? 6 : letter == 'U' ? 10 : 2;
    }
    if (quote == '\'' && str_starts_with(written, STR("''"))) {
        return 2;
    }
    size_t offset = 0;
    utf8_decode(written, &offset);
    return offset;
}

static pos place_in_line(const struct value *text, size_t offset)
{
    pos place = text->start;
    str written =
        without(source_from_line(text->source, place.line), place.column - 1);
    char quote = '\0';
    if (text->style == STYLE_QUOTED && written.len) {
        quote = written.data[0];
        written = str_slice(written, 1, written.len);
        place.column++;
    }
    for (size_t i = 0; i < offset && written.len;) {
        size_t len = written_len(written, quote);
        utf8_decode(text->text, &i);
        place.column += (uint32_t)utf8_count(str_slice(written, 0, len));
        written = str_slice(written, len, written.len);
    }
    return place;
}

/* ---- a literal block ----------------------------------------------------- */

/* Gives the spaces before the first line that holds more than blanks. */
static size_t indent_of(str lines)
{
    while (lines.len) {
        str line = str_cut(&lines, '\n');
        if (str_trim(line).len) {
            size_t spaces = 0;
            while (line.data[spaces] == ' ') {
                spaces++;
            }
            return spaces;
        }
    }
    return 0;
}

/* What YAML took away from each line is what the first line in the file has
 * more than the first line of the text. */
static pos place_in_block(const struct value *text, size_t offset)
{
    pos place = {.line = text->start.line + 1};
    str written = source_from_line(text->source, place.line);
    size_t line_start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (text->text.data[i] == '\n') {
            line_start = i + 1;
            place.line++;
        }
    }
    size_t indent = indent_of(written);
    size_t kept = indent_of(text->text);
    size_t before = utf8_count(str_slice(text->text, line_start, offset));
    place.column = (uint32_t)(1 + before + (indent > kept ? indent - kept : 0));
    return place;
}

/* ---- folded lines ---------------------------------------------------------
 */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Steps over one character of the file. */
static void step(str *written, pos *place)
{
    size_t len = 0;
    uint32_t c = utf8_decode(*written, &len);
    bool ends = c == '\n';
    place->line += ends;
    place->column = ends ? 1 : place->column + 1;
    *written = str_slice(*written, len, written->len);
}

static void step_over_blanks(str *written, pos *place)
{
    while (written->len && is_blank(written->data[0])) {
        step(written, place);
    }
}

static pos place_in_folded(const struct value *text, size_t offset)
{
    pos place = text->start;
    bool block = text->style == STYLE_FOLDED;
    char quote = '\0';
    if (block) {
        place = (pos){place.line + 1, 1};
    }
    str written =
        without(source_from_line(text->source, place.line), place.column - 1);
    if (text->style == STYLE_QUOTED && written.len) {
        quote = written.data[0];
        step(&written, &place);
    }
    step_over_blanks(&written, &place);
    for (size_t i = 0; i < offset && written.len;) {
        size_t start = i;
        if (is_blank(text->text.data[i])) {
            step_over_blanks(&written, &place);
            i++;
            continue;
        }
        utf8_decode(text->text, &i);
        str letter = str_slice(text->text, start, i);
        if (!str_starts_with(written, letter)) {
            return text->start;
        }
        step(&written, &place);
        if (quote == '\'' && letter.data[0] == quote) {
            step(&written, &place);
        }
    }
    return place;
}

pos value_place(const struct value *text, size_t offset)
{
    if (!text->source || text->start.line == 0 || !value_is_text(text) ||
        offset > text->text.len) {
        return text->start;
    }
    if (text->style == STYLE_LITERAL) {
        return place_in_block(text, offset);
    }
    if (text->style != STYLE_FOLDED && text->start.line == text->end.line) {
        return place_in_line(text, offset);
    }
    return place_in_folded(text, offset);
}
