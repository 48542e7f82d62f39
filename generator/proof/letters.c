/* SPDX-License-Identifier: MIT */
/* Letters of another alphabet, characters of another Chinese, and what nobody
 * can see. */
#include "proof/reader.h"

#include <stdlib.h>

#include "base/utf8.h"

/* ---- look-alikes --------------------------------------------------------- */

static bool is_alphabet(enum script script)
{
    return script == SCRIPT_LATIN || script == SCRIPT_CYRILLIC ||
           script == SCRIPT_GREEK;
}

/* What a word is written in. */
struct spelling {
    size_t letters;
    size_t latin;
    size_t others;      /* of Cyrillic and Greek */
    size_t latin_like;  /* of the Latin ones: they look like Cyrillic */
    size_t others_like; /* of the others: they look like Latin */
};

/* Latin letters that Cyrillic has, too, to look at. */
static bool looks_cyrillic(uint32_t c)
{
    return c < 0x80 && c != 0 && strchr("aceijopsxyABCEHIJKMOPSTXY", (int)c);
}

static struct spelling spell(str word)
{
    struct spelling spelling = {0};
    for (size_t i = 0; i < word.len;) {
        uint32_t c = utf8_decode(word, &i);
        enum script script = script_of(c);
        spelling.letters++;
        if (script == SCRIPT_LATIN) {
            spelling.latin++;
            spelling.latin_like += looks_cyrillic(c);
        } else if (is_alphabet(script)) {
            spelling.others++;
        }
    }
    return spelling;
}

static size_t count_lookalikes(str word)
{
    size_t count = 0;
    for (size_t i = 0; i < word.len;) {
        uint32_t c = utf8_decode(word, &i);
        count += c >= 0x80 && is_alphabet(script_of(c)) &&
                 script_of(c) != SCRIPT_LATIN && script_lookalike(c) != 0;
    }
    return count;
}

/* A word of two alphabets can be meant, "PDFы"; one whose letters of the one
 * look like letters of the other cannot. */
static void check_word(const struct reader *reader, const struct pair *pair,
                       const struct passage_word *at)
{
    str word = str_slice(pair->target->text, at->start, at->end);
    struct spelling spelling = spell(word);
    if (spelling.latin == 0 || spelling.others == 0) {
        return;
    }
    if (spelling.latin_like == spelling.latin ||
        count_lookalikes(word) == spelling.others) {
        str excerpt = reader_excerpt(reader, word);
        struct diag *diag = reader_report(
            reader, SEVERITY_ERROR, "proof-lookalike", pair, at->start, at->end,
            "`%.*s` mixes the letters of two alphabets that look alike",
            STR_ARG(excerpt));
        diag_hint(reader->diags, diag, "type the word anew in one alphabet");
    }
}

/* ---- what nobody can see --------------------------------------------------
 */

static bool is_listed(const struct glossary *glossary, uint32_t c)
{
    for (size_t i = 0; i < glossary->invisible_count; i++) {
        if (glossary->invisible[i] == c) {
            return true;
        }
    }
    return false;
}

static void check_hidden(const struct reader *reader, const struct pair *pair,
                         size_t start, size_t end, uint32_t c)
{
    if (!script_is_hidden(c) || is_listed(reader->glossary, c)) {
        return;
    }
    struct diag *diag =
        reader_report(reader, SEVERITY_ERROR, "proof-invisible", pair, start,
                      end, "here stands U+%04X, which nobody can see", c);
    diag_hint(reader->diags, diag,
              "leave it out; where a language needs it, list it under "
              "`invisible` in its glossary");
}

void proof_letters(const struct reader *reader, const struct pair *pair)
{
    str text = pair->target->text;
    struct passage_word word;
    size_t offset = 0;
    for (size_t i = 0; i < text.len && !reader_is_full(reader);) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        if (c >= 0x80 && c != UTF8_INVALID) {
            check_hidden(reader, pair, start, i, c);
        }
    }
    while (!reader_is_full(reader) && passage_next_word(text, &offset, &word)) {
        check_word(reader, pair, &word);
    }
}

/* ---- the two ways of writing Chinese ------------------------------------- */

enum { PLANE = 0x10000 };

/* Gives the form that a language must not have, or HAN_BOTH. */
static enum han_form wrong_form(str tag)
{
    if (str_starts_with(tag, STR("zh-Hant"))) {
        return HAN_SIMPLIFIED;
    }
    return str_starts_with(tag, STR("zh-Hans")) ? HAN_TRADITIONAL : HAN_BOTH;
}

/* Marks every ideograph that the texts of a language have. */
static size_t collect(const struct reader *reader, uint8_t *seen,
                      uint32_t *characters)
{
    size_t count = 0;
    for (size_t i = 0; i < reader->pair_count; i++) {
        str text = reader->pairs[i].target->text;
        for (size_t j = 0; j < text.len;) {
            uint32_t c = utf8_decode(text, &j);
            if (c >= 0x3400 && c < PLANE && !seen[c] &&
                script_of(c) == SCRIPT_HAN) {
                seen[c] = 1;
                characters[count++] = c;
            }
        }
    }
    return count;
}

static void check_han(const struct reader *reader, const struct pair *pair,
                      const uint8_t *wrong)
{
    str text = pair->target->text;
    *reader->told = 0;
    bool hant = wrong_form(reader->language->locale.tag) == HAN_SIMPLIFIED;
    for (size_t i = 0; i < text.len && !reader_is_full(reader);) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        if (c >= PLANE || !wrong[c]) {
            continue;
        }
        struct diag *diag = reader_report(
            reader, SEVERITY_ERROR, "proof-han", pair, start, i,
            "%.*s is a %s character", (int)(i - start), text.data + start,
            hant ? "simplified" : "traditional");
        diag_hint(reader->diags, diag, "write it as %s Chinese does",
                  hant ? "Traditional" : "Simplified");
    }
}

void proof_han(const struct reader *reader)
{
    enum han_form bad = wrong_form(reader->language->locale.tag);
    if (bad == HAN_BOTH) {
        return;
    }
    uint8_t *wrong = arena_alloc(reader->arena, PLANE);
    uint32_t *characters = ARENA_ARRAY(reader->arena, PLANE, uint32_t);
    size_t count = collect(reader, wrong, characters);
    enum han_form *forms = ARENA_ARRAY(reader->arena, count + 1, enum han_form);
    script_han_forms(characters, count, forms, reader->arena);
    for (size_t i = 0; i < count; i++) {
        wrong[characters[i]] = forms[i] == bad;
    }
    for (size_t i = 0; i < reader->pair_count; i++) {
        check_han(reader, &reader->pairs[i], wrong);
    }
}
