/* SPDX-License-Identifier: MIT */
/* Spans are shown in UTC, worked out by hand from the zone's offsets. */
#include "test_opening.h"

static str show_spans(struct test_opening *t, const struct spans *spans)
{
    const struct zone *utc = test_zone_find(&t->zones, STR("UTC"));
    struct arena *arena = &t->r->arena;
    str shown = STR("");
    for (size_t i = 0; i < spans->count; i++) {
        str from = moment_text(utc, spans->items[i].from, arena);
        str to = moment_text(utc, spans->items[i].to, arena);
        shown = arena_printf(arena, "%.*s%s%.*s %.*s", STR_ARG(shown),
                             i ? ", " : "", STR_ARG(str_slice(from, 8, 16)),
                             STR_ARG(str_slice(to, 8, 16)));
    }
    return shown;
}

struct spans_case {
    const char *hours;
    const char *from; /* with offsets */
    const char *to;
    const char *spans; /* day and time in UTC */
};

static void check_spans(const struct spans_case *given)
{
    struct test_opening t;
    test_opening_new(&t, given->hours);
    struct spans spans =
        opening_spans(t.opening, test_instant(&t, "UTC", given->from),
                      test_instant(&t, "UTC", given->to), &t.r->arena);
    str shown = show_spans(&t, &spans);
    if (!str_equal(shown, str_from(given->spans))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", given->hours, STR_ARG(shown),
                 given->spans);
    }
    test_opening_release(&t);
}

#define CHECK_SPANS(cases)                                                     \
    for (size_t i = 0; i < sizeof(cases) / sizeof *(cases); i++) {             \
        check_spans(&(cases)[i]);                                              \
    }

#define BERLIN(rest)   "{x: {zone: Europe/Berlin, " rest "}}"
#define IN(zone, rest) "{x: {zone: " zone ", " rest "}}"

/* L07, L08 */
static void hours_are_the_instants_at_which_clocks_show_them(void **state)
{
    (void)state;
    static const struct spans_case cases[] = {
        /* clocks skip 02:00 to 03:00 */
        {BERLIN("week: {daily: 02:30-04:00}"), "2027-03-28T00:00+01:00",
         "2027-03-29T00:00+02:00", "28T01:00 28T02:00"},
        {BERLIN("week: {daily: 01:00-02:30}"), "2027-03-28T00:00+01:00",
         "2027-03-29T00:00+02:00", "28T00:00 28T01:00"},
        {BERLIN("week: {daily: 02:00-03:00}"), "2027-03-28T00:00+01:00",
         "2027-03-29T00:00+02:00", ""},
        {BERLIN("week: {daily: 22:00 to 06:00 next day}"),
         "2027-03-27T12:00+01:00", "2027-03-28T12:00+02:00",
         "27T21:00 28T04:00"},
        /* they show 02:00 to 03:00 twice */
        {BERLIN("week: {daily: 02:30-10:00}"), "2027-10-31T00:00+02:00",
         "2027-11-01T00:00+01:00", "31T00:30 31T01:00, 31T01:30 31T09:00"},
        {BERLIN("week: {daily: 02:00-03:00}"), "2027-10-31T00:00+02:00",
         "2027-11-01T00:00+01:00", "31T00:00 31T02:00"},
        {BERLIN("week: {sun: 00:00-24:00}"), "2027-10-30T00:00+02:00",
         "2027-11-02T00:00+01:00", "30T22:00 31T23:00"},
        {IN("America/New_York", "week: {daily: 01:00-02:00}"),
         "2027-11-07T00:00-04:00", "2027-11-08T00:00-05:00",
         "07T05:00 07T07:00"},
        {IN("America/New_York", "week: {daily: 02:00-04:00}"),
         "2027-03-14T00:00-05:00", "2027-03-15T00:00-04:00",
         "14T07:00 14T08:00"},
        /* by half an hour */
        {IN("Australia/Lord_Howe", "week: {daily: 01:45-03:00}"),
         "2027-04-04T00:00+11:00", "2027-04-05T00:00+10:30",
         "03T14:45 03T15:00, 03T15:15 03T16:30"},
        {IN("Australia/Lord_Howe", "week: {daily: 02:00-03:00}"),
         "2027-10-03T00:00+10:30", "2027-10-04T00:00+11:00",
         "02T15:30 02T16:00"},
        {IN("Pacific/Chatham", "week: {sun: 02:45-04:00}"),
         "2027-04-04T00:00+13:45", "2027-04-05T00:00+12:45",
         "03T13:00 03T15:15"},
        /* for a month a year, in winter */
        {IN("Africa/Casablanca", "week: {sun: 02:30-04:00}"),
         "2027-02-07T00:00+01:00", "2027-02-08T00:00Z",
         "07T01:30 07T02:00, 07T02:30 07T04:00"},
        /* offsets that are no whole hours */
        {IN("Asia/Kathmandu", "week: {mon: 09:00-17:00}"),
         "2027-01-04T00:00+05:45", "2027-01-05T00:00+05:45",
         "04T03:15 04T11:15"},
        {IN("Pacific/Marquesas", "week: {mon: 09:00-17:00}"),
         "2027-01-04T00:00-09:30", "2027-01-05T00:00-09:30",
         "04T18:30 05T02:30"},
    };
    CHECK_SPANS(cases);
}

