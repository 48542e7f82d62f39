/* SPDX-License-Identifier: MIT */
/*
 * state: what is known of a language's translations, locales/TAG/state.yaml.
 *
 * Texts are people's and live in messages.yaml and content.yaml; this file is
 * the tool's alone, and says of each text which source it was made from, who or
 * what made it, and who answers for it:
 *
 *   units:
 *     sla.purpose.what: 5b0c41d2a9e7f310 91aa03c7d2be5504 machine draft
 * 2026-11-20 slagen approvals: sla.purpose.what:
 *       - {role: legal, by: A. Ivanova, on: 2026-12-02, source: 5b0c…, target:
 * 91aa…}
 *
 * A unit's line is: digest of the source text, digest of the translation,
 * origin, state, day, and who, which may be several words or nothing.  Whether
 * a translation is missing, stale or approved is never stored: text_status.h
 * computes it.
 */
#ifndef SLAGEN_TRANSLATE_STATE_H
#define SLAGEN_TRANSLATE_STATE_H

#include "base/civil.h"
#include "base/diag.h"
#include "translate/text_digest.h"

enum text_origin {
    ORIGIN_UNKNOWN,
    ORIGIN_HUMAN,
    ORIGIN_MACHINE,
    ORIGIN_MACHINE_EDITED, /* a machine's, corrected by a person */
    ORIGIN_MEMORY,         /* from a translation memory */
};

/* A person who answers for a translation as it stands beside a source. */
struct approval {
    str role; /* "linguist", "legal" */
    str by;
    date on;
    str source; /* all 64 digits of text_source_digest; 16 of an earlier source
                   that meant the same, in the source language's own file */
    str target; /* of text_digest */
};

struct state_record {
    str unit;
    str source; /* 16 digits */
    str target;
    enum text_origin origin;
    bool reviewed; /* a second person has read it; else a draft */
    date on;
    str by; /* may be empty */
    struct approval *approvals;
    size_t approval_count;
    const struct value *at; /* the unit's line; NULL: only approvals */
};

struct state_file {
    struct state_record *items; /* sorted by unit */
    size_t count;
    size_t capacity; /* for who adds records */
};

/*
 * Reads state.yaml; `from` may be NULL.  What is not understood is left out,
 * and the text counts as one of which nothing is known.  Warning: locale-state.
 */
void state_read(const struct value *from, struct arena *arena,
                struct diags *diags, struct state_file *out);

/* Gives the record of a unit, or NULL. */
struct state_record *state_find(const struct state_file *state, str unit);

/* Gives the record of a unit, a new one where there was none. */
struct state_record *state_take(struct state_file *state, str unit,
                                struct arena *arena);

/* Lays records over those of `below`: what a project does not know, the
 * program does. */
void state_lay_over(struct state_file *state, const struct state_file *below,
                    struct arena *arena);

/* Appends the whole file: units and approvals, each sorted by unit. */
void state_write(const struct state_file *state, struct buf *out);

/* "machine-edited". */
str text_origin_word(enum text_origin origin);

/* False when it is no such word. */
bool text_origin_read(str word, enum text_origin *out);

#endif
