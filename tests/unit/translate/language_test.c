/* SPDX-License-Identifier: MIT */
/* locales.yaml of a project, laid over the program's. */
#include "translate/language.h"

#include "translate/tongues.h"

static const char *const plan[] = {
    "plan: g\nname: Gold\nsummary: Somebody answers.\n"
    "support: [technical]\n",
    NULL};

/* Reads a project with one locales.yaml. */
static bool read_list(struct tongues *t, const char *published,
                      const char *list)
{
    static struct tongue_file files[2];
    files[0] = (struct tongue_file){"locales/locales.yaml", list};
    return tongues_read(t, plan, published, list ? files : NULL);
}

/* Gives "de en" of what a language falls back on. */
static str fallback_of(const struct tongues *t, const char *tag)
{
    const struct language *language = tongue(t, tag);
    str text = STR("");
    for (size_t i = 0; i < language->fallback_count; i++) {
        str other = t->languages.items[language->fallback[i]].locale.tag;
        text = arena_printf(&t->r->arena, "%.*s%s%.*s", STR_ARG(text),
                            i ? " " : "", STR_ARG(other));
    }
    return text;
}

static str governing_of(const struct tongues *t)
{
    return t->languages.items[t->languages.governing].locale.tag;
}

static void wrong_lists_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *list;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"~", "", NULL},
        {"{}", "", NULL},
        {"a", "locale-config 1:1", "keys"},
        {"[a]", "locale-config 1:1", "keys"},
        {"polcy: {}", "locale-config 1:8", "policy"},
        {"policy: {}\nurl: x", "locale-config 2:6", "fallback"},
        {"source: sv", "locale-config 1:9", "add it there"},
        {"source: [en]", "locale-config 1:9", NULL},
        {"governing: sv", "locale-config 1:12", NULL},
        {"governing:", "locale-config 1:11", NULL},
        {"locales: [en]", "locale-config 1:10", NULL},
        {"locales: {en: en}", "locale-config 1:15", "{url: zh-tw}"},
        {"locales: {en: {url: [en]}}", "locale-config 1:21", "folder"},
        {"locales: {en: {aliases: en-GB}}", "locale-config 1:25", "list"},
        {"fallback: en", "locale-config 1:11", "{ru: [en]}"},
        {"fallback: {ru: en}", "locale-config 1:16", "[en]"},
        {"fallback: {ru: [sv]}", "locale-config 1:17", NULL},
        {"fallback: {ru: [[en]]}", "locale-config 1:17", NULL},
        {"fallback: {ru: [en, ru]}", "locale-config 1:21", "another"},
        {"fallback: {sv: [en]}", "locale-config 1:16", NULL},
        {"fallback: {de-AT: [en]}", "locale-config 1:19", NULL},
        {"policy: {binding: approved}", "locale-policy 1:19", NULL},
        /* one spelling of a tag */
        {"locales: {en: {}, en_GB: {}}", "locale-tag 1:19", "`en-GB`"},
        {"locales: {en: {}, EN-gb: {}}", "locale-tag 1:19", "`en-GB`"},
        {"locales: {en: {}, zh-hant: {}}", "locale-tag 1:19", "`zh-Hant`"},
        {"locales: {en: {}, de-DE-u-co-phonebk: {}}", "locale-tag 1:19",
         "without extensions"},
        {"locales: {en: {}, 'de DE': {}}", "locale-tag 1:19", NULL},
        {"locales: {en: {}, '': {}}", "locale-tag 1:19", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tongues t;
        bool usable = read_list(&t, "en", cases[i].list);
        assert_int_equal(usable, *cases[i].findings == '\0');
        check_findings(t.r, cases[i].list, cases[i].findings, cases[i].hint);
        tongues_release(&t);
    }
}

