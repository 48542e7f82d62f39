/* SPDX-License-Identifier: MIT */
#include "typeset/escape.h"
#include "typeset/prose_tree.h"

struct html {
    const struct prose_context *ctx;
    struct buf *out;
    size_t start; /* of the prose in `out` */
    struct prose_outline outline;
    int link_depth;
    bool in_link; /* a value within a link has none of its own */
};

/* Begins a new line, but for the first. */
static void break_line(struct html *html)
{
    struct buf *out = html->out;
    if (out->len > html->start && out->data[out->len - 1] != '\n') {
        buf_add_char(out, '\n');
    }
}

static void add_block(struct html *html, const char *tag, bool enter)
{
    if (enter) {
        break_line(html);
        buf_printf(html->out, "<%s>", tag);
    } else {
        buf_printf(html->out, "</%s>\n", tag);
    }
}

static void add_attribute(struct html *html, const char *name, str value)
{
    buf_printf(html->out, " %s=\"", name);
    escape_html(value, html->out);
    BUF_ADD(html->out, "\"");
}

static void add_address(struct html *html, str url, str fragment)
{
    struct buf encoded;
    buf_init(&encoded, 8 * (size_t)PROSE_MAX_BYTES);
    prose_encode_url(url, &encoded);
    prose_encode_url(fragment, &encoded);
    add_attribute(html, "href", buf_text(&encoded));
    buf_release(&encoded);
}

static void add_direction(struct html *html, const struct prose_fact *fact)
{
    bool is_phone = str_starts_with(fact->href, STR("tel:"));
    switch (is_phone ? DIRECTION_LTR
                     : prose_fact_direction(fact, html->ctx->rtl)) {
    case DIRECTION_NONE:
        escape_html(fact->text, html->out);
        return;
    case DIRECTION_LTR:
        BUF_ADD(html->out, "<bdi dir=\"ltr\">");
        break;
    case DIRECTION_RTL:
        BUF_ADD(html->out, "<bdi dir=\"rtl\">");
        break;
    }
    escape_html(fact->text, html->out);
    BUF_ADD(html->out, "</bdi>");
}

/* <a href="tel:…"><data value="…"><bdi>…</bdi></data></a>, what there is. */
static void add_fact(struct html *html, const struct prose_fact *fact)
{
    bool link = fact->href.len && !html->in_link;
    const char *tag =
        fact->datetime.len ? "time" : (fact->value.len ? "data" : NULL);
    if (link) {
        BUF_ADD(html->out, "<a");
        add_address(html, fact->href, STR(""));
        BUF_ADD(html->out, ">");
    }
    if (tag) {
        buf_printf(html->out, "<%s", tag);
        add_attribute(html, fact->datetime.len ? "datetime" : "value",
                      fact->datetime.len ? fact->datetime : fact->value);
        BUF_ADD(html->out, ">");
    }
    add_direction(html, fact);
    if (tag) {
        buf_printf(html->out, "</%s>", tag);
    }
    if (link) {
        BUF_ADD(html->out, "</a>");
    }
}

static void add_text(struct html *html, str text)
{
    struct prose_piece piece;
    while (prose_next_piece(&text, &piece)) {
        struct prose_fact fact;
        if (piece.is_value && prose_fact_find(html->ctx, piece.text, &fact)) {
            add_fact(html, &fact);
        } else if (piece.is_value) {
            buf_printf(html->out, "{%.*s}", STR_ARG(piece.text));
        } else {
            escape_html(piece.text, html->out);
        }
    }
}

static bool is_in_tight_list(cmark_node *paragraph)
{
    cmark_node *item = cmark_node_parent(paragraph);
    cmark_node *list = item ? cmark_node_parent(item) : NULL;
    return list && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_tight(list);
}

static void render_paragraph(struct html *html, cmark_node *node, bool enter)
{
    if (!is_in_tight_list(node)) {
        add_block(html, "p", enter);
    }
}

static void render_heading(struct html *html, cmark_node *node, bool enter)
{
    static const char tags[6][3] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    if (enter) {
        prose_outline_add(&html->outline, cmark_node_get_heading_level(node));
    }
    int level = prose_outline_level(&html->outline, html->ctx->heading_level);
    if (cmark_node_first_child(node)) { /* one without words is no heading */
        add_block(html, tags[level - 1], enter);
    }
}

static void render_list(struct html *html, cmark_node *node, bool enter)
{
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int start = cmark_node_get_list_start(node);
    if (!enter) {
        add_block(html, ordered ? "ol" : "ul", false);
        return;
    }
    break_line(html);
    if (ordered && start != 1) {
        buf_printf(html->out, "<ol start=\"%d\">\n", start);
    } else {
        buf_printf(html->out, "<%s>\n", ordered ? "ol" : "ul");
    }
}

