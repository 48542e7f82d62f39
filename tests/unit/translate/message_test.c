/* SPDX-License-Identifier: MIT */
#include "translate/message.h"

#include "speak.h"

/* Formats one message with n as a number and who as a text. */
static str fill(struct speak *s, struct formats *formats, const char *text,
                const char *n)
{
    struct message *message;
    struct buf out;
    const struct message_arg args[] = {
        message_number_arg("n", str_from(n)),
        message_text_arg("who", STR("Ann")),
    };
    if (!speak_compile(s, text, &message)) {
        str rules = speak_rules(s);
        return arena_printf(&s->arena, "<%.*s>", STR_ARG(rules));
    }
    buf_init(&out, 1 << 20);
    message_format(message, formats, args, 2, &out);
    str filled = arena_copy(&s->arena, buf_text(&out));
    buf_release(&out);
    return filled;
}

static void texts_quotes_and_arguments_are_filled(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"plain", "plain"},
        {"Hello {who}!", "Hello Ann!"},
        {"{ who }\n{\twho}", "Ann\nAnn"},
        {"{n} of {n}", "1,234.50 of 1,234.50"},
        {"{gone}", "{gone}"},
        {"it's", "it's"},
        {"it''s", "it's"},
        {"''", "'"},
        {"'", "'"},
        {"ends '", "ends '"},
        {"'{'who'}'", "{who}"},
        {"'{who}'", "{who}"},
        {"'{it''s}' {who}", "{it's} Ann"},
        {"no '#' 1", "no # 1"},
        {"'a' 'b'", "'a' 'b'"},
        {"'{''{who}", "<message-syntax>"},
        {"金級 {who}、", "金級 Ann、"},
        {"{n, plural, other {'#' is #}}", "# is 1,234.50"},
        {"{n,plural,other{{who}: #}}", "Ann: 1,234.50"},
        {"{ n , plural , =5 {five} other {#} }", "1,234.50"},
        {"{who, select, Ann {she} other {they}}", "she"},
        {"{who, select, Bob {he} other {they}}", "they"},
        {"{none, select, Bob {he} other {they}}", "they"},
        {"{none, plural, one {1} other {#}}", "{none}"},
        {"{who, plural, one {1} other {many}}", "many"},
    };
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(fill(s, en, cases[i][0], "1234.50"), cases[i][1]);
    }
    speak_release(s);
}

static void each_language_chooses_its_own_plural(void **state)
{
    (void)state;
    static const char all[] = "{n, plural, zero {Z} one {1} two {2} few {F} "
                              "many {M} other {O}}";
    static const struct {
        const char *tag;
        const char *n;
        const char *want;
    } cases[] = {
        {"en", "1", "1"},       {"en", "0", "O"},      {"en", "1.0", "O"},
        {"en", "-1", "1"},      {"fr", "0", "1"},      {"fr", "1.5", "1"},
        {"fr", "1000000", "M"}, {"ru", "1", "1"},      {"ru", "2", "F"},
        {"ru", "5", "M"},       {"ru", "11", "M"},     {"ru", "21", "1"},
        {"ru", "112", "M"},     {"ru", "1.5", "O"},    {"pl", "1", "1"},
        {"pl", "22", "F"},      {"pl", "21", "M"},     {"cs", "1.5", "M"},
        {"ar", "0", "Z"},       {"ar", "1", "1"},      {"ar", "2", "2"},
        {"ar", "3", "F"},       {"ar", "11", "M"},     {"ar", "100", "O"},
        {"ja", "1", "O"},       {"zh-Hans", "1", "O"}, {"zh-Hant", "2", "O"},
        {"de", "1", "1"},       {"lv", "0", "Z"},      {"he", "2", "2"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct formats *formats = speak_formats(s, cases[i].tag);
        assert_str(fill(s, formats, all, cases[i].n), cases[i].want);
    }
    speak_release(s);
}

static void an_exact_number_comes_before_its_category(void **state)
{
    (void)state;
    static const char text[] = "{n, plural, =0 {none} =1 {just one} one {one} "
                               "=2 {a pair} other {#}}";
    static const char *const cases[][2] = {
        {"0", "none"},  {"1", "just one"}, {"2", "a pair"}, {"2.0", "a pair"},
        {"2.5", "2.5"}, {"002", "a pair"}, {"3", "3"},      {"-2", "-2"},
    };
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(fill(s, en, text, cases[i][0]), cases[i][1]);
    }
    speak_release(s);
}

