/* SPDX-License-Identifier: MIT */
/*
 * guard_read: a text as the guard of values sees it: sentences of tokens, and
 * the quantities that stand in them.
 *
 * Markdown's marks are passed over; a heading, an item of a list, a row of a
 * table and an empty line end a sentence.  Each token knows its bytes in the
 * text, so that a finding can show them.  Everything takes time in proportion
 * to the text.
 */
#ifndef SLAGEN_RULES_GUARD_READ_H
#define SLAGEN_RULES_GUARD_READ_H

#include "rules/guard_words.h"

enum guard_token_type {
    GUARD_WORD,   /* known when it has kinds */
    GUARD_NUMBER, /* value: millionths */
    GUARD_MARK,   /* value: the character */
    GUARD_CLOCK,  /* 9:30; value: minutes */
    GUARD_PHONE,
    GUARD_EMAIL,
    GUARD_CODE, /* a version, a date, "§ 5" */
    GUARD_END,  /* of a sentence; value: its last character, or 0 */
};

struct guard_token {
    enum guard_token_type type;
    uint64_t kinds;
    int64_t value;
    uint32_t start; /* bytes of the folded text */
    uint32_t end;
    uint32_t whole;    /* of a number: "9.30" is 9 … */
    uint32_t fraction; /* … and 30 … */
    uint32_t decimals; /* … of 2 digits */
    bool is_capital;
    bool is_heading;
    bool is_spaced; /* a blank stands before it */
};

enum guard_quantity_kind {
    QUANTITY_TIME,   /* value: millionths of a minute */
    QUANTITY_MONTHS, /* millionths of a month */
    QUANTITY_PERCENT,
    QUANTITY_MONEY,   /* other: the currency */
    QUANTITY_CLOCK,   /* minute of the day */
    QUANTITY_CLOCKS,  /* from value to other */
    QUANTITY_WEEKDAY, /* value, or value to other */
    QUANTITY_PHONE,
    QUANTITY_EMAIL,
    QUANTITY_ALWAYS,
    QUANTITY_COUNT, /* of anything else */
};

struct guard_quantity {
    enum guard_quantity_kind kind;
    int64_t value;
    int64_t other;
    int64_t per; /* money: what one pays it for */
    enum guard_unit unit;
    bool is_range;  /* one end of "2 to 4 hours" */
    bool is_bare;   /* hours without any sign of it: "9-17" */
    bool is_word;   /* spelled: "four" */
    uint32_t first; /* tokens [first, last) */
    uint32_t last;
};

struct guard_reading {
    const struct guard_words *words;
    const struct value *text;
    str folded;
    const uint32_t *origins; /* the byte of the text, for each folded byte */
    struct guard_token *tokens;
    uint32_t token_count;
    struct guard_quantity *quantities; /* in the order of the text */
    uint32_t quantity_count;
};

/* Reads a text; everything lives in `arena`. */
void guard_read(const struct value *text, const struct guard_words *words,
                struct arena *arena, struct guard_reading *out);

/* Gives the place in the file where a token begins, and where it ends. */
pos guard_token_start(const struct guard_reading *reading, uint32_t token);
pos guard_token_end(const struct guard_reading *reading, uint32_t token);

/* Gives the bytes of the text from token `first` to before `last`. */
str guard_token_text(const struct guard_reading *reading, uint32_t first,
                     uint32_t last);

/* True when the token is a word of that kind. */
static inline bool guard_is(const struct guard_reading *reading, uint32_t token,
                            int kind)
{
    return token < reading->token_count &&
           (reading->tokens[token].kinds & WORD_BIT(kind)) != 0;
}

/* True when the token is that mark. */
static inline bool guard_is_mark(const struct guard_reading *reading,
                                 uint32_t token, char mark)
{
    return token < reading->token_count &&
           reading->tokens[token].type == GUARD_MARK &&
           reading->tokens[token].value == mark;
}

/* ---- for guard_fold.c, guard_read.c and guard_quantity.c ---------------- */

enum {
    GUARD_PLACEHOLDER =
        1,             /* stands for {partner.phone}, an address and so on */
    GUARD_HEADING = 2, /* before the words of a heading */
};

/* Fills in the folded text, in which a line end ends a sentence. */
void guard_fold_text(struct guard_reading *reading, struct arena *arena);

/* Fills in the quantities. */
void guard_read_quantities(struct guard_reading *reading, struct arena *arena);

#endif
