/* SPDX-License-Identifier: MIT */
/*
 * prose_markdown: what the writer of blocks and the writer of lines share.
 *
 * For prose_markdown*.c only.
 */
#ifndef SLAGEN_TYPESET_PROSE_MARKDOWN_H
#define SLAGEN_TYPESET_PROSE_MARKDOWN_H

#include "typeset/prose_tree.h"

enum { MARKER_SIZE = 16 }; /* "999999999. " */

/* A quote, a list or an item that is open. */
struct level {
    cmark_node_type type;
    char marker[MARKER_SIZE]; /* of an item: what its next line begins with */
    int marker_len;
    bool marker_written;
    bool tight; /* of a list: no blank lines between its items */
    int number; /* of a list: of the next item */
};

/* A run of * or _ that was written as emphasis: bytes [start, end) of `out`.
 * Where two meet they are one. */
struct markdown_run {
    size_t start;
    size_t end;
    bool opens;
    bool closes;
    bool before_is_reference; /* the character before it is to become "&#N;" */
    bool behind_is_reference;
};

struct markdown {
    const struct prose_context *ctx;
    struct buf *out;
    size_t start; /* of the prose in `out` */
    struct level levels[PROSE_MAX_DEPTH];
    int depth;      /* may exceed the array: what is deeper has no prefix */
    int common;     /* the least depth since something was written */
    bool new_block; /* the next thing written begins a block */
    bool new_line;  /* it begins a line */
    bool blank;     /* the next block wants a blank line before it */
    bool in_heading;
    int link_depth;
    bool in_link;
    struct prose_outline outline;
    struct arena scratch;
    struct markdown_run *runs;
    size_t run_count;
    size_t run_capacity;
};

/* Begins the block or line that something is about to be written into. */
void prose_markdown_begin(struct markdown *md);

/* Takes the blanks off the end of what was written. */
void prose_markdown_trim(struct markdown *md);

/* Writes what enters or leaves a line. */
void prose_markdown_inline(struct markdown *md, cmark_node *node, bool enter);

/* Writes a run that begins or ends emphasis. */
void prose_markdown_add_run(struct markdown *md, char c, int count, bool opens);

/* Sees to it, behind all else, that every run begins or ends emphasis. */
void prose_markdown_settle_runs(struct markdown *md);

/* Writes code within a line. */
void prose_markdown_code(struct markdown *md, str code);

/* Gives a fence longer than any run of backquotes in `code`. */
int prose_markdown_fence(str code, int least);

#endif
