/* SPDX-License-Identifier: MIT */
#include "translate/content.h"

#include "base/asset.h"
#include "input/source.h"
#include "reckon/test_world.h"
#include "translate/init.h"
#include "view/view.h"

/* A project: its catalogue, and what languages_read made of it. */
struct project {
    struct reader *r;
    struct catalogue catalogue;
    struct languages languages;
    const char *content; /* locales/ru/content.yaml; NULL: there is none */
    const char *other;   /* locales/zh-Hans/content.yaml */
};

/* For languages_read: what is built in, and the translations of a case. */
static const struct value *give_file(void *context, str path,
                                     enum file_owner owner)
{
    struct project *project = context;
    struct reader *r = project->r;
    const struct asset *asset = asset_find(path);
    const char *text =
        str_equal(path, STR("locales/ru/content.yaml")) ? project->content
        : str_equal(path, STR("locales/zh-Hans/content.yaml")) ? project->other
        : asset ? (const char *)asset->data
                : NULL;
    if (str_equal(path, STR("locales/locales.yaml"))) {
        text = "source: en\nlocales: {en: {}, ru: {}, zh-Hans: {}}\n"
               "fallback: {ru: [zh-Hans, en]}\n";
    }
    return text && owner != OWNER_PROJECT
               ? reader_yaml(r, arena_copy(&r->arena, path).data, text)
               : NULL;
}

/* Reads documents (NULL ends them) of a site with English and Russian. */
static struct project *project_new(const char *const *texts,
                                   const char *content, const char *other)
{
    static const str published[] = {STR_INIT("en"), STR_INIT("ru")};
    const struct value *documents[8];
    struct project *project = calloc(1, sizeof *project);
    struct reader *r = reader_new();
    size_t count = 0;
    *project = (struct project){.r = r, .content = content, .other = other};
    assert_true(translate_init(&r->diags));
    for (; texts[count]; count++) {
        documents[count] = reader_yaml(r, "doc.yaml", texts[count]);
    }
    const struct value *site =
        reader_yaml(r, "slagen.yaml", "site: ENGLISH S\nsummary: ENGLISH T");
    bool read = catalogue_read(documents, count, site, &r->reading,
                               &project->catalogue) &&
                languages_read(give_file, project, published, 2, NULL,
                               &r->arena, &r->diags, &project->languages);
    if (!read) {
        fail_msg("%.*s", STR_ARG(reader_findings(r)));
    }
    diags_init(&r->diags, &r->arena);
    texts_make(&project->catalogue, &project->languages, &r->arena, &r->diags);
    return project;
}

static void project_release(struct project *project)
{
    reader_release(project->r);
    free(project);
}

/* ---- the check ----------------------------------------------------------- */

#define PAGE "page: p\ntitle: T\nbody: Ask {partner.name}, see [x](page:p).\n"
#define SITE "site.name: С\nsite.summary: О\n"
#define REST SITE "page.p.title: Т\n"
#define GOOD REST "page.p.body: 'Спросите {partner.name}: [x](page:p)'\n"

