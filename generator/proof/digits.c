/* SPDX-License-Identifier: MIT */
/*
 * Figures: a number of the source is the same number in the translation.
 *
 * Small numbers may be written out, clocks may have twelve hours, and a month
 * may have become a number, so only a figure that became another one is an
 * error.
 */
#include "proof/reader.h"

#include "base/utf8.h"

enum {
    NUMBERS_MAX = 64,
    NUMBER_BYTES = 24,
    WRITTEN_OUT = 12, /* up to here people write numbers as words */
    HALF_DAY = 12,
    MONTHS = 12,
    MONTH_ENDS = 28, /* the end of a year can be 31 December */
    MONTH_DAYS = 31,
};

/* "1,5", "1.5", "१.५": the digits, ASCII, and a point. */
struct number {
    char text[NUMBER_BYTES];
    size_t len;
    size_t start; /* in the passage */
    size_t end;
    bool told; /* there is the same on the other side */
};

struct numbers {
    struct number items[NUMBERS_MAX];
    size_t count;
    bool full;
};

/* ---- reading ------------------------------------------------------------- */

static bool is_point(uint32_t c)
{
    return c == '.' || c == ',' || c == 0x66B || c == 0xFF0E || c == 0xFF0C;
}

static bool is_group(uint32_t c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2019 || c == '\'' || c == 0x66C;
}

/* Three digits behind a mark are a group of thousands: "1,000". */
static bool is_group_of_three(str text, size_t offset)
{
    size_t digits = 0;
    while (offset < text.len && digits < 4) {
        uint32_t c = utf8_decode(text, &offset);
        if (c == UTF8_INVALID || script_digit(c) < 0) {
            break;
        }
        digits++;
    }
    return digits == 3;
}

/* Steps over a mark within a number; gives whether it is one. */
static bool take_mark(str text, size_t *offset, struct number *number)
{
    size_t behind = *offset;
    uint32_t c = utf8_decode(text, &behind);
    uint32_t next = passage_at(text, behind);
    if (!next || next == UTF8_INVALID || script_digit(next) < 0) {
        return false;
    }
    if ((is_group(c) || is_point(c)) && is_group_of_three(text, behind)) {
        *offset = behind;
        return true;
    }
    if (is_point(c)) {
        number->text[number->len++] = '.';
        *offset = behind;
        return true;
    }
    return false;
}

static void read_number(str text, size_t *offset, struct number *number)
{
    while (*offset < text.len && number->len + 2 < NUMBER_BYTES) {
        size_t behind = *offset;
        uint32_t c = utf8_decode(text, &behind);
        int digit = c == UTF8_INVALID ? -1 : script_digit(c);
        if (digit >= 0) {
            number->text[number->len++] = (char)('0' + digit);
            *offset = behind;
        } else if (!take_mark(text, offset, number)) {
            break;
        }
    }
    number->end = *offset;
    while (number->len > 1 && number->text[0] == '0' &&
           number->text[1] != '.') {
        memmove(number->text, number->text + 1, --number->len);
    }
}

static void read_numbers(str text, struct numbers *out)
{
    out->count = 0;
    out->full = false;
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t c = utf8_decode(text, &i);
        if (c == UTF8_INVALID || script_digit(c) < 0) {
            continue;
        }
        if (out->count == NUMBERS_MAX) {
            out->full = true;
            return;
        }
        struct number *number = &out->items[out->count++];
        *number = (struct number){.start = start};
        i = start;
        read_number(text, &i, number);
    }
}

/* ---- comparing ----------------------------------------------------------- */

static bool is_same(const struct number *a, const struct number *b)
{
    return a->len == b->len && memcmp(a->text, b->text, a->len) == 0;
}

/* True when one of the two is there: a number may be said once or twice. */
static void match(struct numbers *a, struct numbers *b)
{
    for (size_t i = 0; i < a->count; i++) {
        for (size_t j = 0; j < b->count; j++) {
            if (is_same(&a->items[i], &b->items[j])) {
                a->items[i].told = true;
                b->items[j].told = true;
            }
        }
    }
}

/* Gives a whole number, or -1. */
static int64_t whole(const struct number *number)
{
    uint64_t value;
    return str_to_uint((str){number->text, number->len}, INT32_MAX, &value)
               ? (int64_t)value
               : -1;
}

/* "5 pm" and "17:00", "noon" and "12:00". */
static bool is_other_clock(const struct number *number,
                           const struct numbers *others)
{
    int64_t value = whole(number);
    for (size_t i = 0; i < others->count; i++) {
        int64_t other = whole(&others->items[i]);
        if (value >= 0 && other >= 0 &&
            (value == other + HALF_DAY || other == value + HALF_DAY)) {
            return true;
        }
    }
    return false;
}

static bool has_word(str text, const char *const *words, size_t count)
{
    struct passage_word at;
    size_t offset = 0;
    while (passage_next_word(text, &offset, &at)) {
        str word = str_slice(text, at.start, at.end);
        for (size_t i = 0; i < count; i++) {
            str wanted = str_from(words[i]);
            if (word.len == wanted.len && str_distance(word, wanted, 0) == 0) {
                return true;
            }
        }
    }
    return false;
}

#define HAS_WORD(text, words)                                                  \
    has_word((text), (words), sizeof(words) / sizeof *(words))

/* Words of English, which all sources are in. */
static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
static const char *const ends[] = {"end", "ends", "last"};
static const char *const small_numbers[] = {
    "a",      "an",     "one",   "two",   "three", "four",   "five",
    "six",    "seven",  "eight", "nine",  "ten",   "eleven", "twelve",
    "first",  "second", "third", "once",  "twice", "half",   "both",
    "single", "double", "pair",  "zero",  "no",    "noon",   "midnight",
    "each",   "every",  "per",   "other", "next",  "later"};
