/* SPDX-License-Identifier: MIT */
#include "translate/texts.h"

#include "translate/tongues.h"

#define PLAN                                                                   \
    "plan: g\nname: Gold\nsummary: Somebody answers on workdays.\n"            \
    "support: [technical]\nseverities: {odd: Nobody can work.}\n"

static const char *const plan[] = {PLAN, NULL};

static size_t number_of(const struct tongues *t, const char *id)
{
    size_t number = texts_number(t->languages.texts, str_from(id));
    if (number == t->languages.texts->count) {
        fail_msg("no %s", id);
    }
    return number;
}

static enum text_state state_of(const struct tongues *t, const char *tag,
                                const char *id)
{
    return tongue(t, tag)->texts.status[number_of(t, id)].state;
}

static void texts_are_numbered(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(tongues_read(&t, plan, "en de", NULL));
    const struct texts *texts = t.languages.texts;
    assert_int_equal(texts->message_count, 3);
    for (size_t i = 0; i < texts->count; i++) {
        assert_int_equal(texts_number(texts, texts->items[i].id), i);
        assert_int_equal(!texts->items[i].unit, i < texts->message_count);
    }
    assert_int_equal(texts_number(texts, STR("plan.g")), texts->count);
    assert_int_equal(texts_number(texts, STR("")), texts->count);
    assert_int_equal(texts->items[number_of(&t, "a.label")].class,
                     CATALOG_LABEL);
    assert_int_equal(texts->items[number_of(&t, "b.says")].class,
                     CATALOG_INFORMATIONAL);
    assert_int_equal(texts->items[number_of(&t, "c.binds")].class,
                     CATALOG_BINDING);
    assert_int_equal(texts->items[number_of(&t, "plan.g.summary")].class,
                     CATALOG_INFORMATIONAL);
    assert_int_equal(
        texts->items[number_of(&t, "plan.g.severities.odd.definition")].class,
        CATALOG_BINDING);
    tongues_release(&t);
}

