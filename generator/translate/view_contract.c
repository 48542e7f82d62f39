/* SPDX-License-Identifier: MIT */
/* How long a plan binds, and how it ends. */
#include "translate/view_parts.h"

static void push_term(struct writer *writer, struct value *list,
                      const char *key, struct period period)
{
    if (period.unit != PERIOD_NONE) {
        struct message_arg text =
            message_text_arg("period", view_period_text(writer, period));
        value_push(list, writer->arena,
                   writer_say(writer, str_from(key), &text, 1));
    }
}

struct value *view_term(struct writer *writer)
{
    const struct term *term = &writer->plan->term;
    struct value *list = value_list(writer->arena);
    push_term(writer, list, "term.minimum", term->minimum);
    push_term(writer, list, "term.renews", term->renews);
    push_term(writer, list, "term.notice", term->notice);
    return list;
}
