/* SPDX-License-Identifier: MIT */
/*
 * prose_tree: what the renderers of prose and its check have in common.
 *
 * For the files of prose only.
 */
#ifndef SLAGEN_TYPESET_PROSE_TREE_H
#define SLAGEN_TYPESET_PROSE_TREE_H

#include <cmark.h>

#include "typeset/prose.h"
#include "typeset/prose_aid.h"

/* A parsed prose, and the way through it; stays where it was opened. */
struct prose_tree {
    cmark_mem memory; /* what the nodes are made with */
    cmark_node *root;
    cmark_iter *iter;
    struct prose_aids aids; /* what it was parsed with; they are out again */
    struct arena arena;     /* of the aids */
};

/* Parses; a prose longer than the limit gives an empty tree. */
void prose_tree_open(str text, struct prose_tree *tree);
void prose_tree_close(struct prose_tree *tree);

/* What stands in a text for the backslash of `\{`. */
#define PROSE_HIDDEN '\x01'

/* A part of the text of a node. */
struct prose_piece {
    bool is_value;
    str text; /* of a value: its name */
};

/* Takes the next part from `*rest`; false at the end. */
bool prose_next_piece(str *rest, struct prose_piece *piece);

/* Gives the length of the name in braces at the start of `text`, or 0. */
size_t prose_name_len(str text);

/* A value, read from what `ctx->value` gave; texts may be empty. */
struct prose_fact {
    str text;
    str datetime;
    str value;
    str href; /* empty when it is no address that may be linked */
};

/* False when there is no such value. */
bool prose_fact_find(const struct prose_context *ctx, str name,
                     struct prose_fact *out);

enum prose_direction {
    DIRECTION_NONE, /* the same as around it */
    DIRECTION_LTR,
    DIRECTION_RTL,
};

/* Gives the direction in which a value must be set apart, if it must. */
enum prose_direction prose_fact_direction(const struct prose_fact *fact,
                                          bool rtl);

enum prose_url {
    URL_GOOD,
    URL_HTTP, /* allowed, but not private */
    URL_PAGE, /* page:ID */
    URL_EMPTY,
    URL_SCHEME,  /* another scheme */
    URL_CONTROL, /* characters that hide a scheme */
    URL_NETWORK, /* //host or with a backslash: leaves the site unseen */
    URL_MAILTO,  /* a mail with hidden receivers */
};

enum prose_url prose_url_kind(str url);

/* Gives the id of "page:ID#fragment", and leaves "#fragment" in `*rest`. */
str prose_page_id(str url, str *rest);

/*
 * Gives where a link leads, an address and "#fragment" or nothing; false when
 * it may not lead there.
 */
bool prose_target(const struct prose_context *ctx, cmark_node *link, str *url,
                  str *fragment);

/* Gives the text of a node, its address, title or language; may be empty. */
str prose_literal(cmark_node *node);
str prose_destination(cmark_node *node);
str prose_title(cmark_node *node);
str prose_language(cmark_node *node); /* only letters, digits and + # . _ - */

bool prose_is_block(cmark_node_type type);

/* Levels of headings that do not leave one out; start with zeros. */
struct prose_outline {
    int levels[6]; /* as written, of the headings that are open */
    int depth;
};

/* Takes note of a heading written with `level`. */
void prose_outline_add(struct prose_outline *outline, int level);

/* Gives the level (1 to 6) of the last heading, below one of level `base`. */
int prose_outline_level(const struct prose_outline *outline, int base);

/*
 * Gives where the bytes [offset, offset + len) of a prose stand in its file;
 * the whole value when that cannot be told (escapes, several lines).
 */
void prose_place(const struct value *prose, size_t offset, size_t len,
                 pos *start, pos *end);

/* Appends an address, percent-encoded for an attribute or a destination. */
void prose_encode_url(str url, struct buf *out);

#endif
