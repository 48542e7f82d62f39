/* SPDX-License-Identifier: MIT */
/*
 * Each case is a source, a translation and what state.yaml says of them, and
 * what follows.  Digests are made of the texts as they were then.
 */
#include "translate/text_status.h"

#include "speak.h"
#include "translate/policy.h"
#include "translate/texts.h"

struct scene {
    struct speak *s;
    struct text text;
    struct catalog_meta_entry meta;
    struct text_given given;
    struct state_record record;
    struct state_record source_record;
    struct approval approvals[4];
    struct text_policy policy;
};

/* A text of the content and its translation, of which nothing is known. */
static struct scene *scene_new(const char *source, const char *translation)
{
    struct speak *s = speak_new();
    struct scene *scene = ARENA_NEW(&s->arena, struct scene);
    *scene = (struct scene){.s = s};
    scene->text = (struct text){
        .class = CATALOG_INFORMATIONAL,
        .source = speak_text(s, source),
        .sum = text_digest(str_from(source), NULL, &s->arena),
        .meta = &scene->meta,
    };
    scene->given.text = translation ? speak_text(s, translation) : NULL;
    assert_true(policy_read(NULL, &s->arena, &s->diags, &scene->policy));
    return scene;
}

static str digits(struct scene *scene, const char *text, size_t count)
{
    digest sum = text_digest(str_from(text), NULL, &scene->s->arena);
    return arena_copy(&scene->s->arena, str_slice(digest_text(&sum), 0, count));
}

/* state.yaml says of the translation that it was made from a source. */
static void know(struct scene *scene, const char *source,
                 const char *translation, bool reviewed)
{
    static const struct value line;
    scene->record.source = digits(scene, source, TEXT_DIGEST_SHORT);
    scene->record.target = digits(scene, translation, TEXT_DIGEST_SHORT);
    scene->record.origin = ORIGIN_HUMAN;
    scene->record.reviewed = reviewed;
    scene->record.at = &line;
    scene->given.record = &scene->record;
}

static void approve(struct scene *scene, const char *role, const char *source,
                    const char *translation)
{
    struct state_record *record = &scene->record;
    record->approvals = scene->approvals;
    scene->approvals[record->approval_count++] = (struct approval){
        .role = str_from(role),
        .by = STR("B"),
        .source = digits(scene, source, DIGEST_LEN),
        .target = digits(scene, translation, DIGEST_LEN),
    };
    scene->given.record = record;
}

static struct text_status judge(struct scene *scene)
{
    return text_judge(&scene->text, &scene->given, &scene->policy,
                      &scene->s->arena);
}

static void expect(struct scene *scene, enum text_state state)
{
    struct text_status status = judge(scene);
    if (status.state != state) {
        str got = text_state_word(status.state);
        str want = text_state_word(state);
        fail_msg("got %.*s, want %.*s", STR_ARG(got), STR_ARG(want));
    }
}

static void done(struct scene *scene)
{
    speak_release(scene->s);
}

#define SOURCE "Nobody can work at all."
#define TEXT   "Niemand kann arbeiten."

/* ---- missing ----------------------------------------------------------------
 */

static void what_is_not_there_is_missing(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, NULL);
    know(scene, SOURCE, TEXT, true);
    expect(scene, TEXT_MISSING);
    assert_false(judge(scene).shown);
    done(scene);
}

static void a_message_that_cannot_be_read_is_missing(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, TEXT);
    struct message *message;
    assert_true(speak_compile(scene->s, SOURCE, &message));
    scene->text.message = message;
    expect(scene, TEXT_MISSING);
    scene->given.message = message;
    expect(scene, TEXT_DRAFT);
    done(scene);
}

