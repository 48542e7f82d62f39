/* SPDX-License-Identifier: MIT */
#include "mustache_renderer.h"

struct frame *mustache_push(struct render *render,
                            const struct instruction *tag, enum frame_kind kind,
                            const struct mustache_template *compiled)
{
    if (render->frame_count == MUSTACHE_MAX_DEPTH + 1) {
        STOP_WITH(render, MUSTACHE_DEPTH, tag,
                  "partials are nested deeper than %d", MUSTACHE_MAX_DEPTH);
        return NULL;
    }
    struct frame *caller = render->frame;
    caller->resume = render->code;
    struct frame *frame = &render->frames[render->frame_count++];
    *frame = (struct frame){
        .compiled = compiled,
        .tag = tag,
        .chain = kind == FRAME_INLINE ? NO_FRAME : caller->chain,
        .arguments = caller->arguments,
        .kind = kind,
        .out_start = render->out->len,
    };
    render->frame = frame;
    render->code = compiled->code;
    render->tracked = frame->chain != NO_FRAME;
    return frame;
}

static void set_indent(struct render *render, struct frame *frame, str indent)
{
    if (indent.len) {
        frame->indent = indent;
        frame->next_chain = frame->chain;
        frame->chain = (int16_t)(frame - render->frames);
        render->tracked = true;
    }
}

static const struct mustache_template *find_partial(
    struct render *render, const struct instruction *code, str name)
{
    const struct mustache_template *compiled = render->frame->compiled;
    const struct mustache_template *partial = NULL;
    if (!(code->flags & FLAG_DYNAMIC) && compiled->linked) {
        partial = compiled->targets[code->slot];
    } else if (render->host->partial) {
        partial = render->host->partial(render->context, mustache_borrow(name));
    }
    if (!partial && render->host->strict) {
        char quoted[QUOTE_SIZE];
        mustache_quote(name, quoted, sizeof quoted);
        mustache_fault(render, MUSTACHE_PARTIAL_MISSING, code,
                       "there is no partial \"%s\"", quoted);
    }
    return partial;
}

static const struct mustache_template *find_dynamic_partial(
    struct render *render, const struct instruction *code)
{
    struct mustache_text text = {0};
    const void *value = mustache_lookup(render, code);
    if (value && render->host->text(render->context, value, false, &text) ==
                     MUSTACHE_REFUSE) {
        mustache_refuse(render, code, value, false);
        return NULL;
    }
    str name = {text.data, text.len};
    if (name.len == 0) {
        return NULL;
    }
    if (mustache_is_partial_name(name)) {
        return find_partial(render, code, name);
    }
    if (render->host->strict) {
        char quoted[QUOTE_SIZE];
        mustache_quote(name, quoted, sizeof quoted);
        mustache_fault(render, MUSTACHE_PARTIAL_NAME, code,
                       "\"%s\" cannot be the name of a partial", quoted);
    }
    return NULL;
}

/* What comes before a partial within a line is indented as its line is; the
 * partial itself is not. */
void mustache_call_partial(struct render *render,
                           const struct instruction *code)
{
    const struct mustache_template *partial =
        code->flags & FLAG_DYNAMIC
            ? find_dynamic_partial(render, code)
            : find_partial(
                  render, code,
                  mustache_name(&render->frame->compiled->keys[code->keys]));
    if (!partial) {
        return;
    }
    bool standalone = code->flags & FLAG_STANDALONE;
    str indent = mustache_indent_of(render, code);
    if (!standalone && render->owed && render->tracked) {
        mustache_settle(render);
    }
    struct frame *frame = mustache_push(
        render, code, standalone ? FRAME_STANDALONE : FRAME_INLINE, partial);
    if (!frame) {
        return;
    }
    if (standalone) {
        set_indent(render, frame, indent);
        render->owed = true;
    }
    if (code->op == OP_PARENT) {
        frame->arguments = (int16_t)(frame - render->frames);
    }
}

static const struct instruction *find_argument(struct render *render,
                                               const struct frame *called,
                                               const struct mustache_key *name)
{
    const struct mustache_template *compiled = called[-1].compiled;
    uint32_t index = called->tag->first_block;
    while (index && render->steps_left) {
        const struct instruction *block = &compiled->code[index];
        const struct mustache_key *key = &compiled->keys[block->keys];
        if (key->hash == name->hash &&
            str_equal(mustache_name(key), mustache_name(name))) {
            return block;
        }
        index = block->slot;
        render->steps_left--;
    }
    return NULL;
}

/*
 * Of several parents that override a block the outermost counts (specification:
 * inheritance, "Multi-level inheritance").  Gives the frame that it called.
 */
static const struct frame *find_override(struct render *render,
                                         const struct mustache_key *name,
                                         const struct instruction **block)
{
    const struct frame *found = NULL;
    int i = render->frame->arguments;
    while (i) {
        const struct frame *called = &render->frames[i];
        const struct instruction *argument =
            find_argument(render, called, name);
        if (argument) {
            found = called;
            *block = argument;
        }
        i = called[-1].arguments;
    }
    return found;
}

/* The overriding text belongs to the template that holds it: blocks within it
 * are overridden from outside that template only. */
void mustache_call_block(struct render *render, const struct instruction *code)
{
    const struct instruction *block = NULL;
    const struct frame *called = find_override(
        render, &render->frame->compiled->keys[code->keys], &block);
    if (!called) {
        return;
    }
    str indent = mustache_indent_of(render, code);
    render->code = render->frame->compiled->code + code->jump + 1;
    struct frame *frame =
        mustache_push(render, code, FRAME_BLOCK, called[-1].compiled);
    if (!frame) {
        return;
    }
    set_indent(render, frame, indent);
    frame->arguments = called[-1].arguments;
    frame->stop = frame->compiled->code + block->jump;
    if (block->flags & FLAG_STANDALONE && block->indent_len) {
        frame->dedent_len = block->indent_len;
        render->tracked = true;
    }
    render->code = block + 1;
    render->owed |= (code->flags & FLAG_STANDALONE) != 0;
}

/* A slot is a line of its own: what fills it ends with a line end. */
static void end_slot(struct render *render, const struct frame *slot,
                     const struct instruction *end)
{
    const struct mustache_output *out = render->out;
    if (out->len > slot->out_start && out->data[out->len - 1] != '\n') {
        put(render->out,
            (str){render->frame->compiled->text.data + end->indent_start,
                  end->indent_len});
    }
}

static void end_block(struct render *render, const struct frame *block)
{
    const struct instruction *end =
        &render->frame->compiled->code[block->tag->jump];
    if (block->tag->flags & FLAG_SLOT) {
        end_slot(render, block, end);
    }
    render->owed |= (end->flags & FLAG_STANDALONE) != 0;
}

bool mustache_pop(struct render *render)
{
    const struct frame *left = render->frame;
    if (render->frame_count == 1) {
        return false;
    }
    render->frame_count--;
    render->frame--;
    render->code = render->frame->resume;
    render->tracked =
        render->frame->chain != NO_FRAME || render->frame->dedent_len > 0;
    switch (left->kind) {
    case FRAME_INLINE:
        render->owed = false;
        break;
    case FRAME_STANDALONE:
        render->owed = true;
        break;
    case FRAME_BLOCK:
        end_block(render, left);
        break;
    case FRAME_ESCAPED:
        mustache_escape_frame(render, left);
        break;
    case FRAME_LAMBDA:
        arena_rewind(&render->scratch, left->mark);
        break;
    }
    return true;
}
