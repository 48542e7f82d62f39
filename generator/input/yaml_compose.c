/* SPDX-License-Identifier: MIT */
#include "input/yaml_compose.h"

#include "base/utf8.h"

#include <assert.h>

void yaml_composer_init(struct yaml_composer *composer,
                        struct yaml_reader *reader, struct arena *frames)
{
    *composer = (struct yaml_composer){.reader = reader, .last_end = {1, 1}};
    composer->frames =
        ARENA_ARRAY(frames, reader->limits->depth, struct yaml_frame);
}

struct yaml_frame *yaml_composer_top(const struct yaml_composer *composer)
{
    return composer->depth ? &composer->frames[composer->depth - 1] : NULL;
}

struct yaml_context yaml_composer_context(const struct yaml_composer *composer)
{
    const struct yaml_frame *frame = yaml_composer_top(composer);
    return frame ? frame->context : (struct yaml_context){.indent = -1};
}

/* --- budgets --- */

bool yaml_composer_charge(struct yaml_composer *composer, uint32_t node_count,
                          const struct yaml_span *span)
{
    struct yaml_reader *reader = composer->reader;
    uint32_t left = reader->limits->node_count - composer->node_count;
    if (node_count <= left) {
        composer->node_count += node_count;
        return true;
    }
    struct diag *diag = yaml_reader_error(
        reader, "yaml-limit", span->start, span->end,
        "the file holds more than %u values", reader->limits->node_count);
    diag_hint(reader->diags, diag,
              node_count > 1 ? "use fewer aliases; each counts as all that it "
                               "repeats"
                             : "divide the file into several");
    return false;
}

bool yaml_composer_check_depth(struct yaml_composer *composer, uint32_t more,
                               const struct yaml_span *span)
{
    struct yaml_reader *reader = composer->reader;
    if (more <= reader->limits->depth - composer->depth) {
        return true;
    }
    pos end = {span->start.line, span->start.column + 1};
    struct diag *diag =
        yaml_reader_error(reader, "yaml-depth", span->start, end,
                          "lists and mappings are nested more than %u deep",
                          reader->limits->depth);
    diag_hint(reader->diags, diag, "use fewer levels");
    return false;
}

/* --- the tree --- */

static void locate(const struct yaml_composer *composer, struct value *value,
                   const struct yaml_span *span)
{
    value->source = composer->reader->source;
    value->start = span->start;
    value->end = span->end;
}

static void set_entry(struct yaml_composer *composer, struct yaml_frame *frame,
                      struct value *value)
{
    frame->has_key = false;
    if (frame->key_is_faulty) {
        frame->key_is_faulty = false;
        return;
    }
    struct value_entry *entry = value_set(frame->value, composer->reader->arena,
                                          frame->entry.key, value);
    entry->key_start = frame->entry.key_start;
    entry->key_end = frame->entry.key_end;
}

void yaml_composer_add_node(struct yaml_composer *composer, struct value *value,
                            uint32_t node_count, uint32_t depth)
{
    struct yaml_frame *frame = yaml_composer_top(composer);
    if (!frame) {
        composer->root = value;
        return;
    }
    frame->node_count += node_count;
    frame->depth = depth > frame->depth ? depth : frame->depth;
    if (frame->value->kind == VALUE_LIST) {
        value_push(frame->value, composer->reader->arena, value);
    } else {
        set_entry(composer, frame, value);
    }
}

/* --- events --- */

/* A block scalar ends where its last visible character does; libyaml's mark is
 * lines below. */
static void trim_block_end(const struct yaml_reader *reader,
                           struct yaml_span *span)
{
    size_t to = span->to;
    while (to > span->from && strchr(" \t\r\n", reader->text.data[to - 1])) {
        to--;
    }
    pos place = span->start;
    size_t line_start = span->from;
    for (size_t i = span->from; i < to; i++) {
        if (reader->text.data[i] == '\n') {
            place = (pos){place.line + 1, 1};
            line_start = i + 1;
        }
    }
    place.column +=
        (uint32_t)utf8_count(str_slice(reader->text, line_start, to));
    span->to = to;
    span->end = place;
}

