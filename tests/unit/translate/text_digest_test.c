/* SPDX-License-Identifier: MIT */
/* Texts that a reader cannot tell apart have one digest, all others two. */
#include "translate/text_digest.h"

#include "speak.h"

/* The digest of a message, or of a text that is none. */
static digest sum_of(struct speak *s, str text, bool message)
{
    struct message *compiled = NULL;
    struct value *value = value_text(&s->arena, text);
    if (message && !message_compile(value, &s->arena, &s->diags, &compiled)) {
        fail_msg("no message: %.*s", STR_ARG(text));
    }
    return text_digest(text, compiled, &s->arena);
}

struct pair {
    str a;
    str b;
};

static bool same(struct speak *s, const struct pair *pair, bool message)
{
    digest a = sum_of(s, pair->a, message);
    digest b = sum_of(s, pair->b, message);
    return str_equal(digest_text(&a), digest_text(&b));
}

static void what_looks_the_same_is_the_same(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {STR_INIT("caf\u00E9"), STR_INIT("cafe\u0301")},
        {STR_INIT("\u212B"), STR_INIT("\u00C5")},
        {STR_INIT("\uAC00"), STR_INIT("\u1100\u1161")},
        {STR_INIT("\u1EAD"), STR_INIT("a\u0323\u0302")},
        {STR_INIT("\u1EAD"), STR_INIT("a\u0302\u0323")},
        {STR_INIT("a\r\nb"), STR_INIT("a\nb")},
        {STR_INIT("a\rb\r\n\r\nc"), STR_INIT("a\nb\n\nc")},
        {STR_INIT(" a\n"), STR_INIT("a")},
        {STR_INIT("\t\r\n a b \t"), STR_INIT("a b")},
        {STR_INIT(""), STR_INIT(" \n")},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!same(s, &pairs[i], false) || !same(s, &pairs[i], true)) {
            fail_msg("\"%.*s\"", STR_ARG(pairs[i].a));
        }
    }
    speak_release(s);
}

static void a_message_is_what_it_says(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {STR_INIT("{ n } x"), STR_INIT("{n} x")},
        {STR_INIT("{n,plural,one{# a}other{# b}}"),
         STR_INIT("{n, plural, one {# a} other {# b}}")},
        {STR_INIT("{ n , plural ,\n one {# a}\n other {# b} }"),
         STR_INIT("{n, plural, one {# a} other {# b}}")},
        {STR_INIT("{k,select,a{x}other{y}}"),
         STR_INIT("{k, select, a {x} other {y}}")},
        {STR_INIT("it''s"), STR_INIT("it's")},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        if (!same(s, &pairs[i], true)) {
            fail_msg("\"%.*s\"", STR_ARG(pairs[i].a));
        }
    }
    speak_release(s);
}

/* None of these is any other, be all of them messages or none. */
static void two_texts_are_never_one(void **state)
{
    (void)state;
    static const str texts[] = {
        STR_INIT(""),
        STR_INIT("a"),
        STR_INIT("A"),
        STR_INIT("a."),
        STR_INIT("a b"),
        STR_INIT("a  b"),
        STR_INIT("a\nb"),
        STR_INIT("a\n\nb"),
        STR_INIT("a \nb"),
        STR_INIT("a\tb"),
        STR_INIT("a\u00A0b"),
        STR_INIT("\u00A0a"), /* is seen */
        STR_INIT("a\u00ADb"),
        STR_INIT("\uFF21"), /* of full width; NFKC would fold it */
        STR_INIT("\uFB01"),
        STR_INIT("fi"),
        STR_INIT("\u00B2"),
        STR_INIT("2"),
        STR_INIT("{n}"),
        STR_INIT("'{'n'}'"), /* braces that are shown */
        STR_INIT("{m}"),
        STR_INIT("{n} {m}"),
        STR_INIT("{m} {n}"),
        STR_INIT("{n}{m}"),
        STR_INIT("{nm}"),
        STR_INIT("n"),
        STR_INIT("'#'"),
        STR_INIT("{n, plural, other {#}}"),
        STR_INIT("{n, plural, other {'#'}}"),
        STR_INIT("{n, plural, other {{n}}}"),
        STR_INIT("{n, selectordinal, other {#}}"),
        STR_INIT("{n, plural, one {a} other {b}}"),
        STR_INIT("{n, plural, one {b} other {a}}"),
        STR_INIT("{n, plural, =1 {a} other {b}}"),
        STR_INIT("{m, plural, one {a} other {b}}"),
        STR_INIT("{n, select, one {a} other {b}}"),
        STR_INIT("{n, plural, one {a} other {b}}c"),
        STR_INIT("{n, plural, one {a} other {bc}}"),
        STR_INIT("{n, plural, one {a } other {b}}"),
        STR_INIT("{n, plural, one {} other {ab}}"),
        STR_INIT("{n, plural, one {a} other {{k, select, other {b}}}}"),
        STR_INIT("{n, plural, one {a} other {}}{k, select, other {b}}"),
        STR_INIT("{n, plural, one {a'}' other '{'b} other {}}"),
        STR_INIT("n,plural,one'{'a'}'"),
    };
    enum { COUNT = sizeof texts / sizeof *texts };
    struct speak *s = speak_new();
    for (int message = 0; message < 2; message++) {
        digest sums[COUNT];
        for (size_t i = 0; i < COUNT; i++) {
            sums[i] = sum_of(s, texts[i], message);
            for (size_t j = 0; j < i; j++) {
                if (str_equal(digest_text(&sums[i]), digest_text(&sums[j]))) {
                    fail_msg("\"%.*s\" is \"%.*s\"", STR_ARG(texts[i]),
                             STR_ARG(texts[j]));
                }
            }
        }
    }
    speak_release(s);
}

