/* SPDX-License-Identifier: MIT */
#include "translate/message_parser.h"

struct diag *message_fault(struct message_parser *p, const char *rule,
                           size_t offset, size_t len, const char *format, ...)
{
    if (++p->fault_count > MESSAGE_FAULTS_MAX) {
        return NULL;
    }
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(p->diags->arena, format, args);
    va_end(args);
    return message_report(p->diags, SEVERITY_ERROR, rule, p->value, offset, len,
                          message);
}

void message_fault_hint(struct message_parser *p, struct diag *diag,
                        const char *text)
{
    if (diag) {
        diag_hint(p->diags, diag, "%s", text);
    }
}

void message_fault_related(struct message_parser *p, struct diag *diag,
                           size_t offset, const char *text)
{
    if (diag) {
        diag_related(p->diags, diag, p->value->source,
                     value_place(p->value, offset), "%s", text);
    }
}

/* --- findings about the text of a message -------------------------------- */

struct diag *message_report(struct diags *diags, enum diag_severity severity,
                            const char *rule, const struct value *text,
                            size_t offset, size_t len, str message)
{
    bool is_whole = len == 0;
    pos start = is_whole ? text->start : value_place(text, offset);
    pos end = is_whole ? text->end : value_place(text, offset + len);
    if (start.line == text->start.line && start.column == text->start.column) {
        end = text->end; /* the place inside is not known */
    }
    return diag_add(diags, severity, rule, text->source, start, end, "%.*s",
                    STR_ARG(message));
}
