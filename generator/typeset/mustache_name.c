/* SPDX-License-Identifier: MIT */
#include "mustache_template.h"

const char *mustache_rule(enum mustache_fault fault)
{
    switch (fault) {
    case MUSTACHE_UNCLOSED:
        return "template-unclosed";
    case MUSTACHE_MISMATCH:
        return "template-mismatch";
    case MUSTACHE_SYNTAX:
        return "template-syntax";
    case MUSTACHE_DELIMITER:
        return "template-delimiter";
    case MUSTACHE_PARTIAL_NAME:
        return "template-partial-name";
    case MUSTACHE_PARTIAL_MISSING:
        return "template-partial-missing";
    case MUSTACHE_DEPTH:
        return "template-depth";
    case MUSTACHE_SIZE:
        return "template-size";
    case MUSTACHE_UNKNOWN_NAME:
        return "template-unknown-name";
    case MUSTACHE_REFUSED:
        return "template-refused";
    case MUSTACHE_OUTPUT_LIMIT:
        return "template-output-limit";
    case MUSTACHE_STEP_LIMIT:
        return "template-step-limit";
    }
    return "template-syntax";
}

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/* Parts of at least one character, with one "/" between them. */
bool mustache_is_partial_name(str name)
{
    bool in_part = false;
    for (size_t i = 0; i < name.len; i++) {
        if (is_name_char(name.data[i])) {
            in_part = true;
        } else if (name.data[i] == '/' && in_part) {
            in_part = false;
        } else {
            return false;
        }
    }
    return in_part;
}

/* Cuts where a character begins; what would not print becomes "?". */
void mustache_quote(str name, char *out, size_t size)
{
    size_t len = name.len;
    bool cut = len >= size;
    if (cut) {
        len = size - 4;
        while (len && ((unsigned char)name.data[len] & 0xC0) == 0x80) {
            len--;
        }
    }
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)name.data[i];
        out[i] = c < ' ' || c == 0x7F ? '?' : name.data[i];
    }
    memcpy(out + len, cut ? "..." : "", cut ? 4 : 1);
}