static void an_id_is_one_texts(void **state)
{
    (void)state;
    static const struct tongue_file files[] = {
        {"locales/en/messages.yaml", "plan.g.name: Silver\nplan.h.name: X\n"},
        {"locales/de/messages.yaml", "plan.g.name: S\nplan.h.name: X\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_false(tongues_read(&t, plan, "en de", files));
    check_findings(t.r, "ids", "text-duplicate 2:7", "another id");
    tongues_release(&t);
}

static void the_source_is_no_translation(void **state)
{
    (void)state;
    struct tongues t;
    assert_true(tongues_read(&t, plan, "en de fr", NULL));
    const struct texts *texts = t.languages.texts;
    for (size_t i = 0; i < texts->count; i++) {
        assert_int_equal(tongue(&t, "en")->texts.status[i].state,
                         TEXT_IS_SOURCE);
        assert_true(tongue(&t, "en")->texts.status[i].shown);
        if (!texts->items[i].unit) {
            assert_int_equal(t.languages.builtin.texts.status[i].state,
                             TEXT_IS_SOURCE);
        }
    }
    assert_int_equal(state_of(&t, "de", "b.says"), TEXT_DRAFT);
    assert_int_equal(state_of(&t, "fr", "b.says"), TEXT_MISSING);
    assert_int_equal(state_of(&t, "de", "plan.g.summary"), TEXT_MISSING);
    tongues_release(&t);
}

/* German content: the messages are still translated from English. */
static void content_may_be_written_in_another_language(void **state)
{
    (void)state;
    static const struct tongue_file files[] = {
        {"locales/locales.yaml", "source: de\n"},
        {"locales/en/content.yaml", "plan.g.name: Golden\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_true(tongues_read(&t, plan, "de en ru", files));
    assert_int_equal(t.languages.source, 1);
    assert_int_equal(t.languages.governing, 1);
    assert_int_equal(state_of(&t, "de", "plan.g.name"), TEXT_IS_SOURCE);
    assert_int_equal(state_of(&t, "en", "plan.g.name"), TEXT_DRAFT);
    assert_int_equal(state_of(&t, "en", "plan.g.summary"), TEXT_MISSING);
    assert_int_equal(state_of(&t, "ru", "plan.g.name"), TEXT_MISSING);
    assert_int_equal(state_of(&t, "en", "c.binds"), TEXT_IS_SOURCE);
    assert_int_equal(state_of(&t, "de", "c.binds"), TEXT_DRAFT);
    assert_int_equal(state_of(&t, "ru", "c.binds"), TEXT_DRAFT);
    tongues_release(&t);
}

static void sets_hold_what_they_say(void **state)
{
    (void)state;
    static const struct tongue_file files[] = {
        {"locales/locales.yaml", "policy: {binding: {show: reviewed}}\n"},
        {"locales/de/content.yaml", "plan.g.name: Golden\n"
                                    "plan.g.severities.odd.definition: Nix.\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_true(tongues_read(&t, plan, "en de", files));
    const struct language_texts *de = &tongue(&t, "de")->texts;
    size_t binds = number_of(&t, "c.binds");
    size_t odd = number_of(&t, "plan.g.severities.odd.definition");
    size_t name = number_of(&t, "plan.g.name");
    size_t summary = number_of(&t, "plan.g.summary");
    assert_true(text_set_has(&de->hidden_binding, binds));
    assert_true(text_set_has(&de->hidden_binding, odd));
    assert_true(text_set_has(&de->hidden, summary));
    assert_false(text_set_has(&de->hidden_binding, summary));
    assert_false(text_set_has(&de->hidden, name));
    assert_true(text_set_has(&de->unreviewed, name));
    assert_false(text_set_has(&de->unreviewed, summary)); /* is not shown */
    assert_false(text_set_has(&de->human, name));         /* nobody knows */
    assert_false(text_set_has(&de->machine, name));
    tongues_release(&t);
}

/* Names of shipped days are the program's in English, whatever the source. */
static void shipped_names_are_translated_by_the_program(void **state)
{
    (void)state;
    static const char *const documents[] = {
        PLAN "hours: {o: {zone: Europe/Berlin, closed: de, week: {mon: "
             "09:00-17:00}}}\n",
        NULL};
    static const struct tongue_file files[] = {
        {"locales/locales.yaml", "source: de\n"},
        {"+locales/ru/calendars.yaml", "calendar.de.name: Праздники\n"},
        {"locales/en/content.yaml", "calendar.de.name: Days off\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_true(tongues_read(&t, documents, "de en ru", files));
    const struct text *text =
        &t.languages.texts->items[number_of(&t, "calendar.de.name")];
    assert_true(text->shipped);
    assert_int_equal(text->class, CATALOG_LABEL);
    assert_int_equal(state_of(&t, "en", "calendar.de.name"), TEXT_IS_SOURCE);
    assert_int_equal(state_of(&t, "ru", "calendar.de.name"), TEXT_DRAFT);
    assert_int_equal(state_of(&t, "de", "calendar.de.name"), TEXT_MISSING);
    tongues_release(&t);
}

static void words_are_counted(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t words;
    } cases[] = {
        {"a", 1},
        {"a b", 2},
        {"  a\n\n b  ", 2},
        {"don't stop-gap", 2},
        {"Никто не может", 3},
        {"支援", 2},
        {"支援 Gold", 3},
        {"Gold支援", 3},
        {"支援，説明。", 4}, /* marks are no words */
        {"「支援」（一）", 3},
        {"サポート", 4},
        {"支援　説明", 4}, /* a blank of full width */
        {"지원 설명", 2},
        {"a\u00A0b", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct tongues t;
        char document[200];
        snprintf(document, sizeof document,
                 "plan: g\nname: N\nsupport: [technical]\nsummary: \"%s\"\n",
                 strchr(cases[i].text, '\n') ? "a b" : cases[i].text);
        const char *const documents[] = {document, NULL};
        assert_true(tongues_read(&t, documents, "en", NULL));
        const struct text *text =
            &t.languages.texts->items[number_of(&t, "plan.g.summary")];
        if (text->words != cases[i].words) {
            fail_msg("%s: %u", cases[i].text, text->words);
        }
        tongues_release(&t);
    }
}

static void coverage_is_of_what_explains(void **state)
{
    (void)state;
    static const struct tongue_file files[] = {
        {"locales/de/content.yaml", "plan.g.summary: Wir antworten.\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_true(tongues_read(&t, plan, "en de", files));
    const struct texts *texts = t.languages.texts;
    struct text_set said = text_set_new(&t.r->arena, texts->count + 1);
    for (size_t i = 0; i < texts->count; i++) {
        text_set_add(&said, i);
    }
    /* "Help", "B {n}", "Gold" and the summary's four; no promise, no label */
    assert_int_equal(texts_words(texts, &said), 8);
    assert_int_equal(texts_words_shown(texts, &tongue(&t, "de")->texts, &said),
                     6);
    assert_int_equal(texts_words_shown(texts, &tongue(&t, "en")->texts, &said),
                     8);
    struct text_set none = text_set_new(&t.r->arena, texts->count + 1);
    assert_int_equal(texts_words(texts, &none), 0);
    tongues_release(&t);
}

static void a_digest_is_of_the_translation(void **state)
{
    (void)state;
    static const struct tongue_file files[] = {
        {"locales/de/content.yaml", "plan.g.name: Golden\n"},
        {NULL, NULL},
    };
    struct tongues t;
    assert_true(tongues_read(&t, plan, "en de", files));
    digest got = texts_target_digest(t.languages.texts, tongue(&t, "de"),
                                     number_of(&t, "plan.g.name"), &t.r->arena);
    digest want = text_digest(STR("Golden"), NULL, &t.r->arena);
    assert_string_equal(got.hex, want.hex);
    got = texts_target_digest(t.languages.texts, tongue(&t, "de"),
                              number_of(&t, "b.says"), &t.r->arena);
    want = text_digest(STR("Be {n}"), NULL, &t.r->arena);
    assert_string_not_equal(got.hex, want.hex); /* it is a message */
    tongues_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_numbered),
        cmocka_unit_test(an_id_is_one_texts),
        cmocka_unit_test(the_source_is_no_translation),
        cmocka_unit_test(content_may_be_written_in_another_language),
        cmocka_unit_test(sets_hold_what_they_say),
        cmocka_unit_test(shipped_names_are_translated_by_the_program),
        cmocka_unit_test(words_are_counted),
        cmocka_unit_test(coverage_is_of_what_explains),
        cmocka_unit_test(a_digest_is_of_the_translation),
    };
    return RUN_TESTS(tests);
}
