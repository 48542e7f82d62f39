/* SPDX-License-Identifier: MIT */
/*
 * Each case is the lines of a VCALENDAR, which begin with line 2, and what
 * comes of them: days with their names, or findings.
 */
#include "exchange/ics_read.h"

#include "test.h"

#include <stdlib.h>

#define EVENT(lines) "BEGIN:VEVENT\r\n" lines "END:VEVENT\r\n"
#define NAME         "SUMMARY:A\r\n"
#define ON(date)     "DTSTART;VALUE=DATE:" date "\r\n"
#define TO(date)     "DTEND;VALUE=DATE:" date "\r\n"

struct case_ {
    const char *lines;
    const char *days;
    const char *findings;
};

/* Reads a file; gives its days as "2027-12-24 A, 2027-12-25 B". */
static str read_days(struct arena *arena, const struct source *source,
                     struct diags *diags)
{
    const struct value *map = ics_read(source, arena, diags);
    str text = STR("");
    assert_int_equal(map != NULL, diags->error_count == 0);
    for (size_t i = 0; map && i < map->entry_count; i++) {
        const struct value_entry *entry = &map->entries[i];
        assert_ptr_equal(entry->value->source, source);
        assert_true(entry->key_start.line > 1 &&
                    entry->value->start.line == entry->key_start.line);
        text =
            arena_printf(arena, "%.*s%s%.*s %.*s", STR_ARG(text), i ? ", " : "",
                         STR_ARG(entry->key), STR_ARG(entry->value->text));
    }
    return text;
}

static str findings(struct arena *arena, struct diags *diags)
{
    str text = STR("");
    diags_sort(diags);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        assert_true(diag->hint.len > 0);
        text = arena_printf(arena, "%.*s%s%s %u", STR_ARG(text), i ? "; " : "",
                            diag->rule, diag->start.line);
    }
    return text;
}

static void check_file(const char *file, const char *days, const char *found)
{
    struct arena arena = {0};
    struct diags diags;
    const struct source source = {STR("t.ics"), str_from(file)};
    diags_init(&diags, &arena);
    str got = read_days(&arena, &source, &diags);
    if (!str_equal(got, str_from(days))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", file, STR_ARG(got), days);
    }
    got = findings(&arena, &diags);
    if (!str_equal(got, str_from(found))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", file, STR_ARG(got), found);
    }
    arena_release(&arena);
}

static void check_cases(const struct case_ *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        str file = arena_printf(
            &arena, "BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n", cases[i].lines);
        check_file(file.data, cases[i].days, cases[i].findings);
        arena_release(&arena);
    }
}

static void all_day_events_are_days(void **state)
{
    (void)state;
    static const struct case_ cases[] = {
        {EVENT(ON("20271224") NAME), "2027-12-24 A", ""},
        {EVENT("DTSTART:20271224\r\n" NAME), "2027-12-24 A", ""},
        {EVENT(NAME ON("20271224") TO("20271225")), "2027-12-24 A", ""},
        {EVENT(ON("20271231") TO("20280103") NAME),
         "2027-12-31 A, 2028-01-01 A, 2028-01-02 A", ""},
        {EVENT(ON("20271224") "DURATION:P2D\r\n" NAME),
         "2027-12-24 A, 2027-12-25 A", ""},
        {EVENT(ON("20271224") "DURATION:P1W\r\n" NAME),
         "2027-12-24 A, 2027-12-25 A, 2027-12-26 A, 2027-12-27 A, "
         "2027-12-28 A, 2027-12-29 A, 2027-12-30 A",
         ""},
        /* in order, and two of one day joined, but not what is the same */
        {EVENT(ON("20271225") "SUMMARY:B\r\n") EVENT(ON("20271224") NAME),
         "2027-12-24 A, 2027-12-25 B", ""},
        {EVENT(ON("20271224") NAME) EVENT(ON("20271224") "SUMMARY:B\r\n")
             EVENT(ON("20271224") NAME) EVENT(ON("20271224") "SUMMARY:B\r\n"),
         "2027-12-24 A / B", ""},
        /* names: escapes, folds, blanks */
        {EVENT(ON("20271224") "SUMMARY:Closed\\, all\\; of it\\nyes\r\n"),
         "2027-12-24 Closed, all; of it yes", ""},
        {EVENT(ON("20271224") "SUMMARY;LANGUAGE=en: New Y\r\n ear\r\n"),
         "2027-12-24 New Year", ""},
        {EVENT(ON("20271224") "SUMMARY:春节\r\n"), "2027-12-24 春节", ""},
        {"begin:vevent\ndtstart;value=date:20271224\nsummary:A\nend:vevent\n",
         "2027-12-24 A", ""},
        /* what else there can be */
        {"BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
         "END:STANDARD\r\nEND:VTIMEZONE\r\nX-WR-CALNAME:C\r\n"
         "BEGIN:VTODO\r\nSUMMARY:T\r\nEND:VTODO\r\n" EVENT(
             ON("20271224") NAME "BEGIN:VALARM\r\nSUMMARY:B\r\n"
                                 "END:VALARM\r\nUID:1@a\r\nX-A;B=\"C\":D\r\n"),
         "2027-12-24 A", ""},
        {EVENT(ON("20271224") NAME "STATUS:CANCELLED\r\n"), "", ""},
        {EVENT("DTSTART:20271224T090000Z\r\n" NAME), "", "ics-timed 3"},
    };
    check_cases(cases, sizeof cases / sizeof *cases);
}

