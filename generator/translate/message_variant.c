/* SPDX-License-Identifier: MIT */
/* The ways of reading a message, for those who look at its words. */
#include "translate/message_tree.h"

static size_t count_variants(const struct message_node *nodes);

/* Each branch has variants of its own. */
static size_t count_of_choice(const struct message_node *choice)
{
    size_t count = 0;
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        count += count_variants(b->nodes);
    }
    return count;
}

/* Choices beside each other are read in step: none needs all of the other's. */
static size_t count_variants(const struct message_node *nodes)
{
    size_t most = 1;
    for (const struct message_node *n = nodes; n; n = n->next) {
        size_t count = n->kind == NODE_CHOICE ? count_of_choice(n) : 1;
        most = count > most ? count : most;
    }
    return most;
}

size_t message_variant_count(const struct message *message)
{
    size_t count = count_variants(message->nodes);
    return count < MESSAGE_VARIANTS_MAX ? count : MESSAGE_VARIANTS_MAX;
}

static bool is_other(const struct message_branch *branch)
{
    return str_equal(branch->keyword, STR("other"));
}

static const struct message_branch *find_other(
    const struct message_node *choice)
{
    const struct message_branch *b = choice->branches;
    while (b && !is_other(b)) {
        b = b->next;
    }
    return b;
}

/* Gives the branch of a variant, and in `*variant` which of its own; `other`
 * comes first and stands in for what is not there. */
static const struct message_branch *find_branch(
    const struct message_node *choice, size_t *variant)
{
    const struct message_branch *other = find_other(choice);
    size_t count = other ? count_variants(other->nodes) : 0;
    if (*variant < count) {
        return other;
    }
    *variant -= count;
    for (const struct message_branch *b = choice->branches; b; b = b->next) {
        count = is_other(b) ? 0 : count_variants(b->nodes);
        if (*variant < count) {
            return b;
        }
        *variant -= count;
    }
    *variant = 0;
    return other;
}

struct reading {
    message_piece *piece;
    void *context;
};

static void read_nodes(const struct reading *reading,
                       const struct message_node *nodes, size_t variant)
{
    for (const struct message_node *n = nodes; n; n = n->next) {
        if (n->kind != NODE_CHOICE) {
            reading->piece(reading->context, n->kind != NODE_LITERAL, n->text,
                           n->offset);
            continue;
        }
        size_t inner = variant;
        const struct message_branch *branch = find_branch(n, &inner);
        if (branch) {
            read_nodes(reading, branch->nodes, inner);
        }
    }
}

void message_variant(const struct message *message, size_t variant,
                     message_piece *piece, void *context)
{
    read_nodes(&(struct reading){piece, context}, message->nodes, variant);
}
