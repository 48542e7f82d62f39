/* SPDX-License-Identifier: MIT */
/*
 * pseudo_language: the languages en-XA, ar-XB and en-XC of a project, made from
 * its English when it is read; there are no files of them (pseudo.h).
 *
 * Their formats are borrowed: those of English, and of Arabic for ar-XB.  The
 * names of days, months, countries, languages, currencies and zones, and all
 * else that formats write with letters, have the marks of en-XA around them.
 */
#ifndef SLAGEN_TRANSLATE_PSEUDO_LANGUAGE_H
#define SLAGEN_TRANSLATE_PSEUDO_LANGUAGE_H

#include "translate/language.h"

/*
 * Adds the three to languages that languages_read has read, and to those that
 * are published, behind all others.  `file` and `context` are those that it
 * had. True: their messages are there; texts_make makes those of the content.
 */
bool pseudo_languages_add(language_file *file, void *context,
                          struct arena *arena, struct diags *diags,
                          struct languages *languages);

/* Makes the content of a pseudo-locale, a sealed map of the texts that are no
 * messages, by id.  For texts_make. */
const struct value *pseudo_content(enum pseudo kind, const struct texts *texts,
                                   struct arena *arena);

#endif