static bool take_scalar(struct yaml_composer *composer,
                        const yaml_event_t *event, struct yaml_span span)
{
    struct arena *arena = composer->reader->arena;
    struct yaml_anchor *anchor = NULL;
    if (!yaml_composer_add_anchor(composer, event->data.scalar.anchor, &span,
                                  &anchor)) {
        return false;
    }
    struct yaml_scalar scalar;
    yaml_scalar_read(composer->reader, event, &span, &scalar);
    if (scalar.style == STYLE_LITERAL || scalar.style == STYLE_FOLDED) {
        trim_block_end(composer->reader, &span);
    }
    composer->last_end = span.end;
    bool is_key = yaml_composer_is_at_key(composer);
    if (is_key) {
        yaml_composer_take_key(composer, &scalar, &span);
    }
    if (is_key && !anchor) {
        return true;
    }
    struct value *value =
        scalar.is_null ? value_null(arena) : value_text(arena, scalar.text);
    value->style = scalar.style;
    locate(composer, value, &span);
    if (anchor) {
        *anchor = (struct yaml_anchor){anchor->name, value, 1, 0};
    }
    if (!is_key) {
        yaml_composer_add_node(composer, value, 1, 0);
    }
    return yaml_composer_charge(composer, 1, &span);
}

static bool is_flow(const yaml_event_t *event)
{
    return event->type == YAML_SEQUENCE_START_EVENT
               ? event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
               : event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
}

/*
 * The place of a collection is where its first tag or anchor is; its bracket
 * or the column of its first entry is at the end of the event.  Where the "-"
 * of a list stand right below the key that they belong to, libyaml's mark is
 * behind the first of them.  "[a: b]" holds a mapping without a bracket.
 */
static struct yaml_context context_within(const struct yaml_composer *composer,
                                          const yaml_event_t *event,
                                          const struct yaml_span *span)
{
    struct yaml_context context = yaml_composer_context(composer);
    char last = span->to > span->from
                    ? composer->reader->text.data[span->to - 1]
                    : '\0';
    pos last_place = {span->end.line, span->end.column - 1};
    context.in_flow |= is_flow(event);
    if (!context.in_flow) {
        pos place = last == '-' ? last_place : span->end;
        context.indent = (int32_t)place.column - 1;
    } else if (last == '[' || last == '{') {
        context.opened = last_place;
    }
    return context;
}

static bool begin_collection(struct yaml_composer *composer,
                             const yaml_event_t *event,
                             const struct yaml_span *span)
{
    struct arena *arena = composer->reader->arena;
    bool is_list = event->type == YAML_SEQUENCE_START_EVENT;
    const yaml_char_t *name = is_list ? event->data.sequence_start.anchor
                                      : event->data.mapping_start.anchor;
    struct yaml_anchor *anchor = NULL;
    yaml_scalar_check_tag(composer->reader, event, span);
    if (!yaml_composer_add_anchor(composer, name, span, &anchor) ||
        !yaml_composer_charge(composer, 1, span) ||
        !yaml_composer_check_depth(composer, 1, span)) {
        return false;
    }
    const struct yaml_frame *outer = yaml_composer_top(composer);
    struct yaml_frame frame = {
        .value = is_list ? value_list(arena) : value_map(arena),
        .anchor = anchor,
        .context = context_within(composer, event, span),
        .node_count = 1,
        .is_key = yaml_composer_is_at_key(composer),
        .is_within_key = outer && (outer->is_key || outer->is_within_key),
    };
    if (frame.is_key && !frame.is_within_key) {
        yaml_composer_report_key(composer, span,
                                 is_list ? "a list cannot be a key"
                                         : "a mapping cannot be a key");
    }
    locate(composer, frame.value, span);
    composer->frames[composer->depth++] = frame;
    return true;
}

static void end_collection(struct yaml_composer *composer,
                           const struct yaml_span *span)
{
    assert(composer->depth > 0);
    struct yaml_frame frame = composer->frames[--composer->depth];
    if (span->to > span->from) { /* the closing bracket */
        composer->last_end = span->end;
    }
    frame.value->end = composer->last_end;
    if (frame.value->kind == VALUE_MAP) {
        yaml_composer_seal(composer, frame.value);
    }
    if (frame.anchor) {
        *frame.anchor = (struct yaml_anchor){frame.anchor->name, frame.value,
                                             frame.node_count, frame.depth + 1};
    }
    if (frame.is_key) {
        yaml_composer_fault_key(composer);
    } else {
        yaml_composer_add_node(composer, frame.value, frame.node_count,
                               frame.depth + 1);
    }
}

bool yaml_compose_event(struct yaml_composer *composer,
                        const yaml_event_t *event, const struct yaml_span *span)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        return take_scalar(composer, event, *span);
    case YAML_ALIAS_EVENT:
        return yaml_composer_take_alias(composer, event, span);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return begin_collection(composer, event, span);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        end_collection(composer, span);
        return true;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        return true;
    }
    return true;
}
