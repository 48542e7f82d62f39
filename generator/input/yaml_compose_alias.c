/* SPDX-License-Identifier: MIT */
/*
 * Anchors and aliases, where they are read at all.  The value behind an alias
 * is the anchor's own, not a copy, and costs as many nodes and levels as if it
 * were one: who walks the tree meets no more than the limits say.
 */
#include "input/yaml_compose.h"

static struct diag *report_alias(struct yaml_composer *composer,
                                 const struct yaml_span *span,
                                 const char *message, const char *hint)
{
    struct yaml_reader *reader = composer->reader;
    struct diag *diag = yaml_reader_error(reader, "yaml-alias", span->start,
                                          span->end, "%s", message);
    diag_hint(reader->diags, diag, "%s", hint);
    return diag;
}

bool yaml_composer_add_anchor(struct yaml_composer *composer,
                              const yaml_char_t *name,
                              const struct yaml_span *span,
                              struct yaml_anchor **out)
{
    struct yaml_reader *reader = composer->reader;
    struct yaml_span sign = *span;
    sign.end = (pos){span->start.line, span->start.column + 1};
    *out = NULL;
    if (!name) {
        return true;
    }
    if (!reader->limits->allow_aliases) {
        report_alias(composer, &sign, "anchors are not read here",
                     "leave out the anchor; to share a thing, give it an id "
                     "and name that");
        return true;
    }
    *out = yaml_anchors_add(&composer->anchors, reader->arena,
                            str_from((const char *)name));
    if (!*out) {
        struct diag *diag = yaml_reader_error(
            reader, "yaml-limit", sign.start, sign.end,
            "the file holds more than %d anchors", (int)YAML_MAX_ANCHORS);
        diag_hint(reader->diags, diag, "divide the file into several");
    }
    return *out != NULL;
}

static const struct yaml_anchor *find_anchor(struct yaml_composer *composer,
                                             const yaml_event_t *event,
                                             const struct yaml_span *span)
{
    if (!composer->reader->limits->allow_aliases) {
        report_alias(composer, span, "aliases are not read here",
                     "write the value out, or put it between quotes if it is "
                     "text that begins with *");
        return NULL;
    }
    const struct yaml_anchor *anchor = yaml_anchors_find(
        &composer->anchors, str_from((const char *)event->data.alias.anchor));
    if (!anchor) {
        report_alias(composer, span, "no anchor of this name stands above",
                     "put text that begins with * between quotes");
    } else if (!anchor->value) {
        report_alias(composer, span, "this alias stands within its own anchor",
                     "a value cannot contain itself");
        return NULL;
    }
    return anchor;
}

/* An alias in the place of a key is read for its text. */
static void take_key(struct yaml_composer *composer,
                     const struct yaml_anchor *anchor,
                     const struct yaml_span *span)
{
    if (!anchor) {
        yaml_composer_fault_key(composer);
    } else if (anchor->value->kind != VALUE_TEXT) {
        yaml_composer_report_key(composer, span,
                                 "what this alias stands for cannot be a key");
        yaml_composer_fault_key(composer);
    } else {
        struct yaml_scalar scalar = {anchor->value->text, STYLE_QUOTED, false};
        yaml_composer_take_key(composer, &scalar, span);
    }
}

bool yaml_composer_take_alias(struct yaml_composer *composer,
                              const yaml_event_t *event,
                              const struct yaml_span *span)
{
    const struct yaml_anchor *anchor = find_anchor(composer, event, span);
    composer->last_end = span->end;
    if (yaml_composer_is_at_key(composer)) {
        take_key(composer, anchor, span);
        return true;
    }
    if (!anchor) {
        yaml_composer_add_node(composer, value_null(composer->reader->arena), 1,
                               0);
        return true;
    }
    if (!yaml_composer_charge(composer, anchor->node_count, span) ||
        !yaml_composer_check_depth(composer, anchor->depth, span)) {
        return false;
    }
    yaml_composer_add_node(composer, anchor->value, anchor->node_count,
                           anchor->depth);
    return true;
}
