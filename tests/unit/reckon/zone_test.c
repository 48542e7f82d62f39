/* SPDX-License-Identifier: MIT */
#include "reckon/zone.h"

#include <stdlib.h>

#include "reckon/zone_samples.h"
#include "test.h"

/* --- bytes -----------------------------------------------------------------
 */

static str bytes_of(struct arena *arena, const char *name)
{
    enum { MAX_BYTES = 256 * 1024 };
    str path = arena_printf(arena, "/usr/share/zoneinfo/%s", name);
    FILE *file = fopen(path.data, "rb");
    if (!file) {
        print_error("%s is missing: install tzdata\n", path.data);
        fail();
    }
    char *bytes = arena_alloc(arena, MAX_BYTES);
    size_t len = fread(bytes, 1, MAX_BYTES, file);
    fclose(file);
    return (str){bytes, len};
}

static const struct zone *zone_of(struct arena *arena, const char *name)
{
    struct diags diags;
    const struct zone *zone = NULL;
    diags_init(&diags, arena);
    assert_true(
        zone_read(bytes_of(arena, name), str_from(name), arena, &diags, &zone));
    assert_int_equal(diags.count, 0);
    return zone;
}

/* The samples are certain for the past, and for the future with their data. */
static int32_t last_certain_year(void)
{
    char line[64] = "";
    FILE *file = fopen("/usr/share/zoneinfo/tzdata.zi", "r");
    if (file) {
        bool read = fgets(line, sizeof line, file) != NULL;
        fclose(file);
        if (read && strcmp(line, "# version 2025b\n") == 0) {
            return SAMPLE_LAST_YEAR;
        }
    }
    return 2024;
}

static int64_t utc(int32_t year, int32_t month, int32_t day, int32_t hour,
                   int32_t minute)
{
    return date_to_days((date){year, month, day}) * 86400 + hour * 3600 +
           minute * 60;
}

/* --- against other programs ------------------------------------------------
 */

static void offsets_are_what_date_says(void **state)
{
    (void)state;
    int32_t last = last_certain_year();
    size_t count = sizeof zone_samples / sizeof zone_samples[0];
    assert_true(count >= 20);
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        const struct zone_sample *sample = &zone_samples[i];
        const struct zone *zone = zone_of(&arena, sample->name);
        const char *letter = sample->letters;
        for (int32_t year = SAMPLE_FIRST_YEAR; year <= last; year++) {
            for (int32_t month = 1; month <= 12; month += 3) {
                int want = sample->minutes[*letter++ - 'a'];
                int64_t at = utc(year, month, 15, 12, 0);
                int got = zone_at(zone, at).utc_offset_seconds / 60;
                if (got != want) {
                    print_error("%s, %d-%02d: %d\n", sample->name, year, month,
                                got);
                }
                assert_int_equal(got, want);
            }
        }
        arena_release(&arena);
    }
}

static void transitions_are_what_zdump_says(void **state)
{
    (void)state;
    int64_t to = utc(last_certain_year() < 2027 ? 2025 : 2028, 1, 1, 0, 0);
    const struct zone_change_sample *sample = zone_changes;
    const struct zone_change_sample *end =
        sample + sizeof zone_changes / sizeof zone_changes[0];
    while (sample < end) {
        struct arena arena = {0};
        struct zone_transition found;
        const char *name = sample->name;
        const struct zone *zone = zone_of(&arena, name);
        int64_t from = utc(2022, 1, 1, 0, 0);
        for (; sample < end && strcmp(sample->name, name) == 0; sample++) {
            if (sample->at >= to) {
                continue;
            }
            assert_true(zone_find_transition(zone, from, to, &found));
            assert_int_equal(found.at, sample->at);
            assert_int_equal(found.after.utc_offset_seconds,
                             sample->utc_offset_seconds);
            assert_int_equal(found.after.is_dst, sample->is_dst);
            assert_str(found.after.abbreviation, sample->abbreviation);
            from = found.at + 1;
        }
        assert_false(zone_find_transition(zone, from, to, &found));
        arena_release(&arena);
    }
}

/* --- local time ------------------------------------------------------------
 */

