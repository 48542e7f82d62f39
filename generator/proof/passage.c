/* SPDX-License-Identifier: MIT */
/*
 * To see the words of Markdown it is enough to know what marks look like:
 * typeset parses it, at the other end of the program, and compares structures.
 */
#include "proof/passage.h"

#include "base/utf8.h"
#include "translate/script.h"

enum {
    FACT_BYTES = 3,
    PASSAGE_MAX = 256 * 1024,
    ADDRESS_MAX = 500, /* a longer one is read as words */
};

struct writing {
    struct arena *arena;
    char *text;
    size_t len;
    struct passage_run *runs;
    size_t run_count;
    size_t run_capacity;
    size_t behind; /* the byte of the source that would need no new run */
};

static void add(struct writing *w, const char *bytes, size_t len, size_t from)
{
    if (w->run_count == 0 || from != w->behind) {
        w->runs = ARENA_GROW(w->arena, w->runs, w->run_count, &w->run_capacity);
        w->runs[w->run_count++] = (struct passage_run){w->len, from};
    }
    memcpy(w->text + w->len, bytes, len);
    w->len += len;
    w->behind = from + len;
}

static void add_fact(struct writing *w, size_t from)
{
    add(w, "\xEF\xBF\xBC", FACT_BYTES, from);
    w->behind = SIZE_MAX;
}

/* ---- addresses ----------------------------------------------------------- */

