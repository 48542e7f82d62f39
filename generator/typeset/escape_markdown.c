/* SPDX-License-Identifier: MIT */
/*
 * A text can turn into markup in three ways: by what it holds (`*`), by where
 * it stands (`-` at the start of a line), and by what the template writes next
 * to it (`!` before a link).  The first is seen in the text, the second in what
 * `out` ends with, the third is feared wherever the text ends.  All else stays
 * as it is, because people read Markdown as it is, too.
 */
#include "typeset/escape.h"

#include "base/utf8.h"
#include "typeset/prose_escape.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* ASCII punctuation: what a backslash can stand before. */
static bool is_mark(char c)
{
    return c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c);
}

/* What CommonMark calls a Unicode white space. */
static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

static str trim(str text)
{
    size_t from = text.len;
    size_t to = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        if (!is_space(utf8_decode(text, &i))) {
            from = start < from ? start : from;
            to = i;
        }
    }
    return str_slice(text, from, to);
}

/* Gives what stands between the last line end and here, when it is nothing but
 * marks, digits and blanks; false otherwise. */
static bool find_marks(const struct buf *out, str *line)
{
    size_t i = out->len;
    while (i > 0 && out->data[i - 1] != '\n') {
        char c = out->data[i - 1];
        if (!is_blank(c) && !is_digit(c) && !memchr(">*+-=_#~:.)", c, 11)) {
            return false;
        }
        i--;
    }
    *line = str_slice(buf_text(out), i, out->len);
    return true;
}

/* Gives the length of what opens a quote or an item, or of a blank, or 0. */
static size_t container_len(str line)
{
    size_t digits = 0;
    if (line.len == 0) {
        return 0;
    }
    if (is_blank(line.data[0]) || line.data[0] == '>') {
        return 1;
    }
    while (digits < line.len && is_digit(line.data[digits])) {
        digits++;
    }
    const char *marks = digits ? ".)" : "-+*";
    bool item = digits + 1 < line.len && strchr(marks, line.data[digits]) &&
                is_blank(line.data[digits + 1]);
    return item ? digits + 2 : 0;
}

/* True where a block may begin: behind quotes and markers of items, and behind
 * the first characters of a marker, which the text could make complete. */
static bool at_line_start(const struct buf *out)
{
    str line;
    if (!find_marks(out, &line)) {
        return false;
    }
    for (size_t len; (len = container_len(line)) > 0;) {
        line = str_slice(line, len, line.len);
    }
    for (size_t i = 0; i < line.len; i++) {
        if (is_blank(line.data[i]) || memchr("*_", line.data[i], 2)) {
            return false;
        }
    }
    return true;
}

/* True where blanks would mean nothing, or an indentation. */
static bool ends_with_blank(const struct buf *out)
{
    return out->len == 0 || is_blank(out->data[out->len - 1]);
}

static bool ends_with_digit(const struct buf *out)
{
    return out->len && is_digit(out->data[out->len - 1]);
}

/* True within the address of a link: "[name](https://exam". */
static bool in_destination(const struct buf *out)
{
    size_t i = out->len;
    while (i > 0 && !is_blank(out->data[i - 1]) && out->data[i - 1] != '(' &&
           out->data[i - 1] != ')') {
        i--;
    }
    return i > 1 && out->data[i - 1] == '(' && out->data[i - 2] == ']' &&
           (i == 2 || out->data[i - 3] != '\\');
}

/* Gives the character at `i`, or a line end behind the last one. */
static char at(str text, size_t i)
{
    return i < text.len ? text.data[i] : '\n';
}

/* True when an entity stands behind the `&`. */
static bool is_entity(str text, size_t i)
{
    enum { LONGEST_NAME = 32 };
    size_t from = i;
    i += at(text, i) == '#';
    while (i < text.len && i - from < LONGEST_NAME &&
           (is_letter(text.data[i]) || is_digit(text.data[i]))) {
        i++;
    }
    return i - from > 0 && at(text, i) == ';';
}

/* True when the run of `c` at `i` has a blank, an end or a colon behind it. */
static bool run_stands_alone(str text, size_t i, char c)
{
    while (i < text.len && text.data[i] == c) {
        i++;
    }
    return is_blank(at(text, i)) || text.data[i] == ':';
}

/* Whether the first character of a line would begin a block. */
static bool begins_block(str text, char before)
{
    char c = text.data[0];
    switch (c) {
    case '#':
    case '=':
    case '>':
    case '~':
        return true;
    case '+':
        return is_blank(at(text, 1));
    case '-':
        return run_stands_alone(text, 0, '-');
    case ':': /* a row of dashes below the head of a table */
        return at(text, 1) == '-' || is_blank(at(text, 1));
    case '.':
    case ')':
        return is_digit(before);
    default:
        return false;
    }
}

