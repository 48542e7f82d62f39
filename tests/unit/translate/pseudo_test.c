/* SPDX-License-Identifier: MIT */
#include "translate/pseudo.h"

#include "base/utf8.h"
#include "translate/format.h"
#include "translate/speak.h"

/* A maker of each kind. */
struct makers {
    struct speak *s;
    struct pseudo_maker *of[PSEUDO_COUNT + 1];
};

static struct makers *makers_new(void)
{
    struct makers *m = calloc(1, sizeof *m);
    m->s = speak_new();
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        m->of[kind] = pseudo_open((enum pseudo)kind, &m->s->arena);
    }
    return m;
}

static void makers_release(struct makers *m)
{
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        pseudo_close(m->of[kind]);
    }
    speak_release(m->s);
    free(m);
}

static str text_of(struct makers *m, enum pseudo kind, const char *text)
{
    return pseudo_text(m->of[kind], str_from(text), &m->s->arena);
}

static str prose_of(struct makers *m, enum pseudo kind, const char *text)
{
    return pseudo_prose(m->of[kind], str_from(text), &m->s->arena);
}

static str message_of(struct makers *m, enum pseudo kind, const char *text)
{
    struct message *message;
    assert_true(speak_compile(m->s, text, &message));
    return pseudo_message(m->of[kind], message, &m->s->arena);
}

/* ---- tags ---------------------------------------------------------------- */

static void tags_are_known_in_any_spelling(void **state)
{
    (void)state;
    assert_int_equal(pseudo_of_tag(STR("en-XA")), PSEUDO_ACCENTED);
    assert_int_equal(pseudo_of_tag(STR("EN_xa")), PSEUDO_ACCENTED);
    assert_int_equal(pseudo_of_tag(STR("ar-xb")), PSEUDO_MIRRORED);
    assert_int_equal(pseudo_of_tag(STR("en-XC")), PSEUDO_WIDE);
    assert_int_equal(pseudo_of_tag(STR("")), PSEUDO_NONE);
    assert_int_equal(pseudo_of_tag(STR("en")), PSEUDO_NONE);
    assert_int_equal(pseudo_of_tag(STR("en-X")), PSEUDO_NONE);
    assert_int_equal(pseudo_of_tag(STR("en-XAX")), PSEUDO_NONE);
    assert_int_equal(pseudo_of_tag(STR("ar-XA")), PSEUDO_NONE);
    assert_int_equal(pseudo_of_tag(STR("en-GB")), PSEUDO_NONE);
}

/* ---- texts --------------------------------------------------------------- */

static void a_text_has_accents_padding_and_marks(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    const enum pseudo kind = PSEUDO_ACCENTED;
    assert_str(text_of(m, kind, "Price"), "⟦Þŕîçé one⟧");
    assert_str(text_of(m, kind, "The quick brown fox jumps"),
               "⟦Ţĥé ɋûîçķ ƀŕöŵñ ƒöẋ ĵûɱþš one two⟧");
    assert_str(text_of(m, kind, "  blanks around\n"), "⟦ƀļåñķš åŕöûñð one⟧");
    assert_str(text_of(m, kind, "München & Łódź"), "⟦Ṁüñçĥéñ & Łóðź one⟧");
    makers_release(m);
}

static void what_has_no_letter_stays(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static const char *const texts[] = {"", "(", "24", " ", "€ 3.50 – 4", "⟦"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        str want = str_trim(str_from(texts[i]));
        str got = text_of(m, PSEUDO_ACCENTED, texts[i]);
        assert_true(str_equal(got, want));
        assert_true(str_equal(prose_of(m, PSEUDO_ACCENTED, texts[i]),
                              str_from(texts[i])));
    }
    assert_str(message_of(m, PSEUDO_ACCENTED, ", "), ", ");
    makers_release(m);
}

static void padding_is_a_third(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    char text[2001];
    for (size_t len = 40; len <= 2000; len += 280) {
        memset(text, 'a', len);
        text[len] = '\0';
        size_t made = utf8_count(text_of(m, PSEUDO_ACCENTED, text)) - len - 2;
        assert_in_range(made, len * 35 / 100, len * 35 / 100 + 6);
    }
    makers_release(m);
}

