/* SPDX-License-Identifier: MIT */
/* What the tests of the formats of bitexts share: a file is read, and what it
 * says is shown as text, a line for each unit. */
#ifndef SLAGEN_TEST_BITEXT_SHOW_H
#define SLAGEN_TEST_BITEXT_SHOW_H

#include "exchange/bitext.h"

#include "test.h"

struct bitext_case {
    const char *file;
    const char *units;    /* "id [part] source > target (state, origin)" … */
    const char *findings; /* "rule line; …" */
};

/* Line ends show as \n and \r, tabs as \t. */
static inline void show_text(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len; i++) {
        switch (text.data[i]) {
        case '\n':
            BUF_ADD(out, "\\n");
            break;
        case '\r':
            BUF_ADD(out, "\\r");
            break;
        case '\t':
            BUF_ADD(out, "\\t");
            break;
        default:
            buf_add_char(out, text.data[i]);
        }
    }
}

static inline void show_part(struct buf *out, const char *before, str text,
                             const char *after)
{
    if (text.len) {
        buf_add(out, str_from(before));
        show_text(out, text);
        buf_add(out, str_from(after));
    }
}

static inline void show_unit(struct buf *out, const struct bitext_unit *unit)
{
    show_text(out, unit->id);
    show_part(out, " [", unit->part, "]");
    BUF_ADD(out, " ");
    show_text(out, unit->source);
    show_part(out, " > ", unit->target, "");
    BUF_ADD(out, " (");
    buf_add(out, bitext_state_name(unit->state));
    show_part(out, ", ", bitext_origin_name(unit->origin), "");
    BUF_ADD(out, ")");
    show_part(out, " was: ", unit->previous, "");
    show_part(out, " note: ", unit->note, "");
    if (unit->max_chars) {
        buf_printf(out, " max %zu", unit->max_chars);
    }
    BUF_ADD(out, "\n");
}

static inline str show_bitext(struct arena *arena, const struct bitext *bitext)
{
    struct buf text;
    buf_init(&text, 1 << 24);
    for (size_t i = 0; i < bitext->count; i++) {
        show_unit(&text, &bitext->items[i]);
    }
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

static inline str show_findings(struct arena *arena, struct diags *diags)
{
    str text = STR("");
    diags_sort(diags);
    for (size_t i = 0; i < diags->count; i++) {
        const struct diag *diag = &diags->items[i];
        assert_true(diag->hint.len > 0 && diag->message.len > 0);
        text = arena_printf(arena, "%.*s%s%s %u", STR_ARG(text), i ? "; " : "",
                            diag->rule, diag->start.line);
    }
    return text;
}

/* True when a finding makes the whole file useless. */
static inline bool is_fatal(const char *findings)
{
    return strstr(findings, "bitext-syntax") ||
           strstr(findings, "bitext-encoding") ||
           strstr(findings, "bitext-limit");
}

static inline void check_file(const char *format, str file, const char *units,
                              const char *findings)
{
    struct arena arena = {0};
    struct diags diags;
    struct bitext bitext;
    const struct source source = {STR("t"), file};
    diags_init(&diags, &arena);
    bool usable = bitext_format_named(str_from(format))
                      ->read(&source, &arena, &diags, &bitext);
    str got = show_findings(&arena, &diags);
    if (!str_equal(got, str_from(findings))) {
        fail_msg("%.*s\n  got:  %.*s\n  want: %s", STR_ARG(file), STR_ARG(got),
                 findings);
    }
    assert_int_equal(usable, !is_fatal(findings));
    got = usable ? show_bitext(&arena, &bitext) : STR("");
    if (!str_equal(got, str_from(units))) {
        fail_msg("%.*s\n  got:\n%.*s\n  want:\n%s", STR_ARG(file), STR_ARG(got),
                 units);
    }
    arena_release(&arena);
}

/* Each file stands between `before` and `after`. */
static inline void check_cases(const char *format, const char *before,
                               const struct bitext_case *cases, size_t count,
                               const char *after)
{
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        str file = arena_printf(&arena, "%s%s%s", before, cases[i].file, after);
        check_file(format, file, cases[i].units, cases[i].findings);
        arena_release(&arena);
    }
}

#define CHECK_CASES(format, before, cases, after)                              \
    check_cases(format, before, cases, sizeof(cases) / sizeof *(cases), after)

/* Writes a bitext. */
static inline str written(struct arena *arena, const char *format,
                          const struct bitext *bitext)
{
    struct buf text;
    buf_init(&text, 1 << 24);
    bitext_format_named(str_from(format))->write(bitext, &text);
    assert_false(text.full);
    str copy = arena_copy(arena, buf_text(&text));
    buf_release(&text);
    return copy;
}

#endif
