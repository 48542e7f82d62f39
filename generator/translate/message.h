/* SPDX-License-Identifier: MIT */
/*
 * message: one text of a language, with places for facts.
 *
 * The notation is a part of ICU MessageFormat 1, evaluated by ourselves (ICU's
 * own C evaluator prints named plurals verbatim and crashes on a typing error):
 *
 *   {name}                                        a fact
 *   {n, plural, =0 {…} one {…} few {…} other {…}} a choice by number; # is n
 *   {n, selectordinal, one {#st} other {#th}}     the same for ranks
 *   {by, select, phone {…} other {…}}             a choice by word
 *   ''  '{' '}' '#'                               an apostrophe; quoted syntax
 *
 * Choices nest at most three deep.  There is no offset, and no {x, number, …}
 * or {d, date, …}: facts are formatted by their type, so that a translation
 * cannot alter one.  Unlike in ICU, a bare # outside a plural is an error, and
 * quoting it works everywhere.
 *
 * A message is compiled once, then immutable and shared between threads; its
 * text is borrowed from the value that it came from.
 */
#ifndef SLAGEN_TRANSLATE_MESSAGE_H
#define SLAGEN_TRANSLATE_MESSAGE_H

#include "base/diag.h"

struct formats;
struct message;

enum {
    MESSAGE_DEPTH_MAX = 3,     /* choices inside choices */
    MESSAGE_PARAMS_MAX = 32,   /* different arguments */
    MESSAGE_BYTES_MAX = 65536, /* of text */
};

/* --- reading ------------------------------------------------------------- */

/*
 * Compiles the text of a value.  True: `*out` is usable and lives in `arena`.
 * Errors name the place inside the text: message-syntax (braces, apostrophes,
 * types we do not have, # outside a plural), message-plural (no `other`, a
 * translated keyword, a branch given twice), message-select (the same for
 * words), message-depth, message-size.
 */
bool message_compile(const struct value *text, struct arena *arena,
                     struct diags *diags, struct message **out);

/* The value that the message was compiled from. */
const struct value *message_source(const struct message *message);

/* How a message uses one of its arguments. */
struct message_param {
    str name;
    bool is_shown;   /* {n}, or # for it */
    bool is_counted; /* plural or selectordinal: a number */
    bool is_chosen;  /* select: a word */
    size_t offset;   /* of its first use in the text */
};

/* Gives the arguments in the order of their first use; may be none. */
const struct message_param *message_params(const struct message *message,
                                           size_t *count);

/* --- reading what a message can say -------------------------------------- */

/*
 * A variant is what a message says when each of its choices takes one branch.
 * There are as many as it takes for every branch to stand in one of them, no
 * more than MESSAGE_VARIANTS_MAX; variant 0 takes `other` everywhere.
 */
enum { MESSAGE_VARIANTS_MAX = 64 };

size_t message_variant_count(const struct message *message);

/* Takes a variant piece by piece: words, or a fact and then its name, with the
 * offset of its first byte in the text that the message was compiled from. */
typedef void message_piece(void *context, bool is_fact, str text,
                           size_t offset);

void message_variant(const struct message *message, size_t variant,
                     message_piece *piece, void *context);

/* --- checking a translation ---------------------------------------------- */

enum message_type_kind {
    MESSAGE_TYPE_TEXT,
    MESSAGE_TYPE_INTEGER,
    MESSAGE_TYPE_DECIMAL,
};

/* What meta.yaml declares of an argument. */
struct message_type {
    str name;
    enum message_type_kind kind;
    int64_t min; /* numbers: the range that occurs, inclusive */
    int64_t max;
};

/*
 * Checks a translation against the source message (which may be the same, to
 * check the source's own plurals); `formats` are those of the translation's
 * locale.  True when it reports no error:
 *   message-placeholder: an argument that the source does not have; one that
 *     is left out, altogether or in some branches (the counted number itself
 *     may be left out in zero, one, two and =N); a plural of what is no number,
 *     a select of what the source does not select; other words than the
 *     source's in a select
 *   message-plural: a category that the language does not have; no branch for
 *     one that numbers of the declared range (0 to 1000 when none is) fall
 *     into.  As a note: a category of the language that no such number reaches.
 */
bool message_check(const struct message *source,
                   const struct message *translation,
                   const struct message_type *types, size_t type_count,
                   struct formats *formats, struct diags *diags);

/* --- filling ------------------------------------------------------------- */

enum message_arg_kind {
    MESSAGE_TEXT,
    MESSAGE_NUMBER,
};

struct message_arg {
    str name;
    enum message_arg_kind kind;
    str text; /* the fact; of a number the exact decimal: "99.95", "4" */
    const struct value *value; /* for the sink; message never looks at it */
};

static inline struct message_arg message_text_arg(const char *name, str text)
{
    return (struct message_arg){str_from(name), MESSAGE_TEXT, text, NULL};
}

static inline struct message_arg message_number_arg(const char *name,
                                                    str decimal)
{
    return (struct message_arg){str_from(name), MESSAGE_NUMBER, decimal, NULL};
}

/*
 * Takes a message piece by piece, in the order of reading, so that a fact can
 * get markup of its own.  The texts are valid until the call returns, except
 * that `literal` lives as long as the message.
 */
struct message_sink {
    void *context;
    /* Words of the message; never empty. */
    void (*literal)(void *context, str text);
    /* A fact; `text` is what people read: arg->text, or the number in the
     * digits and grouping of the locale. */
    void (*argument)(void *context, const struct message_arg *arg, str text);
    /* A form for this one number, "=1 {…}", was taken: it need not show it.
     * May be NULL. */
    void (*exact)(void *context, const struct message_arg *arg);
};

/*
 * Gives the pieces of the message to the sink.  `formats` must be those of the
 * message's own locale (a fallback's are the fallback's), since they choose
 * plurals.  An argument that is not given comes as literal text, "{name}".
 */
void message_walk(const struct message *message, struct formats *formats,
                  const struct message_arg *args, size_t arg_count,
                  const struct message_sink *sink);

/* Appends the whole as plain text. */
void message_format(const struct message *message, struct formats *formats,
                    const struct message_arg *args, size_t arg_count,
                    struct buf *out);

#endif
