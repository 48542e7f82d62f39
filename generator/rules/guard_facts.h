/* SPDX-License-Identifier: MIT */
/*
 * guard_facts: what a plan or a partner says in figures, as a flat list.
 *
 * Facts are read from the YAML itself, with the reader of texts: what stands
 * under `first_response` is a first response, however it is wrapped.  So a
 * spelling that a field learns is known here without more ado.
 */
#ifndef SLAGEN_RULES_GUARD_FACTS_H
#define SLAGEN_RULES_GUARD_FACTS_H

#include "rules/guard_read.h"

enum guard_fact_kind {
    FACT_NONE,
    FACT_RESPONSE,
    FACT_NEXT, /* later answers: they excuse, and accuse nobody */
    FACT_RESOLUTION,
    FACT_UPDATE,
    FACT_AVAILABILITY,
    FACT_CREDIT,
    FACT_CLAIM,
    FACT_NOTICE,
    FACT_TERM,
    FACT_PRICE,
    FACT_HOURS,
    FACT_DAY, /* a weekday with hours; quantity.value */
    FACT_CONTACTS,
    FACT_PHONE,
    FACT_EMAIL,
};

struct guard_fact {
    enum guard_fact_kind kind;
    struct guard_quantity quantity;
    const struct value *at;
    str severity; /* id; empty: any */
    str text;     /* of a telephone number: its digits; of an e-mail: itself */
};

struct guard_facts {
    struct guard_fact *items;
    size_t count;
    size_t capacity;
    bool is_vague; /* days are given in a way that is not understood */
};

/* Adds the facts of a document. */
void guard_facts_read(const struct value *document,
                      const struct guard_words *words, struct arena *arena,
                      struct guard_facts *out);

/* What a quantity can mean, in millionths of a minute. */
struct guard_span {
    int64_t low;
    int64_t high;
};

/* True when both can mean the same: "1 day" and "24 hours", "one month" and "30
 * days", "1 business day" and "8 business hours". */
bool guard_same(const struct guard_quantity *said,
                const struct guard_quantity *fact);

/* Gives the digits of a telephone number. */
str guard_digits(struct arena *arena, str phone);

/* True for numbers of which one has more prefix than the other. */
bool guard_same_phone(str a, str b);

#endif
