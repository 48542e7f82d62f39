/* SPDX-License-Identifier: MIT */
/* Weeks are shown as their intervals: "0 09:00 +480" is Monday 9 to 17. */
#include "model/schedule.h"

#include "model/read.h"

struct week_case {
    const char *week;  /* what follows `week: ` */
    const char *shown; /* the intervals, or the findings */
    const char *hint;  /* NULL: any; "": none */
};

static bool read_schedule(struct reader *r, const char *week, const char *rest,
                          struct schedule *schedule)
{
    str yaml = arena_printf(&r->arena, "zone: Europe/Berlin\nweek: %s\n%s",
                            week, rest);
    return reader_read(r, &schedule_schema, yaml.data, schedule);
}

static str show_week(struct reader *r, const struct week *week)
{
    str shown = STR("");
    for (size_t i = 0; i < week->count; i++) {
        int32_t start = week->items[i].start_minute;
        int32_t minute = start % MINUTES_PER_DAY;
        shown =
            arena_printf(&r->arena, "%.*s%s%d %02d:%02d +%d", STR_ARG(shown),
                         i ? ", " : "", start / MINUTES_PER_DAY, minute / 60,
                         minute % 60, week->items[i].end_minute - start);
    }
    return shown;
}

static void check_week(const struct week_case *given)
{
    struct reader *r = reader_new();
    struct schedule schedule = {0};
    if (read_schedule(r, given->week, "", &schedule)) {
        str shown = show_week(r, &schedule.week);
        if (!str_equal(shown, str_from(given->shown))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", given->week,
                     STR_ARG(shown), given->shown);
        }
    } else {
        check_findings(r, given->week, given->shown, given->hint);
    }
    reader_release(r);
}

#define CHECK_WEEKS(cases)                                                     \
    for (size_t i = 0; i < sizeof(cases) / sizeof *(cases); i++) {             \
        check_week(&(cases)[i]);                                               \
    }

static void a_week_is_half_open_intervals(void **state)
{
    (void)state;
    static const struct week_case cases[] = {
        {"{mon: 09:00-17:00}", "0 09:00 +480", NULL},
        {"{mon: 09:00 to 17:00}", "0 09:00 +480", NULL},
        {"{mon: [13:00-17:00, 09:00-13:00]}", "0 09:00 +240, 0 13:00 +240",
         NULL},
        {"{thu-fri: 09:00-12:00}", "3 09:00 +180, 4 09:00 +180", NULL},
        {"{sat-mon: 10:00-11:00}", "0 10:00 +60, 5 10:00 +60, 6 10:00 +60",
         NULL},
        {"{mon-mon: 10:00-11:00}", "0 10:00 +60", NULL},
        {"{mon: 00:00-24:00}", "0 00:00 +1440", NULL},
        {"{mon: 23:00-24:00, tue: 00:00-01:00}", "0 23:00 +60, 1 00:00 +60",
         NULL},
        {"{mon: 22:00 to 06:00 next day}", "0 22:00 +480", NULL},
        {"{sun: 22:00 to 06:00 next day}", "6 22:00 +480", NULL},
        {"{sat: 08:00 to 10:00 next day}", "5 08:00 +1560", NULL},
        {"{mon-fri: 09:00-17:00, sat: closed}",
         "0 09:00 +480, 1 09:00 +480, 2 09:00 +480, 3 09:00 +480, "
         "4 09:00 +480",
         NULL},
        {"{fri: 22:00 to 06:00 next day, sat: closed}", "4 22:00 +480", NULL},
        {"[sun 15:00 to fri 17:00]", "6 15:00 +7320", NULL},
        {"[fri 17:00 to mon 09:00]", "4 17:00 +3840", NULL},
        {"[mon 09:00 to mon 09:00]", "0 09:00 +10080", NULL},
        {"[sun 24:00 to mon 06:00]", "0 00:00 +360", NULL},
        {"[mon 09:00 to sun 24:00]", "0 09:00 +9540", NULL},
        {"[sun 22:00 to mon 06:00, mon 22:00 to 06:00 next day]",
         "0 22:00 +480, 6 22:00 +480", NULL},
        {"[mon-tue 09:00-17:00, daily 20:00-20:30]",
         "0 09:00 +480, 0 20:00 +30, 1 09:00 +480, 1 20:00 +30, 2 20:00 +30, "
         "3 20:00 +30, 4 20:00 +30, 5 20:00 +30, 6 20:00 +30",
         NULL},
        {"closed", "", NULL},
    };
    CHECK_WEEKS(cases);
}

