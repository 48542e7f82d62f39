/* SPDX-License-Identifier: MIT */
/*
 * Easter is held against other algorithms, and the calendars that are shipped
 * against the dates that the governments publish.
 */
#include "reckon/holiday.h"

#include "model/shipped.h"
#include "reckon/holiday_date.h"

/* ---- Easter -------------------------------------------------------------- */

/* The anonymous algorithm of 1876. */
static date butcher(int32_t year)
{
    int32_t a = year % 19;
    int32_t b = year / 100;
    int32_t c = year % 100;
    int32_t g = (b - (b + 8) / 25 + 1) / 3;
    int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
    int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int32_t m = (a + 11 * h + 22 * l) / 451;
    int32_t n = h + l - 7 * m + 114;
    return (date){year, n / 31, n % 31 + 1};
}

/* Meeus's for the Julian calendar, as a Julian date; 13 days are between the
 * calendars from March 1900 to February 2100. */
static date meeus_julian(int32_t year)
{
    int32_t d = (19 * (year % 19) + 15) % 30;
    int32_t e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int32_t n = d + e + 114;
    return (date){year, n / 31, n % 31 + 1};
}

static void easter_is_what_other_algorithms_say(void **state)
{
    (void)state;
    for (int32_t year = 1583; year <= 4099; year++) {
        assert_int_equal(date_compare(easter_western(year), butcher(year)), 0);
    }
    for (int32_t year = 1900; year < 2100; year++) {
        date julian = meeus_julian(year);
        assert_int_equal(date_to_days(easter_orthodox(year)),
                         date_to_days(julian) + 13);
    }
    date of_2100 = easter_orthodox(2100); /* 14 days between the calendars */
    assert_int_equal(date_compare(of_2100, (date){2100, 5, 2}), 0);
}

/* ---- rules --------------------------------------------------------------- */

static void a_rule_gives_a_date_for_each_year(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int32_t year;
        const char *date; /* NULL: none */
    } cases[] = {
        {"12-25", 2027, "2027-12-25"},
        {"02-29", 2028, "2028-02-29"},
        {"02-29", 2027, NULL},
        {"2027-05-06", 2027, "2027-05-06"},
        {"2027-05-06", 2028, NULL},
        {"easter", 2027, "2027-03-28"},
        {"easter - 2", 2027, "2027-03-26"},
        {"easter + 39", 2027, "2027-05-06"},
        {"easter - 80", 2008, "2008-01-03"},
        {"orthodox easter", 2027, "2027-05-02"},
        {"orthodox easter + 49", 2026, "2026-05-31"},
        {"first mon in may", 2027, "2027-05-03"},
        {"first sat in may", 2027, "2027-05-01"},
        {"fourth thu in nov", 2027, "2027-11-25"},
        {"last mon in may", 2027, "2027-05-31"},
        {"last mon in feb", 2028, "2028-02-28"},
        {"last fri in dec", 2027, "2027-12-31"},
        {"mon before 05-25", 2026, "2026-05-18"},
        {"mon before 05-25", 2027, "2027-05-24"},
        {"mon on or before 05-25", 2026, "2026-05-25"},
        {"mon after 05-25", 2026, "2026-06-01"},
        {"mon on or after 05-25", 2026, "2026-05-25"},
        {"wed before 11-23", 2028, "2028-11-22"},
        {"mon before 01-01", 2028, "2027-12-27"},
        {"mon after 12-31", 9999, NULL},
        {"mon before 01-01", 1, NULL},
        {"12-25", 0, NULL},
        {"12-25", 10000, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct day_rule rule;
        date day = {0};
        char text[32] = "";
        assert_true(day_rule_parse(str_from(cases[i].rule), &rule));
        if (holiday_date(&rule, cases[i].year, &day)) {
            snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month,
                     day.day);
        }
        if (strcmp(text, cases[i].date ? cases[i].date : "") != 0) {
            fail_msg("%s in %d: %s", cases[i].rule, cases[i].year, text);
        }
    }
}

/* ---- calendars
 * --------------------------------------------------------------- */

/* Gives the catalogue of one plan that is closed on the days of `id`, and of
 * documents besides. */
