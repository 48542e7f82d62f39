/* SPDX-License-Identifier: MIT */
/*
 * The first part of a name is looked for in every scope, innermost first, the
 * others only in what the part before gave (specification: interpolation,
 * "Dotted Names - Context Precedence").
 */
#include "mustache_renderer.h"

#include <stdio.h>

/* The hint is written only when it changes: threads then share its line of
 * cache without contending for it. */
static inline const void *find(const struct render *render, const void *value,
                               uint32_t index)
{
    const struct mustache_template *compiled = render->frame->compiled;
    _Atomic(uint32_t) *kept = &compiled->hints[index];
    uint32_t before = atomic_load_explicit(kept, memory_order_relaxed);
    uint32_t hint = before;
    const void *found = render->host->find(render->context, value,
                                           &compiled->keys[index], &hint);
    if (hint != before) {
        atomic_store_explicit(kept, hint, memory_order_relaxed);
    }
    return found;
}

static void take_steps(struct render *render, size_t steps)
{
    render->steps_left -=
        steps < render->steps_left ? steps : render->steps_left;
}

static const void *find_in_scopes(struct render *render, uint32_t index)
{
    const struct scope *scope = render->scopes + render->scope_count;
    const void *value = NULL;
    while (!value && scope > render->scopes) {
        scope--;
        value = find(render, scope->value, index);
    }
    take_steps(render, render->scope_count - (size_t)(scope - render->scopes));
    return value;
}

static bool is_false(const struct render *render, const void *value)
{
    size_t item_count = 0;
    return render->host->kind(render->context, value, &item_count) ==
           MUSTACHE_FALSE;
}

/* `within`: where the part was looked for; NULL: in every scope.  Kept out of
 * line, for its stack. */
__attribute__((noinline)) static void report_unknown(
    struct render *render, const struct instruction *code,
    const struct mustache_key *part, const void *within)
{
    const void *values[MUSTACHE_MAX_SCOPES + 1] = {within};
    size_t count = within ? 1 : render->scope_count;
    for (size_t i = 0; !within && i < count; i++) {
        values[i] = render->scopes[count - 1 - i].value;
    }
    const struct mustache_key *first =
        &render->frame->compiled->keys[code->keys];
    str name = {first->data, (size_t)(part->data - first->data) + part->len};
    char quoted[QUOTE_SIZE];
    char message[QUOTE_SIZE + 32];
    mustache_quote(name, quoted, sizeof quoted);
    snprintf(message, sizeof message, "nothing is called \"%s\" here", quoted);
    mustache_fault_with(render,
                        &(struct mustache_error){
                            .fault = MUSTACHE_UNKNOWN_NAME,
                            .message = message,
                            .part = {part->data, part->len},
                            .scopes = values,
                            .scope_count = count,
                        },
                        code);
}

const void *mustache_lookup(struct render *render,
                            const struct instruction *code)
{
    if (code->key_count == 0) {
        return render->scopes[render->scope_count - 1].value;
    }
    uint32_t index = code->keys;
    uint32_t end = index + code->key_count;
    const void *within = NULL;
    const void *value = find_in_scopes(render, index);
    while (value && ++index < end) {
        within = value;
        value = find(render, within, index);
    }
    if (value || !render->host->strict) {
        return value;
    }
    /* Where there is no contact, there is no contact.phone either. */
    if (within && is_false(render, within)) {
        return within;
    }
    report_unknown(render, code, &render->frame->compiled->keys[index], within);
    return NULL;
}
