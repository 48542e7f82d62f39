/* SPDX-License-Identifier: MIT */
/*
 * text_status: how far a translation may be trusted, and whether it is shown.
 *
 * Nothing of it is stored.  It follows from the source text as it is now, from
 * the translation as it is now, and from what state.yaml says of the two as
 * they were.  In this order:
 *
 *   missing   there is no text, or it is the source text once more and nobody
 *             said that this is right: tools fill gaps with the source
 *   (edited)  the text is not the one that state.yaml knows: a draft of unknown
 *             origin, whose approvals are void
 *   stale     it was made from another source text
 *   approved  for every role that the policy asks for, somebody has approved
 *             this text beside this source
 *   reviewed, draft   as state.yaml says
 *
 * A correction of the source that changes no meaning is listed in meta.yaml
 * (`same_as: [digest of the earlier text]`) and makes nothing stale; of a
 * binding text, only when the role `legal` has approved that in the source
 * language's own state.yaml, source being the earlier digest.
 */
#ifndef SLAGEN_TRANSLATE_TEXT_STATUS_H
#define SLAGEN_TRANSLATE_TEXT_STATUS_H

#include "translate/catalog.h"
#include "translate/state.h"
#include "translate/text_set.h"

enum text_state {
    TEXT_MISSING,
    TEXT_STALE,
    TEXT_DRAFT,
    TEXT_REVIEWED,
    TEXT_APPROVED,
    TEXT_IS_SOURCE, /* no translation: the language it was written in */
};

/* "stale". */
str text_state_word(enum text_state state);

struct text_status {
    const struct value *text;          /* NULL: there is none */
    const struct state_record *record; /* NULL: nothing is known */
    enum text_state state;
    enum text_origin origin;
    bool edited;    /* since state.yaml was written */
    bool identical; /* to the source, and taken for missing */
    bool shown;     /* the policy lets readers see it */
};

/* What a text needs before readers see it: the provider's choice, `policy` in
 * locales.yaml. */
struct text_policy {
    enum text_state informational_show; /* TEXT_DRAFT to TEXT_APPROVED */
    enum text_state binding_show;
    int min_coverage; /* percent of the words of a page, for it to appear */
    int keep_until;   /* below this, a page that was there goes away */
    const str *roles; /* that must approve a binding text */
    size_t role_count;
};

/* One text of the source language, and what is said about it. */
struct text;

/* A translation to be judged; `text` may be NULL. */
struct text_given {
    const struct value *text;
    const struct message *message; /* what it was compiled to, or NULL */
    const struct state_record *record;
    const struct state_record *source_record; /* of the source language */
};

/* What a language has of all texts, by their numbers. */
struct language_texts {
    struct text_status *status;
    struct text_set hidden; /* in this language no reader sees them */
    struct text_set hidden_binding;
    struct text_set unreviewed; /* shown, and nobody has reviewed them */
    struct text_set machine;    /* of these, those that a machine made */
    struct text_set human;      /* and those that a person made */
    struct text_set stale;      /* shown, and of an earlier source */
};

/* Gives the status of a translation. */
struct text_status text_judge(const struct text *text,
                              const struct text_given *given,
                              const struct text_policy *policy,
                              struct arena *scratch);

/* True when a translation is the source text once more, though a sentence:
 * names and formulas are often the same in two languages. */
bool text_is_copy(const struct text *text, const struct text_given *given,
                  struct arena *scratch);

/* True when readers may see a translation of that class and state. */
bool text_is_shown(enum catalog_class class, enum text_state state,
                   const struct text_policy *policy);

/* True when an approval by `role` stands for the texts as they are. */
bool text_has_approval(const struct text *text, const struct text_given *given,
                       const digest *target, str role);

#endif
