/* SPDX-License-Identifier: MIT */
/* Rows are named by the hours that they have: "office always". */
#include "reckon/rows.h"

#include "model/plan_case.h"

#define HOURS                                                                  \
    "hours:\n"                                                                 \
    "  office: {zone: Europe/Berlin, week: {mon-fri: 09:00-17:00}}\n"          \
    "  day: {zone: Europe/Berlin, week: {daily: 08:00-20:00}}\n"               \
    "  night: {zone: Europe/Berlin, week: {daily: 20:00 to 08:00 next day}}\n" \
    "  far: {zone: Asia/Taipei, week: {mon-fri: 09:00-17:00}}\n"               \
    "reach:\n"

static const struct plan *plan_of(struct reader *r, const char *rows)
{
    struct plan *plan = ARENA_NEW(&r->arena, struct plan);
    str yaml = arena_printf(&r->arena, HOURS "%s", rows);
    if (!read_plan(r, yaml.data, plan)) {
        fail_msg("%s: %.*s", rows, STR_ARG(reader_findings(r)));
    }
    return plan;
}

static str hours_of(struct reader *r, const struct rows *rows)
{
    str text = STR("");
    for (size_t i = 0; i < rows->count; i++) {
        text = arena_printf(&r->arena, "%.*s%s%.*s", STR_ARG(text),
                            i ? " " : "", STR_ARG(rows->items[i]->during.text));
    }
    return text;
}

#define ROWS                                                                   \
    "  - {by: phone, during: office}\n"                                        \
    "  - {by: phone, during: night, severity: [critical]}\n"                   \
    "  - {by: phone, during: day, severity: [critical, high]}\n"               \
    "  - {by: phone, during: far, region: asia}\n"                             \
    "  - {by: phone, during: always, severity: critical, region: asia}\n"      \
    "  - {by: chat, during: day, languages: [de, en]}\n"                       \
    "  - {by: chat, during: always, if: Asked for., severity: high}\n"         \
    "  - {by: email, during: office, request: billing}\n"

static void the_most_specific_rows_win_and_join(void **state)
{
    (void)state;
#define PHONE .channel = STR_INIT("phone")
    static const struct {
        struct support_case asked;
        const char *winning;
        const char *conditional;
    } cases[] = {
        {{PHONE, .severity = STR_INIT("low")}, "office far", ""}, /* where? */
        {{PHONE, .severity = STR_INIT("low"), .region = STR_INIT("eu")},
         "office",
         ""},
        {{PHONE, .severity = STR_INIT("high")}, "day", ""},
        {{PHONE, .severity = STR_INIT("critical")}, "night day always", ""},
        {{PHONE, .severity = STR_INIT("critical"), .region = STR_INIT("asia")},
         "always",
         ""},
        {{PHONE, .severity = STR_INIT("critical"), .region = STR_INIT("eu")},
         "night day",
         ""},
        {{PHONE, .severity = STR_INIT("low"), .region = STR_INIT("asia")},
         "far",
         ""},
        {{PHONE, .severity = STR_INIT("high"), .region = STR_INIT("asia")},
         "day far",
         ""},                                         /* as many keys */
        {{PHONE}, "office night day far always", ""}, /* nothing is asked */
        {{.channel = STR_INIT("chat"), .language = STR_INIT("de-AT")},
         "day",
         "always"},
        {{.channel = STR_INIT("chat"), .language = STR_INIT("fr")},
         "",
         "always"},
        {{.channel = STR_INIT("chat"), .severity = STR_INIT("low")}, "day", ""},
        {{.channel = STR_INIT("email"), .request = STR_INIT("incident")},
         "",
         ""},
        {{.channel = STR_INIT("portal")}, "", ""},
        /* each channel by itself */
        {{.severity = STR_INIT("high"),
          .region = STR_INIT("eu"),
          .request = STR_INIT("billing")},
         "day day office",
         "always"},
    };
#undef PHONE
    struct reader *r = reader_new();
    const struct plan *plan = plan_of(r, ROWS);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct rows winning;
        struct rows conditional;
        rows_find(plan, &cases[i].asked, &r->arena, &winning, &conditional);
        str got = hours_of(r, &winning);
        if (!str_equal(got, str_from(cases[i].winning))) {
            fail_msg("case %zu: %.*s", i, STR_ARG(got));
        }
        assert_str(hours_of(r, &conditional), cases[i].conditional);
        assert_int_equal(rows_any(plan, &cases[i].asked),
                         winning.count + conditional.count > 0);
    }
    reader_release(r);
}

