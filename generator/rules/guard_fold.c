/* SPDX-License-Identifier: MIT */
/* Folds a text: one form of each character, without the marks of Markdown; and
 * leads back from there to the file. */
#include "rules/guard_read.h"

#include "base/utf8.h"

/* A link's target is not longer. */
enum { TARGET_MAX = 500 };

struct folding {
    str text;
    char *folded;
    uint32_t *origins;
    size_t len;
};

static void emit(struct folding *folding, uint32_t c, size_t origin)
{
    char bytes[4];
    size_t len = utf8_encode(c, bytes);
    bool blank = c == ' ';
    char last = folding->len ? folding->folded[folding->len - 1] : '\n';
    if (blank && (last == ' ' || last == '\n')) {
        return;
    }
    for (size_t i = 0; i < len; i++) {
        folding->folded[folding->len] = bytes[i];
        folding->origins[folding->len++] = (uint32_t)origin;
    }
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t skip_blanks(str text, size_t at)
{
    while (at < text.len && (text.data[at] == ' ' || text.data[at] == '\t')) {
        at++;
    }
    return at;
}

/* Gives where the words behind "- ", "1. ", "> " begin, or `at`. */
static size_t skip_item(str text, size_t at)
{
    size_t i = at;
    while (i < text.len && i < at + 4 && is_digit(text.data[i])) {
        i++;
    }
    const char *marks = i > at ? ".)" : "-*+>";
    bool item = i + 1 < text.len && strchr(marks, text.data[i]) &&
                text.data[i + 1] == ' ';
    return item ? skip_blanks(text, i + 1) : at;
}

/* At the start of a line: passes over its marks, and ends the sentence before
 * when a new block begins. */
static size_t fold_line_start(struct folding *folding, size_t at)
{
    str text = folding->text;
    size_t i = skip_blanks(text, at);
    size_t words = skip_item(text, i);
    bool heading = words < text.len && text.data[words] == '#';
    bool breaks = i >= text.len || text.data[i] == '\n' ||
                  text.data[i] == '\r' || text.data[i] == '|' || heading ||
                  words > i;
    emit(folding, breaks ? '\n' : ' ', at ? at - 1 : 0);
    while (heading && words < text.len && text.data[words] == '#') {
        words++;
    }
    if (heading) {
        emit(folding, GUARD_HEADING, words - 1);
    }
    return words;
}

/* Gives what is behind the ")" of a link, or `at`. */
static size_t skip_target(str text, size_t at)
{
    for (size_t i = at;
         i < text.len && i < at + TARGET_MAX && text.data[i] != '\n'; i++) {
        if (text.data[i] == ')') {
            return i + 1;
        }
    }
    return at;
}

static size_t skip_url(str text, size_t at)
{
    size_t i = at;
    while (i < text.len && (unsigned char)text.data[i] > ' ' &&
           (unsigned char)text.data[i] < 0x80 &&
           !strchr("<>\"|", text.data[i])) {
        i++;
    }
    while (i > at && strchr(".,;:)!?", text.data[i - 1])) {
        i--;
    }
    return i;
}

static bool begins_url(str rest)
{
    return str_starts_with(rest, STR("http://")) ||
           str_starts_with(rest, STR("https://"));
}

static size_t fold_char(struct folding *folding, size_t at)
{
    str text = folding->text;
    str rest = str_slice(text, at, text.len);
    size_t next = at;
    if (text.data[at] == '\n') {
        return fold_line_start(folding, at + 1);
    }
    if (str_starts_with(rest, STR("]("))) {
        return skip_target(text, at + 1);
    }
    if (begins_url(rest)) {
        emit(folding, GUARD_PLACEHOLDER, at);
        return skip_url(text, at);
    }
    if (text.data[at] == '{') {
        ptrdiff_t end = str_find(str_slice(rest, 0, 64), STR("}"));
        emit(folding, GUARD_PLACEHOLDER, at);
        return end < 0 ? at + 1 : at + (size_t)end + 1;
    }
    uint32_t c = utf8_decode(text, &next);
    if (c == 0x3002 || c == 0xFF61) {
        emit(folding, '\n', at); /* a Chinese full stop ends for certain */
    } else if (c == '\t' || c == '\r') {
        emit(folding, ' ', at);
    } else if (c == '*' && at > 0 && is_digit(text.data[at - 1]) &&
               next < text.len && is_digit(text.data[next])) {
        emit(folding, 'x', at); /* 7*24 */
    } else if (c != UTF8_INVALID && (c = guard_fold(c)) != 0) {
        emit(folding, c, at);
    }
    return next;
}

void guard_fold_text(struct guard_reading *reading, struct arena *arena)
{
    str text = reading->text->text;
    struct folding folding = {
        .text = text,
        .folded = arena_alloc(arena, text.len * 2 + 8),
        .origins = ARENA_ARRAY(arena, text.len * 2 + 8, uint32_t),
    };
    size_t at = fold_line_start(&folding, 0);
    while (at < text.len) {
        at = fold_char(&folding, at);
    }
    folding.origins[folding.len] = (uint32_t)text.len;
    reading->folded = (str){folding.folded, folding.len};
    reading->origins = folding.origins;
}

/* ---- the way back ------------------------------------------------------- */

static size_t byte_of(const struct guard_reading *reading, uint32_t folded)
{
    return reading->origins[folded];
}

/* Behind the last character of the token, not before the next one, which may
 * be behind blanks. */
static size_t end_byte(const struct guard_reading *reading, uint32_t token)
{
    const struct guard_token *at = &reading->tokens[token];
    if (at->end <= at->start) {
        return byte_of(reading, at->start);
    }
    size_t last = byte_of(reading, at->end - 1);
    utf8_decode(reading->text->text, &last);
    return last;
}

pos guard_token_start(const struct guard_reading *reading, uint32_t token)
{
    return value_place(reading->text,
                       byte_of(reading, reading->tokens[token].start));
}

pos guard_token_end(const struct guard_reading *reading, uint32_t token)
{
    return value_place(reading->text, end_byte(reading, token));
}

str guard_token_text(const struct guard_reading *reading, uint32_t first,
                     uint32_t last)
{
    return str_slice(reading->text->text,
                     byte_of(reading, reading->tokens[first].start),
                     end_byte(reading, last - 1));
}
