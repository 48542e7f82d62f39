/* SPDX-License-Identifier: MIT */
#include "translate/state.h"

#include "speak.h"

#define S16  "5b0c41d2a9e7f310"
#define T16  "91aa03c7d2be5504"
#define S64  S16 S16 S16 S16
#define T64  T16 T16 T16 T16
#define LINE S16 " " T16 " machine draft 2026-11-20 slagen"

enum { OUT_MAX = 1 << 20 };

static struct state_file read(struct speak *s, const char *yaml)
{
    struct state_file state;
    state_read(yaml ? speak_yaml(s, yaml) : NULL, &s->arena, &s->diags, &state);
    return state;
}

static str written(struct speak *s, const struct state_file *state)
{
    struct buf out;
    buf_init(&out, OUT_MAX);
    state_write(state, &out);
    str text = arena_copy(&s->arena, buf_text(&out));
    buf_release(&out);
    return text;
}

static void a_line_says_what_is_known(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct state_file file =
        read(s, "units:\n"
                "  z.b: " S16 " " T16 " human reviewed 2026-12-02 A. Ivanova\n"
                "  a: " LINE "\n"
                "  z.a: " S16 " " T16 " machine-edited draft 2026-01-31\n"
                "approvals:\n"
                "  z.b:\n"
                "    - {role: legal, by: B, on: 2026-12-03, source: " S64
                ", target: " T64 "}\n"
                "  m: [{role: legal, by: B, on: 2026-12-03, source: " S16
                ", target: " T64 "}]\n");
    assert_str(speak_rules(s), "");
    assert_int_equal(file.count, 4);
    for (size_t i = 1; i < file.count; i++) { /* sorted */
        assert_true(str_compare(file.items[i - 1].unit, file.items[i].unit) <
                    0);
    }
    const struct state_record *b = state_find(&file, STR("z.b"));
    assert_str(b->source, S16);
    assert_str(b->target, T16);
    assert_int_equal(b->origin, ORIGIN_HUMAN);
    assert_true(b->reviewed);
    assert_int_equal(b->on.year, 2026);
    assert_str(b->by, "A. Ivanova");
    assert_int_equal(b->approval_count, 1);
    assert_str(b->approvals[0].role, "legal");
    assert_str(b->approvals[0].source, S64);
    assert_int_equal(b->approvals[0].on.day, 3);
    const struct state_record *a = state_find(&file, STR("z.a"));
    assert_int_equal(a->origin, ORIGIN_MACHINE_EDITED);
    assert_false(a->reviewed);
    assert_str(a->by, "");
    const struct state_record *m = state_find(&file, STR("m"));
    assert_null(m->at); /* only approved */
    assert_int_equal(m->approval_count, 1);
    assert_null(state_find(&file, STR("z")));
    assert_null(state_find(&(struct state_file){0}, STR("z")));
    speak_release(s);
}

static void wrong_lines_are_left_out_and_told(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"units: {a: " LINE "}", ""},
        {"units:", ""},
        {"units: {}\napprovals:", ""},
        {"~", ""},
        {"a: b", "locale-state"},
        {"[a]", "locale-state"},
        {"a", "locale-state"},
        {"units: a", "locale-state"},
        {"units: [a]", "locale-state"},
        {"units: [a]\napprovals: {}", "locale-state"},
        {"units: {a: approved}", "locale-state"},
        {"units: {a: ''}", "locale-state"},
        {"units: {a: }", "locale-state"},
        {"units: {a: [" LINE "]}", "locale-state"},
        {"units: {a: {b: " LINE "}}", "locale-state"},
        {"units: {a: " S16 "}", "locale-state"},
        {"units: {a: " S16 "  " T16 " machine draft 2026-11-20}",
         "locale-state"},
        {"units: {a: " S64 " " T16 " machine draft 2026-11-20}",
         "locale-state"},
        {"units: {a: 5B0C41D2A9E7F310 " T16 " machine draft 2026-11-20}",
         "locale-state"},
        {"units: {a: 5b0c41d2a9e7f31g " T16 " machine draft 2026-11-20}",
         "locale-state"},
        {"units: {a: " S16 " " T16 " robot draft 2026-11-20}", "locale-state"},
        {"units: {a: " S16 " " T16 " machine approved 2026-11-20}",
         "locale-state"},
        {"units: {a: " S16 " " T16 " machine draft 2026-02-30}",
         "locale-state"},
        {"units: {a: " S16 " " T16 " machine draft today}", "locale-state"},
        {"units: {a: " S16 " " T16 " machine draft}", "locale-state"},
        {"approvals: a", "locale-state"},
        {"approvals: [a]", "locale-state"},
        {"approvals: {a: b}", "locale-state"},
        {"approvals: {a: }", "locale-state"},
        {"approvals: {a: {role: legal}}", "locale-state"},
        {"approvals: {a: []}", ""},
        {"approvals: {a: [b]}", "locale-state"},
        {"approvals: {a: [[b], {}, ]}", "locale-state locale-state"},
