/* SPDX-License-Identifier: MIT */
/*
 * message_parser: a reader's place in the text of a message.  Private to the
 * files that compile messages: message_parse.c, message_branch.c.
 */
#ifndef SLAGEN_TRANSLATE_MESSAGE_PARSER_H
#define SLAGEN_TRANSLATE_MESSAGE_PARSER_H

#include "translate/message_tree.h"

enum { MESSAGE_FAULTS_MAX = 8 }; /* reported of one message */

struct message_parser {
    const struct value *value;
    str text;
    size_t offset; /* of the next byte */
    struct arena *arena;
    struct diags *diags;
    struct message_param params[MESSAGE_PARAMS_MAX];
    size_t param_count;
    char *literals;     /* room for all words, quotes resolved */
    size_t literal_len; /* bytes used */
    size_t fault_count;
};

/* Where a message stands: how deep, and whether # means a number. */
struct message_context {
    int depth;
    bool in_plural;
    str counted; /* the argument that # is */
};

/* --- productions: false when the structure is lost ----------------------- */

/* Ends at the end of the text or before a closing brace. */
bool message_parse_nodes(struct message_parser *p,
                         struct message_context context,
                         const struct message_node **out);

/* From behind the second comma to before the closing brace. */
bool message_parse_branches(struct message_parser *p,
                            struct message_context context,
                            struct message_node *choice);

/* --- reporting ----------------------------------------------------------- */

/* Reports a fault at [offset, offset + len); NULL when it is one too many. */
struct diag *message_fault(struct message_parser *p, const char *rule,
                           size_t offset, size_t len, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds to a fault, which may be NULL. */
void message_fault_hint(struct message_parser *p, struct diag *diag,
                        const char *text);
void message_fault_related(struct message_parser *p, struct diag *diag,
                           size_t offset, const char *text);

/* True while it makes sense to go on. */
static inline bool may_go_on(const struct message_parser *p)
{
    return p->fault_count < MESSAGE_FAULTS_MAX;
}

/* --- reading characters -------------------------------------------------- */

static inline char peek(const struct message_parser *p)
{
    return p->offset < p->text.len ? p->text.data[p->offset] : '\0';
}

static inline bool is_at_end(const struct message_parser *p)
{
    return p->offset == p->text.len;
}

static inline bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline void skip_blanks(struct message_parser *p)
{
    while (!is_at_end(p) && is_blank(peek(p))) {
        p->offset++;
    }
}

static inline bool accept(struct message_parser *p, char c)
{
    if (is_at_end(p) || peek(p) != c) {
        return false;
    }
    p->offset++;
    return true;
}

/* True for the characters that mean something; U+0000 is not among them. */
static inline bool is_notation(char c)
{
    return c == '{' || c == '}' || c == '#' || c == '\'' || c == ',';
}

/* Reads up to a blank or a character of the notation; may be empty. */
static inline str read_word(struct message_parser *p)
{
    size_t start = p->offset;
    while (!is_at_end(p) && !is_blank(peek(p)) && !is_notation(peek(p))) {
        p->offset++;
    }
    return str_slice(p->text, start, p->offset);
}

#endif
