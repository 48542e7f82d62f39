/* SPDX-License-Identifier: MIT */
#include "model/support.h"

const struct word scope_words[] = {
    {"billing", SCOPE_BILLING, "invoices, payment, credits"},
    {"subscription", SCOPE_SUBSCRIPTION, "buying, changing, ending"},
    {"provisioning", SCOPE_PROVISIONING, "setting up and deploying"},
    {"configuration", SCOPE_CONFIGURATION, "settings, integration, rights"},
    {"technical", SCOPE_TECHNICAL, "faults and their causes"},
    {"performance", SCOPE_PERFORMANCE, "speed, availability, connectivity"},
    {"updates", SCOPE_UPDATES, "managing updates"},
    {"usage", SCOPE_USAGE, "questions on how to use a service"},
    {NULL, 0, NULL},
};

const struct word channel_words[] = {
    {"phone", CHANNEL_PHONE, "a telephone line"},
    {"chat", CHANNEL_CHAT, "a chat with a person"},
    {"messenger", CHANNEL_MESSENGER, "messages to a person by telephone"},
    {"email", CHANNEL_EMAIL, "an e-mail address"},
    {"portal", CHANNEL_PORTAL, "a web site where tickets are opened"},
    {"on-site", CHANNEL_ON_SITE, "a visit to the customer's place"},
    {"post", CHANNEL_POST, "a postal address"},
    {NULL, 0, NULL},
};

const char *word_text(const struct word *words, int number)
{
    for (; words->text; words++) {
        if (words->number == number) {
            return words->text;
        }
    }
    return "";
}

static const struct field named_text_fields[] = {
    {.key = "text",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .binding = true,
     .offset = offsetof(struct named_text, text),
     .meaning = "what customers read",
     .example = "Name a contact person"},
};

const struct schema named_text_schema = {
    .kind = "text",
    .meaning = "One text under a name of its own.",
    .fields = named_text_fields,
    .field_count = sizeof named_text_fields / sizeof *named_text_fields,
    .size = sizeof(struct named_text),
    .short_key = "text",
};

str service_name(str written)
{
    static const struct {
        str id;
        str name;
    } services[] = {
        {STR_INIT("azure"), STR_INIT("Azure")},
        {STR_INIT("dynamics-365"), STR_INIT("Dynamics 365")},
        {STR_INIT("enterprise-mobility-security"),
         STR_INIT("Enterprise Mobility + Security")},
        {STR_INIT("microsoft-365"), STR_INIT("Microsoft 365")},
        {STR_INIT("microsoft-intune"), STR_INIT("Microsoft Intune")},
        {STR_INIT("office-365"), STR_INIT("Office 365")},
        {STR_INIT("power-platform"), STR_INIT("Power Platform")},
        {STR_INIT("windows-365"), STR_INIT("Windows 365")},
    };
    for (size_t i = 0; i < sizeof services / sizeof *services; i++) {
        if (str_equal(services[i].id, written)) {
            return services[i].name;
        }
    }
    return written;
}
