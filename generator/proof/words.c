/* SPDX-License-Identifier: MIT */
/* Words that stand twice, and words of the source that were left. */
#include "proof/reader.h"

#include "base/utf8.h"

enum {
    WORD_MIN = 2,     /* letters of a word that is doubled */
    LEFTOVER_MIN = 3, /* letters of a word that was left */
    PHRASE_WORDS = 3, /* words in a row, where alphabets are the same */
    RUN_MAX = 6,      /* ideographs of one word */
};

/* ---- doubled words ------------------------------------------------------- */

static bool is_same_word(str a, str b)
{
    size_t i = 0;
    size_t j = 0;
    while (i < a.len && j < b.len) {
        uint32_t x = utf8_decode(a, &i);
        uint32_t y = utf8_decode(b, &j);
        if (x == UTF8_INVALID || script_lower(x) != script_lower(y)) {
            return false;
        }
    }
    return i == a.len && j == b.len;
}

static bool is_blank_only(str text)
{
    for (size_t i = 0; i < text.len;) {
        uint32_t c = utf8_decode(text, &i);
        if (c != ' ' && c != '\t' && c != 0xA0 && c != 0x202F) {
            return false;
        }
    }
    return text.len > 0;
}

static bool may_be_doubled(const struct reader *reader, str word)
{
    const struct glossary *glossary = reader->glossary;
    for (size_t i = 0; i < glossary->doubled_count; i++) {
        if (is_same_word(glossary->doubled[i], word)) {
            return true;
        }
    }
    return utf8_count(word) < WORD_MIN;
}

/* What goes on is told apart by what follows: "critical requests and requests
 * of high severity". */
static bool ends_phrase(str text, size_t offset)
{
    size_t behind = offset;
    while (is_blank_only(str_slice(text, offset, behind + 1)) &&
           behind < text.len) {
        behind++;
    }
    return !script_is_letter(passage_at(text, behind));
}

/* Finds "X X", and "X or X" by the words of the language for or and and; false
 * when nothing is doubled. */
static bool find_doubled(const struct reader *reader, const str *joining,
                         str text, struct passage_word *out)
{
    struct passage_word before[2] = {{0, 0}, {0, 0}};
    struct passage_word word;
    size_t offset = 0;
    for (size_t count = 0; passage_next_word(text, &offset, &word); count++) {
        str now = str_slice(text, word.start, word.end);
        str last = str_slice(text, before[1].start, before[1].end);
        str first = str_slice(text, before[0].start, before[0].end);
        bool close = count > 0 &&
                     is_blank_only(str_slice(text, before[1].end, word.start));
        bool closer = count > 1 && is_blank_only(str_slice(text, before[0].end,
                                                           before[1].start));
        if (close && is_same_word(now, last) && !may_be_doubled(reader, now)) {
            *out = (struct passage_word){before[1].start, word.end};
            return true;
        }
        if (close && closer &&
            (str_equal(last, joining[0]) || str_equal(last, joining[1])) &&
            is_same_word(now, first) && !may_be_doubled(reader, now) &&
            ends_phrase(text, word.end)) {
            *out = (struct passage_word){before[0].start, word.end};
            return true;
        }
        before[0] = before[1];
        before[1] = word;
    }
    return false;
}

static bool is_ideographs(str text)
{
    for (size_t i = 0; i < text.len;) {
        if (script_of(utf8_decode(text, &i)) != SCRIPT_HAN) {
            return false;
        }
    }
    return text.len > 0;
}

/* Gives the byte where `count` ideographs of three bytes begin that end before
 * `offset`, or SIZE_MAX. */
static bool is_doubled_around(str text, size_t at, size_t joiner, size_t *len)
{
    enum { BYTES = 3 };
    for (size_t n = RUN_MAX; n >= WORD_MIN; n--) {
        size_t bytes = n * BYTES;
        size_t behind = at + joiner;
        if (bytes > at || behind + bytes > text.len) {
            continue;
        }
        str left = str_slice(text, at - bytes, at);
        str right = str_slice(text, behind, behind + bytes);
        if (str_equal(left, right) && is_ideographs(left)) {
            *len = bytes;
            return true;
        }
    }
    return false;
}

