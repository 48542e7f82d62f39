/* SPDX-License-Identifier: MIT */
#include "translate/language.h"

#include "translate/format.h"
#include "translate/policy.h"

struct loading {
    language_file *file;
    void *context;
    struct arena *arena;
    struct diags *diags;
    struct languages *languages;
    const struct value *own;     /* the project's locales.yaml, or NULL */
    const struct value *builtin; /* the program's */
};

static bool is_alias(const struct language *language, str tag)
{
    const struct value *aliases = language->aliases;
    for (size_t i = 0; aliases && i < aliases->item_count; i++) {
        const struct value *alias = aliases->items[i];
        if (value_is_text(alias) && str_equal(alias->text, tag)) {
            return true;
        }
    }
    return false;
}

size_t languages_find(const struct languages *languages, str tag)
{
    size_t i = 0;
    while (i < languages->count &&
           !str_equal(languages->items[i].locale.tag, tag) &&
           !is_alias(&languages->items[i], tag)) {
        i++;
    }
    return i;
}

bool language_is_published(const struct languages *languages,
                           const struct language *language)
{
    for (size_t i = 0; i < languages->published_count; i++) {
        if (&languages->items[languages->published[i]] == language) {
            return true;
        }
    }
    return false;
}

static const struct value *load(const struct loading *loading, str tag,
                                const char *name, enum file_owner owner)
{
    str path =
        arena_printf(loading->arena, "locales/%.*s/%s", STR_ARG(tag), name);
    return loading->file(loading->context, path, owner);
}

static bool report_config(const struct loading *loading, const struct value *at,
                          const char *message, const char *hint)
{
    struct diag *diag = diag_at(loading->diags, SEVERITY_ERROR, "locale-config",
                                at, "%s", message);
    diag_hint(loading->diags, diag, "%s", hint);
    return false;
}

/* A tag has one spelling, in addresses and `lang` as in names of folders. */
static bool check_tag(const struct loading *loading, const struct value *map,
                      const struct value_entry *entry)
{
    str normal;
    bool well_formed =
        locale_tag_normalize(entry->key, loading->arena, &normal);
    if (well_formed && str_equal(entry->key, normal)) {
        return true;
    }
    struct diag *diag = diag_add(
        loading->diags, SEVERITY_ERROR, "locale-tag",
        value_entry_source(map, entry), entry->key_start, entry->key_end,
        "`%.*s` is not how BCP 47 writes the tag of a language",
        STR_ARG(entry->key));
    if (well_formed) {
        diag_hint(loading->diags, diag, "write `%.*s`", STR_ARG(normal));
    } else {
        diag_hint(
            loading->diags, diag,
            "write a language, with a script or a region where they "
            "matter, and without extensions; locale.yaml chooses formats");
    }
    return false;
}

/* The entry of one language in locales.yaml: {url: zh-tw, aliases: […]}. */
static bool read_entry(const struct loading *loading, const struct value *map,
                       const struct value_entry *entry,
                       struct language *language)
{
    const struct value *url = VALUE_FIND(entry->value, "url");
    if (!check_tag(loading, map, entry)) {
        return false;
    }
    if (entry->value->kind != VALUE_MAP && entry->value->kind != VALUE_NULL) {
        return report_config(loading, entry->value,
                             "what is said of a language is a mapping",
                             "write, for instance, {url: zh-tw}");
    }
    language->locale.tag = entry->key;
    language->url = entry->key;
    if (url && !value_is_text(url)) {
        return report_config(loading, url, "`url` must be text",
                             "write the folder of the language, such as "
                             "`url: zh-tw`");
    }
    if (url) {
        language->url = url->text;
    }
    language->aliases = VALUE_FIND(entry->value, "aliases");
    if (language->aliases && language->aliases->kind != VALUE_LIST) {
        return report_config(loading, language->aliases,
                             "`aliases` must be a list of language tags",
                             "write a list, such as [zh-TW, zh-HK]");
    }
    return true;
}

/* The project's word, or else the program's. */
static const struct value *config_value(const struct loading *loading,
                                        const char *key)
{
    const struct value *value = value_find(loading->own, str_from(key));
    return value ? value : value_find(loading->builtin, str_from(key));
}

/* A pseudo-locale has no texts, and is for nobody to read. */
static bool report_pseudo(const struct loading *loading, str tag,
                          const struct value *at)
{
    struct diag *diag =
        diag_at(loading->diags, SEVERITY_ERROR, "locale-pseudo", at,
                "`%.*s` is no language that people speak", STR_ARG(tag));
    diag_hint(loading->diags, diag,
              "leave it out; `slagen build --pseudo` makes its pages beside "
              "the others");
    return false;
}