/* A copy of the source is what tools leave; a name is no copy. */
static void copies_of_the_source_are_missing(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_copy;
    } cases[] = {
        {"Nobody can work at all.", true},
        {"Nobody can work", true},
        {"caf\u00E9 du parc", true},
        {"Никто не может", true},
        {"لا أحد يستطيع العمل", true},
        {"काम नहीं हो रहा", true},
        /* names and formulas */
        {"Nordlicht", false},
        {"Nordlicht Cloud", false},
        {"Acme GmbH & Co.", true}, /* three words; somebody has to say so */
        {"Gold – Silber", false},
        {"Gold \u00D7 2 \u00B7 4", false},
        {"5 \u00D7 8 \u2013 24 \u00D7 7 \u2192 \u2026", false},
        {"+49 89 99998 100 / 101", false},
        {"2026-11-20 12:00 +01:00", false},
        {"\u201CGold\u201D, \u2018Silber\u2019 \u2014", false},
        {"", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scene *scene = scene_new(cases[i].text, cases[i].text);
        struct text_status status = judge(scene);
        if (status.identical != cases[i].is_copy ||
            (status.state == TEXT_MISSING) != cases[i].is_copy) {
            fail_msg("%s", cases[i].text);
        }
        done(scene);
    }
}

static void facts_of_a_message_are_no_words(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool is_copy;
    } cases[] = {
        {"{one} {two} {three} {four}", false},
        {"{start}–{end} ({zone})", false},
        {"{n, plural, one {#} other {#}} / {total} {unit}", false},
        {"{n, plural, one {# h} other {# h}}", false},
        {"from {start} to {end} and on", true},
        {"{n, plural, one {a day or so} other {days}}", true},
        {"'{'a'}'", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct scene *scene = scene_new(cases[i].text, cases[i].text);
        struct message *message;
        assert_true(speak_compile(scene->s, cases[i].text, &message));
        scene->text.message = scene->given.message = message;
        if (judge(scene).identical != cases[i].is_copy) {
            fail_msg("%s", cases[i].text);
        }
        done(scene);
    }
}

static void a_copy_counts_when_somebody_says_that_it_is_right(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, SOURCE);
    know(scene, SOURCE, SOURCE, false);
    expect(scene, TEXT_DRAFT);
    assert_false(judge(scene).identical);
    done(scene);
    scene = scene_new(SOURCE, SOURCE);
    approve(scene, "legal", SOURCE, SOURCE); /* and no line */
    expect(scene, TEXT_APPROVED);
    done(scene);
    /* the line knows another text, the lawyer this one */
    scene = scene_new(SOURCE, SOURCE);
    know(scene, SOURCE, TEXT, true);
    approve(scene, "legal", SOURCE, SOURCE);
    expect(scene, TEXT_APPROVED);
    done(scene);
    /* nobody has said anything of this text */
    scene = scene_new(SOURCE, SOURCE);
    know(scene, SOURCE, TEXT, true);
    expect(scene, TEXT_MISSING);
    done(scene);
    scene = scene_new(SOURCE, SOURCE);
    approve(scene, "legal", SOURCE, TEXT);
    expect(scene, TEXT_MISSING);
    done(scene);
    /* NFD of the source, and its blanks */
    scene = scene_new("Caf\u00E9 in a park", " Cafe\u0301 in a park\r\n");
    expect(scene, TEXT_MISSING);
    done(scene);
}

/* ---- edited
 * ------------------------------------------------------------------ */

static void an_edited_text_is_a_draft_of_nobody(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, TEXT);
    know(scene, SOURCE, "Niemand arbeitet.", true);
    approve(scene, "legal", SOURCE, "Niemand arbeitet.");
    struct text_status status = judge(scene);
    assert_true(status.edited);
    assert_int_equal(status.state, TEXT_DRAFT);
    assert_int_equal(status.origin, ORIGIN_UNKNOWN);
    done(scene);
    /* edited and stale: of the source nothing is known any more */
    scene = scene_new(SOURCE, TEXT);
    know(scene, "Nobody works.", "Niemand arbeitet.", true);
    expect(scene, TEXT_DRAFT);
    done(scene);
    /* edited, and the edition approved */
    scene = scene_new(SOURCE, TEXT);
    know(scene, SOURCE, "Niemand arbeitet.", false);
    approve(scene, "legal", SOURCE, TEXT);
    expect(scene, TEXT_APPROVED);
    done(scene);
    /* only as it is written */
    scene = scene_new(SOURCE, "  Niemand kann arbeiten.\r\n");
    know(scene, SOURCE, TEXT, true);
    assert_false(judge(scene).edited);
    expect(scene, TEXT_REVIEWED);
    done(scene);
}