static void ranks_have_plurals_of_their_own(void **state)
{
    (void)state;
    static const char text[] = "{n, selectordinal, one {#st} two {#nd} "
                               "few {#rd} other {#th}}";
    static const char *const cases[][2] = {
        {"1", "1st"},   {"2", "2nd"},   {"3", "3rd"},  {"4", "4th"},
        {"11", "11th"}, {"12", "12th"}, {"21", "21st"}};
    struct speak *s = speak_new();
    struct formats *en = speak_formats(s, "en");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(fill(s, en, text, cases[i][0]), cases[i][1]);
    }
    speak_release(s);
}

static void choices_nest_three_deep(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct formats *ru = speak_formats(s, "ru");
    assert_str(fill(s, ru,
                    "{who, select, Ann {{n, plural, one {# час} few {# часа, "
                    "{who, select, other {{who}: {n}}}} many {# часов} other "
                    "{# часа}}} other {}}",
                    "3"),
               "3 часа, Ann: 3");
    assert_str(fill(s, ru,
                    "{a, select, other {{b, select, other {{c, select, other "
                    "{{d, select, other {}}}}}}}}",
                    "3"),
               "<message-depth>");
    speak_release(s);
}

/* A text with a fault, its rule, and the byte that it is reported at. */
static void faults_are_reported_where_they_are(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *rules;
        uint32_t column;
    } cases[] = {
        {"{who", "message-syntax", 1},
        {"ab {", "message-syntax", 4},
        {"ab {}", "message-syntax", 4},
        {"ab }", "message-syntax", 4},
        {"{who}}", "message-syntax", 6},
        {"{0}", "message-syntax", 2},
        {"{телефон}", "message-syntax", 2},
        {"{who?}", "message-syntax", 2},
        {"{who what}", "message-syntax", 1},
        {"# hours", "message-syntax", 1},
        {"{n, plural, other {{who, select, other {#}}}}", "message-syntax", 41},
        {"{n, number}", "message-syntax", 5},
        {"{n,}", "message-syntax", 4},
        {"{n, }", "message-syntax", 5},
        {"{n, number, percent}", "message-syntax", 5},
        {"{d, date, long}", "message-syntax", 5},
        {"{n, Plural, other {}}", "message-syntax", 5},
        {"{n, plural}", "message-syntax", 11},
        {"{n, plural,}", "message-plural", 1},
        {"{n, plural, one {1}}", "message-plural", 1},
        {"{n, plural, eins {1} other {#}}", "message-plural", 13},
        {"{n, plural, другое {1} other {#}}", "message-plural", 13},
        {"{n, plural, =x {1} other {#}}", "message-plural", 13},
        {"{n, plural, = 1 {1} other {#}}", "message-plural message-syntax", 13},
        {"{n, plural, =9999999999 {1} other {#}}", "message-plural", 13},
        {"{n, plural, one {1} one {2} other {#}}", "message-plural", 21},
        {"{n, plural, =1 {1} =01 {2} other {#}}", "message-plural", 20},
        {"{n, plural, other {#} other {#}}", "message-plural", 23},
        {"{n, plural, offset:1 other {#}}", "message-plural message-syntax",
         13},
        {"{n, plural, other {#}", "message-syntax", 1},
        {"{n, plural, other {#", "message-syntax", 19},
        {"{n, plural, other #}", "message-syntax", 13},
        {"{n, plural, {#}}", "message-syntax", 13},
        {"{who, select, Ann {she}}", "message-select", 1},
        {"{who, select, a {} a {} other {}}", "message-select", 20},
        {"an 'open {who}", NULL, 0},
        {"an '{open who", "message-syntax", 4},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *yaml =
            arena_printf(&s->arena, "k: \"%s\"\n", cases[i].text).data;
        const struct value *text = value_find(speak_yaml(s, yaml), STR("k"));
        struct message *message;
        bool is_right = message_compile(text, &s->arena, &s->diags, &message);
        assert_int_equal(is_right, !cases[i].rules);
        if (cases[i].rules) {
            pos start = s->diags.items[0].start;
            assert_int_equal(start.line, 1);
            if (start.column != cases[i].column + 4) {
                print_error("%s\n", cases[i].text);
            }
            assert_int_equal(start.column, cases[i].column + 4);
            assert_str(speak_rules(s), cases[i].rules);
        }
    }
    speak_release(s);
}

