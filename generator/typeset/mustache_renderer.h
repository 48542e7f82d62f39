/* SPDX-License-Identifier: MIT */
/*
 * mustache_renderer: the state of one rendering, for the files of the engine
 * that render.
 *
 * Two stacks of fixed size.  A scope is a section that is open: its value is
 * where names are looked up first, and if it iterates, how far it got.  A frame
 * is a piece of a template that was called: a partial, a parent, a block that
 * overrides another, a lambda's text.  The frame of the first template is
 * number 0.
 *
 * Indentation: a partial that stands alone on an indented line gives its blanks
 * to its frame, and every line written in the frame begins with them, after
 * those of the frame outside it.  `chain` leads through the frames whose blanks
 * count.  A block that overrides first loses the blanks that its own lines
 * begin with (`dedent_len`).  `owed`: the output stands at the start of a line,
 * whose indentation is still to come.
 */
#ifndef SLAGEN_TYPESET_MUSTACHE_RENDERER_H
#define SLAGEN_TYPESET_MUSTACHE_RENDERER_H

#include "mustache_template.h"

struct scope {
    const void *value;
    const void *list; /* NULL: does not iterate */
    size_t index;
    size_t item_count;
};

enum frame_kind {
    FRAME_INLINE,     /* a partial or parent within a line */
    FRAME_STANDALONE, /* a partial or parent alone on its line */
    FRAME_BLOCK,      /* a block that overrides */
    FRAME_LAMBDA,     /* the text that a lambda gave */
    FRAME_ESCAPED,    /* the same, to be escaped when it is rendered */
};

enum { NO_FRAME = -1 };

struct frame {
    const struct mustache_template *compiled;
    const struct instruction *resume; /* where it goes on after a call */
    const struct instruction *tag;    /* in the calling frame, the one below */
    const struct instruction *stop;   /* block: the end tag it ends at */
    str indent;
    uint32_t dedent_len;
    int16_t chain;      /* the first frame whose indent counts here */
    int16_t next_chain; /* the one outside it */
    /* The innermost frame, from here outward, that a parent tag called; its
     * blocks may override blocks here.  0: none. */
    int16_t arguments;
    enum frame_kind kind;
    size_t out_start;       /* where its output begins */
    struct arena_mark mark; /* lambda: of the scratch before it */
};

struct render {
    const struct mustache_host *host;
    void *context;
    struct mustache_output *out;
    const struct instruction *code; /* the next to be executed */
    struct frame *frame;            /* the newest */
    size_t frame_count;
    size_t scope_count;
    size_t steps_left;
    size_t error_count;
    bool stopped;
    bool tracked; /* the newest frame indents or dedents */
    bool owed;
    struct arena scratch; /* for lambdas */
    struct frame frames[MUSTACHE_MAX_DEPTH + 1];
    struct scope scopes[MUSTACHE_MAX_SCOPES + 1];
};

/* --- mustache_output.c --- */

/* Most texts are short, and copied faster by two moves that overlap than by a
 * call: from len / 2 to len bytes of each. */
static inline void copy_short(char *to, const char *from, size_t len)
{
    if (len >= 16) {
        memcpy(to, from, 16);
        memcpy(to + len - 16, from + len - 16, 16);
    } else if (len >= 8) {
        memcpy(to, from, 8);
        memcpy(to + len - 8, from + len - 8, 8);
    } else if (len >= 4) {
        memcpy(to, from, 4);
        memcpy(to + len - 4, from + len - 4, 4);
    } else if (len > 0) {
        to[0] = from[0];
        to[len / 2] = from[len / 2];
        to[len - 1] = from[len - 1];
    }
}

static inline void put(struct mustache_output *out, str text)
{
    /* Without room there may be no memory yet, to which nothing can be added,
     * not even nothing. */
    if (text.len >= out->capacity - out->len || out->full) {
        mustache_put(out, mustache_borrow(text));
        return;
    }
    if (text.len <= 32) {
        copy_short(out->data + out->len, text.data, text.len);
    } else {
        memcpy(out->data + out->len, text.data, text.len);
    }
    out->len += text.len;
}

static inline void mustache_escape(struct render *render,
                                   struct mustache_text text)
{
    if (render->host->escape) {
        render->host->escape(render->context, text, render->out);
    } else {
        mustache_put_html(render->out, text);
    }
}

/* --- mustache_indent.c --- */

/* Writes a text instruction in a frame that is tracked. */
void mustache_write_lines(struct render *render,
                          const struct instruction *code);

/* Writes the indentation that is owed. */
void mustache_settle(struct render *render);

/* Gives the blanks of a partial or block tag, less what its frame dedents. */
str mustache_indent_of(const struct render *render,
                       const struct instruction *code);

/* --- mustache_lookup.c --- */

/* Gives the value of a tag's name, or NULL; reports that, if strict. */
const void *mustache_lookup(struct render *render,
                            const struct instruction *code);

/* --- mustache_frame.c --- */

/* Renders a partial next, or reports or passes over it. */
void mustache_call_partial(struct render *render,
                           const struct instruction *code);

/* Renders next what overrides a block, if anything does. */
void mustache_call_block(struct render *render, const struct instruction *code);

/* Makes a frame the newest, with everything but its kind's own set; NULL, and
 * reported, when there are too many. */
struct frame *mustache_push(struct render *render,
                            const struct instruction *tag, enum frame_kind kind,
                            const struct mustache_template *compiled);

/* Goes back to the frame below; false when there is none. */
bool mustache_pop(struct render *render);

/* --- mustache_lambda.c --- */

/* Renders next what a lambda gives for a section or an interpolation. */
void mustache_call_lambda(struct render *render, const struct instruction *code,
                          const void *lambda);

/* Escapes what a frame wrote. */
void mustache_escape_frame(struct render *render, const struct frame *frame);

/* --- mustache_fault.c --- */

/* Reports a fault at an instruction of the newest frame. */
void mustache_fault(struct render *render, enum mustache_fault fault,
                    const struct instruction *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The same with more told: `error` holds what only the caller knows. */
void mustache_fault_with(struct render *render, struct mustache_error *error,
                         const struct instruction *code);

/* Reports that the host refused to give the text of a value. */
void mustache_refuse(struct render *render, const struct instruction *code,
                     const void *value, bool raw);

/* Ends rendering with a fault. */
#define STOP_WITH(render, ...)                                                 \
    (mustache_fault((render), __VA_ARGS__), (void)((render)->stopped = true))

#endif
