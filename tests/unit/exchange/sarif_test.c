/* SPDX-License-Identifier: MIT */
#include "exchange/sarif.h"

#include "exchange/json.h"

#include "test.h"

static const struct finding gold = {
    .id = "gold",
    .severity = SEVERITY_ERROR,
    .meaning = "All is gold. It glitters.",
    .remedy = "polish it",
    .example = "a: {0}\n",
    .neighbour = "a: [b](c)\n",
    .duty = "E1: R1",
};
static const struct finding tin = {
    .id = "tin",
    .severity = SEVERITY_WARNING,
    .meaning = "Tin is told.",
    .remedy = "leave it out",
};
static const struct finding *items[] = {&gold, &tin};
static const struct findings findings = {items, 2};

static const struct source file = {
    .path = STR_INIT("content/ä b.yaml"),
    .text = STR_INIT("one\n two \ntwo\ntwo\n"),
};
static const struct source ours = {
    .path = STR_INIT("<in>/en.yaml"),
    .text = STR_INIT("x"),
};

struct fixture {
    struct arena arena;
    struct diags diags;
    struct buf out;
    struct source log;
};

static int setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){0};
    diags_init(&fixture.diags, &fixture.arena);
    buf_init(&fixture.out, 1 << 20);
    *state = &fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    buf_release(&fixture->out);
    arena_release(&fixture->arena);
    return 0;
}

/* Writes the log, reads it back, and gives its run. */
static const struct value *run_of(struct fixture *f)
{
    const struct sarif_tool tool = {&findings, STR("1.2.3"), STR("docs/"),
                                    STR("<in>/")};
    struct value *log = NULL;
    struct diags faults;
    buf_clear(&f->out);
    sarif_write(&f->diags, &tool, &f->out);
    f->log = (struct source){STR("log"), buf_text(&f->out)};
    diags_init(&faults, &f->arena);
    assert_true(json_read(f->log.text, &f->log, &f->arena, &faults, &log));
    assert_str(VALUE_FIND(log, "version")->text, "2.1.0");
    return VALUE_FIND(log, "runs")->items[0];
}

/* Gives what "a.b.0.c" leads to, or NULL. */
static const struct value *at(const struct value *value, const char *path)
{
    str rest = str_from(path);
    while (value && rest.len) {
        uint64_t index;
        str part = str_cut(&rest, '.');
        if (value->kind == VALUE_LIST) {
            assert_true(str_to_uint(part, 99, &index));
            value = index < value->item_count ? value->items[index] : NULL;
        } else {
            value = value_find(value, part);
        }
    }
    return value;
}

static void check(const struct value *from, const char *path, const char *want)
{
    const struct value *value = at(from, path);
    if (!want ? value != NULL
              : !value || !str_equal(value->text, str_from(want))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", path,
                 value ? (int)value->text.len : 4,
                 value ? value->text.data : "none", want ? want : "none");
    }
}

static struct diag *add(struct fixture *f, const char *rule,
                        const struct source *source, uint32_t line)
{
    return diag_add(&f->diags, SEVERITY_ERROR, rule, source, (pos){line, 2},
                    (pos){line, line ? 4 : 0}, "no {0}, [x](y)");
}

static void rules_are_told_whole(void **state)
{
    const struct value *run = run_of(*state);
    check(run, "tool.driver.name", "slagen");
    check(run, "tool.driver.semanticVersion", "1.2.3");
    const struct value *rule = at(run, "tool.driver.rules.0");
    check(rule, "id", "gold");
    check(rule, "shortDescription.text", "All is gold.");
    check(rule, "fullDescription.text", "All is gold. It glitters.");
    check(rule, "help.text", "Remedy: polish it.");
    check(rule, "help.markdown",
          "Remedy: polish it.\n\nFound:\n\n```\na: {{0}}\n```\n\nNot "
          "found:\n\n```\na: \\[b\\](c)\n```\n");
    check(rule, "defaultConfiguration.level", "error");
    check(rule, "properties.duty", "E1: R1");
    check(rule, "helpUri", NULL);
    rule = at(run, "tool.driver.rules.1");
    check(rule, "defaultConfiguration.level", "warning");
    check(rule, "shortDescription.text", "Tin is told.");
    check(rule, "properties", NULL);
    check(run, "tool.driver.rules.2", NULL);
    check(run, "columnKind", "unicodeCodePoints");
    assert_int_equal(at(run, "results")->item_count, 0);
}

