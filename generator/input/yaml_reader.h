/* SPDX-License-Identifier: MIT */
/*
 * yaml_reader: what the parts of yaml_read share; for input/yaml*.c only.
 *
 * A file passes four of them.  yaml_text looks at the bytes before libyaml
 * does: encoding, invisible characters, directives.  For each of libyaml's
 * events, yaml_layout then looks at the bytes that libyaml reads too kindly,
 * and yaml_compose adds to the tree of values, for whose scalars it asks
 * yaml_scalar.  yaml_message says in our words why libyaml gave up.
 *
 * All of it lives for one call of yaml_read, on its stack and in its arena.
 */
#ifndef SLAGEN_INPUT_YAML_READER_H
#define SLAGEN_INPUT_YAML_READER_H

#include <yaml.h>

#include "base/diag.h"
#include "input/yaml.h"

/* Faults told about one file; what follows them is mostly their echo. */
enum { YAML_MAX_FAULTS = 50 };

/* A piece of the file. */
struct yaml_span {
    size_t from; /* byte offsets into `text` of the reader */
    size_t to;
    pos start; /* the same places as people count */
    pos end;
};

struct yaml_reader {
    const struct source *source;
    const struct yaml_limits *limits;
    struct arena *arena;
    struct diags *diags;
    str text;             /* what libyaml is given: without byte order mark
                             and without what stands before directives' "---" */
    uint32_t first_line;  /* the line of the file that `text` begins with */
    uint32_t fault_count; /* findings so far */
    bool failed;          /* an error is among them */
    size_t cursor_index;  /* code points before cursor_offset in `text` */
    size_t cursor_offset;
};

/* The block collection that a place is in, and whether flow is between. */
struct yaml_context {
    int32_t indent; /* columns before its entries; -1: in none */
    bool in_flow;   /* within [] or {} */
    pos opened;     /* the innermost bracket that is open; line 0: none */
};

/* A scalar's text, typed no further than this. */
struct yaml_scalar {
    str text; /* lives in the arena */
    enum value_style style;
    bool is_null;
};

/* --- yaml_reader.c: places and findings --- */

/* Gives the place of an event; they are asked for nearly in file order. */
struct yaml_span yaml_reader_span(struct yaml_reader *reader,
                                  const yaml_event_t *event);

/* Gives the byte offset of a mark, and its place. */
size_t yaml_reader_offset(struct yaml_reader *reader, const yaml_mark_t *mark);
pos yaml_reader_pos(const struct yaml_reader *reader, const yaml_mark_t *mark);

/* Gives the place of a byte offset; takes time in proportion to it. */
pos yaml_reader_pos_at(const struct yaml_reader *reader, size_t offset);

/* Reports an error, or a warning, about [start, end). */
struct diag *yaml_reader_error(struct yaml_reader *reader, const char *rule,
                               pos start, pos end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
struct diag *yaml_reader_warning(struct yaml_reader *reader, const char *rule,
                                 pos start, pos end, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* True when enough has been said about this file. */
bool yaml_reader_is_full(const struct yaml_reader *reader);

/* --- the parts --- */

/*
 * Checks the bytes of the file and sets `text` and `first_line`.  False when
 * libyaml must not see them.  Errors: yaml-limit, yaml-encoding,
 * yaml-control-character, and those of directives.
 */
bool yaml_text_check(struct yaml_reader *reader);

/*
 * Reads the directives at the start of `text`, which it leaves to begin at
 * their "---".  Errors: yaml-syntax, yaml-version, yaml-directive, yaml-tag.
 */
void yaml_directives_read(struct yaml_reader *reader);

/* How far the layout has been looked at. */
struct yaml_layout {
    struct yaml_reader *reader;
    size_t scanned; /* all before this offset has been checked */
    bool is_lost;   /* a fault was found after which libyaml's are echoes */
};

/*
 * Checks the bytes up to the end of an event: those between the last one and
 * this, and its own.  Errors: yaml-syntax.
 */
void yaml_layout_check(struct yaml_layout *layout, const yaml_event_t *event,
                       const struct yaml_span *span,
                       struct yaml_context context);

/* Gives the offset of a node behind its tag and anchor, if it has any. */
size_t yaml_layout_skip_properties(const struct yaml_reader *reader,
                                   size_t offset);

/* Reads a scalar.  Errors: yaml-control-character, yaml-tag. */
void yaml_scalar_read(struct yaml_reader *reader, const yaml_event_t *event,
                      const struct yaml_span *span, struct yaml_scalar *out);

/* Checks the tag of a list or map, NULL for none.  Errors: yaml-tag. */
void yaml_scalar_check_tag(struct yaml_reader *reader,
                           const yaml_event_t *event,
                           const struct yaml_span *span);

/* Reports why the parser stopped.  `ended`: behind an explicit "...". */
void yaml_message_report(struct yaml_reader *reader,
                         const yaml_parser_t *parser, bool ended,
                         struct yaml_context context);

#endif