static void a_text_is_in_arabic_letters(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    const enum pseudo kind = PSEUDO_MIRRORED;
    assert_str(text_of(m, kind, "Support"), "سوپپورت");
    assert_str(text_of(m, kind, "a I"), "ا ي");
    assert_str(text_of(m, kind, "24 hours, 7 days"), "24 هوورس, 7 دايس");
    assert_str(text_of(m, kind, ""), "");
    makers_release(m);
}

static void every_word_has_a_direction(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    char word[] = "a";
    for (char c = 'a'; c <= 'z'; c++) {
        word[0] = c;
        str made = text_of(m, PSEUDO_MIRRORED, word);
        size_t offset = 0;
        uint32_t first = utf8_decode(made, &offset);
        assert_in_range(first, 0x621, 0x6CC); /* letters, not what hangs on */
        assert_false(first >= 0x64B && first <= 0x65F);
    }
    makers_release(m);
}

static void a_text_is_wide_and_has_no_blanks(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    const enum pseudo kind = PSEUDO_WIDE;
    assert_str(text_of(m, kind, "Call us, at 9 (now)!"),
               "Ｃａｌｌｕｓ，ａｔ９（ｎｏｗ）！");
    assert_str(text_of(m, kind, "é – è"), "é – è");
    assert_str(text_of(m, kind, ""), "");
    makers_release(m);
}

/* A word that is no word, as long as a text may be. */
static void long_words_are_no_trouble(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static char text[70000];
    memset(text, 'w', sizeof text - 1);
    for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
        assert_true(text_of(m, (enum pseudo)kind, text).len >= sizeof text - 1);
        assert_true(prose_of(m, (enum pseudo)kind, text).len >=
                    sizeof text - 1);
    }
    makers_release(m);
}

/* ---- messages ------------------------------------------------------------ */

struct change {
    const char *from;
    const char *to;
};

static void the_notation_of_messages_stays(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static const struct change cases[] = {
        {"Call {name} now", "⟦Çåļļ {name} ñöŵ one⟧"},
        {"{n, plural, =0 {none} one {# hour} other {# hours}}",
         "⟦{n, plural, =0 {ñöñé} one {# ĥöûŕ} other {# ĥöûŕš}} one⟧"},
        {"{n, selectordinal, one {#st} other {#th}}",
         "⟦{n, selectordinal, one {#šţ} other {#ţĥ}} one⟧"},
        {"{by, select, phone {by {n, plural, other {# calls}}} other {so}}",
         "⟦{by, select, phone {ƀý {n, plural, other {# çåļļš}}} other {šö}} "
         "one⟧"},
        {"It''s '{'name'}' '#'1", "⟦Îţ''š '{'ñåɱé'}' '#'1 one⟧"},
        {"a '{}{' b", "⟦å '{}{' ƀ one⟧"},
        {"'{''}' x", "⟦'{''}' ẋ one⟧"},
        {"don't", "⟦ðöñ''ţ one⟧"},
        {"{start}–{end}", "⟦{start}–{end}⟧"},
        {"'{'", "'{'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(message_of(m, PSEUDO_ACCENTED, cases[i].from), cases[i].to);
    }
    makers_release(m);
}

/* Gives how many marks of the notation a message has when it is filled. */
static size_t marks_of(const struct message *message, struct formats *formats)
{
    const struct message_arg args[] = {message_text_arg("name", STR("N")),
                                       message_number_arg("n", STR("2"))};
    struct buf out;
    size_t count = 0;
    buf_init(&out, 1000);
    message_format(message, formats, args, 2, &out);
    for (size_t i = 0; i < out.len; i++) {
        count += strchr("{}#'", out.data[i]) != NULL;
    }
    buf_release(&out);
    return count;
}

/* What is written compiles, and says what the source says. */
static void what_is_made_is_a_message_with_the_same_values(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static const char *const texts[] = {
        "It''s '{'a'}' {name}: '{}#'''",
        "{n, plural, one {'{'#'}' one} other {it''s '#' #}}",
        "''{name}''",
        "'{''''}'{name}",
    };
    struct formats *formats = speak_formats(m->s, "en");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
            struct message *source;
            struct message *made;
            assert_true(speak_compile(m->s, texts[i], &source));
            str text = pseudo_message(m->of[kind], source, &m->s->arena);
            const struct value *value = value_text(&m->s->arena, text);
            assert_true(
                message_compile(value, &m->s->arena, &m->s->diags, &made));
            assert_true(
                message_check(source, made, NULL, 0, formats, &m->s->diags));
            assert_int_equal(marks_of(made, formats),
                             marks_of(source, formats));
        }
    }
    assert_str(speak_rules(m->s), "");
    makers_release(m);
}

