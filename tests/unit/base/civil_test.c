/* SPDX-License-Identifier: MIT */
#include "base/civil.h"

#include "test.h"

static void dates_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "2026-02-30", "2027-02-29",  "1900-02-29", "2026-13-01",
        "2026-00-10", "2026-04-31",  "0000-01-01", "2026-1-01",
        "26-01-01",   "2026-01-01 ", "2026/01/01", "",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        date day;
        assert_false(date_parse(str_from(wrong[i]), &day));
    }
}

static void days_and_dates_agree_over_four_centuries(void **state)
{
    (void)state;
    date day = {.year = 1899, .month = 12, .day = 31};
    int64_t days = date_to_days(day);
    enum weekday weekday = SUNDAY;
    assert_int_equal(date_to_days((date){1970, 1, 1}), 0);
    assert_int_equal(date_weekday(day), weekday);
    for (int i = 0; i < 400 * 365; i++) {
        date next = date_from_days(++days);
        assert_true(date_is_valid(next));
        assert_true(date_compare(day, next) < 0);
        assert_int_equal(date_to_days(next), days);
        weekday = weekday == SUNDAY ? MONDAY : (enum weekday)(weekday + 1);
        assert_int_equal(date_weekday(next), weekday);
        day = next;
    }
}

static void times_have_two_digits_each_and_end_at_24(void **state)
{
    (void)state;
    static const char *const wrong[] = {"25:00", "24:01", "9:00", "09:60",
                                        "09.00", "0900",  "09:5", "-1:00"};
    int32_t minutes;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(time_parse(str_from(wrong[i]), &minutes));
    }
    assert_true(time_parse(STR("00:00"), &minutes));
    assert_int_equal(minutes, 0);
    assert_true(time_parse(STR("22:30"), &minutes));
    assert_int_equal(minutes, 1350);
    assert_true(time_parse(STR("24:00"), &minutes));
    assert_int_equal(minutes, MINUTES_PER_DAY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_that_do_not_exist_are_refused),
        cmocka_unit_test(days_and_dates_agree_over_four_centuries),
        cmocka_unit_test(times_have_two_digits_each_and_end_at_24),
    };
    return RUN_TESTS(tests);
}
