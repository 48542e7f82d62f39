/* SPDX-License-Identifier: MIT */
/* Which text applies, and where it stands beside its translation. */
#include "view/parts.h"

static str governing_tag(const struct writer *writer)
{
    return writer_governing(writer)->locale.tag;
}

static str law_text(struct writer *writer)
{
    str law = writer->partner->governing.law;
    return law.len ? format_country(writer_formats(writer), law, writer->arena)
                   : STR("");
}

static struct value *bilingual_intro(struct writer *writer)
{
    str name = format_language(writer_formats(writer), governing_tag(writer),
                               writer->arena);
    return writer->page.kind == PAGE_BILINGUAL
               ? SAY(writer, "bilingual.intro",
                     message_text_arg("language", name))
               : value_null(writer->arena);
}

static str bilingual_url(struct writer *writer)
{
    struct page_id page = writer->page;
    page.kind = PAGE_BILINGUAL;
    return writer->edition->bilingual && writer->page.kind == PAGE_SLA &&
                   writer_governing(writer) != writer->home
               ? writer_url(writer, &page)
               : STR("");
}

void view_add_governing(struct writer *writer, struct value *view)
{
    struct value *governing = value_map(writer->arena);
    value_put(view, writer->arena, "bilingual_intro", bilingual_intro(writer));
    value_put_text(view, writer->arena, "bilingual_url", bilingual_url(writer));
    value_put_text(governing, writer->arena, "language",
                   format_language(writer_formats(writer),
                                   governing_tag(writer), writer->arena));
    value_put_text(governing, writer->arena, "law", law_text(writer));
    value_put_text(governing, writer->arena, "venue",
                   writer->partner->governing.venue);
    value_put_bool(governing, writer->arena, "is_told",
                   writer->partner->governing.law.len ||
                       writer->partner->governing.venue.len);
    value_put(view, writer->arena, "governing", governing);
}
