/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"

#include "model/read.h"

#define BERLIN "zone: Europe/Berlin, "

static const struct plan *read_plan(struct reader *r, const char *rest)
{
    struct plan *plan = ARENA_NEW(&r->arena, struct plan);
    str yaml = arena_printf(&r->arena,
                            "plan: p\nname: P\nsupport: [technical]\n%s", rest);
    if (!reader_read(r, &plan_schema, yaml.data, plan)) {
        fail_msg("%s: %.*s", rest, STR_ARG(reader_findings(r)));
    }
    return plan;
}

static const struct partner *read_partner(struct reader *r, const char *rest)
{
    struct partner *partner = ARENA_NEW(&r->arena, struct partner);
    str yaml =
        arena_printf(&r->arena, "partner: p\nname: P\ncountry: DE\n%s", rest);
    if (!reader_read(r, &partner_schema, yaml.data, partner)) {
        fail_msg("%s: %.*s", rest, STR_ARG(reader_findings(r)));
    }
    return partner;
}

static void the_minutes_of_a_week_are_added_up(void **state)
{
    (void)state;
    static const struct {
        const char *week;
        int32_t minutes;
    } cases[] = {
        {"{mon-fri: 09:00-17:00}", 5 * 480},
        {"{mon-thu: 08:00-18:00, fri: [08:00-12:30, 13:30-16:00]}",
         4 * 600 + 270 + 150},
        {"{mon-fri: 22:00 to 06:00 next day}", 5 * 480},
        {"{sun: 22:00 to 06:00 next day}", 480}, /* past the end of the week */
        {"[sun 15:00 to fri 17:00]", 7320},
        {"[mon 09:00 to mon 09:00]", MINUTES_PER_WEEK},
        {"{daily: 00:00-24:00}", MINUTES_PER_WEEK},
        {"closed", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct schedule schedule = {0};
        str yaml = arena_printf(&r->arena, "zone: Europe/Berlin\nweek: %s",
                                cases[i].week);
        assert_true(reader_read(r, &schedule_schema, yaml.data, &schedule));
        assert_int_equal(schedule_minutes_per_week(&schedule),
                         cases[i].minutes);
        reader_release(r);
    }
    assert_int_equal(schedule_minutes_per_week(NULL), MINUTES_PER_WEEK);
}

static void a_schedule_says_what_it_lacks(void **state)
{
    (void)state;
    static const struct {
        const char *schedule;
        enum gap_kind kind;
        int32_t minute;
        uint32_t line; /* of the place; 0: none */
    } cases[] = {
        {"week: {daily: 00:00-24:00}", GAP_NONE, 0, 0},
        {"week: [wed 12:00 to wed 12:00]", GAP_NONE, 0, 0},
        {"week: {daily: 08:00 to 08:00 next day}", GAP_NONE, 0, 0},
        {"week: {mon-fri: 09:00-17:00}", GAP_WEEK, 0, 2},
        {"week: {daily: 00:00-23:59}", GAP_WEEK, 1439, 2},
        {"week: [mon 00:00 to sun 23:59]", GAP_WEEK, 10079, 2},
        {"week: {daily: [00:00-12:00, 12:01-24:00]}", GAP_WEEK, 720, 2},
        {"week: [mon 00:00 to fri 17:00]", GAP_WEEK, 4 * 1440 + 1020, 2},
        {"week: [sun 15:00 to fri 17:00]", GAP_WEEK, 4 * 1440 + 1020, 2},
        {"week: closed", GAP_WEEK, 0, 2},
        {"week: {daily: 00:00-24:00}\nclosed: de", GAP_HOLIDAYS, 0, 3},
        {"week: {daily: 00:00-24:00}\nexcept: {2027-12-24: closed}",
         GAP_EXCEPTION, 0, 3},
        {"week: {daily: 00:00-24:00}\nexcept: {2027-12-24: {daily: "
         "00:00-24:00}}",
         GAP_NONE, 0, 0},
        {"week: {mon: 00:00-24:00}\nclosed: de", GAP_WEEK, 1440, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct schedule schedule = {0};
        str yaml = arena_printf(&r->arena, "zone: Europe/Berlin\n%s",
                                cases[i].schedule);
        assert_true(reader_read(r, &schedule_schema, yaml.data, &schedule));
        struct gap gap = schedule_gap(&schedule);
        if (gap.kind != cases[i].kind || gap.minute != cases[i].minute ||
            (gap.at ? gap.at->start.line : 0) != cases[i].line) {
            fail_msg("%s\n  got: %d, minute %d, line %u", cases[i].schedule,
                     gap.kind, gap.minute, gap.at ? gap.at->start.line : 0);
        }
        reader_release(r);
    }
    assert_int_equal(schedule_gap(NULL).kind, GAP_NONE);
}

struct plan_case {
    const char *name;
    const char *plan;
    const char *partner; /* NULL: only the plan is looked at */
    enum gap_kind phone;
    enum gap_kind people; /* phone or chat */
};

#define PHONE "contact: {phone: +49 30 123456}\n"
#define CHAT  "contact: {chat: https://c.example}\n"
#define BOTH  "contact: {phone: +49 30 123456, chat: https://c.example}\n"
#define DESK_AND_LATE                                                          \
    "hours:\n"                                                                 \
    "  desk: {" BERLIN "week: {daily: 08:00-20:00}}\n"                         \
    "  late: {" BERLIN "week: {daily: 20:00 to 08:00 next day}}\n"

static const struct plan_case plans[] = {
    {"always", "reach: [{by: phone, during: always}]", PHONE, GAP_NONE,
     GAP_NONE},
    {"without a partner", "reach: [{by: phone, during: always}]", NULL,
     GAP_NONE, GAP_NONE},
    {"no phone in the plan", "reach: [{by: email, during: always}]", PHONE,
     GAP_NO_ROW, GAP_NO_ROW},
    {"nothing at all", "", PHONE, GAP_NO_ROW, GAP_NO_ROW},
    {"no phone at the partner", "reach: [{by: phone, during: always}]", CHAT,
     GAP_CONTACT, GAP_NO_ROW},
    {"no contact at the partner", "reach: [{by: phone, during: always}]", "",
     GAP_CONTACT, GAP_CONTACT},
    {"office hours",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"a full week written out",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, GAP_NONE, GAP_NONE},
    {"a full week with holidays",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, closed: de}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, GAP_HOLIDAYS, GAP_HOLIDAYS},
    {"a full week with a day off",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, "
     "except: {2027-12-24: closed}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, GAP_EXCEPTION, GAP_EXCEPTION},
    {"a full week with dates whose week is full",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, "
     "except: {2027-12-24: {daily: 00:00-24:00}}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, GAP_NONE, GAP_NONE},
    {"only critical at night",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "severities: {critical: C, normal: N}\n"
     "reach:\n"
     "  - {by: phone, during: o}\n"
     "  - {by: phone, during: always, severity: critical}\n",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"each severity has a row of its own",
     "severities: {critical: C, normal: N}\n"
     "reach:\n"
     "  - {by: phone, during: always, severity: critical}\n"
     "  - {by: phone, during: always, severity: [normal]}\n",
     PHONE, GAP_NONE, GAP_NONE},
    {"a severity without a row",
     "severities: {critical: C, normal: N}\n"
     "reach: [{by: phone, during: always, severity: critical}]\n",
     PHONE, GAP_NO_ROW, GAP_NO_ROW},
    {"two rows of one zone complement each other",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: phone, during: late}]",
     PHONE, GAP_NONE, GAP_NONE},
    {"one of the two for another severity",
     DESK_AND_LATE "severities: {critical: C, normal: N}\n"
                   "reach: [{by: phone, during: desk}, "
                   "{by: phone, during: late, severity: critical}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"two rows, one with holidays",
     "hours:\n"
     "  desk: {" BERLIN "week: {daily: 08:00-20:00}, closed: de}\n"
     "  late: {" BERLIN "week: {daily: 20:00 to 08:00 next day}}\n"
     "reach: [{by: phone, during: desk}, {by: phone, during: late}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"two rows of two zones are not added",
     "hours:\n"
     "  desk: {" BERLIN "week: {daily: 08:00-20:00}}\n"
     "  late: {zone: Asia/Taipei, week: {daily: 20:00 to 08:00 next day}}\n"
     "reach: [{by: phone, during: desk}, {by: phone, during: late}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"phone by day and chat by night",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: chat, during: late}]",
     BOTH, GAP_WEEK, GAP_NONE},
    {"phone by day and chat by night, without a chat",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: chat, during: late}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"phone by day and portal by night",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: portal, during: always}]",
     PHONE, GAP_WEEK, GAP_WEEK},
    {"chat always", "reach: [{by: chat, during: always}]", CHAT, GAP_CONTACT,
     GAP_NONE},
    {"a line with shorter hours of its own",
     "reach: [{by: phone, during: always}]",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "contact: {phone: {number: +49 30 123456, during: o}}\n",
     GAP_CONTACT, GAP_CONTACT},
    {"a line that says always", "reach: [{by: phone, during: always}]",
     "contact: {phone: {number: +49 30 123456, during: always}}\n", GAP_NONE,
     GAP_NONE},
    {"one line of two with shorter hours",
     "reach: [{by: phone, during: always}]",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "contact: {phone: [{number: +49 30 123456, during: o}, +49 30 "
     "123457]}\n",
     GAP_NONE, GAP_NONE},
};

