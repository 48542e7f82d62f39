/* SPDX-License-Identifier: MIT */
/*
 * A message, written back from its tree with other words in it.  What was
 * quoted is quoted again: '{' stays a brace of the text.
 */
#include "base/buf.h"
#include "translate/message_tree.h"
#include "translate/pseudo_maker.h"

/* Of a choice, the branch with the most; of all else, the sum. */
static size_t count_letters(const struct message_node *nodes)
{
    size_t letters = 0;
    for (const struct message_node *node = nodes; node; node = node->next) {
        letters += node->kind == NODE_LITERAL ? pseudo_letters(node->text) : 0;
        size_t most = 0;
        for (const struct message_branch *branch = node->branches; branch;
             branch = branch->next) {
            size_t count = count_letters(branch->nodes);
            most = count > most ? count : most;
        }
        letters += most;
    }
    return letters;
}

/* True when a text has words, or facts in an order that is a translator's. */
static bool is_whole(const struct message *message, size_t letters)
{
    return letters || message->param_count;
}

static bool is_special(char c)
{
    return c == '{' || c == '}' || c == '#';
}

/* What is quoted ends at the first apostrophe that is not doubled: marks that
 * stand together are quoted together. */
static void add_quoted(str words, struct buf *out)
{
    bool quoted = false;
    for (size_t i = 0; i < words.len; i++) {
        char c = words.data[i];
        bool starts = !quoted && is_special(c);
        bool ends = quoted && !is_special(c) && c != '\'';
        if (starts || ends) {
            buf_add_char(out, '\'');
            quoted = starts;
        }
        buf_add_char(out, c);
        if (c == '\'') {
            buf_add_char(out, c);
        }
    }
    if (quoted) {
        buf_add_char(out, '\'');
    }
}

static void add_literal(struct pseudo_maker *maker, str text, struct buf *out)
{
    struct buf words;
    buf_init(&words, PSEUDO_TEXT_MAX);
    pseudo_words(maker, text, false, &words);
    add_quoted(buf_text(&words), out);
    buf_release(&words);
}

static const char *choice_word(enum choice_kind choice)
{
    static const char *const words[] = {
        [CHOICE_PLURAL] = "plural",
        [CHOICE_ORDINAL] = "selectordinal",
        [CHOICE_SELECT] = "select",
    };
    return words[choice];
}

/* Recursion ends at MESSAGE_DEPTH_MAX. */
static void add_nodes(struct pseudo_maker *maker,
                      const struct message_node *nodes, struct buf *out)
{
    for (const struct message_node *node = nodes; node; node = node->next) {
        switch (node->kind) {
        case NODE_LITERAL:
            add_literal(maker, node->text, out);
            break;
        case NODE_NUMBER:
            buf_add_char(out, '#');
            break;
        case NODE_ARGUMENT:
            buf_printf(out, "{%.*s}", STR_ARG(node->text));
            break;
        case NODE_CHOICE:
            buf_printf(out, "{%.*s, %s,", STR_ARG(node->text),
                       choice_word(node->choice));
            for (const struct message_branch *branch = node->branches; branch;
                 branch = branch->next) {
                buf_printf(out, " %.*s {", STR_ARG(branch->keyword));
                add_nodes(maker, branch->nodes, out);
                buf_add_char(out, '}');
            }
            buf_add_char(out, '}');
            break;
        }
    }
}

str pseudo_message(struct pseudo_maker *maker, const struct message *message,
                   struct arena *arena)
{
    struct buf out;
    size_t letters = count_letters(message->nodes);
    buf_init(&out, PSEUDO_TEXT_MAX);
    bool whole = is_whole(message, letters);
    pseudo_begin(maker, whole, &out);
    add_nodes(maker, message->nodes, &out);
    pseudo_end(maker, whole, letters, &out);
    str copy = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return copy;
}