static void render_code_block(struct html *html, cmark_node *node)
{
    str language = prose_language(node);
    break_line(html);
    BUF_ADD(html->out, "<pre><code");
    if (language.len) {
        buf_printf(html->out, " class=\"language-%.*s\"", STR_ARG(language));
    }
    BUF_ADD(html->out, ">");
    escape_html(prose_literal(node), html->out);
    BUF_ADD(html->out, "</code></pre>\n");
}

/* In a line there are no blocks: a blank parts what they hold. */
static void render_in_line(struct html *html, cmark_node *node, bool enter)
{
    if (enter && html->out->len > html->start &&
        html->out->data[html->out->len - 1] != ' ') {
        BUF_ADD(html->out, " ");
    }
    if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK) {
        BUF_ADD(html->out, "<code>");
        escape_html(str_trim(prose_literal(node)), html->out);
        BUF_ADD(html->out, "</code>");
    }
}

static void render_block(struct html *html, cmark_node *node, bool enter)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
        render_paragraph(html, node, enter);
        break;
    case CMARK_NODE_HEADING:
        render_heading(html, node, enter);
        break;
    case CMARK_NODE_LIST:
        render_list(html, node, enter);
        break;
    case CMARK_NODE_ITEM:
        add_block(html, "li", enter);
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        add_block(html, "blockquote", enter);
        break;
    case CMARK_NODE_CODE_BLOCK:
        render_code_block(html, node);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        add_block(html, "hr", true);
        break;
    case CMARK_NODE_HTML_BLOCK: /* refused: shown as it was written */
        add_block(html, "p", true);
        escape_html(str_trim(prose_literal(node)), html->out);
        add_block(html, "p", false);
        break;
    default:
        break;
    }
}

/* cmark lets an address in <> stand within the words of a link; HTML does not:
 * the outer link wins. */
static void render_link(struct html *html, cmark_node *node, bool enter)
{
    str url;
    str fragment;
    html->link_depth += enter ? 1 : -1;
    if (html->link_depth > (enter ? 1 : 0)) {
        return;
    }
    if (!enter) {
        buf_add(html->out, html->in_link ? STR("</a>") : STR(""));
        html->in_link = false;
        return;
    }
    html->in_link = prose_target(html->ctx, node, &url, &fragment);
    if (html->in_link) {
        BUF_ADD(html->out, "<a");
        add_address(html, url, fragment);
        if (prose_title(node).len) {
            add_attribute(html, "title", prose_title(node));
        }
        BUF_ADD(html->out, ">");
    }
}

static void add_tag(struct html *html, const char *tag, bool enter)
{
    buf_printf(html->out, enter ? "<%s>" : "</%s>", tag);
}

static void render_inline(struct html *html, cmark_node *node, bool enter)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        add_text(html, prose_literal(node));
        break;
    case CMARK_NODE_SOFTBREAK:
        buf_add_char(html->out, html->ctx->phrasing ? ' ' : '\n');
        break;
    case CMARK_NODE_LINEBREAK:
        BUF_ADD(html->out, "<br>\n");
        break;
    case CMARK_NODE_CODE:
        BUF_ADD(html->out, "<code>");
        escape_html(prose_literal(node), html->out);
        BUF_ADD(html->out, "</code>");
        break;
    case CMARK_NODE_HTML_INLINE:
        escape_html(prose_literal(node), html->out);
        break;
    case CMARK_NODE_EMPH:
        add_tag(html, "em", enter);
        break;
    case CMARK_NODE_STRONG:
        add_tag(html, "strong", enter);
        break;
    case CMARK_NODE_LINK:
        render_link(html, node, enter);
        break;
    default: /* of an image, which is refused, the words remain */
        break;
    }
}

void prose_to_html(const struct value *prose, const struct prose_context *ctx,
                   struct buf *out)
{
    struct html html = {.ctx = ctx, .out = out, .start = out->len};
    struct prose_tree tree;
    prose_tree_open(prose->text, &tree);
    cmark_event_type event;
    while ((event = cmark_iter_next(tree.iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(tree.iter);
        bool enter = event == CMARK_EVENT_ENTER;
        if (!prose_is_block(cmark_node_get_type(node))) {
            render_inline(&html, node, enter);
        } else if (ctx->phrasing) {
            render_in_line(&html, node, enter);
        } else {
            render_block(&html, node, enter);
        }
    }
    prose_tree_close(&tree);
    while (out->len > html.start && (out->data[out->len - 1] == '\n' ||
                                     out->data[out->len - 1] == ' ')) {
        buf_truncate(out, out->len - 1);
    }
}