static bool read_list(const struct loading *loading)
{
    const struct value *locales = config_value(loading, "locales");
    struct languages *languages = loading->languages;
    if (!locales || locales->kind != VALUE_MAP) {
        return report_config(loading, locales ? locales : loading->builtin,
                             "there are no `locales`",
                             "list the languages: `locales: {en: {url: en}}`");
    }
    bool usable = true;
    languages->items = ARENA_ARRAY(
        loading->arena, locales->entry_count + PSEUDO_COUNT, struct language);
    for (size_t i = 0; i < locales->entry_count; i++) {
        if (pseudo_of_tag(locales->entries[i].key)) {
            usable = report_pseudo(loading, locales->entries[i].key,
                                   locales->entries[i].value);
            continue;
        }
        usable &= read_entry(loading, locales, &locales->entries[i],
                             &languages->items[languages->count++]);
    }
    return usable;
}

/* Reads the tag in `at` as a language of the list. */
static bool read_tag(const struct loading *loading, const struct value *at,
                     size_t *out)
{
    if (value_is_text(at)) {
        *out = languages_find(loading->languages, at->text);
        if (*out < loading->languages->count) {
            return true;
        }
    }
    return report_config(loading, at,
                         "this is not one of the languages in `locales`",
                         "add it there, or name another");
}

/* What the program says is left out where a project's list of languages is
 * shorter. */
static bool read_fallback(const struct loading *loading,
                          const struct value *list, bool own,
                          struct language *language)
{
    if (list->kind != VALUE_LIST) {
        return report_config(loading, list, "a fallback is a list of languages",
                             "write a list, such as [en]");
    }
    bool usable = true;
    language->fallback = ARENA_ARRAY(loading->arena, list->item_count, size_t);
    for (size_t i = 0; i < list->item_count; i++) {
        size_t index = loading->languages->count;
        if (!own && value_is_text(list->items[i])) {
            index = languages_find(loading->languages, list->items[i]->text);
        } else if (!read_tag(loading, list->items[i], &index)) {
            usable = false;
        }
        if (index == loading->languages->count) {
            continue;
        }
        if (&loading->languages->items[index] == language) {
            usable = report_config(loading, list->items[i],
                                   "a language cannot fall back on itself",
                                   "name another, or none");
        } else {
            language->fallback[language->fallback_count++] = index;
        }
    }
    return usable;
}

static bool read_fallbacks(const struct loading *loading)
{
    struct languages *languages = loading->languages;
    const struct value *fallback = config_value(loading, "fallback");
    bool own =
        fallback && fallback == value_find(loading->own, STR("fallback"));
    bool usable = true;
    if (!fallback || fallback->kind == VALUE_NULL) {
        return true;
    }
    if (fallback->kind != VALUE_MAP) {
        return report_config(loading, fallback, "`fallback` is a mapping",
                             "write, for instance, {ru: [en]}");
    }
    for (size_t i = 0; i < fallback->entry_count; i++) {
        const struct value_entry *entry = &fallback->entries[i];
        size_t index = 0;
        while (index < languages->count &&
               !str_equal(languages->items[index].locale.tag, entry->key)) {
            index++;
        }
        if (index < languages->count) {
            usable &= read_fallback(loading, entry->value, own,
                                    &languages->items[index]);
        } else if (own) {
            usable = report_config(loading, entry->value,
                                   "`locales` has no language of this tag",
                                   "add it there, or leave this out");
        }
    }
    return usable;
}

/* A key that nothing reads is a choice that is silently not made. */
static bool check_keys(const struct loading *loading, const char *const *keys,
                       size_t count)
{
    const struct value *own = loading->own;
    if (own && own->kind != VALUE_MAP && own->kind != VALUE_NULL) {
        return report_config(loading, own, "locales.yaml is no mapping",
                             "write keys such as `policy:`");
    }
    bool good = true;
    for (size_t i = 0; own && i < own->entry_count; i++) {
        size_t j = 0;
        while (j < count &&
               !str_equal(own->entries[i].key, str_from(keys[j]))) {
            j++;
        }
        if (j == count) {
            good = report_config(loading, own->entries[i].value,
                                 "locales.yaml has no such key",
                                 "there are source, governing, locales, "
                                 "fallback and policy");
        }
    }
    return good;
}

