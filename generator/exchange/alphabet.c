/* SPDX-License-Identifier: MIT */
#include "exchange/alphabet.h"

struct range {
    uint32_t first;
    uint32_t last;
    enum alphabet script;
};

/* Sorted.  What lies between them below U+2000 is a letter of ALPHABET_OTHER.
 */
static const struct range ranges[] = {
    {0x0000, 0x0040, ALPHABET_NONE},       {0x0041, 0x005A, ALPHABET_LATIN},
    {0x005B, 0x0060, ALPHABET_NONE},       {0x0061, 0x007A, ALPHABET_LATIN},
    {0x007B, 0x00A9, ALPHABET_NONE},       {0x00AA, 0x00AA, ALPHABET_LATIN},
    {0x00AB, 0x00B4, ALPHABET_NONE},       {0x00B5, 0x00B5, ALPHABET_GREEK},
    {0x00B6, 0x00B9, ALPHABET_NONE},       {0x00BA, 0x00BA, ALPHABET_LATIN},
    {0x00BB, 0x00BF, ALPHABET_NONE},       {0x00C0, 0x00D6, ALPHABET_LATIN},
    {0x00D7, 0x00D7, ALPHABET_NONE},       {0x00D8, 0x00F6, ALPHABET_LATIN},
    {0x00F7, 0x00F7, ALPHABET_NONE},       {0x00F8, 0x02AF, ALPHABET_LATIN},
    {0x02B0, 0x036F, ALPHABET_NONE},       {0x0370, 0x037D, ALPHABET_GREEK},
    {0x037E, 0x037E, ALPHABET_NONE},       {0x037F, 0x0386, ALPHABET_GREEK},
    {0x0387, 0x0387, ALPHABET_NONE},       {0x0388, 0x03FF, ALPHABET_GREEK},
    {0x0400, 0x052F, ALPHABET_CYRILLIC},   {0x0589, 0x058F, ALPHABET_NONE},
    {0x0590, 0x05CF, ALPHABET_NONE},       {0x05D0, 0x05F2, ALPHABET_HEBREW},
    {0x05F3, 0x0600, ALPHABET_NONE},       {0x060C, 0x060D, ALPHABET_NONE},
    {0x061B, 0x061F, ALPHABET_NONE},       {0x0620, 0x065F, ALPHABET_ARABIC},
    {0x0660, 0x066D, ALPHABET_NONE},       {0x066E, 0x06D3, ALPHABET_ARABIC},
    {0x06D4, 0x06D4, ALPHABET_NONE},       {0x06D5, 0x06EF, ALPHABET_ARABIC},
    {0x06F0, 0x06F9, ALPHABET_NONE},       {0x06FA, 0x077F, ALPHABET_ARABIC},
    {0x08A0, 0x08FF, ALPHABET_ARABIC},     {0x0900, 0x0963, ALPHABET_INDIC},
    {0x0964, 0x0970, ALPHABET_NONE},       {0x0971, 0x09E5, ALPHABET_INDIC},
    {0x09E6, 0x09EF, ALPHABET_NONE},       {0x09F0, 0x0A65, ALPHABET_INDIC},
    {0x0A66, 0x0A6F, ALPHABET_NONE},       {0x0A70, 0x0AE5, ALPHABET_INDIC},
    {0x0AE6, 0x0AEF, ALPHABET_NONE},       {0x0AF0, 0x0B65, ALPHABET_INDIC},
    {0x0B66, 0x0B6F, ALPHABET_NONE},       {0x0B70, 0x0BE5, ALPHABET_INDIC},
    {0x0BE6, 0x0BEF, ALPHABET_NONE},       {0x0BF0, 0x0C65, ALPHABET_INDIC},
    {0x0C66, 0x0C6F, ALPHABET_NONE},       {0x0C70, 0x0CE5, ALPHABET_INDIC},
    {0x0CE6, 0x0CEF, ALPHABET_NONE},       {0x0CF0, 0x0D65, ALPHABET_INDIC},
    {0x0D66, 0x0D6F, ALPHABET_NONE},       {0x0D70, 0x0DFF, ALPHABET_INDIC},
    {0x0E01, 0x0E3A, ALPHABET_THAI},       {0x0E3F, 0x0E3F, ALPHABET_NONE},
    {0x0E40, 0x0E4E, ALPHABET_THAI},       {0x0E4F, 0x0E5B, ALPHABET_NONE},
    {0x0E81, 0x0ECF, ALPHABET_THAI},       {0x0ED0, 0x0ED9, ALPHABET_NONE},
    {0x0EDC, 0x0EFF, ALPHABET_THAI},       {0x0F00, 0x0F3F, ALPHABET_NONE},
    {0x1000, 0x103F, ALPHABET_THAI},       {0x1040, 0x104F, ALPHABET_NONE},
    {0x1050, 0x109F, ALPHABET_THAI},       {0x1100, 0x11FF, ALPHABET_HANGUL},
    {0x1680, 0x1680, ALPHABET_NONE},       {0x1780, 0x17D3, ALPHABET_THAI},
    {0x17D4, 0x17F9, ALPHABET_NONE},       {0x1C80, 0x1C8F, ALPHABET_CYRILLIC},
    {0x1D00, 0x1EFF, ALPHABET_LATIN},      {0x1F00, 0x1FFF, ALPHABET_GREEK},
    {0x2000, 0x2C5F, ALPHABET_NONE},       {0x2C60, 0x2C7F, ALPHABET_LATIN},
    {0x2DE0, 0x2DFF, ALPHABET_CYRILLIC},   {0x2E00, 0x2E7F, ALPHABET_NONE},
    {0x2E80, 0x2FDF, ALPHABET_HAN},        {0x2FE0, 0x3004, ALPHABET_NONE},
    {0x3005, 0x3007, ALPHABET_HAN},        {0x3008, 0x3020, ALPHABET_NONE},
    {0x3021, 0x3029, ALPHABET_HAN},        {0x302A, 0x3037, ALPHABET_NONE},
    {0x3038, 0x303B, ALPHABET_HAN},        {0x303C, 0x3040, ALPHABET_NONE},
    {0x3041, 0x309F, ALPHABET_KANA},       {0x30A0, 0x30A0, ALPHABET_NONE},
    {0x30A1, 0x30FA, ALPHABET_KANA},       {0x30FB, 0x30FB, ALPHABET_NONE},
    {0x30FC, 0x30FF, ALPHABET_KANA},       {0x3100, 0x312F, ALPHABET_HAN},
    {0x3130, 0x318F, ALPHABET_HANGUL},     {0x3190, 0x319F, ALPHABET_NONE},
    {0x31A0, 0x31BF, ALPHABET_HAN},        {0x31C0, 0x31EF, ALPHABET_NONE},
    {0x31F0, 0x31FF, ALPHABET_KANA},       {0x3200, 0x33FF, ALPHABET_NONE},
    {0x3400, 0x4DBF, ALPHABET_HAN},        {0x4DC0, 0x4DFF, ALPHABET_NONE},
    {0x4E00, 0x9FFF, ALPHABET_HAN},        {0xA640, 0xA69F, ALPHABET_CYRILLIC},
    {0xA700, 0xA721, ALPHABET_NONE},       {0xA722, 0xA7FF, ALPHABET_LATIN},
    {0xA8E0, 0xA8FF, ALPHABET_INDIC},      {0xA960, 0xA97F, ALPHABET_HANGUL},
    {0xAB30, 0xAB6F, ALPHABET_LATIN},      {0xAC00, 0xD7FF, ALPHABET_HANGUL},
    {0xD800, 0xF8FF, ALPHABET_NONE},       {0xF900, 0xFAFF, ALPHABET_HAN},
    {0xFB00, 0xFB06, ALPHABET_LATIN},      {0xFB1D, 0xFB4F, ALPHABET_HEBREW},
    {0xFB50, 0xFDCF, ALPHABET_ARABIC},     {0xFDD0, 0xFDEF, ALPHABET_NONE},
    {0xFDF0, 0xFDFB, ALPHABET_ARABIC},     {0xFDFC, 0xFE6F, ALPHABET_NONE},
    {0xFE70, 0xFEFE, ALPHABET_ARABIC},     {0xFEFF, 0xFF20, ALPHABET_NONE},
    {0xFF21, 0xFF3A, ALPHABET_LATIN},      {0xFF3B, 0xFF40, ALPHABET_NONE},
    {0xFF41, 0xFF5A, ALPHABET_LATIN},      {0xFF5B, 0xFF65, ALPHABET_NONE},
    {0xFF66, 0xFF9F, ALPHABET_KANA},       {0xFFA0, 0xFFDC, ALPHABET_HANGUL},
    {0xFFE0, 0xFFFF, ALPHABET_NONE},       {0x1AFF0, 0x1B16F, ALPHABET_KANA},
    {0x1D400, 0x1F8FF, ALPHABET_NONE},     {0x1F900, 0x1FBFF, ALPHABET_NONE},
    {0x20000, 0x323AF, ALPHABET_HAN},      {0xE0000, 0x10FFFF, ALPHABET_NONE},
    {0x110000, UINT32_MAX, ALPHABET_NONE}, /* no code point */
};

