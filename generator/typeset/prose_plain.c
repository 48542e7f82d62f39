/* SPDX-License-Identifier: MIT */
#include "typeset/prose_tree.h"

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Appends words with one blank between them and none at the start. */
static void add_words(str text, size_t start, struct buf *out)
{
    for (size_t i = 0; i < text.len; i++) {
        if (!is_blank(text.data[i])) {
            buf_add_char(out, text.data[i]);
        } else if (out->len > start && out->data[out->len - 1] != ' ') {
            buf_add_char(out, ' ');
        }
    }
}

static void add_text(str text, const struct prose_context *ctx, size_t start,
                     struct buf *out)
{
    struct prose_piece piece;
    while (prose_next_piece(&text, &piece)) {
        struct prose_fact fact;
        if (!piece.is_value) {
            add_words(piece.text, start, out);
        } else if (prose_fact_find(ctx, piece.text, &fact)) {
            add_words(fact.text, start, out);
        } else {
            buf_printf(out, "{%.*s}", STR_ARG(piece.text));
        }
    }
}

void prose_to_plain(const struct value *prose, const struct prose_context *ctx,
                    struct buf *out)
{
    size_t start = out->len;
    struct prose_tree tree;
    prose_tree_open(prose->text, &tree);
    while (cmark_iter_next(tree.iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(tree.iter);
        cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT) {
            add_text(prose_literal(node), ctx, start, out);
        } else {
            if (prose_is_block(type) || type == CMARK_NODE_SOFTBREAK ||
                type == CMARK_NODE_LINEBREAK) {
                add_words(STR(" "), start, out);
            }
            add_words(prose_literal(node), start, out);
        }
    }
    prose_tree_close(&tree);
    if (out->len > start && out->data[out->len - 1] == ' ') {
        buf_truncate(out, out->len - 1);
    }
}
