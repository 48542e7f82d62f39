/* SPDX-License-Identifier: MIT */
/*
 * cmark takes the backslash off `\{name}`, after which it would look like a
 * value.  So the backslash before a brace goes into the parser as U+0001, which
 * no text holds and which means nothing to it; afterwards it stands for itself
 * in code, and in text for "here is no value".
 *
 * The aids of prose_aid.h go in and out on the same way.
 */
#include "typeset/prose_tree.h"

#include <stdlib.h>

static bool is_mark(char c)
{
    return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') &&
           !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

/* Hides escaped braces; true when there was one. */
static bool hide_braces(char *text, size_t len)
{
    bool found = false;
    for (size_t i = 0; i < len; i++) {
        if (text[i] == PROSE_HIDDEN) {
            text[i] = ' ';
        } else if (text[i] == '\\' && i + 1 < len && is_mark(text[i + 1])) {
            if (text[i + 1] == '{') {
                text[i] = PROSE_HIDDEN;
                found = true;
            }
            i++;
        }
    }
    return found;
}

struct restoring {
    struct arena *arena;
    const struct prose_aids *aids;
};

/* Gives a copy without aids, every mark replaced, or left out for `with` 0. */
static char *restored(const struct restoring *restoring, const char *text,
                      char with)
{
    char *copy = arena_alloc(restoring->arena, strlen(text) + 1);
    char *to = copy;
    while (*text) {
        if (prose_aids_at(restoring->aids, text)) {
            text += PROSE_AID_LEN;
            continue;
        }
        if (*text != PROSE_HIDDEN) {
            *to++ = *text;
        } else if (with) {
            *to++ = with;
        }
        text++;
    }
    return copy;
}

static void restore_literal(cmark_node *node, char with,
                            const struct restoring *restoring)
{
    const char *literal = cmark_node_get_literal(node);
    cmark_node_set_literal(node, restored(restoring, literal, with));
}

/* In text the marks stay: they tell what is no value. */
static void restore_text(cmark_node *node, const struct restoring *restoring)
{
    if (restoring->aids->count == 0) {
        return;
    }
    restore_literal(node, PROSE_HIDDEN, restoring);
    if (prose_literal(node).len == 0) { /* there was nothing but an aid */
        cmark_node_unlink(node);
        cmark_node_free(node);
    }
}

static void restore_node(cmark_node *node, const struct restoring *restoring)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        restore_text(node, restoring);
        break;
    case CMARK_NODE_CODE_BLOCK:
        restore_literal(node, '\\', restoring);
        cmark_node_set_fence_info(
            node, restored(restoring, cmark_node_get_fence_info(node), 0));
        break;
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        restore_literal(node, '\\', restoring);
        break;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
        cmark_node_set_url(node,
                           restored(restoring, cmark_node_get_url(node), 0));
        cmark_node_set_title(
            node, restored(restoring, cmark_node_get_title(node), 0));
        break;
    default:
        break;
    }
}

static void restore(cmark_node *root, const struct restoring *restoring)
{
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        if (event == CMARK_EVENT_ENTER) {
            restore_node(cmark_iter_get_node(iter), restoring);
        }
    }
    cmark_iter_free(iter);
}

/* cmark would end in abort(). */
static void *take(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (!memory) {
        arena_out_of_memory();
    }
    return memory;
}

static void *take_more(void *old, size_t size)
{
    void *memory = realloc(old, size);
    if (!memory) {
        arena_out_of_memory();
    }
    return memory;
}

static cmark_node *parse(const char *text, size_t len, cmark_mem *memory)
{
    cmark_parser *parser =
        cmark_parser_new_with_mem(CMARK_OPT_VALIDATE_UTF8, memory);
    cmark_parser_feed(parser, text, len);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return root;
}

void prose_tree_open(str text, struct prose_tree *tree)
{
    struct arena scratch = {0};
    tree->arena = (struct arena){0};
    if (text.len > PROSE_MAX_BYTES) {
        text = STR("");
    }
    char *copy = arena_alloc(&scratch, text.len + 1);
    if (text.len) {
        memcpy(copy, text.data, text.len);
    }
    bool has_hidden = hide_braces(copy, text.len);
    str ready =
        prose_aids_add((str){copy, text.len}, &tree->arena, &tree->aids);
    tree->memory = (cmark_mem){take, take_more, free};
    tree->root = parse(ready.data, ready.len, &tree->memory);
    if (has_hidden || tree->aids.count) {
        const struct restoring restoring = {&scratch, &tree->aids};
        restore(tree->root, &restoring);
    }
    tree->iter = cmark_iter_new(tree->root);
    arena_release(&scratch);
}

void prose_tree_close(struct prose_tree *tree)
{
    cmark_iter_free(tree->iter);
    cmark_node_free(tree->root);
    arena_release(&tree->arena);
}

static bool is_name_start(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_name_part(char c)
{
    return is_name_start(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '-';
}

size_t prose_name_len(str text)
{
    if (text.len < 3 || text.data[0] != '{' || !is_name_start(text.data[1])) {
        return 0;
    }
    size_t i = 2;
    while (i < text.len && is_name_part(text.data[i])) {
        i++;
    }
    return i < text.len && text.data[i] == '}' ? i - 1 : 0;
}

bool prose_next_piece(str *rest, struct prose_piece *piece)
{
    size_t i = 0;
    size_t name_len = 0;
    if (rest->len && rest->data[0] == PROSE_HIDDEN) {
        *rest = str_slice(*rest, 1, rest->len);
        i = 1; /* over the brace */
    }
    while (i < rest->len && rest->data[i] != PROSE_HIDDEN) {
        name_len = prose_name_len(str_slice(*rest, i, rest->len));
        if (name_len) {
            break;
        }
        i++;
    }
    if (i == 0 && name_len) {
        *piece = (struct prose_piece){true, str_slice(*rest, 1, name_len + 1)};
        i = name_len + 2;
    } else {
        *piece = (struct prose_piece){false, str_slice(*rest, 0, i)};
    }
    *rest = str_slice(*rest, i, rest->len);
    return i > 0;
}

str prose_literal(cmark_node *node)
{
    return str_from(cmark_node_get_literal(node));
}

str prose_destination(cmark_node *node)
{
    return str_from(cmark_node_get_url(node));
}

str prose_title(cmark_node *node)
{
    return str_from(cmark_node_get_title(node));
}

/* The info string ends up in an attribute and behind a fence: a word of a few
 * plain characters, or nothing. */
str prose_language(cmark_node *node)
{
    enum { LONGEST = 32 };
    str info = str_from(cmark_node_get_fence_info(node));
    str word = str_cut(&info, ' ');
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];
        if (is_mark(c) ? !memchr("+#._-", c, 5) : c <= ' ' || c >= 0x7F) {
            return STR("");
        }
    }
    return word.len > LONGEST ? STR("") : word;
}

bool prose_is_block(cmark_node_type type)
{
    return type >= CMARK_NODE_FIRST_BLOCK && type <= CMARK_NODE_LAST_BLOCK;
}

void prose_outline_add(struct prose_outline *outline, int level)
{
    while (outline->depth && outline->levels[outline->depth - 1] >= level) {
        outline->depth--;
    }
    outline->levels[outline->depth++] = level;
}

int prose_outline_level(const struct prose_outline *outline, int base)
{
    int level = base + outline->depth;
    return level > 6 ? 6 : (level < 1 ? 1 : level);
}

str prose_cmark_version(void)
{
    return str_from(cmark_version_string());
}