static const char *const large_numbers[] = {
    "dozen",   "thirteen", "fourteen", "fifteen", "twenty",  "thirty",
    "forty",   "fifty",    "sixty",    "seventy", "eighty",  "ninety",
    "hundred", "thousand", "million",  "clock",   "quarter", "percent"};

static bool says_number(str source, int64_t value)
{
    return value >= 0 && value <= WRITTEN_OUT ? HAS_WORD(source, small_numbers)
                                              : HAS_WORD(source, large_numbers);
}

static bool has_round_the_clock(str source)
{
    return str_find(source, STR("24/7")) >= 0 ||
           str_find(source, STR("24×7")) >= 0 ||
           str_find(source, STR("24x7")) >= 0;
}

/* A number that the translation lacks may be written out. */
static bool may_be_missing(const struct pair *pair, const struct number *number,
                           const struct numbers *others)
{
    int64_t value = whole(number);
    return (value >= 0 && value <= WRITTEN_OUT) ||
           is_other_clock(number, others) ||
           has_round_the_clock(pair->source->text);
}

/* One that the source lacks may be written out there. */
static bool may_be_new(const struct pair *pair, const struct number *number,
                       const struct numbers *others)
{
    int64_t value = whole(number);
    str source = pair->source->text;
    return is_other_clock(number, others) || says_number(source, value) ||
           (value > 0 && value <= MONTHS && HAS_WORD(source, months)) ||
           (value >= MONTH_ENDS && value <= MONTH_DAYS &&
            HAS_WORD(source, ends));
}

static const struct number *first_odd(const struct pair *pair,
                                      const struct numbers *numbers,
                                      const struct numbers *others,
                                      bool (*may_be)(const struct pair *,
                                                     const struct number *,
                                                     const struct numbers *))
{
    for (size_t i = 0; i < numbers->count; i++) {
        const struct number *number = &numbers->items[i];
        if (!number->told && !may_be(pair, number, others)) {
            return number;
        }
    }
    return NULL;
}

static void compare(const struct reader *reader, const struct pair *pair,
                    const struct numbers *was, const struct numbers *is)
{
    const struct number *lost = first_odd(pair, was, is, may_be_missing);
    const struct number *new = first_odd(pair, is, was, may_be_new);
    struct diag *diag;
    if (lost && new) {
        diag = reader_report(
            reader, SEVERITY_ERROR, "proof-digits", pair, new->start, new->end,
            "the source has %.*s, the translation has %.*s", (int)lost->len,
            lost->text, (int)new->len, new->text);
        diag_hint(reader->diags, diag, "write the number of the source");
    } else if (lost) {
        diag = reader_report(reader, SEVERITY_WARNING, "proof-digits", pair, 0,
                             0, "the translation lacks the number %.*s",
                             (int)lost->len, lost->text);
        diag_hint(reader->diags, diag, "write it as the source does");
    } else if (new) {
        diag =
            reader_report(reader, SEVERITY_WARNING, "proof-digits", pair,
                          new->start, new->end, "the source has no number %.*s",
                          (int)new->len, new->text);
        diag_hint(reader->diags, diag, "leave it out, or correct the source");
    }
}

/* ---- digits of several scripts ------------------------------------------- */

static void report_numeral(const struct reader *reader, const struct pair *pair,
                           enum diag_severity severity, size_t start,
                           size_t end, const char *message)
{
    struct diag *diag = reader_report(reader, severity, "proof-numerals", pair,
                                      start, end, "%s", message);
    diag_hint(reader->diags, diag,
              "write the digits that `digits` in locale.yaml names, or 0 to 9");
}

/* Gives the digit nought of the script that a number begins in, and whether all
 * its digits are of that script. */
static bool is_of_one_script(str digits, uint32_t *zero)
{
    bool one = true;
    *zero = 0;
    for (size_t i = 0; i < digits.len;) {
        uint32_t c = utf8_decode(digits, &i);
        int digit = c == UTF8_INVALID ? -1 : script_digit(c);
        if (digit < 0) {
            continue;
        }
        uint32_t own = c - (uint32_t)digit;
        *zero = *zero ? *zero : own;
        one &= own == *zero;
    }
    return one;
}

static void check_numerals(const struct reader *reader, const struct pair *pair,
                           const struct numbers *numbers)
{
    bool latin = str_equal(reader->language->locale.digits, STR("latn"));
    for (size_t i = 0; i < numbers->count; i++) {
        uint32_t zero;
        size_t start = numbers->items[i].start;
        size_t end = numbers->items[i].end;
        str digits = str_slice(pair->target->text, start, end);
        if (!is_of_one_script(digits, &zero)) {
            report_numeral(reader, pair, SEVERITY_ERROR, start, end,
                           "this number has digits of several scripts");
        } else if (zero != '0' && latin) {
            report_numeral(reader, pair, SEVERITY_WARNING, start, end,
                           "the language writes numbers with other digits");
        }
    }
}

void proof_digits(const struct reader *reader, const struct pair *pair)
{
    struct numbers was;
    struct numbers is;
    read_numbers(pair->target->text, &is);
    check_numerals(reader, pair, &is);
    if (pair->variant) {
        return; /* "one" may write its number out */
    }
    read_numbers(pair->source->text, &was);
    if (!was.full && !is.full) {
        match(&was, &is);
        compare(reader, pair, &was, &is);
    }
}
