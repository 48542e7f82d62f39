/* SPDX-License-Identifier: MIT */
#include "mustache_renderer.h"

/* From the outermost frame inward; the chain leads the other way. */
void mustache_settle(struct render *render)
{
    int chain[MUSTACHE_MAX_DEPTH + 1];
    size_t count = 0;
    for (int i = render->frame->chain; i != NO_FRAME;
         i = render->frames[i].next_chain) {
        chain[count++] = i;
    }
    while (count > 0) {
        put(render->out, render->frames[chain[--count]].indent);
    }
    render->owed = false;
}

static str without_indent(str line, size_t most)
{
    size_t len = 0;
    while (len < most && len < line.len && mustache_is_blank(line.data[len])) {
        len++;
    }
    return str_slice(line, len, line.len);
}

static bool is_empty_line(str line)
{
    return line.data[0] == '\n' ||
           (line.len > 1 && line.data[0] == '\r' && line.data[1] == '\n');
}

void mustache_write_lines(struct render *render, const struct instruction *code)
{
    str rest = {render->frame->compiled->text.data + code->start, code->len};
    bool line_start = code->flags & FLAG_LINE_START;
    while (rest.len > 0) {
        if (line_start) {
            rest = without_indent(rest, render->frame->dedent_len);
        }
        if (rest.len == 0) {
            return;
        }
        const char *newline = memchr(rest.data, '\n', rest.len);
        size_t len = newline ? (size_t)(newline - rest.data) + 1 : rest.len;
        if (render->owed && !is_empty_line(rest)) {
            mustache_settle(render);
        }
        put(render->out, str_slice(rest, 0, len));
        render->owed = line_start = newline != NULL;
        rest = str_slice(rest, len, rest.len);
    }
}

str mustache_indent_of(const struct render *render,
                       const struct instruction *code)
{
    const struct frame *frame = render->frame;
    str indent = {frame->compiled->text.data + code->indent_start,
                  code->indent_len};
    return str_slice(indent, frame->dedent_len, indent.len);
}
