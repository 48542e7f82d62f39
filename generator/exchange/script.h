/* SPDX-License-Identifier: MIT */
/*
 * script: what a code point is, as far as judging translations asks: which
 * writing it belongs to, whether it is a letter, a digit, a mark or a blank.
 *
 * A few ranges of the Unicode Character Database (Scripts.txt, 15.0), no data
 * file: enough to tell writings apart and to find words in them, not to lay
 * them out.  What is in no range is a letter of SCRIPT_OTHER.
 */
#ifndef SLAGEN_EXCHANGE_SCRIPT_H
#define SLAGEN_EXCHANGE_SCRIPT_H

#include "base/str.h"

enum script {
    SCRIPT_NONE, /* no letter: digits, marks, blanks, symbols */
    SCRIPT_LATIN,
    SCRIPT_GREEK,
    SCRIPT_CYRILLIC,
    SCRIPT_HEBREW,
    SCRIPT_ARABIC,
    SCRIPT_INDIC, /* from Devanagari to Sinhala */
    SCRIPT_THAI,  /* and Lao, Khmer, Myanmar: no blanks between words */
    SCRIPT_HAN,
    SCRIPT_KANA,
    SCRIPT_HANGUL,
    SCRIPT_OTHER,
};

/* Gives the writing that a letter belongs to. */
enum script script_of(uint32_t code_point);

bool script_is_letter(uint32_t code_point);

/* Han and kana: written without blanks, one character as good as a word. */
bool script_is_ideographic(uint32_t code_point);

/* Gives the value of a decimal digit of any writing, or -1. */
int script_digit(uint32_t code_point);

/* As CommonMark 0.30 has it: ASCII's, and category P beyond it, as far as the
 * writings above use it. */
bool script_is_punctuation(uint32_t code_point);

/* Marks as wide as an ideograph, which carry their own blank:
 * 、。「」（）：； */
bool script_is_wide_mark(uint32_t code_point);

/* Blank of any width, line ends too. */
bool script_is_space(uint32_t code_point);

/* Gives the small letter of a capital one (Latin, Greek, Cyrillic), or the
 * same. */
uint32_t script_fold(uint32_t code_point);

#endif
