/* SPDX-License-Identifier: MIT */
#include "mustache_template.h"

static enum mustache_piece_kind kind_of(const struct instruction *code)
{
    switch ((enum opcode)code->op) {
    case OP_VARIABLE:
        return MUSTACHE_PIECE_VARIABLE;
    case OP_RAW:
        return MUSTACHE_PIECE_RAW;
    case OP_SECTION:
        return MUSTACHE_PIECE_SECTION;
    case OP_INVERTED:
        return MUSTACHE_PIECE_INVERTED;
    case OP_SECTION_END:
    case OP_INVERTED_END:
        return MUSTACHE_PIECE_SECTION_END;
    case OP_PARTIAL:
        return MUSTACHE_PIECE_PARTIAL;
    case OP_PARENT:
        return MUSTACHE_PIECE_PARENT;
    case OP_PARENT_END:
        return MUSTACHE_PIECE_PARENT_END;
    case OP_BLOCK:
        return code->flags & FLAG_ARGUMENT ? MUSTACHE_PIECE_ARGUMENT
                                           : MUSTACHE_PIECE_BLOCK;
    case OP_BLOCK_END:
        return MUSTACHE_PIECE_BLOCK_END;
    case OP_TEXT:
    case OP_STOP:
        break;
    }
    return MUSTACHE_PIECE_TEXT;
}

/* A name split on its dots still stands in one piece in the source. */
static struct mustache_text whole_name(const struct mustache_template *compiled,
                                       const struct instruction *code)
{
    if (code->key_count == 0) {
        return (struct mustache_text){".", 1};
    }
    const struct mustache_key *first = &compiled->keys[code->keys];
    const struct mustache_key *last = first + code->key_count - 1;
    const char *end = last->data + last->len;
    return (struct mustache_text){first->data, (size_t)(end - first->data)};
}

/* Behind a parent tag, and behind each of its blocks, comes its next block or
 * its end: what else is there is ignored. */
static size_t index_after(const struct mustache_template *compiled,
                          const struct instruction *code)
{
    if (code->op == OP_PARENT) {
        return code->first_block ? code->first_block : code->jump;
    }
    if (code->op == OP_BLOCK_END) {
        const struct instruction *block = &compiled->code[code->jump];
        if (block->flags & FLAG_ARGUMENT) {
            return block->slot ? block->slot : compiled->code[code->slot].jump;
        }
    }
    return (size_t)(code - compiled->code) + 1;
}

static bool is_end(const struct instruction *code)
{
    return code->op == OP_SECTION_END || code->op == OP_INVERTED_END ||
           code->op == OP_PARENT_END || code->op == OP_BLOCK_END;
}

bool mustache_next_piece(const struct mustache_template *compiled,
                         size_t *cursor, struct mustache_piece *out)
{
    const struct instruction *code = &compiled->code[*cursor];
    if (code->op == OP_STOP) {
        return false;
    }
    *out = (struct mustache_piece){
        .kind = kind_of(code),
        .dynamic = code->flags & FLAG_DYNAMIC,
        .text = {compiled->text.data + code->start, code->len},
        .offset = code->start,
    };
    if (code->op != OP_TEXT) {
        out->name = whole_name(
            compiled, is_end(code) ? &compiled->code[code->jump] : code);
    }
    *cursor = index_after(compiled, code);
    return true;
}