static void a_plan_is_round_the_clock_or_says_why_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        struct reader *r = reader_new();
        const struct plan *plan = read_plan(r, plans[i].plan);
        const struct partner *partner =
            plans[i].partner ? read_partner(r, plans[i].partner) : NULL;
        struct gap phone = channel_gap(partner, plan, CHANNEL_PHONE);
        struct gap people = people_gap(partner, plan);
        if (phone.kind != plans[i].phone || people.kind != plans[i].people) {
            fail_msg("%s: got %d and %d", plans[i].name, phone.kind,
                     people.kind);
        }
        assert_int_equal(channel_is_always(partner, plan, CHANNEL_PHONE),
                         phone.kind == GAP_NONE);
        assert_int_equal(phone.at != NULL, phone.kind != GAP_NONE);
        reader_release(r);
    }
}

static void a_gap_names_its_severity(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    const struct plan *plan = read_plan(
        r, "severities: {critical: C, normal: N}\n"
           "reach: [{by: phone, during: always, severity: critical}]\n");
    struct gap gap = channel_gap(NULL, plan, CHANNEL_PHONE);
    assert_str(gap.severity, "normal");
    assert_int_equal(gap.at->start.line, 5);
    assert_true(reach_serves(&plan->reach.items[0], STR("critical")));
    assert_false(reach_serves(&plan->reach.items[0], STR("normal")));
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_minutes_of_a_week_are_added_up),
        cmocka_unit_test(a_schedule_says_what_it_lacks),
        cmocka_unit_test(a_plan_is_round_the_clock_or_says_why_not),
        cmocka_unit_test(a_gap_names_its_severity),
    };
    return RUN_TESTS(tests);
}