static bool read_config(const struct loading *loading)
{
    static const char *const keys[] = {"source", "governing", "locales",
                                       "fallback", "policy"};
    struct languages *languages = loading->languages;
    const struct value *source = config_value(loading, "source");
    const struct value *governing = config_value(loading, "governing");
    bool usable = check_keys(loading, keys, sizeof keys / sizeof *keys) &&
                  read_list(loading);
    if (!usable) {
        return false;
    }
    usable &= read_tag(loading, source, &languages->source);
    languages->governing = languages->source;
    if (governing) {
        usable &= read_tag(loading, governing, &languages->governing);
    }
    usable &= read_fallbacks(loading);
    return policy_read(config_value(loading, "policy"), loading->arena,
                       loading->diags, &languages->policy) &&
           usable;
}

/* Gives where slagen.yaml asks for a language, the last time that it does. */
static const struct value *asked_at(const struct value *at, str tag)
{
    const struct value *found = at;
    for (size_t i = 0; at && at->kind == VALUE_LIST && i < at->item_count;
         i++) {
        const struct value *item = at->items[i];
        if (value_is_text(item) && str_equal(item->text, tag)) {
            found = item;
        }
    }
    return found;
}

static bool report_no_texts(const struct loading *loading, str tag,
                            const struct value *at)
{
    struct diag *diag =
        diag_at(loading->diags, SEVERITY_ERROR, "locale-unknown", at,
                "there are no texts for the language `%.*s`", STR_ARG(tag));
    diag_hint(loading->diags, diag,
              "add it to locales/locales.yaml, with its own "
              "locales/%.*s/messages.yaml",
              STR_ARG(tag));
    return false;
}

/* Adds a language to those that are published; it can be only once. */
static bool publish_one(const struct loading *loading, size_t index,
                        const struct value *at)
{
    struct languages *languages = loading->languages;
    for (size_t i = 0; i < languages->published_count; i++) {
        if (languages->published[i] == index) {
            struct diag *diag =
                diag_at(loading->diags, SEVERITY_ERROR, "locale-duplicate", at,
                        "the language `%.*s` is in this list already",
                        STR_ARG(languages->items[index].locale.tag));
            diag_hint(loading->diags, diag, "leave one of the two out");
            return false;
        }
    }
    languages->published[languages->published_count++] = index;
    return true;
}

static bool publish(const struct loading *loading, const str *tags,
                    size_t count, const struct value *at)
{
    struct languages *languages = loading->languages;
    languages->published =
        ARENA_ARRAY(loading->arena, count + 1 + PSEUDO_COUNT, size_t);
    if (count == 0) {
        languages->published[languages->published_count++] = languages->source;
        return true;
    }
    bool usable = true;
    for (size_t i = 0; i < count; i++) {
        size_t index = languages_find(languages, tags[i]);
        const struct value *here = asked_at(at, tags[i]);
        usable &= index < languages->count ? publish_one(loading, index, here)
                  : pseudo_of_tag(tags[i])
                      ? report_pseudo(loading, tags[i], here)
                      : report_no_texts(loading, tags[i], here);
    }
    return usable;
}

/* A project's messages are laid over the program's, key by key.  Where the
 * project is the program's own, both are one file. */
static bool load_messages(const struct loading *loading,
                          struct language *language)
{
    str tag = language->locale.tag;
    struct catalog program;
    const struct value *own =
        load(loading, tag, "messages.yaml", OWNER_PROJECT);
    const struct value *below =
        load(loading, tag, "messages.yaml", OWNER_PROGRAM);
    bool usable = catalog_read(own, &language->locale, loading->arena,
                               loading->diags, &language->catalog);
    if (below && below != own) {
        usable &= catalog_read(below, &language->locale, loading->arena,
                               loading->diags, &program);
        catalog_lay_over(&language->catalog, &program, loading->arena);
    }
    return usable;
}

static void load_state(const struct loading *loading, struct language *language)
{
    str tag = language->locale.tag;
    struct state_file program;
    const struct value *own = load(loading, tag, "state.yaml", OWNER_PROJECT);
    const struct value *below = load(loading, tag, "state.yaml", OWNER_PROGRAM);
    state_read(own, loading->arena, loading->diags, &language->state);
    if (below && below != own) {
        state_read(below, loading->arena, loading->diags, &program);
        state_lay_over(&language->state, &program, loading->arena);
    }
}

static bool load_language(const struct loading *loading,
                          struct language *language)
{
    str tag = language->locale.tag;
    bool usable =
        locale_read(load(loading, tag, "locale.yaml", OWNER_EITHER), tag,
                    loading->arena, loading->diags, &language->locale);
    usable &= load_messages(loading, language);
    language->content = load(loading, tag, "content.yaml", OWNER_EITHER);
    language->calendars = load(loading, tag, "calendars.yaml", OWNER_EITHER);
    load_state(loading, language);
    language->loaded = true;
    return usable;
}

