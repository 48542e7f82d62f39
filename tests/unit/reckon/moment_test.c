/* SPDX-License-Identifier: MIT */
#include "reckon/moment.h"

#include "test_world.h"

static void only_one_spelling_is_a_moment(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int32_t second; /* -1: none */
        bool has_offset;
        int32_t offset;
    } cases[] = {
        {"2026-11-20T16:30", 59400, false, 0},
        {"2026-11-20T16:30:15", 59415, false, 0},
        {"2026-11-20T00:00Z", 0, true, 0},
        {"2026-11-20T16:30+05:45", 59400, true, 20700},
        {"2026-11-20T16:30:00-09:30", 59400, true, -34200},
        {"", -1, false, 0},
        {"2026-11-20", -1, false, 0},
        {"2026-11-20 16:30", -1, false, 0},
        {"2026-11-20T16", -1, false, 0},
        {"2026-11-20T1630", -1, false, 0},
        {"2026-11-20T24:00", -1, false, 0},
        {"2026-11-20T23:60", -1, false, 0},
        {"2026-11-20T23:59:60", -1, false, 0},
        {"2026-11-20T23:59:6", -1, false, 0},
        {"2026-11-20T23:59:", -1, false, 0},
        {"2026-11-31T12:00", -1, false, 0},
        {"1899-12-31T12:00", -1, false, 0},
        {"9001-01-01T12:00", -1, false, 0},
        {"2026-11-20T16:30z", -1, false, 0},
        {"2026-11-20T16:30+1", -1, false, 0},
        {"2026-11-20T16:30+0100", -1, false, 0},
        {"2026-11-20T16:30+24:00", -1, false, 0},
        {"2026-11-20T16:30 ", -1, false, 0},
        {"2026-11-20T16:30ZZ", -1, false, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct moment moment;
        bool good = moment_parse(str_from(cases[i].text), &moment);
        if (good != (cases[i].second >= 0) ||
            (good && (moment.second != cases[i].second ||
                      moment.has_offset != cases[i].has_offset ||
                      moment.offset_seconds != cases[i].offset))) {
            fail_msg("%s", cases[i].text);
        }
    }
}

static void local_times_become_instants(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        const char *text;
        enum moment_place place;
        const char *shown;
    } cases[] = {
        {"Europe/Berlin", "2026-11-20T16:30", MOMENT_ONCE,
         "2026-11-20T16:30:00+01:00"},
        {"Europe/Berlin", "2026-11-20T16:30Z", MOMENT_ONCE,
         "2026-11-20T17:30:00+01:00"},
        {"Europe/Berlin", "2027-03-28T02:30", MOMENT_SKIPPED,
         "2027-03-28T03:00:00+02:00"},
        {"Europe/Berlin", "2027-10-31T02:30", MOMENT_TWICE,
         "2027-10-31T02:30:00+02:00"},
        {"Asia/Kathmandu", "2027-01-01T00:00:01Z", MOMENT_ONCE,
         "2027-01-01T05:45:01+05:45"},
        {"Pacific/Marquesas", "1969-12-31T23:00", MOMENT_ONCE,
         "1969-12-31T23:00:00-09:30"},
    };
    struct arena arena = {0};
    struct test_zones zones = {.arena = &arena};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct zone *zone =
            test_zone_find(&zones, str_from(cases[i].zone));
        struct moment moment;
        int64_t at;
        assert_true(moment_parse(str_from(cases[i].text), &moment));
        assert_int_equal(moment_resolve(&moment, zone, &at), cases[i].place);
        assert_str(moment_text(zone, at, &arena), cases[i].shown);
    }
    test_world_close(&zones);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_one_spelling_is_a_moment),
        cmocka_unit_test(local_times_become_instants),
    };
    return RUN_TESTS(tests);
}
