/* SPDX-License-Identifier: MIT */
/*
 * content: the translations of a project's own texts.
 *
 * locales/TAG/content.yaml maps the ids of units (model/units.h) to texts.  A
 * text that is not there, or is empty, is missing: pages then show it in the
 * fallback language and say so to the reader.  The check says so to the author.
 */
#ifndef SLAGEN_TRANSLATE_CONTENT_H
#define SLAGEN_TRANSLATE_CONTENT_H

#include "model/units.h"
#include "translate/language.h"

/* Gives the translation of a unit, a text that is not blank, or NULL; `content`
 * may be NULL. */
const struct value *content_find(const struct value *content, str unit);

/*
 * Holds every content.yaml that was read against the texts of the catalogue.
 * Warnings: content-orphan (no such unit), content-missing (one for each
 * language that is published), content-source (a file for the source language),
 * unit-duplicate.  Errors: content-value (not a text), and those of
 * content_check_names.  Ask only when everything could be read: what stands in
 * a faulty file would seem to be missing.
 */
bool content_check(const struct catalogue *catalogue,
                   const struct languages *languages, struct arena *arena,
                   struct diags *diags);

/*
 * Compares the facts in braces and the pages linked to in a translated prose
 * with those in its source; how often each is named is the translator's affair.
 * Errors: content-placeholder, for each that one of the two lacks.
 */
bool content_check_names(const struct value *source,
                         const struct value *translation, struct arena *arena,
                         struct diags *diags);

#endif
