/* SPDX-License-Identifier: MIT */
/*
 * The faults of a prose, found on the way through its tree.
 *
 * cmark's own places are right for text and for blocks, but not for links, and
 * off by the indentation here and there.  So a cursor runs along in the text:
 * texts set it, and what a fault is about is searched from it.
 */
#include "typeset/prose_check.h"

struct diag *prose_check_report(struct check *check,
                                enum diag_severity severity, const char *rule,
                                str part, size_t offset, const char *format,
                                ...)
{
    pos start;
    pos end;
    prose_place(check->prose, offset, part.len, &start, &end);
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(check->diags->arena, format, args);
    va_end(args);
    check->usable &= severity != SEVERITY_ERROR;
    check->fault_count++;
    return diag_add(check->diags, severity, rule, check->prose->source, start,
                    end, "%.*s", STR_ARG(message));
}

/* Gives the offset where a line begins; lines are asked for in order. */
static size_t line_offset(struct check *check, int line)
{
    if (line < check->line) {
        check->line = 1;
        check->line_offset = 0;
    }
    while (check->line < line) {
        str rest = str_slice(check->text, check->line_offset, check->text.len);
        ptrdiff_t end = str_find(rest, STR("\n"));
        if (end < 0) {
            break;
        }
        check->line_offset += (size_t)end + 1;
        check->line++;
    }
    return check->line_offset;
}

str prose_check_line(const struct check *check, size_t offset)
{
    str rest = str_slice(check->text, offset, check->text.len);
    return str_cut(&rest, '\n');
}

void prose_check_move(struct check *check, cmark_node *node)
{
    int line = cmark_node_get_start_line(node);
    int column = cmark_node_get_start_column(node);
    if (line < 1 || column < 1) {
        return;
    }
    column = prose_aids_column(&check->tree->aids, line, column);
    size_t offset = line_offset(check, line);
    str text = prose_check_line(check, offset);
    str begin = str_slice(prose_literal(node), 0, 8);
    begin = str_cut(&begin, PROSE_HIDDEN);
    if (!str_starts_with(str_slice(text, (size_t)column - 1, text.len),
                         begin)) {
        ptrdiff_t found = str_find(text, begin);
        column = found < 0 ? 1 : (int)found + 1;
    }
    offset += (size_t)column - 1;
    check->cursor = offset > check->cursor ? offset : check->cursor;
}

size_t prose_check_locate(struct check *check, str *part)
{
    str rest = str_slice(check->text, check->cursor, check->text.len);
    ptrdiff_t found = part->len ? str_find(rest, *part) : -1;
    if (found < 0) {
        *part = STR("");
        return check->cursor;
    }
    size_t offset = check->cursor + (size_t)found;
    check->cursor = offset + part->len;
    return offset;
}

str prose_check_shorten(str text)
{
    enum { LONGEST = 60 };
    return str_slice(text, 0, LONGEST);
}

static str first_line(str text)
{
    return str_cut(&text, '\n');
}

static void check_page(struct check *check, str url)
{
    const struct prose_context *ctx = check->ctx;
    str fragment;
    str id = prose_page_id(url, &fragment);
    if (ctx->page_url && ctx->page_url(ctx->context, id).len) {
        return;
    }
    size_t offset = prose_check_locate(check, &url);
    str excerpt = prose_check_shorten(id);
    struct diag *diag =
        prose_check_report(check, SEVERITY_ERROR, "page-unknown", url, offset,
                           "there is no page \"%.*s\"", STR_ARG(excerpt));
    str near =
        ctx->nearest_page ? ctx->nearest_page(ctx->context, id) : STR("");
    if (near.len) {
        diag_hint(check->diags, diag, "did you mean page:%.*s", STR_ARG(near));
    }
}

/* What each kind of address that is not simply good has against it. */
static const struct {
    enum diag_severity severity;
    const char *rule;
    const char *message;
    const char *hint;
} url_faults[] = {
    [URL_GOOD] = {SEVERITY_NOTE, NULL, NULL, NULL},
    [URL_HTTP] = {SEVERITY_WARNING, "url-http", "the address is not encrypted",
                  "write https:// if the site answers there"},
    [URL_PAGE] = {SEVERITY_NOTE, NULL, NULL, NULL},
    [URL_EMPTY] = {SEVERITY_ERROR, "url-empty", "the link has no address",
                   "write the address into the parentheses, or \\[ for a "
                   "bracket that is meant as text"},
    [URL_SCHEME] = {SEVERITY_ERROR, "url-scheme",
                    "a link may not lead to this kind of address",
                    "use https:, mailto:, tel:, a relative address or page:ID"},
    [URL_CONTROL] = {SEVERITY_ERROR, "url-scheme",
                     "the address holds characters that cannot be seen",
                     "write the address anew, without copying it"},
    [URL_NETWORK] = {SEVERITY_ERROR, "url-scheme",
                     "the address leaves the site without naming a scheme",
                     "begin it with https://, and use no backslash"},
    [URL_MAILTO] = {SEVERITY_ERROR, "url-mailto",
                    "a mail link may set only the subject and the body",
                    "leave only subject= and body= behind the question mark"},
};

