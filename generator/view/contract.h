/* SPDX-License-Identifier: MIT */
/* view_contract: one clause of a contract while it is filled.  Private to
 * view/contract*.c. */
#ifndef SLAGEN_VIEW_CONTRACT_H
#define SLAGEN_VIEW_CONTRACT_H

#include "view/parts.h"

/* One clause that is being filled. */
struct filling {
    struct writer *writer;
    struct value *text;  /* sentences */
    struct value *items; /* a list below them */
    struct value *facts; /* {term, text, links} below that */
};

/* Adds a sentence with a {period} to a list of phrases, if there is one. */
void contract_push_period(struct writer *writer, struct value *list,
                          const char *key, struct period period);

/* Adds a sentence to the clause. */
void contract_say(struct filling *to, const char *key,
                  const struct message_arg *args, size_t count);

/* The same with one phrase in it. */
void contract_say_phrase(struct filling *to, const char *key, const char *name,
                         const struct value *phrase);

/* The same with a {period} or a {time}, if it is given. */
void contract_say_period(struct filling *to, const char *key,
                         struct period period);
void contract_say_time(struct filling *to, const char *key,
                       struct duration duration);

/* The same with the names of {countries}, or of words, if there are any. */
void contract_say_countries(struct filling *to, const char *key,
                            const str *codes, size_t count);
void contract_say_words(struct filling *to, const char *key, const char *arg,
                        const char *prefix, const struct word *words,
                        const int *numbers, size_t count);

/* Gives a text of the plan by the path of its keys, as a phrase. */
struct value *contract_own_text(struct filling *to, const char *path, str text);

/* Adds a fact, and gives the list of its texts. */
struct value *contract_add_fact(struct filling *to, struct value *term);

/* Adds a text of the plan, if there is one, with a label. */
void contract_add_own(struct filling *to, const char *label, const char *path,
                      str text);

/* Adds addresses that can be followed, if there are any, with a label. */
void contract_add_contact(struct filling *to, const char *key, str email,
                          str phone, str e164, str url);

/* Gives {time}: "5 business days". */
struct message_arg contract_time_arg(struct writer *writer,
                                     struct duration duration);

#endif
