/* SPDX-License-Identifier: MIT */
/* Languages for tests: a program with a handful of messages of its own, and the
 * files of one project. */
#ifndef SLAGEN_TEST_TONGUES_H
#define SLAGEN_TEST_TONGUES_H

#include "model/shipped.h"
#include "translate/init.h"
#include "translate/language.h"
#include "translate/texts.h"

/* A file; those whose path begins with "+" are the program's. */
struct tongue_file {
    const char *path;
    const char *text;
};

enum { TONGUE_FILES = 12, TONGUES = 6 };

struct tongues {
    struct reader *r;
    const struct tongue_file *files; /* a path of NULL ends them */
    struct catalogue catalogue;
    struct languages languages;
};

static const struct tongue_file tongue_program[] = {
    {"locales/locales.yaml", "source: en\n"
                             "locales:\n"
                             "  en: {url: en}\n"
                             "  de: {url: de, aliases: [de-DE, de-AT]}\n"
                             "  ru: {url: ru}\n"
                             "  fr: {url: fr}\n"
                             "fallback: {de: [en], ru: [en], fr: [en]}\n"},
    {"locales/en/messages.yaml", "a.label: A\nb.says: B {n}\nc.binds: C\n"},
    {"locales/en/meta.yaml", "b.says: {class: informational}\n"
                             "c.binds: {class: binding}\n"},
    {"locales/de/messages.yaml", "a.label: Ä\nb.says: Be {n}\nc.binds: Ce\n"},
    {"locales/ru/messages.yaml", "a.label: А\nb.says: Бэ {n}\nc.binds: Цэ\n"},
    {"locales/fr/messages.yaml", "a.label: À\n"},
    {NULL, NULL},
};

static inline const char *tongue_text(const struct tongue_file *files,
                                      const char *mark, str path)
{
    for (; files && files->path; files++) {
        size_t skip = strlen(mark);
        if (strncmp(files->path, mark, skip) == 0 &&
            str_equal(path, str_from(files->path + skip))) {
            return files->text;
        }
    }
    return NULL;
}

/* For languages_read. */
static inline const struct value *tongue_file(void *context, str path,
                                              enum file_owner owner)
{
    struct tongues *t = context;
    const char *text =
        owner == OWNER_PROGRAM ? NULL : tongue_text(t->files, "", path);
    if (!text && owner != OWNER_PROJECT) {
        text = tongue_text(t->files, "+", path);
        text = text ? text : tongue_text(tongue_program, "", path);
    }
    if (!text) {
        return NULL;
    }
    struct source *source = ARENA_NEW(&t->r->arena, struct source);
    struct value *value = NULL;
    *source = (struct source){arena_copy(&t->r->arena, path), str_from(text)};
    if (!yaml_read(source, &yaml_limits_content, &t->r->arena, &t->r->diags,
                   &value)) {
        fail_msg("%s is no YAML", text);
    }
    return value;
}

/* Reads a project: documents (NULL ends them; NULL: none), the tags that it
 * publishes, "en de", and its files. */
static inline bool tongues_read(struct tongues *t, const char *const *documents,
                                const char *published,
                                const struct tongue_file *files)
{
    const struct value *read[8];
    str tags[TONGUES];
    size_t count = 0;
    size_t tag_count = 0;
    str rest = str_from(published);
    *t = (struct tongues){.r = reader_new(), .files = files};
    struct reader *r = t->r;
    reader_ship(r);
    assert_true(translate_init(&r->diags));
    for (; documents && documents[count]; count++) {
        read[count] = reader_yaml(r, "doc.yaml", documents[count]);
    }
    const struct value *site = reader_yaml(r, "slagen.yaml", "site: Help\n");
    if (!catalogue_read(read, count, site, &r->reading, &t->catalogue)) {
        fail_msg("%.*s", STR_ARG(reader_findings(r)));
    }
    diags_init(&r->diags, &r->arena);
    while (rest.len) {
        tags[tag_count++] = str_cut(&rest, ' ');
    }
    bool usable = languages_read(tongue_file, t, tags, tag_count, site,
                                 &r->arena, &r->diags, &t->languages);
    if (usable) {
        usable = texts_make(&t->catalogue, &t->languages, &r->arena, &r->diags);
    }
    return usable;
}

static inline void tongues_release(struct tongues *t)
{
    reader_release(t->r);
}

/* Gives a language that there is. */
static inline const struct language *tongue(const struct tongues *t,
                                            const char *tag)
{
    size_t index = languages_find(&t->languages, str_from(tag));
    assert_true(index < t->languages.count);
    return &t->languages.items[index];
}

#endif
