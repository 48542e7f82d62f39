/* SPDX-License-Identifier: MIT */
/*
 * Numbers of a unit, whatever its digits, its thousands marks and the order of
 * its dates: 04/27/2020 and 27.4.2020, 1,000 and 1 000 are the same.
 *
 * A language may write a number where English has a word: `May` as 5月, `two`
 * as 2.  Such numbers may come in addition, and Chinese and Japanese may write
 * small ones with ideographs.  Clocks of twelve hours are not compared.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/side_by_side_judge.h"

struct numbers {
    str *items; /* as ASCII, without zeros at their begin; sorted */
    size_t count;
    size_t capacity;
    str digits; /* all digits, in the order of the text */
};

/* Between three digits and those before them. */
static bool is_thousands_mark(uint32_t c)
{
    return c == ',' || c == '.' || c == 0xA0 || c == 0x202F || c == 0x2009 ||
           c == '\'' || c == 0x2019 || c == 0xFF0C || c == 0x66C;
}

static bool is_group(const uint32_t *text, size_t count, size_t at)
{
    for (size_t i = at; i < at + 3; i++) {
        if (i >= count || alphabet_digit(text[i]) < 0) {
            return false;
        }
    }
    return at + 3 >= count || alphabet_digit(text[at + 3]) < 0;
}

static int compare(const void *a, const void *b)
{
    return str_compare(*(const str *)a, *(const str *)b);
}

static void add(struct numbers *numbers, str number, struct arena *arena)
{
    while (number.len > 1 && number.data[0] == '0') {
        number = str_slice(number, 1, number.len);
    }
    numbers->items =
        ARENA_GROW(arena, numbers->items, numbers->count, &numbers->capacity);
    numbers->items[numbers->count++] = number;
}

/* Gives where the number that begins at `at` ends; its digits are appended to
 * `digits`. */
static size_t read_number(const uint32_t *text, size_t count, size_t at,
                          char *digits, size_t *len)
{
    size_t group = 0;
    bool is_grouped = false;
    while (at < count) {
        int digit = alphabet_digit(text[at]);
        if (digit >= 0) {
            digits[(*len)++] = (char)('0' + digit);
            group++;
        } else if (is_thousands_mark(text[at]) &&
                   (is_grouped ? group == 3 : group <= 3) &&
                   is_group(text, count, at + 1)) {
            is_grouped = true;
            group = 0;
        } else {
            break;
        }
        at++;
    }
    return at;
}

static struct numbers numbers_of(const struct inlines *inlines,
                                 struct arena *arena)
{
    struct numbers numbers = {0};
    const str parts[] = {inlines->plain, inlines->code};
    char *digits =
        ARENA_ARRAY(arena, inlines->plain.len + inlines->code.len + 1, char);
    for (size_t part = 0; part < 2; part++) {
        size_t count;
        uint32_t *text = judgement_code_points(parts[part], arena, &count);
        for (size_t i = 0; i < count;) {
            if (alphabet_digit(text[i]) < 0) {
                i++;
                continue;
            }
            str number = {digits + numbers.digits.len, 0};
            i = read_number(text, count, i, digits, &numbers.digits.len);
            number.len = (size_t)(digits + numbers.digits.len - number.data);
            add(&numbers, number, arena);
        }
    }
    numbers.digits.data = digits;
    if (numbers.count > 1) {
        qsort(numbers.items, numbers.count, sizeof *numbers.items, compare);
    }
    return numbers;
}

/* English words, and the numbers that others may write in their place. */
static const struct {
    const char *word;
    const char *number;
} words[] = {
    {"january", "1"},   {"february", "2"},    {"march", "3"},
    {"april", "4"},     {"may", "5"},         {"june", "6"},
    {"july", "7"},      {"august", "8"},      {"september", "9"},
    {"october", "10"},  {"november", "11"},   {"december", "12"},
    {"zero", "0"},      {"one", "1"},         {"first", "1"},
    {"once", "1"},      {"single", "1"},      {"a", "1"},
    {"an", "1"},        {"two", "2"},         {"second", "2"},
    {"twice", "2"},     {"both", "2"},        {"three", "3"},
    {"third", "3"},     {"four", "4"},        {"fourth", "4"},
    {"five", "5"},      {"fifth", "5"},       {"six", "6"},
    {"seven", "7"},     {"eight", "8"},       {"nine", "9"},
    {"ten", "10"},      {"eleven", "11"},     {"twelve", "12"},
    {"hundred", "100"}, {"thousand", "1000"},
};

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_word(str word, const char *wanted)
{
    size_t len = strlen(wanted);
    for (size_t i = 0; word.len == len && i < len; i++) {
        if ((word.data[i] | 32) != wanted[i]) {
            return false;
        }
    }
    return word.len == len;
}

