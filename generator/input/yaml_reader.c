/* SPDX-License-Identifier: MIT */
/*
 * libyaml counts code points from the start of what it is given.  Its marks
 * come in file order but for a step back now and then, so one cursor that
 * walks with them turns all of them into byte offsets in linear time.
 */
#include "input/yaml_reader.h"

#include "base/utf8.h"

static bool is_inside_code_point(str text, size_t offset)
{
    return offset < text.len &&
           ((unsigned char)text.data[offset] & 0xC0) == 0x80;
}

size_t yaml_reader_offset(struct yaml_reader *reader, const yaml_mark_t *mark)
{
    str text = reader->text;
    size_t index = reader->cursor_index;
    size_t offset = reader->cursor_offset;
    for (; index < mark->index && offset < text.len; index++) {
        do {
            offset++;
        } while (is_inside_code_point(text, offset));
    }
    for (; index > mark->index && offset > 0; index--) {
        do {
            offset--;
        } while (is_inside_code_point(text, offset));
    }
    reader->cursor_index = index;
    reader->cursor_offset = offset;
    return offset;
}

pos yaml_reader_pos(const struct yaml_reader *reader, const yaml_mark_t *mark)
{
    return (pos){
        .line = reader->first_line + (uint32_t)mark->line,
        .column = 1 + (uint32_t)mark->column,
    };
}

struct yaml_span yaml_reader_span(struct yaml_reader *reader,
                                  const yaml_event_t *event)
{
    struct yaml_span span = {
        .from = yaml_reader_offset(reader, &event->start_mark),
        .start = yaml_reader_pos(reader, &event->start_mark),
        .end = yaml_reader_pos(reader, &event->end_mark),
    };
    span.to = yaml_reader_offset(reader, &event->end_mark);
    return span;
}

pos yaml_reader_pos_at(const struct yaml_reader *reader, size_t offset)
{
    pos place = {.line = reader->first_line};
    size_t line_start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (reader->text.data[i] == '\n') {
            place.line++;
            line_start = i + 1;
        }
    }
    str before = str_slice(reader->text, line_start, offset);
    place.column = 1 + (uint32_t)utf8_count(before);
    return place;
}

__attribute__((format(printf, 6, 0))) static struct diag *report(
    struct yaml_reader *reader, enum diag_severity severity, const char *rule,
    pos start, pos end, const char *format, va_list args)
{
    str message = arena_vprintf(reader->diags->arena, format, args);
    reader->fault_count++;
    reader->failed |= severity == SEVERITY_ERROR;
    return diag_add(reader->diags, severity, rule, reader->source, start, end,
                    "%.*s", STR_ARG(message));
}

struct diag *yaml_reader_error(struct yaml_reader *reader, const char *rule,
                               pos start, pos end, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    struct diag *diag =
        report(reader, SEVERITY_ERROR, rule, start, end, format, args);
    va_end(args);
    return diag;
}

struct diag *yaml_reader_warning(struct yaml_reader *reader, const char *rule,
                                 pos start, pos end, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    struct diag *diag =
        report(reader, SEVERITY_WARNING, rule, start, end, format, args);
    va_end(args);
    return diag;
}

bool yaml_reader_is_full(const struct yaml_reader *reader)
{
    return reader->fault_count >= YAML_MAX_FAULTS;
}