static void a_result_has_its_place(void **state)
{
    struct fixture *f = *state;
    struct diag *diag = add(f, "tin", &file, 2);
    diag_hint(&f->diags, diag, "did you mean `b`?");
    diag_related(&f->diags, diag, &ours, (pos){1, 3}, "there");
    const struct value *result = at(run_of(f), "results.0");
    check(result, "ruleId", "tin");
    check(result, "ruleIndex", "1");
    check(result, "level", "error");
    check(result, "message.text",
          "no {{0}}, \\[x\\](y).\nHint: did you mean `b`?");
    const struct value *place = at(result, "locations.0.physicalLocation");
    check(place, "artifactLocation.uri", "docs/content/%C3%A4%20b.yaml");
    check(place, "artifactLocation.uriBaseId", "%SRCROOT%");
    check(place, "region.startLine", "2");
    check(place, "region.startColumn", "2");
    check(place, "region.endLine", "2");
    check(place, "region.endColumn", "4");
    const struct value *other = at(result, "relatedLocations.0");
    check(other, "message.text", "there");
    check(other, "physicalLocation.artifactLocation.uri", "en.yaml");
    check(other, "physicalLocation.artifactLocation.uriBaseId", "SLAGEN");
    check(other, "physicalLocation.region.startColumn", "3");
    check(other, "physicalLocation.region.endColumn", NULL);
    check(result, "suppressions", NULL);
}

static void a_file_without_a_place_has_no_region(void **state)
{
    struct fixture *f = *state;
    add(f, "tin", &file, 0);
    const struct value *result = at(run_of(f), "results.0");
    check(result, "locations.0.physicalLocation.artifactLocation.uri",
          "docs/content/%C3%A4%20b.yaml");
    check(result, "locations.0.physicalLocation.region", NULL);
}

static void a_reason_is_a_suppression(void **state)
{
    struct fixture *f = *state;
    add(f, "tin", &file, 2)->reason = STR("known");
    const struct value *result = at(run_of(f), "results.0");
    check(result, "suppressions.0.kind", "inSource");
    check(result, "suppressions.0.justification", "known");
}

static void a_rule_without_a_page_has_no_index(void **state)
{
    struct fixture *f = *state;
    add(f, "lead", &file, 2);
    const struct value *result = at(run_of(f), "results.0");
    check(result, "ruleId", "lead");
    check(result, "ruleIndex", NULL);
}

static void what_is_about_no_file_is_a_notification(void **state)
{
    struct fixture *f = *state;
    add(f, "gold", NULL, 0);
    add(f, "io-read", &file, 0);
    f->diags.machine_failed = true;
    const struct value *run = run_of(f);
    assert_int_equal(at(run, "results")->item_count, 0);
    const struct value *told = at(run, "invocations.0");
    assert_false(at(told, "executionSuccessful")->boolean);
    told = at(told, "toolExecutionNotifications");
    assert_int_equal(told->item_count, 2);
    check(told, "0.descriptor.id", "gold");
    check(told, "1.descriptor.id", "io-read");
    check(told, "1.message.text", "content/ä b.yaml: no {{0}}, \\[x\\](y).");
}

static const char *print_of(const struct value *run, const char *index)
{
    char path[80];
    snprintf(path, sizeof path,
             "results.%s.partialFingerprints.primaryLocationLineHash", index);
    const struct value *value = at(run, path);
    assert_non_null(value);
    assert_int_equal(value->text.len, 18);
    return value->text.data; /* 16 digits, a colon and a number */
}

static void fingerprints_are_of_the_text_of_lines(void **state)
{
    struct fixture *f = *state;
    add(f, "tin", &file, 1);
    add(f, "tin", &file, 2); /* " two " */
    add(f, "tin", &file, 3); /* "two" */
    add(f, "gold", &file, 4);
    const struct value *run = run_of(f);
    const char *one = print_of(run, "0");
    const char *two = print_of(run, "1");
    const char *again = print_of(run, "2");
    const char *other = print_of(run, "3");
    assert_memory_not_equal(one, two, 16);
    assert_memory_equal(two, again, 16);
    assert_int_equal(two[17], '1');
    assert_int_equal(again[17], '2');
    assert_memory_not_equal(again, other, 16);
}

static void lines_may_come_in_any_order(void **state)
{
    struct fixture *f = *state;
    add(f, "tin", &file, 3);
    add(f, "tin", &file, 1);
    add(f, "tin", &file, 99);
    const struct value *run = run_of(f);
    assert_memory_not_equal(print_of(run, "0"), print_of(run, "1"), 16);
    assert_memory_not_equal(print_of(run, "1"), print_of(run, "2"), 16);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(rules_are_told_whole),
        TEST(a_result_has_its_place),
        TEST(a_file_without_a_place_has_no_region),
        TEST(a_reason_is_a_suppression),
        TEST(a_rule_without_a_page_has_no_index),
        TEST(what_is_about_no_file_is_a_notification),
        TEST(fingerprints_are_of_the_text_of_lines),
        TEST(lines_may_come_in_any_order),
    };
    return RUN_TESTS(tests);
}
