/* SPDX-License-Identifier: MIT */
/* catalog_key: how the key of a message is spelled.  Private to translate. */
#ifndef SLAGEN_TRANSLATE_CATALOG_KEY_H
#define SLAGEN_TRANSLATE_CATALOG_KEY_H

#include "base/str.h"

/* True for [a-z0-9] words joined by single dots, hyphens or low lines:
 * "sla.targets.first_response". */
static inline bool catalog_key_is_valid(str key)
{
    bool in_word = false;
    for (size_t i = 0; i < key.len; i++) {
        char c = key.data[i];
        bool is_inner = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!is_inner && (!in_word || (c != '.' && c != '-' && c != '_'))) {
            return false;
        }
        in_word = is_inner;
    }
    return in_word;
}

#endif
