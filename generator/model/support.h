/* SPDX-License-Identifier: MIT */
/*
 * support: the words for what support is: its kinds, its channels, and texts
 * that stand under a name.
 */
#ifndef SLAGEN_MODEL_SUPPORT_H
#define SLAGEN_MODEL_SUPPORT_H

#include "model/types.h"

/* Kinds of support (R23, R24 of the duties of cloud resellers). */
enum scope {
    SCOPE_BILLING,
    SCOPE_SUBSCRIPTION,
    SCOPE_PROVISIONING,
    SCOPE_CONFIGURATION,
    SCOPE_TECHNICAL,
    SCOPE_PERFORMANCE,
    SCOPE_UPDATES,
    SCOPE_USAGE,
    SCOPE_COUNT,
};

extern const struct word scope_words[];

enum channel {
    CHANNEL_PHONE,
    CHANNEL_CHAT,
    CHANNEL_MESSENGER,
    CHANNEL_EMAIL,
    CHANNEL_PORTAL,
    CHANNEL_ON_SITE, /* a visit: it has no address of its own */
    CHANNEL_POST,
    CHANNEL_COUNT,
};

extern const struct word channel_words[];

/* Gives the word of a number in a table of words. */
const char *word_text(const struct word *words, int number);

/* One text under an id, such as a customer's duty. */
struct named_text {
    const struct value *at;
    str id;
    str text;
};

extern const struct schema named_text_schema;

/*
 * Gives the name of a service as customers know it: "Microsoft 365" for
 * microsoft-365; what is not in the table stands as it was written.
 */
str service_name(str written);

#endif