#define APPROVAL(role, by, on, source, target)                                 \
    "approvals: {a: [{role: " role ", by: " by ", on: " on ", source: " source \
    ", target: " target "}]}"
        {APPROVAL("legal", "B", "2026-12-03", S64, T64), ""},
        {APPROVAL("legal", "B", "2026-12-03", S16, T64), ""},
        {APPROVAL("legal", "B", "2026-12-03", S64, T16), "locale-state"},
        {APPROVAL("legal", "B", "2026-12-03", "5b0c", T64), "locale-state"},
        {APPROVAL("legal", "B", "2026-12-03", "[" S64 "]", T64),
         "locale-state"},
        {APPROVAL("", "B", "2026-12-03", S64, T64), "locale-state"},
        {APPROVAL("legal", "''", "2026-12-03", S64, T64), "locale-state"},
        {APPROVAL("legal", "B", "3.12.2026", S64, T64), "locale-state"},
        {APPROVAL("legal", "B", "", S64, T64), "locale-state"},
    };
    struct speak *s = speak_new();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct state_file file = read(s, cases[i][0]);
        bool right = *cases[i][1] == '\0';
        for (size_t j = 0; j < s->diags.count; j++) {
            assert_int_equal(s->diags.items[j].severity, SEVERITY_WARNING);
        }
        str rules = speak_rules(s);
        if (!str_equal(rules, str_from(cases[i][1]))) {
            print_error("%s\n", cases[i][0]);
        }
        assert_str(rules, cases[i][1]);
        for (size_t j = 0; !right && j < file.count; j++) {
            assert_null(file.items[j].at);
            assert_int_equal(file.items[j].approval_count, 0);
        }
    }
    assert_int_equal(read(s, NULL).count, 0);
    speak_release(s);
}

/* Names of units and of people as they may be. */
static void what_is_written_is_read_back(void **state)
{
    (void)state;
    static const str names[] = {
        STR_INIT(""),           STR_INIT("slagen"),
        STR_INIT("A. Ivanova"), STR_INIT("А. Иванова"),
        STR_INIT("O'Neil"),     STR_INIT("Anna \"Ann\" B."),
        STR_INIT("a: b"),       STR_INIT("a:b"),
        STR_INIT("a #1"),       STR_INIT("#1"),
        STR_INIT("a\\b"),       STR_INIT("a\\"),
        STR_INIT("a, b"),       STR_INIT("[a]"),
        STR_INIT("{a}"),        STR_INIT("a  b"),
        STR_INIT("- a"),        STR_INIT("no"),
        STR_INIT("a\tb"),       STR_INIT("山田"),
        STR_INIT("עברית"),      STR_INIT("*a &b !c %d"),
    };
    enum { COUNT = sizeof names / sizeof *names };
    struct speak *s = speak_new();
    struct state_file file = {0};
    for (size_t i = 0; i < COUNT; i++) {
        str unit = arena_printf(&s->arena, "u%zu.%.*s", i, STR_ARG(names[i]));
        struct state_record *record = state_take(&file, unit, &s->arena);
        record->source = STR(S16);
        record->target = STR(T16);
        record->origin = (enum text_origin)(i % 5);
        record->reviewed = i % 2;
        record->on = (date){2026, 11, 20};
        record->by = names[i];
        record->approvals = ARENA_ARRAY(&s->arena, 2, struct approval);
        record->approval_count = i % 3;
        for (size_t j = 0; j < 2; j++) {
            record->approvals[j] = (struct approval){
                .role = names[i].len ? names[i] : STR("legal"),
                .by = names[i].len ? names[i] : STR("B"),
                .on = {2026, 12, 3},
                .source = j ? STR(S16) : STR(S64),
                .target = STR(T64),
            };
        }
    }
    str first = written(s, &file);
    struct state_file again = read(s, arena_cstring(&s->arena, first));
    assert_str(speak_rules(s), "");
    assert_int_equal(again.count, COUNT);
    for (size_t i = 0; i < COUNT; i++) {
        const struct state_record *a = &file.items[i];
        const struct state_record *b = &again.items[i];
        assert_true(str_equal(a->unit, b->unit));
        assert_true(str_equal(a->by, b->by));
        assert_int_equal(a->origin, b->origin);
        assert_int_equal(a->reviewed, b->reviewed);
        assert_int_equal(a->approval_count, b->approval_count);
        for (size_t j = 0; j < a->approval_count; j++) {
            assert_true(str_equal(a->approvals[j].role, b->approvals[j].role));
            assert_true(str_equal(a->approvals[j].by, b->approvals[j].by));
            assert_true(
                str_equal(a->approvals[j].source, b->approvals[j].source));
        }
    }
    assert_true(str_equal(written(s, &again), first));
    speak_release(s);
}

