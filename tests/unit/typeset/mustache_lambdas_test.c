/* SPDX-License-Identifier: MIT */
/*
 * The lambdas of the official specification, where its file is present
 * ($MUSTACHE_SPEC, or beside the project), through the C interface: each code
 * that the file has in other languages stands here in C, under the name of its
 * case.  Our own cases of the same rules are in mustache_test.c.
 */
#include "slagen/mustache.h"

#include <stdlib.h>

#include "exchange/json.h"
#include "test.h"

struct run {
    struct arena arena;
    str name; /* of the case */
    unsigned calls;
    size_t faults;
};

static str answer(struct run *run, str section)
{
    struct arena *arena = &run->arena;
    run->calls++;
    if (str_equal(run->name, STR("Interpolation"))) {
        return STR("world");
    }
    if (str_equal(run->name, STR("Interpolation - Expansion"))) {
        return STR("{{planet}}");
    }
    if (str_equal(run->name, STR("Interpolation - Alternate Delimiters"))) {
        return STR("|planet| => {{planet}}");
    }
    if (str_equal(run->name, STR("Interpolation - Multiple Calls"))) {
        return arena_printf(arena, "%u", run->calls);
    }
    if (str_equal(run->name, STR("Escaping"))) {
        return STR(">");
    }
    if (str_equal(run->name, STR("Section"))) {
        return str_equal(section, STR("{{x}}")) ? STR("yes") : STR("no");
    }
    if (str_equal(run->name, STR("Section - Expansion"))) {
        return arena_printf(arena, "%.*s{{planet}}%.*s", STR_ARG(section),
                            STR_ARG(section));
    }
    if (str_equal(run->name, STR("Section - Alternate Delimiters"))) {
        return arena_printf(arena, "%.*s{{planet}} => |planet|%.*s",
                            STR_ARG(section), STR_ARG(section));
    }
    if (str_equal(run->name, STR("Section - Multiple Calls"))) {
        return arena_printf(arena, "__%.*s__", STR_ARG(section));
    }
    return STR("");
}

static bool is_lambda(const struct value *value)
{
    return VALUE_FIND(value, "__tag__") != NULL;
}

static void *allocate(void *context, size_t size)
{
    return arena_alloc(&((struct run *)context)->arena, size);
}

static void count_fault(void *context, const struct mustache_error *error)
{
    print_error("%s: %s\n", error->rule, error->message);
    ((struct run *)context)->faults++;
}

static const void *find(void *context, const void *value,
                        const struct mustache_key *key, uint32_t *hint)
{
    (void)context;
    (void)hint;
    return value_find(value, (str){key->data, key->len});
}

static enum mustache_kind kind(void *context, const void *value,
                               size_t *item_count)
{
    (void)context;
    (void)item_count;
    if (is_lambda(value)) {
        return MUSTACHE_LAMBDA;
    }
    return value_is_truthy(value) ? MUSTACHE_TRUE : MUSTACHE_FALSE;
}

static enum mustache_reading text(void *context, const void *value, bool raw,
                                  struct mustache_text *out)
{
    const struct value *read = value;
    (void)context;
    (void)raw;
    if (is_lambda(read)) {
        return MUSTACHE_CALL;
    }
    str taken = value_is_text(read) ? read->text : STR("");
    *out = (struct mustache_text){taken.data, taken.len};
    return MUSTACHE_READ;
}

static bool lambda(void *context, const void *value,
                   const struct mustache_text *section,
                   struct mustache_text *out)
{
    (void)value;
    str given = section ? (str){section->data, section->len} : STR("");
    str made = answer(context, given);
    *out = (struct mustache_text){made.data, made.len};
    return true;
}

static str text_of(const struct value *map, const char *key)
{
    const struct value *value = value_find(map, str_from(key));
    assert_non_null(value);
    return value->text;
}

static void check_case(const struct value *from)
{
    struct run run = {.name = text_of(from, "name")};
    const struct mustache_compiler compiler = {
        .context = &run, .allocate = allocate, .error = count_fault};
    const struct mustache_host host = {.find = find,
                                       .kind = kind,
                                       .text = text,
                                       .lambda = lambda,
                                       .error = count_fault};
    char page[1024];
    struct mustache_output out = {.data = page, .capacity = sizeof page};
    str source = text_of(from, "template");
    const struct mustache_template *compiled = mustache_compile(
        (struct mustache_text){source.data, source.len}, &compiler);
    assert_non_null(compiled);
    mustache_render(compiled, &host, &run, VALUE_FIND(from, "data"), &out);
    const char *want = arena_cstring(&run.arena, text_of(from, "expected"));
    assert_str(((str){out.data, out.len}), want);
    assert_int_equal(run.faults, 0);
    arena_release(&run.arena);
}

static FILE *open_suite(void)
{
    char path[512];
    const char *const places[] = {getenv("MUSTACHE_SPEC"),
                                  "../shared/suites/data/mustache"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (places[i]) {
            snprintf(path, sizeof path, "%s/~lambdas.json", places[i]);
            FILE *file = fopen(path, "r");
            if (file) {
                return file;
            }
        }
    }
    return NULL;
}

static void the_ten_official_cases_pass(void **state)
{
    (void)state;
    static char bytes[1 << 16];
    struct arena arena = {0};
    struct diags diags;
    struct value *suite;
    FILE *file = open_suite();
    if (!file) {
        print_message("# no official suite here (set MUSTACHE_SPEC)\n");
        return;
    }
    size_t len = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    diags_init(&diags, &arena);
    assert_true(json_read((str){bytes, len}, NULL, &arena, &diags, &suite));
    const struct value *tests = VALUE_FIND(suite, "tests");
    assert_int_equal(tests->item_count, 10);
    for (size_t i = 0; i < tests->item_count; i++) {
        check_case(tests->items[i]);
    }
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ten_official_cases_pass),
    };
    return RUN_TESTS(tests);
}
