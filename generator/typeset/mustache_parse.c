/* SPDX-License-Identifier: MIT */
/*
 * One pass, tag by tag.  What decides about white space is how a tag stands on
 * its line (`measure`).
 *
 *     standalone   only blanks before it and only a line end behind it: neither
 *                  comes out.  Comments, delimiters, sections, partials.
 *     parent       the same for all from {{<p}} to {{/p}}, whatever is between.
 *     argument     a block in a parent: its first line end does not come out,
 *                  nor do the blanks before its end tag, wherever on a line.
 *     slot         {{$b}}{{/b}} alone on its line: as if standalone.
 *
 * Whether a parent or a slot is alone is known at its end only; the blanks
 * before it are then taken back from the text that holds them (`take_back`).
 */
#include "mustache_parser.h"

static struct opened *innermost(struct parser *parser)
{
    return parser->opened_count ? &parser->opened[parser->opened_count - 1]
                                : NULL;
}

/* Directly in a parent tag only blocks count. */
static bool is_ignored(struct parser *parser)
{
    const struct opened *opened = innermost(parser);
    return opened && opened->tag.kind == TAG_PARENT;
}

static void add_text(struct parser *parser, size_t end)
{
    if (end > parser->offset && !is_ignored(parser)) {
        struct instruction *text =
            mustache_add_code(parser, OP_TEXT, parser->offset, end);
        text->flags = parser->line_start ? FLAG_LINE_START : 0;
    }
}

static void measure(const struct parser *parser, struct tag *tag)
{
    str text = parser->text;
    size_t start = tag->start;
    while (start > parser->offset && mustache_is_blank(text.data[start - 1])) {
        start--;
    }
    tag->blank_start = start;
    tag->blank_before = start == parser->offset ? parser->line_start
                                                : text.data[start - 1] == '\n';
    size_t end = tag->end;
    while (end < text.len && mustache_is_blank(text.data[end])) {
        end++;
    }
    if (end < text.len && text.data[end] == '\r') {
        end++;
    }
    if (end == text.len && (end == tag->end || text.data[end - 1] != '\r')) {
        tag->next_line = end;
    } else if (end < text.len && text.data[end] == '\n') {
        tag->next_line = end + 1;
    }
}

static bool is_standalone(const struct tag *tag)
{
    return tag->blank_before && tag->next_line;
}

static void go_on(struct parser *parser, const struct tag *tag, bool standalone)
{
    parser->offset = standalone ? tag->next_line : tag->end;
    parser->line_start = standalone;
}

/* The text before a tag; without its blanks if the tag stands alone. */
static void add_text_before(struct parser *parser, const struct tag *tag,
                            bool standalone)
{
    add_text(parser, standalone ? tag->blank_start : tag->start);
}

/* Shortens the text before instruction `index` by the blanks before its tag. */
static void take_back(struct parser *parser, uint32_t index,
                      const struct tag *tag)
{
    struct instruction *text = index ? &parser->code[index - 1] : NULL;
    if (text && text->op == OP_TEXT && text->start + text->len == tag->start) {
        text->len -= (uint32_t)(tag->start - tag->blank_start);
    }
}

static void open_tag(struct parser *parser, const struct tag *tag,
                     uint32_t index)
{
    if (parser->opened_count == MUSTACHE_MAX_SECTIONS) {
        mustache_fail(parser, MUSTACHE_DEPTH, tag,
                      &parser->opened[MUSTACHE_MAX_SECTIONS - 1].tag, NULL,
                      "more than %d sections are open", MUSTACHE_MAX_SECTIONS);
        parser->stopped = true;
        return;
    }
    parser->opened[parser->opened_count++] = (struct opened){
        .tag = *tag,
        .index = index,
    };
}

static void parse_variable(struct parser *parser, const struct tag *tag)
{
    add_text(parser, tag->start);
    struct instruction *code =
        mustache_add_code(parser, tag->kind == TAG_RAW ? OP_RAW : OP_VARIABLE,
                          tag->start, tag->end);
    mustache_add_dotted_name(parser, code, tag);
    go_on(parser, tag, false);
}

static void parse_section(struct parser *parser, const struct tag *tag)
{
    add_text_before(parser, tag, is_standalone(tag));
    uint32_t index = parser->code_count;
    struct instruction *code = mustache_add_code(
        parser, tag->kind == TAG_SECTION ? OP_SECTION : OP_INVERTED, tag->start,
        tag->end);
    code->slot = parser->delimiters_count - 1;
    mustache_add_dotted_name(parser, code, tag);
    open_tag(parser, tag, index);
    go_on(parser, tag, is_standalone(tag));
}

