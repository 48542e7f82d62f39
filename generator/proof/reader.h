/* SPDX-License-Identifier: MIT */
/*
 * reader: what the checks of proof have in common.  For proof/ only.
 *
 * A proof-reader has the sources read once, then takes one language after the
 * other, and of each text the pairs of a translated passage and its source.
 */
#ifndef SLAGEN_PROOF_READER_H
#define SLAGEN_PROOF_READER_H

#include "proof/passage.h"
#include "proof/proof.h"
#include "translate/script.h"

/* Words of a glossary that stand in sources: one set of texts for each. */
struct reader_words {
    const struct glossary_words *words;
    struct text_set *present;
};

/* What is known of the sources, whatever the language. */
struct reader_sources {
    const struct texts *texts;
    struct passage *passages; /* by number of the text: variant 0 */
    struct pattern_texts *searchable;
    struct reader_words terms;
    struct reader_words modals;
    struct text_set *names; /* by number of the name */
    struct arena *arena;
};

/* A passage of a translation beside that of its source. */
struct pair {
    const struct text *text;
    size_t number;                /* of the text */
    const struct passage *source; /* variant 0 */
    const struct passage *target;
    size_t variant; /* of the target */
    size_t index;   /* of the target among the language's passages */
};

/* A language that is being read. */
struct reader {
    const struct proof *proof;
    const struct reader_sources *sources;
    const struct language *language;
    const struct glossary *glossary;
    struct pair *pairs; /* in the order of the texts, then of the variants */
    size_t pair_count;
    struct pattern_texts *searchable; /* the targets, by pair.index */
    enum script script;
    bool is_french;      /* with a blank before ; : ! ? and inside « » */
    str conjunctions[2]; /* "or", "and" */
    size_t *told;        /* findings of the text that is being read */
    struct arena *arena; /* for the length of the language */
    struct diags *diags;
};

/* True for scripts whose words have no blanks between them. */
static inline bool reader_is_unspaced(const struct reader *reader)
{
    return reader->script == SCRIPT_HAN || reader->script == SCRIPT_KANA;
}

/* Reports at the bytes [start, end) of the target, with the place of the
 * source beside it. */
struct diag *reader_report(const struct reader *reader,
                           enum diag_severity severity, const char *rule,
                           const struct pair *pair, size_t start, size_t end,
                           const char *format, ...)
    __attribute__((format(printf, 7, 8)));

/* True when enough is told of a text; what looks at each character stops. */
static inline bool reader_is_full(const struct reader *reader)
{
    enum { TOLD_MAX = 20 };
    return *reader->told >= TOLD_MAX;
}

/* True for texts in which each word is not looked for in the source: that takes
 * the product of their lengths. */
static inline bool reader_is_long(const struct pair *pair)
{
    enum { LONG = 20000 };
    return pair->source->text.len > LONG || pair->target->text.len > LONG;
}

/* Gives an excerpt for a message: short, in one line. */
str reader_excerpt(const struct reader *reader, str text);

/* --- the checks; each looks at one pair, or at all of a language -----------
 */

/* proof-digits, proof-numerals */
void proof_digits(const struct reader *reader, const struct pair *pair);
/* proof-name, proof-case */
void proof_names(const struct reader *reader, const struct pair *pair);
/* proof-term, proof-modal, proof-forbidden, proof-register */
void proof_terms(const struct reader *reader, const struct pair *pair);
/* proof-doubled, proof-leftover */
void proof_words(const struct reader *reader, const struct pair *pair);
/* proof-edge, proof-quotes, proof-width, proof-spacing */
void proof_marks(const struct reader *reader, const struct pair *pair);
/* proof-lookalike, proof-invisible */
void proof_letters(const struct reader *reader, const struct pair *pair);
/* proof-length, proof-empty */
void proof_length(const struct reader *reader, const struct pair *pair);

/* proof-han */
void proof_han(const struct reader *reader);
/* proof-inconsistent, proof-ambiguous */
void proof_sameness(const struct reader *reader);

/* text-long */
void proof_limits(const struct reader *reader);

/* Finds the words of a glossary in the sources; a word within a longer one,
 * "may" in "may not", is none. */
void proof_find_words(struct reader_sources *sources,
                      const struct glossary_words *words,
                      struct reader_words *out);
/* Finds the names in the sources. */
void proof_find_names(struct reader_sources *sources,
                      const struct glossaries *glossaries);

#endif
