/* SPDX-License-Identifier: MIT */
#include "model/partner.h"

const struct word role_words[] = {
    {"direct-bill", ROLE_DIRECT_BILL, "buys from the vendor, bills customers"},
    {"indirect-provider", ROLE_INDIRECT_PROVIDER, "a distributor"},
    {"indirect-reseller", ROLE_INDIRECT_RESELLER,
     "sells what an indirect provider supplies"},
    {"independent", ROLE_INDEPENDENT, "in no reseller programme"},
    {NULL, 0, NULL},
};

const struct word cloud_words[] = {
    {"global", CLOUD_GLOBAL, "the worldwide cloud"},
    {"us-government", CLOUD_US_GOVERNMENT, "the cloud for the US Government"},
    {"china", CLOUD_CHINA, "the cloud operated by 21Vianet"},
    {NULL, 0, NULL},
};

const struct word vehicle_words[] = {
    {"premier-support", VEHICLE_PREMIER, "Premier Support for Partners"},
    {"advanced-support", VEHICLE_ADVANCED, "Advanced Support for Partners"},
    {"signature-cloud-support", VEHICLE_SIGNATURE_CLOUD,
     "Signature Cloud Support"},
    {"product-support-incidents", VEHICLE_PRODUCT_INCIDENTS,
     "Product Support Incidents"},
    {NULL, 0, NULL},
};

static const struct word by_words[] = {
    {"us", SUPPLIED_BY_US, "the partner itself"},
    {NULL, 0, NULL},
};

/* ---- supply ------------------------------------------------------------- */

static const struct field supply_fields[] = {
    {.key = "scope",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .required = true,
     .offset = offsetof(struct supply, scope),
     .meaning = "kinds of support, or services, that are supplied so",
     .example = "[technical]"},
    {.key = "by",
     .type = &type_word,
     .words = by_words,
     .offset = offsetof(struct supply, by),
     .meaning = "`us`: the partner's own people",
     .example = "us"},
    {.key = "resold_from",
     .type = &type_text,
     .offset = offsetof(struct supply, resold_from),
     .meaning = "the company whose support is resold",
     .example = "Example Distribution Ltd"},
    {.key = "outsourced_to",
     .type = &type_text,
     .offset = offsetof(struct supply, outsourced_to),
     .meaning = "the company that works in the partner's name",
     .example = "Example Operations Ltd"},
    {.key = "country",
     .type = &type_country,
     .offset = offsetof(struct supply, country),
     .meaning = "where that company works from",
     .example = "IE"},
};

static bool supply_finish(const struct reading *reading, void *object)
{
    struct supply *supply = object;
    size_t given = 0;
    const struct value *by = VALUE_FIND(supply->at, "by");
    if (by && by->kind != VALUE_NULL) {
        supply->kind = SUPPLIED_BY_US;
        given++;
    }
    if (supply->resold_from.len) {
        supply->kind = SUPPLIED_RESOLD;
        given++;
    }
    if (supply->outsourced_to.len) {
        supply->kind = SUPPLIED_OUTSOURCED;
        given++;
    }
    if (given == 1) {
        return true;
    }
    struct diag *diag =
        diag_at(reading->diags, SEVERITY_ERROR, "supply-one", supply->at,
                "each arrangement needs exactly one of `by`, `resold_from`, "
                "`outsourced_to`");
    diag_hint(reading->diags, diag,
              "write one entry for each company that supplies");
    return false;
}

static const struct schema supply_schema = {
    .kind = "supply arrangement",
    .meaning = "Who gives a part of the support.",
    .fields = supply_fields,
    .field_count = sizeof supply_fields / sizeof *supply_fields,
    .size = sizeof(struct supply),
    .finish = supply_finish,
};

/* ---- contact methods ---------------------------------------------------- */

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
     .example = "\"+49 89 5550100\""},
    {.key = "shown_as",
     .type = &type_text,
     .offset = offsetof(struct contact, shown_as),
     .fallback = "the number as written",
     .meaning = "the form that customers dial at home",
     .example = "089 555 01 00"},
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
     .example = "\"+49 89 5550100\""},
    {.key = "chat",
     .of = &channel_schemas[CHANNEL_CHAT],
     .shape = SHAPE_LIST,
     .offset = offsetof(struct contacts, channels[CHANNEL_CHAT]),
     .meaning = "chats with a person",
     .example = "https://chat.nordlicht.example"},
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

