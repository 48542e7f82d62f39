/* SPDX-License-Identifier: MIT */
/*
 * alphabet: what a code point is, as far as judging translations asks: which
 * writing it belongs to, whether it is a letter, a digit, a mark or a blank.
 *
 * A few ranges of the Unicode Character Database (Scripts.txt, 15.0), no data
 * file: enough to tell writings apart and to find words in them, not to lay
 * them out.  What is in no range is a letter of ALPHABET_OTHER.
 */
#ifndef SLAGEN_EXCHANGE_ALPHABET_H
#define SLAGEN_EXCHANGE_ALPHABET_H

#include "base/str.h"

enum alphabet {
    ALPHABET_NONE, /* no letter: digits, marks, blanks, symbols */
    ALPHABET_LATIN,
    ALPHABET_GREEK,
    ALPHABET_CYRILLIC,
    ALPHABET_HEBREW,
    ALPHABET_ARABIC,
    ALPHABET_INDIC, /* from Devanagari to Sinhala */
    ALPHABET_THAI,  /* and Lao, Khmer, Myanmar: no blanks between words */
    ALPHABET_HAN,
    ALPHABET_KANA,
    ALPHABET_HANGUL,
    ALPHABET_OTHER,
};

/* Gives the writing that a letter belongs to. */
enum alphabet alphabet_of(uint32_t code_point);

bool alphabet_is_letter(uint32_t code_point);

/* Han and kana: written without blanks, one character as good as a word. */
bool alphabet_is_ideographic(uint32_t code_point);

/* Gives the value of a decimal digit of any writing, or -1. */
int alphabet_digit(uint32_t code_point);

/* As CommonMark 0.30 has it: ASCII's, and category P beyond it, as far as the
 * writings above use it. */
bool alphabet_is_punctuation(uint32_t code_point);

/* Marks as wide as an ideograph, which carry their own blank:
 * 、。「」（）：； */
bool alphabet_is_wide_mark(uint32_t code_point);

/* Blank of any width, line ends too. */
bool alphabet_is_space(uint32_t code_point);

/* Gives the small letter of a capital one (Latin, Greek, Cyrillic), or the
 * same. */
uint32_t alphabet_fold(uint32_t code_point);

#endif