static void add_partial_name(struct parser *parser, struct instruction *code,
                             const struct tag *tag)
{
    if (tag->dynamic) {
        code->flags |= FLAG_DYNAMIC;
        mustache_add_dotted_name(parser, code, tag);
        return;
    }
    mustache_add_name(parser, code, tag->name);
    code->slot = parser->target_count++;
    if (!mustache_is_partial_name(tag->name)) {
        char name[QUOTE_SIZE];
        mustache_quote(tag->name, name, sizeof name);
        mustache_fail(parser, MUSTACHE_PARTIAL_NAME, tag, NULL,
                      "a name has letters, digits, \"-\" and \"_\", with \"/\" "
                      "between such parts",
                      "\"%s\" cannot be the name of a partial", name);
    }
}

static void set_indent(struct instruction *code, size_t start, size_t end)
{
    code->indent_start = (uint32_t)start;
    code->indent_len = (uint32_t)(end - start);
}

static void parse_partial(struct parser *parser, const struct tag *tag)
{
    bool standalone = is_standalone(tag);
    add_text_before(parser, tag, standalone);
    struct instruction *code =
        mustache_add_code(parser, OP_PARTIAL, tag->start, tag->end);
    add_partial_name(parser, code, tag);
    if (standalone) {
        code->flags |= FLAG_STANDALONE;
        set_indent(code, tag->blank_start, tag->start);
    }
    go_on(parser, tag, standalone);
}

