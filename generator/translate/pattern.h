/* SPDX-License-Identifier: MIT */
/*
 * pattern: regular expressions, held against many texts.
 *
 * The notation is ICU's; letters of either case are equal, `^` and `$` are the
 * ends of a text.  Authors write patterns, so a pattern may be hostile: each
 * search has a number of steps and an amount of memory, counted and not timed,
 * behind which it finds nothing and the pattern says that it gave up.
 *
 * A pattern is compiled once, belongs to one thread and must be closed.
 */
#ifndef SLAGEN_TRANSLATE_PATTERN_H
#define SLAGEN_TRANSLATE_PATTERN_H

#include "base/arena.h"

struct pattern;

/* Why a notation is none. */
struct pattern_fault {
    size_t offset;    /* in the notation, bytes */
    const char *what; /* "a bracket is not closed"; static */
};

/* Gives NULL, and why, when the notation is faulty.  Lives in `arena` and in
 * memory of ICU. */
struct pattern *pattern_open(str notation, struct arena *arena,
                             struct pattern_fault *fault);

/* Gives the memory of ICU back; NULL is welcome. */
void pattern_close(struct pattern *pattern);

/* True when a search took too many steps or too much memory. */
bool pattern_gave_up(const struct pattern *pattern);

/* Texts made ready to be searched, in UTF-16, one behind the other. */
struct pattern_texts;

/* Copies the texts, which must be UTF-8, into `arena`. */
struct pattern_texts *pattern_texts_new(const str *texts, size_t count,
                                        struct arena *arena);

/* Bytes of a text: [start, end). */
struct pattern_span {
    size_t start;
    size_t end;
};

/* Gives the first `max` places in a text where the pattern matches, none of
 * them overlapping or empty, and how many these are. */
size_t pattern_find(struct pattern *pattern, const struct pattern_texts *texts,
                    size_t text, struct pattern_span *out, size_t max);

#endif
