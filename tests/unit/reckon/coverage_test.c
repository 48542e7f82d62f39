/* SPDX-License-Identifier: MIT */
#include "reckon/coverage.h"

#include "reckon/moment.h"
#include "reckon/test_world.h"

#define BERLIN "zone: Europe/Berlin, "

/* A plan `p`, a partner `q` that offers it, and a calendar `de`. */
struct project {
    struct reader *r;
    struct catalogue catalogue;
    struct test_zones zones;
    struct world world;
    const struct plan *plan;
    const struct partner *partner;
};

static void project_read(struct project *p, const char *plan,
                         const char *partner)
{
    const struct value *documents[3];
    *p = (struct project){.r = reader_new()};
    str texts[] = {
        arena_printf(&p->r->arena, "plan: p\nname: P\nsupport: [technical]\n%s",
                     plan),
        arena_printf(&p->r->arena,
                     "partner: q\nname: Q\ncountry: DE\nplans: p\n%s", partner),
        STR("calendar: de\nname: D\ndays: {01-01: New Year's Day}\n"),
    };
    for (size_t i = 0; i < 3; i++) {
        documents[i] = reader_yaml(p->r, "t.yaml", texts[i].data);
    }
    if (!catalogue_read(documents, 3, NULL, &p->r->reading, &p->catalogue)) {
        fail_msg("%s%s: %.*s", plan, partner, STR_ARG(reader_findings(p->r)));
    }
    p->world = test_world(&p->zones, &p->r->arena, &p->catalogue);
    p->plan = p->catalogue.plans[0];
    p->partner = p->catalogue.partners[0];
}

static void project_release(struct project *p)
{
    test_world_close(&p->zones);
    reader_release(p->r);
}

/* Gives "none", "no row", "contact", or why and from when. */
static str gap_text(const struct gap *gap, struct arena *arena)
{
    static const char *const kinds[] = {"week", "holiday", "exception"};
    switch (gap->kind) {
    case GAP_NONE:
        return STR("none");
    case GAP_NO_ROW:
        return STR("no row");
    case GAP_CONTACT:
        return STR("contact");
    case GAP_UNKNOWN:
        return STR("unknown");
    case GAP_HOLE:
        break;
    }
    return arena_printf(
        arena, "%s %.*s", kinds[gap->hole.kind],
        STR_ARG(moment_text(gap->zone, gap->hole.span.from, arena)));
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
        struct project p;
        char plan[200];
        snprintf(plan, sizeof plan, "hours: {o: {" BERLIN "week: %s}}",
                 cases[i].week);
        project_read(&p, plan, "");
        assert_int_equal(
            schedule_minutes_per_week(&p.world, &p.plan->hours.items[0]),
            cases[i].minutes);
        assert_int_equal(schedule_minutes_per_week(&p.world, NULL),
                         MINUTES_PER_WEEK);
        project_release(&p);
    }
}

