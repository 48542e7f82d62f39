/* SPDX-License-Identifier: MIT */
/* Which words of a text are read, and where they stand; `*` shows a fact. */
#include "proof/passage.h"

#include "../translate/speak.h"

/* Gives a passage with `*` for each fact. */
static str shown(struct speak *s, const struct passage *passage)
{
    struct buf out;
    buf_init(&out, 1 << 16);
    str rest = passage->text;
    const str fact = STR("\xEF\xBF\xBC");
    for (ptrdiff_t at; (at = str_find(rest, fact)) >= 0;) {
        buf_add(&out, str_slice(rest, 0, (size_t)at));
        buf_add_char(&out, '*');
        rest = str_slice(rest, (size_t)at + fact.len, rest.len);
    }
    buf_add(&out, rest);
    str copy = arena_copy(&s->arena, buf_text(&out));
    buf_release(&out);
    return copy;
}

static str read_as(struct speak *s, const char *text, bool is_prose)
{
    struct passage passage =
        passage_read(speak_text(s, text), NULL, is_prose, 0, &s->arena);
    return shown(s, &passage);
}

static void plain_texts_lose_their_addresses(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(read_as(s, "See https://a.example/b_c?d=e.", false), "See *.");
    assert_str(read_as(s, "Mail a.b@c.example, now", false), "Mail *, now");
    assert_str(read_as(s, "www.a.example", false), "*");
    assert_str(read_as(s, "a@b", false), "a@b");
    assert_str(read_as(s, "{a} *b* [c](d)", false), "{a} *b* [c](d)");
    assert_str(read_as(s, "", false), "");
    speak_release(s);
}

static void prose_loses_its_marks(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    assert_str(read_as(s, "## A head\n\n- one\n- two\n\n1. three", true),
               "A head\n\none\ntwo\n\nthree");
    assert_str(
        read_as(s, "A **b** `c d` {e.f} [g](page:h) <i@j.example>", true),
        "A b * * g *");
    assert_str(read_as(s, "one\ntwo\n\nthree", true), "one two\n\nthree");
    assert_str(read_as(s, "- one\n  two\n- three", true), "one two\nthree");
    assert_str(read_as(s, "a \\{b} \\* c", true), "a {b} * c");
    assert_str(read_as(s, "`a {b", true), "`a {b");
    assert_str(read_as(s, "\\", true), "");
    speak_release(s);
}

static void messages_have_variants(void **state)
{
    (void)state;
    static const char *const text =
        "{n, plural, one {an hour} other {# hours}} and {m, plural, one {a "
        "day} few {some} other {# days}}, {x}";
    static const char *const variants[] = {
        "* hours and * days, *", "an hour and a day, *", "* hours and some, *"};
    struct speak *s = speak_new();
    struct message *message;
    assert_true(speak_compile(s, text, &message));
    assert_int_equal(passage_count(message), 3);
    for (size_t i = 0; i < 3; i++) {
        struct passage passage =
            passage_read(message_source(message), message, false, i, &s->arena);
        assert_str(shown(s, &passage), variants[i]);
    }
    assert_int_equal(passage_count(NULL), 1);
    speak_release(s);
}

static void words_know_where_they_stand(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct value *file =
        speak_yaml(s, "a: \"x {y} '{'z\"\nb: |\n  one **two**\n  three\n");
    const struct value *a = VALUE_FIND(file, "a");
    const struct value *b = VALUE_FIND(file, "b");
    struct message *message;
    assert_true(message_compile(a, &s->arena, &s->diags, &message));
    struct passage passage = passage_read(a, message, false, 0, &s->arena);
    pos place = passage_place(&passage, 0);
    assert_int_equal(place.column, 5);
    passage = passage_read(b, NULL, true, 0, &s->arena);
    assert_str(passage.text, "one two three\n");
    place = passage_place(&passage, 4);
    assert_int_equal(place.line, 3);
    assert_int_equal(place.column, 9);
    place = passage_place(&passage, 8);
    assert_int_equal(place.line, 4);
    assert_int_equal(place.column, 3);
    speak_release(s);
}

static void words_end_where_scripts_change(void **state)
{
    (void)state;
    static const char *const want[] = {"列表", "menu", "列", "é", "abc", "д"};
    const str text = STR("列表menu,列 é-abc1д");
    struct passage_word word;
    size_t offset = 0;
    size_t count = 0;
    while (passage_next_word(text, &offset, &word)) {
        assert_str(str_slice(text, word.start, word.end), want[count++]);
    }
    assert_int_equal(count, 6);
    assert_int_equal(passage_before(text, 3), 0x5217);
    assert_int_equal(passage_before(text, 0), 0);
    assert_int_equal(passage_at(text, text.len), 0);
}

/* What could take long does not. */
static void long_garbage_is_read_in_time(void **state)
{
    (void)state;
    static const char *const parts[] = {"a.",  "<",  "`",  "``a",
                                        "[](", "a@", "\n", "\\"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct speak *s = speak_new();
        struct buf text;
        buf_init(&text, 1 << 20);
        while (text.len < 64000) {
            buf_add(&text, str_from(parts[i]));
        }
        const struct value *value =
            value_text(&s->arena, arena_copy(&s->arena, buf_text(&text)));
        passage_read(value, NULL, true, 0, &s->arena);
        passage_read(value, NULL, false, 0, &s->arena);
        buf_release(&text);
        speak_release(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_texts_lose_their_addresses),
        cmocka_unit_test(prose_loses_its_marks),
        cmocka_unit_test(messages_have_variants),
        cmocka_unit_test(words_know_where_they_stand),
        cmocka_unit_test(words_end_where_scripts_change),
        cmocka_unit_test(long_garbage_is_read_in_time),
    };
    return RUN_TESTS(tests);
}
