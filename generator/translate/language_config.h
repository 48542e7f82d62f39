/* SPDX-License-Identifier: MIT */
/*
 * language_config: locales.yaml, of the project over that of the program; for
 * language*.c only.
 */
#ifndef SLAGEN_TRANSLATE_LANGUAGE_CONFIG_H
#define SLAGEN_TRANSLATE_LANGUAGE_CONFIG_H

#include "translate/language.h"

struct loading {
    language_file *file;
    void *context;
    struct arena *arena;
    struct diags *diags;
    struct languages *languages;
    const struct value *own;     /* the project's locales.yaml, or NULL */
    const struct value *builtin; /* the program's */
};

/* Reads the list of languages, which of them are the source and the governing
 * one, their fallbacks and the policy.  Errors: locale-config, locale-tag,
 * locale-pseudo, locale-policy. */
bool language_config_read(const struct loading *loading);

/* Reports a tag that names a pseudo-locale (locale-pseudo); gives false. */
bool language_config_refuse_pseudo(const struct loading *loading, str tag,
                                   const struct value *at);

#endif
