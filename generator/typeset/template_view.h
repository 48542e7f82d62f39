/* SPDX-License-Identifier: MIT */
/*
 * template_view: how the Mustache engine reads a struct value, and how what it
 * finds wrong becomes a diagnostic.  For the files of the template layer.
 */
#ifndef SLAGEN_TYPESET_TEMPLATE_VIEW_H
#define SLAGEN_TYPESET_TEMPLATE_VIEW_H

#include "slagen/mustache.h"

#include "base/diag.h"
#include "typeset/output.h"

/* The context of all callbacks below must begin with this. */
struct template_job {
    struct diags *diags;
    enum output_format format;
};

const void *template_view_find(void *context, const void *value,
                               const struct mustache_key *key, uint32_t *hint);
enum mustache_kind template_view_kind(void *context, const void *value,
                                      size_t *item_count);
const void *template_view_item(void *context, const void *list, size_t index);

/* Strict: refuses what has no text, {{x}} on markup, {{{x}}} on a text. */
enum mustache_reading template_view_text(void *context, const void *value,
                                         bool raw, struct mustache_text *out);

/* Any text is a text; booleans are "true" and "false"; what else there is, is
 * empty. */
enum mustache_reading template_view_plain_text(void *context, const void *value,
                                               bool raw,
                                               struct mustache_text *out);

/* Reports; `user` of the template is its struct source. */
void template_view_report(void *context, const struct mustache_error *error);

#endif