static void a_project_says_only_what_it_wants_otherwise(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(
        read_list(&t, "en de", "policy: {binding: {show: approved}}\n"));
    assert_int_equal(t.languages.count, 4);
    assert_int_equal(t.languages.policy.binding_show, TEXT_APPROVED);
    assert_str(tongue(&t, "de")->url, "de");
    assert_str(fallback_of(&t, "ru"), "en");
    assert_str(governing_of(&t), "en");
    tongues_release(&t);
}

static void a_shorter_list_needs_no_other_fallbacks(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(read_list(&t, "de", "source: de\nlocales: {de: {url: d}}\n"));
    assert_int_equal(t.languages.count, 1);
    assert_str(fallback_of(&t, "de"), "");
    assert_ptr_equal(t.languages.wording, &t.languages.builtin);
    assert_str(tongue(&t, "de")->url, "d");
    tongues_release(&t);
}

static void a_language_may_fall_back_on_several(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(
        read_list(&t, "en fr", "fallback: {fr: [ru, de, en], de: [fr]}\n"));
    assert_str(fallback_of(&t, "fr"), "ru de en");
    assert_str(fallback_of(&t, "de"), "fr");
    assert_str(fallback_of(&t, "ru"), ""); /* said otherwise as a whole */
    assert_true(tongue(&t, "ru")->loaded); /* lends */
    assert_true(tongue(&t, "de")->loaded);
    struct catalog_hit hit;
    assert_true(catalog_lookup(&tongue(&t, "fr")->chain, STR("c.binds"), &hit));
    assert_str(hit.locale->tag, "ru");
    assert_int_equal(hit.index, 1);
    tongues_release(&t);
}

static void what_nobody_needs_is_not_read(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(read_list(&t, "en de", NULL));
    assert_true(tongue(&t, "en")->loaded);
    assert_true(tongue(&t, "de")->loaded);
    assert_false(tongue(&t, "ru")->loaded);
    tongues_release(&t);
}

static void the_governing_language_is_the_source_or_said(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(read_list(&t, "de en", "source: de\n"));
    assert_str(governing_of(&t), "de");
    tongues_release(&t);
    assert_true(read_list(&t, "en", "governing: ru\n"));
    assert_str(governing_of(&t), "ru");
    assert_true(tongue(&t, "ru")->loaded); /* clauses may fall back on it */
    assert_false(language_is_published(&t.languages, tongue(&t, "ru")));
    tongues_release(&t);
    assert_true(read_list(&t, "en de", "source: de\ngoverning: en\n"));
    assert_str(governing_of(&t), "en");
    tongues_release(&t);
}

static void a_tag_or_an_alias_names_a_language(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(read_list(&t, "en de-AT", NULL));
    assert_int_equal(t.languages.published_count, 2);
    assert_int_equal(languages_find(&t.languages, STR("de-DE")), 1);
    assert_int_equal(languages_find(&t.languages, STR("de")), 1);
    assert_int_equal(languages_find(&t.languages, STR("de-CH")), 4);
    assert_int_equal(languages_find(&t.languages, STR("")), 4);
    tongues_release(&t);
    assert_false(read_list(&t, "de de-AT", NULL));
    check_findings(t.r, "twice", "locale-duplicate 1:1", "leave one");
    tongues_release(&t);
    assert_false(read_list(&t, "en sv", NULL));
    check_findings(t.r, "unknown", "locale-unknown 1:1", "locales/sv/");
    tongues_release(&t);
    assert_true(read_list(&t, "", "source: ru\n")); /* the source */
    assert_int_equal(t.languages.published_count, 1);
    assert_true(language_is_published(&t.languages, tongue(&t, "ru")));
    tongues_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(wrong_lists_are_told),
        cmocka_unit_test(a_project_says_only_what_it_wants_otherwise),
        cmocka_unit_test(a_shorter_list_needs_no_other_fallbacks),
        cmocka_unit_test(a_language_may_fall_back_on_several),
        cmocka_unit_test(what_nobody_needs_is_not_read),
        cmocka_unit_test(the_governing_language_is_the_source_or_said),
        cmocka_unit_test(a_tag_or_an_alias_names_a_language),
    };
    return RUN_TESTS(tests);
}
