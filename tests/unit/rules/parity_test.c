/* SPDX-License-Identifier: MIT */
#include "rules/parity.h"

#include "test.h"

struct fixture {
    struct arena arena;
    struct diags diags;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    diags_init(&fixture.diags, &fixture.arena);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    arena_release(&fixture->arena);
    return 0;
}

/* Reads "section/block:value value section/block:value"; texts are "(value)",
 * lines count from 1. */
static struct page_facts facts_of(void **state, const char *spec)
{
    struct fixture *fixture = *state;
    struct page_facts facts = {0};
    str rest = str_from(spec);
    str section = STR("");
    uint32_t block = 0;
    while (rest.len) {
        str word = str_cut(&rest, ' ');
        if (str_find(word, STR(":")) >= 0) {
            section = str_cut(&word, '/');
            block = (uint32_t)(unsigned char)str_cut(&word, ':').data[0];
        }
        facts.items = ARENA_GROW(&fixture->arena, facts.items, facts.count,
                                 &facts.capacity);
        facts.items[facts.count] = (struct page_fact){
            .kind = FACT_DATA,
            .value = word,
            .text = arena_printf(&fixture->arena, "(%.*s)", STR_ARG(word)),
            .section = section,
            .heading = section,
            .line = (uint32_t)facts.count + 1,
            .block = block,
        };
        facts.count++;
    }
    return facts;
}

static bool same(void **state, const char *a, const char *b, bool is_prose)
{
    struct fixture *fixture = *state;
    const struct page_facts left = facts_of(state, a);
    const struct page_facts right = facts_of(state, b);
    return parity_same(parity_print(&left, is_prose, &fixture->arena),
                       parity_print(&right, is_prose, &fixture->arena));
}

