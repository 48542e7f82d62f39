/* SPDX-License-Identifier: MIT */
#include "model/plan.h"

#include "model/read.h"

#define PLAN "plan: a\nname: A\nsupport: [usage]\n"

struct text_case {
    const char *yaml; /* behind PLAN, from line 4 on */
    const char *want; /* findings */
    const char *hint; /* of the first; NULL: any */
};

static void check_cases(const struct text_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        str yaml = arena_printf(&r->arena, PLAN "%s\n", cases[i].yaml);
        const struct value *at =
            reader_yaml(r, "t.yaml", arena_cstring(&r->arena, yaml));
        schema_read(&plan_schema, &r->reading, at, &plan);
        check_findings(r, cases[i].yaml, cases[i].want, cases[i].hint);
        reader_release(r);
    }
}

#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof *(cases))

/* ---- named contacts ----------------------------------------------------- */

static void named_contacts_are_a_number_or_bands_without_gaps(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"named_contacts: five", "contacts-form 4:17", ""},
        {"named_contacts: 0", "contacts-form 4:17", NULL},
        {"named_contacts: 05", "contacts-form 4:17", NULL},
        {"named_contacts: 1000000", "contacts-form 4:17", NULL},
        {"named_contacts: []", "contacts-form 4:17", NULL},
        {"named_contacts: {users: 5}", "contacts-form 4:17", NULL},
        {"named_contacts: [5]", "contacts-form 4:18", NULL},
        {"named_contacts: [2 to 5 people, 4 above]", "contacts-form 4:18",
         NULL},
        {"named_contacts: [2 to 5 users above, 4 above]", "contacts-form 4:18",
         NULL},
        {"named_contacts: [2 to 5 users, 4 above 5]", "contacts-form 4:32",
         NULL},
        {"named_contacts: [2 to 5, 4 above]", "contacts-bands 4:18",
         "`2 to 5 users`"},
        {"named_contacts: [2 above]", "contacts-bands 4:18", NULL},
        {"named_contacts: [2 to 5 users]", "contacts-bands 4:18",
         "such as `8 above`"},
        {"named_contacts: [2 to 5 users, 3 above, 4 above]",
         "contacts-bands 4:32", NULL},
        {"named_contacts: [2 to 5 users, 4 to 5, 8 above]",
         "contacts-bands 4:32", "go up"},
        {"named_contacts: [2 to 5 users, 4 to 9 servers, 8 above]",
         "contacts-bands 4:32", "the same thing"},
        {"named_contacts: 5", "", ""},
        {"named_contacts: [2 to 5 users, 4 to 50 users, 8 above]", "", ""},
    };
    CHECK(cases);
    struct named_contacts contacts;
    struct reader *r = reader_new();
    assert_true(reader_read_type(r, &type_named_contacts,
                                 "x: [2 to 5 servers, 4 above]", &contacts));
    assert_int_equal(contacts.unit, COUNTED_SERVERS);
    assert_int_equal(contacts.bands.count, 2);
    assert_int_equal(contacts.bands.items[0].contacts, 2);
    assert_int_equal(contacts.bands.items[0].most, 5);
    assert_int_equal(contacts.bands.items[1].contacts, 4);
    assert_int_equal(contacts.bands.items[1].most, 0);
    reader_release(r);
}

/* ---- term, precedence, history ------------------------------------------ */

static void a_term_can_be_ended_in_time(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"term: {minimum: 1 month, notice: 32 days}", "term-notice 4:34 < 4:17",
         "shorter"},
        {"term: {minimum: 1 month, notice: 31 days}", "", ""},
        {"term: {minimum: 1 year, renews: 1 week, notice: 1 month}",
         "term-notice 4:49 < 4:33", NULL},
        {"term: {minimum: 1 year, notice: 12 months}", "", ""},
        {"term: {notice: 1 year}", "", ""},
        {"term: {effective: after-notice}", "required-missing 4:19",
         "change_notice"},
        {"term: {effective: after-notice, change_notice: 90 days}", "", ""},
        {"term: {effective: soon}", "word-unknown 4:19", NULL},
    };
    CHECK(cases);
}

static void precedence_names_documents_that_exist_once(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"precedence: [offer, sal]", "ref-missing 4:21", "did you mean `sla`?"},
        {"precedence: [framework-agreement]", "ref-missing 4:14",
         "contract_documents"},
        {"precedence: [offer, sla, offer]", "ref-duplicate 4:26 < 4:14", NULL},
        {"precedence: [Offer]", "id-form 4:14", "`offer`"},
        {"contract_documents: {own: Our own}", "document-unused 4:27",
         "add `own`"},
        {"precedence: [offer, own]\ncontract_documents: {own: Our own}", "",
         ""},
    };
    CHECK(cases);
}