static const struct schema contacts_schema = {
    .kind = "set of contacts",
    .meaning = "How customers reach the partner.",
    .fields = contacts_fields,
    .field_count = sizeof contacts_fields / sizeof *contacts_fields,
    .size = sizeof(struct contacts),
    .finish = contacts_finish,
};

/* ---- smaller mappings --------------------------------------------------- */

static const struct field link_fields[] = {
    {.key = "label",
     .type = &type_text,
     .required = true,
     .translatable = true,
     .offset = offsetof(struct link, label),
     .meaning = "what the link is called",
     .example = "Microsoft 365 help and learning"},
    {.key = "url",
     .type = &type_url,
     .required = true,
     .offset = offsetof(struct link, url),
     .meaning = "where it leads",
     .example = "https://support.microsoft.com"},
};

static const struct schema link_schema = {
    .kind = "link",
    .meaning = "A link with its text.",
    .fields = link_fields,
    .field_count = sizeof link_fields / sizeof *link_fields,
    .size = sizeof(struct link),
};

static const struct field health_fields[] = {
    {.key = "url",
     .type = &type_url,
     .required = true,
     .offset = offsetof(struct link, url),
     .meaning = "where customers see whether services are up",
     .example = "https://status.nordlicht.example"},
    {.key = "label",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct link, label),
     .fallback = "the usual words",
     .meaning = "what the link is called",
     .example = "Service status"},
};

static const struct schema health_schema = {
    .kind = "service health link",
    .meaning = "Where customers see whether services are up.",
    .fields = health_fields,
    .field_count = sizeof health_fields / sizeof *health_fields,
    .size = sizeof(struct link),
    .short_key = "url",
};

static const struct field address_fields[] = {
    {.key = "street",
     .type = &type_text,
     .offset = offsetof(struct address, street),
     .meaning = "street and number",
     .example = "Lindenallee 7"},
    {.key = "postcode",
     .type = &type_text,
     .offset = offsetof(struct address, postcode),
     .meaning = "the post code",
     .example = "80339"},
    {.key = "city",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct address, city),
     .meaning = "the city",
     .example = "München"},
    {.key = "region",
     .type = &type_text,
     .offset = offsetof(struct address, region),
     .meaning = "state or province, where addresses name it",
     .example = "Washington"},
};

static const struct schema address_schema = {
    .kind = "address",
    .meaning = "Where the partner has its seat.",
    .fields = address_fields,
    .field_count = sizeof address_fields / sizeof *address_fields,
    .size = sizeof(struct address),
};

static const struct field company_fields[] = {
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct company, name),
     .meaning = "the company's name",
     .example = "Example Distribution Ltd"},
    {.key = "country",
     .type = &type_country,
     .offset = offsetof(struct company, country),
     .meaning = "where it has its seat",
     .example = "TW"},
    {.key = "url",
     .type = &type_url,
     .offset = offsetof(struct company, url),
     .meaning = "its web site",
     .example = "https://distribution.example"},
};

static const struct schema provider_schema = {
    .kind = "provider",
    .meaning = "The indirect provider that a reseller buys from.",
    .fields = company_fields,
    .field_count = sizeof company_fields / sizeof *company_fields,
    .size = sizeof(struct company),
    .short_key = "name",
};

static const struct field governing_fields[] = {
    {.key = "language",
     .type = &type_language,
     .offset = offsetof(struct governing, language),
     .fallback = "the source language of the site",
     .meaning = "the language whose text prevails",
     .example = "en"},
    {.key = "law",
     .type = &type_country,
     .offset = offsetof(struct governing, law),
     .meaning = "the country whose law applies",
     .example = "DE"},
    {.key = "venue",
     .type = &type_text,
     .offset = offsetof(struct governing, venue),
     .meaning = "the place of jurisdiction",
     .example = "München"},
};

static const struct schema governing_schema = {
    .kind = "governing clause",
    .meaning = "Which language prevails and which law applies.",
    .fields = governing_fields,
    .field_count = sizeof governing_fields / sizeof *governing_fields,
    .size = sizeof(struct governing),
};

