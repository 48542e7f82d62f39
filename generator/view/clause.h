/* SPDX-License-Identifier: MIT */
/*
 * clause: the parts of an agreement, and in which language each is shown.
 *
 * A clause is one promise, and half of one in another language is worse than
 * all of it: where readers may not see the translation of anything binding in a
 * clause, the whole of it is in the governing language.  For this, everything
 * that is made for a page of a plan is made for certain clauses, and each knows
 * which texts it is made of.  The sections of a support description are clauses
 * in the same sense.
 */
#ifndef SLAGEN_VIEW_CLAUSE_H
#define SLAGEN_VIEW_CLAUSE_H

#include "view/writer.h"

/* In the order of the agreement. */
enum clause {
    CLAUSE_PARTIES,
    CLAUSE_PURPOSE,
    CLAUSE_DEFINITIONS,
    CLAUSE_SCOPE,
    CLAUSE_HOURS,
    CLAUSE_CHANNELS,
    CLAUSE_SEVERITIES,
    CLAUSE_TARGETS,
    CLAUSE_AVAILABILITY,
    CLAUSE_ESCALATION,
    CLAUSE_CLOSING,
    CLAUSE_DUTIES,
    CLAUSE_SUPPLIERS,
    CLAUSE_REPORTS,
    CLAUSE_DATA,
    CLAUSE_PRICE,
    CLAUSE_REMEDIES,
    CLAUSE_TERM,
    CLAUSE_CHANGES,
    CLAUSE_LAW,
    CLAUSE_COUNT,
};

/* "parties"; also the end of the anchor, "clause-parties". */
extern const char *const clause_ids[CLAUSE_COUNT];

/* Some clauses: one bit each. */
typedef uint32_t clause_set;
#define IN(clause) ((clause_set)1 << CLAUSE_##clause)

/* Which texts each clause of a page is made of. */
struct clause_texts {
    struct text_set of[CLAUSE_COUNT];
};

/* A key of the view that clauses show. */
struct plan_part {
    const char *key;
    struct value *(*make)(struct writer *writer);
    clause_set clauses;
};

/* All of them; the last has no key. */
extern const struct plan_part plan_parts[];

void clause_texts_init(struct clause_texts *texts, struct writer *writer);

/*
 * Begins a part of the page, with a ledger of its own; and ends it: what was
 * said meanwhile belongs to those clauses, and to the page.
 */
void clause_begin(struct writer *writer, struct ledger *part);
void clause_end(struct writer *writer, struct ledger *page,
                struct clause_texts *texts, clause_set clauses);

/*
 * Adds to a finished view what differs from clause to clause: `lang`, `dir` and
 * `notice` of those that are in the governing language, and then their content;
 * the link to the governing text of the others.  On the bilingual page, both.
 */
void view_settle_clauses(struct writer *writer, struct value *view,
                         const struct clause_texts *texts);

#endif
