/* SPDX-License-Identifier: MIT */
/*
 * CommonMark with other words in it.
 *
 * Markdown is read by typeset, at the other end of the program.  To change the
 * words of a text it is enough to know where a block of words begins and ends,
 * so that each can have marks of its own, and what in it is no word.  Where
 * this is mistaken, a word stays English or a mark stands a line too late.
 */
#include "translate/pseudo_inline.h"

struct prose {
    struct pseudo_maker *maker;
    str text;
    size_t offset; /* of the line that is read */
    bool is_open;  /* a paragraph goes on */
    bool in_quote; /* it began behind ">" */
    size_t start;  /* of its words */
    size_t end;    /* behind its last line, without the line end */
    size_t indent; /* where the words of the innermost item begin; 0: none */
    char fence;    /* '`' or '~' in fenced code, else 0 */
    size_t fence_len;
    struct buf *out;
};

static void close_paragraph(struct prose *prose)
{
    if (prose->is_open) {
        str words = str_slice(prose->text, prose->start, prose->end);
        str bare = str_trim(words);
        pseudo_inline(prose->maker, prose->text, bare, prose->out);
        buf_add(prose->out,
                str_slice(words, (size_t)(bare.data - words.data) + bare.len,
                          words.len));
        if (prose->end < prose->text.len) {
            buf_add_char(prose->out, '\n');
        }
    }
    prose->is_open = false;
}

/* ---- lines --------------------------------------------------------------- */

/* What a line is made of; offsets are in the line. */
struct line {
    size_t blanks; /* before its first mark */
    size_t words;  /* where its words begin, behind all marks */
    bool has_item;
    bool has_quote;
    bool counts_on; /* its item is a number other than 1 */
};

/* "- ", "3. " */
static size_t item_len(str line, size_t offset, bool *counts_on)
{
    size_t i = offset;
    *counts_on = false;
    if (strchr("-*+", byte_at(line, i)) && byte_at(line, i)) {
        i++;
    } else {
        while (is_digit(byte_at(line, i)) && i < offset + 9) {
            i++;
        }
        *counts_on = !str_equal(str_slice(line, offset, i), STR("1"));
        if (i == offset ||
            (byte_at(line, i) != '.' && byte_at(line, i) != ')')) {
            return 0;
        }
        i++;
    }
    return i == line.len || is_blank(byte_at(line, i)) ? i - offset : 0;
}

static struct line read_line(str line)
{
    bool counts_on;
    size_t i = 0;
    while (is_blank(byte_at(line, i))) {
        i++;
    }
    struct line found = {.blanks = i};
    for (;;) {
        while (is_blank(byte_at(line, i))) {
            i++;
        }
        size_t item = item_len(line, i, &counts_on);
        if (byte_at(line, i) == '>') {
            found.has_quote = true;
            i++;
        } else if (item) {
            found.counts_on = !found.has_item && counts_on;
            found.has_item = true;
            i += item;
        } else {
            found.words = i;
            return found;
        }
    }
}

/* "---", "* * *", "===": a break, or what makes a heading of the line above. */
static bool is_rule(str words)
{
    char mark = byte_at(words, 0);
    size_t count = 0;
    if (!mark || !strchr("-*_=", mark)) {
        return false;
    }
    for (size_t i = 0; i < words.len; i++) {
        if (words.data[i] != mark && !is_blank(words.data[i])) {
            return false;
        }
        count += words.data[i] == mark;
    }
    return count >= 3 || mark == '=' || mark == '-';
}

static size_t heading_len(str words)
{
    size_t marks = run_of(words, 0, '#');
    return marks && marks <= 6 &&
                   (marks == words.len || is_blank(words.data[marks]))
               ? marks
               : 0;
}

static bool is_definition(str words)
{
    size_t len = byte_at(words, 0) == '[' ? pseudo_label_len(words, 0) : 0;
    return len && byte_at(words, len) == ':';
}

