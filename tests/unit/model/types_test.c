/* SPDX-License-Identifier: MIT */
/* Each case is `x: …` and what is reported about it; nothing: it was read. */
#include "model/types.h"

#include "model/read.h"

struct type_case {
    const char *yaml;
    const char *findings;
    const char *hint; /* NULL: any; "": none */
};

static void check_type(const struct type *type, const struct type_case *cases,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *r = reader_new();
        max_align_t out[16];
        reader_read_type(r, type, cases[i].yaml, out);
        check_findings(r, cases[i].yaml, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

#define CHECK_TYPE(type, cases)                                                \
    check_type((type), (cases), sizeof(cases) / sizeof *(cases))

/* Reads a text into a str and expects it. */
static void check_text(const struct type *type, const char *yaml,
                       const char *want)
{
    struct reader *r = reader_new();
    str out;
    assert_true(reader_read_type(r, type, yaml, &out));
    assert_str(out, want);
    reader_release(r);
}

static void text_stays_as_it_was_written(void **state)
{
    (void)state;
    check_text(&type_text, "x: 01067", "01067"); /* Y07 */
    check_text(&type_text, "x: 1.10", "1.10");   /* Y09 */
    check_text(&type_text, "x: 22:30", "22:30"); /* Y06 */
    check_text(&type_text, "x: yes", "yes");
    check_text(&type_text, "x: \" padded \"", "padded");
    check_text(&type_country, "x: NO", "NO"); /* Y05 */
    check_text(&type_text, "x: >-\n  two\n  lines", "two lines");
}

static void text_is_one_line(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: \"a\\nb\"", "text-lines 1:4", ">-"},
        {"x: |\n  a\n  b\n", "text-lines 1:4", ">-"},
        {"x: [a]", "type-text 1:4", NULL},
        {"x: {a: b}", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_text, cases);
}

static void an_id_is_rewritten(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: a", "", NULL},
        {"x: 1e3", "", NULL}, /* Y10 */
        {"x: a-b-3", "", NULL},
        {"x: Gold Plan", "id-form 1:4", "write `gold-plan`"},
        {"x: a--b", "id-form 1:4", "write `a-b`"},
        {"x: -a", "id-form 1:4", "write `a`"},
        {"x: a-", "id-form 1:4", "write `a`"},
        {"x: a_b", "id-form 1:4", "write `a-b`"},
        {"x: ../a", "id-form 1:4", "write `a`"},
        {"x: 金", "id-form 1:4", "a to z"},
        {"x: \"\"", "id-form 1:4", "a to z"},
        {"x: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "", NULL},
        {"x: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
         "id-form 1:4", NULL},
        {"x: [a]", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_id, cases);
}

static void only_true_and_false_are_booleans(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: true", "", NULL},
        {"x: false", "", NULL},
        {"x: yes", "type-boolean 1:4", "write `true`"}, /* Y11 */
        {"x: on", "type-boolean 1:4", "write `true`"},
        {"x: True", "type-boolean 1:4", "write `true`"},
        {"x: 1", "type-boolean 1:4", "write `true`"},
        {"x: NO", "type-boolean 1:4", "write `false`"},
        {"x: off", "type-boolean 1:4", "write `false`"},
        {"x: s", "type-boolean 1:4", ""},
        {"x: rue", "type-boolean 1:4", ""},
        {"x: yes on", "type-boolean 1:4", ""},
        {"x: [true]", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_bool, cases);
}

static void dates_exist_and_are_rewritten_where_clear(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: 2028-02-29", "", NULL},
        {"x: 2026-02-30", "date-invalid 1:4", ""}, /* D15 */
        {"x: 2027-02-29", "date-invalid 1:4", ""},
        {"x: 2027-1-5", "date-invalid 1:4", "write `2027-01-05`"},
        {"x: 2027/01/05", "date-invalid 1:4", "write `2027-01-05`"},
        {"x: 5.1.2027", "date-invalid 1:4", "write `2027-01-05`"},
        {"x: 05/01/2027", "date-invalid 1:4", ""},
        {"x: 1.5.27", "date-invalid 1:4", ""},
        {"x: 30.2.2027", "date-invalid 1:4", ""},
        {"x: 2027-01-05T00:00", "date-invalid 1:4", ""},
        {"x: [2027-01-01]", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_date, cases);
}

static void codes_exist_and_are_rewritten(void **state)
{
    (void)state;
    static const struct type_case countries[] = {
        {"x: DE", "", NULL},
        {"x: de", "country-unknown 1:4", "write `DE`"},
        {"x: UK", "country-unknown 1:4", "write `GB`"},
        {"x: XX", "country-unknown 1:4", ""},
        {"x: Germany", "country-unknown 1:4", "write `DE`"},
        {"x: Atlantis", "country-unknown 1:4", ""},
        {"x: [DE]", "type-text 1:4", NULL},
    };
    static const struct type_case languages[] = {
        {"x: zh-Hant", "", NULL},
        {"x: xx", "locale-unknown 1:4", ""}, /* D21 */
        {"x: EN", "locale-unknown 1:4", "write `en`"},
        {"x: zh_hant", "locale-unknown 1:4", "write `zh-Hant`"},
        {"x: ZH-TW", "locale-unknown 1:4", "write `zh-TW`"},
        {"x: ES_419", "locale-unknown 1:4", "write `es-419`"},
        {"x: German", "locale-unknown 1:4", "write `de`"},
        {"x: Klingonese", "locale-unknown 1:4", ""},
        {"x: \"-\"", "locale-unknown 1:4", ""},
    };
    static const struct type_case zones[] = {
        {"x: Europe/Berlin", "", NULL},
        {"x: Europe/Lodnon", "timezone-unknown 1:4", NULL},
        {"x: {a: b}", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_country, countries);
    CHECK_TYPE(&type_language, languages);
    CHECK_TYPE(&type_zone, zones);
}

static void telephone_numbers_can_be_dialled(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: +49 30 123456", "", NULL}, /* Y08 */
        {"x: \"+49 (30) 123-456/7\"", "", NULL},
        {"x: +4912345", "", NULL},                 /* 7 digits */
        {"x: +491234567890123", "", NULL},         /* 15 digits */
        {"x: +491234", "phone-invalid 1:4", NULL}, /* D20 */
        {"x: +4912345678901234", "phone-invalid 1:4", NULL},
        {"x: +0301234567", "phone-invalid 1:4", NULL},
        {"x: 0800123456", "phone-no-country 1:4", "begin with +"},
        {"x: 0049 30 123456", "phone-no-country 1:4", "write `+49 30 123456`"},
        {"x: +49 (0) 30 123456", "phone-invalid 1:4", "leave `(0)` out"},
        {"x: +49 800 FLOWERS", "phone-invalid 1:4", NULL},
        {"x: +49+30123456", "phone-invalid 1:4", NULL},
        {"x: +", "phone-invalid 1:4", NULL},
        {"x: \"\"", "phone-no-country 1:4", NULL},
        {"x: [+49 30 123456]", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_phone, cases);
    struct reader *r = reader_new();
    struct phone phone;
    assert_true(
        reader_read_type(r, &type_phone, "x: \"+49 (30) 12-34/56\"", &phone));
    assert_str(phone.e164, "+4930123456");
    reader_release(r);
}

static void addresses_are_safe_to_link(void **state)
{
    (void)state;
    static const struct type_case emails[] = {
        {"x: support@nordlicht.example", "", NULL},
        {"x: a.b+c@mail-1.example.co", "", NULL},
        {"x: a@b", "email-invalid 1:4", ""}, /* D17 */
        {"x: a b@c.de", "email-invalid 1:4", NULL},
        {"x: a@-c.de", "email-invalid 1:4", NULL},
        {"x: a@c-.de", "email-invalid 1:4", NULL},
        {"x: a@b@c.de", "email-invalid 1:4", NULL},
        {"x: a@c..de", "email-invalid 1:4", NULL},
        {"x: a@c.de.", "email-invalid 1:4", NULL},
        {"x: .a@c.de", "email-invalid 1:4", NULL},
        {"x: a..b@c.de", "email-invalid 1:4", NULL},
        {"x: \"a\\\"b@c.de\"", "email-invalid 1:4", NULL},
        {"x: mailto:a@b.de", "email-invalid 1:4", "write `a@b.de`"},
        {"x: A <a@b.de>", "email-invalid 1:4", NULL},
        {"x: [a@b.de]", "type-text 1:4", NULL},
    };
    static const struct type_case urls[] = {
        {"x: https://nordlicht.example", "", NULL},
        {"x: https://nordlicht.example:8443/a/@b?c=d#e", "", NULL},
        {"x: http://nordlicht.example", "url-http 1:4", "https://"},
        {"x: javascript:alert(1)", "url-scheme 1:4", ""}, /* D18 */
        {"x: \"data:text/html,x\"", "url-scheme 1:4", ""},
        {"x: //evil.example", "url-scheme 1:4", "https://evil.example"},
        {"x: www.nordlicht.example/a", "url-scheme 1:4",
         "write `https://www.nordlicht.example/a`"},
        {"x: ftp://a.example", "url-scheme 1:4", ""},
        {"x: https://u:p@a.example", "url-userinfo 1:4", "before the @"},
        {"x: https://a.example@b.example", "url-userinfo 1:4", NULL}, /* D19 */
        {"x: https://a", "url-invalid 1:4", NULL},
        {"x: https://", "url-invalid 1:4", NULL},
        {"x: https://a.example:70000", "url-invalid 1:4", NULL},
        {"x: https://a.example/a b", "url-invalid 1:4", NULL},
        {"x: https://a.example/\"onclick", "url-invalid 1:4", NULL},
        {"x: \"https://a.example\\\\@b.example\"", "url-userinfo 1:4", NULL},
        {"x: [https://a.example]", "type-text 1:4", NULL},
    };
    CHECK_TYPE(&type_email, emails);
    CHECK_TYPE(&type_url, urls);
}

static void durations_have_one_spelling(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: 4 hours", "", NULL}, /* D24 */
        {"x: 1 hour", "", NULL},
        {"x: 30 minutes", "", NULL},
        {"x: 2 business days", "", NULL},
        {"x: next business day", "", NULL},
        {"x: PT4H", "duration-form 1:4", "write `4 hours`"},
        {"x: 4h", "duration-form 1:4", "write `4 hours`"},
        {"x: 240", "duration-form 1:4", "write `240 minutes`"},
        {"x: 4 hour", "duration-form 1:4", "write `4 hours`"},
        {"x: 1 hours", "duration-form 1:4", "write `1 hour`"},
        {"x: 4 businesshours", "duration-form 1:4", "write `4 business hours`"},
        {"x: 4 Business Hours", "duration-form 1:4",
         "write `4 business hours`"},
        {"x: 4  hours", "duration-form 1:4", "write `4 hours`"},
        {"x: 04 hours", "duration-form 1:4", "write `4 hours`"},
        {"x: PT30M", "duration-form 1:4", "write `30 minutes`"},
        {"x: P2D", "duration-form 1:4", "write `2 days`"},
        {"x: 2 working days", "duration-form 1:4", "write `2 business days`"},
        {"x: 2bd", "duration-form 1:4", "write `2 business days`"},
        {"x: NBD", "duration-form 1:4", "write `next business day`"},
        {"x: second next business day", "", NULL},
        {"x: 30 seconds", "duration-form 1:4", ""},
        {"x: 2 weeks", "", NULL},
        {"x: 1.5 hours", "", NULL},
        {"x: 2.5 business hours", "", NULL},
        {"x: 1.25 hours", "", NULL},
        {"x: 1.5 days", "", NULL},
        {"x: 2.5 minutes", "duration-form 1:4", ""},
        {"x: 1.01 hours", "duration-form 1:4", ""},
        {"x: 1.5 business days", "duration-form 1:4",
         ""}, /* how long is one? */
        {"x: 1.50 hours", "duration-form 1:4", "write `1.5 hours`"},
        {"x: 2.0 hours", "duration-form 1:4", "write `2 hours`"},
        {"x: 2. hours", "duration-form 1:4", "write `2 hours`"},
        {"x: 1,5 hours", "duration-form 1:4", "write `1.5 hours`"},
        {"x: 0.5 hours", "duration-form 1:4", "write `30 minutes`"},
        {"x: 0.5bh", "duration-form 1:4", "write `30 business minutes`"},
        {"x: 0.01 hours", "duration-form 1:4", ""},
        {"x: PT1H30M", "duration-form 1:4", "write `90 minutes`"},
        {"x: 1 h 30 min", "duration-form 1:4", "write `90 minutes`"},
        {"x: 30 min 1 h", "duration-form 1:4", ""},
        {"x: 2w", "duration-form 1:4", "write `2 weeks`"},
        {"x: P1M", "duration-form 1:4", ""}, /* a month */
        {"x: < 8 hours", "duration-form 1:4", "write `8 hours`"},
        {"x: within 8 h", "duration-form 1:4", "write `8 hours`"},
        {"x: 2 business weeks", "duration-form 1:4", ""},
        {"x: 1 month", "duration-form 1:4", ""},
        {"x: -4 hours", "duration-form 1:4", ""},
        {"x: 0 hours", "duration-form 1:4", ""},
        {"x: 10000 hours", "duration-form 1:4", ""},
        {"x: soon", "duration-form 1:4", ""},
        {"x: [4 hours]", "duration-form 1:4", ""},
    };
    CHECK_TYPE(&type_duration, cases);
    struct duration duration;
    assert_true(duration_parse(STR("4 business hours"), &duration));
    assert_int_equal(duration.amount, 4);
    assert_int_equal(duration.unit, UNIT_BUSINESS_HOURS);
    assert_true(duration_is_business(duration));
    assert_true(duration_parse(STR("3 days"), &duration));
    assert_false(duration_is_business(duration));
    assert_true(duration_parse(STR("next business day"), &duration));
    assert_true(duration_is_business(duration));
    assert_true(duration_parse(STR("2.5 business hours"), &duration));
    assert_int_equal(duration.amount, 150);
    assert_int_equal(duration.unit, UNIT_BUSINESS_MINUTES);
    assert_str(duration.number, "2.5");
    assert_string_equal(duration.word, "business_hours");
    assert_true(duration_parse(STR("1.5 days"), &duration));
    assert_int_equal(duration.amount, 2160);
    assert_int_equal(duration.unit, UNIT_MINUTES);
    assert_true(duration_parse(STR("2 weeks"), &duration));
    assert_int_equal(duration.amount, 14);
    assert_int_equal(duration.unit, UNIT_DAYS);
    assert_string_equal(duration.word, "weeks");
    assert_true(duration_parse(STR("9999 weeks"), &duration));
    assert_int_equal(duration.amount, 69993);
}

static void ranges_go_up(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *guess; /* NULL: it is right */
    } cases[] = {
        {"2-4 hours", NULL},
        {"1.5-2 business hours", NULL},
        {"1-2 business days", NULL},
        {"30-60 minutes", NULL},
        {"4-2 hours", ""},
        {"2-2 hours", ""},
        {"2-4", "2-4 minutes"},
        {"2–4 hours", "2-4 hours"},
        {"2 to 4 h", "2-4 hours"},
        {"2h - 4h", "2-4 hours"},
        {"2-4 hour", "2-4 hours"},
        {"1-next business day", ""},
        {"-4 hours", ""},
        {"-", ""},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct duration least;
        struct duration most;
        str text = str_from(cases[i].text);
        assert_int_equal(duration_range_parse(text, &least, &most),
                         !cases[i].guess);
        if (cases[i].guess) {
            assert_str(duration_range_guess(&arena, text), cases[i].guess);
        }
    }
    arena_release(&arena);
}

static void periods_have_one_spelling(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: 1 month", "", NULL},
        {"x: 12 months", "", NULL},
        {"x: 30 days", "", NULL},
        {"x: 12 month", "period-form 1:4", "write `12 months`"},
        {"x: 12m", "period-form 1:4", "write `12 months`"},
        {"x: P1Y", "period-form 1:4", "write `1 year`"},
        {"x: 12", "period-form 1:4", ""},
        {"x: 1.5 months", "period-form 1:4", ""},
        {"x: 4 hours", "period-form 1:4", ""},
        {"x: {months: 3}", "period-form 1:4", ""},
    };
    CHECK_TYPE(&type_period, cases);
}

