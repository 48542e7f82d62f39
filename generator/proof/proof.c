/* SPDX-License-Identifier: MIT */
#include "proof/reader.h"

#include <stdarg.h>

#include "base/utf8.h"

enum {
    LISTED_MAX = 10,  /* ids named in one warning */
    EXCERPT_MAX = 60, /* bytes */
};

/* ---- reporting ----------------------------------------------------------- */

str reader_excerpt(const struct reader *reader, str text)
{
    char *out = arena_alloc(reader->diags->arena, EXCERPT_MAX + 1);
    size_t len = 0;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        if (len + (i - start) > EXCERPT_MAX) {
            break;
        }
        if (c == PASSAGE_FACT) {
            continue;
        }
        memcpy(out + len, text.data + start, i - start);
        for (size_t j = len; j < len + (i - start); j++) {
            out[j] = out[j] == '\n' || out[j] == '\t' ? ' ' : out[j];
        }
        len += i - start;
    }
    return (str){out, len};
}

struct diag *reader_report(const struct reader *reader,
                           enum diag_severity severity, const char *rule,
                           const struct pair *pair, size_t start, size_t end,
                           const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(reader->diags->arena, format, args);
    va_end(args);
    struct diag *diag =
        diag_add(reader->diags, severity, rule, pair->target->value->source,
                 passage_place(pair->target, start),
                 passage_place(pair->target, end), "%.*s", STR_ARG(message));
    const struct value *source = pair->text->source;
    ++*reader->told;
    diag_related(reader->diags, diag, source->source, source->start,
                 "the source text");
    return diag;
}

/* ---- the sources --------------------------------------------------------- */

static struct passage read_source(const struct text *text, struct arena *arena)
{
    bool is_prose = text->unit && text->unit->kind == UNIT_PROSE;
    return passage_read(text->source, text->message, is_prose, 0, arena);
}

static void read_sources(const struct proof *proof, struct arena *arena,
                         struct reader_sources *out)
{
    const struct texts *texts = proof->languages->texts;
    *out = (struct reader_sources){.texts = texts, .arena = arena};
    out->passages = ARENA_ARRAY(arena, texts->count + 1, struct passage);
    str *words = ARENA_ARRAY(arena, texts->count + 1, str);
    for (size_t i = 0; i < texts->count; i++) {
        out->passages[i] = read_source(&texts->items[i], arena);
        words[i] = out->passages[i].text;
    }
    out->searchable = pattern_texts_new(words, texts->count, arena);
    proof_find_words(out, &proof->glossaries->terms, &out->terms);
    proof_find_words(out, &proof->glossaries->modals, &out->modals);
    proof_find_names(out, proof->glossaries);
}

/* ---- what a language has ------------------------------------------------- */

static bool is_wanted(const struct reader *reader, const struct value *text)
{
    const struct proof *proof = reader->proof;
    return text && (!proof->is_wanted ||
                    proof->is_wanted(proof->context, text->source));
}

/* The messages by the numbers of their texts. */
static const struct message **list_messages(const struct reader *reader)
{
    const struct catalog *catalog = &reader->language->catalog;
    size_t count = reader->sources->texts->count;
    const struct message **messages =
        ARENA_ARRAY(reader->arena, count + 1, const struct message *);
    for (size_t i = 0; i < catalog->entry_count; i++) {
        if (catalog->entries[i].number != TEXT_NONE) {
            messages[catalog->entries[i].number] = catalog->entries[i].message;
        }
    }
    return messages;
}

static void add_pairs(struct reader *reader, size_t number,
                      const struct message *message, size_t *capacity)
{
    const struct text *text = &reader->sources->texts->items[number];
    const struct value *value = reader->language->texts.status[number].text;
    bool is_prose = text->unit && text->unit->kind == UNIT_PROSE;
    size_t count = passage_count(message);
    for (size_t i = 0; i < count; i++) {
        struct passage *target = ARENA_NEW(reader->arena, struct passage);
        *target = passage_read(value, message, is_prose, i, reader->arena);
        reader->pairs = ARENA_GROW(reader->arena, reader->pairs,
                                   reader->pair_count, capacity);
        reader->pairs[reader->pair_count] =
            (struct pair){text,   number, &reader->sources->passages[number],
                          target, i,      reader->pair_count};
        reader->pair_count++;
    }
}

static void report_identical(const struct reader *reader, size_t number)
{
    const struct text *text = &reader->sources->texts->items[number];
    struct diag *diag =
        diag_at(reader->diags, SEVERITY_WARNING, "proof-identical",
                reader->language->texts.status[number].text,
                "this is the source text once more, and counts as missing");
    diag_related(reader->diags, diag, text->source->source, text->source->start,
                 "the source text");
    diag_hint(reader->diags, diag, "translate it, or leave the line out");
}

