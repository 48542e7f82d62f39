/* SPDX-License-Identifier: MIT */
/* Words of a unit: what was not translated, and what should not have been. */
#include <stdlib.h>
#include <strings.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/side_by_side_judge.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A word of ASCII letters, as they stand in names and in English. */
struct word {
    str text;
    bool is_name;  /* it stands among others that have capitals or digits, or is
                      part of an address, a file name, a number */
    size_t phrase; /* words of one phrase stand side by side */
};

struct words {
    struct word *items;
    size_t count;
    size_t capacity;
};

/* What words of one phrase have between them. */
static bool joins(char c)
{
    return c == ' ' || c == '-' || c == '\'';
}

/* What makes a word a part of something longer. */
static bool glues(char c)
{
    return is_digit(c) || c == '/' || c == '@' || c == '_' || c == '\\' ||
           c == '=' || c == '#' || c == '+' || c == '&' || c == '$' || c == '%';
}

static char at(str text, size_t i)
{
    return i < text.len ? text.data[i] : '\0';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* A full stop glues what has letters or digits on both sides. */
static bool is_glued(str text, size_t from, size_t to)
{
    char before = from ? text.data[from - 1] : '\0';
    char behind = at(text, to);
    bool stop_before =
        before == '.' && from > 1 &&
        (is_letter(at(text, from - 2)) || is_digit(at(text, from - 2)));
    bool stop_behind = behind == '.' && (is_letter(at(text, to + 1)) ||
                                         is_digit(at(text, to + 1)));
    /* U+FFFC: it goes with code, `x`s. */
    return glues(before) || glues(behind) || stop_before || stop_behind ||
           str_ends_with(str_slice(text, 0, from), STR("\xEF\xBF\xBC"));
}

static void mark_names(struct words *words, size_t first)
{
    bool is_name = false;
    for (size_t i = first; i < words->count; i++) {
        is_name |= words->items[i].is_name;
    }
    for (size_t i = first; i < words->count; i++) {
        words->items[i].is_name = is_name;
    }
}

static struct words words_of(str text, struct arena *arena)
{
    struct words words = {0};
    size_t first = 0; /* of the phrase */
    size_t end = 0;   /* of the word before */
    for (size_t i = 0; i < text.len;) {
        if (!is_letter(text.data[i])) {
            i++;
            continue;
        }
        size_t from = i;
        bool has_capital = false;
        while (is_letter(at(text, i))) {
            has_capital |= is_capital(text.data[i++]);
        }
        if (words.count && !(from == end + 1 && joins(text.data[end]))) {
            mark_names(&words, first);
            first = words.count;
        }
        words.items =
            ARENA_GROW(arena, words.items, words.count, &words.capacity);
        words.items[words.count++] =
            (struct word){str_slice(text, from, i),
                          has_capital || is_glued(text, from, i), first};
        end = i;
    }
    mark_names(&words, first);
    return words;
}

static int compare_words(const void *left, const void *right)
{
    const struct word *a = left;
    const struct word *b = right;
    size_t shorter = a->text.len < b->text.len ? a->text.len : b->text.len;
    int order = strncasecmp(a->text.data, b->text.data, shorter);
    if (order == 0) {
        order = (a->text.len > b->text.len) - (a->text.len < b->text.len);
    }
    return order;
}

/* Gives the first of the words that are equal in any case, or NULL; `words` are
 * sorted so. */
static const struct word *find(const struct words *words,
                               const struct word *word)
{
    size_t from = 0;
    size_t to = words->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (compare_words(&words->items[middle], word) < 0) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    bool found =
        from < words->count && compare_words(&words->items[from], word) == 0;
    return found ? &words->items[from] : NULL;
}

static bool has_exactly(const struct words *words, const struct word *word)
{
    const struct word *found = find(words, word);
    for (size_t i = found ? (size_t)(found - words->items) : words->count;
         i < words->count && compare_words(&words->items[i], word) == 0; i++) {
        if (str_equal(words->items[i].text, word->text)) {
            return true;
        }
    }
    return false;
}

static size_t capitals(str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += is_capital(text.data[i]);
    }
    return count;
}

/* A word in small letters, alone among those of another script. */
static void judge_leftover(const struct judgement *judgement,
                           const struct words *source,
                           const struct words *target)
{
    enum { SHORTEST = 4 }; /* `web`, `app` and `URL` are at home everywhere */
    for (size_t i = 0; i < target->count; i++) {
        const struct word *word = &target->items[i];
        if (!word->is_name && word->text.len >= SHORTEST &&
            has_exactly(source, word)) {
            judgement_add(judgement, KIND_LEFTOVER_SOURCE, "`%.*s`",
                          STR_ARG(word->text));
            return;
        }
    }
}

