/* SPDX-License-Identifier: MIT */
/* Ways to get in touch, and where each leads. */
#include "view/parts.h"

/* What people read and where it leads. */
struct reachable {
    str text;
    str href;
};

static str phone_as_written(const struct contact *contact)
{
    const struct value *number = field_value(contact->at, "number");
    return value_is_text(number) ? str_trim(number->text) : contact->phone.e164;
}

static struct reachable reachable_of(struct writer *writer,
                                     const struct contact *contact)
{
    switch (contact->channel) {
    case CHANNEL_PHONE:
        return (struct reachable){
            phone_as_written(contact),
            UNIT(writer, "tel:%.*s", STR_ARG(contact->phone.e164))};
    case CHANNEL_EMAIL:
        return (struct reachable){
            contact->email,
            UNIT(writer, "mailto:%.*s", STR_ARG(contact->email))};
    case CHANNEL_CHAT:
    case CHANNEL_MESSENGER:
    case CHANNEL_PORTAL:
        return (struct reachable){url_host(contact->url), contact->url};
    case CHANNEL_POST:
        return (struct reachable){arena_join(writer->arena,
                                             contact->lines.items,
                                             contact->lines.count, STR(", ")),
                                  STR("")};
    case CHANNEL_ON_SITE:
    case CHANNEL_COUNT:
        break;
    }
    return (struct reachable){STR(""), STR("")};
}

/* The number as it is dialled at home, or null. */
static struct value *national_phrase(struct writer *writer,
                                     const struct contact *contact,
                                     const struct reachable *reachable)
{
    if (contact->shown_as.len == 0) {
        return value_null(writer->arena);
    }
    str country = format_country(writer_formats(writer),
                                 writer->partner->country, writer->arena);
    return SAY(writer, "contact.national",
               message_text_arg("country", country),
               phrase_arg("number", phrase_fact(writer->arena, PART_LINK,
                                                contact->shown_as,
                                                reachable->href)));
}

static struct value *contact_new(struct writer *writer,
                                 const struct contact *contact)
{
    const struct partner *partner = writer->partner;
    const char *channel = word_text(channel_words, (int)contact->channel);
    struct reachable reachable = reachable_of(writer, contact);
    str id = contact->id.text.len ? contact->id.text : STR("main");
    struct value *item = value_map(writer->arena);
    value_put_text(item, writer->arena, "channel", str_from(channel));
    value_put_text(item, writer->arena, "channel_name",
                   writer_word(writer, "channel", channel));
    value_put(
        item, writer->arena, "label",
        writer_content(writer,
                       UNIT(writer, "partner.%.*s.contact.%s.%.*s.label",
                            STR_ARG(partner->id.text), channel, STR_ARG(id)),
                       contact->label));
    value_put_text(item, writer->arena, "text",
                   writer_address(writer, reachable.text));
    value_put_text(item, writer->arena, "href", reachable.href);
    value_put(item, writer->arena, "national",
              national_phrase(writer, contact, &reachable));
    value_put_text(item, writer->arena, "languages",
                   view_language_list(writer, contact->languages.items,
                                      contact->languages.count));
    value_put(item, writer->arena, "hours",
              contact->during.text.len
                  ? view_hours_lines(
                        writer, partner_schedule(partner, contact->during.text))
                  : value_list(writer->arena));
    return item;
}

struct value *view_contacts(struct writer *writer, enum channel channel)
{
    struct value *list = value_list(writer->arena);
    for (int i = 0; i < CHANNEL_COUNT; i++) {
        for (size_t j = 0; j < writer->partner->contact.channels[i].count;
             j++) {
            if (channel == CHANNEL_COUNT || i == (int)channel) {
                value_push(list, writer->arena,
                           contact_new(
                               writer,
                               &writer->partner->contact.channels[i].items[j]));
            }
        }
    }
    return list;
}
