/* SPDX-License-Identifier: MIT */
/*
 * Prose written anew as CommonMark of one style.
 *
 * Every line begins with what the open quotes and items ask for: "> " or the
 * blanks below a marker, and the marker itself on the first line of an item.
 * A line is begun only when something is written into it, so that an empty
 * block leaves no trace.
 */
#include "typeset/prose_markdown.h"
#include "typeset/escape.h"

static struct level *level_at(struct markdown *md, int depth)
{
    return depth >= 1 && depth <= PROSE_MAX_DEPTH ? &md->levels[depth - 1]
                                                  : NULL;
}

void prose_markdown_trim(struct markdown *md)
{
    struct buf *out = md->out;
    while (out->len > md->start && out->data[out->len - 1] == ' ') {
        buf_truncate(out, out->len - 1);
    }
}

static void end_line(struct markdown *md)
{
    prose_markdown_trim(md);
    buf_add_char(md->out, '\n');
}

/* Writes what a line begins with; `blank`: for a line with nothing behind. */
static void add_prefix(struct markdown *md, int open, bool blank)
{
    for (int depth = 1; depth <= open; depth++) {
        struct level *level = level_at(md, depth);
        if (!level) {
            break;
        }
        if (level->type == CMARK_NODE_BLOCK_QUOTE) {
            BUF_ADD(md->out, "> ");
        } else if (level->type == CMARK_NODE_ITEM && !blank &&
                   !level->marker_written) {
            buf_add(md->out, str_from(level->marker));
            level->marker_written = true;
        } else if (level->type == CMARK_NODE_ITEM) {
            buf_printf(md->out, "%*s", level->marker_len, "");
        }
    }
    if (blank) {
        end_line(md);
    }
}

void prose_markdown_begin(struct markdown *md)
{
    if (md->new_block) {
        if (md->out->len > md->start) {
            end_line(md);
            if (md->blank) {
                add_prefix(md, md->common, true);
            }
        }
        add_prefix(md, md->depth, false);
    } else if (md->new_line) {
        end_line(md);
        add_prefix(md, md->depth, false);
    }
    md->new_block = false;
    md->new_line = false;
    md->common = md->depth;
}

/* In a line of prose, blocks are parted by a blank. */
static void begin_block(struct markdown *md)
{
    if (!md->ctx->phrasing) {
        md->new_block = true;
    } else if (md->out->len > md->start) {
        BUF_ADD(md->out, " ");
    }
}

static bool is_in_tight_list(struct markdown *md)
{
    const struct level *item = level_at(md, md->depth);
    const struct level *list = level_at(md, md->depth - 1);
    return item && item->type == CMARK_NODE_ITEM && list && list->tight;
}

static void end_block(struct markdown *md)
{
    md->blank = !is_in_tight_list(md);
}

static void add_times(struct buf *out, char c, int count)
{
    for (int i = 0; i < count; i++) {
        buf_add_char(out, c);
    }
}

static void add_code_line(struct markdown *md, str line)
{
    buf_add_char(md->out, '\n');
    add_prefix(md, md->depth, false);
    if (line.len == 0) {
        prose_markdown_trim(md);
    }
    buf_add(md->out, line);
}

static void render_code_block(struct markdown *md, cmark_node *node)
{
    str code = prose_literal(node);
    str language = prose_language(node);
    int fence = prose_markdown_fence(code, 3);
    if (md->ctx->phrasing) {
        prose_markdown_code(md, str_trim(code));
        return;
    }
    prose_markdown_begin(md);
    add_times(md->out, '`', fence);
    buf_add(md->out, language.len ? language : STR("text"));
    while (code.len) {
        add_code_line(md, str_cut(&code, '\n'));
    }
    buf_add_char(md->out, '\n');
    add_prefix(md, md->depth, false);
    add_times(md->out, '`', fence);
}

/* A tight list with more than words and lists in its items is written as a
 * loose one: fences and headings want blank lines around them. */
static bool list_is_tight(cmark_node *list)
{
    if (!cmark_node_get_list_tight(list)) {
        return false;
    }
    cmark_node *item = cmark_node_first_child(list);
    for (; item; item = cmark_node_next(item)) {
        cmark_node *block = cmark_node_first_child(item);
        for (; block; block = cmark_node_next(block)) {
            cmark_node_type type = cmark_node_get_type(block);
            if (type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_LIST) {
                return false;
            }
        }
    }
    return true;
}

