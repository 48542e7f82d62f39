/* SPDX-License-Identifier: MIT */
#include "translate/message.h"

#include "speak.h"

struct pair {
    const char *tag;
    const char *source;
    const char *translation;
    const char *rules; /* what is reported */
};

static const struct message_type types[] = {
    {.name = STR_INIT("n"), .kind = MESSAGE_TYPE_INTEGER, .max = 1000},
    {.name = STR_INIT("few"), .kind = MESSAGE_TYPE_INTEGER, .min = 2, .max = 4},
    {.name = STR_INIT("big"),
     .kind = MESSAGE_TYPE_INTEGER,
     .max = INT64_C(2000000)},
    {.name = STR_INIT("part"), .kind = MESSAGE_TYPE_DECIMAL, .max = 100},
    {.name = STR_INIT("who"), .kind = MESSAGE_TYPE_TEXT},
};

static void check_pairs(const struct pair *pairs, size_t count)
{
    struct speak *s = speak_new();
    for (size_t i = 0; i < count; i++) {
        struct message *source;
        struct message *translation;
        assert_true(speak_compile(s, pairs[i].source, &source));
        assert_true(speak_compile(s, pairs[i].translation, &translation));
        bool is_right = message_check(
            source, translation, types, sizeof types / sizeof *types,
            speak_formats(s, pairs[i].tag), &s->diags);
        assert_int_equal(is_right, s->diags.error_count == 0);
        str rules = speak_rules(s);
        if (!str_equal(rules, str_from(pairs[i].rules))) {
            print_error("%s\n", pairs[i].translation);
        }
        assert_str(rules, pairs[i].rules);
    }
    speak_release(s);
}