static void blocks_have_an_order_and_words_have_none(void **state)
{
    static const struct {
        const char *a;
        const char *b;
        bool same;
        bool same_in_prose;
    } cases[] = {
        {"", "", true, true},
        {"s/1:a b", "s/1:a b", true, true},
        {"s/1:a b", "s/1:b a", true, true}, /* another order of words */
        {"s/1:a b", "s/7:b a", true, true}, /* blocks are only told apart */
        {"s/1:a s/2:b", "s/1:b s/2:a", false, true}, /* two cells swapped */
        {"s/1:a b", "s/1:a", false, false},
        {"s/1:a", "s/1:a a", false, true}, /* told twice */
        {"s/1:a", "s/1:c", false, false},
        {"s/1:a", "t/1:a", false, true}, /* in another clause */
        {"", "s/1:a", false, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (same(state, cases[i].a, cases[i].b, false) != cases[i].same ||
            same(state, cases[i].a, cases[i].b, true) !=
                cases[i].same_in_prose) {
            fail_msg("case %zu", i);
        }
    }
}

static void kinds_differ(void **state)
{
    struct fixture *fixture = *state;
    struct page_facts data = facts_of(state, "s/1:12:00");
    struct page_facts time = facts_of(state, "s/1:12:00");
    time.items[0].kind = FACT_TIME;
    assert_false(parity_same(parity_print(&data, false, &fixture->arena),
                             parity_print(&time, false, &fixture->arena)));
}

static const struct source ru = {STR_INIT("ru/sla.html"), STR_INIT("")};
static const struct source en = {STR_INIT("en/sla.html"), STR_INIT("")};

/* Compares a page in Russian with one in English. */
static const struct diag *reported(void **state, const char *page,
                                   const char *reference)
{
    struct fixture *fixture = *state;
    const struct page_facts here = facts_of(state, page);
    const struct page_facts there = facts_of(state, reference);
    diags_init(&fixture->diags, &fixture->arena);
    parity_report(&(struct parity_page){&ru, &here},
                  &(struct parity_page){&en, &there}, &fixture->diags);
    assert_true(fixture->diags.count <= 1);
    return fixture->diags.count ? &fixture->diags.items[0] : NULL;
}

static void both_places_are_named(void **state)
{
    const struct diag *diag =
        reported(state, "s/1:a s/2:x s/3:c", "s/1:a s/2:b s/3:c");
    assert_string_equal(diag->rule, "fact-parity");
    assert_str(diag->message,
               "`b` (“(b)”) of en/sla.html, line 2, does not stand here; this "
               "does: `x` (“(x)”)");
    assert_ptr_equal(diag->source, &ru);
    assert_int_equal(diag->start.line, 2);
    assert_ptr_equal(diag->related_source, &en);
    assert_int_equal(diag->related.line, 2);
    assert_true(diag->hint.len > 0);
}

static void what_is_lost_is_told_where_it_would_be(void **state)
{
    const struct diag *diag =
        reported(state, "s/1:a s/3:c", "s/1:a s/2:b s/3:c");
    assert_str(diag->message,
               "`b` (“(b)”) of en/sla.html, line 2, does not stand here");
    assert_int_equal(diag->start.line, 2);
    diag = reported(state, "", "s/1:a");
    assert_int_equal(diag->start.line, 1);
    diag = reported(state, "s/1:a", "s/1:a s/2:b");
    assert_int_equal(diag->start.line, 1);
}

static void what_is_added_is_told(void **state)
{
    const struct diag *diag = reported(state, "s/1:a s/2:b", "s/1:a");
    assert_str(diag->message,
               "only this language has `b` (“(b)”) in this section");
    assert_int_equal(diag->start.line, 2);
    assert_int_equal(diag->related.line, 1);
}

static void what_is_told_less_often_is_found(void **state)
{
    const struct diag *diag =
        reported(state, "s/1:a s/2:b", "s/1:a s/2:b s/3:a");
    assert_non_null(diag);
    assert_non_null(strstr(diag->message.data, "`a`"));
}

static void what_moved_is_told(void **state)
{
    const struct diag *diag = reported(state, "s/1:b s/2:a", "s/1:a s/2:b");
    assert_str(
        diag->message,
        "`a` (“(a)”) of en/sla.html, line 1, stands elsewhere here; this "
        "does: `b` (“(b)”)");
    assert_null(reported(state, "", ""));
}

static bool in_markdown(void **state, const char *facts, const char *markdown,
                        size_t *missing, uint32_t *line)
{
    struct fixture *fixture = *state;
    const struct page_facts list = facts_of(state, facts);
    return parity_in_markdown(&list, str_from(markdown), &fixture->arena,
                              missing, line);
}

static void texts_stand_below_the_same_heading(void **state)
{
    static const struct {
        const char *facts;
        const char *markdown;
        bool good;
    } cases[] = {
        {"", "", true},
        {"s/1:a", "# T\n\n## s\n\nx (a) y\n", true},
        {"s/1:a", "# T\n\n## s\n\nx y\n\n## t\n\n(a)\n", false},
        {"s/1:a", "(a)\n\n## s\n\nx y\n", false},
        {"s/1:a t/2:b", "## s\n(a)\n## t\n(b)\n", true},
        {"s/1:a b", "## s\n(b) (a)\n", true}, /* another order, as often */
        {"s/1:a a", "## s\n(a)\n", false},
        {"s/1:a b a", "## s\n(a)(a)(b)\n", true},
        {"s/1:a b a", "## s\n(a)(b)(b)\n", false},
        {"s/1:a", "## s (ru)\n(a)\n", true}, /* a heading with its language */
        {"s/1:a", "## street\n(a)\n## s\nx\n", false},
        {"s/1:a", "no heading (a)\n", true}, /* then anywhere */
        {"s/1:a", "no heading\n", false},
        {"/1:a", "(a)\n## s\n", true}, /* before the first */
        {"s/1:a", "## s\n\\(a\\)\n", true},
        {"s/1:a",
         "## s\n(\xE2\x80\x8E"
         "a\xE2\x80\x8E)\n",
         true},
        {"s/1:a", "## s\n(\n  a)\n", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t missing;
        uint32_t line;
        if (in_markdown(state, cases[i].facts, cases[i].markdown, &missing,
                        &line) != cases[i].good) {
            fail_msg("case %zu", i);
        }
    }
}

static void a_number_within_a_number_is_another(void **state)
{
    struct fixture *fixture = *state;
    struct page_fact item = {.text = STR_INIT("4 h"), .value = STR_INIT("v")};
    const struct page_facts facts = {&item, 1, 1};
    size_t missing;
    uint32_t line;
    assert_false(parity_in_markdown(&facts, STR("24 h"), &fixture->arena,
                                    &missing, &line));
    assert_true(parity_in_markdown(&facts, STR("24 h or 4 h"), &fixture->arena,
                                   &missing, &line));
    item.text = STR("4");
    assert_false(parity_in_markdown(&facts, STR("41 14"), &fixture->arena,
                                    &missing, &line));
    assert_true(parity_in_markdown(&facts, STR("(4)"), &fixture->arena,
                                   &missing, &line));
}

static void what_is_missing_in_markdown_is_told(void **state)
{
    struct fixture *fixture = *state;
    static const struct source md = {STR_INIT("ru/sla.md"), STR_INIT("")};
    const struct page_facts facts = facts_of(state, "s/1:a s/2:b");
    size_t missing;
    uint32_t line;
    assert_false(in_markdown(state, "s/1:a s/2:b", "# T\n\n## s\n\n(a)\n",
                             &missing, &line));
    assert_int_equal(missing, 1);
    assert_int_equal(line, 3);
    parity_report_markdown(&(struct parity_page){&ru, &facts}, missing, &md,
                           line, &fixture->diags);
    const struct diag *diag = &fixture->diags.items[0];
    assert_str(diag->message,
               "`b` (“(b)”) of ru/sla.html, line 2, is not in this section");
    assert_ptr_equal(diag->source, &md);
    assert_int_equal(diag->start.line, 3);
    assert_ptr_equal(diag->related_source, &ru);
    assert_int_equal(diag->related.line, 2);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(blocks_have_an_order_and_words_have_none),
        TEST(kinds_differ),
        TEST(both_places_are_named),
        TEST(what_is_lost_is_told_where_it_would_be),
        TEST(what_is_added_is_told),
        TEST(what_is_told_less_often_is_found),
        TEST(what_moved_is_told),
        TEST(texts_stand_below_the_same_heading),
        TEST(a_number_within_a_number_is_another),
        TEST(what_is_missing_in_markdown_is_told),
    };
    return RUN_TESTS(tests);
}