/* Two lists in a row would become one, were not their markers different; the
 * choice is kept in the node for the list that follows. */
static void choose_mark(cmark_node *list)
{
    static const char marks[2][2] = {{'-', '*'}, {'.', ')'}};
    bool ordered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
    const char *mark = marks[ordered];
    cmark_node *previous = cmark_node_previous(list);
    if (previous && cmark_node_get_user_data(previous) == mark) {
        mark++;
    }
    cmark_node_set_user_data(list, (void *)mark);
}

static void set_marker(struct level *list, cmark_node *node, struct level *item)
{
    char mark = *(const char *)cmark_node_get_user_data(node);
    if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST) {
        item->marker_len = snprintf(item->marker, sizeof item->marker, "%d%c ",
                                    list->number++, mark);
    } else {
        item->marker_len =
            snprintf(item->marker, sizeof item->marker, "%c ", mark);
    }
}

static void open_container(struct markdown *md, cmark_node *node)
{
    md->depth++;
    struct level *level = level_at(md, md->depth);
    if (!level) {
        return;
    }
    *level = (struct level){.type = cmark_node_get_type(node)};
    if (level->type == CMARK_NODE_LIST) {
        level->tight = list_is_tight(node);
        level->number = cmark_node_get_list_start(node);
        choose_mark(node);
    } else if (level->type == CMARK_NODE_ITEM) {
        set_marker(level_at(md, md->depth - 1), cmark_node_parent(node), level);
    }
}

static void close_container(struct markdown *md)
{
    const struct level *level = level_at(md, md->depth);
    bool tight = is_in_tight_list(md);
    if (level && level->type == CMARK_NODE_ITEM && !level->marker_written &&
        !md->ctx->phrasing) {
        md->new_block = true; /* an item with nothing in it */
        prose_markdown_begin(md);
        prose_markdown_trim(md);
    }
    md->depth--;
    md->common = md->depth < md->common ? md->depth : md->common;
    md->blank = level && level->type == CMARK_NODE_ITEM ? !tight
                                                        : !is_in_tight_list(md);
}

static void render_heading(struct markdown *md, cmark_node *node, bool enter)
{
    md->in_heading = enter && !md->ctx->phrasing;
    if (!enter) {
        end_block(md);
        return;
    }
    prose_outline_add(&md->outline, cmark_node_get_heading_level(node));
    begin_block(md);
    if (cmark_node_first_child(node) && md->in_heading) {
        prose_markdown_begin(md);
        add_times(md->out, '#',
                  prose_outline_level(&md->outline, md->ctx->heading_level));
        BUF_ADD(md->out, " ");
    }
}

static void render_leaf(struct markdown *md, cmark_node *node)
{
    begin_block(md);
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_CODE_BLOCK:
        render_code_block(md, node);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        if (!md->ctx->phrasing) {
            prose_markdown_begin(md);
            BUF_ADD(md->out, "---");
        }
        break;
    default: /* HTML, which is refused: shown as it was written */
        prose_markdown_begin(md);
        escape_markdown(prose_literal(node), md->out);
        break;
    }
    end_block(md);
}

static void render_block(struct markdown *md, cmark_node *node, bool enter)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT:
        break;
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
        if (enter) {
            open_container(md, node);
        } else {
            close_container(md);
        }
        break;
    case CMARK_NODE_HEADING:
        render_heading(md, node, enter);
        break;
    case CMARK_NODE_PARAGRAPH:
        if (enter) {
            begin_block(md);
        } else {
            end_block(md);
        }
        break;
    default:
        render_leaf(md, node);
        break;
    }
}

void prose_to_markdown(const struct value *prose,
                       const struct prose_context *ctx, struct buf *out)
{
    struct markdown md = {.ctx = ctx, .out = out, .start = out->len};
    struct prose_tree tree;
    prose_tree_open(prose->text, &tree);
    cmark_event_type event;
    while ((event = cmark_iter_next(tree.iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(tree.iter);
        bool enter = event == CMARK_EVENT_ENTER;
        if (prose_is_block(cmark_node_get_type(node))) {
            render_block(&md, node, enter);
        } else {
            prose_markdown_inline(&md, node, enter);
        }
    }
    prose_tree_close(&tree);
    prose_markdown_trim(&md);
    prose_markdown_settle_runs(&md);
    arena_release(&md.scratch);
}
