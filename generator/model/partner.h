/* SPDX-License-Identifier: MIT */
/*
 * partner: the company that supports, as its customers need to know it.
 *
 * Roles, clouds and vehicles are those of the cloud resellers' programme whose
 * duties (R1 to R54) the rules check; an independent provider has none of them.
 */
#ifndef SLAGEN_MODEL_PARTNER_H
#define SLAGEN_MODEL_PARTNER_H

#include "model/plan.h"

enum role {
    ROLE_INDEPENDENT,
    ROLE_DIRECT_BILL,       /* buys from the vendor, bills the customer */
    ROLE_INDIRECT_PROVIDER, /* a distributor */
    ROLE_INDIRECT_RESELLER, /* buys from an indirect provider */
};

extern const struct word role_words[];

enum cloud {
    CLOUD_GLOBAL,
    CLOUD_US_GOVERNMENT,
    CLOUD_CHINA,   /* operated by 21Vianet */
    CLOUD_GERMANY, /* with a German trustee; closed to new customers */
};

extern const struct word cloud_words[];

/* How a partner takes to the vendor what it cannot solve (R39). */
enum vehicle {
    VEHICLE_PREMIER,
    VEHICLE_ADVANCED,
    VEHICLE_SIGNATURE_CLOUD,
    VEHICLE_PRODUCT_INCIDENTS,
};

extern const struct word vehicle_words[];

/* What of the vendor's partner network it has, which decides what support it
 * may use (R40). */
enum membership {
    MEMBERSHIP_UNSAID,
    MEMBERSHIP_ACTION_PACK,
    MEMBERSHIP_SILVER,
    MEMBERSHIP_GOLD,
};

extern const struct word membership_words[];

/* Whether customers are told when their request is resolved (R33). */
enum resolution_notice {
    RESOLUTION_NOTICE_ALWAYS,
    RESOLUTION_NOTICE_NEVER,
};

extern const struct word resolution_notice_words[];

/* One way to get in touch; which members are set depends on the channel. */
struct contact {
    const struct value *at;
    struct name id; /* empty: "main" */
    enum channel channel;
    struct phone phone;
    str shown_as; /* phone: the national form */
    str email;
    str url;            /* portal, chat */
    LIST_OF(str) lines; /* post */
    str label;          /* what it is for, in the source language */
    LIST_OF(str) languages;
    struct name during; /* id of a partner's schedule; empty: as in the plan */
};

struct contacts {
    const struct value *at; /* NULL: none was given */
    LIST_OF(struct contact) channels[CHANNEL_COUNT];
};

/* A link with its text. */
struct link {
    const struct value *at;
    str id;
    str label;
    str url;
};

struct address {
    const struct value *at;
    str street;
    str postcode;
    str city;
    str region;
};

/* A language spoken, and when. */
struct spoken {
    const struct value *at;
    str language;
    struct name during; /* id of a partner's schedule; empty: always */
};

struct spoken_list {
    struct spoken *items;
    size_t count;
};

struct company {
    const struct value *at;
    str name;
    str country;
    str url;
};

/* What translations of an agreement are worth. */
enum translations {
    TRANSLATIONS_CONVENIENCE, /* the governing text applies */
    TRANSLATIONS_EQUAL,       /* all languages are equally authentic */
};

struct governing {
    const struct value *at;
    str language; /* the language whose text prevails */
    int translations;
    str law;   /* ISO 3166 country */
    str venue; /* place of jurisdiction */
};

struct partner {
    const struct value *at;
    struct name id;
    bool faulty; /* see struct document_head */
    struct name extends;
    LIST_OF(str) without;
    bool abstract;
    str name;
    str legal_name;
    str summary;
    int role;                /* enum role */
    struct company provider; /* of an indirect reseller */
    LIST_OF(int) clouds;     /* enum cloud */
    str country;
    struct address address;
    struct name zone;
    struct spoken_list speaks;
    LIST_OF(struct schedule) hours;
    struct contacts contact;
    LIST_OF(struct supply) supplied;
    LIST_OF(struct link) self_help;
    struct link health;
    struct name training;    /* id of a page */
    struct name collections; /* id of a page */
    LIST_OF(int) escalation; /* enum vehicle */
    int membership;          /* enum membership */
    int resolution_notice;   /* enum resolution_notice */
    LIST_OF(struct name) plans;
    LIST_OF(struct name) pages;
    struct governing governing;
};

extern const struct schema partner_schema;

bool partner_serves(const struct partner *partner, enum cloud cloud);

/* Gives the schedule of that id in the profile, or NULL. */
const struct schedule *partner_schedule(const struct partner *partner, str id);

/* True when there is at least one contact of that channel. */
bool partner_has_channel(const struct partner *partner, enum channel channel);

#endif