static void hours_that_cannot_be_are_refused(void **state)
{
    (void)state;
    static const struct week_case cases[] = {
        /* D01 */
        {"{mon: 18:00-09:00}", "hours-order 2:13",
         "for hours across midnight write `18:00 to 09:00 next day`"},
        {"{mon: 09:00-09:00}", "hours-order 2:13", "09:00 to 09:00 next day"},
        /* D03 */
        {"{mon: 09:00-25:00}", "hours-time 2:13", "00:00 to 24:00"},
        {"{mon: 9:5-17:00}", "hours-time 2:13", "two digits"},
        {"{mon: 9:00-17:00}", "hours-time 2:13", "write `09:00-17:00`"},
        {"{mon: 9-17}", "hours-time 2:13", "write `09:00-17:00`"},
        {"{mon: 9.30 to 17.00}", "hours-time 2:13", "write `09:30-17:00`"},
        {"{mon: 24:00-24:00}", "hours-time 2:13", NULL},
        {"{mon: 09:00–17:00}", "hours-form 2:13", "write `09:00-17:00`"},
        {"{mon: 22:00 — 6:00}", "hours-form 2:13",
         "write `22:00 to 06:00 next day`"},
        {"{mon: 9am-5pm}", "hours-form 2:13", "write `09:00-17:00`, "},
        {"{mon: \"09:00-12:00, 13:00-17:00\"}", "hours-form 2:13",
         "`[09:00-12:00, 13:00-17:00]`"},
        {"{mon: 09:00-12:00 13:00-17:00}", "hours-form 2:13",
         "`[09:00-12:00, 13:00-17:00]`"},
        {"{mon: 09:00}", "hours-form 2:13", NULL},
        {"{mon: next day}", "hours-form 2:13", NULL},
        {"{mon: open}", "hours-form 2:13", "`closed`"},
        {"{mon: }", "hours-form 2:13", "write `closed`"},
        {"{mon: [09:00-12:00, [13:00-14:00]]}", "hours-form 2:27", NULL},
        {"{mon: {a: b}}", "hours-form 2:13", NULL},
        {"{Mon: 09:00-17:00}", "hours-days 2:8", "mon tue wed"},
        {"{mon-: 09:00-17:00}", "hours-days 2:8", NULL},
        {"{weekdays: 09:00-17:00}", "hours-days 2:8", NULL},
        {"[mon 09:00]", "hours-form 2:8", NULL},
        {"[mon 25:00 to fri 17:00]", "hours-form 2:8", NULL},
        {"[someday 09:00-17:00]", "hours-form 2:8", NULL},
        {"[{mon: 09:00-17:00}]", "hours-form 2:8", NULL},
        {"always", "hours-form 2:7", NULL},
        {"{}", "required-empty 2:7", "mon-fri: 09:00-17:00"},
        {"[]", "required-empty 2:7", NULL},
        {"~", "required-missing 1:1", "mon-fri: 09:00-17:00"},
        /* one run finds them all */
        {"{mon: 18:00-09:00, tue: x, Wed: 09:00-12:00}",
         "hours-order 2:13; hours-form 2:31; hours-days 2:34", NULL},
    };
    CHECK_WEEKS(cases);
}

static void overlapping_hours_name_both_places(void **state)
{
    (void)state;
    static const struct week_case cases[] = {
        /* D02 */
        {"{mon: [09:00-13:00, 12:00-17:00]}", "hours-overlap 2:27 < 2:14",
         "once"},
        {"{mon: [12:00-17:00, 09:00-13:00]}", "hours-overlap 2:27 < 2:14",
         NULL},
        {"{mon: [09:00-13:00, 13:00-17:00]}", "0 09:00 +240, 0 13:00 +240",
         NULL},
        {"{mon: 09:00-17:00, mon-fri: 16:00-18:00}",
         "hours-overlap 2:35 < 2:13", NULL},
        {"{mon: [09:00-17:00, 09:00-17:00]}", "hours-overlap 2:27 < 2:14",
         NULL},
        {"{mon: 22:00 to 06:00 next day, tue: 05:59-08:00}",
         "hours-overlap 2:43 < 2:13", NULL},
        {"{mon: 22:00 to 06:00 next day, tue: 06:00-08:00}",
         "0 22:00 +480, 1 06:00 +120", NULL},
        /* past the end of the week */
        {"{mon: 05:59-08:00, sun: 22:00 to 06:00 next day}",
         "hours-overlap 2:31 < 2:13", NULL},
        {"{mon: 06:00-08:00, sun: 22:00 to 06:00 next day}",
         "0 06:00 +120, 6 22:00 +480", NULL},
        {"[sun 15:00 to fri 17:00, wed 09:00-10:00]",
         "hours-overlap 2:32 < 2:8", NULL},
        {"[sun 15:00 to fri 17:00, sat 09:00-10:00]",
         "5 09:00 +60, 6 15:00 +7320", NULL},
        /* a day that runs into the next one like it */
        {"{mon-tue: 08:00 to 10:00 next day}", "hours-overlap 2:17", NULL},
        /* open and closed at once */
        {"{mon-fri: 09:00-17:00, wed: closed}", "hours-overlap 2:35 < 2:17",
         NULL},
        {"{wed: closed, mon-fri: 09:00-17:00}", "hours-overlap 2:30 < 2:13",
         NULL},
    };
    CHECK_WEEKS(cases);
}

