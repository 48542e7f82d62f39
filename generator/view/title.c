/* SPDX-License-Identifier: MIT */
/* What each page is called, and what it says of itself to search engines. */
#include "view/parts.h"

str view_site_name(struct writer *writer)
{
    return writer_content_text(writer, STR("site.name"),
                               writer->edition->catalogue->site.name);
}

const struct page *view_text_page(const struct writer *writer)
{
    return catalogue_page(writer->edition->catalogue, writer->page.page);
}

static str plan_name_text(struct writer *writer)
{
    return writer_content_text(
        writer, UNIT(writer, "plan.%.*s.name", STR_ARG(writer->plan->id.text)),
        writer->plan->name);
}

static struct value *index_title(struct writer *writer)
{
    str name = writer->edition->catalogue->site.name;
    return name.len ? writer_content(writer, STR("site.name"), name)
                    : PHRASE(writer, "index.title");
}

struct value *view_title(struct writer *writer)
{
    switch (writer->page.kind) {
    case PAGE_CHOOSER:
        return PHRASE(writer, "chooser.title");
    case PAGE_INDEX:
        return index_title(writer);
    case PAGE_PARTNER:
        return SAY(writer, "partner.title",
                   message_text_arg("partner", writer->partner->name));
    case PAGE_SUPPORT:
        return SAY(writer, "support.title",
                   message_text_arg("plan", plan_name_text(writer)));
    case PAGE_SLA:
        return SAY(writer, "sla.title",
                   message_text_arg("plan", plan_name_text(writer)));
    case PAGE_BILINGUAL:
        return SAY(writer, "bilingual.title",
                   message_text_arg("plan", plan_name_text(writer)));
    case PAGE_TEXT:
        return writer_content(
            writer, UNIT(writer, "page.%.*s.title", STR_ARG(writer->page.page)),
            view_text_page(writer)->title);
    }
    return phrase_new(writer->arena, STR(""));
}

str view_page_title(struct writer *writer, str title)
{
    str whose =
        writer->partner ? writer->partner->name : view_site_name(writer);
    if (whose.len == 0 || str_find(title, whose) >= 0) {
        return title;
    }
    return SAY_TEXT(writer, "page.title", message_text_arg("title", title),
                    message_text_arg("site", whose));
}

str view_description(struct writer *writer)
{
    struct message_arg args[2];
    size_t count = 0;
    if (writer->partner) {
        args[count++] = message_text_arg("partner", writer->partner->name);
    }
    if (writer->plan) {
        args[count++] = message_text_arg("plan", plan_name_text(writer));
    }
    if (writer->page.kind == PAGE_TEXT && view_text_page(writer)->summary.len) {
        return writer_content_text(
            writer,
            UNIT(writer, "page.%.*s.summary", STR_ARG(writer->page.page)),
            view_text_page(writer)->summary);
    }
    return writer_say_text(
        writer,
        UNIT(writer, "%s.description", page_kind_word(writer->page.kind)), args,
        count);
}
