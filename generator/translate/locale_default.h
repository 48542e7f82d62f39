/* SPDX-License-Identifier: MIT */
/*
 * locale_default: what a locale is before its locale.yaml is read.  Private to
 * translate.
 */
#ifndef SLAGEN_TRANSLATE_LOCALE_DEFAULT_H
#define SLAGEN_TRANSLATE_LOCALE_DEFAULT_H

#include "base/diag.h"
#include "translate/locale.h"

/*
 * True for a normalized tag of a language that ICU has, with its script where
 * the language has several.  Reports locale-tag, locale-script at `place`, or
 * nowhere when that is NULL.
 */
bool locale_tag_check(str tag, const struct value *place, struct diags *diags);

/* Gives ICU's choices for a tag that was checked, with Latin digits, the
 * Gregorian calendar and 24 hours.  The ranges of weekdays and dates are empty.
 */
struct locale locale_default(str tag, struct arena *arena);

#endif
