/* SPDX-License-Identifier: MIT */
/*
 * guard_words: the words of one language that the guard of values knows.
 *
 * They stand in locales/TAG/guard.yaml, so that a language is added without any
 * C: lists of phrases under what they mean.  A phrase is written in lower case;
 * one that ends with "*" is the beginning of a word ("ответ*").  A language
 * without such a file is not looked at.
 *
 * The guard reads texts from left to right and asks at each place for the
 * longest phrase that begins there.
 */
#ifndef SLAGEN_RULES_GUARD_WORDS_H
#define SLAGEN_RULES_GUARD_WORDS_H

#include "base/diag.h"

/* What a phrase can be: a bit each. */
enum {
    WORD_NAME,          /* means nothing, whatever it holds: "Microsoft 365" */
    WORD_NUMBER,        /* value: millionths */
    WORD_TENS,          /* "twenty": another number may follow */
    WORD_FACTOR,        /* "thousand", "万": value is what it multiplies by */
    WORD_UNIT,          /* of time; value: enum guard_unit */
    WORD_AMOUNT,        /* "half an hour"; value: minutes */
    WORD_PERCENT,       /* a sign or a word */
    WORD_CURRENCY,      /* value: three letters */
    WORD_WEEKDAY,       /* value: enum weekday */
    WORD_WEEKDAY_SHORT, /* only beside another one: "sat", "so" are words */
    WORD_AM,
    WORD_PM,
    WORD_OCLOCK,       /* "Uhr", "点" */
    WORD_HALF,         /* "半", behind the hour */
    WORD_FROM,         /* before two ends */
    WORD_TO,           /* between two ends */
    WORD_WITHIN,       /* before a limit */
    WORD_WITHIN_AFTER, /* behind a limit: "内" */
    WORD_FILLER,       /* between "within" and the number: "at most" */
    WORD_LINK,         /* between what is promised and its value: "is" */
    WORD_AFTER,        /* begins a time: "after our answer" */
    WORD_EVERY,
    WORD_PER, /* value: bits of enum guard_per */
    /* what is spoken of */
    WORD_RESPONSE,
    WORD_RESPONSE_VERB, /* only of us */
    WORD_RESOLUTION,
    WORD_RESOLUTION_VERB,
    WORD_UPDATE,
    WORD_AVAILABILITY,
    WORD_CREDIT,
    WORD_CLAIM,
    WORD_NOTICE,
    WORD_TERM,
    WORD_PRICE,
    WORD_HOURS,
    WORD_CONTACTS,
    WORD_SUPPORT,
    WORD_PHONE,
    WORD_CHAT,
    WORD_ALWAYS,
    WORD_SEVERITY, /* value: enum guard_severity */
    WORD_REQUEST,  /* what has a severity */
    WORD_PLAN,     /* "plan", "package" */
    WORD_WE,
    /* what keeps the guard silent */
    WORD_AND,        /* between two halves of a sentence */
    WORD_DENIAL,     /* in the sentence */
    WORD_IF,         /* in the clause */
    WORD_RELATIVE,   /* between a subject and what is said of another one */
    WORD_VENDOR,     /* others, in the clause */
    WORD_READER,     /* what is asked of the reader */
    WORD_ASIDE,      /* other matters and hedges, in the sentence */
    WORD_OWN_HOURS,  /* what has opening hours besides support */
    WORD_NOT_PEOPLE, /* what is there at all hours besides people */
    WORD_NARROW,     /* what narrows "round the clock": "emergency" */
    WORD_TAX,
    WORD_ZONE,    /* another zone: "UTC", "your time" */
    WORD_ARTICLE, /* before "24/7": it tells of what follows */
    WORD_KIND_COUNT,
};

#define WORD_BIT(kind) (UINT64_C(1) << (kind))

enum guard_unit {
    GUARD_MINUTE = 1,
    GUARD_HOUR,
    GUARD_DAY,
    GUARD_WEEK,
    GUARD_MONTH,
    GUARD_YEAR,
    GUARD_BUSINESS_MINUTE,
    GUARD_BUSINESS_HOUR,
    GUARD_BUSINESS_DAY,
    GUARD_NEXT_BUSINESS_DAY, /* with its number */
};

/* One phrase; `text` is folded as texts are. */
struct guard_phrase {
    str text;
    uint64_t kinds;
    int64_t value;
    bool is_stem;
};

enum { GUARD_BUCKETS = 512 };

struct guard_words {
    str language;
    char decimal; /* '.' or ',' */
    struct guard_phrase *phrases;
    size_t count;
    uint32_t first[GUARD_BUCKETS + 1]; /* by hash; longest first */
    uint32_t longest;                  /* bytes */
};

/* Reads the mapping of a guard.yaml.  Errors: guard-words, for a key that
 * means nothing and for what is no list of phrases. */
bool guard_words_read(const struct value *from, str language,
                      struct arena *arena, struct diags *diags,
                      struct guard_words *out);

/* Gives the longest phrase that `text` begins with, or NULL. In `*len` how many
 * bytes it takes; a stem takes its whole word. */
const struct guard_phrase *guard_words_find(const struct guard_words *words,
                                            str text, size_t *len);

/* ---- folding ------------------------------------------------------------ */

/* True for letters of scripts that put blanks between words. */
bool guard_is_letter(uint32_t code_point);

/*
 * Gives the one form that a character has for the guard: small letters, plain
 * digits, one dash, one blank, one kind of quotation mark; 0: drop it.
 */
uint32_t guard_fold(uint32_t code_point);

#endif