static void a_full_week_has_no_hole(void **state)
{
    (void)state;
    static const struct {
        const char *week;
        bool full;
    } cases[] = {
        {"{daily: 00:00-24:00}", true},
        {"{mon-sun: [00:00-12:00, 12:00-24:00]}", true},
        {"[mon 00:00 to sun 24:00]", true},
        {"[wed 12:00 to wed 12:00]", true},
        {"{daily: 08:00 to 08:00 next day}", true},
        {"{daily: 00:00-23:59}", false},
        {"{mon-sat: 00:00-24:00}", false},
        {"{tue-sun: 00:00-24:00}", false},
        {"[mon 00:01 to sun 24:00]", false},
        {"[sun 15:00 to fri 17:00]", false},
        {"closed", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct schedule schedule = {0};
        assert_true(read_schedule(r, cases[i].week, "", &schedule));
        if (week_is_full(&schedule.week) != cases[i].full) {
            fail_msg("%s", cases[i].week);
        }
        reader_release(r);
    }
}

static void exceptions_are_sorted_dates_with_weeks(void **state)
{
    (void)state;
    static const struct {
        const char *except; /* what follows `except: ` in line 3 */
        const char *findings;
        const char *hint;
    } cases[] = {
        {"[{2027-12-24: closed}]", "", NULL},
        {"{2027-12-24: closed, 2027-01-01: closed}", "", NULL},
        {"[{2027-12-24 to 2028-01-02: closed}, {2027-08-02: {mon: "
         "09:00-15:00}}]",
         "", NULL},
        {"[{2027-12-25: closed}, {2027-12-24 to 2027-12-31: closed}]",
         "hours-exceptions-overlap 3:23 < 3:59", "one exception"},
        {"[{2027-12-24: closed}, {2027-12-24 to 2027-12-24: closed}]",
         "hours-exceptions-overlap 3:59 < 3:23", NULL},
        {"[{2027-12-24 to 2027-12-31: closed}, {2028-01-01: closed}]", "",
         NULL},
        {"[{2027-12-31 to 2027-12-24: closed}]", "date-order 3:11", NULL},
        {"[{2027-02-29: closed}]", "date-invalid 3:11", "2027-12-24: closed"},
        /* every year, over the turn of it too */
        {"[{12-24: closed}]", "", NULL},
        {"[12-24: closed]", "", NULL},
        {"['12-24: closed']", "hours-form 3:10", "without quotation marks"},
        {"'12-24: closed'", "hours-form 3:9", "without quotation marks"},
        {"[{12-27 to 01-03: closed}, {01-04: closed}, {12-26: closed}]", "",
         NULL},
        {"[{02-29: closed}, {02-28: closed}, {03-01: closed}]", "", NULL},
        {"[{02-30: closed}]", "date-invalid 3:11", "for every year"},
        {"[{12-24 to 2027-12-26: closed}]", "date-invalid 3:11", NULL},
        {"[{2027-12-24 to 12-26: closed}]", "date-invalid 3:11", NULL},
        {"[{12-27 to 01-03: closed}, {01-03: closed}]",
         "hours-exceptions-overlap 3:27 < 3:44", "one exception"},
        {"[{12-27 to 01-03: closed}, {12-30: closed}]",
         "hours-exceptions-overlap 3:44 < 3:27", NULL},
        {"[{08-01 to 08-31: closed}, {08-15: closed}]",
         "hours-exceptions-overlap 3:44 < 3:27", NULL},
        {"[{08-15: closed}, {08-15: closed}]",
         "hours-exceptions-overlap 3:35 < 3:18", NULL},
        /* what holds once says more than what holds every year */
        {"[{08-01 to 08-31: closed}, {2027-08-15: closed}]", "", NULL},
        /* the long form */
        {"[{2027-02-08 to 2027-03-09: {name: Ramadan, week: {mon: "
         "09:00-14:30}, on_holidays: open}}]",
         "", NULL},
        {"[{12-24: {name: Eve, week: closed}}]", "", NULL},
        {"[{12-24: {name: Eve}}]", "required-missing 3:18", "week"},
        {"[{12-24: {name: Eve, weak: closed, week: closed}}]",
         "unknown-key 3:30", "week"},
        {"[{12-24: {week: closed, on_holidays: maybe}}]", "word-unknown 3:46",
         NULL},
        {"[{12-24: {week: {}}}]", "required-empty 3:25", NULL},
        {"[{12-24: {week: {mon: 12:00-09:00}}}]", "hours-order 3:31", NULL},
        {"[{2027-12-24: 09:00-12:00}]", "hours-form 3:23",
         "write `{daily: 09:00-12:00}`"},
        {"[{2027-12-24: }]", "hours-form 3:23", NULL},
        {"[{2027-12-24: {mon: 12:00-09:00}}]", "hours-order 3:29", NULL},
        {"[2027-12-24]", "hours-form 3:10", NULL},
        {"2027-12-24", "hours-form 3:9", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct schedule schedule = {0};
        str rest = arena_printf(&r->arena, "except: %s", cases[i].except);
        read_schedule(r, "{mon: 09:00-17:00}", rest.data, &schedule);
        check_findings(r, cases[i].except, cases[i].findings, cases[i].hint);
        for (size_t j = 1; j < schedule.except.count; j++) {
            const struct exception *before = &schedule.except.items[j - 1];
            const struct exception *here = &schedule.except.items[j];
            assert_true(!before->first.year || here->first.year);
            assert_true(!before->first.year ||
                        date_compare(before->first, here->first) <= 0);
        }
        reader_release(r);
    }
}

static void each_day_has_one_exception(void **state)
{
    (void)state;
    static const struct {
        date day;
        const char *name; /* NULL: none */
        bool on_holidays;
    } cases[] = {
        {{2027, 7, 31}, NULL, false},      {{2027, 8, 1}, "summer", false},
        {{2027, 8, 31}, "summer", false},  {{2027, 9, 1}, NULL, false},
        {{2027, 8, 15}, "once", true},     {{2028, 8, 15}, "summer", false},
        {{2027, 12, 26}, NULL, false},     {{2027, 12, 27}, "turn", true},
        {{2028, 1, 3}, "turn", true},      {{2028, 1, 4}, NULL, false},
        {{2027, 2, 28}, NULL, false},      {{2028, 2, 29}, "leap", true},
        {{2027, 3, 1}, NULL, false},       {{2027, 10, 2}, "twice", false},
        {{2027, 10, 3}, "closing", false},
    };
    struct reader *r = reader_new();
    struct schedule schedule = {0};
    assert_true(read_schedule(
        r, "{mon: 09:00-17:00}",
        "except:\n"
        "- 08-01 to 08-31: {name: summer, week: closed}\n"
        "- 2027-08-15: {name: once, week: closed}\n"
        "- 12-27 to 01-03: {name: turn, week: closed, on_holidays: open}\n"
        "- 02-29: {name: leap, week: closed}\n"
        "- 2027-10-01 to 2027-10-02: {name: twice, week: closed}\n"
        "- 2027-10-03: {name: closing, week: closed, on_holidays: closed}\n",
        &schedule));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct exception *found =
            schedule_exception(&schedule, cases[i].day);
        if ((found != NULL) != (cases[i].name != NULL) ||
            (found && (!str_equal(found->name, str_from(cases[i].name)) ||
                       found->opens_on_holidays != cases[i].on_holidays))) {
            fail_msg("%d-%d-%d", cases[i].day.year, cases[i].day.month,
                     cases[i].day.day);
        }
    }
    reader_release(r);
}

static void a_schedule_has_a_week_or_is_made_of_others(void **state)
{
    (void)state;
    static const struct {
        const char *yaml;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"{zone: Europe/Berlin, week: closed}", "", NULL},
        {"{zone: customer, week: closed, closed: [customer, provider]}", "",
         NULL},
        {"{made_of: [a, b]}", "", NULL},
        {"{made_of: a, zone: Europe/Berlin, cutoff: \"12:00\", name: A}", "",
         NULL},
        {"{week: closed}", "required-missing 1:1", "made_of"},
        {"{zone: Europe/Berlin}", "required-missing 1:1", "made_of"},
        {"{made_of: []}", "required-empty 1:11", NULL},
        {"{made_of: ~, zone: Europe/Berlin}", "required-missing 1:1", NULL},
        {"{made_of: [a], week: closed}", "hours-made-of 1:22 < 1:11",
         "put `week` into"},
        {"{made_of: [a], closed: [de], except: {12-24: closed}}",
         "hours-made-of 1:24 < 1:11; hours-made-of 1:38 < 1:11", NULL},
        {"{zone: Customer, week: closed}", "timezone-unknown 1:8", NULL},
        {"{zone: Europe/Berlin, week: closed, cutoff: 12}", "hours-time 1:45",
         "write `\"12:00\"`"},
        {"{zone: Europe/Berlin, week: closed, cutoff: 9.30}", "hours-time 1:45",
         "write `\"09:30\"`"},
        {"{zone: Europe/Berlin, week: closed, cutoff: noon}", "hours-time 1:45",
         ""},
        {"{zone: Europe/Berlin, week: closed, cutoff: \"25:00\"}",
         "hours-time 1:45", ""},
        {"{zone: Europe/Berlin, week: closed, cutoff: [a]}", "hours-time 1:45",
         ""},
        {"{zone: Europe/Berlin, week: closed, cutoff: \"24:00\"}", "", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct schedule schedule = {0};
        reader_read(r, &schedule_schema, cases[i].yaml, &schedule);
        check_findings(r, cases[i].yaml, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

/* Schedules of one plan; those that are not shown are not there. */
static void parts_are_other_schedules_of_the_document(void **state)
{
    (void)state;
    static const struct {
        const char *hours; /* in line 4, from column 8 on */
        const char *findings;
        const char *hint;
    } cases[] = {
        {"{a: {zone: Europe/Berlin, week: closed}, b: {made_of: [a, always]}, "
         "c: {made_of: [b, a]}}",
         "", NULL},
        {"{offfice: {zone: Europe/Berlin, week: closed}, b: {made_of: "
         "[office]}}",
         "ref-missing 4:69", "offfice"},
        {"{a: {zone: Europe/Berlin, week: closed}, b: {made_of: [a, a]}}",
         "ref-duplicate 4:66 < 4:63", NULL},
        {"{a: {made_of: [a]}}", "ref-cycle 4:23", "leave `a` out of what `a`"},
        {"{a: {made_of: [b]}, b: {made_of: [c]}, c: {made_of: [b]}}",
         "ref-cycle 4:61", "leave `b` out of what `c`"},
        {"{a: {made_of: [b]}, b: {made_of: [a]}, c: {made_of: [d]}, d: "
         "{made_of: [c]}}",
         "ref-cycle 4:42; ref-cycle 4:80", NULL},
        {"{a: {zone: Europe/Berlin, week: closed, closed: [customer, "
         "provider]}}",
         "", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue = {0};
        str yaml = arena_printf(
            &r->arena, "plan: p\nname: P\nsupport: [technical]\nhours: %s",
            cases[i].hours);
        const struct value *document = reader_yaml(r, "p.yaml", yaml.data);
        bool good = catalogue_read(&document, 1, NULL, &r->reading, &catalogue);
        assert_int_equal(good, *cases[i].findings == '\0');
        check_findings(r, cases[i].hours, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void the_ring_is_told_in_its_order(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue = {0};
    const struct value *document = reader_yaml(
        r, "p.yaml",
        "plan: p\nname: P\nsupport: [technical]\nhours: {a: {made_of: [b]}, "
        "b: {made_of: [c]}, c: {made_of: [d]}, d: {made_of: [b]}}");
    catalogue_read(&document, 1, NULL, &r->reading, &catalogue);
    assert_int_equal(r->diags.count, 1);
    assert_str(r->diags.items[0].message,
               "these hours are made of themselves: b > c > d > b");
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_is_half_open_intervals),
        cmocka_unit_test(hours_that_cannot_be_are_refused),
        cmocka_unit_test(overlapping_hours_name_both_places),
        cmocka_unit_test(a_full_week_has_no_hole),
        cmocka_unit_test(exceptions_are_sorted_dates_with_weeks),
        cmocka_unit_test(each_day_has_one_exception),
        cmocka_unit_test(a_schedule_has_a_week_or_is_made_of_others),
        cmocka_unit_test(parts_are_other_schedules_of_the_document),
        cmocka_unit_test(the_ring_is_told_in_its_order),
    };
    return RUN_TESTS(tests);
}