static void percentages_are_exact(void **state)
{
    (void)state;
    static const struct type_case cases[] = {
        {"x: 99.95 %", "", NULL},
        {"x: 99.95%", "", NULL},
        {"x: 100 %", "", NULL},
        {"x: 0 %", "", NULL},
        {"x: 99.9999 %", "", NULL},
        {"x: 99.99999 %", "percent-form 1:4", ""},
        {"x: 101 %", "percent-form 1:4", "between"}, /* D23 */
        {"x: 100.0001 %", "percent-form 1:4", "between"},
        {"x: -1 %", "percent-form 1:4", "between"},
        {"x: 99,95 %", "percent-form 1:4", "write `99.95 %`"},
        {"x: 99.95", "percent-form 1:4", "write `99.95 %`"},
        {"x: 0.9995", "percent-form 1:4", ""},
        {"x: 099 %", "percent-form 1:4", ""},
        {"x: .5 %", "percent-form 1:4", ""},
        {"x: 5. %", "percent-form 1:4", ""},
        {"x: \"%\"", "percent-form 1:4", ""},
        {"x: [99 %]", "percent-form 1:4", ""},
    };
    CHECK_TYPE(&type_percent, cases);
    struct percent percent;
    assert_true(percent_parse(STR("99.95 %"), &percent));
    assert_int_equal(percent.ppm, 999500);
    assert_str(percent.decimal, "99.95");
    assert_true(percent_parse(STR("0.0001 %"), &percent));
    assert_int_equal(percent.ppm, 1);
}

