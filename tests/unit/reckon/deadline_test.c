/* SPDX-License-Identifier: MIT */
/* Due times, worked out by hand from the manual in deadline.h. */
#include "reckon/deadline.h"

#include "test_opening.h"

#define LATE                                                                   \
    "{x: {zone: Europe/Berlin, week: {mon-fri: 05:00 to 01:00 next day}}}"
#define OFFICE "{x: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}}"
#define OFFICE_AND(rest)                                                       \
    "{x: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, " rest "}}"

struct due_case {
    const char *hours;
    const char *opened; /* local in Berlin, unless it has an offset */
    const char *duration;
    const char *due;    /* NULL: never */
    const char *pauses; /* "FROM/TO FROM/TO", NULL: none */
};

static size_t read_pauses(struct test_opening *t, const char *text,
                          struct span *out)
{
    size_t count = 0;
    str rest = str_from(text);
    while (rest.len) {
        str to = str_cut(&rest, ' ');
        str from = str_cut(&to, '/');
        struct arena *arena = &t->r->arena;
        out[count++] = (struct span){
            test_instant(t, "Europe/Berlin", arena_cstring(arena, from)),
            test_instant(t, "Europe/Berlin", arena_cstring(arena, to))};
    }
    return count;
}

static struct deadline ask(struct test_opening *t, const struct due_case *given)
{
    struct span pauses[4];
    struct deadline_question question = {
        .opening = t->opening,
        .opened = test_instant(t, "Europe/Berlin", given->opened),
        .pauses = pauses,
        .pause_count = read_pauses(t, given->pauses, pauses),
    };
    assert_true(duration_parse(str_from(given->duration), &question.duration));
    return deadline_of(&question, &t->r->arena);
}

static void check_due(const struct due_case *given)
{
    struct test_opening t;
    test_opening_new(&t, given->hours);
    struct deadline deadline = ask(&t, given);
    const struct zone *berlin = test_zone_find(&t.zones, STR("Europe/Berlin"));
    str got = deadline.outcome == DEADLINE_DUE
                  ? moment_text(berlin, deadline.due, &t.r->arena)
                  : STR("never");
    if (given->due
            ? deadline.outcome != DEADLINE_DUE ||
                  deadline.due != test_instant(&t, "Europe/Berlin", given->due)
            : deadline.outcome != DEADLINE_NEVER) {
        fail_msg("%s\n  %s and %s\n  got:  %.*s\n  want: %s", given->hours,
                 given->opened, given->duration, STR_ARG(got),
                 given->due ? given->due : "never");
    }
    test_opening_release(&t);
}

#define CHECK_DUE(cases)                                                       \
    for (size_t i = 0; i < sizeof(cases) / sizeof *(cases); i++) {             \
        check_due(&(cases)[i]);                                                \
    }

/* 2027-01-08 is a Friday. */
static void elapsed_time_counts_every_second(void **state)
{
    (void)state;
    static const struct due_case cases[] = {
        {OFFICE, "2027-01-08T17:00", "8 hours", "2027-01-09T01:00", NULL},
        {OFFICE, "2027-01-08T17:00:30", "90 minutes", "2027-01-08T18:30:30",
         NULL},
        {OFFICE, "2027-01-08T17:00", "2 days", "2027-01-10T17:00", NULL},
        /* nights of 23 and of 25 hours */
        {OFFICE, "2027-03-27T12:00", "1 day", "2027-03-28T13:00", NULL},
        {OFFICE, "2027-10-30T12:00", "24 hours", "2027-10-31T11:00", NULL},
        {OFFICE, "2027-10-31T02:30+02:00", "1 hour", "2027-10-31T02:30+01:00",
         NULL},
        {OFFICE, "2027-01-08T17:00", "8 hours", "2027-01-09T03:00",
         "2027-01-08T18:00/2027-01-08T20:00"},
        {OFFICE, "2027-01-08T17:00", "8 hours", "2027-01-09T02:30",
         "2027-01-08T16:00/2027-01-08T18:00 "
         "2027-01-09T00:30/2027-01-09T01:00"},
        /* pauses overlap, or begin as it would be due */
        {OFFICE, "2027-01-08T17:00", "1 hour", "2027-01-08T20:00",
         "2027-01-08T17:30/2027-01-08T19:00 "
         "2027-01-08T18:00/2027-01-08T19:30"},
        {OFFICE, "2027-01-08T17:00", "1 hour", "2027-01-08T18:00",
         "2027-01-08T18:00/2027-01-08T19:00"},
        {OFFICE, "1969-12-31T23:00Z", "2 hours", "1970-01-01T01:00Z", NULL},
        {OFFICE, "2027-01-01T00:00Z", "9999 days", "2054-05-18T00:00Z", NULL},
    };
    CHECK_DUE(cases);
}

