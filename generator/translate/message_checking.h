/* SPDX-License-Identifier: MIT */
/* message_checking: what the two files of message_check share. */
#ifndef SLAGEN_TRANSLATE_MESSAGE_CHECKING_H
#define SLAGEN_TRANSLATE_MESSAGE_CHECKING_H

#include "translate/message_tree.h"

struct message_checking {
    const struct message *source;
    const struct message *translation;
    const struct message_type *types;
    size_t type_count;
    struct formats *formats;
    struct diags *diags;
};

/* Gives what is declared of an argument, or NULL. */
const struct message_type *message_checking_type(
    const struct message_checking *check, str name);

/* Reports at a byte of the translation, with the source as second place. */
struct diag *message_checking_report(const struct message_checking *check,
                                     enum diag_severity severity,
                                     const char *rule, size_t offset,
                                     size_t len, str message);

/* Checks all choices in a list of nodes, and those inside them. */
void message_check_choices(const struct message_checking *check,
                           const struct message_node *nodes);

#endif