static bool is_address_char(char c)
{
    return c > ' ' && (unsigned char)c < 0x7F && c != '"' && c != '<' &&
           c != '>' && c != '(' && c != ')' && c != '{' && c != '}';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_char(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Gives the length of an address at the start of `text`, or 0: "https://…",
 * "www.…", "name@host". */
static size_t address_len(str text)
{
    size_t len = 0;
    while (len < text.len && len < ADDRESS_MAX &&
           is_address_char(text.data[len])) {
        len++;
    }
    while (len && !is_word_char(text.data[len - 1]) &&
           text.data[len - 1] != '/') {
        len--;
    }
    str word = str_slice(text, 0, len);
    ptrdiff_t at = str_find(word, STR("@"));
    bool is_address =
        str_find(word, STR("://")) > 0 || str_starts_with(word, STR("www.")) ||
        (at > 0 && (size_t)at + 1 < len &&
         str_find(str_slice(word, (size_t)at, len), STR(".")) > 0);
    return is_address ? len : 0;
}

static bool may_begin_address(str text, size_t i)
{
    return is_word_char(text.data[i]) &&
           (i == 0 || !is_word_char(text.data[i - 1]));
}

/* Adds words in which only addresses are to be left out. */
static void add_words(struct writing *w, str text, size_t from)
{
    size_t start = 0;
    for (size_t i = 0; i < text.len;) {
        size_t len = may_begin_address(text, i)
                         ? address_len(str_slice(text, i, text.len))
                         : 0;
        if (len) {
            add(w, text.data + start, i - start, from + start);
            add_fact(w, from + i);
            start = i + len;
        }
        i += len ? len : 1;
    }
    if (text.len > start) {
        add(w, text.data + start, text.len - start, from + start);
    }
}

/* ---- messages ------------------------------------------------------------ */

size_t passage_count(const struct message *message)
{
    return message ? message_variant_count(message) : 1;
}

static void add_piece(void *context, bool is_fact, str text, size_t offset)
{
    if (is_fact) {
        add_fact(context, offset);
    } else {
        add_words(context, text, offset);
    }
}

/* ---- Markdown ------------------------------------------------------------ */

/* Gives the length of "{name}" at the start of `text`, or 0. */
static size_t fact_len(str text)
{
    enum { LONGEST = 80 };
    for (size_t i = 1; i < text.len && i < LONGEST; i++) {
        char c = text.data[i];
        if (c == '}') {
            return i > 1 ? i + 1 : 0;
        }
        if (!is_word_char(c) && c != '_' && c != '.' && c != '-') {
            return 0;
        }
    }
    return 0;
}

static size_t run_len(str text, size_t offset)
{
    size_t i = offset;
    while (i < text.len && text.data[i] == text.data[offset]) {
        i++;
    }
    return i - offset;
}

/* Gives the length of the code that backticks at `offset` open, or 0. */
static size_t code_len(str text, size_t offset)
{
    size_t open = run_len(text, offset);
    for (size_t i = offset + open; i < text.len;) {
        size_t close = text.data[i] == '`' ? run_len(text, i) : 0;
        if (close == open) {
            return i + close - offset;
        }
        i += close ? close : 1;
    }
    return 0;
}

/* Gives the length of "](address)" or of "<address>" at `offset`, or 0. */
static size_t target_len(str text, size_t offset)
{
    str rest = str_slice(text, offset, text.len);
    bool is_link = str_starts_with(rest, STR("]("));
    bool is_auto = rest.data[0] == '<';
    rest = str_slice(rest, 0, ADDRESS_MAX);
    for (size_t i = 2; (is_link || is_auto) && i < rest.len; i++) {
        if (rest.data[i] == (is_link ? ')' : '>')) {
            return i + 1;
        }
        if (rest.data[i] == '\n' || (is_auto && rest.data[i] == ' ')) {
            break;
        }
    }
    return 0;
}

/* Gives the length of what a line begins with and that is no word: "## ",
 * "- ", "> ", "1. ". */
static size_t opening_len(str text, size_t offset)
{
    size_t i = offset;
    while (i < text.len && (text.data[i] == ' ' || text.data[i] == '#' ||
                            text.data[i] == '>')) {
        i++;
    }
    size_t digits = i;
    while (digits < text.len && is_digit(text.data[digits])) {
        digits++;
    }
    bool bullet =
        digits == i && digits < text.len &&
        (text.data[i] == '-' || text.data[i] == '+' || text.data[i] == '*');
    bool number = digits > i && digits < text.len &&
                  (text.data[digits] == '.' || text.data[digits] == ')');
    if ((bullet || number) && digits + 1 < text.len &&
        text.data[digits + 1] == ' ') {
        i = digits + 2;
    }
    return i - offset;
}

/* Steps over one thing of Markdown; gives its length. */
static size_t read_mark(struct writing *w, str text, size_t i)
{
    size_t len;
    switch (text.data[i]) {
    case '{':
        len = fact_len(str_slice(text, i, text.len));
        break;
    case '`':
        len = code_len(text, i);
        if (len == 0) { /* looked at once, however many there are */
            len = run_len(text, i);
            add(w, text.data + i, len, i);
            return len;
        }
        break;
    case ']':
    case '<':
        len = target_len(text, i);
        if (len && text.data[i] == ']') {
            return len;
        }
        break;
    case '*':
        return run_len(text, i);
    case '\\':
        if (i + 1 < text.len) {
            add(w, text.data + i + 1, 1, i + 1);
        }
        return 2;
    case '[':
        return 1;
    default:
        len = may_begin_address(text, i)
                  ? address_len(str_slice(text, i, text.len))
                  : 0;
    }
    if (len) {
        add_fact(w, i);
        return len;
    }
    add(w, text.data + i, 1, i);
    return 1;
}

/* True when the line that begins at `offset` goes on with the one before. */
static bool goes_on(str text, size_t offset, size_t opening)
{
    for (size_t i = 0; i < opening; i++) {
        if (text.data[offset + i] != ' ') {
            return false;
        }
    }
    return offset + opening < text.len && text.data[offset + opening] != '\n' &&
           offset > 1 && text.data[offset - 2] != '\n';
}

/* The end of a line within a paragraph is a blank, as it is for readers. */
static void add_prose(struct writing *w, str text)
{
    for (size_t i = opening_len(text, 0); i < text.len;) {
        if (text.data[i] != '\n') {
            i += read_mark(w, text, i);
            continue;
        }
        size_t opening = opening_len(text, i + 1);
        add(w, goes_on(text, i + 1, opening) ? " " : "\n", 1, i);
        i += 1 + opening;
    }
}

/* ---- the whole ----------------------------------------------------------- */

struct passage passage_read(const struct value *value,
                            const struct message *message, bool is_prose,
                            size_t variant, struct arena *arena)
{
    str text = value->text;
    if (text.len > PASSAGE_MAX) {
        return (struct passage){.value = value};
    }
    /* What stands for a thing is not longer than three things of one byte. */
    struct writing w = {.arena = arena,
                        .text = arena_alloc(arena, text.len * FACT_BYTES + 1)};
    if (message) {
        message_variant(message, variant, add_piece, &w);
    } else if (is_prose) {
        add_prose(&w, text);
    } else {
        add_words(&w, text, 0);
    }
    return (struct passage){value, {w.text, w.len}, w.runs, w.run_count};
}

pos passage_place(const struct passage *passage, size_t offset)
{
    size_t low = 0;
    size_t high = passage->run_count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (passage->runs[middle].at <= offset) {
            low = middle;
        } else {
            high = middle;
        }
    }
    if (passage->run_count == 0) {
        return value_place(passage->value, offset);
    }
    size_t inside = offset - passage->runs[low].at;
    return value_place(passage->value, passage->runs[low].from + inside);
}

/* ---- words --------------------------------------------------------------- */

static bool is_ideographic(uint32_t c)
{
    enum script script = c < 0x80 ? SCRIPT_LATIN : script_of(c);
    return script == SCRIPT_HAN || script == SCRIPT_KANA;
}

bool passage_next_word(str text, size_t *offset, struct passage_word *out)
{
    bool found = false;
    bool ideographic = false;
    while (*offset < text.len) {
        size_t at = *offset;
        uint32_t c = utf8_decode(text, offset);
        bool letter = c != UTF8_INVALID && script_is_letter(c);
        if (letter && !found) {
            out->start = at;
            found = true;
            ideographic = is_ideographic(c);
        } else if (found && (!letter || is_ideographic(c) != ideographic)) {
            *offset = at;
            out->end = at;
            return true;
        }
    }
    out->end = text.len;
    return found;
}

uint32_t passage_at(str text, size_t offset)
{
    return offset < text.len ? utf8_decode(text, &offset) : 0;
}

uint32_t passage_before(str text, size_t offset)
{
    size_t at = offset;
    while (at > 0) {
        at--;
        if (((unsigned char)text.data[at] & 0xC0) != 0x80) {
            return utf8_decode(text, &at);
        }
    }
    return 0;
}
