/* SPDX-License-Identifier: MIT */
#include "model/calendar.h"

#include "model/shipped.h"

/* ---- when a day falls ---------------------------------------------------- */

static void a_rule_has_one_spelling(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *guess; /* of what is no rule; "": none */
    } cases[] = {
        {"12-25", NULL},
        {"02-29", NULL},
        {"2027-05-06", NULL},
        {"2028-02-29", NULL},
        {"easter", NULL},
        {"easter + 39", NULL},
        {"easter - 80", NULL},
        {"orthodox easter", NULL},
        {"orthodox easter + 1", NULL},
        {"first mon in may", NULL},
        {"last sun in dec", NULL},
        {"mon before 05-25", NULL},
        {"mon on or before 05-25", NULL},
        {"thu after 09-05", NULL},
        {"thu on or after 09-05", NULL},
        /* days that do not exist; D15 */
        {"2026-02-30", ""},
        {"2027-02-29", ""},
        {"02-30", ""},
        {"13-01", ""},
        {"00-10", ""},
        {"mon before 02-30", ""},
        {"mon before 02-29", ""},
        {"mon before 2027-05-25", ""},
        /* other spellings */
        {"", ""},
        {" ", ""},
        {"12-25 ", "12-25"},
        {" 12-25", "12-25"},
        {"25.12.", "12-25"},
        {"24.12.2027", "2027-12-24"},
        {"30.2.2027", ""},
        {"12/25", ""},
        {"easter-2", "easter - 2"},
        {"easter +39", "easter + 39"},
        {"Easter - 2", "easter - 2"},
        {"easter  - 2", "easter - 2"},
        {"easter sunday", "easter"},
        {"Easter Sunday", "easter"},
        {"easter + 0", ""},
        {"easter + 039", ""},
        {"easter + 81", ""},
        {"easter + 2 days", ""},
        {"orthodox", ""},
        {"orthodox christmas", ""},
        {"passover", ""},
        {"first monday in may", "first mon in may"},
        {"First Monday of May", "first mon in may"},
        {"1st mon in may", "first mon in may"},
        {"the first Monday in September", "first mon in sep"},
        {"fifth mon in may", ""},
        {"first mon may", ""},
        {"first mon in 05", ""},
        {"first mon in may 2027", ""},
        {"Monday before 05-25", "mon before 05-25"},
        {"mon on 05-25", ""},
        {"mon or before 05-25", ""},
        {"mon beside 05-25", ""},
        {"a b c d e f g h i", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = {0};
        struct day_rule rule;
        str text = str_from(cases[i].text);
        bool good = day_rule_parse(text, &rule);
        str guess = day_rule_guess(&arena, text);
        if (good != !cases[i].guess) {
            fail_msg("`%s` is %s", cases[i].text, good ? "read" : "refused");
        }
        if (cases[i].guess && !str_equal(guess, str_from(cases[i].guess))) {
            fail_msg("`%s` becomes `%.*s`", cases[i].text, STR_ARG(guess));
        }
        arena_release(&arena);
    }
}

static void a_rule_becomes_numbers(void **state)
{
    (void)state;
    struct day_rule rule;
    assert_true(day_rule_parse(STR("orthodox easter - 48"), &rule));
    assert_int_equal(rule.kind, DAY_ORTHODOX_EASTER);
    assert_int_equal(rule.offset_days, -48);
    assert_true(day_rule_parse(STR("last fri in nov"), &rule));
    assert_int_equal(rule.kind, DAY_OF_MONTH);
    assert_int_equal(rule.nth, 0);
    assert_int_equal(rule.weekday, FRIDAY);
    assert_int_equal(rule.month, 11);
    assert_true(day_rule_parse(STR("sat on or after 06-20"), &rule));
    assert_int_equal(rule.kind, DAY_BESIDE);
    assert_int_equal(rule.side, SIDE_ON_OR_AFTER);
    assert_int_equal(rule.day, 20);
    assert_true(day_rule_parse(STR("2027-05-06"), &rule));
    assert_int_equal(rule.kind, DAY_DATE);
    assert_int_equal(rule.year, 2027);
}

