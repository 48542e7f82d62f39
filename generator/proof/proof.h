/* SPDX-License-Identifier: MIT */
/*
 * proof: reads translations beside their sources, as a proof-reader would.
 *
 * It gives findings and changes nothing, least of all how far a text may be
 * trusted: a text in which nothing is found may still say the opposite of its
 * source.  Every finding has an id of its own, `proof-…`, and can be switched
 * off or let stand by the project.
 *
 * What is compared are passages (proof/passage.h): words without facts, codes
 * and addresses.  Errors only where certain: figures that became others, a name
 * in other letters, a modal verb that is lost in a text that binds, the
 * characters of another Chinese, letters of another alphabet within a word,
 * what nobody can see.
 */
#ifndef SLAGEN_PROOF_PROOF_H
#define SLAGEN_PROOF_PROOF_H

#include "proof/glossary.h"
#include "translate/texts.h"

/* What is to be read. */
struct proof {
    const struct languages *languages; /* texts_make has been called */
    struct glossaries *glossaries;     /* of the same languages */
    /* True for translations whose findings are to be told: those that the
     * project can change.  NULL: all. */
    bool (*is_wanted)(void *context, const struct source *source);
    void *context;
};

/*
 * Reads all languages that were loaded, but for the source's.  Time is linear
 * in the length of the texts, times the patterns of a glossary.  Findings:
 * every proof-…, text-stale and text-long.
 */
void proof_read(const struct proof *proof, struct diags *diags);

/* The same for one language, an index. */
void proof_read_language(const struct proof *proof, size_t language,
                         struct diags *diags);

#endif
