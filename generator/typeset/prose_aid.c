/* SPDX-License-Identifier: MIT */
/*
 * An aid has two bytes and is unique in its text: neither written there nor
 * referred to by its number.  It comes from a script that is never beside a run
 * by chance, and is taken out of everything that cmark makes of the text, words
 * and code and addresses alike; so what is hidden by code or a backslash needs
 * no look here.
 */
#include "typeset/prose_aid.h"

#include "base/utf8.h"
#include "typeset/prose_beside.h"

enum {
    FIRST_AID = 0x700, /* punctuation marks of Syriac */
    LAST_AID = 0x70D,
};

/* --- a character that the text does not hold ------------------------------
 */

/* True when the text has a reference to `c` by its number: &#1920; or &#x780;.
 */
static bool is_referred_to(str text, uint32_t c)
{
    struct arena scratch = {0};
    const str forms[] = {
        arena_printf(&scratch, "%u;", (unsigned)c),
        arena_printf(&scratch, "%x;", (unsigned)c),
        arena_printf(&scratch, "%X;", (unsigned)c),
    };
    bool found = false;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        found |= str_find(text, forms[i]) >= 0;
    }
    arena_release(&scratch);
    return found;
}

static bool choose(str text, char aid[PROSE_AID_LEN])
{
    for (uint32_t c = FIRST_AID; c <= LAST_AID; c++) {
        char bytes[4];
        size_t len = utf8_encode(c, bytes);
        if (str_find(text, (str){bytes, len}) < 0 && !is_referred_to(text, c)) {
            memcpy(aid, bytes, PROSE_AID_LEN);
            return true;
        }
    }
    return false;
}

/* --- where an aid is wanted --------------------------------------------------
 */

struct run {
    size_t start;
    size_t end;
    bool aid_before;
    bool aid_behind;
};

/* The aid goes to the side of the letter: a run between two marks can both
 * begin and end emphasis. */
static void want_aid(str text, struct run *run)
{
    uint32_t before = beside_before(text, run->start);
    uint32_t behind = beside_behind(text, run->end);
    enum beside left = beside_kind(before);
    enum beside right = beside_kind(behind);
    bool letter_left = left == BESIDE_LETTER;
    bool letter_right = right == BESIDE_LETTER;
    uint32_t letter = letter_left ? before : behind;
    bool is_cjk =
        beside_is_cjk(letter) || (text.data[run->start] == '*' &&
                                  beside_is_cjk(letter_left ? behind : before));
    /* Behind an opening mark nothing ends, before a closing one nothing
     * begins: there CommonMark is right. */
    bool wanted = is_cjk && letter_left != letter_right &&
                  left != BESIDE_SPACE && left != BESIDE_OPENING &&
                  right != BESIDE_SPACE && right != BESIDE_CLOSING;
    run->aid_before = wanted && letter_left;
    run->aid_behind = wanted && letter_right;
}

/* Finds the next run from `run->end` on that wants an aid. */
static bool next_run(str text, struct run *run)
{
    size_t i = run->end;
    while (i < text.len) {
        char c = text.data[i];
        if (c == '\\') {
            i += 2;
        } else if (c != '*' && c != '_') {
            i++;
        } else {
            run->start = i;
            while (i < text.len && text.data[i] == c) {
                i++;
            }
            run->end = i;
            want_aid(text, run);
            if (run->aid_before || run->aid_behind) {
                return true;
            }
        }
    }
    return false;
}

/* --- putting them in
 * ---------------------------------------------------------- */

struct adding {
    struct prose_aids *aids;
    struct arena *arena;
    char *out;
    size_t len;
    size_t line_start; /* in `out` */
    int line;
};

static void add_text(struct adding *adding, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        adding->out[adding->len++] = text.data[i];
        if (text.data[i] == '\n') {
            adding->line++;
            adding->line_start = adding->len;
        }
    }
}

static void add_aid(struct adding *adding, bool wanted)
{
    struct prose_aids *aids = adding->aids;
    if (!wanted) {
        return;
    }
    aids->places =
        ARENA_GROW(adding->arena, aids->places, aids->count, &aids->capacity);
    aids->places[aids->count++] = (struct prose_aid_place){
        adding->line,
        (int)(adding->len - adding->line_start) + 1,
    };
    memcpy(adding->out + adding->len, aids->character, PROSE_AID_LEN);
    adding->len += PROSE_AID_LEN;
}

str prose_aids_add(str text, struct arena *arena, struct prose_aids *aids)
{
    struct run run = {0};
    *aids = (struct prose_aids){0};
    if (!next_run(text, &run) || !choose(text, aids->character)) {
        return text;
    }
    struct adding adding = {
        .aids = aids,
        .arena = arena,
        .out = arena_alloc(arena, text.len + text.len * PROSE_AID_LEN + 1),
        .line = 1,
    };
    size_t done = 0;
    do {
        add_text(&adding, str_slice(text, done, run.start));
        add_aid(&adding, run.aid_before);
        add_text(&adding, str_slice(text, run.start, run.end));
        add_aid(&adding, run.aid_behind);
        done = run.end;
    } while (next_run(text, &run));
    add_text(&adding, str_slice(text, done, text.len));
    return (str){adding.out, adding.len};
}

/* --- and out again
 * -------------------------------------------------------------
 */

bool prose_aids_at(const struct prose_aids *aids, const char *text)
{
    return aids->count && text[0] == aids->character[0] &&
           text[1] == aids->character[1];
}

/* Gives how many aids stand before a place. */
static size_t count_before(const struct prose_aids *aids, int line, int column)
{
    size_t low = 0;
    size_t high = aids->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct prose_aid_place *place = &aids->places[middle];
        if (place->line < line ||
            (place->line == line && place->column < column)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

int prose_aids_column(const struct prose_aids *aids, int line, int column)
{
    size_t in_line =
        count_before(aids, line, column) - count_before(aids, line, 0);
    return column - (int)in_line * PROSE_AID_LEN;
}