static void check_link(struct check *check, cmark_node *node)
{
    str url = prose_destination(node);
    enum prose_url kind = prose_url_kind(url);
    if (kind == URL_PAGE) {
        check_page(check, url);
        return;
    }
    if (!url_faults[kind].rule) {
        return;
    }
    str part = kind == URL_EMPTY ? STR("](") : url;
    size_t offset = prose_check_locate(check, &part);
    if (part.len == 0) { /* disguised by entities or backslashes */
        part = STR("](");
        offset = prose_check_locate(check, &part);
    }
    struct diag *diag = prose_check_report(check, url_faults[kind].severity,
                                           url_faults[kind].rule, part, offset,
                                           "%s", url_faults[kind].message);
    diag_hint(check->diags, diag, "%s", url_faults[kind].hint);
}

static void check_image(struct check *check)
{
    str part = STR("![");
    size_t offset = prose_check_locate(check, &part);
    struct diag *diag =
        prose_check_report(check, SEVERITY_ERROR, "image-external", part,
                           offset, "prose may not hold images");
    diag_hint(check->diags, diag,
              "link to the picture instead: leave the ! away");
}

static void check_html(struct check *check, cmark_node *node)
{
    if (prose_is_block(cmark_node_get_type(node))) {
        prose_check_move(check, node);
    }
    str part = first_line(prose_literal(node));
    size_t offset = prose_check_locate(check, &part);
    struct diag *diag =
        prose_check_report(check, SEVERITY_ERROR, "markdown-html", part, offset,
                           "prose may not hold HTML");
    diag_hint(check->diags, diag,
              "use Markdown, or write \\< if the bracket is meant as text");
}

/* "24. December" is a list that begins at 24, and no list begins at 2026. */
static void check_list(struct check *check, cmark_node *node)
{
    enum { LEAST_YEAR = 1000 };
    cmark_node *item = cmark_node_first_child(node);
    int start = cmark_node_get_list_start(node);
    if (cmark_node_get_list_type(node) != CMARK_ORDERED_LIST || start < 2 ||
        !item || (cmark_node_next(item) && start < LEAST_YEAR)) {
        return;
    }
    prose_check_move(check, node);
    str part = arena_printf(check->diags->arena, "%d", start);
    size_t offset = prose_check_locate(check, &part);
    struct diag *diag =
        prose_check_report(check, SEVERITY_WARNING, "markdown-list", part,
                           offset, "this begins a list, at number %d", start);
    diag_hint(check->diags, diag,
              "write %d\\. if it is the beginning of a sentence", start);
}

static void check_depth(struct check *check, cmark_node *node)
{
    if (check->depth <= PROSE_MAX_DEPTH || check->depth_told) {
        return;
    }
    check->depth_told = true;
    prose_check_move(check, node);
    str part = prose_check_line(check, check->cursor);
    struct diag *diag = prose_check_report(
        check, SEVERITY_ERROR, "limit-prose", part, check->cursor,
        "lists and quotes are nested deeper than %d blocks", PROSE_MAX_DEPTH);
    diag_hint(check->diags, diag, "nest less deep");
}

static void check_node(struct check *check, cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        prose_check_text(check, node);
        break;
    case CMARK_NODE_LINK:
        prose_check_control(check, prose_title(node));
        check_link(check, node);
        break;
    case CMARK_NODE_IMAGE:
        check_image(check);
        break;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        check_html(check, node);
        break;
    case CMARK_NODE_LIST:
        check_list(check, node);
        break;
    default:
        break;
    }
}

static bool is_container(cmark_node_type type)
{
    return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
           type == CMARK_NODE_ITEM;
}

static void check_tree(struct check *check, struct prose_tree *tree)
{
    cmark_event_type event;
    while (check->fault_count < PROSE_MAX_FAULTS &&
           (event = cmark_iter_next(tree->iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(tree->iter);
        bool container = is_container(cmark_node_get_type(node));
        if (event == CMARK_EVENT_EXIT) {
            check->depth -= container;
            continue;
        }
        check->depth += container;
        if (container) {
            check_depth(check, node);
        }
        check_node(check, node);
    }
}

static bool check_length(const struct value *prose, struct diags *diags)
{
    if (prose->text.len <= PROSE_MAX_BYTES) {
        return true;
    }
    struct diag *diag = diag_at(diags, SEVERITY_ERROR, "limit-prose", prose,
                                "a text may have %d bytes, this one has %zu",
                                PROSE_MAX_BYTES, prose->text.len);
    diag_hint(diags, diag, "divide it among several clauses or pages");
    return false;
}

bool prose_check(const struct value *prose, const struct prose_context *ctx,
                 struct diags *diags)
{
    if (!value_is_text(prose)) {
        return true;
    }
    if (!check_length(prose, diags)) {
        return false;
    }
    struct check check = {
        .prose = prose,
        .ctx = ctx,
        .diags = diags,
        .text = prose->text,
        .line = 1,
        .usable = true,
    };
    struct prose_tree tree;
    prose_tree_open(prose->text, &tree);
    check.tree = &tree;
    check_tree(&check, &tree);
    prose_tree_close(&tree);
    return check.usable;
}
