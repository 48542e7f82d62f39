/* SPDX-License-Identifier: MIT */
/*
 * known: whether a code is one that exists today.
 *
 * ICU formats a currency XQZ or a language xx without a murmur, so that codes
 * are looked up in its lists when they are read.  All are safe to call from any
 * thread after translate_init; they take codes in their usual spelling only
 * ("EUR", "DE", "zh-Hant"), but for those that find the code of a name.
 */
#ifndef SLAGEN_TRANSLATE_KNOWN_H
#define SLAGEN_TRANSLATE_KNOWN_H

#include "base/str.h"

/* True for an ISO 4217 code in use as money today: not DEM, XAU, XXX, XQZ. */
bool currency_is_known(str code);

/* Gives the digits behind the point that a currency has (EUR 2, JPY 0), or -1
 * when it is not known. */
int currency_minor_digits(str code);

/* True for an ISO 3166-1 code of two letters. */
bool country_is_known(str code);

/* True for a language tag in the spelling of BCP 47 whose parts all exist:
 * language, then maybe script and region; no variants or extensions. */
bool language_is_known(str tag);

/* Gives the code of a country by its English name, "JP" for "Japan", and of a
 * language, "ja" for "Japanese" or "日本語"; empty when there is none.  ICU
 * holds the codes. */
str country_by_name(str name);
str language_by_name(str name);

#endif
