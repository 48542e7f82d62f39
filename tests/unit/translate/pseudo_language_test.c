/* SPDX-License-Identifier: MIT */
#include "translate/pseudo_language.h"

#include "base/asset.h"
#include "reckon/test_world.h"
#include "translate/content.h"
#include "translate/init.h"
#include "translate/texts.h"

/* A project: what languages_read made of it, and the files that it was given.
 */
struct project {
    struct reader *r;
    struct catalogue catalogue;
    struct languages languages;
    const char *locales; /* locales/locales.yaml */
};

static const struct value *give_file(void *context, str path,
                                     enum file_owner owner)
{
    struct project *project = context;
    struct reader *r = project->r;
    const struct asset *asset = asset_find(path);
    bool is_list = str_equal(path, STR("locales/locales.yaml"));
    const char *text = is_list ? project->locales
                       : asset ? (const char *)asset->data
                               : NULL;
    return text && owner != OWNER_PROJECT
               ? reader_yaml(r, arena_copy(&r->arena, path).data, text)
               : NULL;
}

static struct project *project_new(const char *locales)
{
    struct project *project = calloc(1, sizeof *project);
    struct reader *r = reader_new();
    *project = (struct project){.r = r, .locales = locales};
    assert_true(translate_init(&r->diags));
    const struct value *documents[] = {
        reader_yaml(r, "page.yaml",
                    "page: help\ntitle: Help\n"
                    "body: \"# See\\n\\nAsk {partner.name}.\""),
    };
    const struct value *site = reader_yaml(r, "slagen.yaml", "site: Support");
    assert_true(
        catalogue_read(documents, 1, site, &r->reading, &project->catalogue));
    return project;
}

/* Reads the languages of a site that asks for some: "[en, ru]", or NULL. */
static bool read_languages(struct project *project, const char *asked)
{
    struct reader *r = project->r;
    const struct value *at =
        asked ? reader_yaml(r, "slagen.yaml", asked) : NULL;
    str tags[4];
    size_t count = at ? at->item_count : 0;
    for (size_t i = 0; i < count; i++) {
        tags[i] = at->items[i]->text;
    }
    return languages_read(give_file, project, tags, count, at, &r->arena,
                          &r->diags, &project->languages);
}

static void project_release(struct project *project)
{
    reader_release(project->r);
    free(project);
}

static const struct language *find(const struct project *project,
                                   const char *tag)
{
    size_t i = languages_find(&project->languages, str_from(tag));
    assert_true(i < project->languages.count);
    return &project->languages.items[i];
}

#define STRICT                                                                 \
    "source: en\nlocales: {en: {}}\n"                                          \
    "policy: {binding: {show: approved}, informational: {show: approved}}\n"

static void pseudo_locales_are_whole_languages(void **state)
{
    (void)state;
    struct project *project = project_new("source: en\nlocales: {en: {}}\n");
    struct reader *r = project->r;
    struct languages *languages = &project->languages;
    assert_true(read_languages(project, NULL));
    const struct catalog *english = &languages->wording->catalog;
    assert_true(pseudo_languages_add(give_file, project, &r->arena, &r->diags,
                                     languages));
    assert_true(
        texts_make(&project->catalogue, languages, &r->arena, &r->diags));
    assert_int_equal(languages->published_count, 1 + PSEUDO_COUNT);
    assert_int_equal(find(project, "en-XA")->locale.direction, DIRECTION_LTR);
    assert_int_equal(find(project, "ar-XB")->locale.direction, DIRECTION_RTL);
    assert_str(find(project, "en-XC")->url, "en-xc");
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        const struct language *language =
            &languages->items[languages->published[kind]];
        assert_int_equal(language->locale.pseudo, kind);
        assert_int_equal(language->catalog.entry_count, english->entry_count);
        for (size_t i = 0; i < languages->texts->count; i++) {
            assert_true(language->texts.status[i].shown);
            assert_int_equal(language->texts.status[i].state, TEXT_DRAFT);
        }
    }
    const struct value *content = find(project, "en-XA")->content;
    assert_str(content_find(content, STR("site.name"))->text, "⟦Šûþþöŕţ one⟧");
    assert_str(content_find(content, STR("page.help.body"))->text,
               "# ⟦Šéé one⟧\n\n⟦Åšķ {partner.name}. one two⟧");
    assert_int_equal(r->diags.count, 0);
    project_release(project);
}

/* What keeps a draft from readers does not keep it from testers. */
static void the_policy_does_not_hide_them(void **state)
{
    (void)state;
    struct project *project = project_new(STRICT);
    struct reader *r = project->r;
    if (!read_languages(project, NULL)) {
        fail_msg("%.*s", STR_ARG(reader_findings(r)));
    }
    assert_true(pseudo_languages_add(give_file, project, &r->arena, &r->diags,
                                     &project->languages));
    assert_true(texts_make(&project->catalogue, &project->languages, &r->arena,
                           &r->diags));
    const struct language *language = find(project, "en-XA");
    for (size_t i = 0; i < project->languages.texts->count; i++) {
        assert_false(text_set_has(&language->texts.hidden, i));
    }
    project_release(project);
}

static void nobody_may_name_them(void **state)
{
    (void)state;
    struct project *project = project_new("source: en\nlocales: {en: {}}\n");
    assert_false(read_languages(project, "[en, EN-xa]"));
    assert_str(reader_findings(project->r), "locale-pseudo 1:6");
    project_release(project);
    project = project_new("source: en\nlocales: {en: {}, ar-XB: {}}\n");
    assert_false(read_languages(project, NULL));
    assert_str(reader_findings(project->r), "locale-pseudo 2:26");
    project_release(project);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pseudo_locales_are_whole_languages),
        cmocka_unit_test(the_policy_does_not_hide_them),
        cmocka_unit_test(nobody_may_name_them),
    };
    return RUN_TESTS(tests);
}
