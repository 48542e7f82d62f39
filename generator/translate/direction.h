/* SPDX-License-Identifier: MIT */
/*
 * direction: which way a text runs by its own letters.
 *
 * The first strong character decides, as in rules P2 and P3 of the Unicode
 * Bidirectional Algorithm (UAX #9); a text without one, such as a telephone
 * number, takes the direction of what it stands in, which may show its groups
 * in the wrong order.
 */
#ifndef SLAGEN_TRANSLATE_DIRECTION_H
#define SLAGEN_TRANSLATE_DIRECTION_H

#include "base/str.h"

enum text_direction {
    TEXT_NEUTRAL, /* digits and marks only */
    TEXT_LTR,
    TEXT_RTL,
};

/* Gives the direction of a text.  The marks that ICU writes into prices and
 * percentages (U+200E, U+200F, U+061C) are strong characters, too. */
enum text_direction text_direction(str text);

#endif
