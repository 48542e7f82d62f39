/* SPDX-License-Identifier: MIT */
/* When a day falls: the five spellings. */
#include "model/calendar.h"

enum {
    MOST_WORDS = 8,
    MOST_OFFSET_DAYS = 80, /* so that the day stays in Easter's year */
    MOST_BYTES = 64,
    MOST_SPACED_BYTES = 256, /* two blanks around each sign */
};

static const char *const weekdays[] = {"mon", "tue", "wed", "thu",
                                       "fri", "sat", "sun"};
static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                     "jul", "aug", "sep", "oct", "nov", "dec"};
static const char *const places[] = {"last", "first", "second", "third",
                                     "fourth"};
static const char *const sides[] = {"before", "on or before", "after",
                                    "on or after"};

/* The words of a rule, one blank between each. */
struct words {
    str items[MOST_WORDS];
    size_t count;
};

static bool words_read(str text, struct words *words)
{
    *words = (struct words){0};
    if (text.len == 0 || text.data[text.len - 1] == ' ') {
        return false;
    }
    while (text.len) {
        str word = str_cut(&text, ' ');
        if (word.len == 0 || words->count == MOST_WORDS) {
            return false;
        }
        words->items[words->count++] = word;
    }
    return true;
}

static bool word_is(const struct words *words, size_t at, const char *word)
{
    return at < words->count && str_equal(words->items[at], str_from(word));
}

/* Gives the number of a word in a table, or -1. */
static int find_word(const char *const *table, size_t count, str word)
{
    for (size_t i = 0; i < count; i++) {
        if (str_equal(str_from(table[i]), word)) {
            return (int)i;
        }
    }
    return -1;
}

#define FIND_WORD(table, word)                                                 \
    find_word((table), sizeof(table) / sizeof *(table), (word))

/* "12-25"; `leap`: 02-29 may be one, too. */
static bool month_day_parse(str text, bool leap, struct day_rule *out)
{
    char dated[] = "2000-00-00";
    date day;
    if (text.len != 5) {
        return false;
    }
    memcpy(dated + 5, text.data, text.len);
    if (!date_parse(str_from(dated), &day) ||
        (!leap && day.month == 2 && day.day == 29)) {
        return false;
    }
    out->month = day.month;
    out->day = day.day;
    return true;
}

static bool date_rule(const struct words *words, struct day_rule *out)
{
    date day;
    out->kind = DAY_DATE;
    if (words->count != 1) {
        return false;
    }
    if (date_parse(words->items[0], &day)) {
        out->year = day.year;
        out->month = day.month;
        out->day = day.day;
        return true;
    }
    return month_day_parse(words->items[0], true, out);
}

/* "easter", "easter + 39", "orthodox easter - 2". */
static bool easter_rule(const struct words *words, struct day_rule *out)
{
    uint64_t days;
    size_t at = word_is(words, 0, "orthodox") ? 1 : 0;
    out->kind = at ? DAY_ORTHODOX_EASTER : DAY_EASTER;
    if (!word_is(words, at, "easter")) {
        return false;
    }
    if (words->count == at + 1) {
        return true;
    }
    bool before = word_is(words, at + 1, "-");
    if (words->count != at + 3 || (!before && !word_is(words, at + 1, "+")) ||
        words->items[at + 2].data[0] == '0' ||
        !str_to_uint(words->items[at + 2], MOST_OFFSET_DAYS, &days)) {
        return false;
    }
    out->offset_days = before ? -(int32_t)days : (int32_t)days;
    return true;
}

/* "first mon in may". */
static bool month_rule(const struct words *words, struct day_rule *out)
{
    if (words->count != 4 || !word_is(words, 2, "in")) {
        return false;
    }
    int nth = FIND_WORD(places, words->items[0]);
    int weekday = FIND_WORD(weekdays, words->items[1]);
    int month = FIND_WORD(months, words->items[3]);
    *out = (struct day_rule){
        .kind = DAY_OF_MONTH,
        .nth = nth,
        .weekday = (enum weekday)weekday,
        .month = month + 1,
    };
    return nth >= 0 && weekday >= 0 && month >= 0;
}