static const struct local_case {
    const char *zone;
    date day;
    int32_t minute;
    int count;
    int64_t earliest_minute; /* UTC, minutes from the start of that day */
    int64_t latest_minute;
} local_cases[] = {
    {"Europe/Berlin", {2024, 1, 15}, 9 * 60, 1, 8 * 60, 8 * 60},
    {"Europe/Berlin", {2024, 3, 31}, 119, 1, 59, 59},
    {"Europe/Berlin", {2024, 3, 31}, 120, 0, 60, 60},
    {"Europe/Berlin", {2024, 3, 31}, 179, 0, 60, 60},
    {"Europe/Berlin", {2024, 3, 31}, 180, 1, 60, 60},
    {"Europe/Berlin", {2024, 10, 27}, 119, 1, -1, -1},
    {"Europe/Berlin", {2024, 10, 27}, 120, 2, 0, 60},
    {"Europe/Berlin", {2024, 10, 27}, 179, 2, 59, 119},
    {"Europe/Berlin", {2024, 10, 27}, 180, 1, 120, 120},
    {"Europe/Berlin", {2024, 10, 27}, 24 * 60, 1, 23 * 60, 23 * 60},
    {"Europe/Berlin", {2124, 3, 26}, 150, 0, 60, 60},
    /* half an hour */
    {"Australia/Lord_Howe", {2024, 10, 6}, 119, 1, -511, -511},
    {"Australia/Lord_Howe", {2024, 10, 6}, 120, 0, -510, -510},
    {"Australia/Lord_Howe", {2024, 10, 6}, 150, 1, -510, -510},
    {"Australia/Lord_Howe", {2024, 4, 7}, 89, 1, -571, -571},
    {"Australia/Lord_Howe", {2024, 4, 7}, 90, 2, -570, -540},
    {"Australia/Lord_Howe", {2024, 4, 7}, 120, 1, -510, -510},
    /* summer is the standard time, and winter is an hour less of it */
    {"Europe/Dublin", {2024, 3, 31}, 90, 0, 60, 60},
    {"Europe/Dublin", {2024, 10, 27}, 90, 2, 30, 90},
    {"Europe/Dublin", {2054, 7, 1}, 0, 1, -60, -60},
    /* an hour back for Ramadan */
    {"Africa/Casablanca", {2023, 3, 19}, 150, 2, 90, 150},
    {"Africa/Casablanca", {2023, 4, 23}, 150, 0, 120, 120},
    /* the day that Samoa left out */
    {"Pacific/Apia", {2011, 12, 29}, 12 * 60, 1, 22 * 60, 22 * 60},
    {"Pacific/Apia", {2011, 12, 30}, 0, 0, 600, 600},
    {"Pacific/Apia", {2011, 12, 30}, 12 * 60, 0, 600, 600},
    {"Pacific/Apia", {2011, 12, 31}, 0, 1, -840, -840},
    /* fifteen minutes, once */
    {"Asia/Kathmandu", {2024, 1, 1}, 0, 1, -345, -345},
    {"Asia/Kathmandu", {1986, 1, 1}, 10, 0, -330, -330},
    {"Asia/Kathmandu", {1986, 1, 1}, 15, 1, -330, -330},
    /* a change on the day before, as UTC counts days */
    {"America/Nuuk", {2023, 3, 25}, 22 * 60, 0, 1500, 1500},
    {"Etc/UTC", {1, 1, 1}, 0, 1, 0, 0},
    {"Etc/UTC", {9999, 12, 31}, 1440, 1, 1440, 1440},
    {"America/New_York", {9999, 12, 31}, 1440, 1, 1740, 1740},
};

static void local_times_are_resolved_with_gaps_and_overlaps(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof local_cases / sizeof local_cases[0]; i++) {
        const struct local_case *c = &local_cases[i];
        struct arena arena = {0};
        struct zone_instants got =
            zone_resolve(zone_of(&arena, c->zone), c->day, c->minute * 60);
        int64_t start = date_to_days(c->day) * 86400;
        if (got.count != c->count ||
            got.earliest != start + c->earliest_minute * 60) {
            print_error("%s, minute %d: %d times, from minute %lld\n", c->zone,
                        c->minute, got.count,
                        (long long)(got.earliest - start) / 60);
        }
        assert_int_equal(got.count, c->count);
        assert_int_equal(got.earliest, start + c->earliest_minute * 60);
        assert_int_equal(got.latest, start + c->latest_minute * 60);
        arena_release(&arena);
    }
}