/* Gives the numbers that the words of the source may become. */
static struct numbers spelled_out(str source, struct arena *arena)
{
    struct numbers numbers = {0};
    for (size_t i = 0; i < source.len;) {
        size_t from = i;
        while (i < source.len && is_ascii_letter(source.data[i])) {
            i++;
        }
        str word = str_slice(source, from, i);
        for (size_t j = 0; word.len && j < sizeof words / sizeof *words; j++) {
            if (is_word(word, words[j].word)) {
                add(&numbers, str_from(words[j].number), arena);
            }
        }
        i += word.len == 0;
    }
    return numbers;
}

/* Takes a number out of a list; false when it is not in it. */
static bool take(struct numbers *numbers, str number)
{
    for (size_t i = 0; i < numbers->count; i++) {
        if (str_equal(numbers->items[i], number)) {
            numbers->items[i] = numbers->items[--numbers->count];
            return true;
        }
    }
    return false;
}

/* "3 PM" may become 15. */
static bool has_twelve_hours(str text)
{
    for (size_t i = 1; i + 1 < text.len; i++) {
        char c = (char)(text.data[i] | 32);
        bool is_half =
            (c == 'a' || c == 'p') &&
            ((text.data[i + 1] | 32) == 'm' ||
             str_starts_with(str_slice(text, i + 1, text.len), STR(".m")));
        size_t before = i;
        while (before > 0 && text.data[before - 1] == ' ') {
            before--;
        }
        bool goes_on = (text.data[i + 1] | 32) == 'm' && i + 2 < text.len &&
                       is_ascii_letter(text.data[i + 2]);
        if (is_half && !goes_on && before > 0 && text.data[before - 1] >= '0' &&
            text.data[before - 1] <= '9') {
            return true;
        }
    }
    return false;
}

/* A small number that stands as an ideograph: 两, 三. */
static bool is_written(str number, str target)
{
    static const char *const ideographs[] = {
        "零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九", "十",
    };
    uint64_t value;
    if (!str_to_uint(number, 10, &value)) {
        return false;
    }
    str choices = str_from(ideographs[value]);
    for (size_t i = 0; i < choices.len; i += 3) {
        if (str_find(target, str_slice(choices, i, i + 3)) >= 0) {
            return true;
        }
    }
    return false;
}

static str listed(const struct numbers *numbers, struct arena *arena)
{
    enum { MOST_LISTED = 12 };
    size_t count = numbers->count < MOST_LISTED ? numbers->count : MOST_LISTED;
    return count ? arena_join(arena, numbers->items, count, STR(" "))
                 : STR("none");
}

/* Both lists are sorted: gives what stands in one of them only. */
static void compare_lists(const struct numbers *source,
                          const struct numbers *target, struct numbers *lost,
                          struct numbers *gained, struct arena *arena)
{
    size_t i = 0;
    size_t j = 0;
    while (i < source->count || j < target->count) {
        int order = i == source->count ? 1
                    : j == target->count
                        ? -1
                        : str_compare(source->items[i], target->items[j]);
        if (order < 0) {
            add(lost, source->items[i++], arena);
        } else if (order > 0) {
            add(gained, target->items[j++], arena);
        } else {
            i++;
            j++;
        }
    }
}

static bool is_explained(const struct judgement *judgement,
                         const struct numbers *lost,
                         const struct numbers *gained)
{
    enum { MOST_EXPLAINED = 32 };
    struct numbers spelled =
        spelled_out(judgement->source.plain, judgement->scratch);
    bool explained =
        lost->count <= MOST_EXPLAINED && gained->count <= MOST_EXPLAINED;
    for (size_t i = 0; explained && i < lost->count; i++) {
        explained = is_written(lost->items[i], judgement->target.plain);
    }
    for (size_t i = 0; explained && i < gained->count; i++) {
        explained = take(&spelled, gained->items[i]);
    }
    return explained;
}

void judge_digits(const struct judgement *judgement)
{
    struct arena *arena = judgement->scratch;
    struct numbers source = numbers_of(&judgement->source, arena);
    struct numbers target = numbers_of(&judgement->target, arena);
    struct numbers lost = {0};
    struct numbers gained = {0};
    if (str_equal(source.digits, target.digits) ||
        has_twelve_hours(judgement->source.plain)) {
        return;
    }
    compare_lists(&source, &target, &lost, &gained, arena);
    if (is_explained(judgement, &lost, &gained)) {
        return;
    }
    str from = listed(&source, arena);
    str to = listed(&target, arena);
    judgement_add(judgement, KIND_DIGITS, "source %.*s, target %.*s",
                  STR_ARG(from), STR_ARG(to));
}
