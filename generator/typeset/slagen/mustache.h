/* SPDX-License-Identifier: MIT */
/*
 * mustache: logic-less templates (https://mustache.github.io, specification
 * 1.4 with inheritance, dynamic names and lambdas) as a library.
 *
 *     struct mustache_compiler compiler = {.allocate = give, .error = tell};
 *     struct mustache_template *page = mustache_compile(text, &compiler);
 *     mustache_render(page, &host, host_context, root_value, &out);
 *
 * A template is compiled once into a form that never changes, which any number
 * of threads may then render at the same time.  The library knows nothing of
 * the host's data: values are pointers that it hands back to the callbacks of
 * a `struct mustache_host`.  Text is a pointer and a length, in UTF-8, and may
 * hold U+0000; nothing needs a zero at its end.
 *
 * Hostile templates and data meet an error, not the end of the stack: nothing
 * recurses, nesting has the limits below, rendering has a budget of steps and
 * the output a ceiling.  Compiling takes time linear in the text.  Rendering
 * allocates nothing but the growth of its output, unless lambdas are called.
 * Where the machine has no memory left for compiling, the process ends.
 * Names of partials are keys, never paths: ASCII letters, digits, "-" and "_",
 * with "/" between such parts.
 *
 * White space, where the specification leaves room.  A byte order mark at the
 * start of a template is dropped.  A partial that stands alone on an indented
 * line has every line indented that holds anything; a line that stays empty
 * gets no trailing blanks.  An overriding block loses the indentation of its
 * first line and takes that of the place that it goes to.  A block without
 * content, alone on its line, is a slot: not overridden, the line vanishes.
 */
#ifndef SLAGEN_MUSTACHE_H
#define SLAGEN_MUSTACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    MUSTACHE_MAX_BYTES = 64 << 20, /* of one template */
    MUSTACHE_MAX_SECTIONS = 256,   /* open at the same place of a template */
    MUSTACHE_MAX_DEPTH = 64,       /* partials, parents, blocks and lambdas */
    MUSTACHE_MAX_SCOPES = 512,     /* sections open while rendering */
    MUSTACHE_MAX_ERRORS = 64,      /* reported by one call, which then ends */
    MUSTACHE_DEFAULT_STEPS = 20 * 1000 * 1000,
};

/* A compiled template: opaque, one block of memory.  Once linked it does not
 * change, but for the hints of `find`, which are atomic. */
struct mustache_template;

struct mustache_text {
    const char *data; /* may be NULL when len is 0 */
    size_t len;       /* bytes */
};

/* --- errors ------------------------------------------------------------ */

enum mustache_fault {
    MUSTACHE_UNCLOSED,        /* a section, block or parent has no end */
    MUSTACHE_MISMATCH,        /* an end tag ends something else, or nothing */
    MUSTACHE_SYNTAX,          /* no tag: no end, no name, two names */
    MUSTACHE_DELIMITER,       /* {{= =}} does not hold two delimiters */
    MUSTACHE_PARTIAL_NAME,    /* not a name that a partial can have */
    MUSTACHE_PARTIAL_MISSING, /* strict, or linking: no such partial */
    MUSTACHE_DEPTH,           /* a limit of nesting is exceeded */
    MUSTACHE_SIZE,            /* the template is larger than allowed */
    MUSTACHE_UNKNOWN_NAME,    /* strict: no value of that name */
    MUSTACHE_REFUSED,         /* the host's `text` refused the value */
    MUSTACHE_OUTPUT_LIMIT,    /* the output cannot grow */
    MUSTACHE_STEP_LIMIT,      /* rendering takes too many steps */
};

/* 1-based, columns in code points; line 0: no place. */
struct mustache_place {
    uint32_t line;
    uint32_t column;
};

