/* SPDX-License-Identifier: MIT */
#include "base/utf8.h"

static unsigned char byte_at(str text, size_t offset)
{
    return offset < text.len ? (unsigned char)text.data[offset] : 0;
}

/* The second byte's range rules out overlong forms, surrogates and what lies
 * above U+10FFFF (RFC 3629 section 4). */
static bool second_is_valid(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

static size_t sequence_len(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return 2;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        return 3;
    }
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

uint32_t utf8_decode(str text, size_t *offset)
{
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t start = *offset;
    unsigned char first = byte_at(text, start);
    size_t len = sequence_len(first);
    *offset = start + 1;
    if (len == 0 || len > text.len - start) {
        return UTF8_INVALID;
    }
    if (len > 1 && !second_is_valid(first, byte_at(text, start + 1))) {
        return UTF8_INVALID;
    }
    uint32_t code_point = first & first_bits[len];
    for (size_t i = 1; i < len; i++) {
        unsigned char next = byte_at(text, start + i);
        if ((next & 0xC0) != 0x80) {
            return UTF8_INVALID;
        }
        code_point = code_point << 6 | (next & 0x3F);
    }
    *offset = start + len;
    return code_point;
}

size_t utf8_encode(uint32_t code_point, char bytes[4])
{
    if (code_point < 0x80) {
        bytes[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        bytes[0] = (char)(0xC0 | code_point >> 6);
        bytes[1] = (char)(0x80 | (code_point & 0x3F));
        return 2;
    }
    if (code_point < 0x10000) {
        bytes[0] = (char)(0xE0 | code_point >> 12);
        bytes[1] = (char)(0x80 | (code_point >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (code_point & 0x3F));
        return 3;
    }
    bytes[0] = (char)(0xF0 | code_point >> 18);
    bytes[1] = (char)(0x80 | (code_point >> 12 & 0x3F));
    bytes[2] = (char)(0x80 | (code_point >> 6 & 0x3F));
    bytes[3] = (char)(0x80 | (code_point & 0x3F));
    return 4;
}

ptrdiff_t utf8_first_invalid(str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        if (utf8_decode(text, &i) == UTF8_INVALID) {
            return (ptrdiff_t)start;
        }
    }
    return -1;
}

size_t utf8_count(str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len;) {
        utf8_decode(text, &i);
        count++;
    }
    return count;
}

bool utf8_is_control(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) ||
           c == 0x200B || (c >= 0x2028 && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xE0000 && c <= 0xE007F);
}
