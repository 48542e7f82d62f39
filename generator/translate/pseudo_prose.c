/* SPDX-License-Identifier: MIT */
/*
 * CommonMark with other words in it.
 *
 * Markdown is read by typeset, at the other end of the program.  To change the
 * words of a text it is enough to know where a block of words begins and ends,
 * so that each can have marks of its own, and what in it is no word.  Where
 * this is mistaken, a word stays English or a mark stands a line too late.
 */
#include "base/buf.h"
#include "translate/pseudo_maker.h"

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

/* ---- in a line ----------------------------------------------------------- */

static char at(str text, size_t i)
{
    return i < text.len ? text.data[i] : '\0';
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
    return is_small((char)(c | 0x20));
}

static size_t run_of(str text, size_t offset, char c)
{
    size_t i = offset;
    while (i < text.len && text.data[i] == c) {
        i++;
    }
    return i - offset;
}

/* "{partner.name}" */
static size_t value_len(str text, size_t offset)
{
    size_t i = offset + 1;
    if (!is_small(at(text, i))) {
        return 0;
    }
    while (is_small(at(text, i)) || is_digit(at(text, i)) ||
           (at(text, i) && strchr("_.-", at(text, i)))) {
        i++;
    }
    return at(text, i) == '}' ? i + 1 - offset : 0;
}

/* Backticks that nothing closes are themselves. */
static size_t code_len(str text, size_t offset)
{
    size_t open = run_of(text, offset, '`');
    for (size_t i = offset + open; i < text.len;) {
        size_t run = run_of(text, i, '`');
        if (run == open) {
            return i + run - offset;
        }
        i += run ? run : 1;
    }
    return open;
}

/* "<https://…>", "<br>" */
static size_t angle_len(str text, size_t offset)
{
    char first = at(text, offset + 1);
    if (!is_alpha(first) && first != '/' && first != '!' && first != '?') {
        return 0;
    }
    for (size_t i = offset + 1; i < text.len && text.data[i] != '<'; i++) {
        if (text.data[i] == '>') {
            return i + 1 - offset;
        }
    }
    return 0;
}

/* "&amp;" */
static size_t entity_len(str text, size_t offset)
{
    size_t i = offset + 1;
    i += at(text, i) == '#';
    size_t start = i;
    while (is_alpha(at(text, i)) || is_digit(at(text, i))) {
        i++;
    }
    return i > start && at(text, i) == ';' ? i + 1 - offset : 0;
}

/* "https://…", which no one translates even where it is no link. */
static size_t address_len(str text, size_t offset)
{
    str rest = str_slice(text, offset, text.len);
    size_t i = 0;
    if ((offset && is_alpha(text.data[offset - 1])) ||
        (!str_starts_with(rest, STR("https://")) &&
         !str_starts_with(rest, STR("http://")))) {
        return 0;
    }
    while (i < rest.len && !strchr(" \t\n<>()[]", rest.data[i])) {
        i++;
    }
    return i;
}

/* "](target "title")", up to the mark before the title or behind the end.
 * `*titled`: words follow. */
static size_t target_len(str text, size_t offset, bool *titled)
{
    int depth = 0;
    *titled = false;
    for (size_t i = offset + 2; i < text.len; i++) {
        char c = text.data[i];
        if (c == '\\') {
            i++;
        } else if ((c == '"' || c == '\'') && i > offset + 2 &&
                   strchr(" \t\n", text.data[i - 1])) {
            *titled = true;
            return i - offset;
        } else if (c == '(') {
            depth++;
        } else if (c == ')' && depth-- == 0) {
            return i + 1 - offset;
        }
    }
    return 0;
}