/* What is wrong, and where.  All of it is valid during the callback only. */
struct mustache_error {
    enum mustache_fault fault;
    const char *rule;            /* "template-unclosed": never changes */
    const char *message;         /* one sentence without a full stop */
    const char *hint;            /* what to write instead, or NULL */
    const void *user;            /* of the template that `start` is in */
    struct mustache_place start; /* of the tag, mostly */
    struct mustache_place end;   /* behind it */
    const void *related_user;    /* of the template that `related` is in */
    struct mustache_place related;
    const char *related_message; /* "opened here", or NULL */
    struct mustache_text name;   /* the name in the tag; may be empty */
    /* MUSTACHE_UNKNOWN_NAME: the part of the name that was not found, and the
     * values in which it was looked for, innermost first. */
    struct mustache_text part;
    const void *const *scopes;
    size_t scope_count;
    /* MUSTACHE_REFUSED: the value, and whether it was to go out unescaped. */
    const void *value;
    bool raw;
};

typedef void mustache_report(void *context, const struct mustache_error *error);

/* Gives the rule of a fault: "template-unclosed" for MUSTACHE_UNCLOSED. */
const char *mustache_rule(enum mustache_fault fault);

/* --- compiling ----------------------------------------------------------- */

struct mustache_compiler {
    void *context; /* for the callbacks */
    /* Gives memory aligned for any type; called once.  NULL ends compiling. */
    void *(*allocate)(void *context, size_t size);
    mustache_report *error; /* NULL: nobody wants to know */
    const void *user;       /* the host's word for this template, in errors */
    /* The delimiters to start with; empty: {{ and }}. Borrowed. */
    struct mustache_text opener;
    struct mustache_text closer;
};

/*
 * Compiles a template, which borrows `text`.  Reports every fault it finds and
 * goes on; gives NULL when there was one.  The template is the one block that
 * `allocate` gave: release it as it was got (malloc and free will do).
 */
struct mustache_template *mustache_compile(
    struct mustache_text text, const struct mustache_compiler *compiler);

/* Gives the partial of that name, or NULL; called with valid names only. */
typedef const struct mustache_template *mustache_find_partial(
    void *context, struct mustache_text name);

/*
 * Looks up the partials and parents that the template names, once, before it
 * is shared between threads; rendering then asks the host for dynamic names
 * only.  Reports those that are missing; false when there was one.
 */
bool mustache_link(struct mustache_template *compiled,
                   mustache_find_partial *find, mustache_report *error,
                   void *context);

/* Gives `user` of the compiler. */
const void *mustache_user(const struct mustache_template *compiled);

/* --- rendering -------------------------------------------------------------
 */

/*
 * Where text goes.  The caller supplies memory of `capacity` bytes, none to
 * begin with if `grow` is there.
 */
struct mustache_output {
    char *data;
    size_t len;      /* bytes in use */
    size_t capacity; /* bytes there are */
    /* Makes room for `more` bytes behind `len`, changing data and capacity;
     * false when that exceeds the ceiling.  NULL: the memory is all there is.
     */
    bool (*grow)(struct mustache_output *out, size_t more);
    void *user;
    bool full; /* something did not fit; nothing is added any more */
};

/* Appends text; for `escape` callbacks. */
void mustache_put(struct mustache_output *out, struct mustache_text text);

/* Appends text with & < > " ' as &amp; &lt; &gt; &quot; &#39;. */
void mustache_put_html(struct mustache_output *out, struct mustache_text text);

/* A part of a dotted name, made ready when the template was compiled. */
struct mustache_key {
    const char *data;
    uint32_t len;  /* bytes */
    uint32_t hash; /* FNV-1a of the bytes */
};

/* What a section makes of a value. */
enum mustache_kind {
    MUSTACHE_FALSE, /* skips it: false, null, an empty list */
    MUSTACHE_TRUE,  /* renders it once, with the value as context */
    MUSTACHE_LIST,  /* renders it for each item */
    MUSTACHE_LAMBDA /* calls it with the text of the section */
};

/* What an interpolation makes of a value. */
enum mustache_reading {
    MUSTACHE_READ,   /* the text is in `*out` */
    MUSTACHE_CALL,   /* it is a lambda: calls it */
    MUSTACHE_REFUSE, /* MUSTACHE_REFUSED is reported */
};

