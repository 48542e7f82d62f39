/* SPDX-License-Identifier: MIT */
/*
 * What the tests of the model and of what follows it share: snippets of YAML
 * read by a schema or as a whole catalogue, a small known world, and what was
 * reported, as text: "rule 3:5", then "< 1:2" of the second place.
 */
#ifndef SLAGEN_TEST_READ_H
#define SLAGEN_TEST_READ_H

#include "test.h"

#include <stdlib.h>

#include "input/yaml.h"
#include "model/catalogue.h"

static inline bool is_one_of(str code, const char *words)
{
    char padded[64];
    snprintf(padded, sizeof padded, " %.*s ", STR_ARG(code));
    return code.len && code.len < 60 && strstr(words, padded);
}

static inline bool test_country(str code)
{
    return is_one_of(code, " DE NO TW CN GB US IE ");
}

static inline bool test_language(str tag)
{
    return is_one_of(tag, " de en fr ru zh-Hans zh-Hant zh-TW es-419 ");
}

static inline str test_country_by_name(str name)
{
    return str_equal(name, STR("Germany")) ? STR("DE") : STR("");
}

static inline str test_language_by_name(str name)
{
    return str_equal(name, STR("German")) ? STR("de") : STR("");
}

static inline int test_currency_digits(str code)
{
    return is_one_of(code, " EUR USD TWD CNY ") ? 2
           : is_one_of(code, " JPY ")           ? 0
           : is_one_of(code, " BHD ")           ? 3
                                                : -1;
}

static inline bool test_zone(void *context, const struct value *name,
                             struct diags *diags)
{
    (void)context;
    if (is_one_of(name->text, " Europe/Berlin Asia/Taipei Asia/Shanghai "
                              "Asia/Kathmandu ")) {
        return true;
    }
    diag_at(diags, SEVERITY_ERROR, "timezone-unknown", name, "no such zone");
    return false;
}

/* Everything that one test reads. */
struct reader {
    struct arena arena;
    struct diags diags;
    struct known known;
    struct reading reading;
    struct source sources[24];
    size_t source_count;
};

static inline struct reader *reader_new(void)
{
    struct reader *r = calloc(1, sizeof *r);
    assert_non_null(r);
    diags_init(&r->diags, &r->arena);
    r->known = (struct known){.country = test_country,
                              .language = test_language,
                              .country_by_name = test_country_by_name,
                              .language_by_name = test_language_by_name,
                              .currency_digits = test_currency_digits,
                              .zone = test_zone};
    r->reading = (struct reading){
        .known = &r->known, .arena = &r->arena, .diags = &r->diags};
    return r;
}

static inline void reader_release(struct reader *r)
{
    arena_release(&r->arena);
    free(r);
}

/* Gives the values of a YAML text, which must be good YAML. */
static inline const struct value *reader_yaml(struct reader *r,
                                              const char *path,
                                              const char *text)
{
    assert_true(r->source_count < sizeof r->sources / sizeof *r->sources);
    struct source *source = &r->sources[r->source_count++];
    struct value *value = NULL;
    *source = (struct source){str_from(path), str_from(text)};
    if (!yaml_read(source, &yaml_limits_content, &r->arena, &r->diags,
                   &value)) {
        fail_msg("%s is no YAML: %.*s", text,
                 STR_ARG(r->diags.items[0].message));
    }
    return value;
}

/* Gives what was reported, in order of place: "rule 1:2 < 3:4; rule 5:6". */
static inline str reader_findings(struct reader *r)
{
    str text = STR("");
    diags_sort(&r->diags);
    for (size_t i = 0; i < r->diags.count; i++) {
        const struct diag *diag = &r->diags.items[i];
        text = arena_printf(&r->arena, "%.*s%s%s %u:%u", STR_ARG(text),
                            i ? "; " : "", diag->rule, diag->start.line,
                            diag->start.column);
        if (diag->related.line) {
            text = arena_printf(&r->arena, "%.*s < %u:%u", STR_ARG(text),
                                diag->related.line, diag->related.column);
        }
    }
    return text;
}

/* Reads a text by a schema; true when it is usable. */
static inline bool reader_read(struct reader *r, const struct schema *schema,
                               const char *yaml, void *object)
{
    size_t before = r->diags.error_count;
    bool usable = schema_read(schema, &r->reading,
                              reader_yaml(r, "t.yaml", yaml), object);
    assert_int_equal(usable, r->diags.error_count == before);
    return usable;
}

/* A schema of one field `x`, for one type; it reads into the type's struct. */
static inline bool reader_read_type(struct reader *r, const struct type *type,
                                    const char *yaml, void *out)
{
    struct {
        const struct value *at;
        max_align_t room[16];
    } object = {0};
    const struct field field = {.key = "x",
                                .type = type,
                                .offset = offsetof(__typeof__(object), room),
                                .meaning = "what is tested",
                                .example = "x"};
    const struct schema schema = {.kind = "test",
                                  .meaning = "A test.",
                                  .fields = &field,
                                  .field_count = 1,
                                  .size = sizeof object};
    assert_true(type->size <= sizeof object.room);
    bool usable = reader_read(r, &schema, yaml, &object);
    memcpy(out, object.room, type->size);
    return usable;
}

/* Expects the findings, and a hint of the first that holds `hint` (NULL: any,
 * "": none). Shows `name` when they differ. */
static inline void check_findings(struct reader *r, const char *name,
                                  const char *want, const char *hint)
{
    str got = reader_findings(r);
    if (!str_equal(got, str_from(want))) {
        fail_msg("%s\n  got:  %.*s\n  want: %s", name, STR_ARG(got), want);
    }
    if (!hint || r->diags.count == 0) {
        return;
    }
    str given = r->diags.items[0].hint;
    if (*hint ? str_find(given, str_from(hint)) < 0 : given.len > 0) {
        fail_msg("%s\n  hint: %.*s\n  want: %s", name, STR_ARG(given), hint);
    }
}

#endif
