/* SPDX-License-Identifier: MIT */
/*
 * What stands in the lines of prose written as CommonMark.
 */
#include "typeset/escape.h"
#include "typeset/prose_escape.h"
#include "typeset/prose_markdown.h"

/* A `!` that happens to stand before a link would make it an image. */
static void guard_mark(struct buf *out)
{
    if (out->len && out->data[out->len - 1] == '!') {
        buf_truncate(out, out->len - 1);
        BUF_ADD(out, "\\!");
    }
}

/* Writes the end of a link's text and its address. */
static void add_address(struct markdown *md, str url, str fragment)
{
    struct buf encoded;
    buf_init(&encoded, 8 * (size_t)PROSE_MAX_BYTES);
    prose_encode_url(url, &encoded);
    prose_encode_url(fragment, &encoded);
    BUF_ADD(md->out, "](");
    escape_markdown(buf_text(&encoded), md->out);
    buf_release(&encoded);
}

static void add_fact(struct markdown *md, const struct prose_fact *fact)
{
    struct buf *out = md->out;
    bool link = fact->href.len && !md->in_link;
    enum prose_direction direction = prose_fact_direction(fact, md->ctx->rtl);
    prose_markdown_begin(md);
    if (link) {
        guard_mark(out);
        BUF_ADD(out, "[");
    }
    if (direction != DIRECTION_NONE) {
        buf_add_code_point(out, direction == DIRECTION_LTR ? 0x2066 : 0x2067);
    }
    escape_markdown(fact->text, out);
    if (direction != DIRECTION_NONE) {
        buf_add_code_point(out, 0x2069);
    }
    if (link) {
        add_address(md, fact->href, STR(""));
        BUF_ADD(out, ")");
    }
}

static void add_text(struct markdown *md, str text)
{
    struct prose_piece piece;
    while (prose_next_piece(&text, &piece)) {
        struct prose_fact fact;
        prose_markdown_begin(md);
        if (piece.is_value && prose_fact_find(md->ctx, piece.text, &fact)) {
            add_fact(md, &fact);
        } else if (piece.is_value) {
            buf_printf(md->out, "{%.*s}", STR_ARG(piece.text));
        } else {
            prose_escape_markdown(piece.text, md->out);
        }
    }
}

int prose_markdown_fence(str code, int least)
{
    int longest = least - 1;
    int run = 0;
    for (size_t i = 0; i < code.len; i++) {
        run = code.data[i] == '`' ? run + 1 : 0;
        longest = run > longest ? run : longest;
    }
    return longest + 1;
}

static void add_times(struct buf *out, char c, int count)
{
    for (int i = 0; i < count; i++) {
        buf_add_char(out, c);
    }
}

/* A code block in a line loses its line ends: a blank line would end the code,
 * and what stands behind it would be markup. */
static void add_code(str code, struct buf *out)
{
    for (size_t i = 0; i < code.len; i++) {
        buf_add_char(out, code.data[i] == '\n' ? ' ' : code.data[i]);
    }
}

void prose_markdown_code(struct markdown *md, str code)
{
    int fence = prose_markdown_fence(code, 1);
    if (code.len == 0) { /* of a block; a fence alone would begin other code */
        return;
    }
    bool padded =
        str_trim(code).len &&
        (code.data[0] == '`' || code.data[0] == ' ' ||
         code.data[code.len - 1] == '`' || code.data[code.len - 1] == ' ');
    prose_markdown_begin(md);
    add_times(md->out, '`', fence);
    buf_add(md->out, padded ? STR(" ") : STR(""));
    add_code(code, md->out);
    buf_add(md->out, padded ? STR(" ") : STR(""));
    add_times(md->out, '`', fence);
}

static bool is_kind(cmark_node *node, cmark_node_type type)
{
    return node && cmark_node_get_type(node) == type;
}

static bool is_word_char(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

/* True when a letter stands right before or behind a node; there `_` is text.
 */
static bool is_within_word(cmark_node *node)
{
    cmark_node *before = cmark_node_previous(node);
    cmark_node *behind = cmark_node_next(node);
    str left =
        is_kind(before, CMARK_NODE_TEXT) ? prose_literal(before) : STR("");
    str right =
        is_kind(behind, CMARK_NODE_TEXT) ? prose_literal(behind) : STR("");
    return (left.len && is_word_char(left.data[left.len - 1])) ||
           (right.len && is_word_char(right.data[0]));
}

/* `*`, but `_` where two runs of `*` would flow into one. */
static void add_emphasis(struct markdown *md, cmark_node *node, bool enter)
{
    cmark_node *before = cmark_node_previous(node);
    cmark_node *behind = cmark_node_next(node);
    cmark_node *parent = cmark_node_parent(node);
    bool touches =
        is_kind(before, CMARK_NODE_EMPH) ||
        is_kind(before, CMARK_NODE_STRONG) ||
        (is_kind(parent, cmark_node_get_type(node)) && !(before && behind)) ||
        (is_kind(parent, CMARK_NODE_STRONG) && !before && !behind);
    prose_markdown_begin(md);
    prose_markdown_add_run(md, touches && !is_within_word(node) ? '_' : '*',
                           is_kind(node, CMARK_NODE_STRONG) ? 2 : 1, enter);
}

static void add_title(str title, struct buf *out)
{
    BUF_ADD(out, " \"");
    for (size_t i = 0; i < title.len; i++) {
        char c = title.data[i];
        if (memchr("\"\\&<`", c, 5)) {
            buf_add_char(out, '\\');
        }
        buf_add_char(out, c == '\n' || c == '\r' ? ' ' : c);
    }
    BUF_ADD(out, "\"");
}

static void render_link(struct markdown *md, cmark_node *node, bool enter)
{
    str url;
    str fragment;
    struct buf *out = md->out;
    md->link_depth += enter ? 1 : -1;
    if (md->link_depth > (enter ? 1 : 0)) {
        return; /* of links within links the outer one wins */
    }
    if (enter) {
        prose_markdown_begin(md);
        md->in_link = prose_target(md->ctx, node, &url, &fragment);
        if (md->in_link) {
            guard_mark(out);
            BUF_ADD(out, "[");
        }
    } else if (md->in_link) {
        prose_markdown_begin(md);
        prose_target(md->ctx, node, &url, &fragment);
        add_address(md, url, fragment);
        if (prose_title(node).len) {
            add_title(prose_title(node), out);
        }
        BUF_ADD(out, ")");
        md->in_link = false;
    }
}

static void add_break(struct markdown *md, bool hard)
{
    if (md->in_heading || md->ctx->phrasing) {
        prose_markdown_begin(md);
        BUF_ADD(md->out, " ");
        return;
    }
    if (hard) {
        prose_markdown_begin(md);
        BUF_ADD(md->out, "\\");
    }
    md->new_line = true;
}

void prose_markdown_inline(struct markdown *md, cmark_node *node, bool enter)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        add_text(md, prose_literal(node));
        break;
    case CMARK_NODE_SOFTBREAK:
        add_break(md, false);
        break;
    case CMARK_NODE_LINEBREAK:
        add_break(md, true);
        break;
    case CMARK_NODE_CODE:
        prose_markdown_code(md, prose_literal(node));
        break;
    case CMARK_NODE_HTML_INLINE:
        prose_markdown_begin(md);
        prose_escape_markdown(prose_literal(node), md->out);
        break;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
        add_emphasis(md, node, enter);
        break;
    case CMARK_NODE_LINK:
        render_link(md, node, enter);
        break;
    default: /* of an image, which is refused, the words remain */
        break;
    }
}