static void a_week_repeats_as_it_is_written(void **state)
{
    (void)state;
    static const struct spans_case cases[] = {
        {BERLIN("week: {mon: [08:00-12:30, 13:30-16:00], tue: closed}"),
         "2027-01-04T00:00Z", "2027-01-12T00:00Z",
         "04T07:00 04T11:30, 04T12:30 04T15:00, 11T07:00 11T11:30, "
         "11T12:30 11T15:00"},
        /* past the end of the week */
        {BERLIN("week: {sun: 22:00 to 06:00 next day}"), "2027-01-10T00:00Z",
         "2027-01-12T00:00Z", "10T21:00 11T05:00"},
        {BERLIN("week: [sat 20:00 to mon 06:00]"), "2027-01-08T00:00Z",
         "2027-01-12T00:00Z", "09T19:00 11T05:00"},
        /* one span, cut to what was asked */
        {BERLIN("week: {mon-tue: 00:00-24:00}"), "2027-01-04T12:00Z",
         "2027-01-05T12:00Z", "04T12:00 05T12:00"},
        {BERLIN("week: {mon: 00:00-24:00, tue: 00:00-01:00}"),
         "2027-01-03T00:00Z", "2027-01-06T00:00Z", "03T23:00 05T00:00"},
        {BERLIN("week: closed"), "2027-01-01T00:00Z", "2028-01-01T00:00Z", ""},
        {"{}", "2027-01-01T00:00Z", "2027-01-02T00:00Z", "01T00:00 02T00:00"},
    };
    CHECK_SPANS(cases);
}

/* Thursday 2027-05-06 is a holiday. */
static void holidays_rule_from_midnight_to_midnight(void **state)
{
    (void)state;
    static const struct spans_case cases[] = {
        {BERLIN("closed: [de], week: {mon-fri: 09:00-17:00}"),
         "2027-05-05T00:00Z", "2027-05-08T00:00Z",
         "05T07:00 05T15:00, 07T07:00 07T15:00"},
        /* the night into it ends at midnight, the one out of it is none */
        {BERLIN("closed: [de], week: {daily: 22:00 to 06:00 next day}"),
         "2027-05-05T12:00Z", "2027-05-08T00:00Z",
         "05T20:00 05T22:00, 07T20:00 08T00:00"},
        /* days of a long span stand for themselves */
        {BERLIN("closed: [de], week: [mon 00:00 to fri 24:00]"),
         "2027-05-05T12:00Z", "2027-05-08T00:00Z",
         "05T12:00 05T22:00, 06T22:00 07T22:00"},
        {BERLIN("closed: [provider], week: {thu: 09:00-17:00}"),
         "2027-05-06T00:00Z", "2027-05-14T00:00Z", "13T07:00 13T15:00"},
        /* parts of days: 12:00 to 14:00, and the evening after it */
        {BERLIN("closed: [de], week: {mon-fri: 09:00-17:00}"),
         "2027-11-24T00:00Z", "2027-11-25T00:00Z",
         "24T08:00 24T11:00, 24T13:00 24T16:00"},
        {BERLIN("closed: [de], week: {daily: 13:00 to 02:00 next day}"),
         "2027-11-24T06:00Z", "2027-11-27T00:00Z",
         "24T13:00 25T01:00, 25T12:00 25T17:00, 26T12:00 27T00:00"},
        {BERLIN("closed: [de], week: {daily: 00:00-24:00}"),
         "2027-11-24T06:00Z", "2027-11-27T00:00Z",
         "24T06:00 24T11:00, 24T13:00 25T17:00, 25T23:00 27T00:00"},
        /* one day overrules a holiday, and several do not unless told to */
        {BERLIN("closed: [de], except: {2027-05-06: {daily: 10:00-12:00}}, "
                "week: {mon-fri: 09:00-17:00}"),
         "2027-05-06T00:00Z", "2027-05-07T00:00Z", "06T08:00 06T10:00"},
        {BERLIN("closed: [de], except: {05-06: {daily: 10:00-12:00}}, "
                "week: {mon-fri: 09:00-17:00}"),
         "2027-05-06T00:00Z", "2027-05-07T00:00Z", "06T08:00 06T10:00"},
        {BERLIN("closed: [de], except: {2027-05-05 to 2027-05-06: {daily: "
                "10:00-12:00}}, week: {mon-fri: 09:00-17:00}"),
         "2027-05-05T00:00Z", "2027-05-07T00:00Z", "05T08:00 05T10:00"},
        {BERLIN("closed: [de], except: {2027-05-05 to 2027-05-06: {week: "
                "{daily: 10:00-12:00}, on_holidays: open}}, week: {mon-fri: "
                "09:00-17:00}"),
         "2027-05-05T00:00Z", "2027-05-07T00:00Z",
         "05T08:00 05T10:00, 06T08:00 06T10:00"},
        {BERLIN("closed: [de], except: {2027-05-06: {week: {daily: "
                "10:00-12:00}, on_holidays: closed}}, week: {mon-fri: "
                "09:00-17:00}"),
         "2027-05-06T00:00Z", "2027-05-07T00:00Z", ""},
    };
    CHECK_SPANS(cases);
}

