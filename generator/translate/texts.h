/* SPDX-License-Identifier: MIT */
/*
 * texts: everything that is translated, numbered.
 *
 * The messages of the program and of the project come first, then the texts of
 * the content (model/units.h).  Ids are the same in every language, and so are
 * the numbers for the length of a run: a language's statuses are an array, a
 * page's texts a set.
 *
 * Made once, then immutable and shared by all workers.
 */
#ifndef SLAGEN_TRANSLATE_TEXTS_H
#define SLAGEN_TRANSLATE_TEXTS_H

#include "model/units.h"
#include "translate/language.h"
#include "translate/text_set.h"
#include "translate/text_status.h"

struct text {
    str id;
    enum catalog_class class;
    const struct value *source;
    const struct message *message;         /* NULL: a text of the content */
    const struct unit *unit;               /* NULL: a message */
    const struct catalog_meta_entry *meta; /* NULL: nothing is said of it */
    uint32_t words;                        /* of the source text */
    bool shipped; /* a name that the program brings along */
    digest sum;   /* text_source_digest */
};

struct texts {
    struct text *items; /* messages sorted by key, then the content's texts */
    size_t count;
    size_t message_count;
    struct units units;
};

/*
 * Numbers the texts of a project and judges every language that was read.
 * Where an id is both a message's and the content's, that is the error
 * text-duplicate.  Other findings: those of units_read.
 */
bool texts_make(const struct catalogue *catalogue, struct languages *languages,
                struct arena *arena, struct diags *diags);

/* Gives the digest of a translation as it is now; there must be one. */
digest texts_target_digest(const struct texts *texts,
                           const struct language *language, size_t number,
                           struct arena *scratch);

/* Gives the number of a text, or `count` when there is none of that id. */
size_t texts_number(const struct texts *texts, str id);

/* Gives the words of the informational texts of a set, and of those of them
 * that a language shows. */
uint32_t texts_words(const struct texts *texts, const struct text_set *set);
uint32_t texts_words_shown(const struct texts *texts,
                           const struct language_texts *language,
                           const struct text_set *set);

/* "binding". */
str text_class_word(enum catalog_class class);

#endif