/*
 * How the host's values are read.  `context` is what mustache_render got.
 * Values must not change while rendering; no callback may call mustache_render
 * with the same output.
 */
struct mustache_host {
    /*
     * Gives the value that `value` has under a key, or NULL.  `*hint` is the
     * host's to use: a number that is kept for each key of a template, 0 at
     * first.  A host that keeps there where the key was found looks there first
     * when the next value of its kind comes.  It may also be stale, or have
     * been set by another thread.
     */
    const void *(*find)(void *context, const void *value,
                        const struct mustache_key *key, uint32_t *hint);

    /* Tells what kind a value is; of a list also how many items it has. */
    enum mustache_kind (*kind)(void *context, const void *value,
                               size_t *item_count);

    /* Gives an item of a list; `index` is less than its item count. */
    const void *(*item)(void *context, const void *list, size_t index);

    /*
     * Gives the text of a value, empty for null, valid until the next call.
     * `raw`: it goes out as it is ({{{x}}}, {{&x}}); otherwise it is escaped,
     * or is the name of a partial ({{>*x}}).
     */
    enum mustache_reading (*text)(void *context, const void *value, bool raw,
                                  struct mustache_text *out);

    /* For templates that are not linked, and dynamic names; NULL: none. */
    mustache_find_partial *partial;

    /*
     * Calls a lambda: gives a template, which must live until rendering ends,
     * to go in its place.  `section` is the source of the section, NULL in an
     * interpolation.  False: nothing goes in its place.  NULL: no lambdas.
     */
    bool (*lambda)(void *context, const void *lambda,
                   const struct mustache_text *section,
                   struct mustache_text *out);

    /* Appends `text`, escaped; NULL: mustache_put_html. */
    void (*escape)(void *context, struct mustache_text text,
                   struct mustache_output *out);

    mustache_report *error; /* NULL: nobody wants to know */

    /* Unknown names and missing partials are errors, not empty. */
    bool strict;

    /* Tags executed, list items and scopes searched; 0: the default. */
    size_t max_steps;
};

/*
 * Appends what the template makes of `root`.  Renders on after an unknown
 * name, a refused value or a missing partial, to find the next; ends at once
 * at a limit.  False when anything was reported.
 */
bool mustache_render(const struct mustache_template *compiled,
                     const struct mustache_host *host, void *context,
                     const void *root, struct mustache_output *out);

/* --- looking into a template -------------------------------------------------
 */

enum mustache_piece_kind {
    MUSTACHE_PIECE_TEXT,
    MUSTACHE_PIECE_VARIABLE,
    MUSTACHE_PIECE_RAW,
    MUSTACHE_PIECE_SECTION,
    MUSTACHE_PIECE_INVERTED,
    MUSTACHE_PIECE_SECTION_END, /* of both */
    MUSTACHE_PIECE_PARTIAL,
    MUSTACHE_PIECE_PARENT,
    MUSTACHE_PIECE_PARENT_END,
    MUSTACHE_PIECE_BLOCK,    /* a place that others may override */
    MUSTACHE_PIECE_ARGUMENT, /* a block in a parent tag */
    MUSTACHE_PIECE_BLOCK_END,
};

struct mustache_piece {
    enum mustache_piece_kind kind;
    bool dynamic;              /* {{>*name}}: `name` is looked up first */
    struct mustache_text name; /* dots and all */
    struct mustache_text text; /* the run of text, or the source of the tag */
    size_t offset;             /* of `text` in the template, bytes */
};

/*
 * Gives the pieces of a template in their order, to check it without data:
 * start with `*cursor` 0; false behind the last.  What a parent ignores (all
 * between its tags but blocks) is left out.
 */
bool mustache_next_piece(const struct mustache_template *compiled,
                         size_t *cursor, struct mustache_piece *out);

/* Gives the place of a byte of the template's text. */
struct mustache_place mustache_place_of(
    const struct mustache_template *compiled, size_t offset);

#ifdef __cplusplus
}
#endif

#endif
