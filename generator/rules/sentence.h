/* SPDX-License-Identifier: MIT */
/*
 * sentence: whether an English sentence invites its reader to turn to
 * Microsoft.
 *
 * It does when a verb of asking has Microsoft as its object,
 *
 *     open … a ticket … (with|to|at|from|through|via) Microsoft
 *     open a Microsoft support ticket
 *     contact|call|ask Microsoft …      but not "ask Microsoft Copilot"
 *     write|turn|report … to Microsoft
 *
 * when it is the reader's verb (an order, or "you …", but not "we …"), and when
 * nothing denies it.  Words are taken from left to right; the subject that came
 * last holds until another comes, or a clause begins with a verb.
 */
#ifndef SLAGEN_RULES_SENTENCE_H
#define SLAGEN_RULES_SENTENCE_H

#include "base/str.h"

enum subject {
    SUBJECT_NONE, /* so far: an order */
    SUBJECT_READER,
    SUBJECT_PARTNER,
};

/* What the words so far come to. */
struct sentence {
    enum subject subject;
    bool denied;   /* in this clause */
    bool hanging;  /* "do not, …": the denial waits for its verb */
    bool at_start; /* of a clause */
    bool carried;  /* an item of a list whose introduction named the subject */
    int verb;      /* that waits for its object */
    bool request;  /* "open … a ticket" */
    int leads;     /* the word before, articles not counted */
    int asked;     /* "contact Microsoft": the next word decides */
    int before;    /* the word before */
};

/* Begins a sentence: `intro` is what introduced the list that it is an item of,
 * "We will:", or NULL. */
void sentence_init(struct sentence *sentence, const struct sentence *intro);

/* Reads the whole of a sentence; true when it invites. */
bool sentence_invites(struct sentence *sentence, str text);

#endif