/* ---- stale
 * -------------------------------------------------------------------- */

static void another_source_makes_stale(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, TEXT);
    know(scene, "Nobody works.", TEXT, true);
    approve(scene, "legal", "Nobody works.", TEXT);
    expect(scene, TEXT_STALE);
    assert_true(judge(scene).shown); /* what only explains */
    scene->text.class = CATALOG_BINDING;
    assert_false(judge(scene).shown);
    scene->text.class = CATALOG_LABEL;
    assert_true(judge(scene).shown);
    done(scene);
}

static void the_same_meaning_is_not_stale(void **state)
{
    (void)state;
    static const char *const earlier = "Nobody works.";
    struct scene *scene = scene_new(SOURCE, TEXT);
    str same = digits(scene, earlier, TEXT_DIGEST_SHORT);
    scene->meta.same_as = &same;
    scene->meta.same_as_count = 1;
    know(scene, earlier, TEXT, true);
    expect(scene, TEXT_REVIEWED);
    approve(scene, "legal", earlier, TEXT); /* approvals live on */
    expect(scene, TEXT_APPROVED);
    /* of a promise a lawyer has to say so, in the source language's file */
    scene->text.class = CATALOG_BINDING;
    expect(scene, TEXT_STALE);
    struct approval word = {
        .role = STR("linguist"),
        .source = same,
        .target = digits(scene, SOURCE, DIGEST_LEN),
    };
    scene->source_record.approvals = &word;
    scene->source_record.approval_count = 1;
    scene->given.source_record = &scene->source_record;
    expect(scene, TEXT_STALE); /* by no linguist */
    word.role = STR("legal");
    expect(scene, TEXT_APPROVED);
    /* of that earlier text, */
    word.source = digits(scene, "Somebody works.", TEXT_DIGEST_SHORT);
    expect(scene, TEXT_STALE);
    /* or all of its digits */
    word.source = digits(scene, earlier, DIGEST_LEN);
    expect(scene, TEXT_APPROVED);
    /* and for the source as it is now */
    word.target = digits(scene, "Nobody can work today.", DIGEST_LEN);
    expect(scene, TEXT_STALE);
    done(scene);
}

static void a_source_that_is_not_listed_stays_another(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, TEXT);
    str same = digits(scene, "Somebody works.", TEXT_DIGEST_SHORT);
    scene->meta.same_as = &same;
    scene->meta.same_as_count = 1;
    know(scene, "Nobody works.", TEXT, true);
    expect(scene, TEXT_STALE);
    scene->text.meta = NULL;
    expect(scene, TEXT_STALE);
    done(scene);
}

/* ---- approved
 * ------------------------------------------------------------------ */

static void every_role_has_to_approve_a_promise(void **state)
{
    (void)state;
    static const str roles[] = {STR_INIT("linguist"), STR_INIT("legal")};
    struct scene *scene = scene_new(SOURCE, TEXT);
    scene->policy.roles = roles;
    scene->policy.role_count = 2;
    scene->text.class = CATALOG_BINDING;
    know(scene, SOURCE, TEXT, false);
    approve(scene, "legal", SOURCE, TEXT);
    expect(scene, TEXT_DRAFT);
    approve(scene, "Linguist", SOURCE, TEXT); /* another role */
    expect(scene, TEXT_DRAFT);
    approve(scene, "linguist", SOURCE, TEXT);
    expect(scene, TEXT_APPROVED);
    done(scene);
    /* of what only explains, any will do */
    scene = scene_new(SOURCE, TEXT);
    scene->policy.roles = roles;
    scene->policy.role_count = 2;
    know(scene, SOURCE, TEXT, false);
    approve(scene, "reader", SOURCE, TEXT);
    expect(scene, TEXT_APPROVED);
    done(scene);
    /* without roles, any will do for a promise, but one is needed */
    scene = scene_new(SOURCE, TEXT);
    scene->policy.role_count = 0;
    scene->text.class = CATALOG_BINDING;
    know(scene, SOURCE, TEXT, true);
    expect(scene, TEXT_REVIEWED);
    approve(scene, "reader", SOURCE, TEXT);
    expect(scene, TEXT_APPROVED);
    done(scene);
}

