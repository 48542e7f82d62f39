/* SPDX-License-Identifier: MIT */
#include "typeset/template_view.h"

static pos to_pos(struct mustache_place place)
{
    return (pos){place.line, place.column};
}

/* Further apart, two words are not a misspelling of each other. */
static size_t most_typos(str word)
{
    return word.len <= 3 ? 1 : 2;
}

/* The nearest key where the name was looked for, innermost first. */
static str nearest_key(const struct mustache_error *error)
{
    str part = {error->part.data, error->part.len};
    size_t best = most_typos(part) + 1;
    str nearest = {0};
    for (size_t i = 0; i < error->scope_count; i++) {
        const struct value *map = error->scopes[i];
        size_t count = map->kind == VALUE_MAP ? map->entry_count : 0;
        for (size_t k = 0; k < count; k++) {
            size_t distance = str_distance(part, map->entries[k].key, best - 1);
            if (distance < best) {
                best = distance;
                nearest = map->entries[k].key;
            }
        }
    }
    return nearest;
}

struct refusal {
    const char *rule;
    const char *message;
    const char *hint;
};

static struct refusal refusal_of(const struct mustache_error *error)
{
    const struct value *value = error->value;
    if (value->kind == VALUE_TEXT) {
        return (struct refusal){
            "template-raw",
            "three braces (or \"&\") are for markup, but this is text",
            "write two braces: the text is then escaped",
        };
    }
    if (value->kind == VALUE_MARKUP) {
        return (struct refusal){
            "template-markup-escaped",
            "this is markup, which two braces would show as text",
            "write three braces",
        };
    }
    return (struct refusal){"template-not-text", NULL,
                            "write a section, as in {{#name}}...{{/name}}"};
}

static struct diag *report_refused(struct diags *diags,
                                   const struct mustache_error *error)
{
    const struct value *value = error->value;
    struct refusal refusal = refusal_of(error);
    struct diag *diag =
        diag_add(diags, SEVERITY_ERROR, refusal.rule, error->user,
                 to_pos(error->start), to_pos(error->end),
                 refusal.message ? "%s" : "this is %s, which is not a text",
                 refusal.message             ? refusal.message
                 : value->kind == VALUE_BOOL ? "true"
                                             : value_kind_name(value->kind));
    diag_hint(diags, diag, "%s", refusal.hint);
    if (value->source) {
        diag_related(diags, diag, value->source, value->start,
                     "the value comes from here");
    }
    return diag;
}

static struct diag *report_plain(struct diags *diags,
                                 const struct mustache_error *error)
{
    struct diag *diag = diag_add(diags, SEVERITY_ERROR, error->rule,
                                 error->user, to_pos(error->start),
                                 to_pos(error->end), "%s", error->message);
    if (error->hint) {
        diag_hint(diags, diag, "%s", error->hint);
    }
    str nearest = nearest_key(error);
    if (nearest.len) {
        diag_hint(diags, diag, "did you mean \"%.*s\"?", STR_ARG(nearest));
    }
    return diag;
}

void template_view_report(void *context, const struct mustache_error *error)
{
    const struct template_job *job = context;
    struct diag *diag = error->value ? report_refused(job->diags, error)
                                     : report_plain(job->diags, error);
    if (error->related.line && !diag->related.line) {
        diag_related(job->diags, diag, error->related_user,
                     to_pos(error->related), "%s", error->related_message);
    }
}
