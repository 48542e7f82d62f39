/* SPDX-License-Identifier: MIT */
/*
 * What is compiled grows in an arena of its own and is packed, once its size
 * is known, into the one block that the caller's allocator gives.
 */
#include "mustache_parser.h"

#include <stdarg.h>
#include <stdio.h>

static void *grown(struct parser *parser, const void *items, uint32_t count,
                   uint32_t *capacity, size_t size)
{
    *capacity = *capacity ? *capacity * 2 : 64;
    void *larger = arena_array(&parser->scratch, *capacity, size);
    if (count) {
        memcpy(larger, items, count * size);
    }
    return larger;
}

struct instruction *mustache_add_code(struct parser *parser, enum opcode op,
                                      size_t start, size_t end)
{
    if (parser->code_count == parser->code_capacity) {
        parser->code = grown(parser, parser->code, parser->code_count,
                             &parser->code_capacity, sizeof *parser->code);
    }
    struct instruction *code = &parser->code[parser->code_count++];
    *code = (struct instruction){
        .op = (uint8_t)op,
        .start = (uint32_t)start,
        .len = (uint32_t)(end - start),
    };
    return code;
}

void mustache_add_delimiters(struct parser *parser)
{
    if (parser->delimiters_count == parser->delimiters_capacity) {
        parser->delimiters =
            grown(parser, parser->delimiters, parser->delimiters_count,
                  &parser->delimiters_capacity, sizeof *parser->delimiters);
    }
    parser->delimiters[parser->delimiters_count++] = parser->current;
}

static uint32_t hash_of(str text)
{
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < text.len; i++) {
        hash = (hash ^ (unsigned char)text.data[i]) * 16777619U;
    }
    return hash;
}

static void add_key(struct parser *parser, str part)
{
    if (parser->key_count == parser->key_capacity) {
        parser->keys = grown(parser, parser->keys, parser->key_count,
                             &parser->key_capacity, sizeof *parser->keys);
    }
    parser->keys[parser->key_count++] = (struct mustache_key){
        .data = part.data,
        .len = (uint32_t)part.len,
        .hash = hash_of(part),
    };
}

void mustache_add_name(struct parser *parser, struct instruction *code,
                       str name)
{
    code->keys = parser->key_count;
    code->key_count = 1;
    add_key(parser, name);
}

void mustache_add_dotted_name(struct parser *parser, struct instruction *code,
                              const struct tag *tag)
{
    code->keys = parser->key_count;
    if (str_equal(tag->name, STR("."))) {
        return;
    }
    str rest = tag->name;
    bool more = true;
    while (more) {
        size_t before = rest.len;
        str part = str_cut(&rest, '.');
        more = before > part.len;
        if (part.len == 0 || code->key_count == MUSTACHE_MAX_DEPTH) {
            char name[QUOTE_SIZE];
            mustache_quote(tag->name, name, sizeof name);
            mustache_fail(parser, MUSTACHE_SYNTAX, tag, NULL,
                          "a dot stands between two names, or alone for the "
                          "item itself",
                          part.len ? "\"%s\" has too many parts"
                                   : "\"%s\" has an empty part",
                          name);
            return;
        }
        add_key(parser, part);
        code->key_count++;
    }
}

void mustache_fail(struct parser *parser, enum mustache_fault fault,
                   const struct tag *tag, const struct tag *related,
                   const char *hint, const char *format, ...)
{
    parser->error_count++;
    parser->stopped |= parser->error_count == MUSTACHE_MAX_ERRORS;
    if (!parser->compiler->error) {
        return;
    }
    char message[256];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    struct mustache_error error = {
        .fault = fault,
        .rule = mustache_rule(fault),
        .message = message,
        .hint = hint,
        .user = parser->compiler->user,
        .name = mustache_borrow(tag->name),
    };
    error.start = mustache_place_at(parser->text, tag->start, &parser->cursor);
    error.end = mustache_place_at(parser->text, tag->end, &parser->cursor);
    if (related) {
        error.related_user = parser->compiler->user;
        error.related_message = "opened here";
        error.related = mustache_place_at(parser->text, related->start,
                                          &parser->related_cursor);
    }
    parser->compiler->error(parser->compiler->context, &error);
}

/* Copies `size` bytes, or zeros, to `*to` and steps over them. */
static void *packed(char **to, const void *from, size_t size)
{
    void *here = *to;
    if (from) {
        memcpy(here, from, size);
    } else {
        memset(here, 0, size);
    }
    *to += size;
    return here;
}

/* The parts follow each other by falling alignment. */
static struct mustache_template *pack(const struct parser *parser)
{
    size_t targets = parser->target_count * sizeof(void *);
    size_t delimiters = parser->delimiters_count * sizeof(struct delimiters);
    size_t keys = parser->key_count * sizeof(struct mustache_key);
    size_t code = parser->code_count * sizeof(struct instruction);
    size_t hints = parser->key_count * sizeof(_Atomic(uint32_t));
    size_t size = sizeof(struct mustache_template) + targets + delimiters +
                  keys + code + hints;
    char *block = parser->compiler->allocate(parser->compiler->context, size);
    if (!block) {
        return NULL;
    }
    struct mustache_template *made = (void *)block;
    char *to = block + sizeof *made;
    *made = (struct mustache_template){
        .text = parser->text,
        .user = parser->compiler->user,
        .code_count = parser->code_count,
        .key_count = parser->key_count,
        .delimiters_count = parser->delimiters_count,
        .target_count = parser->target_count,
    };
    made->targets = packed(&to, NULL, targets);
    made->delimiters = packed(&to, parser->delimiters, delimiters);
    made->keys = packed(&to, parser->keys, keys);
    made->code = packed(&to, parser->code, code);
    made->hints = packed(&to, NULL, hints);
    return made;
}

static bool fits(struct parser *parser)
{
    if (parser->text.len <= MUSTACHE_MAX_BYTES) {
        return true;
    }
    mustache_fail(parser, MUSTACHE_SIZE, &(struct tag){0}, NULL, NULL,
                  "the template is larger than %d bytes", MUSTACHE_MAX_BYTES);
    return false;
}

struct mustache_template *mustache_compile(
    struct mustache_text text, const struct mustache_compiler *compiler)
{
    struct parser parser;
    /* Not all of it: `opened` is large, and written before it is read. */
    memset(&parser, 0, offsetof(struct parser, opened));
    parser.text = (str){text.data, text.len};
    parser.compiler = compiler;
    parser.current = (struct delimiters){STR("{{"), STR("}}")};
    if (compiler->opener.len && compiler->closer.len) {
        parser.current.opener =
            (str){compiler->opener.data, compiler->opener.len};
        parser.current.closer =
            (str){compiler->closer.data, compiler->closer.len};
    }
    struct mustache_template *made = NULL;
    if (fits(&parser)) {
        mustache_parse(&parser);
    }
    if (!parser.error_count) {
        made = pack(&parser);
    }
    arena_release(&parser.scratch);
    return made;
}
