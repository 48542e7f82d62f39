/* SPDX-License-Identifier: MIT */
#include "view/gather.h"

#include "../translate/speak.h"

/* The pieces of a message as "words [name] <value|text>", with "!" before them
 * when a number is missing. */
static str gathered(struct speak *s, const char *tag, const char *text,
                    const struct message_arg *args, size_t count)
{
    struct message *message;
    struct value *parts;
    struct buf out;
    buf_init(&out, 4096);
    assert_true(speak_compile(s, text, &message));
    if (!gather_message(message, speak_formats(s, tag), args, count, &s->arena,
                        &parts)) {
        BUF_ADD(&out, "!");
    }
    for (size_t i = 0; i < parts->item_count; i++) {
        const struct value *part = parts->items[i];
        str shown = VALUE_FIND(part, "text")->text;
        str data = VALUE_FIND(part, "data")->text;
        if (VALUE_FIND(part, "words")->boolean) {
            buf_add(&out, shown);
        } else if (VALUE_FIND(part, "name")->boolean) {
            buf_printf(&out, "[%.*s]", STR_ARG(shown));
        } else {
            buf_printf(&out, "<%.*s|%.*s>", STR_ARG(data), STR_ARG(shown));
        }
    }
    str copy = arena_copy(&s->arena, buf_text(&out));
    buf_release(&out);
    return copy;
}

static void numbers_are_values_and_names_are_none(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct message_arg args[] = {
        message_number_arg("n", STR("4321")),
        message_text_arg("who", STR("Ann")),
        message_text_arg("limit", STR("4 hours")),
    };
    args[2].value =
        phrase_fact(&s->arena, PART_DATA, STR("4 hours"), STR("PT4H"));
    assert_str(gathered(s, "de", "{who}: {n} in {limit}", args, 3),
               "[Ann]: <4321|4.321> in <PT4H|4 hours>");
    args[2].value = phrase_new(&s->arena, STR("office hours"));
    assert_str(gathered(s, "de", "in {limit}", args, 3), "in [office hours]");
    assert_str(gathered(s, "en", "round the clock", args, 3),
               "round the clock");
    speak_release(s);
}

static void a_number_is_shown_or_goes_without_saying(void **state)
{
    (void)state;
    static const char english[] = "{n, plural, one {every hour} other {# h}}";
    static const char russian[] = "{n, plural, one {один час} few {# часа} "
                                  "many {# часов} other {# часа}}";
    static const struct {
        const char *tag;
        const char *text;
        const char *number;
        const char *want;
    } cases[] = {
        {"en", english, "1", "every hour<1|>"},
        {"en", english, "3", "<3|3> h"},
        {"ru", russian, "1", "один час<1|>"},
        {"ru", russian, "21", "!один час"},
        {"ru", russian, "101", "!один час"},
        {"ru", russian, "22", "<22|22> часа"},
        {"en", "{n, plural, =30 {half an hour} other {# min}}", "30",
         "half an hour<30|>"},
        {"en", "{n, plural, =30 {half an hour} other {# min}}", "31",
         "<31|31> min"},
        {"en", "{n, plural, other {some}}", "5", "!some"},
        {"en", "{n, plural, other {some of {n}}}", "5", "some of <5|5>"},
        {"ja", "{n, plural, other {#時間}}", "1", "<1|1>時間"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct message_arg arg =
            message_number_arg("n", str_from(cases[i].number));
        assert_str(gathered(s, cases[i].tag, cases[i].text, &arg, 1),
                   cases[i].want);
    }
    speak_release(s);
}

static void what_a_message_does_not_count_need_not_be_shown(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const struct message_arg args[] = {
        message_number_arg("n", STR("5")),
        message_text_arg("every", STR("week")),
    };
    assert_str(gathered(s, "en",
                        "{every, select, week {each week} other {each year}}",
                        args, 2),
               "each week");
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_values_and_names_are_none),
        cmocka_unit_test(a_number_is_shown_or_goes_without_saying),
        cmocka_unit_test(what_a_message_does_not_count_need_not_be_shown),
    };
    return RUN_TESTS(tests);
}