/* "[label]" from its bracket on; labels do not nest. */
static size_t label_len(str text, size_t offset)
{
    for (size_t i = offset + 1; i < text.len; i++) {
        if (text.data[i] == '\\') {
            i++;
        } else if (text.data[i] == ']') {
            return i + 1 - offset;
        } else if (text.data[i] == '[') {
            return 0;
        }
    }
    return 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/* A line end within a paragraph, with what stands before the words of the next
 * line.  Of wide letters nothing is left of it, unless it is a line break. */
static size_t break_len(str text, size_t offset)
{
    size_t i = offset + 1;
    while (is_blank(at(text, i)) || at(text, i) == '>') {
        i++;
    }
    return i - offset;
}

/* Gives how much at `offset` is no word and stays as it is; 0: it is one. */
static size_t kept_len(str text, size_t offset, bool *titled)
{
    *titled = false;
    switch (text.data[offset]) {
    case '\\':
        return offset + 1 < text.len ? 2 : 1;
    case '{':
        return value_len(text, offset);
    case '`':
        return code_len(text, offset);
    case '<':
        return angle_len(text, offset);
    case '&':
        return entity_len(text, offset);
    case ']':
        return at(text, offset + 1) == '('   ? target_len(text, offset, titled)
               : at(text, offset + 1) == '[' ? 1 + label_len(text, offset + 1)
                                             : 0;
    case '\n':
        return break_len(text, offset);
    case 'h':
        return address_len(text, offset);
    default:
        return 0;
    }
}

/* ---- labels of references ------------------------------------------------ */

/* True when the whole text defines the label that stands in brackets at
 * `offset`: "[label]: https://…". */
static bool is_defined(str whole, str label)
{
    str rest = whole;
    while (rest.len) {
        str line = str_trim(str_cut(&rest, '\n'));
        if (str_starts_with(line, label) && at(line, label.len) == ':') {
            return true;
        }
    }
    return false;
}

/* "[words]" that is a label gets it back behind it: "[ŵöŕðš][words]". */
static str shortcut(str whole, str text, size_t offset)
{
    size_t len = label_len(text, offset);
    char behind = at(text, offset + len);
    str label = str_slice(text, offset, offset + len);
    bool full = behind == '[' && at(text, offset + len + 1) != ']';
    return len > 2 && behind != '(' && behind != ':' && !full &&
                   is_defined(whole, label)
               ? label
               : STR("");
}

/* ---- a paragraph --------------------------------------------------------- */

static void add_title(struct prose *prose, str text, size_t *offset)
{
    char quote = text.data[*offset];
    size_t end = *offset + 1;
    while (end < text.len && text.data[end] != quote) {
        end += text.data[end] == '\\' ? 2 : 1;
    }
    str title = str_slice(text, *offset + 1, end);
    size_t letters = pseudo_letters(title);
    buf_add_char(prose->out, quote);
    pseudo_begin(prose->maker, letters > 0, prose->out);
    pseudo_words(prose->maker, title, true, prose->out);
    pseudo_end(prose->maker, letters > 0, letters, prose->out);
    *offset = end < text.len ? end : text.len;
}

static void add_kept(struct prose *prose, str kept)
{
    bool wide = prose->maker->kind == PSEUDO_WIDE;
    size_t len = prose->out->len;
    if (wide && kept.data[0] == '\n' && kept.len && len &&
        !strchr(" \\", prose->out->data[len - 1])) {
        return;
    }
    buf_add(prose->out, kept);
}

static void add_inline(struct prose *prose, str text)
{
    size_t word = 0; /* where the words before `i` began */
    str again = {0};
    size_t again_at = 0;
    for (size_t i = 0; i < text.len;) {
        bool titled;
        size_t len = kept_len(text, i, &titled);
        if (text.data[i] == '[' && again.len == 0) {
            again = shortcut(prose->text, text, i);
            again_at = i + again.len;
        }
        bool ends = again.len && i + 1 == again_at;
        if (len == 0 && !ends) {
            i++;
            continue;
        }
        pseudo_words(prose->maker, str_slice(text, word, i), true, prose->out);
        len = ends ? 1 : len;
        add_kept(prose, str_slice(text, i, i + len));
        i += len;
        if (ends) {
            buf_add(prose->out, again);
            again = STR("");
            i += at(text, i) == '[' ? 2 : 0; /* "[]" asked for it */
        } else if (titled) {
            add_title(prose, text, &i);
        }
        word = i;
    }
    pseudo_words(prose->maker, str_slice(text, word, text.len), true,
                 prose->out);
}

/* Letters of links' targets are counted, too: the padding is no exact art. */
static void add_words(struct prose *prose, str words)
{
    size_t letters = pseudo_letters(words);
    pseudo_begin(prose->maker, letters > 0, prose->out);
    add_inline(prose, words);
    pseudo_end(prose->maker, letters > 0, letters, prose->out);
}

static void close_paragraph(struct prose *prose)
{
    if (prose->is_open) {
        str words = str_slice(prose->text, prose->start, prose->end);
        str bare = str_trim(words);
        add_words(prose, bare);
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
    if (strchr("-*+", at(line, i)) && at(line, i)) {
        i++;
    } else {
        while (is_digit(at(line, i)) && i < offset + 9) {
            i++;
        }
        *counts_on = !str_equal(str_slice(line, offset, i), STR("1"));
        if (i == offset || (at(line, i) != '.' && at(line, i) != ')')) {
            return 0;
        }
        i++;
    }
    return i == line.len || is_blank(at(line, i)) ? i - offset : 0;
}

static struct line read_line(str line)
{
    bool counts_on;
    size_t i = 0;
    while (is_blank(at(line, i))) {
        i++;
    }
    struct line found = {.blanks = i};
    for (;;) {
        while (is_blank(at(line, i))) {
            i++;
        }
        size_t item = item_len(line, i, &counts_on);
        if (at(line, i) == '>') {
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
    char mark = at(words, 0);
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
    size_t len = at(words, 0) == '[' ? label_len(words, 0) : 0;
    return len && at(words, len) == ':';
}

static bool opens_fence(struct prose *prose, str words)
{
    char mark = at(words, 0);
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
    add_words(prose, text);
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
