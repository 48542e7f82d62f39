/* SPDX-License-Identifier: MIT */
/*
 * language: everything that the program and the project say in one language.
 *
 * locales/locales.yaml lists the languages, their place in addresses, where
 * each turns when a text is missing, and what a translation needs before
 * readers see it.  For each language there is locale.yaml (formats),
 * messages.yaml (the program's words), calendars.yaml (names of holidays),
 * state.yaml (what is known of its translations) and, in a project,
 * content.yaml: the translations of its own texts, by unit id:
 *
 *     plan.business.summary: Для команд, которые …
 *
 * A project's locales.yaml is laid over the program's, key by key: one that
 * only sets `policy` keeps the list.
 *
 * Read once, then immutable and shared by all workers.
 */
#ifndef SLAGEN_TRANSLATE_LANGUAGE_H
#define SLAGEN_TRANSLATE_LANGUAGE_H

#include "translate/catalog.h"
#include "translate/locale.h"
#include "translate/text_status.h"

struct texts;

struct language {
    struct locale locale;
    bool loaded; /* its files were read: it is published, or lends texts */
    str url;     /* its folder on the site: "zh-tw" */
    const struct value *aliases;   /* list of other tags for it; NULL: none */
    struct catalog catalog;        /* the program's messages */
    const struct value *content;   /* map of unit ids to texts; NULL: none */
    const struct value *calendars; /* names of what the calendars that are
                                      shipped say; NULL: none */
    struct state_file state;       /* what is known of its translations */
    struct language_texts texts;   /* made by texts_make */
    size_t *fallback;              /* indices, in order; never itself */
    size_t fallback_count;
    struct catalog_chain chain; /* its own, its fallbacks', the built-in */
};

struct languages {
    struct language builtin; /* English as it is in the program: what a
                                project's own messages leave out */
    struct language *items;  /* in the order of locales.yaml; there is room
                                for PSEUDO_COUNT more */
    size_t count;
    size_t source;    /* index: the language that content is written in */
    size_t governing; /* index: whose text decides where nothing is said */
    const struct language *wording; /* English: the source of messages */
    struct catalog_meta meta;       /* what is known of all texts */
    struct text_policy policy;
    const struct texts *texts; /* made by texts_make */
    size_t *published;         /* indices, in the order of the site */
    size_t published_count;
};

/* Whose file is wanted. */
enum file_owner {
    OWNER_PROJECT,
    OWNER_PROGRAM,
    OWNER_EITHER, /* the project's where there is one */
};

/* Gives the parsed YAML file of a path such as "locales/ru/messages.yaml", or
 * NULL when there is none; faults in it have been reported. */
typedef const struct value *language_file(void *context, str path,
                                          enum file_owner owner);

/*
 * Reads locales.yaml and the files of every language that is published, falls
 * back, or is the source.  `site_locales` are the tags that slagen.yaml asks
 * for (none: the source); `site_at` is where it asks.  Errors: locale-unknown,
 * locale-duplicate, locale-pseudo (one that is made, not read), locale-config,
 * and those of locale_read, catalog_read and catalog_check.
 */
bool languages_read(language_file *file, void *context, const str *site_locales,
                    size_t site_locale_count, const struct value *site_at,
                    struct arena *arena, struct diags *diags,
                    struct languages *out);

/* True when pages appear in a language of the list. */
bool language_is_published(const struct languages *languages,
                           const struct language *language);

/* Gives the index of a tag or alias, or `count` when there is no such language.
 */
size_t languages_find(const struct languages *languages, str tag);

#endif
