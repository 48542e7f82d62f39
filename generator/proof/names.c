/* SPDX-License-Identifier: MIT */
/* Names that are not translated, and the case of Latin words. */
#include "proof/reader.h"

#include "base/utf8.h"

/* ---- finding a name ------------------------------------------------------ */

static bool is_word_char(uint32_t c)
{
    return c < 0x80 ? script_digit(c) >= 0 || script_of(c) == SCRIPT_LATIN
                    : script_of(c) == SCRIPT_LATIN && script_is_letter(c);
}

static bool is_whole(str text, size_t start, size_t end)
{
    return !is_word_char(passage_before(text, start)) &&
           !is_word_char(passage_at(text, end));
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

static bool is_same_letters(const char *a, const char *b, size_t len)
{
    size_t i = 0;
    while (i < len && lower(a[i]) == lower(b[i])) {
        i++;
    }
    return i == len;
}

/* Gives where a name stands in any case of its letters, from `from` on, as a
 * whole word, or -1. */
static ptrdiff_t find_any_case(str text, str name, size_t from)
{
    for (size_t i = from; i + name.len <= text.len; i++) {
        if (lower(text.data[i]) == lower(name.data[0]) &&
            is_same_letters(text.data + i, name.data, name.len) &&
            is_whole(text, i, i + name.len)) {
            return (ptrdiff_t)i;
        }
    }
    return -1;
}

/* "Teams" can be a name, and "Teams" can begin a sentence. */
static bool is_plain_word(str name)
{
    bool plain = name.len > 0 && name.data[0] >= 'A' && name.data[0] <= 'Z';
    for (size_t i = 1; i < name.len; i++) {
        plain &= name.data[i] >= 'a' && name.data[i] <= 'z';
    }
    return plain;
}

static bool begins_sentence(str text, size_t offset)
{
    size_t i = offset;
    while (i > 0 && (text.data[i - 1] == ' ' || text.data[i - 1] == '"' ||
                     text.data[i - 1] == '(')) {
        i--;
    }
    return i == 0 || (i < offset && strchr(".!?:\n", text.data[i - 1])) ||
           text.data[i - 1] == '\n';
}

/* ---- in the sources ------------------------------------------------------ */

/* Notes a name, written as it is, outside of longer names: those are in
 * `taken`, a byte for each of the text. */
static void find_name(struct text_set *present, size_t number, str text,
                      str name, char *taken)
{
    for (size_t from = 0; from < text.len;) {
        ptrdiff_t at = str_find(str_slice(text, from, text.len), name);
        if (at < 0) {
            return;
        }
        size_t start = from + (size_t)at;
        from = start + name.len;
        if (taken[start] || !is_whole(text, start, from)) {
            continue;
        }
        memset(taken + start, 1, name.len);
        if (!is_plain_word(name) || !begins_sentence(text, start)) {
            text_set_add(present, number);
        }
    }
}

void proof_find_names(struct reader_sources *sources,
                      const struct glossaries *glossaries)
{
    size_t texts = sources->texts->count;
    sources->names = ARENA_ARRAY(sources->arena, glossaries->name_count + 1,
                                 struct text_set);
    for (size_t i = 0; i < glossaries->name_count; i++) {
        sources->names[i] = text_set_new(sources->arena, texts + 1);
    }
    for (size_t i = 0; i < texts; i++) {
        str text = sources->passages[i].text;
        struct arena_mark mark = arena_mark(sources->arena);
        char *taken = arena_alloc(sources->arena, text.len + 1);
        for (size_t j = 0; j < glossaries->name_count; j++) {
            find_name(&sources->names[j], i, text, glossaries->names[j], taken);
        }
        arena_rewind(sources->arena, mark);
    }
}

/* ---- in the translations ------------------------------------------------- */

static bool has_rendering(const struct value *allowed, str text)
{
    if (value_is_text(allowed)) {
        return str_find(text, allowed->text) >= 0;
    }
    for (size_t i = 0; i < allowed->item_count; i++) {
        if (str_find(text, allowed->items[i]->text) >= 0) {
            return true;
        }
    }
    return false;
}

static bool is_rendered(const struct reader *reader, str name, str text)
{
    const struct glossary *glossary = reader->glossary;
    for (size_t i = 0; i < glossary->name_count; i++) {
        if (str_equal(glossary->names[i].name, name) &&
            has_rendering(glossary->names[i].allowed, text)) {
            return true;
        }
    }
    return false;
}

static void report_case(const struct reader *reader, const struct pair *pair,
                        size_t start, str name)
{
    struct diag *diag = reader_report(
        reader, SEVERITY_ERROR, "proof-case", pair, start, start + name.len,
        "the name is written otherwise: %.*s", STR_ARG(name));
    diag_hint(reader->diags, diag, "write %.*s", STR_ARG(name));
}

static void check_name(const struct reader *reader, const struct pair *pair,
                       str name)
{
    str text = pair->target->text;
    if (str_find(text, name) >= 0 || is_rendered(reader, name, text)) {
        return;
    }
    ptrdiff_t other = find_any_case(text, name, 0);
    if (other >= 0) {
        report_case(reader, pair, (size_t)other, name);
        return;
    }
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING, "proof-name", pair, 0, 0,
        "the source names %.*s, the translation does not", STR_ARG(name));
    diag_hint(reader->diags, diag,
              "write %.*s as it is; what else may stand for it is listed under "
              "`names` in the glossary of the language",
              STR_ARG(name));
}

/* ---- other Latin words --------------------------------------------------- */

static bool has_upper(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] >= 'A' && word.data[i] <= 'Z') {
            return true;
        }
    }
    return false;
}

static bool is_ascii(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        if ((unsigned char)word.data[i] >= 0x80) {
            return false;
        }
    }
    return true;
}

static bool is_name(const struct reader *reader, str word)
{
    const struct glossaries *glossaries = reader->proof->glossaries;
    for (size_t i = 0; i < glossaries->name_count; i++) {
        if (str_equal(glossaries->names[i], word)) {
            return true;
        }
    }
    return false;
}

/* Where another script is written, a Latin word was taken from the source: with
 * its capitals. */
static void check_latin(const struct reader *reader, const struct pair *pair)
{
    struct passage_word at;
    size_t offset = 0;
    str text = pair->target->text;
    str source = pair->source->text;
    while (!reader_is_full(reader) && passage_next_word(text, &offset, &at)) {
        str word = str_slice(text, at.start, at.end);
        ptrdiff_t found = word.len > 1 && is_ascii(word)
                              ? find_any_case(source, word, 0)
                              : -1;
        if (found < 0 || str_find(source, word) >= 0) {
            continue;
        }
        str original = {source.data + found, word.len};
        if (!has_upper(original) || has_upper(word) ||
            is_name(reader, original) ||
            (is_plain_word(original) &&
             begins_sentence(source, (size_t)found))) {
            continue;
        }
        struct diag *diag = reader_report(
            reader, SEVERITY_WARNING, "proof-case", pair, at.start, at.end,
            "the source writes %.*s", STR_ARG(original));
        diag_hint(reader->diags, diag, "write %.*s", STR_ARG(original));
    }
}

void proof_names(const struct reader *reader, const struct pair *pair)
{
    const struct glossaries *glossaries = reader->proof->glossaries;
    for (size_t i = 0; i < glossaries->name_count; i++) {
        if (text_set_has(&reader->sources->names[i], pair->number)) {
            check_name(reader, pair, glossaries->names[i]);
        }
    }
    if (reader->script != SCRIPT_LATIN && !reader_is_long(pair)) {
        check_latin(reader, pair);
    }
}
