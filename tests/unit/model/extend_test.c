/* SPDX-License-Identifier: MIT */
#include "model/extend.h"

#include "exchange/json.h"
#include "model/read.h"
#include "model/units.h"

enum { MOST_TEXTS = 10 };

static bool read_all(struct reader *r, const char *const *texts,
                     struct catalogue *catalogue)
{
    const struct value *documents[MOST_TEXTS];
    static const char *const paths[MOST_TEXTS] = {
        "a.yaml", "b.yaml", "c.yaml", "d.yaml", "e.yaml",
        "f.yaml", "g.yaml", "h.yaml", "i.yaml", "j.yaml"};
    size_t count = 0;
    for (; count < MOST_TEXTS && texts[count]; count++) {
        documents[count] = reader_yaml(r, paths[count], texts[count]);
    }
    *catalogue = (struct catalogue){0};
    return catalogue_read(documents, count, NULL, &r->reading, catalogue);
}

/* Findings with the letter of their file: "b:ref-missing 2:10". */
static str findings(struct reader *r)
{
    str text = STR("");
    diags_sort(&r->diags);
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        text = arena_printf(&r->arena, "%.*s%s%c:%s %u:%u", STR_ARG(text),
                            i ? "; " : "", diag->source->path.data[0],
                            diag->rule, diag->start.line, diag->start.column);
    }
    return text;
}

#define BASE                                                                   \
    "plan: base\nabstract: true\nsupport: [technical]\nprice: free\n"          \
    "severities: {high: H, low: L}\n"                                          \
    "hours: {o: {zone: Asia/Taipei, week: {mon-fri: 09:00-17:00}}}\n"          \
    "targets: {high: {first_response: 1 hour}, low: {first_response: 2 "       \
    "hours}}\n"
#define CHILD "plan: gold\nextends: base\nname: Gold\n"

/* ---- what holds in the end ---------------------------------------------- */

static void a_document_is_put_together_along_the_tables(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *base;
        const char *child;
        const char *key;
        const char *want; /* as JSON; "" when there is none */
    } cases[] = {
        {"what is not written is inherited", BASE, CHILD, "price", "\"free\""},
        {"a text is replaced", BASE, CHILD "price: on request\n", "price",
         "\"on request\""},
        {"a list is replaced", BASE, CHILD "support: [billing]\n", "support",
         "[\"billing\"]"},
        {"ids are merged", BASE,
         CHILD "targets: {low: {update: every 1 day}}\n", "targets",
         "{\"high\":{\"first_response\":\"1 hour\"},\"low\":{\"first_"
         "response\":\"2 hours\",\"update\":\"every 1 day\"}}"},
        {"a week is one value", BASE,
         CHILD "hours: {o: {week: {sat: 09:00-12:00}}}\n", "hours",
         "{\"o\":{\"zone\":\"Asia/Taipei\",\"week\":{\"sat\":\"09:00-12:00\"}}"
         "}"},
        {"a mapping over a text that stands for one", BASE,
         CHILD "severities: {low: {name: N}}\n", "severities",
         "{\"high\":\"H\",\"low\":{\"definition\":\"L\",\"name\":\"N\"}}"},
        {"a text over a mapping replaces all of it",
         "plan: base\nabstract: true\nsupport: [technical]\n"
         "severities: {low: {definition: L, name: N}}\n",
         CHILD "severities: {low: M}\n", "severities", "{\"low\":\"M\"}"},
        {"nothing behind a colon is nothing written", BASE,
         CHILD "price:\nsupport: ~\n", "price", "\"free\""},
        {"a new key stands before the next one that both have", BASE,
         CHILD "severities: {critical: C, high: H, normal: N, low: L, none: "
               "O}\n",
         "severities",
         "{\"critical\":\"C\",\"high\":\"H\",\"normal\":\"N\",\"low\":\"L\","
         "\"none\":\"O\"}"},
        {"new keys alone stand at the end", BASE,
         CHILD "severities: {none: O}\n", "severities",
         "{\"high\":\"H\",\"low\":\"L\",\"none\":\"O\"}"},
        {"left out", BASE, CHILD "without: [price]\n", "price", ""},
        {"left out deep down", BASE, CHILD "without: targets.low\n", "targets",
         "{\"high\":{\"first_response\":\"1 hour\"}}"},
        {"left out and written anew", BASE,
         CHILD "without: [severities, targets]\nseverities: {one: T}\n",
         "severities", "{\"one\":\"T\"}"},
        {"a version is the document's own",
         "plan: base\nname: B\nsupport: [technical]\nversion: \"1\"\n", CHILD,
         "version", ""},
        {"that it is abstract is not inherited", BASE, CHILD, "abstract", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        const char *texts[MOST_TEXTS] = {cases[i].base, cases[i].child};
        if (!read_all(r, texts, &catalogue)) {
            fail_msg("%s: %.*s", cases[i].name, STR_ARG(findings(r)));
        }
        const struct plan *plan = catalogue_plan(&catalogue, STR("gold"));
        const struct value *value =
            value_find(plan->at, str_from(cases[i].key));
        struct buf text;
        buf_init(&text, 4096);
        if (value) {
            json_write_line(value, &text);
        }
        if (!str_equal(buf_text(&text), str_from(cases[i].want))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].name,
                     STR_ARG(buf_text(&text)), cases[i].want);
        }
        buf_release(&text);
        reader_release(r);
    }
}

