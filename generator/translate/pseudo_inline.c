/* SPDX-License-Identifier: MIT */
/*
 * The words of a block of CommonMark, and what among them is no word.
 */
#include "translate/pseudo_inline.h"

struct writing {
    struct pseudo_maker *maker;
    str text; /* the whole */
    struct buf *out;
};

/* ---- in a line ----------------------------------------------------------- */

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_alpha(char c)
{
    return is_small((char)(c | 0x20));
}

/* "{partner.name}" */
static size_t value_len(str text, size_t offset)
{
    size_t i = offset + 1;
    if (!is_small(byte_at(text, i))) {
        return 0;
    }
    while (is_small(byte_at(text, i)) || is_digit(byte_at(text, i)) ||
           (byte_at(text, i) && strchr("_.-", byte_at(text, i)))) {
        i++;
    }
    return byte_at(text, i) == '}' ? i + 1 - offset : 0;
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
    char first = byte_at(text, offset + 1);
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
    i += byte_at(text, i) == '#';
    size_t start = i;
    while (is_alpha(byte_at(text, i)) || is_digit(byte_at(text, i))) {
        i++;
    }
    return i > start && byte_at(text, i) == ';' ? i + 1 - offset : 0;
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

size_t pseudo_label_len(str text, size_t offset)
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

/* A line end within a paragraph, with what stands before the words of the next
 * line.  Of wide letters nothing is left of it, unless it is a line break. */
static size_t break_len(str text, size_t offset)
{
    size_t i = offset + 1;
    while (is_blank(byte_at(text, i)) || byte_at(text, i) == '>') {
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
        return byte_at(text, offset + 1) == '('
                   ? target_len(text, offset, titled)
               : byte_at(text, offset + 1) == '['
                   ? 1 + pseudo_label_len(text, offset + 1)
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
        if (str_starts_with(line, label) && byte_at(line, label.len) == ':') {
            return true;
        }
    }
    return false;
}

/* "[words]" that is a label gets it back behind it: "[ŵöŕðš][words]". */
static str shortcut(str whole, str text, size_t offset)
{
    size_t len = pseudo_label_len(text, offset);
    char behind = byte_at(text, offset + len);
    str label = str_slice(text, offset, offset + len);
    bool full = behind == '[' && byte_at(text, offset + len + 1) != ']';
    return len > 2 && behind != '(' && behind != ':' && !full &&
                   is_defined(whole, label)
               ? label
               : STR("");
}

/* ---- a paragraph --------------------------------------------------------- */

static void add_title(struct writing *w, str text, size_t *offset)
{
    char quote = text.data[*offset];
    size_t end = *offset + 1;
    while (end < text.len && text.data[end] != quote) {
        end += text.data[end] == '\\' ? 2 : 1;
    }
    str title = str_slice(text, *offset + 1, end);
    size_t letters = pseudo_letters(title);
    buf_add_char(w->out, quote);
    pseudo_begin(w->maker, letters > 0, w->out);
    pseudo_words(w->maker, title, true, w->out);
    pseudo_end(w->maker, letters > 0, letters, w->out);
    *offset = end < text.len ? end : text.len;
}

static void add_kept(struct writing *w, str kept)
{
    bool wide = w->maker->kind == PSEUDO_WIDE;
    size_t len = w->out->len;
    if (wide && kept.data[0] == '\n' && kept.len && len &&
        !strchr(" \\", w->out->data[len - 1])) {
        return;
    }
    buf_add(w->out, kept);
}

static void add_inline(struct writing *w, str text)
{
    size_t word = 0; /* where the words before `i` began */
    str again = {0};
    size_t again_at = 0;
    for (size_t i = 0; i < text.len;) {
        bool titled;
        size_t len = kept_len(text, i, &titled);
        if (text.data[i] == '[' && again.len == 0) {
            again = shortcut(w->text, text, i);
            again_at = i + again.len;
        }
        bool ends = again.len && i + 1 == again_at;
        if (len == 0 && !ends) {
            i++;
            continue;
        }
        pseudo_words(w->maker, str_slice(text, word, i), true, w->out);
        len = ends ? 1 : len;
        add_kept(w, str_slice(text, i, i + len));
        i += len;
        if (ends) {
            buf_add(w->out, again);
            again = STR("");
            i += byte_at(text, i) == '[' ? 2 : 0; /* "[]" asked for it */
        } else if (titled) {
            add_title(w, text, &i);
        }
        word = i;
    }
    pseudo_words(w->maker, str_slice(text, word, text.len), true, w->out);
}

/* Letters of links' targets are counted, too: the padding is no exact art. */
void pseudo_inline(struct pseudo_maker *maker, str whole, str words,
                   struct buf *out)
{
    struct writing writing = {maker, whole, out};
    size_t letters = pseudo_letters(words);
    pseudo_begin(maker, letters > 0, out);
    add_inline(&writing, words);
    pseudo_end(maker, letters > 0, letters, out);
}
