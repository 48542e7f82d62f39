/* SPDX-License-Identifier: MIT */
/*
 * The same word twice: `the the`, and `X or X`, where two words of the source
 * became one.  What the source doubles as well is meant.
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/side_by_side_judge.h"

enum {
    SHORTEST_REPEATED = 4, /* letters; `die die` is grammar */
    SHORTEST_CHOICE = 3,
    LONGEST_CHOICE = 12, /* ideographs on both sides of an `or` */
};

/* ---- words with blanks between them -----------------------------------------
 */

struct word {
    const uint32_t *text;
    size_t len;
    bool follows; /* the word before it, with nothing but a blank between */
};

struct words {
    struct word *items;
    size_t count;
    size_t capacity;
};

static struct words words_of(str text, struct arena *arena)
{
    struct words words = {0};
    size_t count;
    bool follows = false;
    uint32_t *letters = judgement_code_points(text, arena, &count);
    for (size_t i = 0; i < count;) {
        size_t from = i;
        while (i < count && alphabet_is_letter(letters[i])) {
            letters[i] = alphabet_fold(letters[i]);
            i++;
        }
        if (i == from) {
            follows = follows && alphabet_is_space(letters[i]);
            i++;
            continue;
        }
        words.items =
            ARENA_GROW(arena, words.items, words.count, &words.capacity);
        words.items[words.count++] =
            (struct word){letters + from, i - from, follows};
        follows = true;
    }
    return words;
}

static bool is_same(const struct word *a, const struct word *b)
{
    return a->len == b->len &&
           memcmp(a->text, b->text, a->len * sizeof *a->text) == 0;
}

static bool is_spelled(const struct word *word, str spelling)
{
    size_t len = 0;
    for (size_t i = 0; i < spelling.len; len++) {
        uint32_t c = utf8_decode(spelling, &i);
        if (len == word->len || word->text[len] != c) {
            return false;
        }
    }
    return len == word->len;
}

/* "or" in languages that write blanks. */
static bool is_or(const struct word *word)
{
    static const char *const spellings[] = {
        "or",    "oder", "ou",  "или", "або",  "o",     "lub",  "albo", "nebo",
        "alebo", "vagy", "sau", "ali", "ili",  "eller", "tai",  "of",   "ή",
        "או",    "أو",   "یا",  "या",  "hoặc", "atau",  "veya", "또는", "혹은",
    };
    enum { LONGEST = 5 };
    for (size_t i = 0;
         word->len <= LONGEST && i < sizeof spellings / sizeof *spellings;
         i++) {
        if (is_spelled(word, str_from(spellings[i]))) {
            return true;
        }
    }
    return false;
}

/* Gives the first word that comes twice, or NULL. */
static const struct word *find_doubled(const struct words *words, bool repeats)
{
    for (size_t i = 1; i < words->count; i++) {
        const struct word *word = &words->items[i];
        if (!word->follows) {
            continue;
        }
        if (!repeats && word->len >= SHORTEST_REPEATED &&
            is_same(word, word - 1)) {
            return word;
        }
        if (i > 1 && word[-1].follows && word->len >= SHORTEST_CHOICE &&
            is_same(word, word - 2) && is_or(word - 1)) {
            return word;
        }
    }
    return NULL;
}

/* ---- words without blanks
 * ------------------------------------------------------ */

/* Gives the length of an "or" or "and" at `text`, in characters, or 0. */
static size_t or_len(const uint32_t *text, size_t rest)
{
    static const uint32_t pairs[][2] = {
        {0x6216, 0x8005}, /* 或者 */
        {0x4EE5, 0x53CA}, /* 以及 */
        {0x3084, 0x0000}, /* や */
        {0x6216, 0x0000}, /* 或 */
        {0x548C, 0x0000}, /* 和 */
        {0x8207, 0x0000}, /* 與 */
        {0x4E0E, 0x0000}, /* 与 */
        {0x53CA, 0x0000}, /* 及 */
    };
    static const uint32_t either[] = {0x307E, 0x305F, 0x306F}; /* または */
    if (rest >= 3 && memcmp(text, either, sizeof either) == 0) {
        return 3;
    }
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (text[0] == pairs[i][0] && pairs[i][1] == 0) {
            return 1;
        }
        if (rest >= 2 && text[0] == pairs[i][0] && text[1] == pairs[i][1]) {
            return 2;
        }
    }
    return 0;
}

/* The word behind must end there, else 服务和服务器 would be one. */
static size_t choice_len(const uint32_t *text, size_t count, size_t at,
                         size_t len)
{
    size_t behind = at + len;
    size_t end = behind;
    while (end < count && end - behind <= LONGEST_CHOICE &&
           alphabet_is_ideographic(text[end])) {
        end++;
    }
    size_t size = end - behind;
    bool is_same =
        size >= 2 && size <= LONGEST_CHOICE && at >= size &&
        memcmp(text + at - size, text + behind, size * sizeof *text) == 0;
    return is_same ? size : 0;
}

/* Gives the first word with itself behind an "or", in code points. */
static size_t find_choice(const uint32_t *text, size_t count, size_t *len)
{
    for (size_t i = 1; i < count; i++) {
        size_t connector = or_len(text + i, count - i);
        size_t size = connector ? choice_len(text, count, i, connector) : 0;
        if (size) {
            *len = size;
            return i + connector;
        }
    }
    return count;
}

/* ---- all
 * ---------------------------------------------------------------------------
 */

static str spelled(const uint32_t *text, size_t len, struct arena *arena)
{
    struct buf word;
    buf_init(&word, len * 4);
    for (size_t i = 0; i < len; i++) {
        buf_add_code_point(&word, text[i]);
    }
    str result = arena_copy(arena, buf_text(&word));
    buf_release(&word);
    return result;
}

static void report_doubled(const struct judgement *judgement,
                           const uint32_t *text, size_t len)
{
    str word = spelled(text, len, judgement->scratch);
    judgement_add(judgement, KIND_DOUBLED_WORD, "`%.*s`", STR_ARG(word));
}

void judge_doubled(const struct judgement *judgement)
{
    const struct writing *writing = judgement->writing;
    struct arena *arena = judgement->scratch;
    if (writing->is_ideographic) {
        size_t count;
        size_t len = 0;
        uint32_t *text =
            judgement_code_points(judgement->target.plain, arena, &count);
        size_t at = find_choice(text, count, &len);
        if (at < count) {
            report_doubled(judgement, text + at, len);
            return;
        }
    }
    struct words target = words_of(judgement->target.plain, arena);
    const struct word *doubled = find_doubled(&target, writing->repeats_words);
    if (doubled) {
        struct words source = words_of(judgement->source.plain, arena);
        if (!find_doubled(&source, false)) {
            report_doubled(judgement, doubled->text, doubled->len);
        }
    }
}