static void business_time_counts_open_seconds(void **state)
{
    (void)state;
    static const struct due_case cases[] = {
        {OFFICE, "2027-01-08T13:00", "4 business hours", "2027-01-08T17:00",
         NULL},
        {OFFICE, "2027-01-08T13:00:01", "4 business hours",
         "2027-01-11T09:00:01", NULL},
        {OFFICE, "2027-01-08T17:00", "8 business hours", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-09T12:00", "1 business minute", "2027-01-11T09:01",
         NULL},
        {OFFICE, "2027-01-11T08:59:59", "1 business hour", "2027-01-11T10:00",
         NULL},
        {OFFICE_AND("closed: [de]"), "2027-05-05T16:00", "2 business hours",
         "2027-05-07T10:00", NULL},
        {OFFICE_AND("except: {2027-01-11: {mon: 12:00-12:30}}"),
         "2027-01-08T16:30", "90 business minutes", "2027-01-12T09:30", NULL},
        /* a night of seven hours, and one of nine */
        {"{x: {zone: Europe/Berlin, week: {sat: 22:00 to 06:00 next day}}}",
         "2027-03-27T12:00", "7 business hours", "2027-03-28T06:00", NULL},
        {"{x: {zone: Europe/Berlin, week: {sat: 22:00 to 06:00 next day}}}",
         "2027-10-30T12:00", "9 business hours", "2027-10-31T06:00", NULL},
        {"{x: {zone: Europe/Berlin, week: {daily: 00:00-24:00}}}",
         "2027-01-01T00:00", "9999 business hours", "2028-02-21T15:00", NULL},
        {"{}", "2027-01-08T17:00", "8 business hours", "2027-01-09T01:00",
         NULL},
        /* the clock stands while the customer is waited for */
        {OFFICE, "2027-01-08T13:00", "4 business hours", "2027-01-11T11:00",
         "2027-01-08T15:00/2027-01-09T12:00"},
        {OFFICE, "2027-01-08T13:00", "4 business hours", "2027-01-08T17:00",
         "2027-01-08T20:00/2027-01-09T12:00"},
        {"{x: {zone: Europe/Berlin, week: closed}}", "2027-01-08T13:00",
         "1 business minute", NULL, NULL},
        {"{x: {zone: Europe/Berlin, week: closed, except: {2027-02-01: {mon: "
         "09:00-10:00}}}}",
         "2027-01-08T13:00", "1 business hour", "2027-02-01T10:00", NULL},
        {"{x: {zone: Europe/Berlin, week: closed, except: {2027-02-01: {mon: "
         "09:00-10:00}}}}",
         "2027-01-08T13:00", "61 business minutes", NULL, NULL},
    };
    CHECK_DUE(cases);
}

static void business_days_end_with_the_day_or_at_the_same_time(void **state)
{
    (void)state;
    static const struct due_case cases[] = {
        /* from the first opening of a day: its close */
        /* small hours belong to the evening before */
        {LATE, "2027-01-08T10:00", "1 business day", "2027-01-11T10:00", NULL},
        {LATE, "2027-01-08T05:00", "1 business day", "2027-01-09T01:00", NULL},
        {LATE, "2027-01-09T00:30", "1 business day", "2027-01-12T00:30", NULL},
        {LATE, "2027-01-09T00:30", "next business day", "2027-01-12T01:00",
         NULL},
        {OFFICE, "2027-01-11T08:30", "1 business day", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-11T09:00", "2 business days", "2027-01-12T17:00",
         NULL},
        {OFFICE, "2027-01-08T17:00", "1 business day", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-09T12:00", "3 business days", "2027-01-13T17:00",
         NULL},
        /* from within a day: the same time */
        {OFFICE, "2027-01-11T09:00:01", "1 business day", "2027-01-12T09:00:01",
         NULL},
        {OFFICE, "2027-01-08T10:00", "2 business days", "2027-01-12T10:00",
         NULL},
        {OFFICE_AND("closed: [de]"), "2027-05-05T10:00", "1 business day",
         "2027-05-07T10:00", NULL},
        /* moved into the hours of that day */
        {OFFICE_AND("except: {2027-01-12: {tue: 09:00-12:00}}"),
         "2027-01-11T16:30", "1 business day", "2027-01-12T12:00", NULL},
        {OFFICE_AND("except: {2027-01-12: {tue: 12:00-17:00}}"),
         "2027-01-11T10:00", "1 business day", "2027-01-12T12:00", NULL},
        {OFFICE_AND("except: {2027-01-12: {tue: [09:00-12:00, 13:00-17:00]}}"),
         "2027-01-11T12:30", "1 business day", "2027-01-12T13:00", NULL},
        {OFFICE_AND("except: {2027-01-12: {tue: [09:00-12:00, 13:00-17:00]}}"),
         "2027-01-11T12:00", "1 business day", "2027-01-12T12:00", NULL},
        /* a time that clocks skip, and one that they show twice */
        {"{x: {zone: Europe/Berlin, week: {daily: 00:00-24:00}}}",
         "2027-03-27T02:30", "1 business day", "2027-03-28T03:00", NULL},
        {"{x: {zone: Europe/Berlin, week: {daily: 00:00-24:00}}}",
         "2027-10-30T02:30", "1 business day", "2027-10-31T02:30+02:00", NULL},
        {"{}", "2027-01-08T17:00", "1 business day", "2027-01-09T17:00", NULL},
        /* what lay in pauses is made up for */
        {OFFICE, "2027-01-11T10:00", "1 business day", "2027-01-12T12:00",
         "2027-01-11T14:00/2027-01-11T16:00"},
        {OFFICE, "2027-01-11T10:00", "1 business day", "2027-01-13T10:00",
         "2027-01-11T16:00/2027-01-12T16:00"},
        {OFFICE, "2027-01-11T08:00", "1 business day", "2027-01-12T11:00",
         "2027-01-11T08:00/2027-01-11T11:00"},
        {"{x: {zone: Europe/Berlin, week: closed}}", "2027-01-08T13:00",
         "1 business day", NULL, NULL},
    };
    CHECK_DUE(cases);
}