static void exceptions_hold_on_their_days(void **state)
{
    (void)state;
    static const struct spans_case cases[] = {
        {BERLIN("except: {2027-01-05 to 2027-01-06: closed}, week: {daily: "
                "09:00-10:00}"),
         "2027-01-04T00:00Z", "2027-01-08T00:00Z",
         "04T08:00 04T09:00, 07T08:00 07T09:00"},
        /* every year, over the turn of it */
        {BERLIN("except: {12-31 to 01-02: closed}, week: {daily: 09:00-10:00}"),
         "2027-12-30T00:00Z", "2028-01-04T00:00Z",
         "30T08:00 30T09:00, 03T08:00 03T09:00"},
        {BERLIN("except: {12-31 to 01-02: closed}, week: {daily: 09:00-10:00}"),
         "2031-12-30T00:00Z", "2032-01-04T00:00Z",
         "30T08:00 30T09:00, 03T08:00 03T09:00"},
        /* a leap day, and none */
        {BERLIN("except: {02-29: closed}, week: {daily: 09:00-10:00}"),
         "2028-02-28T00:00Z", "2028-03-02T00:00Z",
         "28T08:00 28T09:00, 01T08:00 01T09:00"},
        {BERLIN("except: {02-28 to 02-29: closed}, week: {daily: "
                "09:00-10:00}"),
         "2027-02-27T00:00Z", "2027-03-02T00:00Z",
         "27T08:00 27T09:00, 01T08:00 01T09:00"},
        /* once wins over every year */
        {BERLIN("except: [{12-20 to 12-31: closed}, {2027-12-22: {daily: "
                "11:00-12:00}}], week: {daily: 09:00-10:00}"),
         "2027-12-19T00:00Z", "2027-12-24T00:00Z",
         "19T08:00 19T09:00, 22T10:00 22T11:00"},
        /* its night runs out of it; that of the day before not into it */
        {BERLIN("except: {2027-01-05: {daily: 23:00 to 05:00 next day}}, "
                "week: {daily: 22:00 to 06:00 next day}"),
         "2027-01-04T12:00Z", "2027-01-06T12:00Z",
         "04T21:00 04T23:00, 05T22:00 06T04:00"},
        {BERLIN("except: {2027-01-05 to 2027-01-06: {daily: 23:00 to 05:00 "
                "next day}}, week: closed"),
         "2027-01-04T12:00Z", "2027-01-08T12:00Z",
         "05T22:00 06T04:00, 06T22:00 07T04:00"},
    };
    CHECK_SPANS(cases);
}

/* The clocks of New York change two weeks before those of Berlin. */
#define SUN                                                                    \
    "{apac: {zone: Asia/Taipei, week: {daily: 09:00-17:00}}, "                 \
    "emea: {zone: Europe/Berlin, week: {daily: 10:00-18:00}}, "                \
    "amer: {zone: America/New_York, week: {daily: 12:00-20:00}}, "             \
    "x: {made_of: [apac, emea, amer]}}"

