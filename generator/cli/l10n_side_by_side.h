/* SPDX-License-Identifier: MIT */
/*
 * l10n_side_by_side: what is said of pages that show their source.
 *
 * JSON, version 1: {report: "side-by-side", version, files, pairs,
 * untranslated, damaged_emphasis, lost_links, digits_differ, kinds, problems}.
 * `files` is a list of {file, language, origin, source_hash, and the counts of
 * that file: pairs, untranslated, damaged_emphasis, lost_links, digits_differ,
 * problems}; `kinds` maps every kind to the number of its problems; `problems`
 * is a list of {file, line, id, kind, detail, source, target}.  Keys may be
 * added; none changes its meaning within a version.
 */
#ifndef SLAGEN_CLI_L10N_SIDE_BY_SIDE_H
#define SLAGEN_CLI_L10N_SIDE_BY_SIDE_H

#include "base/diag.h"
#include "exchange/side_by_side.h"

/* Appends the report as people read it, without line ends or other controls of
 * the pages. */
void side_by_side_text(const struct side_by_side_page *pages, size_t count,
                       struct buf *out);

/* Appends it as JSON. */
void side_by_side_json(const struct side_by_side_page *pages, size_t count,
                       struct buf *out);

/* Adds what the glossaries of the project, or else of the program, call
 * mistranslations. */
void side_by_side_forbidden(struct side_by_side_page *pages, size_t count,
                            const char *project, struct arena *arena,
                            struct diags *diags);

#endif
