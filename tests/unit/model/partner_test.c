/* SPDX-License-Identifier: MIT */
/* Each case is what stands below three good lines, from line 4 on. */
#include "model/partner.h"

#include "model/read.h"

static bool read_partner(struct reader *r, const char *rest,
                         struct partner *partner)
{
    str yaml =
        arena_printf(&r->arena, "partner: p\nname: P\ncountry: DE\n%s", rest);
    return reader_read(r, &partner_schema, yaml.data, partner);
}

static void a_partner_is_checked_field_by_field(void **state)
{
    (void)state;
    static const struct {
        const char *rest;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"role: direct-bill", "", NULL},
        {"role: direct", "word-unknown 4:7", NULL},
        {"role: Direct-Bill", "word-unknown 4:7", "`direct-bill`"},
        {"clouds: [global, chnia]", "word-unknown 4:18", "`china`"},
        {"provider: Example Ltd", "", NULL},
        {"provider: {country: TW}", "required-missing 4:11", "name: "},
        {"address: {street: A 1, postcode: 01067, city: B}", "", NULL},
        {"address: A 1", "type-mapping 4:10", NULL},
        {"zone: CET", "timezone-unknown 4:7", NULL},
        {"speaks: [de, en]", "", NULL},
        {"speaks: de", "", NULL},
        {"speaks: {de: office, en: always}", "", NULL},
        {"speaks: [de, xx]", "locale-unknown 4:14", NULL}, /* D21 */
        {"speaks: {xx: office}", "locale-unknown 4:10", NULL},
        {"speaks: {de: Office}", "id-form 4:14", "write `office`"},
        {"speaks: {de: }", "type-text 4:14", NULL},
        {"contact: {phone: +49 30 123456}", "", NULL},
        {"contact: {phone: [+49 30 123456, {number: +49 30 123457}]}", "",
         NULL},
        {"contact: {phone: {shown_as: 030 12}}", "required-missing 4:18",
         "number: "},
        {"contact: {fax: +49 30 123456}", "unknown-key 4:11", NULL},
        {"contact: {post: {lines: [A, B]}}", "", NULL},
        {"contact: {post: A Street}", "type-mapping 4:17", "lines"},
        {"contact: {post: [A, B]}", "type-mapping 4:18; type-mapping 4:21",
         NULL},
        {"contact: {post: {lines: []}}", "required-empty 4:25", NULL},
        {"supplied: [{scope: [technical], by: us}]", "", NULL},
        {"supplied: {scope: technical, resold_from: A}", "", NULL},
        {"supplied: [{scope: [technical]}]", "supply-one 4:12", NULL},
        {"supplied: [{scope: [technical], by: ~}]", "supply-one 4:12", NULL},
        {"supplied: [{scope: [technical], by: us, resold_from: A}]",
         "supply-one 4:12", "one entry"},
        {"supplied: [{scope: [technical], by: them}]", "word-unknown 4:37",
         NULL},
        {"self_help: {learn: {label: L, url: //l.example}}", "url-scheme 4:36",
         "https://l.example"},
        {"self_help: {learn: https://l.example}", "type-mapping 4:20", NULL},
        {"health: https://h.example", "", NULL},
        {"governing: {language: en, law: Germany}", "country-unknown 4:32",
         "write `DE`"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct partner partner = {0};
        read_partner(r, cases[i].rest, &partner);
        check_findings(r, cases[i].rest, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void what_was_left_out_has_its_default(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct partner partner = {0};
    assert_true(read_partner(r, "", &partner));
    assert_true(partner_serves(&partner, CLOUD_GLOBAL));
    assert_false(partner_serves(&partner, CLOUD_CHINA));
    assert_str(partner.legal_name, "P");
    assert_int_equal(partner.role, ROLE_INDEPENDENT);
    for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
        assert_false(partner_has_channel(&partner, (enum channel)channel));
    }
    reader_release(r);
}

static void contacts_know_their_channel(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct partner partner = {0};
    assert_true(
        read_partner(r,
                     "clouds: china\n"
                     "hours: {o: {zone: Asia/Taipei, week: closed}}\n"
                     "contact:\n"
                     "  phone: +49 30 123456\n"
                     "  email: [a@b.de, {address: c@d.de, id: second}]\n"
                     "  portal: https://a.example\n"
                     "supplied: [{scope: x, outsourced_to: O}]\n",
                     &partner));
    assert_true(partner_has_channel(&partner, CHANNEL_PHONE));
    assert_false(partner_has_channel(&partner, CHANNEL_CHAT));
    assert_int_equal(partner.contact.channels[CHANNEL_EMAIL].count, 2);
    const struct contact *second =
        &partner.contact.channels[CHANNEL_EMAIL].items[1];
    assert_str(second->email, "c@d.de");
    assert_str(second->id.text, "second");
    assert_int_equal(second->channel, CHANNEL_EMAIL);
    assert_int_equal(partner.supplied.items[0].kind, SUPPLIED_OUTSOURCED);
    assert_false(partner_serves(&partner, CLOUD_GLOBAL));
    assert_true(partner_serves(&partner, CLOUD_CHINA));
    assert_non_null(partner_schedule(&partner, STR("o")));
    assert_null(partner_schedule(&partner, STR("always")));
    reader_release(r);
}

static void languages_are_spoken_always_or_in_hours(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct partner partner = {0};
    assert_true(read_partner(r, "speaks: {de: office, en: always}", &partner));
    assert_int_equal(partner.speaks.count, 2);
    assert_str(partner.speaks.items[0].language, "de");
    assert_str(partner.speaks.items[0].during.text, "office");
    assert_int_equal(partner.speaks.items[1].at->start.column, 22);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_partner_is_checked_field_by_field),
        cmocka_unit_test(what_was_left_out_has_its_default),
        cmocka_unit_test(contacts_know_their_channel),
        cmocka_unit_test(languages_are_spoken_always_or_in_hours),
    };
    return RUN_TESTS(tests);
}