static void history_goes_by_dates(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"history: {2027-02-30: T}", "date-invalid 4:11", "2027-01-31"},
        {"history: {v2: T}", "date-invalid 4:11", NULL},
        {"history: {2027-01-31: {version: \"2\"}}", "required-missing 4:23",
         NULL},
        {"version: \"3\"\nhistory: {2026-01-01: {text: T, version: \"3\"}, "
         "2027-01-31: {text: T, version: \"2\"}}",
         "history-version 4:10 < 5:60", NULL},
        {"version: \"2\"\nhistory: {2027-01-31: {text: T, version: \"2\"}, "
         "2026-01-01: {text: T, version: \"1\"}}",
         "", ""},
        {"version: \"2\"\nhistory: {2027-01-31: T}", "", ""},
    };
    CHECK(cases);
}

/* ---- the rest ----------------------------------------------------------- */

static void quotas_are_numbers_per_period(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"quotas: {requests: 10}", "quota-form 4:20", NULL},
        {"quotas: {requests: 10 a year}", "quota-form 4:20", NULL},
        {"quotas: {requests: 10 per day}", "quota-form 4:20", NULL},
        {"quotas: {requests: 0 per year}", "quota-form 4:20", NULL},
        {"quotas: {requests: [10 per year]}", "type-text 4:20", NULL},
        {"quotas: {tickets: 10 per year}", "unknown-key 4:10", NULL},
        {"quotas: {requests: 10 per half-year, hours: unlimited}", "", ""},
    };
    CHECK(cases);
}

static void what_contradicts_itself_is_told(void **state)
{
    (void)state;
    static const struct text_case cases[] = {
        {"closing: {consent: true, attempts: 3}", "closing-consent 4:20", NULL},
        {"closing: {consent: true, after: 5 days}", "closing-consent 4:20",
         NULL},
        {"closing: {consent: false, attempts: 3}", "", ""},
        {"closing: {attempts: three}", "count-form 4:21", NULL},
        {"covers: [{service: s, technical_by: publisher}]",
         "required-missing 4:37", "publisher"},
        {"covers: [{service: s, technical_by: publisher, publisher: P}, azure]",
         "", ""},
        {"covers: [{publisher: P}]", "required-missing 4:10", NULL},
        {"exit: {data_return: 1 month, erasure: 27 days}",
         "exit-erasure 4:39 < 4:21", "later"},
        {"exit: {data_return: 1 month, erasure: 28 days}", "", ""},
        {"exit: {data_return: 1 month}", "", ""},
        {"locations: {service: [DE]}\nsubcontractors: {n: {name: N, country: "
         "IE}}",
         "location-missing 5:40 < 4:22", "add `IE`"},
        {"locations: {service: [DE, IE]}\nsubcontractors: {n: {name: N, "
         "country: IE}}",
         "", ""},
        {"locations: {data: [DE]}\nsupplied: {scope: usage, outsourced_to: N, "
         "country: IE}",
         "", ""},
        {"locations: {service: DE}\nsupplied: {scope: usage, outsourced_to: "
         "N, country: IE}",
         "location-missing 5:53 < 4:22", NULL},
        {"reports: monthly", "word-unknown 4:10", "did you mean `month`?"},
        {"locations: {data: [EU]}", "country-unknown 4:20", NULL},
        {"staff: {citizens_of: [US]}\nlocations: {service: DE}\n"
         "complaints: a@b.example\nsubcontractors: {n: Night Ltd}\n"
         "confidentiality: 3 years\nreviews: quarter",
         "", ""},
    };
    CHECK(cases);
}

static void business_time_is_found_wherever_it_stands(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        uint32_t column; /* 0: none */
    } cases[] = {
        {"closing: {after: 5 days}", 0},
        {"closing: {after: 5 business days}", 18},
        {"reports: {every: month, within: next business day}", 33},
        {"security: {incident_notice: 4 business hours}", 29},
        {"complaints: {email: a@b.example, answer: 1 business day}", 42},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct plan plan = {0};
        str yaml = arena_printf(&r->arena, PLAN "%s\n", cases[i].yaml);
        assert_true(reader_read(r, &plan_schema, arena_cstring(&r->arena, yaml),
                                &plan));
        const struct value *at = contract_business_time(&plan);
        assert_int_equal(at ? at->start.column : 0, cases[i].column);
        reader_release(r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(named_contacts_are_a_number_or_bands_without_gaps),
        cmocka_unit_test(a_term_can_be_ended_in_time),
        cmocka_unit_test(precedence_names_documents_that_exist_once),
        cmocka_unit_test(history_goes_by_dates),
        cmocka_unit_test(quotas_are_numbers_per_period),
        cmocka_unit_test(what_contradicts_itself_is_told),
        cmocka_unit_test(business_time_is_found_wherever_it_stands),
    };
    return RUN_TESTS(tests);
}
