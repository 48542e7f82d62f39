/* SPDX-License-Identifier: MIT */
#include "translate/language_config.h"

#include "translate/policy.h"

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
bool language_config_refuse_pseudo(const struct loading *loading, str tag,
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
            usable = language_config_refuse_pseudo(
                loading, locales->entries[i].key, locales->entries[i].value);
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

bool language_config_read(const struct loading *loading)
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
