/* SPDX-License-Identifier: MIT */
/*
 * mustache_template: the compiled form of a template, for the files of the
 * engine alone.
 *
 * A flat array of instructions that refer to each other by index and to the
 * source by byte offsets.  All of it is one block of memory.
 */
#ifndef SLAGEN_TYPESET_MUSTACHE_TEMPLATE_H
#define SLAGEN_TYPESET_MUSTACHE_TEMPLATE_H

#include "slagen/mustache.h"

#include <stdatomic.h>

#include "base/arena.h"

enum opcode {
    OP_TEXT,
    OP_VARIABLE,
    OP_RAW,
    OP_SECTION,
    OP_SECTION_END,
    OP_INVERTED,
    OP_INVERTED_END,
    OP_PARTIAL,
    OP_PARENT,
    OP_PARENT_END,
    OP_BLOCK,
    OP_BLOCK_END,
    OP_STOP,
};

enum {
    FLAG_DYNAMIC = 1,    /* partial, parent: the name is looked up first */
    FLAG_STANDALONE = 2, /* partial, parent, block, block end: alone on a line;
                            its blanks and line end are in no text */
    FLAG_LINE_START = 4, /* text: begins where a line of the template does */
    FLAG_ARGUMENT = 8,   /* block: stands directly in a parent tag */
    FLAG_SLOT = 16,      /* block: empty, and alone on its line */
};

struct instruction {
    uint8_t op;
    uint8_t flags;
    uint16_t key_count; /* of the name; 0: the implicit iterator "." */
    uint32_t start;     /* of the text or the tag, bytes from the beginning */
    uint32_t len;
    uint32_t keys; /* first key of the name; a whole name is one key */
    uint32_t jump; /* section, inverted, parent, block: its end, and back */
    /* Partial, parent: index of its place among the targets.  Section: of the
     * delimiters in force.  Block in a parent: of the next one, 0: none.  Its
     * end: of the parent. */
    uint32_t slot;
    uint32_t first_block;  /* parent: its first block, 0: none */
    uint32_t indent_start; /* blanks that go before every line put here; of a */
    uint32_t indent_len;   /* block that overrides: that its lines lose */
};

struct delimiters {
    str opener;
    str closer;
};

struct mustache_template {
    str text;
    const void *user;
    const struct instruction *code; /* ends with OP_STOP */
    const struct mustache_key *keys;
    const struct delimiters *delimiters;
    const struct mustache_template **targets; /* of partials; see `linked` */
    _Atomic(uint32_t) *hints; /* one per key, for the host's `find` */
    uint32_t code_count;
    uint32_t key_count;
    uint32_t delimiters_count;
    uint32_t target_count;
    bool linked;
};

/* A walk to byte offsets that are mostly in ascending order: all of them
 * together cost one pass over the text. */
struct cursor {
    size_t offset;
    struct mustache_place place;
};

struct mustache_place mustache_place_at(str text, size_t offset,
                                        struct cursor *cursor);

/* True for what the library takes for the name of a partial. */
bool mustache_is_partial_name(str name);

/* Gives the length of a byte order mark at the start of `text`: 3 or 0. */
size_t mustache_mark_len(str text);

/* Writes a name for a message: cut short to fit `size`, zero at its end. */
void mustache_quote(str name, char *out, size_t size);
enum { QUOTE_SIZE = 64 };

static inline bool mustache_is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static inline str mustache_name(const struct mustache_key *key)
{
    return (str){key->data, key->len};
}

static inline struct mustache_text mustache_borrow(str text)
{
    return (struct mustache_text){text.data, text.len};
}

#endif
