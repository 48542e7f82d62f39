/* SPDX-License-Identifier: MIT */
/*
 * One pass, tag by tag.  What decides about white space is how a tag stands on
 * its line (`measure`): a comment, delimiters, a section's tag or a partial
 * that has only blanks before it and only a line end behind it is standalone,
 * and neither comes out.  For blocks and parents see mustache_parse_block.c.
 */
#include "mustache_parser.h"

struct opened *mustache_innermost(struct parser *parser)
{
    return parser->opened_count ? &parser->opened[parser->opened_count - 1]
                                : NULL;
}

/* Directly in a parent tag only blocks count. */
bool mustache_is_ignored(struct parser *parser)
{
    const struct opened *opened = mustache_innermost(parser);
    return opened && opened->tag.kind == TAG_PARENT;
}

static void add_text(struct parser *parser, size_t end)
{
    if (end > parser->offset && !mustache_is_ignored(parser)) {
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

void mustache_go_on(struct parser *parser, const struct tag *tag,
                    bool standalone)
{
    parser->offset = standalone ? tag->next_line : tag->end;
    parser->line_start = standalone;
}

/* The text before a tag; without its blanks if the tag stands alone. */
void mustache_add_text_before(struct parser *parser, const struct tag *tag,
                              bool standalone)
{
    add_text(parser, standalone ? tag->blank_start : tag->start);
}

void mustache_open(struct parser *parser, const struct tag *tag, uint32_t index)
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
    mustache_add_text_before(parser, tag, false);
    struct instruction *code =
        mustache_add_code(parser, tag->kind == TAG_RAW ? OP_RAW : OP_VARIABLE,
                          tag->start, tag->end);
    mustache_add_dotted_name(parser, code, tag);
    mustache_go_on(parser, tag, false);
}

static void parse_section(struct parser *parser, const struct tag *tag)
{
    mustache_add_text_before(parser, tag, mustache_is_standalone(tag));
    uint32_t index = parser->code_count;
    struct instruction *code = mustache_add_code(
        parser, tag->kind == TAG_SECTION ? OP_SECTION : OP_INVERTED, tag->start,
        tag->end);
    code->slot = parser->delimiters_count - 1;
    mustache_add_dotted_name(parser, code, tag);
    mustache_open(parser, tag, index);
    mustache_go_on(parser, tag, mustache_is_standalone(tag));
}

void mustache_add_partial_name(struct parser *parser, struct instruction *code,
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

static void parse_partial(struct parser *parser, const struct tag *tag)
{
    bool standalone = mustache_is_standalone(tag);
    mustache_add_text_before(parser, tag, standalone);
    struct instruction *code =
        mustache_add_code(parser, OP_PARTIAL, tag->start, tag->end);
    mustache_add_partial_name(parser, code, tag);
    if (standalone) {
        code->flags |= FLAG_STANDALONE;
        mustache_set_indent(code, tag->blank_start, tag->start);
    }
    mustache_go_on(parser, tag, standalone);
}

/* Adds the instruction of an end tag, and links it with that of its start. */
struct instruction *mustache_add_end(struct parser *parser,
                                     const struct opened *opened,
                                     enum opcode op, const struct tag *tag)
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
    bool standalone = mustache_is_standalone(tag);
    mustache_add_text_before(parser, tag, standalone);
    mustache_add_end(parser, opened,
                     opened->tag.kind == TAG_SECTION ? OP_SECTION_END
                                                     : OP_INVERTED_END,
                     tag);
    mustache_go_on(parser, tag, standalone);
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
    const struct opened *opened = mustache_innermost(parser);
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
    mustache_go_on(parser, tag, mustache_is_standalone(tag));
}

static void parse_end(struct parser *parser, const struct tag *tag)
{
    const struct opened *opened = mustache_innermost(parser);
    if (!opened || !is_end_of(tag, &opened->tag)) {
        recover(parser, tag);
        return;
    }
    if (opened->tag.kind == TAG_PARENT) {
        mustache_end_parent(parser, opened, tag);
    } else if (opened->tag.kind == TAG_BLOCK) {
        mustache_end_block(parser, opened, tag);
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
        mustache_parse_parent(parser, tag);
        break;
    case TAG_BLOCK:
        mustache_parse_block(parser, tag);
        break;
    case TAG_COMMENT:
    case TAG_DELIMITERS:
        mustache_add_text_before(parser, tag, mustache_is_standalone(tag));
        if (tag->kind == TAG_DELIMITERS) {
            mustache_scan_delimiters(parser, tag);
        }
        mustache_go_on(parser, tag, mustache_is_standalone(tag));
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