static void rows_that_cannot_be_told_apart_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *rows;
        const char *conflicts; /* "office/always", "=" before the same keys */
    } cases[] = {
        {ROWS, "day/far"},
        /* different keys */
        {"  - {by: phone, during: day, severity: critical}\n"
         "  - {by: phone, during: office, region: asia}\n",
         "day/office"},
        {"  - {by: phone, during: day, severity: critical}\n"
         "  - {by: phone, during: day, region: asia}\n",
         ""},
        {"  - {by: phone, during: day, severity: critical}\n"
         "  - {by: chat, during: office, region: asia}\n",
         ""},
        {"  - {by: phone, during: day, severity: critical}\n"
         "  - {by: phone, during: office, region: asia}\n"
         "  - {by: phone, during: always, severity: [critical, low], region: "
         "[asia, eu]}\n",
         ""},
        {"  - {by: phone, during: day, severity: [critical, high]}\n"
         "  - {by: phone, during: office, region: asia}\n"
         "  - {by: phone, during: always, severity: critical, region: asia}\n",
         "day/office"},
        {"  - {by: phone, during: day, severity: [a], languages: [de]}\n"
         "  - {by: phone, during: office, severity: [b], region: asia}\n",
         ""}, /* no case in common */
        {"  - {by: phone, during: day, tier: l1}\n"
         "  - {by: phone, during: office, request: billing}\n",
         ""},
        {"  - {by: phone, during: day, severity: a, if: C}\n"
         "  - {by: phone, during: office, request: billing}\n",
         ""},
        /* the same keys */
        {"  - {by: phone, during: day}\n  - {by: phone, during: night}\n", ""},
        {"  - {by: phone, during: day}\n  - {by: phone, during: office}\n",
         "=day/office"},
        {"  - {by: phone, during: night}\n  - {by: phone, during: always}\n",
         "=night/always"},
        {"  - {by: phone, during: day}\n  - {by: phone, during: day}\n",
         "=day/day"},
        {"  - {by: phone, during: office}\n  - {by: phone, during: far}\n", ""},
        {"  - {by: phone, during: office, severity: [a, b]}\n"
         "  - {by: phone, during: day, severity: [b, a]}\n",
         "=office/day"},
        {"  - {by: phone, during: office, languages: [de, en]}\n"
         "  - {by: phone, during: always, languages: [en]}\n",
         ""},
        {"  - {by: phone, during: office, contact: a}\n"
         "  - {by: phone, during: always, contact: b}\n",
         ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        const struct plan *plan = plan_of(r, cases[i].rows);
        struct rows_conflicts conflicts;
        str got = STR("");
        rows_conflicts(plan, &r->arena, &conflicts);
        for (size_t j = 0; j < conflicts.count; j++) {
            const struct rows_conflict *found = &conflicts.items[j];
            got = arena_printf(&r->arena, "%.*s%s%s%.*s/%.*s", STR_ARG(got),
                               j ? " " : "", found->is_same ? "=" : "",
                               STR_ARG(found->first->during.text),
                               STR_ARG(found->second->during.text));
        }
        if (!str_equal(got, str_from(cases[i].conflicts))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].rows,
                     STR_ARG(got), cases[i].conflicts);
        }
        reader_release(r);
    }
}

static void a_narrower_row_takes_a_severity_from_a_wider_one(void **state)
{
    (void)state;
    static const struct {
        const char *rows; /* of which the first is looked at */
        bool displaced;   /* for `critical` */
    } cases[] = {
        {"  - {by: phone, during: office}\n"
         "  - {by: phone, during: always, severity: [critical, high]}\n",
         true},
        {"  - {by: phone, during: office, region: asia}\n"
         "  - {by: phone, during: always, severity: critical, region: [asia, "
         "eu]}\n",
         true},
        {"  - {by: phone, during: office, region: [asia, eu]}\n"
         "  - {by: phone, during: always, severity: critical, region: asia}\n",
         false},
        {"  - {by: phone, during: office}\n"
         "  - {by: phone, during: always, severity: high}\n",
         false},
        {"  - {by: phone, during: office}\n"
         "  - {by: chat, during: always, severity: critical}\n",
         false},
        {"  - {by: phone, during: office}\n"
         "  - {by: phone, during: always, severity: critical, if: Asked.}\n",
         false},
        {"  - {by: phone, during: office, region: asia}\n"
         "  - {by: phone, during: always, severity: critical}\n",
         false},
        {"  - {by: phone, during: office, severity: critical}\n"
         "  - {by: phone, during: always, severity: critical}\n",
         false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        const struct plan *plan = plan_of(r, cases[i].rows);
        bool got = rows_displaced(plan, &plan->reach.items[0], STR("critical"));
        if (got != cases[i].displaced) {
            fail_msg("%s: got %d", cases[i].rows, got);
        }
        reader_release(r);
    }
}

static void more_rows_than_anybody_writes_are_not_compared(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct plan plan = {0};
    struct rows_conflicts conflicts;
    struct buf yaml;
    buf_init(&yaml, 1 << 20);
    BUF_ADD(&yaml, "plan: p\nname: P\nsupport: [technical]\nreach:\n");
    for (int i = 0; i < 2 * ROWS_COMPARED; i++) {
        BUF_ADD(&yaml, "  - {by: phone, during: always}\n");
    }
    buf_add_char(&yaml, '\0');
    assert_true(reader_read(r, &plan_schema, yaml.data, &plan));
    rows_conflicts(&plan, &r->arena, &conflicts);
    assert_int_equal(conflicts.count, ROWS_COMPARED * (ROWS_COMPARED - 1) / 2);
    buf_release(&yaml);
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_most_specific_rows_win_and_join),
        cmocka_unit_test(rows_that_cannot_be_told_apart_are_found),
        cmocka_unit_test(a_narrower_row_takes_a_severity_from_a_wider_one),
        cmocka_unit_test(more_rows_than_anybody_writes_are_not_compared),
    };
    return RUN_TESTS(tests);
}
