/* SPDX-License-Identifier: MIT */
#include "model/units.h"

#include "model/read.h"

/* What a walk met, as text: "plan.a.name 2:7, plan.a.summary 3:10". */
struct met {
    struct reader *reader;
    str text;
};

static void meet(void *context, const struct unit *unit)
{
    struct met *met = context;
    met->text = arena_printf(&met->reader->arena, "%.*s%s%.*s %u:%u",
                             STR_ARG(met->text), met->text.len ? ", " : "",
                             STR_ARG(unit->id), unit->text->start.line,
                             unit->text->start.column);
}

static const struct schema *schema_of(const char *yaml)
{
    for (size_t i = 0; i < schema_count; i++) {
        if (str_starts_with(str_from(yaml), str_from(schemas[i]->kind))) {
            return schemas[i];
        }
    }
    return &plan_schema;
}

static void texts_have_the_path_of_their_keys(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *units;
    } cases[] = {
        /* what is no text, and what the tables do not know */
        {"[plan, name]", ""},
        {"name: A", "plan.name 1:7"},
        {"plan: a\nname: \nsummary: ''\n", ""},
        {"plan: a\nname: ' '\nsummary: ~\n", ""},
        {"plan: a\nname: [A]\nnmae: A\nversion: A\n", ""},
        {"plan: a\nhours: 9 to 5\nseverities: [A]\navailability: A\n", ""},
        {"plan: a\nreach: [{by: A, label: A, id: a}]\ncovers: [A]\n", ""},
        {"plan: a\nout_of_scope: {b: {c: A}, d: [A]}\n", ""},
        {"calendar: a\ndays: [A]\n", ""},
        {"calendar: a\ndays: {12-25: {a: A}, 12-26: ''}\n", ""},
        {"partner: a\ncontact: A\nself_help: {b: A}\nhealth: A\n", ""},
        {"partner: a\ncontact: {phone: A, email: [A, {address: A}]}\n", ""},
        {"plan: a\nhours: {b: {except: A}, c: {except: [A, {12-24: closed}, "
         "{12-25: {mon: 09:00-12:00}}]}}\n",
         ""},
        /* names of exceptions go by their first day */
        {"plan: a\nhours: {b: {except: [{08-01 to 08-31: {name: S, week: "
         "closed}}]}, c: {except: {2027-12-24: {name: E}}}}\n",
         "plan.a.hours.b.except.08-01 2:46, "
         "plan.a.hours.c.except.2027-12-24 2:99"},
        /* each kind of document */
        {"site: S\nsummary: T\nurl: A\n", "site.name 1:7, site.summary 2:10"},
        {"page: a\ntitle: T\nsummary: S\nbody: |\n  B\n",
         "page.a.title 2:8, page.a.summary 3:10, page.a.body 4:7"},
        {"plan: a\nsummary: S\nname: A\n",
         "plan.a.name 3:7, plan.a.summary 2:10"},
        {"calendar: a\nname: N\ndays: {12-25: C, 2027-05-06: D}\n",
         "calendar.a.name 2:7, calendar.a.days.c 3:15, "
         "calendar.a.days.d 3:30"},
        {"partner: a\nname: A\nlegal_name: A\nsummary: S\n",
         "partner.a.summary 4:10"},
        /* short and long */
        {"plan: a\nseverities: {high: D}\n",
         "plan.a.severities.high.definition 2:20"},
        {"plan: a\nseverities: {high: {name: N, definition: D}}\n",
         "plan.a.severities.high.definition 2:42, "
         "plan.a.severities.high.name 2:27"},
        {"plan: a\ncustomer_duties: {b: T, c: {text: U}}\n",
         "plan.a.customer_duties.b 2:22, plan.a.customer_duties.c 2:35"},
        {"plan: a\nhours: {o: {name: N}, p: {name: M}}\n",
         "plan.a.hours.o.name 2:19, plan.a.hours.p.name 2:33"},
        {"plan: a\navailability: {service: S, of: O, measured: M}\n",
         "plan.a.availability.service 2:25, plan.a.availability.measured 2:45, "
         "plan.a.availability.of 2:32"},
        {"plan: a\navailability: [{of: O}, {id: b, of: P}]\n",
         "plan.a.availability.of 2:21, plan.a.availability.b.of 2:37"},
        {"plan: a\nresponse_credits: {counts: C, claim: {evidence: {e: E}}}\n",
         "plan.a.response_credits.counts 2:28, "
         "plan.a.response_credits.claim.evidence.e 2:53"},
        {"partner: a\nhealth: https://a.example\n", ""},
        {"partner: a\nhealth: {label: L}\n", "partner.a.health.label 2:17"},
        {"partner: a\nself_help: {b: {label: L}}\n",
         "partner.a.self_help.b.label 2:24"},
        /* contacts: one without a list, several, with and without ids */
        {"partner: a\ncontact: {phone: {label: L}}\n",
         "partner.a.contact.phone.main.label 2:26"},
        {"partner: a\ncontact: {chat: [{label: L}, A, {id: b, label: M}]}\n",
         "partner.a.contact.chat.main.label 2:26, "
         "partner.a.contact.chat.b.label 2:48"},
        {"partner: a\ncontact: {post: {id: [b], label: L}}\n",
         "partner.a.contact.post.main.label 2:34"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct met met = {r, STR("")};
        units_walk_document(schema_of(cases[i].yaml),
                            reader_yaml(r, "t.yaml", cases[i].yaml), &r->arena,
                            meet, &met);
        if (!str_equal(met.text, str_from(cases[i].units))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].yaml,
                     STR_ARG(met.text), cases[i].units);
        }
        reader_release(r);
    }
}