/* ---- languages spoken: [de, en] or {de: office, en: always} ------------- */

static bool add_spoken(const struct reading *reading, struct spoken_list *list,
                       const struct value *language)
{
    struct spoken *spoken = &list->items[list->count];
    spoken->at = language;
    if (!type_language.read(reading, NULL, language, &spoken->language)) {
        return false;
    }
    list->count++;
    return true;
}

/* The key of a mapping as a value, so that it can be read as one. */
static struct value *key_as_value(const struct reading *reading,
                                  const struct value *map,
                                  const struct value_entry *entry)
{
    struct value *key = value_text(reading->arena, entry->key);
    key->source = map->source;
    key->start = entry->key_start;
    key->end = entry->key_end;
    return key;
}

static bool read_spoken_map(const struct reading *reading,
                            const struct value *map, struct spoken_list *list)
{
    bool usable = true;
    for (size_t i = 0; i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        if (!add_spoken(reading, list, key_as_value(reading, map, entry))) {
            usable = false;
            continue;
        }
        struct spoken *spoken = &list->items[list->count - 1];
        usable &= type_id.read(reading, NULL, entry->value, &spoken->during);
    }
    return usable;
}

static bool read_spoken(const struct reading *reading,
                        const struct field *field, const struct value *from,
                        void *out)
{
    (void)field;
    struct spoken_list *list = out;
    size_t count = from->kind == VALUE_LIST  ? from->item_count
                   : from->kind == VALUE_MAP ? from->entry_count
                                             : 1;
    list->items = ARENA_ARRAY(reading->arena, count, struct spoken);
    if (from->kind == VALUE_MAP) {
        return read_spoken_map(reading, from, list);
    }
    if (from->kind != VALUE_LIST) {
        return add_spoken(reading, list, from);
    }
    bool usable = true;
    for (size_t i = 0; i < from->item_count; i++) {
        usable &= add_spoken(reading, list, from->items[i]);
    }
    return usable;
}

static const struct type type_spoken = {
    .name = "languages",
    .form = "languages such as `[de, en]` or `{de: office, en: always}`",
    .read = read_spoken,
    .size = sizeof(struct spoken_list),
    .structured = true,
};

/* ---- the partner -------------------------------------------------------- */

