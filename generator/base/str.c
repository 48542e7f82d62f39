/* SPDX-License-Identifier: MIT */
#include "base/str.h"

int str_compare(str a, str b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
    if (order != 0) {
        return order;
    }
    return (a.len > b.len) - (a.len < b.len);
}

bool str_starts_with(str text, str prefix)
{
    return text.len >= prefix.len &&
           str_equal((str){text.data, prefix.len}, prefix);
}

bool str_ends_with(str text, str suffix)
{
    return text.len >= suffix.len &&
           str_equal(str_slice(text, text.len - suffix.len, text.len), suffix);
}

ptrdiff_t str_find(str text, str part)
{
    if (part.len == 0) {
        return 0;
    }
    if (part.len > text.len) {
        return -1;
    }
    const char *found = memmem(text.data, text.len, part.data, part.len);
    return found ? found - text.data : -1;
}

str str_slice(str text, size_t from, size_t to)
{
    if (to > text.len) {
        to = text.len;
    }
    if (from >= to) {
        return (str){NULL, 0};
    }
    return (str){text.data + from, to - from};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

str str_trim(str text)
{
    size_t from = 0;
    size_t to = text.len;
    while (from < to && is_blank(text.data[from])) {
        from++;
    }
    while (to > from && is_blank(text.data[to - 1])) {
        to--;
    }
    return str_slice(text, from, to);
}

str str_cut(str *rest, char separator)
{
    const char *found =
        rest->len ? memchr(rest->data, separator, rest->len) : NULL;
    size_t at = found ? (size_t)(found - rest->data) : rest->len;
    str head = str_slice(*rest, 0, at);
    *rest = str_slice(*rest, at + 1, rest->len);
    return head;
}

bool str_to_uint(str text, uint64_t max, uint64_t *out)
{
    uint64_t number = 0;
    if (text.len == 0) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c < '0' || c > '9') {
            return false;
        }
        uint64_t digit = (uint64_t)(c - '0');
        if (digit > max || number > (max - digit) / 10) {
            return false;
        }
        number = number * 10 + digit;
    }
    *out = number;
    return true;
}

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t smallest(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment over three rows.  Words longer than the rows are
 * not words that somebody mistyped. */
size_t str_distance(str a, str b, size_t limit)
{
    enum { LONGEST = 48 };
    size_t rows[3][LONGEST + 1];
    if (a.len > LONGEST || b.len > LONGEST) {
        return limit + 1;
    }
    for (size_t j = 0; j <= b.len; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *two_above = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            char here = folded(a.data[i - 1]);
            char there = folded(b.data[j - 1]);
            size_t cost = here == there ? 0 : 1;
            row[j] = smallest(above[j - 1] + cost,
                              smallest(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && here == folded(b.data[j - 2]) &&
                there == folded(a.data[i - 2])) {
                row[j] = smallest(row[j], two_above[j - 2] + 1);
            }
        }
    }
    return smallest(rows[a.len % 3][b.len], limit + 1);
}

size_t str_nearest(str word, const str *candidates, size_t count)
{
    size_t best = count;
    size_t limit = word.len / 3 + 1;
    size_t nearest = limit + 1;
    for (size_t i = 0; i < count; i++) {
        size_t distance = str_distance(word, candidates[i], limit);
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}