static void what_is_repeated_every_year_is_listed(void **state)
{
    (void)state;
    static const struct case_ cases[] = {
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;COUNT=3\r\n" NAME),
         "2027-12-24 A, 2028-12-24 A, 2029-12-24 A", ""},
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;UNTIL=20291224\r\n" NAME),
         "2027-12-24 A, 2028-12-24 A, 2029-12-24 A", ""},
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=2\r\n" NAME),
         "2027-12-24 A, 2029-12-24 A", ""},
        {EVENT(ON("20270503") "RRULE:FREQ=YEARLY;COUNT=3;BYMONTH=5;BYDAY="
                              "1MO\r\n" NAME),
         "2027-05-03 A, 2028-05-01 A, 2029-05-07 A", ""},
        {EVENT(ON("20271231")
                   TO("20280102") "RRULE:FREQ=YEARLY;COUNT=2\r\n" NAME),
         "2027-12-31 A, 2028-01-01 A, 2028-12-31 A, 2029-01-01 A", ""},
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;COUNT=3\r\n"
                              "EXDATE;VALUE=DATE:20281224\r\n" NAME),
         "2027-12-24 A, 2029-12-24 A", ""},
        {EVENT(ON("20271224") "RDATE;VALUE=DATE:20280301\r\n" NAME),
         "2027-12-24 A, 2028-03-01 A", ""},
        /* from 1970 to 2100, however long it runs */
        {EVENT(ON("00010301") "RRULE:FREQ=YEARLY;UNTIL=19710301\r\n" NAME),
         "1970-03-01 A, 1971-03-01 A", ""},
        {EVENT(ON("20990301") "RRULE:FREQ=YEARLY\r\n" NAME),
         "2099-03-01 A, 2100-03-01 A", ""},
        {EVENT(ON(
             "20270228") "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n" NAME),
         "", "ics-event 4"},
    };
    check_cases(cases, sizeof cases / sizeof *cases);
}

static void what_cannot_be_read_is_told_with_its_line(void **state)
{
    (void)state;
    static const struct case_ cases[] = {
        {"", "", "ics-syntax 1"}, /* no event */
        {EVENT(ON("20271224")), "", "ics-event 2"},
        {EVENT(ON("20271224") "SUMMARY: \r\n"), "", "ics-event 2"},
        {EVENT(NAME), "", "ics-event 2"},
        {EVENT("DTSTART;VALUE=DATE:tomorrow\r\n" NAME), "", "ics-event 2"},
        {EVENT(ON("20270230") NAME), "", "ics-event 3"},
        {EVENT(ON("20271224") TO("20271224") NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") TO("20271220") NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") NAME TO("20291224")), "", "ics-event 5"},
        {EVENT(ON("20271224") "DTEND:20271225T100000Z\r\n" NAME), "",
         "ics-event 4"},
        {EVENT(ON("20271224") "DURATION:PT4H\r\n" NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") "DURATION:-P1D\r\n" NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") "DURATION:P99999999W\r\n" NAME), "",
         "ics-event 4"},
        {EVENT(ON("20271224") NAME "RECURRENCE-ID;VALUE=DATE:20271224\r\n"), "",
         "ics-event 5"},
        /* rules */
        {EVENT(ON("20271224") "RRULE:FREQ=SECONDLY\r\n" NAME), "",
         "ics-event 4"},
        {EVENT(ON("20271224") "RRULE:FREQ=WEEKLY\r\n" NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;BYSECOND=1\r\n" NAME), "",
         "ics-event 4"},
        {EVENT(ON("20271224") "RRULE:RSCALE=CHINESE;FREQ=YEARLY\r\n" NAME), "",
         "ics-event 4"},
        {EVENT(
             ON("20271224") "RRULE:FREQ=YEARLY\r\nRRULE:FREQ=YEARLY\r\n" NAME),
         "", "ics-event 5"},
        {EVENT(ON("20271224") "RRULE:\r\n" NAME), "", "ics-event 4"},
        {EVENT(ON("20271224") "RRULE:FREQ=YEARLY;COUNT=x\r\n" NAME), "",
         "ics-event 2"},
        /* each event is looked at */
        {EVENT(ON("20271224")) EVENT(NAME), "", "ics-event 2; ics-event 5"},
        /* components */
        {"BEGIN:VEVENT\r\n" ON("20271224") NAME, "", "ics-syntax 5"},
        {"END:VEVENT\r\n", "", "ics-syntax 2"},
        {"BEGIN:A\r\nBEGIN:A\r\nBEGIN:A\r\nBEGIN:A\r\nBEGIN:A\r\nBEGIN:A\r\n"
         "BEGIN:A\r\nBEGIN:A\r\n",
         "", "ics-limit 9"},
    };
    check_cases(cases, sizeof cases / sizeof *cases);
}