static void the_nearest_of_a_chain_holds(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const char *texts[MOST_TEXTS] = {
        "plan: c\nextends: b\nname: C\nsummary: 3\n",
        "plan: b\nextends: a\nname: B\nsummary: 2\nwithout: price\n",
        "plan: a\nname: A\nsummary: 1\nprice: free\nsupport: [usage]\n",
    };
    assert_true(read_all(r, texts, &catalogue));
    const struct plan *plan = catalogue_plan(&catalogue, STR("c"));
    assert_true(str_equal(plan->summary, STR("3")));
    assert_int_equal(plan->support.count, 1);
    assert_int_equal(plan->price.count, 0);
    const struct lineage *lineage = catalogue_lineage(&catalogue, plan->at);
    assert_int_equal(lineage->count, 3);
    assert_true(str_equal(
        lineage_find(&plan_schema, lineage->written[1], STR("summary"))->text,
        STR("2")));
    reader_release(r);
}

static void partners_extend_partners(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const char *texts[MOST_TEXTS] = {
        "partner: base\nabstract: true\ncountry: DE\n"
        "contact: {phone: +49 30 123456, email: a@b.example}\n",
        "partner: acme\nextends: base\nname: Acme\nwithout: contact.email\n",
    };
    assert_true(read_all(r, texts, &catalogue));
    assert_int_equal(catalogue.partner_count, 1);
    assert_true(partner_has_channel(catalogue.partners[0], CHANNEL_PHONE));
    assert_false(partner_has_channel(catalogue.partners[0], CHANNEL_EMAIL));
    reader_release(r);
}

/* ---- faults ------------------------------------------------------------- */

static void a_wrong_base_is_told_once_and_where_it_was_written(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *texts[MOST_TEXTS];
        const char *want;
        const char *hint; /* of the first; NULL: any */
    } cases[] = {
        {"no such plan",
         {BASE, CHILD, "plan: b\nextends: bsae\n"},
         "c:ref-missing 2:10",
         "did you mean `base`?"},
        {"a partner is no plan",
         {"partner: base\nname: B\ncountry: DE\n", CHILD},
         "b:ref-missing 2:10",
         "name a plan of this project"},
        {"itself",
         {"plan: a\nname: A\nextends: a\n"},
         "a:ref-cycle 3:10",
         "take `extends` out"},
        {"a ring of three is told once",
         {"plan: a\nextends: b\n", "plan: b\nextends: c\n",
          "plan: c\nextends: a\n", "plan: d\nextends: a\n"},
         "a:ref-cycle 2:10",
         NULL},
        {"a chain that is too long",
         {"plan: a\nextends: b\n", "plan: b\nextends: c\n",
          "plan: c\nextends: d\n", "plan: d\nextends: e\n",
          "plan: e\nextends: f\n", "plan: f\nextends: g\n",
          "plan: g\nextends: h\n", "plan: h\nextends: i\n",
          "plan: i\nname: I\nsupport: [usage]\n"},
         "a:extends-depth 2:10; b:required-missing 1:1; c:required-missing "
         "1:1; d:required-missing 1:1; e:required-missing 1:1; "
         "f:required-missing 1:1; g:required-missing 1:1; h:required-missing "
         "1:1",
         "nearer"},
        {"a slip in the base, found in it alone",
         {BASE "pirce: free\n", CHILD, "plan: c\nextends: base\nname: C\n"},
         "a:unknown-key 8:1",
         "did you mean `price`?"},
        {"a slip in an inherited key of a mapping that both have",
         {BASE, CHILD "targets: {low: {udpate: 1 day}}\n",
          "plan: c\nextends: gold\nname: C\ntargets: {high: {update: every 1 "
          "day}, "
          "low: {update: every 1 day}}\n"},
         "b:unknown-key 4:17",
         "did you mean `update`?"},
        {"a wrong value of an unused base",
         {"plan: base\nabstract: true\nvalid_from: soon\n"},
         "a:base-unused 1:7; a:date-invalid 3:13",
         NULL},
        {"an abstract plan is not offered",
         {BASE, CHILD,
          "partner: acme\nname: A\ncountry: DE\nplans: [base, gold]\n"},
         "c:ref-missing 4:9",
         "name a plan that extends it"},
        {"an abstract plan with the id of another",
         {BASE, "plan: base\nname: B\nsupport: [usage]\n", CHILD},
         "a:id-duplicate 1:7",
         NULL},
        {"a child without what only it can say",
         {BASE, "plan: gold\nextends: base\n"},
         "b:required-missing 1:1",
         "`name: Business`"},
        {"nothing to leave out",
         {BASE, CHILD "without: [targets.lwo, a..b, \"\"]\n"},
         "b:extends-without 4:11; b:extends-without 4:24; b:extends-without "
         "4:30",
         "did you mean `low`?"},
        {"a day of a week is no key that could be left out",
         {BASE, CHILD "without: hours.o.week.mon-fri\n"},
         "b:extends-without 4:10",
         NULL},
        {"left out of nothing",
         {"plan: a\nname: A\nsupport: [usage]\nwithout: [price]\n"},
         "a:extends-without 4:10",
         "add `extends`"},
        {"an entry that is empty is not taken from the base",
         {BASE, CHILD "severities: {low: }\n"},
         "b:required-empty 4:14",
         NULL},
        {"extends is one name",
         {BASE, CHILD, "plan: c\nname: C\nsupport: [usage]\nextends: [base]\n"},
         "c:type-text 4:10",
         NULL},
        {"pages do not extend",
         {"page: a\ntitle: A\nbody: B\nabstract: true\n"},
         "a:unknown-key 4:1",
         NULL},
        {"inherited names are looked up in the whole",
         {"plan: base\nabstract: true\nsupport: [usage]\n"
          "reach: [{by: phone, during: o}]\n",
          CHILD},
         "a:ref-missing 4:29",
         NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct catalogue catalogue;
        bool usable = read_all(r, cases[i].texts, &catalogue);
        str got = findings(r);
        if (!str_equal(got, str_from(cases[i].want))) {
            fail_msg("%s\n  got:  %.*s\n  want: %s", cases[i].name,
                     STR_ARG(got), cases[i].want);
        }
        assert_false(usable);
        if (cases[i].hint &&
            str_find(r->diags.items[0].hint, str_from(cases[i].hint)) < 0) {
            fail_msg("%s: %.*s", cases[i].name,
                     STR_ARG(r->diags.items[0].hint));
        }
        reader_release(r);
    }
}

