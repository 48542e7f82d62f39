/* SPDX-License-Identifier: MIT */
#include "exchange/annotations.h"

/* What GitHub undoes: in every text "%" and line ends, in the value of a
 * property also what ends it. */
static void add_escaped(struct buf *out, str text, bool property)
{
    const char *special = property ? "%\r\n:," : "%\r\n";
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];
        if (c && strchr(special, c)) {
            buf_printf(out, "%%%02X", (unsigned char)c);
        } else {
            buf_add_char(out, c);
        }
    }
}

/* Ours ends behind the last character, theirs is its last one. */
static void add_place(struct buf *out, pos start, pos end)
{
    buf_printf(out, "line=%u,", start.line);
    if (end.line > start.line) {
        uint32_t last = end.column > 1 ? end.line : end.line - 1;
        buf_printf(out, "endLine=%u,", last);
        if (last > start.line) {
            return; /* columns are for one line only */
        }
    } else {
        buf_printf(out, "endLine=%u,", start.line);
    }
    uint32_t column = end.line == start.line && end.column > start.column
                          ? end.column - 1
                          : start.column;
    buf_printf(out, "col=%u,endColumn=%u,", start.column, column);
}

static const char *command_of(enum diag_severity severity)
{
    return severity == SEVERITY_NOTE ? "notice" : severity_name(severity);
}

static void add_message(struct buf *out, const struct diag *diag, bool has_file)
{
    if (diag->source && !has_file) {
        add_escaped(out, diag->source->path, false);
        BUF_ADD(out, ": ");
    }
    add_escaped(out, diag->message, false);
    if (diag->related_message.len) {
        BUF_ADD(out, "%0A");
        if (diag->related_source) {
            add_escaped(out, diag->related_source->path, false);
            buf_printf(out, ":%u:%u: ", diag->related.line,
                       diag->related.column);
        }
        add_escaped(out, diag->related_message, false);
    }
    if (diag->hint.len) {
        BUF_ADD(out, "%0Ahint: ");
        add_escaped(out, diag->hint, false);
    }
}

static void add_annotation(struct buf *out, const struct diag *diag, str folder,
                           str embedded)
{
    bool has_file =
        diag_is_in_project(diag) &&
        !(embedded.len && str_starts_with(diag->source->path, embedded));
    buf_printf(out, "::%s ", command_of(diag->severity));
    if (has_file) {
        BUF_ADD(out, "file=");
        add_escaped(out, folder, true);
        add_escaped(out, diag->source->path, true);
        BUF_ADD(out, ",");
        if (diag->start.line) {
            add_place(out, diag->start, diag->end);
        }
    }
    buf_printf(out, "title=%s::", diag->rule);
    add_message(out, diag, has_file);
    BUF_ADD(out, "\n");
}

void annotations_write(const struct diags *diags, str folder, str embedded,
                       struct buf *out)
{
    for (size_t i = 0; i < diags->count; i++) {
        if (diags->items[i].reason.len == 0) {
            add_annotation(out, &diags->items[i], folder, embedded);
        }
    }
}
