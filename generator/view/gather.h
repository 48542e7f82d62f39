/* SPDX-License-Identifier: MIT */
/*
 * gather: the pieces of a message that was filled with facts.  For writer.c.
 */
#ifndef SLAGEN_VIEW_GATHER_H
#define SLAGEN_VIEW_GATHER_H

#include "translate/message.h"
#include "view/phrase.h"

enum { GATHER_ARGS_MAX = 64 };

/*
 * Gives the pieces of a message as parts (view/phrase.h): the parts of phrases,
 * numbers as their own values, other arguments as names.  A counted number that
 * the message says by its form alone is a part without a text, if that form is
 * right for no other number: "=1 {…}", or zero, one and two.
 *
 * False when a counted number should have been shown: "one hour" is also what
 * Russian takes for 21.
 */
bool gather_message(const struct message *message, struct formats *formats,
                    const struct message_arg *args, size_t arg_count,
                    struct arena *arena, struct value **parts);

#endif
