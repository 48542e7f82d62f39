/* SPDX-License-Identifier: MIT */
/* One text with two translations, and two texts with one. */
#include "proof/reader.h"

#include <stdlib.h>

#include "base/utf8.h"

enum { SENTENCE_WORDS = 4 }; /* of a source that is more than a label */

/* A pair, and by what it is compared. */
struct entry {
    const struct pair *pair;
    str key;   /* by which entries are sorted together */
    str other; /* which then must be the same */
};

struct entries {
    struct entry *items;
    size_t count;
};

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a;
    const struct entry *y = b;
    int order = str_compare(x->key, y->key);
    if (order == 0) {
        order = (x->pair->index > y->pair->index) -
                (x->pair->index < y->pair->index);
    }
    return order;
}

/* ---- what makes two texts the same --------------------------------------- */

static size_t count_words(str text)
{
    struct passage_word word;
    size_t offset = 0;
    size_t count = 0;
    while (passage_next_word(text, &offset, &word)) {
        count++;
    }
    return count;
}

static bool is_article(str word)
{
    static const str articles[] = {STR_INIT("a"), STR_INIT("an"),
                                   STR_INIT("the"), STR_INIT("this"),
                                   STR_INIT("that")};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        if (str_equal(word, articles[i])) {
            return true;
        }
    }
    return false;
}

/* Gives the words of an English text, in small letters, without articles and
 * the ending of a plural: what many languages do not tell apart. */
static str essence(str text, struct arena *arena)
{
    char *out = arena_alloc(arena, text.len + 1);
    struct passage_word at;
    size_t offset = 0;
    size_t len = 0;
    while (passage_next_word(text, &offset, &at)) {
        size_t start = len;
        for (size_t i = at.start; i < at.end; i++) {
            char c = text.data[i];
            out[len++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
        }
        if (is_article((str){out + start, len - start})) {
            len = start;
        } else {
            len -= len - start > 3 && out[len - 1] == 's';
            out[len++] = ' ';
        }
    }
    return (str){out, len};
}

/* ---- comparing ----------------------------------------------------------- */

static bool is_sentence(const struct pair *pair)
{
    return pair->variant == 0 &&
           count_words(pair->source->text) >= SENTENCE_WORDS;
}

static struct entries list_entries(const struct reader *reader, bool by_source)
{
    struct arena *arena = reader->arena;
    struct entries entries = {
        ARENA_ARRAY(arena, reader->pair_count + 1, struct entry), 0};
    for (size_t i = 0; i < reader->pair_count; i++) {
        const struct pair *pair = &reader->pairs[i];
        if (!is_sentence(pair)) {
            continue;
        }
        str target = text_canonical(pair->target->value->text, arena);
        entries.items[entries.count++] =
            by_source ? (struct entry){pair,
                                       text_canonical(pair->text->source->text,
                                                      arena),
                                       target}
                      : (struct entry){pair, target,
                                       essence(pair->source->text, arena)};
    }
    if (entries.count) {
        qsort(entries.items, entries.count, sizeof *entries.items,
              compare_entries);
    }
    return entries;
}

/* Reports on the second of two. */
static void report_pair(const struct reader *reader, const struct entry *first,
                        const struct entry *second, bool by_source)
{
    str id = first->pair->text->id;
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING,
        by_source ? "proof-inconsistent" : "proof-ambiguous", second->pair, 0,
        0,
        by_source ? "the same text is translated otherwise as %.*s"
                  : "another text has the same translation: %.*s",
        STR_ARG(id));
    const struct value *at = first->pair->target->value;
    diag_related(reader->diags, diag, at->source, at->start, "there");
    diag_hint(reader->diags, diag, "%s",
              by_source ? "translate both alike"
                        : "say what makes the two differ");
}

static void compare(const struct reader *reader, bool by_source)
{
    struct entries entries = list_entries(reader, by_source);
    size_t first = 0;
    for (size_t i = 1; i < entries.count; i++) {
        if (!str_equal(entries.items[i].key, entries.items[first].key)) {
            first = i;
        } else if (!str_equal(entries.items[i].other,
                              entries.items[first].other)) {
            report_pair(reader, &entries.items[first], &entries.items[i],
                        by_source);
        }
    }
}

void proof_sameness(const struct reader *reader)
{
    compare(reader, true);
    compare(reader, false);
}