static void one_message_tells_all_its_faults_but_not_thousands(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message *message;
    assert_false(speak_compile(
        s, "# {n, plural, ein {#}} # {who, select, a {1} a {2}}", &message));
    assert_str(speak_rules(s),
               "message-syntax message-plural message-plural message-syntax "
               "message-select message-select");
    static char many[65536];
    memset(many, '#', sizeof many - 1);
    assert_false(speak_compile(s, many, &message));
    assert_int_equal(s->diags.count, 8);
    speak_release(s);
}

static void check_places(struct speak *s, const char *yaml,
                         const uint32_t (*want)[2], size_t count)
{
    const struct value *text = value_find(speak_yaml(s, yaml), STR("k"));
    size_t found = 0;
    for (size_t i = 0; i < text->text.len; i++) {
        if (text->text.data[i] == '{') {
            pos place = value_place(text, i);
            assert_true(found < count);
            assert_int_equal(place.line, want[found][0]);
            assert_int_equal(place.column, want[found][1]);
            found++;
        }
    }
    assert_int_equal(found, count);
}

static void places_in_a_text_are_places_in_the_file(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    check_places(s, "k: ab {x} {y}\n", (const uint32_t[][2]){{1, 7}, {1, 11}},
                 2);
    check_places(s, "k: 'it''s {x}, 金 {y}'\n",
                 (const uint32_t[][2]){{1, 11}, {1, 18}}, 2);
    check_places(s, "k: \"\\u00e9\\\"\\n\\x41 {x}\"\n",
                 (const uint32_t[][2]){{1, 20}}, 1);
    check_places(s, "a: b\nk: |\n  one {x}\n\n    two {y}\n  三 {z}\n",
                 (const uint32_t[][2]){{3, 7}, {5, 9}, {6, 5}}, 3);
    check_places(s, "a: b\nk: |-\n\n   {x}\n", (const uint32_t[][2]){{4, 4}},
                 1);
    check_places(s, "k: |2\n    {x}\n  {y}\n",
                 (const uint32_t[][2]){{2, 5}, {3, 3}}, 2);
    check_places(s, "k: |\r\n  a\r\n  {x}\r\n", (const uint32_t[][2]){{3, 3}},
                 1);
    /* folded lines */
    check_places(s, "k: >\n  one {x}\n  {y}\n",
                 (const uint32_t[][2]){{2, 7}, {3, 3}}, 2);
    check_places(s, "k: one {x}\n  {y}\n",
                 (const uint32_t[][2]){{1, 8}, {2, 3}}, 2);
    const struct value *made = speak_text(s, "{x}");
    assert_int_equal(value_place(made, 1).line, 0);
    speak_release(s);
}

/* Shows the pieces as "literal|[argument]|literal". */
struct trace {
    struct buf text;
};

static void trace_literal(void *context, str text)
{
    struct trace *trace = context;
    assert_true(text.len > 0);
    buf_add(&trace->text, text);
    buf_add_char(&trace->text, '|');
}

static void trace_argument(void *context, const struct message_arg *arg,
                           str text)
{
    struct trace *trace = context;
    assert_non_null(arg->value);
    buf_printf(&trace->text, "[%.*s:%.*s:%.*s]|", STR_ARG(arg->name),
               STR_ARG(arg->value->text), STR_ARG(text));
}

static void pieces_come_apart_with_the_values_of_arguments(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message *message;
    struct trace trace;
    buf_init(&trace.text, 1024);
    struct message_arg args[] = {
        message_number_arg("n", STR("4321")),
        message_text_arg("who", STR("Ann")),
    };
    args[0].value = speak_text(s, "<n>");
    args[1].value = speak_text(s, "<who>");
    const struct message_sink sink = {&trace, trace_literal, trace_argument, NULL};
    assert_true(speak_compile(s, "it''s {who}: {n, plural, other {#{who}}}{n}",
                              &message));
    message_walk(message, speak_formats(s, "de"), args, 2, &sink);
    assert_str(buf_text(&trace.text), "it's |[who:<who>:Ann]|: |"
                                      "[n:<n>:4.321]|[who:<who>:Ann]|"
                                      "[n:<n>:4.321]|");
    buf_release(&trace.text);
    speak_release(s);
}

