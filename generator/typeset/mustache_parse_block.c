/* SPDX-License-Identifier: MIT */
/*
 * Inheritance: parents and blocks, whose white space has rules of its own.
 *
 *     parent       standalone when all from {{<p}} to {{/p}} is, whatever lies
 *                  between.
 *     argument     a block in a parent: its first line end does not come out,
 *                  nor do the blanks before its end tag, wherever on a line.
 *     slot         {{$b}}{{/b}} alone on its line: as if standalone.
 *
 * Whether a parent or a slot is alone is known at its end only; the blanks
 * before it are then taken back from the text that holds them (`take_back`).
 */
#include "mustache_parser.h"

/* Shortens the text before instruction `index` by the blanks before its tag. */
static void take_back(struct parser *parser, uint32_t index,
                      const struct tag *tag)
{
    struct instruction *text = index ? &parser->code[index - 1] : NULL;
    if (text && text->op == OP_TEXT && text->start + text->len == tag->start) {
        text->len -= (uint32_t)(tag->start - tag->blank_start);
    }
}

void mustache_parse_parent(struct parser *parser, const struct tag *tag)
{
    mustache_add_text_before(parser, tag, false);
    uint32_t index = parser->code_count;
    struct instruction *code =
        mustache_add_code(parser, OP_PARENT, tag->start, tag->end);
    mustache_add_partial_name(parser, code, tag);
    mustache_open(parser, tag, index);
    mustache_go_on(parser, tag, false);
}

/* The blanks of the first line, from `start`, that holds anything. */
static void set_intrinsic_indent(const struct parser *parser,
                                 struct instruction *code, size_t start)
{
    str text = parser->text;
    size_t end = start;
    while (end < text.len &&
           (mustache_is_blank(text.data[end]) || text.data[end] == '\n' ||
            text.data[end] == '\r')) {
        end++;
        start = text.data[end - 1] == '\n' ? end : start;
    }
    mustache_set_indent(code, start, end);
}

static void add_argument(struct parser *parser, struct opened *parent,
                         uint32_t index)
{
    parser->code[index].flags |= FLAG_ARGUMENT;
    if (parent->last_block) {
        parser->code[parent->last_block].slot = index;
    } else {
        parser->code[parent->index].first_block = index;
    }
    parent->last_block = index;
}

void mustache_parse_block(struct parser *parser, const struct tag *tag)
{
    struct opened *parent =
        mustache_is_ignored(parser) ? mustache_innermost(parser) : NULL;
    bool standalone = tag->next_line && (parent || tag->blank_before);
    mustache_add_text_before(parser, tag, standalone);
    uint32_t index = parser->code_count;
    struct instruction *code =
        mustache_add_code(parser, OP_BLOCK, tag->start, tag->end);
    mustache_add_name(parser, code, tag->name);
    if (standalone) {
        code->flags |= FLAG_STANDALONE;
        set_intrinsic_indent(parser, code, tag->next_line);
    } else if (tag->blank_before && !parent) {
        mustache_set_indent(code, tag->blank_start, tag->start);
    }
    if (parent) {
        add_argument(parser, parent, index);
    }
    mustache_open(parser, tag, index);
    mustache_go_on(parser, tag, standalone);
}

void mustache_end_parent(struct parser *parser, const struct opened *opened,
                         const struct tag *tag)
{
    bool standalone = opened->tag.blank_before && tag->next_line;
    if (standalone) {
        struct instruction *code = &parser->code[opened->index];
        code->flags |= FLAG_STANDALONE;
        mustache_set_indent(code, opened->tag.blank_start, opened->tag.start);
        take_back(parser, opened->index, &opened->tag);
    }
    mustache_add_end(parser, opened, OP_PARENT_END, tag);
    mustache_go_on(parser, tag, standalone);
}

static bool is_slot(const struct parser *parser, const struct opened *opened,
                    const struct tag *tag)
{
    const struct instruction *block = &parser->code[opened->index];
    return !(block->flags & FLAG_ARGUMENT) && tag->start == opened->tag.end &&
           opened->tag.blank_before && tag->next_line;
}

/* A slot keeps its line end, for what overrides it without one. */
static void end_slot(struct parser *parser, const struct opened *opened,
                     const struct tag *tag)
{
    parser->code[opened->index].flags |= FLAG_SLOT | FLAG_STANDALONE;
    take_back(parser, opened->index, &opened->tag);
    struct instruction *end =
        mustache_add_end(parser, opened, OP_BLOCK_END, tag);
    end->flags |= FLAG_STANDALONE;
    size_t line_end = tag->end;
    while (line_end < tag->next_line &&
           mustache_is_blank(parser->text.data[line_end])) {
        line_end++;
    }
    mustache_set_indent(end, line_end, tag->next_line);
    mustache_go_on(parser, tag, true);
}

void mustache_end_block(struct parser *parser, const struct opened *opened,
                        const struct tag *tag)
{
    if (is_slot(parser, opened, tag)) {
        end_slot(parser, opened, tag);
        return;
    }
    bool argument = parser->code[opened->index].flags & FLAG_ARGUMENT;
    bool standalone =
        argument ? tag->blank_before : mustache_is_standalone(tag);
    mustache_add_text_before(parser, tag, standalone);
    struct instruction *end =
        mustache_add_end(parser, opened, OP_BLOCK_END, tag);
    end->flags |= standalone ? FLAG_STANDALONE : 0;
    end->slot = argument ? (opened - 1)->index : 0;
    mustache_go_on(parser, tag, standalone && !argument);
}