static void a_schedule_says_what_it_lacks(void **state)
{
    (void)state;
    static const struct {
        const char *schedule;
        const char *gap;
    } cases[] = {
        {"week: {daily: 00:00-24:00}", "none"},
        {"week: [wed 12:00 to wed 12:00]", "none"},
        {"week: {daily: 08:00 to 08:00 next day}", "none"},
        {"week: {mon-fri: 09:00-17:00}", "week 2027-01-01T00:00:00+01:00"},
        {"week: {daily: 00:00-23:59}", "week 2027-01-01T23:59:00+01:00"},
        {"week: [mon 00:00 to sun 23:59]", "week 2027-01-03T23:59:00+01:00"},
        {"week: {daily: [00:00-12:00, 12:01-24:00]}",
         "week 2027-01-01T12:00:00+01:00"},
        {"week: [sun 15:00 to fri 17:00]", "week 2027-01-01T17:00:00+01:00"},
        {"week: closed", "week 2027-01-01T00:00:00+01:00"},
        {"week: {daily: 00:00-24:00}, closed: de",
         "holiday 2027-01-01T00:00:00+01:00"},
        {"week: {daily: 00:00-24:00}, except: {2031-12-24: closed}",
         "exception 2031-12-24T00:00:00+01:00"},
        {"week: {daily: 00:00-24:00}, except: {07-01 to 07-31: {daily: "
         "08:00-24:00}}",
         "exception 2027-07-01T00:00:00+02:00"},
        {"week: {daily: 00:00-24:00}, except: {2027-12-24: {daily: "
         "00:00-24:00}}",
         "none"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct project p;
        char plan[300];
        snprintf(plan, sizeof plan, "hours: {o: {" BERLIN "%s}}",
                 cases[i].schedule);
        project_read(&p, plan, "");
        struct gap gap =
            schedule_gap(&p.world, NULL, &p.plan->hours.items[0], &p.r->arena);
        str got = gap_text(&gap, &p.r->arena);
        if (!str_equal(got, str_from(cases[i].gap))) {
            fail_msg("%s\n  got: %.*s", cases[i].schedule, STR_ARG(got));
        }
        gap = schedule_gap(&p.world, NULL, NULL, &p.r->arena);
        assert_int_equal(gap.kind, GAP_NONE);
        project_release(&p);
    }
}

struct plan_case {
    const char *name;
    const char *plan;
    const char *partner; /* NULL: only the plan is looked at */
    const char *phone;   /* what keeps it from being round the clock */
    const char *people;  /* the same of phone and chat together */
};

#define PHONE "contact: {phone: +49 30 123456}\n"
#define CHAT  "contact: {chat: https://c.example}\n"
#define BOTH  "contact: {phone: +49 30 123456, chat: https://c.example}\n"
#define DESK_AND_LATE                                                          \
    "hours:\n"                                                                 \
    "  desk: {" BERLIN "week: {daily: 08:00-20:00}}\n"                         \
    "  late: {" BERLIN "week: {daily: 20:00 to 08:00 next day}}\n"

/* Two places, of which one has summer time. */
#define SUN(nights)                                                            \
    "hours:\n"                                                                 \
    "  day: {" BERLIN "week: {daily: 08:00-20:00}}\n"                          \
    "  night: {zone: Asia/Kathmandu, week: {daily: " nights "}}\n"             \
    "  sun: {made_of: [day, night]}\n"                                         \
    "reach: [{by: phone, during: sun}]"

static const struct plan_case plans[] = {
    {"always", "reach: [{by: phone, during: always}]", PHONE, "none", "none"},
    {"without a partner", "reach: [{by: phone, during: always}]", NULL, "none",
     "none"},
    {"no phone in the plan", "reach: [{by: email, during: always}]", PHONE,
     "no row", "no row"},
    {"nothing at all", "", PHONE, "no row", "no row"},
    {"no phone at the partner", "reach: [{by: phone, during: always}]", CHAT,
     "contact", "contact"},
    {"no contact at the partner", "reach: [{by: phone, during: always}]", "",
     "contact", "contact"},
    {"office hours",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "week 2027-01-01T00:00:00+01:00", "week 2027-01-01T00:00:00+01:00"},
    {"a full week written out",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "none", "none"},
    {"a full week with holidays",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, closed: de}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "holiday 2027-01-01T00:00:00+01:00",
     "holiday 2027-01-01T00:00:00+01:00"},
    {"a full week with a day off",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, "
     "except: {2027-12-24: closed}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "exception 2027-12-24T00:00:00+01:00",
     "exception 2027-12-24T00:00:00+01:00"},
    {"a full week with dates whose week is full",
     "hours: {o: {" BERLIN "week: {daily: 00:00-24:00}, "
     "except: {2027-12-24: {daily: 00:00-24:00}}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "none", "none"},
    {"only critical at night",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "severities: {critical: C, normal: N}\n"
     "reach:\n"
     "  - {by: phone, during: o}\n"
     "  - {by: phone, during: always, severity: critical}\n",
     PHONE, "week 2027-01-01T00:00:00+01:00", "week 2027-01-01T00:00:00+01:00"},
    {"each severity has a row of its own",
     "severities: {critical: C, normal: N}\n"
     "reach:\n"
     "  - {by: phone, during: always, severity: critical}\n"
     "  - {by: phone, during: always, severity: [normal]}\n",
     PHONE, "none", "none"},
    {"a severity without a row",
     "severities: {critical: C, normal: N}\n"
     "reach: [{by: phone, during: always, severity: critical}]\n",
     PHONE, "no row", "no row"},
    {"two rows of one zone complement each other",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: phone, during: late}]",
     PHONE, "none", "none"},
    {"one of the two for another severity",
     DESK_AND_LATE "severities: {critical: C, normal: N}\n"
                   "reach: [{by: phone, during: desk}, "
                   "{by: phone, during: late, severity: critical}]",
     PHONE, "week 2027-01-01T08:00:00+01:00", "week 2027-01-01T08:00:00+01:00"},
    {"two rows, one with holidays",
     "hours:\n"
     "  desk: {" BERLIN "week: {daily: 08:00-20:00}, closed: de}\n"
     "  late: {" BERLIN "week: {daily: 20:00 to 08:00 next day}}\n"
     "reach: [{by: phone, during: desk}, {by: phone, during: late}]",
     PHONE, "holiday 2027-01-01T08:00:00+01:00",
     "holiday 2027-01-01T08:00:00+01:00"},
    {"hours of two zones that leave a part of the night",
     "hours:\n"
     "  desk: {" BERLIN "week: {daily: 08:00-20:00}}\n"
     "  late: {zone: Asia/Taipei, week: {daily: 20:00 to 08:00 next day}}\n"
     "reach: [{by: phone, during: desk}, {by: phone, during: late}]",
     PHONE, "week 2027-01-01T01:00:00+01:00", "week 2027-01-01T01:00:00+01:00"},
    {"follow the sun, in summer and in winter", SUN("23:45 to 12:45 next day"),
     PHONE, "none", "none"},
    {"follow the sun, with an hour that only winter fills", SUN("00:45-12:45"),
     PHONE, "week 2027-03-28T20:00:00+02:00", "week 2027-03-28T20:00:00+02:00"},
    {"always in one region, office hours in the other",
     "regions: {eu: Europe, us: America}\n"
     "hours: {o: {" BERLIN "week: {mon-fri: 00:00-18:00}}}\n"
     "reach: [{by: phone, during: always, region: eu}, "
     "{by: phone, during: o, region: us}]",
     PHONE, "week 2027-01-01T18:00:00+01:00", "week 2027-01-01T18:00:00+01:00"},
    {"always for billing only",
     "reach: [{by: phone, during: always, request: billing}]", PHONE, "no row",
     "no row"},
    {"always in one of two languages",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "reach: [{by: phone, during: o, languages: fr}, "
     "{by: phone, during: always, languages: [de, en]}]",
     PHONE, "none", "none"},
    {"always on a condition",
     "reach: [{by: phone, during: always, if: You asked for it.}]", PHONE,
     "no row", "no row"},
    {"hours that hang on the customer's holidays",
     "hours: {o: {zone: customer, week: {daily: 00:00-24:00}, closed: "
     "customer}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "unknown", "unknown"},
    {"a full week wherever the customer is",
     "hours: {o: {zone: customer, week: {daily: 00:00-24:00}}}\n"
     "reach: [{by: phone, during: o}]",
     PHONE, "none", "none"},
    {"phone by day and chat by night",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: chat, during: late}]",
     BOTH, "week 2027-01-01T00:00:00+01:00", "none"},
    {"phone by day and chat by night, without a chat",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: chat, during: late}]",
     PHONE, "week 2027-01-01T00:00:00+01:00", "week 2027-01-01T00:00:00+01:00"},
    {"phone by day and portal by night",
     DESK_AND_LATE "reach: [{by: phone, during: desk}, "
                   "{by: portal, during: always}]",
     PHONE, "week 2027-01-01T00:00:00+01:00", "week 2027-01-01T00:00:00+01:00"},
    {"chat always", "reach: [{by: chat, during: always}]", CHAT, "no row",
     "none"},
    {"a line with shorter hours of its own",
     "reach: [{by: phone, during: always}]",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "contact: {phone: {number: +49 30 123456, during: o}}\n",
     "contact", "contact"},
    {"a line that says always", "reach: [{by: phone, during: always}]",
     "contact: {phone: {number: +49 30 123456, during: always}}\n", "none",
     "none"},
    {"one line of two with shorter hours",
     "reach: [{by: phone, during: always}]",
     "hours: {o: {" BERLIN "week: {mon-fri: 09:00-18:00}}}\n"
     "contact: {phone: [{number: +49 30 123456, during: o}, +49 30 "
     "123457]}\n",
     "none", "none"},
};

