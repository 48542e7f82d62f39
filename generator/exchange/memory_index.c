/* SPDX-License-Identifier: MIT */
/*
 * Suggestions.  Sources are lists of words, words are numbers, and each word
 * knows the segments that have it, the short ones first.
 *
 * A source that is similar enough to n words shares k of them, one after the
 * other; so whichever n - k + 1 of the n are looked at, it has one of these.
 * The rarest are looked at, and of the segments that have them those of a
 * length that can be similar.  Only they are compared.
 */
#include <stdlib.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/alphabet.h"
#include "exchange/memory.h"

#define UNKNOWN UINT32_MAX /* a word that no segment has; equal to none */

/* The segments that have a word, by length. */
struct postings {
    str word; /* folded */
    uint32_t *segments;
    uint32_t count;
    uint32_t filled;
    uint32_t last; /* the segment that was counted last, and one */
};

struct memory_index {
    const struct memory *memory;
    struct arena *arena;
    struct postings *words;
    size_t word_count;
    size_t word_capacity;
    uint32_t *slots; /* by hash: the number of a word and one; 0: free */
    size_t slot_count;
    uint32_t **tokens; /* of each segment */
    uint32_t *lengths; /* how many */
};

/* ---- words -----------------------------------------------------------------
 */

/* Gives the slot of a word, taken or free. */
static uint32_t *slot_of(const struct memory_index *index, str word)
{
    size_t mask = index->slot_count - 1;
    size_t at = memory_hash(word) & mask;
    while (index->slots[at] &&
           !str_equal(index->words[index->slots[at] - 1].word, word)) {
        at = (at + 1) & mask;
    }
    return &index->slots[at];
}

static void grow(struct memory_index *index)
{
    index->slot_count = index->slot_count ? index->slot_count * 2 : 1024;
    index->slots = ARENA_ARRAY(index->arena, index->slot_count, uint32_t);
    for (size_t i = 0; i < index->word_count; i++) {
        *slot_of(index, index->words[i].word) = (uint32_t)i + 1;
    }
}

static uint32_t add_word(struct memory_index *index, str word)
{
    if (index->word_count * 2 >= index->slot_count) {
        grow(index);
    }
    uint32_t *slot = slot_of(index, word);
    if (*slot == 0) {
        index->words = ARENA_GROW(index->arena, index->words, index->word_count,
                                  &index->word_capacity);
        index->words[index->word_count++] =
            (struct postings){.word = arena_copy(index->arena, word)};
        *slot = (uint32_t)index->word_count;
    }
    return *slot - 1;
}

static uint32_t find_word(const struct memory_index *index, str word)
{
    uint32_t number = index->slot_count ? *slot_of(index, word) : 0;
    return number ? number - 1 : UNKNOWN;
}

static bool is_part_of_word(uint32_t c)
{
    return c != UTF8_INVALID &&
           (alphabet_digit(c) >= 0 ||
            (alphabet_is_letter(c) && !alphabet_is_ideographic(c)));
}

/* Gives the next word of a text, folded, in `word`; false at the end. */
static bool next_word(str text, size_t *at, struct buf *word)
{
    buf_clear(word);
    while (*at < text.len) {
        size_t start = *at;
        uint32_t c = utf8_decode(text, at);
        bool is_part = is_part_of_word(c);
        if (word->len && !is_part) {
            *at = start;
            return true;
        }
        if (alphabet_is_space(c)) {
            continue;
        }
        buf_add_code_point(word, c == UTF8_INVALID ? 0xFFFD : alphabet_fold(c));
        if (!is_part) {
            return true;
        }
    }
    return word->len > 0;
}

/* ---- the index
 * --------------------------------------------------------------- */

static void count_word(struct memory_index *index, uint32_t word,
                       size_t segment)
{
    struct postings *postings = &index->words[word];
    if (postings->last != segment + 1) {
        postings->last = (uint32_t)segment + 1;
        postings->count++;
    }
}

static void read_segment(struct memory_index *index, size_t segment,
                         struct buf *word)
{
    str source = index->memory->segments[segment].source;
    uint32_t *tokens = NULL;
    size_t count = 0;
    size_t capacity = 0;
    for (size_t at = 0; next_word(source, &at, word);) {
        tokens = ARENA_GROW(index->arena, tokens, count, &capacity);
        tokens[count] = add_word(index, buf_text(word));
        count_word(index, tokens[count], segment);
        count++;
    }
    index->tokens[segment] = tokens;
    index->lengths[segment] = (uint32_t)count;
}

struct by_length {
    uint32_t length;
    uint32_t segment;
};

