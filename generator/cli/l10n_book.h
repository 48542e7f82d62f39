/* SPDX-License-Identifier: MIT */
/*
 * l10n_book: the files of one language, opened for writing.
 *
 * What commands change is collected and saved together: texts in messages.yaml
 * and content.yaml, what is known of them in state.yaml, and the source texts
 * that they were made from in locales/sources.yaml, so that a later change of
 * the source can be shown.
 */
#ifndef SLAGEN_CLI_L10N_BOOK_H
#define SLAGEN_CLI_L10N_BOOK_H

#include "cli/project.h"
#include "input/yaml_edit.h"
#include "translate/texts.h"

struct book {
    struct project *project;
    const struct language *language;
    struct state_file state; /* the project's own records */
    struct yaml_edit messages;
    struct yaml_edit content;
    const struct value *sources; /* locales/sources.yaml, or NULL */
    struct yaml_edit sources_edit;
    size_t *first;    /* by number: the first text with that source text */
    bool *remembered; /* by number of the first: it was added just now */
};

/* Who did what on which day. */
struct book_entry {
    enum text_origin origin;
    bool reviewed;
    str by;
    date on;
};

/* Opens the files of a language; true when they could be read. */
bool book_open(struct book *book, struct project *project,
               const struct language *language);

/* Writes a translation.  False when it is a message with a fault, which was
 * reported at `at`. */
bool book_set_text(struct book *book, size_t number, str text,
                   const struct value *at);

/* Takes down that the translation `text` was made from the source text as it is
 * now, or from another whose digest is `source`. */
void book_record(struct book *book, size_t number, str text, str source,
                 const struct book_entry *entry);

/* Takes down that somebody approves the translation as it is now. */
void book_approve(struct book *book, size_t number, str role,
                  const struct book_entry *entry);

/* Takes down that somebody confirms, in the source language: the earlier source
 * texts that meta.yaml lists meant what the present one means. */
void book_confirm(struct book *book, size_t number, str role,
                  const struct book_entry *entry);

/* Gives the source text of a digest of 16 digits, or nothing. */
str book_source(const struct book *book, str digits);

/* Takes the source text of a unit down, for later. */
void book_remember(struct book *book, size_t number);

/* Writes what has changed. */
bool book_save(struct book *book);

#endif
