/* SPDX-License-Identifier: MIT */
/*
 * units: the texts of a project that are translated, each under an id.
 *
 * Which texts those are is said by the tables (field.translatable).  The id is
 * the path of the keys, and the views ask for translations by it:
 *
 *     plan.office.severities.critical.definition
 *     partner.nordlicht.contact.phone.billing.label
 *
 * What is written short has the id that it has when written long; contacts are
 * told apart by their `id` ("main" without one), and a mapping that has nothing
 * but its text gives it no further name (plan.office.out_of_scope.on-site).
 * Days of calendars have their own ids: calendar.de.days.christmas-day.
 *
 * Ids and lists live in the caller's arena; texts are those that were read.
 */
#ifndef SLAGEN_MODEL_UNITS_H
#define SLAGEN_MODEL_UNITS_H

#include "model/catalogue.h"

enum unit_kind {
    UNIT_TEXT,  /* one line, printed as it stands */
    UNIT_PROSE, /* Markdown, with {facts} and links to page:ID */
};

struct unit {
    str id;
    enum unit_kind kind;
    const struct value *text;           /* in the source language; not blank */
    const struct schema *document_kind; /* "plan" */
    str document;                       /* its id; empty: the site */
    const struct field *field;          /* what the text means */
    bool shipped; /* a text of the program, which need not be translated */
};

typedef void unit_visit(void *context, const struct unit *unit);

/* Visits the texts of one document, the mapping `at`, in the order of its
 * table.  Faulty documents are welcome: what is no text is passed over. */
void units_walk_document(const struct schema *kind, const struct value *at,
                         struct arena *arena, unit_visit *visit, void *context);

/* Visits the texts of all documents: the site, then partners, plans, calendars
 * and pages, each by id. */
void units_walk(const struct catalogue *catalogue, struct arena *arena,
                unit_visit *visit, void *context);

/* The texts of a catalogue, no two with the same id. */
struct units {
    struct unit *items; /* in the order of units_walk */
    size_t count;
    const struct unit **by_id; /* the same, sorted */
};

/*
 * Lists the texts of a catalogue.  Where two have one id, as labels of contacts
 * without ids can, the first is kept; unless they say the same, that is the
 * warning unit-duplicate.
 */
void units_read(const struct catalogue *catalogue, struct arena *arena,
                struct diags *diags, struct units *out);

/* Gives the unit of that id, or NULL. */
const struct unit *units_find(const struct units *units, str id);

#endif