static void a_schedule_made_of_others_is_open_when_one_is(void **state)
{
    (void)state;
    static const struct spans_case cases[] = {
        {SUN, "2027-01-04T00:00Z", "2027-01-08T00:00Z", "04T00:00 08T00:00"},
        {SUN, "2027-03-14T00:00Z", "2027-03-16T12:00Z",
         "14T00:00 15T00:00, 15T01:00 16T00:00, 16T01:00 16T12:00"},
        {"{a: {zone: UTC, week: {mon: 09:00-12:00}}, b: {zone: UTC, week: "
         "{mon: 11:00-14:00, tue: 01:00-02:00}}, c: {made_of: [a]}, x: "
         "{made_of: [c, b]}}",
         "2027-01-04T00:00Z", "2027-01-06T00:00Z",
         "04T09:00 04T14:00, 05T01:00 05T02:00"},
        {"{a: {zone: UTC, week: {mon: 09:00-12:00}}, x: {made_of: [a, "
         "always]}}",
         "2027-01-04T00:00Z", "2027-01-06T00:00Z", "04T00:00 06T00:00"},
    };
    CHECK_SPANS(cases);
}

static void minutes_of_weeks_and_years_are_exact(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        int32_t week_minutes;
        int64_t year_seconds; /* of 2027 */
    } cases[] = {
        {"{}", MINUTES_PER_WEEK, 365 * 86400},
        {BERLIN("week: {daily: 00:00-24:00}"), MINUTES_PER_WEEK, 365 * 86400},
        /* 53 Fridays and 52 of each other working day, without Ascension
         * Day and two hours of a meeting; Christmas falls on a weekend */
        {BERLIN("closed: [de], week: {mon-fri: 09:00-17:00}"), 5 * 480,
         (261 - 1) * 28800 - 7200},
        /* an hour that comes not at all, and twice */
        {BERLIN("week: {sun: 02:00-03:00}"), 60, 52 * 3600},
        {BERLIN("week: {sat-mon: 02:00-03:00}"), 180, 156 * 3600},
        {IN("America/New_York", "week: {sun: 22:00 to 06:00 next day}"), 480,
         51 * 28800 + 7200 + 21600},
        {SUN, MINUTES_PER_WEEK, -1},
        {"{a: {zone: UTC, week: {mon: 09:00-12:00}}, b: {zone: Asia/Kolkata, "
         "week: {mon: 09:00-17:00}}, x: {made_of: [a, b]}}",
         8 * 60 + 30, -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        test_opening_new(&t, cases[i].hours);
        int32_t minutes = opening_week_minutes(t.opening);
        struct span year = opening_year(t.opening, 2027);
        int64_t seconds = opening_seconds(t.opening, year.from, year.to);
        if (minutes != cases[i].week_minutes ||
            (cases[i].year_seconds >= 0 && seconds != cases[i].year_seconds)) {
            fail_msg("%s: %d minutes a week, %lld seconds a year",
                     cases[i].hours, minutes, (long long)seconds);
        }
        test_opening_release(&t);
    }
}

static void the_first_hole_of_a_year_has_a_reason(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        const char *from; /* NULL: none */
        enum closed_kind kind;
    } cases[] = {
        {"{}", NULL, CLOSED_WEEK},
        {BERLIN("week: [wed 12:00 to wed 12:00]"), NULL, CLOSED_WEEK},
        {BERLIN("week: {daily: 00:00-24:00}, except: {08-01: {daily: "
                "00:00-24:00}}"),
         NULL, CLOSED_WEEK},
        {BERLIN("week: {daily: 00:00-24:00}, except: {2026-08-01: closed}"),
         NULL, CLOSED_WEEK},
        {BERLIN("week: {daily: 00:00-24:00}, except: {08-01: closed}"),
         "2027-08-01T00:00+02:00", CLOSED_EXCEPTION},
        {BERLIN("week: {daily: 00:00-24:00}, closed: [de]"),
         "2027-05-06T00:00+02:00", CLOSED_HOLIDAY},
        {BERLIN("week: {daily: 00:00-23:59}"), "2027-01-01T23:59+01:00",
         CLOSED_WEEK},
        {SUN, "2027-03-15T00:00Z", CLOSED_WEEK},
        /* one covers for another, but not on the other's holiday */
        {"{a: {zone: UTC, week: {daily: 00:00-12:00}}, b: {zone: UTC, closed: "
         "[de], week: {daily: 12:00-24:00}}, x: {made_of: [a, b]}}",
         "2027-05-06T12:00Z", CLOSED_HOLIDAY},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        struct closed hole = {0};
        test_opening_new(&t, cases[i].hours);
        bool found = opening_hole(t.opening, 2027, &hole);
        if (found != (cases[i].from != NULL) ||
            (found &&
             (hole.span.from != test_instant(&t, "UTC", cases[i].from) ||
              hole.kind != cases[i].kind))) {
            fail_msg("%s: hole at %lld of kind %d", cases[i].hours,
                     (long long)hole.span.from, (int)hole.kind);
        }
        test_opening_release(&t);
    }
}