static void read_closed(struct reader *r, const char *id,
                        const char *const *texts, struct catalogue *catalogue)
{
    const struct value *documents[8];
    size_t count = 0;
    str plan = arena_printf(
        &r->arena,
        "plan: p\nname: P\nsupport: [technical]\nhours: {o: {zone: "
        "Europe/Berlin, week: {daily: 09:00-17:00}, closed: [%s]}}\n",
        id);
    documents[count++] = reader_yaml(r, "plan.yaml", plan.data);
    for (size_t i = 0; texts && texts[i]; i++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)i);
        documents[count++] = reader_yaml(r, path.data, texts[i]);
    }
    *catalogue = (struct catalogue){0};
    if (!catalogue_read(documents, count, NULL, &r->reading, catalogue)) {
        fail_msg("%s: %.*s", id, STR_ARG(reader_findings(r)));
    }
}

enum which { ALL_DAYS, WORKING_DAYS };

/* Gives the days of a year as "01-01 12-25", those on weekends left out or
 * not. */
static str list_days(struct reader *r, const struct catalogue *catalogue,
                     const char *id, int32_t year, enum which which)
{
    const struct calendar *calendar =
        catalogue_calendar(catalogue, str_from(id));
    assert_non_null(calendar);
    struct holiday_days days =
        holidays_of_year(catalogue, calendar, year, &r->arena);
    str text = STR("");
    for (size_t i = 0; i < days.count; i++) {
        date day = days.items[i].day;
        assert_int_equal(day.year, year);
        if (which == ALL_DAYS || date_weekday(day) < SATURDAY) {
            text = arena_printf(&r->arena, "%.*s%s%02d-%02d", STR_ARG(text),
                                text.len ? " " : "", day.month, day.day);
        }
    }
    return text;
}

static void check_days(struct reader *r, const struct catalogue *catalogue,
                       const char *id, int32_t year, enum which which,
                       const char *want)
{
    str got = list_days(r, catalogue, id, year, which);
    if (!str_equal(got, str_from(want))) {
        fail_msg("%s %d\n  got:  %.*s\n  want: %s", id, year, STR_ARG(got),
                 want);
    }
}