static void a_translation_has_the_arguments_of_its_source(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {"ru", "{a} and {b}", "{b} и {a}", ""},
        {"ru", "{a}", "{a}, {a}", ""},
        {"ru", "{a} and {b}", "{b}", "message-placeholder"},
        {"ru", "{a}", "{a} {c}", "message-placeholder"},
        {"ru", "{phone}", "{telefon}",
         "message-placeholder message-placeholder"},
        {"ru", "none", "{c}", "message-placeholder"},
        {"zh-Hans", "{n, plural, one {# hour} other {# hours}}", "{n} 小时",
         ""},
        {"zh-Hans", "{n, plural, one {# hour} other {# hours}}", "小时",
         "message-placeholder"},
        {"en", "{n} h", "{n, plural, one {# hour} other {# hours}}", ""},
        {"en", "{who}", "{who, plural, one {#} other {#}}",
         "message-placeholder"},
        {"en", "{what}", "{what, plural, one {#} other {#}}",
         "message-placeholder"},
        {"en", "{who}", "{who, select, a {{who}} other {{who}}}",
         "message-placeholder"},
    };
    check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void a_fact_is_on_every_path(void **state)
{
    (void)state;
    static const struct pair pairs[] = {
        {"en", "{n, plural, one {# a {who}} other {# {who}}}",
         "{n, plural, one {# a} other {# {who}}}", "message-placeholder"},
        {"en", "{n, plural, one {# a {who}} other {# {who}}}",
         "{who}: {n, plural, one {# a} other {#}}", ""},
        /* The source does not show it everywhere either. */
        {"en", "{n, plural, one {# a} other {# {who}}}",
         "{n, plural, one {# a} other {# {who}}}", ""},
        /* Duals do without the numeral, many do not. */
        {"he", "{n, plural, one {# hour} other {# hours}}",
         "{n, plural, one {שעה} two {שעתיים} other {# שעות}}", ""},
        {"ru", "{n, plural, one {# hour} other {# hours}}",
         "{n, plural, one {# час} few {часа} many {# часов} other {#}}",
         "message-placeholder"},
        {"en", "{n, plural, one {# hour} other {# hours}}",
         "{n, plural, =0 {never} one {# hour} other {# hours}}", ""},
    };
    check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void selects_have_the_words_of_their_source(void **state)
{
    (void)state;
    static const char source[] = "{by, select, phone {a} other {b}}";
    static const struct pair pairs[] = {
        {"ru", source, "{by, select, phone {a} other {b}}", ""},
        {"ru", source, "{by, select, телефон {a} other {b}}",
         "message-placeholder message-placeholder"},
        {"ru", source, "{by, select, other {b}}", "message-placeholder"},
        {"ru", source, "b", "message-placeholder"},
        {"ru", source,
         "{n, plural, one {#} few {#} many {#} other {{by, select, phone {a} "
         "fax {c} other {b}}}}",
         "message-placeholder message-placeholder"},
    };
    check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void plurals_fit_the_language_and_the_range(void **state)
{
    (void)state;
    static const char en[] = "{n, plural, one {#} other {#}}";
    static const struct pair pairs[] = {
        {"ru", en, "{n, plural, one {#} few {#} many {#} other {#}}", ""},
        {"ru", en, "{n, plural, one {#} other {#}}",
         "message-plural message-plural"},
        {"ru", en, "{n, plural, one {#} few {#} many {#} two {#} other {#}}",
         "message-plural"},
        {"pl", en, "{n, plural, one {#} few {#} other {#}}", "message-plural"},
        {"ar", en,
         "{n, plural, zero {0} one {1} two {2} few {#} many {#} other {#}}",
         ""},
        {"zh-Hant", en, "{n, plural, other {#}}", ""},
        {"zh-Hant", en, "{n, plural, one {#} other {#}}", "message-plural"},
        {"ja", en, "{n, plural, one {#} other {#}}", "message-plural"},
        {"en", en, "{n, plural, other {#}}", "message-plural"},
        {"en", en, "{n, plural, =1 {#} other {#}}", ""},
        {"en", en, "{n, plural, =0 {#} other {#}}", "message-plural"},
        /* French has "many", for millions: a note, or an error where they
         * occur. */
        {"fr", en, en, ""},
        {"fr", en, "{n, plural, one {#} many {#} other {#}}", "message-plural"},
        {"fr", "{big, plural, one {#} other {#}}",
         "{big, plural, one {#} other {#}}", "message-plural"},
        {"fr", "{big, plural, one {#} other {#}}",
         "{big, plural, one {#} many {#} other {#}}", ""},
        {"ru", "{few, plural, one {#} other {#}}",
         "{few, plural, few {#} other {#}}", ""},
        {"cs", "{part, plural, one {#} other {#}}",
         "{part, plural, one {#} few {#} other {#}}", "message-plural"},
        {"cs", en, "{n, plural, one {#} few {#} other {#}}", ""},
        {"en", "{n, selectordinal, one {#} two {#} few {#} other {#}}",
         "{n, selectordinal, one {#} other {#}}",
         "message-plural message-plural"},
    };
    check_pairs(pairs, sizeof pairs / sizeof *pairs);
}

static void a_note_is_no_error(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message *message;
    assert_true(
        speak_compile(s, "{n, plural, one {#} many {#} other {#}}", &message));
    assert_true(message_check(message, message, NULL, 0, speak_formats(s, "fr"),
                              &s->diags));
    assert_int_equal(s->diags.items[0].severity, SEVERITY_NOTE);
    speak_release(s);
}

static void the_message_names_number_branch_and_source(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message *source;
    struct message *translation;
    struct buf out;
    const struct value *en = speak_yaml(
        s, "a: b\nk: \"{hours, plural, one {# hour} other {# hours}}\"\n");
    const struct value *ru = speak_yaml(
        s, "k: \"В течение {hours, plural, one {# часа} other {# часов}}\"\n");
    assert_true(message_compile(value_find(en, STR("k")), &s->arena, &s->diags,
                                &source));
    assert_true(message_compile(value_find(ru, STR("k")), &s->arena, &s->diags,
                                &translation));
    assert_false(message_check(source, translation, NULL, 0,
                               speak_formats(s, "ru"), &s->diags));
    buf_init(&out, 4096);
    diag_render(&s->diags.items[0], false, &out);
    assert_str(
        buf_text(&out),
        "file.yaml:1:15: error[message-plural]: {hours} has no branch \"few\", "
        "which 2 takes in ru\n"
        "     1 | k: \"В течение {hours, plural, one {# часа} other {# "
        "часов}}\"\n"
        "       |               ^\n"
        "  file.yaml:2:4: the source message\n"
        "     2 | k: \"{hours, plural, one {# hour} other {# hours}}\"\n"
        "       |    ^\n"
        "  hint: add few {…}\n");
    buf_release(&out);
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_translation_has_the_arguments_of_its_source),
        cmocka_unit_test(a_fact_is_on_every_path),
        cmocka_unit_test(selects_have_the_words_of_their_source),
        cmocka_unit_test(plurals_fit_the_language_and_the_range),
        cmocka_unit_test(a_note_is_no_error),
        cmocka_unit_test(the_message_names_number_branch_and_source),
    };
    return RUN_TESTS(tests);
}