static void read_units(struct reader *r, const char *const *texts,
                       const char *site, struct units *units)
{
    const struct value *documents[8];
    struct catalogue catalogue = {0};
    size_t count = 0;
    for (; texts[count]; count++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)count);
        documents[count] = reader_yaml(r, path.data, texts[count]);
    }
    catalogue_read(documents, count,
                   site ? reader_yaml(r, "slagen.yaml", site) : NULL,
                   &r->reading, &catalogue);
    diags_init(&r->diags, &r->arena);
    units_read(&catalogue, &r->arena, &r->diags, units);
}

static void a_project_without_texts_has_no_units(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct units units;
    read_units(r, (const char *const[]){NULL}, NULL, &units);
    assert_int_equal(units.count, 0);
    assert_null(units_find(&units, STR("site.name")));
    assert_null(units_find(&units, STR("")));
    reader_release(r);
}

#define PLAN "name: A\nsupport: [technical]\n"
#define PAGE "page: p\ntitle: T\nbody: B {partner.name}\n"

static void units_are_listed_by_document_and_found_by_id(void **state)
{
    (void)state;
    static const char *const texts[] = {
        PAGE,
        "plan: b\n" PLAN,
        "calendar: c\nname: N\ndays: {12-25: C}\n",
        "plan: a\n" PLAN,
        "partner: z\nname: Z\ncountry: DE\nsummary: S\nplans: [nowhere]\n",
        NULL};
    static const char *const ids[] = {
        "site.name",       "partner.z.summary", "plan.a.name",  "plan.b.name",
        "calendar.c.name", "calendar.c.days.c", "page.p.title", "page.p.body"};
    struct reader *r = reader_new();
    struct units units;
    read_units(r, texts, "site: S", &units);
    assert_int_equal(units.count, sizeof ids / sizeof *ids);
    for (size_t i = 0; i < units.count; i++) {
        assert_str(units.items[i].id, ids[i]);
        assert_ptr_equal(units_find(&units, str_from(ids[i])), &units.items[i]);
    }
    assert_null(units_find(&units, STR("plan.a")));
    assert_null(units_find(&units, STR("plan.a.name.")));
    assert_null(units_find(&units, STR("zzz")));
    reader_release(r);
}

static void a_unit_knows_what_it_is(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct units units;
    read_units(r, (const char *const[]){PAGE, NULL}, "site: S", &units);
    const struct unit *site = units_find(&units, STR("site.name"));
    const struct unit *body = units_find(&units, STR("page.p.body"));
    assert_non_null(site);
    assert_non_null(body);
    assert_int_equal(site->kind, UNIT_TEXT);
    assert_ptr_equal(site->document_kind, &site_schema);
    assert_str(site->document, "");
    assert_string_equal(site->field->key, "site");
    assert_int_equal(body->kind, UNIT_PROSE);
    assert_ptr_equal(body->document_kind, &page_schema);
    assert_str(body->document, "p");
    assert_str(body->text->text, "B {partner.name}");
    assert_str(body->text->source->path, "a.yaml");
    assert_string_equal(body->field->key, "body");
    reader_release(r);
}

static void two_texts_of_one_id_are_told_unless_they_agree(void **state)
{
    (void)state;
#define CONTACT(a, b, c)                                                       \
    "partner: a\nname: A\ncountry: DE\ncontact:\n  email:\n"                   \
    "  - {address: a@a.de, label: " a "}\n"                                    \
    "  - {address: b@a.de, label: " b "}\n"                                    \
    "  - {address: c@a.de, label: " c "}\n"
    static const struct {
        const char *text;
        const char *findings;
        size_t count;
    } cases[] = {
        {CONTACT("X", "Y", "X"), "unit-duplicate 7:30 < 6:30", 1},
        {CONTACT("X", "Y", "Z"),
         "unit-duplicate 7:30 < 6:30; unit-duplicate 8:30 < 6:30", 1},
        {CONTACT("X", "X", "' X'"), "", 1},
        {CONTACT("X", "X, id: main", "Y, id: other"), "", 2},
        {CONTACT("X", "Y, id: main", "Y"),
         "unit-duplicate 7:30 < 6:30; unit-duplicate 8:30 < 6:30", 1},
        {CONTACT("X", "Y, id: y", "Z, id: z"), "", 3},
        {CONTACT("X", "", ""), "", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct units units;
        read_units(r, (const char *const[]){cases[i].text, NULL}, NULL, &units);
        check_findings(r, cases[i].text, cases[i].findings, NULL);
        assert_int_equal(units.count, cases[i].count);
        const struct unit *first =
            units_find(&units, STR("partner.a.contact.email.main.label"));
        assert_ptr_equal(first, &units.items[0]);
        assert_str(first->text->text, "X");
        reader_release(r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_have_the_path_of_their_keys),
        cmocka_unit_test(a_project_without_texts_has_no_units),
        cmocka_unit_test(units_are_listed_by_document_and_found_by_id),
        cmocka_unit_test(a_unit_knows_what_it_is),
        cmocka_unit_test(two_texts_of_one_id_are_told_unless_they_agree),
    };
    return RUN_TESTS(tests);
}