static int compare_lengths(const void *left, const void *right)
{
    const struct by_length *a = left;
    const struct by_length *b = right;
    int order = (a->length > b->length) - (a->length < b->length);
    return order ? order
                 : (a->segment > b->segment) - (a->segment < b->segment);
}

static void fill(struct memory_index *index, uint32_t segment)
{
    for (size_t i = 0; i < index->lengths[segment]; i++) {
        struct postings *postings = &index->words[index->tokens[segment][i]];
        if (postings->filled &&
            postings->segments[postings->filled - 1] == segment) {
            continue;
        }
        postings->segments[postings->filled++] = segment;
    }
}

const struct memory_index *memory_index_new(const struct memory *memory,
                                            struct arena *arena)
{
    struct memory_index *index = ARENA_NEW(arena, struct memory_index);
    struct buf word;
    index->memory = memory;
    index->arena = arena;
    index->tokens = ARENA_ARRAY(arena, memory->count, uint32_t *);
    index->lengths = ARENA_ARRAY(arena, memory->count, uint32_t);
    struct by_length *order =
        ARENA_ARRAY(arena, memory->count, struct by_length);
    buf_init(&word, SIZE_MAX / 4);
    for (size_t i = 0; i < memory->count; i++) {
        read_segment(index, i, &word);
        order[i] = (struct by_length){index->lengths[i], (uint32_t)i};
    }
    buf_release(&word);
    for (size_t i = 0; i < index->word_count; i++) {
        index->words[i].segments =
            ARENA_ARRAY(arena, index->words[i].count, uint32_t);
    }
    if (memory->count > 1) {
        qsort(order, memory->count, sizeof *order, compare_lengths);
    }
    for (size_t i = 0; i < memory->count; i++) {
        fill(index, order[i].segment);
    }
    return index;
}

/* ---- questions
 * --------------------------------------------------------------- */

struct question {
    const struct memory_index *index;
    struct arena *arena;
    str language;
    unsigned least_percent;
    uint32_t *tokens;
    size_t length;
    uint32_t *candidates;
    size_t candidate_count;
    size_t candidate_capacity;
    uint32_t *row; /* of the table of distances */
    struct memory_match *matches;
    size_t most;
    size_t match_count;
};

static void read_question(struct question *question, str source)
{
    struct buf word;
    size_t capacity = 0;
    buf_init(&word, SIZE_MAX / 4);
    for (size_t at = 0; next_word(source, &at, &word);) {
        question->tokens = ARENA_GROW(question->arena, question->tokens,
                                      question->length, &capacity);
        question->tokens[question->length++] =
            find_word(question->index, buf_text(&word));
    }
    buf_release(&word);
}

/* Gives the place of the first segment of at least so many words. */
static size_t first_of_length(const struct memory_index *index,
                              const struct postings *postings, size_t length)
{
    size_t from = 0;
    size_t to = postings->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (index->lengths[postings->segments[middle]] < length) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    return from;
}

static void add_candidates(struct question *question, uint32_t word)
{
    const struct memory_index *index = question->index;
    const struct postings *postings = &index->words[word];
    size_t least = (question->length * question->least_percent + 99) / 100;
    size_t most = question->length * 100 / question->least_percent;
    for (size_t i = first_of_length(index, postings, least);
         i < postings->count; i++) {
        uint32_t segment = postings->segments[i];
        if (index->lengths[segment] > most) {
            return;
        }
        question->candidates = ARENA_GROW(question->arena, question->candidates,
                                          question->candidate_count,
                                          &question->candidate_capacity);
        question->candidates[question->candidate_count++] = segment;
    }
}

struct rarity {
    uint32_t count;
    uint32_t word;
};

static int compare_rarities(const void *left, const void *right)
{
    const struct rarity *a = left;
    const struct rarity *b = right;
    int order = (a->count > b->count) - (a->count < b->count);
    return order ? order : (a->word > b->word) - (a->word < b->word);
}

