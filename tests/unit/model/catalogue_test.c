/* SPDX-License-Identifier: MIT */
#include "model/catalogue.h"

#include "model/read.h"

/* Reads texts as documents a.yaml, b.yaml, …; NULL ends them. */
static bool read_catalogue(struct reader *r, const char *const *texts,
                           const char *site, struct catalogue *catalogue)
{
    const struct value *documents[20];
    size_t count = 0;
    for (; texts[count]; count++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)count);
        documents[count] = reader_yaml(r, path.data, texts[count]);
    }
    *catalogue = (struct catalogue){0};
    return catalogue_read(documents, count,
                          site ? reader_yaml(r, "slagen.yaml", site) : NULL,
                          &r->reading, catalogue);
}

#define GOLD     "plan: gold\nname: Gold\nsupport: [technical]\n"
#define ACME     "partner: acme\nname: Acme\ncountry: DE\n"
#define TERMS    "page: terms\ntitle: Terms\nbody: Pay.\n"
#define HOLIDAYS "calendar: de\nname: Holidays\ndays: {12-25: Christmas}\n"

static void references_name_the_nearest(void **state)
{
    (void)state;
    static const struct {
        const char *texts[5];
        const char *findings;
        const char *hint;
    } cases[] = {
        {{GOLD, ACME "plans: [gold]\n", NULL}, "", NULL},
        /* D13 */
        {{GOLD, ACME "plans: [gold, glod]\n", NULL},
         "ref-missing 4:15",
         "did you mean `gold`?"},
        {{ACME "plans: silver\n", NULL}, "ref-missing 4:8", ""},
        {{GOLD, ACME "plans: platinum\n", NULL},
         "ref-missing 4:8",
         "there are: gold"},
        {{TERMS, ACME "pages: [terms]\ncollections: terms\ntraining: terms\n",
          NULL},
         "",
         NULL},
        {{TERMS, ACME "collections: trems\n", NULL},
         "ref-missing 4:14",
         "`terms`"},
        {{TERMS, ACME "training: gold\n", GOLD, NULL},
         "ref-missing 4:11",
         "there are: terms"},
        {{ACME "pages: [terms]\n", NULL}, "ref-missing 4:9", ""},
        {{GOLD, ACME "plans: [gold, gold]\n", NULL},
         "ref-duplicate 4:15 < 4:9",
         "leave one"},
        {{GOLD, ACME "plans:\n  - gold\n  - gold\n  - gold\n", NULL},
         "ref-duplicate 6:5 < 5:5; ref-duplicate 7:5 < 6:5",
         NULL},
        {{"page: index\ntitle: T\nbody: B\n", NULL},
         "id-reserved 1:7",
         "overview"},
        /* schedules of the document itself, and always */
        {{GOLD "reach: [{by: phone, during: always}]\n", NULL}, "", NULL},
        {{GOLD "reach: [{by: phone, during: office}]\n", NULL},
         "ref-missing 4:29",
         "there are: always"},
        {{GOLD "reach: [{by: phone, during: alwys}]\n", NULL},
         "ref-missing 4:29",
         "did you mean `always`?"},
        {{GOLD "business_hours: office\n", NULL}, "ref-missing 4:17", NULL},
        {{ACME "speaks: {de: office}\n", NULL}, "ref-missing 4:14", NULL},
        {{ACME "speaks: {de: always}\n", NULL}, "", NULL},
        {{ACME "contact: {email: {address: a@b.de, during: office}}\n", NULL},
         "ref-missing 4:44",
         NULL},
        {{GOLD "hours: {always: {zone: Europe/Berlin, week: closed}}\n", NULL},
         "hours-reserved 4:9",
         "another name"},
        {{ACME "hours: {always: {zone: Europe/Berlin, week: closed}}\n", NULL},
         "hours-reserved 4:9",
         "another name"},
        {{HOLIDAYS,
          GOLD "hours: {o: {zone: Asia/Taipei, week: closed, closed: de}}\n",
          NULL},
         "",
         NULL},
        {{HOLIDAYS,
          GOLD "hours: {o: {zone: Asia/Taipei, week: closed, closed: dk}}\n",
          NULL},
         "ref-missing 4:54",
         "`de`"},
        {{ACME "hours: {o: {zone: Asia/Taipei, week: closed, closed: dk}}\n",
          NULL},
         "ref-missing 4:54",
         ""},
        /* severities, by value and by key */
        {{GOLD "severities: {high: H}\ntargets: {high: {update: none}}\n"
               "reach: [{by: phone, during: always, severity: high}]\n",
          NULL},
         "",
         NULL},
        {{GOLD "severities: {high: H}\ntargets: {hihg: {update: none}}\n",
          NULL},
         "ref-missing 5:11",
         "`high`"},
        {{GOLD "severities: {high: H}\n"
               "reach: [{by: phone, during: always, severity: [high, low]}]\n",
          NULL},
         "ref-missing 5:54",
         "there are: high"},
        /* what is faulty is there all the same */
        {{GOLD "hours: {day: {zone: Asia/Taipei, week: x}}\n"
               "reach: [{by: phone, during: day}]\n",
          NULL},
         "hours-form 4:40",
         NULL},
        {{GOLD "severities: {high: [a]}\ntargets: {high: {update: none}}\n",
          NULL},
         "type-mapping 4:20",
         NULL},
        {{"plna: silver\nname: S\n", ACME "plans: [silver, bronze]\n", NULL},
         "kind-unknown 1:1; ref-missing 4:17",
         NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        bool usable = read_catalogue(r, cases[i].texts, NULL, &catalogue);
        check_findings(r, cases[i].texts[0], cases[i].findings, cases[i].hint);
        assert_int_equal(usable, r->diags.error_count == 0);
        reader_release(r);
    }
}

/* A file with a fault in its YAML is no document, and yet no plan is missing.
 */
static void a_file_that_is_not_understood_may_be_what_is_named(void **state)
{
    (void)state;
    const struct source broken = {STR("b"), STR("plan: silver\n\tx")};
    const struct {
        const struct source *unread; /* NULL: it cannot be opened */
        const char *plans;
        const char *findings;
    } cases[] = {
        {&broken, "plans: [silver]\n", ""},
        {&broken, "plans: [bronze]\n", "ref-missing 4:9"},
        {NULL, "plans: [bronze]\n", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        char text[200];
        snprintf(text, sizeof text, ACME "%s", cases[i].plans);
        const char *const texts[] = {text, NULL};
        r->reading.unread = &cases[i].unread;
        r->reading.unread_count = 1;
        assert_false(read_catalogue(r, texts, NULL, &catalogue));
        check_findings(r, text, cases[i].findings, NULL);
        reader_release(r);
    }
}

static void an_id_belongs_to_one_document_of_a_kind(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    static const char *const texts[] = {
        "name: Gold\nplan: gold\nsupport: [technical]\n",
        GOLD,
        "page: gold\ntitle: T\nbody: B\n",
        NULL,
    };
    assert_false(read_catalogue(r, texts, NULL, &catalogue)); /* D12 */
    check_findings(r, "twice gold", "id-duplicate 1:7 < 2:7", "id of its own");
    assert_str(r->diags.items[0].source->path, "b.yaml");
    assert_str(r->diags.items[0].related_source->path, "a.yaml");
    reader_release(r);
}

static void a_document_says_what_it_is(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *findings;
    } cases[] = {
        {"name: Gold\n", "kind-unknown 1:1"},
        {"Plan: gold\n", "kind-unknown 1:1"},
        {"- plan: gold\n", "kind-unknown 1:1"},
        {"# a comment\nsite: S\n", "kind-unknown 2:1"},
        {"gold\n", "kind-unknown 1:1"},
        {"plan: ~\nname: G\nsupport: [usage]\n", "required-missing 1:1"},
        {"plan:\nname: G\nsupport: [usage]\n", "required-missing 1:1"},
        {"plan: \"\"\nname: G\nsupport: [usage]\n", "required-empty 1:7"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        const char *const texts[] = {cases[i].text, NULL};
        assert_false(read_catalogue(r, texts, NULL, &catalogue));
        check_findings(r, cases[i].text, cases[i].findings, NULL);
        assert_true(r->diags.items[0].hint.len > 0);
        reader_release(r);
    }
}

static void everything_is_found_by_its_id(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "plan: b\nname: B\nsupport: [usage]\n", TERMS, GOLD, ACME, HOLIDAYS,
        "plan: a\nname: A\nsupport: [usage]\n", NULL,
    };
    struct reader *r = reader_new();
    struct catalogue catalogue;
    assert_true(
        read_catalogue(r, texts, "site: S\nlocales: [en, de]\n", &catalogue));
    assert_str(catalogue.site.name, "S");
    assert_int_equal(catalogue.site.locales.count, 2);
    assert_int_equal(catalogue.plan_count, 3);
    assert_str(catalogue.plans[0]->id.text, "a");
    assert_str(catalogue.plans[2]->id.text, "gold");
    assert_ptr_equal(catalogue_plan(&catalogue, STR("b")), catalogue.plans[1]);
    assert_non_null(catalogue_partner(&catalogue, STR("acme")));
    assert_non_null(catalogue_page(&catalogue, STR("terms")));
    const struct calendar *calendar = catalogue_calendar(&catalogue, STR("de"));
    assert_int_equal(calendar->days.count, 1);
    assert_int_equal(calendar->days.items[0].rule.year, 0);
    assert_int_equal(calendar->days.items[0].rule.month, 12);
    assert_null(catalogue_plan(&catalogue, STR("c")));
    assert_null(catalogue_plan(&catalogue, STR("")));
    assert_null(catalogue_page(&catalogue, STR("gold")));
    reader_release(r);
}

static void reading_goes_on_after_a_fault(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "plan: gold\nnmae: Gold\nsupport: [technical]\nprice: EUR 1\n",
        ACME "plans: [gold, silver]\nzone: CET\n",
        "plan: silver\nname: Silver\nsupport: [technical]\n",
        NULL,
    };
    struct reader *r = reader_new();
    struct catalogue catalogue;
    assert_false(read_catalogue(r, texts, NULL, &catalogue));
    check_findings(r, "three faults",
                   "required-missing 1:1; unknown-key 2:1; price-form 4:8; "
                   "timezone-unknown 5:7",
                   NULL);
    assert_true(catalogue_plan(&catalogue, STR("gold"))->faulty);
    assert_false(catalogue_plan(&catalogue, STR("silver"))->faulty);
    assert_true(catalogue_partner(&catalogue, STR("acme"))->faulty);
    reader_release(r);
}

static void a_wrong_reference_makes_its_document_faulty(void **state)
{
    (void)state;
    static const char *const texts[] = {GOLD "business_hours: office\n",
                                        ACME "plans: gold\n", NULL};
    struct reader *r = reader_new();
    struct catalogue catalogue;
    assert_false(read_catalogue(r, texts, NULL, &catalogue));
    assert_true(catalogue_plan(&catalogue, STR("gold"))->faulty);
    assert_false(catalogue_partner(&catalogue, STR("acme"))->faulty);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(references_name_the_nearest),
        cmocka_unit_test(a_file_that_is_not_understood_may_be_what_is_named),
        cmocka_unit_test(an_id_belongs_to_one_document_of_a_kind),
        cmocka_unit_test(a_document_says_what_it_is),
        cmocka_unit_test(everything_is_found_by_its_id),
        cmocka_unit_test(reading_goes_on_after_a_fault),
        cmocka_unit_test(a_wrong_reference_makes_its_document_faulty),
    };
    return RUN_TESTS(tests);
}
