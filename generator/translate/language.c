/* SPDX-License-Identifier: MIT */
#include "translate/language_config.h"

#include "translate/format.h"

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
                      ? language_config_refuse_pseudo(loading, tags[i], here)
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
    if (!language_config_read(&loading) ||
        !publish(&loading, site_locales, site_locale_count, site_at)) {
        return false;
    }
    bool loaded = load_builtin(&loading) && load_needed(&loading);
    loaded &= load_meta(&loading);
    return check_published(&loading) && loaded;
}
