/* SPDX-License-Identifier: MIT */
/* 2027-01-01 is a Friday, 2027-05-06, a holiday, a Thursday. */
#include "test_opening.h"

#include "reckon/example.h"

#define BERLIN(rest) "{x: {zone: Europe/Berlin, " rest "}}"

static void an_example_begins_where_hours_end_for_the_week(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        date from;
        const char *opened; /* in Berlin */
    } cases[] = {
        {BERLIN("week: {mon-fri: 09:00-17:00}"),
         {2027, 1, 1},
         "2027-01-01T16:30:00+01:00"},
        {BERLIN("week: {mon-fri: 09:00-17:00}"),
         {2027, 1, 2},
         "2027-01-08T16:30:00+01:00"},
        {BERLIN("week: {mon-fri: 09:00-17:00}"),
         {2027, 7, 1},
         "2027-07-02T16:30:00+02:00"},
        /* open until half past four is closed at half past four */
        {BERLIN("week: {mon-fri: 09:00-16:30}"),
         {2027, 1, 1},
         "2027-01-01T16:00:00+01:00"},
        {BERLIN("week: {mon-thu: 08:00-18:00, fri: 08:00-12:00}"),
         {2027, 1, 1},
         "2027-01-01T11:30:00+01:00"},
        {BERLIN("week: {mon-fri: [08:00-12:00, 18:00-20:00]}"),
         {2027, 1, 1},
         "2027-01-01T19:30:00+01:00"},
        /* no half an hour to go back */
        {BERLIN("week: {mon-fri: 09:00-09:20}"),
         {2027, 1, 1},
         "2027-01-01T09:00:00+01:00"},
        /* weeks that end on other days */
        {BERLIN("week: {mon-sat: 09:00-18:00}"),
         {2027, 1, 1},
         "2027-01-02T16:30:00+01:00"},
        {BERLIN("week: {sun: 09:00-17:00, mon-thu: 09:00-17:00}"),
         {2027, 1, 1},
         "2027-01-07T16:30:00+01:00"},
        {BERLIN("week: {wed: 09:00-17:00}"),
         {2027, 1, 1},
         "2027-01-06T16:30:00+01:00"},
        /* round the clock on weekdays, and at the end of one in the night */
        {BERLIN("week: {mon-fri: 00:00-24:00}"),
         {2027, 1, 1},
         "2027-01-01T16:30:00+01:00"},
        {BERLIN("week: {mon-fri: 20:00-24:00}"),
         {2027, 1, 1},
         "2027-01-01T23:30:00+01:00"},
        /* no day is off: a Friday */
        {BERLIN("week: {daily: 09:00-17:00}"),
         {2027, 1, 2},
         "2027-01-08T16:30:00+01:00"},
        {BERLIN("week: {daily: 00:00-24:00}"),
         {2027, 1, 2},
         "2027-01-08T16:30:00+01:00"},
        /* holidays and dates with hours of their own */
        {BERLIN("week: {mon-fri: 09:00-17:00}, closed: [de]"),
         {2027, 12, 25},
         "2027-12-31T16:30:00+01:00"},
        {BERLIN("week: {mon-wed: 09:00-17:00}, closed: [de]"),
         {2027, 5, 5},
         "2027-05-12T16:30:00+02:00"}, /* Thursday is a holiday besides */
        {BERLIN("week: {mon-fri: 09:00-17:00}, except: "
                "[2027-01-01 to 2027-01-31: closed]"),
         {2027, 1, 1},
         "2027-02-05T16:30:00+01:00"},
        {BERLIN("week: {mon-fri: 09:00-17:00}, except: "
                "[2027-01-01: {fri: 09:00-11:00}]"),
         {2027, 1, 1},
         "2027-01-01T10:30:00+01:00"},
        /* a long rest first */
        {BERLIN("week: {mon-fri: 09:00-17:00}, except: "
                "[2027-01-01 to 2027-03-16: closed]"),
         {2027, 1, 1},
         "2027-03-19T16:30:00+01:00"},
        /* neither the end of a week nor a Friday */
        {BERLIN("week: {daily: 09:00-17:00}, except: "
                "[2027-01-08: closed, 2027-01-15: closed, 2027-01-22: closed, "
                "2027-01-29: closed, 2027-02-05: closed]"),
         {2027, 1, 2},
         "2027-01-02T16:30:00+01:00"},
        /* `always` has the partner's zone */
        {"{y: {zone: Asia/Tokyo, week: {daily: 09:00-10:00}}}",
         {2027, 1, 2},
         "2027-01-08T16:30:00+01:00"},
        {"{x: {zone: customer, week: {mon-fri: 09:00-17:00}}}",
         {2027, 1, 1},
         "2027-01-01T16:30:00+01:00"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        int64_t at;
        test_opening_read(&t, cases[i].hours);
        t.terms.partner = t.catalogue.partners[0];
        t.terms.customer_zone = test_zone_find(&t.zones, STR("Europe/Berlin"));
        t.opening = opening_new(&t.terms, &t.r->arena);
        assert_int_equal(opening_unknown(t.opening), OPENING_KNOWN);
        if (!example_opened(t.opening, cases[i].from, &at)) {
            fail_msg("%s: none", cases[i].hours);
        }
        assert_str(moment_text(opening_zone(t.opening), at, &t.r->arena),
                   cases[i].opened);
        test_opening_release(&t);
    }
}

static void hours_that_do_not_open_have_no_example(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        date from;
    } cases[] = {
        {BERLIN("week: closed"), {2027, 1, 1}},
        {BERLIN("week: {mon-fri: 09:00-17:00}, except: "
                "[2027-01-01 to 2028-12-31: closed]"),
         {2027, 1, 1}},
        {BERLIN("week: {mon-fri: 09:00-17:00}"), {9999, 12, 31}},
        {"{y: {zone: Asia/Tokyo, week: closed}}", {9999, 12, 31}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        int64_t at;
        test_opening_new(&t, cases[i].hours);
        assert_false(example_opened(t.opening, cases[i].from, &at));
        test_opening_release(&t);
    }
}

static void where_every_hour_counts_it_is_a_friday_afternoon(void **state)
{
    (void)state;
    static const struct {
        date from;
        const char *opened;
    } cases[] = {
        {{2027, 1, 1}, "2027-01-01T16:30:00+05:45"},
        {{2027, 1, 2}, "2027-01-08T16:30:00+05:45"},
        {{2028, 2, 29}, "2028-03-03T16:30:00+05:45"},
    };
    struct test_opening t;
    int64_t at;
    test_opening_new(&t, BERLIN("week: {daily: 00:00-24:00}"));
    const struct zone *zone = test_zone_find(&t.zones, STR("Asia/Kathmandu"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(example_elapsed(zone, cases[i].from, &at));
        assert_str(moment_text(zone, at, &t.r->arena), cases[i].opened);
    }
    assert_false(example_elapsed(NULL, (date){2027, 1, 1}, &at));
    assert_false(example_elapsed(zone, (date){9999, 12, 31}, &at));
    test_opening_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_example_begins_where_hours_end_for_the_week),
        cmocka_unit_test(hours_that_do_not_open_have_no_example),
        cmocka_unit_test(where_every_hour_counts_it_is_a_friday_afternoon),
    };
    return RUN_TESTS(tests);
}