static void faults_of_translations_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *content;
        const char *other;
        const char *findings;
        const char *hint; /* of the first finding */
    } cases[] = {
        {GOOD, NULL, "", NULL},
        /* missing, empty and blank are one */
        {NULL, NULL, "content-missing 0:0", "locales/ru/content.yaml"},
        {"{}", NULL, "content-missing 1:1", NULL},
        {SITE, NULL, "content-missing 1:1", NULL},
        {GOOD "page.p.summary:\n", NULL, "content-orphan 5:1", "remove it"},
        {SITE "page.p.title:\npage.p.body: ' '\n", NULL, "content-missing 1:1",
         NULL},
        /* what is no text is not missing besides */
        {"[a]", NULL, "content-value 1:1", "lines"},
        {"a", NULL, "content-value 1:1", "lines"},
        {GOOD "page: {p: {title: Т}}\n", NULL, "content-value 5:1", "whole"},
        {SITE "page.p.title: [Т]\npage.p.body: '{partner.name} "
              "[x](page:p)'\n",
         NULL, "content-value 3:1", "one text"},
        /* ids that there are not */
        {GOOD "page.p.tilte: T\n", NULL, "content-orphan 5:1", "remove it"},
        {GOOD "Site.name: T\n", NULL, "content-orphan 5:1", "remove it"},
        {"page.p.tilte: Т\n" SITE "page.p.body: '{partner.name} [](page:p)'\n",
         NULL, "content-missing 1:1; content-orphan 1:1", NULL},
        /* the language that Russian falls back to need not be complete */
        {GOOD, SITE, "", NULL},
        {GOOD, "site.nmae: 名\n", "content-orphan 1:1", "`site.name`"},
        {GOOD, "site: {name: 名}\n", "content-value 1:1", "whole"},
        {GOOD, "page.p.body: 问\n",
         "content-placeholder 1:14 < 3:35; content-placeholder 1:14 < 3:11",
         "write page:p where"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct project *project = project_new((const char *const[]){PAGE, NULL},
                                              cases[i].content, cases[i].other);
        struct reader *r = project->r;
        bool usable = content_check(&project->catalogue, &project->languages,
                                    &r->arena, &r->diags);
        assert_int_equal(usable, r->diags.error_count == 0);
        check_findings(r, cases[i].content ? cases[i].content : "no file",
                       cases[i].findings, cases[i].hint);
        project_release(project);
    }
}

/* Gives the hint for one wrong id; nothing when none is near. */
static str nearest_to(const char *id)
{
    static char hint[200];
    char content[200];
    static const char *const texts[] = {
        "plan: gold\nname: N\nsupport: [technical]\nout_of_scope: {a: T}\n"
        "severities: {critical: T}\n",
        "partner: p\nname: P\ncountry: DE\nplans: [gold]\n"
        "contact: {phone: {number: +49 30 123456, label: L}}\n",
        NULL};
    snprintf(content, sizeof content, SITE "%s: x\n", id);
    struct project *project = project_new(texts, content, NULL);
    struct diags *diags = &project->r->diags;
    content_check(&project->catalogue, &project->languages, &project->r->arena,
                  diags);
    for (size_t i = 0; i < diags->count; i++) {
        if (strcmp(diags->items[i].rule, "content-orphan") == 0) {
            snprintf(hint, sizeof hint, "%.*s", STR_ARG(diags->items[i].hint));
        }
    }
    project_release(project);
    return str_from(hint);
}

static void a_wrong_id_names_the_nearest_that_is_missing(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"plan.gold.nmae", "did you mean `plan.gold.name`?"},
        {"plan.glod.name", "did you mean `plan.gold.name`?"},
        {"plan.gold.severity.critical.definition",
         "did you mean `plan.gold.severities.critical.definition`?"},
        /* a whole name forgotten, or one too many */
        {"partner.p.contact.phone.label",
         "did you mean `partner.p.contact.phone.main.label`?"},
        {"plan.gold.severities.critical",
         "did you mean `plan.gold.severities.critical.definition`?"},
        {"plan.gold.out_of_scope.a.text",
         "did you mean `plan.gold.out_of_scope.a`?"},
        /* too far, or translated already */
        {"plan.silver.name", "remove it: nothing shows it"},
        {"plan.gold.namesake", "remove it: nothing shows it"},
        {"site.nmae", "remove it: nothing shows it"},
        {"x", "remove it: nothing shows it"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_str(nearest_to(cases[i][0]), cases[i][1]);
    }
}

static void missing_texts_are_counted_and_the_first_listed(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "calendar: c\nname: N\ndays: {01-01: D1, 01-02: D2, 01-03: D3, "
        "01-04: D4, 01-05: D5, 01-06: D6, 01-07: D7, 01-08: D8, 01-09: D9}\n",
        NULL};
    struct project *project = project_new(texts, "site.name: С\n", NULL);
    struct diags *diags = &project->r->diags;
    assert_true(content_check(&project->catalogue, &project->languages,
                              &project->r->arena, diags));
    assert_int_equal(diags->count, 1);
    assert_str(diags->items[0].message,
               "ru lacks 11 texts: site.summary, calendar.c.name, "
               "calendar.c.days.d1, calendar.c.days.d2, "
               "calendar.c.days.d3, calendar.c.days.d4, "
               "calendar.c.days.d5, calendar.c.days.d6, "
               "calendar.c.days.d7, calendar.c.days.d8 and 1 more");
    project_release(project);
}

