/* SPDX-License-Identifier: MIT */
/* What `{partner.phone}` and the like stand for in prose. */
#include "view/view.h"

#include "view/parts.h"

const str view_placeholder_names[] = {
    STR_INIT("partner.name"),     STR_INIT("partner.legal_name"),
    STR_INIT("partner.phone"),    STR_INIT("partner.email"),
    STR_INIT("partner.portal"),   STR_INIT("partner.chat"),
    STR_INIT("partner.health"),   STR_INIT("partner.country"),
    STR_INIT("partner.provider"),
};
const size_t view_placeholder_count =
    sizeof view_placeholder_names / sizeof *view_placeholder_names;

/* Prose sets apart itself what runs the other way. */
static const struct value *first_contact(const struct writer *writer,
                                         enum channel channel)
{
    struct writer other = *writer;
    other.suffix = STR("html");
    const struct value *contacts = view_contacts(&other, channel);
    return contacts->item_count ? contacts->items[0] : NULL;
}

static const struct value *text_or_null(struct writer *writer, str text)
{
    return text.len ? value_text(writer->arena, text) : NULL;
}

const struct value *view_placeholder(struct writer *writer, str name)
{
    const struct partner *partner = writer->partner;
    if (!partner || !str_starts_with(name, STR("partner."))) {
        return NULL;
    }
    str key = str_slice(name, 8, name.len);
    for (const struct word *word = channel_words; word->text; word++) {
        if (str_equal(key, str_from(word->text))) {
            return first_contact(writer, (enum channel)word->number);
        }
    }
    if (str_equal(key, STR("name"))) {
        return text_or_null(writer, partner->name);
    }
    if (str_equal(key, STR("legal_name"))) {
        return text_or_null(writer, partner->legal_name);
    }
    if (str_equal(key, STR("country"))) {
        return text_or_null(writer,
                            format_country(writer_formats(writer),
                                           partner->country, writer->arena));
    }
    if (str_equal(key, STR("provider"))) {
        return text_or_null(writer, partner->provider.name);
    }
    if (str_equal(key, STR("health")) && partner->health.url.len) {
        struct value *link =
            view_link(writer, url_host(partner->health.url), STR(""));
        value_put_text(link, writer->arena, "href", partner->health.url);
        return link;
    }
    return NULL;
}