/* ---- prose --------------------------------------------------------------- */

static void markdown_stays(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static const struct change cases[] = {
        {"Ask {partner.email} or {partner.phone}.",
         "⟦Åšķ {partner.email} öŕ {partner.phone}. one two three⟧"},
        {"not { a } value", "⟦ñöţ { å } ṽåļûé one⟧"},
        {"\\{name} and \\*", "⟦\\{ñåɱé} åñð \\* one⟧"},
        {"[see](page:escalation) it", "⟦[šéé](page:escalation) îţ one two⟧"},
        {"[a](https://a.example/b(c)d \"tip\")",
         "⟦[å](https://a.example/b(c)d \"⟦ţîþ one⟧\") one two three⟧"},
        {"`make x` and ``a`b``", "⟦`make x` åñð ``a`b`` one two⟧"},
        {"a ` b", "⟦å ` ƀ one⟧"},
        {"<https://a.example> b", "⟦<https://a.example> ƀ one two⟧"},
        {"at https://a.example/b, now",
         "⟦åţ https://a.example/b, ñöŵ one two⟧"},
        {"a &amp; b &#169;", "⟦å &amp; ƀ &#169; one⟧"},
        {"a < b & c", "⟦å < ƀ & ç one⟧"},
        {"**bold** and _thin_", "⟦**ƀöļð** åñð _ţĥîñ_ one two⟧"},
        {"one\ntwo", "⟦öñé\nţŵö one⟧"},
        {"one\n\ntwo\n", "⟦öñé one⟧\n\n⟦ţŵö one⟧\n"},
        {"# Head #\ntext", "# ⟦Ĥéåð one⟧ #\n⟦ţéẋţ one⟧"},
        {"Head\n===\n\ntext", "⟦Ĥéåð one⟧\n===\n\n⟦ţéẋţ one⟧"},
        {"- a\n- b\n  c\n", "- ⟦å one⟧\n- ⟦ƀ\n  ç one⟧\n"},
        {"1. a\n2. b\n", "1. ⟦å one⟧\n2. ⟦ƀ one⟧\n"},
        {"since\n2026. it", "⟦šîñçé\n2026. îţ one⟧"},
        {"- a\n\n  b\n\nc", "- ⟦å one⟧\n\n  ⟦ƀ one⟧\n\n⟦ç one⟧"},
        {"> a\n> b\n\nc", "> ⟦å\n> ƀ one⟧\n\n⟦ç one⟧"},
        {"a\n> b", "⟦å one⟧\n> ⟦ƀ one⟧"},
        {"```sh\nmake all\n```\ntext", "```sh\nmake all\n```\n⟦ţéẋţ one⟧"},
        {"a\n\n    make all\n", "⟦å one⟧\n\n    make all\n"},
        {"a\n\n---\n\nb", "⟦å one⟧\n\n---\n\n⟦ƀ one⟧"},
        {"[a][b] [b] [b][] [c]\n\n[b]: https://b.example",
         "⟦[å][b] [ƀ][b] [ƀ][b] [ç] one two⟧\n\n[b]: https://b.example"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(prose_of(m, PSEUDO_ACCENTED, cases[i].from), cases[i].to);
    }
    makers_release(m);
}

static void wide_markdown_keeps_blanks_that_matter(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    static const struct change cases[] = {
        {"a **b** c", "ａ **ｂ** ｃ"},
        {"- a b\n- c", "- ａｂ\n- ｃ"},
        {"one\ntwo", "ｏｎｅｔｗｏ"},
        {"one\\\ntwo", "ｏｎｅ\\\nｔｗｏ"},
        {"# A b", "# Ａｂ"},
        {"call {partner.phone} now", "ｃａｌｌ{partner.phone}ｎｏｗ"},
        {"[a b](page:x) (c)", "[ａｂ](page:x) (ｃ)"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(prose_of(m, PSEUDO_WIDE, cases[i].from), cases[i].to);
    }
    makers_release(m);
}

static void mirrored_markdown_keeps_values(void **state)
{
    (void)state;
    struct makers *m = makers_new();
    assert_str(prose_of(m, PSEUDO_MIRRORED, "# To {partner.name}\n\n- `a` b\n"),
               "# تو {partner.name}\n\n- `a` ب\n");
    makers_release(m);
}

/* Whatever is read, nothing falls over, and it ends. */
static void garbage_is_no_trouble(void **state)
{
    (void)state;
    static const char parts[][8] = {"[",  "]",  "(",   ")",    "`",  "```\n",
                                    "\n", "> ", "- ",  "1. ",  "# ", "\\",
                                    "&",  "<",  "{a}", "{",    "\"", "    ",
                                    "*",  "_",  "a",   "\xC3", ":",  "h"};
    enum { PARTS = sizeof parts / sizeof *parts, LENGTH = 40, RUNS = 3000 };
    struct makers *m = makers_new();
    uint32_t seed = 7;
    for (int run = 0; run < RUNS; run++) {
        char text[LENGTH * 8] = "";
        size_t len = 0;
        for (int i = 0; i < LENGTH; i++) {
            seed = seed * 1664525 + 1013904223;
            const char *part = parts[(seed >> 16) % PARTS];
            memcpy(text + len, part, strlen(part));
            len += strlen(part);
        }
        /* In memory of its own, so that a step beyond it is seen. */
        char *copy = malloc(len);
        memcpy(copy, text, len);
        for (int kind = PSEUDO_ACCENTED; kind <= PSEUDO_WIDE; kind++) {
            struct arena_mark mark = arena_mark(&m->s->arena);
            pseudo_prose(m->of[kind], (str){copy, len}, &m->s->arena);
            arena_rewind(&m->s->arena, mark);
        }
        free(copy);
    }
    makers_release(m);
}

/* ---- formats ------------------------------------------------------------- */

static void names_from_icu_have_marks(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct locale locale;
    assert_true(locale_read(NULL, STR("en-GB"), &s->arena, &s->diags, &locale));
    locale.pseudo = PSEUDO_ACCENTED;
    struct formats *f = formats_open(&locale, &s->arena);
    struct arena *a = &s->arena;
    const date day = {2026, 11, 20};
    const str items[] = {STR("a"), STR("b"), STR("c")};
    assert_str(format_weekday(f, MONDAY, NAME_FULL, a), "⟦Monday⟧");
    assert_str(format_date(f, day, DATE_LONG, a), "⟦20 November 2026⟧");
    assert_str(format_date(f, day, DATE_LONG, a), "⟦20 November 2026⟧");
    assert_str(format_time(f, 9 * 60, a), "09:00");
    assert_str(format_time_range(f, 540, 1020, a), "09:00–17:00");
    assert_str(format_country(f, STR("DE"), a), "⟦Germany⟧");
    assert_str(format_language(f, STR("de"), a), "⟦German⟧");
    assert_str(format_currency(f, STR("EUR"), a), "⟦Euro⟧");
    assert_str(format_money(f, STR("5"), STR("EUR"), MONEY_SYMBOL, a), "€5.00");
    assert_str(format_money(f, STR("5"), STR("CHF"), MONEY_SYMBOL, a),
               "⟦CHF\u00A05.00⟧");
    assert_str(format_percent(f, STR("99.9"), a), "99.9%");
    assert_str(format_list(f, items, 3, LIST_AND, a), "a, b⟦ and ⟧c");
    assert_str(format_capitalized(f, STR("⟦monday⟧"), a), "⟦Monday⟧");
    struct zone_name zone = format_zone(f, STR("Europe/Berlin"), day, a);
    assert_str(zone.generic, "⟦Central European Time⟧");
    assert_str(zone.city, "⟦Berlin⟧");
    formats_close(f);
    speak_release(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_are_known_in_any_spelling),
        cmocka_unit_test(a_text_has_accents_padding_and_marks),
        cmocka_unit_test(what_has_no_letter_stays),
        cmocka_unit_test(padding_is_a_third),
        cmocka_unit_test(a_text_is_in_arabic_letters),
        cmocka_unit_test(every_word_has_a_direction),
        cmocka_unit_test(a_text_is_wide_and_has_no_blanks),
        cmocka_unit_test(long_words_are_no_trouble),
        cmocka_unit_test(the_notation_of_messages_stays),
        cmocka_unit_test(what_is_made_is_a_message_with_the_same_values),
        cmocka_unit_test(markdown_stays),
        cmocka_unit_test(wide_markdown_keeps_blanks_that_matter),
        cmocka_unit_test(mirrored_markdown_keeps_values),
        cmocka_unit_test(garbage_is_no_trouble),
        cmocka_unit_test(names_from_icu_have_marks),
    };
    return RUN_TESTS(tests);
}