static void a_file_for_the_source_language_is_of_no_use(void **state)
{
    (void)state;
    struct project *project =
        project_new((const char *const[]){PAGE, NULL}, GOOD, NULL);
    struct reader *r = project->r;
    struct language *source =
        &project->languages.items[project->languages.source];
    source->content = reader_yaml(r, "en.yaml", "# none\nsite.name: S\n");
    assert_true(content_check(&project->catalogue, &project->languages,
                              &r->arena, &r->diags));
    check_findings(r, "en", "content-source 2:1", "content/");
    project_release(project);
}

/* ---- names in prose ------------------------------------------------------ */

static void a_translated_prose_names_what_its_source_names(void **state)
{
    (void)state;
    static const struct {
        const char *source;
        const char *translation;
        const char *findings;
        const char *hint;
    } cases[] = {
        {"a", "b", "", NULL},
        {"{x.y} and {z}", "{z} und {x.y} und {z}", "", NULL},
        {"{x}, {x}", "{x}", "", NULL},
        {"{x}", "y", "content-placeholder 1:1 < 1:1", "write {x} where"},
        {"a {x}", "y", "content-placeholder 1:1 < 1:3", NULL},
        {"a", "b {x}", "content-placeholder 1:3", "leave it out"},
        {"{partner.name}", "a {partner.nmae}", "content-placeholder 1:3",
         "did you mean {partner.name}?"},
        {"{a}{partner.name}", "{partner.nmae} {partner.nam}{a}",
         "content-placeholder 1:1; content-placeholder 1:16", NULL},
        {"{b.name}{c}", "{b.nam}",
         "content-placeholder 1:1; content-placeholder 1:1 < 1:9", NULL},
        /* what is no name of a fact */
        {"{}", "{ x } {X} {1} {x", "", NULL},
        {"\\{x}", "a", "", NULL},
        {"\\\\{x}", "a", "content-placeholder 1:1 < 1:3", NULL},
        {"`{x}`, ``{`x}``", "a", "", NULL},
        {"```{x}``", "a", "content-placeholder 1:1 < 1:4", NULL},
        {"a\\", "b\\", "", NULL},
        /* links to pages */
        {"[a](page:b)", "[c]( page:b )", "", NULL},
        {"[a](page:b)", "[c](<page:b#d>)", "", NULL},
        {"[a](page:b#c)", "[d][e]\n\n[e]: page:b#f", "", NULL},
        {"[a](page:b)", "<page:b>", "", NULL},
        {"[a](page:b)", "[c](page:b-c)", "content-placeholder 1:5",
         "did you mean page:b?"},
        {"[a](page:b)", "c (page:b)", "content-placeholder 1:1 < 1:5", NULL},
        {"a page:b", "c", "", NULL},
        {"a", "see page: b, (page:b)", "", NULL},
        {"[a](page:)", "b", "", NULL},
        {"a", "`[b](page:c)`", "", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reader *r = reader_new();
        struct value *texts[2];
        for (size_t j = 0; j < 2; j++) {
            const char *text = j ? cases[i].translation : cases[i].source;
            const struct source *source =
                source_new(&r->arena, STR("t"), str_from(text));
            texts[j] = value_text(&r->arena, str_from(text));
            texts[j]->source = source;
            texts[j]->start = texts[j]->end = (pos){1, 1};
        }
        bool same =
            content_check_names(texts[0], texts[1], &r->arena, &r->diags);
        assert_int_equal(same, r->diags.count == 0);
        check_findings(r, cases[i].translation, cases[i].findings,
                       cases[i].hint);
        reader_release(r);
    }
}

static void what_is_inherited_is_translated_where_it_comes_from(void **state)
{
    (void)state;
    struct project *project = project_new(
        (const char *const[]){"plan: b\nabstract: true\nsummary: S\n",
                              "plan: g\nextends: b\nname: G\n"
                              "support: [usage]\n",
                              NULL},
        "site.name: С\nsite.summary: С\nplan.g.name: Ж\n"
        "plan.b.summary: С\nplan.g.summary: С\n",
        NULL);
    struct reader *r = project->r;
    assert_true(content_check(&project->catalogue, &project->languages,
                              &r->arena, &r->diags));
    check_findings(r, "inherited", "content-orphan 5:1",
                   "translate it as `plan.b.summary`");
    project_release(project);
}

static void more_names_than_anybody_writes_are_not_compared(void **state)
{
    (void)state;
    struct reader *r = reader_new();
    struct buf text;
    buf_init(&text, 1 << 20);
    for (int i = 0; i < 40000; i++) {
        buf_printf(&text, "{n%d}", i);
    }
    const struct value *many = value_text(&r->arena, buf_text(&text));
    const struct value *none = value_text(&r->arena, STR("a"));
    assert_true(content_check_names(many, none, &r->arena, &r->diags));
    assert_true(content_check_names(none, many, &r->arena, &r->diags));
    buf_release(&text);
    reader_release(r);
}

/* ---- units and views ----------------------------------------------------- */

/* Texts in the source language all say ENGLISH. */
static const char *const every_text[] = {
    "partner: p\nname: P\ncountry: DE\nsummary: ENGLISH\n"
    "hours: {h: {name: ENGLISH, zone: Europe/Berlin, week: {mon: "
    "09:00-10:00}}}\n"
    "speaks: {de: h, en: always}\n"
    "contact:\n"
    "  phone:\n"
    "  - {number: +49 30 123456, label: ENGLISH 1}\n"
    "  - {number: +49 30 123457, label: ENGLISH 2, id: b}\n"
    "  chat: {url: 'https://a.de', label: ENGLISH}\n"
    "  email: {address: a@a.de, label: ENGLISH, id: e}\n"
    "  portal: [{url: 'https://a.de', label: ENGLISH}]\n"
    "  post: {lines: [A], label: ENGLISH}\n"
    "self_help: {a: {label: ENGLISH, url: 'https://a.de'}}\n"
    "health: {label: ENGLISH, url: 'https://a.de'}\n"
    "plans: [g]\npages: [t]\n",
    /* translated where they were written, and shown where they are inherited */
    "plan: base\nabstract: true\nsummary: ENGLISH\n"
    "severities: {odd: {name: ENGLISH}}\n"
    "reports: {every: month, about: ENGLISH}\n",
    "plan: g\nextends: base\nname: ENGLISH\nsupport: [technical]\n"
    "contract_documents: {own: ENGLISH}\nprecedence: [own, sla]\n"
    "quotas: {beyond: ENGLISH}\nreviews: {every: week, about: ENGLISH}\n"
    "subcontractors: {n: {name: N, does: ENGLISH}}\n"
    "incident_assistance: ENGLISH\nexit: {formats: ENGLISH}\n"
    "history: {2027-01-31: ENGLISH}\n"
    "out_of_scope: {a: ENGLISH, b: {text: ENGLISH}}\n"
    "customer_duties: {a: ENGLISH}\n"
    "hours: {h: {name: ENGLISH, zone: Europe/Berlin, closed: c, "
    "week: {mon: 09:00-10:00}, except: [{08-01 to 08-31: {name: ENGLISH, "
    "week: closed}}, {2027-02-08 to 2027-03-09: {name: ENGLISH, on_holidays: "
    "open, week: {tue: 09:00-10:00}}}]}, all: {made_of: [h], name: ENGLISH}}\n"
    "regions: {r: ENGLISH}\nrequests: {q: ENGLISH}\ntiers: {t: ENGLISH}\n"
    "reach: [{by: phone, during: h, region: r, request: q, tier: t}, "
    "{by: email, during: h, if: ENGLISH}, "
    "{by: email, during: h, if: ENGLISH, id: x}]\n"
    "severities: {critical: ENGLISH, odd: {definition: "
    "ENGLISH, needs: ENGLISH}}\n"
    "severity_matrix: {impact: {a: ENGLISH}, urgency: {b: ENGLISH}, gives: "
    "{a: {b: odd}}}\n"
    "targets: {odd: {update: {within: every 2 hours, note: ENGLISH}, "
    "resolution: {within: none, note: ENGLISH}}}\n"
    "targets_for: [{request: q, id: y, defect: {within: none, note: "
    "ENGLISH}}]\n"
    "availability:\n"
    "  - {promise: 99 %, service: ENGLISH, measured: ENGLISH, region: "
    "ENGLISH, credits: 5 % below 99 %, of: ENGLISH, exclusions: {a: "
    "ENGLISH}, claim: {evidence: {a: ENGLISH}}}\n"
    "  - {id: b, promise: 99 %, service: ENGLISH, measured: ENGLISH, region: "
    "ENGLISH, credits: 5 % below 99 %, of: ENGLISH, exclusions: {a: "
    "ENGLISH}, claim: {evidence: {a: ENGLISH}}}\n"
    "response_credits: {credits: 5 % above 4 missed, counts: ENGLISH, of: "
    "ENGLISH, claim: {evidence: {a: ENGLISH}}}\n"
    "price: [{for: ENGLISH, unit: ENGLISH, amount: EUR 1 per unit}, {id: x, "
    "for: ENGLISH, amount: EUR 1 once}, {share_of: spend, rate: 3 %}, "
    "{share_of: own, rate: 3 %}]\n"
    "base: {spend: ENGLISH, own: {name: ENGLISH, text: ENGLISH, excludes: {a: "
    "ENGLISH}}}\n",
    "calendar: c\nname: ENGLISH\n"
    "days: {12-25: ENGLISH 1, 03-01: ENGLISH 2, 2027-05-06: {name: ENGLISH "
    "3, id: third}}\n",
    "page: t\ntitle: ENGLISH\nsummary: ENGLISH\nbody: ENGLISH\n", NULL};

/* The fields that have been met, one of each schema. */
struct covered_field {
    const struct field *fields[64];
    size_t count;
};

static bool is_covered(const struct covered_field *covered,
                       const struct field *field)
{
    for (size_t i = 0; i < covered->count; i++) {
        if (covered->fields[i] == field) {
            return true;
        }
    }
    return false;
}

static void cover(void *context, const struct unit *unit)
{
    struct covered_field *covered = context;
    if (!is_covered(covered, unit->field)) {
        assert_true(covered->count < 64);
        covered->fields[covered->count++] = unit->field;
    }
}

static void expect_covered(const struct schema *schema,
                           const struct covered_field *covered)
{
    for (size_t i = 0; i < schema->field_count; i++) {
        const struct field *field = &schema->fields[i];
        if (field->of) {
            expect_covered(field->of, covered);
        } else if (field->translatable && !is_covered(covered, field)) {
            fail_msg("no text of this test is the %s of a %s", field->key,
                     schema->kind);
        }
    }
}

/* Marks the units whose translations, "«ID»", stand in a text. */
static void mark_units(const struct units *units, bool *asked, str text)
{
    ptrdiff_t at;
    if (str_find(text, STR("ENGLISH")) >= 0) {
        fail_msg("asked for under no id of a unit: %.*s", STR_ARG(text));
    }
    while ((at = str_find(text, STR("«"))) >= 0) {
        text = str_slice(text, (size_t)at + 2, text.len);
        ptrdiff_t end = str_find(text, STR("»"));
        const struct unit *unit =
            end < 0 ? NULL : units_find(units, str_slice(text, 0, (size_t)end));
        if (unit) { /* else a quotation */
            asked[unit - units->items] = true;
        }
    }
}

static void mark_value(const struct units *units, bool *asked,
                       const struct value *value)
{
    if (value_is_text(value)) {
        mark_units(units, asked, value->text);
    } else if (value->kind == VALUE_LIST) {
        for (size_t i = 0; i < value->item_count; i++) {
            mark_value(units, asked, value->items[i]);
        }
    } else if (value->kind == VALUE_MAP) {
        for (size_t i = 0; i < value->entry_count; i++) {
            mark_value(units, asked, value->entries[i].value);
        }
    }
}

static bool no_offsets(void *context, str zone, int32_t *standard_minutes,
                       int32_t *summer_minutes)
{
    (void)context;
    (void)zone;
    (void)standard_minutes;
    (void)summer_minutes;
    return false;
}

/* Makes the views of all pages in Russian, and marks what they show. */
static void mark_views(struct project *project, const struct units *units,
                       bool *asked)
{
    const struct page_id pages[] = {
        {.kind = PAGE_CHOOSER},
        {.kind = PAGE_INDEX},
        {PAGE_PARTNER, STR("p"), STR(""), STR("")},
        {PAGE_SUPPORT, STR("p"), STR("g"), STR("")},
        {PAGE_SLA, STR("p"), STR("g"), STR("")},
        {PAGE_TEXT, STR("p"), STR(""), STR("t")},
    };
    struct arena arena = {0};
    struct test_zones zones;
    const struct world world = test_world(&zones, &arena, &project->catalogue);
    const struct edition edition = {.catalogue = &project->catalogue,
                                    .world = &world,
                                    .languages = &project->languages,
                                    .offsets = no_offsets};
    struct desk desk;
    desk_open(&desk, &project->languages, &arena);
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct ledger ledger;
        struct writer writer = {
            .edition = &edition,
            .desk = &desk,
            .language = &project->languages.items[1],
            .home = &project->languages.items[1],
            .ledger = &ledger,
            .arena = &arena,
            .page = pages[i],
            .partner = catalogue_partner(&project->catalogue, pages[i].partner),
            .plan = catalogue_plan(&project->catalogue, pages[i].plan),
            .suffix = STR("html"),
        };
        mark_value(units, asked, view_make(&writer));
        assert_false(ledger.borrowed);
    }
    desk_close(&desk);
    test_world_close(&zones);
    arena_release(&arena);
}