static void a_day_has_an_id_of_its_name(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"Christmas Day", "christmas-day"},
        {"New Year’s Day", "new-years-day"},
        {"New Year's Day", "new-years-day"},
        {"  (Half) – day!  ", "half-day"},
        {"Día de la Constitución", "d-a-de-la-constituci-n"},
        {"2 January", "2-january"},
        {"元旦", "easter-2"}, /* of the rule */
        {"1", "easter-2"},
        {"", "easter-2"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(day_id(&arena, str_from(cases[i][0]), STR("easter - 2")),
                   cases[i][1]);
    }
    arena_release(&arena);
}

/* ---- a calendar
 * -------------------------------------------------------------- */

static void days_are_read_as_they_are_written(void **state)
{
    (void)state;
    static const struct {
        const char *days;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"{02-29: Leap, 2027-05-06: Ascension}", "", NULL},
        {"{2026-02-30: X}", "date-invalid 3:8", "12-25: Christmas Day"},
        {"{2027-02-29: X}", "date-invalid 3:8", NULL}, /* D15 */
        {"{13-01: X}", "date-invalid 3:8", NULL},
        {"{Easter: X}", "date-invalid 3:8", "write `easter`"},
        {"{12-25: }", "type-text 3:15", NULL},
        {"{12-25: ''}", "required-empty 3:15", NULL},
        {"{12-25: [X]}", "type-text 3:15", NULL},
        {"[12-25]", "type-mapping 3:7", NULL},
        {"{}", "required-missing 1:1", "add `days"},
        {"{12-25: {closed: 12:00-24:00}}", "required-missing 3:15", "name"},
        {"{12-25: {name: X, colour: red}}", "unknown-key 3:25", NULL},
        {"{12-25: {name: X, closed: 12:00-24:00}}", "", NULL},
        {"{12-25: {name: X, closed: 00:00-24:00}}", "", NULL},
        {"{12-25: {name: X, closed: true}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, closed: 12-24}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, closed: 14:00-12:00}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, closed: 12:00-12:00}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, closed: 12:00-25:00}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, closed: [12:00-13:00]}}", "hours-form 3:33", NULL},
        {"{12-25: {name: X, observed: monday}}", "word-unknown 3:35", NULL},
        {"{12-25: {name: X, observed: next-weekdy}}", "word-unknown 3:35",
         "`next-weekday`"},
        {"{12-25: {name: X, from: 2020, until: 2020}}", "", NULL},
        {"{12-25: {name: X, from: 2021, until: 2020}}", "calendar-years 3:44",
         "later"},
        {"{12-25: {name: X, from: 20}}", "year-form 3:31", NULL},
        {"{12-25: {name: X, from: 0000}}", "year-form 3:31", NULL},
        {"{12-25: {name: X, from: 2027-01-01}}", "year-form 3:31", NULL},
        {"{12-25: {name: X, not_in: [2027, 28]}}", "year-form 3:40", NULL},
        {"{2027-12-25: {name: X, from: 2027}}", "calendar-years 3:36",
         "leave it out"},
        {"{12-25: {name: X, id: Christmas Day}}", "id-form 3:29",
         "christmas-day"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct calendar calendar = {0};
        str yaml = arena_printf(&r->arena, "calendar: c\nname: C\ndays: %s",
                                cases[i].days);
        reader_read(r, &calendar_schema, yaml.data, &calendar);
        check_findings(r, cases[i].days, cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void two_days_of_a_year_have_two_ids(void **state)
{
    (void)state;
    static const struct {
        const char *days;
        const char *findings;
    } cases[] = {
        {"{12-25: Christmas, 12-26: Christmas}",
         "calendar-day-duplicate 3:26 < 3:8"},
        {"{12-25: Christmas, 12-26: {name: Boxing, id: christmas}}",
         "calendar-day-duplicate 3:26 < 3:8"},
        {"{12-25: Christmas, 12-26: {name: Christmas, id: second}}", ""},
        {"{12-25: Christmas, 2027-12-26: Christmas}",
         "calendar-day-duplicate 3:26 < 3:8"},
        {"{12-25: {name: Christmas, not_in: 2027}, 2027-12-26: Christmas}", ""},
        {"{12-25: {name: Christmas, until: 2026}, 2027-12-26: Christmas}", ""},
        {"{12-25: {name: Christmas, until: 2027}, 12-26: {name: Christmas, "
         "from: 2028}}",
         ""},
        {"{12-25: {name: Christmas, until: 2028}, 12-26: {name: Christmas, "
         "from: 2028}}",
         "calendar-day-duplicate 3:47 < 3:8"},
        {"{2026-04-03: Good Friday, 2027-03-26: Good Friday}", ""},
        /* days off that follow each other */
        {"{2027-12-27: Closed, 2027-12-28: Closed}", ""},
        {"{2027-12-27: Closed, 2027-12-28: {name: Off, id: closed}}",
         "calendar-day-duplicate 3:28 < 3:8"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct calendar calendar = {0};
        str yaml = arena_printf(&r->arena, "calendar: c\nname: C\ndays: %s",
                                cases[i].days);
        reader_read(r, &calendar_schema, yaml.data, &calendar);
        check_findings(r, cases[i].days, cases[i].findings, NULL);
        reader_release(r);
    }
}

/* ---- calendars that include others
 * -------------------------------------------- */

static bool read_all(struct reader *r, const char *const *texts,
                     struct catalogue *catalogue)
{
    const struct value *documents[20];
    size_t count = 0;
    for (; texts[count]; count++) {
        str path = arena_printf(&r->arena, "%c.yaml", 'a' + (int)count);
        documents[count] = reader_yaml(r, path.data, texts[count]);
    }
    *catalogue = (struct catalogue){0};
    return catalogue_read(documents, count, NULL, &r->reading, catalogue);
}

#define C(id, rest) "calendar: " id "\nname: N\n" rest
#define DAYS        "days: {12-25: Christmas, 05-01: Labour}\n"

static void includes_name_calendars_and_days_that_exist(void **state)
{
    (void)state;
    static const struct {
        const char *texts[5];
        const char *findings;
        const char *hint;
    } cases[] = {
        {{C("a", "includes: b\n"), C("b", DAYS), NULL}, "", NULL},
        {{C("a", "includes: [b]\nwithout: [labour]\n"), C("b", DAYS), NULL},
         "",
         NULL},
        {{C("a", "includes: [bb]\n"), C("bbb", DAYS), NULL},
         "ref-missing 3:12",
         "`bbb`"},
        {{C("a", "includes: [b]\nwithout: [labor]\n"), C("b", DAYS), NULL},
         "ref-missing 4:11",
         "`labour`"},
        {{C("a", "includes: [b]\nwithout: [easter]\n"), C("b", DAYS), NULL},
         "ref-missing 4:11",
         "there are: christmas, labour"},
        {{C("a", DAYS "without: [labour]\n"), NULL}, "ref-missing 4:11", NULL},
        {{C("a", "includes: [b, b]\n"), C("b", DAYS), NULL},
         "ref-duplicate 3:15 < 3:12",
         NULL},
        /* D14 */
        {{C("a", "includes: [a]\n"), NULL}, "ref-cycle 3:12", "take one"},
        {{C("a", "includes: [b]\n"), C("b", "includes: [a]\n"), NULL},
         "ref-cycle 3:12 < 3:12",
         "take one"},
        {{C("a", DAYS "includes: [b]\n"), C("b", "includes: [c]\n"),
          C("c", "includes: [d]\n"), C("d", "includes: [b]\n"), NULL},
         "ref-cycle 3:12 < 3:12",
         "take one"},
        /* a diamond is no ring */
        {{C("a", "includes: [b, c]\n"), C("b", "includes: [d]\n"),
          C("c", "includes: [d]\n"), C("d", DAYS), NULL},
         "",
         NULL},
        {{C("customer", DAYS), NULL}, "id-reserved 1:11", "another name"},
        {{C("provider", DAYS), NULL}, "id-reserved 1:11", "another name"},
        {{C("a", "includes: [customer]\n"), NULL}, "ref-missing 3:12", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        bool usable = read_all(r, cases[i].texts, &catalogue);
        assert_int_equal(usable, *cases[i].findings == '\0');
        check_findings(r, cases[i].texts[0], cases[i].findings, cases[i].hint);
        reader_release(r);
    }
}

static void a_ring_is_told_whole(void **state)
{
    (void)state;
    static const char *const texts[] = {
        C("a", "includes: [b]\n"), C("b", "includes: [c]\n"),
        C("c", "includes: [d]\n"), C("d", "includes: [b]\n"), NULL};
    struct reader *r = reader_new();
    struct catalogue catalogue;
    assert_false(read_all(r, texts, &catalogue));
    assert_int_equal(r->diags.count, 1);
    assert_str(r->diags.items[0].message,
               "calendars include each other in a ring: b > c > d > b");
    assert_true(catalogue_calendar(&catalogue, STR("c"))->faulty);
    assert_false(catalogue_calendar(&catalogue, STR("a"))->faulty);
    reader_release(r);
}

static void includes_are_not_followed_for_ever(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const char *texts[20] = {0};
    for (int i = 0; i < 17; i++) {
        texts[i] =
            arena_printf(&r->arena, "calendar: %c\nname: N\nincludes: [%c]\n",
                         'a' + i, 'b' + i)
                .data;
    }
    texts[17] = C("r", DAYS);
    assert_false(read_all(r, texts, &catalogue));
    check_findings(r, "18 calendars", "calendar-depth 3:12", "further up");
    reader_release(r);
}

/* ---- calendars that are shipped
 * ------------------------------------------------ */

#define PLAN                                                                   \
    "plan: p\nname: P\nsupport: [technical]\n"                                 \
    "hours: {o: {zone: Europe/Berlin, week: {mon: 09:00-17:00}, closed: "

static void what_is_named_is_taken_from_the_program(void **state)
{
    (void)state;
    static const struct {
        const char *texts[4];
        const char *calendars;
        const char *findings;
        const char *hint;
    } cases[] = {
        {{PLAN "de}}\n", NULL}, "de", "", NULL},
        {{PLAN "[de-by, us]}}\n", NULL}, "de de-by us", "", NULL},
        {{"plan: p\nname: P\nsupport: [technical]\n", NULL}, "", "", NULL},
        /* a calendar of the project replaces it, and may include others */
        {{PLAN "de}}\n", C("de", DAYS), NULL}, "de", "", NULL},
        {{PLAN "de-by}}\n", C("de", DAYS), NULL}, "de de-by", "", NULL},
        {{PLAN "own}}\n", C("own", "includes: [de-by]\n"), NULL},
         "de de-by own",
         "",
         NULL},
        {{PLAN "own}}\n",
          C("own", "includes: [de-by]\nwithout: [assumption-day]\n"), NULL},
         "de de-by own",
         "",
         NULL},
        {{PLAN "de-bx}}\n", NULL}, "", "ref-missing 4:68", "`de-bb`"},
        {{PLAN "provider}}\n", NULL}, "", "", NULL},
        {{PLAN "provider}}\n", "partner: x\nname: X\ncountry: DE\n", NULL},
         "de",
         "",
         NULL},
        {{PLAN "[de, de]}}\n", NULL}, "de", "ref-duplicate 4:73 < 4:69", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        str ids = STR("");
        reader_ship(r);
        read_all(r, cases[i].texts, &catalogue);
        check_findings(r, cases[i].texts[0], cases[i].findings, cases[i].hint);
        for (size_t j = 0; j < catalogue.calendar_count; j++) {
            ids = arena_printf(&r->arena, "%.*s%s%.*s", STR_ARG(ids),
                               j ? " " : "",
                               STR_ARG(catalogue.calendars[j]->id.text));
        }
        assert_str(ids, cases[i].calendars);
        reader_release(r);
    }
}

static void customers_may_be_anywhere(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const char *const texts[] = {PLAN "[customer, provider]}}\n",
                                 "calendar: de\nname: Mine\ndays: {01-01: A}\n",
                                 NULL};
    reader_ship(r);
    read_all(r, texts, &catalogue);
    check_findings(r, texts[0], "", NULL);
    assert_int_equal(catalogue.calendar_count, r->reading.calendars->id_count);
    assert_non_null(catalogue_calendar(&catalogue, STR("jp")));
    assert_false(catalogue_calendar(&catalogue, STR("de"))->shipped);
    reader_release(r);
}

/* Reads a YAML file that is in the binary. */
static const struct value *read_asset(struct reader *r, str path)
{
    const struct asset *asset = asset_find(path);
    struct source *source = ARENA_NEW(&r->arena, struct source);
    struct value *value = NULL;
    assert_non_null(asset);
    *source = (struct source){path, asset_text(asset)};
    assert_true(
        yaml_read(source, &yaml_limits_content, &r->arena, &r->diags, &value));
    return value;
}

static void check_shipped(struct reader *r, const struct calendar *calendar)
{
    bool listed = false;
    assert_true(calendar->shipped);
    assert_true(calendar->source.len > 0 && calendar->checked.year >= 2026);
    for (size_t i = 0; i < calendar->days.count; i++) {
        const struct holiday *day = &calendar->days.items[i];
        listed |=
            day->rule.year && str_find(calendar->source, STR("lunar")) >= 0;
    }
    if (listed && calendar->complete_until.year == 0) {
        fail_msg("%.*s lists lunar dates without complete_until",
                 STR_ARG(calendar->id.text));
    }
    (void)r;
}

/* Every name that a reader can meet has a translation, and none is left over.
 */
static void check_names(struct reader *r, const struct catalogue *catalogue,
                        const char *locale)
{
    const struct value *names = read_asset(
        r, arena_printf(&r->arena, "locales/%s/calendars.yaml", locale));
    size_t used = 0;
    bool *seen = ARENA_ARRAY(&r->arena, names->entry_count, bool);
    for (size_t i = 0; i < catalogue->calendar_count; i++) {
        const struct calendar *calendar = catalogue->calendars[i];
        str id = calendar->id.text;
        for (size_t j = 0; j <= calendar->days.count; j++) {
            bool whole = j == calendar->days.count;
            str day = whole ? STR("") : calendar->days.items[j].id.text;
            str keys[] = {
                whole
                    ? arena_printf(&r->arena, "calendar.%.*s.name", STR_ARG(id))
                    : arena_printf(&r->arena, "calendar.%.*s.days.%.*s",
                                   STR_ARG(id), STR_ARG(day)),
                arena_printf(&r->arena, "holiday.%.*s", STR_ARG(day))};
            bool found = false;
            for (size_t k = 0; k < 2; k++) {
                const struct value_entry *entry =
                    value_find_entry(names, keys[k]);
                if (entry) {
                    used += !seen[entry - names->entries];
                    seen[entry - names->entries] = found = true;
                }
            }
            if (!found) {
                fail_msg("%s lacks %.*s", locale, STR_ARG(keys[whole ? 0 : 1]));
            }
        }
    }
    for (size_t i = 0; i < names->entry_count; i++) {
        if (!seen[i]) {
            fail_msg("%s has %.*s, which nothing says", locale,
                     STR_ARG(names->entries[i].key));
        }
    }
    assert_int_equal(used, names->entry_count);
}

static void all_that_is_shipped_is_good_and_translated(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    reader_ship(r);
    const struct calendar_supply *supply = r->reading.calendars;
    assert_true(supply->id_count >= 50);
    str plan = STR(PLAN "[");
    for (size_t i = 0; i < supply->id_count; i++) {
        plan = arena_printf(&r->arena, "%.*s%s%.*s", STR_ARG(plan),
                            i ? ", " : "", STR_ARG(supply->ids[i]));
    }
    plan = arena_printf(&r->arena, "%.*s]}}\n", STR_ARG(plan));
    const char *const texts[] = {plan.data, NULL};
    read_all(r, texts, &catalogue);
    check_findings(r, "what is shipped", "", NULL);
    assert_int_equal(catalogue.calendar_count, supply->id_count);
    for (size_t i = 0; i < catalogue.calendar_count; i++) {
        check_shipped(r, catalogue.calendars[i]);
    }
    check_names(r, &catalogue, "ru");
    check_names(r, &catalogue, "zh-Hans");
    check_names(r, &catalogue, "zh-Hant");
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_has_one_spelling),
        cmocka_unit_test(a_rule_becomes_numbers),
        cmocka_unit_test(a_day_has_an_id_of_its_name),
        cmocka_unit_test(days_are_read_as_they_are_written),
        cmocka_unit_test(two_days_of_a_year_have_two_ids),
        cmocka_unit_test(includes_name_calendars_and_days_that_exist),
        cmocka_unit_test(a_ring_is_told_whole),
        cmocka_unit_test(includes_are_not_followed_for_ever),
        cmocka_unit_test(what_is_named_is_taken_from_the_program),
        cmocka_unit_test(customers_may_be_anywhere),
        cmocka_unit_test(all_that_is_shipped_is_good_and_translated),
    };
    return RUN_TESTS(tests);
}
