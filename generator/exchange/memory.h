/* SPDX-License-Identifier: MIT */
/*
 * memory: a translation memory, source texts with what became of them in any
 * number of languages.
 *
 * A segment is one source text.  It knows the units that it was found as, by
 * keys that mean the same in every language ("HASH-104"): texts that come under
 * the same key, or with the same source, meet in one segment.  Where they meet
 * by key alone, because the source was changed without its key, the text keeps
 * the source that it was made from.
 *
 * Texts are taken as they are, and nothing is lost when a memory is written and
 * read again (exchange/tmx.h).  How good they are, a memory does not know: it
 * says who made them and where they were found.
 */
#ifndef SLAGEN_EXCHANGE_MEMORY_H
#define SLAGEN_EXCHANGE_MEMORY_H

#include "base/arena.h"

enum memory_origin {
    MEMORY_HUMAN,
    MEMORY_UNKNOWN,
    MEMORY_MACHINE,
};

/* "human", "unknown", "machine". */
const char *memory_origin_name(enum memory_origin origin);

/* One rendering in one language. */
struct memory_text {
    str language; /* BCP 47, as it was found: "zh-TW" */
    str text;     /* never empty */
    str source;   /* that it was made from, where that is not the segment's;
                     else empty */
    str from;     /* where it was found first: "ru/help.md:12"; may be empty */
    enum memory_origin origin;
};

struct memory_segment {
    str source; /* empty: none is known, such as of titles */
    str *keys;  /* none is in two segments */
    size_t key_count;
    size_t key_capacity;
    struct memory_text *texts; /* no two of the same language, text, source and
                                  origin */
    size_t text_count;
    size_t text_capacity;
};

struct memory {
    struct arena *arena;
    str source_language; /* BCP 47 */
    struct memory_segment *segments;
    size_t count;
    size_t capacity;
    struct memory_table *table; /* finds segments by key and by source */
};

/* Makes an empty memory in `arena`. */
void memory_init(struct memory *memory, str source_language,
                 struct arena *arena);

/* What is added: a text of one language. */
struct memory_entry {
    str key;    /* empty: none; it then meets others by its source only */
    str source; /* empty: none; with a key it may meet others that have one */
    struct memory_text text; /* but `source`, which is found out */
};

/* Adds a text; everything is copied.  Nothing happens when the text or its
 * language is empty, when both key and source are, and when the language is the
 * source's. */
void memory_add(struct memory *memory, const struct memory_entry *entry);

/* Adds all of another memory of the same source language. */
void memory_join(struct memory *memory, const struct memory *other);

/*
 * Sorts: segments by source and first key, keys, and texts by language, origin
 * (people first) and text.  Afterwards the same texts give the same memory, in
 * whatever order they were added, but for `from` and the choice of a segment's
 * source among several.
 */
void memory_sort(struct memory *memory);

/*
 * True when texts of one language serve readers of the other: equal tags in any
 * case; the same language where neither says more (`de`, `de-AT`); for Chinese
 * the same script, which a region tells too (`zh-Hant`, `zh-TW`).
 */
bool memory_serves(str language, str other);

/* For tables in exchange/: FNV-1a. */
size_t memory_hash(str text);

/* ---- suggestions -----------------------------------------------------------
 */

enum {
    MEMORY_LEAST_PERCENT = 50, /* below that, looking takes too long */
    MEMORY_MAX_TOKENS = 400,   /* a longer source is only found when equal */
};

struct memory_match {
    unsigned percent; /* 100: equal but for blanks and case */
    const struct memory_segment *segment;
    const struct memory_text *text;
};

/*
 * What suggestions are looked up in.  Made once of a memory that then stays as
 * it is; afterwards any number of threads may ask.
 */
struct memory_index;
const struct memory_index *memory_index_new(const struct memory *memory,
                                            struct arena *arena);

/*
 * Gives the best `most` renderings of sources that are like `source`, in a
 * language that serves `language`: the most similar first, then those by
 * people, then in the order of the memory.  Returns how many.
 *
 * Similarity is counted in words, in any case of letters (an ideograph is a
 * word; so is a mark): 100 × (1 − edits / words of the longer one), rounded
 * down, 99 at most unless both are equal but for blanks and case.  None of at
 * least `least_percent` is missed: such a source shares at least one word with
 * the rarest few of `source`, and only those that do are compared.
 *
 * Time is in proportion to how often these few words occur: in 200,000 segments
 * about 0.1 ms at 75 %, and 2 ms at 50 %.
 */
size_t memory_suggest(const struct memory_index *index, str source,
                      str language, unsigned least_percent, struct arena *arena,
                      struct memory_match *matches, size_t most);

#endif
