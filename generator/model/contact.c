/* SPDX-License-Identifier: MIT */
/* Ways to get in touch: one table for each channel. */
#include "model/partner_parts.h"

/* What every contact method has; each channel adds its own first field. */
#define COMMON_CONTACT_FIELDS                                                  \
    {.key = "id",                                                              \
     .type = &type_id,                                                         \
     .offset = offsetof(struct contact, id),                                   \
     .fallback = "main",                                                       \
     .meaning = "tells several of one kind apart, for translators",            \
     .example = "billing"},                                                    \
        {.key = "label",                                                       \
         .type = &type_text,                                                   \
         .translatable = true,                                                 \
         .offset = offsetof(struct contact, label),                            \
         .meaning = "what it is for",                                          \
         .example = "Billing questions"},                                      \
        {.key = "languages",                                                   \
         .type = &type_language,                                               \
         .shape = SHAPE_LIST,                                                  \
         .offset = offsetof(struct contact, languages),                        \
         .fallback = "all that the partner speaks",                            \
         .meaning = "the languages spoken there",                              \
         .example = "[de, en]"},                                               \
    {                                                                          \
        .key = "during", .type = &type_id, .refers_to = "schedule",            \
        .several = "write one contact for each, or a schedule of them all",    \
        .offset = offsetof(struct contact, during),                            \
        .fallback = "as each plan says",                                       \
        .meaning = "when it is staffed: a name under the partner's `hours`, "  \
                   "or `always`",                                              \
        .example = "office"                                                    \
    }

static const struct field phone_fields[] = {
    {.key = "number",
     .type = &type_phone,
     .required = true,
     .offset = offsetof(struct contact, phone),
     .meaning = "the number with + and country code (E.164)",
     .example = "\"+49 89 99998100\""},
    {.key = "shown_as",
     .type = &type_text,
     .offset = offsetof(struct contact, shown_as),
     .fallback = "the number as written",
     .meaning = "the form that customers dial at home",
     .example = "089 99998 100"},
    COMMON_CONTACT_FIELDS,
};

static const struct field email_fields[] = {
    {.key = "address",
     .type = &type_email,
     .required = true,
     .offset = offsetof(struct contact, email),
     .meaning = "the e-mail address",
     .example = "support@nordlicht.example"},
    COMMON_CONTACT_FIELDS,
};

static const struct field web_fields[] = {
    {.key = "url",
     .type = &type_url,
     .required = true,
     .offset = offsetof(struct contact, url),
     .meaning = "the link",
     .example = "https://help.nordlicht.example"},
    COMMON_CONTACT_FIELDS,
};

static const struct field post_fields[] = {
    {.key = "lines",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .required = true,
     .offset = offsetof(struct contact, lines),
     .meaning = "the lines of the postal address",
     .example = "[Nordlicht Cloud GmbH, Lindenallee 7, 80339 München]"},
    COMMON_CONTACT_FIELDS,
};

static const struct schema channel_schemas[CHANNEL_COUNT] = {
    [CHANNEL_PHONE] = {.kind = "phone contact",
                       .meaning = "A telephone line.",
                       .fields = phone_fields,
                       .field_count =
                           sizeof phone_fields / sizeof *phone_fields,
                       .size = sizeof(struct contact),
                       .short_key = "number"},
    [CHANNEL_CHAT] = {.kind = "chat contact",
                      .meaning = "A chat with a person.",
                      .fields = web_fields,
                      .field_count = sizeof web_fields / sizeof *web_fields,
                      .size = sizeof(struct contact),
                      .short_key = "url"},
    [CHANNEL_MESSENGER] = {.kind = "messenger contact",
                           .meaning = "An account that takes messages.",
                           .fields = web_fields,
                           .field_count =
                               sizeof web_fields / sizeof *web_fields,
                           .size = sizeof(struct contact),
                           .short_key = "url"},
    [CHANNEL_EMAIL] = {.kind = "e-mail contact",
                       .meaning = "An e-mail address.",
                       .fields = email_fields,
                       .field_count =
                           sizeof email_fields / sizeof *email_fields,
                       .size = sizeof(struct contact),
                       .short_key = "address"},
    [CHANNEL_PORTAL] = {.kind = "portal contact",
                        .meaning = "A web site where tickets are opened.",
                        .fields = web_fields,
                        .field_count = sizeof web_fields / sizeof *web_fields,
                        .size = sizeof(struct contact),
                        .short_key = "url"},
    [CHANNEL_POST] = {.kind = "post contact",
                      .meaning = "A postal address.",
                      .fields = post_fields,
                      .field_count = sizeof post_fields / sizeof *post_fields,
                      .size = sizeof(struct contact)},
};

static const struct field contacts_fields[] = {
    {.key = "phone",
     .of = &channel_schemas[CHANNEL_PHONE],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_PHONE]),
     .meaning = "telephone lines",
     .example = "\"+49 89 99998100\""},
    {.key = "chat",
     .of = &channel_schemas[CHANNEL_CHAT],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_CHAT]),
     .meaning = "chats with a person",
     .example = "https://chat.nordlicht.example"},
    {.key = "messenger",
     .of = &channel_schemas[CHANNEL_MESSENGER],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_MESSENGER]),
     .meaning = "accounts that take messages, each by its link",
     .example = "https://messenger.nordlicht.example"},
    {.key = "email",
     .of = &channel_schemas[CHANNEL_EMAIL],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_EMAIL]),
     .meaning = "e-mail addresses",
     .example = "support@nordlicht.example"},
    {.key = "portal",
     .of = &channel_schemas[CHANNEL_PORTAL],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_PORTAL]),
     .meaning = "web sites where tickets are opened",
     .example = "https://help.nordlicht.example"},
    {.key = "post",
     .of = &channel_schemas[CHANNEL_POST],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_POST]),
     .meaning = "postal addresses",
     .example = "{lines: [Lindenallee 7, 80339 München]}"},
};

static bool contacts_finish(const struct reading *reading, void *object)
{
    (void)reading;
    struct contacts *contacts = object;
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        for (size_t i = 0; i < contacts->channels[channel].count; i++) {
            contacts->channels[channel].items[i].channel =
                (enum channel)channel;
        }
    }
    return true;
}

const struct schema contacts_schema = {
    .kind = "set of contacts",
    .meaning = "How customers reach the partner.",
    .fields = contacts_fields,
    .field_count = sizeof contacts_fields / sizeof *contacts_fields,
    .size = sizeof(struct contacts),
    .finish = contacts_finish,
};