/* Every text is translated as its own id.  Then no text may be left in the
 * source language, and every id must stand somewhere. */
static void views_ask_for_the_units_and_for_nothing_else(void **state)
{
    (void)state;
    struct project *project = project_new(every_text, NULL, NULL);
    struct reader *r = project->r;
    struct units units;
    struct covered_field covered = {.count = 0};
    units_read(&project->catalogue, &r->arena, &r->diags, &units);
    units_walk(&project->catalogue, &r->arena, cover, &covered);
    for (size_t i = 0; i < schema_count; i++) {
        expect_covered(schemas[i], &covered);
    }
    struct value *content = value_map(&r->arena);
    for (size_t i = 0; i < units.count; i++) {
        str id = units.items[i].id;
        str text = arena_printf(&r->arena, "«%.*s»", STR_ARG(id));
        value_set(content, &r->arena, id, value_text(&r->arena, text));
    }
    value_seal(content, &r->arena, NULL);
    project->languages.items[1].content = content;
    texts_make(&project->catalogue, &project->languages, &r->arena, &r->diags);
    bool *asked = ARENA_ARRAY(&r->arena, units.count, bool);
    mark_views(project, &units, asked);
    for (size_t i = 0; i < units.count; i++) {
        if (!asked[i]) {
            fail_msg("no view shows %.*s", STR_ARG(units.items[i].id));
        }
    }
    project_release(project);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_of_translations_are_told),
        cmocka_unit_test(a_wrong_id_names_the_nearest_that_is_missing),
        cmocka_unit_test(missing_texts_are_counted_and_the_first_listed),
        cmocka_unit_test(a_file_for_the_source_language_is_of_no_use),
        cmocka_unit_test(a_translated_prose_names_what_its_source_names),
        cmocka_unit_test(what_is_inherited_is_translated_where_it_comes_from),
        cmocka_unit_test(more_names_than_anybody_writes_are_not_compared),
        cmocka_unit_test(views_ask_for_the_units_and_for_nothing_else),
    };
    return RUN_TESTS(tests);
}
