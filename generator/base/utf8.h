/* SPDX-License-Identifier: MIT */
/*
 * utf8: code points in and out of bytes (RFC 3629).
 */
#ifndef SLAGEN_BASE_UTF8_H
#define SLAGEN_BASE_UTF8_H

#include "base/str.h"

/* What utf8_decode gives for a byte sequence that is not UTF-8. */
#define UTF8_INVALID UINT32_MAX

/*
 * Gives the code point that starts at `*offset` and steps over it.  Where the
 * bytes are not UTF-8 (overlong, surrogate, cut short, above U+10FFFF) gives
 * UTF8_INVALID and steps over one byte.  `*offset` must be less than the
 * length.
 */
uint32_t utf8_decode(str text, size_t *offset);

/* Writes one to four bytes; gives how many. `code_point` must be valid. */
size_t utf8_encode(uint32_t code_point, char bytes[4]);

/* Gives the offset of the first byte that is not UTF-8, or -1. */
ptrdiff_t utf8_first_invalid(str text);

/* Gives the number of code points. */
size_t utf8_count(str text);

/*
 * True for what may not stand in text that people read: control characters
 * (C0 but tab and line feed, C1), noncharacters, line ends that editors do not
 * show as such (U+2028, U+2029), and the invisible or direction-changing
 * U+200B, U+202A-202E, U+2060, U+2066-2069, U+FEFF, tag characters.
 */
bool utf8_is_control(uint32_t code_point);

#endif
