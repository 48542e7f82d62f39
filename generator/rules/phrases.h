/* SPDX-License-Identifier: MIT */
/*
 * phrases: words in a text that promise what may not be promised.
 */
#ifndef SLAGEN_RULES_PHRASES_H
#define SLAGEN_RULES_PHRASES_H

#include "rules/rules.h"

/*
 * Reports, by the rule, every sentence of a Markdown text that invites
 * customers to turn to Microsoft themselves (R21), in English, at its first
 * word.  Denials
 * ("you cannot …") and what the partner does ("we …") are left alone, also in
 * lists that "We will:" introduces.  What is no text is passed over.
 */
void phrases_check(const struct rule *rule, const struct value *text,
                   struct diags *diags);

#endif