static void parse_parent(struct parser *parser, const struct tag *tag)
{
    add_text(parser, tag->start);
    uint32_t index = parser->code_count;
    struct instruction *code =
        mustache_add_code(parser, OP_PARENT, tag->start, tag->end);
    add_partial_name(parser, code, tag);
    open_tag(parser, tag, index);
    go_on(parser, tag, false);
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
    set_indent(code, start, end);
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

static void parse_block(struct parser *parser, const struct tag *tag)
{
    struct opened *parent = is_ignored(parser) ? innermost(parser) : NULL;
    bool standalone = tag->next_line && (parent || tag->blank_before);
    add_text_before(parser, tag, standalone);
    uint32_t index = parser->code_count;
    struct instruction *code =
        mustache_add_code(parser, OP_BLOCK, tag->start, tag->end);
    mustache_add_name(parser, code, tag->name);
    if (standalone) {
        code->flags |= FLAG_STANDALONE;
        set_intrinsic_indent(parser, code, tag->next_line);
    } else if (tag->blank_before && !parent) {
        set_indent(code, tag->blank_start, tag->start);
    }
    if (parent) {
        add_argument(parser, parent, index);
    }
    open_tag(parser, tag, index);
    go_on(parser, tag, standalone);
}

/* Adds the instruction of an end tag, and links it with that of its start. */
static struct instruction *add_end(struct parser *parser,
                                   const struct opened *opened, enum opcode op,
                                   const struct tag *tag)
{
    uint32_t index = parser->code_count;
    struct instruction *end =
        mustache_add_code(parser, op, tag->start, tag->end);
    end->jump = opened->index;
    parser->code[opened->index].jump = index;
    return end;
}

static void end_section(struct parser *parser, const struct opened *opened,
                        const struct tag *tag)
{
    bool standalone = is_standalone(tag);
    add_text_before(parser, tag, standalone);
    add_end(parser, opened,
            opened->tag.kind == TAG_SECTION ? OP_SECTION_END : OP_INVERTED_END,
            tag);
    go_on(parser, tag, standalone);
}

static void end_parent(struct parser *parser, const struct opened *opened,
                       const struct tag *tag)
{
    bool standalone = opened->tag.blank_before && tag->next_line;
    if (standalone) {
        struct instruction *code = &parser->code[opened->index];
        code->flags |= FLAG_STANDALONE;
        set_indent(code, opened->tag.blank_start, opened->tag.start);
        take_back(parser, opened->index, &opened->tag);
    }
    add_end(parser, opened, OP_PARENT_END, tag);
    go_on(parser, tag, standalone);
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
    struct instruction *end = add_end(parser, opened, OP_BLOCK_END, tag);
    end->flags |= FLAG_STANDALONE;
    size_t line_end = tag->end;
    while (line_end < tag->next_line &&
           mustache_is_blank(parser->text.data[line_end])) {
        line_end++;
    }
    set_indent(end, line_end, tag->next_line);
    go_on(parser, tag, true);
}

static void end_block(struct parser *parser, const struct opened *opened,
                      const struct tag *tag)
{
    if (is_slot(parser, opened, tag)) {
        end_slot(parser, opened, tag);
        return;
    }
    bool argument = parser->code[opened->index].flags & FLAG_ARGUMENT;
    bool standalone = argument ? tag->blank_before : is_standalone(tag);
    add_text_before(parser, tag, standalone);
    struct instruction *end = add_end(parser, opened, OP_BLOCK_END, tag);
    end->flags |= standalone ? FLAG_STANDALONE : 0;
    end->slot = argument ? (opened - 1)->index : 0;
    go_on(parser, tag, standalone && !argument);
}

/* The "*" of an end tag belongs to the name, unless the start is dynamic. */
static bool is_end_of(const struct tag *end, const struct tag *start)
{
    str name = start->name;
    if (end->dynamic && !start->dynamic) {
        return name.len && name.data[0] == '*' &&
               str_equal(str_slice(name, 1, name.len), end->name);
    }
    return end->dynamic == start->dynamic && str_equal(name, end->name);
}

static void fail_mismatch(struct parser *parser, const struct tag *tag)
{
    char name[QUOTE_SIZE];
    mustache_quote(tag->name, name, sizeof name);
    const struct opened *opened = innermost(parser);
    if (!opened) {
        mustache_fail(parser, MUSTACHE_MISMATCH, tag, NULL, NULL,
                      "\"%s\" ends here, but nothing is open", name);
        return;
    }
    char open_name[QUOTE_SIZE];
    mustache_quote(opened->tag.name, open_name, sizeof open_name);
    mustache_fail(parser, MUSTACHE_MISMATCH, tag, &opened->tag, NULL,
                  "\"%s\" ends here, but \"%s\" is open", name, open_name);
}

/*
 * Reports an end tag that is not that of the innermost section.  To go on:
 * where it ends one farther out, those inside were forgotten; otherwise it is
 * taken for a misspelt end of the innermost.
 */
static void recover(struct parser *parser, const struct tag *tag)
{
    fail_mismatch(parser, tag);
    size_t count = parser->opened_count;
    while (count && !is_end_of(tag, &parser->opened[count - 1].tag)) {
        count--;
    }
    if (count) {
        parser->opened_count = count - 1;
    } else if (parser->opened_count) {
        parser->opened_count--;
    }
    go_on(parser, tag, is_standalone(tag));
}

static void parse_end(struct parser *parser, const struct tag *tag)
{
    const struct opened *opened = innermost(parser);
    if (!opened || !is_end_of(tag, &opened->tag)) {
        recover(parser, tag);
        return;
    }
    if (opened->tag.kind == TAG_PARENT) {
        end_parent(parser, opened, tag);
    } else if (opened->tag.kind == TAG_BLOCK) {
        end_block(parser, opened, tag);
    } else {
        end_section(parser, opened, tag);
    }
    parser->opened_count--;
}

static void parse_tag(struct parser *parser, const struct tag *tag)
{
    switch (tag->kind) {
    case TAG_VARIABLE:
    case TAG_RAW:
        parse_variable(parser, tag);
        break;
    case TAG_SECTION:
    case TAG_INVERTED:
        parse_section(parser, tag);
        break;
    case TAG_END:
        parse_end(parser, tag);
        break;
    case TAG_PARTIAL:
        parse_partial(parser, tag);
        break;
    case TAG_PARENT:
        parse_parent(parser, tag);
        break;
    case TAG_BLOCK:
        parse_block(parser, tag);
        break;
    case TAG_COMMENT:
    case TAG_DELIMITERS:
        add_text_before(parser, tag, is_standalone(tag));
        if (tag->kind == TAG_DELIMITERS) {
            mustache_scan_delimiters(parser, tag);
        }
        go_on(parser, tag, is_standalone(tag));
        break;
    }
}

static void fail_unclosed(struct parser *parser)
{
    for (size_t i = 0; i < parser->opened_count && !parser->stopped; i++) {
        const struct tag *tag = &parser->opened[i].tag;
        char name[QUOTE_SIZE];
        mustache_quote(tag->name, name, sizeof name);
        mustache_fail(parser, MUSTACHE_UNCLOSED, tag, NULL,
                      "write the end tag, as in {{/name}}",
                      "\"%s\" is opened here and never ended", name);
    }
}

void mustache_parse(struct parser *parser)
{
    struct tag tag;
    enum scanned scanned = SCANNED_TAG;
    parser->offset = mustache_mark_len(parser->text);
    parser->line_start = true;
    mustache_add_delimiters(parser);
    while (!parser->stopped) {
        scanned = mustache_scan(parser, &tag);
        if (scanned == SCANNED_END) {
            break;
        }
        if (scanned == SCANNED_TAG) {
            measure(parser, &tag);
            parse_tag(parser, &tag);
        }
    }
    add_text(parser, parser->text.len);
    fail_unclosed(parser);
    mustache_add_code(parser, OP_STOP, parser->text.len, parser->text.len);
}