/* Whatever the hour, what an instant shows is found again. */
static void every_instant_is_among_those_of_its_local_time(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof zone_samples / sizeof zone_samples[0]; i++) {
        struct arena arena = {0};
        const struct zone *zone = zone_of(&arena, zone_samples[i].name);
        int64_t end = utc(2026, 1, 1, 0, 0);
        for (int64_t at = utc(2024, 12, 31, 0, 7); at < end; at += 45 * 60) {
            int64_t local = at + zone_at(zone, at).utc_offset_seconds;
            struct zone_instants found = zone_resolve(
                zone, date_from_days(local / 86400), (int32_t)(local % 86400));
            assert_in_range(found.count, 1, 2);
            assert_true(found.earliest == at || found.latest == at);
        }
        arena_release(&arena);
    }
}

/* --- the year --------------------------------------------------------------
 */

static void a_year_has_a_standard_and_a_summer_offset(void **state)
{
    (void)state;
    static const struct {
        const char *zone;
        int32_t year;
        bool is_regular;
        bool has_summer;
        int32_t standard_minutes;
        int32_t summer_minutes;
    } cases[] = {
        {"Europe/Berlin", 2024, true, true, 60, 120},
        {"Europe/Dublin", 2024, true, true, 0, 60},
        {"Australia/Sydney", 2024, true, true, 600, 660},
        {"Australia/Lord_Howe", 2024, true, true, 630, 660},
        {"Asia/Kathmandu", 2024, true, false, 345, 345},
        {"Africa/Casablanca", 2023, false, false, 60, 60},
        {"America/Mexico_City", 2021, true, true, -360, -300},
        {"America/Mexico_City", 2023, true, false, -360, -360},
        {"Asia/Almaty", 2024, false, false, 300, 300},
        {"Pacific/Apia", 2011, false, false, -600, -600},
        {"Europe/Moscow", 2011, false, false, 240, 240},
        {"Etc/UTC", 2024, true, false, 0, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = {0};
        struct zone_year got =
            zone_year(zone_of(&arena, cases[i].zone), cases[i].year);
        if (got.standard_seconds != cases[i].standard_minutes * 60) {
            print_error("%s %d\n", cases[i].zone, cases[i].year);
        }
        assert_int_equal(got.is_regular, cases[i].is_regular);
        assert_int_equal(got.has_summer, cases[i].has_summer);
        assert_int_equal(got.standard_seconds, cases[i].standard_minutes * 60);
        assert_int_equal(got.summer_seconds, cases[i].summer_minutes * 60);
        arena_release(&arena);
    }
}

/* --- files made by hand ----------------------------------------------------
 */

static void add_number(struct buf *out, int64_t number, int bytes)
{
    for (int i = bytes - 1; i >= 0; i--) {
        buf_add_char(out, (char)((uint64_t)number >> (8 * i)));
    }
}

static void add_header(struct buf *out, char version, uint32_t leaps,
                       uint32_t transitions, uint32_t types, uint32_t chars)
{
    BUF_ADD(out, "TZif");
    buf_add_char(out, version);
    for (int i = 0; i < 15; i++) {
        buf_add_char(out, 0);
    }
    add_number(out, 0, 4);
    add_number(out, 0, 4);
    add_number(out, leaps, 4);
    add_number(out, transitions, 4);
    add_number(out, types, 4);
    add_number(out, chars, 4);
}

static void add_type(struct buf *out, int32_t seconds, char dst, char name)
{
    add_number(out, seconds, 4);
    buf_add_char(out, dst);
    buf_add_char(out, name);
}

/* Version 2: AAA until `at`, then BBB, an hour more; and a rule. */
static void add_file(struct buf *out, int64_t at, int32_t seconds,
                     const char *rule)
{
    add_header(out, '2', 0, 0, 0, 0);
    add_header(out, '2', 0, 1, 2, 8);
    add_number(out, at, 8);
    buf_add_char(out, 1);
    add_type(out, seconds, 0, 0);
    add_type(out, seconds + 3600, 0, 4);
    buf_add(out, (str){"AAA\0BBB\0", 8});
    buf_printf(out, "\n%s\n", rule);
}

static const struct zone *read_bytes(struct arena *arena, str bytes,
                                     const char *fault)
{
    struct diags diags;
    const struct zone *zone = NULL;
    diags_init(&diags, arena);
    bool read = zone_read(bytes, STR("X"), arena, &diags, &zone);
    assert_int_equal(read, fault == NULL);
    if (fault) {
        assert_int_equal(diags.count, 1);
        assert_string_equal(diags.items[0].rule, "zone-data");
        assert_true(str_ends_with(diags.items[0].message, str_from(fault)));
        assert_true(diags.items[0].hint.len > 0);
    }
    return zone;
}

static void version_1_is_read_too(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out;
    buf_init(&out, 1 << 12);
    add_header(&out, 0, 0, 1, 2, 8);
    add_number(&out, -1000, 4);
    buf_add_char(&out, 1);
    add_type(&out, -3600, 0, 0);
    add_type(&out, 0, 1, 5);
    buf_add(&out, (str){"AAA\0BBB\0", 8});
    const struct zone *zone = read_bytes(&arena, buf_text(&out), NULL);
    assert_str(zone_name(zone), "X");
    assert_int_equal(zone_at(zone, -1001).utc_offset_seconds, -3600);
    assert_int_equal(zone_at(zone, -1000).utc_offset_seconds, 0);
    assert_true(zone_at(zone, INT64_MAX).is_dst);
    assert_str(zone_at(zone, 0).abbreviation, "BB");
    assert_str(zone_at(zone, INT64_MIN).abbreviation, "AAA");
    BUF_ADD(&out, "\n\n");
    read_bytes(&arena, buf_text(&out), "something follows its end");
    buf_release(&out);
    arena_release(&arena);
}

/* Rules that reach into other days, and years. */
static void rules_of_every_form_are_followed(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        int64_t at;
        int32_t minutes;
        bool dst;
    } cases[] = {
        {"BBB-1", 4000000000, 60, false},
        {"<+0130>-1:30", 4000000000, 90, false},
        {"BBB3:04:30", 4000000000, -184, false},
        /* Nuuk: summer from Saturday 22:00, told as Sunday -1:00 */
        {"BBB2CCC,M3.5.0/-1,M10.5.0/0", 1711846799, -120, false},
        {"BBB2CCC,M3.5.0/-1,M10.5.0/0", 1711846800, -60, true},
        /* Gaza: 50 hours into the day */
        {"BBB-2CCC,M3.4.4/50,M10.4.4/50", 1711756800, 180, true},
        {"BBB-2CCC,M3.4.4/50,M10.4.4/50", 1711756799, 120, false},
        /* summer all year: ends when the next one begins */
        {"BBB3CCC4,0/0,J365/23", 4000000000, -240, true},
        {"BBB3CCC4,0/0,J365/23", 4102455600, -240, true},
        /* days of the year: 60 is 1 March, or the day after 29 February */
        {"BBB0CCC,J60/0,J300/0", 1709251200, 60, true},
        {"BBB0CCC,J60/0,J300/0", 1709251199, 0, false},
        {"BBB0CCC,59/0,299/0", 1709164800, 60, true},
        {"BBB0CCC,59/0,299/0", 1709164799, 0, false},
        /* the southern half of the world */
        {"BBB-10CCC,M10.1.0,M4.1.0/3", 1704067200, 660, true},
        {"BBB-10CCC,M10.1.0,M4.1.0/3", 1720000000, 600, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = {0};
        struct buf out;
        buf_init(&out, 1 << 12);
        add_header(&out, '3', 0, 0, 0, 0);
        add_header(&out, '3', 0, 0, 1, 4);
        add_type(&out, 0, 0, 0);
        buf_add(&out, (str){"AAA\0", 4});
        buf_printf(&out, "\n%s\n", cases[i].rule);
        const struct zone *zone = read_bytes(&arena, buf_text(&out), NULL);
        struct zone_offset got = zone_at(zone, cases[i].at);
        if (got.is_dst != cases[i].dst) {
            print_error("%s\n", cases[i].rule);
        }
        assert_int_equal(got.utc_offset_seconds / 60, cases[i].minutes);
        assert_int_equal(got.is_dst, cases[i].dst);
        buf_release(&out);
        arena_release(&arena);
    }
}

static void summer_all_year_has_no_transitions(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out;
    struct zone_transition found;
    buf_init(&out, 1 << 12);
    add_header(&out, '3', 0, 0, 0, 0);
    add_header(&out, '3', 0, 0, 1, 4);
    add_type(&out, 0, 0, 0);
    buf_add(&out, (str){"AAA\0", 4});
    BUF_ADD(&out, "\nBBB3CCC4,0/0,J365/23\n");
    const struct zone *zone = read_bytes(&arena, buf_text(&out), NULL);
    assert_false(zone_find_transition(zone, utc(2024, 1, 1, 0, 0),
                                      utc(2034, 1, 1, 0, 0), &found));
    buf_release(&out);
    arena_release(&arena);
}

static void broken_rules_are_refused(void **state)
{
    (void)state;
    static const char *const rules[] = {
        "B",
        "BBB",
        "BBB-",
        "BBB-25",
        "BBB-1 ",
        "BB-1",
        "<BBB-1",
        "<B>-1",
        "BBB-1C",
        "BBB-1CCC",
        "BBB-1CCC,",
        "BBB-1CCC,M3.5.0",
        "BBB-1CCC,M13.5.0,M10.5.0",
        "BBB-1CCC,M0.5.0,M10.5.0",
        "BBB-1CCC,M3.6.0,M10.5.0",
        "BBB-1CCC,M3.0.0,M10.5.0",
        "BBB-1CCC,M3.5.7,M10.5.0",
        "BBB-1CCC,M3.5.0/168,M10.5.0",
        "BBB-1CCC,J0,J1",
        "BBB-1CCC,J366,J1",
        "BBB-1CCC,366,1",
        "BBB-1CCC,M3.5.0,M10.5.0/3x",
        "BBB-1:60",
        "BBB-1:00:60",
        "BBB-1:",
        "BBB--1",
        "BBB-99999999999999999999",
        "BBBBBBBBBBBBBBBBBBBBBB-1",
        "\n",
        "BBB-1\n",
        "B\303\274B-1",
    };
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
        struct arena arena = {0};
        struct buf out;
        buf_init(&out, 1 << 12);
        add_file(&out, 0, 0, rules[i]);
        read_bytes(&arena, buf_text(&out),
                   "its rule for the future cannot be read");
        buf_release(&out);
        arena_release(&arena);
    }
}