static void every_closed_stretch_has_its_reason(void **state)
{
    (void)state;
    struct test_opening t;
    struct closed closed;
    static const struct {
        const char *to;
        enum closed_kind kind;
    } want[] = {
        {"2027-05-06T00:00", CLOSED_WEEK},
        {"2027-05-07T00:00", CLOSED_HOLIDAY},
        {"2027-05-07T11:00", CLOSED_EXCEPTION},
        {"2027-05-08T00:00", CLOSED_EXCEPTION},
        {"2027-05-09T00:00", CLOSED_WEEK},
        {"2027-05-10T00:00", CLOSED_WEEK},
        {"2027-05-10T09:00", CLOSED_WEEK},
    };
    test_opening_new(&t, BERLIN("closed: [de], week: {mon-fri: 09:00-17:00}, "
                                "except: {2027-05-07: {name: Bridge, week: "
                                "{fri: 11:00-12:00}}}"));
    int64_t at = test_instant(&t, "Europe/Berlin", "2027-05-05T17:00");
    int64_t end = test_instant(&t, "Europe/Berlin", "2027-05-10T10:00");
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        assert_true(opening_next_closed(t.opening, at, end, &closed));
        at = closed.span.to;
        assert_int_equal(at, test_instant(&t, "Europe/Berlin", want[i].to));
        assert_int_equal(closed.kind, want[i].kind);
        assert_int_equal(closed.holiday != NULL,
                         want[i].kind == CLOSED_HOLIDAY);
    }
    assert_false(opening_next_closed(t.opening, at, end, &closed));
    assert_true(opening_is_open(t.opening, at));
    assert_false(opening_is_open(t.opening, at - 1));
    test_opening_release(&t);
}

/* Nights that would begin on a closed evening. */
static void small_hours_are_closed_for_what_closed_the_evening(void **state)
{
    (void)state;
    static const struct {
        const char *at;
        const char *to;
        enum closed_kind kind;
    } cases[] = {
        {"2027-05-05T06:00:30", "2027-05-05T22:00", CLOSED_WEEK},
        {"2027-05-06T00:00", "2027-05-07T00:00", CLOSED_HOLIDAY},
        {"2027-05-07T00:00:30", "2027-05-07T06:00", CLOSED_HOLIDAY},
        {"2027-05-07T06:00", "2027-05-07T22:00", CLOSED_WEEK},
        {"2027-05-10T00:00", "2027-05-11T00:00", CLOSED_EXCEPTION},
        {"2027-05-11T00:00", "2027-05-11T06:00", CLOSED_EXCEPTION},
        {"2027-05-11T06:00", "2027-05-11T22:00", CLOSED_WEEK},
        /* Sunday evening, past the end of the week */
        {"2027-05-17T00:00", "2027-05-17T06:00", CLOSED_EXCEPTION},
    };
    struct test_opening t;
    test_opening_new(&t, BERLIN("closed: [de], except: {2027-05-10: closed, "
                                "2027-05-16: closed}, week: {daily: 22:00 to "
                                "06:00 next day}"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct closed closed;
        int64_t at = test_instant(&t, "Europe/Berlin", cases[i].at);
        assert_true(
            opening_next_closed(t.opening, at, at + 3 * 86400, &closed));
        if (closed.span.from != at || closed.kind != cases[i].kind ||
            closed.span.to != test_instant(&t, "Europe/Berlin", cases[i].to)) {
            fail_msg("%s: %lld seconds of kind %d", cases[i].at,
                     (long long)(closed.span.to - at), (int)closed.kind);
        }
    }
    test_opening_release(&t);
}

/* On Thursday 2027-05-06, a holiday of `a` alone. */
static void of_several_the_one_that_is_kept_from_opening_is_named(void **state)
{
    (void)state;
    static const struct {
        const char *at;
        enum closed_kind kind;
        const char *id;
    } cases[] = {
        {"2027-05-06T03:00Z", CLOSED_HOLIDAY, "a"},
        {"2027-05-06T21:00Z", CLOSED_WEEK, "b"},
        {"2027-05-07T21:00Z", CLOSED_WEEK, "a"},
    };
    struct test_opening t;
    test_opening_new(
        &t, "{a: {zone: UTC, closed: [de], week: {daily: 00:00-08:00}}, b: "
            "{zone: UTC, week: {daily: 08:00-20:00}}, x: {made_of: [a, b]}}");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct closed closed;
        int64_t at = test_instant(&t, "UTC", cases[i].at);
        assert_true(opening_next_closed(t.opening, at, at + 1, &closed));
        assert_int_equal(closed.kind, cases[i].kind);
        assert_str(closed.schedule->id, cases[i].id);
    }
    test_opening_release(&t);
}