static struct gap channels_gap(const struct project *p, bool with_partner,
                               unsigned channels)
{
    const struct coverage coverage = {.world = &p->world,
                                      .partner =
                                          with_partner ? p->partner : NULL,
                                      .plan = p->plan,
                                      .channels = channels};
    return coverage_gap(&coverage, &p->r->arena);
}

static void a_plan_is_round_the_clock_or_says_why_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        const struct plan_case *given = &plans[i];
        struct project p;
        bool with_partner = given->partner != NULL;
        project_read(&p, given->plan, with_partner ? given->partner : "");
        struct gap phone = channels_gap(&p, with_partner, 1U << CHANNEL_PHONE);
        struct gap people = channels_gap(
            &p, with_partner, 1U << CHANNEL_PHONE | 1U << CHANNEL_CHAT);
        str got = gap_text(&phone, &p.r->arena);
        str both = gap_text(&people, &p.r->arena);
        if (!str_equal(got, str_from(given->phone)) ||
            !str_equal(both, str_from(given->people))) {
            fail_msg("%s\n  got: %.*s; %.*s", given->name, STR_ARG(got),
                     STR_ARG(both));
        }
        assert_int_equal(
            phone_is_always(&p.world, with_partner ? p.partner : NULL, p.plan),
            phone.kind == GAP_NONE);
        assert_int_equal(phone.at != NULL, phone.kind != GAP_NONE);
        project_release(&p);
    }
}