static void a_rule_must_go_on_as_the_past_ended(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct buf out;
    buf_init(&out, 1 << 12);
    add_file(&out, 0, 0, "BBB-1");
    read_bytes(&arena, buf_text(&out), NULL);
    buf_clear(&out);
    add_file(&out, 0, 0, "BBB-2");
    read_bytes(&arena, buf_text(&out),
               "its rule for the future contradicts its past");
    buf_clear(&out);
    add_file(&out, 0, 0, "CCC-1");
    read_bytes(&arena, buf_text(&out),
               "its rule for the future contradicts its past");
    buf_release(&out);
    arena_release(&arena);
}

static void hostile_counts_and_fields_are_refused(void **state)
{
    (void)state;
    static const struct {
        uint32_t leaps;
        uint32_t transitions;
        uint32_t types;
        uint32_t chars;
        int32_t seconds;
        char dst;
        char name;
        const char *fault;
    } cases[] = {
        {0, 0, 1, 4, 0, 0, 0, NULL},
        {1, 0, 1, 4, 0, 0, 0, "it counts leap seconds"},
        {0, UINT32_MAX, 1, 4, 0, 0, 0, "it ends too early"},
        {0, 0, UINT32_MAX, 4, 0, 0, 0,
         "it has no local time type, or too many"},
        {0, 0, 0, 4, 0, 0, 0, "it has no local time type, or too many"},
        {0, 0, 1, 0, 0, 0, 0, "it has no local time type, or too many"},
        {0, 0, 1, UINT32_MAX, 0, 0, 0, "it ends too early"},
        {0, 0, 1, 4, INT32_MIN, 0, 0, "an offset is longer than a day"},
        {0, 0, 1, 4, 93600, 0, 0, "an offset is longer than a day"},
        {0, 0, 1, 4, 0, 2, 0, "a flag is neither 0 nor 1"},
        {0, 0, 1, 4, 0, 0, 4, "an abbreviation is not letters and digits"},
        {0, 0, 1, 4, 0, 0, 3, "an abbreviation is not letters and digits"},
        {0, 0, 1, 3, 0, 0, 0, "an abbreviation is not letters and digits"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena arena = {0};
        struct buf out;
        buf_init(&out, 1 << 12);
        add_header(&out, 0, cases[i].leaps, cases[i].transitions,
                   cases[i].types, cases[i].chars);
        add_type(&out, cases[i].seconds, cases[i].dst, cases[i].name);
        buf_add(&out, (str){"AAA\0", cases[i].chars < 4 ? 3 : 4});
        read_bytes(&arena, buf_text(&out), cases[i].fault);
        buf_release(&out);
        arena_release(&arena);
    }
}

static void every_truncated_file_is_refused(void **state)
{
    (void)state;
    static const char *const names[] = {"Europe/Berlin", "Asia/Kathmandu"};
    for (size_t i = 0; i < 2; i++) {
        struct arena arena = {0};
        str bytes = bytes_of(&arena, names[i]);
        for (size_t len = 0; len < bytes.len; len++) {
            struct arena scratch = {0};
            struct diags diags;
            const struct zone *zone = NULL;
            /* A copy of its own, so that a step behind its end shows. */
            char *copy = malloc(len + 1);
            memcpy(copy, bytes.data, len);
            diags_init(&diags, &scratch);
            assert_false(
                zone_read((str){copy, len}, STR("X"), &scratch, &diags, &zone));
            assert_int_equal(diags.count, 1);
            assert_null(zone);
            free(copy);
            arena_release(&scratch);
        }
        arena_release(&arena);
    }
}

/* A flipped bit may leave a file that says something else; whatever it says
 * must be answered without harm. */
static void a_file_with_flipped_bits_does_no_harm(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t refused = 0;
    str bytes = bytes_of(&arena, "Africa/Tunis");
    char *copy = arena_alloc(&arena, bytes.len);
    memcpy(copy, bytes.data, bytes.len);
    for (size_t bit = 0; bit < bytes.len * 8; bit++) {
        struct arena scratch = {0};
        struct diags diags;
        struct zone_transition found;
        const struct zone *zone = NULL;
        diags_init(&diags, &scratch);
        copy[bit / 8] = (char)(copy[bit / 8] ^ 1 << bit % 8);
        if (zone_read((str){copy, bytes.len}, STR("X"), &scratch, &diags,
                      &zone)) {
            zone_at(zone, INT64_MIN);
            zone_at(zone, INT64_MAX);
            zone_year(zone, 1);
            zone_year(zone, 9999);
            zone_year(zone, 2024);
            zone_find_transition(zone, INT64_MIN, INT64_MAX, &found);
        } else {
            refused++;
        }
        copy[bit / 8] = (char)(copy[bit / 8] ^ 1 << bit % 8);
        arena_release(&scratch);
    }
    assert_true(refused > 100);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offsets_are_what_date_says),
        cmocka_unit_test(transitions_are_what_zdump_says),
        cmocka_unit_test(local_times_are_resolved_with_gaps_and_overlaps),
        cmocka_unit_test(every_instant_is_among_those_of_its_local_time),
        cmocka_unit_test(a_year_has_a_standard_and_a_summer_offset),
        cmocka_unit_test(version_1_is_read_too),
        cmocka_unit_test(rules_of_every_form_are_followed),
        cmocka_unit_test(summer_all_year_has_no_transitions),
        cmocka_unit_test(broken_rules_are_refused),
        cmocka_unit_test(a_rule_must_go_on_as_the_past_ended),
        cmocka_unit_test(hostile_counts_and_fields_are_refused),
        cmocka_unit_test(every_truncated_file_is_refused),
        cmocka_unit_test(a_file_with_flipped_bits_does_no_harm),
    };
    return RUN_TESTS(tests);
}
