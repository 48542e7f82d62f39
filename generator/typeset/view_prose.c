/* SPDX-License-Identifier: MIT */
#include "typeset/view_prose.h"

/* A list or a map on the way through the view, and its next member. */
struct frame {
    struct value *value;
    size_t next;
};

/* Markdown and HTML grow a text at most tenfold (`"` to `&quot;`), but a value
 * may be put in many times. */
enum { MARKUP_MAX_BYTES = 4 * 1024 * 1024 };

static void set_markup(struct value *prose, enum output_format format,
                       const struct prose_context *ctx, struct arena *arena)
{
    struct buf out;
    buf_init(&out, MARKUP_MAX_BYTES);
    switch (format) {
    case OUTPUT_HTML:
        prose_to_html(prose, ctx, &out);
        break;
    case OUTPUT_MARKDOWN:
        prose_to_markdown(prose, ctx, &out);
        break;
    case OUTPUT_PLAIN:
        prose_to_plain(prose, ctx, &out);
        break;
    }
    prose->text = arena_copy(arena, buf_text(&out));
    prose->kind = format == OUTPUT_PLAIN ? VALUE_TEXT : VALUE_MARKUP;
    buf_release(&out);
}

/* Gives the next member of a list or map, or NULL behind the last. */
static struct value *next_member(struct frame *frame)
{
    const struct value *value = frame->value;
    size_t i = frame->next++;
    if (value->kind == VALUE_LIST) {
        return i < value->item_count ? value->items[i] : NULL;
    }
    return i < value->entry_count ? value->entries[i].value : NULL;
}

void view_set_prose(struct value *view, enum output_format format,
                    const struct prose_context *ctx, struct arena *arena)
{
    struct frame frames[VIEW_MAX_DEPTH];
    size_t depth = 0;
    struct value *value = view;
    for (;;) {
        if (value->kind == VALUE_PROSE) {
            set_markup(value, format, ctx, arena);
        } else if ((value->kind == VALUE_LIST || value->kind == VALUE_MAP) &&
                   depth < VIEW_MAX_DEPTH) {
            frames[depth++] = (struct frame){value, 0};
        }
        while (depth && !(value = next_member(&frames[depth - 1]))) {
            depth--;
        }
        if (depth == 0) {
            return;
        }
    }
}
