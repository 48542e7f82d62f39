/* SPDX-License-Identifier: MIT */
/*
 * Filling a message: a walk over its tree that follows one branch of each
 * choice and hands every piece to the sink.
 */
#include "translate/message_tree.h"

#include <assert.h>

#include "translate/icu.h"

struct walk {
    struct formats *formats;
    const struct message_arg *args;
    size_t arg_count;
    const struct message_sink *sink;
};

const struct value *message_source(const struct message *message)
{
    return message->text;
}

const struct message_param *message_params(const struct message *message,
                                           size_t *count)
{
    *count = message->param_count;
    return message->params;
}

static const struct message_arg *find_arg(const struct walk *walk, str name)
{
    for (size_t i = 0; i < walk->arg_count; i++) {
        if (str_equal(walk->args[i].name, name)) {
            return &walk->args[i];
        }
    }
    return NULL;
}

/* Shown like in the source, so that the gap is seen where it is. */
static void emit_missing(const struct walk *walk, str name)
{
    const struct message_sink *sink = walk->sink;
    sink->literal(sink->context, STR("{"));
    sink->literal(sink->context, name);
    sink->literal(sink->context, STR("}"));
}

static void emit_argument(const struct walk *walk, str name)
{
    const struct message_sink *sink = walk->sink;
    const struct message_arg *arg = find_arg(walk, name);
    if (!arg) {
        emit_missing(walk, name);
    } else if (arg->kind == MESSAGE_TEXT) {
        sink->argument(sink->context, arg, arg->text);
    } else {
        struct arena *scratch = &walk->formats->scratch;
        struct arena_mark mark = arena_mark(scratch);
        sink->argument(sink->context, arg,
                       format_decimal(walk->formats, arg->text, scratch));
        arena_rewind(scratch, mark);
    }
}

/* --- choosing a branch --------------------------------------------------- */

static const struct message_branch *find_other(const struct message_node *node)
{
    const struct message_branch *branch = node->branches;
    while (branch && !str_equal(branch->keyword, STR("other"))) {
        branch = branch->next;
    }
    return branch;
}

static const struct message_branch *choose_word(const struct message_node *node,
                                                const struct message_arg *arg)
{
    for (const struct message_branch *b = node->branches; b; b = b->next) {
        if (arg && str_equal(b->keyword, arg->text)) {
            return b;
        }
    }
    return find_other(node);
}

/* Reads a decimal that is a whole number of at most nine digits; "2.0" is 2. */
static bool read_whole(str decimal, int64_t *out)
{
    str rest = decimal;
    str whole = str_cut(&rest, '.');
    uint64_t number;
    for (size_t i = 0; i < rest.len; i++) {
        if (rest.data[i] != '0') {
            return false;
        }
    }
    while (whole.len > 1 && whole.data[0] == '0') {
        whole = str_slice(whole, 1, whole.len);
    }
    if (!str_to_uint(whole, INT32_MAX, &number)) {
        return false;
    }
    *out = (int64_t)number;
    return true;
}

static const struct message_branch *find_exact(const struct message_node *node,
                                               str decimal)
{
    int64_t number;
    if (!read_whole(decimal, &number)) {
        return NULL;
    }
    for (const struct message_branch *b = node->branches; b; b = b->next) {
        if (b->is_exact && b->number == number) {
            return b;
        }
    }
    return NULL;
}

static const struct message_branch *choose_number(
    struct formats *formats, const struct message_node *node,
    const struct message_arg *arg)
{
    if (!arg || !decimal_is_valid(arg->text)) {
        return find_other(node);
    }
    const struct message_branch *exact = find_exact(node, arg->text);
    if (exact) {
        return exact;
    }
    enum plural_kind kind =
        node->choice == CHOICE_ORDINAL ? PLURAL_ORDINAL : PLURAL_CARDINAL;
    enum plural_category category = format_plural(formats, arg->text, kind);
    for (const struct message_branch *b = node->branches; b; b = b->next) {
        if (!b->is_exact && b->category == category) {
            return b;
        }
    }
    return find_other(node);
}

/* --- walking ------------------------------------------------------------- */

/* Recursion ends at MESSAGE_DEPTH_MAX. */
static void walk_nodes(const struct walk *walk,
                       const struct message_node *nodes)
{
    for (const struct message_node *n = nodes; n; n = n->next) {
        switch (n->kind) {
        case NODE_LITERAL:
            walk->sink->literal(walk->sink->context, n->text);
            break;
        case NODE_ARGUMENT:
        case NODE_NUMBER:
            emit_argument(walk, n->text);
            break;
        case NODE_CHOICE: {
            const struct message_arg *arg = find_arg(walk, n->text);
            const struct message_branch *branch =
                node_is_counted(n) ? choose_number(walk->formats, n, arg)
                                   : choose_word(n, arg);
            if (branch->is_exact && walk->sink->exact) {
                walk->sink->exact(walk->sink->context, arg);
            }
            walk_nodes(walk, branch->nodes);
            break;
        }
        }
    }
}

void message_walk(const struct message *message, struct formats *formats,
                  const struct message_arg *args, size_t arg_count,
                  const struct message_sink *sink)
{
    struct walk walk = {formats, args, arg_count, sink};
    walk_nodes(&walk, message->nodes);
}

static void add_literal(void *context, str text)
{
    buf_add(context, text);
}

static void add_argument(void *context, const struct message_arg *arg, str text)
{
    (void)arg;
    buf_add(context, text);
}

void message_format(const struct message *message, struct formats *formats,
                    const struct message_arg *args, size_t arg_count,
                    struct buf *out)
{
    const struct message_sink sink = {out, add_literal, add_argument, NULL};
    message_walk(message, formats, args, arg_count, &sink);
}