/* The same where words have no blanks: 疑慮或疑慮. */
static bool find_doubled_run(const struct reader *reader, str text,
                             struct passage_word *out)
{
    for (size_t kind = 0; kind < 2; kind++) {
        str joiner = reader->conjunctions[kind];
        for (size_t from = 0; joiner.len && from < text.len;) {
            size_t len;
            ptrdiff_t found = str_find(str_slice(text, from, text.len), joiner);
            if (found < 0) {
                break;
            }
            size_t at = from + (size_t)found;
            if (is_doubled_around(text, at, joiner.len, &len)) {
                *out = (struct passage_word){at - len, at + joiner.len + len};
                return true;
            }
            from = at + joiner.len;
        }
    }
    return false;
}

static void check_doubled(const struct reader *reader, const struct pair *pair)
{
    static const str english[] = {STR_INIT("or"), STR_INIT("and")};
    struct passage_word at;
    struct passage_word there;
    str text = pair->target->text;
    bool found =
        find_doubled(reader, reader->conjunctions, text, &at) ||
        (reader_is_unspaced(reader) && find_doubled_run(reader, text, &at));
    if (!found || find_doubled(reader, english, pair->source->text, &there)) {
        return;
    }
    str excerpt = reader_excerpt(reader, str_slice(text, at.start, at.end));
    struct diag *diag = reader_report(
        reader, SEVERITY_WARNING, "proof-doubled", pair, at.start, at.end,
        "`%.*s` says the same word twice", STR_ARG(excerpt));
    diag_hint(reader->diags, diag,
              "say it once, or find the other word; words that may follow "
              "themselves are listed under `doubled` in the glossary");
}

/* ---- words that were left ------------------------------------------------ */

static bool is_lower_latin(str word)
{
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] < 'a' || word.data[i] > 'z') {
            return false;
        }
    }
    return word.len > 0;
}

/* True when a word stands in a text as it is, whole. */
static bool has_word(str text, str word)
{
    struct passage_word at;
    size_t offset = 0;
    while (passage_next_word(text, &offset, &at)) {
        if (str_equal(str_slice(text, at.start, at.end), word)) {
            return true;
        }
    }
    return false;
}

static void report_leftover(const struct reader *reader,
                            const struct pair *pair, size_t start, size_t end)
{
    str excerpt =
        reader_excerpt(reader, str_slice(pair->target->text, start, end));
    struct diag *diag =
        reader_report(reader, SEVERITY_WARNING, "proof-leftover", pair, start,
                      end, "`%.*s` is left from the source", STR_ARG(excerpt));
    diag_hint(reader->diags, diag,
              "translate it; if it is a name, list it under `names` in "
              "locales/glossary.yaml");
}

static bool is_name(const struct reader *reader, str word)
{
    const struct glossaries *glossaries = reader->proof->glossaries;
    for (size_t i = 0; i < glossaries->name_count; i++) {
        if (has_word(glossaries->names[i], word)) {
            return true;
        }
    }
    return false;
}

/* In another script a word of the source is known by its letters. */
static void check_foreign(const struct reader *reader, const struct pair *pair)
{
    str text = pair->target->text;
    struct passage_word at;
    size_t offset = 0;
    while (!reader_is_full(reader) && passage_next_word(text, &offset, &at)) {
        str word = str_slice(text, at.start, at.end);
        if (word.len >= LEFTOVER_MIN && is_lower_latin(word) &&
            has_word(pair->source->text, word) && !is_name(reader, word)) {
            report_leftover(reader, pair, at.start, at.end);
        }
    }
}

/* In the same script languages share words, but not several in a row. */
static void check_phrase(const struct reader *reader, const struct pair *pair)
{
    str text = pair->target->text;
    struct passage_word at;
    size_t starts[PHRASE_WORDS] = {0};
    size_t run = 0;
    size_t offset = 0;
    while (!reader_is_full(reader) && passage_next_word(text, &offset, &at)) {
        str word = str_slice(text, at.start, at.end);
        run = is_lower_latin(word) ? run + 1 : 0;
        memmove(starts, starts + 1, sizeof starts - sizeof *starts);
        starts[PHRASE_WORDS - 1] = at.start;
        str phrase = str_slice(text, starts[0], at.end);
        if (run >= PHRASE_WORDS && str_find(pair->source->text, phrase) >= 0) {
            report_leftover(reader, pair, starts[0], at.end);
            run = 0;
        }
    }
}

void proof_words(const struct reader *reader, const struct pair *pair)
{
    check_doubled(reader, pair);
    if (reader_is_long(pair)) {
        return;
    }
    if (reader->script == SCRIPT_LATIN) {
        check_phrase(reader, pair);
    } else {
        check_foreign(reader, pair);
    }
}