static const struct field fields[] = {
    {.key = "partner",
     .type = &type_id,
     .required = true,
     .offset = offsetof(struct partner, id),
     .meaning = "the id of the partner; part of its address",
     .example = "nordlicht"},
    {.key = "name",
     .type = &type_text,
     .required = true,
     .offset = offsetof(struct partner, name),
     .meaning = "what customers call it",
     .example = "Nordlicht Cloud"},
    {.key = "legal_name",
     .type = &type_text,
     .offset = offsetof(struct partner, legal_name),
     .fallback = "its name",
     .meaning = "the name in the register, printed on agreements",
     .example = "Nordlicht Cloud GmbH"},
    {.key = "summary",
     .type = &type_text,
     .translatable = true,
     .offset = offsetof(struct partner, summary),
     .meaning = "what it does, in one sentence",
     .example = "Cloud services for workshops and offices."},
    {.key = "role",
     .type = &type_word,
     .words = role_words,
     .offset = offsetof(struct partner, role),
     .fallback = "independent",
     .meaning = "its place in the reseller programme",
     .example = "direct-bill"},
    {.key = "provider",
     .of = &provider_schema,
     .offset = offsetof(struct partner, provider),
     .meaning = "the indirect provider of an indirect reseller",
     .example = "{name: Example Distribution Ltd, country: TW}"},
    {.key = "clouds",
     .type = &type_word,
     .words = cloud_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct partner, clouds),
     .fallback = "global",
     .meaning = "the clouds that it resells",
     .example = "[global]"},
    {.key = "country",
     .type = &type_country,
     .required = true,
     .offset = offsetof(struct partner, country),
     .meaning = "where it has its seat",
     .example = "DE"},
    {.key = "address",
     .of = &address_schema,
     .offset = offsetof(struct partner, address),
     .meaning = "its address",
     .example = "{street: Lindenallee 7, postcode: \"80339\", city: München}"},
    {.key = "zone",
     .type = &type_zone,
     .offset = offsetof(struct partner, zone),
     .meaning = "the time zone of its seat",
     .example = "Europe/Berlin"},
    {.key = "speaks",
     .type = &type_spoken,
     .offset = offsetof(struct partner, speaks),
     .meaning = "languages spoken, and when if not always",
     .example = "{de: office, en: office}"},
    {.key = "hours",
     .of = &schedule_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct partner, hours),
     .meaning = "named schedules of the partner, for `speaks` and `contact`",
     .example =
         "{office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}"},
    {.key = "contact",
     .of = &contacts_schema,
     .offset = offsetof(struct partner, contact),
     .meaning = "how customers reach it",
     .example =
         "{phone: \"+49 89 5550100\", email: support@nordlicht.example}"},
    {.key = "supplied",
     .of = &supply_schema,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct partner, supplied),
     .fallback = "all by the partner itself",
     .meaning = "who gives which part of the support",
     .example = "[{scope: [technical], resold_from: Example Ltd}]"},
    {.key = "self_help",
     .of = &link_schema,
     .shape = SHAPE_BY_ID,
     .offset = offsetof(struct partner, self_help),
     .meaning = "links where customers can help themselves, each under a name",
     .example = "{learn: {label: Learning, url: https://learn.example}}"},
    {.key = "health",
     .of = &health_schema,
     .offset = offsetof(struct partner, health),
     .meaning = "where customers see whether services are up",
     .example = "https://status.nordlicht.example"},
    {.key = "training",
     .type = &type_id,
     .refers_to = "page",
     .offset = offsetof(struct partner, training),
     .meaning = "the page about training",
     .example = "adoption-and-training"},
    {.key = "collections",
     .type = &type_id,
     .refers_to = "page",
     .offset = offsetof(struct partner, collections),
     .meaning = "the page with the collections policy",
     .example = "collections-policy"},
    {.key = "escalation",
     .type = &type_word,
     .words = vehicle_words,
     .shape = SHAPE_LIST,
     .offset = offsetof(struct partner, escalation),
     .meaning = "how it takes to the vendor what it cannot solve",
     .example = "[advanced-support]"},
    {.key = "plans",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "plan",
     .offset = offsetof(struct partner, plans),
     .meaning = "the plans offered, the smallest first",
     .example = "[essential, business]"},
    {.key = "pages",
     .type = &type_id,
     .shape = SHAPE_LIST,
     .refers_to = "page",
     .offset = offsetof(struct partner, pages),
     .meaning = "the pages of its help site, in order",
     .example = "[billing-support, technical-support]"},
    {.key = "governing",
     .of = &governing_schema,
     .offset = offsetof(struct partner, governing),
     .meaning = "which language prevails and which law applies",
     .example = "{language: en, law: DE}"},
};

static bool partner_finish(const struct reading *reading, void *object)
{
    struct partner *partner = object;
    if (partner->clouds.count == 0) {
        partner->clouds.items = ARENA_NEW(reading->arena, int);
        partner->clouds.items[0] = CLOUD_GLOBAL;
        partner->clouds.count = 1;
    }
    if (partner->legal_name.len == 0) {
        partner->legal_name = partner->name;
    }
    return true;
}

const struct schema partner_schema = {
    .kind = "partner",
    .meaning = "The company that supports, as its customers need to know it.",
    .fields = fields,
    .field_count = sizeof fields / sizeof *fields,
    .size = sizeof(struct partner),
    .finish = partner_finish,
};

bool partner_serves(const struct partner *partner, enum cloud cloud)
{
    for (size_t i = 0; i < partner->clouds.count; i++) {
        if (partner->clouds.items[i] == (int)cloud) {
            return true;
        }
    }
    return false;
}

const struct schedule *partner_schedule(const struct partner *partner, str id)
{
    for (size_t i = 0; i < partner->hours.count; i++) {
        if (str_equal(partner->hours.items[i].id, id)) {
            return &partner->hours.items[i];
        }
    }
    return NULL;
}

bool partner_has_channel(const struct partner *partner, enum channel channel)
{
    return partner->contact.channels[channel].count > 0;
}
