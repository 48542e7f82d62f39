/* SPDX-License-Identifier: MIT */
/*
 * catalogue: everything that a project's files say, found by id.
 *
 * Each file in content/ holds one document, whose kind is told by its first
 * key of `partner`, `plan`, `calendar`, `page`; where the file lies and what it
 * is called does not matter.  Reading goes on after a fault, so that one run
 * finds them all.  Once read, the catalogue is immutable and shared.
 */
#ifndef SLAGEN_MODEL_CATALOGUE_H
#define SLAGEN_MODEL_CATALOGUE_H

#include "model/calendar.h"
#include "model/extend.h"
#include "model/page.h"
#include "model/partner.h"
#include "model/site.h"

struct catalogue {
    struct site site;
    struct partner **partners; /* sorted by id */
    size_t partner_count;
    struct plan **plans;
    size_t plan_count;
    struct calendar **calendars;
    size_t calendar_count;
    struct page **pages;
    size_t page_count;
    struct extended *extended; /* what plans and partners are made of */
    size_t extended_count;
    struct inherited_text *inherited; /* sorted by id */
    size_t inherited_count;
};

/* A text that a document has from its base, where it is translated. */
struct inherited_text {
    str id;     /* "plan.gold.summary" */
    str origin; /* "plan.base.summary" */
};

/* All kinds of document, for `slagen schema` and the manual. */
extern const struct schema *const schemas[];
extern const size_t schema_count;

/*
 * Reads the documents (value trees of whole files, in the order of their
 * paths) and `site` (NULL: no slagen.yaml) into a catalogue, each put together
 * with what it extends.  Calendars that are shipped with the program come with
 * them when schedules or calendars name them, those of the partners' countries
 * when schedules say `provider`, and all when they say `customer`.  Errors:
 * kind-unknown, id-duplicate, ref-missing, ref-cycle, hours-reserved, those of
 * calendars_join and what the fields report.  False when anything is unusable;
 * what could be read is there all the same.
 */
bool catalogue_read(const struct value *const *documents, size_t count,
                    const struct value *site, const struct reading *reading,
                    struct catalogue *out);

/* Gives where the values of a document come from, by its `at`; NULL: from
 * itself alone. */
const struct lineage *catalogue_lineage(const struct catalogue *catalogue,
                                        const struct value *at);

/* Each gives NULL when there is no such id. */
const struct partner *catalogue_partner(const struct catalogue *catalogue,
                                        str id);
const struct plan *catalogue_plan(const struct catalogue *catalogue, str id);
const struct calendar *catalogue_calendar(const struct catalogue *catalogue,
                                          str id);
/* Gives the calendar of a country's public holidays, "de" for DE, or NULL. */
const struct calendar *catalogue_country_calendar(
    const struct catalogue *catalogue, str country);
const struct page *catalogue_page(const struct catalogue *catalogue, str id);

#endif
