/* SPDX-License-Identifier: MIT */
/* Terms, modal verbs, what is forbidden, and how the reader is spoken to. */
#include "proof/reader.h"

enum { PLACES_MAX = 16 }; /* of a pattern in one text */

/* ---- in the sources ------------------------------------------------------ */

struct found {
    size_t word;
    struct pattern_span span;
};

struct finds {
    struct found *items;
    size_t count;
    size_t capacity;
};

static bool is_within(const struct found *a, const struct found *b)
{
    return a->word != b->word && a->span.start >= b->span.start &&
           a->span.end <= b->span.end &&
           a->span.end - a->span.start < b->span.end - b->span.start;
}

static bool is_part_of_longer(const struct finds *finds,
                              const struct found *found)
{
    for (size_t i = 0; i < finds->count; i++) {
        if (is_within(found, &finds->items[i])) {
            return true;
        }
    }
    return false;
}

static void find_in_text(struct reader_sources *sources,
                         const struct glossary_words *words, size_t text,
                         struct finds *finds)
{
    struct pattern_span spans[PLACES_MAX];
    finds->count = 0;
    for (size_t i = 0; i < words->count; i++) {
        size_t count =
            words->items[i].pattern
                ? pattern_find(words->items[i].pattern, sources->searchable,
                               text, spans, PLACES_MAX)
                : 0;
        for (size_t j = 0; j < count; j++) {
            finds->items = ARENA_GROW(sources->arena, finds->items,
                                      finds->count, &finds->capacity);
            finds->items[finds->count++] = (struct found){i, spans[j]};
        }
    }
}

void proof_find_words(struct reader_sources *sources,
                      const struct glossary_words *words,
                      struct reader_words *out)
{
    struct finds finds = {0};
    out->words = words;
    out->present =
        ARENA_ARRAY(sources->arena, words->count + 1, struct text_set);
    for (size_t i = 0; i < words->count; i++) {
        out->present[i] =
            text_set_new(sources->arena, sources->texts->count + 1);
    }
    for (size_t i = 0; i < sources->texts->count; i++) {
        find_in_text(sources, words, i, &finds);
        for (size_t j = 0; j < finds.count; j++) {
            if (!is_part_of_longer(&finds, &finds.items[j])) {
                text_set_add(&out->present[finds.items[j].word], i);
            }
        }
    }
}

/* ---- in the translations ------------------------------------------------- */

static bool matches(const struct reader *reader, struct pattern *pattern,
                    const struct pair *pair)
{
    struct pattern_span span;
    return pattern_find(pattern, reader->searchable, pair->index, &span, 1) > 0;
}

static void report_term(const struct reader *reader, const struct pair *pair,
                        const struct glossary_word *word,
                        const struct glossary_rendering *rendering)
{
    struct diag *diag =
        reader_report(reader, SEVERITY_WARNING, "proof-term", pair, 0, 0,
                      "the source speaks of `%.*s`, the translation does not",
                      STR_ARG(word->id));
    if (rendering->say.len) {
        diag_hint(reader->diags, diag, "say %.*s", STR_ARG(rendering->say));
    } else {
        diag_hint(reader->diags, diag,
                  "say it as the glossary of the language does");
    }
}

static void report_modal(const struct reader *reader, const struct pair *pair,
                         const struct glossary_word *word)
{
    bool binding = pair->text->class == CATALOG_BINDING;
    struct diag *diag = reader_report(
        reader, binding ? SEVERITY_ERROR : SEVERITY_WARNING, "proof-modal",
        pair, 0, 0,
        "the source has the modal verb `%.*s`, the translation has none that "
        "is as strong",
        STR_ARG(word->id));
    diag_hint(reader->diags, diag,
              "say as strongly as the source who is held to what; the glossary "
              "of the language lists its words for it");
}

static void check_terms(const struct reader *reader, const struct pair *pair)
{
    const struct reader_words *terms = &reader->sources->terms;
    for (size_t i = 0; i < terms->words->count; i++) {
        const struct glossary_rendering *rendering =
            &reader->glossary->terms[i];
        if (rendering->pattern &&
            text_set_has(&terms->present[i], pair->number) &&
            !matches(reader, rendering->pattern, pair)) {
            report_term(reader, pair, &terms->words->items[i], rendering);
        }
    }
}

static void check_modals(const struct reader *reader, const struct pair *pair)
{
    const struct reader_words *modals = &reader->sources->modals;
    for (size_t i = 0; i < modals->words->count; i++) {
        struct pattern *pattern = reader->glossary->modals[i].pattern;
        if (pattern && text_set_has(&modals->present[i], pair->number) &&
            !matches(reader, pattern, pair)) {
            report_modal(reader, pair, &modals->words->items[i]);
        }
    }
}

/* ---- what must not stand there ------------------------------------------- */

static void report_forbidden(const struct reader *reader,
                             const struct pair *pair,
                             const struct glossary_forbidden *forbidden,
                             const struct pattern_span *span)
{
    str words = reader_excerpt(
        reader, str_slice(pair->target->text, span->start, span->end));
    struct diag *diag = reader_report(
        reader, forbidden->certain ? SEVERITY_ERROR : SEVERITY_WARNING,
        "proof-forbidden", pair, span->start, span->end,
        "`%.*s` must not stand here%s%.*s", STR_ARG(words),
        forbidden->why.len ? ": " : "", STR_ARG(forbidden->why));
    if (forbidden->instead.len) {
        diag_hint(reader->diags, diag, "write %.*s",
                  STR_ARG(forbidden->instead));
    } else {
        diag_hint(reader->diags, diag, "say it otherwise");
    }
}

static bool applies(const struct reader *reader, const struct pair *pair,
                    const struct glossary_forbidden *forbidden)
{
    struct pattern_span span;
    return !forbidden->when ||
           pattern_find(forbidden->when, reader->sources->searchable,
                        pair->number, &span, 1) > 0;
}

static void check_forbidden(const struct reader *reader,
                            const struct pair *pair)
{
    const struct glossary *glossary = reader->glossary;
    struct pattern_span spans[PLACES_MAX];
    for (size_t i = 0; i < glossary->forbidden_count; i++) {
        const struct glossary_forbidden *forbidden = &glossary->forbidden[i];
        size_t count = pattern_find(forbidden->pattern, reader->searchable,
                                    pair->index, spans, PLACES_MAX);
        if (count && applies(reader, pair, forbidden)) {
            for (size_t j = 0; j < count; j++) {
                report_forbidden(reader, pair, forbidden, &spans[j]);
            }
        }
    }
}

static void check_register(const struct reader *reader, const struct pair *pair)
{
    struct pattern_span span;
    struct pattern *informal = reader->glossary->informal;
    if (!informal ||
        !pattern_find(informal, reader->searchable, pair->index, &span, 1)) {
        return;
    }
    str words = reader_excerpt(
        reader, str_slice(pair->target->text, span.start, span.end));
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING, "proof-register", pair, span.start, span.end,
        "`%.*s` is not how the reader is spoken to", STR_ARG(words));
    diag_hint(reader->diags, diag,
              "`register` in the glossary of the language says how");
}

void proof_terms(const struct reader *reader, const struct pair *pair)
{
    check_terms(reader, pair);
    check_modals(reader, pair);
    check_forbidden(reader, pair);
    check_register(reader, pair);
}