static void judge_case(const struct judgement *judgement,
                       const struct words *source, const struct words *target)
{
    for (size_t i = 0; i < target->count; i++) {
        const struct word *word = &target->items[i];
        const struct word *other = find(source, word);
        if (word->text.len > 1 && other && !has_exactly(source, word) &&
            capitals(word->text) < capitals(other->text)) {
            judgement_add(judgement, KIND_CASE_CHANGED,
                          "source `%.*s`, target `%.*s`", STR_ARG(other->text),
                          STR_ARG(word->text));
            return;
        }
    }
}

/* ---- names ------------------------------------------------------------------
 */

static bool is_part_of_word(char c)
{
    return is_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

/* Gives the offset of a whole word in a text from `from` on, or -1. */
static ptrdiff_t find_name(str text, str name)
{
    for (size_t from = 0; from < text.len;) {
        ptrdiff_t found = str_find(str_slice(text, from, text.len), name);
        if (found < 0) {
            return -1;
        }
        size_t start = from + (size_t)found;
        char before = start ? at(text, start - 1) : ' ';
        if (!is_part_of_word(before) &&
            !is_part_of_word(at(text, start + name.len))) {
            return (ptrdiff_t)start;
        }
        from = start + 1;
    }
    return -1;
}

/* Blots a name out wherever it stands; false when it does not. */
static bool blot(char *bytes, size_t len, str name)
{
    str text = {bytes, len};
    bool found_any = false;
    size_t from = 0;
    for (;;) {
        ptrdiff_t found = find_name(str_slice(text, from, len), name);
        if (found < 0) {
            return found_any;
        }
        memset(bytes + from + (size_t)found, ' ', name.len);
        from += (size_t)found + name.len;
        found_any = true;
    }
}

/* In another case of letters it is still there: case-changed tells of that
 * where the source's words are strangers. */
static bool keeps_name(const struct judgement *judgement, str name)
{
    str target = judgement->target.plain;
    bool any_case = !judgement->writing->is_latin;
    return str_find(target, name) >= 0 ||
           str_find(judgement->target.code, name) >= 0 ||
           (any_case && strcasestr(arena_cstring(judgement->scratch, target),
                                   arena_cstring(judgement->scratch, name)));
}

/* Tells of names that the target lacks; gives what is left of the source
 * without names.  Long names come first, so that what is within one of them is
 * not looked for again. */
static str judge_names(const struct judgement *judgement)
{
    str source = judgement->source.plain;
    char *bytes = ARENA_ARRAY(judgement->scratch, source.len + 1, char);
    memcpy(bytes, source.len ? source.data : "", source.len);
    for (size_t i = 0; i < judgement->name_count; i++) {
        str name = judgement->names[i];
        if (name.len && blot(bytes, source.len, name) &&
            !keeps_name(judgement, name)) {
            judgement_add(judgement, KIND_TRANSLATED_NAME, "`%.*s`",
                          STR_ARG(name));
        }
    }
    return (str){bytes, source.len};
}

/* ---- all --------------------------------------------------------------------
 */

static bool has_letter(str text)
{
    for (size_t i = 0; i < text.len;) {
        if (alphabet_is_letter(utf8_decode(text, &i))) {
            return true;
        }
    }
    return false;
}

static bool is_conflict_marker(str text)
{
    text = str_trim(text);
    return str_starts_with(text, STR("<<<<<<<")) ||
           str_starts_with(text, STR(">>>>>>>")) ||
           str_equal(text, STR("======="));
}

void judge_words(const struct judgement *judgement)
{
    const struct side_by_side_unit *unit = judgement->unit;
    str rest = judge_names(judgement);
    if (is_conflict_marker(judgement->source.plain) ||
        is_conflict_marker(judgement->target.plain)) {
        judgement_add(judgement, KIND_CONFLICT_MARKER, "%s", "");
    }
    if (str_equal(str_trim(unit->source), str_trim(unit->target))) {
        if (has_letter(rest)) {
            judgement_add(judgement, KIND_UNTRANSLATED, "%s", "");
        }
        return;
    }
    if (judgement->writing->is_latin) {
        return;
    }
    struct words source = words_of(judgement->source.plain, judgement->scratch);
    struct words target = words_of(judgement->target.plain, judgement->scratch);
    if (source.count > 1) {
        qsort(source.items, source.count, sizeof *source.items, compare_words);
    }
    if (judgement->writing->keeps_no_words) {
        judge_leftover(judgement, &source, &target);
    }
    judge_case(judgement, &source, &target);
}
