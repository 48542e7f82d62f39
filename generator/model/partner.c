/* SPDX-License-Identifier: MIT */
#include "model/partner.h"

#include "model/partner_parts.h"

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
    {"germany", CLOUD_GERMANY,
     "the cloud with a German trustee, closed to new customers"},
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

const struct word membership_words[] = {
    {"action-pack", MEMBERSHIP_ACTION_PACK, "a Microsoft Action Pack"},
    {"silver", MEMBERSHIP_SILVER, "a silver competency"},
    {"gold", MEMBERSHIP_GOLD, "a gold competency"},
    {NULL, 0, NULL},
};

const struct word resolution_notice_words[] = {
    {"always", RESOLUTION_NOTICE_ALWAYS, "pages promise it"},
    {"never", RESOLUTION_NOTICE_NEVER, "pages do not speak of it"},
    {NULL, 0, NULL},
};

/* ---- the partner -------------------------------------------------------- */

static const struct field fields[] = {
    {.key = "partner",
     .type = &type_id,
     .required = true,
     .own = true,
     .offset = offsetof(struct partner, id),
     .meaning = "the id of the partner; part of its address",
     .example = "nordlicht"},
    {.key = "extends",
     .type = &type_id,
     .own = true,
     .refers_to = "partner",
     .offset = offsetof(struct partner, extends),
     .fallback = "it says everything itself",
     .meaning = "the partner whose values hold where this one writes none",
     .example = "base-partner"},
    {.key = "without",
     .type = &type_text,
     .shape = SHAPE_LIST,
     .own = true,
     .offset = offsetof(struct partner, without),
     .meaning = "what of that partner is left out, by the path of its keys",
     .example = "[supplied, contact.post]"},
    {.key = "abstract",
     .type = &type_bool,
     .own = true,
     .offset = offsetof(struct partner, abstract),
     .fallback = "false",
     .meaning = "true for what is only there to be extended, and need not be "
                "complete",
     .example = "true"},
    {.key = "name",
     .type = &type_text,
     .required = true,
     .own = true,
     .offset = offsetof(struct partner, name),
     .meaning = "what customers call it",
     .example = "Nordlicht Cloud"},
    {.key = "legal_name",
     .type = &type_text,
     .own = true,
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
         "{phone: \"+49 89 99998100\", email: support@nordlicht.example}"},
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
    {.key = "membership",
     .type = &type_word,
     .words = membership_words,
     .offset = offsetof(struct partner, membership),
     .fallback = "not told",
     .meaning = "what of the vendor's partner network it has",
     .example = "silver"},
    {.key = "resolution_notice",
     .type = &type_word,
     .words = resolution_notice_words,
     .offset = offsetof(struct partner, resolution_notice),
     .fallback = "always",
     .meaning = "whether customers are told when their request is resolved",
     .example = "always"},
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
