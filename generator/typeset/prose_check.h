/* SPDX-License-Identifier: MIT */
/*
 * prose_check: what the parts of the check of prose share.
 *
 * For prose_check*.c only.
 */
#ifndef SLAGEN_TYPESET_PROSE_CHECK_H
#define SLAGEN_TYPESET_PROSE_CHECK_H

#include "typeset/prose_tree.h"

struct check {
    const struct value *prose;
    const struct prose_context *ctx;
    struct diags *diags;
    const struct prose_tree *tree;
    str text;
    size_t cursor;      /* bytes of `text` that the walk has passed */
    int line;           /* that line_offset belongs to */
    size_t line_offset; /* bytes */
    int depth;          /* containers that are open */
    bool depth_told;
    size_t fault_count;
    bool usable;
};

/* Reports at `part`, which begins at byte `offset`; empty: the whole value. */
struct diag *prose_check_report(struct check *check,
                                enum diag_severity severity, const char *rule,
                                str part, size_t offset, const char *format,
                                ...) __attribute__((format(printf, 6, 7)));

/* Sets the cursor to where a node begins; it never goes back. */
void prose_check_move(struct check *check, cmark_node *node);

/*
 * Gives the offset of `*part` from the cursor on, and sets the cursor behind
 * it; empties `*part` when it does not stand there as it is.
 */
size_t prose_check_locate(struct check *check, str *part);

/* Gives what follows `offset` in its line. */
str prose_check_line(const struct check *check, size_t offset);

/* A name for a message: short, whatever it holds. */
str prose_check_shorten(str text);

/* Checks the text of a node: names of values, braces, left-over emphasis. */
void prose_check_text(struct check *check, cmark_node *node);

/* Refuses what cannot be seen, in a text in which references are resolved. */
void prose_check_control(struct check *check, str text);

#endif
