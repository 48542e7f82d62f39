/* SPDX-License-Identifier: MIT */
/*
 * glossary: the words that translations must keep apart, and what each of them
 * is in a language.
 *
 * locales/glossary.yaml is the side of the source: terms and modal verbs, each
 * a pattern (translate/pattern.h), and names that are not translated:
 *
 *     terms:  {customer: {source: '\bcustomers?\b', means: Who buys.}}
 *     modals: {must: {source: '\b(must|has to)\b'}}
 *     names:  [Microsoft, Azure]
 *
 * locales/TAG/glossary.yaml says how a language has them, what must not stand
 * in it, and how long its texts are:
 *
 *     informal: '\b(du|dich)\b'
 *     terms:  {customer: {say: Kunde, match: 'Kunde'}}
 *     modals: {must: '\b(muss|müssen)\b'}
 *     names:  {Azure: [Azure-Cloud]}
 *     forbidden:
 *       - {pattern: aufladen, when: '\bcharg', instead: berechnen, why: …}
 *     doubled: [die, der]
 *     invisible: [U+200C]
 *     length: {min: 0.7, max: 2.1}
 *
 * A project's file is laid over the program's, key by key: `names`,
 * `forbidden`, `doubled` and `invisible` are joined, an empty value takes a
 * term away.
 *
 * Glossaries belong to one thread, since their patterns do.
 */
#ifndef SLAGEN_PROOF_GLOSSARY_H
#define SLAGEN_PROOF_GLOSSARY_H

#include "translate/language.h"
#include "translate/pattern.h"

/* A term or a modal verb of the source language. */
struct glossary_word {
    str id;                  /* "support-plan" */
    struct pattern *pattern; /* NULL: it was faulty, and nothing is asked */
};

struct glossary_words {
    struct glossary_word *items; /* in the order of the files */
    size_t count;
};

/* How a language renders a word; by the number of the word. */
struct glossary_rendering {
    str say;                 /* for people; may be empty */
    struct pattern *pattern; /* NULL: the language does not say */
};

struct glossary_forbidden {
    struct pattern *pattern; /* on the translation */
    struct pattern *when;    /* on its source; NULL: always */
    str instead;             /* may be empty */
    str why;                 /* may be empty */
    bool certain;            /* an error and no warning */
};

struct glossary_name {
    str name;
    const struct value *allowed; /* list of texts, or a text, beside it */
};

/* What a language says; all empty where it has no glossary. */
struct glossary {
    struct glossary_rendering *terms;
    struct glossary_rendering *modals;
    struct pattern *informal; /* NULL: nothing is said */
    struct glossary_forbidden *forbidden;
    size_t forbidden_count;
    struct glossary_name *names;
    size_t name_count;
    str *doubled; /* words that may follow themselves */
    size_t doubled_count;
    uint32_t *invisible; /* code points that may stand in its texts */
    size_t invisible_count;
    double length_min; /* translation to source, in characters; 0: any */
    double length_max;
};

struct glossaries {
    struct glossary_words terms;
    struct glossary_words modals;
    str *names;
    size_t name_count;
    struct glossary *languages; /* by index of the language */
    struct pattern **patterns;  /* all of them, to be closed */
    struct pattern_at *places;  /* of each: where it was written */
    size_t pattern_count;
    size_t pattern_capacity;
    size_t place_capacity;
    struct arena *arena;
    struct diags *diags;
};

/*
 * Reads the glossaries of all languages that are loaded; what is faulty is left
 * out.  `file` and `context` are those of languages_read.  Close them.  Errors:
 * glossary-key, glossary-value, glossary-pattern.
 */
void glossaries_read(language_file *file, void *context,
                     const struct languages *languages, struct arena *arena,
                     struct diags *diags, struct glossaries *out);

/*
 * Closes all patterns.  Warnings: glossary-slow, for each that gave up on a
 * text.
 */
void glossaries_close(struct glossaries *glossaries);

#endif
