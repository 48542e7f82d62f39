/* SPDX-License-Identifier: MIT */
/*
 * The machine: takes one instruction after another until the text of the first
 * frame ends.  Sections jump, calls push a frame; nothing recurses.
 */
#include "mustache_renderer.h"

static void write_text(struct render *render, const struct instruction *code)
{
    if (render->tracked) {
        mustache_write_lines(render, code);
        return;
    }
    put(render->out,
        (str){render->frame->compiled->text.data + code->start, code->len});
    render->owed = false;
}

static void write_value(struct render *render, const struct instruction *code)
{
    bool raw = code->op == OP_RAW;
    const void *value = mustache_lookup(render, code);
    if (!value) {
        return;
    }
    struct mustache_text text = {0};
    switch (render->host->text(render->context, value, raw, &text)) {
    case MUSTACHE_CALL:
        mustache_call_lambda(render, code, value);
        return;
    case MUSTACHE_REFUSE:
        mustache_refuse(render, code, value, raw);
        return;
    case MUSTACHE_READ:
        break;
    }
    if (text.len == 0) {
        return;
    }
    if (render->owed && render->tracked) {
        mustache_settle(render);
    }
    if (raw) {
        put(render->out, (str){text.data, text.len});
    } else {
        mustache_escape(render, text);
    }
}

static void jump_behind(struct render *render, const struct instruction *code)
{
    render->code = render->frame->compiled->code + code->jump + 1;
}

static void open_scope(struct render *render, const struct instruction *code,
                       struct scope scope)
{
    if (render->scope_count == MUSTACHE_MAX_SCOPES + 1) {
        STOP_WITH(render, MUSTACHE_DEPTH, code,
                  "more than %d sections are open", MUSTACHE_MAX_SCOPES);
        return;
    }
    render->scopes[render->scope_count++] = scope;
}

static void open_section(struct render *render, const struct instruction *code)
{
    size_t item_count = 0;
    const void *value = mustache_lookup(render, code);
    enum mustache_kind kind =
        value ? render->host->kind(render->context, value, &item_count)
              : MUSTACHE_FALSE;
    switch (kind) {
    case MUSTACHE_TRUE:
        open_scope(render, code, (struct scope){.value = value});
        return;
    case MUSTACHE_LIST:
        if (item_count > 0) {
            const void *first = render->host->item(render->context, value, 0);
            open_scope(render, code,
                       (struct scope){first, value, 0, item_count});
            return;
        }
        break;
    case MUSTACHE_LAMBDA:
        mustache_call_lambda(render, code, value);
        return;
    case MUSTACHE_FALSE:
        break;
    }
    jump_behind(render, code);
}

static void end_section(struct render *render, const struct instruction *code)
{
    struct scope *scope = &render->scopes[render->scope_count - 1];
    if (scope->list && ++scope->index < scope->item_count) {
        scope->value =
            render->host->item(render->context, scope->list, scope->index);
        jump_behind(render, code);
        return;
    }
    render->scope_count--;
}

static void open_inverted(struct render *render, const struct instruction *code)
{
    size_t item_count = 0;
    const void *value = mustache_lookup(render, code);
    if (!value) {
        if (render->host->strict) {
            jump_behind(render, code);
        }
        return;
    }
    enum mustache_kind kind =
        render->host->kind(render->context, value, &item_count);
    if (kind != MUSTACHE_FALSE && (kind != MUSTACHE_LIST || item_count > 0)) {
        jump_behind(render, code);
    }
}

static void execute(struct render *render, const struct instruction *code)
{
    switch ((enum opcode)code->op) {
    case OP_TEXT:
        write_text(render, code);
        break;
    case OP_VARIABLE:
    case OP_RAW:
        write_value(render, code);
        break;
    case OP_SECTION:
        open_section(render, code);
        break;
    case OP_SECTION_END:
        end_section(render, code);
        break;
    case OP_INVERTED:
        open_inverted(render, code);
        break;
    case OP_PARENT:
        jump_behind(render, code);
        mustache_call_partial(render, code);
        break;
    case OP_PARTIAL:
        mustache_call_partial(render, code);
        break;
    case OP_BLOCK:
        mustache_call_block(render, code);
        break;
    case OP_BLOCK_END:
        if (code == render->frame->stop) {
            mustache_pop(render);
        }
        break;
    case OP_STOP:
        render->stopped = !mustache_pop(render);
        break;
    case OP_INVERTED_END:
    case OP_PARENT_END:
        break;
    }
}

static void run(struct render *render)
{
    while (!render->stopped) {
        const struct instruction *code = render->code++;
        if (render->steps_left == 0) {
            STOP_WITH(render, MUSTACHE_STEP_LIMIT, code,
                      "rendering takes too many steps");
            return;
        }
        render->steps_left--;
        if (code->op == OP_TEXT) {
            write_text(render, code);
        } else {
            execute(render, code);
        }
        if (render->out->full) {
            STOP_WITH(render, MUSTACHE_OUTPUT_LIMIT, code,
                      "the output is larger than allowed");
        }
    }
}

bool mustache_render(const struct mustache_template *compiled,
                     const struct mustache_host *host, void *context,
                     const void *root, struct mustache_output *out)
{
    struct render render;
    /* Not all of it: the stacks are large, and written before they are read. */
    memset(&render, 0, offsetof(struct render, frames));
    render.host = host;
    render.context = context;
    render.out = out;
    render.steps_left =
        host->max_steps ? host->max_steps : MUSTACHE_DEFAULT_STEPS;
    render.owed = true;
    render.frames[0] = (struct frame){.compiled = compiled, .chain = NO_FRAME};
    render.frame = render.frames;
    render.frame_count = 1;
    render.code = compiled->code;
    render.scopes[0] = (struct scope){.value = root};
    render.scope_count = 1;
    run(&render);
    arena_release(&render.scratch);
    return render.error_count == 0;
}