/* "mon before 05-25", "thu on or after 09-05". */
static bool beside_rule(const struct words *words, struct day_rule *out)
{
    size_t last = words->count - 1;
    if (words->count != 3 && words->count != 5) {
        return false;
    }
    const char *end = words->items[last - 1].data + words->items[last - 1].len;
    str middle = {words->items[1].data, (size_t)(end - words->items[1].data)};
    int weekday = FIND_WORD(weekdays, words->items[0]);
    int side = FIND_WORD(sides, middle);
    out->kind = DAY_BESIDE;
    out->weekday = (enum weekday)weekday;
    out->side = (enum day_side)side;
    return weekday >= 0 && side >= 0 &&
           month_day_parse(words->items[last], false, out);
}

bool day_rule_parse(str text, struct day_rule *out)
{
    static bool (*const readers[])(const struct words *, struct day_rule *) = {
        date_rule, easter_rule, month_rule, beside_rule};
    struct words words;
    if (!words_read(text, &words)) {
        return false;
    }
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        *out = (struct day_rule){0};
        if (readers[i](&words, out)) {
            return true;
        }
    }
    return false;
}

/* ---- what was probably meant --------------------------------------------- */

/* Small letters, a blank around signs that stand behind a letter. */
static str spaced(struct arena *arena, str text)
{
    struct buf out;
    buf_init(&out, MOST_SPACED_BYTES);
    bool word = false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        c = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        if (word && (c == '-' || c == '+')) {
            buf_printf(&out, " %c ", c);
        } else {
            buf_add_char(&out, c == '\t' || c == ',' ? ' ' : c);
        }
        word = (c >= 'a' && c <= 'z') || (word && c == ' ');
    }
    str copy = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return copy;
}

/* Gives the word of a table that `word` begins with, "mon" for "monday". */
static str shortened(const char *const *table, size_t count, str word)
{
    for (size_t i = 0; i < count; i++) {
        if (word.len > 3 && str_starts_with(word, str_from(table[i]))) {
            return str_from(table[i]);
        }
    }
    return word;
}

static str meant(str word)
{
    static const char *const others[][2] = {
        {"1st", "first"},  {"2nd", "second"}, {"3rd", "third"},
        {"4th", "fourth"}, {"of", "in"},
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (str_equal(word, str_from(others[i][0]))) {
            return str_from(others[i][1]);
        }
    }
    word = shortened(weekdays, sizeof weekdays / sizeof *weekdays, word);
    return shortened(months, sizeof months / sizeof *months, word);
}

/* "24.12." and "24.12.2027". */
static str from_dots(struct arena *arena, str text)
{
    uint64_t day;
    uint64_t month;
    uint64_t year;
    str rest = text;
    if (!str_to_uint(str_cut(&rest, '.'), 31, &day) ||
        !str_to_uint(str_cut(&rest, '.'), 12, &month)) {
        return STR("");
    }
    if (rest.len == 0) {
        return arena_printf(arena, "%02d-%02d", (int)month, (int)day);
    }
    return str_to_uint(rest, 9999, &year) && rest.len == 4
               ? arena_printf(arena, "%04d-%02d-%02d", (int)year, (int)month,
                              (int)day)
               : STR("");
}

str day_rule_guess(struct arena *arena, str text)
{
    str words[MOST_WORDS];
    size_t count = 0;
    struct day_rule rule;
    if (text.len > MOST_BYTES) {
        return STR("");
    }
    str rest = spaced(arena, text);
    while (rest.len && count < MOST_WORDS) {
        str word = str_cut(&rest, ' ');
        bool easter = count && str_equal(words[count - 1], STR("easter"));
        if (word.len && !str_equal(word, STR("the")) &&
            !(easter && str_equal(word, STR("sunday")))) {
            words[count++] = meant(word);
        }
    }
    str guess = arena_join(arena, words, count, STR(" "));
    if (day_rule_parse(guess, &rule)) {
        return guess;
    }
    guess = from_dots(arena, text);
    return day_rule_parse(guess, &rule) ? guess : STR("");
}
