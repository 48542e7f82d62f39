/* SPDX-License-Identifier: MIT */
/*
 * phrases: words in a text that promise what may not be promised.
 */
#ifndef SLAGEN_RULES_PHRASES_H
#define SLAGEN_RULES_PHRASES_H

#include "rules/rules.h"

/*
 * Reports, by the rule, every place of a text that invites customers to open a
 * ticket with Microsoft themselves (R21), in English.  Sentences that deny it
 * ("cannot", "do not") are left alone.  What is no text is passed over.
 */
void phrases_check(const struct rule *rule, const struct value *text,
                   struct diags *diags);

#endif
