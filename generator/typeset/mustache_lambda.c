/* SPDX-License-Identifier: MIT */
/*
 * A lambda gives the text of a template, which is compiled into scratch memory
 * and rendered in a frame of its own: in an interpolation with the default
 * delimiters and then escaped, in a section with the delimiters in force there
 * (specification: lambdas).
 */
#include "mustache_renderer.h"

struct lambda_faults {
    struct render *render;
    const struct instruction *code;
};

static void *give(void *context, size_t size)
{
    struct lambda_faults *faults = context;
    return arena_alloc(&faults->render->scratch, size);
}

/* Tells which tag called the lambda whose text is faulty. */
static void report(void *context, const struct mustache_error *error)
{
    const struct lambda_faults *faults = context;
    struct render *render = faults->render;
    render->error_count++;
    render->stopped |= render->error_count >= MUSTACHE_MAX_ERRORS;
    if (!render->host->error) {
        return;
    }
    const struct mustache_template *compiled = render->frame->compiled;
    struct mustache_error told = *error;
    told.related_user = compiled->user;
    told.related = mustache_place_of(compiled, faults->code->start);
    told.related_message = "the lambda is called here";
    render->host->error(render->context, &told);
}

static const struct mustache_template *compile(
    struct render *render, const struct instruction *code,
    struct mustache_text text, const struct delimiters *delimiters)
{
    struct lambda_faults faults = {render, code};
    struct mustache_compiler compiler = {
        .context = &faults,
        .allocate = give,
        .error = report,
    };
    if (delimiters) {
        compiler.opener = mustache_borrow(delimiters->opener);
        compiler.closer = mustache_borrow(delimiters->closer);
    }
    return mustache_compile(text, &compiler);
}

static bool call(struct render *render, const struct instruction *code,
                 const void *lambda, struct mustache_text *out)
{
    if (!render->host->lambda) {
        return false;
    }
    if (code->op != OP_SECTION) {
        return render->host->lambda(render->context, lambda, NULL, out);
    }
    const struct mustache_template *compiled = render->frame->compiled;
    const struct instruction *end = &compiled->code[code->jump];
    size_t start = code->start + code->len;
    struct mustache_text section = {
        compiled->text.data + start,
        end->start - start,
    };
    return render->host->lambda(render->context, lambda, &section, out);
}

void mustache_call_lambda(struct render *render, const struct instruction *code,
                          const void *lambda)
{
    struct mustache_text text = {0};
    const struct delimiters *delimiters = NULL;
    if (code->op == OP_SECTION) {
        render->code = render->frame->compiled->code + code->jump + 1;
        delimiters = &render->frame->compiled->delimiters[code->slot];
    }
    if (!call(render, code, lambda, &text)) {
        return;
    }
    struct arena_mark mark = arena_mark(&render->scratch);
    const struct mustache_template *compiled =
        compile(render, code, text, delimiters);
    if (!compiled) {
        return;
    }
    struct frame *frame = mustache_push(
        render, code, code->op == OP_VARIABLE ? FRAME_ESCAPED : FRAME_LAMBDA,
        compiled);
    if (frame) {
        frame->mark = mark;
    }
}

void mustache_escape_frame(struct render *render, const struct frame *frame)
{
    struct mustache_output *out = render->out;
    str text = {out->data + frame->out_start, out->len - frame->out_start};
    if (text.len > 0 && !out->full) {
        text = arena_copy(&render->scratch, text);
        out->len = frame->out_start;
        mustache_escape(render, mustache_borrow(text));
    }
    arena_rewind(&render->scratch, frame->mark);
}
