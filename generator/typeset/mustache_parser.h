/* SPDX-License-Identifier: MIT */
/*
 * mustache_parser: from the text of a template to instructions, for the files
 * of the engine that compile.
 *
 *     scan     finds the next tag: its delimiters, its kind, its name
 *     parse    knows which sections are open and what stands alone on a line
 *     build    holds the growing arrays, reports faults, packs the result
 */
#ifndef SLAGEN_TYPESET_MUSTACHE_PARSER_H
#define SLAGEN_TYPESET_MUSTACHE_PARSER_H

#include "mustache_template.h"

enum tag_kind {
    TAG_VARIABLE,   /* {{name}} */
    TAG_RAW,        /* {{{name}}} {{&name}} */
    TAG_SECTION,    /* {{#name}} */
    TAG_INVERTED,   /* {{^name}} */
    TAG_END,        /* {{/name}} */
    TAG_PARTIAL,    /* {{>name}} */
    TAG_PARENT,     /* {{<name}} */
    TAG_BLOCK,      /* {{$name}} */
    TAG_COMMENT,    /* {{!...}} */
    TAG_DELIMITERS, /* {{=<% %>=}} */
};

struct tag {
    enum tag_kind kind;
    bool dynamic; /* a "*" stood before the name */
    str name;     /* or what a comment or delimiter tag holds */
    size_t start; /* bytes, of the whole tag */
    size_t end;
    /* How it stands on its line. */
    bool blank_before;  /* nothing but blanks before it, */
    size_t blank_start; /* which begin here */
    size_t next_line;   /* 0, or where the next line begins: only blanks follow
                           the tag, and a line end or the end of the text */
};

/* A section, block or parent that waits for its end. */
struct opened {
    struct tag tag;
    uint32_t index;      /* of its instruction */
    uint32_t last_block; /* parent: the last of its blocks so far, 0: none */
};

struct parser {
    str text;
    const struct mustache_compiler *compiler;
    struct arena scratch;
    size_t offset;   /* where the text not yet read begins, */
    bool line_start; /* which is where a line begins */
    struct delimiters current;

    struct instruction *code;
    struct mustache_key *keys;
    struct delimiters *delimiters;
    uint32_t code_count;
    uint32_t code_capacity;
    uint32_t key_count;
    uint32_t key_capacity;
    uint32_t delimiters_count;
    uint32_t delimiters_capacity;
    uint32_t target_count;

    size_t error_count;
    bool stopped; /* no sense in going on */
    struct cursor cursor;
    struct cursor related_cursor;

    size_t opened_count;
    struct opened opened[MUSTACHE_MAX_SECTIONS];
};

enum scanned {
    SCANNED_TAG,
    SCANNED_BROKEN, /* reported; the parser's offset stands behind it */
    SCANNED_END,    /* no tag in the rest of the text */
};

/* --- mustache_scan.c --- */

/* Finds the tag that comes next in the text and reports what is wrong with it.
 * Fills in all but how it stands on its line. */
enum scanned mustache_scan(struct parser *parser, struct tag *out);

/* Reads "<% %>" into the parser's current delimiters; reports. */
void mustache_scan_delimiters(struct parser *parser, const struct tag *tag);

/* --- mustache_parse.c --- */

/* Parses the whole text. */
void mustache_parse(struct parser *parser);

/* Gives the innermost section that is open, or NULL. */
struct opened *mustache_innermost(struct parser *parser);

/* True directly in a parent tag, where only blocks count. */
bool mustache_is_ignored(struct parser *parser);

/* Adds the text not yet read up to a tag; `standalone`: without the blanks
 * before it. */
void mustache_add_text_before(struct parser *parser, const struct tag *tag,
                              bool standalone);

/* Goes on behind a tag; `standalone`: on the next line. */
void mustache_go_on(struct parser *parser, const struct tag *tag,
                    bool standalone);

/* Remembers that a tag, whose instruction has that index, is open. */
void mustache_open(struct parser *parser, const struct tag *tag,
                   uint32_t index);

/* Adds the name of a partial or parent; reports what cannot be one. */
void mustache_add_partial_name(struct parser *parser, struct instruction *code,
                               const struct tag *tag);

/* Adds the instruction of an end tag, and links it with that of its start. */
struct instruction *mustache_add_end(struct parser *parser,
                                     const struct opened *opened,
                                     enum opcode op, const struct tag *tag);

/* True when a tag has a line for itself. */
static inline bool mustache_is_standalone(const struct tag *tag)
{
    return tag->blank_before && tag->next_line;
}

/* Notes the bytes [start, end) as the blanks that go before lines. */
static inline void mustache_set_indent(struct instruction *code, size_t start,
                                       size_t end)
{
    code->indent_start = (uint32_t)start;
    code->indent_len = (uint32_t)(end - start);
}

/* --- mustache_parse_block.c --- */

void mustache_parse_parent(struct parser *parser, const struct tag *tag);
void mustache_parse_block(struct parser *parser, const struct tag *tag);
void mustache_end_parent(struct parser *parser, const struct opened *opened,
                         const struct tag *tag);
void mustache_end_block(struct parser *parser, const struct opened *opened,
                        const struct tag *tag);

/* --- mustache_build.c --- */

/* Adds an instruction for a tag; valid until the next is added. */
struct instruction *mustache_add_code(struct parser *parser, enum opcode op,
                                      size_t start, size_t end);

/* Adds the delimiters in force, which later sections refer to. */
void mustache_add_delimiters(struct parser *parser);

/* Adds a name as one key, and split on its dots; reports an empty part. */
void mustache_add_name(struct parser *parser, struct instruction *code,
                       str name);
void mustache_add_dotted_name(struct parser *parser, struct instruction *code,
                              const struct tag *tag);

/* Reports a fault of a tag; `related` (NULL: none) was "opened here". */
void mustache_fail(struct parser *parser, enum mustache_fault fault,
                   const struct tag *tag, const struct tag *related,
                   const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