static void nothing_is_written_as_a_file_that_says_nothing(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    struct state_file none = {0};
    struct state_file again =
        read(s, arena_cstring(&s->arena, written(s, &none)));
    assert_str(speak_rules(s), "");
    assert_int_equal(again.count, 0);
    /* one that was only looked up */
    state_take(&none, STR("a"), &s->arena);
    again = read(s, arena_cstring(&s->arena, written(s, &none)));
    assert_str(speak_rules(s), "");
    assert_int_equal(again.count, 0);
    speak_release(s);
}

static void who_takes_a_record_gets_the_one_there_is(void **state)
{
    (void)state;
    static const char *const units[] = {"m", "a", "z", "b", "a", "m", "y"};
    struct speak *s = speak_new();
    struct state_file file = read(s, "units: {n: " LINE ", c: " LINE "}");
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        state_take(&file, str_from(units[i]), &s->arena)->reviewed = true;
    }
    static const char *const want[] = {"a", "b", "c", "m", "n", "y", "z"};
    assert_int_equal(file.count, 7);
    for (size_t i = 0; i < 7; i++) {
        assert_str(file.items[i].unit, want[i]);
        assert_ptr_equal(state_find(&file, str_from(want[i])), &file.items[i]);
    }
    assert_non_null(state_take(&file, STR("n"), &s->arena)->at);
    speak_release(s);
}

static void a_project_knows_better_than_the_program(void **state)
{
    (void)state;
    struct speak *s = speak_new();
    const char *legal = "{role: legal, by: B, on: 2026-12-03, source: " S64
                        ", target: " T64 "}";
    const char *above_text = arena_cstring(
        &s->arena, arena_printf(&s->arena,
                                "units: {b: " S16 " " T16
                                " human reviewed 2027-01-01 P, d: " LINE "}\n"
                                "approvals: {c: [%s], a: [%s], d: [%s]}\n",
                                legal, legal, legal));
    struct state_file file = read(s, above_text);
    struct state_file below =
        read(s, "units: {b: " LINE ", c: " LINE ", e: " LINE "}");
    state_lay_over(&file, &below, &s->arena);
    assert_str(speak_rules(s), "");
    assert_int_equal(file.count, 5);
    assert_str(state_find(&file, STR("b"))->by, "P");
    const struct state_record *c = state_find(&file, STR("c"));
    assert_str(c->by, "slagen"); /* the program's line, the project's lawyer */
    assert_int_equal(c->approval_count, 1);
    assert_int_equal(state_find(&file, STR("d"))->approval_count, 1);
    assert_null(state_find(&file, STR("a"))->at);
    assert_str(state_find(&file, STR("e"))->by, "slagen");
    /* over nothing, and nothing over it */
    struct state_file none = {0};
    state_lay_over(&none, &file, &s->arena);
    assert_int_equal(none.count, 5);
    state_lay_over(&file, &(struct state_file){0}, &s->arena);
    assert_int_equal(file.count, 5);
    speak_release(s);
}

static void origins_are_words(void **state)
{
    (void)state;
    for (int i = ORIGIN_UNKNOWN; i <= ORIGIN_MEMORY; i++) {
        enum text_origin origin;
        assert_true(
            text_origin_read(text_origin_word((enum text_origin)i), &origin));
        assert_int_equal(origin, i);
    }
    enum text_origin origin = ORIGIN_MEMORY;
    assert_false(text_origin_read(STR("mt"), &origin));
    assert_false(text_origin_read(STR(""), &origin));
    assert_false(text_origin_read(STR("Human"), &origin));
    assert_int_equal(origin, ORIGIN_MEMORY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_says_what_is_known),
        cmocka_unit_test(wrong_lines_are_left_out_and_told),
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(nothing_is_written_as_a_file_that_says_nothing),
        cmocka_unit_test(who_takes_a_record_gets_the_one_there_is),
        cmocka_unit_test(a_project_knows_better_than_the_program),
        cmocka_unit_test(origins_are_words),
    };
    return RUN_TESTS(tests);
}
