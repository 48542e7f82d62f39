/* SPDX-License-Identifier: MIT */
/*
 * libyaml's events, one after another: what the file looks like around each of
 * them, then what it adds to the tree.  Its own loader is not used: it accepts
 * equal keys, and takes quadratic time for anchors.
 */
#include "input/yaml.h"

#include "input/yaml_compose.h"
#include "input/yaml_reader.h"

enum {
    SIZE_BYTES = 1024 * 1024,
    DEPTH = 64,
    NODE_COUNT = 250 * 1000,
};

const struct yaml_limits yaml_limits_content = {
    .size_bytes = SIZE_BYTES,
    .depth = DEPTH,
    .node_count = NODE_COUNT,
};

const struct yaml_limits yaml_limits_general = {
    .size_bytes = SIZE_BYTES,
    .depth = DEPTH,
    .node_count = NODE_COUNT,
    .allow_aliases = true,
    .allow_tags = true,
    .allow_returns = true,
};

/* Where the reading of a file stands. */
struct stream {
    struct yaml_reader *reader;
    struct yaml_layout layout;
    struct yaml_composer composer;
    bool has_document;
    bool has_ended; /* with "..." */
};

static void report_empty(struct yaml_reader *reader)
{
    struct diag *diag =
        yaml_reader_error(reader, "yaml-empty", (pos){1, 1}, (pos){1, 1},
                          "the file holds nothing to read");
    diag_hint(reader->diags, diag,
              "write the keys of the file, or delete it if it is not needed");
}

static void report_second(struct yaml_reader *reader,
                          const struct yaml_span *span)
{
    struct diag *diag =
        yaml_reader_error(reader, "yaml-multiple-documents", span->start,
                          span->end, "a second document begins here");
    diag_hint(reader->diags, diag,
              "put each document into a file of its own; to draw a line, write "
              "a comment");
}

static void report_stop(struct stream *stream, const yaml_parser_t *parser)
{
    if (!stream->layout.is_lost) {
        yaml_message_report(stream->reader, parser, stream->has_ended,
                            yaml_composer_context(&stream->composer));
    }
}

/* Takes one event; false when it was the last that is wanted. */
static bool take_event(struct stream *stream, const yaml_event_t *event)
{
    struct yaml_reader *reader = stream->reader;
    struct yaml_span span = yaml_reader_span(reader, event);
    bool is_second =
        event->type == YAML_DOCUMENT_START_EVENT && stream->has_document;
    if (is_second) {
        report_second(reader, &span);
        return false;
    }
    if (event->type == YAML_STREAM_END_EVENT && !stream->has_document) {
        report_empty(reader);
        return false;
    }
    yaml_layout_check(&stream->layout, event, &span,
                      yaml_composer_context(&stream->composer));
    stream->has_document |= event->type == YAML_DOCUMENT_START_EVENT;
    stream->has_ended |= event->type == YAML_DOCUMENT_END_EVENT &&
                         !event->data.document_end.implicit;
    return event->type != YAML_STREAM_END_EVENT &&
           yaml_compose_event(&stream->composer, event, &span) &&
           !yaml_reader_is_full(reader);
}

static struct value *read_stream(struct yaml_reader *reader,
                                 yaml_parser_t *parser)
{
    struct stream stream = {.reader = reader, .layout = {.reader = reader}};
    struct arena frames = {0};
    yaml_composer_init(&stream.composer, reader, &frames);
    bool stopped = false;
    for (bool goes_on = true; goes_on;) {
        yaml_event_t event;
        stopped = !yaml_parser_parse(parser, &event);
        if (stopped) {
            report_stop(&stream, parser);
            break;
        }
        goes_on = take_event(&stream, &event);
        yaml_event_delete(&event);
    }
    arena_release(&frames);
    return stopped ? NULL : stream.composer.root;
}

bool yaml_read(const struct source *source, const struct yaml_limits *limits,
               struct arena *arena, struct diags *diags, struct value **out)
{
    struct yaml_reader reader = {
        .source = source,
        .limits = limits,
        .arena = arena,
        .diags = diags,
    };
    *out = NULL;
    if (!yaml_text_check(&reader)) {
        return false;
    }
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        arena_out_of_memory();
    }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser,
        (const unsigned char *)(reader.text.len ? reader.text.data : ""),
        reader.text.len);
    struct value *root = read_stream(&reader, &parser);
    yaml_parser_delete(&parser);
    if (!reader.failed) {
        *out = root;
    }
    return !reader.failed;
}

str yaml_library_version(void)
{
    return str_from(yaml_get_version_string());
}