/* Collects the pairs that are to be read. */
static void list_pairs(struct reader *reader)
{
    const struct texts *texts = reader->sources->texts;
    const struct text_status *status = reader->language->texts.status;
    const struct message **messages = list_messages(reader);
    size_t capacity = 0;
    for (size_t i = 0; i < texts->count; i++) {
        if (status[i].state == TEXT_IS_SOURCE ||
            !is_wanted(reader, status[i].text)) {
            continue;
        }
        if (status[i].identical) {
            report_identical(reader, i);
        } else if (!texts->items[i].message || messages[i]) {
            add_pairs(reader, i, messages[i], &capacity);
        }
    }
    str *words = ARENA_ARRAY(reader->arena, reader->pair_count + 1, str);
    for (size_t i = 0; i < reader->pair_count; i++) {
        words[i] = reader->pairs[i].target->text;
    }
    reader->searchable =
        pattern_texts_new(words, reader->pair_count, reader->arena);
}

/* ---- one language -------------------------------------------------------- */

static void check_stale(const struct reader *reader)
{
    const struct texts *texts = reader->sources->texts;
    const struct text_status *status = reader->language->texts.status;
    const struct value *first = NULL;
    str ids[LISTED_MAX];
    size_t count = 0;
    for (size_t i = 0; i < texts->count; i++) {
        if (status[i].state != TEXT_STALE ||
            !is_wanted(reader, status[i].text)) {
            continue;
        }
        if (count < LISTED_MAX) {
            ids[count] = texts->items[i].id;
        }
        first = first ? first : status[i].text;
        count++;
    }
    if (count == 0) {
        return;
    }
    size_t listed = count < LISTED_MAX ? count : LISTED_MAX;
    str list = arena_join(reader->arena, ids, listed, STR(", "));
    if (count > listed) {
        list = arena_printf(reader->arena, "%.*s and %zu more", STR_ARG(list),
                            count - listed);
    }
    struct diag *diag =
        diag_at(reader->diags, SEVERITY_WARNING, "text-stale", first,
                "%.*s has %zu text%s made from an earlier source: %.*s",
                STR_ARG(reader->language->locale.tag), count,
                count == 1 ? "" : "s", STR_ARG(list));
    diag_hint(reader->diags, diag,
              "read the source as it is now and change them; or say in "
              "meta.yaml, `same_as`, that it means the same");
}

static void check_pair(const struct reader *reader, const struct pair *pair)
{
    *reader->told = 0;
    proof_digits(reader, pair);
    proof_names(reader, pair);
    proof_terms(reader, pair);
    proof_words(reader, pair);
    proof_marks(reader, pair);
    proof_letters(reader, pair);
    proof_length(reader, pair);
}

/* Switzerland and Canada write French marks without blanks. */
static bool is_french(const struct locale *locale)
{
    bool french = str_equal(locale->tag, STR("fr")) ||
                  str_starts_with(locale->tag, STR("fr-"));
    return french && !str_ends_with(locale->formatting, STR("-CH")) &&
           !str_ends_with(locale->formatting, STR("-CA"));
}

static void read_language(const struct proof *proof,
                          const struct reader_sources *sources, size_t index,
                          struct diags *diags)
{
    struct arena arena = {0};
    size_t told = 0;
    const struct language *language = &proof->languages->items[index];
    struct reader reader = {
        .proof = proof,
        .sources = sources,
        .language = language,
        .glossary = &proof->glossaries->languages[index],
        .script = script_of_tag(language->locale.tag),
        .is_french = is_french(&language->locale),
        .told = &told,
        .arena = &arena,
        .diags = diags,
    };
    reader.conjunctions[0] =
        script_conjunction(language->locale.tag, true, &arena);
    reader.conjunctions[1] =
        script_conjunction(language->locale.tag, false, &arena);
    check_stale(&reader);
    list_pairs(&reader);
    for (size_t i = 0; i < reader.pair_count; i++) {
        check_pair(&reader, &reader.pairs[i]);
    }
    proof_han(&reader);
    proof_sameness(&reader);
    if (language->locale.formatting.len) {
        proof_limits(&reader);
    }
    arena_release(&arena);
}

/* ---- all of them --------------------------------------------------------- */

void proof_read_language(const struct proof *proof, size_t language,
                         struct diags *diags)
{
    struct arena arena = {0};
    struct reader_sources sources;
    read_sources(proof, &arena, &sources);
    read_language(proof, &sources, language, diags);
    arena_release(&arena);
}

void proof_read(const struct proof *proof, struct diags *diags)
{
    struct arena arena = {0};
    struct reader_sources sources;
    read_sources(proof, &arena, &sources);
    for (size_t i = 0; i < proof->languages->count; i++) {
        if (proof->languages->items[i].loaded) {
            read_language(proof, &sources, i, diags);
        }
    }
    arena_release(&arena);
}
