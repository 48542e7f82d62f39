/* SPDX-License-Identifier: MIT */
/*
 * governing: what partners say of the languages of their documents, held
 * against how far the translations may be trusted.
 */
#ifndef SLAGEN_CLI_GOVERNING_H
#define SLAGEN_CLI_GOVERNING_H

#include "cli/project.h"

/*
 * Looks at the documents of every partner; the project must be usable, and
 * its edition ready.  Errors: governing-unpublished (the partner's governing
 * language is not one of the site's), authentic-unapproved (all languages are
 * to apply alike, and in one of them a binding text is not approved),
 * governing-incomplete (the language that governs lacks binding texts, or the
 * policy hides them).  Warning: governing-unreviewed (the language that governs
 * is a translation, and nobody has reviewed some of its binding texts).
 */
void governing_check(struct project *project);

#endif
