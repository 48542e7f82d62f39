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
        {"[{12-24: closed}]", "date-invalid 3:11", NULL},
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
            assert_true(date_compare(schedule.except.items[j - 1].first,
                                     schedule.except.items[j].first) <= 0);
        }
        reader_release(r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_week_is_half_open_intervals),
        cmocka_unit_test(hours_that_cannot_be_are_refused),
        cmocka_unit_test(overlapping_hours_name_both_places),
        cmocka_unit_test(a_full_week_has_no_hole),
        cmocka_unit_test(exceptions_are_sorted_dates_with_weeks),
    };
    return RUN_TESTS(tests);
}