static void an_approval_is_of_both_texts(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {
        {"Nobody works.", TEXT},
        {SOURCE, "Niemand arbeitet."},
        {TEXT, SOURCE},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct scene *scene = scene_new(SOURCE, TEXT);
        know(scene, SOURCE, TEXT, false);
        approve(scene, "legal", pairs[i][0], pairs[i][1]);
        expect(scene, TEXT_DRAFT);
        done(scene);
    }
    /* 16 digits guard against accidents only */
    struct scene *scene = scene_new(SOURCE, TEXT);
    know(scene, SOURCE, TEXT, false);
    approve(scene, "legal", SOURCE, TEXT);
    scene->approvals[0].source = digits(scene, SOURCE, TEXT_DIGEST_SHORT);
    expect(scene, TEXT_DRAFT);
    scene->approvals[0].source = STR("");
    expect(scene, TEXT_DRAFT);
    done(scene);
}

/* ---- shown
 * ---------------------------------------------------------------------- */

static void the_policy_says_what_is_shown(void **state)
{
    (void)state;
    static const struct {
        enum catalog_class class;
        enum text_state needed;
        enum text_state least; /* the first state that is shown */
    } cases[] = {
        {CATALOG_INFORMATIONAL, TEXT_DRAFT, TEXT_DRAFT},
        {CATALOG_INFORMATIONAL, TEXT_REVIEWED, TEXT_REVIEWED},
        {CATALOG_INFORMATIONAL, TEXT_APPROVED, TEXT_APPROVED},
        {CATALOG_BINDING, TEXT_DRAFT, TEXT_DRAFT},
        {CATALOG_BINDING, TEXT_REVIEWED, TEXT_REVIEWED},
        {CATALOG_BINDING, TEXT_APPROVED, TEXT_APPROVED},
        {CATALOG_LABEL, TEXT_APPROVED, TEXT_STALE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text_policy policy = {.informational_show = cases[i].needed,
                                     .binding_show = cases[i].needed};
        for (int at = TEXT_DRAFT; at <= TEXT_IS_SOURCE; at++) {
            assert_int_equal(
                text_is_shown(cases[i].class, (enum text_state)at, &policy),
                at >= (int)cases[i].least);
        }
        assert_false(text_is_shown(cases[i].class, TEXT_MISSING, &policy));
        /* a stale promise under no policy; a stale sentence under all */
        assert_int_equal(text_is_shown(cases[i].class, TEXT_STALE, &policy),
                         cases[i].class != CATALOG_BINDING);
    }
}

static void nothing_known_is_a_draft(void **state)
{
    (void)state;
    struct scene *scene = scene_new(SOURCE, TEXT);
    struct text_status status = judge(scene);
    assert_int_equal(status.state, TEXT_DRAFT);
    assert_int_equal(status.origin, ORIGIN_UNKNOWN);
    assert_false(status.edited);
    assert_true(status.shown);
    approve(scene, "legal", SOURCE, "Niemand arbeitet.");
    status = judge(scene); /* a void approval and no line */
    assert_int_equal(status.state, TEXT_DRAFT);
    assert_false(status.edited);
    done(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_there_is_missing),
        cmocka_unit_test(a_message_that_cannot_be_read_is_missing),
        cmocka_unit_test(copies_of_the_source_are_missing),
        cmocka_unit_test(facts_of_a_message_are_no_words),
        cmocka_unit_test(a_copy_counts_when_somebody_says_that_it_is_right),
        cmocka_unit_test(an_edited_text_is_a_draft_of_nobody),
        cmocka_unit_test(another_source_makes_stale),
        cmocka_unit_test(the_same_meaning_is_not_stale),
        cmocka_unit_test(a_source_that_is_not_listed_stays_another),
        cmocka_unit_test(every_role_has_to_approve_a_promise),
        cmocka_unit_test(an_approval_is_of_both_texts),
        cmocka_unit_test(the_policy_says_what_is_shown),
        cmocka_unit_test(nothing_known_is_a_draft),
    };
    return RUN_TESTS(tests);
}
