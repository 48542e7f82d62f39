/* SPDX-License-Identifier: MIT */
/*
 * digest: SHA-256, the name by which bytes are known again: a file in the
 * manifest, a text in the state of its translations.
 */
#ifndef SLAGEN_BASE_DIGEST_H
#define SLAGEN_BASE_DIGEST_H

#include "base/str.h"

enum { DIGEST_LEN = 64 };

/* 64 lower-case hexadecimal digits and a U+0000. */
typedef struct {
    char hex[DIGEST_LEN + 1];
} digest;

/* Gives the digest of all bytes of `text`. */
digest digest_of(str text);

enum { DIGEST_BASE64_LEN = 44 };

/* Writes the digest of all bytes of `text` in base 64, as a Content Security
 * Policy names an element's text, and a U+0000. */
void digest_base64(str text, char out[DIGEST_BASE64_LEN + 1]);

/* Gives the 64 digits; borrows `sum`. */
static inline str digest_text(const digest *sum)
{
    return (str){sum->hex, DIGEST_LEN};
}

#endif