static int compare_numbers(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left;
    uint32_t b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void find_candidates(struct question *question)
{
    struct rarity *order =
        ARENA_ARRAY(question->arena, question->length, struct rarity);
    size_t shared = (question->length * question->least_percent + 99) / 100;
    for (size_t i = 0; i < question->length; i++) {
        uint32_t word = question->tokens[i];
        order[i] = (struct rarity){
            word == UNKNOWN ? 0 : question->index->words[word].count, word};
    }
    qsort(order, question->length, sizeof *order, compare_rarities);
    for (size_t i = 0; i < question->length - shared + 1; i++) {
        if (order[i].word != UNKNOWN &&
            (i == 0 || order[i].word != order[i - 1].word)) {
            add_candidates(question, order[i].word);
        }
    }
    if (question->candidate_count > 1) {
        qsort(question->candidates, question->candidate_count,
              sizeof *question->candidates, compare_numbers);
    }
}

static uint32_t smallest(uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance between two lists of words, or any number above
 * `limit`; only the cells that near the diagonal are reckoned. */
static size_t distance(struct question *question, const uint32_t *other,
                       size_t length, size_t limit)
{
    uint32_t *row = question->row;
    const uint32_t far = (uint32_t)limit + 1;
    for (size_t j = 0; j <= length; j++) {
        row[j] = j <= limit ? (uint32_t)j : far;
    }
    for (size_t i = 1; i <= question->length; i++) {
        size_t from = i > limit ? i - limit : 1;
        size_t to = i + limit < length ? i + limit : length;
        uint32_t diagonal = row[from - 1];
        row[from - 1] = from == 1 && i <= limit ? (uint32_t)i : far;
        uint32_t least = row[from - 1];
        for (size_t j = from; j <= to; j++) {
            uint32_t above = j == i + limit ? far : row[j];
            bool equal = question->tokens[i - 1] == other[j - 1] &&
                         question->tokens[i - 1] != UNKNOWN;
            uint32_t cell =
                smallest(diagonal + (equal ? 0 : 1), above + 1, row[j - 1] + 1);
            diagonal = row[j];
            row[j] = cell < far ? cell : far;
            least = row[j] < least ? row[j] : least;
        }
        if (least > limit) {
            return far;
        }
    }
    return row[length];
}

static unsigned percent_of(size_t part, size_t whole)
{
    return whole ? (unsigned)(100 * part / whole) : 0;
}

static unsigned similarity(struct question *question, uint32_t segment)
{
    const struct memory_index *index = question->index;
    size_t length = index->lengths[segment];
    size_t longer = length > question->length ? length : question->length;
    size_t limit = longer * (100 - question->least_percent) / 100;
    size_t edits = distance(question, index->tokens[segment], length, limit);
    return edits > limit ? 0 : percent_of(longer - edits, longer);
}

static bool is_better(const struct memory_match *a,
                      const struct memory_match *b)
{
    return a->percent != b->percent ? a->percent > b->percent
                                    : a->text->origin < b->text->origin;
}

static void add_match(struct question *question, struct memory_match match)
{
    size_t at = question->match_count;
    while (at > 0 && is_better(&match, &question->matches[at - 1])) {
        at--;
    }
    if (at >= question->most) {
        return;
    }
    if (question->match_count < question->most) {
        question->match_count++;
    }
    memmove(&question->matches[at + 1], &question->matches[at],
            (question->match_count - 1 - at) * sizeof match);
    question->matches[at] = match;
}

static bool has_language(const struct memory_segment *segment, str language)
{
    for (size_t i = 0; i < segment->text_count; i++) {
        if (memory_serves(segment->texts[i].language, language)) {
            return true;
        }
    }
    return false;
}

static void judge(struct question *question, uint32_t number)
{
    const struct memory_segment *segment =
        &question->index->memory->segments[number];
    if (!has_language(segment, question->language)) {
        return;
    }
    unsigned percent = similarity(question, number);
    for (size_t i = 0; percent && i < segment->text_count; i++) {
        if (memory_serves(segment->texts[i].language, question->language)) {
            add_match(question, (struct memory_match){percent, segment,
                                                      &segment->texts[i]});
        }
    }
}

size_t memory_suggest(const struct memory_index *index, str source,
                      str language, unsigned least_percent, struct arena *arena,
                      struct memory_match *matches, size_t most)
{
    struct question question = {
        .index = index,
        .arena = arena,
        .language = language,
        .least_percent = least_percent < MEMORY_LEAST_PERCENT
                             ? MEMORY_LEAST_PERCENT
                             : least_percent,
        .matches = matches,
        .most = most,
    };
    read_question(&question, source);
    if (question.length > MEMORY_MAX_TOKENS || question.least_percent > 100) {
        question.least_percent = 100;
    }
    if (question.length == 0 || most == 0) {
        return 0;
    }
    find_candidates(&question);
    question.row = ARENA_ARRAY(arena, question.length * 2 + 2, uint32_t);
    for (size_t i = 0; i < question.candidate_count; i++) {
        if (i == 0 || question.candidates[i] != question.candidates[i - 1]) {
            judge(&question, question.candidates[i]);
        }
    }
    return question.match_count;
}
