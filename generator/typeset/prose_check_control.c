/* SPDX-License-Identifier: MIT */
/*
 * Characters that may not stand in text are refused when a file is read; here
 * those that come in by a character reference: `&#27;`, `&#x202E;`.
 */
#include "base/utf8.h"
#include "typeset/prose_check.h"

/* Gives the value of a digit, or 16. */
static unsigned digit_of(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *found = memchr(digits, c >= 'A' && c <= 'F' ? c | 32 : c, 16);
    return found ? (unsigned)(found - digits) : 16;
}

/* Gives the length of a reference to `c` by its number at the start of `text`,
 * which begins with "&#", or 0. */
static size_t reference_len(str text, uint32_t c)
{
    enum { MOST_DIGITS = 8 };
    bool hex = text.len > 2 && (text.data[2] | 32) == 'x';
    unsigned base = hex ? 16 : 10;
    size_t from = hex ? 3 : 2;
    size_t i = from;
    uint64_t number = 0;
    while (i < text.len && i - from < MOST_DIGITS &&
           digit_of(text.data[i]) < base) {
        number = number * base + digit_of(text.data[i]);
        i++;
    }
    return i < text.len && text.data[i] == ';' && number == c ? i + 1 : 0;
}

/* Gives where the reference to `c` stands behind the cursor; empty: it has a
 * name, or cannot be found. */
static str find_reference(const struct check *check, uint32_t c)
{
    str rest = str_slice(check->text, check->cursor, check->text.len);
    ptrdiff_t next;
    while ((next = str_find(rest, STR("&#"))) >= 0) {
        rest = str_slice(rest, (size_t)next, rest.len);
        size_t len = reference_len(rest, c);
        if (len) {
            return str_slice(rest, 0, len);
        }
        rest = str_slice(rest, 2, rest.len);
    }
    return STR("");
}

void prose_check_control(struct check *check, str text)
{
    size_t cursor = check->cursor;
    for (size_t i = 0; i < text.len && check->fault_count < PROSE_MAX_FAULTS;) {
        bool hidden = text.data[i] == PROSE_HIDDEN && i + 1 < text.len &&
                      text.data[i + 1] == '{';
        uint32_t c = utf8_decode(text, &i);
        if (hidden || !utf8_is_control(c)) {
            continue;
        }
        str part = find_reference(check, c);
        size_t offset = prose_check_locate(check, &part);
        struct diag *diag = prose_check_report(
            check, SEVERITY_ERROR, "markdown-control", part, offset,
            "this stands for U+%04X, which cannot be seen in text",
            (unsigned)c);
        diag_hint(check->diags, diag, "leave it out");
    }
    check->cursor = cursor;
}
