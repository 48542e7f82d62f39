/* SPDX-License-Identifier: MIT */
/* What the tests of translate share: a bundle of formats for a tag, messages
 * out of C strings, and the list of what was reported. */
#ifndef SLAGEN_TEST_SPEAK_H
#define SLAGEN_TEST_SPEAK_H

#include "test.h"

#include <stdlib.h>

#include "input/yaml.h"
#include "translate/format.h"
#include "translate/init.h"
#include "translate/locale.h"
#include "translate/message.h"

/* Everything that one test makes. */
struct speak {
    struct arena arena;
    struct diags diags;
    struct formats *formats[64];
    size_t formats_count;
};

static inline struct speak *speak_new(void)
{
    struct speak *s = calloc(1, sizeof *s);
    diags_init(&s->diags, &s->arena);
    assert_true(translate_init(&s->diags));
    return s;
}

static inline void speak_release(struct speak *s)
{
    for (size_t i = 0; i < s->formats_count; i++) {
        formats_close(s->formats[i]);
    }
    arena_release(&s->arena);
    free(s);
}

/* Gives the formats of a language with ICU's own choices. */
static inline struct formats *speak_formats(struct speak *s, const char *tag)
{
    struct locale *locale = ARENA_NEW(&s->arena, struct locale);
    assert_true(locale_read(NULL, str_from(tag), &s->arena, &s->diags, locale));
    assert_true(s->formats_count < sizeof s->formats / sizeof *s->formats);
    return s->formats[s->formats_count++] = formats_open(locale, &s->arena);
}

static inline struct value *speak_text(struct speak *s, const char *text)
{
    return value_text(&s->arena, str_from(text));
}

/* Gives the values of a YAML text. */
static inline struct value *speak_yaml(struct speak *s, const char *text)
{
    struct source *source = ARENA_NEW(&s->arena, struct source);
    struct value *value = NULL;
    *source = (struct source){STR("file.yaml"), str_from(text)};
    assert_true(
        yaml_read(source, &yaml_limits_content, &s->arena, &s->diags, &value));
    return value;
}

static inline bool speak_compile(struct speak *s, const char *text,
                                 struct message **out)
{
    return message_compile(speak_text(s, text), &s->arena, &s->diags, out);
}

/* Gives what was reported since the last call: "rule rule". */
static inline str speak_rules(struct speak *s)
{
    str text = STR("");
    for (size_t i = 0; i < s->diags.count; i++) {
        text = arena_printf(&s->arena, "%.*s%s%s", STR_ARG(text), i ? " " : "",
                            s->diags.items[i].rule);
    }
    diags_init(&s->diags, &s->arena);
    return text;
}

#endif