static void the_next_business_day_ends_with_its_close(void **state)
{
    (void)state;
    static const struct due_case cases[] = {
        {OFFICE, "2027-01-08T10:00", "next business day", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-08T23:00", "next business day", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-09T10:00", "next business day", "2027-01-11T17:00",
         NULL},
        {OFFICE, "2027-01-11T00:00", "next business day", "2027-01-12T17:00",
         NULL},
        {OFFICE_AND("closed: [de]"), "2027-05-05T10:00", "next business day",
         "2027-05-07T17:00", NULL},
        {OFFICE_AND("closed: [de]"), "2027-12-23T10:00", "next business day",
         "2027-12-24T17:00", NULL},
        /* a pause on the day of receipt takes nothing away */
        {OFFICE, "2027-01-08T10:00", "next business day", "2027-01-11T17:00",
         "2027-01-08T11:00/2027-01-08T15:00"},
        {OFFICE, "2027-01-08T10:00", "next business day", "2027-01-12T11:00",
         "2027-01-11T11:00/2027-01-11T13:00"},
        /* and the one after it */
        {OFFICE, "2027-01-08T10:00", "second next business day",
         "2027-01-12T17:00", NULL},
        {OFFICE, "2027-01-09T10:00", "second next business day",
         "2027-01-12T17:00", NULL},
        {OFFICE_AND("closed: [de]"), "2027-05-05T10:00",
         "second next business day", "2027-05-10T17:00", NULL},
        {OFFICE, "2027-01-08T10:00", "second next business day",
         "2027-01-13T11:00", "2027-01-11T11:00/2027-01-11T13:00"},
        {OFFICE_AND("cutoff: \"12:00\""), "2027-01-08T13:00",
         "second next business day", "2027-01-13T17:00", NULL},
    };
    CHECK_DUE(cases);
}

#define CUT OFFICE_AND("cutoff: \"12:00\"")

static void behind_the_cutoff_counts_the_next_business_day(void **state)
{
    (void)state;
    static const struct due_case cases[] = {
        {CUT, "2027-01-08T12:00", "1 business hour", "2027-01-08T13:00", NULL},
        {CUT, "2027-01-08T12:00:01", "1 business hour", "2027-01-11T10:00",
         NULL},
        {CUT, "2027-01-11T07:00", "1 business hour", "2027-01-11T10:00", NULL},
        {CUT, "2027-01-08T11:00", "next business day", "2027-01-11T17:00",
         NULL},
        {CUT, "2027-01-08T13:00", "next business day", "2027-01-12T17:00",
         NULL},
        {CUT, "2027-01-09T10:00", "next business day", "2027-01-12T17:00",
         NULL},
        {CUT, "2027-01-08T13:00", "1 business day", "2027-01-11T17:00", NULL},
        {CUT, "2027-01-08T11:00", "1 business day", "2027-01-11T11:00", NULL},
        /* it is none of elapsed time */
        {CUT, "2027-01-08T13:00", "1 hour", "2027-01-08T14:00", NULL},
        /* of the hours of others, that of the whole counts */
        {"{a: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}, cutoff: "
         "\"10:00\"}, x: {made_of: [a], cutoff: \"12:00\"}}",
         "2027-01-08T11:00", "1 business hour", "2027-01-08T12:00", NULL},
    };
    CHECK_DUE(cases);
}