static void a_gap_names_its_case(void **state)
{
    (void)state;
    struct project p;
    project_read(&p,
                 "severities: {critical: C, normal: N}\n"
                 "reach: [{by: phone, during: always, severity: critical}]\n",
                 "");
    struct gap gap = channels_gap(&p, false, 1U << CHANNEL_PHONE);
    assert_str(gap.asked.severity, "normal");
    assert_int_equal(gap.at->start.line, 5);
    project_release(&p);
}

static void ways_open_one_after_the_other(void **state)
{
    (void)state;
    struct project p;
    project_read(&p,
                 DESK_AND_LATE
                 "reach: [{by: phone, during: desk}, {by: chat, during: late}]",
                 BOTH);
    const struct coverage coverage = {.world = &p.world,
                                      .partner = p.partner,
                                      .plan = p.plan,
                                      .channels = 1U << CHANNEL_PHONE |
                                                  1U << CHANNEL_CHAT};
    const struct support_case asked = {.channel = STR("phone")};
    const struct support_case any = {.channel = STR("")};
    struct ways ways = coverage_ways(&coverage, &asked, &p.r->arena);
    struct span span;
    const int64_t noon = 1798801200; /* 2027-01-01T12:00+01:00 */
    const int64_t end = noon + 3 * 86400;
    assert_int_equal(ways.count, 1);
    assert_true(ways_next(&ways, noon, end, &span));
    assert_int_equal(span.from, noon);
    assert_int_equal(span.to, noon + 8 * 3600);
    assert_true(ways_next(&ways, span.to, end, &span));
    assert_int_equal(span.from, noon + 20 * 3600);
    ways = coverage_ways(&coverage, &any, &p.r->arena);
    assert_true(ways_next(&ways, noon, end, &span));
    assert_int_equal(span.to, end);
    project_release(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_minutes_of_a_week_are_added_up),
        cmocka_unit_test(a_schedule_says_what_it_lacks),
        cmocka_unit_test(a_plan_is_round_the_clock_or_says_why_not),
        cmocka_unit_test(a_gap_names_its_case),
        cmocka_unit_test(ways_open_one_after_the_other),
    };
    return RUN_TESTS(tests);
}