static void a_file_that_is_no_calendar_is_refused(void **state)
{
    (void)state;
    check_file("", "", "ics-syntax 1");
    check_file("calendar: c\n", "", "ics-syntax 1");
    check_file("BEGIN:VEVENT\r\n", "", "ics-syntax 1");
    check_file("\r\n\r\nBEGIN:VCALENDAR\r\n", "", "ics-syntax 3");
    check_file("BEGIN:VCALENDAR\r\nX:\xFF\r\n", "", "ics-encoding 2");
    check_file("BEGIN:VCALENDAR\r\nX:\x01\r\n", "", "ics-encoding 2");
    check_file("BEGIN:VCALENDAR\r\nX:\xE2\x80\xAE\r\n", "", "ics-encoding 2");
    check_file("\xEF\xBB\xBF"
               "BEGIN:VCALENDAR\r\n" EVENT(ON("20271224") NAME) "END:VCALENDAR",
               "2027-12-24 A", "");
}

/* Repeats a text behind a beginning; the caller frees it. */
static char *repeated(const char *begin, const char *text, size_t times)
{
    size_t first = strlen(begin);
    size_t len = strlen(text);
    char *all = calloc(1, first + times * len + 1);
    assert_non_null(all);
    memcpy(all, begin, first);
    for (size_t i = 0; i < times; i++) {
        memcpy(all + first + i * len, text, len);
    }
    return all;
}

static void there_is_an_end_to_everything(void **state)
{
    (void)state;
    static const struct {
        const char *begin;
        const char *text;
        size_t times;
        const char *findings;
    } cases[] = {
        {"BEGIN:VCALENDAR\r\n", EVENT(ON("20271224") NAME), ICS_MAX_EVENTS + 1,
         "ics-limit 20002"},
        {"BEGIN:VCALENDAR\r\nX:", "0123456789", ICS_MAX_LINE_BYTES / 10 + 1,
         "ics-limit 2"},
        {"BEGIN:VCALENDAR\r\nX:", "\r\n 0123456789",
         ICS_MAX_LINE_BYTES / 10 + 1, "ics-limit 2"},
        {"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "RDATE:20270101\r\n", 100,
         "ics-limit 67"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *file = repeated(cases[i].begin, cases[i].text, cases[i].times);
        check_file(file, "", cases[i].findings);
        free(file);
    }
    /* 131 years of 366 days are more than there may be. */
    check_file(
        "BEGIN:VCALENDAR\r\n" EVENT(ON("19700101") TO(
            "19710102") "RRULE:FREQ=YEARLY\r\n" NAME) "END:VCALENDAR\r\n",
        "", "ics-limit 3");
}

static void the_version_of_libical_is_told(void **state)
{
    (void)state;
    assert_true(ics_library_version().len >= 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_day_events_are_days),
        cmocka_unit_test(what_is_repeated_every_year_is_listed),
        cmocka_unit_test(what_cannot_be_read_is_told_with_its_line),
        cmocka_unit_test(a_file_that_is_no_calendar_is_refused),
        cmocka_unit_test(there_is_an_end_to_everything),
        cmocka_unit_test(the_version_of_libical_is_told),
    };
    return RUN_TESTS(tests);
}
