/* SPDX-License-Identifier: MIT */
/*
 * guard_claim: what a sentence says of a quantity in it.
 */
#ifndef SLAGEN_RULES_GUARD_CLAIM_H
#define SLAGEN_RULES_GUARD_CLAIM_H

#include "rules/guard_facts.h"

/* What "round the clock" is said of. */
enum guard_always {
    ALWAYS_NOTHING, /* nothing that is known */
    ALWAYS_SUPPORT, /* people, whatever the channel */
    ALWAYS_PHONE,
    ALWAYS_CHAT,
};

struct guard_claim {
    enum guard_fact_kind kind; /* FACT_NONE: it may be about anything */
    int severity;              /* enum guard_severity, -1: not said */
    enum guard_always always;
    bool is_narrow; /* round the clock for emergencies, at least */
};

/* The names of severities whose words guard.yaml lists. */
extern const char *const guard_severity_ids[];

/* A sentence: tokens [first, last), and all that its words can be. */
struct guard_sentence {
    const struct guard_reading *reading;
    uint32_t first;
    uint32_t last;
    uint64_t kinds;
    uint64_t heading;        /* kinds of the words of the heading above */
    char end;                /* of the sentence: "?" */
    bool is_history;         /* tells of a year */
    bool names_plan;         /* or stands in one */
    uint32_t quantity_first; /* quantities [first, last) */
    uint32_t quantity_last;
};

/* Gives the next sentence behind the last one; false at the end. Begin with
 * {.reading = reading}. */
bool guard_sentence_next(struct guard_sentence *sentence);

/* Gives what a price is asked for: what stands behind the amount, or, where
 * nothing does, what its clause says: "the monthly fee is …". */
int64_t guard_price_per(const struct guard_sentence *sentence,
                        const struct guard_quantity *quantity);

/* Says what quantity number `index` of the reading is about. */
struct guard_claim guard_claim_read(const struct guard_sentence *sentence,
                                    uint32_t index);

#endif