/* A single `_` within a word is never markup. */
static bool is_within_word(str text, size_t i)
{
    return i > 0 && i + 1 < text.len &&
           (is_letter(text.data[i - 1]) || is_digit(text.data[i - 1])) &&
           (is_letter(text.data[i + 1]) || is_digit(text.data[i + 1]));
}

/* A `*` between blanks is never markup but at the start of a line. */
static bool is_among_blanks(str text, size_t i)
{
    return i > 0 && i + 1 < text.len && is_blank(text.data[i - 1]) &&
           is_blank(text.data[i + 1]);
}

/* Whether a character is or could be markup anywhere in a line. */
static bool is_markup(str text, size_t i)
{
    char next = at(text, i + 1);
    switch (text.data[i]) {
    case '`':
    case '[':
    case ']':
    case '|':
        return true;
    case '*':
        return !is_among_blanks(text, i);
    case '_':
        return !is_within_word(text, i);
    case '\\':
        return is_mark(next) || i + 1 == text.len;
    case '<':
        return is_letter(next) || memchr("/!?\n", next, 4) != NULL;
    case '&':
        return is_entity(text, i + 1);
    case '~':
        return next == '~' || (i > 0 && text.data[i - 1] == '~');
    default:
        return false;
    }
}

/* Gives where the last run of `#` and blanks begins: it would be cut off when
 * it ends a heading. */
static size_t closing_from(str text)
{
    size_t i = text.len;
    while (i > 0 && (text.data[i - 1] == '#' || is_blank(text.data[i - 1]))) {
        i--;
    }
    return i;
}

/* Gives the length of "2026" in "2026. ", which would begin a list, or 0. */
static size_t list_number_len(str text)
{
    size_t i = 0;
    while (i < text.len && is_digit(text.data[i])) {
        i++;
    }
    bool ends = at(text, i) == '.' || at(text, i) == ')';
    return ends && is_blank(at(text, i + 1)) ? i : 0;
}

/* Writes the blanks at `i` as spaces, a line break and all around it as one;
 * gives the index behind them. */
static size_t add_blanks(str text, size_t i, bool line_start, struct buf *out)
{
    size_t from = i;
    bool breaks = false;
    while (i < text.len && is_blank(text.data[i])) {
        breaks |= text.data[i] == '\n' || text.data[i] == '\r';
        i++;
    }
    for (size_t n = line_start ? 0 : (breaks ? 1 : i - from); n > 0; n--) {
        buf_add_char(out, ' ');
    }
    return i;
}

static void add_escaped(char c, bool escaped, struct buf *out)
{
    if (escaped) {
        buf_add_char(out, '\\');
    }
    if (c == '\0') {
        buf_add_code_point(out, 0xFFFD);
    } else {
        buf_add_char(out, c);
    }
}

static void add_text(str text, bool guard_end, struct buf *out)
{
    bool line_start = at_line_start(out);
    size_t i =
        line_start && ends_with_blank(out) ? add_blanks(text, 0, true, out) : 0;
    text = str_slice(text, i, text.len);
    size_t number_len = line_start ? list_number_len(text) : 0;
    size_t closing = closing_from(text);
    for (i = 0; i < text.len;) {
        char c = text.data[i];
        if (is_blank(c)) {
            i = add_blanks(text, i, false, out);
            continue;
        }
        char before = i ? text.data[i - 1] : ' ';
        bool escaped = is_markup(text, i) || (number_len && i == number_len) ||
                       (c == '#' && i >= closing && is_blank(before)) ||
                       (c == '!' && guard_end && i + 1 == text.len) ||
                       (i == 0 && line_start &&
                        begins_block(text, ends_with_digit(out) ? '0' : ' '));
        add_escaped(c, escaped, out);
        i++;
    }
}

/* In an address only what would end it is dangerous. */
static void add_destination(str text, struct buf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c <= ' ' || c == 0x7F || memchr("()<>\\|`[]\"'", c, 11)) {
            buf_printf(out, "%%%02X", c);
        } else {
            add_escaped((char)c, c == '&' && is_entity(text, i + 1), out);
        }
    }
}

void escape_markdown(str text, struct buf *out)
{
    text = trim(text);
    if (in_destination(out)) {
        add_destination(text, out);
    } else {
        add_text(text, true, out);
    }
}

void prose_escape_markdown(str text, struct buf *out)
{
    add_text(text, false, out);
}