static void amounts_are_written_in_decimals(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_str(money_decimal(&arena, 24900, 2), "249.00");
    assert_str(money_decimal(&arena, 5, 2), "0.05");
    assert_str(money_decimal(&arena, -5, 2), "-0.05");
    assert_str(money_decimal(&arena, -24900, 2), "-249.00");
    assert_str(money_decimal(&arena, 30000, 0), "30000");
    assert_str(money_decimal(&arena, 1, 3), "0.001");
    arena_release(&arena);
}

static void a_message_shows_whole_characters(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    max_align_t out[16];
    reader_read_type(r, &type_country,
                     "x: "
                     "金金金金金金金金金金金金金金金金金金金金金金金",
                     out);
    assert_str(r->diags.items[0].message,
               "`金金金金金金金金金金金金金金金金金金金金` is not the two "
               "capital letters of a country (ISO 3166), such as DE");
    reader_release(r);
    assert_str(text_excerpt(STR("a")), "a");
    assert_int_equal(text_excerpt(STR("")).len, 0);
    assert_int_equal(
        text_excerpt(STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                         "aaaaaa金"))
            .len,
        59);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_stays_as_it_was_written),
        cmocka_unit_test(text_is_one_line),
        cmocka_unit_test(an_id_is_rewritten),
        cmocka_unit_test(only_true_and_false_are_booleans),
        cmocka_unit_test(dates_exist_and_are_rewritten_where_clear),
        cmocka_unit_test(codes_exist_and_are_rewritten),
        cmocka_unit_test(telephone_numbers_can_be_dialled),
        cmocka_unit_test(addresses_are_safe_to_link),
        cmocka_unit_test(durations_have_one_spelling),
        cmocka_unit_test(ranges_go_up),
        cmocka_unit_test(periods_have_one_spelling),
        cmocka_unit_test(percentages_are_exact),
        cmocka_unit_test(amounts_are_written_in_decimals),
        cmocka_unit_test(a_message_shows_whole_characters),
    };
    return RUN_TESTS(tests);
}