enum alphabet alphabet_of(uint32_t c)
{
    size_t from = 0;
    size_t to = sizeof ranges / sizeof *ranges;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (c < ranges[middle].first) {
            to = middle;
        } else if (c > ranges[middle].last) {
            from = middle + 1;
        } else {
            return ranges[middle].script;
        }
    }
    return ALPHABET_OTHER;
}

bool alphabet_is_letter(uint32_t c)
{
    return alphabet_of(c) != ALPHABET_NONE && alphabet_digit(c) < 0 &&
           !alphabet_is_punctuation(c);
}

bool alphabet_is_ideographic(uint32_t c)
{
    enum alphabet script = alphabet_of(c);
    return script == ALPHABET_HAN || script == ALPHABET_KANA;
}

/* The zeros of the writings that have digits of their own and are used on the
 * web (general category Nd); nine more follow each. */
int alphabet_digit(uint32_t c)
{
    static const uint32_t zeros[] = {
        '0',    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66,
        0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6,
        0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
    };
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        if (c >= zeros[i] && c <= zeros[i] + 9) {
            return (int)(c - zeros[i]);
        }
    }
    return -1;
}

static bool is_ascii_punctuation(uint32_t c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') ||
           (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool alphabet_is_wide_mark(uint32_t c)
{
    return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011) ||
           (c >= 0x3014 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF40) ||
           (c >= 0xFF5B && c <= 0xFF60);
}

/* ＄ ＋ ＜ ＝ ＞ ＾ ｀ ｜ ～ and their like are symbols (category S). */
static bool is_wide_symbol(uint32_t c)
{
    return c == 0xFF04 || c == 0xFF0B || (c >= 0xFF1C && c <= 0xFF1E) ||
           c == 0xFF3E || c == 0xFF40 || c == 0xFF5C || c == 0xFF5E ||
           c == 0x3012 || c == 0x3013;
}

bool alphabet_is_punctuation(uint32_t c)
{
    if (c < 0x80) {
        return is_ascii_punctuation(c);
    }
    if (c < 0x2000) {
        return c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 ||
               c == 0xBB || c == 0xBF || c == 0x37E || c == 0x387 ||
               (c >= 0x55A && c <= 0x55F) || c == 0x589 || c == 0x58A ||
               c == 0x5BE || c == 0x5C0 || c == 0x5C3 || c == 0x5F3 ||
               c == 0x5F4 || c == 0x60C || c == 0x60D || c == 0x61B ||
               (c >= 0x61D && c <= 0x61F) || (c >= 0x66A && c <= 0x66D) ||
               c == 0x6D4 || c == 0x964 || c == 0x965 || c == 0x970 ||
               c == 0xE4F || c == 0xE5A || c == 0xE5B ||
               (c >= 0x17D4 && c <= 0x17D6);
    }
    return (c >= 0x2010 && c <= 0x2027) ||
           (c >= 0x2030 && c <= 0x205E && c != 0x2044 && c != 0x2052) ||
           (c >= 0x2308 && c <= 0x230B) || c == 0x2329 || c == 0x232A ||
           (c >= 0x2768 && c <= 0x2775) || (c >= 0x27E6 && c <= 0x27EF) ||
           (c >= 0x2E00 && c <= 0x2E5D) || c == 0x3030 || c == 0x303D ||
           c == 0x30A0 || c == 0x30FB || (c >= 0xFE10 && c <= 0xFE19) ||
           (c >= 0xFE30 && c <= 0xFE52) || (c >= 0xFE54 && c <= 0xFE61) ||
           c == 0xFE63 || c == 0xFE68 || c == 0xFE6A || c == 0xFE6B ||
           (c >= 0xFF61 && c <= 0xFF65) ||
           (alphabet_is_wide_mark(c) && !is_wide_symbol(c));
}

bool alphabet_is_space(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

/* Capital and small letters take turns in these; the capital is the even one,
 * or the odd one. */
static bool is_pair_even(uint32_t c)
{
    return (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) ||
           (c >= 0x14A && c <= 0x177) || (c >= 0x1DE && c <= 0x1EF) ||
           (c >= 0x1F8 && c <= 0x21F) || (c >= 0x222 && c <= 0x233) ||
           (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
           (c >= 0x4D0 && c <= 0x52F) || (c >= 0x1E00 && c <= 0x1E95) ||
           (c >= 0x1EA0 && c <= 0x1EFF);
}

static bool is_pair_odd(uint32_t c)
{
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E) ||
           (c >= 0x1CD && c <= 0x1DC) || (c >= 0x4C1 && c <= 0x4CE);
}

uint32_t alphabet_fold(uint32_t c)
{
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x391 && c <= 0x3AB && c != 0x3A2) ||
        (c >= 0x410 && c <= 0x42F)) {
        return c + 0x20;
    }
    if (c >= 0x400 && c <= 0x40F) {
        return c + 0x50;
    }
    if (is_pair_even(c)) {
        return c | 1;
    }
    if (is_pair_odd(c)) {
        return c + (c & 1);
    }
    static const uint32_t others[][2] = {
        {0x178, 0xFF},  {0x1A0, 0x1A1}, {0x1AF, 0x1B0}, {0x386, 0x3AC},
        {0x388, 0x3AD}, {0x389, 0x3AE}, {0x38A, 0x3AF}, {0x38C, 0x3CC},
        {0x38E, 0x3CD}, {0x38F, 0x3CE},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (c == others[i][0]) {
            return others[i][1];
        }
    }
    return c;
}
