/* SPDX-License-Identifier: MIT */
/*
 * yaml_edit: changes single texts of a YAML file and leaves everything else as
 * people wrote it: comments, order, blank lines, line ends, quotes of other
 * texts.
 *
 * Changes are collected, in any order, and applied together.  Files are those
 * that yaml_limits_content reads: without anchors, aliases and tags.
 */
#ifndef SLAGEN_INPUT_YAML_EDIT_H
#define SLAGEN_INPUT_YAML_EDIT_H

#include "base/buf.h"
#include "base/value.h"

struct yaml_change {
    size_t from; /* bytes of the file that are replaced */
    size_t to;
    size_t order; /* in which they were asked for */
    bool adds;    /* a key; else another wording */
    str text;
};

struct yaml_edit {
    const struct source *source; /* NULL: a new file */
    const struct value *root;    /* what was read from it; or NULL */
    struct arena *arena;
    size_t *lines; /* where each line of the file begins */
    size_t line_count;
    struct yaml_change *changes;
    size_t count;
    size_t capacity;
    bool returns;   /* lines end with CRLF */
    bool is_filled; /* a key was added to a file that had none */
    bool is_open;   /* a key was added to a last line without its end */
};

/* Begins; `source` is the file as it was read, or NULL, and `root` what was
 * read: a mapping or nothing.  Texts must live until yaml_edit_write. */
void yaml_edit_begin(struct yaml_edit *edit, const struct source *source,
                     const struct value *root, struct arena *arena);

/* Gives a text another wording; `old` was read from the file.  Of two wordings
 * the later one counts. */
void yaml_edit_replace(struct yaml_edit *edit, const struct value *old,
                       str text);

/* Adds a key, which there must not be yet, to the outermost mapping: on the
 * line behind the key that `after` belongs to, a value that was read from the
 * file; NULL: at the end. */
void yaml_edit_add(struct yaml_edit *edit, str key, str text,
                   const struct value *after);

/* Appends the file with its changes. */
void yaml_edit_write(const struct yaml_edit *edit, struct buf *out);

#endif
