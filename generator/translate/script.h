/* SPDX-License-Identifier: MIT */
/*
 * script: what a character is: of which script, a digit, hidden, wide, the
 * look-alike of another one.  Unicode's data, by ICU.
 */
#ifndef SLAGEN_TRANSLATE_SCRIPT_H
#define SLAGEN_TRANSLATE_SCRIPT_H

#include "base/arena.h"

enum script {
    SCRIPT_COMMON, /* digits, marks, blanks, what several scripts share */
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_GREEK,
    SCRIPT_HAN,
    SCRIPT_KANA,
    SCRIPT_HANGUL,
    SCRIPT_OTHER,
};

enum script script_of(uint32_t c);

/* The script that a language tag stands for: of "ja" kana, of "zh-Hant" Han. */
enum script script_of_tag(str tag);

/* True for letters, and the marks upon them. */
bool script_is_letter(uint32_t c);
bool script_is_upper(uint32_t c);
uint32_t script_lower(uint32_t c);

/* Gives the value of a decimal digit of any script, or -1. */
int script_digit(uint32_t c);

/* True for what nobody sees or what turns the direction of writing: joiners,
 * soft hyphens, variation selectors, marks of direction. */
bool script_is_hidden(uint32_t c);

/* True for scripts written without blanks between words, and their marks. */
bool script_is_wide(uint32_t c);

/* Gives the ASCII letter that a letter of another script is taken for, or 0. */
uint32_t script_lookalike(uint32_t c);

/* Gives how many columns a text takes: 1 for what is seen as one character, 2
 * for a wide one. */
size_t script_columns(str text, struct arena *scratch);

enum han_form {
    HAN_BOTH, /* written so in either, or no ideograph */
    HAN_SIMPLIFIED,
    HAN_TRADITIONAL,
};

/* Says of each of the characters in which Chinese it is written; one that is
 * another character in the other one, and itself in its own. */
void script_han_forms(const uint32_t *characters, size_t count,
                      enum han_form *out, struct arena *scratch);

/* Gives the word of a language, by its tag, that stands between the last two of
 * a list: "or", "或"; `or` false: "and".  Empty where there is none. */
str script_conjunction(str tag, bool or, struct arena *arena);

#endif