static void steps_tell_what_happened(void **state)
{
    (void)state;
    static const struct due_case given = {
        OFFICE_AND("closed: [de]"), "2027-12-23T16:00", "4 business hours",
        "2027-12-24T11:00", "2027-12-23T16:30/2027-12-23T17:30"};
    static const struct {
        const char *to;
        enum step_kind kind;
        int64_t counted;
        bool is_whole_day;
    } want[] = {
        {"2027-12-23T16:30", STEP_COUNTED, 1800, false},
        {"2027-12-23T17:30", STEP_PAUSED, 0, false},
        {"2027-12-24T09:00", STEP_CLOSED, 0, false}, /* evening and night */
        {"2027-12-24T12:30", STEP_COUNTED, 12600, false},
    };
    struct test_opening t;
    test_opening_new(&t, given.hours);
    struct deadline deadline = ask(&t, &given);
    assert_int_equal(deadline.step_count, sizeof want / sizeof *want);
    for (size_t i = 0; i < deadline.step_count; i++) {
        const struct step *step = &deadline.steps[i];
        assert_int_equal(step->span.to,
                         test_instant(&t, "Europe/Berlin", want[i].to));
        assert_int_equal(step->kind, want[i].kind);
        assert_int_equal(step->counted_seconds, want[i].counted);
        assert_int_equal(step->is_whole_day, want[i].is_whole_day);
    }
    test_opening_release(&t);
}

/* Friday 24 to Monday 27 December: a holiday each on Saturday and Sunday. */
static void closed_days_are_steps_of_their_own(void **state)
{
    (void)state;
    static const struct due_case given = {
        OFFICE_AND("closed: [de], cutoff: \"12:00\""), "2027-12-24T16:00",
        "next business day", "2027-12-28T17:00", NULL};
    struct test_opening t;
    test_opening_new(&t, given.hours);
    struct deadline deadline = ask(&t, &given);
    assert_int_equal(deadline.steps[0].kind, STEP_CUTOFF);
    assert_int_equal(deadline.steps[1].kind, STEP_RECEIPT);
    assert_int_equal(deadline.steps[1].counted_seconds, 0);
    assert_int_equal(deadline.steps[3].kind, STEP_COUNTED);
    assert_int_equal(deadline.steps[3].business_day, 1);
    assert_int_equal(deadline.step_count, 4);
    test_opening_release(&t);
    test_opening_new(&t, OFFICE_AND("closed: [de]"));
    deadline = ask(&t, &given);
    assert_int_equal(deadline.step_count, 6);
    for (size_t i = 2; i < 4; i++) {
        assert_int_equal(deadline.steps[i].kind, STEP_CLOSED);
        assert_int_equal(deadline.steps[i].closed.kind, CLOSED_HOLIDAY);
        assert_true(deadline.steps[i].is_whole_day);
    }
    assert_str(deadline.steps[3].closed.holiday->holiday->name,
               "Second Day of Christmas");
    test_opening_release(&t);
}

static void without_a_zone_nothing_is_guessed(void **state)
{
    (void)state;
    static const struct {
        const char *hours;
        const char *duration;
        enum opening_unknown unknown;
    } cases[] = {
        {"{x: {zone: customer, week: {mon: 09:00-17:00}}}", "1 business hour",
         OPENING_NEEDS_CUSTOMER_ZONE},
        {"{x: {zone: customer, week: {mon: 09:00-17:00}}}", "1 hour",
         OPENING_KNOWN},
        {"{}", "1 business hour", OPENING_KNOWN},
        {"{}", "1 business day", OPENING_NEEDS_ZONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct test_opening t;
        test_opening_read(&t, cases[i].hours);
        t.opening = opening_new(&t.terms, &t.r->arena);
        const struct due_case given = {.opened = "2027-01-08T17:00",
                                       .duration = cases[i].duration};
        struct deadline deadline = ask(&t, &given);
        if (deadline.unknown != cases[i].unknown ||
            (deadline.outcome == DEADLINE_UNKNOWN) !=
                (cases[i].unknown != OPENING_KNOWN)) {
            fail_msg("%s, %s", cases[i].hours, cases[i].duration);
        }
        test_opening_release(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elapsed_time_counts_every_second),
        cmocka_unit_test(business_time_counts_open_seconds),
        cmocka_unit_test(business_days_end_with_the_day_or_at_the_same_time),
        cmocka_unit_test(the_next_business_day_ends_with_its_close),
        cmocka_unit_test(behind_the_cutoff_counts_the_next_business_day),
        cmocka_unit_test(steps_tell_what_happened),
        cmocka_unit_test(closed_days_are_steps_of_their_own),
        cmocka_unit_test(without_a_zone_nothing_is_guessed),
    };
    return RUN_TESTS(tests);
}