static void shipped_calendars_are_what_governments_publish(void **state)
{
    (void)state;
    static const struct {
        const char *id;
        int32_t year;
        const char *days; /* that are no weekend */
    } cases[] = {
        /* opm.gov */
        {"us", 2024,
         "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"},
        {"us", 2025,
         "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"},
        {"us", 2026,
         "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"},
        {"us", 2027,
         "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 "
         "12-31"},
        {"us", 2028,
         "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"},
        {"us", 2029,
         "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"},
        {"us", 2030,
         "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"},
        /* gov.uk */
        {"gb-eng", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"},
        {"gb-eng", 2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"},
        {"gb-eng", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        {"gb-eng", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
        {"gb-eng", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"},
        {"gb-eng", 2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"},
        {"gb-eng", 2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"},
        {"gb-wls", 2022, /* without those that were proclaimed or moved */
         "01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27"},
        {"gb-sct", 2022,
         "01-03 01-04 04-15 05-02 05-30 08-01 11-30 12-26 12-27"},
        {"gb-sct", 2024,
         "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"},
        {"gb-sct", 2027,
         "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"},
        {"gb-sct", 2028,
         "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"},
        {"gb-nir", 2024,
         "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"},
        {"gb-nir", 2026,
         "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"},
        {"ie", 2029, "01-01 02-05 04-02 05-07 06-04 08-06 10-29 12-25 12-26"},
        {"ie", 2030, "01-01 02-01 04-22 05-06 06-03 08-05 10-28 12-25 12-26"},
        {"ca", 2027,
         "01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-27 12-28"},
        {"au", 2027, "01-01 01-26 03-26 03-29 12-27 12-28"},
        {"au-nsw", 2026,
         "01-01 01-26 04-03 04-06 04-27 06-08 10-05 12-25 12-28"},
        /* the Cabinet Office of Japan */
        {"jp", 2026,
         "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 "
         "09-21 09-22 09-23 10-12 11-03 11-23"},
        {"jp", 2027,
         "01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 "
         "09-20 09-23 10-11 11-03 11-23"},
        {"kr", 2026,
         "01-01 02-16 02-17 02-18 03-02 05-01 05-05 05-25 06-03 07-17 08-17 "
         "09-24 09-25 10-05 10-09 12-25"},
        {"kr", 2028, /* Chuseok falls together with the Foundation Day */
         "01-26 01-27 01-28 03-01 04-12 05-01 05-02 05-05 06-06 07-17 08-15 "
         "10-02 10-03 10-03 10-04 10-05 10-09 12-25"},
        /* the personnel administration of Taiwan */
        {"tw", 2026,
         "01-01 02-16 02-17 02-18 02-19 02-20 02-27 04-03 04-06 05-01 06-19 "
         "09-25 09-28 10-09 10-26 12-25"},
        {"tw", 2027,
         "01-01 02-04 02-05 02-08 02-09 02-10 03-01 04-05 04-06 04-30 06-09 "
         "09-15 09-28 10-11 10-25 12-24 12-31"},
        {"cn", 2026,
         "01-01 02-16 02-17 02-18 02-19 05-01 06-19 09-25 10-01 10-02"},
        {"fr", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25"},
        {"at", 2026,
         "01-01 01-06 04-06 05-01 05-14 05-25 06-04 10-26 12-08 12-25"},
        {"es", 2026, "01-01 01-06 04-03 05-01 10-12 12-08 12-25"},
        {"pl", 2026, "01-01 01-06 04-06 05-01 06-04 11-11 12-24 12-25"},
        {"br", 2026, "01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-20 12-25"},
        {"no", 2026, "01-01 04-02 04-03 04-06 05-01 05-14 05-25 12-25"},
        {"dk", 2026, "01-01 04-02 04-03 04-06 05-14 05-25 12-25"},
        {"be", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 11-11 12-25"},
        {"it", 2026, "01-01 01-06 04-06 05-01 06-02 12-08 12-25"},
        {"ch-ge", 2026, "01-01 04-03 04-06 05-14 05-25 09-10 12-25 12-31"},
        {"ch-vd", 2026, "01-01 01-02 04-03 04-06 05-14 05-25 09-21 12-25"},
        {"ch-zh", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25"},
        {"ch-be", 2026, "01-01 01-02 04-03 04-06 05-14 05-25 12-25"},
        {"ch-bs", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25"},
        {"ua", 2027, /* in peace */
         "01-01 03-08 05-03 05-04 05-10 06-21 06-28 07-15 08-24 10-01 12-27"},
        {"ae", 2027, "01-01 03-09 03-10 03-11 05-17 05-18 12-02 12-03"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        reader_ship(r);
        read_closed(r, cases[i].id, NULL, &catalogue);
        check_days(r, &catalogue, cases[i].id, cases[i].year, WORKING_DAYS,
                   cases[i].days);
        reader_release(r);
    }
}

static void a_moved_day_is_no_holiday_where_it_was(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    reader_ship(r);
    read_closed(r, "nl, se", NULL, &catalogue);
    check_days(r, &catalogue, "nl", 2025, ALL_DAYS,
               "01-01 04-20 04-21 04-26 05-29 06-08 06-09 12-25 12-26");
    check_days(r, &catalogue, "nl", 2026, ALL_DAYS,
               "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26");
    check_days(r, &catalogue, "se", 2026, ALL_DAYS,
               "01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 "
               "10-31 12-25 12-26");
    reader_release(r);
}

/* ---- the German states --------------------------------------------------- */

/* Each holiday, by its day of the year or from Easter, and who has it: the
 * table of the sixteen acts, row by row and not file by file. */
static const struct {
    const char *day; /* "MM-DD"; NULL: from Easter */
    int offset;
    const char *states; /* empty: all */
    int32_t from;
} german[] = {
    {"01-01", 0, "", 0},
    {"01-06", 0, "bw by st", 0},
    {"03-08", 0, "be", 2019},
    {"03-08", 0, "mv", 2023},
    {NULL, -2, "", 0},
    {NULL, 0, "bb", 0},
    {NULL, 1, "", 0},
    {"05-01", 0, "", 0},
    {NULL, 39, "", 0},
    {NULL, 49, "bb", 0},
    {NULL, 50, "", 0},
    {NULL, 60, "bw by he nw rp sl", 0},
    {"08-15", 0, "by sl", 0},
    {"09-20", 0, "th", 2019},
    {"10-03", 0, "", 0},
    {"10-31", 0, "bb hb hh mv ni sh sn st th", 0},
    {"11-01", 0, "bw by nw rp sl", 0},
    {"12-25", 0, "", 0},
    {"12-26", 0, "", 0},
};

static const struct {
    date easter;
    const char *repentance; /* Buß- und Bettag, in Saxony */
} german_years[] = {
    {{2024, 3, 31}, "11-20"}, {{2025, 4, 20}, "11-19"}, {{2026, 4, 5}, "11-18"},
    {{2027, 3, 28}, "11-17"}, {{2028, 4, 16}, "11-22"}, {{2029, 4, 1}, "11-21"},
    {{2030, 4, 21}, "11-20"},
};

static int compare_texts(const void *left, const void *right)
{
    return strcmp(left, right);
}

static str german_days(struct reader *r, const char *state, size_t year)
{
    char days[24][6];
    size_t count = 0;
    date easter = german_years[year].easter;
    for (size_t i = 0; i < sizeof german / sizeof *german; i++) {
        if ((*german[i].states && !strstr(german[i].states, state)) ||
            easter.year < german[i].from) {
            continue;
        }
        date day = date_from_days(date_to_days(easter) + german[i].offset);
        str text = arena_printf(&r->arena, "%02d-%02d", day.month, day.day);
        memcpy(days[count++], german[i].day ? german[i].day : text.data, 6);
    }
    if (strcmp(state, "sn") == 0) {
        memcpy(days[count++], german_years[year].repentance, 6);
    }
    if (strcmp(state, "be") == 0 && easter.year == 2025) {
        memcpy(days[count++], "05-08", 6);
    }
    if (strcmp(state, "be") == 0 && easter.year == 2028) {
        memcpy(days[count++], "06-17", 6);
    }
    qsort(days, count, sizeof *days, compare_texts);
    str list = STR("");
    for (size_t i = 0; i < count; i++) {
        list = arena_printf(&r->arena, "%.*s%s%s", STR_ARG(list), i ? " " : "",
                            days[i]);
    }
    return list;
}

static void the_german_states_have_the_days_of_their_acts(void **state)
{
    (void)state;
    static const char *const states[] = {"bw", "by", "be", "bb", "hb", "hh",
                                         "he", "mv", "ni", "nw", "rp", "sl",
                                         "sn", "st", "sh", "th"};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        str id = arena_printf(&r->arena, "de-%s", states[i]);
        reader_ship(r);
        read_closed(r, id.data, NULL, &catalogue);
        assert_int_equal(catalogue.calendar_count, 2);
        for (size_t year = 0; year < sizeof german_years / sizeof *german_years;
             year++) {
            check_days(r, &catalogue, id.data, german_years[year].easter.year,
                       ALL_DAYS, german_days(r, states[i], year).data);
        }
        reader_release(r);
    }
}

/* ---- what an author can say
 * -------------------------------------------------- */

static void days_are_observed_as_the_calendar_says(void **state)
{
    (void)state;
    static const struct {
        const char *text; /* behind "calendar: c\nname: C\n" */
        int32_t year;
        const char *days;
    } cases[] = {
        /* 2027-12-25 is a Saturday, 2027-12-26 a Sunday */
        {"days: {12-25: A, 12-26: B}", 2027, "12-25 12-26"},
        {"observed: nearest-weekday\ndays: {12-25: A, 12-26: B}", 2027,
         "12-24 12-25 12-26 12-27"},
        {"observed: next-weekday\ndays: {12-25: A, 12-26: B}", 2027,
         "12-25 12-26 12-27 12-28"},
        {"observed: next-weekday-if-sunday\ndays: {12-25: A, 12-26: B}", 2027,
         "12-25 12-26 12-27"},
        {"observed: monday-if-sunday\ndays: {12-26: B, 12-27: C}", 2027,
         "12-26 12-27 12-27"},
        {"observed: saturday-if-sunday\ndays: {12-26: B}", 2027, "12-25"},
        {"observed: next-free-weekday\ndays: {12-25: A, 12-27: {name: C, "
         "observed: none}}",
         2027, "12-25 12-27 12-28"},
        {"observed: next-free-weekday-if-sunday\ndays: {12-25: A, 12-26: B}",
         2027, "12-25 12-26 12-27"},
        {"observed: next-free-weekday\ndays: {12-29: A, 2027-12-29: B}", 2027,
         "12-29 12-29 12-30"},
        {"observed: next-free-weekday\ndays: {12-29: A, 2027-12-29: {name: B, "
         "observed: none}}",
         2027, "12-29 12-29 12-30"},
        {"observed: next-weekday\ndays: {12-25: {name: A, observed: none}}",
         2027, "12-25"},
        /* over the turn of the year, both ways */
        {"observed: nearest-weekday\ndays: {01-01: A}", 2027, "01-01 12-31"},
        {"observed: nearest-weekday\ndays: {01-01: A}", 2028, "01-01"},
        {"observed: next-weekday\ndays: {12-31: A, 01-01: B}", 2023,
         "01-01 01-02 01-03 12-31"},
        {"observed: next-weekday\ndays: {12-31: A, 01-01: B}", 2024,
         "01-01 01-02 12-31"},
        /* a part of a day keeps nobody from work on the rest of it */
        {"observed: next-weekday\n"
         "days: {12-25: A, 12-27: {name: B, closed: 12:00-24:00}}",
         2027, "12-25 12-27 12-27"},
        /* years */
        {"days: {12-25: {name: A, from: 2028}}", 2027, ""},
        {"days: {12-25: {name: A, from: 2027, until: 2027}}", 2027, "12-25"},
        {"days: {12-25: {name: A, until: 2026}}", 2027, ""},
        {"days: {12-25: {name: A, not_in: [2026, 2027]}}", 2027, ""},
        {"days: {12-25: {name: A, not_in: 2027}}", 2028, "12-25"},
        /* a rule whose day falls into the year before */
        {"days: {mon before 01-03: A}", 2027, "12-27"},
        {"days: {mon before 01-03: A}", 2028, ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        str text = arena_printf(&r->arena, "calendar: c\nname: C\n%s\n",
                                cases[i].text);
        const char *const texts[] = {text.data, NULL};
        read_closed(r, "c", texts, &catalogue);
        str got = list_days(r, &catalogue, "c", cases[i].year, ALL_DAYS);
        if (!str_equal(got, str_from(cases[i].days))) {
            fail_msg("%s in %d\n  got:  %.*s\n  want: %s", cases[i].text,
                     cases[i].year, STR_ARG(got), cases[i].days);
        }
        reader_release(r);
    }
}

static void calendars_have_the_days_of_those_they_include(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "calendar: base\nname: B\nobserved: next-weekday\n"
        "days: {12-25: Christmas, 05-01: Labour, 06-01: Summer}\n",
        "calendar: left\nname: L\nincludes: base\nwithout: labour\n"
        "days: {02-01: Left}\n",
        "calendar: right\nname: R\nincludes: [base]\ndays: {03-01: Right}\n",
        /* base is shared; Labour comes by the right one; Summer is its own */
        "calendar: both\nname: A\nincludes: [left, right]\n"
        "days: {2027-07-01: Summer}\n",
        NULL};
    struct reader *r = reader_new();
    struct catalogue catalogue;
    read_closed(r, "both", texts, &catalogue);
    check_days(r, &catalogue, "base", 2027, ALL_DAYS,
               "05-01 05-03 06-01 12-25 12-27");
    check_days(r, &catalogue, "left", 2027, ALL_DAYS,
               "02-01 06-01 12-25 12-27");
    check_days(r, &catalogue, "both", 2027, ALL_DAYS,
               "02-01 03-01 05-01 05-03 07-01 12-25 12-27");
    struct holiday_days days = holidays_of_year(
        &catalogue, catalogue_calendar(&catalogue, STR("both")), 2027,
        &r->arena);
    assert_str(days.items[0].calendar->id.text, "left");
    assert_str(days.items[3].calendar->id.text, "base");
    assert_false(days.items[2].is_in_lieu);
    assert_true(days.items[3].is_in_lieu);
    reader_release(r);
}

static void a_part_of_a_day_has_its_minutes(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "calendar: c\nname: C\ndays: {12-24: {name: Eve, closed: "
        "12:00-24:00}, 12-25: Christmas}\n",
        NULL};
    struct reader *r = reader_new();
    struct catalogue catalogue;
    read_closed(r, "c", texts, &catalogue);
    struct holiday_days days = holidays_of_year(
        &catalogue, catalogue_calendar(&catalogue, STR("c")), 2027, &r->arena);
    assert_int_equal(days.count, 2);
    assert_int_equal(days.items[0].start_minute, 720);
    assert_int_equal(days.items[0].end_minute, 1440);
    assert_int_equal(days.items[1].start_minute, 0);
    assert_int_equal(days.items[1].end_minute, 1440);
    assert_str(days.items[0].holiday->name, "Eve");
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(easter_is_what_other_algorithms_say),
        cmocka_unit_test(a_rule_gives_a_date_for_each_year),
        cmocka_unit_test(shipped_calendars_are_what_governments_publish),
        cmocka_unit_test(a_moved_day_is_no_holiday_where_it_was),
        cmocka_unit_test(the_german_states_have_the_days_of_their_acts),
        cmocka_unit_test(days_are_observed_as_the_calendar_says),
        cmocka_unit_test(calendars_have_the_days_of_those_they_include),
        cmocka_unit_test(a_part_of_a_day_has_its_minutes),
    };
    return RUN_TESTS(tests);
}