static bool opens_fence(struct prose *prose, str words)
{
    char mark = byte_at(words, 0);
    size_t len = mark == '`' || mark == '~' ? run_of(words, 0, mark) : 0;
    if (len < 3 || (mark == '`' && str_find(str_slice(words, len, words.len),
                                            STR("`")) >= 0)) {
        return false;
    }
    prose->fence = mark;
    prose->fence_len = len;
    return true;
}

static void keep_line(struct prose *prose, str line)
{
    close_paragraph(prose);
    buf_add(prose->out, line);
    if (prose->offset < prose->text.len ||
        (prose->text.len && prose->text.data[prose->text.len - 1] == '\n')) {
        buf_add_char(prose->out, '\n');
    }
}

static void add_heading(struct prose *prose, str line, size_t words,
                        size_t marks)
{
    str title = str_slice(line, words + marks, line.len);
    str bare = str_trim(title);
    size_t end = bare.len;
    while (end && bare.data[end - 1] == '#') {
        end--;
    }
    if (end == 0 || !is_blank(bare.data[end - 1])) {
        end = bare.len;
    }
    str text = str_trim(str_slice(bare, 0, end));
    close_paragraph(prose);
    if (text.len == 0) {
        keep_line(prose, line);
        return;
    }
    size_t start = (size_t)(text.data - line.data);
    buf_add(prose->out, str_slice(line, 0, start));
    pseudo_inline(prose->maker, prose->text, text, prose->out);
    keep_line(prose, str_slice(line, start + text.len, line.len));
}

static void open_paragraph(struct prose *prose, str line, size_t words)
{
    close_paragraph(prose);
    buf_add(prose->out, str_slice(line, 0, words));
    prose->is_open = true;
    prose->start = (size_t)(line.data - prose->text.data) + words;
    prose->end = (size_t)(line.data - prose->text.data) + line.len;
}

/* A paragraph goes on in a line that begins nothing of its own. */
static bool goes_on(const struct prose *prose, const struct line *found)
{
    bool item =
        found->has_item &&
        (!found->counts_on || (prose->indent && found->blanks < prose->indent));
    bool quote = found->has_quote && !prose->in_quote;
    return prose->is_open && !item && !quote;
}

static void add_line(struct prose *prose, str line)
{
    enum { CODE_INDENT = 4 };
    struct line found = read_line(line);
    str words = str_slice(line, found.words, line.len);
    bool goes = goes_on(prose, &found);
    if (prose->fence) {
        size_t len = run_of(words, 0, prose->fence);
        keep_line(prose, line);
        if (len >= prose->fence_len && str_trim(words).len == len) {
            prose->fence = '\0';
        }
        return;
    }
    if (str_trim(words).len == 0) {
        keep_line(prose, line);
        return;
    }
    if (goes && is_rule(words)) {
        keep_line(prose, line);
        return;
    }
    size_t marks = heading_len(words);
    if (marks && (!goes || !found.has_item)) {
        add_heading(prose, line, found.words, marks);
        return;
    }
    if (opens_fence(prose, words) || is_rule(str_trim(line))) {
        keep_line(prose, line);
        return;
    }
    if (goes) {
        prose->end = (size_t)(line.data - prose->text.data) + line.len;
        return;
    }
    if (is_definition(words) || (!found.has_item && !found.has_quote &&
                                 found.blanks >= prose->indent + CODE_INDENT)) {
        keep_line(prose, line);
        return;
    }
    if (found.has_item) {
        prose->indent = found.words;
    } else if (found.blanks == 0) {
        prose->indent = 0;
    }
    open_paragraph(prose, line, found.words);
    prose->in_quote = found.has_quote;
}

str pseudo_prose(struct pseudo_maker *maker, str markdown, struct arena *arena)
{
    struct buf out;
    struct prose prose = {.maker = maker, .text = markdown, .out = &out};
    buf_init(&out, PSEUDO_TEXT_MAX);
    while (prose.offset < markdown.len) {
        str rest = str_slice(markdown, prose.offset, markdown.len);
        str line = str_cut(&rest, '\n');
        prose.offset = markdown.len - rest.len;
        add_line(&prose, line);
    }
    close_paragraph(&prose);
    str copy = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return copy;
}
