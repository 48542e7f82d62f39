/* SPDX-License-Identifier: MIT */
/*
 * message_tree: what a message is compiled to.  Private to translate.
 *
 * A message is a list of nodes; a choice has branches, each a list of nodes
 * again.  All of it is immutable once message_compile has returned.
 */
#ifndef SLAGEN_TRANSLATE_MESSAGE_TREE_H
#define SLAGEN_TRANSLATE_MESSAGE_TREE_H

#include "base/diag.h"
#include "translate/format.h"
#include "translate/message.h"

enum node_kind {
    NODE_LITERAL,  /* words */
    NODE_ARGUMENT, /* {name} */
    NODE_NUMBER,   /* #, the number of the innermost plural */
    NODE_CHOICE,   /* plural, selectordinal, select */
};

enum choice_kind {
    CHOICE_PLURAL,
    CHOICE_ORDINAL,
    CHOICE_SELECT,
};

struct message_branch {
    str keyword;                   /* "few", "=0", "phone"; as it is written */
    size_t offset;                 /* of the keyword */
    bool is_exact;                 /* =N */
    int64_t number;                /* N */
    enum plural_category category; /* of a plural keyword */
    const struct message_node *nodes;
    struct message_branch *next;
};

struct message_node {
    enum node_kind kind;
    enum choice_kind choice;
    str text;                        /* the words; the name of the argument */
    size_t offset;                   /* in the text of the message, bytes */
    struct message_branch *branches; /* in the order of the text */
    struct message_node *next;
};

struct message {
    const struct value *text;
    const struct message_node *nodes;   /* NULL: an empty text */
    const struct message_param *params; /* in the order of first use */
    size_t param_count;
};

/* True for plural and selectordinal. */
static inline bool node_is_counted(const struct message_node *node)
{
    return node->kind == NODE_CHOICE && node->choice != CHOICE_SELECT;
}

/* Reports at a byte of the text of a message, with `len` bytes marked; at
 * the whole text when `len` is 0. */
struct diag *message_report(struct diags *diags, enum diag_severity severity,
                            const char *rule, const struct value *text,
                            size_t offset, size_t len, str message);

#endif
