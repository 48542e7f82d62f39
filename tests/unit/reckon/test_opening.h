/* SPDX-License-Identifier: MIT */
/* Openings for tests, from the `hours` of a plan and a few calendars. */
#ifndef SLAGEN_TEST_OPENING_H
#define SLAGEN_TEST_OPENING_H

#include "test_world.h"

#include "reckon/moment.h"
#include "reckon/opening.h"

/* 2027-05-06 is a Thursday, 11-24 a Wednesday; 12-24 is a Friday. */
static const char test_calendar[] =
    "calendar: de\n"
    "name: Public holidays in Germany\n"
    "days:\n"
    "  2027-05-06: Ascension Day\n"
    "  2027-11-24: {name: Meeting, closed: 12:00-14:00}\n"
    "  2027-11-25: {name: Party, closed: "
    "18:00-24:00}\n"
    "  12-25: Christmas Day\n"
    "  12-26: Second Day of Christmas\n";

static const char test_partner[] = "partner: pp\n"
                                   "name: P\n"
                                   "country: DE\n"
                                   "zone: Europe/Berlin\n"
                                   "plans: [p]\n";

struct test_opening {
    struct reader *r;
    struct catalogue catalogue;
    struct test_zones zones;
    struct world world;
    struct opening_terms terms;
    struct opening *opening;
};

static inline bool test_any_zone(void *context, const struct value *name,
                                 struct diags *diags)
{
    (void)context;
    (void)name;
    (void)diags;
    return true;
}

/* `hours` is what follows `hours: `; the schedule asked about is `x`, or
 * `always` where there is none of that id. */
static inline void test_opening_read(struct test_opening *t, const char *hours)
{
    *t = (struct test_opening){.r = reader_new()};
    struct reader *r = t->r;
    r->known.zone = test_any_zone;
    str yaml = arena_printf(
        &r->arena, "plan: p\nname: P\nsupport: [technical]\nhours: %s", hours);
    const struct value *documents[] = {
        reader_yaml(r, "plan.yaml", yaml.data),
        reader_yaml(r, "calendar.yaml", test_calendar),
        reader_yaml(r, "partner.yaml", test_partner),
    };
    if (!catalogue_read(documents, 3, NULL, &r->reading, &t->catalogue)) {
        fail_msg("%s: %.*s", hours, STR_ARG(reader_findings(r)));
    }
    t->world = test_world(&t->zones, &r->arena, &t->catalogue);
    t->terms = (struct opening_terms){
        .world = &t->world,
        .schedule =
            plan_schedule(catalogue_plan(&t->catalogue, STR("p")), STR("x")),
    };
}

static inline struct opening *test_opening_new(struct test_opening *t,
                                               const char *hours)
{
    test_opening_read(t, hours);
    t->terms.partner = t->catalogue.partners[0];
    t->opening = opening_new(&t->terms, &t->r->arena);
    assert_int_equal(opening_unknown(t->opening), OPENING_KNOWN);
    return t->opening;
}

static inline void test_opening_release(struct test_opening *t)
{
    test_world_close(&t->zones);
    reader_release(t->r);
}

/* Gives an instant as written, local times in `zone`. */
static inline int64_t test_instant(struct test_opening *t, const char *zone,
                                   const char *text)
{
    struct moment moment;
    int64_t at;
    if (!moment_parse(str_from(text), &moment)) {
        fail_msg("%s is no moment", text);
    }
    const struct zone *place = test_zone_find(&t->zones, str_from(zone));
    assert_non_null(place);
    moment_resolve(&moment, place, &at);
    return at;
}

#endif
