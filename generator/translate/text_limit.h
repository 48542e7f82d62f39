/* SPDX-License-Identifier: MIT */
/*
 * text_limit: how long a translation may be where there is little room.
 *
 * `max` in meta.yaml counts columns of the text as readers see it, with its
 * facts: what is seen as one character is one, a wide one (漢) two.
 */
#ifndef SLAGEN_TRANSLATE_TEXT_LIMIT_H
#define SLAGEN_TRANSLATE_TEXT_LIMIT_H

#include "translate/texts.h"

/* True when the length of a text in a language is limited: there is a `max`,
 * and the text is a translation.  `number` may be TEXT_NONE. */
bool text_is_limited(const struct languages *languages,
                     const struct language *language, size_t number);

/* Reports the error text-long when `shown` is too long for the text of that
 * number, whose translation was written at `at`. */
void text_limit_check(const struct texts *texts, size_t number,
                      const struct value *at, str shown, struct diags *diags);

#endif