static void arguments_know_how_they_are_used(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message *message;
    size_t count;
    assert_true(speak_compile(
        s,
        "{a} {b, plural, other {#}} {c, select, other {}} {a} {d, "
        "selectordinal, other {{a}}}",
        &message));
    const struct message_param *params = message_params(message, &count);
    assert_int_equal(count, 4);
    assert_str(params[0].name, "a");
    assert_true(params[0].is_shown && !params[0].is_counted);
    assert_true(params[1].is_shown && params[1].is_counted);
    assert_true(params[2].is_chosen && !params[2].is_shown);
    assert_true(params[3].is_counted && !params[3].is_shown);
    assert_int_equal(params[3].offset, 53);
    speak_release(s);
}

static void hostile_texts_end_quickly(void **state)
{
    (void)state;
    static const char *const parts[] = {
        "{",
        "}",
        "'",
        "'{",
        "{a",
        "{a}",
        "{a,",
        "{n,plural,",
        "{n,plural,other{",
        "{n,plural,other{#}}",
        "{n,select,a{",
        "\t",
        "#",
        "{a,select,other{}}",
        "=1{}",
        "é",
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct arena arena = {0};
        struct diags diags;
        struct message *message;
        struct buf text;
        diags_init(&diags, &arena);
        buf_init(&text, MESSAGE_BYTES_MAX);
        while (!text.full) {
            buf_add(&text, str_from(parts[i]));
        }
        message_compile(value_text(&arena, buf_text(&text)), &arena, &diags,
                        &message);
        assert_true(diags.count <= 8);
        /* All branches of one choice. */
        buf_clear(&text);
        BUF_ADD(&text, "{n,select,");
        for (int k = 0; k < 5000; k++) {
            buf_printf(&text, "w%d{}", k);
        }
        message_compile(value_text(&arena, buf_text(&text)), &arena, &diags,
                        &message);
        buf_release(&text);
        arena_release(&arena);
    }
    speak_release(s);
}

static void limits_are_told(void **state)
{
    (void)state;
    static char text[MESSAGE_BYTES_MAX + 2];
    struct speak *s = speak_new();
    struct message *message;
    memset(text, 'a', sizeof text - 1);
    assert_false(speak_compile(s, text, &message));
    assert_str(speak_rules(s), "message-size");
    text[MESSAGE_BYTES_MAX] = '\0';
    assert_true(speak_compile(s, text, &message));
    struct buf many;
    buf_init(&many, 4096);
    for (int i = 0; i < MESSAGE_PARAMS_MAX; i++) {
        buf_printf(&many, "{a%d}", i);
    }
    assert_true(message_compile(value_text(&s->arena, buf_text(&many)),
                                &s->arena, &s->diags, &message));
    BUF_ADD(&many, "{more}");
    assert_false(message_compile(value_text(&s->arena, buf_text(&many)),
                                 &s->arena, &s->diags, &message));
    assert_str(speak_rules(s), "message-size");
    buf_release(&many);
    /* A byte of zero is a character like others. */
    const struct value zero = {.kind = VALUE_TEXT, .text = STR_INIT("a\0{n}")};
    assert_true(message_compile(&zero, &s->arena, &s->diags, &message));
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_quotes_and_arguments_are_filled),
        cmocka_unit_test(each_language_chooses_its_own_plural),
        cmocka_unit_test(an_exact_number_comes_before_its_category),
        cmocka_unit_test(ranks_have_plurals_of_their_own),
        cmocka_unit_test(choices_nest_three_deep),
        cmocka_unit_test(faults_are_reported_where_they_are),
        cmocka_unit_test(one_message_tells_all_its_faults_but_not_thousands),
        cmocka_unit_test(places_in_a_text_are_places_in_the_file),
        cmocka_unit_test(pieces_come_apart_with_the_values_of_arguments),
        cmocka_unit_test(arguments_know_how_they_are_used),
        cmocka_unit_test(hostile_texts_end_quickly),
        cmocka_unit_test(limits_are_told),
    };
    return RUN_TESTS(tests);
}
