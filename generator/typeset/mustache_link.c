/* SPDX-License-Identifier: MIT */
#include "mustache_template.h"

#include <stdio.h>

static void report_missing(const struct mustache_template *compiled,
                           const struct instruction *code,
                           struct cursor *cursor, mustache_report *report,
                           void *context)
{
    str name = mustache_name(&compiled->keys[code->keys]);
    char quoted[QUOTE_SIZE];
    char message[QUOTE_SIZE + 32];
    mustache_quote(name, quoted, sizeof quoted);
    snprintf(message, sizeof message, "there is no partial \"%s\"", quoted);
    struct mustache_error error = {
        .fault = MUSTACHE_PARTIAL_MISSING,
        .rule = mustache_rule(MUSTACHE_PARTIAL_MISSING),
        .message = message,
        .user = compiled->user,
        .name = mustache_borrow(name),
    };
    error.start = mustache_place_at(compiled->text, code->start, cursor);
    error.end =
        mustache_place_at(compiled->text, code->start + code->len, cursor);
    report(context, &error);
}

bool mustache_link(struct mustache_template *compiled,
                   mustache_find_partial *find, mustache_report *error,
                   void *context)
{
    struct cursor cursor = {0};
    bool complete = true;
    for (uint32_t i = 0; i < compiled->code_count; i++) {
        const struct instruction *code = &compiled->code[i];
        if ((code->op != OP_PARTIAL && code->op != OP_PARENT) ||
            code->flags & FLAG_DYNAMIC) {
            continue;
        }
        str name = mustache_name(&compiled->keys[code->keys]);
        compiled->targets[code->slot] = find(context, mustache_borrow(name));
        if (!compiled->targets[code->slot]) {
            complete = false;
            if (error) {
                report_missing(compiled, code, &cursor, error, context);
            }
        }
    }
    compiled->linked = true;
    return complete;
}