static digest source_sum(struct speak *s, const struct message_type *types,
                         size_t count, uint32_t revision)
{
    return text_source_digest(STR("a {n} {m}"), NULL, types, count, revision,
                              &s->arena);
}

#define ASSERT_SAME(a, b)  assert_string_equal((a).hex, (b).hex)
#define ASSERT_OTHER(a, b) assert_string_not_equal((a).hex, (b).hex)

static void what_arguments_are_counts_and_not_their_order(void **state)
{
    (void)state;
    static const struct message_type both[] = {
        {STR_INIT("n"), MESSAGE_TYPE_INTEGER, 0, 10},
        {STR_INIT("m"), MESSAGE_TYPE_TEXT, 0, 0},
    };
    static const struct message_type turned[] = {
        {STR_INIT("m"), MESSAGE_TYPE_TEXT, 0, 0},
        {STR_INIT("n"), MESSAGE_TYPE_INTEGER, 0, 99},
    };
    static const struct message_type other[] = {
        {STR_INIT("n"), MESSAGE_TYPE_DECIMAL, 0, 10},
        {STR_INIT("m"), MESSAGE_TYPE_TEXT, 0, 0},
    };
    static const struct message_type rev[] = {
        {STR_INIT("rev"), MESSAGE_TYPE_INTEGER, 0, 10},
    };
    struct speak *s = speak_new();
    digest none = source_sum(s, NULL, 0, 0);
    ASSERT_SAME(source_sum(s, both, 2, 0), source_sum(s, turned, 2, 0));
    ASSERT_OTHER(source_sum(s, both, 2, 0), source_sum(s, other, 2, 0));
    ASSERT_OTHER(source_sum(s, both, 2, 0), source_sum(s, both, 1, 0));
    ASSERT_OTHER(source_sum(s, both, 2, 0), none);
    ASSERT_OTHER(source_sum(s, rev, 1, 0), source_sum(s, NULL, 0, 2));
    digest bare = text_digest(STR("a {n} {m}"), NULL, &s->arena);
    ASSERT_SAME(none, bare);
    speak_release(s);
}

static void a_revision_makes_another_source(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    ASSERT_SAME(source_sum(s, NULL, 0, 0), source_sum(s, NULL, 0, 1));
    ASSERT_OTHER(source_sum(s, NULL, 0, 1), source_sum(s, NULL, 0, 2));
    ASSERT_OTHER(source_sum(s, NULL, 0, 2), source_sum(s, NULL, 0, 3));
    ASSERT_OTHER(source_sum(s, NULL, 0, 2), source_sum(s, NULL, 0, 22));
    speak_release(s);
}

static void the_canonical_text_is_most_often_the_text(void **state)
{
    (void)state;
    struct arena arena = {0};
    str text = STR("Zeile\nMaß");
    assert_ptr_equal(text_canonical(text, &arena).data, text.data);
    assert_str(text_canonical(STR(" a\r\nb\r "), &arena), "a\nb");
    assert_str(text_canonical(STR("e\u0301"), &arena), "\u00E9");
    assert_int_equal(text_canonical(STR(" \r\n"), &arena).len, 0);
    assert_int_equal(text_canonical((str){NULL, 0}, &arena).len, 0);
    arena_release(&arena);
}

static void a_name_is_the_first_digits(void **state)
{
    (void)state;
    struct arena arena = {0};
    digest sum = text_digest(STR("a"), NULL, &arena);
    /* SHA-256 of "a" */
    assert_str(text_digest_short(&sum), "ca978112ca1bbdca");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_looks_the_same_is_the_same),
        cmocka_unit_test(a_message_is_what_it_says),
        cmocka_unit_test(two_texts_are_never_one),
        cmocka_unit_test(what_arguments_are_counts_and_not_their_order),
        cmocka_unit_test(a_revision_makes_another_source),
        cmocka_unit_test(the_canonical_text_is_most_often_the_text),
        cmocka_unit_test(a_name_is_the_first_digits),
    };
    return RUN_TESTS(tests);
}