static void what_is_not_known_is_said(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        enum opening_unknown unknown;
    } cases[] = {
        {IN("customer", "week: {mon: 09:00-17:00}"),
         OPENING_NEEDS_CUSTOMER_ZONE},
        {BERLIN("closed: [customer], week: {mon: 09:00-17:00}"),
         OPENING_NEEDS_CUSTOMER_CALENDAR},
        {BERLIN("closed: [provider], week: {mon: 09:00-17:00}"),
         OPENING_NEEDS_PROVIDER_CALENDAR},
        {"{a: {zone: customer, week: {mon: 09:00-17:00}}, b: {zone: UTC, "
         "week: {mon: 09:00-17:00}}, x: {made_of: [b, a]}}",
         OPENING_NEEDS_CUSTOMER_ZONE},
        {"{}", OPENING_KNOWN},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        test_opening_read(&t, cases[i].hours);
        struct opening *opening = opening_new(&t.terms, &t.r->arena);
        if (opening_unknown(opening) != cases[i].unknown) {
            fail_msg("%s: %d", cases[i].hours, (int)opening_unknown(opening));
        }
        t.terms.customer_zone = test_zone_find(&t.zones, STR("Asia/Tokyo"));
        t.terms.customer_calendar = t.catalogue.calendars[0];
        t.terms.partner = t.catalogue.partners[0];
        opening = opening_new(&t.terms, &t.r->arena);
        assert_int_equal(opening_unknown(opening), OPENING_KNOWN);
        test_opening_release(&t);
    }
}

static void openings_can_be_joined(void **state)
{
    (void)state;
    struct test_opening t;
    struct span span;
    test_opening_new(&t, "{x: {zone: UTC, week: {mon: 09:00-12:00}}, y: {zone: "
                         "UTC, week: {mon: 12:00-13:00}}}");
    t.terms.schedule =
        plan_schedule(catalogue_plan(&t.catalogue, STR("p")), STR("y"));
    struct opening *both[] = {t.opening, opening_new(&t.terms, &t.r->arena)};
    struct opening *joined = opening_join(both, 2, &t.r->arena);
    int64_t from = test_instant(&t, "UTC", "2027-01-04T00:00");
    assert_true(opening_next(joined, from, from + 86400, &span));
    assert_int_equal(span.from, from + 9 * 3600);
    assert_int_equal(span.to, from + 13 * 3600);
    assert_false(opening_next(joined, span.to, from + 86400, &span));
    test_opening_release(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hours_are_the_instants_at_which_clocks_show_them),
        cmocka_unit_test(a_week_repeats_as_it_is_written),
        cmocka_unit_test(holidays_rule_from_midnight_to_midnight),
        cmocka_unit_test(exceptions_hold_on_their_days),
        cmocka_unit_test(a_schedule_made_of_others_is_open_when_one_is),
        cmocka_unit_test(minutes_of_weeks_and_years_are_exact),
        cmocka_unit_test(the_first_hole_of_a_year_has_a_reason),
        cmocka_unit_test(every_closed_stretch_has_its_reason),
        cmocka_unit_test(of_several_the_one_that_is_kept_from_opening_is_named),
        cmocka_unit_test(small_hours_are_closed_for_what_closed_the_evening),
        cmocka_unit_test(what_is_not_known_is_said),
        cmocka_unit_test(openings_can_be_joined),
    };
    return RUN_TESTS(tests);
}
