/* SPDX-License-Identifier: MIT */
/*
 * The tables leave out what is rare: it is unsure, which costs a reference in
 * Markdown where none was needed.  What they do hold has the general category
 * P (marks), L or N (letters) in every version of Unicode that has it.
 */
#include "typeset/prose_beside.h"

#include "base/utf8.h"

struct range {
    uint32_t first;
    uint32_t last;
};

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool holds(const struct range *table, size_t count, uint32_t c)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c > table[middle].last) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < count && c >= table[low].first;
}

static bool is_space(uint32_t c)
{
    static const struct range spaces[] = {
        {'\t', '\r'},     {' ', ' '},       {0xA0, 0xA0},     {0x1680, 0x1680},
        {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
    };
    return holds(spaces, COUNT(spaces), c);
}

static bool is_letter(uint32_t c)
{
    static const struct range letters[] = {
        {'0', '9'},       {'A', 'Z'},         {'a', 'z'},
        {0xC0, 0xD6},     {0xD8, 0xF6},       {0xF8, 0x2C1},
        {0x388, 0x3F5},   {0x3F7, 0x481},     {0x48A, 0x556},
        {0x561, 0x587},   {0x5D0, 0x5EA},     {0x620, 0x669},
        {0x66E, 0x6D3},   {0x905, 0x939},     {0xE01, 0xE2E},
        {0x1100, 0x11FF}, {0x1E00, 0x1FBC},   {0x3005, 0x3007},
        {0x3041, 0x3096}, {0x309D, 0x309F},   {0x30A1, 0x30FA},
        {0x30FC, 0x30FF}, {0x3105, 0x318E},   {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
        {0xFF10, 0xFF19}, {0xFF21, 0xFF3A},   {0xFF41, 0xFF5A},
        {0xFF66, 0xFFDC}, {0x20000, 0x323AF},
    };
    return holds(letters, COUNT(letters), c);
}

static bool is_mark(uint32_t c)
{
    static const struct range marks[] = {
        {'!', '/'},       {':', '@'},       {'[', '`'},       {'{', '~'},
        {0xA1, 0xA1},     {0xA7, 0xA7},     {0xAB, 0xAB},     {0xB6, 0xB7},
        {0xBB, 0xBB},     {0xBF, 0xBF},     {0x2010, 0x2027}, {0x2030, 0x2043},
        {0x2045, 0x2051}, {0x2053, 0x205E}, {0x3001, 0x3003}, {0x3008, 0x3011},
        {0x3014, 0x301F}, {0x3030, 0x3030}, {0x303D, 0x303D}, {0x30A0, 0x30A0},
        {0x30FB, 0x30FB}, {0xFE10, 0xFE19}, {0xFE30, 0xFE52}, {0xFF01, 0xFF03},
        {0xFF05, 0xFF0A}, {0xFF0C, 0xFF0F}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF20},
        {0xFF3B, 0xFF3D}, {0xFF3F, 0xFF3F}, {0xFF5B, 0xFF5B}, {0xFF5D, 0xFF5D},
        {0xFF5F, 0xFF65},
    };
    return holds(marks, COUNT(marks), c);
}

static bool is_opening(uint32_t c)
{
    static const struct range marks[] = {
        {'(', '('},       {'[', '['},       {'{', '{'},       {0xA1, 0xA1},
        {0xAB, 0xAB},     {0xBF, 0xBF},     {0x2018, 0x2018}, {0x201A, 0x201A},
        {0x201C, 0x201C}, {0x201E, 0x201E}, {0x2039, 0x2039}, {0x3008, 0x3008},
        {0x300A, 0x300A}, {0x300C, 0x300C}, {0x300E, 0x300E}, {0x3010, 0x3010},
        {0x3014, 0x3014}, {0x3016, 0x3016}, {0x3018, 0x3018}, {0x301A, 0x301A},
        {0x301D, 0x301D}, {0xFF08, 0xFF08}, {0xFF3B, 0xFF3B}, {0xFF5B, 0xFF5B},
        {0xFF5F, 0xFF5F}, {0xFF62, 0xFF62},
    };
    return holds(marks, COUNT(marks), c);
}

static bool is_closing(uint32_t c)
{
    static const struct range marks[] = {
        {'!', '!'},       {')', ')'},       {',', ','},       {'.', '.'},
        {':', ';'},       {'?', '?'},       {']', ']'},       {'}', '}'},
        {0xBB, 0xBB},     {0x2019, 0x2019}, {0x201D, 0x201D}, {0x203A, 0x203A},
        {0x3001, 0x3002}, {0x3009, 0x3009}, {0x300B, 0x300B}, {0x300D, 0x300D},
        {0x300F, 0x300F}, {0x3011, 0x3011}, {0x3015, 0x3015}, {0x3017, 0x3017},
        {0x3019, 0x3019}, {0x301B, 0x301B}, {0x301E, 0x301F}, {0xFF01, 0xFF01},
        {0xFF09, 0xFF09}, {0xFF0C, 0xFF0C}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1B},
        {0xFF1F, 0xFF1F}, {0xFF3D, 0xFF3D}, {0xFF5D, 0xFF5D}, {0xFF60, 0xFF61},
        {0xFF63, 0xFF64},
    };
    return holds(marks, COUNT(marks), c);
}

enum beside beside_kind(uint32_t c)
{
    if (is_letter(c)) {
        return BESIDE_LETTER;
    }
    if (is_space(c)) {
        return BESIDE_SPACE;
    }
    if (!is_mark(c)) {
        return BESIDE_UNSURE;
    }
    return is_opening(c)   ? BESIDE_OPENING
           : is_closing(c) ? BESIDE_CLOSING
                           : BESIDE_MARK;
}

bool beside_is_cjk(uint32_t c)
{
    static const struct range wide[] = {
        {0x1100, 0x11FF},   {0x2E80, 0x2FFF},   {0x3001, 0xA4CF},
        {0xA960, 0xA97F},   {0xAC00, 0xD7FF},   {0xF900, 0xFAFF},
        {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F},   {0xFF01, 0xFFEE},
        {0x1B000, 0x1B2FF}, {0x20000, 0x3FFFF},
    };
    return holds(wide, COUNT(wide), c);
}

uint32_t beside_before(str text, size_t i)
{
    size_t from = i;
    while (from > 0 && i - from < 4) {
        from--;
        if (((unsigned char)text.data[from] & 0xC0) != 0x80) {
            break;
        }
    }
    return from < i ? utf8_decode(str_slice(text, from, i), &(size_t){0})
                    : '\n';
}

uint32_t beside_behind(str text, size_t i)
{
    return i < text.len ? utf8_decode(text, &i) : '\n';
}