static void make_chain(const struct loading *loading, struct language *language)
{
    size_t count = language->fallback_count + 2;
    const struct catalog **catalogs =
        ARENA_ARRAY(loading->arena, count, const struct catalog *);
    catalogs[0] = &language->catalog;
    for (size_t i = 0; i < language->fallback_count; i++) {
        catalogs[i + 1] =
            &loading->languages->items[language->fallback[i]].catalog;
    }
    catalogs[count - 1] = &loading->languages->builtin.catalog;
    language->chain = (struct catalog_chain){catalogs, count};
}

static bool load_builtin(const struct loading *loading)
{
    struct language *builtin = &loading->languages->builtin;
    const str tag = STR("en");
    const struct value *messages =
        load(loading, tag, "messages.yaml", OWNER_PROGRAM);
    builtin->url = tag;
    return locale_read(load(loading, tag, "locale.yaml", OWNER_PROGRAM), tag,
                       loading->arena, loading->diags, &builtin->locale) &&
           catalog_read(messages, &builtin->locale, loading->arena,
                        loading->diags, &builtin->catalog);
}

/* A language that is needed lends from others. */
static void need(const struct languages *languages, size_t index, bool *needed)
{
    const struct language *language = &languages->items[index];
    needed[index] = true;
    for (size_t i = 0; i < language->fallback_count; i++) {
        needed[language->fallback[i]] = true;
    }
}

static bool load_needed(const struct loading *loading)
{
    struct languages *languages = loading->languages;
    bool *needed = ARENA_ARRAY(loading->arena, languages->count + 1, bool);
    size_t english = languages_find(languages, STR("en"));
    bool has_english = english < languages->count;
    languages->wording =
        has_english ? &languages->items[english] : &languages->builtin;
    needed[english] = true;
    need(languages, languages->source, needed);
    need(languages, languages->governing, needed);
    for (size_t i = 0; i < languages->published_count; i++) {
        need(languages, languages->published[i], needed);
    }
    bool usable = true;
    for (size_t i = 0; i < languages->count; i++) {
        if (needed[i]) {
            usable &= load_language(loading, &languages->items[i]);
        }
    }
    for (size_t i = 0; i < languages->count; i++) {
        make_chain(loading, &languages->items[i]);
    }
    return usable;
}

/* What is known of a text of the content stands in its own language's file. */
static bool load_meta(const struct loading *loading)
{
    struct languages *languages = loading->languages;
    struct catalog_meta *metas =
        ARENA_ARRAY(loading->arena, 2, struct catalog_meta);
    str source = languages->items[languages->source].locale.tag;
    const str english = STR("en");
    bool usable =
        catalog_meta_read(load(loading, source, "meta.yaml", OWNER_PROJECT),
                          loading->arena, loading->diags, &languages->meta);
    if (!str_equal(source, english)) {
        usable &= catalog_meta_read(
            load(loading, english, "meta.yaml", OWNER_PROJECT), loading->arena,
            loading->diags, &metas[0]);
    }
    usable &=
        catalog_meta_read(load(loading, english, "meta.yaml", OWNER_PROGRAM),
                          loading->arena, loading->diags, &metas[1]);
    catalog_meta_lay_over(&metas[0], &metas[1]);
    catalog_meta_lay_over(&languages->meta, &metas[0]);
    return usable;
}

static bool check_published(const struct loading *loading)
{
    const struct languages *languages = loading->languages;
    bool usable = true;
    for (size_t i = 0; i < languages->published_count; i++) {
        const struct language *language =
            &languages->items[languages->published[i]];
        if (language->locale.formatting.len == 0) {
            continue; /* ICU does not know it, which has been said */
        }
        struct formats *formats =
            formats_open(&language->locale, loading->arena);
        usable &=
            catalog_check(&languages->wording->catalog, &language->catalog,
                          &languages->meta, formats, loading->diags);
        formats_close(formats);
    }
    return usable;
}

bool languages_read(language_file *file, void *context, const str *site_locales,
                    size_t site_locale_count, const struct value *site_at,
                    struct arena *arena, struct diags *diags,
                    struct languages *out)
{
    const str path = STR("locales/locales.yaml");
    struct loading loading = {
        .file = file,
        .context = context,
        .arena = arena,
        .diags = diags,
        .languages = out,
        .own = file(context, path, OWNER_PROJECT),
        .builtin = file(context, path, OWNER_PROGRAM),
    };
    *out = (struct languages){0};
    if (!read_config(&loading) ||
        !publish(&loading, site_locales, site_locale_count, site_at)) {
        return false;
    }
    bool loaded = load_builtin(&loading) && load_needed(&loading);
    loaded &= load_meta(&loading);
    return check_published(&loading) && loaded;
}
