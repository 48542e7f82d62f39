/* SPDX-License-Identifier: MIT */
#include "cli/bilingual.h"

/* A blank line of a quote has its mark, too, or the quote would end there. */
static str quoted(str text, struct arena *arena)
{
    struct buf out;
    buf_init(&out, TEMPLATE_PAGE_MAX_BYTES);
    text = str_trim(text);
    while (text.len) {
        str line = str_cut(&text, '\n');
        buf_add(&out, line.len ? STR("> ") : STR(">"));
        buf_add(&out, line);
        if (text.len) {
            buf_add_char(&out, '\n');
        }
    }
    str copy = arena_copy(arena, buf_text(&out));
    buf_release(&out);
    return copy;
}

void bilingual_quote(struct value *view, const struct project *project,
                     struct writer *writer)
{
    const struct value *clauses = VALUE_FIND(view, "clauses");
    struct arena *arena = writer->arena;
    struct diags unheard;
    struct buf text;
    diags_init(&unheard, arena);
    buf_init(&text, TEMPLATE_PAGE_MAX_BYTES);
    for (size_t i = 0; clauses && i < clauses->item_count; i++) {
        struct value *beside = VALUE_FIND(clauses->items[i], "beside");
        if (!value_is_truthy(beside)) {
            continue;
        }
        buf_clear(&text);
        templates_render(project->templates, OUTPUT_MARKDOWN, STR("clause"),
                         beside, &unheard, &text);
        struct value *quote = value_text(arena, quoted(buf_text(&text), arena));
        quote->kind = VALUE_MARKUP;
        value_put(beside, arena, "quote", quote);
    }
    buf_release(&text);
}