static void a_base_in_a_file_that_cannot_be_read_is_not_missing(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const struct source unread = {STR_INIT("base.yaml"),
                                  STR_INIT("plan: base\n\tx")};
    const struct source *list[] = {&unread};
    const char *texts[MOST_TEXTS] = {CHILD};
    r->reading.unread = list;
    r->reading.unread_count = 1;
    assert_false(read_all(r, texts, &catalogue));
    assert_true(str_equal(findings(r), STR("")));
    assert_true(catalogue.plans[0]->faulty);
    reader_release(r);
}

/* ---- translations ------------------------------------------------------- */

static void meet(void *context, const struct unit *unit)
{
    str *text = context;
    struct arena *arena = *(struct arena **)(text + 1);
    *text = arena_printf(arena, "%.*s%s%.*s", STR_ARG(*text),
                         text->len ? " " : "", STR_ARG(unit->id));
}

static void an_inherited_text_is_translated_where_it_was_written(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct catalogue catalogue;
    const char *texts[MOST_TEXTS] = {
        ("plan: base\nabstract: true\nsupport: [usage]\nsummary: S\n"
         "severities: {high: H, low: L}\n"),
        "plan: gold\nextends: base\nname: Gold\nseverities: {low: {name: N}}\n",
        "plan: top\nextends: gold\nname: Top\nsummary: T\n",
    };
    struct {
        str text;
        struct arena *arena;
    } met = {.arena = &r->arena};
    assert_true(read_all(r, texts, &catalogue));
    units_walk(&catalogue, &r->arena, meet, &met);
    assert_string_equal(
        arena_cstring(&r->arena, met.text),
        "plan.gold.name plan.gold.severities.low.name plan.top.name "
        "plan.top.summary plan.base.summary "
        "plan.base.severities.high.definition "
        "plan.base.severities.low.definition");
    static const char *const origins[][2] = {
        {"plan.gold.summary", "plan.base.summary"},
        {"plan.top.summary", "plan.top.summary"},
        {"plan.top.severities.low.name", "plan.gold.severities.low.name"},
        {"plan.top.severities.low.definition",
         "plan.base.severities.low.definition"},
        {"plan.gold.severities.high.definition",
         "plan.base.severities.high.definition"},
        {"plan.other.summary", "plan.other.summary"},
    };
    for (size_t i = 0; i < sizeof origins / sizeof *origins; i++) {
        str origin = units_origin(&catalogue, str_from(origins[i][0]));
        assert_string_equal(arena_cstring(&r->arena, origin), origins[i][1]);
    }
    reader_release(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_put_together_along_the_tables),
        cmocka_unit_test(the_nearest_of_a_chain_holds),
        cmocka_unit_test(partners_extend_partners),
        cmocka_unit_test(a_wrong_base_is_told_once_and_where_it_was_written),
        cmocka_unit_test(a_base_in_a_file_that_cannot_be_read_is_not_missing),
        cmocka_unit_test(an_inherited_text_is_translated_where_it_was_written),
    };
    return RUN_TESTS(tests);
}
