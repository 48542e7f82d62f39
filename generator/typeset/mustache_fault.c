/* SPDX-License-Identifier: MIT */
#include "mustache_renderer.h"

#include <stdarg.h>
#include <stdio.h>

static void set_related(const struct render *render,
                        struct mustache_error *error)
{
    if (render->frame_count < 2) {
        return;
    }
    const struct frame *caller = render->frame - 1;
    error->related_user = caller->compiled->user;
    error->related_message = "rendered from here";
    error->related =
        mustache_place_of(caller->compiled, render->frame->tag->start);
}

void mustache_fault_with(struct render *render, struct mustache_error *error,
                         const struct instruction *code)
{
    render->error_count++;
    render->stopped |= render->error_count >= MUSTACHE_MAX_ERRORS;
    if (!render->host->error) {
        return;
    }
    const struct mustache_template *compiled = render->frame->compiled;
    struct cursor cursor = {0};
    error->rule = mustache_rule(error->fault);
    error->user = compiled->user;
    error->start = mustache_place_at(compiled->text, code->start, &cursor);
    error->end =
        mustache_place_at(compiled->text, code->start + code->len, &cursor);
    if (code->key_count) {
        const struct mustache_key *first = &compiled->keys[code->keys];
        const struct mustache_key *last = first + code->key_count - 1;
        error->name = (struct mustache_text){
            first->data, (size_t)(last->data - first->data) + last->len};
    }
    set_related(render, error);
    render->host->error(render->context, error);
}

void mustache_fault(struct render *render, enum mustache_fault fault,
                    const struct instruction *code, const char *format, ...)
{
    char message[256];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    mustache_fault_with(
        render, &(struct mustache_error){.fault = fault, .message = message},
        code);
}

void mustache_refuse(struct render *render, const struct instruction *code,
                     const void *value, bool raw)
{
    mustache_fault_with(render,
                        &(struct mustache_error){
                            .fault = MUSTACHE_REFUSED,
                            .message = "the value cannot be written here",
                            .value = value,
                            .raw = raw,
                        },
                        code);
}
